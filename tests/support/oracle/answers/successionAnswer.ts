/** `succession`, `previous` and `next`: compares every tenure with every other and finds gaps day by day. */

import type { Certainty } from '../../../../src/domain/model/kinds.ts';
import {
  certaintyAsOf,
  certaintyDuring,
  type RecordedCertainty,
  windowOf,
} from '../../../../src/domain/time/certainty.ts';
import { type Day, isBounded, isoOf, UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../../../src/domain/time/day.ts';
import { TEST_TODAY } from '../../today.ts';
import type { ArchiveState, ResolvedFact } from '../state/archiveState.ts';
import { definitelyOn, possiblyOn, turningPointsOf } from '../state/factDays.ts';
import type { Answer, FieldContext } from './fieldContext.ts';

/** All tenures of the office at any moment in chronological order, including stated vacancies. */
const tenuresOf = ({ facts }: ArchiveState, office: string): ResolvedFact[] =>
  facts.filter(({ kind, roles }) => kind === 'TENURE' && roles.office?.[0] === office);

/** The number of seats of an office: the definite one of today, or the possible one, or the latest other one. */
export function seatsOf({ facts }: ArchiveState, office: string): number | null {
  const stated = facts.filter(({ roles, seats }) => seats !== undefined && roles.entity?.[0] === office);
  const now = { from: TEST_TODAY, to: TEST_TODAY };
  const latest = (...certainties: readonly (Certainty | null)[]): ResolvedFact | undefined =>
    stated.findLast(({ bounds, support }) => certainties.includes(certaintyAsOf(bounds, support, now)));
  return (latest('DEFINITE') ?? latest('POSSIBLE') ?? latest(null))?.seats ?? null;
}

export function successionAnswer(
  context: FieldContext,
  office: string,
  { during }: { readonly during?: string | null },
): Answer[] {
  const { state } = context;
  const all = tenuresOf(state, office);
  const tenures = all.filter(({ roles }) => roles.holder !== undefined);
  const vacancies = all.filter(({ roles }) => roles.holder === undefined);
  const isLine = seatsOf(state, office) === 1;
  const predecessors = tenures.map((_, i) => (isLine ? tenureBefore(tenures, i) : null));
  const shown = (fact: ResolvedFact | null | undefined) => () =>
    fact ? context.resolve.fact(context, fact) : null;
  const window = during == null ? null : windowOf(during, TEST_TODAY);
  return tenures.flatMap((tenure, i) => {
    if (window !== null && certaintyDuring(tenure.bounds, tenure.support, window) === null) return [];
    const before = tenureBefore(tenures, i);
    return [
      {
        tenure: shown(tenure),
        predecessor: shown(predecessors[i]),
        successor: shown(tenures.findLast((_, j) => predecessors[j] === tenure)),
        acting: tenure.own.actingDisputed ? null : (tenure.own.acting ?? tenure.acting ?? false),
        handover: tenures.slice(0, i).some((earlier) => isHandedOver(earlier, tenure)),
        gapsBefore: [gapBefore(tenures, i, vacancies)].filter((gap) => gap !== null),
        overlapBefore: before === null ? null : overlapOf(before, tenure),
      },
    ];
  });
}

/** The previous tenure, without those that an earlier one definitely outlasted: their holders were substitutes. */
const tenureBefore = (tenures: readonly ResolvedFact[], i: number): ResolvedFact | null =>
  tenures
    .slice(0, i)
    .findLast((one, j) => !tenures.slice(0, j).some((earlier) => surelyOutlasted(earlier, one))) ?? null;

const surelyOutlasted = ({ bounds, support }: ResolvedFact, other: ResolvedFact): boolean =>
  support === 'ASSERTED' && bounds.endMin > other.bounds.endMax;

/** Whether the only possible last day of one is the only possible first day of the next. */
export const isHandedOver = ({ bounds: one }: ResolvedFact, { bounds: next }: ResolvedFact): boolean =>
  [one.endMin, one.endMax].every((end) => [next.startMin, next.startMax].every((start) => start === end));

/** Whether the next tenure began before the last day of the previous one. */
function overlapOf(before: ResolvedFact, next: ResolvedFact): RecordedCertainty {
  const ends = [before.bounds.endMin, before.bounds.endMax];
  const starts = [next.bounds.startMin, next.bounds.startMax];
  const answers = starts.flatMap((start) => ends.map((end) => start < end));
  if (!answers.includes(true)) return 'NOT_RECORDED';
  const isSure = before.support === 'ASSERTED' && next.support === 'ASSERTED';
  return isSure && !answers.includes(false) ? 'DEFINITE' : 'POSSIBLE';
}

/** All endpoints of the facts and the days beside them; nothing changes between two of these days. */
const daysOf = (facts: readonly ResolvedFact[]): Day[] => {
  const days = [UNBOUNDED_MIN, ...turningPointsOf(facts), UNBOUNDED_MAX].flatMap((day) => [
    day - 1,
    day,
    day + 1,
  ]);
  return [...new Set(days)].filter((day) => day > UNBOUNDED_MIN && day < UNBOUNDED_MAX).sort((a, b) => a - b);
};

/** The gap between the earlier holders and this one; null for the first holder. */
function gapBefore(
  tenures: readonly ResolvedFact[],
  i: number,
  vacancies: readonly ResolvedFact[],
): Answer | null {
  const tenure = tenures[i] as ResolvedFact;
  const [earlier, later] = [tenures.slice(0, i), tenures.slice(i + 1)];
  if (earlier.length === 0) return null;
  const days = daysOf([...tenures, ...vacancies]);
  const isFree = (day: Day): boolean =>
    earlier.every(({ bounds }) => bounds.endMax < day) &&
    [tenure, ...later].every(({ bounds }) => day < bounds.startMin);
  // A tenure that is not ASSERTED never proves a gap: somebody else may have held the office.
  const free = tenure.support === 'ASSERTED' ? days.filter(isFree) : [];
  const perhaps = days.filter(
    (day) =>
      earlier.every(({ bounds, support }) => support !== 'ASSERTED' || bounds.endMin < day) &&
      day < tenure.bounds.startMax &&
      !later.some((other) => definitelyOn(other, day)),
  );
  const gap = free.length > 0 ? free : perhaps;
  const [from, to] = [gap[0], gap.at(-1)];
  if (from === undefined || to === undefined) return null;
  const within = days.filter((day) => from <= day && day <= to);
  const isStated = vacancies.some((vacancy) => within.some((day) => possiblyOn(vacancy, day)));
  if (free.length > 0) return gapOf(isStated, 'DEFINITE', free);
  const vacant = vacancies
    .map((vacancy) => within.filter((day) => definitelyOn(vacancy, day)))
    .find((sure) => sure.length > 0);
  return vacant === undefined ? gapOf(isStated, 'POSSIBLE', gap) : gapOf(true, 'DEFINITE', vacant);
}

/** A side of the gap that reaches the bounds of time is null. */
function gapOf(isStated: boolean, certainty: Certainty, days: readonly Day[]): Answer {
  const [from, to] = [days[0] as Day, days.at(-1) as Day];
  return {
    kind: isStated ? 'VACANT' : 'UNRECORDED',
    certainty,
    from: isBounded(from - 1) ? isoOf(from) : null,
    to: isBounded(to + 1) ? isoOf(to) : null,
  };
}

/**
 * The tenure directly before or after, vacancies included. Empty if the office does not have exactly one seat or the
 * fact has no date.
 */
export function neighbourOf(
  context: FieldContext,
  fact: ResolvedFact,
  side: 'BEFORE' | 'AFTER',
): Answer | null {
  const { state } = context;
  const office = fact.roles.office?.[0] ?? '';
  if (seatsOf(state, office) !== 1 || fact.isUndated || fact.support === 'WITHDRAWN') return null;
  const dated = tenuresOf(state, office).filter(({ isUndated }) => !isUndated);
  const found =
    side === 'BEFORE'
      ? dated.findLast(({ sort }) => sort < fact.sort)
      : dated.find(({ sort }) => sort > fact.sort);
  return found === undefined ? null : context.resolve.fact(context, found);
}
