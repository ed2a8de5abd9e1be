/** Who followed whom in an office: every tenure compared with every other, and gaps told day by day. */

import type { Certainty } from '../../../../src/domain/model/kinds.ts';
import { certaintyAsOf, certaintyDuring, windowOf } from '../../../../src/domain/time/certainty.ts';
import { type Day, isBounded, isoOf, UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../../../src/domain/time/day.ts';
import { TEST_TODAY } from '../../today.ts';
import { maybeOn, sidesOf, surelyOn } from '../state/factDays.ts';
import type { Answer, Place } from './fieldContext.ts';
import type { Told, ToldFact } from '../state/archiveState.ts';

/** Whatever the moment: all recorded tenures of the office, in the order of time, stated vacancies among them. */
const tenuresOf = ({ facts }: Told, office: string): ToldFact[] =>
  facts.filter(({ kind, roles }) => kind === 'TENURE' && roles.office?.[0] === office);

/** How many hold an office at a time: the number of the present, else that which may be, else the last that was. */
export function seatsOf({ facts }: Told, office: string): number | null {
  const stated = facts.filter(({ roles, seats }) => seats !== undefined && roles.entity?.[0] === office);
  const now = { from: TEST_TODAY, to: TEST_TODAY };
  const latest = (...certainties: readonly (Certainty | null)[]): ToldFact | undefined =>
    stated.findLast(({ bounds, support }) => certainties.includes(certaintyAsOf(bounds, support, now)));
  return (latest('DEFINITE') ?? latest('POSSIBLE') ?? latest(null))?.seats ?? null;
}

export function successionAnswer(
  place: Place,
  office: string,
  { during }: { readonly during?: string | null },
): Answer[] {
  const { told } = place;
  const all = tenuresOf(told, office);
  const held = all.filter(({ roles }) => roles.holder !== undefined);
  const vacancies = all.filter(({ roles }) => roles.holder === undefined);
  const isLine = seatsOf(told, office) === 1;
  const predecessors = held.map((_, i) => (isLine ? tenureBefore(held, i) : null));
  const shown = (fact: ToldFact | null | undefined) => () => (fact ? place.teller.fact(place, fact) : null);
  const window = during == null ? null : windowOf(during, TEST_TODAY);
  return held.flatMap((tenure, i) => {
    if (window !== null && certaintyDuring(tenure.bounds, tenure.support, window) === null) return [];
    const before = tenureBefore(held, i);
    return [
      {
        tenure: shown(tenure),
        predecessor: shown(predecessors[i]),
        successor: shown(held.findLast((_, j) => predecessors[j] === tenure)),
        acting: tenure.own.acting ?? tenure.acting ?? false,
        handover: held.slice(0, i).some((earlier) => isHandedOver(earlier, tenure)),
        gapBefore: gapBefore(held, i, vacancies),
        overlapWithPrevious: before === null ? null : overlapOf(before, tenure),
      },
    ];
  });
}

/** The last one before, those left out that an earlier one surely outlasted: they stood in for somebody. */
const tenureBefore = (held: readonly ToldFact[], i: number): ToldFact | null =>
  held.slice(0, i).findLast((one, j) => !held.slice(0, j).some((earlier) => surelyOutlasted(earlier, one))) ??
  null;

const surelyOutlasted = ({ bounds, support }: ToldFact, other: ToldFact): boolean =>
  support === 'ASSERTED' && bounds.endMin > other.bounds.endMax;

/** On whatever day the one may have ended and the other have begun, it is the same. */
const isHandedOver = ({ bounds: one }: ToldFact, { bounds: next }: ToldFact): boolean =>
  [one.endMin, one.endMax].every((end) => [next.startMin, next.startMax].every((start) => start === end));

/** Whether one began before the last day of the one before it. */
function overlapOf(before: ToldFact, next: ToldFact): Certainty | null {
  const ends = [before.bounds.endMin, before.bounds.endMax];
  const starts = [next.bounds.startMin, next.bounds.startMax];
  const answers = starts.flatMap((start) => ends.map((end) => start < end));
  if (!answers.includes(true)) return null;
  const isSure = before.support === 'ASSERTED' && next.support === 'ASSERTED';
  return isSure && !answers.includes(false) ? 'DEFINITE' : 'POSSIBLE';
}

/** The days on which something may begin or end, and those beside them; nothing changes between two of these. */
const daysOf = (facts: readonly ToldFact[]): Day[] => {
  const days = [UNBOUNDED_MIN, ...sidesOf(facts), UNBOUNDED_MAX].flatMap((day) => [day - 1, day, day + 1]);
  return [...new Set(days)].filter((day) => day > UNBOUNDED_MIN && day < UNBOUNDED_MAX).sort((a, b) => a - b);
};

/** Days between the earlier holders and this one; null for the first, before whom nothing is known to have been. */
function gapBefore(held: readonly ToldFact[], i: number, vacancies: readonly ToldFact[]): Answer | null {
  const tenure = held[i] as ToldFact;
  const [earlier, later] = [held.slice(0, i), held.slice(i + 1)];
  if (earlier.length === 0) return null;
  const days = daysOf([...held, ...vacancies]);
  const isFree = (day: Day): boolean =>
    earlier.every(({ bounds }) => bounds.endMax < day) &&
    [tenure, ...later].every(({ bounds }) => day < bounds.startMin);
  // Whoever is said to come, but not that they came, leaves it open that somebody else was there.
  const free = tenure.support === 'ASSERTED' ? days.filter(isFree) : [];
  const perhaps = days.filter(
    (day) =>
      earlier.every(({ bounds, support }) => support !== 'ASSERTED' || bounds.endMin < day) &&
      day < tenure.bounds.startMax &&
      !later.some((other) => surelyOn(other, day)),
  );
  const gap = free.length > 0 ? free : perhaps;
  const [from, to] = [gap[0], gap.at(-1)];
  if (from === undefined || to === undefined) return null;
  const within = days.filter((day) => from <= day && day <= to);
  const isStated = vacancies.some((vacancy) => within.some((day) => maybeOn(vacancy, day)));
  if (free.length > 0) return gapOf(isStated, 'DEFINITE', free);
  const vacant = vacancies
    .map((vacancy) => within.filter((day) => surelyOn(vacancy, day)))
    .find((sure) => sure.length > 0);
  return vacant === undefined ? gapOf(isStated, 'POSSIBLE', gap) : gapOf(true, 'DEFINITE', vacant);
}

/** A side that reaches as far as anything is open. */
function gapOf(isStated: boolean, certainty: Certainty, days: readonly Day[]): Answer {
  const [from, to] = [days[0] as Day, days.at(-1) as Day];
  return {
    kind: isStated ? 'VACANT' : 'UNRECORDED',
    certainty,
    from: isBounded(from - 1) ? isoOf(from) : null,
    to: isBounded(to + 1) ? isoOf(to) : null,
  };
}

/** The recorded tenure beside one, vacancies counted; nobody can say where seats are not one, or of what has no date. */
export function neighboursOf(place: Place, fact: ToldFact, side: 'BEFORE' | 'AFTER'): Answer[] {
  const { told } = place;
  const isDated = ({ bounds }: ToldFact): boolean =>
    [bounds.startMin, bounds.startMax, bounds.endMin].some(isBounded);
  const office = fact.roles.office?.[0] ?? '';
  if (seatsOf(told, office) !== 1 || !isDated(fact)) return [];
  const dated = tenuresOf(told, office).filter(isDated);
  const found =
    side === 'BEFORE'
      ? dated.findLast(({ sort }) => sort < fact.sort)
      : dated.find(({ sort }) => sort > fact.sort);
  return found === undefined ? [] : [place.teller.fact(place, found)];
}
