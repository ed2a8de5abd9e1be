/** The `integrity` query for the rules that follow from tenures and events: by loops over all facts. */

import { type FourDays, sureBounds } from '../../../../src/domain/time/bounds.ts';
import { type Day, isBounded } from '../../../../src/domain/time/day.ts';
import { sortKey } from '../../../../src/domain/time/sortKey.ts';
import { type ArchiveState, kindOf, type ResolvedFact } from '../state/archiveState.ts';
import { bridgedDaysOf, runsOf } from '../state/bridges.ts';
import { compareText } from '../state/compareText.ts';
import { idsNamedBy } from '../state/statedPeople.ts';
import { type Answer, type FieldContext, requireEntity } from './fieldContext.ts';
import { entitiesIn } from './filters.ts';
import { type PageArgs, pageOf } from './page.ts';

/** The facts that break a rule, each with the fact that it contradicts, if there is one. */
type Broken = readonly (readonly [fact: ResolvedFact, because?: ResolvedFact])[];

/** The rules that are judged, in the order of findings. */
const RULES: Readonly<
  Record<string, { readonly severity: string; readonly find: (state: ArchiveState) => Broken }>
> = {
  HELD_WHILE_VACANT: { severity: 'ERROR', find: heldWhileVacant },
  NEIGHBOUR_ORDER: { severity: 'NOTICE', find: neighbourOrder },
  OPEN_EVENT: { severity: 'NOTICE', find: openEvents },
};

export const JUDGED_RULES = Object.keys(RULES);

interface IntegrityArgs extends PageArgs {
  readonly rules?: readonly string[] | null;
  readonly ids?: readonly string[] | null;
}

export function integrityAnswer(context: FieldContext, args: IntegrityArgs): Answer {
  const asked = args.ids?.map((id) => requireEntity(context, id));
  const isAsked = (fact: ResolvedFact): boolean =>
    asked === undefined || entitiesIn(fact).some((id) => asked.includes(id));
  const findings = Object.entries(RULES).flatMap(([rule, { severity, find }]) =>
    args.rules?.includes(rule) === false
      ? []
      : find(context.state)
          .map((facts) => facts.filter((fact) => fact !== undefined))
          .filter((facts) => facts.some(isAsked))
          .map((facts) => ({ rule, severity, facts, key: facts.map(({ id }) => id).join('\t') }))
          .filter(({ key }, i, all) => all.findIndex((other) => other.key === key) === i)
          .sort((a, b) => compareText(a.key, b.key)),
  );
  const { totalCount, items, pageInfo } = pageOf(findings, args);
  const nodes = () =>
    items.map(({ rule, severity, facts }) => ({
      rule,
      severity,
      subjects: () => facts.map((fact) => context.resolve.fact(context, fact)),
    }));
  return { totalCount, pageInfo, complete: true, nodes };
}

const tenuresIn = ({ facts }: ArchiveState): ResolvedFact[] => facts.filter(({ kind }) => kind === 'TENURE');

/** In the order of what their own claims say. */
const byOwnTime = (facts: readonly ResolvedFact[]): ResolvedFact[] =>
  [...facts].sort((a, b) => compareText(sortKey(a.own.bounds, a.id), sortKey(b.own.bounds, b.id)));

/**
 * A claim names somebody as the one before or after, and each term of theirs in the office surely was on the other side. Who
 * was merged into another has no terms.
 */
function neighbourOrder(state: ArchiveState): Broken {
  const isEarlier = (a: FourDays, b: FourDays): boolean => a.startMax < b.startMin && a.endMax < b.endMin;
  return tenuresIn(state).flatMap((tenure) =>
    (['replaces', 'replacedBy'] as const).flatMap((key) =>
      idsNamedBy(tenure, key).flatMap((person): Broken => {
        const terms = byOwnTime(tenuresIn(state)).filter(
          (other) =>
            other !== tenure &&
            other.roles.holder?.[0] === person &&
            other.roles.office?.[0] === tenure.roles.office?.[0],
        );
        const isWrong = (other: ResolvedFact): boolean => {
          const [first, second] = key === 'replaces' ? [tenure, other] : [other, tenure];
          return (
            [tenure, other].every(({ support }) => support === 'ASSERTED') &&
            isEarlier(sureBounds(first.own.bounds), sureBounds(second.own.bounds))
          );
        };
        return terms[0] !== undefined && terms.every(isWrong) ? [[tenure, terms[0]]] : [];
      }),
    ),
  );
}

/** The sure days of a fact by its claims without those that are sure only since it was seen before and after. */
function claimedDays({ own, assessedClaims }: ResolvedFact): { readonly from: Day; readonly to: Day }[] {
  const { startMax, endMin } = own.bounds;
  const bridged = new Set(bridgedDaysOf(assessedClaims));
  const days = Array.from({ length: Math.max(0, endMin - startMax + 1) }, (_, i) => startMax + i);
  return runsOf(days.filter((day) => !bridged.has(day)));
}

/** A titular holder surely held the one seat on more than a day on which a source says that it was vacant. */
function heldWhileVacant(state: ArchiveState): Broken {
  const seatsOf = (office: string | undefined): number =>
    Math.max(
      0,
      ...state.facts
        .filter(({ roles, own }) => roles.entity?.[0] === office && own.support === 'ASSERTED')
        .map(({ seats }) => seats ?? 0),
    );
  const asserted = byOwnTime(tenuresIn(state)).filter(({ own }) => own.support === 'ASSERTED');
  return asserted
    .filter(({ roles }) => roles.holder === undefined && seatsOf(roles.office?.[0]) === 1)
    .flatMap((vacancy): Broken => {
      const held = asserted
        .filter(
          ({ roles, own, acting }) =>
            roles.holder !== undefined &&
            roles.office?.[0] === vacancy.roles.office?.[0] &&
            !own.actingDisputed &&
            !(own.acting ?? acting ?? false),
        )
        .flatMap((holder) => claimedDays(holder).map((days) => ({ holder, ...days })))
        .sort((a, b) => a.from - b.from || compareText(a.holder.id, b.holder.id));
      const [first] = claimedDays(vacancy).flatMap(
        (days) => held.find(({ from, to }) => from < days.to && days.from < to) ?? [],
      );
      return first === undefined ? [] : [[vacancy, first.holder]];
    });
}

/** Nothing limits the first or the last day of an event. */
function openEvents(state: ArchiveState): Broken {
  return state.facts
    .filter(
      ({ kind, roles, bounds }) =>
        kind === 'EXISTENCE' &&
        kindOf(state, roles.entity?.[0] ?? '') === 'EVENT' &&
        !(isBounded(bounds.startMin) && isBounded(bounds.endMax)),
    )
    .map((fact) => [fact]);
}
