/** The strip: how many items the whole timeline has at each time, sure and possible, those that are not loaded included. */

import { timelineWords } from '../../words/words.ts';
import { roughSpanText } from './dateText.ts';
import type { Span } from './item.ts';
import { FONT_SIZE } from './itemLabel.ts';
import { element, escaped, px } from './markup.ts';
import type { Extent } from './rows.ts';
import { type TimeScale, timeScale } from './scale.ts';
import { shortened } from './textWidth.ts';
import { type Density, type TimelineView, wholeRange } from './view.ts';

/** A timeline of no more items is an overview of itself. */
const FEW_ITEMS = 24;

const HEIGHT = 62;
const CAPTION = 16;
/** The height of the bars, which is that of a target too. */
const BARS = 28;
const BASE = CAPTION + 4 + BARS;
/** The least height of what is there. */
const MIN_HEIGHT = 2;

/** Bars are merged to links of at least this width, in pixels: each of them weighs in a page that has three pictures. */
const LINK = 64;

interface StripOptions {
  readonly width: number;
  readonly top: number;
  readonly language: string;
  /** The days that the picture shows, which get a frame; null where it shows all. */
  readonly sight: Span | null;
  /** The links of `stripLinks`; none by default. */
  readonly links?: string;
}

/** How much room the strip takes; 0 where there is none. */
export const stripHeight = ({ items, moreCount, density }: TimelineView): number =>
  density.length > 0 && items.length + moreCount > FEW_ITEMS ? HEIGHT : 0;

/** From the first to the last day of all items; as that of the picture where this shows all of them. */
export const stripScale = (view: TimelineView, width: number): TimeScale =>
  timeScale(wholeRange(view), width);

/** Whether the days have all items of the timeline. */
export const showsAll = ({ density }: TimelineView, { from, to }: Span): boolean =>
  density.every((one) => from <= one.from && one.to <= to);

/** The strip in words. */
export function stripLabel({ density }: TimelineView, language: string): string {
  const words = timelineWords(language);
  const [first, last] = [density[0], density.at(-1)];
  if (first === undefined || last === undefined) return '';
  const most = density.reduce((a, b) => (b.possible > a.possible ? b : a));
  const when = words.mostItems(roughSpanText(most.from, most.to, language));
  const all = words.overview(roughSpanText(first.from, last.to, language));
  return `${all}; ${when}: ${words.items(most.possible, most.definite)}`;
}

/** The strip with a frame around the days in sight; nothing where `stripHeight` is 0. */
export function drawStrip(
  view: TimelineView,
  { width, top, language, sight, links = '' }: StripOptions,
): string {
  const { density } = view;
  const [first, last] = [density[0], density.at(-1)];
  if (stripHeight(view) === 0 || first === undefined || last === undefined) return '';
  const scale = stripScale(view, width);
  const most = Math.max(...density.map(({ possible }) => possible));
  const words = timelineWords(language);
  const span = words.overview(roughSpanText(first.from, last.to, language));
  const caption = shortened(`${span}; ${words.highest(most)}`, FONT_SIZE, width);
  const height = (count: number): number => (count === 0 ? 0 : Math.max(MIN_HEIGHT, (BARS * count) / most));
  const bars = (limitsOf: (at: Density) => readonly [low: number, high: number]): string =>
    density
      .map((at) => {
        const [low, high] = limitsOf(at);
        if (high <= low) return '';
        const [from, to] = edgesOf([at], scale);
        const [bottom, up] = [top + BASE - height(low), height(high) - height(low)];
        return `M${px(from)} ${px(bottom)}v${px(-up)}H${px(to)}v${px(up)}z`;
      })
      .join('');
  const possible = bars((at) => [at.definite, at.possible]);
  const sure = bars(({ definite }) => [0, definite]);
  return element(
    'g',
    { class: 'strip', role: links === '' ? 'img' : 'group', 'aria-label': stripLabel(view, language) },
    element('text', { class: 'quiet', x: 0, y: top + CAPTION - 3 }, escaped(caption)),
    element('line', { class: 'lane-line', x1: 0, x2: width, y1: top + BASE, y2: top + BASE }),
    possible === '' ? '' : element('path', { class: 'possible', d: possible }),
    sure === '' ? '' : element('path', { class: 'sure', d: sure }),
    sight === null ? '' : element('path', { class: 'frame', d: framePath(sight, scale, top) }),
    links,
  );
}

