/** The part of a large timeline that is in sight: only its items become markup. */

import type { Span } from './item.ts';
import { fittedLabel } from './itemLabel.ts';
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
import { type Extent, GAP } from './rows.ts';
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
    const [placed, clusters] = [lane.items.filter(inside), lane.clusters.filter(inside)];
    const ends = options.rows ? new Map<Placed, number>() : endsBefore([...placed, ...clusters]);
    const labelIn = (one: Placed): PlacedLabel | null =>
      one.label && (options.rows ? inRow(one.label, window, width) : inSight(one, ends, window, width));
    const drawn = [
      ...placed.map((one) => drawItem(moved(one, labelIn(one), window), lane, top, sight, options)),
      ...clusters.map((one) => drawCluster(movedCluster(one, labelIn(one), window), top, options)),
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

/** The item with `window.from` at 0. */
function moved(placed: PlacedItem, label: PlacedLabel | null, window: Window): PlacedItem {
  const marks = placed.marks.map((mark) => ({ ...mark, ...shifted(mark, window) }));
  return { ...placed, ...shifted(placed, window), marks, label };
}

function movedCluster(placed: PlacedCluster, label: PlacedLabel | null, window: Window): PlacedCluster {
  const { cluster } = placed;
  const sure = cluster.sure.map((days) => shifted(days, window));
  return {
    ...placed,
    ...shifted(placed, window),
    cluster: { ...cluster, ...shifted(cluster, window), sure },
    label: label ?? { phrases: [], x: 0, width: 0 },
  };
}

const shifted = ({ from, to }: Extent, { from: origin }: Window): Extent => ({
  from: from - origin,
  to: to - origin,
});

/** In a row of its own a label has all of the width in sight. */
const inRow = (label: PlacedLabel, { from, left }: Window, width: number): PlacedLabel => ({
  ...label,
  x: clamp(label.x, left, left + width - label.width) - from,
});

/** For each placed item, where the one before it in the same row ends. */
function endsBefore(placed: readonly Placed[]): ReadonlyMap<Placed, number> {
  const [ends, last] = [new Map<Placed, number>(), new Map<number, number>()];
  for (const one of placed.toSorted((a, b) => a.from - b.from)) {
    ends.set(one, last.get(one.row) ?? Number.NEGATIVE_INFINITY);
    last.set(one.row, one.to);
  }
  return ends;
}

/** Narrower labels say nothing. */
const LEAST = 40;

/** The label of what is in sight where the edges do not cut it: moved as far as there is room in its row, else shortened. */
function inSight(
  placed: Placed,
  ends: ReadonlyMap<Placed, number>,
  { from: origin, left }: Window,
  width: number,
): PlacedLabel | null {
  const { label, drawn, to } = placed;
  if (label === null) return null;
  const [right, end] = [left + width, label.x + label.width];
  const isWhole = left <= label.x && end <= right;
  const isBeside = drawn.to <= left || right <= drawn.from;
  if (isWhole || (isBeside && (end <= left || right <= label.x))) return { ...label, x: label.x - origin };
  const first = Math.max(left, (ends.get(placed) ?? 0) + GAP);
  const room = Math.min(right, to) - first;
  if (isBeside || room < LEAST) return null;
  const fitted = label.width <= room ? label : { ...label, ...fittedLabel(label.phrases, room) };
  return { ...fitted, x: clamp(label.x, first, first + room - fitted.width) - origin };
}
