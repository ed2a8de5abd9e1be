/**
 * Measures how long another client waits while one has 60 dear requests on one connection: `npx tsx bench/sharedQueue.ts`, after
 * `npm run build`. An archive of 20,000 facts and a hub of 10,000 more is served with
 * `FASTI_RATE_LIMIT=600`, on the embedded engine or with `--neo4j` on Neo4j. Of the shapes that pass, it sends the one that takes most of the processor: first among those
 * of which 60 are within the limit, then among all. It prints the latencies of light reads alone and meanwhile, one at a time, and the statuses of all.
 * `--facts N`, `--hub N`, `--requests N` and `--limit N` set other numbers.
 */
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { loadSeed } from '../src/changes/loadSeed.ts';
import { openEmbedded } from '../src/store/engines/embedded.ts';
import { openNeo4j } from '../src/store/engines/neo4j.ts';
import { openPipeline, rawRequest } from '../tests/support/hostile/pipeline.ts';
import { type ProbedServer, probedServer } from '../tests/support/load/probedServer.ts';
import { type RunningNeo4j, startNeo4j } from '../tests/support/neo4j.ts';
import { writeCsv } from './archive.ts';

const { values } = parseArgs({
  options: {
    facts: { type: 'string', default: '20000' },
    hub: { type: 'string', default: '10000' },
    requests: { type: 'string', default: '60' },
    limit: { type: 'string', default: '600' },
    neo4j: { type: 'boolean', default: false },
  },
});
const [facts, hub, requests, limit] = [values.facts, values.hub, values.requests, values.limit].map(
  Number,
) as [number, number, number, number];

/** The cost of one point of the rate limit, besides the point of the request. */
const COST_OF_POINT = 1_000;

const WHOLE = 'totalCount lanes { key rowCount } periods(unit: YEAR) { from } clusters { from }';
const during = (i: number): string => `during: "18${10 + (i % 80)}/1990"`;
/** A field of the root, which differs by a number so that no answer is kept from an earlier request. */
const FIELDS: Readonly<Record<string, (i: number) => string>> = {
  'all of the timeline of the hub': (i) =>
    `organization(id: "hub") { timeline(first: 1, ${during(i)}) { ${WHOLE} } }`,
  'counts of the hub': (i) =>
    `organization(id: "hub") { facts(first: 1, ${during(i)}) { totalCount nodes { label } } }`,
  'periods of the hub': (i) =>
    `organization(id: "hub") { timeline(first: 1, ${during(i)}) { periods(unit: YEAR) { from possible } } }`,
  'groups of members of the hub': (i) =>
    `memberships(first: 1, ${during(i)}, filter: {bodies: ["hub"]}) { totalCount nodes { label } }`,
  'all of the timeline': (i) => `timeline(first: 1, ${during(i)}) { ${WHOLE} }`,
  'groups of tenures': (i) => `tenures(${during(i)}) { groups(by: OFFICE) { items { definite possible } } }`,
  'facts with claims': (i) =>
    `facts(first: 200, ${during(i)}) { nodes { id label certainty support interval { label } claims(first: 2) { nodes { note source { title } } } } }`,
  integrity: (i) => `integrity(first: ${1 + (i % 200)}) { totalCount nodes { message } }`,
  networks: (i) => `network(ids: ["p${i}"], hops: 3) { nodes { label } edges { fact { label } } }`,
  searches: (i) => `search(text: "Persn ${i}") { totalCount nodes { entity { label } } }`,
};

let asked = 0;
const documentOf = (field: (i: number) => string, aliases: number): string =>
  `{ ${Array.from({ length: aliases }, (_, i) => {
    asked += 1;
    return `a${i}: ${field(asked)}`;
  }).join(' ')} }`;

/** The settings of a server that has the archive. */
async function load(folder: string, neo4j: RunningNeo4j | null): Promise<Readonly<Record<string, string>>> {
  const records = join(folder, 'records');
  await mkdir(records);
  await writeCsv(records, facts);
  await writeFile(join(records, 'hub.csv'), '# template: organizations\n# dataset: hub\nid,label\nhub,Hub\n');
  const rows = Array.from(
    { length: hub },
    (_, i) =>
      `hub-${i},p${i % (facts / 10)},hub,member,${i},source-1,${1810 + (i % 180)},${1814 + (i % 180)}`,
  );
  const head = '# template: memberships\n# dataset: hub\nid,member,body,role,term,source,start,end';
  await writeFile(join(records, 'hub-members.csv'), `${[head, ...rows].join('\n')}\n`);
  const path = join(folder, 'store');
  const graph = neo4j ? await openNeo4j({ uri: neo4j.uri }) : await openEmbedded({ path });
  await graph.setup();
  await loadSeed(graph, [records], {});
  await graph.close();
  return neo4j ? { NEO4J_URI: neo4j.uri } : { FASTI_DATA: path };
}

/** The processor time of the server so far, in seconds. */
function secondsOf({ pid }: ProbedServer): number {
  const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const [user, system] = rest.split(' ').slice(11, 13);
  return (Number(user) + Number(system)) / 100;
}

