/** `fasti revert batch/3`: undoes a batch with a new one, or reports the conflicts that prevent it. */
import { findingText } from '../../changes/plan/planFinding.ts';
import { type RevertReport, revertBatch } from '../../changes/revert/revertBatch.ts';
import type { Graph } from '../../store/graph.ts';
import type { Arguments } from '../arguments/arguments.ts';
import { textOptions, writeOptions } from '../arguments/commandOptions.ts';
import { type CommandIo, EXIT, type OutputLines, printLines } from '../output/commandIo.ts';
import { changesText, type TextOptions } from '../output/planText.ts';
import { countsText } from '../output/report.ts';

/** Reverts the batch and returns the exit status. */
export async function revert(graph: Graph, args: Arguments, io: CommandIo): Promise<number> {
  const { words, reason, json } = args;
  const id = `batch/${(words[0] ?? '').replace('batch/', '')}`;
  const report = await revertBatch(graph, id, { reason, ...writeOptions(args, io) });
  if (json) io.out(reportJson(report));
  else printLines(io, await reportLines(graph, report, textOptions(args, io)));
  return report.conflicts.length === 0 ? EXIT.done : EXIT.failed;
}

/** The changes, the counts, and the contradictions among the records that result. */
async function reportLines(graph: Graph, report: RevertReport, options: TextOptions): Promise<OutputLines> {
  const { reverted, conflicts, changes, findings, counts, claimsTakenAway, batch } = report;
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
        ? `${reverted}: nothing to revert.`
        : `${reverted} reverted: ${countsText({ counts, claimsTakenAway })} in ${batch.id}.`,
    ],
    err: findings.map((finding) => findingText(reverted, finding)),
  };
}

const reportJson = (report: RevertReport): string =>
  JSON.stringify({ ...report, changes: report.changes.filter(({ kind }) => kind !== 'UNCHANGED') }, null, 2);
