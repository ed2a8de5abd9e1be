/** `fasti revert batch/3`: undoes a batch with a new one, or reports the conflicts that prevent it. */
import { withNames } from '../../changes/plan/changeWords.ts';
import { findingText } from '../../changes/plan/planFinding.ts';
import { type RevertReport, revertBatch } from '../../changes/revert/revertBatch.ts';
import type { Graph } from '../../store/graph.ts';
import type { Arguments } from '../arguments/arguments.ts';
import { writeOptions } from '../arguments/commandOptions.ts';
import { type CommandIo, EXIT, type OutputLines, printLines } from '../output/commandIo.ts';
import { changesText, type TextOptions } from '../output/planText.ts';
import { countsText } from '../output/report.ts';

/** Reverts the batch and returns the exit status. */
export async function revert(graph: Graph, args: Arguments, io: CommandIo): Promise<number> {
  const { words, reason, json, dryRun } = args;
  const id = `batch/${(words[0] ?? '').replace('batch/', '')}`;
  const report = await revertBatch(graph, id, { reason, dryRun, ...writeOptions(args, io) });
  if (json) io.text(JSON.stringify(report, null, 2));
  else printLines(io, await reportLines(graph, report, dryRun, args));
  return report.conflicts.length === 0 ? EXIT.done : EXIT.failed;
}

/** The changes, the counts, and the contradictions among the records that result. */
async function reportLines(
  graph: Graph,
  report: RevertReport,
  dryRun: boolean,
  options: TextOptions,
): Promise<OutputLines> {
  const { reverted, conflicts, changes, findings, counts, claimsTakenAway, batch } = report;
  if (conflicts.length > 0)
    return {
      out: [],
      err: [
        ...conflicts.map(({ message }) => `${reverted}: CONFLICT: ${message}`),
        `Nothing was written; revert the later ${conflicts.length === 1 ? 'batch' : 'batches'} first, or correct the records in a file.`,
      ],
    };
  return {
    out: [
      ...(await changesText(graph, changes, options)),
      changes.length === 0
        ? `${reverted}: nothing to revert.`
        : dryRun
          ? `Dry run, nothing was written. ${reverted}: ${countsText({ counts, claimsTakenAway }, true)}.`
          : `${reverted} reverted: ${countsText({ counts, claimsTakenAway })} in ${batch?.id}.`,
    ],
    err: await withNames(
      graph,
      findings.map((finding) => findingText(reverted, finding)),
      changes,
    ),
  };
}
