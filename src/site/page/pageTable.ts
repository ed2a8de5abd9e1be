/** A list that a page asks for as a table, by the route of tables. */
import type { ApiDocument } from '../../api/api.ts';
import type { Reply } from '../../api/http/reply.ts';
import type { TableRoute } from '../../api/table/tableRoute.ts';
import type { PageRequest } from './pageAnswer.ts';

export const pageTable = <Data, Variables>(
  { api, url, left, record, account }: PageRequest,
  tables: TableRoute,
  { text: query }: ApiDocument<Data, Variables>,
  variables: Variables,
): Promise<Reply> =>
  tables.answer(api, { query, variables }, url, { left, record, account, atLeast: undefined });
