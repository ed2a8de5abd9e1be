/** The layout of timeline items in lanes, and the headings of lanes. */

import { factWords } from '../../words/words.ts';
import { FACT_KINDS, type FactKind } from '../model/kinds.ts';
import type { Day } from '../time/day.ts';

/**
 * The number of rows that a lane of items needs so that no two items of a row share a day: the largest number of items on
 * any day, 0 without items. Two items that share one day, as in a handover, need two rows.
 * @param first the first day of each item, in any order, and `last` the last days, in any order of their own
 */
export function rowCount(first: readonly Day[], last: readonly Day[]): number {
  // Typed arrays sort numbers several times as fast.
  const [starts, ends] = [Float64Array.from(first).sort(), Float64Array.from(last).sort()];
  let open = 0;
  let rows = 0;
  let ended = 0;
  for (const start of starts) {
    while ((ends[ended] ?? Number.POSITIVE_INFINITY) < start) {
      ended += 1;
      open -= 1;
    }
    open += 1;
    rows = Math.max(rows, open);
  }
  return rows;
}

/** The heading of a lane: of a fact kind (`TENURE`), its label in the language; other texts, such as a category, unchanged. */
export const laneKindLabel = (kind: string, language: string): string =>
  Object.hasOwn(factWords(language).headings, kind) ? factWords(language).headings[kind as FactKind] : kind;

/** The number of colors of lanes: that of the largest qualitative palettes in common use. */
export const LANE_COLORS = 12;

/**
 * A number from 0 to `LANE_COLORS` - 1 that depends on the key of a lane alone, so that a lane has one color in every
 * answer. Fact kinds have different numbers; other keys may share one.
 */
export function laneColor(key: string): number {
  const kind = FACT_KINDS.indexOf(key as FactKind);
  return kind >= 0 ? kind : fnv1a(key) % LANE_COLORS;
}

/** The 32-bit FNV-1a hash of the UTF-16 code units of a text. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}