async function answerOf(server: ProbedServer, query: string, client: string) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': client },
    body: JSON.stringify({ query }),
  });
  const { errors, extensions } = (await response.json()) as {
    readonly errors?: unknown;
    readonly extensions?: { readonly cost?: { readonly fields: number } };
  };
  return { status: response.status, isAnswered: errors === undefined, cost: extensions?.cost?.fields ?? 0 };
}

interface Shape {
  readonly name: string;
  readonly aliases: number;
  readonly cost: number;
  readonly seconds: number;
}

/** Each shape with as many aliases as pass and cost at most so much; the dearest first. */
async function dearest(server: ProbedServer, most: number): Promise<readonly Shape[]> {
  const found: Shape[] = [];
  let clients = 0;
  for (const [name, field] of Object.entries(FIELDS))
    for (let aliases = 20; aliases >= 1; aliases = Math.floor(aliases / 1.3)) {
      // Each from an address of its own, so that the limit refuses none.
      clients += 1;
      const before = secondsOf(server);
      const { isAnswered, cost } = await answerOf(
        server,
        documentOf(field, aliases),
        `10.1.${most % 250}.${clients % 250}`,
      );
      if (!isAnswered || cost > most) continue;
      found.push({ name, aliases, cost, seconds: secondsOf(server) - before });
      break;
    }
  return found.sort((a, b) => b.seconds - a.seconds);
}

const counted = (statuses: readonly number[]): string => {
  const counts = new Map<number, number>();
  for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([status, count]) => `${count} x ${status}`)
    .join(', ');
};

/** Light reads one after the other, at least 100 and until a condition is met: their latencies, sorted, and statuses. */
async function lightReads(server: ProbedServer, isDone: () => boolean, name: string): Promise<string> {
  const latencies: number[] = [];
  const statuses: number[] = [];
  for (let i = 0; !isDone() || latencies.length < 100; i += 1) {
    const start = performance.now();
    const query = `{ person(id: "p${i % (facts / 10)}") { ${name}${i}: label } }`;
    const { status } = await answerOf(server, query, `10.2.0.${i % 200}`);
    latencies.push(performance.now() - start);
    statuses.push(status);
    await pause(20);
  }
  latencies.sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round(latencies[Math.floor((latencies.length - 1) * share)] as number);
  return `${latencies.length} light reads ${name}: ${counted(statuses)}; p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms`;
}

async function measure(server: ProbedServer, { name, aliases }: Shape, client: string): Promise<void> {
  const field = FIELDS[name];
  if (!field) throw new Error(`There is no shape ${name}.`);
  console.log(`  ${await lightReads(server, () => true, 'alone')}`);
  const pipeline = await openPipeline(server.url);
  const headers = [`x-forwarded-for: ${client}`];
  const [begin, before] = [performance.now(), secondsOf(server)];
  pipeline.send(
    ...Array.from({ length: requests }, () =>
      rawRequest('/graphql', headers, { query: documentOf(field, aliases) }),
    ),
  );
  let isDone = false;
  const answers = pipeline.answers(requests).then((all) => {
    isDone = true;
    return all;
  });
  const light = await lightReads(server, () => isDone, 'meanwhile');
  const seconds = (performance.now() - begin) / 1000;
  const all = await answers;
  pipeline.leave();
  console.log(
    `  ${requests} on one connection: ${counted(all.map(({ status }) => status))}, in ${seconds.toFixed(1)} s with ${(secondsOf(server) - before).toFixed(1)} s of the processor\n  ${light}`,
  );
}

const folder = await mkdtemp(join(tmpdir(), 'fasti-bench-'));
const neo4j = values.neo4j ? await startNeo4j({ heap: '2g', pageCache: '1g' }) : null;
try {
  const server = await probedServer({
    ...(await load(folder, neo4j)),
    FASTI_SEED: 'none',
    FASTI_LOG_LEVEL: 'error',
    FASTI_RATE_LIMIT: String(limit),
    FASTI_TRUSTED_PROXIES: '1',
  });
  try {
    console.log(`${facts} facts, and a hub of ${hub}; FASTI_RATE_LIMIT=${limit}`);
    await answerOf(server, documentOf(FIELDS.integrity ?? String, 1), '10.0.0.1');
    // As many points for each as the limit has for all, of which the request itself takes one.
    const within = (Math.floor(limit / requests) - 1) * COST_OF_POINT + COST_OF_POINT - 1;
    for (const [which, most, client] of [
      [`within the limit ${requests} times (cost at most ${within})`, within, '10.0.1.1'],
      ['of any cost', 1_000_000, '10.0.2.1'],
    ] as const) {
      const [shape, ...others] = await dearest(server, most);
      if (!shape) throw new Error('No shape passes.');
      console.log(
        `the dearest ${which}: ${shape.aliases} x ${shape.name}, cost ${shape.cost}, ${shape.seconds.toFixed(2)} s`,
      );
      for (const { name, aliases, cost, seconds } of others.slice(0, 4))
        console.log(`  then ${aliases} x ${name}, cost ${cost}, ${seconds.toFixed(2)} s`);
      await measure(server, shape, client);
    }
  } finally {
    await server.close();
  }
} finally {
  await neo4j?.stop();
  await rm(folder, { recursive: true, force: true });
}
