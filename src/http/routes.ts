/** The routes: which function handles a path. */
import type { IncomingMessage } from 'node:http';
import type { Archive } from '../formats/archiveFile.ts';
import type { Metrics } from '../observe/metrics.ts';
import type { RequestRecord } from '../observe/requestRecord.ts';
import type { Config } from '../settings/config.ts';
import type { Cancellable } from '../store/cancellation.ts';
import { answerIde } from './assets/ide.ts';
import type { Pages } from './assets/pages.ts';
import { answerTimelineScript } from './assets/timelineScript.ts';
import { BATCHES_PATH } from './batches/batchesPage.ts';
import { BATCH_PREFIX } from './batches/batchLine.ts';
import { answerBatch, answerBatches } from './batches/batchRoute.ts';
import { isListPath, LISTS } from './browse/browseRequest.ts';
import { answerList } from './browse/browseRoute.ts';
import type { RouteName } from './connection/observedRequest.ts';
import type { RateLimit } from './connection/rateLimit.ts';
import { DATA_PATH } from './data/dataPage.ts';
import { answerData } from './data/dataRoute.ts';
import { answerEntity } from './entity/entityRoute.ts';
import { answerFact, FACT_PREFIX } from './fact/factRoute.ts';
import { answerGraphql, type GraphqlContext } from './graphql/graphqlRoute.ts';
import { answerSchema } from './graphql/schemaRoute.ts';
import { answerHelp, HELP_PATH, HELP_PREFIX } from './help/helpRoute.ts';
import { answerAbout } from './home/aboutRoute.ts';
import { answerHome } from './home/homeRoute.ts';
import { answerNetwork, answerNetworkSvg } from './network/networkRoute.ts';
import { answerMetrics } from './operator/metricsRoute.ts';
import type { Probes } from './operator/probes.ts';
import { type Frame, messagePage } from './page/html.ts';
import { OtherReply, type PageRequest } from './page/pageAnswer.ts';
import { ENTITY_PREFIX, SOURCE_PREFIX, SOURCES_PATH } from './page/pageLinks.ts';
import { graphqlFailure, type Reply } from './reply.ts';
import { answerSearch } from './search/searchRoute.ts';
import { answerRobots, answerSitemap, MOST_ADDRESSES } from './sitemap/sitemapRoute.ts';
import { answerSource, answerSources } from './sources/sourceRoute.ts';
import { answerTimeline, answerTimelineSvg } from './timeline/timelineRoute.ts';

