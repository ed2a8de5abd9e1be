/**
 * Measures the resident memory of a process with the embedded engine: idle, after dear requests, and a minute later.
 * `npx tsx bench/engineMemory.ts load FOLDER [FACTS]` writes a store (default: 100000 facts); then, once for each allocator,
 * `NODE_OPTIONS=--expose-gc npx tsx bench/engineMemory.ts measure FOLDER`, with `MALLOC_ARENA_MAX` or `LD_PRELOAD` before it.
 */
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createApi } from '../src/api/api.ts';
import { loadSeed } from '../src/changes/loadSeed.ts';
import { memoryOf } from '../src/query/memory/graphMemory.ts';
import { openEmbedded } from '../src/store/engines/embedded.ts';
import { sourceIds, writeCsv } from './archive.ts';

const during = (i: number): string => `during: "18${10 + i}/1990"`;
const WHOLE = 'totalCount lanes { key rowCount } periods(unit: YEAR) { from } clusters { from }';
const REQUESTS = [
  ...[0, 1, 2, 3].map((i) => `{ timeline(first: 1, ${during(i)}) { ${WHOLE} } }`),
  '{ integrity(first: 10) { totalCount nodes { message } } }',
  `{ ${Array.from({ length: 18 }, (_, i) => `a${i}: facts(first: 200, ${during(i)}) { nodes { id label certainty support note interval { label } claims(first: 2) { nodes { note source { title } } } } }`).join(' ')} }`,
  '{ tenures(during: "1810/1990") { groups(by: OFFICE) { items { definite } } } }',
  `{ organization(id: "hub") { timeline(first: 1) { ${WHOLE} } } }`,
];

async function load(folder: string, facts: number): Promise<void> {
  const records = join(folder, 'records');
  await mkdir(records, { recursive: true });
  await writeCsv(records, facts * 0.9);
  const [source] = sourceIds();
  const hub = Array.from(
    { length: facts / 10 },
    (_, i) =>
      `hub-${i},p${i % (facts / 20)},hub,member,${i},${source},${1810 + (i % 180)},${1814 + (i % 180)}`,
  );
  await writeFile(join(records, 'hub.csv'), '# template: organizations\n# dataset: hub\nid,label\nhub,Hub\n');
  const head = '# template: memberships\n# dataset: hub\nid,member,body,role,term,source,start,end';
  await writeFile(join(records, 'hub-members.csv'), `${[head, ...hub].join('\n')}\n`);
  const graph = await openEmbedded({ path: join(folder, 'store') });
  await graph.setup();
  await loadSeed(graph, [records], {});
  await graph.close();
}

function say(when: string): void {
  const status = readFileSync('/proc/self/status', 'utf8');
  const mebibytes = (key: string): number =>
    Math.round(Number(new RegExp(`${key}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
  const heap = Math.round(process.memoryUsage().heapUsed / 2 ** 20);
  console.log(`${when.padEnd(16)} resident ${mebibytes('VmRSS')}  most ${mebibytes('VmHWM')}  heap ${heap}`);
}

async function measure(folder: string): Promise<void> {
  const graph = await openEmbedded({ path: join(folder, 'store') });
  const api = await createApi({
    graph,
    memory: memoryOf(graph),
    report: ({ error }) => console.error(error),
  });
  await api.execute('{ people(first: 20) { nodes { label } } }');
  await pause(3_000);
  say('idle');
  const left = [...REQUESTS, ...REQUESTS];
  const one = async (): Promise<void> => {
    for (let query = left.shift(); query; query = left.shift()) await api.execute(query);
  };
  await Promise.all([one(), one(), one(), one()]);
  say('after requests');
  await pause(60_000);
  say('after 60 s');
  globalThis.gc?.();
  await pause(2_000);
  say('after gc');
  await api.close();
  await graph.close();
}

const [action = '', folder = '', facts = '100000'] = process.argv.slice(2);
if (action === 'load') await load(folder, Number(facts));
else await measure(folder);
