/** The page of a source: what it is, and what rests on it. */

import type { Reply } from '../../api/http/reply.ts';
import { factLink } from '../../client/timeline/markup.ts';
import { ALL_TIMES, parseQualifiedId } from '../../domain/time/qualifiedId.ts';
import type { PageWords } from '../../words/pageWords.ts';
import { detailsOf } from '../entity/claimItem.ts';
import { tagsOf } from '../entity/factItem.ts';
import type { SourceCountsData, SourcePageData, SourcePageVariables } from '../generated/documents.ts';
import { detailList, type Frame, type Html, html, NOT_INDEXED, pageReply } from '../page/html.ts';
import { languageName } from '../page/languageName.ts';
import { countedUpTo } from '../page/listPages.ts';
import {
  langAttribute,
  listPageLinks,
  outsideLink,
  recordPath,
  SOURCE_PREFIX,
  SOURCES_PATH,
} from '../page/pageLinks.ts';

export type ShownSource = Required<NonNullable<SourcePageData['node']>>;

interface SourcePart {
  /** The value of the parameter `facts`. */
  readonly name: keyof SourceCountsData;
  filter(ids: string[]): Pick<SourcePageVariables, 'sources' | 'sourcesOnly' | 'conflict'>;
}

/** The lists of facts of the page. */
export const PARTS: readonly SourcePart[] = [
  { name: 'all', filter: (sources) => ({ sources }) },
  { name: 'alone', filter: (sourcesOnly) => ({ sourcesOnly }) },
  { name: 'disputed', filter: (sources) => ({ sources, conflict: true }) },
];

interface SourceView extends Frame {
  readonly source: ShownSource;
  readonly facts: SourcePageData['facts'];
  /** Null where there is too much to count. */
  readonly counts: SourceCountsData | null;
  /** The list that is shown. */
  readonly part: SourcePart;
  /** The time at which it is read; null for the present. */
  readonly knownAt: string | null;
  readonly isContinued: boolean;
}

/** The batch, or else the moment, at which the source is read. */
function readAt(id: string, recordId: string, { record, sources }: PageWords): string {
  const { days, batch } = parseQualifiedId(id)?.moment ?? ALL_TIMES;
  return days === null && batch !== null
    ? record.asAtBatch(batch)
    : sources.readAt(id.slice(recordId.length + 1));
}

export function sourcePage(view: SourceView): Reply {
  const { basePath, source, facts, part, isContinued, speech } = view;
  const { sources, lists, site } = speech.words;
  const { recordId, title, language, kind, note } = source;
  const path = pathOf(view, part);
  const isWhole = part.name === 'all' && !isContinued && source.id === recordId;
  return pageReply(view, {
    title: sources.sourceTitle(title),
    content: html`<nav class="path" aria-label="${site.path}"><a href="${basePath}${SOURCES_PATH}">${sources.title}</a> › <span aria-current="page">${title}</span></nav>
<h1${langAttribute(language)}>${title}</h1>
<p class="quiet">${[sources.source, kind, ...detailsOf(source, speech.words)].filter(Boolean).join(', ')} <code>${recordId}</code></p>
${source.id === recordId ? '' : html`<p class="notice"><strong>${readAt(source.id, recordId, speech.words)}</strong> <a href="${recordPath(basePath, SOURCE_PREFIX, recordId)}">${sources.now}</a></p>\n`}${note === null ? '' : html`<p>${site.note(note)}</p>\n`}${sourceDetails(view)}<section aria-labelledby="facts"><h2 id="facts">${sources.facts}</h2>
<nav aria-label="${sources.whichFacts}">${PARTS.map((each) => partLink(view, each))}</nav>
${
  facts.nodes.length === 0
    ? html`<p>${lists.none}</p>\n`
    : html`<ul class="facts">
${facts.nodes.map((fact) => factOf(view, fact))}</ul>
`
}${listPageLinks(view, path, isContinued, facts.pageInfo)}</section>
`,
    headers: { vary: 'Accept' },
    ...(isWhole ? {} : { head: NOT_INDEXED }),
  });
}

const pathOf = ({ basePath, source }: SourceView, { name }: SourcePart): string =>
  `${recordPath(basePath, SOURCE_PREFIX, source.id)}${name === 'all' ? '' : `?facts=${name}`}`;

function partLink(view: SourceView, part: SourcePart): Html {
  const count = view.counts?.[part.name].countUpTo;
  const { sources, counts } = view.speech.words;
  const number = count === undefined ? '' : ` (${countedUpTo(count, counts)})`;
  return html`<a href="${pathOf(view, part)}"${part === view.part ? html` aria-current="page"` : ''}>${sources.parts[part.name]}${number}</a> `;
}

/** What is recorded of it, as far as it is. */
function sourceDetails({ source, speech }: SourceView): Html {
  const { url, language, date, dateText, dateBasis, voice, recordId, dataset } = source;
  const { sources, found } = speech.words;
  const dates = [date?.label, dateText === null ? null : found.quoted(dateText), dateBasis];
  return detailList([
    [sources.address, url === null ? null : outsideLink(url, url)],
    [sources.date, dates.filter((text) => text != null).join(', ')],
    [sources.language, language === null ? null : languageName(language, speech.language)],
    [sources.speaksFor, voice === recordId ? null : sources.oneVoice(voice)],
    [sources.dataset, dataset],
  ]);
}

function factOf(view: SourceView, fact: SourcePageData['facts']['nodes'][number]): Html {
  const { basePath, knownAt, speech } = view;
  const { site, counts } = speech.words;
  const { recordId, kind, label, interval, voiceCount } = fact;
  return html`<li><a href="${factLink(basePath, recordId, knownAt)}">${label}</a> · <span class="time">${interval.label}</span>${tagsOf(view, fact)} <small>${site.values[kind]}, ${counts.voice(voiceCount)}</small></li>
`;
}
