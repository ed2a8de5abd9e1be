/** Reads a list of the API page by page. */
import type { ApiDocument } from '../../api/api.ts';
import { newRecord } from '../../observe/requestRecord.ts';
import type { PageWords } from '../../words/pageWords.ts';
import { ask, type PageAnswer, type PageRequest } from './pageAnswer.ts';

/** Pages count lists that may have millions up to this many: their documents have `countUpTo(limit: 10000)`. */
export const MOST_COUNTED = 10_000;

/** Such a count in words. */
export const countedUpTo = (count: number, { number, atLeast }: PageWords['counts']): string =>
  count === MOST_COUNTED ? atLeast(number(count)) : number(count);

/** A page of a list. */
export interface ListPage<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Node[];
}

interface ReadList<Node> {
  readonly nodes: readonly Node[];
  /** Whether the list has no more. */
  readonly isWhole: boolean;
}

/**
 * The nodes of the first page and of those that follow it, at most so many pages. Cursors keep the batch of the first page.
 * The log has the cost of all.
 */
export async function readOn<Data, Variables, Node>(
  page: PageRequest,
  first: ListPage<Node>,
  document: ApiDocument<Data, Variables>,
  variablesAfter: (cursor: string | null) => Variables,
  listOf: (data: Data) => ListPage<Node>,
  mostPages: number,
): Promise<ReadList<Node>> {
  const nodes = [...first.nodes];
  let { pageInfo } = first;
  for (let read = 1; read < mostPages && pageInfo.hasNextPage; read += 1) {
    const { data } = await askBeside(page, document, variablesAfter(pageInfo.endCursor));
    const next = listOf(data);
    nodes.push(...next.nodes);
    pageInfo = next.pageInfo;
  }
  return { nodes, isWhole: !pageInfo.hasNextPage };
}

/** Asks a further document of a page: the log gets its cost, and keeps the name of the first one. */
export async function askBeside<Data, Variables>(
  page: PageRequest,
  document: ApiDocument<Data, Variables>,
  variables: Variables,
): Promise<PageAnswer<Data>> {
  const record = newRecord();
  try {
    return await ask({ ...page, record }, document, variables);
  } finally {
    page.record.cost = (page.record.cost ?? 0) + (record.cost ?? 0);
    page.record.errors = [...page.record.errors, ...record.errors];
  }
}
