/** `Amount`: a number as sources give it, which may have decimals. */

import { countLabel } from '../../domain/labels/countLabel.ts';
import { sidesOf } from '../../domain/model/decimal.ts';
import type { Count } from '../../domain/model/record.ts';
import { takes } from '../compile/exactFields.ts';
import type { Args } from '../compile/selection.ts';
import { type ValueType, valueType } from '../compile/valueObjects.ts';
import { languageOf } from '../fields/language.ts';

/** The stored properties of a whole number, such as that of the people in a group. */
export const WHOLE_COUNT_KEYS = [
  'valueMin',
  'valueMax',
  'minInclusive',
  'maxInclusive',
  'approximate',
] as const;

/** The stored properties of a count; quantities and claims have them. */
export const COUNT_KEYS = [...WHOLE_COUNT_KEYS, 'minDecimals', 'maxDecimals'] as const;

/** The count in the values of `COUNT_KEYS`, or of `WHOLE_COUNT_KEYS`; null where there is no number. */
export function countOf(values: readonly unknown[]): Count | null {
  const [min, max, minInclusive, maxInclusive, approximate, minDecimals, maxDecimals] = values as readonly [
    number | null,
    number | null,
    boolean | null,
    boolean | null,
    boolean | null,
    number | null | undefined,
    number | null | undefined,
  ];
  if (min === null && max === null) return null;
  return {
    min: min ?? undefined,
    max: max ?? undefined,
    minDecimals: minDecimals ?? undefined,
    maxDecimals: maxDecimals ?? undefined,
    minInclusive: minInclusive ?? true,
    maxInclusive: maxInclusive ?? true,
    approximate: approximate ?? false,
  };
}

export const count: ValueType<Count> = valueType('Amount', {
  min: (c) => c.min ?? null,
  max: (c) => c.max ?? null,
  minText: (c) => sidesOf(c).least ?? null,
  maxText: (c) => sidesOf(c).most ?? null,
  minInclusive: (c) => (c.min === undefined ? null : c.minInclusive),
  maxInclusive: (c) => (c.max === undefined ? null : c.maxInclusive),
  approximate: (c) => c.approximate,
  label: takes(['language'], (c: Count, args: Args) => countLabel(c, languageOf(args))),
});
