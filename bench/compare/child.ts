/** Starts the compared servers as processes, and measures their processor time and memory. */
import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Start } from './servers/served.ts';

export interface Child {
  readonly pid: number;
  readonly url: string;
  /** Sends a message and waits for the answer. */
  ask<T>(message: object): Promise<T>;
  stop(): Promise<void>;
}

const answerOf = <T>(child: ChildProcess): Promise<T> =>
  new Promise((resolve, reject) => {
    const gone = (code: number | null): void => reject(new Error(`a server ended with ${code}`));
    child.once('exit', gone);
    child.once('message', (message) => {
      child.off('exit', gone);
      resolve(message as T);
    });
  });

/** Starts a script of servers/ and waits until it listens. Throws an Error if it does not start. */
export async function startChild(script: string, args: readonly string[], start: Start): Promise<Child> {
  const child = fork(join(import.meta.dirname, 'servers', 'run.mjs'), [script, ...args], {
    execArgv: [],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const answered = answerOf<{ url?: string; failed?: string }>(child);
  child.send(start);
  const { url, failed } = await answered;
  if (url === undefined) throw new Error(`${script} does not start: ${failed}`);
  return {
    pid: child.pid ?? 0,
    url,
    ask<T>(message: object): Promise<T> {
      const answer = answerOf<T>(child);
      child.send(message);
      return answer;
    },
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.disconnect();
      await gone;
    },
  };
}

const TICKS_A_SECOND = 100;

/** The processor time that a process has used, in milliseconds; 0 on systems without /proc. */
export function cpuOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_A_SECOND;
  } catch {
    return 0;
  }
}

/** The processor time that a process and those that it started have used, in milliseconds. */
export function cpuWithChildren(pid: number): number {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    return cpuOf(pid) + children.reduce((sum, child) => sum + cpuOf(Number(child)), 0);
  } catch {
    return cpuOf(pid);
  }
}

/** The resident memory of a process in MB; 0 on systems without /proc. */
export function memoryOf(pid: number): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    return 0;
  }
}
