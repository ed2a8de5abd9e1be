/**
 * Compares Fasti with @neo4j/graphql and with the bare driver, on one Neo4j with the same records.
 * `npm run bench` runs the queries that @neo4j/graphql supports, in three rounds of one second. `npm run bench:full` runs
 * all, in longer rounds, also of PostGraphile over PostgreSQL, measures the cache of answers and the start too, and writes the
 * table in docs/performance.md.
 * `--only Q3` runs the queries whose names contain that text. Answers are compared before anything is timed; rounds are
 * interleaved; ratios are medians of rounds. Ends with 1 if a ratio is below its floor.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import neo4j from 'neo4j-driver';
import { createApi } from '../../src/api/api.ts';
import { openNeo4j } from '../../src/store/engines/neo4j.ts';
import type { Graph } from '../../src/store/graph.ts';
import { type RunningNeo4j, startNeo4j } from '../../tests/support/neo4j.ts';
import { putOnPage } from '../page.ts';
import { compareAnswers } from './answers.ts';
import { applyTo } from './applied.ts';
import { type Child, startChild } from './child.ts';
import { belowFloors } from './floors.ts';
import { measureKept } from './kept.ts';
import { dataFrom, latencyOf } from './load.ts';
import { fillPostgres, postgresPrograms, type RunningPostgres, startPostgres } from './postgres.ts';
import { CURSOR_AT } from './postgresQuestions.ts';
import { preparedStores } from './prepared.ts';
import type { Asked, Question } from './question.ts';
import { questionsFor } from './questions.ts';
import { measure, type Plan, type Rounds } from './rounds.ts';
import { peerIndexes } from './servers/peerSchema.ts';
import { measureStarts } from './starts.ts';
import { hitsOf, median, statementsOf } from './statements.ts';
import { type Further, type Line, type Loading, MARKS, memoryOfAll, shortTable, tableOf } from './table.ts';
import { sizesOf, writeWorld } from './world.ts';

const { values } = parseArgs({
  options: {
    facts: { type: 'string', default: '200000' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '1' },
    full: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const [facts, rounds, seconds] = [Number(values.facts), Number(values.rounds), Number(values.seconds)];
const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** A cursor in the middle of the list of all tenures, and its offset. */
async function middleOf(graph: Graph): Promise<{ cursor: string; offset: number }> {
  const offset = Math.floor((facts * 0.45) / 2);
  const [row] = await graph.read({
    text: 'MATCH (t:Tenure) WITH t ORDER BY t.sort SKIP $skip LIMIT 1 RETURN t.sort AS sort',
    params: { skip: offset - 1 },
  });
  const api = await createApi({ graph, report: ({ error }) => console.error(error) });
  const { data } = await api.execute('{ tenures(first: 1) { edges { cursor node { id } } } }');
  await api.close();
  const first = (data as { tenures: { edges: { cursor: string }[] } }).tenures.edges[0]?.cursor ?? '';
  return { cursor: movedTo(first, String(row?.sort)), offset };
}

/** A cursor of the same list with another key. A cursor consists of digest, batch and key. */
function movedTo(cursor: string, key: string): string {
  const [digest, batch] = Buffer.from(cursor, 'base64url').toString().split(':');
  return Buffer.from(`${digest}:${batch}:${key}`).toString('base64url');
}

/** Loads the records into both engines, and keeps the stores for the next run. The seconds are null if they were loaded at once. */
async function load(neo4jServer: RunningNeo4j, embeddedFolder: string): Promise<Loading | null> {
  say(`loading ${facts} facts into Neo4j and into the embedded engine`);
  await writeWorld(folder, facts);
  const loader = await startChild('loader.ts', [], { uri: null, folder: embeddedFolder });
  const intoNeo4j = async (): Promise<number> => {
    const graph = await openNeo4j({ uri: neo4jServer.uri });
    const taken = await applyTo(graph, folder);
    await graph.close();
    return taken;
  };
  const intoEmbedded = async (): Promise<number> =>
    (await loader.ask<{ seconds: number }>({ records: folder })).seconds;
  let loaded: Loading | null = null;
  if (values.full) loaded = { neo4j: await intoNeo4j(), embedded: await intoEmbedded() };
  // In parallel this takes less time, but the speed of neither can be measured.
  else await Promise.all([intoNeo4j(), intoEmbedded()]);
  await loader.stop();
  await neo4jServer.saveData(prepared.neo4j);
  await cp(embeddedFolder, prepared.embedded, { recursive: true });
  await prepared.completed();
  return loaded;
}

