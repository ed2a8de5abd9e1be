/** Offices and memberships that somebody has by virtue of another office. */
import { expect, it } from 'vitest';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import { mergeEntities } from '../../src/changes/merge/mergeEntities.ts';
import { dumpRecords } from '../../src/export/allRecords.ts';
import { exportRecords } from '../../src/export/exportRecords.ts';
import { folderOf } from '../import/support.ts';
import { forEachEngine, wipe } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { loadedApi } from '../support/seeded.ts';
import { onEachEngine } from './time/fixture.ts';

const AT = '2026-01-31T00:00:00Z';

const SEED = `fasti: "1"
dataset: league
language: en
sources:
  rules: { title: Rules }
entities:
  ann: { kind: person, label: Ann }
  league: { kind: organization, label: League }
  board: { kind: organization, label: Board }
  mayor: { kind: office, label: Mayor }
  lord-mayor: { kind: office, label: Lord mayor }
  president: { kind: office, label: President }
facts:
- id: presides
  tenure: { holder: ann, office: president, exOfficio: mayor }
  claims: [ { source: rules, start: "2010" } ]
- id: sits
  membership: { member: ann, body: board, exOfficio: mayor }
  claims: [ { source: rules, start: "2010" } ]
- id: governs
  tenure: { holder: ann, office: mayor }
  claims: [ { source: rules, start: "2009" } ]
`;

const FIELDS = `{ id ... on Fact { label } ... on Tenure { exOfficio { id } } ... on Membership { exOfficio { id } } }`;

onEachEngine(
  'an office held by virtue of another',
  (engine) =>
    loadedApi(engine, async (graph) => {
      await loadText(graph, SEED, AT);
      // A file of another dataset that does not mention the office changes nothing of it.
      const more = SEED.replace('dataset: league', 'dataset: gazette').replaceAll(', exOfficio: mayor', '');
      await loadText(graph, more.replace(/sources:\n.*\nentities:\n(.*\n){6}/, ''), AT);
      await mergeEntities(graph, 'mayor', 'lord-mayor', { by: 'tests', at: AT, reason: 'one' });
    }),
  (ask) => {
    it('names it, also after it was merged into another one', async () => {
      expect(
        await ask(
          `{ presides: node(id: "presides") ${FIELDS} sits: node(id: "sits") ${FIELDS} governs: node(id: "governs") ${FIELDS} }`,
        ),
      ).toEqual({
        presides: { id: 'presides', label: 'Ann, President (ex officio)', exOfficio: { id: 'lord-mayor' } },
        sits: { id: 'sits', label: 'Ann, member of Board (ex officio)', exOfficio: { id: 'lord-mayor' } },
        governs: { id: 'governs', label: 'Ann, Lord mayor', exOfficio: null },
      });
    });

    it('is a fact of that office, but no tenure of it', async () => {
      expect(
        await ask(
          '{ office(id: "mayor") { facts(filter: {kinds: [TENURE, MEMBERSHIP]}) { nodes { id } } tenures { nodes { id } } timeline { nodes { fact { id } } } } }',
        ),
      ).toEqual({
        office: {
          facts: { nodes: [{ id: 'governs' }, { id: 'presides' }, { id: 'sits' }] },
          tenures: { nodes: [{ id: 'governs' }] },
          timeline: {
            nodes: [{ fact: { id: 'governs' } }, { fact: { id: 'presides' } }, { fact: { id: 'sits' } }],
          },
        },
      });
    });
  },
);

forEachEngine((_name, open) => {
  it.each(['yaml', 'csv'] as const)('comes back unchanged from %s, and can be withdrawn', async (format) => {
    const graph = await open();
    await wipe(graph);
    await loadText(graph, SEED, AT);
    const before = await dumpRecords(graph);
    const { files, omissions } = await exportRecords(graph, format);
    expect(omissions).toEqual([]);
    const folder = await folderOf(Object.fromEntries(files.map(({ name, content }) => [name, content])));
    await wipe(graph);
    const report = await loadSeed(graph, [folder], { at: AT });
    expect(report.problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
    expect(await dumpRecords(graph)).toEqual(before);
    await loadText(graph, SEED.replaceAll('exOfficio: mayor', 'exOfficio: null'), AT);
    const [dataset] = await dumpRecords(graph);
    expect(dataset?.facts.flatMap(({ roles }) => roles.exOfficio ?? [])).toEqual([]);
  });

  it('is written to RiC-O and GraphML', async () => {
    const graph = await open();
    await wipe(graph);
    await loadText(graph, SEED, AT);
    const text = async (format: 'jsonld' | 'graphml') =>
      (await exportRecords(graph, format)).files.map(({ content }) => content).join('');
    const linked = JSON.parse(await text('jsonld')) as { '@graph': { '@id': string }[] };
    expect(linked['@graph'].find((one) => one['@id'] === 'fasti:presides')).toMatchObject({
      'rico:relationHasContext': { '@id': 'fasti:mayor' },
      'rico:type': 'ex officio',
    });
    expect(await text('graphml')).toContain('<data key="edge.exOfficio">mayor</data>');
  });

  it('is not the office itself', async () => {
    const graph = await open();
    await wipe(graph);
    const wrong = SEED.replace(
      'office: president, exOfficio: mayor',
      'office: mayor, exOfficio: mayor, term: a',
    );
    await expect(loadText(graph, wrong, AT)).rejects.toThrow('held by virtue of itself');
  });
});
