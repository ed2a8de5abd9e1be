/** A list that a page asks for as a table, by the route of tables. */
import type { TableRoute } from '../graphql/tableRoute.ts';
import type { Reply } from '../reply.ts';
import type { PageDocument, PageRequest } from './pageAnswer.ts';

export const pageTable = <Data, Variables>(
  { api, url, left, record, account }: PageRequest,
  tables: TableRoute,
  { text: query }: PageDocument<Data, Variables>,
  variables: Variables,
): Promise<Reply> =>
  tables.answer(api, { query, variables }, url, { left, record, account, atLeast: undefined });
