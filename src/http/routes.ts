/** The routes: which function handles a path. */
import type { IncomingMessage } from 'node:http';
import { graphqlFailure, type Reply } from '../api/http/reply.ts';
import { strangerRefusal } from '../api/http/strangers.ts';
import type { Archive } from '../import/archiveFile.ts';
import type { Metrics } from '../observe/metrics.ts';
import type { RequestRecord } from '../observe/requestRecord.ts';
import type { Config } from '../settings/config.ts';
import { type Frame, messagePage } from '../site/page/html.ts';
import { speechFor } from '../site/page/language.ts';
import { OtherReply, type PageRequest } from '../site/page/pageAnswer.ts';
import { type PageAnswer, type SiteContext, siteRoute } from '../site/routes.ts';
import type { Cancellable } from '../store/cancellation.ts';
import { LANGUAGES } from '../words/words.ts';
import type { RouteName } from './connection/observedRequest.ts';
import type { RateLimit } from './connection/rateLimit.ts';
import { answerGraphql, type GraphqlContext } from './graphql/graphqlRoute.ts';
import { answerSchema } from './graphql/schemaRoute.ts';
import { answerStream, STREAM_PATH } from './live/streamRoute.ts';
import { answerMcp, INTERNAL_ERROR, MCP_PATH, mcpFailure } from './mcp/mcpRoute.ts';
import { answerMetrics } from './operator/metricsRoute.ts';
import type { Probes } from './operator/probes.ts';

/** Everything that the routes need. */
export interface RouteContext extends GraphqlContext, SiteContext {
  readonly config: Pick<Config, 'host' | 'basePath' | 'corsOrigins' | 'publicUrl' | 'documents'>;
  readonly archive: Archive;
  readonly probes: Probes;
  readonly metrics?: Metrics | undefined;
  readonly rates: RateLimit;
}

const GRAPHQL = '/graphql';
/** What load balancers and supervisors ask for, which no rate limit counts. */
const UNCOUNTED: ReadonlySet<string> = new Set(['/health', '/live', '/ready']);

/**
 * Handles a request; `left` is aborted when its client leaves, and `record` gets what becomes known of it. Errors that it
 * throws are unexpected; `failureReply` turns them into a reply.
 */
export async function route(
  site: RouteContext,
  request: IncomingMessage,
  left: Cancellable,
  record: RequestRecord,
): Promise<Reply> {
  const url = urlOf(request);
  const frame = frameFor(site, request, url);
  const { basePath } = frame;
  const { refusals } = frame.speech.words;
  if (url === null) return messagePage(frame, 400, refusals.invalidAddressTitle, refusals.invalidAddress);
  const stranger = strangerRefusal(site.config, request);
  if (stranger !== null) return graphqlFailure(403, 'FORBIDDEN', stranger);
  const path = pathBelow(basePath, url);
  const account = site.rates.accountOf(request, site.api.access(request.headers.authorization));
  if (path === GRAPHQL) return answerGraphql(site, request, url, left, record, account);
  if (path === STREAM_PATH) return answerStream(site, { ...frame, request, url, left, account });
  if (path === MCP_PATH)
    return answerMcp(site, {
      ...frame,
      api: site.api,
      request,
      url,
      left,
      record,
      account,
      since: performance.now(),
    });
  const limited = UNCOUNTED.has(path) ? null : account.arrive();
  if (limited !== null)
    return messagePage(frame, 429, refusals.titles[429], refusals.message(limited.message, 429), {
      headers: { 'retry-after': String(limited.retryAfter) },
    });
  const [, answer] = routeAt(path) ?? [];
  if (answer === undefined) return notFound(frame);
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return messagePage(frame, 405, refusals.titles[405], refusals.onlyGet, {
      headers: { allow: 'GET, HEAD' },
    });
  const { api } = site;
  const asked = { api, request, url, left, record, account };
  try {
    const page = { ...frame, ...asked, since: performance.now() };
    return (await answer(page, site, path)) ?? notFound(frame);
  } catch (error) {
    if (error instanceof OtherReply) return error.reply;
    throw error;
  }
}

