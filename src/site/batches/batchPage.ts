/** The page of one batch: what it did, and each change of a fact. */

import type { Reply } from '../../api/http/reply.ts';
import { capitalized } from '../../domain/labels/capitalized.ts';
import type { BatchPageData, WholeBatch } from '../generated/documents.ts';
import { type Frame, html, marked, NOT_INDEXED, pageReply } from '../page/html.ts';
import { MOST_COUNTED } from '../page/listPages.ts';
import { nextLink } from '../page/pageLinks.ts';
import { BATCHES_PATH, whatItDid } from './batchesPage.ts';
import { BATCH_PREFIX, batchLine } from './batchLine.ts';
import { changeItem } from './changeItem.ts';

export interface ShownBatch extends Frame {
  readonly batch: WholeBatch;
  readonly changes: BatchPageData['factChanges'];
  /** The most rows of a table. */
  readonly mostRows: number;
}

export function batchPage(shown: ShownBatch): Reply {
  const { basePath, batch, changes, mostRows, speech } = shown;
  const { batches } = speech.words;
  const { number } = batch;
  const path = `${basePath}${BATCH_PREFIX}${number}`;
  const { countUpTo: count, nodes, pageInfo } = changes;
  return pageReply(shown, {
    title: batches.batch(number),
    content: html`<p><a href="${basePath}${BATCHES_PATH}">${batches.title}</a> ›</p>
<h1>${batches.batch(number)}</h1>
<p>${whatItDid(batch, speech.words)}<br><small>${batchLine(shown, batch)}</small></p>
<h2 id="facts">${batches.facts}</h2>
${
  count === 0
    ? html`<p>${batches.noFacts}</p>\n`
    : html`<p class="quiet">${marked((mark) => batches.factCount(changesText(shown, count), (words) => mark(count > mostRows ? html`${words}` : html`<a href="${path}?format=csv">${words}</a>`)))}</p>
<ul class="facts" aria-labelledby="facts">
${nodes.map((change) => changeItem(shown, change))}</ul>
`
}${nextLink(path, pageInfo, batches.more)}`,
    head: NOT_INDEXED,
  });
}

/** `12 changes`, `At least 10,000 changes`. */
const changesText = ({ speech: { words } }: Frame, count: number): string =>
  count < MOST_COUNTED
    ? words.counts.change(count)
    : capitalized(words.counts.atLeast(words.counts.change(count)));
