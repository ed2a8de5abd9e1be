/**
 * Measures how long requests that use up the cost budget take: `npx tsx bench/costLimit.ts [FACTS [PART]] [--neo4j]`
 * (default: 20000, all, the embedded engine; PART is a part of a name). Each is sent alone, twice, and the longer time counts: of the processor, and on the clock, in seconds. Writes only to a temporary folder.
 * `--search N` instead searches for the dearest N shapes: roots, with and without a hub of a tenth of all facts, with lists
 * and parts of lists below, under as many aliases as the budget lets pass, each sent twice, of which the shorter time counts. It prints how long each held the event loop, in milliseconds, and
 * ends with 1 if one held it for more than 200, so that others had to wait.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Api, createApi } from '../src/api/api.ts';
import { loadSeed } from '../src/changes/loadSeed.ts';
import { memoryOf } from '../src/query/memory/graphMemory.ts';
import { openEmbedded } from '../src/store/engines/embedded.ts';
import { openNeo4j } from '../src/store/engines/neo4j.ts';
import { startNeo4j } from '../tests/support/neo4j.ts';
import { writeCsv } from './archive.ts';

const times = (count: number, part: (i: number) => string): string =>
  `{ ${Array.from({ length: count }, (_, i) => `a${i}: ${part(i)}`).join(' ')} }`;

/** Requests close to the budget, each dear for one reason; no two aliases ask the same. */
const REQUESTS: Readonly<Record<string, string>> = {
  'facts with claims': times(
    18,
    (i) =>
      `facts(first: 200, during: "18${10 + i}/19${50 + i}") { nodes { id label kind certainty support note interval { earliest latest label } claims(first: 2) { nodes { note dateText source { title } } } } }`,
  ),
  'people with tenures with claims':
    '{ people(first: 200) { nodes { label tenures(first: 8) { nodes { label interval { label earliest latest } office { label } claims(first: 2) { nodes { note source { title } } } } } } } }',
  'offices with tenures, holders and memberships':
    '{ offices(first: 100) { nodes { label tenures(first: 14) { nodes { interval { label } holder { label ... on Person { memberships(first: 8) { nodes { role body { label } interval { label } } } } } } } } } }',
  'counts with conditions on others': times(
    7,
    (i) => `facts(filter: {about: ["p${i}"], sources: ["source-${i}"]}) { totalCount }`,
  ),
  'counts with a condition on the text': times(
    20,
    (i) => `people(filter: {text: "erson ${i}"}, first: 200) { totalCount nodes { label note category } }`,
  ),
  'groups of tenures': times(
    8,
    (i) =>
      `tenures(during: "18${10 + i}/1990") { groups(by: OFFICE) { items { definite possible days { definite } } } totalCount }`,
  ),
  'lanes of the timeline': times(
    8,
    (i) => `timeline(during: "18${10 + i}/1990") { lanes { key itemCount } totalCount }`,
  ),
  'four groupings of tenures': times(
    2,
    (i) =>
      `tenures(during: "18${10 + i}/1990") { ${['OFFICE', 'HOLDER', 'BODY', 'PERIOD'].map((by) => `g${by}: groups(by: ${by}) { items { definite } }`).join(' ')} totalCount }`,
  ),
  'all of the timeline': times(
    1,
    (i) =>
      `timeline(during: "18${10 + i}/1990") { lanes { key itemCount } periods(unit: YEAR) { from } range { earliest } leftOut { byKinds } undatedCount totalCount }`,
  ),
  'the longest tenures': times(
    7,
    (i) => `tenures(orderBy: LENGTH_DESC, first: 200, during: "18${10 + i}/1990") { nodes { label } }`,
  ),
  'whole lists from the end': times(
    9,
    (i) => `facts(last: 200, during: "18${10 + i}/1990") { nodes { label } }`,
  ),
  'co-tenures': times(
    20,
    (i) => `coTenures(of: {person: {id: "p${i}"}}, first: 200) { totalCount nodes { links } }`,
  ),
  'co-participants': times(
    20,
    (i) => `coParticipants(id: "p${i}", first: 200) { totalCount nodes { eventCount } }`,
  ),
  paths: times(7, (i) => `paths(from: "p${i}", to: "p${i + 200}") { nodes { hops { fact { label } } } }`),
  networks: times(14, (i) => `network(ids: ["p${i}"], hops: 3) { nodes { label } edges { fact { label } } }`),
  searches: times(20, (i) => `search(text: "Persn ${i}") { totalCount nodes { entity { label } } }`),
  integrity: times(3, (i) => `integrity(first: ${10 + i}) { totalCount nodes { message } }`),
};

/** Seconds of the processor beyond which a request counts as long. */
const LONG_SECONDS = 2;
/** The most milliseconds that a request which passes may hold the event loop. */
const MOST_HELD = 200;
/** How often the event loop is looked at, in milliseconds; its delay has these on top. */
const RESOLUTION = 5;
const loop = monitorEventLoopDelay({ resolution: RESOLUTION });

