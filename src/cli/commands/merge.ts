/** `fasti merge` and `fasti unmerge`: merge two entities or two tenures into one, and undo that. */
import { mergeEntities, unmergeEntity } from '../../changes/merge/mergeEntities.ts';
import { isFactId, mergeTenures, unmergeTenure } from '../../changes/merge/mergeTenures.ts';
import type { Graph } from '../../store/graph.ts';
import { writeOptions } from '../arguments/commandOptions.ts';
import type { Arguments } from '../arguments/options.ts';
import type { CommandIo } from '../output/commandIo.ts';
import { printEdit } from '../output/edit.ts';
import { counted } from '../output/messages.ts';

/** Merges two, or undoes the merge of one, and returns the exit status. */
export async function merge(graph: Graph, args: Arguments, io: CommandIo): Promise<number> {
  const { reason = '', dryRun } = args;
  const [from = '', into] = args.words;
  const meta = { reason, dryRun, ...writeOptions(args, io) };
  const areFacts = await isFactId(graph, from);
  const [mergeTwo, unmergeOne] = areFacts ? [mergeTenures, unmergeTenure] : [mergeEntities, unmergeEntity];
  const report = await (into === undefined
    ? unmergeOne(graph, from, meta)
    : mergeTwo(graph, from, into, meta));
  const { moved, updates, batch } = report;
  const done = into === undefined ? `${from} unmerged` : `${from} merged into ${into}`;
  const items = counted(moved.length, areFacts ? 'claim' : 'fact');
  const line =
    batch === null
      ? `Dry run, nothing was written. ${done}: ${items} would move, and ${counted(updates, 'record')} would change.`
      : `${done}: ${items} moved in ${batch.id}.`;
  return printEdit(graph, report, args, io, line);
}
