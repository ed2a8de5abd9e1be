/** `fasti check --problems`: a table of what is wrong, with what each cell holds. */
import { link, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { folderOf } from '../import/support.ts';
import { odsParts, sheetOf, xlsxParts, zipped } from '../support/workbooks.ts';
import { fasti } from './support.ts';

/** People, whose births are in column C from row 3. */
const people = (name: string, ...births: readonly string[]): string =>
  sheetOf([
    ['# dataset: town'],
    ['id', 'label', 'birth'],
    ...births.map((birth, i) => [`${name}${i}`, `Person ${name}${i}`, birth]),
  ]);

const wrong = zipped(xlsxParts({ people: people('p', '1902-13') }));

/** Checks files and returns what the command said, and the rows of the table by heading. */
async function problemsOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  args: readonly string[] = [],
) {
  const folder = await folderOf(files);
  const to = join(folder, 'problems.csv');
  const own = Object.keys(files).filter((name) => !name.endsWith('.yaml') || args.length === 0);
  const { status, err } = await fasti([
    'check',
    ...own.map((name) => join(folder, name)),
    ...args.map((arg) => (arg.startsWith('--') ? arg : join(folder, arg))),
    '--problems',
    to,
  ]);
  const rows: Record<string, string>[] = parse(await readFile(to), { bom: true, columns: true });
  const said = err.replaceAll(`${folder}/`, '');
  for (const row of rows) row.File = row.File?.replace(`${folder}/`, '') ?? '';
  return { status, said, rows };
}

const placesOf = (rows: readonly Readonly<Record<string, string | undefined>>[]) =>
  rows.map((row) => [row.File, row.Sheet, row.Cell, row['What was typed']]);

