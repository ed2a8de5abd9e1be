import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSeed } from '../../../src/changes/checkSeed.ts';
import { loadSeed } from '../../../src/changes/loadSeed.ts';
import type { Dataset } from '../../../src/domain/model/record.ts';
import { dumpRecords } from '../../../src/export/allRecords.ts';
import { problemText } from '../../../src/formats/problem.ts';
import { readEntities } from '../../../src/store/read/records.ts';
import { folderOf } from '../../import/support.ts';
import { openEmpty } from '../../support/engines.ts';
import { type Parliament, popoloFile } from '../../support/popolo.ts';

/** Records by kind. */
function counts({ entities, facts }: Pick<Dataset, 'entities' | 'facts'>): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { kind } of [...entities, ...facts]) found[kind] = (found[kind] ?? 0) + 1;
  return found;
}

async function checked(country: Parliament): Promise<Dataset> {
  const { datasets } = await checkSeed([popoloFile(country)], { dataset: country });
  const [dataset] = datasets;
  if (dataset === undefined) throw new Error(`${country} was not accepted`);
  return dataset;
}

/** Each file is read once; no test changes its records. */
const datasets = new Map<Parliament, Promise<Dataset>>();
function read(country: Parliament): Promise<Dataset> {
  const dataset = datasets.get(country) ?? checked(country);
  datasets.set(country, dataset);
  return dataset;
}

const COUNTS = {
  estonia: {
    ...{ PERSON: 193, ORGANIZATION: 8, REGION: 12, EVENT: 16, NAME: 3076, EXISTENCE: 209 },
    ...{ MEMBERSHIP: 299, PARTICIPATION: 276, RELATION: 2, QUANTITY: 1 },
  },
  ireland: {
    ...{ PERSON: 226, ORGANIZATION: 15, REGION: 55, EVENT: 34, NAME: 2536, EXISTENCE: 219 },
    ...{ MEMBERSHIP: 324, PARTICIPATION: 324, RELATION: 2, QUANTITY: 1 },
  },
  kenya: {
    ...{ PERSON: 355, ORGANIZATION: 23, OFFICE: 2, REGION: 333, EVENT: 23, NAME: 1427, EXISTENCE: 149 },
    ...{ MEMBERSHIP: 296, TENURE: 59, PARTICIPATION: 355, RELATION: 3, QUANTITY: 1 },
  },
} as const;

describe.each(['estonia', 'ireland', 'kenya'] as const)('%s', (country) => {
  it('is read completely', async () => {
    expect(counts(await read(country))).toEqual(COUNTS[country]);
  });
});

const tenuresAndMemberships = ({ facts }: Dataset) =>
  facts.filter(({ kind }) => kind === 'MEMBERSHIP' || kind === 'TENURE');

describe('dates', () => {
  it('of 348 memberships of Kenya without a start stay without one', async () => {
    const memberships = tenuresAndMemberships(await read('kenya'));
    expect(memberships).toHaveLength(355);
    expect(memberships.filter(({ claims }) => claims.every(({ start }) => start === undefined))).toHaveLength(
      348,
    );
    expect(memberships.filter(({ claims }) => claims.every(({ end }) => end === undefined))).toHaveLength(
      348,
    );
  });

  it('of a period only attest the membership', async () => {
    const claims = tenuresAndMemberships(await read('ireland')).flatMap((fact) => fact.claims);
    expect(claims.filter(({ start, end, date }) => start ?? end ?? date)).toEqual([]);
    expect(new Set(claims.map(({ attested, dateText }) => `${attested} ${dateText}`))).toEqual(
      new Set(['[2016-03-10..] 32nd Dáil', '[2011-03-09..2016-03-02] 31st Dáil']),
    );
  });

  it('of a period are ignored if a membership has a date, even one outside the period', async () => {
    const claims = tenuresAndMemberships(await read('estonia')).flatMap((fact) => fact.claims);
    expect(
      claims.filter(({ start, end }) => start ?? end).every(({ attested }) => attested === undefined),
    ).toBe(true);
    expect(claims.filter(({ end }) => end === '2015-03-27').length).toBeGreaterThan(0);
  });

  it('of births keep their precision', async () => {
    const { facts } = await read('ireland');
    const starts = facts.filter(({ id }) => id.startsWith('existence/')).flatMap(({ claims }) => claims);
    const births = starts.filter(({ end }) => end === undefined).map(({ start }) => start?.length);
    expect([4, 7, 10].map((length) => births.filter((one) => one === length).length)).toEqual([16, 28, 142]);
  });
});

