/** `fasti withdraw tenure/anna/mayor --source gazette`: takes claims of a fact back. */
import { withdrawClaims } from '../../changes/withdraw/withdrawClaims.ts';
import type { Graph } from '../../store/graph.ts';
import { writeOptions } from '../arguments/commandOptions.ts';
import type { Arguments } from '../arguments/options.ts';
import type { CommandIo } from '../output/commandIo.ts';
import { printEdit } from '../output/edit.ts';
import { counted } from '../output/messages.ts';

/** Withdraws the claims and returns the exit status. */
export async function withdraw(graph: Graph, args: Arguments, io: CommandIo): Promise<number> {
  const { reason = '', dryRun, source } = args;
  const [fact = ''] = args.words;
  const report = await withdrawClaims(graph, fact, source, { reason, dryRun, ...writeOptions(args, io) });
  const { claims, batch } = report;
  const items = counted(claims.length, 'claim');
  const line =
    batch === null
      ? `Dry run, nothing was written. ${fact}: ${items} would be taken back.`
      : `${fact}: ${items} taken back in ${batch.id}. Files that still make ${claims.length === 1 ? 'it bring it' : 'them bring them'} back.`;
  return printEdit(graph, report, args, io, line);
}
