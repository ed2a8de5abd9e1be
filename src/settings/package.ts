/** The folder of this package, found from its sources and from its build alike, and its version. */
import { existsSync, readFileSync } from 'node:fs';

function findFolder(): URL {
  let folder = new URL('.', import.meta.url);
  while (!existsSync(new URL('package.json', folder))) folder = new URL('..', folder);
  return folder;
}

export const packageFolder: URL = findFolder();

export const version: string = (
  JSON.parse(readFileSync(new URL('package.json', packageFolder), 'utf8')) as { version: string }
).version;
