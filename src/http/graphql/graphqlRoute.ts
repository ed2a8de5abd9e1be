/** `/graphql`: passes a request to the API, and its response back. */
import type { IncomingMessage } from 'node:http';
import { HeaderMap } from '@apollo/server';
import { AT_LEAST_BATCH } from '../../api/answers/atLeastBatch.ts';
import type { ApiHttpResponse } from '../../api/answers/responseCache.ts';
import type { Api } from '../../api/api.ts';
import type { RequestRecord } from '../../observe/requestRecord.ts';
import type { Config } from '../../settings/config.ts';
import type { Cancellable } from '../../store/cancellation.ts';
import { clientRefusal } from '../connection/clientRefusal.ts';
import { corsHeaders, preflightReply } from '../connection/cors.ts';
import { readJson, turns } from '../connection/jsonBody.ts';
import type { ClientAccount } from '../connection/rateLimit.ts';
import { graphqlFailure, type Reply, redirect, reply } from '../reply.ts';
import { type TableRoute, wantsTable } from './tableRoute.ts';

const ALLOW = 'GET, POST, OPTIONS';
const QUERY_BODY = { what: 'operation', sample: '{"query": "{ about { factCount } }"}' };

/** What the route needs. */
export interface GraphqlContext {
  readonly api: Api;
  readonly config: Pick<Config, 'corsOrigins' | 'basePath'>;
  readonly tables: TableRoute;
}

/**
 * Handles a request to the API, until its client has left. A browser that opens the address is redirected to the query
 * editor with its query.
 */
export async function answerGraphql(
  { api, config: { corsOrigins, basePath }, tables }: GraphqlContext,
  request: IncomingMessage,
  url: URL,
  left: Cancellable,
  record: RequestRecord,
  account: ClientAccount,
): Promise<Reply> {
  const cors = corsHeaders(corsOrigins, request.headers.origin, 'Accept');
  const method = request.method ?? 'GET';
  if (method === 'OPTIONS') return preflightReply(corsOrigins, request, ALLOW);
  if (method !== 'GET' && method !== 'POST')
    return graphqlFailure(405, 'BAD_REQUEST', `Use GET or POST here, not ${method}.`, {
      ...cors,
      allow: ALLOW,
    });
  if (method === 'GET' && wantsPage(request)) return redirect(`${basePath}/ide${url.search}`, cors);

  const refused = clientRefusal(api, account, request);
  if (refused !== null)
    return graphqlFailure(refused.status, refused.code, refused.message, { ...cors, ...refused.headers });

  if (method === 'GET') await turns.next(account.client);
  const read =
    method === 'POST'
      ? await readJson(request, api.bodyLimit(request.headers.authorization), account.client, QUERY_BODY)
      : { value: undefined, bytes: 0 };
  if ('message' in read)
    return graphqlFailure(read.status, 'BAD_REQUEST', read.message, { ...read.headers, ...cors });
  if (wantsTable(request.headers.accept)) {
    const atLeast = headerMap(request).get(AT_LEAST_BATCH);
    const table = await tables.answer(api, read.value, url, { left, record, account, atLeast });
    return { ...table, headers: { ...table.headers, ...cors } };
  }
  const response = await api.handle(
    { method, headers: headerMap(request), search: url.search, body: read.value },
    { bodyBytes: read.bytes, left, record, account },
  );
  return replyOf(response, cors);
}

/** Browsers accept text/html when they open an address; clients of the API do not. */
const wantsPage = ({ headers }: IncomingMessage): boolean =>
  /\btext\/html\b/i.test(headers.accept ?? '') &&
  !/\bapplication\/(?:graphql-response\+)?json\b/i.test(headers.accept ?? '');

export function headerMap(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  return headers;
}

async function replyOf(response: ApiHttpResponse, cors: Readonly<Record<string, string>>): Promise<Reply> {
  const headers = Object.assign(Object.fromEntries(response.headers), cors);
  const { 'content-type': type = 'application/json; charset=utf-8' } = headers;
  const body = response.encodable ?? (await textOf(response));
  return reply(response.status ?? 200, type, body, headers);
}

async function textOf({ body }: ApiHttpResponse): Promise<string> {
  if (body.kind === 'complete') return body.string;
  let text = '';
  for await (const chunk of body.asyncIterator) text += chunk;
  return text;
}
