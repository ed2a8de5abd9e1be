/** `/data`: all records as tables, one for each kind, and the digests of these. */
import { createHash } from 'node:crypto';
import { tableAccount } from '../../api/account.ts';
import { version } from '../../settings/package.ts';
import { knownTags } from '../connection/representation.ts';
import { DATA_COUNTS, DATA_PAGE } from '../generated/documents.ts';
import type { TableRoute } from '../graphql/tableRoute.ts';
import { frameOf } from '../page/html.ts';
import { askBeside } from '../page/listPages.ts';
import { ask, orNull, type PageAnswer, type PageRequest, withAnswerHeaders } from '../page/pageAnswer.ts';
import { pageTable } from '../page/pageTable.ts';
import { type Reply, reply } from '../reply.ts';
import { DATA_PATH, dataPage, SUMS_FILE } from './dataPage.ts';
import { DATA_TABLES, isDataTable } from './dataTables.ts';

/** The reply to a request for `/data` or a path below it; null where there is nothing. */
export async function answerData(page: PageRequest, path: string, tables: TableRoute): Promise<Reply | null> {
  const file = path.slice(DATA_PATH.length + 1);
  const name = file.replace(/\.csv$/, '');
  const isTable = name !== file && isDataTable(name);
  if (file !== '' && file !== SUMS_FILE && !isTable) return null;
  const answer = await ask(page, DATA_PAGE, {});
  if (file === '') {
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
  const sent = isTable
    ? await pageTable(page, tables, { text: DATA_TABLES[name] }, {})
    : await tables.send(sumsText(page, tables, answer.batch), 'text/plain; charset=utf-8', page);
  // Another batch may have been written meanwhile.
  const isCurrent = sent.status === 200 && (!isTable || sent.headers['fasti-batch'] === String(answer.batch));
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

/** The SHA-256 of each table, in the form that `sha256sum --check` reads. Throws an Error if another batch is written. */
async function* sumsText(
  { api, record, account }: PageRequest,
  { limits }: TableRoute,
  batch: number | null,
): AsyncGenerator<string> {
  yield `# batch ${batch ?? 0}\n`;
  const client = { record, account: tableAccount(account) };
  for (const [name, query] of Object.entries(DATA_TABLES)) {
    const request = { query, variables: {}, operationName: undefined };
    const table = await api.openTable(request, limits, client);
    if ('errors' in table) {
      yield `# ${name}.csv: ${table.errors[0]?.message}\n`;
      continue;
    }
    if (table.batch !== batch) throw new Error('A batch was written meanwhile.');
    const hash = createHash('sha256');
    for await (const text of table.text) hash.update(text);
    yield `${hash.digest('hex')}  ${name}.csv\n`;
  }
}
