/** Loads an archive into a graph with the same calls as users. */

import { loadSeed } from '../../../../src/changes/loadSeed.ts';
import { mergeEntities, unmergeEntity } from '../../../../src/changes/merge/mergeEntities.ts';
import { MergeRefused } from '../../../../src/changes/refused.ts';
import { revertBatch } from '../../../../src/changes/revert/revertBatch.ts';
import type { Graph } from '../../../../src/store/graph.ts';
import { type Archive, type Step, timeOf, yamlOf } from './archive.ts';

/**
 * Applies all steps. Skips merges and unmerges that the graph refuses, and the revert of a file that changed nothing.
 * Throws an Error if a file is not accepted.
 */
export async function loadArchive(graph: Graph, { steps }: Archive): Promise<void> {
  let last: string | null = null;
  for (const [i, step] of steps.entries()) last = await applyStep(graph, step, timeOf(i), last);
}

/** Returns the id of the batch of a load, which the next step may revert. */
async function applyStep(graph: Graph, step: Step, at: string, last: string | null): Promise<string | null> {
  const meta = { by: 'tests', at };
  switch (step.kind) {
    case 'LOAD': {
      const texts = [{ name: 'seed.yaml', format: 'YAML' as const, content: yamlOf(step.dataset) }];
      const report = await loadSeed(graph, { texts }, { ...meta, replace: step.replace });
      if (!report.accepted)
        throw new Error(`The file was not accepted: ${JSON.stringify(report.problems, null, 2)}`);
      return report.datasets[0]?.batch?.id ?? null;
    }
    case 'MERGE':
      await unlessRefused(mergeEntities(graph, step.from, step.into, { ...meta, reason: 'one' }));
      return null;
    case 'UNMERGE':
      await unlessRefused(unmergeEntity(graph, step.id, { ...meta, reason: 'two' }));
      return null;
    case 'REVERT':
      if (last !== null) {
        const { conflicts } = await revertBatch(graph, last, meta);
        if (conflicts.length > 0) throw new Error(`${last} was not reverted: ${JSON.stringify(conflicts)}`);
      }
      return null;
  }
}

async function unlessRefused(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof MergeRefused)) throw error;
  }
}
