/** Converts the members of the US Congress to the CSV templates: real terms in the tables that archivists fill in. */
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
const DATA_DATE = '2026-06-15';

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

const personRow = (legislator: Legislator, fecColumns: number): string[] => {
  const { id, name } = legislator;
  return [
    personId(legislator),
    name.official_full ?? `${name.first} ${name.last}`,
    id.bioguide,
    `https://bioguide.congress.gov/search/bio/${id.bioguide}`,
    String(id.govtrack),
    id.wikidata ?? '',
    ...Array.from({ length: fecColumns }, (_, i) => id.fec?.[i] ?? ''),
  ];
};

const birthRows = (legislator: Legislator): string[][] =>
  legislator.bio.birthday === undefined ? [] : [[personId(legislator), SOURCE, legislator.bio.birthday]];

/** A term that is still running has two rows: an open end as of the date of the data, and the planned end. */
function tenureRows(legislator: Legislator): string[][] {
  const termsIn = new Map<string, number>();
  return legislator.terms.flatMap((term) => {
    const office = officeOf(term).id;
    const number = (termsIn.get(office) ?? 0) + 1;
    termsIn.set(office, number);
    const isRunning = term.end > DATA_DATE;
    const key = [personId(legislator), office, String(number)];
    const note = term['end-type'] === undefined ? '' : `end-type: ${term['end-type']}`;
    const row = [...key, note, SOURCE, term.start, isRunning ? '..' : term.end, '', term.how ?? ''];
    return isRunning ? [row, [...key, '', SOURCE, '', term.end, 'PLANNED', '']] : [row];
  });
}

/** Returns CSV files by name, written as spreadsheets of many locales do: semicolons, CRLF, a byte order mark. */
export function legislatorTables(legislators: readonly Legislator[]): Readonly<Record<string, string>> {
  const fecColumns = Math.max(...legislators.map(({ id }) => id.fec?.length ?? 0));
  const terms = legislators.flatMap((legislator) => legislator.terms);
  /** One term for each office. */
  const termOfOffice = new Map(terms.map((term) => [officeOf(term).id, term]));
  const tables = {
    people: [
      [
        'id',
        'label',
        'identifier:bioguide',
        'identifier:bioguide:url',
        'identifier:govtrack',
        'identifier:wikidata',
        ...Array.from({ length: fecColumns }, () => 'identifier:fec'),
      ],
      ...legislators.map((legislator) => personRow(legislator, fecColumns)),
    ],
    offices: [
      ['id', 'label', 'seats'],
      ...[...termOfOffice].map(([id, term]) => [id, officeOf(term).label, '1']),
    ],
    organizations: [
      ['id', 'label'],
      [HOUSE, 'House of Representatives'],
      [SENATE, 'Senate'],
    ],
    sources: [
      ['id', 'title', 'date', 'url'],
      [SOURCE, 'legislators-current', DATA_DATE, 'https://github.com/unitedstates/congress-legislators'],
    ],
    relations: [
      ['type', 'subject', 'object', 'source'],
      ...[...termOfOffice].map(([id, { type }]) => [
        'BELONGS_TO',
        id,
        type === 'rep' ? HOUSE : SENATE,
        SOURCE,
      ]),
    ],
    existences: [['entity', 'source', 'start'], ...legislators.flatMap(birthRows)],
    tenures: [
      ['holder', 'office', 'term', 'note', 'source', 'start', 'end', 'modality', 'claimBegan'],
      ...legislators.flatMap(tenureRows),
    ],
  };
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [
      `${name}.csv`,
      `\ufeff# dataset: ${DATASET}\r\n# language: en\r\n${csv(rows)}\r\n`,
    ]),
  );
}
