import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSeed } from '../../src/changes/checkSeed.ts';
import { addressOf, columnLetters } from '../../src/formats/places.ts';
import { problemText } from '../../src/formats/problem.ts';
import { shownBy } from '../../src/sheets/workbook/numberFormat.ts';
import { folderOf } from '../import/support.ts';
import {
  odsParts,
  savedBy,
  sheetOf,
  stylesOf,
  type XmlParts,
  xlsxParts,
  zipped,
} from '../support/workbooks.ts';

async function read(bytes: Uint8Array, name = 'town.xlsx') {
  const folder = await folderOf({ [name]: bytes });
  const { problems, datasets } = await checkSeed([folder]);
  const texts = problems.map((problem) => problemText(problem).replaceAll(`${folder}/`, ''));
  return { texts, dataset: datasets[0] };
}

const PEOPLE = sheetOf([['# dataset: town'], ['id', 'label', 'birth'], ['anna', 'Anna', '']]);

const problemsOf = async (parts: XmlParts, name?: string): Promise<string[]> =>
  (await read(zipped(parts), name)).texts;

/** A cell of the column `birth`, in a workbook with a style for each of the formats. */
async function birthOf(cell: string, formats: readonly string[] = [], more: XmlParts = {}) {
  const rows = PEOPLE.replace(
    /<c t="inlineStr"><is><t><\/t><\/is><\/c><\/row><\/sheetData>/,
    `${cell}</row></sheetData>`,
  );
  const { texts, dataset } = await read(
    zipped(xlsxParts({ people: rows }, { ...stylesOf(formats), ...more })),
  );
  return { birth: dataset?.facts[0]?.claims[0]?.start, texts };
}

describe.each(['town.xlsx', 'town.ods'])('%s, as LibreOffice writes it', (name) => {
  it('is read as the tables that its sheets are', async () => {
    const { texts, dataset } = await read(await readFile(`tests/fixtures/workbooks/${name}`), name);
    expect(dataset?.entities.map(({ id, label }) => [id, label])).toEqual([
      ['anna', 'Anna Berg'],
      ['ben', 'Ben'],
      ['mayor', 'Mayor'],
    ]);
    const claims = dataset?.facts.map(({ id, claims: [claim] }) => [
      id,
      claim?.source,
      claim?.start,
      claim?.end,
      claim?.note,
    ]);
    expect(claims).toEqual([
      ['existence/anna', 'town', '1850-02', undefined, undefined],
      ['existence/ben', 'town', '1848', undefined, undefined],
      ['tenure/anna/mayor/1', 's1', '1902', '1910~', 'as mayor; see the minutes'],
      ['tenure/ben/mayor/2', 's1', '1911-05-06', '1912-01-01', undefined],
      ['tenure/anna/mayor/3', 's1', '1915', '..', undefined],
    ]);
    expect(texts.map((text) => text.replace(/; .*/, ''))).toEqual([
      expect.stringContaining('tenures!A1: NOT_DERIVED (notice): 1 filter is set'),
      expect.stringContaining('tenures!A4: NOT_DERIVED (notice): 1 cell is struck through'),
      expect.stringContaining('tenures!B4: NOT_DERIVED (notice): 1 cell is coloured'),
      expect.stringContaining('tenures!F5: DATE_READ (warning): a date is shown with two digits of the year'),
      expect.stringContaining('tenures!A6: NOT_DERIVED (notice): 1 row or column is hidden'),
    ]);
  });
});

