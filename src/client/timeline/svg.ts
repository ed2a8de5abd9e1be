/** The timeline as SVG text: axis, lanes, undated items, what is missing, legend. */
import { AXIS, drawAxis } from './axis.ts';
import type { Day } from './calendar.ts';
import { changeSign, type ItemChanges, SIGN } from './change.ts';
import { BAR, drawMark, drawNotes, type Sight } from './drawing.ts';
import { isDated, type Span, type TimelineItem } from './item.ts';
import { FONT_SIZE, labelOf, layout, type PlacedItem, type PlacedLane } from './layout.ts';
import { legend } from './legend.ts';
import { extentOf, type Mark } from './marks.ts';
import { element, entityLink, escaped, phraseSpans } from './markup.ts';
import { innerWidth, picture, titleHeight } from './pictureFrame.ts';
import { type TimeScale, timeScale } from './scale.ts';
import { spokenLabel } from './spoken.ts';
import { TIMELINE_STYLE } from './style.ts';
import { missingWords } from './table.ts';
import { shortened } from './textWidth.ts';
import { rangeOf, type TimelineView } from './view.ts';
import { wordsIn } from './words.ts';

export interface TimelineOptions {
  /** In pixels, 240 to 10,000. */
  readonly width: number;
  /** A language tag for words and dates; English by default. */
  readonly language?: string;
  /** The path before `/entity/…`; empty by default. */
  readonly basePath?: string;
  /** What the picture is of, for screen readers and above a file; "Timeline" by default. */
  readonly title?: string;
  /** The days to show, both included; all of the items by default. */
  readonly days?: Span;
  /** A day to mark. */
  readonly cursor?: Day;
  /** Whether it is a file of its own, which contains its style sheet and shows its title. */
  readonly standalone?: boolean;
  /** Whether the legend is drawn; true by default. */
  readonly legend?: boolean;
  /** How items differ from another known time, by their keys: each gets a sign and a class. None by default. */
  readonly changes?: ItemChanges;
}

const NO_CHANGES: ItemChanges = new Map();

const LANE_HEADING = 30;
const LABELLED_ROW = 38;
const BARE_ROW = 20;
const LABEL_BASELINE = 14;
const LINE = 22;
/** The least size of what can be clicked. */
const TARGET = 24;
const MAX_UNDATED = 40;

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** An SVG of the whole view. As a part of a page it needs `TIMELINE_STYLE`. */
export function timelineSvg(view: TimelineView, options: TimelineOptions): string {
  const { language = 'en', basePath = '', days, cursor = null, standalone = false } = options;
  const changes = options.changes ?? NO_CHANGES;
  const whole = clamp(Math.round(options.width), 240, 10_000);
  const width = innerWidth(whole, standalone);
  const words = wordsIn(language);
  const title = options.title ?? words.timeline;
  const scale = timeScale(days ?? rangeOf(view), width);
  const top = titleHeight(standalone);
  const lanes = drawLanes(layout(view, scale, language), scale, top + AXIS, {
    language,
    basePath,
    changes,
  });
  const bottom = lanes.bottom;
  const axis = drawAxis({ scale, language, today: view.today, cursor, top, bottom });
  const undated = drawUndated(view, width, bottom + LINE, { language, basePath, changes });
  const missing = lines(missingWords(view, language), undated.bottom, width);
  const explained =
    options.legend === false
      ? { markup: '', height: 0 }
      : legend(view.items, width, missing.bottom + 12, language, changes);
  const height = missing.bottom + 12 + explained.height;
  return picture(
    {
      className: 'fasti-timeline',
      language,
      title,
      width: whole,
      height,
      standalone: standalone ? TIMELINE_STYLE : null,
    },
    axis,
    lanes.markup,
    undated.markup,
    missing.markup,
    explained.markup,
  );
}

export interface ItemOptions {
  readonly language: string;
  readonly basePath: string;
  readonly changes: ItemChanges;
  /** Whether each item has its spoken label as tooltip too; true by default. */
  readonly tooltips?: boolean;
}

interface Part {
  readonly markup: string;
  readonly bottom: number;
}

/** How much room a lane takes, heading included. */
export const laneHeight = ({ rowCount, labelled }: PlacedLane): number =>
  LANE_HEADING + rowCount * (labelled ? LABELLED_ROW : BARE_ROW);

