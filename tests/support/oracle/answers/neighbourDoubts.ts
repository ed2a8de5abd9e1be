/** What weakens the neighbour of a holder, but for the order: days between the two, and what sources state. */

import { sureBounds } from '../../../../src/domain/time/bounds.ts';
import type { ResolvedFact } from '../state/archiveState.ts';
import { peopleNamedBy, type StatedKey } from '../state/statedPeople.ts';
import type { FieldContext } from './fieldContext.ts';
import { leftBy, mayBeActing, type Side } from './lineOfHolders.ts';

interface Office {
  readonly holders: readonly ResolvedFact[];
  readonly vacancies: readonly ResolvedFact[];
  readonly seats: number | null;
}

const opposite = (side: Side): Side => (side === 'BEFORE' ? 'AFTER' : 'BEFORE');

/** The reasons in the order of the schema. */
export function doubtsBetween(
  context: FieldContext,
  { holders, vacancies, seats }: Office,
  fact: ResolvedFact,
  neighbour: ResolvedFact,
  side: Side,
  competes: boolean,
): string[] {
  const pairs = [
    { of: fact, other: neighbour, on: side },
    { of: neighbour, other: fact, on: opposite(side) },
  ];
  const isAsserted = ({ support }: ResolvedFact): boolean => support === 'ASSERTED';
  const isStated = pairs.some(({ of, other, on }) =>
    statementsOf(context, holders, of, on).some(({ by, named }) => named === other && isAsserted(by)),
  );
  const isOther = pairs.some(({ of, other, on }) =>
    statedOn(context, holders, of, on)
      .filter((named) => named !== other)
      .some((named) => {
        if (typeof named === 'string') return true;
        if (mayBeActing(other) && !mayBeActing(named)) return false;
        return statementsOf(context, holders, of, on).some(
          (one) => one.named === named && !isContrary(holders, one),
        );
      }),
  );
  const [before, after] = side === 'BEFORE' ? [neighbour, fact] : [fact, neighbour];
  const isContradiction =
    before.roles.holder?.[0] !== after.roles.holder?.[0] &&
    [before, after].every((one) => !mayBeActing(one) && isAsserted(one)) &&
    surelyBoth(before, after);
  return [
    ...((isStated && !isOther) || isJoined(holders, vacancies, before, after) ? [] : ['GAP']),
    ...(isOther ? ['STATED_OTHER'] : []),
    ...(seats === 1 ? [] : ['SEATS']),
    ...(isContradiction || competes ? ['SEAT_OVERLAP'] : []),
  ];
}

function surelyBoth(a: ResolvedFact, b: ResolvedFact): boolean {
  const [one, other] = [sureBounds(a.bounds), sureBounds(b.bounds)];
  return one.startMax < other.endMin && other.startMax < one.endMin;
}

/** Whether each day between the two, however early the one ended and late the other began, is surely one of a dated vacancy. */
function isJoined(
  holders: readonly ResolvedFact[],
  vacancies: readonly ResolvedFact[],
  before: ResolvedFact,
  after: ResolvedFact,
): boolean {
  const daysOf = (fact: ResolvedFact) => sureBounds(fact.bounds);
  const left = (fact: ResolvedFact) =>
    mayBeActing(fact) ? daysOf(fact) : leftBy(holders, daysOf(fact), daysOf);
  const covering = vacancies.filter(
    ({ own, support }) => support === 'ASSERTED' && own.saidStart.length > 0 && own.saidEnd.length > 0,
  );
  let free = left(before).endMin + 1;
  const end = left(after).startMax;
  while (free < end) {
    const next = covering.find(({ bounds }) => bounds.startMax <= free && free <= bounds.endMin);
    if (next === undefined) return false;
    free = next.bounds.endMin + 1;
  }
  return true;
}

interface Statement {
  /** The tenure whose claims say so, and the person whom they name. */
  readonly by: ResolvedFact;
  readonly person: string;
  /** On which side of that tenure. */
  readonly side: Side;
  /** Whom it makes a neighbour. */
  readonly named: ResolvedFact | string;
}

/** Whether each recorded term of the person surely was on the other side of the tenure whose claims name that person. */
function isContrary(holders: readonly ResolvedFact[], { by, person, side }: Statement): boolean {
  const terms = holders.filter((one) => one !== by && one.roles.holder?.[0] === person);
  return (
    terms.length > 0 &&
    terms.every((term) => {
      const [first, last] = side === 'BEFORE' ? [by, term] : [term, by];
      const [a, b] = [sureBounds(first.bounds), sureBounds(last.bounds)];
      const areAsserted = first.support === 'ASSERTED' && last.support === 'ASSERTED';
      return areAsserted && a.startMax < b.startMin && a.endMax < b.endMin;
    })
  );
}

/** What sources state of those on a side of a tenure, in the order of the tenures that say so. */
function statementsOf(
  { state }: FieldContext,
  holders: readonly ResolvedFact[],
  fact: ResolvedFact,
  side: Side,
): Statement[] {
  const named = (of: ResolvedFact, key: StatedKey): string[] => peopleNamedBy(state, of, key);
  /** The tenure of a person that is nearest to another on a side, else nearest at all. */
  const nearest = (person: string, to: ResolvedFact, on: Side): ResolvedFact | null => {
    const place = holders.indexOf(to);
    const earlier = holders.slice(0, place).findLast(({ roles }) => roles.holder?.[0] === person);
    const later = holders.slice(place + 1).find(({ roles }) => roles.holder?.[0] === person);
    return (on === 'BEFORE' ? (earlier ?? later) : (later ?? earlier)) ?? null;
  };
  const [own, others]: [StatedKey, StatedKey] =
    side === 'BEFORE' ? ['replaces', 'replacedBy'] : ['replacedBy', 'replaces'];
  const other = opposite(side);
  // Of one tenure first those whom the holder follows.
  return holders.flatMap((by): Statement[] => {
    if (by === fact)
      return named(fact, own).map((person) => ({
        by,
        person,
        side,
        named: nearest(person, fact, side) ?? person,
      }));
    return named(by, others)
      .filter((person) => nearest(person, by, other) === fact)
      .map((person) => ({ by, person, side: other, named: by }));
  });
}

/** The stated neighbours of a tenure: tenures, and ids of people without one in the office. */
export const statedOn = (
  context: FieldContext,
  holders: readonly ResolvedFact[],
  fact: ResolvedFact,
  side: Side,
): (ResolvedFact | string)[] => [
  ...new Set(statementsOf(context, holders, fact, side).map(({ named }) => named)),
];
