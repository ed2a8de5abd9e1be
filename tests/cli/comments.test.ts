/** `fasti check --comments`: a copy of a workbook with its problems, read back by Fasti and by another reader. */
import { link, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { checkSeed } from '../../src/changes/checkSeed.ts';
import { columnLetters } from '../../src/formats/csv/sheet.ts';
import { problemText } from '../../src/formats/problem.ts';
import { readXlsx } from '../../src/sheets/workbook/xlsx.ts';
import { folderOf } from '../import/support.ts';
import { odsParts, sheetOf, type XmlParts, xlsxParts, zipped } from '../support/workbooks.ts';
import { fasti } from './support.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Rows of texts, whose addresses the other reader needs. */
function sheetWith(rows: readonly (readonly string[])[]): string {
  let [row, column] = [0, 0];
  return sheetOf(rows).replace(/<(row|c)(?=[ >])/g, (tag, name) => {
    if (name === 'row') [row, column] = [row + 1, 0];
    else column += 1;
    return `${tag} r="${name === 'row' ? row : columnLetters(column) + row}"`;
  });
}

/** People, whose births are in column C from row 3. */
const people = (...births: readonly string[]): string =>
  sheetWith([
    ['# dataset: town'],
    ['id', 'label', 'birth'],
    ...births.map((birth, i) => [`p${i}`, `Person ${i}`, birth]),
  ]);

const TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`;
const book = (sheets: XmlParts, more: XmlParts = {}): Uint8Array =>
  zipped(xlsxParts(sheets, { '[Content_Types].xml': TYPES, ...more }));

/** Checks a workbook and returns what the command said, and the parts of the copy. */
async function copyOf(bytes: Uint8Array, name = 'town.xlsx') {
  const folder = await folderOf({ [name]: bytes });
  const [own, to] = [join(folder, name), join(folder, 'out.xlsx')];
  const { status, err } = await fasti(['check', own, '--comments', to]);
  const said = err.replaceAll(`${folder}/`, '');
  expect([...(await readFile(own))]).toEqual([...bytes]);
  const copy = await readFile(to).catch(() => null);
  if (copy === null) throw new Error(said);
  return { status, said, folder, copy, to, parts: unzipSync(copy) };
}

const textOf = (parts: Readonly<Record<string, Uint8Array>>, name: string): string =>
  strFromU8(parts[name] ?? new Uint8Array());

/** The comments of all sheets as our reader finds them, by the part of their sheet. */
const commentsIn = (parts: Readonly<Record<string, Uint8Array>>, name: string): string[] =>
  [...textOf(parts, name).matchAll(/<(?:\w+:)?comment ref="(\w+)"[\s\S]*?<\/(?:\w+:)?comment>/g)].map(
    ([xml, ref]) => `${ref}: ${[...xml.matchAll(/<(?:\w+:)?t\b[^>]*>([^<]*)</g)].map(([, t]) => t).join('')}`,
  );

/** The cells that boxes are drawn for, from the drawing of a sheet. */
const boxesIn = (parts: Readonly<Record<string, Uint8Array>>, name: string): string[] =>
  [...textOf(parts, name).matchAll(/<x:Row>(\d+)<\/x:Row>\s*<x:Column>(\d+)<\/x:Column>/g)].map(
    ([, row, column]) => `${row},${column}`,
  );

describe('the copy', () => {
  it('lists problems with links to their cells, and has them in comments', async () => {
    const sheets = {
      people: people('1902-13', '1902'),
      "Müller's <&> «1»": people('=1+2', '32.1.1902').replaceAll('>p', '>q').replaceAll('Person', 'Citizen'),
    };
    const { status, said, copy, parts } = await copyOf(book(sheets));
    expect(status).toBe(1);
    const [first] = await readSheets(copy, { trim: false });
    expect(first?.sheet).toBe('Problems');
    const lines = said.split('\n');
    expect(first?.data.map((row) => row.slice(0, 4))).toEqual([
      ['Sheet', 'Cell', 'Severity', 'Code'],
      ['people', 'C3', 'error', 'INVALID_DATE'],
      ["Müller's <&> «1»", 'C3', 'error', 'INVALID_DATE'],
      ["Müller's <&> «1»", 'C4', 'error', 'INVALID_DATE'],
    ]);
    first?.data.slice(1).forEach(([sheet, cell, , code, wrong, hint], i) => {
      expect(lines[i]).toBe(`town.xlsx, ${sheet}!${cell}: ${code}: ${wrong}; ${hint}`);
    });
    expect(lines.slice(3, -1)).toEqual([
      '3 errors, 0 warnings.',
      'Wrote out.xlsx: town.xlsx, with the problems on a first sheet and in comments at their cells.',
    ]);
    const list = Object.keys(parts).find((name) => textOf(parts, name).includes('What is wrong')) ?? '';
    expect([...textOf(parts, list).matchAll(/<hyperlink [^>]*>/g)].map(([link]) => link)).toEqual([
      `<hyperlink ref="B2" location="'people'!C3" display="C3"/>`,
      `<hyperlink ref="B3" location="'Müller''s &lt;&amp;&gt; «1»'!C3" display="C3"/>`,
      `<hyperlink ref="B4" location="'Müller''s &lt;&amp;&gt; «1»'!C4" display="C4"/>`,
    ]);
    expect(textOf(parts, list)).not.toContain('<f>');
    expect(commentsIn(parts, 'xl/comments1.xml')).toEqual([
      expect.stringMatching(/^C3: \[fasti check]\nINVALID_DATE: /),
    ]);
    expect(commentsIn(parts, 'xl/comments2.xml')).toEqual([
      expect.stringMatching(/^C3: \[fasti check]\nINVALID_DATE: &quot;=1\+2&quot;/),
      expect.stringMatching(/^C4: /),
    ]);
    expect(boxesIn(parts, 'xl/drawings/vmlDrawing2.vml')).toEqual(['2,2', '3,2']);
    const ownReader = readXlsx(
      new Map(Object.entries(parts).map(([name, bytes]) => [name.toLowerCase(), bytes])),
    );
    expect(ownReader.map(({ name }) => name)).toEqual(['Problems', ...Object.keys(sheets)]);
  });

  it('leaves all other parts as they are, byte for byte', async () => {
    const bytes = await readFile('tests/fixtures/workbooks/town.xlsx');
    const { copy, parts, said } = await copyOf(bytes);
    const before = unzipSync(bytes);
    const changed = Object.keys(before).filter((name) => textOf(before, name) !== textOf(parts, name));
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/comments4.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    const sheet = textOf(parts, 'xl/worksheets/sheet1.xml');
    const drawn = `<legacyDrawing xmlns:r="${OFFICE}" r:id="fasti2"/>`;
    expect(sheet).toContain(`</headerFooter>${drawn}</worksheet>`);
    expect(sheet.replace(drawn, '')).toBe(
      textOf(before, 'xl/worksheets/sheet1.xml').replace(' tabSelected="true"', ''),
    );
    const styles = textOf(parts, 'xl/styles.xml').replace(
      /<xf [^>]*><alignment vertical="top" wrapText="1"\/><\/xf>(?=<\/cellXfs>)/,
      '',
    );
    const count = (text: string): string => text.replace(/(<cellXfs count=)"\d+"/, '$1');
    expect(count(styles)).toBe(count(textOf(before, 'xl/styles.xml')));
    expect(textOf(parts, 'xl/workbook.xml')).toContain('localSheetId="4" name="_xlnm._FilterDatabase"');
    expect(Object.keys(parts).filter((name) => before[name] === undefined)).toEqual([
      'xl/comments1.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/drawings/vmlDrawing2.vml',
      'xl/worksheets/sheet7.xml',
    ]);
    const [, ...ours] = await readSheets(copy);
    expect(ours).toEqual(await readSheets(bytes));
    expect(said).toContain('DATE_READ (warning)');
  });

  it('is read as the workbook is: what was added is no table and no note', async () => {
    const { to, said, copy } = await copyOf(await readFile('tests/fixtures/workbooks/town.xlsx'));
    const [copied, own] = await Promise.all(
      [to, 'tests/fixtures/workbooks/town.xlsx'].map((path) => checkSeed([path], { notices: true })),
    );
    const texts = copied?.problems.map((one) => problemText(one).replace(/^.*out\.xlsx/, 'town.xlsx'));
    expect(said).toContain(texts?.join('\n'));
    expect(copied?.datasets[0]?.facts.map(({ claims }) => claims[0]?.note)).toEqual(
      own?.datasets[0]?.facts.map(({ claims }) => claims[0]?.note),
    );
    const again = await folderOf({ 'out.xlsx': copy });
    expect(
      (await fasti(['check', join(again, 'out.xlsx'), '--comments', join(again, 'b.xlsx')])).err,
    ).toContain(
      'out.xlsx" is written: it is such a copy; name your own file, or delete the sheet of problems.',
    );
  });
});

const EXTERNAL = `<p:Relationship Id="e" Type="${OFFICE}/hyperlink" Target="https://example.org" TargetMode="External"/>`;

/** A sheet with comments and a drawing of them, in a namespace with a prefix. */
const commented = (comments: string, drawing: string | null): Uint8Array => {
  const relations = [
    ['c', 'comments', '../comments1.xml'],
    ['t', 'threadedComment', '../threadedComments/threadedComment1.xml'],
    ...(drawing === null ? [] : [['d', 'vmlDrawing', '../drawings/vmlDrawing1.vml']]),
  ].map(([id, type, target]) => `<p:Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  relations.push(EXTERNAL);
  const end = drawing === null ? '' : `<legacyDrawing xmlns:r="${OFFICE}" r:id="d"/>`;
  return book(
    { people: `${people('1902-13', '1902-14', '1902-15', '1902-16')}${end}<extLst/>` },
    {
      'xl/worksheets/_rels/sheet0.xml.rels': `<p:Relationships xmlns:p="${PACKAGE}">${relations.join('')}</p:Relationships>`,
      'xl/comments1.xml': `<x:comments xmlns:x="${MAIN}"><x:authors><x:author>Eve</x:author></x:authors><x:commentList>${comments}</x:commentList></x:comments>`,
      'xl/threadedComments/threadedComment1.xml': '<ThreadedComments xmlns="t"/>',
      'xl/vbaProject.bin': 'macros',
      ...(drawing === null ? {} : { 'xl/drawings/vmlDrawing1.vml': drawing }),
    },
  );
};

