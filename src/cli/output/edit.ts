/** Prints what an edit of stored records did, or would do. */
import { withNames } from '../../changes/plan/changeWords.ts';
import { findingText, type PlanFinding } from '../../changes/plan/planFinding.ts';
import type { PlannedChange } from '../../changes/plan/plannedChange.ts';
import type { Graph } from '../../store/graph.ts';
import type { Arguments } from '../arguments/options.ts';
import { type CommandIo, EXIT } from './commandIo.ts';
import { changesText } from './planText.ts';

interface EditReport {
  readonly changes: readonly PlannedChange[];
  /** Contradictions among the records that result. */
  readonly findings: readonly PlanFinding[];
  readonly batch: { readonly id: string } | null;
}

/**
 * Prints a report as JSON, or its changes, a line about them, and its findings. Returns the exit status.
 * @param where what the findings are about
 */
export async function printEdit(
  graph: Graph,
  report: EditReport,
  args: Arguments,
  io: CommandIo,
  line: string,
  where = report.batch?.id ?? 'dry run',
): Promise<number> {
  const { changes, findings } = report;
  if (args.json) io.text(JSON.stringify(report, null, 2));
  else {
    for (const change of await changesText(graph, changes, args)) io.out(change);
    io.out(line);
    const texts = findings.map((finding) => findingText(where, finding));
    for (const text of await withNames(graph, texts, changes)) io.err(text);
  }
  return EXIT.done;
}
