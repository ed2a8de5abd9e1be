/** The body of an office without a moment: the field has the latest, filters and groups those of any time, or of the tenure. */
import { expect, it } from 'vitest';
import { loadText } from '../support/loadText.ts';
import { loadedApi } from '../support/seeded.ts';
import { onEachEngine } from './time/fixture.ts';

/** An office of two bodies in turn. No end of the earlier one is known, so the office may still belong to it. */
const SEED = `fasti: "1"
dataset: bodies
sources:
  book: { title: Book }
entities:
  ann: { kind: person, label: Ann }
  county: { kind: region, label: County }
  duchy: { kind: region, label: Duchy }
  steward: { kind: office, label: Steward }
facts:
- id: of-county
  relation: { type: BELONGS_TO, subject: steward, object: county }
  claims: [ { source: book, start: "1980" } ]
- id: of-duchy
  relation: { type: BELONGS_TO, subject: steward, object: duchy }
  claims: [ { source: book, start: "1990", end: "1999" } ]
- id: term
  tenure: { holder: ann, office: steward }
  claims: [ { source: book, start: "1985", end: "1987" } ]
`;

onEachEngine(
  'the body of an office',
  (engine) => loadedApi(engine, (graph) => loadText(graph, SEED, '2026-01-31T00:00:00Z')),
  (ask) => {
    it.each(['', ', knownAt: "2027-01-01T00:00:00Z"'])(
      'is that of the latest record in the field, and that of any time elsewhere, without a moment%s',
      async (at) => {
        const text = `{ office(id: "steward"${at}) { body { id } }
          now: offices(filter: {bodies: ["duchy"]}${at}) { totalCount }
          before: offices(filter: {bodies: ["county"]}${at}) { totalCount }
          later: tenures(filter: {bodies: ["duchy"]}${at}) { totalCount }
          tenures(filter: {bodies: ["county"]}${at}) { nodes { id } groups(by: BODY) { items { key } } } }`;
        expect(await ask(text)).toEqual({
          office: { body: { id: 'duchy' } },
          now: { totalCount: 1 },
          before: { totalCount: 1 },
          later: { totalCount: 0 },
          tenures: { nodes: [{ id: 'term' }], groups: { items: [{ key: 'county' }] } },
        });
      },
    );

    it('is that of the moment where there is one', async () => {
      const text = `{ office(id: "steward", at: {asOf: "2020"}) { body { id } }
        offices(filter: {bodies: ["county"]}, at: {asOf: "2020"}) { totalCount }
        none: offices(filter: {bodies: ["duchy"]}, at: {asOf: "2020"}) { totalCount } }`;
      expect(await ask(text)).toEqual({
        office: { body: { id: 'county' } },
        offices: { totalCount: 1 },
        none: { totalCount: 0 },
      });
    });
  },
);
