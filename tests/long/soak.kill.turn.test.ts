/**
 * A soak: 16 readers of answers and tables, and a writer, over HTTP on the embedded engine. No request fails. In the ten
 * minutes of `SCALE=1` the slowest reads of the last minute are hardly slower than those of the second, and when the writer
 * is done the resident memory is within a tenth of that after a fifth of the time. In a shorter soak memory goes up and down
 * by a tenth, and the heap alone is compared; how long reads took is printed.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { exampleDocuments } from '../support/documents.ts';
import { type Measured, postGraphql, probedServer } from '../support/load/probedServer.ts';
import { casesOf } from './scale.ts';

const WHOLE = 600;
const SECONDS = casesOf(WHOLE).length;
const READERS = 16;
/** The caches are full, and the code is compiled, after this share of the time; of ten minutes it is the second. */
const WARM = 0.2;
const MAX_GROWTH = 1.1;
/**
 * The heap is a seventh of the resident memory, and the bounded caches of answers, statements and dates in it fill slowly; in a
 * short soak faster than code is thrown away.
 */
const MAX_HEAP_GROWTH = SECONDS < WHOLE ? 1.2 : 1.15;
/** The writer changes so many records at a time, those of one dataset after the other, each time another way. */
const PEOPLE = 5;
/** All are there before the soak begins; many, since each change leaves a version of the record. */
const DATASETS = 60;
/** The question that lists all changes since ever: the writer makes its answer longer, so it is not compared. */
const OF_CHANGES = 'factChanges';
const PAUSE_MS = 1_000;
/** Of the ten minutes one. */
const PERIODS = 10;
/** How much slower the slowest hundredth of the reads may become from the second period to the last one. */
const MAX_SLOWDOWN = 1.3;
const EVERY_MS = 10_000;
/** The thread that plans changes, which has a heap of its own, ends half a minute after the last one. */
const THREAD_ENDS_MS = 40_000;

const fileOf = (round: number): string => {
  const dataset = `soak-${round % DATASETS}`;
  return [
    `fasti: "1"\ndataset: ${dataset}\nsources:\n  s: { title: Soak }\nentities:\n  post-${dataset}: { kind: office, label: Post }\n`,
    ...Array.from(
      { length: PEOPLE },
      (_, i) => `  ${dataset}-${i}: { kind: person, note: Round ${round}. }\n`,
    ),
    'facts:\n',
    ...Array.from(
      { length: PEOPLE },
      (_, i) =>
        `- { id: fact-${dataset}-${i}, tenure: { holder: ${dataset}-${i}, office: post-${dataset} }, claims: [ { source: s, start: "${1900 + ((round + i) % 100)}" } ] }\n`,
    ),
  ].join('');
};

/** Lists as tables, each whole; a request in five is one of them. */
const TABLES = [
  '{ tenures { nodes { label holder { label } office { label } interval { label } } } }',
  '{ people { nodes { recordId label names { nodes { text: label } } } } }',
  '{ timeline(ids: ["wego"]) { nodes { label interval { earliest latest } } } }',
  '{ facts(during: "2010/2020") { edges { certainty node { label claims { nodes { source { title } } } } } } }',
  '{ sources { nodes { title url } } }',
];
/** Other files that pages give. */
const FILES = ['/entity/wego?format=csv', '/network?of=wego&format=csv', '/timeline?of=wego&format=csv'];

/** The time, in milliseconds, that all but a hundredth of the reads of a period have at most. */
function p99Of(latencies: readonly number[]): number {
  const sorted = [...latencies].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * 0.99)] ?? 0;
}

const megabytesOf = ({ residentMegabytes }: Measured): number => residentMegabytes;

