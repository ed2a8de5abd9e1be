/**
 * Measures what history costs: 1,000 facts that 1,000 batches have changed ten times each, beside as many that one batch
 * has written. `npx tsx bench/history.ts` starts a Neo4j, does the same on the embedded engine, and writes database hits and
 * times of questions about now, and about a known time, and the size of a version into bench/README.md.
 */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import neo4j from 'neo4j-driver';
import { openEmbedded } from '../src/store/engines/embedded.ts';
import { openNeo4j } from '../src/store/engines/neo4j.ts';
import type { Graph, Statement } from '../src/store/graph.ts';
import { loadText } from '../tests/support/loadText.ts';
import { startNeo4j } from '../tests/support/neo4j.ts';
import { hitsOf } from '../tests/support/profile.ts';
import { putOnPage } from './page.ts';
import { statementPair, timeRatio } from './pairs.ts';

const { values } = parseArgs({ options: { facts: { type: 'string', default: '1000' } } });
const FACTS = Number(values.facts);
const OFFICES = 50;
const VERSIONS = 10;
/** Facts that one batch changes. */
const TOUCHED = 10;
const ROUNDS = 200;
const WARM_UP = 50;
const GROUPS = ['steady', 'changed'] as const;
type Group = (typeof GROUPS)[number];

const MARKS = ['<!-- history: written by bench/history.ts -->', '<!-- end of history -->'] as const;

const say = (text: string): void => void process.stderr.write(`${text}\n`);
/** The time of a batch. */
const timeOf = (batch: number): string => new Date(Date.UTC(2025, 0, 1) + batch * 60_000).toISOString();

const tenure = (group: Group, i: number, version: number): string =>
  `- { id: ${group}-${i}, tenure: { holder: ${group}-p${i % 100}, office: ${group}-o${i % OFFICES}, term: t${i} }, claims: [ { source: s, start: "${1900 + (i % 90)}-${String(version).padStart(2, '0')}", end: "${1905 + (i % 90)}" } ] }`;

const header = (dataset: string): string =>
  `fasti: "1"\ndataset: ${dataset}\nsources:\n  s: { title: Register }\n`;

/** All records of a group, each in its first version. */
const firstFile = (group: Group): string =>
  [
    `${header(group)}entities:`,
    ...Array.from({ length: 100 }, (_, i) => `  ${group}-p${i}: { kind: person, label: Person ${i} }`),
    ...Array.from({ length: OFFICES }, (_, i) => `  ${group}-o${i}: { kind: office, label: Office ${i} }`),
    'facts:',
    ...Array.from({ length: FACTS }, (_, i) => tenure(group, i, 1)),
  ].join('\n');

/** The next version of some facts of the changed group. */
const nextFile = (from: number, version: number): string =>
  [
    `${header('changed')}facts:`,
    ...Array.from({ length: TOUCHED }, (_, i) => tenure('changed', from + i, version)),
  ].join('\n');

/** The questions, of one group, and with `knownAt` in their root field where it is given. */
const QUESTIONS: readonly {
  readonly about: string;
  readonly ask: (group: Group, known: string) => string;
}[] = [
  {
    about: 'an office with twenty tenures and their claims',
    ask: (group, known) =>
      `{ office(id: "${group}-o7"${known}) { label tenures(first: 20) { nodes { holder { label } interval { label } claims(first: 3) { nodes { source { title } } } } } } }`,
  },
  {
    about: 'a person with all tenures on a day',
    ask: (group, known) =>
      `{ person(id: "${group}-p7"${known}, at: {asOf: "1950"}) { label tenures(first: 50) { nodes { certainty office { label } } } } }`,
  },
  {
    about: 'a timeline of a person',
    ask: (group, known) =>
      `{ person(id: "${group}-p7"${known}) { timeline(first: 20) { nodes { label interval { label } } } } }`,
  },
];

/** Writes both groups, and then all further versions of the changed one. Calls `written` after each of the two. */
async function load(graph: Graph, written: () => Promise<void>): Promise<number> {
  await graph.setup();
  let batch = GROUPS.length;
  for (const [i, group] of GROUPS.entries()) await loadText(graph, firstFile(group), timeOf(i + 1));
  await written();
  for (let version = 2; version <= VERSIONS + 1; version += 1)
    for (let from = 0; from < FACTS; from += TOUCHED) {
      batch += 1;
      await loadText(graph, nextFile(from, version), timeOf(batch));
      if (batch % 200 === 0) say(`${batch} batches`);
    }
  await written();
  return batch;
}

