/** How a graph that an earlier version of Fasti wrote is upgraded; `src/changes/upgrade` runs it. */

import { setTimeout as pause } from 'node:timers/promises';
import { type ClockUpdate, lockClock, setClock } from './clock.ts';
import type { Graph } from './graph.ts';
import { LAYOUT_VERSION } from './graphLayout.ts';
import { needsUpgrade, readKnownLayout, UPGRADE_NOTICE_MS } from './knownLayout.ts';
import { recover } from './write/recover.ts';

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

/** The steps after the earliest layout, in their order. `tests/changes/upgrade.neo4jLong.test.ts` has one that is worked out. */
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
