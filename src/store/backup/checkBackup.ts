/** Whether a backup is whole and can be read by this version. */
import { FastiError } from '../../domain/model/fastiError.ts';
import { EARLIEST_LAYOUT, LAYOUT_VERSION } from '../graphLayout.ts';
import {
  BACKUP_FORMAT,
  type BackupFooter,
  BackupFormatError,
  type BackupHeader,
  parseBackupLine,
} from './backupRecord.ts';

/** Reads all lines. Throws FastiError if one is wrong, or missing. */
export async function checkBackup(
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
