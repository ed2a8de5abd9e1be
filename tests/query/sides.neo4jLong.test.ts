/** Where a fact starts and ends: conditions on its sides are three-valued, and judged together. */
import { expect, it } from 'vitest';
import { loadText } from '../support/loadText.ts';
import { loadedApi } from '../support/seeded.ts';
import { onEachEngine } from './time/fixture.ts';

const term = (id: string, claim: string) => `
- id: term-${id}
  tenure: { holder: ${id}, office: chair }
  claims: [ { source: book, ${claim} } ]`;

const TERMS: Readonly<Record<string, string>> = {
  days: 'start: "2003-11-05", end: "2004-02-01"',
  open: 'start: "2003-11", end: ".."',
  plan: 'start: "2003-11", end: "2004-02", modality: PLANNED',
  rough: 'start: "[2003-09..2003-12]", end: "2004"',
  year: 'start: "2003", end: "2003"',
  seen: 'attested: "2003-11-20"',
  doubted: 'start: "1981-01?"',
  early: 'start: "1991-01"',
  apart: 'start: "[2010-02-13..]" }, { source: other, end: "2005-05-27"',
};

const SEED = `fasti: "1"
dataset: sides
language: en
sources:
  book: { title: Book }
  other: { title: Other }
entities:
  chair: { kind: office, label: Chair }
${Object.keys(TERMS)
  .map((id) => `  ${id}: { kind: person, label: ${id} }`)
  .join('\n')}
facts:${Object.entries(TERMS)
  .map(([id, claim]) => term(id, claim))
  .join('')}
`;

interface Edges {
  readonly edges: readonly {
    readonly certainty: string | null;
    readonly node: { readonly recordId: string };
  }[];
  readonly totalCount: number;
}

