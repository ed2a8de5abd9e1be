import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSeed } from '../../src/changes/checkSeed.ts';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import { mapSeed } from '../../src/changes/mapSeed.ts';
import { exportRecords } from '../../src/export/exportRecords.ts';
import { problemText } from '../../src/formats/problem.ts';
import { tableFiles } from '../../src/sheets/mapping/sheetMapper.ts';
import type { Graph } from '../../src/store/graph.ts';
import { openEmpty } from '../support/engines.ts';
import { savedBy, sheetOf, stylesOf, xlsxParts, zipped } from '../support/workbooks.ts';
import { BODIES, COLUMNS, council, Desk, deskOf, HEAD, proposed, type Rows } from './desk.ts';
import { folderOf } from './support.ts';

describe('a sheet with a mapping', () => {
  it('is read as claims whose words stay, with the sheet as their source where it names none', async () => {
    const desk = await deskOf(council(), {
      Council: [COLUMNS, ['Anna Berg', 'Mayor', '1902–1910', ''], ['Karl Weiss', 'Mayor', 'ca. 1911', '']],
    });
    expect(await desk.ask()).toEqual([]);
    expect(await desk.claims()).toEqual([
      'anna-berg mayor  1902 1910  1902–1910 town/sheet/council',
      'karl-weiss mayor    1911~ ca. 1911 town/sheet/council',
    ]);
    const { datasets } = await checkSeed(desk.files, { map: desk.map });
    expect(datasets[0]?.sources.find(({ id }) => id === 'town/sheet/council')).toMatchObject({
      title: 'town.xlsx, Council',
      date: '2019-05',
    });
  });

  it('amounts to tables that are read to the same records', async () => {
    const desk = await deskOf(council('    source: { column: Source, split: ";", place: [fol.] }\n'), {
      Council: [
        COLUMNS,
        ['Anna Berg', 'Mayor', '1902–1910; 1914-1918', 'Chronicle fol. 17v'],
        ['Karl Weiss', 'Clerk', '1911', 'Register; Chronicle'],
      ],
    });
    await desk.ask();
    const { mapped } = await mapSeed(undefined, desk.files, desk.map, {});
    const files = tableFiles(mapped?.tables ?? []);
    const folder = await folderOf({
      ...Object.fromEntries(files.map(({ name, content }) => [name, content])),
      'organizations.csv': BODIES,
    });
    const [direct, tables] = await Promise.all([
      checkSeed(desk.files, { map: desk.map }),
      checkSeed([folder]),
    ]);
    expect([tables.problems, direct.problems]).toEqual([[], []]);
    for (const part of ['entities', 'sources', 'facts'] as const) {
      const [read, mappedTo] = [tables, direct].map(
        ({ datasets }) =>
          new Map<string, unknown>((datasets[0]?.[part] ?? []).map((record) => [record.id, record])),
      );
      expect(read).toEqual(mappedTo);
    }
  });

  it('leaves out sheets that it does not name, unless they are tables, and tells so', async () => {
    const desk = await deskOf(council(), {
      Council: [COLUMNS, ['Anna Berg', 'Mayor', '1902–1910', 'Chronicle']],
      Notes: [['What is still to do'], ['Ask Eve']],
      people: [['# dataset: town'], ['id', 'label'], ['eve-weiss', 'Eve Weiss']],
    });
    await desk.ask();
    const { problems, datasets } = await checkSeed(desk.files, { map: desk.map });
    expect(problems.map((problem) => problemText(problem).replace(/^.*\//, ''))).toEqual([
      'town.xlsx, Notes!A1: NOT_KEPT (notice): the sheet is not read, since the mapping does not name it; name it in the mapping if it has records',
    ]);
    expect(datasets[0]?.entities.map(({ id }) => id)).toContain('eve-weiss');
  });

  it('is refused where its CSV file or its cells are broken', async () => {
    const folder = await folderOf({
      'town.map.yaml': council().replace('  Council:', '  town.csv:'),
      'organizations.csv': BODIES,
      'town.csv':
        'List of officers\nName;Office;Dates;Source\nAnna Berg;Mayor;1902;" p. 4;\nKarl Weiss;Mayor;1903;\n',
    });
    const map = join(folder, 'town.map.yaml');
    const { problems } = await checkSeed([folder], { map });
    expect(problems.map(problemText).join('\n')).toMatch(/town\.csv:3:\d+: INVALID_CSV: the quote/);
    const cells = sheetOf([COLUMNS, ['Anna Berg', 'Mayor', '1902', '']]);
    const broken = cells.replace(
      '<c t="inlineStr"><is><t>Anna Berg</t></is></c>',
      '<c t="e"><v>#REF!</v></c>',
    );
    const desk = await deskOf(council(), {});
    await writeFile(join(desk.folder, 'town.xlsx'), zipped(xlsxParts({ Council: broken })));
    expect((await desk.check()).join('\n')).toContain(
      'town.xlsx, Council!A2: INVALID_VALUE: the cell has the error "#REF!"',
    );
  });

  it('names the cell of what is wrong, and the key of the mapping', async () => {
    const desk = await deskOf(
      council('    end: { column: Until }\n    claimNote: { column: Name, value: x }\n'),
      { Council: [COLUMNS] },
    );
    expect(await desk.check()).toEqual([
      'town.map.yaml:13:5: INCOMPLETE: claimNote has column and value; name one: column, columns, headings, cells, value or each',
    ]);
    const other = await deskOf(council('    end: { column: Until }\n    hodler: { column: Name }\n'), {
      Council: [COLUMNS],
    });
    expect(await other.check()).toEqual([
      'town.map.yaml:13:5: UNKNOWN_COLUMN: tenures have no column "hodler"; did you mean "holder"?',
    ]);
    const third = await deskOf(council('    end: { column: Until }\n'), { Council: [COLUMNS] });
    expect(await third.check()).toContainEqual(
      expect.stringContaining('town.map.yaml:6:3: MISSING_COLUMN: the sheet "Council" has no column "Until"'),
    );
  });

  it('leaves out totals, fills what is written as ditto, and reads comments as notes', async () => {
    const desk = await deskOf(council('    skip: { Name: [Total] }\n    fill: { Office: [dto., empty] }\n'), {
      Council: [
        COLUMNS,
        ['Anna Berg', 'Mayor', '1902', ''],
        ['Karl Weiss', 'dto.', '1903', ''],
        ['Eva Klein', '', '1904', ''],
        ['Total', '3', '', ''],
      ],
    });
    expect(await desk.ask()).toEqual([]);
    expect((await desk.claims()).map((claim) => claim.split(' ').slice(0, 2).join(' '))).toEqual([
      'anna-berg mayor',
      'karl-weiss mayor',
      'eva-klein mayor',
    ]);
    expect(await desk.check()).toEqual([
      expect.stringContaining('NOT_KEPT (notice): 1 row is left out, as the mapping or an answer says'),
    ]);
  });
});

describe('a proposed mapping', () => {
  it('joins two rows of headings, and knows totals, ditto marks, vacancies and what is not used', async () => {
    expect(
      await proposed([
        ['№', 'Должность', 'ФИО', 'Период', '', 'Источник'],
        ['', '', '', 'с', 'по', ''],
        ['1', 'Мэр', 'Берг, Анна и Рот, Карл', '1902', '1904', 'Дело 1'],
        ['2', 'Мэр', 'вакансия', '1904', '1905', 'ibid.'],
        ['Итого', '', '2', '', '', ''],
      ]),
    ).toEqual([
      'table: tenures',
      'headings: [1, 2]',
      'skip: { "№": ["Итого"] }',
      'fill: { Источник: ["ibid."] }',
      expect.stringContaining('# add to fill: Должность: [empty]'),
      expect.stringContaining('office: { column: Должность, kind: office }'),
      'holder: { column: ФИО, kind: person, order: surname-first, split: [" и "], vacant: ["вакансия"] }',
      'start: { column: Период с }',
      'end: { column: Период по }',
      'source: { column: Источник }',
      '# not used: №',
      '',
    ]);
  });

  it('takes years as rows or as headings for sightings, with all columns', async () => {
    expect(
      await proposed([
        ['Jahr', 'Bürgermeister', 'Küster', 'Quelle', 'Wetter 1'],
        ['1902', 'Anna Berg u. Eva Klein', 'Karl Weiß', 'Adressbuch', '3'],
        ['1903', '–', '„', 'Adressbuch', '4'],
      ]),
    ).toEqual([
      'table: tenures',
      'headings: 1',
      'fill: { Küster: ["„"] }',
      expect.stringContaining('office: { headings: "B:C", kind: office }'),
      'holder: { cells: "B:C", kind: person, split: [" u. "], nobody: ["–"] }',
      'attested: { column: Jahr }',
      'source: { column: Quelle }',
      '# not used: Wetter 1',
      '',
    ]);
    expect(
      await proposed([
        ['Office', '1901', '1902'],
        ['Mayor', 'Anna Berg', 'vac.'],
      ]),
    ).toEqual([
      'table: tenures',
      'headings: 1',
      expect.stringContaining('office: { column: Office, kind: office }'),
      'holder: { cells: "B:C", kind: person, vacant: ["vac."] }',
      'attested: { headings: "B:C" }',
      '',
    ]);
  });

  it('takes functions in a body that are mostly empty for roles of members', async () => {
    expect(
      await proposed([
        ['Mitglied', 'Gremium', 'Funktion', 'Zeitraum'],
        ['Paul Roth', 'Ausschuss', 'Vorsitz', '1919-1923, 1930-1932'],
        ['Eva Klein', 'Ausschuss', '', '1919'],
      ]),
    ).toEqual([
      'table: memberships',
      'headings: 1',
      'member: { column: Mitglied, kind: person }',
      'body: { column: Gremium, kind: organization }',
      'role: { column: Funktion }',
      'dates: { column: Zeitraum, split: [","] }',
      '',
    ]);
  });
});

describe('dates', () => {
  const dated = (...texts: string[]): Rows => [
    COLUMNS,
    ...texts.map((text, i) => [`Person ${'ABCDEFG'[i]}`, 'Mayor', text, '']),
  ];

  it('of two readings are asked once for their shape in a column', async () => {
    const desk = await deskOf(council(), { Council: dated('1904-05', '1906-07', '1950') });
    expect(await desk.ask()).toEqual([
      'SHAPE | Dates | NNNN-NN |  | 1904-05: month: 1904-05; years: 1904/1905',
    ]);
    expect(await desk.check()).toEqual([
      expect.stringContaining(
        'town.xlsx, Council!C2: OPEN_QUESTION: an open question (shape, Dates, "NNNN-NN"): 1904-05: month: 1904-05; years: 1904/1905; answer it in town.answers.csv',
      ),
    ]);
    await desk.answer('NNNN-NN', 'years');
    expect(await desk.ask()).toEqual([]);
    expect((await desk.claims()).map((claim) => claim.split(' ').slice(3, 6).join(' '))).toEqual([
      '1904 1905 ',
      '1906 1907 ',
      '  1950',
    ]);
  });

  it('are decided by others of their column, unless these say both', async () => {
    const proved = await deskOf(council(), { Council: dated('1904-05', '1998-03', '1898-52', '1998-98') });
    expect(await proved.ask()).toEqual([]);
    expect((await proved.claims()).map((claim) => claim.split(' ').slice(3, 5).join(' '))).toEqual([
      '1904 1905',
      '1998 2003',
      '1898 1952',
      '1998 1998',
    ]);
    // "01/02/1935" is decided by "13/02/1935" and by "02/13/1935".
    const both = await deskOf(council(), { Council: dated('01/02/1935', '13/02/1935', '02/13/1935') });
    expect(await both.ask()).toHaveLength(1);
  });

  it.each([
    [
      '-',
      ['1998-02', '2002-06', '2006-10'],
      '1998-02: years: 1998/2002 (proposed, since each ends in the year in which another begins); month: 1998-02',
    ],
    [
      '–',
      ['1998–02', '2002-06', '2006–10'],
      '1998–02: years: 1998/2002 (proposed, since each ends in the year in which another begins); month: 1998-02',
    ],
    [
      '/',
      ['1998/02', '2002/06', '2006/10'],
      '1998/02: years: 1998/2002 (proposed, since each ends in the year in which another begins); month: 1998-02',
    ],
    ['one that is no chain', ['1998-02', '2003-04'], '1998-02: month: 1998-02; years: 1998/2002'],
    ['seasons', ['1904-21', '1900-41'], '1904-21: month: 1904-21; years: 1904/1921'],
    ['one digit', ['1998-2', '1904-7'], '1998-2: month: 1998-02; years: 1998/2002'],
    ['a month that is not known', ['1904-00'], '1904-00: month: 1904; years: 1904/2000'],
  ])(
    'that may be terms across a century are asked about once, and are terms or months: %s',
    async (_, texts, expected) => {
      const desk = await deskOf(council(), { Council: dated(...texts) });
      const shape = expected.split(':')[0]?.replaceAll('–', '-').replace(/\d/g, 'N') ?? '';
      expect(await desk.ask()).toEqual([`SHAPE | Dates | ${shape} |  | ${expected}`]);
      expect((await desk.check()).join()).toContain('OPEN_QUESTION');
      await desk.answer(shape, 'years');
      expect(await desk.ask()).toEqual([]);
      const [claim = ''] = await desk.claims();
      const [, first, last] = /years: (\d{4})\/(\d{4})/.exec(expected) ?? [];
      expect(claim.split(' ').slice(3, 5)).toEqual([first, last]);
    },
  );

  it.each(['1996-00', '1996/00', '1904-13', '1904–20', '1904-42', '1904/42', '1904-99'])(
    'such as %s are years, and so are others of their form',
    async (text) => {
      const other = text.replace(/\d{4}(.)\d\d/, '2002$106');
      const desk = await deskOf(council(), { Council: dated(text, other) });
      expect(await desk.ask()).toEqual([]);
      expect((await desk.claims())[1]?.split(' ').slice(3, 5)).toEqual(['2002', '2006']);
    },
  );

  it('in columns of starts and ends are months where one can be nothing else', async () => {
    const map = council().replace(/ {4}dates:.*\n/, '    start: { column: From }\n    end: { column: To }\n');
    const head = ['Name', 'Office', 'From', 'To'];
    const desk = await deskOf(map, { Council: [head, ['Anna Berg', 'Mayor', '1998-02', '2002-01']] });
    expect(await desk.ask()).toEqual([]);
    expect((await desk.claims())[0]).toContain('1998-02 2002-01');
    // Without an end beside them, they may be terms.
    const alone = await deskOf(map.replace(/ {4}end:.*\n/, ''), {
      Council: [head, ['Anna Berg', 'Mayor', '1998-02', '']],
    });
    expect(await alone.ask()).toEqual([
      'SHAPE | From | NNNN-NN |  | 1998-02: month: 1998-02; years: 1998/2002',
    ]);
  });

  it('before March 1900 are asked about, once for their column, since programs differ; other days are not', async () => {
    const rows = dated('X', 'Y', 'Z')
      .slice(1)
      .map((row, i) => [...row.slice(0, 2), `DAY${i}`, '']);
    const days = ['-2066', '35', '40'];
    const sheet = days.reduce(
      (xml, day, i) =>
        xml.replace(`<c t="inlineStr"><is><t>DAY${i}</t></is></c>`, `<c s="1"><v>${day}</v></c>`),
      sheetOf([COLUMNS, ...rows]),
    );
    const desk = await deskOf(council(), {});
    const parts = xlsxParts(
      { Council: sheet },
      { ...stylesOf(['yyyy-mm-dd']), ...savedBy('LibreOffice/25.2') },
    );
    await writeFile(join(desk.folder, 'town.xlsx'), zipped(parts));
    const shape = '[NNNN-NN-NN,NNNN-NN-NN]';
    expect(await desk.ask()).toEqual([
      `SHAPE | Dates | ${shape} |  | [1900-02-03,1900-02-04]: libreoffice: 1900-02-03 (proposed, since LibreOffice saved the workbook); excel: 1900-02-04`,
    ]);
    await desk.answer(shape, 'excel');
    expect(await desk.ask()).toEqual([]);
    expect((await desk.claims()).map((claim) => claim.split(' ')[5])).toEqual([
      '1894-05-04',
      '1900-02-04',
      '1900-02-09',
    ]);
    const stated = await deskOf(council().replace('split: ";"', `shapes: { "${shape}": libreoffice }`), {});
    await writeFile(join(stated.folder, 'town.xlsx'), zipped(parts));
    expect(await stated.ask()).toEqual([]);
    expect((await stated.claims())[1]).toContain('1900-02-03');
  });

  it('that nobody can read are asked, and the answer is EDTF; open rows are left out if that is wanted', async () => {
    const desk = await deskOf(council(), { Council: dated('in the year of the flood', '1902') });
    expect(await desk.ask()).toEqual([
      'DATE | Dates | in the year of the flood |  | a date in EDTF, such as 1902~ or 1902/1910; "-": none',
    ]);
    expect(await desk.check(true)).toEqual([
      expect.stringContaining('OPEN_QUESTION (warning): 1 row is left out, since a question is open'),
    ]);
    expect(await desk.claims(true)).toHaveLength(1);
    await desk.answer('in the year', '1910~');
    expect((await desk.claims())[0]).toContain('1910~ in the year of the flood');
  });
});

describe('dates that have a meaning of their own', () => {
  const columns = (more = ''): string =>
    council(more).replace(/ {4}dates:.*\n/, '    start: { column: From }\n    end: { column: To }\n');
  const from = (...rows: Rows): Rows => [['Name', 'Office', 'From', 'To', 'Source'], ...rows];

  it('of the spreadsheet program are not typed in a form, and say nothing about such a form', async () => {
    const desk = await deskOf(columns(), {});
    const sheet = sheetOf(
      from(['Anna Berg', 'Mayor', '1898', '1904-05'], ['Eva Klein', 'Mayor', 'DATE', '1911']),
    );
    // 1 June 1907 and 1 May 1904.
    const cell = '<c s="1"><v>2709</v></c>';
    const parts = xlsxParts(
      {
        Council: sheet
          .replace('<c t="inlineStr"><is><t>DATE</t></is></c>', cell)
          .replace('<c t="inlineStr"><is><t>1911</t></is></c>', cell.replace('2709', '2721')),
      },
      stylesOf(['mmm yyyy']),
    );
    await writeFile(join(desk.folder, 'town.xlsx'), zipped(parts));
    expect(await desk.ask()).toEqual([expect.stringContaining('SHAPE | To | NNNN-NN')]);
    await desk.answer('NNNN-NN', 'years');
    expect((await desk.claims()).map((claim) => claim.split(' ').slice(3, 5).join(' '))).toEqual([
      '1898 [1904..1905]',
      '1907-06 1907-06',
    ]);
  });

  it('in the columns of starts and ends are one day, also where two years are typed', async () => {
    const desk = await deskOf(columns(), {
      Council: from(
        ['Anna Berg', 'Mayor', 'seit 1908', 'bis 1911'],
        ['Karl Weiss', 'Clerk', '1904/05', '1906-1907'],
      ),
    });
    expect(await desk.ask()).toEqual([]);
    expect((await desk.claims()).map((claim) => claim.split(' ').slice(3, 5).join(' '))).toEqual([
      '1908 1911',
      '[1904..1905] [1906..1907]',
    ]);
  });

  it('beside a source above with another place are of this source', async () => {
    const desk = await deskOf(
      columns('    source: { column: Source, place: [p.] }\n    fill: { Source: [ibid.] }\n'),
      {
        Council: from(
          ['Anna Berg', 'Mayor', '1902', '', 'Chronicle p. 3'],
          ['Karl Weiss', 'Clerk', '1904', '', 'ibid., p. 5'],
        ),
      },
    );
    expect(await desk.ask()).toEqual([]);
    expect((await desk.claims()).map((claim) => claim.split(' ').at(-1))).toEqual(['chronicle', 'chronicle']);
  });
});

describe('a date with one word', () => {
  it('is a start or an end alone, in the languages of sheets; other words are sightings', async () => {
    const words = [
      'since 1902',
      'seit 1920',
      'depuis 1908',
      'bis 1917',
      'до 1917',
      'before 1917',
      'с 1920 г.',
    ];
    const desk = await deskOf(council(), {
      Council: [COLUMNS, ...words.map((word, i) => [`Person ${'ABCDEFG'[i]}`, 'Mayor', word, ''])],
    });
    expect(await desk.ask()).toEqual([]);
    expect((await desk.claims()).map((claim) => claim.split(' ').slice(3, 6).join(' '))).toEqual([
      '1902  ',
      '1920  ',
      '1908  ',
      ' 1917 ',
      ' [..1917] ',
      '  [..1916]',
      '1920  ',
    ]);
  });

  it('or a dash before or after it is an end or a start, never a year before Christ', async () => {
    const desk = await deskOf(council('    source: { column: Source, split: ";", place: [p.] }\n'), {
      Council: [
        COLUMNS,
        ['Anna Berg', 'Mayor', '-1917', 'Roll p. 3; Roll p. 5'],
        ['Karl Weiss', 'Mayor', '–1920', 'Roll'],
        ['Eva Klein', 'Mayor', '1921–', 'Roll'],
      ],
    });
    expect(await desk.ask()).toEqual([]);
    expect((await desk.claims()).map((claim) => claim.split(' ').slice(3, 5).join(' '))).toEqual([
      ' 1917',
      ' 1920',
      '1921 ',
    ]);
    const { mapped } = await mapSeed(undefined, desk.files, desk.map, {});
    expect(
      mapped?.tables.find(({ template }) => template === 'tenures')?.rows[0]?.cells.get('at')?.text,
    ).toBe('p. 3 | p. 5');
  });

  it('is asked about as a whole, not by a part of the cell', async () => {
    const desk = await deskOf(council(), {
      Council: [COLUMNS, ['Anna Berg', 'Mayor', 'the flood – 1902', '']],
    });
    expect(await desk.ask()).toEqual([
      expect.stringContaining('DATE | Dates | the flood – 1902 |  | a date in EDTF'),
    ]);
    await desk.answer('the flood', '1900~/1902');
    expect((await desk.claims())[0]).toContain('1900~ 1902  the flood – 1902');
  });
});

describe('names', () => {
  it('are not split where a part is no name of its own', async () => {
    const desk = await deskOf(council('', 'column: Name, kind: person, split: [" и ", " und "]'), {
      Council: [
        COLUMNS,
        ['Министерство труда и занятости', 'Clerk', '1902', ''],
        ['Anna und Karl Berg', 'Mayor', '1902', ''],
        ['Eva Roth und von der Tann', 'Mayor', '1903', ''],
      ],
    });
    expect(await desk.ask()).toEqual([
      expect.stringMatching(
        /^SPLIT \| PERSON \| Министерство труда и занятости .*"several": "Министерство труда", "занятости"/,
      ),
      expect.stringContaining('SPLIT | PERSON | Anna und Karl Berg |'),
    ]);
    await desk.answer('Министерство', 'one');
    await desk.answer('Anna und', 'several');
    expect(await desk.ask()).toEqual([]);
    expect((await desk.claims()).map((claim) => claim.split(' ')[0])).toEqual([
      'ministerstvo-truda-i-zanyatosti',
      'anna',
      'karl-berg',
      'eva-roth',
      'von-der-tann',
    ]);
  });

  it('of rows whose time is asked about wait for it, so that a namesake of another time is asked about', async () => {
    const desk = await deskOf(council(), {
      Council: [COLUMNS, ['Anna Berg', 'Mayor', '1904-05', ''], ['Anna Berg', 'Mayor', '1990', '']],
    });
    expect(await desk.ask()).toEqual([expect.stringContaining('SHAPE')]);
    await desk.answer('NNNN-NN', 'years');
    expect(await desk.ask()).toEqual([expect.stringContaining('NAME | PERSON | Anna Berg | mayor')]);
    await desk.answer('Anna Berg', 'new anna-berg-2');
    expect(await desk.ask()).toEqual([]);
    expect((await desk.claims()).map((claim) => claim.split(' ')[0])).toEqual(['anna-berg-2', 'anna-berg']);
  });

  it('are split at what the mapping lists only, and asked about where they may be several', async () => {
    const desk = await deskOf(
      council('', 'column: Name, kind: person, order: surname-first, split: [" u. "]'),
      {
        Council: [
          COLUMNS,
          ['Berg, Anna u. Weiss, Karl', 'Mayor', '1902', ''],
          ['Smith & Sons', 'Clerk', '1903', ''],
          ['Roth / Klein', 'Clerk', '1904', ''],
        ],
      },
    );
    expect(await desk.ask()).toEqual([
      expect.stringContaining('KIND | PERSON | Smith & Sons |'),
      expect.stringContaining('SPLIT | PERSON | Roth / Klein |'),
    ]);
    await desk.answer('Smith & Sons', 'person');
    await desk.answer('Roth / Klein', 'leave');
    await desk.ask();
    expect((await desk.claims()).map((claim) => claim.split(' ')[0])).toEqual([
      'anna-berg',
      'karl-weiss',
      'smith-sons',
    ]);
  });

  it('of one spelling are one person in one office or body at about the same time; else it is asked', async () => {
    const map = `${council()}  Church:
    table: tenures
    holder: { column: Name, kind: person }
    office: { column: Office, kind: office, body: church }
    dates: { column: Dates }
`;
    const desk = await deskOf(map, {
      Council: [
        COLUMNS,
        ['Anna Berg', 'Mayor', '1902-1910', ''],
        ['Anna Berg', 'Clerk', '1911-1912', ''],
        ['Anna Berg', 'Mayor', '1955', ''],
      ],
      Church: [COLUMNS, ['Anna Berg', 'Warden', '1903', '']],
    });
    expect(await desk.ask()).toEqual([
      'NAME | PERSON | Anna Berg | * | anna-berg: mayor 1902-1910; "each": ask for each of mayor 1955, warden 1903; new anna-berg-2: somebody else',
    ]);
  });

  it('in other alphabets get ids in Latin letters', async () => {
    const desk = await deskOf(council(), { Council: [COLUMNS, ['Анна Берг', 'Мэр', '1902', '']] });
    await desk.ask();
    expect((await desk.claims())[0]).toMatch(/^anna-berg mer /);
  });

  it('with a year are asked about, since a heading may name two offices, one after the other', async () => {
    const desk = await deskOf(council(), {
      Council: [COLUMNS, ['Anna Berg', 'Mayor, from 1921 Lord Mayor', '1902', '']],
    });
    expect(await desk.ask()).toEqual([
      expect.stringContaining('NAME | OFFICE | Mayor, from 1921 Lord Mayor | council'),
    ]);
  });
});

describe('several terms and sources in a row', () => {
  const source = '    source: { column: Source, split: ";" }\n';

  it('are asked about, once for their columns', async () => {
    const desk = await deskOf(council(source), {
      Council: [
        COLUMNS,
        ['Anna Berg', 'Mayor', '1902-1904; 1910-1912', 'Chronicle; Register'],
        ['Karl Weiss', 'Mayor', '1905', 'Chronicle; Register'],
      ],
    });
    expect(await desk.ask()).toEqual([expect.stringContaining('PAIRS | Dates + Source |')]);
    await desk.answer('Dates + Source', 'in order');
    expect(await desk.ask()).toEqual([]);
    expect(await desk.claims()).toEqual(
      [
        'anna-berg mayor 1902 1902 1904  1902-1904 chronicle',
        'anna-berg mayor 1910 1910 1912  1910-1912 register',
        'karl-weiss mayor    1905  chronicle',
        'karl-weiss mayor    1905  register',
      ].map((claim) => claim.replace('1905  ', '1905 1905 ')),
    );
  });
});

describe('a row with more times than sources', () => {
  it('is asked about alone where the others are in order', async () => {
    const desk = await deskOf(council('    source: { column: Source, split: ";" }\n'), {
      Council: [
        COLUMNS,
        ['Anna Berg', 'Mayor', '1902-1904; 1910-1912', 'Chronicle; Register'],
        ['Karl Weiss', 'Clerk', '1902; 1910; 1920', 'Chronicle; Roll'],
      ],
    });
    expect(await desk.ask()).toHaveLength(1);
    await desk.answer('Dates + Source', 'in order');
    expect(await desk.ask()).toEqual([
      expect.stringMatching(/^PAIRS \| Dates \+ Source \| Chronicle; Roll \| {2}\| 3 times and 2 sources/),
    ]);
    await desk.answer('Chronicle; Roll', 'leave');
    expect(await desk.ask()).toEqual([]);
    expect(await desk.claims()).toHaveLength(2);
  });
});

describe('years as rows and offices as columns', () => {
  const wide = `${HEAD}  By year:
    table: tenures
    office: { headings: "B:C", kind: office, body: council }
    holder: { cells: "B:C", kind: person, nobody: ["–"], vacant: [vac.] }
    attested: { column: Year }
    source: { each: "Address book {Year}", date: "{Year}" }
`;
  const rows: Rows = [
    ['Year', 'Mayor', 'Clerk'],
    ['1902', 'Anna Berg', '–'],
    ['1903', 'Anna Berg', 'Eva Klein'],
    ['1904', 'Karl Weiss', ''],
    ['1905', 'Anna Berg', 'vac.'],
  ];

  it('are sightings, never a start or an end; another name ends a run, and an empty cell is no evidence', async () => {
    const desk = await deskOf(wide, { 'By year': rows });
    expect(await desk.ask()).toEqual([]);
    expect(await desk.claims()).toEqual([
      'anna-berg mayor 1902   1902  address-book-1902',
      'anna-berg mayor 1902   1903  address-book-1903',
      'eva-klein clerk    1903  address-book-1903',
      'karl-weiss mayor    1904  address-book-1904',
      'anna-berg mayor 1905   1905  address-book-1905',
      ' clerk    1905  address-book-1905',
    ]);
  });
});

describe("the next year's sheet", () => {
  const first: Rows = [
    COLUMNS,
    ['Anna Berg', 'Mayor', '1902-1910', ''],
    ['Karl Weiss', 'Clerk', '1903-1905; 1907-1909', ''],
  ];
  const idsOf = async (graph: Graph): Promise<string> =>
    (await exportRecords(graph, 'yaml')).files.map(({ content }) => content).join('\n');

  it('finds the same people and terms, and changes only what it says', async () => {
    const graph = await openEmpty('embedded');
    const desk = await deskOf(council(), { Council: first }, graph);
    expect(await desk.ask()).toEqual([]);
    const load = async () => {
      const { accepted, counts } = await loadSeed(graph, desk.files, { map: desk.map });
      expect(accepted).toBe(true);
      return counts;
    };
    await load();
    const before = await idsOf(graph);
    expect(await desk.ask()).toEqual([]);
    expect(await load()).toMatchObject({ CREATE: 0, UPDATE: 0 });
    expect(await idsOf(graph)).toBe(before);
    await desk.write({
      Council: [
        COLUMNS,
        ['Karl Weiss', 'Clerk', '1903-1905; 1907-1909; 1912-1914', ''],
        ['Anna Berg', 'Mayor', '1902-1911', ''],
        ['Anna Berg', 'Mayor', '1915-1916', ''],
      ],
    });
    expect(await desk.ask()).toEqual([]);
    expect(await load()).toMatchObject({ CREATE: 2, UPDATE: 1 });
    expect(await desk.claims()).toEqual([
      'karl-weiss clerk 1903 1903 1905  1903-1905 town/sheet/council',
      'karl-weiss clerk 1907 1907 1909  1907-1909 town/sheet/council',
      'karl-weiss clerk 1912 1912 1914  1912-1914 town/sheet/council',
      'anna-berg mayor  1902 1911  1902-1911 town/sheet/council',
      'anna-berg mayor 1915 1915 1916  1915-1916 town/sheet/council',
    ]);
  });

  it('of another town asks about a namesake whom the graph has', async () => {
    const graph = await openEmpty('embedded');
    const desk = await deskOf(council(), { Council: first }, graph);
    await desk.ask();
    await loadSeed(graph, desk.files, { map: desk.map });
    const other = await deskOf(
      council().replace('dataset: town', 'dataset: ford').replaceAll('body: council', 'body: church'),
      { Council: [COLUMNS, ['Anna Berg', 'Mayor', '1905', '']] },
      graph,
    );
    expect(await other.ask()).toEqual([
      'NAME | OFFICE | Mayor | church | mayor: Mayor; new mayor-2: another one',
    ]);
    await other.answer('Mayor', 'new mayor-2');
    // Whose name it is depends on the office, and is asked once.
    expect(await other.ask()).toEqual([
      expect.stringMatching(
        /^NAME \| PERSON \| Anna Berg \|.*\| anna-berg: Anna Berg \(mayor, 1902-1910\); new anna-berg-2: somebody else/,
      ),
    ]);
  });
});

describe("a later year's sheet", () => {
  it('finds a term of which only one year was known, and one that grew in several years', async () => {
    const years = ['ca. 1911', '1906–1913', '1906–1908'];
    const desk = await deskOf(council(), { Council: [COLUMNS] });
    for (const text of years) {
      await desk.write({
        Council: [COLUMNS, ['Anna Berg', 'Mayor', text, ''], ['Eva Klein', 'Clerk', '1902', '']],
      });
      expect(await desk.ask()).toEqual([]);
      expect((await desk.claims())[0]).toMatch(/^anna-berg mayor {2}/);
    }
  });

  it('of another town shares neither offices nor sources with the graph without being asked', async () => {
    const graph = await openEmpty('embedded');
    const source = '    source: { column: Source }\n';
    const bare = council(source).replaceAll(', body: council', '');
    const rows: Rows = [COLUMNS, ['Anna Berg', 'Mayor', '1902-1910', 'Register']];
    const desk = await deskOf(bare, { Council: rows }, graph);
    expect(await desk.ask()).toEqual([]);
    await loadSeed(graph, desk.files, { map: desk.map });
    const other = await deskOf(bare.replace('dataset: town', 'dataset: ford'), { Council: rows }, graph);
    expect(await other.ask()).toEqual([
      'NAME | OFFICE | Mayor |  | mayor: Mayor; new mayor-2: another one',
      'NAME | SOURCE | Register |  | register: Register; new register-2: another one',
    ]);
  });
});

describe('a hostile mapping or file of answers', () => {
  const sheet = { Council: [COLUMNS, ['Anna Berg', 'Mayor', '1902', '']] };
  const texts = async (map: string, more: Readonly<Record<string, string>> = {}): Promise<string[]> => {
    const folder = await folderOf({ 'town.map.yaml': map, 'organizations.csv': BODIES, ...more });
    const desk = new Desk(folder);
    await desk.write(sheet);
    return desk.check();
  };

  it.each([
    ['an alias bomb', `${HEAD}  a: &a { table: tenures }\n  b: *a\n`, /YAML_ALIAS/],
    [
      'a range of all columns',
      council().replace('column: Name', 'cells: "A:XFD"'),
      /"A:XFD" is no range of columns/,
    ],
    [
      'a row of headings beyond the sheet',
      council().replace('headings: 1', 'headings: 1048577'),
      /MISSING_COLUMN/,
    ],
    ['no rule', council('    source: {}\n'), /source does not say where its values come from/],
    [
      'a table that is none',
      council().replace('table: tenures', 'table: passwords'),
      /NO_TEMPLATE: there is no table "passwords"/,
    ],
    ['a list', '- 1\n', /expected a mapping/],
    ['17 MiB', `${council()}#${'x'.repeat(17 * 1024 * 1024)}`, /TOO_LARGE: 17 MiB/],
  ])('of %s is refused, with what would work', async (_, map, expected) => {
    expect((await texts(map)).join('\n')).toMatch(expected);
  });

  it('names a file of answers in its own folder only', async () => {
    const map = council().replace('answers: town.answers.csv', 'answers: ../../../etc/passwd');
    expect(await texts(map)).toEqual([
      'town.map.yaml:4:10: INVALID_VALUE: "../../../etc/passwd" is not the name of a file in the same folder; write it like town.answers.csv',
    ]);
  });

  it.each([
    ['no columns', 'a,b\n1,2\n', /MISSING_COLUMN: the file of answers has no column/],
    [
      'a kind that is none',
      'question,column,typed,context,years,cells,readings,answer,by\nrun,a,b,,,,,rm,x\n',
      /there is no question of the kind "run"/,
    ],
    [
      'an open quote',
      'question,column,typed,context,years,cells,readings,answer,by\n"name,a\n',
      /INVALID_CSV/,
    ],
    [
      'an id that is none',
      'question,column,typed,context,years,cells,readings,answer,by\nname,OFFICE,Mayor,council,,,,new ../../x y,eve\n',
      /INVALID_ID|OPEN_QUESTION/,
    ],
  ])('answers with %s are refused', async (_, answers, expected) => {
    expect((await texts(council(), { 'town.answers.csv': answers })).join('\n')).toMatch(expected);
  });
});