/** Starts PostGraphile over a PostgreSQL with the records of the Neo4j, and finds its cursor at an offset. */
async function withPostgres(postgres: RunningPostgres, neo4jUri: string, offset: number) {
  say('copying the records into PostgreSQL');
  await fillPostgres(postgres.uri, neo4jUri);
  const child = await startChild('postgraphile.ts', [], { uri: postgres.uri, folder: null });
  const found = (await dataFrom(child.url, { query: CURSOR_AT, variables: { offset: offset - 1 } })) as {
    tenures: { edges: { cursor: string }[] };
  };
  return { child, cursor: found.tenures.edges[0]?.cursor ?? '' };
}

if (values.full) postgresPrograms();
const folder = await mkdtemp(join(tmpdir(), 'fasti-compare-'));
const prepared = await preparedStores(facts, { anew: values.full });
const data = prepared.complete ? prepared.neo4j : undefined;
const server = await startNeo4j({ heap: '1g', pageCache: '512m', data });
const children: Child[] = [];
let postgres: RunningPostgres | null = null;
try {
  const embeddedFolder = join(folder, 'embedded');
  if (prepared.complete) await cp(prepared.embedded, embeddedFolder, { recursive: true });
  const loaded = prepared.complete ? null : await load(server, embeddedFolder);
  const graph = await openNeo4j({ uri: server.uri });
  const driver = neo4j.driver(server.uri);
  for (const text of [...peerIndexes, 'CALL db.awaitIndexes(120)', 'CALL db.prepareForReplanning()'])
    await driver.executeQuery(text);
  const middle = await middleOf(graph);
  if (values.full) postgres = await startPostgres();
  const rows = postgres && (await withPostgres(postgres, server.uri, middle.offset));
  if (rows) children.push(rows.child);
  const all = questionsFor(facts, { ...middle, ...(rows ? { postgraphile: rows.cursor } : {}) });
  const questions = all.filter(({ name, peer }) =>
    values.only === undefined ? values.full || peer !== null : name.includes(values.only),
  );
  const start = { uri: server.uri, folder: null };
  const fasti = await startChild('fasti.ts', [], start);
  const stock = await startChild('neo4jGraphql.ts', ['stock'], start);
  const tuned = await startChild('neo4jGraphql.ts', ['tuned'], start);
  const bare = await startChild('bare.ts', [], start);
  const inProcess = await startChild('fasti.ts', [], { uri: null, folder: embeddedFolder });
  const kept = await startChild('fasti.ts', ['kept'], start);
  children.push(fasti, stock, tuned, bare, inProcess, kept);
  const processes = { neo4j: await server.pid(), postgres: postgres?.pid ?? 0 };
  const postgraphile = rows?.child ?? null;
  const servers = { fasti, stock, tuned, bare, inProcess, postgraphile, ...processes, seconds };
  const plans: Plan[] = [];
  for (const question of questions) {
    say(`comparing the answers to ${question.name}`);
    const peer = question.peer ? stock.url : null;
    await compareAnswers(question, fasti.url, peer, inProcess.url, postgraphile?.url ?? null);
    plans.push({ ...servers, question, statements: await statementsOf(graph, question.fasti) });
  }
  say('timing all of them');
  const measured = await measure(plans, rounds);
  const lines: Line[] = [];
  for (const [i, { question, statements }] of plans.entries()) {
    lines.push({
      question,
      measured: measured[i] as Rounds,
      hits: median(await hitsOf(driver, statements.slice(0, 20))),
      alone: values.full ? await latencyOf(inProcess.url, question.fasti) : null,
    });
  }
  await driver.close();
  await graph.close();
  let further: Further | null = null;
  if (values.full) {
    say('the same read again');
    const again = all.find(({ inMean }) => inMean) as Question;
    const request = { about: again.about, request: again.fasti[0] as Asked };
    const keptAnswers = await measureKept({ without: fasti, kept }, request, rounds, seconds);
    say('starting');
    further = { kept: keptAnswers, starts: await measureStarts(server.uri) };
  }
  const { people, offices, events } = sizesOf(facts);
  const memory = memoryOfAll({
    Fasti: fasti,
    '@neo4j/graphql': stock,
    tuned,
    'Fasti with the embedded engine': inProcess,
    ...(postgraphile ? { PostGraphile: postgraphile } : {}),
  });
  const setting = { facts, people, offices, events, rounds, seconds, loaded, memory, further };
  const text = tableOf(lines, setting);
  process.stdout.write(`${text}\n`);
  if (values.full) {
    await putOnPage(MARKS, text);
    await putOnPage(MARKS, shortTable(lines, setting), 'docs/performance.md');
  }
  for (const sentence of belowFloors(lines)) {
    say(sentence);
    process.exitCode = 1;
  }
} finally {
  for (const child of children) await child.stop();
  await postgres?.stop();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
