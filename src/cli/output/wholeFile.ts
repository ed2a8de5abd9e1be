/** Writes files that have their name only when they are complete. */
import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';

/**
 * Writes a file under another name in the same folder and renames it, so that readers see it whole, and the file before
 * it is not lost if writing fails. A link of this name is replaced, and what it names stays as it was.
 * @param write called with the other name, under which no file exists
 */
export async function writeWhole(path: string, write: (part: string) => Promise<void>): Promise<void> {
  const part = `${path}.${randomUUID()}.part`;
  try {
    await write(part);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
