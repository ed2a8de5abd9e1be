/**
 * Compares two builds of Fasti on one Neo4j: the processor time of the server per request, of each question of the
 * comparison. `npx tsx bench/builds.ts --base DIST` takes the build in the folder DIST, such as that of an earlier version
 * beside its package.json and node_modules, as the base; `--build DIST` takes another build than this one to compare with
 * it. `--only Q1,Q4` runs the questions that begin so; `--rounds` and `--requests` set the length.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Child, startChild } from './compare/child.ts';
import { withLoaded } from './compare/loaded.ts';
import { measurePaired } from './compare/paired.ts';
import type { Asked, Question } from './compare/question.ts';

const { values } = parseArgs({
  options: {
    base: { type: 'string' },
    build: { type: 'string', default: resolve(import.meta.dirname, '../dist') },
    only: { type: 'string', default: 'Q1,Q2,Q3,Q4,Q5,Q6,Q7' },
    facts: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '20' },
    requests: { type: 'string', default: '200' },
  },
});
if (values.base === undefined) throw new Error('Give the folder of the other build: --base DIST.');
const [base, build] = [resolve(values.base), resolve(values.build)];
const names = values.only.split(',');
const [facts, rounds, requests] = [Number(values.facts), Number(values.rounds), Number(values.requests)];

/** The data of an answer, without what a version says besides it. */
async function dataOf(server: Child, asked: Asked): Promise<string> {
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  });
  return JSON.stringify(((await response.json()) as { data?: unknown }).data);
}

async function sameAnswers({ name, fasti }: Question, sides: readonly [Child, Child]): Promise<void> {
  const [first] = fasti;
  if (!first) throw new Error(`${name} asks nothing.`);
  const [a, b] = [await dataOf(sides[0], first), await dataOf(sides[1], first)];
  if (a !== b) process.stderr.write(`${name}: the answers differ (${a.length} and ${b.length} characters)\n`);
}

await withLoaded(facts, async ({ start, questions, children }) => {
  process.stdout.write(
    `| question | base, microseconds | build | ratio (quartiles) |\n| --- | --- | --- | --- |\n`,
  );
  const sides = [
    await startChild('observed.ts', [base, 'none'], start),
    await startChild('observed.ts', [build, 'none'], start),
  ] as const;
  children.push(...sides);
  for (const question of questions.filter(({ name }) => names.some((only) => name.startsWith(only)))) {
    await sameAnswers(question, sides);
    const { fasti: asked } = question;
    const found = await measurePaired(
      [
        { server: sides[0], asked },
        { server: sides[1], asked },
      ],
      { rounds, requests },
    );
    const [low, middle, high] = found.ratio.map((ratio) => ratio.toFixed(2));
    process.stdout.write(
      `| ${question.name} | ${Math.round(found.first)} | ${Math.round(found.second)} | ${middle} (${low} to ${high}) |\n`,
    );
  }
});