describe('a date in a cell', () => {
  it.each([
    ['yyyy', '1902'],
    ['mmm yyyy', '1902-03'],
    ['[$-407]mmmm\\ yyyy;@', '1902-03'],
    ['dd/mm/yyyy', '1902-03-04'],
    ['yyyy-mm-dd hh:mm:ss', '1902-03-04'],
    ['"Jahr" yyyy', '1902'],
    ['dddd, d. mmmm yyyy', '1902-03-04'],
  ])('in the format %s is read as %s', async (format, expected) => {
    // 4 March 1902.
    const { birth, texts } = await birthOf('<c s="1"><v>794</v></c>', [format]);
    expect(birth).toBe(expected);
    expect(texts).toEqual([]);
  });

  it('without its year is refused, with what is shown', async () => {
    const { texts } = await birthOf('<c s="1"><v>794</v></c>', ['d. mmm']);
    expect(texts).toEqual([
      expect.stringContaining('people!C3: INVALID_DATE: the cell shows a date without its year (03-04)'),
    ]);
  });

  // The numbers that LibreOffice 26.8 and openpyxl 3.1 write for these days.
  it.each([
    [-115_858, '1582-10-15'],
    [-2066, '1894-05-04'],
    [-2065.5, '1894-05-04'],
    [-1, '1899-12-29'],
    [61, '1900-03-01'],
  ])('of the number %s has one meaning, %s', async (number, expected) => {
    expect(await birthOf(`<c s="1"><v>${number}</v></c>`, ['yyyy-mm-dd'])).toEqual({
      birth: expected,
      texts: [],
    });
  });

  it.each([
    [1, 'yyyy-mm-dd', '[1899-12-31,1900-01-01]'],
    [60, 'yyyy-mm-dd', '[1900-02-28,1900-03-01]'],
    [32, 'mmm yyyy', '[1900-01,1900-02]'],
    [1, 'yyyy', '[1899,1900]'],
    [60.5, 'yyyy-mm-dd', '[1900-02-28,1900-03-01]'],
  ])('of the number %s in the format %s is one of two, with a warning', async (number, format, expected) => {
    const cell = `<c s="1"><v>${number}</v></c>`;
    const { birth, texts } = await birthOf(cell, [format], savedBy('LibreOffice/25.2'));
    const [first, second] = expected.slice(1, -1).split(',');
    expect(birth).toBe(expected);
    expect(texts).toEqual([
      `town.xlsx, people!C3: DATE_AMBIGUOUS (warning): the cell is ${first} in LibreOffice and ${second} in Excel, which count days before March 1900 differently, so it is read as one of both; the workbook was saved by LibreOffice; write the date as text`,
    ]);
    expect((await birthOf(cell, [format])).texts[0]).not.toContain('saved');
  });

  it('of the numbers 1 to 60 that is the same in all programs needs no warning', async () => {
    expect(await birthOf('<c s="1"><v>40</v></c>', ['mmm yyyy'])).toEqual({ birth: '1900-02', texts: [] });
    expect(await birthOf('<c s="1"><v>2</v></c>', ['yyyy'])).toEqual({ birth: '1900', texts: [] });
  });

  it('of a number from 0 to 1 is a time of day, and no day', async () => {
    for (const number of ['0', '0.75']) {
      const { birth, texts } = await birthOf(`<c s="1"><v>${number}</v></c>`, ['yyyy-mm-dd hh:mm']);
      expect(birth).toBeUndefined();
      expect(texts).toEqual([expect.stringMatching(/people!C3: INVALID_DATE: "(0:00|18:00)": /)]);
    }
  });

  it('before the reform of the calendar is Gregorian, with a warning, in both formats', async () => {
    const warned =
      'DATE_READ (warning): a date is before 15 October 1582, where LibreOffice shows the Julian calendar and others the Gregorian one; this one is stored as 1582-10-14; check what is stored, which is Gregorian';
    expect(await birthOf('<c s="1"><v>-115859</v></c>', ['yyyy-mm-dd'])).toEqual({
      birth: '1582-10-14',
      texts: [`town.xlsx, people!C3: ${warned}`],
    });
    const cell = (text: string): string =>
      `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
    const row = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
    const date = (value: string): string =>
      `<table:table-cell office:value-type="date" office:date-value="${value}"><text:p>?</text:p></table:table-cell>`;
    const rows = ['1582-10-14', '1894-05-04', '1900-01-02'].map((day, i) =>
      row(cell(`p${i}`), cell('A'), date(day)),
    );
    const table = `<table:table table:name="people">${row(cell('# dataset: town'))}${row(...['id', 'label', 'birth'].map(cell))}${rows.join('')}</table:table>`;
    const { dataset, texts } = await read(zipped(odsParts(table)), 'town.ods');
    expect(dataset?.facts.map(({ claims }) => claims[0]?.start)).toEqual([
      '1582-10-14',
      '1894-05-04',
      '1900-01-02',
    ]);
    expect(texts.filter((text) => !text.includes('PROBABLE_DUPLICATE'))).toEqual([
      `town.ods, people!C3: ${warned}`,
    ]);
  });

  it('counts from 1904 where the workbook says so', async () => {
    const parts = xlsxParts(
      { people: PEOPLE.replace(/<c[^>]*><is><t><\/t><\/is><\/c>/, '<c s="1"><v>0</v></c>') },
      stylesOf(['yyyy-mm-dd']),
    );
    const from1904 = {
      ...parts,
      'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace(
        '<sheets>',
        '<workbookPr date1904="1"/><sheets>',
      ),
    };
    expect((await read(zipped(from1904))).dataset?.facts[0]?.claims[0]?.start).toBe('1904-01-01');
  });

  it('is a number where the format is none of a date', async () => {
    expect((await birthOf('<c><v>1902</v></c>')).birth).toBe('1902');
    expect((await birthOf('<c s="1"><v>1902</v></c>', ['0.00E+00'])).birth).toBe('1902');
    expect((await birthOf('<c s="1"><v>44197</v></c>', ['0'])).texts).toEqual([
      expect.stringContaining('people!C3: INVALID_DATE: "44197": this looks like a day number'),
    ]);
  });

  it('in OpenDocument is as exact as its style, that of its column, or that which they inherit from', async () => {
    const styles = `<number:date-style style:name="y"><number:year number:style="long"/></number:date-style>
      <style:style style:name="year" style:data-style-name="y"/><style:style style:name="child" style:parent-style-name="year"/>`;
    const cell = (text: string): string =>
      `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
    const date = (attributes: string): string =>
      `<table:table-cell ${attributes} office:value-type="date" office:date-value="1902-03-04"><text:p>?</text:p></table:table-cell>`;
    const row = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
    const table = `<table:table table:name="people"><table:table-column table:number-columns-repeated="2"/><table:table-column table:default-cell-style-name="child"/>
      <table:table-header-rows>${row(cell('# dataset: town'))}</table:table-header-rows>${row(cell('id'), cell('label'), cell('birth'))}
      <table:table-row-group>${row(cell('anna'), cell('A<text:s text:c="2"/>B'), date('table:style-name="year"'))}${row(cell('ben'), cell('B'), date(''))}</table:table-row-group>
      ${row(cell('eve'), cell('E'), date('table:style-name="other"'))}</table:table>`;
    const { dataset } = await read(zipped(odsParts(table, styles)), 'town.ods');
    expect(dataset?.entities.map(({ label }) => label)).toEqual(['A  B', 'B', 'E']);
    expect(dataset?.facts.map(({ claims }) => claims[0]?.start)).toEqual(['1902', '1902', '1902-03-04']);
  });
});

