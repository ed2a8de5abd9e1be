/** The page of all batches, the newest first. */

import type { PageWords } from '../../words/pageWords.ts';
import type { BatchListData, WholeBatch } from '../generated/documents.ts';
import { type Frame, type Html, html, NOT_INDEXED, pageReply } from '../page/html.ts';
import { nextLink } from '../page/pageLinks.ts';
import type { Reply } from '../reply.ts';
import { batchLine, batchLink } from './batchLine.ts';

export const BATCHES_PATH = '/batches';

export function batchesPage(frame: Frame, { batches }: BatchListData, isContinued: boolean): Reply {
  const { basePath, speech } = frame;
  const { batches: words } = speech.words;
  const { totalCount, nodes, pageInfo } = batches;
  return pageReply(frame, {
    title: words.title,
    content: html`<h1>${words.title}</h1>
<p class="quiet">${words.intro(totalCount, isContinued)}</p>
<ul class="facts">
${nodes.map((batch) => batchItem(frame, batch))}</ul>
${nextLink(`${basePath}${BATCHES_PATH}`, pageInfo, words.earlier)}`,
    ...(isContinued ? { head: NOT_INDEXED } : {}),
  });
}

/** A batch in a list: what it did, when, by whom and why. */
export const batchItem = (frame: Frame, batch: WholeBatch): Html =>
  html`<li>${batchLink(frame, batch.number)}: ${whatItDid(batch, frame.speech.words)}<br><small>${batchLine(frame, batch)}</small></li>
`;

/** How many records a batch created, changed and retracted, in words. */
export const whatItDid = (
  { createdCount, updatedCount, retractedCount, purgedId }: WholeBatch,
  { batches }: PageWords,
): string =>
  purgedId === null ? batches.did(createdCount, updatedCount, retractedCount) : batches.erased(purgedId);
