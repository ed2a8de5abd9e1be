/** Hostile workbooks, mappings and answers that a command reads: each is refused with what is wrong, or harmless, within bounds of memory and time. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf } from '../import/support.ts';
import { HOSTILE_WORKBOOKS, LARGE_WORKBOOKS } from '../support/hostile/workbooks.ts';
import { sheetOf, xlsxParts, zipped } from '../support/workbooks.ts';
import { fasti, start } from './support.ts';

/** What a command may take of memory, which is 80 MiB without any file, and of the processor. */
const MOST_MEBIBYTES = 700;
const MOST_SECONDS = 15;

/** Runs a command, and reads what it takes from the system until its end. */
async function measured(...args: readonly string[]) {
  const child = start(args);
  let [said, mebibytes, seconds] = ['', 0, 0];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text) => {
      said += String(text);
    });
  const reading = setInterval(() => {
    try {
      const most = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
      mebibytes = Math.max(mebibytes, Number(most ?? 0) / 1024);
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      seconds = (Number(fields[11]) + Number(fields[12])) / 100;
      if (seconds > MOST_SECONDS || mebibytes > MOST_MEBIBYTES) child.kill('SIGKILL');
    } catch {
      // It has ended.
    }
  }, 10);
  await once(child, 'close');
  clearInterval(reading);
  expect(child.signalCode, `${mebibytes} MiB, ${seconds} s`).toBeNull();
  return said;
}

describe('workbooks', () => {
  it('are refused, each with what is wrong, beside harmless ones that are read', async () => {
    const files = Object.entries(HOSTILE_WORKBOOKS).map(([name, { bytes }]) => [name, bytes()] as const);
    const folder = await folderOf(Object.fromEntries(files));
    const said = await measured('check', '--all', ...files.map(([name]) => join(folder, name)));
    const lines = said.split('\n').map((line) => line.replace(`${folder}/`, ''));
    for (const [name, { said: expected }] of Object.entries(HOSTILE_WORKBOOKS)) {
      // All of them are about the same people.
      const own = lines.filter((line) => line.startsWith(name) && !line.includes('DUPLICATE_ID'));
      if (expected === undefined) expect([name, ...own]).toEqual([name]);
      else expect([name, ...own]).toEqual([name, expect.stringContaining(expected)]);
    }
    expect(said).not.toMatch(/node_modules|node:internal| {2}at /);
  });

  it.each(Object.entries(LARGE_WORKBOOKS))(
    '%s',
    async (name, { bytes, said }) => {
      const folder = await folderOf({ [name]: bytes() });
      expect(await measured('check', join(folder, name))).toContain(said);
    },
    60_000,
  );
});

const MAPPING = `mapping: "1"
dataset: town
answers: answers.csv
sheets:
  Council:
    table: tenures
    holder: { column: Name, kind: person, split: ";" }
    office: { column: Office, kind: office }
    dates: { column: Dates, split: ";" }
    source: { column: Source, split: ";" }
`;
const ANSWERS = 'question,column,typed,context,years,cells,readings,answer,by\n';
const ROW = ['Anna', 'Mayor', '1902', 'Chronicle'];
const many = (count: number, text: string): string =>
  Array.from({ length: count }, (_, i) => `${text}${i}`).join(';');

interface Mapped {
  readonly rows?: readonly (readonly string[])[];
  readonly mapping?: string;
  readonly answers?: string;
  readonly said: string;
}

