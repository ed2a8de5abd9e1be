/** The page of a source: what it is, and what rests on it. */
import { factLink } from '../../client/timeline/markup.ts';
import { detailsOf, langAttribute } from '../entity/claimItem.ts';
import { tagsOf } from '../entity/factItem.ts';
import type { SourceCountsData, SourcePageData, SourcePageVariables } from '../generated/documents.ts';
import { detailList, type Frame, type Html, html, NOT_INDEXED, pageReply } from '../page/html.ts';
import { listPageLinks, outsideLink, recordPath, SOURCE_PREFIX, SOURCES_PATH } from '../page/pageLinks.ts';
import { counted, languageName, wordOf } from '../page/words.ts';
import type { Reply } from '../reply.ts';

export type ShownSource = Required<NonNullable<SourcePageData['node']>>;

interface SourcePart {
  /** The value of the parameter `facts`. */
  readonly name: keyof SourceCountsData;
  readonly words: string;
  filter(ids: string[]): Pick<SourcePageVariables, 'sources' | 'sourcesOnly' | 'conflict'>;
}

/** The lists of facts of the page. */
export const PARTS: readonly SourcePart[] = [
  { name: 'all', words: 'Rest on it', filter: (sources) => ({ sources }) },
  { name: 'alone', words: 'Rest on it alone', filter: (sourcesOnly) => ({ sourcesOnly }) },
  { name: 'disputed', words: 'Sources disagree', filter: (sources) => ({ sources, conflict: true }) },
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

export function sourcePage(view: SourceView): Reply {
  const { basePath, source, facts, part, isContinued } = view;
  const { recordId, title, language, kind, note } = source;
  const path = pathOf(view, part);
  const isWhole = part.name === 'all' && !isContinued && source.id === recordId;
  return pageReply(
    view,
    200,
    `${title} (source)`,
    html`<nav class="path" aria-label="Path"><a href="${basePath}${SOURCES_PATH}">Sources</a> › <span aria-current="page">${title}</span></nav>
<h1${langAttribute(language)}>${title}</h1>
<p class="quiet">${['source', kind, ...detailsOf(source)].filter(Boolean).join(', ')} <code>${recordId}</code></p>
${source.id === recordId ? '' : html`<p class="notice"><strong>As read at ${source.id.slice(recordId.length + 1)}.</strong> <a href="${recordPath(basePath, SOURCE_PREFIX, recordId)}">What rests on it at all times, as it is now</a></p>\n`}${note === null ? '' : html`<p>Note: ${note}</p>\n`}${sourceDetails(source)}<section aria-labelledby="facts"><h2 id="facts">Facts</h2>
<nav aria-label="Which facts">${PARTS.map((each) => partLink(view, each))}</nav>
${
  facts.nodes.length === 0
    ? html`<p>None is recorded.</p>\n`
    : html`<ul class="facts">
${facts.nodes.map((fact) => factOf(view, fact))}</ul>
`
}${listPageLinks(path, isContinued, facts.pageInfo)}</section>
`,
    { vary: 'Accept' },
    isWhole ? {} : { head: NOT_INDEXED },
  );
}

const pathOf = ({ basePath, source }: SourceView, { name }: SourcePart): string =>
  `${recordPath(basePath, SOURCE_PREFIX, source.id)}${name === 'all' ? '' : `?facts=${name}`}`;

function partLink(view: SourceView, part: SourcePart): Html {
  const count = view.counts?.[part.name].totalCount;
  const number = count === undefined ? '' : ` (${count.toLocaleString('en')})`;
  return html`<a href="${pathOf(view, part)}"${part === view.part ? html` aria-current="page"` : ''}>${part.words}${number}</a> `;
}

/** What is recorded of it, as far as it is. */
function sourceDetails({
  url,
  language,
  date,
  dateText,
  dateBasis,
  voice,
  recordId,
  dataset,
}: ShownSource): Html {
  const dates = [date?.label, dateText === null ? null : `“${dateText}”`, dateBasis];
  return detailList([
    ['Address', url === null ? null : outsideLink(url, url)],
    ['Date', dates.filter((text) => text != null).join(', ')],
    ['Language', language === null ? null : languageName(language)],
    ['Speaks for', voice === recordId ? null : `${voice}; all that speak for it count as one confirmation`],
    ['Declared by the dataset', dataset],
  ]);
}

function factOf({ basePath, knownAt }: SourceView, fact: SourcePageData['facts']['nodes'][number]): Html {
  const { recordId, kind, label, interval, voiceCount } = fact;
  return html`<li><a href="${factLink(basePath, recordId, knownAt)}">${label}</a> · <span class="time">${interval.label}</span>${tagsOf(basePath, fact)} <small>${wordOf(kind)}, ${counted(voiceCount, 'independent voice')}</small></li>
`;
}
