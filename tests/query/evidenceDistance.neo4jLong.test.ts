/** How far what is only possible is from what a source says. */
import { expect, it } from 'vitest';
import { loadText } from '../support/loadText.ts';
import { loadedApi } from '../support/seeded.ts';
import { onEachEngine } from './time/fixture.ts';

const CLAIMS = {
  seen: '{ source: book, attested: "2020-11-25" }',
  'seen-in': '{ source: book, attested: "2020" }',
  since: '{ source: book, start: "2003-01-01", end: ".." }',
  term: '{ source: book, start: "2003", end: "2010" }',
  undated: '{ source: book }',
  planned: '{ source: book, start: "2020-11-25", modality: PLANNED }',
  doubted: '{ source: book, attested: "2020-11-25?" }',
};

const SEED = `fasti: "1"
dataset: evidence
language: en
sources:
  book: { title: Book, date: "2020-12-31" }
entities:
  ann: { kind: person, label: Ann }
  fair: { kind: event, label: Fair }
${Object.keys(CLAIMS)
  .map((office) => `  ${office}: { kind: office, label: ${office} }\n`)
  .join('')}facts:
${Object.entries(CLAIMS)
  .map(
    ([office, claims]) =>
      `- id: term-${office}\n  tenure: { holder: ann, office: ${office} }\n  claims: [ ${claims} ]\n`,
  )
  .join('')}- id: fair-date
  existence: { entity: fair }
  claims: [ { source: book, date: "2020-05/2020-07" } ]
- id: visit
  participation: { participant: ann, event: fair }
  claims: [ { source: book } ]
`;

onEachEngine(
  'the distance to evidence',
  (engine) => loadedApi(engine, (graph) => loadText(graph, SEED, '2026-01-31T00:00:00Z')),
  (ask) => {
    const facts = async (at: string) => {
      const { facts } = (await ask(
        `{ facts(first: 20, filter: {kinds: [TENURE, PARTICIPATION]}${at}) { nodes { id evidenceDistance { atLeast atMost } } } }`,
      )) as {
        facts: { nodes: { id: string; evidenceDistance: { atLeast: number; atMost: number } | null }[] };
      };
      return Object.fromEntries(
        facts.nodes.map(({ id, evidenceDistance: found }) => [id, found && [found.atLeast, found.atMost]]),
      );
    };

    it('is that from the moment to the nearest day that a source names', async () => {
      expect(await facts(', at: {asOf: "2021-01-10"}')).toEqual({
        'term-seen': [46, 46],
        'term-seen-in': [10, 375],
        'term-since': [10, 10],
        'term-undated': null,
        'term-planned': null,
        'term-doubted': null,
        visit: [163, 193],
      });
      expect(await facts(', at: {asOf: "2008"}')).toMatchObject({
        'term-seen': [4347, 4712],
        'term-since': [0, 0],
        'term-term': [0, 0],
      });
    });

    it('is that of an event for a fact that has its time', async () => {
      expect(await facts(', at: {asOf: "2020-06-15"}')).toMatchObject({ visit: [0, 0] });
      // The event began on some day of May: the first sure day is the last of these.
      expect(await facts(', at: {asOf: "2020-05-21"}')).toMatchObject({ visit: [0, 10] });
    });

    it('is null without a moment', async () => {
      const found = await facts('');
      expect(Object.keys(found)).toHaveLength(8);
      expect(Object.values(found).every((distance) => distance === null)).toBe(true);
    });
  },
);
