import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadSeed, type SeedReport } from '../../../src/changes/loadSeed.ts';
import { dumpRecords } from '../../../src/export/allRecords.ts';
import { exportRecords } from '../../../src/export/exportRecords.ts';
import { emit } from '../../../src/formats/native/writer.ts';
import { Problems } from '../../../src/formats/problem.ts';
import { readYaml } from '../../../src/formats/tree/yaml.ts';
import type { Graph } from '../../../src/store/graph.ts';
import { contentOf, fileOf, folderOf } from '../../import/support.ts';
import { openEmpty } from '../../support/engines.ts';
import { popoloFile } from '../../support/popolo.ts';

const inProject = (path: string): string => resolve(import.meta.dirname, '../../..', path);
const AT = '2026-01-31T00:00:00Z';

/** All records of a graph except the digest of its files. */
const recordsOf = async (graph: Graph): Promise<string[]> =>
  (await contentOf(graph)).filter((line) => !line.startsWith('[["Dataset"]'));

/** Exports a graph, reads the files into an empty one, and returns both. */
async function roundTrip(paths: readonly string[], dataset?: string) {
  const first = await openEmpty('embedded');
  const loaded = await loadSeed(first, paths, { at: AT, dataset });
  expect(loaded.accepted).toBe(true);
  const { files, omissions } = await exportRecords(first, 'yaml');
  expect(omissions).toEqual([]);
  const folder = await folderOf(Object.fromEntries(files.map(({ name, content }) => [name, content])));
  const second = await openEmpty('embedded');
  const report = await loadSeed(second, [folder], { at: AT });
  expect(report.problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
  return { first, second, folder, files, close: () => Promise.all([first.close(), second.close()]) };
}

const nothing: SeedReport['counts'] = expect.objectContaining({ CREATE: 0, UPDATE: 0, RETRACT: 0 });

describe.each([
  ['the shipped seed', 'seed', undefined],
  ['the hardest facts', 'tests/fixtures/seed', undefined],
  ['a Popolo file', popoloFile('kenya'), 'kenya'],
])('%s', (_what, path, dataset) => {
  it('is preserved by export to YAML and import into another graph', async () => {
    const { first, second, folder, files, close } = await roundTrip([inProject(path)], dataset);
    expect(await recordsOf(second)).toEqual(await recordsOf(first));
    expect(await dumpRecords(second)).toEqual(await dumpRecords(first));
    expect((await exportRecords(second, 'yaml')).files).toEqual(files);
    expect((await loadSeed(first, [folder], { at: AT, replace: true })).counts).toEqual(nothing);
    await close();
  });
});

it('preserves Julian dates, stored texts, counts and locators', async () => {
  const folder = await folderOf({
    'a.yaml': fileOf(`sources:
  chronicle: { title: Chronicle, text: { file: chronicle.txt } }
  other: { title: Other, text: { sha256: ${'0'.repeat(64)}, length: "10" } }
entities:
  mill: { kind: organization }
  "2005": { kind: event, identifiers: [ { scheme: wikidata, value: Q1, url: "https://example.org/Q1" } ] }
facts:
- existence: { entity: mill }
  claims:
  - { source: chronicle, at: [[0, 3], { page: "7", start: "1", end: "2" }, "fol. 17v", { written: "л. 17 об.", start: "4", end: "5" }], start: "1700-02-18", end: "1917-10", calendar: julian }
  - { source: chronicle, attested: "1800-01-01/1801-01-01", calendar: julian, dateText: so it says }
- quantity: { entity: mill, property: wheels }
  claims:
  - { source: chronicle, value: { min: "2", minInclusive: "false", approximate: "true" } }
  - { source: other, value: { approximate: "3" }, rank: deprecated }
  - { source: other, value: "4", quote: " # quoted: [so] \\u2028 ", note: "null" }
`),
    'chronicle.txt': 'A mill, and\r\n\tmore.',
  });
  const { first, second, files, close } = await roundTrip([folder]);
  expect(files.map(({ name }) => name)).toEqual(['test.yaml', 'test.chronicle.txt']);
  expect(await recordsOf(second)).toEqual(await recordsOf(first));
  await close();
});

it('writes a file for each of several datasets, and reads them together', async () => {
  const folder = await folderOf({
    'a.yaml': fileOf('entities:\n  anna: { kind: person }\n  mayor: { kind: office }\n', 'one'),
    'b.yaml': fileOf('facts:\n- tenure: { holder: anna, office: mayor }\n', 'town/two'),
  });
  const { first, second, files, close } = await roundTrip([folder]);
  expect(files.map(({ name }) => name)).toEqual(['one.yaml', 'town.two.yaml']);
  expect(await recordsOf(second)).toEqual(await recordsOf(first));
  await close();
});

it('reads datasets in any order of their files', async () => {
  const folder = await folderOf({
    'a.yaml': fileOf('entities:\n  anna: { kind: person }\n  mayor: { kind: office }\n', 'two'),
    'b.yaml': fileOf('facts:\n- tenure: { holder: anna, office: mayor }\n', 'one'),
  });
  const { first, second, files, close } = await roundTrip([folder]);
  expect(files.map(({ name }) => name)).toEqual(['two.yaml', 'one.yaml']);
  expect(await dumpRecords(second)).toEqual(await dumpRecords(first));
  await close();
});

it('refuses datasets that refer to each other, unless the graph has the referenced records', async () => {
  const graph = await openEmpty('embedded');
  const [anna, mayor] = ['entities:\n  anna: { kind: person }\n', 'entities:\n  mayor: { kind: office }\n'];
  const facts = 'facts:\n- tenure: { holder: anna, office: mayor, term: "1" }\n';
  const folder = await folderOf({
    'a.yaml': fileOf(anna + facts, 'one'),
    'b.yaml': fileOf(mayor + facts, 'two'),
  });
  const refused = await loadSeed(graph, [folder], { at: AT });
  expect(refused.accepted).toBe(false);
  expect(refused.problems.map(({ code, message }) => [code, message])).toEqual([
    [
      'DATASET_CIRCLE',
      "the datasets reference each other's records, so none of them can be applied first: one -> two -> one",
    ],
  ]);
  await loadSeed(graph, [await folderOf({ 'a.yaml': fileOf(anna, 'one') })], { at: AT });
  expect((await loadSeed(graph, [folder], { at: AT })).accepted).toBe(true);
  await graph.close();
});

it('lists the datasets of the graph if the requested one does not exist', async () => {
  const graph = await openEmpty('embedded');
  await expect(exportRecords(graph, 'yaml', { dataset: 'wego' })).rejects.toThrow(
    'The graph has no dataset "wego". The graph is empty.',
  );
  const folder = await folderOf({});
  await writeFile(join(folder, 'a.yaml'), fileOf('entities:\n  anna: { kind: person }\n', 'one'));
  await loadSeed(graph, [folder], { at: AT });
  await expect(exportRecords(graph, 'yaml', { dataset: 'wego' })).rejects.toThrow(
    'The graph has no dataset "wego". It has one.',
  );
  await graph.close();
});

it('writes any text reversibly', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))),
      (texts) => {
        const problems = new Problems();
        const tree = readYaml({ name: 'a.yaml' }, `key: ${emit(texts)}\n`, problems);
        expect(problems.sorted([])).toEqual([]);
        const value = tree?.type === 'mapping' ? tree.entries[0]?.value : undefined;
        const read =
          value?.type === 'list' ? [...value.items].map((item) => item.type === 'text' && item.text) : [];
        expect(read).toEqual(texts);
      },
    ),
  );
});
