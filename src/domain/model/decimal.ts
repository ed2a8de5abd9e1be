/** Numbers with as many digits after the point as a source writes. */

import type { Count } from './record.ts';

/** A number of at most 15 digits, which JavaScript and both engines keep exactly. */
export interface Decimal {
  readonly value: number;
  /** The digits after the point, zeros included; undefined for a whole number. */
  readonly decimals: number | undefined;
}

const MAX_DIGITS = 15;

/** The decimal that a text such as `37181.0` writes; null for any other text, and for more than 15 digits. */
export function readDecimal(text: string): Decimal | null {
  const [, whole, fraction] = /^0*(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined || whole.length + (fraction?.length ?? 0) > MAX_DIGITS) return null;
  return { value: Number(text), decimals: fraction?.length };
}

/** The text of a number with so many digits after the point. */
export const decimalText = (value: number, decimals: number | undefined): string =>
  value.toFixed(decimals ?? 0);

/** The texts of the sides of a count, with the digits that the source writes. */
export const sidesOf = ({
  min,
  max,
  minDecimals,
  maxDecimals,
}: Count): { least: string | undefined; most: string | undefined } => ({
  least: min === undefined ? undefined : decimalText(min, minDecimals),
  most: max === undefined ? undefined : decimalText(max, maxDecimals),
});

/** A count as a short text such as `4`, `~10`, `>=3` or `>10 <20`, from which it can be read again. */
export function countText(count: Count): string {
  const { minInclusive, maxInclusive } = count;
  const about = count.approximate ? '~' : '';
  const { least, most } = sidesOf(count);
  if (least !== undefined && least === most) return `${about}${least}`;
  const sides = [
    least === undefined ? '' : `${minInclusive ? '>=' : '>'}${least}`,
    most === undefined ? '' : `${maxInclusive ? '<=' : '<'}${most}`,
  ];
  return `${about}${sides.filter((side) => side !== '').join(' ')}`;
}
