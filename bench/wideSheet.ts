/**
 * Measures `fasti map`, `check`, `plan` and `apply` of one wide sheet, each as a process on an embedded store:
 * `npm run build && npx tsx bench/wideSheet.ts [ROWS]` (default: 50000). Every row is about another person and has two
 * answers, so that each of the later commands reads twice as many answers as rows. Takes two minutes.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sheetOf, xlsxParts, zipped } from '../tests/support/workbooks.ts';
import { needOf } from './processNeed.ts';

const rows = Number(process.argv[2] ?? 50_000);
const PROGRAM = resolve(import.meta.dirname, '../dist/program/main.js');
const SURNAMES = ['Berg', 'Weiss', 'Roth', 'Klein', 'Lange', 'Fuchs', 'Vogel', 'Sommer', 'Kaiser', 'Ritter'];
const NAMES = ['Anna', 'Karl', 'Paul', 'Eva', 'Otto', 'Ida', 'Hugo', 'Emma', 'Max', 'Lea', 'Ben'];
const HEADINGS = ['Name', 'Office', 'From–to', 'Remarks', 'Source'];

const MAPPING = `mapping: "1"
dataset: town
answers: town.answers.csv
sheets:
  Council:
    table: tenures
    holder: { column: Name, kind: person, order: surname-first }
    office: { column: Office, kind: office, body: council }
    dates: { column: "From–to" }
    claimActing: { column: Remarks, words: [acting] }
    source: { column: Source, place: ["p."] }
`;

function rowAt(i: number): string[] {
  const year = 1700 + ((i * 7) % 280);
  return [
    `${SURNAMES[i % SURNAMES.length]}${i.toString(36)}, ${NAMES[i % NAMES.length]}`,
    `Office ${i % 400}`,
    i % 5 === 0 ? `ca. ${year}` : `${year}–${year + 4}`,
    i % 9 === 0 ? 'acting' : '',
    `Chronicle ${i % 50} p. ${i % 300}`,
  ];
}

const folder = await mkdtemp(join(tmpdir(), 'fasti-wide-sheet-'));
try {
  const sheet = sheetOf([HEADINGS, ...Array.from({ length: rows }, (_, i) => rowAt(i))]);
  const [town, bodies, map] = ['town.xlsx', 'organizations.csv', 'town.map.yaml'].map((name) =>
    join(folder, name),
  );
  await writeFile(`${town}`, zipped(xlsxParts({ Council: sheet })));
  await writeFile(`${bodies}`, '# dataset: town\nid,label\ncouncil,Council\n');
  await writeFile(`${map}`, MAPPING);
  for (const command of ['map', 'check', 'plan', 'apply']) {
    const args = [command, `${town}`, `${bodies}`, '--map', `${map}`];
    const { peak, seconds, processor } = await needOf(join(folder, 'store'), PROGRAM, ...args);
    console.log(
      `${command.padEnd(8)}${peak} MiB ${seconds.toFixed(1)} s, ${processor.toFixed(1)} s of the processor`,
    );
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
