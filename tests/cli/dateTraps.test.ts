/** Eleven sheets whose dates are traps: what a person meets at the command line, so that none becomes another day or a month unasked. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf } from '../import/support.ts';
import { savedBy, sheetOf, stylesOf, xlsxParts, zipped } from '../support/workbooks.ts';
import { fasti } from './support.ts';

interface Trap {
  readonly holder: string;
  readonly office: string;
  /** The texts of a column, or numbers that its format shows as days. */
  readonly dates: readonly (string | number)[];
  /** The columns of the table that the dates fill. */
  readonly rule?: string;
  /** What is asked, with all readings. */
  readonly asked?: string;
  /** What `fasti check` says beside that. */
  readonly said?: string;
  /** What is read without a question. */
  readonly read?: readonly string[];
}

const START = 'start: { column: Dates }, end: { column: Until }';
const CHAIN = '(proposed, since each ends in the year in which another begins)';

const TRAPS: Readonly<Record<string, Trap>> = {
  'Days before 1900': {
    holder: 'Anna Berg',
    office: 'Mayor',
    dates: [-2066, -2065],
    read: ['1894-05-04', '1894-05-05'],
  },
  'Days of a program': {
    holder: 'Karl Weiss',
    office: 'Clerk',
    dates: [35],
    asked: 'libreoffice: 1900-02-03 (proposed, since LibreOffice saved the workbook); excel: 1900-02-04',
  },
  'A time of day': { holder: 'Eva Klein', office: 'Sexton', dates: [0.75], asked: 'a date in EDTF' },
  'Days of the Julian calendar': {
    holder: 'Max Sommer',
    office: 'Marshal',
    dates: [-115_859],
    said: 'DATE_READ (warning): a date is before 15 October 1582',
    read: ['1582-10-14'],
  },
  Terms: {
    holder: 'Paul Roth',
    office: 'Treasurer',
    dates: ['1998-02', '2002-06', '2006-10'],
    asked: `1998-02: years: 1998/2002 ${CHAIN}; month: 1998-02`,
  },
  Dashes: {
    holder: 'Ida Stone',
    office: 'Warden',
    dates: ['1998–02', '2002-06'],
    asked: `1998–02: years: 1998/2002 ${CHAIN}; month: 1998-02`,
  },
  Slashes: {
    holder: 'Otto Lang',
    office: 'Bailiff',
    dates: ['1998/02', '1950/04'],
    asked: '1998/02: month: 1998-02; years: 1998/2002',
  },
  'Starts alone': {
    holder: 'Rosa Winter',
    office: 'Beadle',
    rule: 'start: { column: Dates }',
    dates: ['1998-02'],
    asked: '1998-02: month: 1998-02; years: 1998/2002',
  },
  'Dates of databases': {
    holder: 'Nora Haas',
    office: 'Almoner',
    dates: ['+1995-01-01T00:00:00Z'],
    asked: 'a date in EDTF',
  },
  'First days of years': {
    holder: 'Hugo Brandt',
    office: 'Provost',
    rule: START,
    dates: Array.from({ length: 20 }, (_, i) => `${1900 + 2 * i}-${i < 5 ? '01-01' : '03-07'}`),
    said: 'JANUARY_STARTS (notice): 5 of the 23 starts that "town" gives to the day are 1 January',
  },
  Midnights: {
    holder: 'Lena Fuchs',
    office: 'Reeve',
    rule: START,
    dates: ['1950-03-04T00:00:00', '1955-04-05T00:00:00', '1960-05-06T00:00:00'],
    said: 'DATE_READ (notice): all 3 dates of the file have the time 00:00',
  },
};

const NAMES = Object.keys(TRAPS);

/** A sheet, with cells in the place of the marks of its numbers. */
function sheetFor({ holder, office, dates }: Trap): string {
  const rows = dates.map((date, i) => [holder, office, typeof date === 'string' ? date : `#${i}`, '']);
  return dates.reduce<string>(
    (xml, date, i) =>
      xml.replace(`<c t="inlineStr"><is><t>#${i}</t></is></c>`, `<c s="1"><v>${date}</v></c>`),
    sheetOf([['Name', 'Office', `Dates of ${office}`, 'Until'], ...rows]),
  );
}

describe('sheets whose dates are traps', () => {
  it('are asked about or warned of, and nothing becomes another day or a month', async () => {
    const mapping = NAMES.map((name) => {
      // A question is about all columns of a name.
      const { rule = 'dates: { column: Dates }', office } = TRAPS[name] as Trap;
      return `  ${name}: { table: tenures, holder: { column: Name, kind: person }, office: { column: Office, kind: office }, ${rule.replace('Dates', `Dates of ${office}`)} }\n`;
    });
    const sheets = Object.fromEntries(NAMES.map((name) => [name, sheetFor(TRAPS[name] as Trap)]));
    const program = { ...stylesOf(['yyyy-mm-dd']), ...savedBy('LibreOffice/25.2') };
    const folder = await folderOf({
      'town.map.yaml': `mapping: "1"\ndataset: town\nanswers: answers.csv\nsheets:\n${mapping.join('')}`,
      'town.xlsx': zipped(xlsxParts(sheets, program)),
    });
    const [book, map, tables] = ['town.xlsx', 'town.map.yaml', 'tables'].map((name) => join(folder, name));
    const mapped = await fasti(['map', `${book}`, '--map', `${map}`, '--tables', `${tables}`]);
    expect(mapped.status).toBe(1);
    const open = (await readFile(join(folder, 'answers.csv'), 'utf8'))
      .split('\n')
      .filter((line) => line.endsWith(',,'));
    const tenures = (await readFile(join(folder, 'tables', 'tenures.csv'), 'utf8')).split('\n');
    const checked = await fasti(['check', `${book}`, '--map', `${map}`, '--all']);
    expect(checked.status).toBe(1);
    const problems = checked.err.split('\n').concat(checked.out.split('\n'));
    for (const [name, { asked, said, read, rule, dates }] of Object.entries(TRAPS)) {
      const questions = open
        .filter((line) => line.includes(`${name}!`))
        .map((line) => line.replaceAll('""', '"'));
      expect([name, ...questions]).toEqual([name, ...(asked ? [expect.stringContaining(asked)] : [])]);
      const lines = problems.filter((line) => line.includes(`town.xlsx, ${name}!`));
      if (asked) expect(lines).toContainEqual(expect.stringContaining(`OPEN_QUESTION: `));
      if (said) expect([name, ...lines]).toContainEqual(expect.stringContaining(said));
      // Where something is asked, nothing is read.
      const days = tenures
        .filter((line) => line.includes(`${name}!`))
        .map((line) => line.match(/\d{4}-\d\d(-\d\d(T[\d:]+)?)?/g)?.at(0));
      expect([name, ...days]).toEqual([name, ...(asked ? [] : (read ?? (rule ? dates : [])))]);
    }
  });
});
