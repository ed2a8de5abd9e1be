/** The order of the holders of an office, as far as their dates give one. */

import { type Bounds, type FourDays, saidBounds } from '../time/bounds.ts';

interface Place<T> {
  readonly item: T;
  readonly days: FourDays;
  isTaken: boolean;
  /** How many of those that end first do not precede it. */
  examined: number;
}

/**
 * Items in the order in which they surely start, else surely end: again and again the first one whom none of those left
 * precedes, and in a ring the first of all. A search for what precedes an item goes on where the last one ended, so that
 * it costs little where the items are nearly in order.
 * @param items in the order that decides where dates do not
 */
export function inLine<T extends { readonly bounds: Bounds }>(items: readonly T[]): T[] {
  const left = items.map(
    (item): Place<T> => ({ item, days: saidBounds(item.bounds), isTaken: false, examined: 0 }),
  );
  const byStart = [...left].sort((a, b) => a.days.startMax - b.days.startMax);
  const byEnd = [...left].sort((a, b) => a.days.endMax - b.days.endMax);
  let [started, ended] = [0, 0];
  const isPreceded = (place: Place<T>): boolean => {
    const { startMin, startMax, endMin } = place.days;
    const first = byStart[started];
    if (first && first.days.startMax < startMin) return true;
    for (let i = Math.max(place.examined, ended); ; i += 1) {
      const other = byEnd[i];
      place.examined = i;
      if (!other || other.days.endMax >= endMin) return false;
      // One that surely starts after it does not precede it.
      if (!other.isTaken && other.days.startMin <= startMax) return true;
    }
  };
  const line: T[] = [];
  while (left.length > 0) {
    const free = left.findIndex((place) => !isPreceded(place));
    const [next] = left.splice(Math.max(0, free), 1) as [Place<T>];
    next.isTaken = true;
    line.push(next.item);
    while (byStart[started]?.isTaken) started += 1;
    while (byEnd[ended]?.isTaken) ended += 1;
  }
  return line;
}
