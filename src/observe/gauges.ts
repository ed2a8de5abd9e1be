/** Metrics that are read when they are asked for: queue, caches, connections, the newest batch. */
import { setTimeout as pause } from 'node:timers/promises';
import { Counter, Gauge, type Registry } from 'prom-client';

/** A lane of the read queue. */
interface LaneNumbers {
  readonly isRunning: number;
  readonly isWaiting: number;
  readonly running: number;
  readonly waiting: number;
}

/** A cache since the start of the process, and its size now. */
export interface CacheNumbers {
  readonly hits: number;
  readonly misses: number;
  readonly bytes: number;
}

/** Where the values come from. */
export interface MetricSources {
  /** The lanes of the read queue by name. */
  lanes(): Readonly<Record<string, LaneNumbers>>;
  /** The caches by name. */
  caches(): Readonly<Record<string, CacheNumbers>>;
  /** How many follow what is committed. */
  subscribers(): number;
  /** The connections to the database; null where there are none. */
  connections(): { readonly inUse: number; readonly most: number } | null;
  /** The newest batch, and when it was committed. */
  newest(): Promise<{ readonly batch: number; readonly at: string | null }>;
}

/** How long the database may take to say which batch is the newest, in milliseconds. */
const BATCH_TIMEOUT_MS = 1_000;

/** Registers the gauges. The newest batch is left out while the database does not answer. */
export function gaugesOf(registry: Registry, prefix: string, sources: MetricSources): void {
  const registers = [registry];
  const gauge = (name: string, help: string, labelNames: string[], collect: (gauge: Gauge) => void): void => {
    new Gauge({
      name: prefix + name,
      help,
      labelNames,
      registers,
      collect() {
        this.reset();
        collect(this);
      },
    });
  };
  const ofLanes = (name: string, help: string, read: (lane: LaneNumbers) => number): void =>
    gauge(name, help, ['lane'], (metric) => {
      for (const [lane, numbers] of Object.entries(sources.lanes())) metric.set({ lane }, read(numbers));
    });
  const ofConnections = (name: string, help: string, of: 'inUse' | 'most'): void =>
    gauge(name, help, [], (metric) => {
      const connections = sources.connections();
      if (connections) metric.set(connections[of]);
    });
  const countOfCaches = (name: string, help: string, of: 'hits' | 'misses'): void => {
    new Counter({
      name: prefix + name,
      help,
      labelNames: ['cache'],
      registers,
      collect() {
        this.reset();
        for (const [cache, numbers] of Object.entries(sources.caches())) this.inc({ cache }, numbers[of]);
      },
    });
  };
  ofLanes('statements_running', 'Statements that run in a lane of the queue.', ({ isRunning }) => isRunning);
  ofLanes('statements_running_limit', 'Statements that may run in a lane.', ({ running }) => running);
  ofLanes('requests_waiting', 'Requests that wait in a lane of the queue.', ({ isWaiting }) => isWaiting);
  ofLanes(
    'requests_waiting_limit',
    'Requests that may wait in a lane; more get 503.',
    ({ waiting }) => waiting,
  );
  ofConnections('connections_in_use', 'Connections to Neo4j in use.', 'inUse');
  ofConnections('connections_limit', 'Connections to Neo4j that may be in use.', 'most');
  gauge('subscribers', 'Streams and subscriptions that are open.', [], (metric) =>
    metric.set(sources.subscribers()),
  );
  gauge('cache_bytes', 'Size of a cache.', ['cache'], (metric) => {
    for (const [cache, { bytes }] of Object.entries(sources.caches())) metric.set({ cache }, bytes);
  });
  countOfCaches('cache_hits_total', 'Requests that a cache answered.', 'hits');
  countOfCaches('cache_misses_total', 'Requests that a cache could not answer.', 'misses');
  batchGauges(registry, prefix, sources);
}

/** Metrics are collected at the same time, so each asks for the batch; `newest` reads it once for both. */
function batchGauges(registry: Registry, prefix: string, { newest }: MetricSources): void {
  const batchGauge = (
    name: string,
    help: string,
    valueAt: (newest: { readonly batch: number; readonly at: string | null }) => number | null,
  ): void => {
    new Gauge({
      name: prefix + name,
      help,
      registers: [registry],
      async collect() {
        const late = pause(BATCH_TIMEOUT_MS, null, { ref: false });
        const found = await Promise.race([newest(), late]).catch(() => null);
        const value = found && valueAt(found);
        if (value === null) this.remove();
        else this.set(value);
      },
    });
  };
  batchGauge('batch_number', 'Number of the newest batch.', ({ batch }) => batch);
  batchGauge('batch_age_seconds', 'Time since the newest batch was committed.', ({ at }) =>
    at === null ? null : (Date.now() - Date.parse(at)) / 1_000,
  );
}
