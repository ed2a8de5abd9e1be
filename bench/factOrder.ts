/**
 * Measures the order of facts in memory, which a server on the embedded engine keeps: how long a page takes and how many
 * bytes a fact, with generated keys, and how long it takes to read it from the store that `npm run bench` keeps.
 * `npx tsx bench/factOrder.ts` writes all of it into bench/README.md.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { FACT_KINDS } from '../src/domain/model/kinds.ts';
import { FactOrder, type FactPageRequest } from '../src/domain/time/factOrder.ts';
import { sortKey } from '../src/domain/time/sortKey.ts';
import { LiveFactOrder } from '../src/query/memory/liveFactOrder.ts';
import { openEmbedded } from '../src/store/engines/embedded.ts';
import type { Graph } from '../src/store/graph.ts';
import { preparedStores } from './compare/prepared.ts';
import { median } from './compare/statements.ts';
import { putOnPage } from './page.ts';

const MARKS = ['<!-- order: written by bench/factOrder.ts -->', '<!-- end of order -->'] as const;
const SIZES = [10_000, 100_000, 500_000];
const STORED = 200_000;
const PAGES = 2_000;
const DAYS = 365;
const ALL_FACTS = { lists: FACT_KINDS, window: null, after: null, down: false, limit: 50 };

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function usedBytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** A day from 1700 to 2000, scattered. */
const dayOf = (i: number): number => ((i * 2_654_435_761) % (300 * DAYS)) - 270 * DAYS;

/** Tenures of one to twenty years, some with a start or end that is known to the year only. */
function keyOf(i: number): string {
  const [start, years] = [dayOf(i), 1 + (i % 20)];
  const [about, end] = [i % 3 === 0 ? DAYS - 1 : 0, start + years * DAYS];
  return sortKey({ startMin: start, startMax: start + about, endMin: end, endMax: end + about }, `fact-${i}`);
}

/** The median time of a page in microseconds. */
function pageTime(order: FactOrder, requestOf: (i: number) => Partial<FactPageRequest>): string {
  const all = { lists: ['TENURE'], window: null, after: null, down: false, limit: 51 } as const;
  const times = Array.from({ length: PAGES }, (_, i) => {
    const request = { ...all, ...requestOf(i) };
    const begin = performance.now();
    order.page(request);
    return performance.now() - begin;
  });
  return `${Math.round(median(times) * 1000)} µs`;
}

function rowOf(size: number): string {
  const before = usedBytes();
  const order = new FactOrder();
  for (let i = 0; i < size; i += 1) order.add('TENURE', keyOf(i));
  const bytes = Math.round((usedBytes() - before) / size);
  const cells = [
    size.toLocaleString('en'),
    pageTime(order, (i) => ({ window: { from: dayOf(i), to: dayOf(i) + DAYS } })),
    pageTime(order, (i) => ({ after: keyOf(i % size) })),
    pageTime(order, () => ({ down: true })),
    `${bytes}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** How long the first reading of the order of a stored archive takes, in seconds, and its bytes for each fact. */
async function firstReading(graph: Graph): Promise<{ seconds: number; facts: number; bytes: number }> {
  const before = usedBytes();
  const order = new LiveFactOrder(graph, { waits: true });
  const begin = performance.now();
  await order.pages([ALL_FACTS]);
  const seconds = (performance.now() - begin) / 1000;
  const [row] = await graph.read({ text: 'MATCH (f:Fact) RETURN count(f) AS facts', params: {} });
  const facts = Number(row?.facts);
  return { seconds, facts, bytes: Math.round((usedBytes() - before) / facts) };
}

/** Runs `work` on a copy of the store that `npm run bench` keeps. */
async function onStored<T>(work: (graph: Graph) => Promise<T>): Promise<T> {
  const prepared = await preparedStores(STORED, { anew: false });
  if (!prepared.complete) throw new Error('There are no loaded stores; run npm run bench first.');
  const folder = await mkdtemp(join(tmpdir(), 'fasti-order-'));
  try {
    const path = join(folder, 'store');
    await cp(prepared.embedded, path, { recursive: true });
    const graph = await openEmbedded({ path });
    const found = await work(graph);
    await graph.close();
    return found;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const first = await onStored(firstReading);
const text = [
  `Reading the order of ${first.facts.toLocaleString('en')} facts for the first time takes ${first.seconds.toFixed(2)} s, ${((first.seconds / first.facts) * 100_000).toFixed(2)} s for 100,000, while other requests are answered; it takes ${first.bytes} bytes a fact. Pages of 50, by the number of facts in memory:`,
  '',
  '| facts | page of a year | page from any place on | last page | bytes a fact |',
  '| ---: | ---: | ---: | ---: | ---: |',
  ...SIZES.map(rowOf),
].join('\n');
await putOnPage(MARKS, text);
process.stdout.write(`${text}\n`);
