/** The newest version of the data, kept in memory so that not every request reads it from the database. */

import { untilAborted } from './cancellation.ts';
import { changesInPlace, readClockState } from './clock.ts';
import { decorate, fromLeader, type Graph } from './graph.ts';

/** How long reading the version may take, in milliseconds. */
const READ_TIMEOUT_MS = 5_000;

/** The newest visible batch of a graph. */
export interface DataVersion {
  /** Its number; 0 before the first batch. */
  readonly batch: number;
  /** Identifies this state of the data, also where a store was emptied and filled again. */
  readonly key: string;
  /** When the batch was committed, ISO 8601; null before the first batch. */
  readonly at: string | null;
  /** The id of the history that the graph has; null where it has none yet. */
  readonly store: string | null;
}

/** A graph whose newest version is known. */
export interface WatchedGraph {
  /** The same graph; writes through it are noticed. */
  readonly graph: Graph;
  /**
   * The newest version: exact where all writes go through `graph`, else at most `staleMs` old. A version before batch
   * `atLeast` is read again, from the leader of a cluster, since other processes may have written meanwhile: what this
   * process reads of its followers from then on is not older. Throws an error where the database does not
   * answer within 5 seconds.
   */
  newest(atLeast?: number): Promise<DataVersion>;
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
  const isExact = graph.engine === 'embedded';
  const maxAge = isExact ? Number.POSITIVE_INFINITY : staleMs;
  let known: { readonly version: DataVersion; readonly since: number } | null = null;
  /** What is being read, for all who ask: from any member of a cluster, and from the leader for those who must not get less. */
  const reading = new Map<Graph, Promise<DataVersion>>();
  const leader = fromLeader(graph);
  let writing = 0;
  /** Changes with every write, so that a version read meanwhile is not kept as the newest. */
  let writes = 0;

  async function read(from: Graph): Promise<DataVersion> {
    const [before, since] = [writes, now()];
    const version = await readVersion(from);
    if (before === writes && writing === 0 && since >= (known?.since ?? 0)) known = { version, since };
    return version;
  }

  return {
    graph: decorate(graph, {
      async write(work, context) {
        writing += 1;
        forget();
        try {
          return await graph.write(work, context);
        } finally {
          writing -= 1;
          forget();
        }
      },
    }),
    newest(atLeast = 0) {
      if (known !== null && now() - known.since <= maxAge && (known.version.batch >= atLeast || isExact))
        return Promise.resolve(known.version);
      const from = known !== null && known.version.batch < atLeast ? leader : graph;
      const version = reading.get(from) ?? read(from).finally(() => reading.delete(from));
      reading.set(from, version);
      return version;
    },
  };

  function forget(): void {
    writes += 1;
    known = null;
    // Later callers must not get a version that is being read now.
    reading.clear();
  }
}

/**
 * Reads the newest version from the database. A purge or a mend changes what is stored while the newest batch stays the same.
 * Gives up after a time: callers share the read, and must not wait for ever on a connection that is dead.
 */
export async function readVersion(graph: Graph): Promise<DataVersion> {
  const signal = AbortSignal.timeout(READ_TIMEOUT_MS);
  const clock = await untilAborted(readClockState(graph, { signal, isAwaited: true }), signal);
  const { number, at, store } = clock;
  return { batch: number, key: `${number} ${at ?? ''} ${changesInPlace(clock)} ${store}`, at, store };
}
