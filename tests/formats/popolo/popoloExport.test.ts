import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { loadSeed } from '../../../src/changes/loadSeed.ts';
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
      { id: 'anna', name: 'Anna Berg' },
      { id: 'ben', name: 'ben' },
    ],
    organizations: [
      { id: 'board', name: 'board' },
      { id: 'town', name: 'Die Stadt', classification: 'town' },
    ],
    posts: [{ id: 'mayor', label: 'Mayor', organization_id: 'town' }],
    areas: [],
    events: [
      { id: 'feast', name: 'feast', start_date: '2005-06', end_date: '2005-06', attendees: [{ id: 'anna' }] },
      { id: 'later', name: 'later' },
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
      'sources without a web address, where they are cited: 4',
      'days on which something is only attested: 1',
      'further existences, and planned or attributed ones: 1',
      'participations with a role, of groups, or on behalf of others: 1',
    ].map((what) => `Popolo has no place for ${what} left out.`),
  );
  await graph.close();
});