function drawLanes(lanes: readonly PlacedLane[], scale: TimeScale, top: number, options: ItemOptions): Part {
  const sight = { from: 0, to: scale.width };
  let bottom = top;
  const drawn = lanes.map((lane) => {
    const y = bottom;
    bottom += laneHeight(lane);
    const items = lane.items
      .filter(({ from, to }) => to >= 0 && from <= scale.width)
      .map((item) => drawItem(item, lane, y, sight, options));
    return laneHeading(lane, y, scale.width) + laneItems(lane, items);
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
  { lane, labelled }: PlacedLane,
  y: number,
  sight: Sight,
  options: ItemOptions,
): string {
  const height = labelled ? LABELLED_ROW : BARE_ROW;
  const top = y + LANE_HEADING + row * height;
  const bar = labelled ? top + LABEL_BASELINE + 5 : top + 3;
  const hitWidth = Math.max(TARGET, to - from + 6);
  const hit = {
    class: 'hit',
    x: (from + to - hitWidth) / 2,
    y: top - 1,
    width: hitWidth,
    height: Math.max(TARGET, height - 2),
  };
  const names =
    label === null
      ? ''
      : element(
          'text',
          { x: label.x, y: top + LABEL_BASELINE, 'aria-hidden': 'true' },
          phraseSpans(label.phrases),
        );
  return itemLink(
    item,
    `c${lane.colorIndex % 12}`,
    options,
    element('rect', hit),
    ...marks.map((mark) => drawMark(mark, bar, sight)),
    drawNotes(item, marks, bar),
    drawChange(item, marks, bar, sight, options),
    names,
  );
}

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
  return changeSign(change, clamp(extentOf(marks).to, from + SIGN, to - SIGN), bar + BAR / 2);
}

/** An entry of a list that links to an item, with its spoken label as name and as tooltip. */
function itemLink(
  item: TimelineItem,
  className: string,
  { language, basePath, changes, tooltips = true }: ItemOptions,
  ...content: readonly string[]
): string {
  const change = changes.get(item.key);
  const label = spokenLabel(item, language);
  const spoken = change === undefined ? label : `${label}, ${wordsIn(language).changes[change]}`;
  const attributes = {
    class: `item ${className}${change === undefined ? '' : ` is-${change}`}`,
    href: entityLink(basePath, item.entityId),
    'aria-label': spoken,
    'data-key': item.key,
  };
  const tooltip = tooltips ? element('title', {}, escaped(spoken)) : '';
  return element('g', { role: 'listitem' }, element('a', attributes, tooltip, ...content));
}

/** The items without a date, as a list of names. */
export function drawUndated(view: TimelineView, width: number, top: number, options: ItemOptions): Part {
  const undated = view.items.filter((item) => !isDated(item));
  if (undated.length === 0) return { markup: '', bottom: top };
  const words = wordsIn(options.language);
  const shown = undated.slice(0, MAX_UNDATED);
  const rows = shown.map((item, index) => undatedLine(item, width, top + LINE * (index + 2), options));
  const rest = undated.length - shown.length;
  const more = lines(rest > 0 ? [words.more(rest)] : [], top + LINE * (shown.length + 1), width);
  const heading = `${words.undated} (${undated.length})`;
  return {
    markup:
      element('text', { class: 'heading', x: 0, y: top + LINE, 'aria-hidden': 'true' }, escaped(heading)) +
      element('g', { role: 'list', 'aria-label': words.undated }, ...rows) +
      more.markup,
    bottom: more.bottom + 8,
  };
}

function undatedLine(item: TimelineItem, width: number, y: number, options: ItemOptions): string {
  const { phrases } = labelOf(item, null, options.language, width - 20);
  const change = options.changes.get(item.key);
  return itemLink(
    item,
    'undated',
    options,
    element('rect', { class: 'hit', x: 0, y: y - 17, width, height: TARGET }),
    change === undefined ? '' : changeSign(change, SIGN + 1, y - 5),
    element('text', { x: change === undefined ? 12 : 20, y, 'aria-hidden': 'true' }, phraseSpans(phrases)),
  );
}

/** Sentences below each other. */
function lines(texts: readonly string[], top: number, width: number): Part {
  const drawn = texts.map((text, index) =>
    element(
      'text',
      { class: 'quiet', x: 0, y: top + LINE * (index + 1) },
      escaped(shortened(text, FONT_SIZE, width)),
    ),
  );
  return { markup: drawn.join(''), bottom: top + LINE * texts.length };
}
