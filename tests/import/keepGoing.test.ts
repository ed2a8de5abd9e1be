/** YAML files and tables of which some records have errors and are left out. */
import { afterEach, expect, it } from 'vitest';
import { loadSeed, planSeed, type SeedReport } from '../../src/changes/loadSeed.ts';
import { dumpRecords } from '../../src/export/allRecords.ts';
import type { SeedText } from '../../src/import/textFiles.ts';
import type { Graph } from '../../src/store/graph.ts';
import { openEmpty } from '../support/engines.ts';

const graphs: Graph[] = [];
afterEach(async () => {
  for (const graph of graphs.splice(0)) await graph.close();
});

async function open(): Promise<Graph> {
  const graph = await openEmpty('embedded');
  graphs.push(graph);
  return graph;
}

const KEEP = { keepGoing: true };

const errorsOf = ({ problems }: SeedReport): string[] =>
  problems
    .filter(({ severity }) => severity === 'ERROR')
    .map(({ file, line, code }) => `${file}:${line} ${code}`);

/** Ids of the entities with their labels, and of the facts with the source and the start of their claims. */
async function contentsOf(graph: Graph): Promise<string[]> {
  const [dataset] = await dumpRecords(graph);
  return [
    ...(dataset?.entities ?? []).map(({ id, label }) => `${id}: ${label}`),
    ...(dataset?.facts ?? []).map(({ id, claims }) =>
      [id, ...claims.map(({ source, start }) => `${source} ${start ?? ''}`).sort()].join(' | '),
    ),
  ];
}

const yaml = (content: string): { texts: SeedText[] } => ({
  texts: [{ name: 'town.yaml', format: 'YAML', content: `fasti: "1"\ndataset: town\n${content}` }],
});

const csv = (files: Readonly<Record<string, string>>): { texts: SeedText[] } => ({
  texts: Object.entries(files).map(([name, rows]) => ({
    name: `${name}.csv`,
    format: 'CSV',
    content: `# template: ${name}\n# dataset: town\n${rows}`,
  })),
});

const records = (label: string, start: string): string => `sources:
  gazette: { title: Gazette }
  letter: { title: Letter }
entities:
  anna: { kind: person, label: Anna }
  ben: { kind: person, ${label} }
  mayor: { kind: office, label: Mayor }
facts:
- tenure: { holder: anna, office: mayor }
  claims: [ { source: gazette, start: "${start}" } ]
- tenure: { holder: ben, office: mayor }
  claims: [ { source: gazette, start: "2005" } ]
merged: []
`;

/** A document with a record, to be put before or after another one. */
const OTHER = 'fasti: "1"\ndataset: town\nsources:\n  annals: { title: Annals }\n';

it.each([
  ['', '', 0],
  [
    ' of many documents',
    `${OTHER.slice('fasti: "1"\ndataset: town\n'.length)}---\nfasti: "1"\ndataset: town\n`,
    5,
  ],
])('of a YAML file%s, records with errors and those that name them', async (_how, before, shift) => {
  const graph = await open();
  const after = before === '' ? '' : `---\n${OTHER.replace('annals', 'almanac')}`;
  const input = yaml(before + records('label: [Ben]', '2001') + after);
  const refused = await loadSeed(graph, input);
  expect([refused.accepted, refused.refusedRows]).toEqual([false, 0]);
  const planned = await planSeed(graph, input, KEEP);
  const report = await loadSeed(graph, input, KEEP);
  expect(report.datasets[0]?.plan.hash).toBe(planned.datasets[0]?.plan.hash);
  expect(errorsOf(report)).toEqual([
    `town.yaml:${8 + shift} NOT_A_TEXT`,
    `town.yaml:${13 + shift} UNKNOWN_ID`,
  ]);
  expect([report.accepted, report.refusedRows]).toEqual([true, 2]);
  expect(await contentsOf(graph)).toEqual(['anna: Anna', 'mayor: Mayor', 'tenure/anna/mayor | gazette 2001']);
});

it('what they said before stays', async () => {
  const graph = await open();
  await loadSeed(graph, yaml(records('label: Ben', '2001')));
  const report = await loadSeed(graph, yaml(records('label: [Ben]', '2002')), KEEP);
  expect([report.accepted, report.refusedRows]).toEqual([true, 2]);
  expect(await contentsOf(graph)).toEqual([
    'anna: Anna',
    'ben: Ben',
    'mayor: Mayor',
    'tenure/anna/mayor | gazette 2002',
    'tenure/ben/mayor | gazette 2005',
  ]);
});

it('the second of two records with one id is left out, and takes no claim away', async () => {
  const graph = await open();
  const stated = (first: string): string =>
    `${records('label: Ben', '2001').replace('merged: []\n', '')}${first}`;
  const second =
    '- tenure: { holder: anna, office: mayor }\n  claims: [ { source: letter, start: "2001-05" } ]\n';
  await loadSeed(graph, yaml(records('label: Ben', '2001')), KEEP);
  const report = await loadSeed(graph, yaml(stated(second)), KEEP);
  expect(errorsOf(report)).toEqual(['town.yaml:15 AMBIGUOUS_FACT']);
  expect(report.datasets[0]?.plan.claimsTakenAway).toBe(0);
  const twice = yaml(
    records('label: Ben', '2001').replace('  mayor:', '  anna: { kind: person, label: Anne }\n  mayor:'),
  );
  const again = await loadSeed(graph, twice, KEEP);
  expect(errorsOf(again)).toEqual(['town.yaml:9 DUPLICATE_KEY']);
  expect([again.accepted, again.refusedRows]).toEqual([true, 1]);
  expect(await contentsOf(graph)).toContain('anna: Anna');
});

