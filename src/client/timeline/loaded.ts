/** Which days of a timeline have all of their items, which are to be asked for, and which are drawn as not loaded. */
import type { Day } from '../../domain/time/day.ts';
import { timelineWords } from '../../words/words.ts';
import { AXIS } from './axis.ts';
import { isDated, type Span } from './item.ts';
import { FONT_SIZE } from './itemLabel.ts';
import { element, escaped } from './markup.ts';
import type { Extent } from './rows.ts';
import { clamp, type TimeScale } from './scale.ts';
import { knownDays } from './sight.ts';
import { textWidth } from './textWidth.ts';
import { type Density, EVERYTHING, type TimelineView, wholeRange } from './view.ts';

/** The most items that are loaded for what is in sight at once. */
export const MOST_IN_SIGHT = 1_000;
/** About how many items are shown around a day that is pointed at. */
const MANY = 100;
/** They are shown at least so many times as close as the whole, and at least so many days of them. */
const CLOSER = 4;
const LEAST_DAYS = 15;
/** The hatch begins below the name of the first lane, and has at least this height. */
const HATCH_TOP = AXIS + 30;
const LEAST_HEIGHT = 30;

/** Some days more, joined to those that they touch. */
export function withDays(loaded: readonly Span[], days: Span): readonly Span[] {
  const isApart = ({ from, to }: Span): boolean => to < days.from - 1 || from > days.to + 1;
  const joined = [days, ...loaded.filter((one) => !isApart(one))];
  const from = Math.min(...joined.map((one) => one.from));
  const to = Math.max(...joined.map((one) => one.to));
  return [...loaded.filter(isApart), { from, to }].toSorted((a, b) => a.from - b.from);
}

/** The days of a span that are not among those that are loaded. */
export function gapsIn(loaded: readonly Span[], { from, to }: Span): readonly Span[] {
  const inside = loaded.filter((one) => one.to >= from && one.from <= to);
  const starts = [from, ...inside.map((one) => one.to + 1)];
  const ends = [...inside.map((one) => one.from - 1), to];
  return starts.flatMap((start, index) => {
    const end = ends[index] ?? to;
    const isThere = start <= end && end > EVERYTHING.from && start < EVERYTHING.to;
    return isThere ? [{ from: start, to: end }] : [];
  });
}

/** The days that the strip has, which all items of the timeline overlap; null where it has none. */
export function stripRange({ density }: TimelineView): Span | null {
  const [first, last] = [density[0], density.at(-1)];
  return first === undefined || last === undefined ? null : { from: first.from, to: last.to };
}

/** About how many items overlap these days, by the strip. */
function countIn(density: readonly Density[], { from, to }: Span): number {
  return density.reduce((sum, part) => {
    const days = Math.min(to, part.to) - Math.max(from, part.from) + 1;
    return days <= 0 ? sum : sum + (part.possible * days) / (part.to - part.from + 1);
  }, 0);
}

/** The days around a day that have about a hundred items, much closer than the whole. */
export function daysAround(day: Day, view: TimelineView): Span {
  const { from, to } = wholeRange(view);
  const most = (to - from) / CLOSER / 2;
  let half = Math.min(LEAST_DAYS, most);
  const days = (): Span => ({ from: Math.floor(day - half), to: Math.ceil(day + half) });
  while (half < most && countIn(view.density, days()) < MANY) half *= 1.2;
  return days();
}

/** The days to ask for so that all items in sight are loaded; null where they are. */
export function daysToAsk(view: TimelineView, sight: Span): Span | null {
  const range = stripRange(view);
  if (range === null) return view.loaded.length === 0 ? EVERYTHING : null;
  // What is open leads beyond these days, and overlaps the first or the last of them.
  const inRange = (days: Span): Span => ({
    from: clamp(days.from, range.from, range.to),
    to: clamp(days.to, range.from, range.to),
  });
  if (gapsIn(view.loaded, inRange(sight)).length === 0) return null;
  // The next movement finds its items loaded.
  const half = Math.ceil((sight.to - sight.from) / 2);
  const wide = inRange({ from: sight.from - half, to: sight.to + half });
  const gaps = gapsIn(view.loaded, countIn(view.density, wide) <= MOST_IN_SIGHT ? wide : inRange(sight));
  return { from: gaps[0]?.from ?? range.from, to: gaps.at(-1)?.to ?? range.to };
}

/** The view once these days are loaded; items that lead beyond the strip are loaded with its ends. */
export function withLoaded(view: TimelineView, days: Span): TimelineView {
  const range = stripRange(view) ?? days;
  const from = days.from <= range.from ? Number.NEGATIVE_INFINITY : days.from;
  const to = days.to >= range.to ? Number.POSITIVE_INFINITY : days.to;
  const loaded = withDays(view.loaded, { from, to });
  return { ...view, loaded, moreCount: gapsIn(loaded, EVERYTHING).length === 0 ? 0 : view.moreCount };
}

/** The days in sight that lack items. Before the last item of a first page, few do. */
export function unloadedIn({ loaded, items }: TimelineView, sight: Span): readonly Span[] {
  const last = loaded.length > 0 ? undefined : items.findLast(isDated);
  const known = last === undefined ? loaded : [{ ...EVERYTHING, to: knownDays(last).from - 1 }];
  return gapsIn(known, sight);
}

/** How far down a picture reaches at least, where some of it is not loaded. */
export const leastBottom = (gaps: readonly Span[], top: number): number =>
  gaps.length === 0 ? 0 : top + HATCH_TOP + LEAST_HEIGHT;

/** The places that are not loaded: a quiet hatch, and words where they are in sight. */
export function drawUnloaded(
  gaps: readonly Span[],
  scale: TimeScale,
  sight: Extent,
  { top, bottom, language }: { readonly top: number; readonly bottom: number; readonly language: string },
): string {
  const text = timelineWords(language).notLoaded;
  const width = textWidth(text, FONT_SIZE);
  return gaps
    .map(({ from, to }) => {
      const [x1, x2] = [clamp(scale.x(from), 0, scale.width), clamp(scale.x(to + 1), 0, scale.width)];
      const [low, high] = [Math.max(x1, sight.from), Math.min(x2, sight.to)];
      const y = (top + HATCH_TOP + bottom) / 2;
      const place = { class: 'unloaded', x1, x2, y1: y, y2: y, 'stroke-width': bottom - top - HATCH_TOP };
      const words = { class: 'quiet', x: (low + high) / 2, y: top + HATCH_TOP + 20, 'text-anchor': 'middle' };
      return element('line', place) + (high - low < width ? '' : element('text', words, escaped(text)));
    })
    .join('');
}
