/** Conditions on the numbers of facts: what surely is in a range, what perhaps is, and what surely is not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../support/dataOf.ts';
import { ENGINES } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { loadedApi, type SeededApi } from '../support/seeded.ts';

const RECORDS = `fasti: "1"
dataset: numbers
language: en
sources:
  s: { title: Census }
  t: { title: Almanac }
entities:
  town: { kind: region, label: Town }
  city: { kind: region, label: City }
  feast: { kind: event, label: Feast }
facts:
- { id: exact, quantity: { entity: town, property: mills }, claims: [ { source: s, date: "2010", value: "40" } ] }
- { id: decimal, quantity: { entity: town, property: area }, claims: [ { source: s, date: "2010", value: "40.5" } ] }
- { id: rough, quantity: { entity: town, property: sheep }, claims: [ { source: s, date: "2010", value: { approximate: "400" } } ] }
- { id: more, quantity: { entity: town, property: cows }, claims: [ { source: s, date: "2010", value: { min: "40", minInclusive: "false" } } ] }
- { id: disputed, quantity: { entity: town, property: inns }, claims: [ { source: s, date: "2010", value: "4" }, { source: t, date: "2010", value: { approximate: "6" } } ] }
- { id: planned, quantity: { entity: town, property: parks }, claims: [ { source: s, date: "2010", value: "40", modality: PLANNED } ] }
- id: changing
  quantity: { entity: city, property: people }
  claims: [ { source: s, start: "2000", end: "2005", value: "1000" }, { source: s, start: "2010", end: "2015", value: "2000" } ]
- { id: crowd, participation: { event: feast, group: people }, claims: [ { source: s, value: "40" } ] }
- { id: guests, quantity: { entity: feast, property: guests }, claims: [ { source: s, value: "90" } ] }
- { id: fed, existence: { entity: feast }, claims: [ { source: s, date: "2012?" } ] }
`;

describe.each(ENGINES)('numbers of facts on %s', (engine) => {
  let seeded: SeededApi;
  beforeAll(async () => {
    seeded = await loadedApi(engine, (graph) => loadText(graph, RECORDS, '2026-01-31T00:00:00Z'));
  });
  afterAll(() => seeded?.close());

  async function met(filter: string, time = ''): Promise<string> {
    type Found = { facts: { edges: { certainty: string; node: { id: string } }[] } };
    const text = `{ facts(filter: ${filter} ${time}) { edges { certainty node { id: recordId } } } }`;
    const { facts } = (await dataOf(seeded.api, text)) as unknown as Found;
    return facts.edges
      .map(({ node, certainty }) => `${node.id} ${certainty}`)
      .sort()
      .join(', ');
  }

  it('is sure where all that the number may be is in the range, and possible where some of it is', async () => {
    expect(await met('{value: {atLeast: 40, atMost: 40}}')).toBe(
      'crowd DEFINITE, exact DEFINITE, planned POSSIBLE',
    );
    expect(await met('{value: {atLeast: 40.2, atMost: 41}}')).toBe('decimal DEFINITE, more POSSIBLE');
    expect(await met('{value: {atLeast: 350, atMost: 500}}')).toBe('more POSSIBLE, rough POSSIBLE');
    expect(await met('{value: {atLeast: 300, atMost: 500}}')).toBe('more POSSIBLE, rough DEFINITE');
    expect(await met('{value: {atMost: 4}}')).toBe('disputed POSSIBLE');
    expect(await met('{value: {atMost: 7}}')).toBe('disputed DEFINITE');
  });

  it('is that of the moment, of a day of the window, or any without one', async () => {
    // An edge has the certainty of the value: of several values, the quantity as a whole is sure on no day.
    const many = '{value: {atLeast: 1500}}';
    expect(await met(many)).toBe('changing DEFINITE, more POSSIBLE');
    expect(await met(many, 'at: {asOf: "2003"}')).toBe('');
    expect(await met(many, 'at: {asOf: "2012"}')).toBe('changing DEFINITE');
    expect(await met(many, 'during: "2004/2012"')).toBe('changing DEFINITE, more POSSIBLE');
    expect(await met(many, 'at: {asOf: "2012", minCertainty: DEFINITE}')).toBe('changing DEFINITE');
    expect(
      await met(
        '{about: ["city"], not: {value: {atLeast: 1500}}}',
        'at: {asOf: "2003", minCertainty: DEFINITE}',
      ),
    ).toBe('changing DEFINITE');
    expect(
      await met(
        '{about: ["city"], not: {value: {atLeast: 1500}}}',
        'at: {asOf: "2007", minCertainty: DEFINITE}',
      ),
    ).toBe('');
  });

  it('is perhaps not so of facts without a number, and never surely', async () => {
    const few = '{about: ["feast"], not: {value: {atMost: 50}}}';
    expect(await met(few)).toBe('fed POSSIBLE, guests DEFINITE');
    expect(await met(few, 'at: {asOf: "2012"}')).toBe('fed POSSIBLE, guests POSSIBLE');
    expect(await met(few, 'minCertainty: DEFINITE')).toBe('guests DEFINITE');
    const events = `{ events(filter: {has: {fact: {kinds: [EXISTENCE], not: {value: {atMost: 50}}}}} AT) { nodes { id: recordId } } }`;
    for (const time of ['', 'at: {asOf: "2012"}'])
      expect(await dataOf(seeded.api, events.replace('AT', time))).toEqual({
        events: { nodes: [{ id: 'feast' }] },
      });
  });

  it('is asked of entities by their facts, and of quantities of an event at any time', async () => {
    const regions = await dataOf(
      seeded.api,
      `{ regions(at: {asOf: "2012", minCertainty: DEFINITE}, filter: {has: {fact: {value: {atLeast: 1500, atMost: 3000}}}}) { nodes { id: recordId } }
         event(id: "feast") {
           definite: facts(filter: {value: {atLeast: 90}}, at: {whileEnclosing: true, minCertainty: DEFINITE}) { totalCount }
           facts(filter: {value: {atLeast: 90}}, at: {whileEnclosing: true}) { edges { certainty node { id: recordId } } } } }`,
    );
    expect(regions).toEqual({
      regions: { nodes: [{ id: 'city' }] },
      event: {
        definite: { totalCount: 0 },
        facts: { edges: [{ certainty: 'POSSIBLE', node: { id: 'guests' } }] },
      },
    });
  });

  it('refuses a range without a number, or that no number is in', async () => {
    const refusal = async (range: string) => {
      const { errors } = await seeded.api.execute(`{ facts(filter: {value: ${range}}) { totalCount } }`);
      return errors?.[0]?.message;
    };
    expect(await refusal('{atLeast: null}')).toBe(
      'facts(filter.value:) has no condition, so that it says nothing; give it one, or leave it out. A condition that is null is none.',
    );
    expect(await refusal('{atLeast: 10, atMost: 5}')).toBe(
      'facts(filter.value:) has atLeast 10 and atMost 5, and no number is both; exchange them.',
    );
  });
});
