/** `fasti revert batch/3`: undoes a batch with a new one, or reports the conflicts that prevent it. */
import { countsText } from '../../changes/plan/planWords.ts';
import { revertBatch } from '../../changes/revert/revertBatch.ts';
import type { Graph } from '../../store/graph.ts';
import { writeOptions } from '../arguments/commandOptions.ts';
import type { Arguments } from '../arguments/options.ts';
import { type CommandIo, EXIT } from '../output/commandIo.ts';
import { printEdit } from '../output/edit.ts';

/** Reverts the batch and returns the exit status. */
export async function revert(graph: Graph, args: Arguments, io: CommandIo): Promise<number> {
  const { words, reason, json, dryRun } = args;
  const id = `batch/${(words[0] ?? '').replace('batch/', '')}`;
  const report = await revertBatch(graph, id, { reason, dryRun, ...writeOptions(args, io) });
  const { reverted, conflicts, changes, counts, claimsTakenAway, batch } = report;
  if (conflicts.length > 0 && !json) {
    for (const { message } of conflicts) io.err(`${reverted}: CONFLICT: ${message}`);
    const later = conflicts.length === 1 ? 'batch' : 'batches';
    io.err(`Nothing was written; revert the later ${later} first, or correct the records in a file.`);
    return EXIT.failed;
  }
  const counted = countsText({ counts, claimsTakenAway }, dryRun);
  const line =
    changes.length === 0
      ? `${reverted}: nothing to revert.`
      : dryRun
        ? `Dry run, nothing was written. ${reverted}: ${counted}.`
        : `${reverted} reverted: ${counted} in ${batch?.id}.`;
  await printEdit(graph, report, args, io, line, reverted);
  return conflicts.length === 0 ? EXIT.done : EXIT.failed;
}