describe('comments that are there', () => {
  const own = `<x:comment ref="C3" authorId="0"><x:text>\r\n<x:t>mine \u{1f600}</x:t></x:text></x:comment><x:comment ref="c4" authorId="0"><x:text><x:r><x:rPr><x:b/></x:rPr><x:t>bold</x:t></x:r><x:r><x:t> text</x:t></x:r><x:rPh sb="0" eb="1"><x:t>aloud</x:t></x:rPh></x:text></x:comment><x:comment ref="$C$5" authorId="0"><x:text/></x:comment><x:comment ref="A1" authorId="0"><x:text><x:t>other</x:t></x:text></x:comment>`;

  it('are kept, and ours are below them', async () => {
    // Programs write drawings that are not well-formed.
    const drawing = '<xml xmlns:v="v"><v:shape id="_x0000_s2049"><br></v:shape></xml>';
    const { parts } = await copyOf(commented(own, drawing));
    const xml = textOf(parts, 'xl/comments1.xml');
    expect(xml).toContain('<x:author>Eve</x:author><x:author>fasti check</x:author></x:authors>');
    expect(xml).toMatch(
      /<x:text>\r\n<x:r><x:t>mine \u{1f600}<\/x:t><\/x:r><x:r><x:t xml:space="preserve">\n\n\[fasti check\]\nINVALID_DATE: /u,
    );
    expect(xml).toMatch(
      /<x:t> text<\/x:t><\/x:r><x:r><x:t xml:space="preserve">\n\n\[fasti check]\n[^<]*<\/x:t><\/x:r><x:rPh/,
    );
    expect(xml).toMatch(
      /<x:text><x:r><x:t xml:space="preserve">\n\n\[fasti check]\n[^<]*<\/x:t><\/x:r><\/x:text>/,
    );
    expect(xml).toMatch(
      /<x:comment ref="C6" authorId="1"><x:text><x:r><x:t xml:space="preserve">\[fasti check]\n/,
    );
    expect(xml).toContain('<x:text><x:t>other</x:t></x:text>');
    const boxes = textOf(parts, 'xl/drawings/vmlDrawing1.vml');
    expect(boxesIn(parts, 'xl/drawings/vmlDrawing1.vml')).toEqual(['5,2']);
    expect(boxes).toContain('id="_x0000_s2050" type="#_x0000_t202"');
    expect(textOf(parts, 'xl/threadedComments/threadedComment1.xml')).toBe('<ThreadedComments xmlns="t"/>');
    expect(textOf(parts, 'xl/vbaProject.bin')).toBe('macros');
    expect(textOf(parts, 'xl/worksheets/_rels/sheet0.xml.rels')).toContain(EXTERNAL);
  });

  it('are drawn if they were not', async () => {
    const { parts } = await copyOf(commented(own, null));
    expect(boxesIn(parts, 'xl/drawings/vmlDrawing1.vml')).toEqual(['2,2', '3,2', '4,2', '5,2']);
    expect(textOf(parts, 'xl/worksheets/sheet0.xml')).toMatch(
      /<legacyDrawing [^>]* r:id="fasti1"\/><extLst\/>/,
    );
  });
});

