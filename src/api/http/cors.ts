/** CORS headers: which origins may read the API from a browser. Credentials are never allowed. */
import type { IncomingMessage } from 'node:http';
import type { Config } from '../../settings/config.ts';
import { BATCH_HEADER } from '../answers/atLeastBatch.ts';
import { COMPLETE_HEADER, NEXT_HEADER, NOTES_HEADER } from './csv.ts';
import { type Reply, reply } from './reply.ts';
import { mayAsk } from './strangers.ts';

const PREFLIGHT_SECONDS = '86400';
/** Response headers that a page may read. */
const EXPOSED = [
  'etag',
  'retry-after',
  'x-request-id',
  BATCH_HEADER,
  COMPLETE_HEADER,
  NEXT_HEADER,
  NOTES_HEADER,
].join(', ');

/**
 * The CORS headers for a request from `origin`; without permission if the origin is not allowed. `vary` are other request
 * headers on which the response depends.
 */
export function corsHeaders(
  allowed: Config['corsOrigins'],
  origin: string | undefined,
  vary = '',
): Readonly<Record<string, string>> {
  const shared = { 'access-control-expose-headers': EXPOSED, ...(vary ? { vary } : {}) };
  if (allowed === '*') return { 'access-control-allow-origin': '*', ...shared };
  const varied = { vary: vary ? `${vary}, Origin` : 'Origin' };
  if (origin === undefined || !mayAsk(allowed, origin)) return varied;
  return { 'access-control-allow-origin': origin, ...shared, ...varied };
}

/** Request headers that a page may send: those of GraphQL, of Apollo's clients and of agents, and all that begin with `Fasti-`. */
const ALLOWED_HEADERS = [
  'content-type',
  'last-event-id',
  'mcp-protocol-version',
  'apollo-require-preflight',
  'x-apollo-operation-name',
  'apollographql-client-name',
  'apollographql-client-version',
];
const OWN_HEADER = /^fasti-[a-z-]{1,40}$/;
const MAX_OWN_HEADERS = 20;

/** Additional headers of the response to a preflight request, which names the headers that the page wants to send. */
function preflightHeaders(requested: string | undefined): Readonly<Record<string, string>> {
  const own = (requested ?? '')
    .toLowerCase()
    .split(',', MAX_OWN_HEADERS)
    .map((name) => name.trim())
    .filter((name) => OWN_HEADER.test(name));
  return {
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': [...ALLOWED_HEADERS, ...own].join(', '),
    'access-control-max-age': PREFLIGHT_SECONDS,
  };
}

/** The reply to a request by which a browser asks what a page of another origin may send. */
export function preflightReply(
  allowed: Config['corsOrigins'],
  { headers }: IncomingMessage,
  allow: string,
): Reply {
  return reply(204, 'text/plain; charset=utf-8', '', {
    ...corsHeaders(allowed, headers.origin, 'Access-Control-Request-Headers'),
    ...preflightHeaders(headers['access-control-request-headers']),
    allow,
  });
}
