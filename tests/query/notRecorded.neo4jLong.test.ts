/** What is not recorded is not "no": `not` at a moment is DEFINITE only on evidence, `unrecorded` asks about the record. */
import { expect, it } from 'vitest';
import { loadText } from '../support/loadText.ts';
import { loadedApi, seededApi } from '../support/seeded.ts';
import { onEachEngine } from './time/fixture.ts';

const SEED = `fasti: "1"
dataset: open-world
language: en
sources:
  book: { title: Book }
entities:
  ann: { kind: person, label: Ann }
  bea: { kind: person, label: Bea }
  cyd: { kind: person, label: Cyd }
  realm: { kind: region, label: Realm }
  lost: { kind: region, label: Lost }
  bare: { kind: region, label: Bare }
  early: { kind: region, label: Early }
  gone: { kind: region, label: Gone }
  planned: { kind: region, label: Planned }
  rumoured: { kind: region, label: Rumoured }
  twice: { kind: region, label: Twice }
  bailiff: { kind: office, label: Bailiff }
  clerk: { kind: office, label: Clerk }
  guild: { kind: organization, label: Guild }
  fair: { kind: event, label: Fair }
facts:
- existence: { entity: lost }
  claims: [ { source: book, start: "1800", end: "1900" } ]
- existence: { entity: gone }
  claims: [ { source: book, start: "1800", end: "1950" } ]
- existence: { entity: rumoured }
  claims: [ { source: book, start: "1800", end: "1950", status: ATTRIBUTED, by: ann } ]
- id: twice-first
  existence: { entity: twice }
  claims: [ { source: book, start: "1800", end: "1900" } ]
- id: twice-again
  existence: { entity: twice }
  claims: [ { source: book, start: "2010" } ]
- existence: { entity: bea }
  claims: [ { source: book, start: "1900", end: "1980" } ]
- existence: { entity: fair }
  claims: [ { source: book, date: "1999-05-01" } ]
- id: early-term
  relation: { type: PART_OF, subject: early, object: realm }
  claims: [ { source: book, start: "1900", end: "1950" } ]
- id: planned-part
  relation: { type: PART_OF, subject: planned, object: realm }
  claims: [ { source: book, start: "2030", modality: PLANNED } ]
- id: bailiff-of-realm
  relation: { type: BELONGS_TO, subject: bailiff, object: realm }
  claims: [ { source: book, start: "1980", end: "2020" } ]
- id: early-office
  tenure: { holder: ann, office: bailiff }
  claims: [ { source: book, start: "1981", end: "1985" } ]
- id: took-part
  participation: { event: fair, participant: ann }
  claims: [ { source: book } ]
`;

const REGIONS = ['bare', 'early', 'gone', 'planned', 'rumoured', 'twice'];

