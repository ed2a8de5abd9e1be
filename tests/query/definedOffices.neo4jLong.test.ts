/** An office whose only relation to a body is undated: lists and their items agree how surely it belongs to the body. */
import { expect, it } from 'vitest';
import { loadText } from '../support/loadText.ts';
import { loadedApi } from '../support/seeded.ts';
import { onEachEngine } from './time/fixture.ts';

const SEED = `fasti: "1"
dataset: posts
language: en
sources:
  book: { title: Book }
entities:
  ann: { kind: person, label: Ann }
  town: { kind: region, label: Town }
  shire: { kind: region, label: Shire }
  mayor: { kind: office, label: Mayor }
  dated: { kind: office, label: Dated }
  planned: { kind: office, label: Planned }
  twice: { kind: office, label: Twice }
  again: { kind: office, label: Again }
  since: { kind: office, label: Since 1950 }
facts:
- relation: { type: PART_OF, subject: town, object: shire }
  claims: [ { source: book } ]
- relation: { type: BELONGS_TO, subject: mayor, object: town }
  claims: [ { source: book } ]
- relation: { type: BELONGS_TO, subject: dated, object: town }
  claims: [ { source: book, start: "[1990..2010]" } ]
- relation: { type: BELONGS_TO, subject: planned, object: town }
  claims: [ { source: book, modality: PLANNED } ]
- relation: { type: BELONGS_TO, subject: twice, object: town }
  claims: [ { source: book } ]
- relation: { type: BELONGS_TO, subject: twice, object: shire }
  claims: [ { source: book } ]
- relation: { type: BELONGS_TO, subject: again, object: town }
  claims: [ { source: book } ]
- relation: { type: BELONGS_TO, subject: again, object: shire }
  claims: [ { source: book, rank: DEPRECATED } ]
- relation: { type: BELONGS_TO, subject: since, object: town }
  claims: [ { source: book } ]
- existence: { entity: since }
  claims: [ { source: book, start: "1950", end: "2020" } ]
${['mayor', 'dated', 'planned', 'twice', 'again', 'since']
  .map(
    (office) => `- id: term-${office}
  tenure: { holder: ann, office: ${office} }
  claims: [ { source: book, start: "1999", end: "2001" } ]
`,
  )
  .join('')}- id: term-vague
  tenure: { holder: ann, office: mayor }
  claims: [ { source: book, start: "[1999..2001]" } ]
`;

interface Edge {
  readonly certainty: string | null;
  readonly node: { readonly id: string };
}

const DEFINITE = 'at: {asOf: "2000-06-01", minCertainty: DEFINITE}';
const POSSIBLE = 'at: {asOf: "2000-06-01"}';

