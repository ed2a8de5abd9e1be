/**
 * The version of the layout of a graph: one that is not known is refused, since it would be read and written wrongly, and an
 * earlier one is upgraded.
 */

import { setTimeout as pause } from 'node:timers/promises';
import { untilAborted } from './cancellation.ts';
import { type ClockUpdate, checkLayout, lockClock, onClock, type StoredLayout, setClock } from './clock.ts';
import { decorate, type Graph, GraphError, type ReadOptions } from './graph.ts';
import { LAYOUT_VERSION } from './graphLayout.ts';
import { recover } from './write/recover.ts';

/** Whether a graph has an earlier layout, or an upgrade to the present one is not at its end. */
export const needsUpgrade = ({ format, upgrading }: StoredLayout): boolean =>
  format !== LAYOUT_VERSION || upgrading !== null;

/** Whether an error says that the layout of a graph is one that this version does not know. */
export const isUnknownLayout = (error: unknown): error is GraphError =>
  error instanceof GraphError && (error.code === 'LATER_LAYOUT' || error.code === 'EARLIER_LAYOUT');

/**
 * The layout of a graph; null where it has no batch yet. Throws a GraphError for a layout that this version does not know,
 * so nothing may be written before this is called.
 */
export async function readKnownLayout(graph: Graph, options: ReadOptions = {}): Promise<StoredLayout | null> {
  const [clock] = await graph.read(
    onClock('RETURN coalesce(c.format, 1) AS format, c.upgrading AS upgrading'),
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
const UPGRADE_NOTICE_MS = 2 * FRESH_MS;
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
      await readKnownLayout(graph, { signal: AbortSignal.timeout(READ_TIMEOUT_MS), isAwaited: true });
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

/** Nodes that one transaction changes. */
const PART = 5_000;

/**
 * What a layout changed that does not follow from the records: those properties are all derived again. A step may be
 * interrupted and repeated, and readers of this version run beside it.
 */
export interface UpgradeStep {
  /** The layout that it leads to. */
  readonly layout: number;
  /** Changes at most `$part` nodes that are as they were before, closed versions too, and returns as `done` how many. */
  readonly text: string;
}

/** The steps after the earliest layout, in their order: none so far. `tests/changes/upgrade.neo4jLong.test.ts` has one that is worked out. */
const UPGRADE_STEPS: readonly UpgradeStep[] = [];

/**
 * Upgrades a graph to the layout of this version; does nothing where it has that layout, or no batch yet. Servers of earlier
 * versions neither read nor write it from the beginning on; those of this version may read it. Safe to repeat. Throws
 * GraphError if the database fails, or has a layout that this version does not know.
 * @param derive computes all derived properties again
 */
export async function upgrade(
  graph: Graph,
  derive: () => Promise<void>,
  steps: readonly UpgradeStep[] = UPGRADE_STEPS,
): Promise<void> {
  const layout = await readKnownLayout(graph);
  if (layout === null || !needsUpgrade(layout)) return;
  await updateClock(graph, { upgrading: LAYOUT_VERSION });
  // Until then, servers of earlier versions know of it.
  if (graph.engine === 'neo4j') await pause(UPGRADE_NOTICE_MS);
  await recover(graph);
  for (const step of steps) if (step.layout > layout.format) await run(graph, step);
  await derive();
  await updateClock(graph, { format: LAYOUT_VERSION, upgrading: null });
}

/** Runs a step, a few thousand nodes in each transaction. */
async function run(graph: Graph, { text }: UpgradeStep): Promise<void> {
  for (let done = PART; done > 0; )
    done = await graph.write(async (transaction) => {
      await lockClock(transaction);
      const [row] = await transaction.run({ text, params: { part: PART } });
      return Number(row?.done ?? 0);
    });
}

const updateClock = (graph: Graph, changed: ClockUpdate): Promise<void> =>
  graph.write(async (transaction) => {
    await lockClock(transaction);
    await setClock(transaction, changed);
  });