it.each([
  [
    'xl/comments1.xml',
    '<comments/>',
    'the part xl/comments1.xml of the workbook has no comments; save it again',
  ],
  [
    'xl/worksheets/_rels/sheet0.xml.rels',
    `<Relationships xmlns="${PACKAGE}"/>`,
    'the workbook has no part for the comments of xl/worksheets/sheet0.xml',
  ],
  [
    'xl/drawings/vmlDrawing1.vml',
    '<xml/>',
    'the part xl/drawings/vmlDrawing1.vml of the workbook is not well-formed',
  ],
  [
    'xl/workbook.xml',
    'http://purl.oclc.org/ooxml/',
    'it is in the strict variant of .xlsx; save it in the usual one',
  ],
])('nothing is written if %s is %s', async (name, text, why) => {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(commented('', '<xml></xml>'))).map(([key, bytes]) => [key, strFromU8(bytes)]),
  );
  const strict = parts[name]?.replace('<workbook', `<workbook xmlns:s="${text}"`) ?? '';
  const wrong = zipped({ ...parts, [name]: text.startsWith('<') ? text : strict });
  await expect(copyOf(wrong)).rejects.toThrow(`No copy of "town.xlsx" is written: ${why}`);
});

it('many names are counted anew in one go, and too many are refused', async () => {
  const named = (count: number): Uint8Array => {
    const parts = xlsxParts({ people: people('1902-13') }, { '[Content_Types].xml': TYPES });
    const names = `<definedNames>${'<definedName localSheetId="0"/>'.repeat(count)}</definedNames></workbook>`;
    return zipped({
      ...parts,
      'xl/workbook.xml': parts['xl/workbook.xml']?.replace('</workbook>', names) ?? '',
    });
  };
  const { parts } = await copyOf(named(100_000));
  expect(textOf(parts, 'xl/workbook.xml').match(/localSheetId="1"/g)).toHaveLength(100_000);
  await expect(copyOf(named(500_001))).rejects.toThrow('has more than 500000 elements; split it.');
});

