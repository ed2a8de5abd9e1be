/** `server.json` in a data folder: which server has the embedded store open, and how commands connect to it. */
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { version } from '../../settings/package.ts';
import type { RemoteAddress } from '../../store/engines/remote/client.ts';
import { writeWhole } from '../output/wholeFile.ts';

const FILE = 'server.json';

/** The server that has a store open. */
export interface StoreLock extends RemoteAddress {
  readonly pid: number;
  /** The version of Fasti: both sides must agree on how a graph is stored. */
  readonly version: string;
}

/** The path of the file in a data folder. */
export const lockFilePath = (folder: string): string => join(folder, FILE);

/**
 * Records in the data folder that this process has the store open. The file holds the token, so only the user of this
 * process may read it. It is written under another name and then renamed, so that readers see it whole, and it replaces
 * the file of a server that died.
 */
export async function writeStoreLock(folder: string, { port, token }: RemoteAddress): Promise<void> {
  const lock: StoreLock = { pid: process.pid, version, port, token };
  await writeWhole(lockFilePath(folder), (part) =>
    writeFile(part, `${JSON.stringify(lock, null, 2)}\n`, { mode: 0o600, flag: 'wx' }),
  );
}

/** Removes the file if it still belongs to this process. */
export async function removeStoreLock(folder: string): Promise<void> {
  const lock = await readStoreLock(folder);
  if (typeof lock === 'object' && lock?.pid === process.pid) await rm(lockFilePath(folder), { force: true });
}

/**
 * Reads the file of a data folder. Returns null if there is none, `UNREADABLE` if this user may not read it or its
 * content is not valid, and `INSECURE` if other users may read it, so that its token proves nothing.
 */
export async function readStoreLock(folder: string): Promise<StoreLock | null | 'UNREADABLE' | 'INSECURE'> {
  const path = lockFilePath(folder);
  try {
    // Windows has no permission bits; there the permissions of the folder decide.
    if (process.platform !== 'win32' && ((await stat(path)).mode & 0o077) !== 0) return 'INSECURE';
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isStoreLock(value) ? value : 'UNREADABLE';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    return 'UNREADABLE';
  }
}

function isStoreLock(value: unknown): value is StoreLock {
  const lock: Partial<Record<keyof StoreLock, unknown>> = Object(value);
  return (
    [lock.pid, lock.port].every(Number.isInteger) &&
    [lock.token, lock.version].every((text) => typeof text === 'string')
  );
}

/** Whether a process with this id is running, under whichever user. */
export function isProcessRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
