/** Where an item is shown while some days are in sight: as a mark, in the row of what is possible, or without a date. */
import { isDated, type Span, type TimelineItem } from './item.ts';

/** From the first to the last day that is known of a dated item; a side that is open leads on from there. */
export function knownDays({ time }: TimelineItem): Span {
  const { earliest, latest, core, latestStart, earliestEnd } = time;
  const from = earliest ?? core?.from ?? earliestEnd ?? latest ?? latestStart ?? 0;
  const to = latest ?? core?.to ?? latestStart ?? earliest ?? from;
  return { from: Math.min(from, to), to: Math.max(from, to) };
}

/** Null where it did not hold on any of these days, as far as recorded. */
export function placeIn(item: TimelineItem, sight: Span): 'mark' | 'perhaps' | 'undated' | null {
  const { earliest, latest } = item.time;
  if ((earliest ?? sight.to) > sight.to || (latest ?? sight.from) < sight.from) return null;
  if (!isDated(item)) return 'undated';
  const { from, to } = knownDays(item);
  return from <= sight.to && to >= sight.from ? 'mark' : 'perhaps';
}

/** The items that an open side makes possible in sight, the nearest first. */
export function perhapsIn(items: readonly TimelineItem[], sight: Span): readonly TimelineItem[] {
  const distance = (item: TimelineItem): number => {
    const { from, to } = knownDays(item);
    return Math.max(sight.from - to, from - sight.to);
  };
  return items
    .filter((item) => placeIn(item, sight) === 'perhaps')
    .toSorted((a, b) => distance(a) - distance(b));
}
