import { readdir, readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSeed } from '../../../src/changes/checkSeed.ts';
import { TEMPLATES, templateList, templateNamed, templateText } from '../../../src/formats/csv/templates.ts';
import { problemText } from '../../../src/formats/problem.ts';
import { folderOf } from '../../import/support.ts';

const BASE = {
  'people.csv': '# dataset: town\nid,label\nanna,Anna\nben,Ben\n',
  'offices.csv': '# dataset: town\nid,label\nmayor,Mayor\n',
  'sources.csv': '# dataset: town\nid,title\ns1,One\ns2,Two\n',
  'events.csv': '# dataset: town\nid,label\nmeeting,Meeting\n',
};

async function read(files: Readonly<Record<string, string | Uint8Array>>, options = {}) {
  const folder = await folderOf({ ...BASE, ...files });
  const { problems, datasets, accepted } = await checkSeed([folder], options);
  const texts = problems.map((problem) => problemText(problem).replaceAll(`${folder}/`, ''));
  return { texts, accepted, dataset: datasets[0] };
}

const factsOf = async (content: string, name = 'x.csv') => {
  const { texts, dataset } = await read({ [name]: content });
  expect(texts).toEqual([]);
  return dataset?.facts ?? [];
};

const problemsOf = async (content: string | Uint8Array, name = 'x.csv') =>
  (await read({ [name]: content })).texts;

const HEAD = '# dataset: town\n';
const TENURES = `${HEAD}holder,office,term,source,start,end\n`;

describe('dates that are months in EDTF, but are typed for years too', () => {
  const rows = (...starts: string[]): string =>
    `${TENURES}${starts.map((start, i) => `anna,mayor,${i + 1},s1,${start},`).join('\n')}\n`;

  it('are months, with a warning that has both readings', async () => {
    const { texts, dataset } = await read({ 'x.csv': rows('1904-05', '1903', '1908-11', '1923-24') });
    expect(texts).toEqual([
      'x.csv:3:17: DATE_AMBIGUOUS (warning): "1904-05" is read as EDTF, a month of 1904, as 2 more in start; no action needed if that is meant; write 1904/1905 for the years',
    ]);
    expect(dataset?.facts[0]?.claims[0]?.start).toBe('1904-05');
  });

  it('are months without a word where others of the column are', async () => {
    expect(await problemsOf(rows('1904-05', '1950-03'))).toEqual([]);
    expect(await problemsOf(`${TENURES}anna,mayor,1,s1,1998-02,1999-03\n`)).toEqual([]);
  });

  it('may be years of two centuries, unless an end stands beside them', async () => {
    const { texts, dataset } = await read({ 'x.csv': rows('1998-02', '2002-06', '2006-10') });
    expect(texts).toEqual([
      'x.csv:3:17: DATE_AMBIGUOUS (warning): "1998-02" is read as EDTF, a month of 1998, as 2 more in start; no action needed if that is meant; write 1998/2002 for the years',
    ]);
    expect(dataset?.facts[0]?.claims[0]?.start).toBe('1998-02');
  });

  it('are examined in rows without an office too', async () => {
    expect(await problemsOf(`${TENURES}anna,,,s1,1998-99,May 2001\n`)).toEqual([
      expect.stringMatching(/^x\.csv:3:6: NO_VALUE: office is empty/),
      expect.stringMatching(
        /^x\.csv:3:11: INVALID_DATE: "1998-99": there is no month 99; write 1998\/1999 for the years/,
      ),
      expect.stringMatching(/^x\.csv:3:19: INVALID_DATE: "May 2001": .*write 2001-05$/),
    ]);
  });

  it('are examined in their own calendar in such rows', async () => {
    const head = `${HEAD}holder,office,source,start,calendar\n`;
    expect(await problemsOf(`${head}anna,,s1,1900-02-29,julian\n`)).toEqual([
      expect.stringMatching(/^x\.csv:3:6: NO_VALUE: office is empty/),
    ]);
  });

  it('in other words are refused with their EDTF', async () => {
    expect(await problemsOf(rows('ca. 1851', 'Frühjahr 1902', '44197'))).toEqual([
      'x.csv:3:17: INVALID_DATE: "ca. 1851": words are not part of EDTF; write 1851~',
      'x.csv:4:17: INVALID_DATE: "Frühjahr 1902": a season is a number after the year; write 1902-21',
      'x.csv:5:17: INVALID_DATE: "44197": this looks like a day number of a spreadsheet; write 2021-01-01 if it is one, and format the column as text; write Y44197 for that year',
    ]);
  });
});

