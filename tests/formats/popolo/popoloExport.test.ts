import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSeed } from '../../../src/changes/loadSeed.ts';
import { dumpRecords } from '../../../src/export/allRecords.ts';
import { exportRecords } from '../../../src/export/exportRecords.ts';
import type { Graph } from '../../../src/store/graph.ts';
import { fileOf, folderOf } from '../../import/support.ts';
import { openEmpty } from '../../support/engines.ts';
import { expectValidPopolo, type Popolo, popoloValidator } from './popoloSchemas.ts';

const inProject = (path: string): string => resolve(import.meta.dirname, '../../..', path);

async function exported(graph: Graph) {
  const { files, omissions } = await exportRecords(graph, 'popolo');
  const [file, ...more] = files;
  expect(more).toEqual([]);
  if (file === undefined) throw new Error('nothing was exported');
  return { file, omissions, popolo: JSON.parse(file.content) as Popolo };
}

async function loaded(path: string, dataset?: string): Promise<Graph> {
  const graph = await openEmpty('embedded');
  const { accepted } = await loadSeed(graph, [path], { dataset });
  expect(accepted).toBe(true);
  return graph;
}

/** What Fasti exports after reading a Popolo file. */
async function throughPopolo(file: object) {
  const graph = await loaded(await folderOf({ 'town.json': JSON.stringify(file) }));
  const result = await exported(graph);
  await graph.close();
  return result;
}

it('validates against the Popolo schemas', () => {
  const validate = popoloValidator('person');
  expect(validate({ name: 'Anna', birth_date: '1950~' })).toBe(false);
  expect(validate({ name: 'Anna', identifiers: [{ scheme: 'viaf' }] })).toBe(false);
  expect(validate({ name: 'Anna', birth_date: '1950' })).toBe(true);
});

it('writes the shipped seed as valid Popolo, and reports what it leaves out', async () => {
  const graph = await loaded(inProject('seed'));
  const { omissions, popolo } = await exported(graph);
  expectValidPopolo(popolo);
  expect(omissions).toContainEqual(
    expect.stringMatching(/^Popolo has no place for relations: \d+ left out\.$/),
  );
  await graph.close();
});

it('writes the consensus of the sources, and no date more exact than it is', async () => {
  const folder = await folderOf({
    'a.yaml': fileOf(`sources:
  gazette: { title: Gazette, url: "https://example.org/1", date: "1998-03-20" }
  paper: { title: Paper }
entities:
  anna: { kind: person, label: Anna Berg }
  ben: { kind: person }
  mayor: { kind: office, label: Mayor }
  town: { kind: organization, category: town }
  board: { kind: organization }
  feast: { kind: event }
  later: { kind: event }
facts:
- relation: { type: BELONGS_TO, subject: mayor, object: town }
- tenure: { holder: anna, office: mayor }
  claims:
  - { source: gazette, start: "1998-03", end: ".." }
  - { source: paper, start: "1998", end: "2001~" }
- tenure: { holder: ben, office: mayor, acting: "true" }
  claims: [ { source: paper, attested: "2003" } ]
- membership: { member: town, body: board, role: seat }
- existence: { entity: feast }
  claims: [ { source: paper, date: "2005-06" } ]
- existence: { entity: later }
  claims: [ { source: paper, date: "2030", modality: planned } ]
- participation: { event: feast, participant: anna }
- participation: { event: feast, participant: ben, role: speaker }
- name: { entity: town, text: Die Stadt, language: de }
  claims: [ { source: paper, end: "1990" } ]
`),
  });
  const graph = await loaded(folder);
  const { omissions, popolo } = await exported(graph);
  expectValidPopolo(popolo);
  expect(popolo).toEqual({
    meta: { dataset: 'test' },
    persons: [
      { id: 'anna', name: 'Anna Berg', name_is: 'label' },
      { id: 'ben', name: 'ben', name_is: 'stand-in' },
    ],
    organizations: [
      { id: 'board', name: 'board', name_is: 'stand-in' },
      {
        id: 'town',
        name: 'Die Stadt',
        name_is: 'stand-in',
        classification: 'town',
        other_names: [{ name: 'Die Stadt', lang: 'de', end_date: '1990' }],
      },
    ],
    posts: [{ id: 'mayor', label: 'Mayor', name_is: 'label', organization_id: 'town' }],
    areas: [],
    events: [
      {
        ...{ id: 'feast', name: 'feast', name_is: 'stand-in', start_date: '2005-06', end_date: '2005-06' },
        attendees: [{ id: 'anna' }],
      },
      { id: 'later', name: 'later', name_is: 'stand-in' },
    ],
    memberships: [
      {
        ...{ person_id: 'anna', organization_id: 'town', post_id: 'mayor', start_date: '1998-03' },
        sources: [{ url: 'https://example.org/1', note: 'Gazette' }],
      },
      { person_id: 'ben', organization_id: 'town', post_id: 'mayor', role: 'acting' },
      { member: { '@type': 'Organization', id: 'town' }, organization_id: 'board', role: 'seat' },
    ],
  });
  expect(omissions).toEqual(
    [
      'dates that are not simply a year, a month or a day: 1',
      'sources without a web address, where they are cited: 3',
      'days on which something is only attested: 1',
      'sources of other names: 1',
      'kinds of other names: 1',
      'existences without a plain date, further ones, and planned, attributed or withdrawn ones: 1',
      'participations with a role, of groups, on behalf of others, or stated twice: 1',
      'ids of records that do not begin with their dataset: 7',
      'single claims, where several are written as their consensus: 1',
      'publishers, dates and other details of sources: 2',
    ].map((what) => `Popolo has no place for ${what} left out.`),
  );
  await graph.close();
});

