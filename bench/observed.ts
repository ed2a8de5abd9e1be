/**
 * Measures what log and metrics cost: the processor time of a server per request of Q1 (a person with all tenures), with
 * them and without. `npx tsx bench/observed.ts` starts a Neo4j, loads generated records, and asks two servers in short
 * alternating rounds; it prints the median of the ratios of the rounds. `--base DIST` takes another build of Fasti, such as
 * that of an earlier version, as the server without; `--rounds` and `--requests` set the length.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openNeo4j } from '../src/store/engines/neo4j.ts';
import { startNeo4j } from '../tests/support/neo4j.ts';
import { applyTo } from './compare/applied.ts';
import { type Child, startChild } from './compare/child.ts';
import type { Asked } from './compare/question.ts';
import { questionsFor } from './compare/questions.ts';
import { writeWorld } from './compare/world.ts';

const DIST = resolve(import.meta.dirname, '../dist');
const CONNECTIONS = 16;
const WARM_UP = 3_000;

const { values } = parseArgs({
  options: {
    facts: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '60' },
    requests: { type: 'string', default: '400' },
    base: { type: 'string' },
  },
});
const [facts, rounds, requests] = [Number(values.facts), Number(values.rounds), Number(values.requests)];

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

function ask(url: string, asked: Asked): Promise<void> {
  return new Promise((done, failed) => {
    const sent = httpRequest(
      url,
      { method: 'POST', agent, headers: { 'content-type': 'application/json' } },
      (response) => {
        response.resume();
        response.once('end', () =>
          response.statusCode === 200 ? done() : failed(new Error(`status ${response.statusCode}`)),
        );
      },
    );
    sent.once('error', failed);
    sent.end(JSON.stringify(asked));
  });
}

/** Asks on all connections, and returns the processor time of the server per request, in microseconds. */
async function costOf(server: Child, asked: readonly Asked[], count: number): Promise<number> {
  const before = await server.ask<number>({});
  let next = 0;
  const connection = async (): Promise<void> => {
    while (next < count) {
      next += 1;
      await ask(server.url, asked[next % asked.length] as Asked);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  return ((await server.ask<number>({})) - before) / count;
}

const quantile = (numbers: readonly number[], part: number): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) * part)] ?? 0;

interface Round {
  readonly without: number;
  readonly observed: number;
}

const ratiosOf = (found: readonly Round[]): number[] => found.map((round) => round.observed / round.without);

const folder = await mkdtemp(join(tmpdir(), 'fasti-observed-'));
const neo4j = await startNeo4j({ heap: '512m', pageCache: '256m' });
const children: Child[] = [];
try {
  await writeWorld(folder, facts);
  const graph = await openNeo4j({ uri: neo4j.uri });
  await applyTo(graph, folder);
  await graph.close();
  const question = questionsFor(facts, { cursor: '', offset: 0 })[0];
  if (!question) throw new Error('There is no Q1.');
  // The name is registered, and reaches the log, the metrics and Neo4j.
  const named = question.fasti.map((asked) => ({
    ...asked,
    query: asked.query.replace(/^query/, 'query Measured'),
  }));
  const start = { uri: neo4j.uri, folder: null };
  const base = values.base === undefined ? DIST : resolve(values.base);
  const without = await startChild('observed.ts', [base, 'none'], start);
  const observed = await startChild('observed.ts', [DIST, join(folder, 'requests.log')], start);
  children.push(without, observed);
  const asks = [
    { server: without, asked: question.fasti },
    { server: observed, asked: named },
  ] as const;
  for (const { server, asked } of asks) await costOf(server, asked, WARM_UP);
  const found: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const costs = [0, 0];
    // Each of them begins every other round.
    for (const i of round % 2 === 0 ? [0, 1] : [1, 0]) {
      const { server, asked } = asks[i as 0 | 1];
      costs[i] = await costOf(server, asked, requests);
    }
    found.push({ without: costs[0] as number, observed: costs[1] as number });
    if (found.length % 10 === 0)
      process.stderr.write(`${found.length} rounds, ${quantile(ratiosOf(found), 0.5).toFixed(3)}\n`);
  }
  const ratios = ratiosOf(found);
  const [low, middle, high] = [0.25, 0.5, 0.75].map((part) => quantile(ratios, part).toFixed(3));
  const [a, b] = [found.map((round) => round.without), found.map((round) => round.observed)];
  process.stdout.write(
    [
      `Q1, ${rounds} rounds of ${requests} requests, ${facts} facts`,
      `without   ${Math.round(quantile(a, 0.5))} microseconds of processor time per request`,
      `with      ${Math.round(quantile(b, 0.5))}`,
      `ratio     ${middle} (quartiles ${low} to ${high})`,
      '',
    ].join('\n'),
  );
} finally {
  for (const child of children) await child.stop();
  agent.destroy();
  await neo4j.stop();
  await rm(folder, { recursive: true, force: true });
}
