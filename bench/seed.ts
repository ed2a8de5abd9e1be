/**
 * Measures the cost of applying records: an archive on both engines, compared with writing the same rows by UNWIND.
 * `npx tsx bench/seed.ts [facts] [csv|yaml] [embedded|neo4j]` (default: 100,000, csv, both) starts its own Neo4j; without
 * arguments it writes the table into bench/README.md.
 * `npx tsx bench/seed.ts [facts] [csv|yaml] --against DIR [--rounds 5]` compares planning and applying with those of another
 * checkout instead, on the embedded engine, in pairs (`seedPairs.ts`).
 * Applying runs in a process of its own, so that the peak memory is that of applying; the embedded engine holds its graph
 * in that process. Compare numbers within one run only.
 */
import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadSeed, type SeedReport } from '../src/changes/loadSeed.ts';
import { limitHeapGrowth } from '../src/cli/heapLimit.ts';
import { openEmbedded } from '../src/store/engines/embedded.ts';
import { openNeo4j } from '../src/store/engines/neo4j.ts';
import type { EngineName, Graph, Row, Value } from '../src/store/graph.ts';
import { startNeo4j } from '../tests/support/neo4j.ts';
import {
  type ArchiveFact,
  archiveEntities,
  archiveFacts,
  sourceIds,
  writeCsv,
  writeYaml,
} from './archive.ts';
import { putOnPage } from './page.ts';
import { comparePairs } from './seedPairs.ts';

const ENGINES: readonly EngineName[] = ['embedded', 'neo4j'];
const CHUNK = 1_000;
const MARKS = ['<!-- seeding: written by bench/seed.ts -->', '<!-- end of seeding -->'] as const;

/** The properties of one stored record per label. */
type Samples = Readonly<Record<string, { readonly [key: string]: Value }>>;

interface Applied {
  readonly first: number;
  readonly second: number;
  /** The part of the first that begins with the first rows written. */
  readonly writing: number;
  /** Peak memory of the whole process, in MB. */
  readonly peak: number;
  readonly samples: Samples;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1000;
}

/** Applies the files twice and measures both. */
async function applyTwice(graph: Graph, folder: string): Promise<Applied> {
  await graph.setup();
  let begun: number | null = null;
  const onProgress = (): void => {
    begun ??= performance.now();
  };
  const apply = async (): Promise<void> =>
    orThrow(await loadSeed(graph, [folder], { by: 'bench', onProgress }));
  const first = await seconds(apply);
  const writing = begun === null ? 0 : (performance.now() - begun) / 1000;
  const second = await seconds(apply);
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  return { first, second, writing, peak, samples: await samplesIn(graph) };
}

function orThrow({ accepted, problems }: SeedReport): void {
  if (!accepted) throw new Error(`The archive was not accepted: ${JSON.stringify(problems.slice(0, 3))}`);
}

async function samplesIn(graph: Graph): Promise<Samples> {
  const samples: Record<string, { readonly [key: string]: Value }> = {};
  for (const label of [
    ...new Set([...archiveFacts(1_000)].map(({ kind }) => kind)),
    'Person',
    'Claim',
    'Source',
  ]) {
    const text = `MATCH (x:${label}) RETURN properties(x) AS props LIMIT 1`;
    const [row] = await graph.read({ text, params: {} });
    samples[label] = (row as Row).props as { readonly [key: string]: Value };
  }
  return samples;
}

/** The relationship type of each role. */
const RELATIONSHIPS: Readonly<Record<string, string>> = {
  holder: 'HOLDER',
  office: 'OFFICE',
  member: 'MEMBER',
  body: 'BODY',
  event: 'EVENT',
  participant: 'PARTICIPANT',
  entity: 'ENTITY',
};

/** Writes the same nodes, properties and relationships with the same indexes, but reads, checks and plans nothing. */
async function writeBare(graph: Graph, facts: number, samples: Samples): Promise<void> {
  await graph.setup();
  const own = (id: string): string => `bare-${id}`;
  const like = (label: string, id: string): Value => ({ ...samples[label], id: own(id) });
  await over(
    graph,
    'CREATE (s:Source) SET s = r',
    sourceIds().map((id) => like('Source', id)),
  );
  for (const kind of ['Person', 'Organization', 'Office', 'Event'])
    await over(
      graph,
      `CREATE (e:Entity:${kind}) SET e = r`,
      mapped(archiveEntities(facts), (entity) => (entity.kind === kind ? [like('Person', entity.id)] : [])),
    );
  const all = (rowsOf: (fact: ArchiveFact) => Value[]): Iterable<Value> =>
    mapped(archiveFacts(facts), rowsOf);
  for (const kind of ['Tenure', 'Membership', 'Participation', 'Name', 'Existence'])
    await over(
      graph,
      `CREATE (f:Fact:${kind}) SET f = r`,
      all((fact) => (fact.kind === kind ? [like(kind, fact.id)] : [])),
    );
  const claimId = (fact: ArchiveFact, i: number): string => `${fact.id}-claim-${i}`;
  await over(
    graph,
    'CREATE (c:Claim) SET c = r',
    all((fact) => fact.claims.map((_, i) => like('Claim', claimId(fact, i)))),
  );
  const link = (type: string, from: string, to: string): string =>
    `MATCH (a:${from} {id: r.a}) MATCH (b:${to} {id: r.b}) CREATE (a)-[:${type} {\`as\`: r.b}]->(b)`;
  for (const [role, type] of Object.entries(RELATIONSHIPS))
    await over(
      graph,
      link(type, 'Fact', 'Entity'),
      all(({ id, roles }) => (roles[role] === undefined ? [] : [{ a: own(id), b: own(roles[role]) }])),
    );
  await over(
    graph,
    link('CLAIM', 'Fact', 'Claim'),
    all((fact) => fact.claims.map((_, i) => ({ a: own(fact.id), b: own(claimId(fact, i)) }))),
  );
  await over(
    graph,
    link('SOURCE', 'Claim', 'Source'),
    all((fact) => fact.claims.map(({ source = '' }, i) => ({ a: own(claimId(fact, i)), b: own(source) }))),
  );
}