describe('the export', () => {
  it('writes no date more exact than a claim gives it', async () => {
    const folder = await folderOf({
      'a.yaml': fileOf(`sources:
  gazette: { title: Gazette, url: "https://example.org/1" }
  paper: { title: Paper, url: "https://example.org/2" }
entities:
  anna: { kind: person, label: Anna Berg }
  ben: { kind: person, label: Ben Cole }
  mayor: { kind: office, label: Mayor }
facts:
- tenure: { holder: anna, office: mayor }
  claims: [ { source: gazette, start: "1910-12-05", end: "1910" } ]
- tenure: { holder: ben, office: mayor }
  claims:
  - { source: gazette, start: "1911", end: "1912-03" }
  - { source: paper, start: "[1911-06-01..1912-02-01]", end: "1912" }
`),
    });
    const graph = await loaded(folder);
    const { popolo } = await exported(graph);
    const dates = popolo.memberships.map(({ start_date, end_date }) => [start_date, end_date]);
    expect(dates).toEqual([
      ['1910-12-05', '1910'],
      ['1911', '1912-03'],
    ]);
    await graph.close();
  });

  it('gives memberships the ids back that they were read with', async () => {
    const memberships = [
      { id: 'm-1', person_id: 'anna', organization_id: 'town', start_date: '2001' },
      { id: 'm-2', person_id: 'anna', organization_id: 'town', start_date: '2005' },
      { person_id: 'anna', organization_id: 'town', role: 'chair' },
      { person_id: 'anna', organization_id: 'town', role: 'chair', start_date: '2001' },
    ];
    const { popolo } = await throughPopolo({
      persons: [{ id: 'anna', name: 'Anna' }],
      organizations: [{ id: 'town', name: 'Town' }],
      memberships,
    });
    expect(popolo.memberships).toHaveLength(4);
    for (const membership of memberships) expect(popolo.memberships).toContainEqual(membership);
  });

  it('writes the id of a tenure if reading it back would give another', async () => {
    const folder = await folderOf({
      'a.yaml': fileOf(`entities:
  test/anna: { kind: person, label: Anna }
  test/mayor: { kind: office, label: Mayor }
facts:
- tenure: { holder: test/anna, office: test/mayor, term: second }
`),
    });
    const graph = await loaded(folder);
    const { file, popolo } = await exported(graph);
    expect(popolo.memberships).toEqual([
      {
        id: expect.stringMatching(/^tenure\/test.anna\/test.mayor\/second-/),
        person_id: 'test/anna',
        post_id: 'test/mayor',
      },
    ]);
    const again = await loaded(await folderOf({ 'test.json': file.content }));
    const [dataset] = await dumpRecords(again);
    expect(dataset?.facts.map(({ id }) => id)).toContain(popolo.memberships[0]?.id);
    await again.close();
    await graph.close();
  });

  it('writes merged persons as one, with the ids and spellings of all', async () => {
    const folder = await folderOf({
      'a.yaml': fileOf(`entities:
  kim: { kind: person, identifiers: [ { scheme: viaf, value: "1" } ] }
  gunso-kim: { kind: person, identifiers: [ { scheme: viaf, value: "2" } ] }
  mayor: { kind: office, label: Mayor }
facts:
- name: { entity: kim, text: Gun-seo Kim, kind: official }
- name: { entity: gunso-kim, text: Gunso Kim, kind: official }
- tenure: { holder: gunso-kim, office: mayor }
merged:
- { id: gunso-kim, into: kim, reason: one person }
`),
    });
    const graph = await loaded(folder);
    const { file, omissions, popolo } = await exported(graph);
    expectValidPopolo(popolo);
    expect(popolo.persons).toEqual([
      {
        id: 'kim',
        name: 'Gun-seo Kim',
        other_names: [{ name: 'Gunso Kim' }],
        identifiers: [
          { scheme: 'viaf', identifier: '1' },
          { scheme: 'viaf', identifier: '2' },
        ],
      },
    ]);
    expect(popolo.memberships).toEqual([
      { id: 'tenure/gunso-kim/mayor', person_id: 'kim', post_id: 'mayor' },
    ]);
    expect(omissions).toEqual(
      [
        'kinds of other names: 1',
        'merges: 1',
        'ids of records that do not begin with their dataset: 2',
        'ids of facts that are not made of what identifies them: 2',
      ].map((what) => `Popolo has no place for ${what} left out.`),
    );
    const again = await loaded(await folderOf({ 'test.json': file.content }));
    await again.close();
    await graph.close();
  });
});

