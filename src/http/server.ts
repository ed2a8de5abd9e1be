/** The HTTP server: passes each request to its route, and writes the reply. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline, Readable } from 'node:stream';
import type { Api } from '../api/api.ts';
import { FastiError } from '../domain/model/fastiError.ts';
import type { Config } from '../settings/config.ts';
import type { Graph } from '../store/graph.ts';
import type { Log } from './log.ts';
import { type Pages, readPages } from './pages.ts';
import { RateLimit } from './rateLimit.ts';
import { type Representation, representationOf } from './representation.ts';
import { failureReply, route } from './routes.ts';
import { TableRoute } from './tableRoute.ts';

/** How long a client may take to send its request, in milliseconds. */
export interface ReceiveTimeouts {
  readonly headers: number;
  readonly request: number;
}

const RECEIVE_TIMEOUTS: ReceiveTimeouts = { headers: 10_000, request: 30_000 };
/** How often the timeouts are checked; the default of Node is 30 seconds, by which they would be late. */
const CHECK_INTERVAL_MS = 1_000;
/** How long pending responses may take when the server closes. */
const CLOSE_TIMEOUT_MS = 10_000;

export interface HttpServerOptions {
  readonly config: Pick<Config, 'host' | 'port' | 'corsOrigins' | 'basePath' | 'table' | 'rate'>;
  readonly api: Api;
  readonly graph: Graph;
  readonly log: Log;
  readonly timeouts?: ReceiveTimeouts;
  /** What clients have used; counted by the settings and the clock of the computer where absent. */
  readonly rates?: RateLimit;
  /** The built browser pages; read from `dist/pages` where absent. */
  readonly pages?: Pages;
}

export interface RunningServer {
  /** With the base path, without a trailing slash: `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Stops accepting connections, waits up to 10 seconds for pending responses, and closes. */
  close(): Promise<void>;
}

/** The server cannot listen on its address. The message is one sentence. */
export class ListenError extends FastiError {
  constructor(message: string) {
    super('CANNOT_LISTEN', message);
  }
}

/** Starts the server. Throws a ListenError if it cannot listen on the address. */
export async function startHttpServer(options: HttpServerOptions): Promise<RunningServer> {
  const { config, log } = options;
  const { headers, request: whole } = options.timeouts ?? RECEIVE_TIMEOUTS;
  const tables = new TableRoute(config.table);
  const rates = options.rates ?? new RateLimit(config.rate);
  const site = { ...options, tables, rates, pages: options.pages ?? (await readPages(config.basePath)) };
  const server = createServer(
    {
      headersTimeout: headers,
      requestTimeout: whole,
      connectionsCheckingInterval: Math.min(CHECK_INTERVAL_MS, headers),
    },
    async (request, response) => {
      let result: Representation;
      try {
        result = await representationOf(request, await route(site, request, leavingOf(response)));
      } catch (error) {
        if (request.destroyed && !request.complete) return;
        const ref = log.error('request failed', error, { path: pathOf(request) });
        result = await representationOf(request, failureReply(config.basePath, request, ref));
      }
      if (result.body instanceof Readable) sendStream(request, response, result, result.body, log);
      else send(request, response, result, result.body);
    },
  );
  await listen(server, config);
  server.on('error', (error) => log.error('server error', error));
  return { url: urlOf(server, config.host) + config.basePath, close: () => close(server) };
}

/** A signal that is aborted when the client leaves before it has the response. */
function leavingOf(response: ServerResponse): AbortSignal {
  const left = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) left.abort();
  });
  return left.signal;
}

/** The path without the query string, which may contain data of the user. */
const pathOf = (request: IncomingMessage): string =>
  (request.url ?? '').split('?', 1)[0]?.slice(0, 200) ?? '';

/** Statuses of responses without a body. */
const BODILESS: readonly number[] = [204, 304];

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers }: Representation,
  body: string | Buffer,
): void {
  const bodiless = BODILESS.includes(status);
  const length = bodiless ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  response.writeHead(status, { ...headers, ...length });
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
  pipeline(body, response, (error) => {
    if (!error || error.code === 'ERR_STREAM_PREMATURE_CLOSE') return;
    log.error('response broken off', error, { path: pathOf(request) });
    request.socket.resetAndDestroy();
  });
}

function listen(server: Server, { host, port }: Pick<Config, 'host' | 'port'>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new ListenError(listenProblem(error.code, host, port))),
    );
    server.listen({ host, port }, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
}

function listenProblem(code: string | undefined, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${host} is in use; stop the process that uses it, or set PORT to another number.`;
  if (code === 'EACCES')
    return `Port ${port} on ${host} requires privileges that this user does not have; set PORT to 1024 or higher.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST ${JSON.stringify(host)} is not an address of this machine; use 127.0.0.1 or 0.0.0.0, for example.`;
  return `The server cannot listen on ${host}, port ${port} (${code ?? 'unknown error'}).`;
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), CLOSE_TIMEOUT_MS);
  await closed;
  clearTimeout(timer);
}