const MAPPED: Readonly<Record<string, Mapped>> = {
  'a row that stands for a million claims': {
    rows: [[many(1_000, 'P'), 'Mayor', '1902', many(1_000, 'S')]],
    said: 'TOO_LARGE: the row stands for 1000000 claims',
  },
  'one name in a thousand offices': {
    rows: Array.from({ length: 1_000 }, (_, i) => [
      'N.N.',
      `Office ${String.fromCharCode(97 + (i % 26))}${i % 100}x`,
      '1902',
      'S',
    ]),
    said: 'Wrote ',
  },
  'all columns of a program as a range': {
    mapping: MAPPING.replace('column: Office', 'headings: "C:XFD"'),
    said: '"C:XFD" is no range of columns',
  },
  'a hundred thousand rows of headings': {
    mapping: MAPPING.replace(
      'table: tenures',
      `table: tenures\n    headings: [${many(100_000, '1').replaceAll(';', ', ')}]`,
    ),
    said: 'TOO_LARGE: 100000 rows of headings',
  },
  'aliases that stand for each other': {
    mapping: `a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n${MAPPING}`,
    said: 'ALIAS',
  },
  'keys of prototypes': {
    mapping: MAPPING.replace('kind: office', 'kind: office, __proto__: { kind: person }'),
    said: 'UNKNOWN_KEY',
  },
  'sheets that are not there': {
    mapping: `${MAPPING}${Array.from({ length: 3_000 }, (_, i) => `  s${i}: { table: tenures }\n`).join('')}`,
    said: 'Council: 1 tenure.',
  },
  'answers of prototypes, twice, and to questions that nobody asked': {
    answers: `${ANSWERS}name,PERSON,Anna,mayor,,,,__proto__,eve\nname,__proto__,constructor,,,,,new anna,eve\nname,PERSON,Anna,mayor,,,,new constructor,eve\n`,
    said: '__proto__',
  },
  'a million answers': {
    answers: `${ANSWERS}${'name,,,,,,,x,\n'.repeat(1_000_000)}`,
    said: 'TOO_LARGE: more than 200000 answers',
  },
};

describe('mappings and answers', () => {
  it.each(Object.entries(MAPPED))(
    '%s',
    async (_what, { rows = [ROW], mapping = MAPPING, answers, said }) => {
      const sheet = sheetOf([['Name', 'Office', 'Dates', 'Source'], ...rows]);
      const folder = await folderOf({
        'town.xlsx': zipped(xlsxParts({ Council: sheet })),
        'town.map.yaml': mapping,
        ...(answers === undefined ? {} : { 'answers.csv': answers }),
      });
      const [file, map] = ['town.xlsx', 'town.map.yaml'].map((name) => join(folder, name));
      expect(await measured('map', `${file}`, '--map', `${map}`)).toContain(said);
    },
    60_000,
  );

  it('a text that would be a formula stays a text in all that is written', async () => {
    const texts = ['=cmd|calc!A1', '@SUM(1)', '+1+1', '-2+3'];
    const rows = texts.map((text) => [text, 'Mayor', '1902', '=HYPERLINK("http://127.0.0.1")']);
    const folder = await folderOf({
      'town.xlsx': zipped(xlsxParts({ Council: sheetOf([['Name', 'Office', 'Dates', 'Source'], ...rows]) })),
      'town.map.yaml': MAPPING,
    });
    const settings = { FASTI_DATA: join(folder, 'store'), FASTI_SEED: 'none' };
    const [file, map, tables] = ['town.xlsx', 'town.map.yaml', 'tables'].map((name) => join(folder, name));
    await fasti(['map', `${file}`, '--map', `${map}`, '--tables', `${tables}`], settings);
    await fasti(['apply', `${file}`, '--map', `${map}`], settings);
    const exported = await fasti(['export', '--format', 'csv', '--out', join(folder, 'csv')], settings);
    expect(exported.status).toBe(0);
    for (const name of ['answers.csv', 'tables/people.csv', 'csv/people.csv', 'csv/sources.csv']) {
      const written = await readFile(join(folder, name), 'utf8').catch(() => '');
      expect([name, written.match(/(?<=^|,|"|;)[=@+-](cmd|SUM|1\+1|2\+3|HYPERLINK)/gm)]).toEqual([
        name,
        null,
      ]);
    }
  });
});
