/**
 * Measures what log and metrics cost: the processor time of a server per request of Q1 (a person with all tenures), with
 * them and without. `npx tsx bench/observed.ts` starts a Neo4j, loads generated records, and asks two servers in short
 * alternating rounds; it prints the median of the ratios of the rounds. `--rounds` and `--requests` set the length.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startChild } from './compare/child.ts';
import { withLoaded } from './compare/loaded.ts';
import { measurePaired } from './compare/paired.ts';

const DIST = resolve(import.meta.dirname, '../dist');

const { values } = parseArgs({
  options: {
    facts: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '60' },
    requests: { type: 'string', default: '400' },
  },
});
const [facts, rounds, requests] = [Number(values.facts), Number(values.rounds), Number(values.requests)];

await withLoaded(facts, async ({ folder, start, questions, children }) => {
  const question = questions[0];
  if (!question) throw new Error('There is no Q1.');
  // The name is registered, and reaches the log, the metrics and Neo4j.
  const named = question.fasti.map((asked) => ({
    ...asked,
    query: asked.query.replace(/^query/, 'query Measured'),
  }));
  const without = await startChild('observed.ts', [DIST, 'none'], start);
  const observed = await startChild('observed.ts', [DIST, join(folder, 'requests.log')], start);
  children.push(without, observed);
  const found = await measurePaired(
    [
      { server: without, asked: question.fasti },
      { server: observed, asked: named },
    ],
    {
      rounds,
      requests,
      onProgress: (done, ratio) => process.stderr.write(`${done} rounds, ${ratio.toFixed(3)}\n`),
    },
  );
  const [low, middle, high] = found.ratio.map((ratio) => ratio.toFixed(3));
  process.stdout.write(
    [
      `Q1, ${rounds} rounds of ${requests} requests, ${facts} facts`,
      `without   ${Math.round(found.first)} microseconds of processor time per request`,
      `with      ${Math.round(found.second)}`,
      `ratio     ${middle} (quartiles ${low} to ${high})`,
      '',
    ].join('\n'),
  );
});
