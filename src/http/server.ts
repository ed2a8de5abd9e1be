/** The HTTP server: passes each request to its route, and writes the reply. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import type { Api } from '../api/api.ts';
import { clientLeft } from '../api/deadline.ts';
import { BODILESS, type Representation, representationOf } from '../api/http/representation.ts';
import { type Archive, UNNAMED_ARCHIVE } from '../import/archiveFile.ts';
import type { Log } from '../observe/log.ts';
import type { Metrics } from '../observe/metrics.ts';
import type { Config } from '../settings/config.ts';
import { type Pages, readPages } from '../site/assets/pages.ts';
import { tablesOf } from '../site/routes.ts';
import { type Cancellable, Cancellation } from '../store/cancellation.ts';
import type { Graph } from '../store/graph.ts';
import { CLOSE_TIMEOUT_MS, listen, type RunningServer, stop, urlOf } from './connection/listen.ts';
import { type ObservedRequest, observe, pathOf } from './connection/observedRequest.ts';
import { RateLimit } from './connection/rateLimit.ts';
import { RunningAnswers } from './connection/runningAnswers.ts';
import { readTrustedDocuments, type TrustedDocuments } from './graphql/trustedDocuments.ts';
import { Probes } from './operator/probes.ts';
import { failureReply, route, routeNameOf } from './routes.ts';

/** How long a client may take to send its request, in milliseconds. */
export interface ReceiveTimeouts {
  readonly headers: number;
  readonly request: number;
}

const RECEIVE_TIMEOUTS: ReceiveTimeouts = { headers: 10_000, request: 30_000 };
/** How often the timeouts are checked; the default of Node is 30 seconds, by which they would be late. */
const CHECK_INTERVAL_MS = 1_000;
/**
 * The part of the time for stopping in which connections are accepted while answers run, so that those who ask `/ready` learn
 * of it. What came last has the rest, which by default is as long as a request may take.
 */
const ACCEPTING_SHARE = 0.2;

export interface HttpServerOptions {
  readonly config: Pick<
    Config,
    'host' | 'port' | 'corsOrigins' | 'basePath' | 'publicUrl' | 'table' | 'rate' | 'documents'
  >;
  /** What the archive is; unnamed where absent. */
  readonly archive?: Archive;
  readonly api: Api;
  /** The documents that clients may name; read from the manifests of the settings where absent. */
  readonly documents?: TrustedDocuments;
  readonly graph: Graph;
  readonly log: Log;
  /** Counts requests; without it nothing is counted, and there is no `/metrics`. */
  readonly metrics?: Metrics;
  readonly timeouts?: ReceiveTimeouts;
  /** What clients have used; counted by the settings and the clock of the computer where absent. */
  readonly rates?: RateLimit;
  /** The most addresses of a sitemap; 50,000 where absent. */
  readonly sitemapAddresses?: number;
  /** Whether what searches and pages need is still being read; never where absent. */
  readonly isReading?: () => boolean;
  /** The built browser pages; read from `dist/pages` where absent. */
  readonly pages?: Pages;
}

const BEHIND_PROXY =
  'requests come through a proxy that is not counted, so that all of its visitors share one rate limit; set FASTI_TRUSTED_PROXIES to the number of proxies before the server, such as 1';

/** Starts the server. Throws a ListenError if it cannot listen on the address, a ConfigError for manifests that it cannot use. */
export async function startHttpServer(options: HttpServerOptions): Promise<RunningServer> {
  const { config, log } = options;
  const { headers, request: whole } = options.timeouts ?? RECEIVE_TIMEOUTS;
  const tables = tablesOf(config);
  const running = new RunningAnswers();
  const probes = new Probes(
    options.graph,
    () => options.api.queue(),
    log,
    running,
    options.isReading ?? (() => false),
  );
  const rates =
    options.rates ?? new RateLimit(config.rate, undefined, () => log.at('warn', BEHIND_PROXY, {}));
  const pages = options.pages ?? (await readPages(config.basePath));
  const site = {
    ...options,
    archive: options.archive ?? UNNAMED_ARCHIVE,
    documents:
      options.documents ?? (await readTrustedDocuments(config.documents.paths, options.api.documentProblem)),
    tables,
    probes,
    rates,
    pages: config.documents.only ? { ...pages, ide: null, examples: [] } : pages,
  };
  const answer = async (
    request: IncomingMessage,
    response: ServerResponse,
    observed: ObservedRequest,
  ): Promise<void> => {
    let result: Representation;
    try {
      const left = leavingOf(response);
      result = await representationOf(request, await route(site, request, left, observed.record));
    } catch (error) {
      if (request.destroyed && !request.complete) return;
      const ref = log.error('request failed', error, { path: pathOf(request), request: observed.id });
      observed.record.errors = [{ code: 'INTERNAL_SERVER_ERROR', ref }];
      result = await representationOf(request, failureReply(site, request, ref));
    }
    result.headers['x-request-id'] = observed.id;
    if (running.isLast(request)) result.headers.connection = 'close';
    if (result.body instanceof Readable) sendStream(request, response, result, result.body, log);
    else send(request, response, result, result.body);
  };
  const server = createServer(
    {
      headersTimeout: headers,
      requestTimeout: whole,
      connectionsCheckingInterval: Math.min(CHECK_INTERVAL_MS, headers),
    },
    (request, response) =>
      observe(options, request, response, routeNameOf(config.basePath, request), (observed) =>
        running.run(request, response, () => answer(request, response, observed)),
      ),
  );
  await listen(server, config);
  server.on('error', (error) => log.error('server error', error));
  return {
    url: urlOf(server, config.host) + config.basePath,
    async close(withinMs = CLOSE_TIMEOUT_MS) {
      const end = performance.now() + withinMs;
      running.stop();
      options.api.live.end('The server stops; connect again.');
      await running.ended(withinMs * ACCEPTING_SHARE);
      const ended = running.ended(end - performance.now()).then(() => {
        if (running.count > 0) log.at('warn', 'broken off by the stop', { answers: running.count });
      });
      await stop(server, ended);
    },
  };
}

/** A signal that is aborted when the client leaves before it has the response. */
function leavingOf(response: ServerResponse): Cancellable {
  const left = new Cancellation();
  response.once('close', () => {
    if (!response.writableFinished) left.abort(clientLeft());
  });
  return left;
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers }: Representation,
  body: string | Buffer,
): void {
  const bodiless = BODILESS.includes(status);
  if (!bodiless) headers['content-length'] = String(Buffer.byteLength(body));
  response.writeHead(status, headers);
  response.end(request.method === 'HEAD' || bodiless ? undefined : body);
}

/**
 * Sends a stream. If it fails, the connection is broken, so that the client does not take what it has for the whole; a
 * client that leaves ends the stream.
 */
function sendStream(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers }: Representation,
  body: Readable,
  log: Log,
): void {
  response.writeHead(status, headers);
  // The first event may come late.
  response.flushHeaders();
  pipeline(body, response, (error) => {
    if (!error || error.code === 'ERR_STREAM_PREMATURE_CLOSE') return;
    log.error('response broken off', error, { path: pathOf(request) });
    request.socket.resetAndDestroy();
  });
}
