/** Hostile workbooks, and what is said of them. */
import { odsParts, sheetOf, type XmlParts, xlsxParts } from '../workbooks.ts';
import { type ZipEntry, zipOf } from './zipOf.ts';

export interface HostileWorkbook {
  readonly bytes: () => Uint8Array;
  /** What is said, after the name of the file; nothing where it is harmless. */
  readonly said?: string;
}

const KIB = 1024;
const MIB = KIB * KIB;

const zipped = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipOf(Object.entries(parts).map(([name, content]) => ({ name, content })));

const book = (people: string, more: XmlParts = {}): Uint8Array => zipped(xlsxParts({ people }, more));

const TOWN = '# dataset: town';
const PEOPLE = sheetOf([[TOWN], ['id', 'label', 'note'], ['anna', 'Anna', '']]);
const entries = (...more: readonly ZipEntry[]): Uint8Array =>
  zipOf([
    ...Object.entries(xlsxParts({ people: PEOPLE })).map(([name, content]) => ({ name, content })),
    ...more,
  ]);

/** Rows below headings. */
const rowsOf = (count: number, row: (i: number) => string, after = ''): string =>
  `${sheetOf([[TOWN], ['id', 'label', 'note']]).replace('</sheetData>', '')}${Array.from({ length: count }, (_, i) => row(i)).join('')}</sheetData>${after}`;
const cell = (text: string): string => `<c t="str"><v>${text}</v></c>`;