describe('a cell', () => {
  it('with an error, or a formula without result, is named by its address', async () => {
    expect((await birthOf('<c t="e"><v>#REF!</v></c>')).texts).toEqual([
      'town.xlsx, people!C3: INVALID_VALUE: the cell has the error "#REF!"; mend its formula, or empty it',
    ]);
    expect((await birthOf('<c><f>A1</f></c>')).texts).toEqual([
      'town.xlsx, people!C3: NO_VALUE: the formula of the cell has no stored result; open the workbook in a spreadsheet program and save it',
    ]);
    expect((await birthOf('<c t="str"><f>A1</f><v>1902~</v></c>')).birth).toBe('1902~');
  });

  it('has the text of its runs, without reading aids and escapes', async () => {
    const text = '<c t="s"><v>0</v></c>';
    const rows = PEOPLE.replace('<c t="inlineStr"><is><t>Anna</t></is></c>', text);
    const more = {
      'xl/sharedStrings.xml':
        '<sst><si><r><t>An</t></r><r><t>na_x0041_</t></r><rPh><t>x</t></rPh></si></sst>',
    };
    expect((await read(zipped(xlsxParts({ people: rows }, more)))).dataset?.entities[0]?.label).toBe('AnnaA');
  });

  it('is named in what is wrong with it', async () => {
    const rows = sheetOf([['# dataset: town'], ['id', 'label', 'birth'], ['anna', 'Anna', 'spring 1902']]);
    expect(await problemsOf(xlsxParts({ people: rows }))).toEqual([
      'town.xlsx, people!C3: INVALID_DATE: "spring 1902": a season is a number after the year; write 1902-21',
    ]);
    const unknown = sheetOf([['# dataset: town'], ['id', 'label', 'birht'], ['anna', 'Anna', '1902']]);
    expect(await problemsOf(xlsxParts({ people: unknown }))).toEqual([
      expect.stringContaining('town.xlsx, people!C2: UNKNOWN_COLUMN: people have no column "birht"'),
    ]);
  });

  it.each([1, 26, 27, 702, 703, 16_384])('in column %i has an address', (column) => {
    expect(addressOf(`${columnLetters(column)}7`)).toEqual({ row: 7, column });
  });
});

