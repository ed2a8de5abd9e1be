/**
 * Measures the first answers of a server that has just started on a Neo4j with the shipped records and no plans:
 * `npx tsx bench/firstAnswers.ts [SECONDS ...]` starts both, waits so long (default: 0 and 90, with a Neo4j each), and
 * asks each example of the library three times. Writes the median and the longest time of each answer, in milliseconds, into
 * bench/README.md.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { exampleDocuments } from '../tests/support/documents.ts';
import { startNeo4j } from '../tests/support/neo4j.ts';
import { median } from './compare/statements.ts';
import { putOnPage } from './page.ts';

const waits = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [0, 90];
const MARKS = [
  '<!-- first answers: written by bench/firstAnswers.ts -->',
  '<!-- end of first answers -->',
] as const;
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

const cell = (times: readonly number[]): string => {
  const over = times.filter((time) => time > 300).length;
  return `${Math.round(median(times))} / ${Math.round(Math.max(...times))} ms, ${over} over 300 ms`;
};

/** The times of the first, second and third answers, by a server that has been running for so many seconds. */
async function timesAfter(seconds: number): Promise<number[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'fasti-first-'));
  const neo4j = await startNeo4j();
  try {
    const server = await serve(neo4j.uri, folder);
    await pause(seconds * 1_000);
    const rounds: number[][] = [[], [], []];
    for (const { text, variables } of exampleDocuments())
      for (const round of rounds) round.push(await timeOf(server.url, text, variables ?? {}));
    await server.stop();
    return rounds;
  } finally {
    await neo4j.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const rows: string[] = [];
for (const seconds of waits)
  rows.push(`| ${seconds} s | ${(await timesAfter(seconds)).map(cell).join(' | ')} |`);
const table = [
  `The ${exampleDocuments().length} examples, median / longest:`,
  '',
  '| after the start of the server | first answer | second | third |',
  '| --- | --- | --- | --- |',
  ...rows,
].join('\n');
await putOnPage(MARKS, table);
process.stdout.write(`${table}\n`);
