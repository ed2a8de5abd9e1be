/** `fasti status`: what is loaded, who wrote it and why, and whether a write is in progress. */
import type { Graph } from '../../store/graph.ts';
import { type BatchStatus, readStatus, type Status } from '../../store/read/status.ts';
import type { Arguments } from '../arguments/options.ts';
import { type CommandIo, EXIT } from '../output/commandIo.ts';
import { unfinishedText } from '../output/messages.ts';

/** Prints the status as text or as one JSON document, and returns the exit status. */
export async function status(graph: Graph, { json }: Arguments, io: CommandIo): Promise<number> {
  // Before anything is read: what other commands need comes on top of it. Neo4j and a server have the graph in their own.
  const memory =
    graph.engine === 'embedded' && !graph.isRemote ? Math.round(process.memoryUsage.rss() / 2 ** 20) : null;
  const found = await readStatus(graph);
  if (json) io.text(JSON.stringify({ ...found, memory }, null, 2));
  else for (const line of linesOf(found, memory)) io.out(line);
  return EXIT.done;
}

function linesOf({ engine, newest, at, lease, datasets, batches }: Status, memory: number | null): string[] {
  return [
    `engine    ${engine}`,
    ...(memory === null ? [] : [`memory    ${memory} MiB with the graph open`]),
    `newest    ${newest === null ? 'nothing written yet' : `${newest}, ${at}`}`,
    ...(lease === null ? [] : [`writing   ${unfinishedText(lease)}`]),
    ...(datasets.length === 0
      ? []
      : [
          '',
          'Datasets',
          ...table(
            datasets.map(({ id, facts, claims, batch, at: loaded }) => [
              id,
              `${facts} facts`,
              `${claims} claims`,
              batch === null ? '' : `last in ${batch}, ${loaded}`,
            ]),
          ),
        ]),
    ...(batches.length === 0 ? [] : ['', 'Last batches', ...table(batches.map(batchCells))]),
  ];
}

const batchCells = (batch: BatchStatus): string[] => [
  batch.id,
  batch.at,
  batch.by ?? '',
  batch.dataset ?? '',
  `+${batch.creates} ~${batch.updates} -${batch.retracts}`,
  [
    batch.reason,
    batch.reverts === null ? null : `reverts ${batch.reverts}`,
    batch.purged === null ? null : `purged ${batch.purged}`,
    batch.revertedBy === null ? null : `reverted by ${batch.revertedBy}`,
  ]
    .filter((text) => text !== null)
    .join('; '),
];

/** Rows with aligned columns. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd());
}