describe('templates', () => {
  it('are shipped as they are generated, one for each kind', async () => {
    expect((await readdir('seed/templates')).sort()).toEqual(
      TEMPLATES.map(({ name }) => `${name}.csv`).sort(),
    );
    for (const template of TEMPLATES)
      expect(await readFile(`seed/templates/${template.name}.csv`, 'utf8')).toBe(templateText(template));
    expect(templateList()).toHaveLength(TEMPLATES.length);
  });

  it('are ignored as long as they are empty', async () => {
    const { problems, accepted } = await checkSeed(['seed/templates'], { strict: true });
    expect({ problems, accepted }).toEqual({ problems: [], accepted: true });
  });

  it('are found by plural and singular name', () => {
    expect(templateNamed('Tenure')).toBe(templateNamed('tenures'));
    expect(templateNamed('person')?.name).toBe('people');
  });

  it.each(TEMPLATES.map((template) => [template.name, template] as const))(
    'explain each column of %s',
    (_name, template) => {
      const text = templateText(template);
      for (const { heading, about } of template.columns) {
        expect(about).not.toBe('');
        expect(text).toContain(`# - ${heading}`);
      }
      expect(new Set(template.columns.map(({ heading }) => heading)).size).toBe(template.columns.length);
    },
  );
});

describe('a table', () => {
  it('may have a byte order mark, semicolons, CRLF, quoted line breaks and headings in any case', async () => {
    const { texts, dataset } = await read({
      'people.csv':
        '\ufeff"# dataset: town";;;\r\nID;Label;Note;identifier:wikidata;#mine\r\nanna; Anna Berg ;"two; ""A""\r\nlines" ;Q1;x\r\n;;;;\r\nben;Ben;;;\r\n',
    });
    expect(texts).toEqual([]);
    expect(dataset?.entities.filter(({ kind }) => kind === 'PERSON')).toEqual([
      {
        id: 'anna',
        kind: 'PERSON',
        label: 'Anna Berg',
        note: 'two; "A"\r\nlines',
        category: undefined,
        identifiers: [{ scheme: 'wikidata', value: 'Q1', url: undefined }],
      },
      { id: 'ben', kind: 'PERSON', label: 'Ben', note: undefined, category: undefined, identifiers: [] },
    ]);
  });

  it.each([
    ['tabs', `${TENURES.replaceAll(',', '\t')}anna\tmayor\t\ts1\t2005\t\n`],
    ['the separator line of Excel', `sep=;\n${TENURES.replaceAll(',', ';')}anna;mayor;;s1;2005;\n`],
    ['bare carriage returns', `${TENURES}anna,mayor,,s1,2005,\n`.replaceAll('\n', '\r')],
    ['comments between rows', `${TENURES}# ben,mayor,,,,\nanna,mayor,,s1,2005,`],
  ])('may have %s', async (_what, content) => {
    const [fact, more] = await factsOf(content);
    expect(more).toBeUndefined();
    expect(fact).toMatchObject({ kind: 'TENURE', roles: { holder: ['anna'], office: ['mayor'] } });
    expect(fact?.claims).toMatchObject([{ source: 's1', start: '2005' }]);
  });

  it('keeps null words of YAML and quoted spaces as text', async () => {
    const { texts, dataset } = await read({
      'people.csv': `${HEAD}id,label,note\nanna,Null,~\nben,"null"," x "\n`,
    });
    expect(texts).toEqual([]);
    const people = dataset?.entities.filter(({ kind }) => kind === 'PERSON');
    expect(people).toMatchObject([
      { label: 'Null', note: '~' },
      { label: 'null', note: ' x ' },
    ]);
  });

  it('belongs to the dataset of the options if it names none', async () => {
    const plain = Object.fromEntries(
      Object.entries(BASE).map(([name, text]) => [name, text.replace(HEAD, '')]),
    );
    const { texts, dataset } = await read(plain, { dataset: 'other' });
    expect(texts).toEqual([]);
    expect(dataset?.id).toBe('other');
  });

  it.each([
    ['windows-1251', 'id,label\nanna,', [0xc0, 0xed, 0xed, 0xe0], 'Анна'],
    ['windows-1252', 'id,label\nanna,', [0x41, 0x6e, 0xf1, 0x61], 'Anña'],
    ['windows-1252', 'id,label\nanna,', [0x41, 0x6e, 0x96, 0x84, 0x80], 'An–„€'],
    ['utf-16le', '', [...new Uint8Array(Buffer.from('\ufeffid,label\nanna,Анна', 'utf16le'))], 'Анна'],
  ])('is read in %s if that is the given encoding', async (encoding, start, bytes, label) => {
    const folder = await folderOf({ 'people.csv': Buffer.concat([Buffer.from(start), Buffer.from(bytes)]) });
    const { problems, datasets } = await checkSeed([folder], { encoding, dataset: 'town' });
    expect(problems).toEqual([]);
    expect(datasets[0]?.entities[0]?.label).toBe(label);
  });
});

