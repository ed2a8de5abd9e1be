/** The file of a backup: its lines, compressed with gzip. */
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { FastiError } from '../../domain/model/fastiError.ts';

/**
 * Writes lines to a file, which has its name only when it is complete; an existing one is replaced.
 * Throws FastiError of one sentence if it cannot be written, and what reading the lines throws.
 */
export async function writeBackupFile(path: string, lines: AsyncIterable<object>): Promise<void> {
  const part = `${path}.part`;
  async function* text(): AsyncGenerator<string> {
    for await (const line of lines) yield `${JSON.stringify(line)}\n`;
  }
  try {
    await pipeline(Readable.from(text()), createGzip(), createWriteStream(part, { mode: 0o600 }));
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw fileError(error, `"${path}" cannot be written`) ?? error;
  }
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
