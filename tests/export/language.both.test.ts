import { expect, it } from 'vitest';
import { checkSeed } from '../../src/changes/checkSeed.ts';
import { loadSeed, planSeed } from '../../src/changes/loadSeed.ts';
import { revertBatch } from '../../src/changes/revert/revertBatch.ts';
import { planText } from '../../src/cli/output/planText.ts';
import { exportRecords } from '../../src/export/exportRecords.ts';
import { problemText } from '../../src/formats/problem.ts';
import { folderOf } from '../import/support.ts';
import { forEachEngine } from '../support/engines.ts';

const town = (language: string, more = '', cited = ''): string =>
  `fasti: "1"\ndataset: town\nlanguage: ${language}\n${more}entities:\n  mayor: { kind: office, label: Bürgermeister }\nfacts:\n- existence: { entity: mayor }\n${cited}`;
const SOURCE = 'sources:\n  town: { title: The town hall }\n';

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

forEachEngine((_name, open) => {
  it.each([
    ['is the source of its claims', '', ''],
    ['declares its source', SOURCE, ''],
    [
      'cites other sources only',
      'sources:\n  paper: { title: A paper }\n',
      '  claims: [{ source: paper }]\n',
    ],
  ])('the language of a dataset that %s is stored, and comes back', async (_, more, cited) => {
    const graph = await open();
    const folderIn = (language: string) => folderOf({ 'town.yaml': town(language, more, cited) });
    await loadSeed(graph, [await folderIn('de')], {});
    const [yaml] = (await exportRecords(graph, 'yaml')).files;
    expect(yaml?.content).toMatch(/^fasti: "1"\ndataset: town\nlanguage: de\n/);
    const tables = (await exportRecords(graph, 'csv')).files;
    for (const { content } of tables) expect(content).toContain('# dataset: town\n# language: de\n');
    const again = await folderOf(Object.fromEntries(tables.map(({ name, content }) => [name, content])));
    for (const path of [again, await folderIn('de')])
      expect((await planSeed(graph, [path], {})).counts).toMatchObject({ CREATE: 0, UPDATE: 0 });
    const [planned] = (await planSeed(graph, [await folderIn('fr')], {})).datasets;
    const words = planned && (await planText(graph, planned, { full: false }));
    expect(
      words?.map((line) => (typeof line === 'string' ? line : line.map(([, part]) => part).join(''))),
    ).toEqual([
      'Datasets ~1',
      '~ town',
      '    language: de -> fr',
      '',
      'town: 1 to change, 3 unchanged.',
      expect.stringMatching(/^plan /),
    ]);
    const { datasets, counts } = await loadSeed(graph, [await folderIn('fr')], {});
    expect(counts).toMatchObject({ CREATE: 0, UPDATE: 1 });
    expect([...(datasets[0]?.plan.changes.of('UPDATE') ?? [])]).toEqual([
      {
        kind: 'UPDATE',
        record: 'DATASET',
        id: 'town',
        differences: [{ property: 'language', source: null, before: 'de', after: 'fr', withdrawn: false }],
      },
    ]);
    expect((await exportRecords(graph, 'yaml')).files[0]?.content).toContain('\nlanguage: fr\n');
  });

  it('the language of a dataset goes back with its batch, and stays where a later batch gave another', async () => {
    const graph = await open();
    const load = async (text: string) => loadSeed(graph, [await folderOf({ 'town.yaml': text })], {});
    const language = async () =>
      /^language: (.*)$/m.exec((await exportRecords(graph, 'yaml')).files[0]?.content ?? '')?.[1] ?? null;
    await load(town('de').replace('language: de\n', ''));
    expect(await language()).toBe(null);
    await load(town('de'));
    const plans = await Promise.all(
      ['de', 'fr'].map(async (each) => planSeed(graph, [await folderOf({ 'town.yaml': town(each) })], {})),
    );
    expect(plans.map(({ counts }) => counts.UPDATE)).toEqual([0, 1]);
    await load(town('fr'));
    // A later batch gave another language.
    const kept = await revertBatch(graph, 'batch/2');
    expect({ batch: kept.batch, language: await language() }).toEqual({ batch: null, language: 'fr' });
    const { batch, changes } = await revertBatch(graph, 'batch/3');
    expect(changes).toMatchObject([
      { record: 'DATASET', id: 'town', differences: [{ before: 'fr', after: 'de' }] },
    ]);
    expect(await language()).toBe('de');
    await revertBatch(graph, batch?.id ?? '');
    expect(await language()).toBe('fr');
  });

  it('what a plan says of a language depends on it', async () => {
    const graph = await open();
    const hashes = await Promise.all(
      ['de', 'fr'].map(
        async (each) =>
          (await planSeed(graph, [await folderOf({ 'town.yaml': town(each) })], {})).datasets[0]?.plan.hash,
      ),
    );
    expect(new Set(hashes).size).toBe(2);
  });

  it('an entity may have the id of a dataset that has a language', async () => {
    const graph = await open();
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
});
