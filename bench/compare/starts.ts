/** Measures the time from starting `fasti serve` to the first answer, and its memory then. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { memoryOf } from './child.ts';
import { dataFrom } from './load.ts';

const PROGRAM = resolve(import.meta.dirname, '../../dist/program/main.js');

export interface Start {
  readonly what: string;
  readonly seconds: number;
  /** Resident, in MB, after the first answer. */
  readonly megabytes: number;
}

/** Starts the built server, waits for an answer, and stops the server. */
async function startOnce(what: string, settings: Readonly<Record<string, string>>): Promise<Start> {
  const begin = performance.now();
  const child = spawn(process.execPath, [PROGRAM, 'serve'], {
    env: { PATH: process.env.PATH, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const url = await new Promise<string>((found, failed) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += String(chunk);
      const [address] = /http:\S+\/graphql/.exec(text) ?? [];
      if (address !== undefined) found(address);
    });
    child.once('exit', (code) => failed(new Error(`fasti serve ended with ${code}`)));
  });
  await dataFrom(url, { query: '{ people(first: 20) { nodes { label } } }', variables: {} });
  const seconds = (performance.now() - begin) / 1000;
  const megabytes = memoryOf(child.pid ?? 0);
  child.kill();
  await gone;
  return { what, seconds, megabytes };
}

/** Measures both engines: the embedded one with an empty folder and a second time, Neo4j with the loaded records. */
export async function measureStarts(uri: string): Promise<Start[]> {
  const folder = await mkdtemp(join(tmpdir(), 'fasti-start-'));
  try {
    const embedded = { FASTI_DATA: join(folder, 'store') };
    return [
      await startOnce('embedded, the first time, with the shipped records', embedded),
      await startOnce('embedded, again', embedded),
      await startOnce('Neo4j with the records above', { NEO4J_URI: uri, FASTI_SEED: 'none' }),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const startLines = (starts: readonly Start[]): string[] => [
  '| start | to the first answer | resident memory |',
  '| --- | --- | --- |',
  ...starts.map(({ what, seconds, megabytes }) => `| ${what} | ${seconds.toFixed(1)} s | ${megabytes} MB |`),
];
