/** Popolo files of which some rows have errors. */
import { expect, it } from 'vitest';
import { loadSeed, planSeed, type SeedReport } from '../../../src/changes/loadSeed.ts';
import { dumpRecords } from '../../../src/export/allRecords.ts';
import type { Graph } from '../../../src/store/graph.ts';
import { openEmpty } from '../../support/engines.ts';

const TOWN = { id: 'town', name: 'Town' };
const ANNA = { id: 'anna', name: 'Anna', birth_date: '1950' };
const BEN = { id: 'ben', name: 'Ben' };
const seat = (person_id: string, start_date: string) => ({ person_id, organization_id: 'town', start_date });

const input = (file: object) => ({
  texts: [{ name: 'town.json', format: 'POPOLO' as const, content: JSON.stringify(file, null, 1) }],
});
const OPTIONS = { dataset: 'town', keepGoing: true };

const errorsOf = ({ problems }: SeedReport): string[] =>
  problems.filter(({ severity }) => severity === 'ERROR').map(({ code, message }) => `${code}: ${message}`);

/** The facts of the graph with the dates of their claims. */
async function factsOf(graph: Graph): Promise<string[]> {
  const [dataset] = await dumpRecords(graph);
  return (dataset?.facts ?? []).map(({ id, claims }) =>
    [id, ...claims.map(({ start, end }) => `${start ?? ''}/${end ?? ''}`)].join(' '),
  );
}

const BAD = {
  persons: [ANNA, { ...BEN, birth_date: 'yesterday' }],
  organizations: [TOWN],
  memberships: [seat('anna', '2001'), seat('ben', '2002')],
};

it('one bad row refuses the whole file by default', async () => {
  const graph = await openEmpty('embedded');
  const report = await loadSeed(graph, input(BAD), { dataset: 'town' });
  expect(errorsOf(report)).toEqual(['INVALID_DATE: birth_date is "yesterday"']);
  expect([report.accepted, report.refusedRows, await factsOf(graph)]).toEqual([false, 0, []]);
  await graph.close();
});

it('with `keepGoing` the row and those that name it are left out', async () => {
  const graph = await openEmpty('embedded');
  const planned = await planSeed(graph, input(BAD), OPTIONS);
  const report = await loadSeed(graph, input(BAD), OPTIONS);
  expect(report.datasets[0]?.plan.hash).toBe(planned.datasets[0]?.plan.hash);
  expect(errorsOf(report)).toEqual([
    'INVALID_DATE: birth_date is "yesterday"',
    'UNKNOWN_ID: member names "town/ben", whose row is refused',
  ]);
  expect([report.accepted, report.refusedRows]).toEqual([true, 2]);
  const [dataset] = await dumpRecords(graph);
  expect(dataset?.entities.map(({ id }) => id)).toEqual(['town/anna', 'town/town']);
  expect((await factsOf(graph)).filter((text) => text.startsWith('membership'))).toEqual([
    expect.stringContaining('2001/'),
  ]);
  await graph.close();
});

it('what a refused row said before stays, and so does what rows said that name it', async () => {
  const graph = await openEmpty('embedded');
  const good = { ...BAD, persons: [ANNA, BEN] };
  await loadSeed(graph, input(good), OPTIONS);
  const before = await factsOf(graph);
  const changed = { ...BAD, memberships: [seat('anna', '2001'), seat('ben', '2003')] };
  const report = await loadSeed(graph, input(changed), OPTIONS);
  expect(report.refusedRows).toBe(2);
  expect(await factsOf(graph)).toEqual(before);
  await graph.close();
});

it('a membership does not take the place of a refused one of the same member and body', async () => {
  const graph = await openEmpty('embedded');
  const file = (first: string) => ({
    persons: [ANNA],
    organizations: [TOWN],
    memberships: [seat('anna', first), seat('anna', '2005')],
  });
  await loadSeed(graph, input(file('2001')), OPTIONS);
  const before = await factsOf(graph);
  const report = await loadSeed(graph, input(file('2001-13')), OPTIONS);
  expect(errorsOf(report)).toEqual([
    'INVALID_DATE: start_date is "2001-13"',
    'AMBIGUOUS_FACT: a membership of the same member, body, role and period is refused',
  ]);
  expect(await factsOf(graph)).toEqual(before);
  await graph.close();
});

it('a fact that a refused row states with others keeps the claim of that row', async () => {
  const graph = await openEmpty('embedded');
  const file = (second: string) => ({
    persons: [ANNA],
    organizations: [TOWN],
    events: [{ id: 'term', name: 'Term', classification: 'legislative period' }],
    memberships: [
      {
        ...seat('anna', '2001'),
        id: 'a',
        legislative_period_id: 'term',
        sources: [{ url: 'https://a.org/1' }],
      },
      {
        ...seat('anna', second),
        id: 'b',
        legislative_period_id: 'term',
        sources: [{ url: 'https://b.org/1' }],
      },
    ],
  });
  await loadSeed(graph, input(file('2005')), OPTIONS);
  const before = await factsOf(graph);
  const report = await loadSeed(graph, input(file('soon')), OPTIONS);
  expect(report.refusedRows).toBe(1);
  expect(report.datasets[0]?.plan.claimsTakenAway).toBe(0);
  expect(await factsOf(graph)).toEqual(before);
  await graph.close();
});

it('an error that is in no row refuses the whole file', async () => {
  const graph = await openEmpty('embedded');
  const report = await loadSeed(graph, input({ ...BAD, areas: 'none' }), OPTIONS);
  expect(report.accepted).toBe(false);
  expect(await factsOf(graph)).toEqual([]);
  await graph.close();
});

it('an error in the JSON of a row that can be parsed is an error of the row', async () => {
  const graph = await openEmpty('embedded');
  const content = '{"persons": [{"id": "a", "name": "A", "name": "B"}, {"id": "b", "name": "C"}]}';
  const file = { texts: [{ name: 'town.json', format: 'POPOLO' as const, content }] };
  const report = await loadSeed(graph, file, OPTIONS);
  expect(errorsOf(report)).toEqual(['DUPLICATE_KEY: the key "name" is already in line 1']);
  expect([report.accepted, report.refusedRows]).toEqual([true, 1]);
  await graph.close();
});
