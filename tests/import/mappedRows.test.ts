import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSeed } from '../../src/changes/checkSeed.ts';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import { openEmpty } from '../support/engines.ts';
import { sheetOf, xlsxParts, zipped } from '../support/workbooks.ts';
import { COLUMNS, council, deskOf, HEAD, proposed, type Rows } from './desk.ts';

describe('several terms and sources in a row, read as a whole', () => {
  const source = '    source: { column: Source, split: ";", place: [fol.] }\n';
  const sheet = {
    Council: [
      COLUMNS,
      ['Anna Berg', 'Mayor', '1902-1904; 1910-1912', 'Chronicle fol. 3; Register'],
      ['Karl Weiss', 'Mayor', '1905', 'Chronicle fol. 4'],
      ['Eva Klein', 'Clerk', '1902; 1903; 1904', 'Register; Roll'],
    ],
  };

  it('are claims of the sheet alone, derived from the sources; no source says what it may not say', async () => {
    const graph = await openEmpty('embedded');
    const desk = await deskOf(council(source), sheet, graph);
    await desk.ask();
    await desk.answer('Dates + Source', 'row');
    expect(await desk.ask()).toEqual([]);
    expect(await desk.claims()).toEqual([
      'anna-berg mayor 1902 1902 1904  1902-1904 town/sheet/council',
      'anna-berg mayor 1910 1910 1912  1910-1912 town/sheet/council',
      'karl-weiss mayor    1905 1905 chronicle',
      'eva-klein clerk    1902 1902 town/sheet/council',
      'eva-klein clerk    1903 1903 town/sheet/council',
      'eva-klein clerk    1904 1904 town/sheet/council',
    ]);
    const { datasets } = await checkSeed(desk.files, { map: desk.map });
    const claims = (datasets[0]?.facts ?? [])
      .filter(({ kind }) => kind === 'TENURE')
      .flatMap((fact) => fact.claims);
    expect(
      claims.map(({ derivedFrom, note, locators }) => [derivedFrom.join(' '), note, locators.length]),
    ).toEqual([
      ['chronicle register', 'Chronicle fol. 3; Register', 0],
      ['chronicle register', 'Chronicle fol. 3; Register', 0],
      ['', undefined, 1],
      ['register roll', undefined, 0],
      ['register roll', undefined, 0],
      ['register roll', undefined, 0],
    ]);
    expect((await loadSeed(graph, desk.files, { map: desk.map })).accepted).toBe(true);
  });

  it('may be the answer for one row only', async () => {
    const desk = await deskOf(council(source), sheet);
    await desk.ask();
    await desk.answer('Dates + Source', 'in order');
    expect(await desk.ask()).toEqual([expect.stringContaining('"row": the sheet says all of them')]);
    await desk.answer('Register; Roll', 'row');
    expect(await desk.ask()).toEqual([]);
    expect((await desk.claims()).map((claim) => claim.split(' ').at(-1))).toEqual([
      'chronicle',
      'register',
      'chronicle',
      ...Array(3).fill('town/sheet/council'),
    ]);
  });
});

describe('a row that lacks its holder or its office', () => {
  const rows = [
    COLUMNS,
    ['Anna Berg', 'Mayor', '1902', ''],
    ['Eva Klein', '', '1903', ''],
    ['', 'Clerk', '1904', ''],
    ['1) In the chapel until 1903.', '', '', ''],
    ['Compiled by the archive', '', '', ''],
  ];

  it('is asked about by map and by check, and left out only where that is answered', async () => {
    const desk = await deskOf(council(), { Council: rows });
    const asked = await desk.ask();
    expect(asked).toEqual([
      expect.stringMatching(
        /^ROW \| Office \| Eva Klein \| 1903 \| {2}\| the cell of this column is empty; "leave"/,
      ),
      expect.stringContaining('ROW | Name | Clerk | 1904 |'),
      expect.stringContaining('ROW | Office | 1) In the chapel until 1903. |'),
      expect.stringContaining('ROW | Office | Compiled by the archive |'),
    ]);
    expect((await desk.check()).filter((line) => line.includes('OPEN_QUESTION'))).toHaveLength(4);
    expect(await desk.check(true)).toEqual([
      expect.stringContaining('OPEN_QUESTION (warning): 4 rows are left out, since 4 questions are open'),
    ]);
    for (const typed of ['Eva Klein', 'Clerk', 'In the chapel', 'Compiled'])
      await desk.answer(typed, 'leave');
    expect(await desk.ask()).toEqual([]);
    expect(await desk.claims()).toHaveLength(1);
    expect(await desk.check()).toEqual([expect.stringContaining('NOT_KEPT (notice): 4 rows are left out')]);
  });

  it('is proposed as one to skip where it stands alone below the table', async () => {
    expect(await proposed(rows)).toContain(
      'skip: { Name: ["1) In the chapel until 1903.", "Compiled by the archive"] }',
    );
    const [head = [], berg = [], klein = []] = rows;
    const alone = ['Paul Roth', '', '', ''];
    expect((await proposed([head, berg, klein, alone])).join('\n')).not.toContain('skip');
    // An empty office in a total or a note is no reason to fill it.
    const filled = (more: Rows): Promise<string[]> => proposed([head, berg, ['Total', '', '1', ''], ...more]);
    expect((await filled([['* A note.', '', '', '']])).join('\n')).not.toContain('fill');
    expect((await filled([klein])).join('\n')).toContain('fill: { Office: [empty] }');
    expect(await proposed([head, berg, klein, ['', '', '', ''], alone])).toContain(
      'skip: { Name: ["Paul Roth"] }',
    );
  });
});

