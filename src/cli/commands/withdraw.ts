/** `fasti withdraw tenure/anna/mayor --source gazette`: takes claims of a fact back. */
import { withNames } from '../../changes/plan/changeWords.ts';
import { findingText } from '../../changes/plan/planFinding.ts';
import { withdrawClaims } from '../../changes/withdraw/withdrawClaims.ts';
import type { Graph } from '../../store/graph.ts';
import type { Arguments } from '../arguments/arguments.ts';
import { writeOptions } from '../arguments/commandOptions.ts';
import { type CommandIo, EXIT, printLines } from '../output/commandIo.ts';
import { counted } from '../output/messages.ts';
import { changesText } from '../output/planText.ts';

/** Withdraws the claims and returns the exit status. */
export async function withdraw(graph: Graph, args: Arguments, io: CommandIo): Promise<number> {
  const { reason = '', dryRun, json, source } = args;
  const [fact = ''] = args.words;
  const report = await withdrawClaims(graph, fact, source, { reason, dryRun, ...writeOptions(args, io) });
  if (json) io.text(JSON.stringify(report, null, 2));
  else {
    const { claims, changes, findings, batch } = report;
    const items = counted(claims.length, 'claim');
    printLines(io, {
      out: [
        ...(await changesText(graph, changes, args)),
        batch === null
          ? `Dry run, nothing was written. ${fact}: ${items} would be taken back.`
          : `${fact}: ${items} taken back in ${batch.id}. Files that still make ${claims.length === 1 ? 'it bring it' : 'them bring them'} back.`,
      ],
      err: await withNames(
        graph,
        findings.map((finding) => findingText(batch?.id ?? 'dry run', finding)),
      ),
    });
  }
  return EXIT.done;
}
