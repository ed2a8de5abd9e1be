/** `/data`: all records as tables, one for each kind. */

import { type Reply, reply } from '../../api/http/reply.ts';
import { knownTags } from '../../api/http/representation.ts';
import { version } from '../../settings/package.ts';
import { DATA_COUNTS, DATA_PAGE } from '../generated/documents.ts';
import { frameOf } from '../page/html.ts';
import { askBeside } from '../page/listPages.ts';
import { ask, orNull, type PageAnswer, type PageRequest, withAnswerHeaders } from '../page/pageAnswer.ts';
import { pageTable } from '../page/pageTable.ts';
import type { SentTexts } from '../page/sentText.ts';
import { DATA_PATH, dataPage } from './dataPage.ts';
import { DATA_TABLES, isDataTable } from './dataTables.ts';

/** The reply to a request for `/data` or a path below it; null where there is nothing. */
export async function answerData(page: PageRequest, path: string, tables: SentTexts): Promise<Reply | null> {
  const file = path.slice(DATA_PATH.length + 1);
  const name = file.replace(/\.csv$/, '');
  if (file !== '' && (name === file || !isDataTable(name))) return null;
  const answer = await ask(page, DATA_PAGE, {});
  if (!isDataTable(name)) {
    // Where there is too much to count, the page has no numbers.
    const further = await orNull(askBeside(page, DATA_COUNTS, {}));
    const counts = { ...answer.data, ...further?.data };
    const batch = answer.data.batches.nodes[0] ?? null;
    const { schema } = page.api;
    const mostRows = tables.limits.rows;
    return withAnswerHeaders(answer, dataPage({ ...frameOf(page), batch, counts, schema, mostRows }));
  }
  const tag = `"${answer.batch}-${version}`;
  const kept = keptHeaders(answer, `${tag}"`);
  const etag = knownTags(page.request).find((each) => each === `${tag}"` || each.startsWith(`${tag}-`));
  if (etag !== undefined && kept !== null) return reply(304, 'text/csv', '', { ...kept, etag });
  const sent = await pageTable(page, tables, { text: DATA_TABLES[name] }, {});
  // Another batch may have been written meanwhile.
  const isCurrent = sent.status === 200 && sent.headers['fasti-batch'] === String(answer.batch);
  return isCurrent ? { ...sent, headers: { ...sent.headers, ...kept } } : sent;
}

/** The headers of a file that caches may keep until another batch is written; null where they may not. */
function keptHeaders(
  { headers }: PageAnswer<unknown>,
  etag: string,
): Readonly<Record<string, string>> | null {
  const { etag: own, 'cache-control': caching } = headers;
  return own === undefined || caching === undefined ? null : { etag, 'cache-control': caching };
}
