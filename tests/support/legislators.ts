/** Converts the members of the US Congress to the CSV templates: real terms in the tables that an archivist would fill in. */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

interface Term {
  readonly type: 'rep' | 'sen';
  readonly start: string;
  readonly end: string;
  readonly state: string;
  readonly district?: number;
  readonly class?: number;
  readonly how?: string;
  readonly 'end-type'?: string;
}

interface Legislator {
  readonly id: {
    readonly bioguide: string;
    readonly govtrack: number;
    readonly wikidata?: string;
    readonly fec?: readonly string[];
  };
  readonly name: { readonly first: string; readonly last: string; readonly official_full?: string };
  readonly bio: { readonly birthday?: string };
  readonly terms: readonly Term[];
}

const FILE = 'tests/fixtures/congress-legislators/legislators-current.yaml';
const DATASET = 'us-congress';
const SOURCE = `${DATASET}/legislators-current`;
/** The date of the data: terms that end later are still running. */
const WRITTEN = '2026-06-15';

export const readLegislators = async (): Promise<readonly Legislator[]> =>
  parse(await readFile(FILE, 'utf8')) as readonly Legislator[];

const csv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row.map((cell) => (/[";\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';'),
    )
    .join('\r\n');

const personId = ({ id }: Legislator): string => `${DATASET}/${id.bioguide.toLowerCase()}`;

const HOUSE = `${DATASET}/house`;
const SENATE = `${DATASET}/senate`;

function officeOf({ type, state, district, class: senateClass }: Term): { id: string; label: string } {
  const [name, number] =
    type === 'rep' ? (['representative', district] as const) : (['senator', senateClass] as const);
  return {
    id: `${DATASET}/${name}-${state.toLowerCase()}-${number}`,
    label: `${type === 'rep' ? 'Representative' : 'Senator'}, ${state} ${number}`,
  };
}

/**
 * CSV files by name, as spreadsheets of many locales write them: semicolons, CRLF, a byte order mark.
 * A running term has two rows: an open end as of the date of the data, and the planned end.
 */
export function legislatorTables(legislators: readonly Legislator[]): Readonly<Record<string, string>> {
  const fecs = Math.max(...legislators.map(({ id }) => id.fec?.length ?? 0));
  const people = [
    [
      'id',
      'label',
      'identifier:bioguide',
      'identifier:bioguide:url',
      'identifier:govtrack',
      'identifier:wikidata',
      ...Array.from({ length: fecs }, () => 'identifier:fec'),
    ],
  ];
  const births = [['entity', 'source', 'start']];
  const offices = new Map<string, string[]>();
  const bodies = [['type', 'subject', 'object', 'source']];
  const tenures = [['holder', 'office', 'term', 'note', 'source', 'start', 'end', 'modality', 'claimBegan']];
  for (const legislator of legislators) {
    const { id, name, bio, terms } = legislator;
    const person = personId(legislator);
    people.push([
      person,
      name.official_full ?? `${name.first} ${name.last}`,
      id.bioguide,
      `https://bioguide.congress.gov/search/bio/${id.bioguide}`,
      String(id.govtrack),
      id.wikidata ?? '',
      ...Array.from({ length: fecs }, (_, i) => id.fec?.[i] ?? ''),
    ]);
    if (bio.birthday !== undefined) births.push([person, SOURCE, bio.birthday]);
    const termsIn = new Map<string, number>();
    for (const term of terms) {
      const office = officeOf(term);
      if (!offices.has(office.id)) {
        offices.set(office.id, [office.id, office.label, '1']);
        bodies.push(['BELONGS_TO', office.id, term.type === 'rep' ? HOUSE : SENATE, SOURCE]);
      }
      const number = (termsIn.get(office.id) ?? 0) + 1;
      termsIn.set(office.id, number);
      const running = term.end > WRITTEN;
      const key = [person, office.id, String(number)];
      const note = term['end-type'] === undefined ? '' : `end-type: ${term['end-type']}`;
      tenures.push([...key, note, SOURCE, term.start, running ? '..' : term.end, '', term.how ?? '']);
      if (running) tenures.push([...key, '', SOURCE, '', term.end, 'PLANNED', '']);
    }
  }
  const tables = {
    people,
    offices: [['id', 'label', 'seats'], ...offices.values()],
    organizations: [
      ['id', 'label'],
      [HOUSE, 'House of Representatives'],
      [SENATE, 'Senate'],
    ],
    sources: [
      ['id', 'title', 'date', 'url'],
      [SOURCE, 'legislators-current', WRITTEN, 'https://github.com/unitedstates/congress-legislators'],
    ],
    relations: bodies,
    existences: births,
    tenures,
  };
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [
      `${name}.csv`,
      `\ufeff# dataset: ${DATASET}\r\n# language: en\r\n${csv(rows)}\r\n`,
    ]),
  );
}