it('sheets that are counted are counted anew, and names and numbers that are taken are not used', async () => {
  const problems = sheetWith([
    ['id', 'label', 'birth'],
    ['z', 'Z', '1902-13'],
  ]);
  const parts = xlsxParts({ people: people('1902'), PROBLEMS: problems }, { '[Content_Types].xml': TYPES });
  const workbook = (parts['xl/workbook.xml'] ?? '')
    .replace('<sheets>', `<bookViews><workbookView firstSheet='1' activeTab='1'/></bookViews><sheets>`)
    .replace('sheetId="2"', 'sheetId="70"')
    .replace(
      '</workbook>',
      '<definedNames><definedName name="a" localSheetId="1">PROBLEMS!$A$1</definedName><definedName name="b">people!$A$1</definedName></definedNames></workbook>',
    );
  const selected = (parts['xl/worksheets/sheet1.xml'] ?? '').replace(
    '<sheetData>',
    `<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData>`,
  );
  const copy = await copyOf(
    zipped({ ...parts, 'xl/workbook.xml': workbook, 'xl/worksheets/sheet1.xml': selected }),
  );
  const changed = textOf(copy.parts, 'xl/workbook.xml');
  expect(changed).toMatch(
    /<sheets><sheet [^>]*name="Problems \(2\)" sheetId="71" r:id="fasti1"\/><sheet name="people"/,
  );
  expect(changed).toContain(`<workbookView firstSheet="0" activeTab="0"/>`);
  expect(changed).toContain('name="a" localSheetId="2"');
  expect(changed).toContain('<definedName name="b">people!$A$1</definedName>');
  expect(textOf(copy.parts, 'xl/worksheets/sheet1.xml')).toContain('<sheetView workbookViewId="0"/>');
});