describe('fields that the model cannot represent', () => {
  it('are reported once for each kind, with their count', async () => {
    const { problems } = await checkSeed([popoloFile('kenya')]);
    const texts = problems.map((problem) => problemText(problem).replace(/^.*kenya.json/, 'kenya.json'));
    expect(texts).toContain(
      'kenya.json:16:23: NOT_KEPT (warning): left out: contact_details of persons, 281 times; Fasti cannot represent them, so keep the file if you need them',
    );
    expect(texts).toHaveLength(13);
  });

  it('do not block, except in strict mode', async () => {
    expect((await checkSeed([popoloFile('kenya')])).accepted).toBe(true);
    expect((await checkSeed([popoloFile('kenya')], { strict: true })).accepted).toBe(false);
  });
});

describe('a large file', () => {
  it('of more than 16 MiB is read', async () => {
    const padding = 'x'.repeat(1024);
    const persons = Array.from({ length: 20_000 }, (_, i) => ({ id: `p${i}`, image: `${padding}${i}` }));
    const folder = await folderOf({ 'large.json': JSON.stringify({ persons }) });
    const { accepted, problems, datasets } = await checkSeed([join(folder, 'large.json')]);
    expect(problems.map(({ code }) => code)).toEqual(['NOT_KEPT']);
    expect(accepted).toBe(true);
    expect(datasets[0]?.entities).toHaveLength(20_000);
  });

  it('of more than 64 MiB is refused, with the way to split it', async () => {
    const folder = await folderOf({ 'large.json': Buffer.alloc(64 * 1024 * 1024 + 1, ' ') });
    const { problems } = await checkSeed([join(folder, 'large.json')]);
    expect(problems.map(({ code, message, hint }) => `${code}: ${message}; ${hint}`)).toEqual([
      'TOO_LARGE: 64 MiB; split its lists into files of at most 64 MiB, with all memberships of a person in one file, and load them in one run with --dataset, memberships last',
    ]);
  });
});

describe('names in parts', () => {
  it('are put together, in the order of their script', async () => {
    const folder = await folderOf({
      'town.json': JSON.stringify({
        persons: [
          { id: 'a', given_name: 'Anna', additional_name: 'Maria', family_name: 'Berg' },
          { id: 'b', given_name: 'Иван', patronymic_name: 'Петрович', family_name: 'Иванов' },
          { id: 'c', given_name: '建瑞', family_name: '金' },
          { id: 'd', family_name: 'Cole' },
          { id: 'e', name: 'Dr Eva Dahl', given_name: 'Eva', family_name: 'Dahl' },
          { id: 'f', other_names: [{ given_name: 'Finn', family_name: 'Ek', note: 'Main' }] },
        ],
      }),
    });
    const { problems, datasets } = await checkSeed([folder], { dataset: 'town' });
    expect(problems.map(({ message }) => message)).toEqual([
      'left out: given_name of persons, once',
      'left out: family_name of persons, once',
    ]);
    const names = datasets[0]?.facts.map(({ text, nameKind }) => `${nameKind} ${text}`);
    expect(names).toEqual([
      'OFFICIAL Anna Maria Berg',
      'OFFICIAL Иван Петрович Иванов',
      'OFFICIAL 金建瑞',
      'OFFICIAL Cole',
      'OFFICIAL Dr Eva Dahl',
      'ALIAS Finn Ek',
    ]);
  });

  it('of peers are their titles, and given names are not repeated', async () => {
    const peer = (id: string, parts: object) => ({ id, other_names: [{ ...parts, note: 'Main' }] });
    const berta = { honorific_prefix: 'Lady', given_name: 'Berta', additional_name: 'Berta Marie' };
    const folder = await folderOf({
      'house.json': JSON.stringify({
        persons: [
          peer('a', { ...berta, lordname: 'Vale', lordofname: 'Ashford' }),
          peer('b', { honorific_prefix: 'Lord', given_name: 'Dan', lordname: 'Holm' }),
          peer('c', { honorific_prefix: 'Bishop', lordofname: 'Ashford' }),
          peer('d', { given_name: 'Dora', additional_name: 'Dora Ann', surname: 'Ek' }),
        ],
      }),
    });
    const { problems, datasets } = await checkSeed([folder], { dataset: 'house' });
    expect(problems.map(({ message }) => message)).toEqual([
      'left out: given_name of other_names of persons, 2 times',
      'left out: additional_name of other_names of persons, once',
    ]);
    expect(datasets[0]?.facts.map(({ text }) => text)).toEqual([
      'Lady Vale of Ashford',
      'Lord Holm',
      'Bishop of Ashford',
      'Dora Ann Ek',
    ]);
  });

  it('are the label by what the file calls the main name, or else by their order', async () => {
    const alternate = [
      { name: 'A nna Berg', note: 'Alternate' },
      { name: 'Anna Berg', note: 'Main' },
    ];
    const persons = [
      { id: 'a', other_names: alternate },
      { id: 'b', other_names: [{ name: 'Zoe Cole' }, { name: 'Ada Cole' }] },
    ];
    const folder = await folderOf({ 'house.json': JSON.stringify({ persons }) });
    const { datasets } = await checkSeed([folder], { dataset: 'house' });
    expect(datasets[0]?.entities.map(({ label }) => label)).toEqual(['Anna Berg', 'Zoe Cole']);
  });

  it('of two periods are two names', async () => {
    const other_names = [
      { name: 'Anna Berg', start_date: '1983' },
      { name: 'Anna Berg', start_date: '1974', end_date: '1979' },
    ];
    const folder = await folderOf({ 'house.json': JSON.stringify({ persons: [{ id: 'a', other_names }] }) });
    const { datasets } = await checkSeed([folder], { dataset: 'house' });
    expect(datasets[0]?.facts.map(({ term, claims }) => [term, claims.map(({ start }) => start)])).toEqual([
      ['2', ['1983']],
      [undefined, ['1974']],
    ]);
  });
});