describe('rows', () => {
  it('about one fact, with equal roles or id, become its claims', async () => {
    const facts = await factsOf(
      `${HEAD}id,holder,office,acting,source,start,claimActing,at,claimNote,note
,anna,mayor,TRUE,s1,2005,,"page 3, 1-5 | 7-9",doubtful,ours
,anna,mayor,,s2,2004,false,,,
t2,ben,mayor,,s1,2010,,,,
t2,,,,s2,2011,,,,
`,
    );
    expect(facts).toMatchObject([
      {
        id: 'tenure/anna/mayor',
        acting: true,
        note: 'ours',
        claims: [
          {
            source: 's1',
            start: '2005',
            note: 'doubtful',
            locators: [
              { page: '3', start: 1, end: 5 },
              { start: 7, end: 9 },
            ],
          },
          { source: 's2', start: '2004', acting: false },
        ],
      },
      { id: 't2', claims: [{ source: 's1' }, { source: 's2' }] },
    ]);
  });

  it('have the word null in quotes as a place in a source', async () => {
    const [fact] = await factsOf(`${HEAD}holder,office,source,at\nanna,mayor,s1,"null"\n`);
    expect(fact?.claims).toMatchObject([{ locators: [{ written: 'null' }] }]);
  });

  it('without claim columns have the dataset as source', async () => {
    const [fact] = await factsOf(`${HEAD}holder,office\nanna,mayor\n`);
    expect(fact?.claims).toMatchObject([{ source: 'town' }]);
  });

  it('may contain numbers, groups and several ids', async () => {
    const facts = await factsOf(
      `${HEAD}event,participant,group,onBehalfOf,role,source,value
meeting,,guests,anna | ben,observer,s1,>40
meeting,,guests,ben|anna,observer,s2,~40-50
meeting,anna,,,speaker,s1,
`,
    );
    expect(facts).toMatchObject([
      {
        group: 'guests',
        claims: [
          { value: { min: 40, minInclusive: false } },
          { value: { min: 40, max: 50, approximate: true } },
        ],
      },
      { roles: { participant: ['anna'] } },
    ]);
    expect(facts[0]?.claims[0]?.value?.max).toBeUndefined();
    expect(facts[0]?.roles.onBehalfOf?.toSorted()).toEqual(['anna', 'ben']);
  });

  it('have the template of the headings, the template line or the file name', async () => {
    for (const [name, content] of [
      ['x.csv', `${HEAD}entity,text\nanna,Anna\n`],
      ['x.csv', `${HEAD}# template: names\nentity,text\nanna,Anna\n`],
      ['2020 names.csv', `${HEAD}entity,text\nanna,Anna\n`],
    ] as const)
      expect(await factsOf(content, name)).toMatchObject([{ kind: 'NAME', text: 'Anna' }]);
  });

  it('about two terms in one office must have different terms', async () => {
    const rows = 'anna,mayor,A,s1,2005,2010\nanna,mayor,B,s1,2010,2016\n';
    expect(await factsOf(TENURES + rows)).toHaveLength(2);
    expect(await problemsOf(TENURES + rows.replaceAll(/,[AB],/g, ',,'))).toEqual([
      'x.csv:4:1: AMBIGUOUS_FACT: this row and line 3 describe the same tenure at different times; give each a term, such as first and second, or both the same id if one of the sources is wrong',
    ]);
  });

  it('with disagreeing sources or several attested moments are one fact', async () => {
    expect(await factsOf(`${TENURES}anna,mayor,,s1,2005,2010\nanna,mayor,,s2,2006,2011\n`)).toHaveLength(1);
    const attested = `${HEAD}holder,office,source,attested\nanna,mayor,s1,2005\nanna,mayor,s2,2010\n`;
    expect(await factsOf(attested)).toHaveLength(1);
  });
});

