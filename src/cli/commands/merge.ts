/** `fasti merge` and `fasti unmerge`: merge two entities or two tenures into one, and undo that. */
import { mergeEntities, unmergeEntity } from '../../changes/merge/mergeEntities.ts';
import { isFactId, mergeTenures, unmergeTenure } from '../../changes/merge/mergeTenures.ts';
import type { MergeReport } from '../../changes/merge/writeMerge.ts';
import { withNames } from '../../changes/plan/changeWords.ts';
import { findingText } from '../../changes/plan/planFinding.ts';
import type { Graph } from '../../store/graph.ts';
import type { Arguments } from '../arguments/arguments.ts';
import { writeOptions } from '../arguments/commandOptions.ts';
import { type CommandIo, EXIT, type OutputLines, printLines } from '../output/commandIo.ts';
import { counted } from '../output/messages.ts';
import { changesText } from '../output/planText.ts';

/** Merges or unmerges, whichever the command is, and returns the exit status. */
export async function merge(graph: Graph, args: Arguments, io: CommandIo): Promise<number> {
  const { command, json, reason = '', dryRun } = args;
  const [from = '', into = ''] = args.words;
  const meta = { reason, dryRun, ...writeOptions(args, io) };
  const isMerge = command === 'merge';
  const areFacts = await isFactId(graph, from);
  const [mergeTwo, unmergeOne] = areFacts ? [mergeTenures, unmergeTenure] : [mergeEntities, unmergeEntity];
  const report = await (isMerge ? mergeTwo(graph, from, into, meta) : unmergeOne(graph, from, meta));
  if (json) io.text(JSON.stringify(report, null, 2));
  else {
    const done = isMerge ? `${from} merged into ${into}` : `${from} unmerged`;
    const { out, err } = reportLines(done, areFacts, report);
    const found = await withNames(graph, err, report.changes);
    printLines(io, {
      out: [...(await changesText(graph, report.changes, args)), ...out],
      err: found,
    });
  }
  return EXIT.done;
}

/** How many facts or claims moved, and the contradictions among the facts that result. */
function reportLines(
  done: string,
  areFacts: boolean,
  { moved, findings, updates, batch }: MergeReport,
): OutputLines {
  const items = counted(moved.length, areFacts ? 'claim' : 'fact');
  const line =
    batch === null
      ? `Dry run, nothing was written. ${done}: ${items} would move, and ${counted(updates, 'record')} would change.`
      : `${done}: ${items} moved in ${batch.id}.`;
  return { out: [line], err: findings.map((finding) => findingText(batch?.id ?? 'dry run', finding)) };
}
