/** Writes files and folders that have their name only when they are complete. */
import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';

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
