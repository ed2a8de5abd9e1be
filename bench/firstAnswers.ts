/**
 * Measures the first answers of a server that has just started on a running Neo4j with the shipped records:
 * `npx tsx bench/firstAnswers.ts [SECONDS]` starts both, waits so long (default: 0), and asks each example of the library three
 * times. Prints the median and the longest time of the first and of the third answers, in milliseconds. Writes nothing.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { exampleDocuments } from '../tests/support/documents.ts';
import { startNeo4j } from '../tests/support/neo4j.ts';

const seconds = Number(process.argv[2] ?? 0);
const PROGRAM = resolve(import.meta.dirname, '../dist/program/main.js');

/** Starts `fasti serve` and waits until it prints its address. */
function serve(uri: string, folder: string): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, [PROGRAM, 'serve'], {
    cwd: folder,
    env: { ...process.env, NEO4J_URI: uri, PORT: '0', FASTI_CACHE_MB: '0', FASTI_LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  return new Promise((found, failed) => {
    let printed = '';
    child.stdout.on('data', (text: Buffer) => {
      printed += text.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
      if (url !== undefined) found({ url, stop });
    });
    void ended.then(() => failed(new Error('The server ended.')));
  });
}

async function timeOf(url: string, query: string, variables: object): Promise<number> {
  const start = performance.now();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { errors } = (await response.json()) as { errors?: readonly { message: string }[] };
  if (errors) process.stderr.write(`${errors[0]?.message}\n`);
  return performance.now() - start;
}

const shown = (times: readonly number[]): string => {
  const sorted = [...times].sort((a, b) => a - b);
  return `median ${Math.round(sorted[sorted.length >> 1] ?? 0)}, longest ${Math.round(sorted.at(-1) ?? 0)}`;
};

const folder = await mkdtemp(join(tmpdir(), 'fasti-first-'));
const neo4j = await startNeo4j();
try {
  const server = await serve(neo4j.uri, folder);
  await pause(seconds * 1_000);
  const rounds: number[][] = [[], [], []];
  for (const { text, variables } of exampleDocuments())
    for (const round of rounds) round.push(await timeOf(server.url, text, variables ?? {}));
  process.stdout.write(`first: ${shown(rounds[0] ?? [])}; third: ${shown(rounds[2] ?? [])} ms\n`);
  await server.stop();
} finally {
  await neo4j.stop();
  await rm(folder, { recursive: true, force: true });
}
