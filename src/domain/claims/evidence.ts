/** How far a moment is from what sources say: from the days that asserted claims name without a doubt. */
import type { Support } from '../model/kinds.ts';
import { type Bounds, hasCore } from '../time/bounds.ts';
import type { Window } from '../time/certainty.ts';
import { type Day, isBounded } from '../time/day.ts';
import { MAX_DAYS } from '../time/dayCount.ts';
import { readEdtf } from '../time/edtf/readEdtf.ts';
import type { StatedDays } from './statedDays.ts';

/** A number of days that is known within limits only. */
export interface EvidenceDistance {
  readonly atLeast: number;
  /** Null where there is no upper bound. */
  readonly atMost: number | null;
}

/** The stored values of a fact from which the distance follows. */
export interface Evidence {
  readonly bounds: Bounds;
  readonly support: Support;
  /** The dates that its counted claims give for a side. */
  readonly dates: readonly string[];
  /** The other days that they name; see `otherNamedDays`. */
  readonly others: readonly Day[];
}

/** Days of which a claim names one. */
type NamedDays = Pick<StatedDays, 'min' | 'max'>;

/**
 * The days that claims name besides their dates for a side, as a fact stores them: the first and the last of each in turn.
 * Those in the core are left out, since a moment outside it is no nearer to them than to the core.
 */
export function otherNamedDays({ startMax, endMin }: Bounds, stated: readonly StatedDays[]): Day[] {
  if (stated.length === 0) return [];
  const named = stated.filter(
    ({ firm, min, max }) => firm && isNamed({ min, max }) && (min < startMax || max > endMin),
  );
  return [...new Map(named.map(({ min, max }) => [`${min} ${max}`, [min, max]])).values()].flat();
}

/** Whether days have an end: a recurring day such as `XXXX-10-17` names none. */
const isNamed = ({ min, max }: NamedDays): boolean => isBounded(min) || isBounded(max);

/**
 * The days from a moment to the nearest day that a claim names, whichever day of the moment and of the named ones is
 * meant: 0 in the core. Null where no asserted claim names a day.
 */
export function evidenceDistance(
  { bounds, support, dates, others }: Evidence,
  { from, to }: Window,
): EvidenceDistance | null {
  if (support !== 'ASSERTED') return null;
  const named: NamedDays[] = dates.map((text) => readEdtf(text)).filter(({ uncertain }) => !uncertain);
  for (let i = 0; i + 1 < others.length; i += 2)
    named.push({ min: others[i] as Day, max: others[i + 1] as Day });
  const distances = named
    .filter(isNamed)
    .map(({ min, max }) => [Math.max(0, min - to, from - max), Math.max(max - from, to - min)] as const);
  // Each day of the core is sure, and not only one of them.
  if (hasCore(bounds)) {
    const { startMax, endMin } = bounds;
    distances.push([Math.max(0, startMax - to, from - endMin), Math.max(0, startMax - from, to - endMin)]);
  }
  if (distances.length === 0) return null;
  const atMost = Math.min(...distances.map(([, furthest]) => furthest));
  return {
    atLeast: Math.min(MAX_DAYS, ...distances.map(([nearest]) => nearest)),
    atMost: atMost > MAX_DAYS ? null : atMost,
  };
}