/** Links from the bars to pictures of their days, with addresses by `linkOf`; nothing where `stripHeight` is 0. */
export function stripLinks(
  view: TimelineView,
  { width, top, language }: Pick<StripOptions, 'width' | 'top' | 'language'>,
  linkOf: (days: Span) => string,
): string {
  if (stripHeight(view) === 0) return '';
  const scale = stripScale(view, width);
  return barsAsTargets(view.density, scale)
    .map((bars) => barLink(bars, scale, top, language, linkOf))
    .join('');
}

/** Neighbouring bars that are together wide enough to be pointed at. */
function barsAsTargets(density: readonly Density[], scale: TimeScale): readonly (readonly Density[])[] {
  const targets: Density[][] = [];
  const isWide = (bars: readonly Density[]): boolean => {
    const [left, right] = edgesOf(bars, scale);
    return right - left >= LINK;
  };
  for (const bar of density) {
    const last = targets.at(-1);
    if (last === undefined || isWide(last)) targets.push([bar]);
    else last.push(bar);
  }
  const last = targets.at(-1) ?? [];
  return targets.length < 2 || isWide(last)
    ? targets
    : [...targets.slice(0, -2), [...(targets.at(-2) ?? []), ...last]];
}

const daysOf = (bars: readonly Density[]): Span => ({ from: bars[0]?.from ?? 0, to: bars.at(-1)?.to ?? 0 });

function edgesOf(bars: readonly Density[], { x }: TimeScale): readonly [left: number, right: number] {
  const { from, to } = daysOf(bars);
  return [Math.round(x(from)), Math.round(x(to + 1))];
}

function barLink(
  bars: readonly Density[],
  scale: TimeScale,
  top: number,
  language: string,
  linkOf: (days: Span) => string,
): string {
  const words = timelineWords(language);
  const days = daysOf(bars);
  const [possible, definite] = [bars.map((bar) => bar.possible), bars.map((bar) => bar.definite)];
  // An item that is in several bars is counted in each.
  const count = words.items(Math.max(...possible), Math.max(...definite));
  const label = `${roughSpanText(days.from, days.to, language)}: ${bars.length === 1 ? count : words.orMore(count)}`;
  const [from, to] = edgesOf(bars, scale);
  const hit = element('path', {
    class: 'hit',
    d: `M${from} ${top + CAPTION + 4}h${to - from}v${BARS}H${from}z`,
  });
  return element('a', { href: linkOf(days), 'aria-label': label }, hit);
}

/** The pixels of the days in sight. */
export function frameOf(sight: Span, scale: TimeScale): Extent {
  const [from, to] = [scale.x(sight.from), scale.x(sight.to + 1)].map((x) =>
    Math.min(scale.width - 1, Math.max(1, x)),
  ) as [number, number];
  return { from, to: Math.max(from + 2, to) };
}

/** A frame around the days in sight, and lines that lead from it to the ends of the axis below, which shows these days. */
export function framePath(sight: Span, scale: TimeScale, top: number): string {
  const { from, to } = frameOf(sight, scale);
  const [high, low, end] = [top + CAPTION + 2, top + BASE + 2, top + HEIGHT];
  const frame = `M${px(from)} ${high}H${px(to)}V${low}H${px(from)}Z`;
  return `${frame}M${px(from)} ${low}L0 ${end}M${px(to)} ${low}L${px(scale.width)} ${end}`;
}
