/** Refuses a graph with a layout that this version does not know: it would be read and written wrongly. */
import { decorate, type Graph, type ReadOptions } from './graph.ts';
import { GraphError } from './graphError.ts';
import { CLOCK_ID, LAYOUT_VERSION } from './graphLayout.ts';
import { untilAborted } from './untilAborted.ts';

/** The layout of a graph, as its clock has it. */
interface StoredLayout {
  readonly format: number | null;
  /** The layout that an upgrade under way leads to. */
  readonly upgrading: number | null;
}

/** Throws a GraphError for a layout of a later version, also while a graph is being upgraded to it. */
export function checkLayout({ format, upgrading }: StoredLayout): void {
  const layout = Math.max(format ?? 0, upgrading ?? 0);
  if (layout <= LAYOUT_VERSION) return;
  const isDone = (format ?? 0) > LAYOUT_VERSION;
  throw new GraphError(
    'LATER_LAYOUT',
    `The graph ${isDone ? 'was written' : 'is being upgraded'} by a later version of Fasti: it ${isDone ? 'has' : 'gets'} layout ${layout}, and this version knows layouts up to ${LAYOUT_VERSION}.`,
    { hint: 'Install that version, or use another graph or data folder.' },
  );
}

/**
 * The layout of a graph; null where it has no batch yet. Throws a GraphError for a layout of a later version, so nothing
 * may be written before this is called.
 */
export async function readKnownLayout(graph: Graph, options: ReadOptions = {}): Promise<number | null> {
  const [clock] = await graph.read(
    {
      text: 'MATCH (c:Clock {id: $id}) RETURN coalesce(c.format, 1) AS format, c.upgrading AS upgrading',
      params: { id: CLOCK_ID },
    },
    options,
  );
  if (clock === undefined) return null;
  const format = Number(clock.format);
  checkLayout({ format, upgrading: clock.upgrading === null ? null : Number(clock.upgrading) });
  return format;
}

/** For how long a layout counts as known after it was read, in milliseconds. */
const FRESH_MS = 1_000;
/** An upgrade begins this long after it is on the clock, so that all servers of earlier versions know of it. */
export const UPGRADE_NOTICE_MS = 2 * FRESH_MS;
/** How long reading the layout may take, in milliseconds; what waits for it has a limit of its own. */
const READ_TIMEOUT_MS = 10_000;

/**
 * A graph whose layout may rise while it is open, since a later version of Fasti upgrades it: from then on reading and
 * writing throw the GraphError of `readKnownLayout`, until the layout is a known one again. An embedded store is open in
 * one process, so its layout cannot rise.
 * @param onRise called with a sentence when the layout has risen
 */
export function guardLayout(
  graph: Graph,
  onRise: (sentence: string) => void,
  now: () => number = performance.now.bind(performance),
): Graph {
  if (graph.engine !== 'neo4j') return graph;
  let checkedAt = Number.NEGATIVE_INFINITY;
  let checking: Promise<void> | null = null;
  let isReported = false;
  const isFresh = (): boolean => now() - checkedAt <= FRESH_MS;

  async function check(): Promise<void> {
    const since = now();
    try {
      await readKnownLayout(graph, { signal: AbortSignal.timeout(READ_TIMEOUT_MS) });
      checkedAt = since;
      isReported = false;
    } catch (error) {
      if (!isReported && error instanceof GraphError && error.code === 'LATER_LAYOUT') {
        isReported = true;
        onRise(error.message);
      }
      throw error;
    } finally {
      checking = null;
    }
  }
  const checked = (): Promise<void> => {
    checking ??= check();
    return checking;
  };

  return decorate(graph, {
    async read(statement, options) {
      // At the same time as the statement; the caller gets the failure after it.
      if (!isFresh()) checked().catch(() => undefined);
      const rows = await graph.read(statement, options);
      const signal = options?.signal;
      // The statement may have taken long: what it read is passed on only if the layout was known a moment ago.
      if (!isFresh()) await (signal ? untilAborted(checked(), signal) : checked());
      return rows;
    },
    async write(work, context) {
      if (!isFresh()) await checked();
      return graph.write(work, context);
    },
    async health(signal) {
      if (!isFresh()) await checked();
      await graph.health(signal);
    },
  });
}
