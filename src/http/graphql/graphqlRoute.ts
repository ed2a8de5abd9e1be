/** `/graphql`: passes a request to the API, and its response back. */
import type { IncomingMessage } from 'node:http';
import { HeaderMap } from '@apollo/server';
import { hasRole } from '../../api/access.ts';
import type { ApiHttpResponse } from '../../api/answers/responseCache.ts';
import type { Api } from '../../api/api.ts';
import { corsHeaders, preflightReply } from '../../api/http/cors.ts';
import { wantsTable } from '../../api/http/csv.ts';
import { graphqlFailure, type Reply, redirect, reply } from '../../api/http/reply.ts';
import type { RequestRecord } from '../../observe/requestRecord.ts';
import type { Config } from '../../settings/config.ts';
import type { Cancellable } from '../../store/cancellation.ts';
import { clientRefusal } from '../connection/clientRefusal.ts';
import { readJson, turns } from '../connection/jsonBody.ts';
import type { ClientAccount } from '../connection/rateLimit.ts';
import { answerEvents, wantsEvents } from '../live/operationEvents.ts';
import { askedDocument } from './askedDocument.ts';
import { answerTableRequest } from './tableRoute.ts';
import type { TrustedDocuments } from './trustedDocuments.ts';

const ALLOW = 'GET, POST, OPTIONS';
const QUERY_BODY = { what: 'operation', sample: '{"query": "{ about { factCount } }"}' };

/** What the route needs. */
export interface GraphqlContext {
  readonly api: Api;
  readonly config: Pick<Config, 'corsOrigins' | 'basePath' | 'documents'>;
  readonly documents: TrustedDocuments;
}

/**
 * Handles a request to the API, until its client has left. A browser that opens the address is redirected to the query
 * editor with its query.
 */
export async function answerGraphql(
  {
    api,
    config: {
      corsOrigins,
      basePath,
      documents: { only },
    },
    documents,
  }: GraphqlContext,
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
  if (method === 'GET' && wantsPage(request) && !url.searchParams.has('documentId'))
    return redirect(`${basePath}/ide${url.search}`, cors);

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
  const isBound = only && !hasRole(api.access(request.headers.authorization), 'editor');
  const asked = askedDocument(documents, isBound, url, read.value);
  const headers = headerMap(request);
  if ('message' in asked)
    return graphqlFailure(asked.status, asked.code, asked.message, { ...cors, ...typeFor(headers) });
  const { accept, authorization } = request.headers;
  if (wantsEvents(accept, asked.body)) {
    const operation = { value: asked.body, bytes: read.bytes };
    return answerEvents({ api, account, authorization, left }, operation, asked.url, record, cors);
  }
  if (wantsTable(accept)) {
    const table = await answerTableRequest({ api, request, left, record, account }, asked.body, asked.url);
    return { ...table, headers: { ...table.headers, ...cors } };
  }
  // Pages of others make a browser send this GET without asking first: it reads what is listed, and they get no answer.
  if (asked.isNamed && method === 'GET') headers.set('apollo-require-preflight', 'named');
  const response = await api.handle(
    { method, headers, search: asked.url.search, body: asked.body },
    { bodyBytes: read.bytes, left, record, account },
  );
  return replyOf(response, cors);
}

/** Browsers accept text/html when they open an address; clients of the API do not. */
const wantsPage = ({ headers }: IncomingMessage): boolean =>
  /\btext\/html\b/i.test(headers.accept ?? '') &&
  !/\bapplication\/(?:graphql-response\+)?json\b/i.test(headers.accept ?? '');

/** The media type of a refusal in GraphQL over HTTP, where the client takes it: it does not read the body of another one. */
const typeFor = (headers: HeaderMap): Readonly<Record<string, string>> =>
  headers.get('accept')?.includes(GRAPHQL_RESPONSE)
    ? { 'content-type': `${GRAPHQL_RESPONSE}; charset=utf-8` }
    : {};
const GRAPHQL_RESPONSE = 'application/graphql-response+json';

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