const relations = (...list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships>${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="x/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
const BOOK_RELATIONS = 'xl/_rels/workbook.xml.rels';
const SHEET_RELATIONS = 'xl/worksheets/_rels/sheet0.xml.rels';

/** An OpenDocument sheet with the headings and these rows. */
const ods = (rows: string, styles = '', before = ''): Uint8Array =>
  zipped(
    odsParts(
      `<table:table table:name="people">${before}${[`${TOWN}`, 'id|label|note']
        .map((line) => `<table:table-row>${line.split('|').map(odsCell).join('')}</table:table-row>`)
        .join('')}${rows}</table:table>`,
      styles,
    ),
  );
const odsCell = (text: string, attributes: unknown = ''): string =>
  `<table:table-cell ${typeof attributes === 'string' ? attributes : ''} office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;

const workbook = (said: string, bytes: () => Uint8Array): HostileWorkbook => ({ bytes, said });
const refused = (said: string, bytes: () => Uint8Array): HostileWorkbook =>
  workbook(`:1:1: INVALID_WORKBOOK: ${said}`, bytes);
const harmless = (bytes: () => Uint8Array): HostileWorkbook => ({ bytes });
const damaged = (bytes: () => Uint8Array): HostileWorkbook => refused('the workbook is damaged', bytes);
const malformed = (bytes: () => Uint8Array): HostileWorkbook =>
  workbook('of the workbook is not well-formed XML in UTF-8', bytes);

/** Each is checked in one run with the others, by the name of its file. */
export const HOSTILE_WORKBOOKS: Readonly<Record<string, HostileWorkbook>> = {
  // Archives.
  'lyingSize.xlsx': damaged(() => entries({ name: 'xl/a.xml', content: 'x'.repeat(MIB), size: 10 })),
  'tooLargeSize.xlsx': refused('the workbook has more than 128 MiB when it is unpacked', () =>
    entries({ name: 'xl/a.xml', content: 'x', size: 0xfffffffe }),
  ),
  'overlapping.xlsx': refused('the workbook has parts in each other', () =>
    zipOf(
      Array.from({ length: 300 }, (_, i) => ({
        name: `xl/a${i}.xml`,
        content: 'x'.repeat(100 * KIB),
        method: 0,
        isShared: i > 0,
      })),
    ),
  ),
  'manyEntries.xlsx': refused('the workbook has more than 5000 parts', () =>
    zipOf(Array.from({ length: 20_000 }, (_, i) => ({ name: `${i}`, content: '', isShared: i > 0 }))),
  ),
  'directoryOutside.xlsx': damaged(() => zipOf([{ name: 'xl/a.xml', content: 'x' }], 0xfffffff0)),
  'wrongChecksum.xlsx': damaged(() => entries({ name: 'xl/a.xml', content: 'x', checksum: 1 })),
  'unknownMethod.xlsx': damaged(() => entries({ name: 'xl/a.xml', content: 'x', method: 99 })),
  'truncated.xlsx': damaged(() => entries().slice(0, -30)),
  'endOnly.xlsx': refused('the file is no workbook', () => zipOf([])),
  'encrypted.xlsx': refused('the workbook is protected by a password', () =>
    entries({ name: 'xl/a.xml', content: 'x', isEncrypted: true }),
  ),
  'compound.xlsx': refused(
    'the workbook is protected by a password, or is in the format of Excel before',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
  ),
  'encryptedWhole.ods': refused('the workbook is protected by a password', () =>
    zipped({
      'encrypted-package': 'x',
      'META-INF/manifest.xml': '<manifest><file-entry><encryption-data/></file-entry></manifest>',
    }),
  ),
  'sameName.xlsx': refused('the workbook has parts in each other, or two named XL/Worksheets', () =>
    entries({ name: 'XL/Worksheets/sheet0.xml', content: PEOPLE.replace('Anna', 'Eve') }),
  ),
  // XML.
  'entities.xlsx': malformed(() =>
    book(PEOPLE, {
      'xl/sharedStrings.xml':
        '<!DOCTYPE a [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>',
    }),
  ),
  'externalEntity.xlsx': malformed(() => book(PEOPLE.replace('Anna', '&file;'))),
  'utf16.xlsx': malformed(() =>
    zipped({
      ...xlsxParts({ people: PEOPLE }),
      'xl/worksheets/sheet0.xml': Buffer.from(`\ufeff<worksheet>${PEOPLE}</worksheet>`, 'utf16le'),
    }),
  ),
  'latin1.xlsx': malformed(() =>
    zipped({
      ...xlsxParts({ people: PEOPLE }),
      'xl/worksheets/sheet0.xml': Buffer.from(
        `<worksheet>${PEOPLE.replace('Anna', 'Zoë')}</worksheet>`,
        'latin1',
      ),
    }),
  ),
  'deep.xlsx': malformed(() => book('<a>'.repeat(101))),
  'include.xlsx': harmless(() =>
    book(`${PEOPLE}<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="file:///etc/hostname"/>`),
  ),
  // Relations.
  'targetOutside.xlsx': refused('the workbook has no part etc/hostname', () =>
    book(PEOPLE, { [BOOK_RELATIONS]: relations(['s0', 'worksheet', '../../../etc/hostname']) }),
  ),
  'absoluteTarget.xlsx': refused('the workbook has no part xl/file:///etc/hostname', () =>
    book(PEOPLE, { [BOOK_RELATIONS]: relations(['s0', 'worksheet', 'file:///etc/hostname']) }),
  ),
  'cyclic.xlsx': workbook(':1:1: EMPTY_FILE: the workbook has no sheet with a cell', () =>
    book(PEOPLE, { [BOOK_RELATIONS]: relations(['s0', 'worksheet', 'workbook.xml']) }),
  ),
  'readAgain.xlsx': refused('the workbook uses the part xl/comments.xml again and again', () =>
    book(PEOPLE, {
      'xl/comments.xml': `<comments>${'<comment ref="A3"><text><t>x</t></text></comment>'.repeat(500)}</comments>`,
      [SHEET_RELATIONS]: relations(
        ...Array.from({ length: 9_000 }, (_, i) => [`c${i}`, 'comments', '../comments.xml'] as const),
      ),
    }),
  ),
  'macrosAndLinks.xlsx': harmless(() =>
    book(PEOPLE.replace('anna', 'eve'), {
      'xl/vbaProject.bin': 'x',
      'xl/externalLinks/externalLink1.xml': '<!DOCTYPE a><a/>',
      [SHEET_RELATIONS]:
        '<Relationships><Relationship Id="e" Type="x/comments" TargetMode="External" Target="http://127.0.0.1:1/"/></Relationships>',
    }),
  ),
  // Cells.
  'noSuchText.xlsx': workbook(', people!B3: INVALID_VALUE: the cell has the error "999999"', () =>
    book(PEOPLE.replace('<c t="inlineStr"><is><t>Anna</t></is></c>', '<c t="s"><v>999999</v></c>')),
  ),
  'prototypes.xlsx': workbook(', people!C2: UNKNOWN_COLUMN: people have no column "__proto__"', () =>
    book(
      sheetOf([[TOWN], ['id', 'label', '__proto__'], ['anna', 'Anna', 'x']]).replace(
        '<c ',
        '<c s="constructor" ',
      ),
    ),
  ),
  'escapeSequence.xlsx': workbook(
    ', people!B3: CONTROL_CHARACTER (warning): the cell has the control character U+001B, which is left out',
    () => book(PEOPLE.replace('Anna', 'An_x001b_[2Jna')),
  ),
  'longSheetName.xlsx': refused('the name of a sheet has 100000 characters', () =>
    zipped(xlsxParts({ ['x'.repeat(100_000)]: PEOPLE })),
  ),
  'severalRows.ods': refused('the same value is in more than 10000 rows or columns', () =>
    ods(`<table:table-row table:number-rows-repeated="2147483648">${odsCell('x')}</table:table-row>`),
  ),
  'severalColumns.ods': refused('the same value is in more than 10000 rows or columns', () =>
    ods(`<table:table-row>${odsCell('x', 'table:number-columns-repeated="99999999999"')}</table:table-row>`),
  ),
  'spaces.ods': refused('a cell has more than 1000000 characters', () =>
    ods(`<table:table-row>${odsCell('<text:s text:c="999999999"/>'.repeat(2_000))}</table:table-row>`),
  ),
  'styleCycle.ods': harmless(() =>
    ods(
      `<table:table-row>${odsCell('ida')}${odsCell('Ida', 'table:style-name="a"')}</table:table-row>`,
      '<style:style style:name="a" style:parent-style-name="b"/><style:style style:name="b" style:parent-style-name="a"/>',
    ),
  ),
};

const MANY = 300_000;

/** Each is checked alone, since it is about memory and time. */
export const LARGE_WORKBOOKS: Readonly<Record<string, HostileWorkbook>> = {
  'bomb.xlsx': damaged(() =>
    entries({ name: 'xl/a.xml', content: Buffer.alloc(300 * MIB, ' '), size: 100 * MIB }),
  ),
  'oneCell.xlsx': refused('the cells have more than 67108864 characters', () =>
    book(rowsOf(1, () => `<row>${cell('a')}${cell('x'.repeat(100 * MIB))}</row>`)),
  ),
  'sharedText.xlsx': refused('the cells have more than 67108864 characters', () =>
    book(
      rowsOf(100_000, () => '<row><c t="s"><v>0</v></c></row>'),
      {
        'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(MIB)}</t></si></sst>`,
      },
    ),
  ),
  'manyRows.xlsx': refused('the workbook has more than 200000 rows with a value', () =>
    book(rowsOf(MANY, (i) => `<row>${cell(`p${i}`)}</row>`)),
  ),
  'emptyRows.xlsx': workbook('', () => book(rowsOf(1_000_000, () => '<row/>'))),
  'wideRows.xlsx': workbook('people!ALM3: TOO_LONG: the cell is beyond column 1000', () =>
    book(rowsOf(20, (i) => `<row>${cell(`p${i}`)}${cell('x').repeat(16_383)}</row>`)),
  ),
  'merges.xlsx': refused('the workbook has more than 2000000 cells with a value', () =>
    book(
      rowsOf(
        100_000,
        (i) => `<row>${cell(`p${i}`)}${i === 0 ? cell('x') : ''}</row>`,
        '<mergeCell ref="B3:B1048576"/>'.repeat(1_000),
      ),
    ),
  ),
  'styles.xlsx': refused('the workbook has more than 65536 styles', () =>
    book(PEOPLE, {
      'xl/styles.xml': `<styleSheet><numFmts>${Array.from({ length: 1_000 }, (_, i) => `<numFmt numFmtId="${i}" formatCode="${'y['.repeat(500)}"/>`).join('')}</numFmts><cellXfs>${Array.from({ length: 70_000 }, (_, i) => `<xf numFmtId="${i % 1_000}"/>`).join('')}</cellXfs></styleSheet>`,
    }),
  ),
  'comments.xlsx': refused('the workbook has more than 200000 rows with a value', () =>
    book(PEOPLE, {
      'xl/comments.xml': `<comments>${Array.from({ length: MANY }, (_, i) => `<comment ref="A${i + 1}"><text><t>x</t></text></comment>`).join('')}</comments>`,
      [SHEET_RELATIONS]: relations(['c', 'comments', '../comments.xml']),
    }),
  ),
  'repeated.ods': refused('the workbook has more than 2000000 cells with a value', () =>
    ods(
      `<table:table-row table:number-rows-repeated="9999">${odsCell('x', 'table:number-columns-repeated="9999"')}</table:table-row>`,
    ),
  ),
};
