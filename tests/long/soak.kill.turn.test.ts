/**
 * A soak: 16 readers and a writer over HTTP on the embedded engine. No request fails, and at the end of the ten minutes of
 * `SCALE=1` the resident memory is within a tenth of that after a fifth of the time. In a shorter soak it goes up and down by
 * a tenth, and the heap alone is compared.
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
/** The writer changes so many records, each time another way. Few, since each change leaves a version of the record. */
const PEOPLE = 5;
const PAUSE_MS = 1_000;
const EVERY_MS = 10_000;

const fileOf = (round: number): string =>
  [
    'fasti: "1"\ndataset: soak\nsources:\n  s: { title: Soak }\nentities:\n  post: { kind: office, label: Post }\n',
    ...Array.from({ length: PEOPLE }, (_, i) => `  soaked-${i}: { kind: person, note: Round ${round}. }\n`),
    'facts:\n',
    ...Array.from(
      { length: PEOPLE },
      (_, i) =>
        `- { id: soak-${i}, tenure: { holder: soaked-${i}, office: post }, claims: [ { source: s, start: "${1900 + ((round + i) % 100)}" } ] }\n`,
    ),
  ].join('');

const megabytesOf = ({ residentMegabytes }: Measured): number => residentMegabytes;

it(
  `${READERS} readers and a writer for ${SECONDS} seconds`,
  async () => {
    const examples = exampleDocuments();
    const server = await probedServer();
    const end = performance.now() + SECONDS * 1000;
    const count = { reads: 0, writes: 0 };
    const faults: string[] = [];
    const send = async (query: string, variables: object, token?: string): Promise<void> => {
      const response = await postGraphql(server, { query, variables }, token);
      const text = await response.text();
      if (response.status !== 200 || text.includes('"errors"'))
        faults.push(`${response.status} ${text.slice(0, 500)} for ${query.slice(0, 500)}`);
    };
    const isRunning = (): boolean => performance.now() < end && faults.length === 0;
    const read = async (reader: number): Promise<void> => {
      for (let i = reader; isRunning(); i += 1) {
        const { text, variables } = examples[i % examples.length] as (typeof examples)[number];
        await send(text, variables);
        count.reads += 1;
      }
    };
    const write = async (): Promise<void> => {
      const query =
        'mutation ($files: [RecordFileInput!]!) { applyRecords(input: {files: $files, mode: REPLACE}) { accepted } }';
      for (; isRunning(); count.writes += 1) {
        const files = [{ name: 'soak.yaml', format: 'YAML', content: fileOf(count.writes) }];
        await send(query, { files }, server.token);
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
      await Promise.all([...Array.from({ length: READERS }, (_, i) => read(i)), write(), watch()]);
    } finally {
      await server.close();
    }
    const warm = measured[Math.floor(measured.length * WARM)] as Measured;
    const last = measured.at(-1) as Measured;
    const all = (of: (one: Measured) => number): string =>
      measured.map((one) => Math.round(of(one))).join(' ');
    console.info(
      `${SECONDS} s: ${count.reads} reads, ${count.writes} writes; resident MB ${all(megabytesOf)}; heap MB ${all(({ heapMegabytes }) => heapMegabytes)}; longest turn ${Math.max(...measured.map(({ turnMs }) => turnMs))} ms`,
    );
    expect(faults).toEqual([]);
    expect(count.writes).toBeGreaterThan(1);
    expect(last.heapMegabytes).toBeLessThan(warm.heapMegabytes * MAX_HEAP_GROWTH);
    if (SECONDS >= WHOLE) expect(last.residentMegabytes).toBeLessThan(warm.residentMegabytes * MAX_GROWTH);
  },
  (SECONDS + 300) * 1000,
);
