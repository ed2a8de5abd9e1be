/** Writes files: such as have their name only when they are complete, and failures in one sentence. */
import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { FastiError } from '../../domain/model/fastiError.ts';

/**
 * Writes a file under another name in the same folder and renames it, so that readers see it whole, and the file before
 * it is not lost if writing fails. A link of this name is replaced, and what it names stays as it was. A folder is
 * written in the same way; it replaces an empty one only.
 * @param write called with the other name, under which no file exists
 * @returns what `write` returned
 */
export async function writeWhole<T>(path: string, write: (part: string) => Promise<T>): Promise<T> {
  const part = `${path}.${randomUUID()}.part`;
  try {
    const written = await write(part);
    await rename(part, path);
    return written;
  } catch (error) {
    await rm(part, { force: true, recursive: true });
    throw error;
  }
}

/** Runs a write of this file or folder. What the file system refuses is thrown as a FastiError of one sentence. */
export async function orFileError<T>(path: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof FastiError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new FastiError('FILE_ERROR', `"${path}" cannot be written (${code}).`, { cause: error });
  }
}
