/** The consensus of numbers as sources give them: exact, one-sided, a range, or approximate. */

import { decimalText } from '../model/decimal.ts';
import type { Count } from '../model/record.ts';
import { type Agreement, agreementOf, type NumberRange } from './agreement.ts';

/** One side of a count. */
interface Side {
  readonly value: number;
  readonly inclusive: boolean;
  readonly decimals: number | undefined;
}

const lowOf = ({ min, minInclusive, minDecimals }: Count): Side | null =>
  min === undefined ? null : { value: min, inclusive: minInclusive, decimals: minDecimals };

const highOf = ({ max, maxInclusive, maxDecimals }: Count): Side | null =>
  max === undefined ? null : { value: max, inclusive: maxInclusive, decimals: maxDecimals };

/**
 * How far an approximate number extends: one unit of its last digit after the point, or of the last digit of a whole
 * number that is not zero. About 400 is 300 to 500, about 425 is 424 to 426, about 1.50 is 1.49 to 1.51.
 */
function toleranceOf({ value, decimals }: Side): number {
  if (decimals !== undefined) return 10 ** -decimals;
  let unit = 1;
  while (value !== 0 && value % (unit * 10) === 0) unit *= 10;
  return unit;
}

/** The side of an approximate number, moved by its tolerance; exact in the digits that it has. */
const moved = (side: Side, direction: 1 | -1): Side => ({
  ...side,
  value: Number(decimalText(side.value + direction * toleranceOf(side), side.decimals)),
});

interface CountRange {
  readonly low: Side | null;
  readonly high: Side | null;
}

const rangeOf = (count: Count): CountRange => ({ low: lowOf(count), high: highOf(count) });

/** The range of a count, extended by its tolerance if it is approximate. */
function toleratedRangeOf(count: Count): CountRange {
  const { low, high } = rangeOf(count);
  if (!count.approximate) return { low, high };
  return { low: low && moved(low, -1), high: high && moved(high, 1) };
}

/**
 * Ranges by the places of their sides in the order of all values. A place is even, so that "more than 40" is between 40
 * and all greater values.
 */
function placesOf(ranges: readonly CountRange[]): { low: number; high: number }[] {
  const values = [
    ...new Set(ranges.flatMap(({ low, high }) => [low, high]).flatMap((side) => side?.value ?? [])),
  ];
  values.sort((a, b) => a - b);
  const place = new Map(values.map((value, i) => [value, 2 * i]));
  const placeOf = (side: Side, step: 1 | -1): number =>
    (place.get(side.value) ?? 0) + (side.inclusive ? 0 : step);
  return ranges.map(({ low, high }) => ({
    low: low === null ? Number.NEGATIVE_INFINITY : placeOf(low, 1),
    high: high === null ? Number.POSITIVE_INFINITY : placeOf(high, -1),
  }));
}

function agreementOfRanges(
  ranges: readonly CountRange[],
): Agreement & { places: ReturnType<typeof placesOf> } {
  const places = placesOf(ranges);
  return { places, ...agreementOf(places.map(({ low, high }) => ({ min: low, max: high }))) };
}

/** Of sides with one value, that with the most digits after the point: 37181.0 rather than 37181. */
const mostExact = (sides: readonly (Side | null)[]): Side | null =>
  sides.reduce(
    (best, side) => (best === null || (side?.decimals ?? 0) > (best.decimals ?? 0) ? side : best),
    null,
  );

/** The sides of a count that are at these places. */
function sidesAt(
  ranges: readonly CountRange[],
  places: readonly { readonly low: number; readonly high: number }[],
  { min, max }: { readonly min: number; readonly max: number },
): Omit<Count, 'approximate'> {
  const from = mostExact(ranges.flatMap(({ low }, i) => (places[i]?.low === min ? [low] : [])));
  const to = mostExact(ranges.flatMap(({ high }, i) => (places[i]?.high === max ? [high] : [])));
  return {
    min: from?.value,
    max: to?.value,
    minDecimals: from?.decimals,
    maxDecimals: to?.decimals,
    minInclusive: from?.inclusive ?? true,
    maxInclusive: to?.inclusive ?? true,
  };
}

/** From the least to the greatest of numbers; open on a side where one of them is. Null without numbers. */
export function hullOfCounts(counts: readonly Count[]): Count | null {
  if (counts.length === 0) return null;
  const ranges = counts.map(rangeOf);
  const places = placesOf(ranges);
  const min = Math.min(...places.map(({ low }) => low));
  const max = Math.max(...places.map(({ high }) => high));
  const sides = sidesAt(ranges, places, { min, max });
  return { ...sides, approximate: counts.some(({ approximate }) => approximate) };
}

/** The next number above, and the next one below. */
const next = (value: number, direction: 1 | -1): number =>
  value + direction * Math.max(Math.abs(value) * Number.EPSILON, Number.MIN_VALUE);

/** The number of a side, or the next one inside where the count is not that number itself. */
const numberAt = (side: Side | null, inwards: 1 | -1): number =>
  side === null ? -inwards * Number.MAX_VALUE : side.inclusive ? side.value : next(side.value, inwards);

/**
 * The least and the greatest number that a value may be: as far as its tolerance, and where sources contradict each other,
 * all that they state.
 */
export function possibleNumbers(value: Count, stated: readonly Count[], conflict: boolean): NumberRange {
  const ranges = (conflict ? stated.filter((count) => !isOpen(count)) : [value]).map(toleratedRangeOf);
  return {
    min: Math.min(...ranges.map(({ low }) => numberAt(low, 1))),
    max: Math.max(...ranges.map(({ high }) => numberAt(high, -1))),
  };
}

const isOpen = (count: Count): boolean => count.min === undefined && count.max === undefined;

/**
 * The consensus of numbers: the intersection of those that agree, otherwise their hull (see `agreementOf`).
 * An approximate number counts only where all are approximate; otherwise it can only cause a conflict.
 * `value` is null where no number is stated. The order of the numbers does not matter.
 */
export function combineCounts(counts: readonly Count[]): { value: Count | null; conflict: boolean } {
  const stated = counts.filter((count) => !isOpen(count));
  const exact = stated.filter((count) => !count.approximate);
  const deciding = (exact.length > 0 ? exact : stated).map(rangeOf);
  if (deciding.length === 0) return { value: null, conflict: false };
  const { places, ...agreed } = agreementOfRanges(deciding);
  return {
    value: { ...sidesAt(deciding, places, agreed), approximate: exact.length === 0 },
    conflict: agreementOfRanges(stated.map(toleratedRangeOf)).conflict,
  };
}
