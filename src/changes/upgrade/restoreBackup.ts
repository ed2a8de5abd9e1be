/** Restores a backup into an empty graph, upgraded to the layout of this version. */
import { FastiError } from '../../domain/model/fastiError.ts';
import {
  BACKUP_FORMAT,
  type BackupFooter,
  BackupFormatError,
  type BackupHeader,
  type BackupRecord,
  parseBackupLine,
} from '../../store/backup/backupRecord.ts';
import { type RestoreOptions, restoreRecords } from '../../store/backup/restoreRecords.ts';
import type { Graph } from '../../store/graph.ts';
import { EARLIEST_LAYOUT, LAYOUT_VERSION } from '../../store/graphLayout.ts';
import { upgradeGraph } from './upgradeGraph.ts';

/** What a backup contains. */
export interface BackupSummary {
  readonly batch: number;
  /** When that batch was written, ISO 8601 in UTC. */
  readonly at: string;
  readonly records: number;
}

/**
 * Checks that a backup is whole, then writes it. `linesOf` reads its lines from the beginning, and is called twice.
 * Throws FastiError if it is no backup, incomplete, or of a version whose backups are not read, or if the graph is not
 * empty; the graph is then as it was.
 */
export async function restoreBackup(
  graph: Graph,
  linesOf: () => AsyncIterable<string>,
  options: RestoreOptions = {},
): Promise<BackupSummary> {
  const { header, footer } = await checkBackup(linesOf());
  await restoreRecords(graph, header, footer, recordsIn(linesOf()), options);
  await upgradeGraph(graph);
  return { batch: header.batch, at: header.at, records: footer.records };
}

/** Reads all lines. Throws FastiError if one is wrong, or missing. */
async function checkBackup(
  lines: AsyncIterable<string>,
): Promise<{ header: BackupHeader; footer: BackupFooter }> {
  let header: BackupHeader | null = null;
  let footer: BackupFooter | null = null;
  let number = 0;
  try {
    for await (const text of lines) {
      number += 1;
      if (footer !== null) throw new BackupFormatError(`Line ${number} comes after the end.`);
      const line = parseBackupLine(text, number);
      if ((line.type === 'backup') !== (number === 1))
        throw new BackupFormatError(
          `Line ${number} is ${number === 1 ? 'not the first line' : 'another first line'} of a backup.`,
        );
      if (line.type === 'backup') header = readable(line);
      else if (line.type === 'end') footer = line;
    }
  } catch (error) {
    if (!(error instanceof BackupFormatError)) throw error;
    throw new FastiError('INVALID_BACKUP', error.message, {
      hint: 'A backup is a file that fasti backup wrote.',
      cause: error,
    });
  }
  if (header === null || footer === null || footer.records !== number - 2)
    throw new FastiError('INVALID_BACKUP', `The backup is incomplete: it ends after ${number} lines.`, {
      hint: 'Take the file of another backup.',
    });
  return { header, footer };
}

/** Throws FastiError if the backup comes from a later version of Fasti, or from an early one. */
function readable(header: BackupHeader): BackupHeader {
  if (header.layout < EARLIEST_LAYOUT)
    throw new FastiError(
      'INVALID_BACKUP',
      `The backup was made by an early version of Fasti: it has layout ${header.layout}, and this version reads backups from layout ${EARLIEST_LAYOUT} on.`,
      {
        hint: 'Restore it with the version that made it, export the records there, and load them into an empty graph.',
      },
    );
  if (header.format <= BACKUP_FORMAT && header.layout <= LAYOUT_VERSION) return header;
  throw new FastiError(
    'INVALID_BACKUP',
    `The backup was made by a later version of Fasti: format ${header.format} and layout ${header.layout}; this version reads formats up to ${BACKUP_FORMAT} and layouts up to ${LAYOUT_VERSION}.`,
    { hint: 'Restore it with that version.' },
  );
}

async function* recordsIn(lines: AsyncIterable<string>): AsyncGenerator<BackupRecord> {
  let number = 0;
  for await (const text of lines) {
    number += 1;
    const line = parseBackupLine(text, number);
    if (line.type !== 'backup' && line.type !== 'end') yield line;
  }
}
