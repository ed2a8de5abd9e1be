/** The part of a large timeline that is in sight: only its items become markup. */

import type { Span } from './item.ts';
import {
  drawCluster,
  drawItem,
  drawPerhaps,
  type ItemOptions,
  laneHeading,
  laneHeight,
  laneItems,
} from './lanes.ts';
import type { Placed, PlacedCluster, PlacedItem, PlacedLabel, PlacedLane } from './placed.ts';
import type { Extent } from './rows.ts';
import { clamp } from './scale.ts';

/** The pixels of the zoomed timeline that are drawn. */
export interface Window extends Extent {
  /** Where what is in sight begins: labels of items that began before are drawn there. */
  readonly left: number;
  /** Pixels of the picture from above that are drawn. */
  readonly top: number;
  readonly bottom: number;
}

export interface DrawnWindow {
  /** The headings of the lanes and what is perhaps in sight, which do not move sideways. */
  readonly headings: string;
  /** The items, with `from` at 0. */
  readonly items: string;
}

/** Draws the lanes, the first of which begins at `y`. */
export function drawWindow(
  lanes: readonly PlacedLane[],
  y: number,
  width: number,
  window: Window,
  days: Span,
  options: ItemOptions,
): DrawnWindow {
  let [headings, items, bottom] = ['', '', y];
  for (const lane of lanes) {
    const top = bottom;
    bottom += laneHeight(lane);
    if (bottom < window.top || top > window.bottom) continue;
    headings += laneHeading(lane, top, width) + laneItems(lane, drawPerhaps(lane, top, width, days, options));
    const inside = (placed: Placed): boolean => isInside(placed, lane, top, window, options.rows === true);
    const sight = { from: 0, to: window.to - window.from };
    const drawn = [
      ...lane.items
        .filter(inside)
        .map((one) => drawItem(moved(one, window, options.rows ? width : null), lane, top, sight, options)),
      ...lane.clusters.filter(inside).map((one) => drawCluster(movedCluster(one, window), top, options)),
    ];
    items += laneItems(lane, drawn);
  }
  return { headings, items };
}

function isInside(
  { from, to, row }: Placed,
  lane: PlacedLane,
  top: number,
  window: Window,
  rows: boolean,
): boolean {
  if (!rows && (to < window.from || from > window.to)) return false;
  const part = laneHeight(lane) / (lane.rowCount + 1);
  return top + (row + 2) * part >= window.top && top + row * part <= window.bottom;
}

/** The item with `window.from` at 0; its label moves along with what is in sight, as far as its place reaches. */
function moved(placed: PlacedItem, window: Window, rowWidth: number | null): PlacedItem {
  const marks = placed.marks.map((mark) => ({ ...mark, ...shifted(mark, window) }));
  // In a row of its own a label has all of the width in sight.
  const inRow = (label: PlacedLabel): PlacedLabel => ({
    ...label,
    x: clamp(label.x, window.left, window.left + (rowWidth ?? 0) - label.width) - window.from,
  });
  const label =
    placed.label && (rowWidth === null ? movedLabel(placed.label, placed, window) : inRow(placed.label));
  return { ...placed, ...shifted(placed, window), marks, label };
}

function movedCluster(placed: PlacedCluster, window: Window): PlacedCluster {
  const { cluster, label } = placed;
  const sure = cluster.sure.map((days) => shifted(days, window));
  return {
    ...placed,
    ...shifted(placed, window),
    cluster: { ...cluster, ...shifted(cluster, window), sure },
    label: movedLabel(label, placed, window),
  };
}

const shifted = ({ from, to }: Extent, { from: origin }: Window): Extent => ({
  from: from - origin,
  to: to - origin,
});

const movedLabel = (label: PlacedLabel, { to }: Extent, { from: origin, left }: Window): PlacedLabel => ({
  ...label,
  x: Math.max(label.x, Math.min(left, to - label.width)) - origin,
});
