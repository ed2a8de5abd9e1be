/** Filters at a moment: definite and possible matches, through `and`, `or` and `not`. */
import { expect, it } from 'vitest';
import { loadText } from '../support/loadText.ts';
import { loadedApi } from '../support/seeded.ts';
import { onEachEngine } from './time/fixture.ts';

/** Towns that were definitely, possibly and never part of a duchy in 2000; offices and meetings likewise. */
const SEED = `fasti: "1"
dataset: filters
language: en
sources:
  book: { title: Book }
  b42: { title: Leaflet }
entities:
  ann: { kind: person, label: Ann }
  duchy: { kind: region, label: Duchy }
  county: { kind: region, label: County }
  attributed: { kind: region, label: Attributed }
  never: { kind: region, label: Never }
  perhaps: { kind: region, label: Perhaps }
  surely: { kind: region, label: Surely }
  undated: { kind: region, label: Undated }
  q42: { kind: region, label: Wold }
  bailiff: { kind: office, label: Bailiff, seats: "1" }
  reeve: { kind: office, label: Reeve, seats: "1" }
  held: { kind: event, label: Held }
  planned: { kind: event, label: Planned }
facts:
- id: surely-part
  relation: { type: PART_OF, subject: surely, object: duchy }
  claims: [ { source: book, start: "1990-01-01", end: "2010-12-31" } ]
- id: perhaps-part
  relation: { type: PART_OF, subject: perhaps, object: duchy }
  claims: [ { source: book, start: "[1995..2005]", end: "2010" } ]
- id: undated-part
  relation: { type: PART_OF, subject: undated, object: duchy }
  claims: [ { source: book } ]
- id: attributed-part
  relation: { type: PART_OF, subject: attributed, object: duchy }
  claims: [ { source: book, start: "1990", end: "2010", status: ATTRIBUTED, by: ann } ]
- id: bailiff-county
  relation: { type: BELONGS_TO, subject: bailiff, object: county }
  claims: [ { source: book, start: "1980", end: "1999" } ]
- id: bailiff-duchy
  relation: { type: BELONGS_TO, subject: bailiff, object: duchy }
  claims: [ { source: book, start: "[1999..2001]" } ]
- id: reeve-duchy
  relation: { type: BELONGS_TO, subject: reeve, object: duchy }
  claims: [ { source: book, start: "1980", end: "2020" } ]
- id: ann-bailiff
  tenure: { holder: ann, office: bailiff }
  claims: [ { source: book, start: "1985", end: "2015" } ]
- id: ann-reeve
  tenure: { holder: ann, office: reeve }
  claims: [ { source: book, start: "1985", end: "2015" } ]
- id: held-in
  relation: { type: HELD_IN, subject: held, object: duchy }
  claims: [ { source: book } ]
- id: planned-in
  relation: { type: HELD_IN, subject: planned, object: duchy }
  claims: [ { source: book, modality: PLANNED } ]
`;

const TOWNS = ['attributed', 'never', 'perhaps', 'surely', 'undated'];

onEachEngine(
  'filters in a moment',
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
    const towns = (filter: string, at: string) =>
      list('regions', `{ids: ${JSON.stringify(TOWNS)}, and: [${filter}]}`, at);

    it('keep definite or possible matches', async () => {
      expect(await towns('{partOf: "duchy"}', DEFINITE)).toEqual(['surely']);
      expect(await towns('{partOf: "duchy"}', POSSIBLE)).toEqual([
        'attributed',
        'perhaps',
        'surely',
        'undated',
      ]);
    });

    it('keep what possibly does not match, under `not`; nothing definitely does without evidence', async () => {
      expect(await towns('{not: {partOf: "duchy"}}', DEFINITE)).toEqual([]);
      expect(await towns('{not: {partOf: "duchy"}}', POSSIBLE)).toEqual([
        'attributed',
        'never',
        'perhaps',
        'undated',
      ]);
    });

    it('cancel a double `not`, and follow De Morgan', async () => {
      for (const at of [DEFINITE, POSSIBLE, '']) {
        expect(await towns('{not: {not: {partOf: "duchy"}}}', at)).toEqual(
          await towns('{partOf: "duchy"}', at),
        );
        expect(await towns('{not: {or: [{partOf: "duchy"}, {text: "never"}]}}', at)).toEqual(
          await towns('{and: [{not: {partOf: "duchy"}}, {not: {text: "never"}}]}', at),
        );
        expect(await towns('{not: {partOf: "duchy", text: "s"}}', at)).toEqual(
          await towns('{or: [{not: {partOf: "duchy"}}, {not: {text: "s"}}]}', at),
        );
      }
    });

    it('search for a text in the label and not in the id', async () => {
      expect(await list('regions', '{text: "WOL"}', '')).toEqual(['q42']);
      expect(await list('regions', '{text: "q42"}', '')).toEqual([]);
      expect(await list('regions', '{not: {text: "q42"}, ids: ["q42"]}', '')).toEqual(['q42']);
      expect(await list('sources', '{text: "leaf"}', '')).toEqual(['b42']);
      expect(await list('sources', '{text: "42"}', '')).toEqual([]);
    });

    it('match any time without a moment', async () => {
      expect(await towns('{partOf: "duchy"}', '')).toEqual(['attributed', 'perhaps', 'surely', 'undated']);
      expect(await towns('{not: {partOf: "duchy"}}', '')).toEqual(['never']);
    });

    it('use the bodies of an office at the moment, and those of any time without a moment', async () => {
      expect(await list('offices', '{bodies: ["duchy"]}', '')).toEqual(['bailiff', 'reeve']);
      expect(await list('offices', '{bodies: ["county"]}', '')).toEqual(['bailiff']);
      expect(await list('offices', '{bodies: ["county"]}', ', at: {asOf: "1990"}')).toEqual(['bailiff']);
      expect(await list('offices', '{bodies: ["duchy"]}', POSSIBLE)).toEqual(['bailiff', 'reeve']);
      expect(await list('offices', '{bodies: ["duchy"]}', DEFINITE)).toEqual(['reeve']);
      expect(await list('offices', '{not: {bodies: ["duchy"]}}', POSSIBLE)).toEqual(['bailiff']);
      expect(await list('offices', '{not: {bodies: ["duchy"]}}', DEFINITE)).toEqual([]);
      expect(await list('tenures', '{bodies: ["duchy"]}', '')).toEqual(['ann-bailiff', 'ann-reeve']);
      expect(await list('tenures', '{bodies: ["duchy"]}', DEFINITE)).toEqual(['ann-reeve']);
      expect(await list('tenures', '{bodies: ["county"]}', ', at: {asOf: "1990"}')).toEqual(['ann-bailiff']);
    });

    it('take an occurrence as definite where it is asserted, and not where it is only planned', async () => {
      expect(await list('events', '{places: "duchy"}', POSSIBLE)).toEqual(['held', 'planned']);
      expect(await list('events', '{places: "duchy"}', DEFINITE)).toEqual(['held']);
      expect(await list('events', '{not: {places: "duchy"}}', POSSIBLE)).toEqual(['planned']);
      expect(await list('events', '{not: {places: "duchy"}}', DEFINITE)).toEqual([]);
    });
  },
);
