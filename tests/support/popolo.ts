/** The parliaments of tests/fixtures/popolo, which are stored compressed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

const FIXTURES = resolve(import.meta.dirname, '../fixtures/popolo');
const UNPACKED = '.cache/fixtures';

export type Parliament = 'estonia' | 'ireland' | 'kenya';

/** The path of the unpacked `<country>.json` from the folder of the project. A file gives its dataset its name. */
export function popoloFile(country: Parliament): string {
  const packed = readFileSync(join(FIXTURES, `${country}.json.gz`));
  const folder = join(UNPACKED, createHash('sha256').update(packed).digest('hex').slice(0, 16));
  const path = join(folder, `${country}.json`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  // Another worker may unpack it at the same time.
  const own = `${path}.${process.pid}`;
  writeFileSync(own, gunzipSync(packed));
  renameSync(own, path);
  return path;
}
