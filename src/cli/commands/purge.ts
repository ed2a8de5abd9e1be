/** `fasti purge a-smith`: erases an entity with its facts, or one fact, from all history. */
import { type PurgeReport, purgeRecord } from '../../changes/purge/purgeRecord.ts';
import type { Graph } from '../../store/graph.ts';
import { writeOptions } from '../arguments/commandOptions.ts';
import type { Arguments } from '../arguments/options.ts';
import { type CommandIo, EXIT } from '../output/commandIo.ts';
import { counted } from '../output/messages.ts';

/** Purges the record and returns the exit status. */
export async function purge(graph: Graph, args: Arguments, io: CommandIo): Promise<number> {
  const { reason = '', dryRun, json } = args;
  const report = await purgeRecord(graph, args.words[0] ?? '', { reason, dryRun, ...writeOptions(args, io) });
  if (json) io.text(JSON.stringify(report, null, 2));
  else for (const line of linesOf(report)) io.out(line);
  return EXIT.done;
}

function linesOf({ id, entities, facts, versions, claims, updates, batch }: PurgeReport): string[] {
  const erased = [
    ...(entities.length === 0 ? [] : [counted(entities.length, 'entity', 'entities')]),
    `${counted(facts.length, 'fact')} in ${counted(versions, 'version')}`,
    counted(claims, 'claim'),
  ].join(', ');
  if (batch === null)
    return [
      `Dry run, nothing was written. ${id}: ${erased} would be erased, and ${counted(updates, 'other record')} would change.`,
      ...facts,
    ];
  return [
    `${id} purged: ${erased} erased in ${batch.id}.`,
    'Backups from before still have it, and files that state it bring it back: take it out of them, too.',
  ];
}