/** Everything that the routes need. */
export interface RouteContext extends GraphqlContext {
  readonly config: Pick<Config, 'basePath' | 'corsOrigins' | 'publicUrl'>;
  readonly archive: Archive;
  readonly probes: Probes;
  readonly metrics?: Metrics | undefined;
  readonly pages: Pages;
  readonly rates: RateLimit;
  /** The most addresses of a sitemap. */
  readonly sitemapAddresses?: number;
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
  const frame = frameFor(site, request);
  const { basePath } = frame;
  const url = urlOf(request);
  if (url === null)
    return messagePage(frame, 400, 'Invalid address', 'The address of the request is not valid.');
  const path = pathBelow(basePath, url);
  const account = site.rates.accountOf(request, site.api.access(request.headers.authorization));
  if (path === GRAPHQL) return answerGraphql(site, request, url, left, record, account);
  const limited = UNCOUNTED.has(path) ? null : account.arrive();
  if (limited !== null)
    return messagePage(frame, 429, 'Too many requests', limited.message, {
      'retry-after': String(limited.retryAfter),
    });
  const page = pageAt(site, path, {
    ...frame,
    api: site.api,
    tokenScript: site.pages.tokenScript,
    request,
    url,
    left,
    record,
    account,
    since: performance.now(),
  });
  if (page === null) return notFound(frame);
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return messagePage(frame, 405, 'Method not allowed', 'This page supports only GET and HEAD.', {
      allow: 'GET, HEAD',
    });
  try {
    return (await page()) ?? notFound(frame);
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

type Below = (
  asked: PageRequest,
  path: string,
  site: Pick<RouteContext, 'pages' | 'tables'>,
) => Promise<Reply | null> | Reply;

/** What answers the paths that begin so. */
const BELOW: Readonly<Record<string, Below>> = {
  [ENTITY_PREFIX]: (asked, path, { tables }) => answerEntity(asked, path, tables),
  [FACT_PREFIX]: answerFact,
  [SOURCE_PREFIX]: answerSource,
  [BATCH_PREFIX]: (asked, path, { tables }) => answerBatch(asked, path, tables),
  [`${DATA_PATH}/`]: (asked, path, { tables }) => answerData(asked, path, tables),
  [HELP_PREFIX]: (asked, path, { pages }) => answerHelp(asked, path, pages.help),
};

function pageAt(
  { config, api, probes, metrics, pages, tables, sitemapAddresses = MOST_ADDRESSES }: RouteContext,
  path: string,
  asked: PageRequest,
): (() => Promise<Reply | null>) | null {
  const below = Object.entries(BELOW).find(([prefix]) => path.startsWith(prefix))?.[1];
  switch (path) {
    case '/':
      return () => answerHome(asked, pages.examples);
    case '/about':
      return () => answerAbout(asked);
    case HELP_PATH:
      return async () => answerHelp(asked, path, pages.help);
    case '/search':
      return () => answerSearch(asked);
    case '/ide':
      return () => answerIde(asked, pages);
    case '/timeline':
      return () => answerTimeline(asked, tables, pages.timelineScript);
    case '/timeline.svg':
      return () => answerTimelineSvg(asked);
    case '/timeline.js':
      return async () => answerTimelineScript(config, pages, asked.request.headers.origin);
    case BATCHES_PATH:
      return () => answerBatches(asked);
    case SOURCES_PATH:
      return () => answerSources(asked);
    case '/network':
      return () => answerNetwork(asked);
    case '/network.svg':
      return () => answerNetworkSvg(asked);
    case '/sitemap.xml': {
      const { publicUrl } = config;
      if (publicUrl === null) return null;
      return () => answerSitemap(asked, { tables, publicUrl, most: sitemapAddresses });
    }
    case '/robots.txt':
      return async () => answerRobots(api, config.basePath, config.publicUrl);
    case '/schema.graphql':
      return async () => answerSchema(api, config.corsOrigins, asked.request.headers.origin);
    case '/live':
      return async () => probes.live();
    case '/ready':
      return () => probes.ready();
    case '/health':
      return () => probes.health();
    case '/metrics':
      return metrics ? () => answerMetrics(metrics, api, asked.request.headers.authorization) : null;
    case DATA_PATH:
      return () => answerData(asked, path, tables);
    default:
      if (isListPath(path)) return () => answerList(asked, path);
      if (below !== undefined) return async () => below(asked, path, { pages, tables });
      return path.startsWith('/assets/') ? async () => pages.asset(path) : null;
  }
}

const ROUTES: Readonly<Record<string, RouteName>> = {
  [GRAPHQL]: 'graphql',
  '/': 'page',
  '/about': 'page',
  [HELP_PATH]: 'page',
  '/search': 'page',
  '/ide': 'page',
  ...Object.fromEntries(Object.keys(LISTS).map((path) => [path, 'page' as const])),
  '/timeline': 'page',
  '/timeline.svg': 'page',
  '/timeline.js': 'asset',
  [BATCHES_PATH]: 'page',
  [SOURCES_PATH]: 'page',
  [DATA_PATH]: 'page',
  '/network': 'page',
  '/network.svg': 'page',
  '/sitemap.xml': 'page',
  '/robots.txt': 'page',
  '/schema.graphql': 'schema',
  '/live': 'probe',
  '/ready': 'probe',
  '/health': 'probe',
  '/metrics': 'metrics',
};

/** The name of the route that handles a request. */
export function routeNameOf(basePath: string, request: IncomingMessage): RouteName {
  const url = urlOf(request);
  if (url === null) return 'none';
  const path = pathBelow(basePath, url);
  const own = Object.hasOwn(ROUTES, path) ? ROUTES[path] : undefined;
  if (own !== undefined) return own;
  if (Object.keys(BELOW).some((prefix) => path.startsWith(prefix))) return 'page';
  return path.startsWith('/assets/') ? 'asset' : 'none';
}

/** What a client may say of the address of the server. */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/** Where no setting says how readers see the home page, they see it at the address that they asked. */
function frameFor({ config, archive }: FrameSource, { headers: { host = '' } }: IncomingMessage): Frame {
  const { basePath, publicUrl } = config;
  return { basePath, archive, home: publicUrl ?? (HOST.test(host) ? `http://${host}${basePath}` : basePath) };
}

type FrameSource = Pick<RouteContext, 'config' | 'archive'>;

const notFound = (frame: Frame): Reply =>
  messagePage(frame, 404, 'Not found', 'There is no page at this address.');

/** The reply to an unexpected error: only the reference of its log entry. */
export function failureReply(site: FrameSource, request: IncomingMessage, ref: string): Reply {
  const url = urlOf(request);
  if (url !== null && pathBelow(site.config.basePath, url) === GRAPHQL)
    return graphqlFailure(500, 'INTERNAL_SERVER_ERROR', 'Internal server error', {}, { ref });
  return messagePage(
    frameFor(site, request),
    500,
    'Something went wrong',
    `See the entry ${ref} in the log of the server.`,
  );
}

function urlOf(request: IncomingMessage): URL | null {
  try {
    return new URL(`http://localhost${request.url?.startsWith('/') ? request.url : '/'}`);
  } catch {
    return null;
  }
}
