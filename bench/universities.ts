/**
 * Measures the sixteen questions about universities in tests/fixtures/universities, without HTTP, on both engines and at 5 and 10
 * times the records: `npx tsx bench/universities.ts [UNIVERSITIES]` starts its own Neo4j and writes the table in bench/README.md.
 * Their answers are judged by tests/query/universities.neo4jLong.test.ts.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi } from '../src/api/api.ts';
import { memoryOf } from '../src/query/memory/graphMemory.ts';
import { openEmbedded } from '../src/store/engines/embedded.ts';
import { openNeo4j } from '../src/store/engines/neo4j.ts';
import type { Graph } from '../src/store/graph.ts';
import { documentsIn } from '../tests/support/documents.ts';
import { startNeo4j } from '../tests/support/neo4j.ts';
import { randomFrom } from '../tests/support/randomFrom.ts';
import { TEMPLATES } from '../tests/support/universities/answers.ts';
import { fileOf } from '../tests/support/universities/file.ts';
import { randomUniversities, type Universities } from '../tests/support/universities/records.ts';
import { applyTo } from './compare/applied.ts';
import { median } from './compare/statements.ts';
import { putOnPage } from './page.ts';

const MARKS = [
  '<!-- universities: written by bench/universities.ts -->',
  '<!-- end of universities -->',
] as const;
const base = Number(process.argv[2] ?? 20);
const SCALES = [5, 10] as const;
const SEED = 7;
/** Different variables of each question, and how often each is asked after a first time. */
const [VARIABLES, ROUNDS] = [20, 3];
const DOCUMENTS = documentsIn('tests/fixtures/universities');

/** The first comment of a document, as a sentence. */
const aboutOf = (text: string): string => /^# (.*)/.exec(text)?.[1] ?? '';

/** The median of each question in milliseconds. */
async function timesOf(graph: Graph, records: Universities): Promise<number[]> {
  const api = await createApi({
    graph,
    memory: memoryOf(graph),
    report: ({ error }) => console.error(error),
  });
  const ask = async (text: string, variables: Readonly<Record<string, unknown>>): Promise<number> => {
    const begin = performance.now();
    const { errors } = await api.execute(text, variables);
    if (errors) throw new Error(`${errors[0]?.message}: ${text}`);
    return performance.now() - begin;
  };
  const times: number[][] = DOCUMENTS.map(() => []);
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [i, { name, text }] of DOCUMENTS.entries()) {
      const random = randomFrom(SEED + i);
      for (let k = 0; k < VARIABLES; k += 1) {
        const variables = TEMPLATES[name.slice(0, 2)]?.variables(
          records,
          (list) => list[Math.floor(random() * list.length)] as never,
        );
        const took = await ask(text, variables ?? {});
        if (round > 0) times[i]?.push(took);
      }
    }
  await api.close();
  return times.map(median);
}

const columns: { readonly heading: string; readonly times: readonly number[] }[] = [];
const sizes: string[] = [];
for (const scale of SCALES) {
  const records = randomUniversities(base * scale, SEED);
  const { departments, groups, belongings, heads, leaders, parts, scholars, works } = records;
  const facts = [departments, groups, belongings, heads, leaders, parts, scholars, works];
  sizes.push(facts.reduce((sum, { length }) => sum + length, 2 * groups.length).toLocaleString('en'));
  const folder = await mkdtemp(join(tmpdir(), 'fasti-universities-'));
  await writeFile(join(folder, 'universities.yaml'), fileOf(records));
  const measure = async (engine: string, graph: Graph): Promise<void> => {
    process.stderr.write(`${scale} times on ${engine}\n`);
    try {
      await applyTo(graph, folder);
      columns.push({ heading: `${engine}, ${scale} times`, times: await timesOf(graph, records) });
    } finally {
      await graph.close();
    }
  };
  const server = await startNeo4j({ heap: '1g', pageCache: '512m' });
  try {
    await measure('Neo4j', await openNeo4j({ uri: server.uri }));
    await measure('embedded', await openEmbedded());
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
columns.sort((a, b) => (a.heading < b.heading ? 1 : -1));
const table = [
  `${base * SCALES[0]} universities with ${sizes[0]} facts, and ${base * SCALES[1]} with ${sizes[1]}; medians in milliseconds of ${VARIABLES} different requests, asked ${ROUNDS} times each, one at a time:`,
  '',
  `| question | ${columns.map(({ heading }) => heading).join(' | ')} |`,
  `| --- |${columns.map(() => ' ---: |').join('')}`,
  ...DOCUMENTS.map(
    ({ name, text }, i) =>
      `| ${name.slice(0, 2)}: ${aboutOf(text)} | ${columns.map(({ times }) => times[i]?.toFixed(1)).join(' | ')} |`,
  ),
].join('\n');
await putOnPage(MARKS, table);
process.stdout.write(`${table}\n`);
