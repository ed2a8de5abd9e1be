/** Where the names of nodes stand, so that no name covers another one or a node. */
import { linesOf, textWidth } from '../timeline/textWidth.ts';
import { CHOSEN_NODE, type NetworkLayout, NODE, type Place } from './layout.ts';
import type { NetworkView } from './view.ts';

const LABEL_SIZE = 12;
export const LABEL_LINE = 15;
const MAX_LINE = 132;
/** How many lines a name has; where it has no room, it is tried with fewer. */
const LINES = [3, 2, 1] as const;
const GAP = 3;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedLabel extends Box {
  readonly lines: readonly string[];
}

/** The names by the places of their nodes; null where there is no room. The nearest nodes come first. */
export function placedLabels(
  view: NetworkView,
  { places, width, height }: NetworkLayout,
  taken: readonly Box[],
): readonly (PlacedLabel | null)[] {
  const boxes = [...taken, ...places.map((place, index) => nodeBox(view, place, index))];
  const segments = view.links.flatMap(({ from, to }) => {
    const [start, end] = [places[from], places[to]];
    return start === undefined || end === undefined ? [] : [[start, end] as const];
  });
  const most = Math.min(MAX_LINE, width / 3);
  return places.map((place, index) => {
    const node = view.nodes[index];
    const half = node?.isChosen ? CHOSEN_NODE : NODE;
    for (const lineCount of LINES) {
      const lines = linesOf(node?.name.text ?? '', LABEL_SIZE, most, lineCount);
      if (lines.length === 0) return null;
      const size = {
        width: Math.max(...lines.map((line) => textWidth(line, LABEL_SIZE))),
        height: lines.length * LABEL_LINE,
      };
      const free = candidates(place, size, half).filter(
        (box) => isInside(box, width, height) && !boxes.some((other) => overlap(box, other)),
      );
      const best = leastCrossed(free, segments);
      if (best === null) continue;
      boxes.push(best);
      return { ...best, lines };
    }
    return null;
  });
}

export function nodeBox({ nodes }: NetworkView, { x, y }: Place, index: number): Box {
  const half = nodes[index]?.isChosen ? CHOSEN_NODE + 3 : NODE + 1;
  return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
}

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const isInside = (box: Box, width: number, height: number): boolean =>
  box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;

/** Below, above, right, left of a node, then at its corners. */
function candidates({ x, y }: Place, size: Pick<Box, 'width' | 'height'>, half: number): readonly Box[] {
  const { width, height } = size;
  const [below, above] = [y + half + GAP, y - half - GAP - height];
  const [right, left] = [x + half + GAP + 1, x - half - GAP - 1 - width];
  const [centerX, centerY] = [x - width / 2, y - height / 2];
  const corners = [x - half, x + half - width].flatMap((side) => [
    [side, below],
    [side, above],
  ]);
  const at = [[centerX, below], [centerX, above], [right, centerY], [left, centerY], ...corners];
  return at.map(([atX = 0, atY = 0]) => ({ x: atX, y: atY, ...size }));
}

type Segment = readonly [start: Place, end: Place];

/** The first of the boxes that the fewest lines cross; null without boxes. */
function leastCrossed(boxes: readonly Box[], segments: readonly Segment[]): Box | null {
  let best: { readonly box: Box; readonly count: number } | null = null;
  for (const box of boxes) {
    const count = segments.filter((segment) => crosses(segment, box)).length;
    if (best === null || count < best.count) best = { box, count };
    if (count === 0) break;
  }
  return best?.box ?? null;
}

/** Whether a line passes through a box: the part of it that is inside in both directions is not empty. */
function crosses([start, end]: Segment, box: Box): boolean {
  let [from, to] = [0, 1];
  for (const [at, delta, least, most] of [
    [start.x, end.x - start.x, box.x, box.x + box.width],
    [start.y, end.y - start.y, box.y, box.y + box.height],
  ] as const) {
    if (delta === 0) {
      if (at < least || at > most) return false;
      continue;
    }
    const [first, second] = [(least - at) / delta, (most - at) / delta];
    from = Math.max(from, Math.min(first, second));
    to = Math.min(to, Math.max(first, second));
  }
  return from < to;
}
