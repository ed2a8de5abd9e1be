/** The page of all sources. */

import type { Reply } from '../../api/http/reply.ts';
import { listsNav } from '../browse/listView.ts';
import { detailsOf } from '../entity/claimItem.ts';
import type { SourceListData } from '../generated/documents.ts';
import { type Frame, type Html, html, NOT_INDEXED, pageReply } from '../page/html.ts';
import { langAttribute, listPageLinks, SOURCES_PATH, sourceLink } from '../page/pageLinks.ts';

interface SourcesView extends Frame {
  readonly sources: SourceListData['sources'];
  readonly order: 'publisher' | 'title';
  readonly isContinued: boolean;
}

type ListedSource = SourceListData['sources']['nodes'][number];

export function sourcesPage(view: SourcesView): Reply {
  const { basePath, sources, order, isContinued, speech } = view;
  const { sources: words, counts } = speech.words;
  const { nodes, totalCount, pageInfo } = sources;
  const path = `${basePath}${SOURCES_PATH}`;
  const addresses = { publisher: path, title: `${path}?order=title` };
  const orderLink = (name: SourcesView['order']): Html =>
    html`<a href="${addresses[name]}"${name === order ? html` aria-current="page"` : ''}>${words.by[name]}</a> `;
  const groups = order === 'title' ? [nodes] : byPublisher(nodes);
  return pageReply(view, {
    title: words.title,
    content: html`<h1>${words.title}</h1>
${listsNav(view, isContinued ? null : SOURCES_PATH)}
<p class="quiet">${totalCount === 0 ? words.none : words.recorded(counts.number(totalCount))}</p>
<nav aria-label="${words.order}">${orderLink('publisher')}${orderLink('title')}<a href="${basePath}/data">${words.allAsCsv}</a></nav>
${groups.map(
  (group) => html`${order === 'title' ? '' : html`<h2>${group[0]?.publisher ?? words.noPublisher}</h2>\n`}<ul>
${group.map((source) => sourceItem(view, source))}</ul>
`,
)}${listPageLinks(view, addresses[order], isContinued, pageInfo)}`,
    style: LIST_STYLE,
    ...(isContinued ? { head: NOT_INDEXED } : {}),
  });
}

const LIST_STYLE = 'h2 { font-size: 1rem; margin: 1.2rem 0 0; padding: 0; border: 0; }';

/** Sources of one publisher after the other. */
function byPublisher(nodes: readonly ListedSource[]): ListedSource[][] {
  const groups: ListedSource[][] = [];
  for (const source of nodes) {
    const last = groups.at(-1);
    if (last?.[0]?.publisher === source.publisher && last !== undefined) last.push(source);
    else groups.push([source]);
  }
  return groups;
}

function sourceItem({ basePath, order, speech }: SourcesView, source: ListedSource): Html {
  const { kind, publisher, language } = source;
  const details = [
    kind,
    ...detailsOf({ ...source, publisher: order === 'title' ? publisher : null }, speech.words),
  ];
  return html`<li><cite${langAttribute(language)}>${sourceLink(basePath, source)}</cite> <small>${details.filter(Boolean).join(', ')}</small></li>\n`;
}
