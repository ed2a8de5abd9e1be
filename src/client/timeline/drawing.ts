/** Writes marks as SVG shapes. Whether days are sure shows in the shape: solid, hatched, pointed, dashed, or fading. */
import type { Cluster } from './cluster.ts';
import type { TimelineItem } from './item.ts';
import { type Edge, type Mark, middle, POINT, type WedgeMark } from './marks.ts';
import { element, px } from './markup.ts';
import type { Extent } from './rows.ts';

export const BAR = 12;
const HALF = BAR / 2;
const HATCH = 5;
const TOOTH = 6;
/** How long the pointed end of a bar is, at most. */
const TIP = 8;
/** A fading end: the distance from the piece before, the width and the part of the height of each piece. */
const FADING: readonly (readonly [gap: number, width: number, height: number])[] = [
  [0, 13, 0.7],
  [3, 9, 0.5],
  [4, 5, 0.33],
  [5, 3, 0.25],
];

/** The pixels in sight; shapes that repeat are drawn in it only. */
export type Sight = Extent;

/** The shapes of a mark in a bar whose top is at `y`. */
export function drawMark(mark: Mark, y: number, sight: Sight): string {
  switch (mark.shape) {
    case 'core':
      return mark.certainty === 'bridged' ? hatched(mark, y, sight) : box('sure', mark.from, mark.to, y, BAR);
    case 'before':
      return wedge(mark.to, mark.from, mark, y);
    case 'after':
      return wedge(mark.from, mark.to, mark, y);
    case 'whole':
      return whole(mark, y);
    case 'disputed':
      return zigzag(mark, y, sight);
    case 'point':
      return point(mark, y) + struck(mark, y);
  }
}

/** The days of a cluster as two lines, and between them those on which one of its items surely held. */
export const drawClusterMark = ({ from, to, sure }: Extent & Pick<Cluster, 'sure'>, y: number): string =>
  box('cluster-days', from, to, y, BAR) +
  sure.map((days) => box('sure', days.from, Math.max(days.to, days.from + 1), y + 3, BAR - 6)).join('');

const box = (className: string, from: number, to: number, y: number, height: number): string =>
  element('rect', { class: className, x: from, y, width: Math.max(0, to - from), height });

const path = (className: string, d: string): string => element('path', { class: className, d });

function hatched({ from, to }: Mark, y: number, sight: Sight): string {
  const first = from + Math.ceil(Math.max(0, sight.from - from) / HATCH) * HATCH;
  const lines: string[] = [];
  for (let x = first; x + HALF <= Math.min(to, sight.to); x += HATCH)
    lines.push(`M${px(x)} ${px(y + BAR)}l${HALF} ${-BAR}`);
  return box('bridged', from, to, y, BAR) + (lines.length === 0 ? '' : path('hatch', lines.join('')));
}

/** Days beside the core at `near`; `far` is the edge away from it. */
function wedge(near: number, far: number, { edge, certainty }: WedgeMark, y: number): string {
  if (edge === 'ongoing' || edge === 'open') return fading(certainty, near, far, edge, y);
  if (edge === 'implied') {
    const [from, to] = near < far ? [near, far] : [far, near];
    return box('possible', from, to, y + 3, BAR - 6) + bracket(far, near < far ? -1 : 1, y);
  }
  return path('possible', `M${px(far)} ${px(y + HALF)}L${px(near)} ${px(y + 1)}V${px(y + BAR - 1)}Z`);
}

/** A limit that another fact sets: a bracket, open toward the days that are possible. */
const bracket = (x: number, direction: 1 | -1, y: number): string =>
  path('limit', `M${px(x + 4 * direction)} ${px(y - 1)}H${px(x)}V${px(y + BAR + 1)}h${4 * direction}`);

