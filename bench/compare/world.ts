/** Generated records for the comparison: equal in every run, with hubs as in real archives. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The number of records of each kind for a number of facts. */
export interface Sizes {
  readonly facts: number;
  readonly people: number;
  readonly offices: number;
  readonly bodies: number;
  readonly events: number;
}

export const sizesOf = (facts: number): Sizes => ({
  facts,
  people: Math.floor(facts / 10),
  offices: Math.floor(facts / 100),
  bodies: Math.max(1, Math.floor(facts / 1_000)),
  events: Math.floor(facts / 20),
});

/** The office, body and event that a twentieth of the facts of a kind refer to. */
export const HUB_OFFICE = 'o0';
export const HUB_BODY = 'b0';
export const HUB_EVENT = 'e0';
/** One of so many events has a hundred participants. */
export const LARGE_EVENT_EVERY = 50;

const SOURCES = 50;
const HUB_EVERY = 20;
/** The years in which dated facts begin. */
export const YEARS = { first: 1700, count: 300 } as const;

const SYLLABLES = [
  'an',
  'be',
  'cor',
  'da',
  'el',
  'fa',
  'gor',
  'hel',
  'im',
  'ja',
  'ko',
  'lu',
  'mar',
  'ni',
  'or',
];

/** A name of two invented words; equal numbers give equal names. */
export function nameOf(i: number): string {
  const word = (n: number, length: number): string => {
    let text = '';
    for (let rest = n, k = 0; k < length; k += 1, rest = Math.floor(rest / SYLLABLES.length))
      text += SYLLABLES[rest % SYLLABLES.length];
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  return `${word(i * 7, 2)} ${word(i, 4)}`;
}

/** Scatters numbers, so that the order of writing is not the order of an index. */
const scattered = (i: number, below: number): number => (i * 2_654_435_761) % below;

type Cells = Readonly<Record<string, string | number>>;

function* claimsOf(i: number, row: Cells, dates: Cells): Generator<Cells> {
  yield { ...row, source: `s${i % SOURCES}`, ...dates };
  if (i % 5 === 0) yield { ...row, source: `s${(i + 1) % SOURCES}`, ...dates };
}

/** A start by month and an end by year, at most eight years later. Of ten ends one is open. */
function datesOf(i: number): Cells {
  const year = YEARS.first + scattered(i, YEARS.count);
  const month = String(1 + (i % 12)).padStart(2, '0');
  return { start: `${year}-${month}`, end: i % 10 === 0 ? '..' : String(year + 1 + (i % 8)) };
}

function* tenures({ facts, people, offices }: Sizes): Generator<Cells> {
  const count = Math.floor(facts * 0.45);
  for (let i = 0; i < count; i += 1) {
    const office = i % HUB_EVERY === 0 ? HUB_OFFICE : `o${1 + (i % (offices - 1))}`;
    const row = { id: `t${i}`, holder: `p${scattered(i, people)}`, office, term: i };
    yield* claimsOf(i, row, datesOf(i));
  }
}

function* memberships({ facts, people, bodies }: Sizes): Generator<Cells> {
  const count = Math.floor(facts * 0.1);
  for (let i = 0; i < count; i += 1) {
    const body = i % 2 === 0 ? HUB_BODY : `b${i % bodies}`;
    const row = { id: `m${i}`, member: `p${scattered(i, people)}`, body, term: i };
    yield* claimsOf(i, row, datesOf(i + 7));
  }
}

function* participations({ facts, people, events }: Sizes): Generator<Cells> {
  const count = Math.floor(facts * 0.35);
  const large = Math.ceil(events / LARGE_EVENT_EVERY);
  for (let i = 0; i < count; i += 1) {
    const event =
      i % HUB_EVERY === 0
        ? HUB_EVENT
        : i < large * 100
          ? `e${LARGE_EVENT_EVERY * Math.floor(i / 100)}`
          : `e${scattered(i, events)}`;
    const row = {
      id: `q${i}`,
      event,
      participant: `p${scattered(i * 3 + 1, people)}`,
      role: 'speaker',
      term: i,
    };
    yield* claimsOf(i, row, {});
  }
}

function* relations({ offices, bodies }: Sizes): Generator<Cells> {
  for (let i = 0; i < offices; i += 1)
    yield* claimsOf(i, { id: `r${i}`, subject: `o${i}`, type: 'BELONGS_TO', object: `b${i % bodies}` }, {});
}

/** The dates of events. */
function* existences({ events }: Sizes): Generator<Cells> {
  for (let i = 0; i < events; i += 1) {
    const { start } = datesOf(i);
    yield* claimsOf(i, { id: `x${i}`, entity: `e${i}`, term: i }, { date: `${start}-1${i % 10}` });
  }
}

const numbered = function* (count: number, prefix: string, labelOf: (i: number) => string): Generator<Cells> {
  for (let i = 0; i < count; i += 1) yield { id: `${prefix}${i}`, label: labelOf(i) };
};

/** The columns that hold ids. */
const IDS = new Set([
  'id',
  'holder',
  'office',
  'member',
  'body',
  'event',
  'participant',
  'subject',
  'object',
  'entity',
  'source',
]);

/** Writes the records as one CSV file per kind, in Fasti's templates. `prefix` is put before every id. */
export async function writeWorld(folder: string, facts: number, prefix = ''): Promise<void> {
  const sizes = sizesOf(facts);
  const sources = Array.from({ length: SOURCES }, (_, i) => ({
    id: `s${i}`,
    title: `Source ${i}`,
    date: '2020',
  }));
  const tables: Readonly<Record<string, Iterable<Cells>>> = {
    sources,
    people: numbered(sizes.people, 'p', nameOf),
    offices: numbered(sizes.offices, 'o', (i) => `Office of ${nameOf(i)}`),
    organizations: numbered(sizes.bodies, 'b', (i) => `Body of ${nameOf(i)}`),
    events: numbered(sizes.events, 'e', (i) => `Meeting of ${nameOf(i)}`),
    tenures: tenures(sizes),
    memberships: memberships(sizes),
    participations: participations(sizes),
    relations: relations(sizes),
    existences: existences(sizes),
  };
  for (const [name, rows] of Object.entries(tables)) {
    const kept = [...rows];
    const headings = [...new Set(kept.flatMap((row) => Object.keys(row)))];
    const cell = (row: Cells, heading: string): string => {
      const value = row[heading] ?? '';
      return IDS.has(heading) && value !== '' ? `${prefix}${value}` : String(value);
    };
    const lines = kept.map((row) => headings.map((heading) => cell(row, heading)).join(','));
    const text = [`# template: ${name}`, '# dataset: compare', headings.join(','), ...lines, ''].join('\n');
    await writeFile(join(folder, `${name}.csv`), text);
  }
}
