/** A list that a page asks for as a table: all of its pages, read at one batch while they are sent. */
import { tableAccount } from '../../api/account.ts';
import { BATCH_HEADER } from '../../api/answers/atLeastBatch.ts';
import type { ApiDocument } from '../../api/api.ts';
import { COMPLETE_HEADER, CSV_TYPE, csvStart } from '../../api/http/csv.ts';
import type { Reply } from '../../api/http/reply.ts';
import { columnMeanings, PAGE_SIZES } from '../../api/table/tableDocument.ts';
import { csvRow } from '../../domain/model/csvText.ts';
import { unlessTooMuch } from './askInParts.ts';
import { askBeside, type ListPage } from './listPages.ts';
import { type PageRequest, refusal } from './pageAnswer.ts';
import type { SentTexts } from './sentText.ts';
import { cellText } from './tableCell.ts';

/** The variables of the document of a table besides those of its page. */
interface TableVariables {
  readonly first: number;
  readonly after: string | null;
  /** Whether the items are counted. */
  readonly isFirst: boolean;
}

type TablePage = ListPage<unknown> & { readonly totalCount?: number };

/**
 * The table of a document with one root field, a list. Its rows are its nodes, its columns the fields that it selects of them.
 * Throws an OtherReply where it has more rows than tables may have.
 */
export async function pageTable<Data extends object, Own>(
  asked: PageRequest,
  texts: SentTexts,
  document: ApiDocument<Data, NoInfer<Own> & TableVariables>,
  variables: Own,
): Promise<Reply> {
  const page = { ...asked, account: tableAccount(asked.account), largestPage: PAGE_SIZES[0] };
  const { errors } = page.record;
  const read = async (own: PageRequest, first: number, after: string | null, isFirst: boolean) => {
    const answer = await askBeside(own, document, { ...variables, first, after, isFirst });
    const [[name, list] = ['', undefined]] = Object.entries(answer.data);
    return { ...answer, name, list: list as TablePage, size: first };
  };
  const opened = await firstFitting((size) => read(page, size, null, true));
  // What was refused on the way is no error of the table.
  page.record.errors = errors;
  const { totalCount = 0 } = opened.list;
  const { rows: most } = texts.limits;
  if (totalCount > most) throw refusal(asked, 400, asked.speech.words.refusals.tooManyRows(totalCount, most));
  const columns = [...columnMeanings(page.api.schema, document.text).keys()];
  const text = async function* () {
    yield csvStart(page.url) + csvRow(columns);
    for (let { list } = opened; ; ) {
      yield list.nodes
        .map((row) => csvRow(columns.map((column) => cellText(valueAt(row, column.split('.'))))))
        .join('');
      if (!list.pageInfo.hasNextPage) return;
      // What is being sent is counted, and not broken off.
      ({ list } = await read({ ...page, since: undefined }, opened.size, list.pageInfo.endCursor, false));
    }
  };
  const { [BATCH_HEADER]: batch } = opened.headers;
  return texts.send(text(), CSV_TYPE, page, {
    'content-disposition': `attachment; filename="${opened.name}.csv"`,
    [COMPLETE_HEADER]: 'true',
    ...(batch === undefined ? {} : { [BATCH_HEADER]: batch }),
  });
}

/** The first page in the largest size that fits the cost budget, since a list that no index orders is put in order for each page. */
async function firstFitting<Page>(read: (size: number) => Promise<Page>): Promise<Page> {
  for (const size of PAGE_SIZES.slice(0, -1)) {
    const page = await unlessTooMuch(read(size));
    if (page !== null) return page;
  }
  return read(1);
}

/** The last value of a list that has more than its page. */
const MORE = '…';

/** The value of a column in a row; where a list is on the way, the list of its values. */
function valueAt(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (value === null || value === undefined || key === undefined) return value;
  if (Array.isArray(value)) return value.map((item) => valueAt(item, [key, ...rest]));
  const { [key]: inner, pageInfo } = value as Partial<Record<string, unknown>>;
  const found = valueAt(inner, rest);
  const hasMore = (pageInfo as ListPage<unknown>['pageInfo'] | undefined)?.hasNextPage === true;
  return key === 'nodes' && hasMore && Array.isArray(found) ? [...found, MORE] : found;
}
