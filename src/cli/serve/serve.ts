/** `fasti serve`: opens the graph, loads the seed, and serves GraphQL over HTTP until a signal stops it. */
import { readFileSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Api, createApi } from '../../api/api.ts';
import { loadSeed } from '../../changes/loadSeed.ts';
import { FastiError } from '../../domain/model/fastiError.ts';
import { problemText } from '../../formats/problem.ts';
import { ListenError, type RunningServer } from '../../http/connection/listen.ts';
import { planStatements } from '../../http/graphql/planStatements.ts';
import { startMetricsServer } from '../../http/operator/metricsRoute.ts';
import { serveGraph } from '../../http/remote/server.ts';
import { startHttpServer } from '../../http/server.ts';
import { type Archive, readArchive, UNNAMED_ARCHIVE } from '../../import/archiveFile.ts';
import type { Log } from '../../observe/log.ts';
import { watchLoop } from '../../observe/loopWatch.ts';
import { TracingError } from '../../observe/tracing.ts';
import { type GraphMemory, memoryOf } from '../../query/memory/graphMemory.ts';
import { type Config, ConfigError } from '../../settings/config.ts';
import { version } from '../../settings/package.ts';
import { readPages } from '../../site/assets/pages.ts';
import { readClock } from '../../store/clock.ts';
import { watchGraph } from '../../store/dataVersion.ts';
import { fromLeader, type Graph, GraphError, isStorageFault } from '../../store/graph.ts';
import { recover } from '../../store/write/recover.ts';
import { openGraph } from '../graph/openGraph.ts';
import { removeStoreLock, writeStoreLock } from '../graph/storeLock.ts';
import { createMetrics, LogFileError, logForm, openLog, openTracing } from './observation.ts';
import { observedGraph } from './observedGraph.ts';
import { openTokens } from './tokenReload.ts';

export interface ServeOutput {
  /** Writes to standard output: the addresses of the server. */
  readonly out: (line: string) => void;
  /** Writes to standard error: problems, one sentence a line. */
  readonly err: (line: string) => void;
}

/** How long closing the graph and the log may take, in milliseconds. */
const MAX_CLOSING_MS = 5_000;
/** Ctrl-C under `npm start` arrives twice, from the terminal and from npm. */
const SAME_SIGNAL_MS = 250;

/** After so many milliseconds, what the database did not give is read again. */
const READ_AGAIN_MS = 1_000;

/** The server cannot start; the message is for the operator. */
class StartupError extends FastiError {
  constructor(message: string) {
    super('STARTUP_FAILED', message);
  }
}

/**
 * Serves until SIGINT or SIGTERM. Returns the exit status: 0 after an orderly shutdown, 1 if it could not start.
 * After the first signal, answers and changes that are running have a time to end; a second one ends the process at once.
 */
