/** Facts that are withdrawn in a second batch. */
import { loadText } from '../../support/loadText.ts';
import { loadedApi } from '../../support/seeded.ts';
import { type Ask, onEachEngine } from '../time/fixture.ts';

/** A file with some facts; `rank` is that of the claims of those in `WITHDRAWN`. */
export const recordsWith = (rank: string): string => `fasti: "1"
dataset: club
language: en
sources:
  book: { title: Book }
  letters: { title: Letters }
entities:
  ann: { kind: person, label: Ann }
  ben: { kind: person, label: Ben }
  cai: { kind: person, label: Cai }
  club: { kind: organization, label: Club }
  mayor: { kind: office, label: Mayor }
  town: { kind: region, label: Town }
  shire: { kind: region, label: Shire }
  meeting: { kind: event, label: Meeting }
facts:
- id: ann-mayor
  tenure: { holder: ann, office: mayor }
  claims: [ { source: book, attested: "2000" } ]
- id: ben-mayor
  tenure: { holder: ben, office: mayor }
  claims: [ { source: letters, start: "1999-02", end: "2003", rank: ${rank} } ]
- id: ann-life
  existence: { entity: ann }
  claims: [ { source: book, start: "1940", end: "2010" } ]
- id: ann-other-life
  existence: { entity: ann }
  claims: [ { source: letters, start: "1950", end: "1990", rank: ${rank} } ]
- id: ann-name
  name: { entity: ann, text: Annabel, language: en }
  claims: [ { source: book } ]
- id: ann-other-name
  name: { entity: ann, text: Zenobia, language: en, kind: official }
  claims: [ { source: letters, rank: ${rank} } ]
- id: mayor-town
  relation: { type: BELONGS_TO, subject: mayor, object: town }
  claims: [ { source: book } ]
- id: mayor-shire
  relation: { type: BELONGS_TO, subject: mayor, object: shire }
  claims: [ { source: letters, start: "1990", rank: ${rank} } ]
- id: mayor-seats
  existence: { entity: mayor, seats: "1" }
  claims: [ { source: letters, rank: ${rank} } ]
- id: meeting-date
  existence: { entity: meeting }
  claims: [ { source: book, date: "2001-05" } ]
- id: meeting-other-date
  existence: { entity: meeting }
  claims: [ { source: letters, date: "1999-05-01", rank: ${rank} } ]
- id: meeting-town
  relation: { type: HELD_IN, subject: meeting, object: town }
  claims: [ { source: book } ]
- id: meeting-shire
  relation: { type: HELD_IN, subject: meeting, object: shire }
  claims: [ { source: letters, modality: PLANNED, rank: ${rank} } ]
- id: ann-there
  participation: { participant: ann, event: meeting }
  claims: [ { source: book } ]
- id: cai-there
  participation: { participant: cai, event: meeting }
  claims: [ { source: letters, rank: ${rank} } ]
- id: ben-member
  membership: { member: ben, body: club }
  claims: [ { source: letters, start: "1990", rank: ${rank} }, { source: book, end: "1980", rank: ${rank} } ]
`;

/** When files are applied. */
export const TIMES = ['2025-01-01T00:00:00Z', '2025-02-01T00:00:00Z', '2025-03-01T00:00:00Z'] as const;
/** Between the first two batches, and between the last two. */
export const BEFORE = '2025-01-15T00:00:00Z';
export const AFTER = '2025-02-15T00:00:00Z';

/** The facts that the second file withdraws. */
export const WITHDRAWN = [
  'ann-other-life',
  'ann-other-name',
  'ben-mayor',
  'ben-member',
  'cai-there',
  'mayor-seats',
  'mayor-shire',
  'meeting-other-date',
  'meeting-shire',
];

/** The ids of the nodes of a list, sorted. */
export async function idsIn(ask: Ask, list: string): Promise<string[]> {
  const data = (await ask(`{ list: ${list} { nodes { id } } }`)) as {
    list: { nodes: readonly { id: string }[] };
  };
  return data.list.nodes.map(({ id }) => id).sort();
}

/** Declares tests over a graph in which the facts of `WITHDRAWN` counted in the first batch. */
export const onWithdrawnFacts = (title: string, declare: (ask: Ask) => void): void =>
  onEachEngine(
    title,
    (engine) =>
      loadedApi(engine, async (graph) => {
        await loadText(graph, recordsWith('NORMAL'), TIMES[0]);
        await loadText(graph, recordsWith('DEPRECATED'), TIMES[1]);
      }),
    declare,
  );
