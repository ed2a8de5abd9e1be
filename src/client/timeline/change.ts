/** How an item differs from what was recorded at another time, and the sign that says so. */
import type { TimelineItem } from './item.ts';
import { element, px } from './markup.ts';

/** `new`: it was not there; `changed`: it was there with other dates, support, certainty or words; `gone`: it is not there. */
export type ItemChange = 'new' | 'changed' | 'gone';

/** The changes of items, by their keys. Items without one are the same, or were not compared. */
export type ItemChanges = ReadonlyMap<string, ItemChange>;

/** Half the width of a sign, in pixels. */
export const SIGN = 6;

/** A plus, a triangle and a cross, from the middle of the sign. */
const SHAPES: Readonly<Record<ItemChange, string>> = {
  new: 'm-3.5 0h7m-3.5 -3.5v7',
  changed: 'm0 -3.5l3.5 6h-7z',
  gone: 'm-2.5 -2.5l5 5m0 -5l-5 5',
};

/** The sign of a change, with its middle at this place: its shape says which, not its color. */
export const changeSign = (change: ItemChange, x: number, y: number): string =>
  element('rect', {
    class: 'change-ring',
    x: x - SIGN,
    y: y - SIGN,
    width: 2 * SIGN,
    height: 2 * SIGN,
    rx: SIGN,
  }) + element('path', { class: `change-sign ${change}`, d: `M${px(x)} ${px(y)}${SHAPES[change]}` });

/** The changes that occur in items, in the order of the legend. */
export const changesIn = (items: readonly TimelineItem[], changes: ItemChanges): readonly ItemChange[] => {
  const found = new Set(items.map(({ key }) => changes.get(key)));
  return (['new', 'changed', 'gone'] as const).filter((change) => found.has(change));
};