export async function serve(config: Config, output: ServeOutput): Promise<0 | 1> {
  const { observation } = config;
  const isTerminal = process.stderr.isTTY ?? false;
  const closing: (() => Promise<void> | void)[] = [];
  const serving: { close(withinMs: number): Promise<void> }[] = [];
  let log: Log | null = null;
  try {
    log = openLog(observation, isTerminal);
    closing.push(log.flush);
    const tokens = openTokens(config, log);
    closing.push(() => tokens.close());
    const tracing = await openTracing(observation);
    if (tracing) closing.push(tracing.close);
    const archive = openArchive(config.siteFile);
    const pages = await readPages(config.basePath);
    const metrics = await createMetrics(observation, pages);
    const opened = observedGraph(await openGraph(config, output.err), metrics);
    const { graph, newest } = watchGraph(opened, config.cache.staleSeconds * 1000);
    closing.push(() => graph.close());
    const loaded = await loadOrRead(fromLeader(graph), config.seed, log);
    const memory = memoryOf(graph);
    const api = await createApi({
      graph,
      memory,
      tokens: tokens.current,
      closedReads: config.closedReads,
      deadlineMs: config.requestSeconds * 1000,
      changeMegabytes: config.changeMegabytes,
      subscribers: config.subscribers,
      cache: config.cache.megabytes === 0 ? null : { bytes: config.cache.megabytes * 2 ** 20, newest },
      report: ({ ref, error }) => log?.error('request failed', error, { ref }),
    });
    closing.push(() => api.close());
    metrics.watch({
      lanes: api.queue,
      caches: api.caches,
      subscribers: () => api.live.count,
      connections: () => graph.connections(),
      newest,
    });
    // From its first answer on, a signal ends the server in order.
    const stopped = stopSignal();
    closing.push(watchLoop());
    const first = readingFirst(memory);
    closing.push(first.stop);
    const { isReading } = first;
    const web = await startHttpServer({ config, archive, api, graph, log, metrics, pages, isReading });
    closing.push(() => web.close());
    serving.push(web);
    if (graph.engine === 'neo4j') {
      const planning = new AbortController();
      closing.push(async () => planning.abort());
      planStatements(api, pages.examples, planning.signal).catch((error: unknown) =>
        log?.error('planning at the start failed', error),
      );
    }
    const metricsServer =
      observation.metricsPort === null
        ? null
        : await startMetricsServer(metrics, { host: config.host, port: observation.metricsPort }, log);
    if (metricsServer) closing.push(() => metricsServer.close());
    if (config.neo4j === null) {
      const graphServer = await serveGraph(graph, log);
      closing.push(() => graphServer.close());
      serving.push(graphServer);
      closing.push(() => removeStoreLock(config.dataFolder));
      // Without this file commands cannot use the store while it is served, but clients can.
      await writeStoreLock(config.dataFolder, graphServer).catch((error: unknown) =>
        log?.error('server.json not written', error),
      );
    }
    output.out(await greeting(config, graph, api, web, loaded, metricsServer?.url));
    if (logForm(observation, isTerminal) === 'json')
      log.info('started', { version, engine: graph.engine, url: web.url });
    await stopped;
    const withinMs = config.stopSeconds * 1000;
    // A change that goes on after its time would keep the process.
    setTimeout(() => process.exit(1), withinMs + MAX_CLOSING_MS).unref();
    await Promise.all(serving.map((server) => server.close(withinMs)));
    return 0;
  } catch (error) {
    output.err(startupMessage(error, log));
    return 1;
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

/** Reads the names of all entities, so that no search waits for them; again while the database does not answer. */
function readingFirst({ names }: GraphMemory): { isReading(): boolean; stop(): void } {
  const stopped = new AbortController();
  let isReading = true;
  const read = async (): Promise<void> => {
    await names?.newest();
    isReading = false;
  };
  const again = (): unknown =>
    read().catch(() =>
      pause(READ_AGAIN_MS, undefined, { signal: stopped.signal, ref: false }).then(again, () => {}),
    );
  again();
  return { isReading: () => isReading, stop: () => stopped.abort() };
}

/** As `loadAtStart`; where there is no space for it, the records that are there are served. */
async function loadOrRead(graph: Graph, seed: string | null, log: Log): Promise<string> {
  try {
    return await loadAtStart(graph, seed);
  } catch (error) {
    if (!isStorageFault(error) || (await readClock(graph)).number === 0) throw error;
    log.error('store not writable', error);
    return 'not loaded, since the store cannot be written';
  }
}

/** Cleans up after a writer that died, loads the seed, and returns a summary for the greeting. */
async function loadAtStart(graph: Graph, seed: string | null): Promise<string> {
  await recover(graph);
  if (seed === null) return 'none';
  const name = relative('', seed) || '.';
  const { problems, accepted, counts } = await loadSeed(graph, [seed], {
    by: 'fasti serve',
    reason: 'start',
  });
  if (!accepted) {
    const conflicts = counts.CONFLICT > 0 ? [`${counts.CONFLICT} records conflict with the graph.`] : [];
    const lines = [...problems.map(problemText), ...conflicts];
    throw new StartupError(
      [
        ...lines,
        `The seed in "${name}" was not loaded; correct it, or set FASTI_SEED to another file or folder, or to none.`,
      ].join('\n'),
    );
  }
  const changes = counts.CREATE + counts.UPDATE + counts.RETRACT;
  return `${name}, ${changes === 0 ? 'nothing new' : `${changes} records written`}`;
}

async function greeting(
  config: Config,
  graph: Graph,
  api: Api,
  web: RunningServer,
  loaded: string,
  metricsUrl: string | undefined,
): Promise<string> {
  const { data } = await api.execute('{ about { entityCount factCount claimCount sourceCount } }');
  const { entityCount, factCount, claimCount, sourceCount } = (data?.about ?? {}) as Readonly<
    Record<string, number>
  >;
  const place =
    graph.engine === 'neo4j'
      ? `Neo4j at ${new URL(config.neo4j?.uri ?? '').host}`
      : `embedded, in ${config.dataFolder}`;
  return `
Fasti ${version}

  graph    ${place}
  seed     ${loaded}
  holds    ${entityCount} entities, ${factCount} facts, ${claimCount} claims, ${sourceCount} sources

  open     ${web.url}/
           ${web.url}/ide  (query editor with examples)
           ${web.url}/graphql  (GraphQL API)${metricsUrl ? `\n           ${metricsUrl}  (for Prometheus)` : ''}
  stop     Ctrl-C
`;
}

/** Resolves at the first signal. The next one ends the process, also the first process of a container, which no signal ends by itself. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let first: number | null = null;
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.on(signal, () => {
        first ??= performance.now();
        resolve();
        if (performance.now() - first > SAME_SIGNAL_MS) process.exit(128 + constants.signals[signal]);
      });
  });
}

/** Errors whose message is for the operator. */
const EXPECTED = [StartupError, ConfigError, GraphError, ListenError, LogFileError, TracingError];

function startupMessage(error: unknown, log: Log | null): string {
  if (log === null || EXPECTED.some((kind) => error instanceof kind))
    return error instanceof Error ? error.message : String(error);
  return `Fasti could not start; see the log entry ${log.error('start failed', error)}.`;
}

/** The most bytes of the file of `FASTI_SITE`. */
const MAX_BYTES = 16 * 1024;

/** What the archive is by the file of `FASTI_SITE`. Throws a ConfigError with each problem of it. */
function openArchive(path: string | null): Archive {
  if (path === null) return UNNAMED_ARCHIVE;
  const read = readArchive(path, bytesOf(path));
  if ('problems' in read) throw new ConfigError(read.problems);
  return read.archive;
}

function bytesOf(path: string): Buffer {
  const name = `FASTI_SITE ${JSON.stringify(path)}`;
  let problem = `${name} has more than ${MAX_BYTES} bytes; it needs some lines on what the archive is.`;
  try {
    if (statSync(path).size <= MAX_BYTES) return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    problem = `${name} cannot be read (${code}); it must be a file that this user may read.`;
  }
  throw new ConfigError([problem]);
}
