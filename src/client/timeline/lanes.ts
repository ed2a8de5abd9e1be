/** The lanes of a picture as SVG text: their headings, items and clusters. */

import { timelineWords } from '../../words/words.ts';
import { changeSign, type ItemChanges, SIGN } from './change.ts';
import { spokenCluster } from './cluster.ts';
import { colorOf } from './colors.ts';
import { BAR, drawClusterMark, drawMark, drawNotes, type Sight } from './drawing.ts';
import type { Span, TimelineItem } from './item.ts';
import { FONT_SIZE, labelOf, ownNames } from './itemLabel.ts';
import { extentOf, type Mark } from './marks.ts';
import { claimsLink, element, entityLink, escaped, phraseSpans } from './markup.ts';
import { type Part, TARGET } from './pictureFrame.ts';
import { keyOf, type PlacedCluster, type PlacedItem, type PlacedLabel, type PlacedLane } from './placed.ts';
import type { Extent } from './rows.ts';
import type { TimeScale } from './scale.ts';
import { perhapsIn } from './sight.ts';
import { spokenLabel, whenWords } from './spoken.ts';
import { PERHAPS_ID } from './table.ts';
import { shortened } from './textWidth.ts';

const LANE_HEADING = 30;
const LABELLED_ROW = 40;
const PERHAPS_ROW = 26;
const BARE_ROW = 20;
const LABEL_BASELINE = 14;
export interface ItemOptions {
  readonly language: string;
  readonly basePath: string;
  readonly changes: ItemChanges;
  /** Whether each item has its spoken label as tooltip too; true by default. */
  readonly tooltips?: boolean;
  /** Whether clusters are buttons; false by default. */
  readonly buttons?: boolean;
  /** Whether each item has a row of its own. */
  readonly rows?: boolean;
}

/** How much room a lane takes, heading included. */
export const laneHeight = (lane: PlacedLane): number =>
  rowsBottom(lane) + (lane.hasPerhaps ? PERHAPS_ROW : 0);

const rowsBottom = ({ rowCount, labelled }: PlacedLane): number =>
  LANE_HEADING + rowCount * (labelled ? LABELLED_ROW : BARE_ROW);

/** All lanes below `top`; `days` are those in sight. */
export function drawLanes(
  lanes: readonly PlacedLane[],
  scale: TimeScale,
  days: Span,
  top: number,
  options: ItemOptions,
): Part {
  const sight = { from: 0, to: scale.width };
  let bottom = top;
  const drawn = lanes.map((lane) => {
    const y = bottom;
    bottom += laneHeight(lane);
    const isInside = ({ from, to }: Extent): boolean => options.rows || (to >= 0 && from <= scale.width);
    const drawn = [
      ...lane.items.filter(isInside).map((item) => drawItem(item, lane, y, sight, options)),
      ...lane.clusters.filter(isInside).map((cluster) => drawCluster(cluster, y, options)),
    ];
    return (
      laneHeading(lane, y, scale.width) +
      laneItems(lane, [...drawn, ...drawPerhaps(lane, y, scale.width, days, options)])
    );
  });
  // A drawing of its own cuts off what is beyond the days that are shown.
  const clip = { x: 0, y: 0, width: scale.width, height: bottom, overflow: 'hidden' };
  return { markup: drawn.length === 0 ? '' : element('svg', clip, ...drawn), bottom };
}

/** The drawn items of a lane as a list; nothing where there are none. */
export const laneItems = ({ lane }: PlacedLane, items: readonly string[]): string =>
  items.length === 0 ? '' : element('g', { role: 'list', 'aria-label': lane.label.text }, ...items);

/** The name of a lane and the number of its items. */
export function laneHeading({ lane }: PlacedLane, y: number, width: number): string {
  const count = `(${lane.itemCount})`;
  const label = { ...lane.label, text: shortened(lane.label.text, FONT_SIZE, width - 80) };
  return (
    element('line', { class: 'lane-line', x1: 0, x2: width, y1: y + 2, y2: y + 2 }) +
    element(
      'text',
      { class: 'heading', x: 0, y: y + 20, 'aria-hidden': 'true' },
      phraseSpans([label]),
      element('tspan', { class: 'count', dx: 6 }, escaped(count)),
    )
  );
}

/** An item of a lane whose top is at `y`: a link with its spoken label, its marks and its names. */
export function drawItem(
  { item, marks, row, label, from, to }: PlacedItem,
  { labelled }: PlacedLane,
  y: number,
  sight: Sight,
  options: ItemOptions,
): string {
  const height = labelled ? LABELLED_ROW : BARE_ROW;
  const top = y + LANE_HEADING + row * height;
  const bar = labelled ? top + LABEL_BASELINE + 5 : top + 3;
  // A row of its own is pointed at anywhere.
  const hitWidth = options.rows ? sight.to - sight.from : Math.max(TARGET, to - from + 6);
  const hit = {
    class: 'hit',
    x: options.rows ? sight.from : (from + to - hitWidth) / 2,
    y: top - 1,
    width: hitWidth,
    height: Math.max(TARGET, height - 2),
  };
  return itemLink(
    item,
    colorOf(item.kind),
    options,
    element('rect', hit),
    options.rows ? openLines(item, { from, to }, bar + BAR / 2, sight) : '',
    ...marks.map((mark) => drawMark(mark, bar, sight)),
    drawNotes(item, marks, bar),
    drawChange(item, marks, bar, sight, options),
    label === null ? '' : labelText(label, top),
  );
}

