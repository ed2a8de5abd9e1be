/** The file in a data folder that says which server holds the store, and how to reach it from this computer. */
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { version } from '../settings/package.ts';
import type { Lender } from '../store/engines/remote/client.ts';

const FILE = 'server.json';

/** A server that holds a store. */
export interface Holder extends Lender {
  readonly pid: number;
  /** Of the package: the two must agree on how a graph is stored. */
  readonly version: string;
}

/** Where the file of a data folder is. */
export const holderFile = (folder: string): string => join(folder, FILE);

/**
 * Says in the data folder that this process holds the store. Only the user of this process may read the file, since it
 * has the token. It appears whole, and in place of one that a server who died has left.
 */
export async function writeHolder(folder: string, { port, token }: Lender): Promise<void> {
  const holder: Holder = { pid: process.pid, version, port, token };
  const draft = `${holderFile(folder)}.${process.pid}`;
  await rm(draft, { force: true });
  await writeFile(draft, `${JSON.stringify(holder, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  await rename(draft, holderFile(folder));
}

/** Takes the file away where it is still this process's. */
export async function removeHolder(folder: string): Promise<void> {
  const found = await readHolder(folder);
  if (typeof found === 'object' && found?.pid === process.pid) await rm(holderFile(folder), { force: true });
}

/**
 * Who says to hold the store: null without such a file; `UNREADABLE` where this user may not read it, or it is of
 * another form; `LOOSE` where others may read it too, so that its token proves nothing.
 */
export async function readHolder(folder: string): Promise<Holder | null | 'UNREADABLE' | 'LOOSE'> {
  const path = holderFile(folder);
  try {
    // Windows has no such bits; there the folder's own rights are all.
    if (process.platform !== 'win32' && ((await stat(path)).mode & 0o077) !== 0) return 'LOOSE';
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isHolder(value) ? value : 'UNREADABLE';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    return 'UNREADABLE';
  }
}

const isHolder = (value: unknown): value is Holder =>
  typeof value === 'object' &&
  value !== null &&
  'pid' in value &&
  Number.isInteger(value.pid) &&
  'port' in value &&
  Number.isInteger(value.port) &&
  'token' in value &&
  typeof value.token === 'string' &&
  'version' in value &&
  typeof value.version === 'string';

/** Whether a process with this number runs, of whichever user. */
export function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