it('problems of a cell are one comment, and those of merged cells are at the first of them', async () => {
  const merged = `${people('1902-13', '')}<mergeCells><mergeCell ref="C3:C4"/></mergeCells>`;
  const { parts } = await copyOf(book({ people: merged }));
  expect(commentsIn(parts, 'xl/comments1.xml')).toEqual([
    expect.stringMatching(/^C3: \[fasti check]\nINVALID_DATE: .*\nC4: INVALID_DATE: [^\n]*$/),
  ]);
});

it('says how many problems are not listed', async () => {
  const { parts, said } = await copyOf(
    book({ people: people(...Array.from({ length: 5_003 }, () => '1902-13')) }),
  );
  expect(said).toContain('5003 errors');
  const list = Object.keys(parts).find((name) => textOf(parts, name).includes('What is wrong')) ?? '';
  expect(textOf(parts, list)).toContain('>3 more problems are not listed; mend these, and check again<');
  expect(commentsIn(parts, 'xl/comments1.xml')).toHaveLength(5_000);
});

describe('other files', () => {
  it('an OpenDocument spreadsheet becomes a workbook of its texts', async () => {
    const cells = (texts: readonly string[]): string =>
      `<table:table-row>${texts.map((text) => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`).join('')}</table:table-row>`;
    const body = `<table:table table:name="People: all">${[['# dataset: town'], ['id', 'label', 'birth'], ['p', '=P', '1902-13']].map(cells).join('')}</table:table>`;
    const { copy, said, parts } = await copyOf(zipped(odsParts(body)), 'town.ods');
    expect(said).toContain(
      'Wrote out.xlsx: the texts of town.ods, with the problems on a first sheet and in comments at their cells.',
    );
    const sheets = await readSheets(copy, { trim: false });
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Problems', 'People_ all']);
    expect(sheets[1]?.data.at(-1)).toEqual(['p', '=P', '1902-13']);
    expect(commentsIn(parts, 'xl/comments1.xml')).toEqual([expect.stringMatching(/^C3: /)]);
  });

  it('a CSV file too, with a mapping or without', async () => {
    const csv = '# dataset: town;;\nid;#mine;label;birth\np;"Two\nlines"; P;1902-13\n';
    const { copy } = await copyOf(Buffer.from(csv), 'people.csv');
    const sheets = await readSheets(copy, { trim: false });
    expect(sheets[0]?.data[1]?.slice(0, 4)).toEqual(['people.csv', 'D3', 'error', 'INVALID_DATE']);
    expect(sheets[1]?.data.at(-1)).toEqual(['p', 'Two\nlines', 'P', '1902-13']);

    const folder = await folderOf({
      'town.csv': 'Holders;;\nName;Office;Dates\n"Berg,\nAnna";Mayor;1904-05\n',
      'town.map.yaml':
        'mapping: "1"\ndataset: town\nwritten: "2019"\nanswers: a.csv\nsheets:\n  town.csv:\n    table: tenures\n    headings: 2\n    holder: { column: Name, kind: person }\n    office: { column: Office, kind: office }\n    dates: { column: Dates }\n',
    });
    const [own, map, to] = ['town.csv', 'town.map.yaml', 'out.xlsx'].map((name) => join(folder, name));
    const { err } = await fasti(['check', own ?? '', '--map', map ?? '', '--comments', to ?? '']);
    expect(err).toContain('OPEN_QUESTION');
    const [first] = await readSheets(await readFile(to ?? ''));
    const [row] = first?.data.filter(([, , , , wrong]) => String(wrong).includes('NNNN-NN')) ?? [];
    expect(row?.slice(0, 2)).toEqual(['town.csv', 'C3']);
  });
});

describe('the name of the copy', () => {
  const wrong = book({ people: people('1902-13') });

  it.each([
    ['town.xlsx', 'is your own file'],
    ['./x/../town.xlsx', 'is your own file'],
    ['linked.xlsx', 'is your own file'],
    ['hard.xlsx', 'is your own file'],
    ['other.xlsx', 'Nothing is overwritten: fasti did not write'],
  ])('%s is refused', async (name, why) => {
    const folder = await folderOf({ 'town.xlsx': wrong, 'other.xlsx': 'other' });
    const own = join(folder, 'town.xlsx');
    await symlink(own, join(folder, 'linked.xlsx'));
    await link(own, join(folder, 'hard.xlsx'));
    const { status, err } = await fasti([
      'check',
      own,
      '--comments',
      `${folder}/${name.replace('x/../', '')}`,
    ]);
    expect(status).toBe(1);
    expect(err).toContain(why);
    expect(err).toContain('Name another file with --comments.');
    expect([...(await readFile(own))]).toEqual([...wrong]);
    expect(await readFile(join(folder, 'other.xlsx'), 'utf8')).toBe('other');
  });

  it('may be that of an earlier copy, if nobody changed it', async () => {
    const folder = await folderOf({ 'town.xlsx': wrong });
    const [own, to] = [join(folder, 'town.xlsx'), join(folder, 'out.xlsx')];
    await fasti(['check', own, '--comments', to]);
    await writeFile(own, book({ people: people('1902-14') }));
    expect((await fasti(['check', own, '--comments', to])).err).toContain('Wrote');
    expect((await readdir(folder)).sort()).toEqual(['.fasti-export', 'out.xlsx', 'town.xlsx']);
    await writeFile(to, 'changed');
    expect((await fasti(['check', own, '--comments', to])).err).toContain('or it was changed since');
    expect(await readFile(to, 'utf8')).toBe('changed');
  });

  it('is not used if nothing is wrong, or if the workbook cannot be read', async () => {
    const folder = await folderOf({ 'town.xlsx': book({ people: people('1902') }), 'bad.xlsx': 'PK broken' });
    const to = join(folder, 'out.xlsx');
    expect(await fasti(['check', join(folder, 'town.xlsx'), '--comments', to])).toMatchObject({
      status: 0,
      err: expect.stringContaining(`Nothing is wrong, so ${to} is not written.`),
    });
    const { status, err } = await fasti(['check', join(folder, 'bad.xlsx'), '--comments', to]);
    expect(status).toBe(1);
    expect(err).toContain(
      'is written: the workbook is damaged; open it in a spreadsheet program and save it again.',
    );
    expect(await readdir(folder)).not.toContain('out.xlsx');
  });

  it.each([
    [['a.xlsx', '--comments', 'out.csv'], '"out.csv" must end with .xlsx'],
    [['a.xlsx', 'b.xlsx', '--comments', 'out.xlsx'], 'needs one workbook'],
    [['seed', '--comments', 'out.xlsx'], 'needs one workbook'],
  ])('%j is no use of it', async (args, why) => {
    const { status, err } = await fasti(['check', ...args]);
    expect(status).toBe(2);
    expect(err).toContain(why);
  });
});
