/** Exports that are divided into several files, and read back together. */
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import type { Dataset } from '../../src/domain/model/record.ts';
import { dumpRecords } from '../../src/export/allRecords.ts';
import { exportRecords, readingBackNotes } from '../../src/export/exportRecords.ts';
import type { ExportFormat } from '../../src/export/writers.ts';
import { writeNative } from '../../src/formats/native/writer.ts';
import { contentOf, fileOf, folderOf } from '../import/support.ts';
import { openEmpty } from '../support/engines.ts';
import { sampleOf } from '../support/extent.ts';
import { popoloFile } from '../support/popolo.ts';

const AT = '2026-01-31T00:00:00Z';
const project = (path: string): string => resolve(import.meta.dirname, '../..', path);

async function loaded(path: string, dataset: string | undefined) {
  const graph = await openEmpty('embedded');
  const { accepted, problems } = await loadSeed(graph, [path], { at: AT, dataset });
  expect(problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
  expect(accepted).toBe(true);
  const records = (await contentOf(graph)).filter((line) => !line.startsWith('[["Dataset"]'));
  return { graph, records, close: () => graph.close() };
}

const SLOW = 120_000;

it.each([
  ['yaml', 'seed', undefined, 5],
  ['csv', 'seed', undefined, 13],
  ...sampleOf(['kenya', 'estonia'] as const).map(
    (country) => ['yaml', popoloFile(country), country, 3] as const,
  ),
] satisfies readonly (readonly [ExportFormat, string, string | undefined, number])[])(
  'in %s, of %s, give the same graph as before',
  async (format, path, dataset, least) => {
    const before = await loaded(project(path), dataset);
    const whole = await exportRecords(before.graph, format);
    const maxFileBytes = (dataset === undefined ? 16 : 64) * 1024;
    const { files, omissions, notes } = await exportRecords(before.graph, format, { maxFileBytes });
    expect(notes).toEqual([]);
    expect(omissions).toEqual(whole.omissions);
    const records = files.filter(({ name }) => !name.endsWith('.txt'));
    expect(records.length).toBeGreaterThan(least);
    // The head of a file, and the line breaks of its sections, are not counted.
    for (const { content } of records) expect(Buffer.byteLength(content)).toBeLessThan(maxFileBytes + 1_000);
    const folder = await folderOf(Object.fromEntries(files.map(({ name, content }) => [name, content])));
    const after = await loaded(folder, undefined);
    expect(after.records).toEqual(before.records);
    expect((await exportRecords(after.graph, format)).files).toEqual(whole.files);
    await before.close();
    await after.close();
  },
  SLOW,
);

it('two files of one dataset may cite one page, and imply the body of a post', async () => {
  const sources = [{ url: 'https://example.org/page', note: 'Page' }];
  const membership = (id: string, person_id: string) => ({
    ...{
      id,
      person_id,
      organization_id: 'council',
      post_id: 'chair',
      legislative_period_id: 'term',
      sources,
    },
  });
  const folder = await folderOf({
    '1.json': JSON.stringify({
      persons: [
        { id: 'ann', name: 'Ann' },
        { id: 'ben', name: 'Ben' },
      ],
      organizations: [{ id: 'council', name: 'Council' }],
      posts: [{ id: 'chair', label: 'Chair' }],
      events: [
        {
          id: 'term',
          name: 'Term',
          classification: 'legislative period',
          start_date: '2001',
          end_date: '2005',
        },
      ],
      memberships: [membership('m1', 'ann')],
    }),
    '2.json': JSON.stringify({ memberships: [membership('m2', 'ben')] }),
  });
  const { graph, close } = await loaded(folder, 'town');
  const [dataset] = await dumpRecords(graph);
  const tenures = (dataset?.facts ?? []).filter(({ kind }) => kind === 'TENURE');
  // The period in the first file dates the membership in the second one.
  expect(tenures.map(({ claims }) => claims.map(({ attested }) => attested))).toEqual([
    ['[2001..2005]'],
    ['[2001..2005]'],
  ]);
  expect(dataset?.sources.filter(({ url }) => url !== undefined)).toHaveLength(1);
  await close();
});

it('names that differ only in their slashes or case are kept apart', async () => {
  const source = (id: string) => ({ id, title: id, text: `Text of ${id}` });
  const dataset = (id: string, sources: Dataset['sources']): Dataset => ({
    ...{ id, sources, entities: [], facts: [] },
  });
  const { files } = writeNative([
    dataset('a/b', [source('x/y'), source('x.y')]),
    dataset('a.b', [source('z')]),
  ]);
  expect(files.map(({ name }) => name)).toEqual([
    'a.b.yaml',
    'a.b.x.y.txt',
    'a.b.x.y-2.txt',
    'a.b-2.yaml',
    'a.b.z.txt',
  ]);
  const folder = await folderOf(Object.fromEntries(files.map(({ name, content }) => [name, content])));
  const { graph, close } = await loaded(folder, undefined);
  const stored = (await dumpRecords(graph)).flatMap(({ sources }) => sources);
  expect(stored.map(({ id, text }) => [id, text])).toEqual([
    ['z', 'Text of z'],
    ['x.y', 'Text of x.y'],
    ['x/y', 'Text of x/y'],
  ]);
  await close();
});

it('the size of a file is that of its bytes', () => {
  const note = '記'.repeat(3_000);
  const entities = Array.from({ length: 40 }, (_, i) => ({
    ...{ id: `p${i}`, kind: 'PERSON' as const, note, identifiers: [] },
  }));
  const { files } = writeNative([{ id: 'a', sources: [], entities, facts: [] }], { maxFileBytes: 100_000 });
  expect(files).toHaveLength(4);
  for (const { content } of files) expect(Buffer.byteLength(content)).toBeLessThan(100_100);
});

it('of more than 2 MiB has documents that can be read, and divides a fact with many claims', async () => {
  const sources = Array.from({ length: 600 }, (_, i) => `  s${i}: { title: Source ${i} }\n`).join('');
  const people = Array.from(
    { length: 250 },
    (_, i) => `  p${i}: { kind: person, label: "P ${i}", note: "${'ж'.repeat(3_000)}" }\n`,
  ).join('');
  const claims = (from: number): string =>
    Array.from(
      { length: 200 },
      (_, i) => `  - { source: s${from + i}, quote: "${'q'.repeat(6_000)}" }\n`,
    ).join('');
  const fact = (from: number): string =>
    fileOf(`facts:\n- name: { entity: p1, text: Name }\n  note: A note\n  claims:\n${claims(from)}`, 'town');
  const entities = fileOf(`sources:\n${sources}entities:\n${people}`, 'town');
  const documents = [entities, fact(0), fact(200), fact(400)];
  const before = await loaded(await folderOf({ 'a.yaml': documents.join('---\n') }), undefined);
  const { files, notes } = await exportRecords(before.graph, 'yaml');
  expect(notes).toEqual([]);
  expect(files.map(({ name }) => name)).toEqual(['town.yaml']);
  const sizes = (files[0]?.content ?? '').split(/^---$/m).map((text) => Buffer.byteLength(text));
  expect(sizes.length).toBeGreaterThan(4);
  expect(Math.max(...sizes)).toBeLessThan(1024 * 1024 + 1_000);
  const after = await loaded(await folderOf({ 'town.yaml': files[0]?.content ?? '' }), undefined);
  expect(after.records).toEqual(before.records);
  expect((await exportRecords(after.graph, 'yaml')).files).toEqual(files);
  await before.close();
  await after.close();
});

it('what is too much to be read back is said', async () => {
  const large = { name: 'a.yaml', content: 'x'.repeat(17 * 1024 * 1024) };
  const many = Array.from({ length: 2_001 }, (_, i) => ({ name: `${i}.xml`, content: '' }));
  expect(readingBackNotes([large, { name: 'a.txt', content: '' }])).toEqual([
    'a.yaml has a document of 17 MiB, more than the 2 MiB that are read, because of a single record; export it as CSV.',
  ]);
  expect(readingBackNotes(many)).toEqual([
    'The export has 2001 files, more than the 2000 that are read at once; read them in parts, such as those that begin with one letter, with --dataset. The order of the parts does not matter.',
  ]);
  const { graph, close } = await loaded(
    await folderOf({ 'a.yaml': fileOf('entities:\n  anna: { kind: person }\n') }),
    undefined,
  );
  expect((await exportRecords(graph, 'csv')).notes).toEqual([]);
  await close();
});
