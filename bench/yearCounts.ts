/**
 * Measures counts by year over everything, with the numbers of facts by year in memory and without: an answer, the first
 * reading of the numbers, and an answer after a batch, at 10,000, 100,000 and a million facts on Neo4j.
 * `npx tsx bench/yearCounts.ts` starts its own Neo4j; `--sizes 10000,20000` sets the sizes, each a multiple of the first.
 * Writes the table in bench/README.md.
 */
import { parseArgs } from 'node:util';
import type { Api } from '../src/api/api.ts';
import { LiveYearCounts } from '../src/query/memory/liveYearCounts.ts';
import { openNeo4j } from '../src/store/engines/neo4j.ts';
import type { Graph } from '../src/store/graph.ts';
import { apiWith } from '../tests/support/apiWith.ts';
import { growArchive, loadArchive } from '../tests/support/flatness/archives.ts';
import { loadText } from '../tests/support/loadText.ts';
import { startNeo4j } from '../tests/support/neo4j.ts';
import { median } from './compare/statements.ts';
import { putOnPage } from './page.ts';

const MARKS = [
  '<!-- counts by year: written by bench/yearCounts.ts -->',
  '<!-- end of counts by year -->',
] as const;
const { values } = parseArgs({ options: { sizes: { type: 'string', default: '10000,100000,1000000' } } });
const ROUNDS = 9;
const GROUPS = 'groups(by: PERIOD, unit: YEAR) { items { key definite possible } ungroupedCount }';
const QUESTIONS = [
  ['tenures of a century by year', `{ tenures(during: "1900/1999") { totalCount ${GROUPS} } }`],
  ['all facts by year', `{ facts { totalCount ${GROUPS} } }`],
] as const;

/** Counting a million facts takes longer than a request may. */
const DEADLINE_MS = 600_000;

/** Asks, and returns the milliseconds that it took. Throws the first error of the answer. */
async function timeOf(api: Api, document: string): Promise<number> {
  const begin = performance.now();
  const { errors } = await api.execute(document, {});
  if (errors) throw errors[0];
  return performance.now() - begin;
}

async function medianOf(api: Api, document: string): Promise<number> {
  await timeOf(api, document);
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i += 1) times.push(await timeOf(api, document));
  return median(times);
}

const batchOf = (size: number): string =>
  `fasti: "1"\ndataset: years-${size}\nsources:\n  s: { title: S }\nentities:\n  years-o${size}: { kind: office, label: O }\nfacts:\n- { id: years-t${size}, tenure: { office: years-o${size}, vacant: "true" }, claims: [ { source: s, start: "1950", end: "1960" } ] }\n`;

/** The rows of the table at one size. */
async function measure(graph: Graph, size: number): Promise<string[]> {
  const without = await apiWith(graph, {}, DEADLINE_MS);
  const years = new LiveYearCounts(graph, { waits: true });
  const having = await apiWith(graph, { years }, DEADLINE_MS);
  const begin = performance.now();
  await years.answers([]);
  const reading = (performance.now() - begin) / 1000;
  const rows: string[] = [];
  for (const [about, document] of QUESTIONS) {
    const [counted, kept] = [await medianOf(without, document), await medianOf(having, document)];
    rows.push(
      `| ${size.toLocaleString('en')} | ${about} | ${counted.toFixed(0)} ms | ${kept.toFixed(1)} ms | ${reading.toFixed(1)} s |`,
    );
  }
  await loadText(graph, batchOf(size), new Date().toISOString());
  const after = await timeOf(having, QUESTIONS[0][1]);
  return rows.map((row, i) => `${row} ${i === 0 ? `${after.toFixed(0)} ms` : ''} |`);
}

const server = await startNeo4j({ heap: '2g', pageCache: '3g' });
const rows: string[] = [];
try {
  const graph = await openNeo4j({ uri: server.uri });
  await graph.setup();
  const sizes = values.sizes.split(',').map(Number);
  const [first = 1] = sizes;
  for (const [i, size] of sizes.entries()) {
    if (i === 0) await loadArchive(graph, size);
    else await growArchive(graph, size / first, (sizes[i - 1] ?? first) / first);
    rows.push(...(await measure(graph, size)));
    process.stderr.write(`${rows.at(-2)}\n${rows.at(-1)}\n`);
  }
  await graph.close();
} finally {
  await server.stop();
}
const text = [
  '| facts | question | counted by the statement | from memory | first reading | after a batch |',
  '| ---: | --- | ---: | ---: | ---: | ---: |',
  ...rows,
].join('\n');
await putOnPage(MARKS, text);
process.stdout.write(`${text}\n`);