const DURING = 'during: "1810/1990"';
const PARTS = [
  'totalCount',
  'nodes { label }',
  'lanes { key rowCount }',
  'periods(unit: YEAR) { from possible }',
  'clusters { from possible }',
  'range { earliest } leftOut { byKinds byLanes } undatedCount',
  'totalCount lanes { key rowCount } periods(unit: YEAR) { from } clusters { from }',
];
const OTHER_PARTS = ['totalCount', 'nodes { label }', 'totalCount nodes { id label note }'];
const GROUPS = ['OFFICE', 'HOLDER', 'BODY', 'PERIOD'].map(
  (by) => `groups(by: ${by}) { items { definite possible } }`,
);

/** Lists below an organization. */
const NESTED = [
  ...PARTS.flatMap((part) => [`timeline(first: 1) { ${part} }`, `timeline(first: 1, ${DURING}) { ${part} }`]),
  ...PARTS.slice(0, 2).map((part) => `timeline(first: 1, foldEvents: true) { ${part} }`),
  ...OTHER_PARTS.flatMap((part) => [
    `facts(first: 1) { ${part} }`,
    `members(first: 1) { ${part} }`,
    `facts(last: 1, filter: {sources: ["source-1"]}) { ${part} }`,
  ]),
];

/** Root fields with a place for lists of organizations. */
const OWNERS = [
  'organization(id: "hub") { * }',
  'organization(id: "b1") { * }',
  'organizations(first: 20) { nodes { * } }',
  'memberships(first: 20, filter: {bodies: ["hub"]}) { nodes { body { ... on Organization { * } } } }',
  'search(text: "Hub", first: 5) { nodes { entity { ... on Organization { * } } } }',
];

/** Lists at the root. */
const ROOTS = [
  ...PARTS.flatMap((part) => [
    `timeline(first: 1, ${DURING}) { ${part} }`,
    `timeline(first: 1, ids: ["hub"]) { ${part} }`,
    `timeline(first: 1, ids: ["hub"], reach: [OFFICES, EVENTS], foldEvents: true) { ${part} }`,
  ]),
  ...['facts', 'tenures', 'memberships'].flatMap((list) =>
    OTHER_PARTS.flatMap((part) => [
      `${list}(first: 1, ${DURING}, minCertainty: DEFINITE) { ${part} }`,
      `${list}(last: 200, ${DURING}) { ${part} }`,
    ]),
  ),
  ...OTHER_PARTS.map((part) => `memberships(first: 1, filter: {bodies: ["hub"]}) { ${part} }`),
  ...GROUPS.map((part) => `tenures(${DURING}) { ${part} }`),
  'coTenures(of: {person: {id: "p1"}}, first: 200) { totalCount nodes { links } }',
  'coParticipants(id: "p1", first: 200) { totalCount nodes { eventCount } }',
  'network(ids: ["hub"], hops: 2) { nodes { label } edges { fact { label } } }',
  'search(text: "Persn 1") { totalCount nodes { entity { label } } }',
  'paths(from: "p1", to: "p201") { nodes { hops { fact { label } } } }',
];

/** Shapes: the text of a request for a number of aliases, and the most aliases that other limits let pass. */
function* shapes(): Generator<{
  readonly name: string;
  readonly text: (count: number) => string;
  readonly most: number;
}> {
  for (const root of ROOTS) yield { name: root, text: (count) => times(count, () => root), most: 20 };
  for (const owner of OWNERS)
    for (const list of NESTED)
      for (const [side, most] of [
        ['in each other root', 20],
        ['side by side', 90],
      ] as const)
        yield {
          name: `${owner.replace('*', list)} ${side}`,
          text: (count) =>
            most === 20
              ? times(count, () => owner.replace('*', list))
              : `{ ${owner.replace('*', times(count, () => list).slice(2, -2))} }`,
          most,
        };
}

/** A hub of so many members, each of the people of the archive several times. */
async function writeHub(folder: string, facts: number, people: number): Promise<void> {
  await writeFile(join(folder, 'hub.csv'), `# template: organizations\n# dataset: hub\nid,label\nhub,Hub\n`);
  const rows = Array.from(
    { length: facts },
    (_, i) => `hub-${i},p${i % people},hub,member,${i},source-1,${1810 + (i % 180)},${1814 + (i % 180)}`,
  );
  const head = '# template: memberships\n# dataset: hub\nid,member,body,role,term,source,start,end';
  await writeFile(join(folder, 'hub-members.csv'), `${[head, ...rows].join('\n')}\n`);
}

interface Measured {
  readonly seconds: number;
  /** How long the event loop stood still, in milliseconds. */
  readonly held: number;
  /** Of Neo4j. */
  readonly elsewhere: number;
  readonly cost: number;
  readonly refusal: string | null;
}

