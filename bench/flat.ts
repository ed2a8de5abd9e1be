/**
 * Measures whether cost grows with the archive: database hits and time of queries at 10,000, 100,000 and a million facts.
 * `npx tsx bench/flat.ts` starts its own Neo4j. `--sizes 10000,100000` sets the sizes, each a multiple of the first;
 * `--small` measures at the sizes of the test. Writes tests/long/flatness.json and the table in bench/README.md.
 * `--store DIR --sizes 10000,3000000` measures at the last size instead, and what a server keeps in memory there: the
 * archive is made as files for Neo4j's own importer. What is in DIR already (the files, the store, its indexes) is not made
 * again, so that a run that was interrupted goes on. Writes a table of its own, beside the hits at a million.
 * Ends with 1 if the cost of a query in the largest archive is more than 1.5 times that in the smallest.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import neo4j from 'neo4j-driver';
import { openNeo4j } from '../src/store/engines/neo4j.ts';
import { growArchive, loadArchive, ORIGINAL, SMALL_SIZES } from '../tests/support/flatness/archives.ts';
import { settle } from '../tests/support/flatness/enlarge.ts';
import { enlargeInFiles } from '../tests/support/flatness/enlargeInFiles.ts';
import { grown, MOST_GROWTH, measure, sayGrown } from '../tests/support/flatness/measure.ts';
import { flatQuestions } from '../tests/support/flatness/questions.ts';
import type { Flatness } from '../tests/support/flatness/recorded.ts';
import { saveLongestDurations } from '../tests/support/longestDurations.ts';
import { startNeo4j } from '../tests/support/neo4j.ts';
import { runAdmin } from '../tests/support/neo4jImport.ts';
import { putOnPage } from './page.ts';
import { memoryOfServer } from './serverMemory.ts';

type RecordedHits = Flatness['large'];

const FILE = resolve(import.meta.dirname, '../tests/long/flatness.json');
const MARKS = ['<!-- flatness: written by bench/flat.ts -->', '<!-- end of flatness -->'] as const;
const MILLIONS = ['<!-- millions: written by bench/flat.ts --store -->', '<!-- end of millions -->'] as const;
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000,1000000' },
    small: { type: 'boolean', default: false },
    store: { type: 'string' },
  },
});
/** How long a statement over a whole archive may take. */
const LONGEST_MS = 1_200_000;
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

/** The one beyond a million: makes what is missing in the folder, measures, and writes a table. */
async function askInStore(
  folder: string,
  [first = 1, size = 1]: readonly number[],
): Promise<readonly string[]> {
  const steps: string[] = [];
  const step = async (mark: string, work: () => Promise<unknown>): Promise<void> => {
    const done = join(folder, `${mark}.done`);
    if (!existsSync(done)) {
      await rm(join(folder, mark), { recursive: true, force: true });
      await mkdir(join(folder, mark), { recursive: true });
      const begin = performance.now();
      await work();
      await writeFile(done, `${Math.round(seconds(begin))}\n`);
    }
    steps.push(`${mark} ${(await readFile(done, 'utf8')).trim()} s`);
    say(steps.at(-1) ?? '');
  };
  await step('files', async () => {
    const server = await startNeo4j({ heap: '2g' });
    const graph = await openNeo4j({ uri: server.uri });
    await graph.setup();
    await loadArchive(graph, first);
    await enlargeInFiles(graph, join(folder, 'files'), ORIGINAL, size / first);
    await graph.close();
    await server.stop();
  });
  const admin = ['database', 'import', 'full', 'neo4j', '@import.args'];
  await step('import', () =>
    runAdmin('supported', join(folder, 'import'), join(folder, 'files'), admin, '2g'),
  );
  // A link, so that the server works on the store itself.
  const data = join(folder, 'data');
  await rm(data, { force: true });
  await symlink(join(folder, 'import', 'data'), data);
  const server = await startNeo4j({ heap: '3g', pageCache: '4g', data });
  try {
    await step('indexes', async () => {
      const driver = neo4j.driver(server.uri);
      for (const text of (await readFile(join(folder, 'files', 'indexes.cypher'), 'utf8')).split(';\n'))
        if (text !== '') await driver.session().run(text);
      await driver.close();
      const graph = await openNeo4j({ uri: server.uri, timeoutMs: LONGEST_MS });
      await saveLongestDurations(graph);
      await settle(graph);
      await graph.close();
    });
    const memory = await memoryOfServer(server.uri);
    const questions = flatQuestions().filter(({ grows }) => grows === undefined);
    const { hits, times } = await measure(server.uri, questions);
    const { large } = JSON.parse(await readFile(FILE, 'utf8')) as Flatness;
    const before = Object.fromEntries(
      Object.entries(large.hits).map(([name, list]) => [name, list.at(-1) ?? 0]),
    );
    const million = (of: number): string => of.toLocaleString('en');
    const text = [
      `${million(size)} facts with their claims; ${steps.join(', ')}.`,
      '',
      ...memory,
      '',
      `| question | hits at ${million(large.sizes.at(-1) ?? 0)} | hits at ${million(size)} | growth | ms |`,
      '| --- | ---: | ---: | ---: | ---: |',
      ...questions.map(
        ({ name }) =>
          `| ${name} | ${before[name]} | ${hits[name]} | ${((hits[name] ?? 0) / (before[name] ?? 1)).toFixed(2)} | ${times[name]} |`,
      ),
    ].join('\n');
    await putOnPage(MILLIONS, text);
    process.stdout.write(`${text}\n`);
    return grown(questions, before, hits, MOST_GROWTH).map((each) => sayGrown([each]));
  } finally {
    await server.stop();
  }
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
let worse: readonly string[];
if (values.store === undefined) {
  const { recorded, times } = await ask(sizes);
  await write(values.small ? { small: recorded } : { large: recorded });
  const text = table(recorded, times);
  process.stdout.write(`${text}\n`);
  if (!values.small) await putOnPage(MARKS, text);
  const place = (i: number) =>
    Object.fromEntries(Object.entries(recorded.hits).map(([name, list]) => [name, list.at(i) ?? 0]));
  worse = grown(flatQuestions(), place(0), place(-1), MOST_GROWTH).map((each) => sayGrown([each]));
} else worse = await askInStore(resolve(values.store), sizes);
if (worse.length > 0) {
  say(`These cost more than ${MOST_GROWTH} times as much in the larger archive:\n${worse.join('\n')}`);
  process.exitCode = 1;
}
