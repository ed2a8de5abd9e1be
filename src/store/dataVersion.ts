/** Which version of the data is the newest, told without asking the database each time. */

import { readClock } from './clock.ts';
import type { Graph, Transaction } from './graph.ts';

/** The newest visible batch of a graph. */
export interface DataVersion {
  /** Its number; 0 before the first batch. */
  readonly batch: number;
  /** Tells this state of the data from any other, also where a store was emptied and filled again. */
  readonly key: string;
}

/** A graph whose writes are noticed. */
export interface WatchedGraph {
  /** Write through this one. */
  readonly graph: Graph;
  /** The newest version: exact where all writes go through `graph`, otherwise at most so old as was said. */
  newest(): Promise<DataVersion>;
}

/**
 * Watches a graph. What this process writes through it counts at once; what others write to a Neo4j is noticed after
 * at most `staleMs` milliseconds. An embedded store has no other writers.
 */
export function watchGraph(
  graph: Graph,
  staleMs: number,
  now: () => number = performance.now.bind(performance),
): WatchedGraph {
  const patience = graph.engine === 'embedded' ? Number.POSITIVE_INFINITY : staleMs;
  let known: { readonly version: DataVersion; readonly since: number } | null = null;
  let asking: Promise<DataVersion> | null = null;
  let writing = 0;
  /** Changes with every write, so that what was read meanwhile is not taken for the newest afterwards. */
  let writes = 0;

  async function ask(): Promise<DataVersion> {
    const [before, since] = [writes, now()];
    const version = await readVersion(graph);
    if (before === writes && writing === 0) known = { version, since };
    return version;
  }

  return {
    graph: {
      engine: graph.engine,
      read: (statement) => graph.read(statement),
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
      if (known !== null && now() - known.since <= patience) return Promise.resolve(known.version);
      asking ??= ask().finally(() => {
        asking = null;
      });
      return asking;
    },
  };

  function forget(): void {
    writes += 1;
    known = null;
    // Who asks from now on must not be told what was read before.
    asking = null;
  }
}

async function readVersion(graph: Graph): Promise<DataVersion> {
  const { number, at } = await readClock(graph);
  return { batch: number, key: `${number} ${at ?? ''}` };
}