onEachEngine(
  'an office that its body defines',
  (engine) => loadedApi(engine, (graph) => loadText(graph, SEED, '2026-01-31T00:00:00Z')),
  (ask) => {
    const edges = async (
      field: string,
      filter: string,
      at: string,
    ): Promise<Record<string, string | null>> => {
      const data = (await ask(
        `{ ${field}(filter: ${filter}, ${at}) { edges { certainty node { id } } } }`,
      )) as Record<string, { edges: readonly { certainty: string | null; node: { id: string } }[] }>;
      return Object.fromEntries(
        (data[field]?.edges ?? []).map(({ certainty, node }) => [node.id, certainty]),
      );
    };
    const sure = ['term-again', 'term-mayor', 'term-since'];

    it('belongs to it as surely as the tenure that is filtered', async () => {
      expect(await edges('tenures', '{bodies: ["town"]}', POSSIBLE)).toEqual({
        'term-again': 'DEFINITE',
        'term-dated': 'POSSIBLE',
        'term-mayor': 'DEFINITE',
        'term-planned': 'POSSIBLE',
        'term-since': 'DEFINITE',
        'term-twice': 'POSSIBLE',
        'term-vague': 'POSSIBLE',
      });
      expect(Object.keys(await edges('tenures', '{bodies: ["town"]}', DEFINITE)).sort()).toEqual(sure);
      const known = `${DEFINITE}, knownAt: "2027-01-01T00:00:00Z"`;
      expect(Object.keys(await edges('tenures', '{bodies: ["town"]}', known)).sort()).toEqual(sure);
    });

    it('belongs to it as surely as its recorded existence, where the office is filtered', async () => {
      expect(await edges('offices', '{bodies: ["town"]}', POSSIBLE)).toEqual({
        again: 'POSSIBLE',
        dated: 'POSSIBLE',
        mayor: 'POSSIBLE',
        planned: 'POSSIBLE',
        since: 'DEFINITE',
        twice: 'POSSIBLE',
      });
      expect(await edges('offices', '{bodies: ["town"]}', DEFINITE)).toEqual({ since: 'DEFINITE' });
      expect(await edges('offices', '{not: {bodies: ["shire"]}}', DEFINITE)).toEqual({ since: 'DEFINITE' });
    });

    it('says the certainty of the match on the edge, and its own on the node', async () => {
      expect(
        await ask(`{ tenures(filter: {bodies: ["town"], offices: ["dated"]}, ${POSSIBLE}) {
          edges { certainty node { certainty } } } }`),
      ).toEqual({ tenures: { edges: [{ certainty: 'POSSIBLE', node: { certainty: 'DEFINITE' } }] } });
      expect(
        await ask(`{ person(id: "ann", ${POSSIBLE}) { tenures(first: 1) { edges { certainty } } } }`),
      ).toEqual({
        person: { tenures: { edges: [{ certainty: 'DEFINITE' }] } },
      });
    });

    it('is said in `Office.body` and counted in groups as in the filter', async () => {
      const text = `{ mayor: office(id: "mayor", ${DEFINITE}) { body { id } }
        since: office(id: "since", ${DEFINITE}) { body { id } }
        tenures(filter: {bodies: ["town"]}, ${DEFINITE}) { groups(by: BODY) { items { key definite possible } ungroupedCount } } }`;
      const answer = {
        mayor: { body: null },
        since: { body: { id: 'town' } },
        tenures: { groups: { items: [{ key: 'town', definite: 3, possible: 3 }], ungroupedCount: 0 } },
      };
      expect(await ask(text)).toEqual(answer);
      expect(await ask(text.replaceAll('DEFINITE}', 'DEFINITE}, knownAt: "2027-01-01T00:00:00Z"'))).toEqual(
        answer,
      );
    });

    it('is as sure in the list of a body as in the filter, on nodes and edges', async () => {
      const offices = async (at: string) => {
        const data = (await ask(
          `{ region(id: "town", ${at}) { offices { totalCount edges { certainty node { id: recordId } } } } }`,
        )) as { region: { offices: { totalCount: number; edges: Edge[] } } };
        const { totalCount, edges } = data.region.offices;
        expect(totalCount).toBe(edges.length);
        return Object.fromEntries(edges.map(({ certainty, node }) => [node.id, certainty]));
      };
      for (const known of ['', ', knownAt: "2027-01-01T00:00:00Z"']) {
        const withBatch = (at: string): string => `${at}${known}`;
        expect(await offices(withBatch(POSSIBLE))).toEqual(
          await edges('offices', '{bodies: ["town"]}', withBatch(POSSIBLE)),
        );
        expect(await offices(withBatch(DEFINITE))).toEqual({ since: 'DEFINITE' });
      }
    });

    it('is shown for a tenure as surely as the tenure holds, also if no existence of the office is recorded', async () => {
      const bodies = async (at: string) => {
        const data = (await ask(
          `{ tenures(filter: {bodies: ["town"]}, ${at}) { nodes { id: recordId office { body { id: recordId } } } } }`,
        )) as { tenures: { nodes: { id: string; office: { body: { id: string } | null } }[] } };
        return data.tenures.nodes.filter(({ office }) => office.body?.id === 'town').map(({ id }) => id);
      };
      expect((await bodies(DEFINITE)).sort()).toEqual(sure);
      expect((await bodies(`${DEFINITE}, knownAt: "2027-01-01T00:00:00Z"`)).sort()).toEqual(sure);
      // A tenure that does not hold at the moment is no evidence.
      const after = 'at: {asOf: "2010", minCertainty: DEFINITE}';
      expect(
        await ask(`{ node(id: "term-mayor", ${after}) { ... on Tenure { office { body { id } } } }
          vague: node(id: "term-vague", ${DEFINITE}) { ... on Tenure { office { body { id } } } } }`),
      ).toEqual({ node: { office: { body: null } }, vague: { office: { body: null } } });
    });

    it('no other undated relation is sure', async () => {
      expect(await edges('regions', '{partOf: "shire"}', POSSIBLE)).toEqual({ town: 'POSSIBLE' });
      expect(await edges('regions', '{partOf: "shire"}', DEFINITE)).toEqual({});
    });

    it('has no certainty without a moment, but for a tenure as on the days of the tenure', async () => {
      expect(
        await ask(`{ tenures(filter: {bodies: ["town"]}, first: 1) { edges { certainty } }
          regions(filter: {partOf: "shire"}) { edges { certainty } }
          people(${POSSIBLE}) { edges { certainty } } }`),
      ).toEqual({
        tenures: { edges: [{ certainty: 'DEFINITE' }] },
        regions: { edges: [{ certainty: null }] },
        people: { edges: [{ certainty: null }] },
      });
    });
  },
);
