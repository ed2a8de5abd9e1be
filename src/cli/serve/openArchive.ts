/** `FASTI_SITE`: what the archive is, read once at the start. */
import { readFileSync, statSync } from 'node:fs';
import { type Archive, readArchive, UNNAMED_ARCHIVE } from '../../formats/archiveFile.ts';
import { ConfigError } from '../../settings/config.ts';

const MAX_BYTES = 16 * 1024;

/** Throws a ConfigError with each problem of the file. */
export function openArchive(path: string | null): Archive {
  if (path === null) return UNNAMED_ARCHIVE;
  const read = readArchive(path, bytesOf(path));
  if ('problems' in read) throw new ConfigError(read.problems);
  return read.archive;
}

function bytesOf(path: string): Buffer {
  const name = `FASTI_SITE ${JSON.stringify(path)}`;
  let problem = `${name} has more than ${MAX_BYTES} bytes; it needs some lines on what the archive is.`;
  try {
    if (statSync(path).size <= MAX_BYTES) return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    problem = `${name} cannot be read (${code}); it must be a file that this user may read.`;
  }
  throw new ConfigError([problem]);
}
