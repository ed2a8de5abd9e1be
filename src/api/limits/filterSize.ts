/** The size of filters: how many conditions they have, how deep they are nested, and what testing one record takes. */
import type { Args } from '../../query/compile/selection.ts';
import { LINKED_KEYS, NESTED_KEYS, TIE_KEYS } from '../../query/filters/listFilter.ts';
import { LIMITS, queryTooLarge } from './limits.ts';

const PROPERTY_WEIGHT = 2;
const LINK_WEIGHT = 25;

export interface FilterSize {
  readonly conditions: number;
  readonly depth: number;
  /** What testing one record takes. */
  readonly weight: number;
  /** How many conditions look inside of what they name. */
  readonly ties: number;
}

/** A part of a filter that is still to be counted. */
interface Part {
  readonly filter: unknown;
  readonly level: number;
}

/** The size of some filters together, as far as they are allowed: it counts no further than the first limit. */
export function filterSize(filters: readonly unknown[]): FilterSize {
  let [conditions, depth, weight, ties] = [0, 0, 0, 0];
  const parts: Part[] = filters.map((filter) => ({ filter, level: 1 }));
  for (let part = parts.pop(); part; part = parts.pop()) {
    const keys = keysOf(part.filter);
    if (keys.length > 0) depth = Math.max(depth, part.level);
    for (const [key, value] of keys) {
      if (LINKED_KEYS.has(key) || !NESTED_KEYS.has(key)) {
        conditions += 1;
        weight += LINKED_KEYS.has(key) ? LINK_WEIGHT : PROPERTY_WEIGHT;
      }
      ties += Number(TIE_KEYS.has(key));
      if (NESTED_KEYS.has(key)) parts.push(...partsWithin(part, value));
    }
    if (conditions > LIMITS.maxConditions || depth > LIMITS.maxFilterDepth) break;
  }
  return { conditions, depth, weight, ties };
}

/** The keys of a filter that are given. */
const keysOf = (filter: unknown): readonly (readonly [string, unknown])[] =>
  filter === null || typeof filter !== 'object'
    ? []
    : Object.entries(filter).filter(([, value]) => value !== null && value !== undefined);

const partsWithin = ({ level }: Part, value: unknown): Part[] =>
  (Array.isArray(value) ? value : [value]).map((filter: unknown) => ({ filter, level: level + 1 }));

/** Throws an error for filters with too many conditions or levels. */
export function checkFilters(args: readonly Args[]): void {
  const { conditions, depth } = filterSize(args.map(({ filter }) => filter));
  if (depth > LIMITS.maxFilterDepth)
    throw queryTooLarge(
      `A filter has more than ${LIMITS.maxFilterDepth} levels; put conditions side by side in one and: or or:.`,
    );
  if (conditions > LIMITS.maxConditions)
    throw queryTooLarge(
      `The filters have more than ${LIMITS.maxConditions} conditions; list ids in one condition, or split the request.`,
    );
}