describe('a sheet', () => {
  it('is a template by its headings or by its name, and is left out if it is hidden or begins with #', async () => {
    const parts = xlsxParts({
      offices: sheetOf([['# dataset: town'], ['id', 'label'], ['mayor', 'Mayor']]),
      '#x': PEOPLE,
    });
    const hidden = (parts['xl/workbook.xml'] ?? '').replace('sheetId="2"', 'sheetId="2" state="hidden"');
    const { dataset, texts } = await read(zipped({ ...parts, 'xl/workbook.xml': hidden }));
    expect(texts).toEqual([]);
    expect(dataset?.entities).toMatchObject([{ id: 'mayor', kind: 'OFFICE', label: 'Mayor' }]);
    expect(
      await problemsOf(
        xlsxParts({
          Council: sheetOf([
            ['Name', 'From'],
            ['Anna', '1902'],
          ]),
        }),
      ),
    ).toEqual([
      expect.stringMatching(
        /^town\.xlsx, Council!A1: NO_TEMPLATE: .*name the sheet people, or write # template: people/,
      ),
    ]);
    expect(await problemsOf(xlsxParts({ '#x': PEOPLE }))).toEqual([
      'town.xlsx:1:1: EMPTY_FILE: the workbook has no sheet with a cell; fill one in, or unhide it',
    ]);
  });

  it('has the notes of its first cells in all rows that are merged with them', async () => {
    const rows = `${sheetOf([['# dataset: town'], ['id', 'label', 'note'], ['anna', 'Anna', 'x'], ['ben', 'Ben', '']])}<mergeCells><mergeCell ref="C3:C1048576"/></mergeCells>`;
    const { dataset } = await read(zipped(xlsxParts({ people: rows })));
    expect(dataset?.entities.map(({ note }) => note)).toEqual(['x', 'x']);
  });
});

