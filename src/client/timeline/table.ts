/** The timeline as an HTML table, with everything that the picture shows. */

import { timelineWords } from '../../words/words.ts';
import { roughSpanText, spanText } from './dateText.ts';
import { isDated, type Span, type TimelineItem } from './item.ts';
import { element, entityLink, escaped, factLink, webLink } from './markup.ts';
import type { Phrase } from './phrase.ts';
import { perhapsIn } from './sight.ts';
import { noteWords, spokenLabel } from './spoken.ts';
import { itemsByLane, type TimelineView } from './view.ts';

export interface TableOptions {
  /** A language tag for words and dates; English by default. */
  readonly language?: string;
  /** The path before `/entity/…`; empty by default. */
  readonly basePath?: string;
  /** What it is of: the heading of a table, or of a picture for screen readers and above a file; "Timeline" by default. */
  readonly title?: string;
  /** The time at which the items were read, which links that cite them keep; null or absent for the present. */
  readonly knownAt?: string | null;
  /** Where the facts of other kinds are, which the number of those that are left out leads to; no link by default. */
  readonly allKinds?: string | undefined;
}

/**
 * A table with a group of rows for each lane, in an element that scrolls where the page is narrow. Undated items are in it
 * too, and a line says what is missing.
 */
export function timelineTable(view: TimelineView, options: TableOptions = {}): string {
  const { language = 'en', basePath = '', knownAt = null } = options;
  const words = timelineWords(language);
  const heads = words.columns.map((text) => element('th', { scope: 'col' }, escaped(text))).join('');
  const groups = itemsByLane(view, () => true).map(({ lane, items }) =>
    element(
      'tbody',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'rowgroup', colspan: words.columns.length }, isolated(lane.label)),
      ),
      ...items.map((item) => rowOf(item, { language, basePath, knownAt })),
    ),
  );
  const missing = escaped(missingWords(view, language).join('; '));
  const { allKinds } = options;
  const isLinked = view.otherKindsCount > 0 && allKinds !== undefined;
  return (
    element(
      'div',
      { class: 'fasti-timeline-scroll' },
      element(
        'table',
        { class: 'fasti-timeline-table' },
        element('caption', {}, escaped(options.title ?? words.timeline)),
        element('thead', {}, element('tr', {}, heads)),
        ...groups,
      ),
    ) +
    (missing === ''
      ? ''
      : element(
          'p',
          { class: 'fasti-timeline-more' },
          isLinked ? element('a', { href: allKinds }, missing) : missing,
        ))
  );
}

/** What the view does not show of what was asked for, or that it shows nothing. */
export function missingWords(
  { items, moreCount, isMoreLeast, otherKindsCount }: TimelineView,
  language: string,
): string[] {
  const words = timelineWords(language);
  return [
    ...(items.length === 0 ? [words.empty] : []),
    ...(moreCount > 0 ? [isMoreLeast ? words.orMore(words.more(moreCount)) : words.more(moreCount)] : []),
    ...(otherKindsCount > 0 ? [words.otherKinds(otherKindsCount)] : []),
  ];
}

/** The id of the element that lists what is perhaps in sight, in a page without scripts. */
export const PERHAPS_ID = 'perhaps';

/** The items that are perhaps in sight, as sentences; empty where none is. */
export function perhapsList(view: TimelineView, sight: Span, language: string): string {
  const items = perhapsIn(view.items.filter(isDated), sight);
  if (items.length === 0) return '';
  const heading = timelineWords(language).perhapsIn(roughSpanText(sight.from, sight.to, language));
  const entries = items.map((item) => element('li', {}, escaped(spokenLabel(item, language))));
  return element('p', {}, escaped(heading)) + element('ul', {}, ...entries);
}

/** A name in a direction of its own. */
const isolated = ({ text, lang }: Phrase): string => element('bdi', { lang }, escaped(text) || ' ');

interface RowOptions {
  readonly language: string;
  readonly basePath: string;
  readonly knownAt: string | null;
}

function rowOf(item: TimelineItem, { language, basePath, knownAt }: RowOptions): string {
  const words = timelineWords(language);
  const { time, support } = item;
  const [first, ...rest] = item.phrases;
  const link = element('a', { href: entityLink(basePath, item.entityId) }, first ? isolated(first) : ' ');
  const state = item.vacant ? [words.vacant] : item.acting ? [words.acting] : [];
  const as = [...state.map(escaped), ...rest.map(isolated)].join(', ');
  const sure =
    time.core !== null && support === 'ASSERTED'
      ? spanText(time.core.from, time.core.to, language)
      : words.unsure;
  const notes = [...(time.impliedLabel === null ? [] : [time.impliedLabel]), ...noteWords(item, language)];
  const citing = element(
    'a',
    {
      href: factLink(basePath, item.key, knownAt),
      'aria-label': `${words.cite}: ${item.phrases.map(({ text }) => text).join(', ')}`,
    },
    escaped(words.cite),
  );
  return element(
    'tr',
    { 'data-key': item.key },
    element('th', { scope: 'row' }, link),
    cell(as),
    cell(escaped(time.label)),
    cell(escaped(sure)),
    cell(escaped(notes.join('; '))),
    cell(`${sourceOf(item, language)} ${citing}`),
  );
}

const cell = (content: string): string => `<td>${content}</td>`;

function sourceOf({ source, claimCount, voiceCount }: TimelineItem, language: string): string {
  const count = escaped(timelineWords(language).sources(claimCount, voiceCount));
  if (source === null) return count;
  const href = webLink(source.url);
  const title = isolated(source.title);
  return `${href === null ? title : element('a', { href, rel: 'noreferrer' }, title)} (${count})`;
}
