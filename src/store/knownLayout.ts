/** Refuses a graph with a layout that this version does not know, since it would be read and written wrongly. */

import { untilAborted } from './cancellation.ts';
import { decorate, type Graph, GraphError, type ReadOptions } from './graph.ts';
import { CLOCK_ID, EARLIEST_LAYOUT, LAYOUT_VERSION } from './graphLayout.ts';

/** The layout of a graph, as its clock has it. */
interface StoredLayout {
  readonly format: number;
  /** The layout that an upgrade leads to that was begun and has not come to its end. */
  readonly upgrading: number | null;
}

/** Whether a graph has an earlier layout, or an upgrade to the present one is not at its end. */
export const needsUpgrade = ({ format, upgrading }: StoredLayout): boolean =>
  format !== LAYOUT_VERSION || upgrading !== null;

/**
 * Throws a GraphError for a layout of a later version, also while a graph is being upgraded to it, and for one that is not
 * upgraded any more.
 */
export function checkLayout({ format, upgrading }: StoredLayout): void {
  if (format < EARLIEST_LAYOUT)
    throw new GraphError(
      'EARLIER_LAYOUT',
      `The graph was written by an early version of Fasti: it has layout ${format}, and this version upgrades graphs from layout ${EARLIEST_LAYOUT} on.`,
      {
        hint: 'Export the records with the version that wrote it, and load them into an empty graph or data folder.',
      },
    );
  const layout = Math.max(format, upgrading ?? 0);
  if (layout <= LAYOUT_VERSION) return;
  const isDone = format > LAYOUT_VERSION;
  throw new GraphError(
    'LATER_LAYOUT',
    `The graph ${isDone ? 'was written' : 'is being upgraded'} by a later version of Fasti: it ${isDone ? 'has' : 'gets'} layout ${layout}, and this version knows layouts up to ${LAYOUT_VERSION}.`,
    { hint: 'Install that version, or use another graph or data folder.' },
  );
}

/** Whether an error says that the layout of a graph is one that this version does not know. */
export const isUnknownLayout = (error: unknown): error is GraphError =>
  error instanceof GraphError && (error.code === 'LATER_LAYOUT' || error.code === 'EARLIER_LAYOUT');

/**
 * The layout of a graph; null where it has no batch yet. Throws a GraphError for a layout that this version does not know,
 * so nothing may be written before this is called.
 */
export async function readKnownLayout(graph: Graph, options: ReadOptions = {}): Promise<StoredLayout | null> {
  const [clock] = await graph.read(
    {
      text: 'MATCH (c:Clock {id: $id}) RETURN coalesce(c.format, 1) AS format, c.upgrading AS upgrading',
      params: { id: CLOCK_ID },
    },
    options,
  );
  if (clock === undefined) return null;
  const upgrading = clock.upgrading === null ? null : Number(clock.upgrading);
  const layout = { format: Number(clock.format), upgrading };
  checkLayout(layout);
  return layout;
}

/** For how long a layout counts as known after it was read, in milliseconds. */
const FRESH_MS = 1_000;
/** An upgrade begins this long after it is on the clock, so that all servers of earlier versions know of it. */
export const UPGRADE_NOTICE_MS = 2 * FRESH_MS;
/** How long reading the layout may take, in milliseconds; what waits for it has a limit of its own. */
const READ_TIMEOUT_MS = 10_000;

/**
 * A graph whose layout may change while it is open, since a later version of Fasti upgrades it: from then on reading and
 * writing throw the GraphError of `readKnownLayout`, until the layout is a known one again. An embedded store is open in
 * one process, so its layout cannot change.
 * @param onUnknown called with a sentence when the layout has become an unknown one
 */
export function guardLayout(
  graph: Graph,
  onUnknown: (sentence: string) => void,
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
      if (!isReported && isUnknownLayout(error)) {
        isReported = true;
        onUnknown(error.message);
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
