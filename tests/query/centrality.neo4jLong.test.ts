/** Centrality: the facts that a slice counts, and known answers. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PREFETCHES } from '../../src/query/roots/rootFields.ts';
import { withoutMoments } from '../support/dataOf.ts';
import { ENGINES } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { isOfRequest } from '../support/recordingGraph.ts';
import { loadedApi, type SeededApi, seededApi } from '../support/seeded.ts';
import { usExecutiveSeed } from '../support/usExecutive.ts';

const HEAD =
  'fasti: "1"\ndataset: town\nlanguage: en\nsources:\n  book: { title: The Book, date: "2003-06-01" }';

/** States, an occurrence with four roles, a vacancy, an undated fact, two terms of one member, and two distinct people. */
const TOWN = `${HEAD}
entities:
  town: { kind: region, label: Town }
  council: { kind: organization, label: Council }
  mayor: { kind: office, label: Mayor }
  anna: { kind: person, label: Anna }
  bert: { kind: person, label: Bert }
  cleo: { kind: person, label: Cleo }
  feast: { kind: event, label: Feast }
facts:
- { id: anna-mayor, tenure: { holder: anna, office: mayor }, claims: [ { source: book, start: "1990", end: "1999" } ] }
- { id: nobody, tenure: { office: mayor, vacant: true }, claims: [ { source: book, start: "1950", end: "1951" } ] }
- { id: mayor-town, relation: { type: BELONGS_TO, subject: mayor, object: town }, claims: [ { source: book } ] }
- { id: bert-in, membership: { member: bert, body: council }, claims: [ { source: book, start: "1995", end: ".." } ] }
- { id: cleo-in, membership: { member: cleo, body: council, term: "1" }, claims: [ { source: book, start: "1980", end: "1984" } ] }
- { id: cleo-again, membership: { member: cleo, body: council, term: "2" }, claims: [ { source: book, start: "1996", end: "1997" } ] }
- { id: feast-was, existence: { entity: feast }, claims: [ { source: book, date: "1995-05-05" } ] }
- { id: at-feast, participation: { event: feast, participant: anna, onBehalfOf: [town], capacity: mayor }, claims: [ { source: book } ] }
- { id: two, relation: { type: NOT_SAME_AS, subject: anna, object: cleo }, claims: [ { source: book } ] }
- { id: town-old, name: { entity: town, text: Old Town, language: en, kind: OFFICIAL }, claims: [ { source: book, end: "1989" } ] }
- { id: town-new, name: { entity: town, text: New Town, language: en, kind: OFFICIAL }, claims: [ { source: book, start: "1990" } ] }
`;

const LATER = `${HEAD}
entities:
  dora: { kind: person, label: Dora }
facts:
- { id: dora-in, membership: { member: dora, body: council }, claims: [ { source: book, start: "1999" } ] }
`;

interface Slice {
  readonly interval: { readonly earliest: string | null; readonly latest: string | null };
  readonly factCount: number;
  readonly definiteFactCount: number;
  readonly undatedFactCount: number;
  readonly entityCount: number;
  readonly linkCount: number;
  readonly scores: readonly {
    readonly rank: number;
    readonly score: number;
    readonly entity: { readonly id: string; readonly label: string; readonly existsAt: string | null };
  }[];
}

async function ask({ api, graph }: SeededApi, args: string): Promise<readonly Slice[]> {
  graph.statements.length = 0;
  const { data, errors } = await api.execute(
    `{ centrality(${args}) { interval { earliest latest } factCount definiteFactCount undatedFactCount entityCount linkCount scores { rank score entity { id label existsAt } } } }`,
  );
  expect(errors).toBeUndefined();
  // One statement for the facts and one for the answer, whatever the number of slices and entities.
  expect(graph.statements).toHaveLength((PREFETCHES.centrality?.maxStatements ?? 0) + 1);
  expect(graph.statements).toHaveLength(2);
  return (withoutMoments(data) as unknown as { centrality: readonly Slice[] }).centrality;
}

const ranksOf = (slice: Slice | undefined): string[] =>
  (slice?.scores ?? []).map(({ rank, score, entity }) => `${rank} ${entity.id} ${score}`);

const daysOf = ({ interval }: Slice): string => `${interval.earliest}/${interval.latest}`;

