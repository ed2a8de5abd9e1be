/** `fasti revert batch/3`: what was taken back, or what stands in the way. */

import { findingText } from '../changes/plan/finding.ts';
import type { RevertReport } from '../changes/revert/revertBatch.ts';
import type { Graph } from '../store/graph.ts';
import { changesText, type TextOptions } from './planText.ts';
import { countsText } from './report.ts';

/** Lines for standard output and for standard error. */
export interface Told {
  readonly out: readonly string[];
  readonly err: readonly string[];
}

/** What a person reads: the changes, the counts, and what the records now say against each other. */
export async function revertLines(graph: Graph, report: RevertReport, options: TextOptions): Promise<Told> {
  const { reverted, conflicts, changes, findings, counts, batch } = report;
  if (conflicts.length > 0)
    return {
      out: [],
      err: [
        ...conflicts.map(({ message }) => `${reverted}: CONFLICT: ${message}`),
        `Nothing was written; revert the later ${conflicts.length === 1 ? 'batch' : 'batches'} first, or correct the records in a file.`,
      ],
    };
  const changed = changes.filter(({ kind }) => kind !== 'UNCHANGED');
  return {
    out: [
      ...(await changesText(graph, changed, options)),
      batch === null
        ? `${reverted}: nothing to take back.`
        : `${reverted} taken back: ${countsText(counts)} in ${batch.id}.`,
    ],
    err: findings.map((finding) => findingText(reverted, finding)),
  };
}

/** The same for programs. */
export const revertJson = (report: RevertReport): string =>
  JSON.stringify({ ...report, changes: report.changes.filter(({ kind }) => kind !== 'UNCHANGED') }, null, 2);
