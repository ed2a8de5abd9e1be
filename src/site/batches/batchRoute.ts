/** `/batches`: all batches, as a page or as a feed; `/batch/{n}`: what one of them did, as a page or as a table. */

import type { Reply } from '../../api/http/reply.ts';
import {
  BATCH_LIST,
  BATCH_PAGE,
  BATCH_TABLE,
  type BatchPageData,
  type WholeBatch,
} from '../generated/documents.ts';
import { feedFrame } from '../page/atomFeed.ts';
import { frameOf, html, marked, messagePage } from '../page/html.ts';
import { ask, formatIn, type PageRequest, withAnswerHeaders } from '../page/pageAnswer.ts';
import { pageTable } from '../page/pageTable.ts';
import type { SentTexts } from '../page/sentText.ts';
import { BATCHES_PATH, batchesFeed, batchesPage } from './batchesPage.ts';
import { BATCH_PREFIX } from './batchLine.ts';
import { batchPage } from './batchPage.ts';

export async function answerBatches(page: PageRequest): Promise<Reply> {
  const after = page.url.searchParams.get('after');
  const feed = formatIn(page, ['html', 'atom']) === 'atom' ? feedFrame(page) : null;
  const answer = await ask(page, BATCH_LIST, { after });
  return withAnswerHeaders(
    answer,
    feed === null ? batchesPage(page, answer.data, after !== null) : batchesFeed(feed, answer.data, after),
  );
}

/** The reply to a request for a path that begins with `/batch/`. */
export async function answerBatch(page: PageRequest, path: string, tables: SentTexts): Promise<Reply> {
  const text = path.slice(BATCH_PREFIX.length);
  if (!/^[1-9]\d{0,8}$/.test(text)) return noBatch(page);
  const number = Number(text);
  const format = formatIn(page, ['html', 'csv']);
  const range = { since: { batch: number - 1 }, until: { batch: number } };
  const after = page.url.searchParams.get('after');
  const answer = await ask(page, BATCH_PAGE, { id: `batch/${number}`, ...range, after });
  const { node: batch, factChanges: changes } = answer.data;
  if (batch === null || !isBatch(batch)) return noBatch(page);
  if (format === 'csv') return pageTable(page, tables, BATCH_TABLE, range);
  const mostRows = tables.limits.rows;
  return withAnswerHeaders(answer, batchPage({ ...frameOf(page), batch, changes, mostRows }));
}

const isBatch = (node: NonNullable<BatchPageData['node']>): node is typeof node & WholeBatch =>
  node.number !== undefined;

const noBatch = (page: PageRequest): Reply =>
  messagePage(
    page,
    404,
    page.speech.words.batches.none,
    marked((mark) =>
      page.speech.words.batches.noneHint((words) =>
        mark(html`<a href="${page.basePath}${BATCHES_PATH}">${words}</a>`),
      ),
    ),
  );