it.each([
  ['an unknown key of the file', 'entites: {}\n'],
  ['a key of the file that is there twice', 'facts: []\n'],
  ['text that is no YAML', '- {\n'],
  ['a mapping in place of a list', 'merged: { id: anna }\n'],
])('%s is in no record, so the whole file is refused', async (_what, wrong) => {
  const graph = await open();
  const content = records('label: Ben', '2001').replace('merged: []\n', wrong);
  const report = await loadSeed(graph, yaml(content), KEEP);
  expect([report.accepted, report.refusedRows]).toEqual([false, 0]);
  expect(await contentsOf(graph)).toEqual([]);
});

const SOURCES = 'id,title\ngazette,Gazette\nletter,Letter\n';
const OFFICES = 'id,label\nmayor,Mayor\n';
const PEOPLE = 'id,label,birth\nanna,Anna,\nben,Ben,\n';

it('of tables, rows with errors, the rows that name them, and all rows of a fact with an error', async () => {
  const graph = await open();
  const input = csv({
    sources: SOURCES,
    offices: OFFICES,
    people: 'id,label,birth\nanna,Anna,\nben,Ben,yesterday\ncleo,Cleo\n',
    tenures: [
      'holder,office,source,start',
      'anna,mayor,gazette,2001',
      'ben,mayor,gazette,2005',
      'cleo,mayor,gazette,2009',
      '',
    ].join('\n'),
    names: 'entity,text,source,start\nanna,Anna,gazette,2001\nanna,Annie,gazette,\nanna,Annie,letter,soon\n',
  });
  const report = await loadSeed(graph, input, KEEP);
  expect(errorsOf(report)).toEqual([
    'people.csv:5 INVALID_DATE',
    'people.csv:6 ROW_LENGTH',
    'tenures.csv:5 UNKNOWN_ID',
    'tenures.csv:6 UNKNOWN_ID',
    'names.csv:6 INVALID_DATE',
  ]);
  // The name of two rows counts as one record.
  expect([report.accepted, report.refusedRows]).toEqual([true, 5]);
  expect(await contentsOf(graph)).toEqual([
    'anna: Anna',
    'mayor: Mayor',
    expect.stringMatching(/^name\/anna\/\S+ \| gazette 2001$/),
    'tenure/anna/mayor | gazette 2001',
  ]);
});

it.each([
  ['the error is in what says which fact the row is about', 'annna,mayor,letter,2001-05'],
  ['the row has too few cells', 'anna,mayor,letter'],
])('a claim that a row of a table made before stays, although %s', async (_how, wrong) => {
  const graph = await open();
  const tables = (...rows: readonly string[]) =>
    csv({
      sources: SOURCES,
      offices: OFFICES,
      people: PEOPLE,
      tenures: ['holder,office,source,start', ...rows, ''].join('\n'),
    });
  await loadSeed(graph, tables('anna,mayor,gazette,2001', 'anna,mayor,letter,2001-05'));
  const report = await loadSeed(graph, tables('anna,mayor,gazette,2002', wrong), KEEP);
  expect([report.accepted, report.refusedRows]).toEqual([true, 1]);
  expect(report.datasets[0]?.plan.claimsTakenAway).toBe(0);
  expect(await contentsOf(graph)).toContain('tenure/anna/mayor | gazette 2002 | letter 2001-05');
});

it.each([
  ['an unknown column', 'id,label,colour\nanna,Anna,red\n'],
  ['a quote that is not closed', 'id,label\nanna,"Anna\nben,Ben\n'],
  ['text after a quote', 'id,label\nanna,"Anna" B\nben,Ben\n'],
])('%s leaves open what the rows are, so the whole file is refused', async (_what, people) => {
  const graph = await open();
  const report = await loadSeed(graph, csv({ people }), KEEP);
  expect([report.accepted, report.refusedRows]).toEqual([false, 0]);
  expect(await contentsOf(graph)).toEqual([]);
});

it('records of other files that cite a refused source, or merge a refused entity, are left out too', async () => {
  const graph = await open();
  const input = {
    texts: [
      ...csv({ sources: 'id,title,date\ngazette,Gazette,\nletter,Letter,soon\n' }).texts,
      ...yaml(`entities:
  anna: { kind: person, label: Anna }
  ann: { kind: person, label: [Ann] }
  mayor: { kind: office, label: Mayor }
facts:
- tenure: { holder: anna, office: mayor }
  claims: [ { source: letter, start: "2001" } ]
- name: { entity: anna, text: Anna }
  claims: [ { source: gazette } ]
merged:
- { id: ann, into: anna, reason: same }
`).texts,
    ],
  };
  const report = await loadSeed(graph, input, KEEP);
  expect(errorsOf(report)).toEqual([
    'sources.csv:5 INVALID_DATE',
    'town.yaml:5 NOT_A_TEXT',
    'town.yaml:9 UNKNOWN_SOURCE',
    'town.yaml:13 UNKNOWN_ID',
  ]);
  expect([report.accepted, report.refusedRows]).toEqual([true, 4]);
  expect(await contentsOf(graph)).toEqual([
    'anna: Anna',
    'mayor: Mayor',
    expect.stringMatching(/^name\/anna\/\S+ \| gazette $/),
  ]);
});

it('a table of which all rows are left out changes nothing', async () => {
  const graph = await open();
  const report = await loadSeed(graph, csv({ people: 'id,label\nAnna!,Anna\n' }), KEEP);
  expect([report.accepted, report.refusedRows]).toEqual([true, 1]);
  expect(await contentsOf(graph)).toEqual([]);
});
