/** `/graphql`: passes a request to the API, and its response back. */
import type { IncomingMessage } from 'node:http';
import { HeaderMap } from '@apollo/server';
import { AT_LEAST_BATCH } from '../../api/answers/atLeastBatch.ts';
import type { ApiHttpResponse } from '../../api/answers/responseCache.ts';
import type { Api } from '../../api/api.ts';
import { isDeeperThan } from '../../api/limits/inputSize.ts';
import type { RequestRecord } from '../../observe/requestRecord.ts';
import type { Config } from '../../settings/config.ts';
import type { Cancellable } from '../../store/cancellation.ts';
import { corsHeaders, preflightHeaders } from '../connection/cors.ts';
import type { ClientAccount } from '../connection/rateLimit.ts';
import { BodyTooLarge, readBody } from '../connection/requestBody.ts';
import { graphqlFailure, type Reply, redirect, reply } from '../reply.ts';
import { type TableRoute, wantsTable } from './tableRoute.ts';
import { Turns } from './turns.ts';

const ALLOW = 'GET, POST, OPTIONS';
const SEND_OBJECT = 'send an object such as {"query": "{ about { factCount } }"}';
/** Levels of lists and objects in a body; more than the largest argument needs. */
const MAX_BODY_DEPTH = 64;

/** The event loop is one for all requests of the process. */
const turns = new Turns();

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
  if (method === 'OPTIONS')
    return reply(204, 'text/plain; charset=utf-8', '', {
      ...corsHeaders(corsOrigins, request.headers.origin, 'Access-Control-Request-Headers'),
      ...preflightHeaders(request.headers['access-control-request-headers']),
      allow: ALLOW,
    });
  if (method !== 'GET' && method !== 'POST')
    return graphqlFailure(405, 'BAD_REQUEST', `Use GET or POST here, not ${method}.`, {
      ...cors,
      allow: ALLOW,
    });
  if (method === 'GET' && wantsPage(request)) return redirect(`${basePath}/ide${url.search}`, cors);

  const limited = account.arrive();
  if (limited !== null)
    return graphqlFailure(429, 'RATE_LIMITED', limited.message, {
      ...cors,
      'retry-after': String(limited.retryAfter),
    });
  const refusal = api.readRefusal(api.access(request.headers.authorization));
  if (refusal !== null)
    return graphqlFailure(401, 'UNAUTHENTICATED', refusal, { ...cors, 'www-authenticate': 'Bearer' });

  if (method === 'GET') await turns.next(account.client);
  const read =
    method === 'POST'
      ? await readJson(request, api.bodyLimit(request.headers.authorization), account.client)
      : { value: undefined, bytes: 0 };
  if ('refusal' in read) return { ...read.refusal, headers: { ...read.refusal.headers, ...cors } };
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

const UTF8 = new TextDecoder('utf-8', { fatal: true });

type JsonBody = { readonly value: unknown; readonly bytes: number } | { readonly refusal: Reply };

async function readJson(request: IncomingMessage, limit: number, client: string): Promise<JsonBody> {
  const refuse = (status: number, message: string, headers: Record<string, string> = {}): JsonBody => ({
    refusal: graphqlFailure(status, 'BAD_REQUEST', message, headers),
  });
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers;
  if (!isJson(type))
    return refuse(
      415,
      `Send the header "content-type: application/json", in UTF-8; got ${JSON.stringify(type.slice(0, 100))}.`,
    );
  if (encoding !== 'identity')
    return refuse(
      415,
      `Send the body without a content encoding, not as ${JSON.stringify(encoding.slice(0, 100))}.`,
    );
  let bytes: Buffer;
  try {
    bytes = await readBody(request, limit);
  } catch (error) {
    if (error instanceof BodyTooLarge) return refuse(413, error.message, { connection: 'close' });
    throw error;
  }
  await turns.next(client);
  let value: unknown;
  try {
    value = JSON.parse(UTF8.decode(bytes));
  } catch {
    return refuse(400, `The body is not JSON in UTF-8; ${SEND_OBJECT}.`);
  }
  if (Array.isArray(value))
    return refuse(400, `The body is a list of operations; ${SEND_OBJECT} for each operation.`);
  if (value === null || typeof value !== 'object')
    return refuse(400, `The body is not a JSON object; ${SEND_OBJECT}.`);
  if (isDeeperThan(MAX_BODY_DEPTH, value))
    return refuse(400, `The body has more than ${MAX_BODY_DEPTH} levels of lists and objects.`);
  return { value, bytes: bytes.length };
}

function isJson(contentType: string): boolean {
  if (contentType === 'application/json') return true;
  const [type, ...parameters] = contentType.split(';').map((part) => part.trim().toLowerCase());
  return (
    type === 'application/json' &&
    parameters.every(
      (parameter) => !parameter.startsWith('charset=') || /^charset="?utf-?8"?$/.test(parameter),
    )
  );
}

function headerMap(request: IncomingMessage): HeaderMap {
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
