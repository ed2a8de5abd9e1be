/** The markup of `<fasti-timeline>` as a server writes it: picture, table and data, which the element takes over. */
import { daysText } from '../../domain/time/day.ts';
import type { TimelineAnswer } from './answer.ts';
import type { ItemChange } from './change.ts';
import { isoOfDay } from './dateText.ts';
import type { Span } from './item.ts';
import { element } from './markup.ts';
import type { TimelineVariables } from './query.ts';
import { type TimelineOptions, timelineSvg } from './svg.ts';
import { timelineTable } from './table.ts';
import { timelineView } from './view.ts';

export interface ElementOptions extends Omit<TimelineOptions, 'standalone'> {
  /** The address of the API, from which the element reads more items; without it, it reads none. */
  readonly endpoint?: string;
  /** The parameter of the address of the page in which the element keeps the days in sight; it keeps none by default. */
  readonly daysParameter?: string;
  /** The days of which all items are in the answer, where it is one about some days. */
  readonly loaded?: Span;
  /** What is shown without scripts; the picture and the table where absent. */
  readonly content?: string;
}

/** What the element finds in its light DOM. */
export interface ElementData {
  readonly variables: TimelineVariables;
  readonly answer: TimelineAnswer;
  /** The changes of items that `TimelineOptions.changes` has, as pairs of key and change. */
  readonly changes?: readonly (readonly [key: string, change: ItemChange])[] | undefined;
  /** The days of which all items are in the answer, where it is one about some days. */
  readonly loaded?: Span | undefined;
}

/** The element around an answer to `TIMELINE_QUERY` with these variables. Without scripts it shows picture and table. */
export function timelineElement(
  answer: TimelineAnswer,
  variables: TimelineVariables,
  options: ElementOptions,
): string {
  const view = timelineView(answer, variables.of);
  const data: ElementData = {
    variables,
    answer,
    changes: options.changes && [...options.changes],
    loaded: options.loaded,
  };
  return element(
    'fasti-timeline',
    {
      lang: options.language ?? 'en',
      'base-path': options.basePath ?? '',
      endpoint: options.endpoint,
      heading: options.title,
      rows: options.rows ? '' : undefined,
      'as-of': options.cursor === undefined ? undefined : isoOfDay(options.cursor),
      days: options.days && daysText(options.days),
      'days-parameter': options.daysParameter,
    },
    options.content ??
      element('div', { class: 'fasti-timeline-scroll' }, timelineSvg(view, options)) +
        timelineTable(view, options),
    `<script type="application/json">${scriptText(data)}</script>`,
  );
}

/** JSON in which nothing ends a script element or begins a comment. */
const scriptText = (data: ElementData): string => JSON.stringify(data).replaceAll('<', '\\u003c');
