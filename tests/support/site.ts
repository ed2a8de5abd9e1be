/** The whole server on a free port, for tests of HTTP and of pages. */
import type { TokenSource } from '../../src/api/access.ts';
import { type Api, createApi } from '../../src/api/api.ts';
import { observedGraph } from '../../src/cli/serve/observedGraph.ts';
import type { Day } from '../../src/domain/time/day.ts';
import type { RateLimit } from '../../src/http/connection/rateLimit.ts';
import type { TrustedDocuments } from '../../src/http/graphql/trustedDocuments.ts';
import { type ReceiveTimeouts, startHttpServer } from '../../src/http/server.ts';
import type { Archive } from '../../src/import/archiveFile.ts';
import { createLog } from '../../src/observe/log.ts';
import { Metrics } from '../../src/observe/metrics.ts';
import { memoryOf } from '../../src/query/memory/graphMemory.ts';
import { type Config, readConfig } from '../../src/settings/config.ts';
import { watchGraph } from '../../src/store/dataVersion.ts';
import { openEmbedded } from '../../src/store/engines/embedded.ts';
import type { Graph } from '../../src/store/graph.ts';
import type { Timer } from '../../src/store/readQueue.ts';
import { manualTimer } from './manualTimer.ts';
import { openShipped } from './shippedStore.ts';

export interface TestSite {
  readonly url: string;
  readonly graph: Graph;
  /** The lines of the log so far, parsed, but for those about each request. */
  readonly log: readonly Readonly<Record<string, unknown>>[];
  /** The lines of the log about each request so far, those of probes among them. */
  readonly requests: readonly Readonly<Record<string, unknown>>[];
  readonly metrics: Metrics;
  close(): Promise<void>;
}

export interface TestSiteOptions {
  readonly corsOrigins?: Config['corsOrigins'];
  /** The address to listen on; 127.0.0.1 where absent. */
  readonly host?: string;
  /** A free one where absent. */
  readonly port?: number;
  /** The path below which it is served, as `FASTI_BASE_PATH` has it. */
  readonly basePath?: string;
  /** As `FASTI_PUBLIC_URL` has it; not known where absent. */
  readonly publicUrl?: string;
  /** What the archive is, as the file of `FASTI_SITE` has it; unnamed where absent. */
  readonly archive?: Archive;
  /** The most addresses of a sitemap. */
  readonly sitemapAddresses?: number;
  readonly table?: Config['table'];
  /** The documents that clients may name; none but our own where absent. */
  readonly documents?: TrustedDocuments;
  /** Whether no other documents are run, as `FASTI_DOCUMENTS_ONLY` has it. */
  readonly documentsOnly?: boolean;
  /** How much one client may ask for; everything where absent. */
  readonly rates?: RateLimit;
  /** The day that `today` stands for. */
  readonly today?: () => Day;
  /** Keeps answers in memory, as `fasti serve` does. */
  readonly cache?: boolean;
  /** Who may change the graph, as `FASTI_TOKENS` has it; nobody where absent. */
  readonly tokens?: string;
  /** The tokens that are accepted at present, where they change. */
  readonly tokenSource?: TokenSource;
  /** Whether reading requires a token. */
  readonly closedReads?: boolean;
  /** The operations that have a label of their own in the metrics. */
  readonly operations?: readonly string[];
  /** How long a client may take to send its request. */
  readonly timeouts?: ReceiveTimeouts;
  /** How many fields a request may read. */
  readonly costBudget?: number;
  /** How long the reads of a request may take; as long as on the slowest machine where absent. */
  readonly deadlineMs?: number;
  /** An empty graph in memory where absent; closed with the site. */
  readonly graph?: Graph;
  /** Puts something else in the place of the graph, after records were loaded. */
  readonly wrapGraph?: (graph: Graph) => Graph;
  /** Whether what searches need is still being read. */
  readonly isReading?: () => boolean;
  /** How many may follow what is committed. */
  readonly subscribers?: Config['subscribers'];
  /** By which long statements are found; one that stands still where absent. */
  readonly timer?: Timer;
  /** Puts something else in the place of the API. */
  readonly replaceApi?: (api: Api) => Api;
}

/** Nearly as long as a test may take, so that no limit of the product ends what a slow machine does. */
const LONG_MS = 110_000;

/** The server over a graph with the shipped records. */
export async function openSeededSite(options: TestSiteOptions = {}): Promise<TestSite> {
  const graph = await openShipped();
  return openSite({ ...options, graph: options.wrapGraph?.(graph) ?? graph });
}

/** The server over an empty graph, unless another one is given. */
export async function openSite(options: TestSiteOptions = {}): Promise<TestSite> {
  const metrics = new Metrics(new Set(options.operations));
  const opened = options.graph ?? (await openEmptyGraph());
  const { graph, newest } = watchGraph(observedGraph(opened, metrics), 0);
  const lines: Record<string, unknown>[] = [];
  const requests: Record<string, unknown>[] = [];
  const log = createLog({
    level: 'debug',
    write: (line) => {
      const entry = JSON.parse(line) as Record<string, unknown>;
      (entry.event === 'request' ? requests : lines).push(entry);
    },
  });
  const { tokens } = readConfig({ FASTI_TOKENS: options.tokens });
  const own = await createApi({
    graph,
    memory: memoryOf(graph),
    tokens: options.tokenSource ?? (() => tokens),
    closedReads: options.closedReads ?? false,
    ...(options.today ? { today: options.today } : {}),
    deadlineMs: options.deadlineMs ?? LONG_MS,
    costBudget: options.costBudget,
    timer: options.timer ?? manualTimer(),
    ...(options.subscribers ? { subscribers: options.subscribers } : {}),
    cache: options.cache ? { bytes: 2 ** 24, newest } : null,
    report: ({ ref, error }) => log.error('request failed', error, { ref }),
  });
  const api = options.replaceApi?.(own) ?? own;
  metrics.watch({
    lanes: own.queue,
    caches: own.caches,
    subscribers: () => own.live.count,
    connections: () => graph.connections(),
    newest,
  });
  const { corsOrigins = '*', basePath = '', table = { rows: 1_000, seconds: LONG_MS / 1_000 } } = options;
  const config = {
    host: options.host ?? '127.0.0.1',
    port: options.port ?? 0,
    corsOrigins,
    basePath,
    publicUrl: options.publicUrl ?? null,
    table,
    documents: { paths: [], only: options.documentsOnly ?? false },
    rate: { perMinute: 0, trustedProxies: 0 },
  };
  const web = await startHttpServer({
    config,
    api,
    graph,
    log,
    metrics,
    ...(options.isReading ? { isReading: options.isReading } : {}),
    ...(options.documents ? { documents: options.documents } : {}),
    ...(options.archive ? { archive: options.archive } : {}),
    ...(options.sitemapAddresses ? { sitemapAddresses: options.sitemapAddresses } : {}),
    ...(options.rates ? { rates: options.rates } : {}),
    timeouts: options.timeouts ?? { headers: LONG_MS, request: LONG_MS },
  });
  return {
    url: web.url,
    graph,
    log: lines,
    requests,
    metrics,
    close: async () => {
      await web.close();
      await own.close();
      await graph.close();
    },
  };
}

async function openEmptyGraph(): Promise<Graph> {
  const graph = await openEmbedded();
  await graph.setup();
  return graph;
}
