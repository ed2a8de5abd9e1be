/**
 * Records that change as a whole from round to round, so that an answer with parts of two rounds shows. The reason of a
 * batch names its round.
 */
/** Enough for a batch of several transactions. */
const PEOPLE = 150;
/** Facts of odd rounds only. */
const ODD = 40;

/** A file in the native format with all records of a round. */
const fileOfRound = (round: number): string =>
  [
    'fasti: "1"\ndataset: rounds\nsources:\n  s: { title: Rounds }\nentities:\n',
    ...Array.from({ length: PEOPLE }, (_, i) => `  p${i}: { kind: person, note: "${round}" }\n`),
    'facts:\n',
    ...Array.from(
      { length: PEOPLE },
      (_, i) =>
        `- { id: name-${i}, name: { entity: p${i}, text: Person ${i} of ${round} }, claims: [ { source: s } ] }\n`,
    ),
    ...Array.from(
      { length: round % 2 === 1 ? ODD : 0 },
      (_, i) =>
        `- { id: odd-${i}, existence: { entity: p${i} }, claims: [ { source: s, start: "1900" } ] }\n`,
    ),
  ].join('');

export const APPLY_ROUND = `mutation Apply($files: [RecordFileInput!]!, $reason: String!) {
  applyRecords(input: {files: $files, mode: REPLACE, reason: $reason}) { accepted batches { number } }
}`;

export const roundVariables = (round: number): object => ({
  files: [{ name: 'rounds.yaml', format: 'YAML', content: fileOfRound(round) }],
  reason: `round ${round}`,
});

interface Person {
  readonly note: string;
  readonly label: string;
}

export const WHOLE = '{ about { factCount } people(first: 200) { totalCount nodes { note label } } }';
export interface WholeData {
  readonly about: { readonly factCount: number };
  readonly people: { readonly totalCount: number; readonly nodes: readonly Person[] };
}

export const PAGE =
  'query Page($after: String) { people(first: 100, after: $after) { nodes { note label } pageInfo { endCursor } } }';
export interface PageData {
  readonly people: {
    readonly nodes: readonly Person[];
    readonly pageInfo: { readonly endCursor: string };
  };
}

/** The round of people, all of which must be of one. Throws an Error that says what is mixed. */
export function roundOf(people: readonly Person[]): number {
  const rounds = new Set(people.flatMap(({ note, label }) => [note, label.replace(/^.* of /, '')]));
  if (rounds.size !== 1) throw new Error(`people of the rounds ${[...rounds].join(', ')} in one answer`);
  return Number([...rounds][0]);
}

/** The round of a whole answer. Throws an Error that says what is mixed. */
export function roundOfWhole({ about, people }: WholeData): number {
  const round = roundOf(people.nodes);
  const facts = PEOPLE + (round % 2 === 1 ? ODD : 0);
  if (about.factCount !== facts || people.totalCount !== PEOPLE)
    throw new Error(`round ${round} with ${about.factCount} facts and ${people.totalCount} people`);
  return round;
}

/** The rounds of all batches, by number. */
export const BATCHES =
  'query Batches($after: String) { batches(first: 100, after: $after) { nodes { number reason } pageInfo { hasNextPage endCursor } } }';
export interface BatchesData {
  readonly batches: {
    readonly nodes: readonly { readonly number: number; readonly reason: string | null }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}