describe('headings above groups of columns', () => {
  const merged = (rows: Rows, ...ranges: readonly string[]): string =>
    sheetOf(rows).replace(
      '</worksheet>',
      `<mergeCells>${ranges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`,
    );
  const rows = [
    ['Name', 'Mayor', '', 'Warden', '', 'Source'],
    ['', 'From', 'To', 'From', 'To', ''],
    ['Anna Berg', '1902', '1904', '1906-07', '1910', 'Roll'],
    ['Eva Klein', '', '', '1898-52', '', 'Roll'],
    ['Paul Roth', '', '', '', '', 'Roll'],
  ];

  it('are proposed as offices, with a start and an end each, and read so; an empty group is no evidence', async () => {
    const lines = await proposed(rows);
    expect(lines).toEqual([
      'table: tenures',
      'headings: [1, 2]',
      'holder: { column: Name, kind: person }',
      'source: { column: Source }',
      expect.stringContaining('office: { headings: "B:E", kind: office }'),
      'start: { column: From }',
      'end: { column: To }',
      '',
    ]);
    const desk = await deskOf(`${HEAD}  Council:\n${lines.map((line) => `    ${line}\n`).join('')}`, {});
    const parts = { Council: merged(rows, 'A1:A2', 'B1:C1', 'D1:E1', 'F1:F2') };
    await writeFile(join(desk.folder, 'town.xlsx'), zipped(xlsxParts(parts)));
    expect(await desk.ask()).toEqual([]);
    expect(await desk.claims()).toEqual([
      'anna-berg mayor  1902 1904   roll',
      'anna-berg warden  [1906..1907] 1910  1906-07 roll',
      'eva-klein warden  [1898..1952]   1898-52 roll',
    ]);
  });

  it('stand above each of their columns, which mappings may still name by the lower heading alone', async () => {
    const head = [
      ['Name', 'Office', 'Term', ''],
      ['', '', 'From', 'To'],
      ['Anna Berg', 'Mayor', '1902', '1904'],
    ];
    for (const [from, to] of [
      ['Term From', 'Term To'],
      ['From', 'To'],
    ]) {
      const map = council()
        .replace('headings: 1', 'headings: [1, 2]')
        .replace(/ {4}dates:.*\n/, `    start: { column: ${from} }\n    end: { column: ${to} }\n`);
      const desk = await deskOf(map, { Council: head });
      expect(await desk.ask()).toEqual([]);
      expect(await desk.claims()).toEqual(['anna-berg mayor  1902 1904   town/sheet/council']);
    }
  });
});

describe('a name that is seen in an office again after years', () => {
  it('is asked about, once for the office, since it may be another term; answers of before stay', async () => {
    const rows = ['Anna Berg;1902', 'Anna Berg;1903', 'Anna Berg;1907', 'Eva Klein;1909', 'Eva Klein;1912'];
    const sheet = {
      Council: [COLUMNS, ...rows.map((row) => [row.split(';')[0] ?? '', 'Mayor', row.slice(-4), ''])],
    };
    const said = { one: 0, several: 0 };
    for (const answer of ['one', 'several'] as const) {
      const desk = await deskOf(council(), sheet);
      expect(await desk.ask()).toEqual([
        expect.stringContaining(
          'GAP | TERM | mayor |  | seen again after years in which nobody was, such as anna-berg mayor 1902-1903 and 1907; "one": it is one term, in between too; "several"',
        ),
      ]);
      expect(await desk.check(true)).toEqual([
        expect.stringContaining('5 rows are left out, since a question is open'),
      ]);
      await desk.answer('mayor', answer);
      expect(await desk.ask()).toEqual([]);
      said[answer] = new Set((await desk.claims()).map((claim) => claim.split(' ').slice(0, 3).join())).size;
    }
    expect(said).toEqual({ one: 2, several: 4 });
  });
});