it('gives back names, their periods, labels, ids and reasons as they came', async () => {
  const file = {
    persons: [
      {
        id: 'uk.org.publicwhip/person/1',
        other_names: [
          { name: 'Margret Beck', note: 'Alternate' },
          { name: 'Anne Beck', note: 'Main', start_date: '1974', end_date: '1979' },
          { name: 'Anne Beck', note: 'Main', start_date: '1983' },
          { name: 'Anne Vale', note: 'Main', start_date: '1979', end_date: '1983' },
        ],
      },
      { id: 'p2', name: 'Ben Cole', other_names: [{ name: 'Ben Cole', lang: 'en' }] },
    ],
    organizations: [{ id: 'house', name: 'House' }],
    posts: [{ id: 'seat', label: 'Seat', organization_id: 'house' }],
    memberships: [
      {
        id: 'uk.org.publicwhip/lord/100001',
        person_id: 'uk.org.publicwhip/person/1',
        organization_id: 'house',
        post_id: 'seat',
        start_date: '1974-03-01',
        end_date: '1979-04-07',
        start_reason: 'general_election',
        end_reason: 'lost',
      },
    ],
  };
  const graph = await loaded(await folderOf({ 'town.json': JSON.stringify(file) }));
  const { popolo } = await exported(graph);
  expectValidPopolo(popolo);
  expect(popolo.persons).toMatchObject([
    { id: 'p2', name: 'Ben Cole' },
    { id: 'uk.org.publicwhip/person/1', name: 'Anne Beck', name_is: 'label' },
  ]);
  expect(popolo.persons?.[1]?.other_names).toHaveLength(4);
  expect(popolo.memberships).toMatchObject([
    { id: 'uk.org.publicwhip/lord/100001', start_reason: 'general_election', end_reason: 'lost' },
  ]);
  const again = await loaded(await folderOf({ 'town.json': JSON.stringify(popolo) }));
  expect(await dumpRecords(again)).toEqual(await dumpRecords(graph));
  await graph.close();
  await again.close();
});
