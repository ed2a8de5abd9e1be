/**
 * Measures whether cost grows with the archive: database hits and time of queries at 10,000, 100,000 and a million facts.
 * `npx tsx bench/flat.ts` starts its own Neo4j. `--sizes 10000,100000` sets the sizes, each a multiple of the first;
 * `--small` measures at the sizes of the test. Writes tests/long/flatness.json and the table in bench/README.md.
 * Ends with 1 if the cost of a query in the largest archive is more than 1.5 times that in the smallest.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openNeo4j } from '../src/store/engines/neo4j.ts';
import { growArchive, loadArchive, SMALL_SIZES } from '../tests/support/flatness/archives.ts';
import { grown, MOST_GROWTH, measure, sayGrown } from '../tests/support/flatness/measure.ts';
import { flatQuestions } from '../tests/support/flatness/questions.ts';
import type { Flatness } from '../tests/support/flatness/recorded.ts';
import { startNeo4j } from '../tests/support/neo4j.ts';
import { putOnPage } from './page.ts';

type RecordedHits = Flatness['large'];

const FILE = resolve(import.meta.dirname, '../tests/long/flatness.json');
const MARKS = ['<!-- flatness: written by bench/flat.ts -->', '<!-- end of flatness -->'] as const;
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000,1000000' },
    small: { type: 'boolean', default: false },
  },
});
const say = (text: string): void => void process.stderr.write(`${text}\n`);
const seconds = (since: number): number => (performance.now() - since) / 1000;

/** Builds each archive from the one before and measures all queries. */
async function ask(
  sizes: readonly number[],
): Promise<{ recorded: RecordedHits; times: Record<string, number[]> }> {
  const [first = 1] = sizes;
  const questions = flatQuestions();
  const server = await startNeo4j({ heap: '2g', pageCache: '3g' });
  const hits: Record<string, number[]> = {};
  const times: Record<string, number[]> = {};
  try {
    const graph = await openNeo4j({ uri: server.uri });
    await graph.setup();
    for (const [i, size] of sizes.entries()) {
      const begin = performance.now();
      if (i === 0) await loadArchive(graph, size);
      else {
        const made = await growArchive(graph, size / first, (sizes[i - 1] ?? first) / first);
        say(`${Math.round(made / seconds(begin))} facts a second, with their claims`);
      }
      say(`${size} facts are there after ${Math.round(seconds(begin))} s`);
      const found = await measure(server.uri, questions);
      for (const { name } of questions) {
        hits[name] = [...(hits[name] ?? []), found.hits[name] ?? 0];
        times[name] = [...(times[name] ?? []), found.times[name] ?? 0];
      }
    }
    await graph.close();
  } finally {
    await server.stop();
  }
  return { recorded: { sizes, hits }, times };
}

async function write(changed: Partial<Flatness>): Promise<void> {
  const known = await readFile(FILE, 'utf8').then(
    (text) => JSON.parse(text) as Flatness,
    () => null,
  );
  const text = JSON.stringify({ ...known, ...changed }, null, 2);
  // One query per line, as the formatter expects.
  await writeFile(
    FILE,
    `${text.replace(/(?<=[[\d,])\s+(?=[\d\]])/g, ' ').replace(/\[ | \]/g, (end) => end.trim())}\n`,
  );
}

function table({ sizes, hits }: RecordedHits, times: Readonly<Record<string, readonly number[]>>): string {
  const cells = (list: readonly unknown[]): string => list.join(' | ');
  return [
    `| question | ${cells(sizes.map((size) => `hits at ${size}`))} | growth | ${cells(sizes.map(() => 'ms'))} | |`,
    `| --- |${' ---: |'.repeat(2 * sizes.length + 1)} --- |`,
    ...flatQuestions().map(({ name, grows }) => {
      const found = hits[name] ?? [];
      const growth = (found.at(-1) ?? 0) / (found[0] ?? 1);
      return `| ${name} | ${cells(found)} | ${growth.toFixed(2)} | ${cells(times[name] ?? [])} | ${grows ?? ''} |`;
    }),
  ].join('\n');
}

const sizes = values.small ? SMALL_SIZES : values.sizes.split(',').map(Number);
const { recorded, times } = await ask(sizes);
await write(values.small ? { small: recorded } : { large: recorded });
const text = table(recorded, times);
process.stdout.write(`${text}\n`);
if (!values.small) await putOnPage(MARKS, text);
const place = (i: number) =>
  Object.fromEntries(Object.entries(recorded.hits).map(([name, list]) => [name, list.at(i) ?? 0]));
const worse = grown(flatQuestions(), place(0), place(-1), MOST_GROWTH).map((each) => sayGrown([each]));
if (worse.length > 0) {
  say(`These cost more than ${MOST_GROWTH} times as much in the larger archive:\n${worse.join('\n')}`);
  process.exitCode = 1;
}
