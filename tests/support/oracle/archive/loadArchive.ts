/** Brings an archive into a graph, step by step, as its users would. */

import { mergeEntities, unmergeEntity } from '../../../../src/changes/merge/mergeEntities.ts';
import { MergeRefused } from '../../../../src/changes/merge/mergeRefused.ts';
import { revertBatch } from '../../../../src/changes/revert/revertBatch.ts';
import { loadSeed } from '../../../../src/changes/loadSeed.ts';
import type { Graph } from '../../../../src/store/graph.ts';
import { type Archive, type Step, timeOf, yamlOf } from './archive.ts';

/**
 * Takes all steps. A merge that the graph refuses is left out, as is one taken back that is none, and a revert of a
 * file that changed nothing. Throws an Error where a file is not accepted.
 */
export async function loadArchive(graph: Graph, { steps }: Archive): Promise<void> {
  let last: string | null = null;
  for (const [i, step] of steps.entries()) last = await take(graph, step, timeOf(i), last);
}

/** Gives the id of the batch that a file made, which a revert may take back. */
async function take(graph: Graph, step: Step, at: string, last: string | null): Promise<string | null> {
  const meta = { by: 'tests', at };
  switch (step.kind) {
    case 'LOAD': {
      const texts = [{ name: 'seed.yaml', format: 'YAML' as const, content: yamlOf(step.dataset) }];
      const report = await loadSeed(graph, { texts }, { ...meta, replace: step.replace });
      if (!report.accepted)
        throw new Error(`a file was refused: ${JSON.stringify(report.problems, null, 2)}`);
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
        if (conflicts.length > 0) throw new Error(`${last} was not taken back: ${JSON.stringify(conflicts)}`);
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