it('reads sort_name as a filing form', async () => {
  const persons = [{ id: 'a', name: 'Anna Berg', sort_name: 'Berg, Anna' }];
  const folder = await folderOf({ 'town.json': JSON.stringify({ persons }) });
  const { problems, datasets } = await checkSeed([folder], { dataset: 'town' });
  expect(problems).toEqual([]);
  expect(datasets[0]?.facts.map(({ text, nameKind }) => `${nameKind} ${text}`)).toEqual([
    'OFFICIAL Anna Berg',
    'FILING_FORM Berg, Anna',
  ]);
});

describe('records that redirect to others', () => {
  const file = {
    persons: [
      { id: 'old', redirect: 'older' },
      { id: 'older', redirect: 'new' },
      { id: 'new', name: 'Anna' },
    ],
    organizations: [{ id: 'town', name: 'Town' }],
    memberships: [
      { person_id: 'old', organization_id: 'town', start_date: '2001' },
      { id: 'm1', redirect: 'm2' },
    ],
  };

  it('are merged, and their facts belong to the target', async () => {
    const folder = await folderOf({ 'town.json': JSON.stringify(file) });
    const graph = await openEmpty('embedded');
    const { accepted, problems } = await loadSeed(graph, [folder], { dataset: 'town' });
    expect(problems.map(({ message }) => message)).toEqual([
      'left out: memberships that redirect to another one, once',
    ]);
    expect(accepted).toBe(true);
    const [dataset] = await dumpRecords(graph);
    expect(dataset?.merged?.map(({ id, into }) => [id, into]).sort()).toEqual([
      ['town/old', 'town/older'],
      ['town/older', 'town/new'],
    ]);
    const members = { text: 'MATCH (f:Fact)-[:MEMBER]->(e) RETURN e.id AS id', params: {} };
    expect(await graph.read(members)).toEqual([{ id: 'town/new' }]);
    expect((await loadSeed(graph, [folder], { dataset: 'town' })).counts.UPDATE).toBe(0);
    await graph.close();
  });

  it('must name a record that exists', async () => {
    const folder = await folderOf({
      'town.json': JSON.stringify({ persons: [{ id: 'old', redirect: 'gone' }] }),
    });
    const { problems } = await checkSeed([folder], { dataset: 'town' });
    expect(problems.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'UNKNOWN_ID: into names "town/gone", but no entity has that id',
    ]);
  });
});

it('null takes back what was said before, and what is left out stays', async () => {
  const graph = await openEmpty('embedded');
  const load = async (club: object) => {
    const file = { organizations: [{ id: 'club', name: 'Club', ...club }] };
    const folder = await folderOf({ 'town.json': JSON.stringify(file) });
    expect(await loadSeed(graph, [folder])).toMatchObject({ accepted: true });
    const [entity] = await readEntities(graph, ['town/club']);
    return [entity?.props.category, JSON.stringify(entity?.props.identifiers ?? []).includes('Q1')];
  };
  const identifiers = [{ scheme: 'wikidata', identifier: 'Q1' }];
  expect(await load({ classification: 'club', identifiers })).toEqual(['club', true]);
  expect(await load({ identifiers })).toEqual(['club', true]);
  expect(await load({ classification: null, identifiers: null })).toEqual([undefined, false]);
});
