/** The language that files give their labels and notes. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkSeed } from '../../src/changes/checkSeed.ts';
import { loadSeed, planSeed } from '../../src/changes/loadSeed.ts';
import { exportRecords } from '../../src/export/exportRecords.ts';
import { problemText } from '../../src/formats/problem.ts';
import { folderOf } from '../import/support.ts';
import { openEmpty } from '../support/engines.ts';

const town = (language: string, more = ''): string =>
  `fasti: "1"\ndataset: town\nlanguage: ${language}\n${more}entities:\n  mayor: { kind: office, label: Bürgermeister }\nfacts:\n- existence: { entity: mayor }\n`;
const SOURCE = 'sources:\n  town: { title: The town hall }\n';

it.each([
  ['of a dataset that is the source of its claims', ''],
  ['of a dataset that declares its source', SOURCE],
])('the language %s is stored with it, and comes back', async (_, more) => {
  const graph = await openEmpty('embedded');
  const load = async (language: string) => {
    const folder = await folderOf({ 'town.yaml': town(language, more) });
    return { folder, ...(await loadSeed(graph, [join(folder, 'town.yaml')], {})) };
  };
  await load('de');
  const [yaml] = (await exportRecords(graph, 'yaml')).files;
  expect(yaml?.content).toMatch(/^fasti: "1"\ndataset: town\nlanguage: de\n/);
  const tables = (await exportRecords(graph, 'csv')).files;
  for (const { content } of tables) expect(content).toContain('# dataset: town\n# language: de\n');
  const again = await folderOf(Object.fromEntries(tables.map(({ name, content }) => [name, content])));
  for (const path of [again, (await load('de')).folder])
    expect((await planSeed(graph, [path], {})).counts).toMatchObject({ CREATE: 0, UPDATE: 0 });
  expect((await load('fr')).counts).toMatchObject({ CREATE: 0, UPDATE: 1 });
  expect((await exportRecords(graph, 'yaml')).files[0]?.content).toContain('\nlanguage: fr\n');
});

it('files of a dataset in several languages are a warning, with the one that is kept', async () => {
  const folder = await folderOf({
    'a.yaml': town('de'),
    'b.yaml': 'fasti: "1"\ndataset: town\nlanguage: fr\nentities:\n  clerk: { kind: office }\n',
  });
  const { problems } = await checkSeed([folder]);
  expect(problems.map((problem) => problemText(problem).replaceAll(`${folder}/`, ''))).toEqual([
    'b.yaml:1:1: NOT_KEPT (warning): the file is in fr, and others of town are in de, which is kept; give it a dataset of its own, or one language to all its files',
  ]);
});

it('no source is made for the language alone, since an entity may have the id of the dataset', async () => {
  const graph = await openEmpty('embedded');
  const alone = 'fasti: "1"\ndataset: town\nlanguage: de\nentities:\n';
  for (const entity of ['mayor: { kind: office }', 'town: { kind: region }']) {
    const { accepted, counts } = await loadSeed(
      graph,
      [await folderOf({ 'a.yaml': `${alone}  ${entity}\n` })],
      {},
    );
    expect({ accepted, counts }).toMatchObject({ accepted: true, counts: { CREATE: 1 } });
  }
});