describe('the table', () => {
  it('has the cells of workbooks, with what was typed and all that is said', async () => {
    const ods = odsParts(
      `<table:table table:name="All: 1">${[
        ['# dataset: other'],
        ['id', 'label', 'birth'],
        ['o', 'O', '1902-14'],
      ]
        .map(
          (cells) =>
            `<table:table-row>${cells.map((text) => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`).join('')}</table:table-row>`,
        )
        .join('')}</table:table>`,
    );
    const merged = `${people('m', '1902-15', '')}<mergeCells><mergeCell ref="C3:C4"/></mergeCells>`;
    const { status, said, rows } = await problemsOf({
      'town.xlsx': zipped(
        xlsxParts({
          people: people('p', '1902-13', '1902'),
          'M, <&> «1»': people('q', '=1+2', '32.1.1902'),
          merged,
        }),
      ),
      'town.ods': zipped(ods),
    });
    expect(status).toBe(1);
    expect(placesOf(rows)).toEqual([
      ['town.xlsx', 'people', 'C3', '1902-13'],
      // A formula is not run by the program that opens the table.
      ['town.xlsx', 'M, <&> «1»', 'C3', "'=1+2"],
      ['town.xlsx', 'M, <&> «1»', 'C4', '32.1.1902'],
      ['town.xlsx', 'merged', 'C3', '1902-15'],
      ['town.xlsx', 'merged', 'C4', '1902-15'],
      ['town.ods', 'All: 1', 'C3', '1902-14'],
    ]);
    const lines = said.split('\n');
    rows.forEach(({ File, Sheet, Cell, Severity, Code, ...row }: Record<string, string | undefined>, i) => {
      expect(Severity).toBe('error');
      expect(lines[i]).toBe(
        `${File}, ${Sheet}!${Cell}: ${Code}: ${row['What is wrong']}; ${row['What would work']}`,
      );
    });
    expect(lines.slice(6, 8)).toEqual(['6 errors, 0 warnings.', 'Wrote problems.csv: 6 rows.']);
  });

  it('has the cells of CSV files, where lines are not rows, with a mapping or without', async () => {
    const csv = '# dataset: town;;\nid;#mine;label;birth\np;"Two\nlines"; P;1902-13\nq;;Q\n';
    const plain = await problemsOf({
      'people.csv': csv,
      'more.yaml': 'dataset: town\npersons:\n  - id: x\n',
    });
    expect(placesOf(plain.rows)).toEqual(
      expect.arrayContaining([
        ['people.csv', '', 'D3', '1902-13'],
        ['more.yaml', '', 'line 2, column 1', ''],
      ]),
    );

    const { said, rows } = await problemsOf(
      {
        'town.csv': 'Holders;;\nName;Office;Dates\n"Berg,\nAnna";Mayor;1904-05\n',
        'town.map.yaml':
          'mapping: "1"\ndataset: town\nwritten: "2019"\nanswers: a.csv\nsheets:\n  town.csv:\n    table: tenures\n    headings: 2\n    holder: { column: Name, kind: person }\n    office: { column: Office, kind: office }\n    dates: { column: Dates }\n',
      },
      ['--map', 'town.map.yaml'],
    );
    expect(said).toContain('OPEN_QUESTION');
    expect(placesOf(rows.filter((row) => row['What is wrong']?.includes('NNNN-NN')))).toEqual([
      ['town.csv', '', 'C3', '1904-05'],
    ]);
  });

  it('has all problems, also where the terminal sums them up, and no typed text of what is no cell', async () => {
    const births = Array.from({ length: 5_003 }, () => '1902-13');
    const { said, rows } = await problemsOf({
      'town.xlsx': zipped(xlsxParts({ people: people('p', ...births) })),
      'bad.xlsx': 'PK broken',
    });
    expect(said).toContain('5004 errors');
    expect(rows).toHaveLength(5_004);
    expect(placesOf(rows)).toContainEqual(['bad.xlsx', '', '', '']);
    expect(placesOf(rows.slice(-1))).toEqual([['town.xlsx', 'people', 'C5005', '1902-13']]);
  });
});

describe('the name of the table', () => {
  it.each([
    ['town.csv', 'is your own file'],
    ['./x/../town.csv', 'is your own file'],
    ['linked.csv', 'is your own file'],
    ['hard.csv', 'is your own file'],
    ['other.csv', 'Nothing is overwritten: fasti did not write'],
  ])('%s is refused', async (name, why) => {
    const folder = await folderOf({ 'town.csv': 'id,label\n', 'other.csv': 'other' });
    const own = join(folder, 'town.csv');
    await mkdir(join(folder, 'x'));
    await symlink(own, join(folder, 'linked.csv'));
    await link(own, join(folder, 'hard.csv'));
    const { status, err } = await fasti(['check', own, '--problems', `${folder}/${name}`]);
    expect(status).toBe(1);
    expect(err).toContain(why);
    expect(err).toContain('Name another file with --problems.');
    expect(await readFile(own, 'utf8')).toBe('id,label\n');
    expect(await readFile(join(folder, 'other.csv'), 'utf8')).toBe('other');
  });

  it('is not in a folder that is read, where it would be taken for records', async () => {
    const folder = await folderOf({ 'town.xlsx': wrong });
    const { status, err } = await fasti(['check', folder, '--problems', join(folder, 'problems.csv')]);
    expect(status).toBe(1);
    expect(err).toContain('would be read with the records of');
    expect(await readdir(folder)).toEqual(['town.xlsx']);
  });

  it('may be that of an earlier table, if nobody changed it', async () => {
    const folder = await folderOf({ 'town.xlsx': wrong });
    const [own, to] = [join(folder, 'town.xlsx'), join(folder, 'out.csv')];
    await fasti(['check', own, '--problems', to]);
    await writeFile(own, zipped(xlsxParts({ people: people('p', '1902-14') })));
    expect((await fasti(['check', own, '--problems', to])).err).toContain('Wrote');
    expect(await readFile(to, 'utf8')).toContain('1902-14');
    expect((await readdir(folder)).sort()).toEqual(['.fasti-export', 'out.csv', 'town.xlsx']);
    await writeFile(to, 'changed');
    expect((await fasti(['check', own, '--problems', to])).err).toContain('or it was changed since');
    expect(await readFile(to, 'utf8')).toBe('changed');
  });

  it('is not used if nothing is wrong', async () => {
    const folder = await folderOf({ 'town.xlsx': zipped(xlsxParts({ people: people('p', '1902') })) });
    const to = join(folder, 'out.csv');
    expect(await fasti(['check', join(folder, 'town.xlsx'), '--problems', to])).toMatchObject({
      status: 0,
      err: expect.stringContaining(`Nothing is wrong, so ${to} is not written.`),
    });
    expect(await readdir(folder)).toEqual(['town.xlsx']);
  });

  it('ends with .csv', async () => {
    const { status, err } = await fasti(['check', 'a.xlsx', '--problems', 'out.xlsx']);
    expect(status).toBe(2);
    expect(err).toContain('"out.xlsx" must end with .csv');
  });
});