describe('docs/seed-format.md', () => {
  it('has valid examples', async () => {
    const page = await readFile('docs/seed-format.md', 'utf8');
    const section = page.slice(page.indexOf('\n## CSV'));
    const examples = [...section.matchAll(/```\n([^`]*holder,[^`]*)```/g)].map(([, example = '']) => example);
    expect(examples).toHaveLength(2);
    for (const [i, example] of examples.entries()) {
      const folder = await folderOf({
        'people.csv': 'id,label\nanna-berg,Anna Berg\n',
        'offices.csv': 'id,label\nmayor,Mayor\n',
        'sources.csv': 'id,title\ngazette-1998,A\ngazette-2010,B\nchronicle,C\n',
        'x.csv': example,
      });
      const { problems, datasets } = await checkSeed([folder], { dataset: 'town-hall', strict: true });
      expect(problems).toEqual([]);
      expect(datasets.map(({ id, facts }) => [id, facts.length])).toEqual([['town-hall', 2 - i]]);
    }
  });
});

describe('errors in tables', () => {
  it.each([
    [
      'an unknown heading',
      `${HEAD}holder,office,sorce\nanna,mayor,s1\n`,
      'tenures.csv',
      [
        'tenures.csv:2:15: UNKNOWN_COLUMN: tenures have no column "sorce"; did you mean "source"? Columns that begin with # are ignored',
      ],
    ],
    [
      'a missing heading',
      `${HEAD}holder,source\nanna,s1\n`,
      'tenures.csv',
      ['tenures.csv:2:1: MISSING_COLUMN: tenures need the column "office"; add office: The office.'],
    ],
    [
      'a heading twice',
      `${HEAD}holder,office,Holder\nanna,mayor,\n`,
      'tenures.csv',
      ['tenures.csv:2:15: DUPLICATE_COLUMN: the column "Holder" appears twice; remove one of them'],
    ],
    [
      'headings of no template',
      `${HEAD}foo,bar\n1,2\n`,
      'x.csv',
      [
        'x.csv:2:1: NO_TEMPLATE: the headings "foo, bar" match no template; name the file people.csv, or write # template: people above the headings',
      ],
    ],
    [
      'headings of several templates',
      `${HEAD}id,category\nx,y\n`,
      'x.csv',
      [
        'x.csv:2:1: NO_TEMPLATE: the headings match several templates: people, organizations, offices, regions, events, topics; name the file people.csv, or write # template: people above the headings',
      ],
    ],
    [
      'an unknown template',
      `# template: tenurs\n${TENURES}`,
      'x.csv',
      ['x.csv:1:13: NO_TEMPLATE: there is no template "tenurs"; did you mean "tenures"?'],
    ],
    [
      'a short row',
      `${TENURES}anna,mayor\n`,
      'x.csv',
      [
        'x.csv:3:1: ROW_LENGTH: the row has 2 cells, but there are 6 headings; write a delimiter for every empty cell too',
      ],
    ],
    [
      'a long row',
      `${TENURES}anna,mayor,,s1,2005,,,x\nben,mayor,,s1,,,,\n`,
      'x.csv',
      [
        'x.csv:3:23: ROW_LENGTH: the row has 8 cells, but there are 6 headings; put quotes around cells that contain a delimiter',
      ],
    ],
    [
      'an empty cell',
      `${TENURES}anna,,,s1,,\nben,mayor,,s1,,\n`,
      'x.csv',
      ['x.csv:3:6: NO_VALUE: office is empty in this row; fill it in: The office.'],
    ],
    [
      'an unclosed quote',
      `${TENURES}ben,mayor,,s1,,\nanna,"mayor,,\ns1\n`,
      'x.csv',
      [
        'x.csv:4:6: INVALID_CSV: the quote that opens here is never closed; close it, and write "" for a quote inside the cell',
      ],
    ],
    [
      'text after a quote',
      `${TENURES}ben,mayor,,s1,,\nanna,"may"or,,s1,,\n`,
      'x.csv',
      [
        'x.csv:4:11: INVALID_CSV: there is text after a closing quote; put quotes around the whole cell, and write "" for a quote inside it',
      ],
    ],
    [
      'rows that differ',
      `${HEAD}id,holder,office,source\nt,anna,mayor,s1\nt,ben,,s2\n`,
      'x.csv',
      [
        'x.csv:4:3: ROWS_DIFFER: holder is "ben" here but "anna" in line 3, and both rows are about "t"; use one value, or give one of the rows an id or a term of its own',
      ],
    ],
    [
      'a bad value',
      `${TENURES}anna,mayor,,s1,soon,05.01.2006\n`,
      'x.csv',
      [/^x.csv:3:16: INVALID_DATE: /, /^x.csv:3:21: INVALID_DATE: /],
    ],
    [
      'a bad number',
      `${HEAD}entity,property,value\nanna,height,tall\n`,
      'x.csv',
      [
        'x.csv:3:13: INVALID_VALUE: value is "tall", which is not a number; write 4, >40, >=40, <20, <=20 or 10-20, with a leading ~ for an approximate number',
      ],
    ],
    [
      'a reversed range',
      `${HEAD}entity,property,value\nanna,height,20-10\n`,
      'x.csv',
      ['x.csv:3:13: INVALID_VALUE: min 20 is greater than max 10; exchange them'],
    ],
    [
      'an invalid place',
      `${HEAD}holder,office,at\nanna,mayor,page 3 |\n`,
      'x.csv',
      [
        'x.csv:3:12: INVALID_PLACE: at is "page 3 |", which is not a place in a source; write page 3, paragraph 2, 613-654 for characters, or the place as written, fol. 17v, and | between several places',
      ],
    ],
    [
      'unknown ids',
      `${TENURES}ana,mayor,,s3,,\n`,
      'x.csv',
      [
        'x.csv:3:1: UNKNOWN_ID: holder names "ana", but no entity has that id; did you mean "anna"?',
        'x.csv:3:12: UNKNOWN_SOURCE: there is no source "s3"; did you mean "s1"?',
      ],
    ],
    [
      'no dataset',
      'holder,office\nanna,mayor\n',
      'x.csv',
      [
        'x.csv:1:1: NO_DATASET: the file does not name its dataset; write # dataset: with its id above the headings, or pass --dataset',
      ],
    ],
    [
      'a bad dataset',
      '# dataset: My Town\nholder,office\nanna,mayor\n',
      'x.csv',
      ['x.csv:1:12: INVALID_ID: the id "My Town" has characters that are not allowed in ids; write my-town'],
    ],
    [
      'an empty file',
      ' \n',
      'x.csv',
      ['x.csv:1:1: EMPTY_FILE: the file is empty; start from the output of fasti template'],
    ],
    [
      'comments only',
      HEAD,
      'x.csv',
      ['x.csv:1:1: EMPTY_FILE: the file has no headings; start from the output of fasti template'],
    ],
    [
      'headings only',
      TENURES,
      'x.csv',
      ['x.csv:1:1: EMPTY_FILE (warning): the file has no valid rows; add rows, or remove the file'],
    ],
    [
      'a cell without a heading',
      `${HEAD}holder,office,\nanna,mayor,x\n`,
      'x.csv',
      ['x.csv:3:12: UNKNOWN_COLUMN: the column of this cell has no heading; add a heading'],
    ],
    [
      'an address without an identifier',
      `${HEAD}id,identifier:a,identifier:a:url\nx,,https://a.org\n`,
      'topics.csv',
      [
        'topics.csv:3:4: MISSING_KEY: the address "https://a.org" has no "a" identifier in a column before it; fill in the identifier',
      ],
    ],
    [
      'a NUL byte',
      `${TENURES}anna,may\0or,,s1,,\n`,
      'x.csv',
      ['x.csv:3:9: ENCODING: the file contains a NUL byte; remove it, or save the file as UTF-8'],
    ],
    [
      'a very long line',
      `${TENURES}ben,mayor,,s1,,\n${'x'.repeat(1_100_000)},mayor,,,,\n`,
      'x.csv',
      ['x.csv:4:1: TOO_LONG: the row has more than 1000000 characters; look for an unclosed quote'],
    ],
    [
      'very many cells',
      `${TENURES}ben,mayor,,s1,,\n${','.repeat(2_000_000)}\n`,
      'x.csv',
      ['x.csv:4:1: TOO_LONG: the row has more than 1000 cells; remove some, or check the delimiter'],
    ],
    [
      'a long text',
      `${HEAD}entity,text\nanna,${'x'.repeat(20_000)}\n`,
      'x.csv',
      ['x.csv:3:6: TOO_LONG: the text has 20000 characters; shorten it to at most 10000 characters'],
    ],
  ])('%s', async (_what, content, name, expected) => {
    const found = await problemsOf(content, name);
    expect(found).toHaveLength(expected.length);
    for (const one of expected)
      expect(found).toContainEqual(typeof one === 'string' ? one : expect.stringMatching(one));
  });

  const cyrillic = 'id,label\nanna,Анна Иванова родилась в городе\n';
  it.each([
    [
      'windows-1251',
      win1251(cyrillic),
      'x.csv:2:6: ENCODING: the file is not UTF-8, it looks like windows-1251; save the file as UTF-8, or read it with --encoding windows-1251',
    ],
    [
      'UTF-16',
      Buffer.from(`\ufeff${cyrillic}`, 'utf16le'),
      'x.csv:1:1: ENCODING: the file is encoded as UTF-16LE; save the file as UTF-8, or read it with --encoding utf-16le',
    ],
    [
      'UTF-16 without a mark',
      Buffer.from('id,label\nanna,Anna\n', 'utf16le'),
      'x.csv:1:1: ENCODING: the file is encoded as UTF-16LE; save the file as UTF-8, or read it with --encoding utf-16le',
    ],
    [
      'UTF-32',
      Uint8Array.of(0xff, 0xfe, 0, 0, 0x69, 0, 0, 0),
      'x.csv:1:1: ENCODING: the file is encoded as UTF-32LE; save the file as UTF-8',
    ],
  ])('an encoding such as %s', async (_name, bytes, expected) => {
    expect(await problemsOf(bytes)).toEqual([expected]);
  });

  it('never crash the check, and never lose a row silently', async () => {
    const folder = await folderOf({ ...BASE, 'x.csv': `${TENURES}anna,mayor,,s1,2005,"2010\n` });
    const { accepted, datasets } = await checkSeed([folder]);
    expect({ accepted, datasets }).toEqual({ accepted: false, datasets: [] });
  });
});

