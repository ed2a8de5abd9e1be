/** Whether facts hold on a common day, of a window if there is one. */

import type { Certainty } from '../../domain/model/kinds.ts';
import { type Cypher, cypher, literal, type Variable } from '../../store/cypher.ts';
import { sureEndMax, sureStartMin } from './factSides.ts';
import { clippedTo, momentConditions } from './moment.ts';
import type { Moment } from './scope.ts';

/** How surely a fact must hold; NOT_EXCLUDED is less than POSSIBLE: where only a doubted date says that it does not hold. */
export type Asked = Certainty | 'NOT_EXCLUDED';

/** From a day to a day, as expressions of the statement. */
export type Days = Pick<Moment, 'from' | 'to'>;

/** The days on which a fact holds by its bounds: the core for DEFINITE, the outer interval otherwise. */
export function daysOf(fact: Variable, asked: Asked): Days {
  if (asked === 'DEFINITE') return { from: cypher`${fact}.startMax`, to: cypher`${fact}.endMin` };
  if (asked === 'POSSIBLE') return { from: cypher`${fact}.startMin`, to: cypher`${fact}.endMax` };
  return { from: sureStartMin(fact), to: sureEndMax(fact) };
}

/** The conditions that each two have a common day: then all of them have one, since each has its days in a row. */
export const haveCommonDay = (all: readonly Days[]): Cypher[] =>
  all.flatMap((a, i) =>
    all.slice(i + 1).flatMap((b) => [cypher`${a.from} <= ${b.to}`, cypher`${a.to} >= ${b.from}`]),
  );

/** The conditions that facts hold on a common day, of the window if it is not null. */
export const holdTogether = (facts: readonly Variable[], window: Moment | null, asked: Asked): Cypher[] => [
  ...haveCommonDay([...facts.map((fact) => daysOf(fact, asked)), ...(window ? [window] : [])]),
  ...(asked === 'DEFINITE' ? facts.map((fact) => cypher`${fact}.support = ${literal('ASSERTED')}`) : []),
];

/** The conditions that a fact holds at a moment. */
export const holdsAt = (moment: Moment, fact: Variable, asked: Asked): Cypher[] =>
  asked === 'NOT_EXCLUDED'
    ? haveCommonDay([daysOf(fact, asked), moment])
    : momentConditions({ ...moment, certainty: asked }, fact);

/** The days of a window, or without one all days, on which an item is not surely over or still to come. */
export function daysNotExcluded(item: Variable, window: Moment | null): Moment {
  const { from, to } = daysOf(item, 'NOT_EXCLUDED');
  const { begins, ends } = clippedTo(window);
  return {
    from: begins(from),
    to: ends(to),
    unsure: null,
    variables: [item, ...(window?.variables ?? [])],
    certainty: 'DEFINITE',
    use: 'AS_OF',
    given: null,
    days: () => null,
  };
}