interface Costs {
  readonly ratio: number;
  readonly hits: string;
}

/** Compares two queries. */
async function compare(
  graph: Graph,
  hits: ((statement: Statement) => Promise<number>) | null,
  a: string,
  b: string,
): Promise<Costs> {
  const pair = await statementPair(graph, a, b);
  return {
    ratio: await timeRatio(graph, pair, { rounds: ROUNDS, warmUp: WARM_UP }),
    hits: hits ? `${await hits(pair[0])} / ${await hits(pair[1])}` : '',
  };
}

/** A row for each question: the changed facts against the steady ones, and a known time against now. */
async function rowsFor(
  graph: Graph,
  batches: number,
  hits: ((statement: Statement) => Promise<number>) | null,
): Promise<string[]> {
  const rows: string[] = [];
  const known = `, knownAt: "${timeOf(Math.floor(batches / 2))}"`;
  for (const { about, ask } of QUESTIONS) {
    const now = await compare(graph, hits, ask('changed', ''), ask('steady', ''));
    const then = await compare(graph, hits, ask('changed', known), ask('changed', ''));
    rows.push(
      `| ${graph.engine} | ${about} | ${now.hits} | ${now.ratio.toFixed(2)} | ${then.hits} | ${then.ratio.toFixed(2)} |`,
    );
  }
  return rows;
}

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size;
  return bytes;
}

/** How many bytes each further version takes, by the sizes before and after them. */
const perVersion = ([before = 0, after = 0]: readonly number[]): string =>
  Math.round((after - before) / (FACTS * VERSIONS)).toLocaleString('en');

interface Engine {
  open(): Promise<Graph>;
  /** The size of the store while the graph is closed, when what was written is in it and not only in the log. */
  size(): Promise<number>;
  readonly hits: ((statement: Statement) => Promise<number>) | null;
}

async function measure(engine: Engine): Promise<{ rows: string[]; bytes: string }> {
  const sizes: number[] = [];
  let graph = await engine.open();
  const current: Graph = {
    engine: graph.engine,
    read: (statement) => graph.read(statement),
    write: (work) => graph.write(work),
    setup: () => graph.setup(),
    health: () => graph.health(),
    connections: () => graph.connections(),
    close: () => graph.close(),
  };
  const batches = await load(current, async () => {
    await graph.close();
    sizes.push(await engine.size());
    graph = await engine.open();
  });
  const rows = await rowsFor(graph, batches, engine.hits);
  await graph.close();
  return { rows, bytes: perVersion(sizes) };
}

async function onEmbedded(): Promise<{ rows: string[]; bytes: string }> {
  const path = await mkdtemp(join(tmpdir(), 'fasti-history-'));
  try {
    return await measure({ open: () => openEmbedded({ path }), size: () => sizeOf(path), hits: null });
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}

async function onNeo4j(): Promise<{ rows: string[]; bytes: string }> {
  const server = await startNeo4j({ heap: '1g', pageCache: '512m' });
  const driver = neo4j.driver(server.uri);
  try {
    return await measure({
      open: () => openNeo4j({ uri: server.uri }),
      async size() {
        await server.end('SIGTERM');
        const size = await sizeOf(server.databases);
        await server.startAgain();
        return size;
      },
      hits: (statement) => hitsOf(driver, statement),
    });
  } finally {
    await driver.close();
    await server.stop();
  }
}

const [embedded, onServer] = [await onEmbedded(), await onNeo4j()];
const text = [
  '| engine | question | hits: changed / steady | time, changed / steady | hits: known time / now | time, known time / now |',
  '| --- | --- | --- | ---: | --- | ---: |',
  ...embedded.rows,
  ...onServer.rows,
  '',
  `A version, with its claim, its links and its part of a batch, takes ${embedded.bytes} bytes in the embedded store and ${onServer.bytes} in the store of Neo4j.`,
].join('\n');
await putOnPage(MARKS, text);
process.stdout.write(`${text}\n`);