onEachEngine(
  'what is not recorded',
  (engine) => loadedApi(engine, (graph) => loadText(graph, SEED, '2026-01-31T00:00:00Z')),
  (ask) => {
    const list = async (field: string, filter: string, at: string): Promise<string[]> => {
      const data = (await ask(`{ ${field}(filter: ${filter}${at}) { nodes { id } totalCount } }`)) as Record<
        string,
        { nodes: readonly { id: string }[]; totalCount: number }
      >;
      const { nodes = [], totalCount } = data[field] ?? {};
      expect(totalCount).toBe(nodes.length);
      return nodes.map(({ id }) => id);
    };
    const POSSIBLE = ', at: {asOf: "2000-06-01"}';
    const DEFINITE = ', at: {asOf: "2000-06-01", minCertainty: DEFINITE}';
    const KNOWN_BEFORE =
      ', at: {asOf: "2000-06-01", minCertainty: DEFINITE}, knownAt: "2027-01-01T00:00:00Z"';
    const regions = (filter: string, at: string) =>
      list('regions', `{ids: ${JSON.stringify(REGIONS)}, and: [${filter}]}`, at);

    it.each([DEFINITE, KNOWN_BEFORE])(
      'is surely not so only of what surely did not exist: neither an earlier term, a plan, a hearsay death nor a pause is evidence%s',
      async (at) => {
        expect(await regions('{not: {partOf: "realm"}}', at)).toEqual(['gone']);
        expect(await regions('{not: {partOf: "lost"}}', at)).toEqual(REGIONS);
        expect(await regions('{not: {partOf: "nothing"}}', at)).toEqual(['gone']);
      },
    );

    it('is perhaps not so of everything else', async () => {
      expect(await regions('{not: {partOf: "realm"}}', POSSIBLE)).toEqual(REGIONS);
    });

    it('is asked for as such with `unrecorded`, at any certainty', async () => {
      for (const at of [POSSIBLE, DEFINITE])
        expect(await regions('{unrecorded: {partOf: "realm"}}', at)).toEqual(REGIONS);
      const later = ', at: {asOf: "2040", minCertainty: DEFINITE}';
      expect(await regions('{unrecorded: {partOf: "realm"}}', later)).toEqual(
        REGIONS.filter((id) => id !== 'planned'),
      );
      expect(await regions('{unrecorded: {not: {partOf: "realm"}}}', later)).toEqual(['planned']);
      expect(await regions('{not: {unrecorded: {partOf: "realm"}}}', later)).toEqual(['planned']);
    });

    it('is the same as `not` without a moment', async () => {
      const never = ['bare', 'gone', 'rumoured', 'twice'];
      expect(await regions('{unrecorded: {partOf: "realm"}}', '')).toEqual(never);
      expect(await regions('{not: {partOf: "realm"}}', '')).toEqual(never);
    });

    it('moves negations inwards to single conditions', async () => {
      expect(await regions('{not: {partOf: "realm", text: "gone"}}', DEFINITE)).toEqual(REGIONS);
      expect(await regions('{not: {or: [{partOf: "realm"}, {text: "early"}]}}', DEFINITE)).toEqual(['gone']);
      expect(await regions('{not: {not: {partOf: "realm"}}}', DEFINITE)).toEqual([]);
      expect(await regions('{not: {ids: ["bare"]}}', DEFINITE)).toEqual(
        REGIONS.filter((id) => id !== 'bare'),
      );
    });

    it('is never sure of an event', async () => {
      expect(await list('events', '{not: {places: "realm"}}', DEFINITE)).toEqual([]);
      expect(await list('events', '{not: {places: "lost"}}', DEFINITE)).toEqual([]);
      expect(await list('events', '{not: {places: "realm"}}', POSSIBLE)).toEqual(['fair']);
      expect(await list('events', '{unrecorded: {places: "realm"}}', DEFINITE)).toEqual(['fair']);
    });

    it('is surely not so of an office that surely belonged to another body', async () => {
      expect(await list('offices', '{not: {bodies: ["guild"]}}', DEFINITE)).toEqual(['bailiff']);
      expect(await list('offices', '{not: {bodies: ["guild", "realm"]}}', DEFINITE)).toEqual([]);
      expect(await list('offices', '{not: {bodies: ["lost"]}}', DEFINITE)).toEqual(['bailiff', 'clerk']);
      expect(
        await list('offices', '{not: {bodies: ["guild"]}}', ', at: {asOf: "2024", minCertainty: DEFINITE}'),
      ).toEqual([]);
    });

    it('is asked of facts with `has`', async () => {
      expect(await list('people', '{has: {fact: {kinds: [PARTICIPATION]}}}', DEFINITE)).toEqual(['ann']);
      expect(await list('people', '{unrecorded: {has: {fact: {kinds: [PARTICIPATION]}}}}', '')).toEqual([
        'bea',
        'cyd',
      ]);
      expect(await list('people', '{not: {has: {fact: {kinds: [PARTICIPATION]}}}}', DEFINITE)).toEqual([]);
      expect(await list('people', '{has: {fact: {kinds: [TENURE]}}}', DEFINITE)).toEqual([]);
      expect(
        await list(
          'people',
          '{has: {fact: {kinds: [TENURE]}}}',
          ', at: {asOf: "1983", minCertainty: DEFINITE}',
        ),
      ).toEqual(['ann']);
      expect(await list('people', '{not: {has: {fact: {kinds: [TENURE]}}}}', DEFINITE)).toEqual(['bea']);
      expect(await list('people', '{not: {has: {fact: {about: ["bailiff"]}}}}', DEFINITE)).toEqual([]);
      expect(
        await list(
          'people',
          '{not: {has: {fact: {kinds: [TENURE, MEMBERSHIP], about: ["lost"]}}}}',
          DEFINITE,
        ),
      ).toEqual(['ann', 'bea', 'cyd']);
    });

    it('the edges of existences say how surely they meet a moment and a window', async () => {
      const existences = (args: string) => `existences(${args}) { edges { node { recordId } certainty } }`;
      const answer = await ask(`{ region(id: "twice") {
        inWindow: ${existences('during: "1850"')}
        inMonth: ${existences('during: "1800-03"')}
        atMoment: ${existences('at: {asOf: "1850-01-01"}')}
      } }`);
      const first = (certainty: string) => ({ node: { recordId: 'twice-first' }, certainty });
      expect(answer).toEqual({
        region: {
          inWindow: { edges: [first('DEFINITE')] },
          inMonth: { edges: [first('POSSIBLE')] },
          atMoment: {
            edges: [first('DEFINITE'), { node: { recordId: 'twice-again' }, certainty: 'NOT_RECORDED' }],
          },
        },
      });
    });
  },
);

onEachEngine('what the shipped records do not say', seededApi, (ask) => {
  it('is never surely not so', async () => {
    const at = 'at: {asOf: "2020-01-01", minCertainty: DEFINITE}';
    const answer = await ask(`{
      regions(filter: {ids: ["moscow"], not: {partOf: "russia"}}, ${at}) { nodes { id } }
      notRecorded: regions(filter: {ids: ["moscow"], unrecorded: {partOf: "russia"}}, ${at}) { nodes { id } }
      events(filter: {ids: ["excom-2011"], not: {places: "ulyanovsk-region"}}, ${at}) { nodes { id } }
    }`);
    expect(answer).toEqual({
      regions: { nodes: [] },
      notRecorded: { nodes: [{ id: 'moscow' }] },
      events: { nodes: [] },
    });
  });
});
