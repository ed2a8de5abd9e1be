/** Relations of EAC-CPF to records that are not in the set, and whose kind neither the record nor the relation says. */
import { expect, it } from 'vitest';
import { loadSeed } from '../../../src/changes/loadSeed.ts';
import { dumpRecords } from '../../../src/export/allRecords.ts';
import type { Graph } from '../../../src/store/graph.ts';
import { folderOf } from '../../import/support.ts';
import { openEmpty } from '../../support/engines.ts';

const OPTIONS = { dataset: 'eac', at: '2026-01-31T00:00:00Z' };

const record = (id: string, type: string, relations = '') => `<?xml version="1.0"?>
<eac-cpf xmlns="urn:isbn:1-931666-33-4" xmlns:xlink="http://www.w3.org/1999/xlink">
  <control><recordId>${id}</recordId></control>
  <cpfDescription><identity><entityType>${type}</entityType><nameEntry><part>${id}</part></nameEntry></identity>
  <relations>${relations}</relations></cpfDescription></eac-cpf>`;

const relation = (type: string, href: string, role = '') =>
  `<cpfRelation cpfRelationType="${type}" xlink:href="${href}" ${role && `xlink:arcrole="${role}"`}><relationEntry>Name of ${href}</relationEntry></cpfRelation>`;

const dated = (href: string, year: number) =>
  relation('associative', href).replace('</relationEntry>', `$&<date>${year}</date>`);

const ANNA = record(
  'A_1',
  'person',
  relation('associative', 'B_2') + relation('family', 'https://example.org/c?3'),
);

async function load(graph: Graph, files: Readonly<Record<string, string>>) {
  const { accepted } = await loadSeed(graph, [await folderOf(files)], OPTIONS);
  expect(accepted).toBe(true);
  const [dataset] = await dumpRecords(graph);
  if (dataset === undefined) throw new Error('the graph is empty');
  return dataset;
}

const remarks = ({ facts }: Awaited<ReturnType<typeof load>>) =>
  facts.filter(({ kind }) => kind === 'REMARK').map(({ text, roles }) => [text, roles.about]);

it('stay remarks with the id of the record', async () => {
  const first = await openEmpty('embedded');
  const before = await load(first, { 'a.xml': ANNA });
  expect(before.entities.map(({ id }) => id)).toEqual(['eac/a-1']);
  expect(remarks(before).sort()).toEqual([
    ['Related (associative): Name of B_2, record B_2', ['eac/a-1']],
    ['Related (family): Name of https://example.org/c?3, record https://example.org/c?3', ['eac/a-1']],
  ]);
  // The id leads to the record once it is in the set.
  const second = await openEmpty('embedded');
  const described = await load(second, { 'a.xml': ANNA, 'b.xml': record('B_2', 'corporateBody') });
  expect(remarks(described)).toContainEqual(['Related (associative): Name of B_2', ['eac/a-1', 'eac/b-2']]);
  for (const graph of [first, second]) await graph.close();
});

it('become what they mean when a later run describes the other one, and stay so', async () => {
  const graph = await openEmpty('embedded');
  const teacher = record('A_1', 'person', relation('associative', 'B_2') + relation('family', 'C_3'));
  await load(graph, { 'a.xml': teacher });
  await load(graph, { 'b.xml': record('B_2', 'corporateBody') });
  const after = await load(graph, { 'c.xml': record('C_3', 'person', relation('family', 'A_1')) });
  expect(remarks(after)).toEqual([['Related (associative): Name of B_2', ['eac/a-1', 'eac/b-2']]]);
  const relatives = after.facts.filter(({ kind }) => kind === 'RELATION');
  expect(
    relatives.map(({ type, roles, claims }) => [type, roles, claims.map(({ source }) => source)]),
  ).toEqual([
    [
      'RELATIVE_OF',
      { subject: ['eac/a-1'], object: ['eac/c-3'] },
      expect.arrayContaining(['eac/a-1/record', 'eac/c-3/record']),
    ],
  ]);
  expect(await load(graph, { 'a.xml': teacher })).toEqual(after);
  expect(await load(graph, { 'b.xml': record('B_2', 'corporateBody') })).toEqual(after);
  await graph.close();
});

it('have a stub where the relation says what the other one is', async () => {
  const graph = await openEmpty('embedded');
  const vocabulary = 'https://example.org/vocabulary#';
  const { entities } = await load(graph, {
    'a.xml': record(
      'A_1',
      'corporateBody',
      relation('associative', 'B_2', `${vocabulary}isMemberOf`) +
        relation('associative', 'C_3', `${vocabulary}isLeadBy`),
    ),
  });
  expect(entities.map(({ id, kind, stub }) => [id, kind, stub])).toEqual([
    ['eac/a-1', 'ORGANIZATION', undefined],
    ['eac/b-2', 'ORGANIZATION', true],
    ['eac/c-3', 'PERSON', true],
  ]);
  await graph.close();
});

const second = (id: string, relations: string) => `<?xml version="1.0"?>
<eac xmlns="https://archivists.org/ns/eac/v2"><control><recordId>${id}</recordId></control>
  <cpfDescription><identity><entityType value="person"/><nameEntry><part>${id}</part></nameEntry></identity>
  <relations>${relations}</relations></cpfDescription></eac>`;

it.each([
  ['in two periods', record('A_1', 'person', [1901, 1905].map((year) => dated('B_2', year)).join(''))],
  [
    'with a type of its own and a word',
    second(
      'A_1',
      `<relation><targetEntity valueURI="B_2"><part>Name of B_2</part></targetEntity>
      <relationType>kin</relationType><targetRole valueURI="https://example.org/v#isRelativeOf">cousin</targetRole></relation>`,
    ),
  ],
])('%s leave nothing twice when parts and then the whole are read', async (_what, a) => {
  const b = record('B_2', 'person');
  const [A, B] = [{ 'a.xml': a }, { 'b.xml': b }];
  const factsAfter = async (...runs: readonly Readonly<Record<string, string>>[]) => {
    const graph = await openEmpty('embedded');
    let dataset = await load(graph, runs[0] ?? {});
    for (const run of runs.slice(1)) dataset = await load(graph, run);
    await graph.close();
    return dataset.facts;
  };
  const whole = await factsAfter({ ...A, ...B });
  expect(await factsAfter(A, { ...A, ...B })).toEqual(whole);
  expect(await factsAfter(A, B)).toEqual(whole);
  expect(await factsAfter(A, B, { ...A, ...B })).toEqual(whole);
  expect(await factsAfter(B, A, { ...A, ...B })).toEqual(whole);
});

it('count their stubs as unchanged in a second run, which keeps the name that they have', async () => {
  const graph = await openEmpty('embedded');
  const leader = (name: string) =>
    relation('associative', 'C_3', 'https://example.org/v#isLeadBy').replace('Name of C_3', name);
  const files = { 'a.xml': record('A_1', 'corporateBody', leader('One name')) };
  await load(graph, files);
  const again = await loadSeed(graph, [await folderOf(files)], { ...OPTIONS, compareAll: true });
  const records = [again.counts.UNCHANGED, again.counts.UPDATE];
  const [before] = await dumpRecords(graph);
  const size = (before?.entities.length ?? 0) + (before?.facts.length ?? 0) + (before?.sources.length ?? 0);
  expect(records).toEqual([size, 0]);
  await load(graph, { 'd.xml': record('D_4', 'corporateBody', leader('Another name')) });
  const [after] = await dumpRecords(graph);
  expect(after?.entities.find(({ id }) => id === 'eac/c-3')?.label).toBe('One name');
  await graph.close();
});