describe.each(ENGINES)('centrality on %s', (engine) => {
  describe('in a town', () => {
    let town: SeededApi;
    beforeAll(async () => {
      town = await loadedApi(engine, async (graph) => {
        await loadText(graph, TOWN, '2025-01-01T00:00:00Z');
        await loadText(graph, LATER, '2025-06-01T00:00:00Z');
      });
    }, 120_000);
    afterAll(() => town?.close());

    const before = 'knownAt: "2025-03-01T00:00:00Z"';

    it('counts the facts that link entities, whatever their roles', async () => {
      const [all] = await ask(town, `metric: DEGREE, ${before}`);
      expect(all).toMatchObject({
        factCount: 6,
        definiteFactCount: 6,
        undatedFactCount: 1,
        entityCount: 7,
        linkCount: 8,
      });
      expect(daysOf(all as Slice)).toBe('1980-01-01/2003-06-01');
      expect(ranksOf(all)).toEqual([
        '1 anna 0.5',
        '1 feast 0.5',
        '1 mayor 0.5',
        '1 town 0.5',
        '5 council 0.333333333333',
        '6 bert 0.166666666667',
        '6 cleo 0.166666666667',
      ]);
      const [members] = await ask(town, 'metric: CLOSENESS, kinds: [MEMBERSHIP, NAME], first: 2');
      expect(members).toMatchObject({ factCount: 4, entityCount: 4, linkCount: 3 });
      expect(ranksOf(members)).toEqual(['1 council 1', '2 bert 0.6']);
    });

    it('leaves out states and occurrences of other times at a moment', async () => {
      const [then] = await ask(town, 'metric: DEGREE, at: {asOf: "1995"}');
      expect(then).toMatchObject({
        factCount: 4,
        definiteFactCount: 2,
        undatedFactCount: 1,
        entityCount: 6,
        linkCount: 7,
      });
      expect(daysOf(then as Slice)).toBe('1995-01-01/1995-12-31');
      const [sure] = await ask(town, 'metric: DEGREE, at: {asOf: "1995", minCertainty: DEFINITE}');
      expect(sure).toMatchObject({
        factCount: 2,
        definiteFactCount: 2,
        undatedFactCount: 0,
        entityCount: 4,
        linkCount: 6,
      });
      const [next] = await ask(town, 'metric: DEGREE, at: {asOf: "1996"}');
      expect(next).toMatchObject({ factCount: 4, entityCount: 6, linkCount: 4 });
      expect(next?.scores.map(({ entity }) => entity.id)).not.toContain('feast');
      const [day] = await ask(town, 'metric: DEGREE, at: {asOf: "1960-01-01", minCertainty: DEFINITE}');
      expect(day).toMatchObject({
        factCount: 0,
        definiteFactCount: 0,
        entityCount: 0,
        linkCount: 0,
        scores: [],
      });
    });

    it('starts with whole periods, and includes those with few facts', async () => {
      const slices = await ask(town, 'metric: PAGERANK, every: "P5Y"');
      expect(slices.map((slice) => `${daysOf(slice)} ${slice.factCount} ${slice.undatedFactCount}`)).toEqual([
        '1980-01-01/1984-12-31 2 1',
        '1985-01-01/1989-12-31 1 1',
        '1990-01-01/1994-12-31 2 1',
        '1995-01-01/1999-12-31 6 1',
        '2000-01-01/2004-12-31 3 1',
      ]);
      for (const { scores } of slices)
        expect(scores.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 9);
      expect(ranksOf(slices[1])).toEqual(['1 mayor 0.5', '1 town 0.5']);
      const labels = slices.map(
        ({ scores }) => scores.find(({ entity }) => entity.id === 'town')?.entity.label,
      );
      expect(labels).toEqual(['Old Town', 'Old Town', 'New Town', 'New Town', 'New Town']);
    });

    it('starts and ends periods with the moment, where there is one', async () => {
      const args = 'metric: DEGREE, every: "P4Y", at: {asOf: "1993-05/2000-02-29", minCertainty: DEFINITE}';
      const slices = await ask(town, args);
      expect(slices.map((slice) => `${daysOf(slice)} ${slice.factCount} ${slice.definiteFactCount}`)).toEqual(
        ['1993-05-01/1997-04-30 4 4', '1997-05-01/2000-02-29 3 3'],
      );
      // Bert joined on some day of 1995, Cleo again by the end of 1996, and Anna held office throughout.
      expect(ranksOf(slices[0]).map((line) => line.split(' ')[1])).toContain('bert');
      const weeks = await ask(town, 'metric: DEGREE, every: "P1W", at: {asOf: "1995-05-01/1995-05-14"}');
      expect(weeks.map(({ entityCount }) => entityCount)).toEqual([6, 5]);
    });

    it('follows the ids of merged entities, and separates them before the merge', async () => {
      const merge =
        'mutation { mergeEntities(input: {from: "bert", into: "cleo", reason: "one person"}) { problems { message } } }';
      expect((await town.api.execute(merge, {}, 'admin')).errors).toBeUndefined();
      const [merged] = await ask(town, 'metric: DEGREE, kinds: [MEMBERSHIP]');
      expect(merged).toMatchObject({ factCount: 4, entityCount: 3, linkCount: 2 });
      expect(ranksOf(merged)).toEqual(['1 council 1', '2 cleo 0.5', '2 dora 0.5']);
      const [apart] = await ask(town, `metric: DEGREE, kinds: [MEMBERSHIP], ${before}`);
      expect(ranksOf(apart)).toEqual(['1 council 1', '2 bert 0.5', '2 cleo 0.5']);
    });
  });

  describe('of the presidents of the USA', () => {
    let executive: SeededApi;
    beforeAll(async () => {
      const text = await usExecutiveSeed();
      executive = await loadedApi(engine, (graph) => loadText(graph, text, '2025-01-01T00:00:00Z'));
    }, 120_000);
    afterAll(() => executive?.close());

    const person = (govtrack: number): string => `us-executive/${govtrack}`;
    const [taylor, fillmore] = [person(412344), person(404072)];

    it('counts the links of the file', async () => {
      const file = new URL('../fixtures/congress-legislators/executive.yaml', import.meta.url);
      const people = parse(await readFile(file, 'utf8')) as readonly {
        readonly id: { readonly govtrack: number };
        readonly terms: readonly { readonly type: string }[];
      }[];
      const [all] = await ask(executive, 'metric: DEGREE, first: 200');
      const held = (type: string) => people.filter(({ terms }) => terms.some((term) => term.type === type));
      const links = held('prez').length + held('viceprez').length;
      expect(all).toMatchObject({
        factCount: 131,
        definiteFactCount: 131,
        undatedFactCount: 0,
        entityCount: 82,
        linkCount: links,
      });
      const scores = new Map(all?.scores.map(({ entity, score }) => [entity.id, Math.round(81 * score)]));
      expect(scores.get('president-us')).toBe(held('prez').length);
      expect(scores.get('vice-president-us')).toBe(held('viceprez').length);
      for (const { id, terms } of people)
        expect(scores.get(person(id.govtrack))).toBe(new Set(terms.map(({ type }) => type)).size);
    });

    it('ranks those who link two offices in 1850', async () => {
      const [year] = await ask(executive, 'metric: BETWEENNESS, at: {asOf: "1850"}');
      // A line: Taylor, president, Fillmore, vice president.
      expect(year).toMatchObject({ factCount: 3, definiteFactCount: 0, entityCount: 4, linkCount: 3 });
      expect(ranksOf(year)).toEqual([
        '1 president-us 0.666666666667',
        `1 ${fillmore} 0.666666666667`,
        `3 ${taylor} 0`,
        '3 vice-president-us 0',
      ]);
      const [day] = await ask(executive, 'metric: DEGREE, at: {asOf: "1850-03-01", minCertainty: DEFINITE}');
      expect(day).toMatchObject({ factCount: 2, definiteFactCount: 2, entityCount: 4, linkCount: 2 });
    });

    it.each(['', ', knownAt: "2025-02-01T00:00:00Z"'])(
      'reads the fields of an entity at the moment of its slice%s',
      async (more) => {
        const query = `query Slices($every: Duration!) {
          centrality(metric: DEGREE, every: $every, first: 10, at: {asOf: "1789-03-05/1850-12-31"}${more}) {
            __typename interval { start { edtf } } held: factCount
            scores { __typename rank who: entity { id ... on Office { tenures(first: 10) { nodes { id } } } } }
          }
        }`;
        executive.graph.statements.length = 0;
        const { data, errors } = await executive.api.execute(query, { every: 'P4Y' });
        expect(errors).toBeUndefined();
        expect(executive.graph.statements.filter(isOfRequest)).toHaveLength(2);
        const { centrality } = data as unknown as {
          centrality: readonly {
            readonly held: number;
            readonly interval: { readonly start: { readonly edtf: string } };
            readonly scores: readonly {
              readonly who: { readonly tenures?: { readonly nodes: readonly unknown[] } };
            }[];
          }[];
        };
        expect(centrality).toHaveLength(16);
        expect(centrality[1]).toMatchObject({
          __typename: 'CentralitySlice',
          interval: { start: { edtf: '1793-03-05' } },
        });
        for (const { held, scores } of centrality)
          expect(scores.reduce((sum, { who }) => sum + (who.tenures?.nodes.length ?? 0), 0)).toBe(held);
        expect(centrality.map(({ held }) => held).reduce((a, b) => a + b)).toBeGreaterThan(32);
      },
    );

    it('divides time into terms of four years', async () => {
      const slices = await ask(
        executive,
        'metric: DEGREE, every: "P4Y", first: 1, at: {asOf: "1789-03-05/1801-03-03"}',
      );
      expect(slices.map((slice) => `${daysOf(slice)} ${slice.factCount} ${slice.entityCount}`)).toEqual([
        // A term that ends on 4 March and one that starts on it are both in the slice.
        '1789-03-05/1793-03-04 4 4',
        '1793-03-05/1797-03-04 4 5',
        '1797-03-05/1801-03-03 2 4',
      ]);
    });
  });

  it('counts the same neighbours as networks return', async () => {
    const seeded = await seededApi(engine);
    try {
      const [all] = await ask(seeded, 'metric: DEGREE, first: 30');
      for (const { entity, score } of all?.scores ?? []) {
        const { data } = await seeded.api.execute(`{ network(ids: ["${entity.id}"]) { nodes { id } } }`);
        const { nodes } = (data as unknown as { network: { nodes: readonly unknown[] } }).network;
        expect(score * ((all?.entityCount ?? 0) - 1)).toBeCloseTo(nodes.length - 1, 6);
      }
    } finally {
      await seeded.close();
    }
  }, 120_000);
});
