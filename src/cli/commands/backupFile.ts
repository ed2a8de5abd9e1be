/** The file of a backup: its lines, compressed with gzip. */
import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGunzip, createGzip } from 'node:zlib';
import { FastiError } from '../../domain/model/fastiError.ts';
import { BACKUP_START } from '../../store/backup/backup.ts';
import { writeWhole } from '../output/wholeFile.ts';

/**
 * Writes lines to a file, which has its name only when it is complete. An earlier backup is replaced, another file only
 * with `force`. Throws FastiError if it cannot be written, and what reading the lines throws.
 */
export async function writeBackupFile(
  path: string,
  lines: AsyncIterable<string>,
  force: boolean,
): Promise<void> {
  await refuseOtherFile(path, force);
  async function* text(): AsyncGenerator<string> {
    for await (const line of lines) yield `${line}\n`;
  }
  try {
    await writeWhole(path, async (part) => {
      const file = createWriteStream(part, { mode: 0o600, flags: 'wx' });
      await pipeline(Readable.from(text()), createGzip(), file);
      // Another program may have written it meanwhile.
      await refuseOtherFile(path, force);
    });
  } catch (error) {
    throw fileError(error, `"${path}" cannot be written`) ?? error;
  }
}

async function refuseOtherFile(path: string, force: boolean): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found === null) return;
  if (!found.isFile())
    throw new FastiError('FILE_EXISTS', `"${path}" is no file, so no backup can have its name.`, {
      hint: 'Name a file.',
    });
  if (!force && !(await beginsAsBackup(path)))
    throw new FastiError(
      'FILE_EXISTS',
      `"${path}" exists and is no backup that Fasti wrote, so it is not overwritten.`,
      { hint: 'Name another file, or add --force.' },
    );
}

/** The bytes of a file of which the first line of a backup needs fewer. */
const MOST_OF_START = 65_536;

async function beginsAsBackup(path: string): Promise<boolean> {
  const file = createReadStream(path, { end: MOST_OF_START });
  const unzipped = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH });
  const piped = pipeline(file, unzipped);
  piped.catch(() => {});
  try {
    for await (const piece of unzipped) return String(piece).startsWith(BACKUP_START);
  } catch {
    // It is no gzip file, or cannot be read.
  }
  return false;
}

/** Reads the lines of a file. Throws FastiError of one sentence if it cannot be read, or is damaged. */
export async function* backupFileLines(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const unzipped = createGunzip();
  const piped = pipeline(file, unzipped);
  // The failure is thrown below, when the lines before it were read.
  piped.catch(() => {});
  try {
    for await (const line of createInterface({ input: unzipped, crlfDelay: Number.POSITIVE_INFINITY }))
      yield line;
    await piped;
  } catch (error) {
    throw fileError(error, `"${path}" cannot be read`) ?? error;
  } finally {
    file.destroy();
  }
}

/** An error of the file system or of the compression in one sentence; null for any other. */
function fileError(error: unknown, what: string): FastiError | null {
  if (!(error instanceof Error && 'code' in error)) return null;
  const code = String(error.code);
  if (!/^(E[A-Z]+|Z_[A-Z_]+)$/.test(code)) return null;
  const why = code.startsWith('Z_') ? 'it is no whole gzip file' : code;
  return new FastiError('FILE_ERROR', `${what} (${why}).`, { cause: error });
}