it(
  `${READERS} readers and a writer for ${SECONDS} seconds`,
  async () => {
    const examples = exampleDocuments();
    const server = await probedServer();
    let end = Number.POSITIVE_INFINITY;
    const count = { reads: 0, tables: 0, writes: 0 };
    const latencies = Array.from({ length: PERIODS }, (): number[] => []);
    const faults: string[] = [];
    const expectGood = async (what: string, response: Response): Promise<void> => {
      const text = await response.text();
      if (response.status !== 200 || text.includes('"errors"'))
        faults.push(`${response.status} ${text.slice(0, 500)} for ${what.slice(0, 500)}`);
    };
    const readTable = async (number: number): Promise<void> => {
      const query = TABLES[number % (TABLES.length + FILES.length)];
      const path = FILES[(number % (TABLES.length + FILES.length)) - TABLES.length] ?? '';
      const response = query
        ? await postGraphql(server, { query }, { accept: 'text/csv' })
        : await fetch(server.url + path);
      await expectGood(query ?? path, response);
      count.tables += 1;
    };
    const questions = examples.flatMap(({ text, variables }, i) => {
      const isCompared = !text.includes(OF_CHANGES);
      const ask = async () => expectGood(text, await postGraphql(server, { query: text, variables }));
      const question = { ask, isCompared };
      const table = { ask: () => readTable((i - 3) / 4), isCompared: true };
      return i % 4 === 3 ? [question, table] : [question];
    });
    const isRunning = (): boolean => performance.now() < end && faults.length === 0;
    const read = async (reader: number): Promise<void> => {
      for (let i = reader; isRunning(); i += 1) {
        const start = performance.now();
        const { ask, isCompared } = questions[i % questions.length] as (typeof questions)[number];
        await ask();
        const now = performance.now();
        if (isCompared)
          latencies[Math.floor(((now - end) / (SECONDS * 1000) + 1) * PERIODS)]?.push(now - start);
        count.reads += 1;
      }
    };
    const apply = async (round: number): Promise<void> => {
      const query =
        'mutation ($files: [RecordFileInput!]!) { applyRecords(input: {files: $files, mode: REPLACE}) { accepted } }';
      const files = [{ name: 'soak.yaml', format: 'YAML', content: fileOf(round) }];
      const { token } = server;
      await expectGood(query, await postGraphql(server, { query, variables: { files } }, { token }));
    };
    const write = async (): Promise<void> => {
      for (; isRunning(); count.writes += 1) {
        await apply(DATASETS + count.writes);
        await pause(PAUSE_MS);
      }
    };
    const measured: Measured[] = [];
    const watch = async (): Promise<void> => {
      while (isRunning()) {
        await pause(Math.min(EVERY_MS, Math.max(1, end - performance.now())));
        measured.push(await server.measure());
      }
    };
    try {
      for (let round = 0; round < DATASETS; round += 1) await apply(round);
      end = performance.now() + SECONDS * 1000;
      await Promise.all([...Array.from({ length: READERS }, (_, i) => read(i)), write(), watch()]);
      if (SECONDS >= WHOLE) {
        await pause(THREAD_ENDS_MS);
        measured.push(await server.measure());
      }
    } finally {
      await server.close();
    }
    const warm = measured[Math.floor(measured.length * WARM)] as Measured;
    const last = measured.at(-1) as Measured;
    const all = (of: (one: Measured) => number): string =>
      measured.map((one) => Math.round(of(one))).join(' ');
    const slowest = latencies.map(p99Of);
    console.info(
      `${SECONDS} s: ${count.reads} reads, ${count.tables} of them tables, ${count.writes} writes; p99 of each tenth in ms ${slowest.map(Math.round).join(' ')}; resident MB ${all(megabytesOf)}; heap MB ${all(({ heapMegabytes }) => heapMegabytes)}; longest turn ${Math.max(...measured.map(({ turnMs }) => turnMs))} ms`,
    );
    expect(faults).toEqual([]);
    expect(count.writes).toBeGreaterThan(1);
    expect(last.heapMegabytes).toBeLessThan(warm.heapMegabytes * MAX_HEAP_GROWTH);
    if (SECONDS < WHOLE) return;
    expect(last.residentMegabytes).toBeLessThan(warm.residentMegabytes * MAX_GROWTH);
    expect(slowest.at(-1)).toBeLessThanOrEqual((slowest[1] as number) * MAX_SLOWDOWN);
  },
  (SECONDS + 300) * 1000,
);
