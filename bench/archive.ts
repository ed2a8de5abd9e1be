/** A generated archive of any size: tenures, memberships, participations, names and existences with claims. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const DATASET = 'bench';
const SOURCES = 50;
/** Facts per YAML file. */
const A_FILE = 1_000;
/** Entities per YAML document. */
const A_DOCUMENT = 10_000;

export interface ArchiveEntity {
  readonly id: string;
  readonly kind: 'Person' | 'Organization' | 'Office' | 'Event';
  readonly label: string;
}

export interface ArchiveFact {
  readonly id: string;
  readonly kind: 'Tenure' | 'Membership' | 'Participation' | 'Name' | 'Existence';
  /** Entity ids by role, with the keys of the native format. */
  readonly roles: Readonly<Record<string, string>>;
  readonly own: Readonly<Record<string, string>>;
  /** One per source. */
  readonly claims: readonly Readonly<Record<string, string>>[];
}

const people = (facts: number): number => Math.max(1, Math.floor(facts / 10));
const few = (facts: number): number => Math.max(1, Math.floor(facts / 200));
const events = (facts: number): number => Math.max(1, Math.floor(facts / 50));

export const sourceIds = (): string[] => Array.from({ length: SOURCES }, (_, i) => `source-${i}`);

/** @param part begins each id, so that several archives can stand side by side */
export function* archiveEntities(facts: number, part = ''): Generator<ArchiveEntity> {
  for (let i = 0; i < people(facts); i += 1)
    yield { id: `${part}p${i}`, kind: 'Person', label: `Person ${part}${i}` };
  for (let i = 0; i < few(facts); i += 1)
    yield { id: `${part}o${i}`, kind: 'Office', label: `Office ${part}${i}` };
  for (let i = 0; i < few(facts); i += 1)
    yield { id: `${part}b${i}`, kind: 'Organization', label: `Body ${part}${i}` };
  for (let i = 0; i < events(facts); i += 1)
    yield { id: `${part}e${i}`, kind: 'Event', label: `Event ${part}${i}` };
}

/** Of 20 facts 6 are tenures, 5 memberships, 4 names, 3 participations, 2 existences. Every fifth fact has two claims. */
export function* archiveFacts(facts: number, part = ''): Generator<ArchiveFact> {
  for (let i = 0; i < facts; i += 1) {
    const id = `${part}f${i}`;
    const person = `${part}p${i % people(facts)}`;
    const event = `${part}e${i % events(facts)}`;
    const year = 1800 + (i % 200);
    const place = i % 20;
    const claims = (said: Readonly<Record<string, string>>): ArchiveFact['claims'] =>
      Array.from({ length: i % 5 === 0 ? 2 : 1 }, (_, nth) => ({
        source: `source-${(i + nth) % SOURCES}`,
        ...said,
      }));
    const span = { start: `${year}-0${1 + (i % 9)}`, end: `${year + 4}` };
    if (place < 6)
      yield {
        id,
        kind: 'Tenure',
        roles: { holder: person, office: `${part}o${i % few(facts)}` },
        own: { term: `${i}` },
        claims: claims(span),
      };
    else if (place < 11)
      yield {
        id,
        kind: 'Membership',
        roles: { member: person, body: `${part}b${i % few(facts)}` },
        own: { role: 'member', term: `${i}` },
        claims: claims(span),
      };
    else if (place < 15)
      yield {
        id,
        kind: 'Name',
        roles: { entity: person },
        own: { text: `Person ${i} of ${year}`, language: 'en' },
        claims: claims({}),
      };
    else if (place < 18)
      yield {
        id,
        kind: 'Participation',
        roles: { event, participant: person },
        own: { role: 'speaker', term: `${i}` },
        claims: claims({}),
      };
    else
      yield {
        id,
        kind: 'Existence',
        roles: { entity: place === 18 ? person : event },
        own: { term: `${i}` },
        claims: claims({ start: '17XX', end: '[2010..]' }),
      };
  }
}

/** Writes the archive as CSV files of each kind. */
export async function writeCsv(folder: string, facts: number, part = ''): Promise<void> {
  await writeTable(
    folder,
    'sources',
    sourceIds().map((id) => ({ id, title: `The ${id}` })),
  );
  const tables = { Person: 'people', Organization: 'organizations', Office: 'offices', Event: 'events' };
  for (const [kind, table] of Object.entries(tables))
    await writeTable(
      folder,
      table,
      [...archiveEntities(facts, part)].flatMap((entity) =>
        entity.kind === kind ? [{ id: entity.id, label: entity.label }] : [],
      ),
    );
  const kinds = {
    Tenure: 'tenures',
    Membership: 'memberships',
    Participation: 'participations',
    Name: 'names',
    Existence: 'existences',
  };
  for (const [kind, table] of Object.entries(kinds))
    await writeTable(
      folder,
      table,
      [...archiveFacts(facts, part)].flatMap((fact) =>
        fact.kind === kind
          ? fact.claims.map((claim) => ({ id: fact.id, ...fact.roles, ...fact.own, ...claim }))
          : [],
      ),
    );
}

type Cells = Readonly<Record<string, string>>;

/** The most rows of a file, so that it has less than the 16 MiB that are read. */
const MOST_ROWS = 200_000;

async function writeTable(folder: string, name: string, rows: readonly Cells[]): Promise<void> {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const head = [`# template: ${name}`, `# dataset: ${DATASET}`, headings.join(',')];
  for (let from = 0; from < rows.length; from += MOST_ROWS) {
    const lines = rows
      .slice(from, from + MOST_ROWS)
      .map((row) => headings.map((heading) => row[heading] ?? '').join(','));
    const file = from === 0 ? name : `${name}-${from / MOST_ROWS + 1}`;
    await writeFile(join(folder, `${file}.csv`), [...head, ...lines, ''].join('\n'));
  }
}

/** Writes the archive as a folder of YAML files of 1,000 facts each. */
export async function writeYaml(folder: string, facts: number): Promise<void> {
  await mkdir(join(folder, 'facts'));
  const head = `fasti: "1"\ndataset: ${DATASET}\n`;
  await writeFile(
    join(folder, 'entities.yaml'),
    [
      `${head}sources:`,
      ...sourceIds().map((id) => `  ${id}: { title: The ${id} }`),
      ...[...archiveEntities(facts)].map(({ id, kind, label }, i) => {
        const begins = i % A_DOCUMENT === 0 ? `---\n${head}entities:\n` : '';
        return `${begins}  ${id}: { kind: ${kind.toLowerCase()}, label: ${label} }`;
      }),
      '',
    ].join('\n'),
  );
  let lines: string[] = [];
  let files = 0;
  const flush = async (): Promise<void> => {
    files += 1;
    const name = `${String(files).padStart(5, '0')}.yaml`;
    await writeFile(join(folder, 'facts', name), `${head}facts:\n${lines.join('')}`);
    lines = [];
  };
  for (const { id, kind, roles, own, claims } of archiveFacts(facts)) {
    const body = JSON.stringify({ ...roles, ...own });
    lines.push(`- { id: ${id}, ${kind.toLowerCase()}: ${body}, claims: ${JSON.stringify(claims)} }\n`);
    if (lines.length === A_FILE) await flush();
  }
  if (lines.length > 0) await flush();
}
