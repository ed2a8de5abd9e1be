/** `Count`: a number as sources give it. */
import { countLabel } from '../../domain/claims/count.ts';
import type { Count } from '../../domain/model/record.ts';
import { valueType } from '../compile/valueObjects.ts';
import { languageOf } from '../fields/language.ts';

/** The properties that hold a count, on quantities, groups and claims. */
export const COUNT_KEYS = ['valueMin', 'valueMax', 'minInclusive', 'maxInclusive', 'approximate'] as const;

/** A count from its stored properties; null where no number is said. */
export function countOf(values: readonly unknown[]): Count | null {
  const [min, max, minInclusive, maxInclusive, approximate] = values as readonly [
    number | null,
    number | null,
    boolean | null,
    boolean | null,
    boolean | null,
  ];
  if (min === null && max === null) return null;
  return {
    min: min ?? undefined,
    max: max ?? undefined,
    minInclusive: minInclusive ?? true,
    maxInclusive: maxInclusive ?? true,
    approximate: approximate ?? false,
  };
}

export const count = valueType<Count>('Count', {
  min: (c) => c.min ?? null,
  max: (c) => c.max ?? null,
  minInclusive: (c) => (c.min === undefined ? null : c.minInclusive),
  maxInclusive: (c) => (c.max === undefined ? null : c.maxInclusive),
  approximate: (c) => c.approximate,
  label: (c, args) => countLabel(c, languageOf(args)),
});
