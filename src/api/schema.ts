/** The SDL of the public schema, read from `schema/*.graphql`. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packageFolder } from '../settings/package.ts';

/** The texts of the SDL files, ordered by file name. */
export function readTypeDefs(): string[] {
  const folder = new URL('schema/', packageFolder);
  return readdirSync(fileURLToPath(folder))
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => readFileSync(new URL(file, folder), 'utf8'));
}