/** Pieces that become smaller from `near` on, and no end. */
function fading(certainty: string, near: number, far: number, edge: Edge, y: number): string {
  const direction = near < far ? 1 : -1;
  const pieces = FADING.slice(0, edge === 'ongoing' ? -1 : undefined);
  let at = near;
  const drawn = pieces.map(([gap, width, part]) => {
    const start = at + gap * direction;
    at = start + width * direction;
    const height = BAR * part;
    return box(`${certainty} fade`, Math.min(start, at), Math.max(start, at), y + (BAR - height) / 2, height);
  });
  const arrow = `M${px(at + 3 * direction)} ${px(y + 2)}l${4 * direction} ${HALF - 2}l${-4 * direction} ${HALF - 2}`;
  return (
    drawn.join('') + (edge === 'ongoing' ? path('arrow', `M${px(near)} ${px(y - 2)}v${BAR + 4}${arrow}`) : '')
  );
}

function whole(mark: Mark & { readonly shape: 'whole' }, y: number): string {
  const { from, to, start, end, certainty } = mark;
  const isOpen = (edge: Edge): boolean => edge === 'open' || edge === 'ongoing';
  if (isOpen(start)) return fading(certainty, to, from, start, y) + limitOf(end, to, -1, y) + struck(mark, y);
  if (isOpen(end)) return fading(certainty, from, to, end, y) + limitOf(start, from, 1, y) + struck(mark, y);
  // Otherwise it would look like a diamond where it is short.
  const tip = Math.min(TIP, (to - from) / 4);
  const left = start === 'implied' ? 0 : tip;
  const right = end === 'implied' ? 0 : tip;
  const [top, bottom] = [px(y + 1), px(y + BAR - 1)];
  const outline = `M${px(from)} ${px(y + HALF)}L${px(from + left)} ${top}H${px(to - right)}L${px(to)} ${px(y + HALF)}L${px(to - right)} ${bottom}H${px(from + left)}Z`;
  return path(certainty, outline) + limitOf(start, from, 1, y) + limitOf(end, to, -1, y) + struck(mark, y);
}

const limitOf = (edge: Edge, x: number, direction: 1 | -1, y: number): string =>
  edge === 'implied' ? bracket(x, direction, y) : '';

/** A short bar for a few days, a round one for a term of one day, a diamond for what is known of one day alone. */
function point({ form, certainty, ...days }: Mark & { readonly shape: 'point' }, y: number): string {
  const x = middle(days);
  const className = `${certainty} point`;
  if (form === 'moment')
    return path(
      className,
      `M${px(x - POINT)} ${px(y + HALF)}l${POINT} ${-POINT}l${POINT} ${POINT}l${-POINT} ${POINT}Z`,
    );
  const [width, rx] = form === 'few' ? [HALF, undefined] : [Math.max(BAR, days.to - days.from), HALF];
  return element('rect', { class: className, x: x - width / 2, y, width, height: BAR, rx });
}

/** A line through what was withdrawn. */
const struck = ({ from, to, certainty }: Mark, y: number): string =>
  certainty === 'withdrawn'
    ? path(
        'strike',
        `M${px(Math.min(from, middle({ from, to }) - POINT) - 3)} ${px(y + HALF)}H${px(Math.max(to, middle({ from, to }) + POINT) + 3)}`,
      )
    : '';

/** What is said of an item beside its days: a bar across its start for a handover. */
export function drawNotes(item: TimelineItem, marks: readonly Mark[], y: number): string {
  const known = marks.find(({ shape }) => shape !== 'before' && shape !== 'after') ?? marks[0];
  if (known === undefined || !item.handover) return '';
  return handoverSign(known.shape === 'point' && known.form !== 'few' ? middle(known) : known.from, y);
}

/** A zigzag below a bar, two teeth at least. */
export function zigzag({ from, to }: Extent, y: number, sight: Sight): string {
  const half = (to - from) / 2;
  const first = half < TOOTH ? from + half - TOOTH : from;
  const start = first + Math.ceil(Math.max(0, sight.from - first) / TOOTH) * TOOTH;
  const teeth = Math.max(half < TOOTH ? 2 : 0, Math.floor((Math.min(to, sight.to) - start) / TOOTH));
  return teeth === 0 ? '' : path('conflict', `M${px(start)} ${px(y + BAR + 5)}${'l3 -3l3 3'.repeat(teeth)}`);
}

export const handoverSign = (x: number, y: number): string =>
  path('handover', `M${px(x)} ${px(y - 4)}V${px(y + BAR + 4)}m-3 0h6m-6 ${-BAR - 8}h6`);
