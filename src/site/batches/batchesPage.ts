/** The page of all batches, the newest first. */

import type { Reply } from '../../api/http/reply.ts';
import type { PageWords } from '../../words/pageWords.ts';
import type { BatchListData, WholeBatch } from '../generated/documents.ts';
import { feedLinks, feedReply } from '../page/atomFeed.ts';
import { type Frame, type Html, html, NOT_INDEXED, pageReply } from '../page/html.ts';
import { nextLink } from '../page/pageLinks.ts';
import { BATCH_PREFIX, batchLine, batchLink } from './batchLine.ts';

export const BATCHES_PATH = '/batches';

export function batchesPage(frame: Frame, { batches }: BatchListData, isContinued: boolean): Reply {
  const { basePath, speech } = frame;
  const { batches: words } = speech.words;
  const { totalCount, nodes, pageInfo } = batches;
  const feed = feedLinks(frame, basePath + BATCHES_PATH);
  return pageReply(frame, {
    title: words.title,
    content: html`<h1>${words.title}</h1>
<p class="quiet">${words.intro(totalCount, isContinued)} ${feed.link}</p>
<ul class="facts">
${nodes.map((batch) => batchItem(frame, batch))}</ul>
${nextLink(`${basePath}${BATCHES_PATH}`, pageInfo, words.earlier)}`,
    head: html`${isContinued ? NOT_INDEXED : ''}${feed.head}`,
  });
}

/** The same as a feed; `frame` is a `feedFrame`, and `after` the cursor that it begins after. */
export function batchesFeed(frame: Frame, { batches }: BatchListData, after: string | null): Reply {
  const { basePath, speech } = frame;
  const { words } = speech;
  const { nodes, pageInfo } = batches;
  return feedReply(frame, {
    address: basePath + BATCHES_PATH,
    title: words.batches.title,
    entries: nodes.map((batch) => ({
      address: `${basePath}${BATCH_PREFIX}${batch.number}`,
      title: `${words.batches.batch(batch.number)}: ${whatItDid(batch, words)}`,
      batch,
      content: html`<p>${batchLine(frame, batch)}</p>`,
    })),
    after,
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
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
