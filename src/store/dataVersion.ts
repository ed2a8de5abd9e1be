/** The newest version of the data, kept in memory so that not every request reads it from the database. */

import type { Graph, Transaction } from './graph.ts';
import { readClockState } from './write/clockState.ts';

/** The newest visible batch of a graph. */
export interface DataVersion {
  /** Its number; 0 before the first batch. */
  readonly batch: number;
  /** Identifies this state of the data, also where a store was emptied and filled again. */
  readonly key: string;
}

/** A graph whose newest version is known. */
export interface WatchedGraph {
  /** The same graph; writes through it are noticed. */
  readonly graph: Graph;
  /** The newest version: exact where all writes go through `graph`, else at most `staleMs` old. */
  newest(): Promise<DataVersion>;
}

/**
 * Watches a graph. A write through the returned graph is noticed at once; a write of another process to a Neo4j is
 * noticed after at most `staleMs` milliseconds. An embedded store has no other writers.
 */
export function watchGraph(
  graph: Graph,
  staleMs: number,
  now: () => number = performance.now.bind(performance),
): WatchedGraph {
  const maxAge = graph.engine === 'embedded' ? Number.POSITIVE_INFINITY : staleMs;
  let known: { readonly version: DataVersion; readonly since: number } | null = null;
  let reading: Promise<DataVersion> | null = null;
  let writing = 0;
  /** Changes with every write, so that a version read meanwhile is not kept as the newest. */
  let writes = 0;

  async function read(): Promise<DataVersion> {
    const [before, since] = [writes, now()];
    const version = await readVersion(graph);
    if (before === writes && writing === 0) known = { version, since };
    return version;
  }

  return {
    graph: {
      engine: graph.engine,
      read: (statement, signal) => graph.read(statement, signal),
      async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
        writing += 1;
        forget();
        try {
          return await graph.write(work);
        } finally {
          writing -= 1;
          forget();
        }
      },
      setup: () => graph.setup(),
      health: () => graph.health(),
      close: () => graph.close(),
    },
    newest() {
      if (known !== null && now() - known.since <= maxAge) return Promise.resolve(known.version);
      reading ??= read().finally(() => {
        reading = null;
      });
      return reading;
    },
  };

  function forget(): void {
    writes += 1;
    known = null;
    // Later callers must not get a version that is being read now.
    reading = null;
  }
}

/** A purge changes what history has while the newest batch stays the same. */
async function readVersion(graph: Graph): Promise<DataVersion> {
  const { number, at, purges } = await readClockState(graph);
  return { batch: number, key: `${number} ${at ?? ''}${purges === null ? '' : ` ${purges}`}` };
}