it('a damaged table is reported and never breaks the check', async () => {
  const tables = {
    'people.csv': `${HEAD}id,label,identifier:a,identifier:a:url\nanna,"Anna\nB",1,https://a.org\nben,Ben,,\n`,
    'x.csv': `${HEAD}id,holder,office,acting,source,start,at,derivedFrom\nt,anna,mayor,TRUE,s1,2005,"page 3, 1-5",s1 | s2\nt,,,,s2,2006,,\n`,
  };
  const pieces = [
    '',
    '"',
    ',',
    ';',
    '\t',
    '\n',
    '\r',
    '#',
    '|',
    'null',
    '2005-13',
    'Ä',
    '\u0000',
    '💥',
    '# template: x\n',
  ];
  const damage = fc.tuple(
    fc.constantFrom('people.csv' as const, 'x.csv' as const),
    fc.nat(200),
    fc.nat(12),
    fc.constantFrom(...pieces),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
      const damaged: Record<string, string> = { ...tables };
      for (const [name, at, length, piece] of damages) {
        const text = damaged[name] ?? '';
        damaged[name] = text.slice(0, at) + piece + text.slice(at + length);
      }
      for (const problem of (await read(damaged)).texts)
        expect(problem).toMatch(/^[a-z]+\.csv:[1-9]\d*:[1-9]\d*: [A-Z_]+( \(warning\))?: [\s\S]+; [\s\S]+$/);
    }),
    { numRuns: 150 },
  );
});

/** The one-byte encoding of Cyrillic Windows. */
function win1251(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code < 0x80 ? code : code - 0x410 + 0xc0;
  });
}

it('says how to declare what is unknown in the words of tables', async () => {
  expect(await problemsOf(`${TENURES}zzzzzz,mayor,,yyyyyy,,\n`)).toEqual([
    'x.csv:3:1: UNKNOWN_ID: holder names "zzzzzz", but no entity has that id; add a row to the table of its kind, such as people.csv',
    'x.csv:3:15: UNKNOWN_SOURCE: there is no source "yyyyyy"; add a row to sources.csv',
  ]);
});
