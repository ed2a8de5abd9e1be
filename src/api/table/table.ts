/** Tables: the rows of one list, read page by page at one batch and one day, as CSV. */
import type { GraphQLSchema } from 'graphql';
import { type Day, isoOf } from '../../domain/time/day.ts';
import { rowText } from '../../formats/csv/tableText.ts';
import { batchOfCursor, MAX_PAGE, TABLE_PAGE } from '../../query/compile/paging.ts';
import { cellText } from './tableCell.ts';
import { valueAt } from './tableColumns.ts';
import { COMPLETE_KEY, PAGE_KEY, type PageVariables, TOTAL_KEY } from './tableDocument.ts';
import { planTable, type TablePlan, type TableRequest } from './tablePlan.ts';

export interface TableLimits {
  /** The most rows of a table. */
  readonly rows: number;
  /** How long reading and sending a table may take, in seconds. */
  readonly seconds: number;
}

/** The outcome of one operation. */
export interface OperationResult {
  /** The HTTP status, if it is not the usual one. */
  readonly status: number | undefined;
  readonly headers: Iterable<readonly [string, string]>;
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly TableFault[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

interface TableFault {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Runs an operation at the day that `today` stands for, with pages up to a size; up to that of the schema without it. */
export type RunOperation = (
  request: TableRequest,
  today: Day,
  largestPage?: number,
) => Promise<OperationResult>;

export interface Table {
  /** The response keys of the list, joined with dots. */
  readonly name: string;
  readonly batch: number | null;
  /** The day that `today` stands for, in ISO 8601. */
  readonly today: string;
  /** How many items the list has. */
  readonly totalCount: number;
  /** False if the list may lack items, which only some lists can. */
  readonly complete: boolean;
  readonly notes: readonly unknown[];
  /** The CSV text, a page at a time. Throws if a page cannot be read. */
  readonly text: AsyncGenerator<string>;
}

/** A request for a table that is refused before its first row. */
export interface TableRefusal {
  readonly status: number;
  readonly headers: Iterable<readonly [string, string]>;
  readonly errors: readonly TableFault[];
}

/** A table that cannot be read to its end. */
class TableError extends Error {}

/**
 * Page sizes to try until one fits the cost budget and the list: a list that no index orders is read and put in order anew for
 * each page.
 */
const PAGE_SIZES = [TABLE_PAGE, 5_000, 2_000, 1_000, 500, MAX_PAGE, 100, 50, 20, 10, 5, 2, 1] as const;

interface Page {
  readonly rows: readonly unknown[];
  /** Of a list with pages only on the first one. */
  readonly totalCount: number;
  readonly complete: boolean;
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
  /** The cells of what is beside the list. */
  readonly beside: readonly string[];
}

/** Opens a table: reads its first page. */
export async function openTable(
  schema: GraphQLSchema,
  run: RunOperation,
  limits: TableLimits,
  request: TableRequest,
  today: Day,
): Promise<Table | TableRefusal> {
  const plan = planTable(schema, request);
  if (plan === null) return refusalOf(await run(request, today));
  if ('problem' in plan) return refusal(plan.problem);
  const read: ReadPage = (size, after, isFirst) => {
    const paging: PageVariables = { fasti_first: size, fasti_after: after, fasti_total: isFirst };
    const variables = { ...request.variables, ...paging };
    const largest = plan.first === null && !plan.isNested ? TABLE_PAGE : undefined;
    return run({ ...request, query: plan.document, variables }, today, largest);
  };
  const { size, result } = await firstPage(plan, read);
  if (result.errors || !result.data) return refusalOf(result);
  const page = pageIn(result, plan);
  const { totalCount } = page;
  if (totalCount > limits.rows && plan.after === null)
    return refusal(
      `The table has ${totalCount} rows; at most ${limits.rows} are sent. Narrow it by filter: or during:.`,
      'TABLE_TOO_LARGE',
    );
  return {
    name: plan.name,
    batch: page.endCursor === null ? batchIn(result) : batchOfCursor(page.endCursor),
    today: isoOf(today) ?? '',
    totalCount,
    complete: page.complete,
    notes: (result.extensions?.notes ?? []) as readonly unknown[],
    text: textOf(plan, page, limits, (after) => read(size, after, false)),
  };
}

/** Reads the page of a size after a cursor; counts the items only on the first page. */
type ReadPage = (size: number, after: string | null, isFirst: boolean) => Promise<OperationResult>;

/** The first page, in the largest size that fits the cost budget unless the request has one. */
async function firstPage({ first, after, isNested }: TablePlan, read: ReadPage) {
  const sizes = first === null ? PAGE_SIZES.filter((size) => !isNested || size <= MAX_PAGE) : [first];
  const [largest = MAX_PAGE, ...smaller] = sizes;
  let tried = { size: largest, result: await read(largest, after, true) };
  for (const size of smaller) {
    if (!isTooLarge(tried.result)) break;
    tried = { size, result: await read(size, after, true) };
  }
  return tried;
}

const batchIn = ({ extensions }: OperationResult): number | null =>
  (extensions?.known as { readonly batch: number } | undefined)?.batch ?? null;

/** Throws a TableError if a page cannot be read, or not at the same batch. */
async function* textOf(
  plan: TablePlan,
  first: Page,
  limits: TableLimits,
  readAfter: (cursor: string) => Promise<OperationResult>,
): AsyncGenerator<string> {
  yield rowText([...plan.beside, ...plan.columns].map(({ name }) => name));
  let rows = 0;
  for (let page = first; ; ) {
    rows += page.rows.length;
    if (rows > limits.rows) throw new TableError(`The table has more than ${limits.rows} rows.`);
    const { beside, hasNextPage, endCursor } = page;
    yield page.rows
      .map((row) => rowText([...beside, ...plan.columns.map(({ path }) => cellText(valueAt(row, path)))]))
      .join('');
    if (!hasNextPage || endCursor === null) return;
    const result = await readAfter(endCursor);
    if (result.errors || !result.data)
      throw new TableError(`A page could not be read: ${result.errors?.[0]?.message}`);
    page = pageIn(result, plan);
    if (page.endCursor !== null && batchOfCursor(page.endCursor) !== batchOfCursor(endCursor))
      throw new TableError('A batch was written, and the list cannot be read at the earlier one.');
  }
}

type Answered = Readonly<Record<string, unknown>> | null | undefined;

/** A page of the list; one without rows where an object that leads to it is null. */
function pageIn({ data }: OperationResult, { owner, rowsKey, beside }: TablePlan): Page {
  const found = owner.reduce<Answered>((value, key) => value?.[key] as Answered, data);
  const info = found?.[PAGE_KEY] as Pick<Page, 'hasNextPage' | 'endCursor'> | undefined;
  const rows = (found?.[rowsKey] ?? []) as readonly unknown[];
  return {
    rows,
    totalCount: (found?.[TOTAL_KEY] as number | undefined) ?? rows.length,
    complete: found?.[COMPLETE_KEY] !== false,
    hasNextPage: info?.hasNextPage ?? false,
    endCursor: info?.endCursor ?? null,
    beside: beside.map(({ path }) => cellText(valueAt(data, path))),
  };
}

const isTooLarge = ({ errors }: OperationResult): boolean =>
  ['QUERY_TOO_LARGE', 'PAGE_TOO_LARGE'].includes(String(errors?.[0]?.extensions?.reason));

const STATUSES: Readonly<Record<string, number>> = { INTERNAL_SERVER_ERROR: 500, QUERY_TIMEOUT: 504 };

/** The document that was executed is not that of the request, so that its locations would mislead. */
function refusalOf({ status, headers, errors = [] }: OperationResult): TableRefusal {
  const code = String(errors[0]?.extensions?.code);
  return {
    status: status !== undefined && status >= 400 ? status : (STATUSES[code] ?? 400),
    headers,
    errors: errors.map(({ message, extensions }) => ({ message, ...(extensions ? { extensions } : {}) })),
  };
}

const refusal = (message: string, reason = 'NO_TABLE'): TableRefusal => ({
  status: 400,
  headers: [],
  errors: [{ message, extensions: { code: 'BAD_USER_INPUT', reason } }],
});