/** Thin lines from the known days of an item to where its open sides leave what is in sight. */
function openLines({ time }: TimelineItem, { from, to }: Extent, y: number, sight: Sight): string {
  const line = (x1: number, x2: number): string =>
    x1 < x2 ? element('line', { class: 'open', x1, x2, y1: y, y2: y }) : '';
  return (
    (time.earliest === null ? line(sight.from, Math.min(from, sight.to)) : '') +
    (time.latest === null ? line(Math.max(to, sight.from), sight.to) : '')
  );
}

/** The most items that the row of what is possible names. */
const NAMED = 3;

/** The last row of a lane: what is possible in sight though none of its days is known there. */
export function drawPerhaps(
  lane: PlacedLane,
  y: number,
  width: number,
  days: Span,
  options: ItemOptions,
): readonly string[] {
  const items = perhapsIn(lane.open, days);
  if (items.length === 0) return [];
  const top = y + rowsBottom(lane);
  const words = timelineWords(options.language);
  const text = (x: number, content: string): string =>
    element('text', { class: 'quiet', x, y: top + 18, 'aria-hidden': 'true' }, content);
  const hit = (x: number, width: number): string =>
    element('rect', { class: 'hit', x, y: top, width, height: TARGET });
  if (items.length > NAMED) {
    const label = words.perhapsCount(items.length);
    const href = options.buttons ? undefined : `#${PERHAPS_ID}`;
    const button = options.buttons ? { role: 'button', tabindex: 0 } : {};
    const attributes = { class: 'item perhaps', href, ...button };
    return [
      element(
        'g',
        { role: 'listitem' },
        element(
          'a',
          { ...attributes, 'aria-label': label, 'data-key': `perhaps ${lane.lane.key}` },
          hit(0, width / 2),
          text(0, escaped(label)),
        ),
      ),
    ];
  }
  const part = width / items.length;
  return items.map((item, index) => {
    const room = part - 2 * FONT_SIZE;
    const { phrases, width: named } = labelOf(item, lane.lane, options.language, room);
    const names = ownNames(item, lane.lane, options.language);
    // Without a name its label is its time already. What is said aloud has the time after all names.
    const hasRoom =
      names.length > 0 && phrases.length === names.length && !phrases.at(-1)?.text.endsWith('…');
    const [time] = whenWords(item, options.language);
    const when = hasRoom ? shortened(`, ${time}`, FONT_SIZE, room - named) : '';
    const x = index * part;
    return itemLink(
      item,
      'perhaps',
      options,
      hit(x, part - 4),
      text(x, phraseSpans(phrases) + escaped(when)),
    );
  });
}

const labelText = ({ x, phrases }: PlacedLabel, top: number): string =>
  element('text', { x, y: top + LABEL_BASELINE, 'aria-hidden': 'true' }, phraseSpans(phrases));

/** The sign of a change at the end of an item, as far as that is in sight. */
function drawChange(
  { key }: TimelineItem,
  marks: readonly Mark[],
  bar: number,
  { from, to }: Sight,
  { changes }: ItemOptions,
): string {
  const change = changes.get(key);
  if (change === undefined) return '';
  return changeSign(change, Math.min(Math.max(extentOf(marks).to, from + SIGN), to - SIGN), bar + BAR / 2);
}

/** The color of items of one kind; that of no kind for others. */
const colorOfAll = ([first, ...rest]: readonly TimelineItem[]): string =>
  colorOf(rest.every(({ kind }) => kind === first?.kind) ? (first?.kind ?? '') : '');

/** A cluster of a lane whose top is at `y`: its days, those that are sure, and how many items it has. */
export function drawCluster(
  placed: PlacedCluster,
  y: number,
  { language, tooltips = true, buttons = false }: ItemOptions,
): string {
  const { cluster, row, label } = placed;
  const top = y + LANE_HEADING + row * LABELLED_ROW;
  const spoken = spokenCluster(cluster, language);
  const width = Math.max(TARGET, placed.to - placed.from);
  const hit = { class: 'hit', x: placed.from, y: top - 1, width, height: LABELLED_ROW - 2 };
  return element(
    'g',
    { role: 'listitem' },
    element(
      buttons ? 'a' : 'g',
      {
        class: `item cluster ${colorOfAll(cluster.items)}`,
        role: buttons ? 'button' : 'img',
        'aria-label': spoken,
        'data-key': keyOf(placed),
      },
      tooltips ? element('title', {}, escaped(spoken)) : '',
      element('rect', hit),
      drawClusterMark(cluster, top + LABEL_BASELINE + 5),
      labelText(label, top),
    ),
  );
}

/** An entry of a list that links to the entity of an item, if that is known, where its claims are, with its spoken label as name and as tooltip. */
export function itemLink(
  item: TimelineItem,
  className: string,
  { language, basePath, changes, tooltips = true }: ItemOptions,
  ...content: readonly string[]
): string {
  const change = changes.get(item.key);
  const label = spokenLabel(item, language);
  const spoken = change === undefined ? label : `${label}, ${timelineWords(language).changes[change]}`;
  const attributes = {
    class: `item ${className}${change === undefined ? '' : ` is-${change}`}`,
    'aria-label': spoken,
    'data-key': item.key,
  };
  const tooltip = tooltips ? element('title', {}, escaped(spoken)) : '';
  const entry =
    item.entityId === ''
      ? element('g', { ...attributes, role: 'img' }, tooltip, ...content)
      : element('a', { ...attributes, href: hrefOf(basePath, item) }, tooltip, ...content);
  return element('g', { role: 'listitem' }, entry);
}

/** Without claims an item may be of an answer that has no ids of facts. */
const hrefOf = (basePath: string, { entityId, key, claimCount }: TimelineItem): string =>
  claimCount > 0 ? claimsLink(basePath, entityId, key) : entityLink(basePath, entityId);
