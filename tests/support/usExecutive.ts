/** Converts the presidents and vice-presidents of the USA to a seed file. */
import { readFile } from 'node:fs/promises';
import { parse, stringify } from 'yaml';

interface Executive {
  readonly id: { readonly govtrack: number; readonly bioguide?: string };
  readonly name: { readonly first: string; readonly middle?: string; readonly last: string };
  readonly bio: { readonly birthday?: string };
  readonly terms: readonly {
    readonly type: 'prez' | 'viceprez';
    readonly start: string;
    readonly end: string;
    readonly how: string;
  }[];
}

const FILE = new URL('../fixtures/congress-legislators/executive.yaml', import.meta.url);
const DATASET = 'us-executive';
const SOURCE = `${DATASET}/file`;
const OFFICES = { prez: 'president-us', viceprez: 'vice-president-us' } as const;

/** A file of the native format: persons, the two offices with one seat each, and a tenure for each of the 131 terms. */
export async function usExecutiveSeed(): Promise<string> {
  const people = parse(await readFile(FILE, 'utf8')) as readonly Executive[];
  return stringify({
    fasti: '1',
    dataset: DATASET,
    language: 'en',
    sources: {
      [SOURCE]: { title: 'congress-legislators, executive.yaml', kind: 'data set', language: 'en' },
    },
    entities: {
      [OFFICES.prez]: { kind: 'office', label: 'President of the United States', seats: '1' },
      [OFFICES.viceprez]: { kind: 'office', label: 'Vice President of the United States', seats: '1' },
      ...Object.fromEntries(people.map((person) => [idOf(person), entityOf(person)])),
    },
    facts: people.flatMap((person) => [...lifeOf(person), ...tenuresOf(person)]),
  });
}

const idOf = ({ id }: Executive): string => `${DATASET}/${id.govtrack}`;

const entityOf = ({ id, name }: Executive) => ({
  kind: 'person',
  label: [name.first, name.middle, name.last].filter(Boolean).join(' '),
  identifiers: [
    { scheme: 'govtrack', value: String(id.govtrack) },
    ...(id.bioguide === undefined ? [] : [{ scheme: 'bioguide', value: id.bioguide }]),
  ],
});

const lifeOf = (person: Executive) =>
  person.bio.birthday === undefined
    ? []
    : [
        {
          existence: { entity: idOf(person) },
          claims: [{ source: SOURCE, start: person.bio.birthday }],
        },
      ];

/** The terms of a person in an office are numbered from 1 in `term`. */
function tenuresOf(person: Executive) {
  const counts = new Map<string, number>();
  return person.terms.map(({ type, start, end, how }) => {
    const number = (counts.get(type) ?? 0) + 1;
    counts.set(type, number);
    return {
      tenure: { holder: idOf(person), office: OFFICES[type], term: String(number), began: how },
      claims: [{ source: SOURCE, start, end }],
    };
  });
}
