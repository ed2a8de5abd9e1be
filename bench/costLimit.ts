/**
 * Measures how long requests that use up the cost budget take on the embedded engine: `npx tsx bench/costLimit.ts [FACTS [PART]]`
 * (default: 20000, all; PART is a part of a name). Each is sent alone, twice, and the longer time counts: of the processor, and on the clock, in seconds. Writes only to a temporary folder.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi } from '../src/api/api.ts';
import { loadSeed } from '../src/changes/loadSeed.ts';
import { openEmbedded } from '../src/store/engines/embedded.ts';
import { writeCsv } from './archive.ts';

const times = (count: number, part: (i: number) => string): string =>
  `{ ${Array.from({ length: count }, (_, i) => `a${i}: ${part(i)}`).join(' ')} }`;
const METRICS = ['PAGERANK', 'BETWEENNESS', 'CLOSENESS', 'DEGREE'];

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
    20,
    (i) =>
      `tenures(during: "18${10 + i}/1990") { groups(by: OFFICE) { items { definite possible days { definite } } } totalCount }`,
  ),
  'lanes of the timeline': times(
    20,
    (i) => `timeline(during: "18${10 + i}/1990") { lanes { key itemCount } totalCount }`,
  ),
  'four groupings of tenures': times(
    16,
    (i) =>
      `tenures(during: "18${10 + i}/1990") { ${['OFFICE', 'HOLDER', 'BODY', 'PERIOD'].map((by) => `g${by}: groups(by: ${by}) { items { definite } }`).join(' ')} totalCount }`,
  ),
  'all of the timeline': times(
    13,
    (i) =>
      `timeline(during: "18${10 + i}/1990") { lanes { key itemCount } periods(unit: YEAR) { from } range { earliest } leftOut { byKinds } undatedCount totalCount }`,
  ),
  'the longest tenures': times(
    7,
    (i) => `tenures(orderBy: LENGTH_DESC, first: 200, during: "18${10 + i}/1990") { nodes { label } }`,
  ),
  'whole lists from the end': times(
    20,
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
  networks: times(20, (i) => `network(ids: ["p${i}"], hops: 3) { nodes { label } edges { fact { label } } }`),
  searches: times(20, (i) => `search(text: "Persn ${i}") { totalCount nodes { entity { label } } }`),
  integrity: times(3, (i) => `integrity(first: ${10 + i}) { totalCount nodes { message } }`),
  centrality: times(
    3,
    (i) => `centrality(metric: ${METRICS[i]}, first: 20) { scores { score entity { label } } }`,
  ),
};

async function main(facts: number, part: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'fasti-bench-'));
  const graph = await openEmbedded({ path: join(folder, 'store') });
  try {
    await graph.setup();
    await mkdir(join(folder, 'records'));
    await writeCsv(join(folder, 'records'), facts);
    await loadSeed(graph, [join(folder, 'records')], {});
    const api = await createApi({ graph, report: ({ error }) => console.error(error), deadlineMs: 600_000 });
    console.log(`${facts} facts`);
    for (const [name, query] of Object.entries(REQUESTS).filter(([one]) => one.includes(part))) {
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
    await rm(folder, { recursive: true, force: true });
  }
}

await main(Number(process.argv[2] ?? 20_000), process.argv[3] ?? '');
