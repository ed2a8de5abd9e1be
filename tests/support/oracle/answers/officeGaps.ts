/** The gaps of an office, found day by day. */

import type { Certainty, Support } from '../../../../src/domain/model/kinds.ts';
import { saidBounds, sureBounds } from '../../../../src/domain/time/bounds.ts';
import type { RecordedCertainty } from '../../../../src/domain/time/certainty.ts';
import { type Day, isBounded, isoOf, UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../../../src/domain/time/day.ts';
import type { ResolvedFact } from '../state/archiveState.ts';
import { definitelyOn, turningPointsOf } from '../state/factDays.ts';
import { leftBy } from './lineOfHolders.ts';

interface Gap {
  readonly kind: 'VACANT' | 'UNRECORDED';
  readonly certainty: RecordedCertainty;
  readonly from: string | null;
  readonly to: string | null;
  readonly vacancy: { certainty: Certainty; support: Support; tenure: ResolvedFact } | null;
}

/** Days of one answer; `before` is the holder before whom they are, null for after all. */
interface Run {
  readonly before: ResolvedFact | null;
  readonly first: Day;
  readonly last: Day;
  readonly gap: Omit<Gap, 'from' | 'to'>;
}

/** Days that may differ from the days beside them: all endpoints, and one more on either side. */
const daysThatDiffer = (endpoints: readonly Day[]): Day[] => {
  const days = [UNBOUNDED_MIN, ...endpoints, UNBOUNDED_MAX].flatMap((day) => [day - 1, day, day + 1]);
  return [...new Set(days)]
    .filter((day) => day >= UNBOUNDED_MIN && day <= UNBOUNDED_MAX)
    .sort((a, b) => a - b);
};

/** What gives the gaps before a holder; those after the last one for null. */
export function gapsBeside(
  line: readonly ResolvedFact[],
  holders: readonly ResolvedFact[],
  vacancies: readonly ResolvedFact[],
  seats: number | null,
): (before: ResolvedFact | null) => Gap[] {
  const isHeld = (day: Day): boolean => holders.some((holder) => definitelyOn(holder, day));
  const mayBeHeld = (day: Day): boolean =>
    holders.some(({ bounds }) => sureBounds(bounds).startMin <= day && day <= sureBounds(bounds).endMax);
  const vacant = vacancies.flatMap((vacancy) => vacantRuns(vacancy));
  const days = daysThatDiffer([
    ...turningPointsOf([...holders, ...vacancies]),
    ...holders.flatMap(({ bounds }) => [sureBounds(bounds).startMin, sureBounds(bounds).endMax]),
    ...vacant.flatMap(({ first, last }) => [first, last]),
  ]);
  const all = [...unrecordedRuns(), ...vacant];
  return (before) =>
    all
      .filter((run) => run.before === before)
      .sort((a, b) => a.first - b.first || a.last - b.last)
      .map(({ gap, first, last }) => ({
        ...gap,
        from: isBounded(first - 1) ? isoOf(first) : null,
        to: isBounded(last + 1) ? isoOf(last) : null,
      }));

  /** The days of which a source says that nobody held on them. */
  function vacantDays({ bounds, own }: ResolvedFact): readonly [Day, Day] {
    if (own.saidStart.length === 0 && own.saidEnd.length === 0) {
      const { startMax, endMin } = saidBounds(bounds);
      return startMax <= endMin ? [startMax, endMin] : [endMin, startMax];
    }
    const left = seats === 1 ? leftBy(holders, bounds, (holder) => sureBounds(holder.bounds)) : bounds;
    return [
      isBounded(bounds.startMin) ? bounds.startMin : left.startMin,
      isBounded(bounds.endMax) ? bounds.endMax : left.endMax,
    ];
  }

  /** What is only planned or attributed leaves out days that are surely held, and those of asserted vacancies. */
  function runsOf(vacancy: ResolvedFact): (readonly [Day, Day, Certainty])[] {
    const { bounds, support } = vacancy;
    const [from, to] = vacantDays(vacancy);
    if (support === 'ASSERTED')
      return bounds.startMax <= bounds.endMin
        ? [
            [from, bounds.startMax - 1, 'POSSIBLE'],
            [bounds.startMax, bounds.endMin, 'DEFINITE'],
            [bounds.endMin + 1, to, 'POSSIBLE'],
          ]
        : [[from, to, 'POSSIBLE']];
    const asserted = vacancies.filter((other) => other.support === 'ASSERTED').map(vacantDays);
    const isTaken = (day: Day): boolean =>
      isHeld(day) || asserted.some(([first, last]) => first <= day && day <= last);
    const within = daysThatDiffer([
      ...turningPointsOf(holders),
      ...asserted.flat().filter(isBounded),
      ...[from, to].filter(isBounded),
    ]).filter((day) => from <= day && day <= to);
    const runs: [Day, Day, Certainty][] = [];
    for (const [i, day] of within.entries()) {
      if (isTaken(day)) continue;
      const isNext = i > 0 && !isTaken(within[i - 1] as Day);
      const last = runs.at(-1);
      if (isNext && last) last[1] = day;
      else runs.push([day, day, 'POSSIBLE']);
    }
    return runs;
  }

  function vacantRuns(vacancy: ResolvedFact): Run[] {
    const { support } = vacancy;
    return runsOf(vacancy)
      .filter(([first, last]) => first <= last)
      .map(([first, last, certainty]) => ({
        before: line.find((holder) => holder.bounds.startMax >= last) ?? null,
        first,
        last,
        gap: {
          kind: support === 'ASSERTED' ? ('VACANT' as const) : ('UNRECORDED' as const),
          certainty: howEmpty(first, last),
          vacancy: { certainty, support, tenure: vacancy },
        },
      }));
  }

  function howEmpty(first: Day, last: Day): RecordedCertainty {
    const within = daysThatDiffer([
      ...turningPointsOf(holders),
      ...holders.flatMap(({ bounds }) => [sureBounds(bounds).startMin, sureBounds(bounds).endMax]),
      first,
      last,
    ]).filter((day) => first <= day && day <= last);
    if (within.every(isHeld)) return 'NOT_RECORDED';
    return within.some(mayBeHeld) ? 'POSSIBLE' : 'DEFINITE';
  }

  function unrecordedRuns(): Run[] {
    const runs: Run[] = [];
    for (const [i, day] of days.entries()) {
      const isVacant = vacant.some(
        ({ first, last }) => isBounded(first) && isBounded(last) && first <= day && day <= last,
      );
      const before = line.find(
        (holder) =>
          day < holder.bounds.startMax && line.some((other) => other !== holder && other.bounds.endMin < day),
      );
      if (isVacant || isHeld(day) || before === undefined) continue;
      const certainty = before.support === 'ASSERTED' && !mayBeHeld(day) ? 'DEFINITE' : 'POSSIBLE';
      const last = runs.at(-1);
      const isNext =
        last?.last === days[i - 1] && last?.before === before && last.gap.certainty === certainty;
      if (isNext) runs.pop();
      runs.push({
        before,
        first: isNext && last ? last.first : day,
        last: day,
        gap: { kind: 'UNRECORDED', certainty, vacancy: null },
      });
    }
    return runs;
  }
}
