/** `fasti merge` and `fasti unmerge`: merge two entities into one, and undo that. */
import { type MergeReport, mergeEntities, unmergeEntity } from '../changes/merge/mergeEntities.ts';
import { findingText } from '../changes/plan/planFinding.ts';
import type { Graph } from '../store/graph.ts';
import type { Arguments } from './arguments.ts';
import { type CommandIo, EXIT, type OutputLines, printLines } from './commandIo.ts';
import { writeOptions } from './commandOptions.ts';

/** Merges or unmerges, whichever the command is, and returns the exit status. */
export async function merge(graph: Graph, args: Arguments, io: CommandIo): Promise<number> {
  const { command, json, reason = '' } = args;
  const [from = '', into = ''] = args.paths;
  const meta = { reason, ...writeOptions(args, io) };
  const report = await (command === 'merge'
    ? mergeEntities(graph, from, into, meta)
    : unmergeEntity(graph, from, meta));
  if (json) io.out(JSON.stringify(report, null, 2));
  else
    printLines(
      io,
      reportLines(command === 'merge' ? `${from} merged into ${into}` : `${from} unmerged`, report),
    );
  return EXIT.done;
}

/** How many facts moved, and the contradictions among the facts that result. */
function reportLines(done: string, { moved, findings, batch }: MergeReport): OutputLines {
  return {
    out: [`${done}: ${moved.length} fact${moved.length === 1 ? '' : 's'} moved in ${batch.id}.`],
    err: findings.map((finding) => findingText(batch.id, finding)),
  };
}
