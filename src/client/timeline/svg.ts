/** The timeline as SVG text: axis, lanes, undated items, what is missing, legend. */

import type { Day } from '../../domain/time/day.ts';
import { timelineWords } from '../../words/words.ts';
import { AXIS, drawAxis } from './axis.ts';
import { changeSign, type ItemChanges, SIGN } from './change.ts';
import { isDated, type Span, type TimelineItem } from './item.ts';
import { labelOf } from './itemLabel.ts';
import { drawLanes, type ItemOptions, itemLink } from './lanes.ts';
import { layout } from './layout.ts';
import { legend } from './legend.ts';
import { drawUnloaded, leastBottom, unloadedIn } from './loaded.ts';
import { element, escaped, phraseSpans } from './markup.ts';
import { innerWidth, LINE, lines, type Part, picture, TARGET, titleHeight } from './pictureFrame.ts';
import { clamp, timeScale } from './scale.ts';
import { drawStrip, showsAll, stripHeight, stripLinks } from './strip.ts';
import { TIMELINE_STYLE } from './style.ts';
import { missingWords, type TableOptions } from './table.ts';
import { rangeOf, type TimelineView } from './view.ts';

export interface TimelineOptions extends Omit<TableOptions, 'knownAt'> {
  /** In pixels, 240 to 10,000. */
  readonly width: number;
  /** The days to show, both included and no others; all of the items by default. */
  readonly days?: Span;
  /** Whether each item has a row of its own; below 600 pixels by default. */
  readonly rows?: boolean;
  /** A day to mark. */
  readonly cursor?: Day;
  /** Whether it is a file of its own, which contains its style sheet and shows its title. */
  readonly standalone?: boolean;
  /** Whether the legend is drawn; true by default. */
  readonly legend?: boolean;
  /** The address of a picture of some days, which the bars of the strip lead to; no links by default. */
  readonly linkOf?: (days: Span) => string;
  /** How items differ from another known time, by their keys: each gets a sign and a class. None by default. */
  readonly changes?: ItemChanges;
}

/** Whether a picture of this width, in pixels, has a row for each item. */
export const isNarrow = (width: number): boolean => width < 600;

const NO_CHANGES: ItemChanges = new Map();

const MAX_UNDATED = 40;

/** An SVG of the whole view. As a part of a page it needs `TIMELINE_STYLE`. */
export function timelineSvg(view: TimelineView, options: TimelineOptions): string {
  const { language = 'en', basePath = '', days, cursor = null, standalone = false } = options;
  const changes = options.changes ?? NO_CHANGES;
  const whole = clamp(Math.round(options.width), 240, 10_000);
  const width = innerWidth(whole, standalone);
  const words = timelineWords(language);
  const title = options.title ?? words.timeline;
  const scale = days === undefined ? timeScale(rangeOf(view), width) : timeScale(days, width, 0);
  const sight = days ?? scale.days;
  const { rows = isNarrow(whole) } = options;
  // Where there is no pointer, a tooltip is only weight.
  const itemOptions = { language, basePath, changes, rows, tooltips: standalone || !isNarrow(whole) };
  const stripTop = titleHeight(standalone);
  const strip = { width, top: stripTop, language };
  const top = stripTop + stripHeight(view);
  const placed = layout(view, scale, { language, sight, rows });
  const lanes = drawLanes(placed, scale, sight, top + AXIS, itemOptions);
  const gaps = unloadedIn(view, sight);
  const bottom = Math.max(lanes.bottom, leastBottom(gaps, top));
  const axis = drawAxis({ scale, language, today: view.today, cursor, top, bottom });
  const undated = drawUndated(view, width, bottom + LINE, itemOptions);
  const missing = lines(missingWords(view, language), undated.bottom, width);
  const explained =
    options.legend === false
      ? { markup: '', height: 0 }
      : legend(view.items, { changes, lanes: placed }, width, missing.bottom + 12, language);
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
    drawStrip(view, {
      ...strip,
      sight: showsAll(view, sight) ? null : sight,
      ...(options.linkOf ? { links: stripLinks(view, strip, options.linkOf) } : {}),
    }),
    drawUnloaded(gaps, scale, { from: 0, to: width }, { top, bottom, language }),
    axis,
    lanes.markup,
    undated.markup,
    view.otherKindsCount > 0 && options.allKinds !== undefined
      ? element(
          'a',
          { href: options.allKinds, class: 'link' },
          element('rect', { class: 'hit', x: 0, y: missing.bottom - TARGET + 6, width, height: TARGET }),
          missing.markup,
        )
      : missing.markup,
    explained.markup,
  );
}

/** The items without a date, as a list of names. */
export function drawUndated(view: TimelineView, width: number, top: number, options: ItemOptions): Part {
  const undated = view.items.filter((item) => !isDated(item));
  if (undated.length === 0) return { markup: '', bottom: top };
  const words = timelineWords(options.language);
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
