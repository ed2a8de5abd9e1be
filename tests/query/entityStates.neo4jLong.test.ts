/** Labels, categories and seats of entities at an earlier batch, and cursors of later batches. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { revertBatch } from '../../src/changes/revert/revertBatch.ts';
import { dataOf, withoutMoments } from '../support/dataOf.ts';
import { ENGINES } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { loadedApi, type SeededApi } from '../support/seeded.ts';

const HEAD = 'fasti: "1"\ndataset: states\nlanguage: en\n';

const FIRST = `${HEAD}
sources:
  book: { title: Book }
entities:
  anna: { kind: person, label: Anna }
  bertil: { kind: person, label: Bertil }
  mayor: { kind: office, label: Mayor, category: village office, seats: "1" }
  fair: { kind: event, label: Fair }
  league: { kind: organization, label: League }
  club: { kind: organization, label: Old club, category: club }
  town: { kind: region, label: Oldtown, category: town }
facts:
- id: club-league
  relation: { type: PART_OF, subject: club, object: league }
  claims: [ { source: book } ]
- id: town-club
  relation: { type: COOPERATES_WITH, subject: town, object: club }
  claims: [ { source: book } ]
- id: fair-date
  existence: { entity: fair, format: IN_PERSON }
  claims: [ { source: book, date: "1903-05-01" } ]
- id: mayor-town
  relation: { type: BELONGS_TO, subject: mayor, object: town }
  claims: [ { source: book } ]
- id: anna-mayor
  tenure: { holder: anna, office: mayor }
  claims: [ { source: book, start: "1901", end: "1905" } ]
- id: bertil-mayor
  tenure: { holder: bertil, office: mayor }
  claims: [ { source: book, start: "1906", end: "1910" } ]
`;

const SECOND = `${HEAD}
entities:
  fair: { kind: event, label: Great fair }
  anna: { kind: person, label: Annika }
  mayor: { kind: office, label: Mayoress, category: city office, seats: "2" }
  town: { kind: region, label: Newtown, category: city }
  club: { kind: organization, label: New club, category: union }
`;

const THEN = '2025-01-01T12:00:00Z';
const NOW = '2025-02-01T12:00:00Z';

describe.each(ENGINES)('states of entities on %s', (engine) => {
  let seeded: SeededApi;
  const ask = (text: string, known: string) =>
    dataOf(seeded.api, `query($known: DateTime) { ${text} }`, { known });
  beforeAll(async () => {
    seeded = await loadedApi(engine, async (graph) => {
      await loadText(graph, FIRST, '2025-01-01T00:00:00Z');
      await loadText(graph, SECOND, '2025-02-01T00:00:00Z');
    });
  });
  afterAll(() => seeded?.close());

  it('give facts and lanes the labels of that batch', async () => {
    const text =
      'timeline(ids: ["anna"], kinds: [TENURE], laneBy: ENTITY, knownAt: $known) { nodes { label fact { label } } lanes { label entity { label } } }';
    const expected = (label: string, fact: string) => ({
      timeline: { nodes: [{ label: fact, fact: { label: fact } }], lanes: [{ label, entity: { label } }] },
    });
    expect(await ask(text, THEN)).toEqual(expected('Anna', 'Anna, Mayor'));
    expect(await ask(text, NOW)).toEqual(expected('Annika', 'Annika, Mayoress'));
  });

  it('group lanes by the categories of that batch', async () => {
    const text =
      'timeline(ids: ["town"], kinds: [RELATION], laneBy: CATEGORY, knownAt: $known) { nodes { laneKey } lanes { key itemCount } }';
    const expected = (...keys: string[]) => ({
      timeline: {
        nodes: expect.arrayContaining(keys.map((laneKey) => ({ laneKey }))),
        lanes: keys.map((key) => ({ key, itemCount: 1 })),
      },
    });
    expect(await ask(text, THEN)).toEqual(expected('town', 'village office'));
    expect(await ask(text, NOW)).toEqual(expected('city', 'city office'));
  });

  it('find parts by the category of that batch', async () => {
    const parts = (category: string) => `parts(categories: "${category}") { totalCount nodes { label } }`;
    const text = `organization(id: "league", knownAt: $known) { club: ${parts('club')} union: ${parts('union')} }`;
    const none = { totalCount: 0, nodes: [] };
    expect(await ask(text, THEN)).toEqual({
      organization: { club: { totalCount: 1, nodes: [{ label: 'Old club' }] }, union: none },
    });
    expect(await ask(text, NOW)).toEqual({
      organization: { club: none, union: { totalCount: 1, nodes: [{ label: 'New club' }] } },
    });
  });

  it('give successions by the seats of that batch', async () => {
    const text =
      'office(id: "mayor", knownAt: $known) { seatCount succession { nodes { predecessors { tenure { id } } } } tenures { nodes { previous { id } next { id } } } }';
    expect(await ask(text, THEN)).toEqual({
      office: {
        seatCount: 1,
        succession: { nodes: [{ predecessors: [] }, { predecessors: [{ tenure: { id: 'anna-mayor' } }] }] },
        tenures: {
          nodes: [
            { previous: null, next: { id: 'bertil-mayor' } },
            { previous: { id: 'anna-mayor' }, next: null },
          ],
        },
      },
    });
    const alone = { previous: null, next: null };
    expect(await ask(text, NOW)).toEqual({
      office: {
        seatCount: 2,
        succession: { nodes: [{ predecessors: [] }, { predecessors: [] }] },
        tenures: { nodes: [alone, alone] },
      },
    });
  });

  it('give the interval and format of events', async () => {
    const text = 'event(id: "fair", knownAt: $known) { label format interval { earliest } }';
    const date = { format: 'IN_PERSON', interval: { earliest: '1903-05-01' } };
    expect(await ask(text, THEN)).toEqual({ event: { label: 'Fair', ...date } });
    expect(await ask(text, NOW)).toEqual({ event: { label: 'Great fair', ...date } });
  });

  it('reject a cursor of a batch that was never committed', async () => {
    const data = (await dataOf(seeded.api, '{ people(first: 1) { pageInfo { endCursor } } }')) as {
      people: { pageInfo: { endCursor: string } };
    };
    const [digest, , ...key] = Buffer.from(data.people.pageInfo.endCursor, 'base64url').toString().split(':');
    const later = Buffer.from([digest, 99, ...key].join(':')).toString('base64url');
    const { errors } = await seeded.api.execute(`{ people(first: 1, after: "${later}") { nodes { id } } }`);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('batch 99, and the newest here is 2'),
      extensions: { code: 'BAD_USER_INPUT', reason: 'STALE_CURSOR' },
    });
  });
});

describe.each(ENGINES)('entities that were retracted and created again on %s', (engine) => {
  let seeded: SeededApi;
  beforeAll(async () => {
    seeded = await loadedApi(engine, async (graph) => {
      await loadText(graph, FIRST, '2025-01-01T00:00:00Z');
      await revertBatch(graph, 'batch/1', { at: '2025-02-01T00:00:00Z' });
      await loadText(graph, FIRST, '2025-03-01T00:00:00Z');
    });
  });
  afterAll(() => seeded?.close());

  it.each([
    ['in their first time', '2025-01-01T12:00:00Z', 'anna', 1],
    ['between', '2025-02-01T12:00:00Z', null, 0],
    ['in their second time', '2025-03-01T12:00:00Z', 'anna', 1],
  ])('are found by their ids %s', async (_when, known, id, tenures) => {
    const ask = (text: string) =>
      seeded.api.execute(`query($knownAt: DateTime) { ${text} }`, { knownAt: known });
    const { data } = await ask(`person(id: "anna", knownAt: $knownAt) { id tenures { totalCount } }
      node(id: "anna", knownAt: $knownAt) { id }
      nodes(ids: ["anna"], knownAt: $knownAt) { id }
      timeline(ids: ["anna"], knownAt: $knownAt) { totalCount }
      tenures(filter: {holders: ["anna"]}, knownAt: $knownAt) { totalCount }`);
    expect(withoutMoments(data)).toEqual({
      person: id === null ? null : { id, tenures: { totalCount: tenures } },
      node: id === null ? null : { id },
      nodes: [id === null ? null : { id }],
      timeline: { totalCount: tenures },
      tenures: { totalCount: tenures },
    });
    for (const text of [
      'coTenures(of: {person: {id: "anna"}}, knownAt: $knownAt) { totalCount }',
      'coParticipants(id: "anna", knownAt: $knownAt) { totalCount }',
    ]) {
      const { errors } = await ask(text);
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(
        id === null ? ['BAD_USER_INPUT'] : undefined,
      );
    }
  });
});
