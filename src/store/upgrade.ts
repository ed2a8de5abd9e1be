/** How a graph that an earlier version of Fasti wrote is upgraded; `src/changes/upgrade` runs it. */

import { setTimeout as pause } from 'node:timers/promises';
import { lockClock, setClock } from './clock.ts';
import type { Graph } from './graph.ts';
import { LAYOUT_VERSION } from './graphLayout.ts';
import { UPGRADE_NOTICE_MS } from './knownLayout.ts';

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
export const UPGRADE_STEPS: readonly UpgradeStep[] = [];

/** Runs the steps that lead from a layout to later ones, a few thousand nodes in each transaction. */
export async function runSteps(graph: Graph, from: number, steps: readonly UpgradeStep[]): Promise<void> {
  for (const { text } of steps.filter(({ layout }) => layout > from))
    for (let done = PART; done > 0; )
      done = await graph.write(async (transaction) => {
        await lockClock(transaction);
        const [row] = await transaction.run({ text, params: { part: PART } });
        return Number(row?.done ?? 0);
      });
}

/**
 * Says on the clock that a graph is being upgraded to the layout of this version, and waits until servers of earlier
 * versions know of it: they neither read nor write it from then on.
 */
export async function announceUpgrade(graph: Graph): Promise<void> {
  await graph.write(async (transaction) => {
    await lockClock(transaction);
    await setClock(transaction, { upgrading: LAYOUT_VERSION });
  });
  if (graph.engine === 'neo4j') await pause(UPGRADE_NOTICE_MS);
}

/** Marks a graph as having the layout of this version. */
export async function saveLayout(graph: Graph): Promise<void> {
  await graph.write(async (transaction) => {
    await lockClock(transaction);
    await setClock(transaction, { format: LAYOUT_VERSION, upgrading: null });
  });
}