onEachEngine(
  'sides',
  (engine) => loadedApi(engine, (graph) => loadText(graph, SEED, '2026-01-31T00:00:00Z')),
  (ask) => {
    /** The items of a list with the certainty of their edges, of which `totalCount` counts all. */
    const listed = async (args: string, list = 'tenures'): Promise<string[]> => {
      const { found } = (await ask(
        `{ found: ${list}(${args}) { totalCount edges { certainty node { recordId } } } }`,
      )) as { found: Edges };
      expect(found.totalCount).toBe(found.edges.length);
      return found.edges
        .map(({ certainty, node }) => `${node.recordId.replace('term-', '')} ${certainty}`)
        .sort();
    };
    const ofFact = (filter: string, more = '') => listed(`filter: {fact: ${filter}}${more}`);
    const AUTUMN = 'startsIn: "2003-10/2003-12"';
    const WINTER = 'endsIn: "2004-01/2004-03"';

    it('are three-valued: surely in a window if all their days are, perhaps if any is', async () => {
      const started = [
        'days DEFINITE',
        'open DEFINITE',
        'plan POSSIBLE',
        'rough POSSIBLE',
        'seen POSSIBLE',
        'year POSSIBLE',
      ];
      expect(await ofFact(`{${AUTUMN}}`)).toEqual(started);
      expect(await listed(`filter: {${AUTUMN}}`, 'facts')).toEqual(started);
      expect(await ofFact(`{${AUTUMN}}`, ', minCertainty: DEFINITE')).toEqual([
        'days DEFINITE',
        'open DEFINITE',
      ]);
      // What is still so has no end that a claim gives; one that was seen had not ended before.
      expect(await ofFact('{endsIn: "2004-03/.."}')).toEqual([
        'apart POSSIBLE',
        'rough POSSIBLE',
        'seen POSSIBLE',
      ]);
    });

    it('are perhaps in a window that an account of sources which exclude each other has a day in', async () => {
      const apart = async (filter: string, more = '') =>
        (await ofFact(filter, more)).filter((found) => found.startsWith('apart'));
      for (const [filter, certainty] of [
        ['startsIn: "2012"', 'POSSIBLE'],
        ['endsIn: "2005-05"', 'POSSIBLE'],
        ['startsIn: "2012", endsIn: "2011"', null],
        // Days between the accounts, before the only start and after the only end that a source gives.
        ['startsIn: "2007"', null],
        ['startsIn: "1981"', null],
        ['endsIn: "2007"', null],
        ['endsIn: "2012"', null],
        // Each is said, but by sources that exclude each other.
        ['startsIn: "2010/2012", endsIn: "2000/2014"', null],
      ] as const) {
        expect(await apart(`{${filter}}`), filter).toEqual(certainty ? [`apart ${certainty}`] : []);
        expect(await apart(`{${filter}}`, ', minCertainty: DEFINITE'), filter).toEqual([]);
        expect(await apart(`{unrecorded: {${filter}}}`), filter).toEqual(certainty ? [] : ['apart DEFINITE']);
      }
    });

    it('are surely not in a window only if none of their days is, by what a source asserts', async () => {
      expect(await ofFact('{not: {startsIn: "2004"}}', ', minCertainty: DEFINITE')).toEqual([
        'days DEFINITE',
        'early DEFINITE',
        'open DEFINITE',
        'rough DEFINITE',
        'seen DEFINITE',
        'year DEFINITE',
      ]);
      const unrecorded = await ofFact('{unrecorded: {startsIn: "2003-10/2003-12"}}');
      expect(unrecorded).toEqual(['apart DEFINITE', 'doubted DEFINITE', 'early DEFINITE']);
      const perhapsNot = await ofFact('{not: {startsIn: "2003-10/2003-12"}}');
      expect(perhapsNot).toEqual([
        'apart POSSIBLE',
        'doubted POSSIBLE',
        'early DEFINITE',
        'plan POSSIBLE',
        'rough POSSIBLE',
        'seen POSSIBLE',
        'year POSSIBLE',
      ]);
    });

    it('are judged together wherever they are joined by AND', async () => {
      const expected = ['days DEFINITE', 'plan POSSIBLE', 'rough POSSIBLE', 'seen POSSIBLE'];
      // Both sides of "2003 to 2003" may be where they are wanted, but not both at once.
      expect(await ofFact('{startsIn: "2003-10/2003-12", endsIn: "2003-01/2003-03"}')).toEqual([]);
      expect(await ofFact(`{${AUTUMN}, ${WINTER}}`)).toEqual(expected);
      for (const filter of [
        '{startsIn: "2003-10/2003-12", and: [{endsIn: "2003-01/2003-03"}]}',
        '{and: [{startsIn: "2003-10/2003-12"}, {and: [{endsIn: "2003-01/2003-03"}]}]}',
        '{startsIn: "2003-01/2003-03", and: [{startsIn: "2003-10/2003-12"}]}',
      ])
        expect(await ofFact(filter), filter).toEqual([]);
      expect(await listed(`filter: {fact: {${AUTUMN}}, and: [{fact: {endsIn: "2003-01/2003-03"}}]}`)).toEqual(
        [],
      );
      expect(
        await listed(
          'filter: {unrecorded: {startsIn: "2003-10/2003-12", endsIn: "2003-01/2003-03"}}',
          'facts',
        ),
      ).toHaveLength(9);
    });

    it('are judged together with the window of the list, and with its moment', async () => {
      expect(await ofFact(`{${AUTUMN}}`, ', during: "2003-01/2003-09"')).toEqual([]);
      expect(await ofFact('{endsIn: "2003/2004"}', ', during: "2004-01"')).toEqual([
        'days DEFINITE',
        'plan POSSIBLE',
        'rough DEFINITE',
        'seen POSSIBLE',
      ]);
      expect(await ofFact('{endsIn: "2003-01/2003-03"}', ', during: "2003-04/2003-12"')).toEqual([]);
      expect(await ofFact('{endsIn: "2003-01/2003-03"}', ', at: {asOf: "2003-04-01"}')).toEqual([]);
      expect(
        await listed(
          'filter: {has: {fact: {endsIn: "2003-01/2003-03"}}}, at: {asOf: "2003-04-01"}',
          'people',
        ),
      ).toEqual([]);
    });

    it('decide how surely an entity has a role in such a fact', async () => {
      expect(await listed('filter: {has: {fact: {startsIn: "2003-11"}}}', 'people')).toEqual([
        'days DEFINITE',
        'open DEFINITE',
        'plan POSSIBLE',
        'rough POSSIBLE',
        'seen POSSIBLE',
        'year POSSIBLE',
      ]);
      expect(
        await listed('filter: {has: {fact: {startsIn: "2003-11"}}}, minCertainty: DEFINITE', 'people'),
      ).toEqual(['days DEFINITE', 'open DEFINITE']);
    });

    it('that are doubted are perhaps where the date says, and nowhere surely', async () => {
      expect(await ofFact('{startsIn: "1981"}')).toEqual(['doubted POSSIBLE', 'seen POSSIBLE']);
      expect(await ofFact('{startsIn: "1987-09/1990"}')).toEqual(['seen POSSIBLE']);
    });

    it('have a least certainty where there is a window or a filter, in lists of a parent too', async () => {
      expect(
        await ask(
          `{ office(id: "chair") { tenures(during: "2003", minCertainty: DEFINITE) { nodes { recordId } }
              holders(filter: {fact: {${AUTUMN}}}, minCertainty: DEFINITE) { nodes { id } } } }`,
        ),
      ).toEqual({
        office: {
          tenures: {
            nodes: ['year', 'rough', 'open', 'days', 'seen'].map((id) => ({ recordId: `term-${id}` })),
          },
          holders: { nodes: [{ id: 'open' }, { id: 'days' }] },
        },
      });
      await expect(ask('{ tenures(minCertainty: DEFINITE) { totalCount } }')).rejects.toThrow(
        /has no window and no filter/,
      );
    });
  },
);