/** Seconds of the processor that the server of a process has taken; 0 without one. */
async function processorOf(pid: number | null): Promise<number> {
  if (pid === null) return 0;
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function measured(api: Api, pid: number | null, query: string): Promise<Measured> {
  const [before, server] = [process.cpuUsage(), await processorOf(pid)];
  loop.reset();
  loop.enable();
  const { errors, extensions } = await api.execute(query);
  // The delay of a turn is recorded in the next one.
  await pause(3 * RESOLUTION);
  loop.disable();
  const { user, system } = process.cpuUsage(before);
  const { fields = 0 } = (extensions?.cost ?? {}) as { fields?: number };
  const refusal = errors?.[0]?.message ?? null;
  return {
    seconds: (user + system) / 1e6,
    held: Math.max(0, loop.max / 1e6 - RESOLUTION),
    elsewhere: (await processorOf(pid)) - server,
    cost: fields,
    refusal,
  };
}

/** Measures shapes with the most aliases that pass, and prints them, the dearest first. */
async function search(api: Api, pid: number | null, part: string, most: number): Promise<boolean> {
  const all = [...shapes()].filter(({ name }) => name.includes(part));
  const chosen = all.filter(
    (_, i) => Math.floor((i * most) / all.length) !== Math.floor(((i - 1) * most) / all.length),
  );
  const found: (Measured & { readonly name: string; readonly count: number })[] = [];
  for (const { name, text, most: mostAliases } of chosen) {
    // Halved until it passes; what is refused takes no time.
    for (let count = mostAliases; count >= 1; count = Math.floor(count / 1.5)) {
      const first = await measured(api, pid, text(count));
      if (first.refusal !== null && count > 1) continue;
      // What is kept in memory may still be read during the first one.
      const again = await measured(api, pid, text(count));
      const held = Math.min(first.held, again.held);
      found.push({ ...(again.seconds < first.seconds ? again : first), held, name, count });
      break;
    }
  }
  found.sort((a, b) => b.seconds - a.seconds);
  for (const { seconds, held, elsewhere, cost, refusal, name, count } of found)
    console.log(
      `${seconds.toFixed(2).padStart(6)} s  ${held.toFixed(0).padStart(5)} ms  ${pid === null ? '' : `${elsewhere.toFixed(2).padStart(6)} s  `}${String(refusal ? 'refused' : cost).padStart(8)}  ${count} x ${name.slice(0, 150)}`,
    );
  const passed = found.filter(({ refusal }) => refusal === null);
  const longest = passed.reduce((a, b) => (b.held > a.held ? b : a));
  console.log(
    `${found.length} shapes, ${passed.filter(({ seconds }) => seconds > LONG_SECONDS).length} above ${LONG_SECONDS} s; the event loop was held for at most ${longest.held.toFixed(0)} ms, by ${longest.name}`,
  );
  return passed.every(({ held }) => held <= MOST_HELD);
}

async function main(facts: number, part: string, searched: number, onNeo4j: boolean): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'fasti-bench-'));
  const neo4j = onNeo4j ? await startNeo4j({ heap: '2g', pageCache: '1g' }) : null;
  const pid = neo4j && (await neo4j.pid());
  const graph = neo4j
    ? await openNeo4j({ uri: neo4j.uri })
    : await openEmbedded({ path: join(folder, 'store') });
  try {
    await graph.setup();
    await mkdir(join(folder, 'records'));
    await writeCsv(join(folder, 'records'), searched > 0 ? facts * 0.9 : facts);
    if (searched > 0) await writeHub(join(folder, 'records'), facts / 10, Math.floor(facts * 0.09));
    const { accepted, problems } = await loadSeed(graph, [join(folder, 'records')], {});
    if (!accepted) throw new Error(`The archive was not loaded: ${JSON.stringify(problems.slice(0, 3))}`);
    const api = await createApi({
      graph,
      memory: memoryOf(graph),
      report: ({ error }) => console.error(error),
      deadlineMs: 600_000,
    });
    console.log(`${facts} facts`);
    if (searched > 0 && !(await search(api, pid, part, searched))) process.exitCode = 1;
    for (const [name, query] of Object.entries(searched > 0 ? {} : REQUESTS).filter(([one]) =>
      one.includes(part),
    )) {
      let [longest, processor] = [0, 0];
      let outcome = '';
      for (let i = 0; i < 2; i += 1) {
        const [begin, before] = [performance.now(), process.cpuUsage()];
        const { errors, extensions } = await api.execute(query);
        longest = Math.max(longest, performance.now() - begin);
        const { user, system } = process.cpuUsage(before);
        processor = Math.max(processor, (user + system) / 1000);
        const { fields = 0 } = (extensions?.cost ?? {}) as { fields?: number };
        outcome = errors?.[0]?.message.slice(0, 110) ?? `cost ${fields}`;
      }
      const seconds = [processor, longest].map((one) => (one / 1000).toFixed(2).padStart(8)).join('');
      console.log(`${name.padEnd(48)}${seconds}  ${outcome}`);
    }
    await api.close();
  } finally {
    await graph.close();
    await neo4j?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { search: { type: 'string', default: '0' }, neo4j: { type: 'boolean', default: false } },
});
await main(Number(positionals[0] ?? 20_000), positionals[1] ?? '', Number(values.search), values.neo4j);