function* mapped<T>(list: Iterable<T>, rowsOf: (item: T) => readonly Value[]): Generator<Value> {
  for (const item of list) yield* rowsOf(item);
}

async function over(graph: Graph, text: string, list: Iterable<Value>): Promise<void> {
  let rows: Value[] = [];
  const flush = async (): Promise<void> => {
    const params = { rows };
    await graph.write((transaction) => transaction.run({ text: `UNWIND $rows AS r ${text}`, params }));
    rows = [];
  };
  for (const row of list) {
    rows.push(row);
    if (rows.length === CHUNK) await flush();
  }
  if (rows.length > 0) await flush();
}

/** What a child process does. */
interface Task {
  readonly uri: string | null;
  readonly facts: number;
  readonly folder: string;
  /** Writes rows like these by UNWIND; applies files if absent. */
  readonly samples?: Samples;
}

async function done({ uri, facts, folder, samples }: Task): Promise<Applied | number> {
  const graph = uri === null ? await openEmbedded() : await openNeo4j({ uri });
  try {
    if (samples === undefined) return await applyTwice(graph, folder);
    return await seconds(() => writeBare(graph, facts, samples));
  } finally {
    await graph.close();
  }
}

function inProcess<T>(task: Task): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = fork(import.meta.filename);
    child.on('message', (answer) => resolve(answer as T));
    child.on('exit', (code) => reject(new Error(`the process ended with ${code}`)));
    child.send(task);
  });
}

/** Runs a task on a new graph: a server that has written before is faster. */
async function onNew<T>(engine: EngineName, task: Omit<Task, 'uri'>): Promise<T> {
  if (engine === 'embedded') return inProcess<T>({ ...task, uri: null });
  const server = await startNeo4j();
  try {
    return await inProcess<T>({ ...task, uri: server.uri });
  } finally {
    await server.stop();
  }
}

/** The line of an engine in the table. */
async function measure(engine: EngineName, task: Omit<Task, 'uri'>): Promise<string> {
  const { samples, first, second, writing, peak } = await onNew<Applied>(engine, task);
  const byHand = await onNew<number>(engine, { ...task, samples });
  const time = (value: number): string => `${value.toFixed(1)} s`;
  const line = [
    engine,
    time(first),
    time(writing),
    time(second),
    time(byHand),
    Math.round(task.facts / first).toLocaleString('en'),
    (byHand / first).toFixed(2),
    (byHand / writing).toFixed(2),
    (second / first).toFixed(2),
    `${peak} MB`,
  ];
  return `| ${line.join(' | ')} |`;
}

if (process.send) {
  // Like the command line.
  limitHeapGrowth();
  process.once('message', async (task) => {
    process.send?.(await done(task as Task));
    process.disconnect();
  });
} else {
  const { values: options, positionals } = parseArgs({
    options: { against: { type: 'string' }, rounds: { type: 'string', default: '5' } },
    allowPositionals: true,
  });
  const [count = '100000', format = 'csv', only] = positionals;
  const facts = Number(count);
  const folder = await mkdtemp(join(tmpdir(), 'fasti-bench-'));
  try {
    await (format === 'yaml' ? writeYaml : writeCsv)(folder, facts);
    if (options.against !== undefined) {
      process.stdout.write(`${facts} facts as ${format}: processor time in s, and peak memory in MB\n`);
      await comparePairs(options.against, folder, Number(options.rounds));
      process.exit();
    }
    const about = `${facts.toLocaleString('en')} facts as ${format}:`;
    const lines = [
      about,
      '',
      '| engine | first | of it writing | second | by hand | facts/s | hand / first | hand / writing | second / first | peak |',
      '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ];
    for (const engine of ENGINES)
      if (only === undefined || only === engine) lines.push(await measure(engine, { facts, folder }));
    const table = lines.join('\n');
    process.stdout.write(`${table}\n`);
    if (positionals.length === 0) await putOnPage(MARKS, table);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