/** The path without the base path, which a proxy may have removed already, and without a trailing slash. */
function pathBelow(basePath: string, { pathname }: URL): string {
  const isBelow = pathname === basePath || pathname.startsWith(`${basePath}/`);
  const path = isBelow ? pathname.slice(basePath.length) : pathname;
  return path.replace(/\/$/, '') || '/';
}

type Service = (asked: PageRequest, server: RouteContext) => Promise<Reply | null> | Reply | null;

/** The routes that are no pages: the name by which each is counted, and what answers it; null for none. */
const SERVICES: Readonly<Record<string, readonly [name: RouteName, answer: Service]>> = {
  '/schema.graphql': [
    'schema',
    ({ request }, { api, config }) => answerSchema(api, config.corsOrigins, request.headers.origin),
  ],
  '/live': ['probe', (_, { probes }) => probes.live()],
  '/ready': ['probe', (_, { probes }) => probes.ready()],
  '/health': ['probe', (_, { probes }) => probes.health()],
  '/metrics': [
    'metrics',
    ({ request }, { api, metrics }) =>
      metrics ? answerMetrics(metrics, api, request.headers.authorization) : null,
  ],
};

const routeAt = (path: string): readonly [RouteName, Service | PageAnswer] | null =>
  Object.hasOwn(SERVICES, path) ? (SERVICES[path] ?? null) : siteRoute(path);

/** The routes that answer all methods, and refuse clients in their own form. */
const OWN_ROUTES: Readonly<Record<string, RouteName>> = {
  [GRAPHQL]: 'graphql',
  [MCP_PATH]: 'mcp',
  [STREAM_PATH]: 'stream',
};

/** The name of the route that handles a request. */
export function routeNameOf(basePath: string, request: IncomingMessage): RouteName {
  const url = urlOf(request);
  if (url === null) return 'none';
  const path = pathBelow(basePath, url);
  return OWN_ROUTES[path] ?? routeAt(path)?.[0] ?? 'none';
}

/** Pages whose documents are English. */
const ENGLISH_ONLY = /^\/(?:help|ide)\b/;

/** What a client may say of the address of the server. */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/** Where no setting says how readers see the home page, they see it at the address that they asked. */
function frameFor({ config, archive }: FrameSource, request: IncomingMessage, url: URL | null): Frame {
  const { basePath, publicUrl, documents } = config;
  const { host = '' } = request.headers;
  const home = publicUrl ?? (HOST.test(host) ? `http://${host}${basePath}` : basePath);
  const path = url === null ? '/' : pathBelow(basePath, url);
  const offered = ENGLISH_ONLY.test(path) ? LANGUAGES.slice(0, 1) : LANGUAGES;
  return {
    basePath,
    hasEditor: !documents.only,
    archive,
    home,
    speech: speechFor(offered, basePath + path, url, request),
  };
}

type FrameSource = Pick<RouteContext, 'config' | 'archive'>;

const notFound = (frame: Frame): Reply =>
  messagePage(frame, 404, frame.speech.words.refusals.titles[404], frame.speech.words.refusals.noPage);

/** The reply to an unexpected error: only the reference of its log entry. */
export function failureReply(site: FrameSource, request: IncomingMessage, ref: string): Reply {
  const url = urlOf(request);
  const path = url === null ? null : pathBelow(site.config.basePath, url);
  if (path === GRAPHQL)
    return graphqlFailure(500, 'INTERNAL_SERVER_ERROR', 'Internal server error', {}, { ref });
  if (path === MCP_PATH) return mcpFailure(500, INTERNAL_ERROR, 'Internal server error', {}, { ref });
  const frame = frameFor(site, request, url);
  const { refusals } = frame.speech.words;
  return messagePage(frame, 500, refusals.titles[500], refusals.seeLog(ref));
}

function urlOf(request: IncomingMessage): URL | null {
  try {
    return new URL(`http://localhost${request.url?.startsWith('/') ? request.url : '/'}`);
  } catch {
    return null;
  }
}