describe('a file that is no workbook, or a hostile one, is refused with what would work:', () => {
  const bomb = `${sheetOf([
    ['id', 'label'],
    ['a', 'A'],
  ])}${' '.repeat(150 * 1024 * 1024)}`;
  const cases: Readonly<Record<string, readonly [bytes: Uint8Array | string, expected: RegExp]>> = {
    text: [
      'id,label\nanna,Anna\n',
      /INVALID_WORKBOOK: the file is no workbook, in spite of its name; .*name it "town\.csv"/,
    ],
    'a password or an old format': [
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      /protected by a password, or is in the format of Excel before 2007; save it without a password as \.xlsx/,
    ],
    'a picture': [
      new Uint8Array([...Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...Array(100).fill(0)]),
      /INVALID_WORKBOOK: the file is an image \(PNG\), no workbook; enter what it says/,
    ],
    'a damaged archive': [
      zipped(xlsxParts({ people: PEOPLE })).slice(0, 400),
      /INVALID_WORKBOOK: the workbook is damaged/,
    ],
    'an archive without workbook': [zipped({ 'a.txt': 'x' }), /the file is no workbook/],
    'a ZIP bomb': [zipped(xlsxParts({ people: bomb })), /more than 128 MiB when it is unpacked/],
    'six thousand parts': [
      zipped(Object.fromEntries(Array.from({ length: 6_000 }, (_, i) => [`${i}.xml`, '']))),
      /more than 5000 parts/,
    ],
    'a document type': [
      zipped(
        xlsxParts(
          { people: PEOPLE },
          { 'xl/styles.xml': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>' },
        ),
      ),
      /the part xl\/styles\.xml of the workbook is not well-formed/,
    ],
    'a part that is not well-formed': [
      zipped(xlsxParts({ people: '<sheetData><row>' })),
      /sheet0\.xml of the workbook is not well-formed/,
    ],
    'deep nesting': [zipped(xlsxParts({ people: '<a>'.repeat(5_000) })), /not well-formed/],
    'a relation to a part that is not there': [
      zipped(xlsxParts({ people: PEOPLE }, { 'xl/_rels/workbook.xml.rels': '<Relationships/>' })),
      /the sheet people has no part/,
    ],
    'a relation out of the archive': [
      zipped(
        xlsxParts(
          { people: PEOPLE },
          {
            '_rels/.rels':
              '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="../../../etc/passwd"/></Relationships>',
          },
        ),
      ),
      /the workbook has no part etc\/passwd/,
    ],
    'a million merged ranges': [
      zipped(xlsxParts({ people: `${PEOPLE}${'<mergeCell ref="A1:A9"/>'.repeat(30_000)}` })),
      /more than 20000 merged ranges/,
    ],
    'three hundred sheets': [
      zipped(xlsxParts(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`s${i}`, PEOPLE])))),
      /more than 200 sheets/,
    ],
  };
  it.each(Object.entries(cases))('%s', async (_, [bytes, expected]) => {
    const { texts } = await read(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
    expect(texts).toEqual([expect.stringMatching(expected)]);
    expect(texts[0]).not.toContain('node_modules');
  });

  it('repeated rows and columns of OpenDocument', async () => {
    const table = (attributes: string): string =>
      `<table:table table:name="people"><table:table-row table:number-rows-repeated="1048576"><table:table-cell ${attributes}><text:p>x</text:p></table:table-cell></table:table-row></table:table>`;
    expect(await problemsOf(odsParts(table('table:number-columns-repeated="16384"')), 'a.ods')).toEqual([
      expect.stringContaining('the same value is in more than 10000 rows or columns'),
    ]);
    const encrypted = { ...odsParts(''), 'META-INF/manifest.xml': '<manifest><encryption-data/></manifest>' };
    expect(await problemsOf(encrypted, 'a.ods')).toEqual([
      expect.stringContaining('protected by a password'),
    ]);
  });

  it('a cell beyond the last column, and a million empty rows, cost nothing', async () => {
    const far = `<sheetData><row r="1"><c r="A1" t="str"><v>id</v></c><c r="XFD1" t="str"><v>label</v></c></row>${'<row/>'.repeat(1_000_000)}</sheetData>`;
    expect(await problemsOf(xlsxParts({ people: far }))).toContainEqual(
      'town.xlsx, people!XFD1: TOO_LONG: the cell is beyond column 1000; empty it, or move it to a column of the table',
    );
  });
});

describe('a number format', () => {
  it('of random characters is read without an error, and never as a date with more than it shows', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'y',
            'm',
            'd',
            'h',
            's',
            '"',
            '\\',
            '[',
            ']',
            ';',
            '0',
            '.',
            'e',
            '+',
            '/',
            ' ',
            '_',
            '@',
            '$',
          ),
        }),
        (format) => {
          const shown = shownBy(format);
          if (shown === null) return;
          expect(shown.day).toBe(shown.day && format.includes('d'));
          expect(shown.year === false || /[ye]/.test(format)).toBe(true);
          expect(shown.month).toBe(shown.month && format.includes('m'));
        },
      ),
    );
  });
});
