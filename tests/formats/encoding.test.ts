/** Files that are not UTF-8: which encoding is proposed, and what is no text at all. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSeed } from '../../src/changes/checkSeed.ts';
import { problemText } from '../../src/formats/problem.ts';
import { folderOf } from '../import/support.ts';

const HEAD = '# dataset: town\nid,label\n';

async function check(content: string | Uint8Array, options: { name?: string; encoding?: string } = {}) {
  const { name = 'people.csv', encoding } = options;
  const folder = await folderOf({ [name]: content });
  const { problems, datasets } = await checkSeed([join(folder, name)], { encoding });
  const texts = problems.map((problem) => problemText(problem).replaceAll(`${folder}/`, ''));
  return { texts, labels: datasets[0]?.entities.map(({ label }) => label) };
}

/** A text in a one-byte encoding. */
function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (letter) => bytes.get(letter) ?? 0x3f);
}

const ascii = Array.from({ length: 3_000 }, (_, i) => `p${i},Person number ${i}\n`).join('');

describe('Cyrillic', () => {
  it.each([
    ['windows-1251', 'Анна'],
    ['windows-1251', 'Иванова'],
    ['windows-1251', '«Городской совет» — № 5'],
    ['windows-1251', 'УЛЬЯНОВСК'],
    ['windows-1251', 'Олександр Шевченко'],
    ['koi8-r', 'Сергей Иванович Морозов'],
    ['ibm866', 'Сергей Иванович Морозов'],
    ['iso-8859-5', 'Сергей Иванович Морозов'],
  ])('in %s is recognized in a file of ASCII with one label: %s', async (encoding, label) => {
    for (const content of [`${HEAD}${ascii}anna,${label}\n`, `${HEAD}anna,${label}\n${ascii}`]) {
      const { texts } = await check(encoded(content, encoding));
      expect(texts).toEqual([
        expect.stringMatching(
          new RegExp(
            `: the file is not UTF-8, it looks like ${encoding}; save the file as UTF-8, or read it with --encoding ${encoding}$`,
          ),
        ),
      ]);
      expect((await check(encoded(content, encoding), { encoding })).labels).toContain(label);
    }
  });

  const NAMES = {
    Russian: ['Сергей Иванович Морозов', 'УПРАВЛЕНИЕ ДЕЛАМИ ГУБЕРНАТОРА', 'Мэр города; съезд', 'Ёлкин Пётр'],
    Ukrainian: ['Олександр Шевченко', 'ГОЛОВА МІСЬКОЇ РАДИ', 'Їжакевич Юрій'],
    Bulgarian: ['Георги Димитров', 'Министър на външните работи', 'ОБЩИНСКИ СЪВЕТ'],
    Serbian: ['Никола Пашић', 'Председник владе', 'ГРАДОНАЧЕЛНИК БЕОГРАДА'],
  };

  it.each(Object.entries(NAMES).flatMap(([language, texts]) => texts.map((text) => [language, text])))(
    '%s read in its encoding is no cause for a warning, in the wrong one it is: %s',
    async (_language, label) => {
      const content = encoded(`${HEAD}anna,${label}\n`, 'windows-1251');
      expect(await check(content, { encoding: 'windows-1251' })).toMatchObject({
        texts: [],
        labels: [label],
      });
      if (/[^а-яё ;]/iu.test(label) || label.length < 20) return;
      const koi8 = encoded(`${HEAD}anna,${label}\n`, 'koi8-r');
      expect(await check(koi8, { encoding: 'koi8-r' })).toMatchObject({ texts: [], labels: [label] });
      const { texts } = await check(koi8, { encoding: 'windows-1251' });
      expect(texts).toEqual([
        expect.stringMatching(
          /^people\.csv:3:6: ENCODING \(warning\): read as WINDOWS-1251, this is ".+", it looks like koi8-r; .* --encoding koi8-r$/,
        ),
      ]);
      expect((await check(content, { encoding: 'koi8-r' })).texts).toEqual([
        expect.stringContaining('it looks like windows-1251'),
      ]);
    },
  );

  it('of a few letters in the wrong encoding of Cyrillic is not judged', async () => {
    const { texts } = await check(encoded(`${HEAD}anna,Анна\n`, 'koi8-r'), { encoding: 'windows-1251' });
    expect(texts).toEqual([]);
  });

  it('is never read as Latin letters', async () => {
    const { texts } = await check(encoded(`${HEAD}anna,Анна\n`, 'windows-1251'), {
      encoding: 'windows-1252',
    });
    expect(texts).toEqual([
      'people.csv:3:6: ENCODING: read as WINDOWS-1252, this is "Àííà", it looks like windows-1251; save the file as UTF-8, or read it with --encoding windows-1251',
    ]);
  });

  it('is not proposed as Latin where too few letters decide', async () => {
    const { texts } = await check(encoded(`${HEAD}anna,А. Б.\n`, 'windows-1251'));
    expect(texts).toEqual([
      expect.stringMatching(/ENCODING: the file is not UTF-8; save the file as UTF-8, or name its encoding/),
    ]);
  });
});

it.each([
  ['windows-1252', 'Zoë Müller'],
  ['windows-1252', 'Ærø, Ångström'],
  ['windows-1252', 'à Évreux'],
  ['windows-1252', 'ÉTÉ'],
  ['windows-1250', 'Łukasz Wiśniewski'],
  ['windows-1250', 'Dvořák Antonín'],
  ['windows-1254', 'İsmet Şahin Ağaoğlu'],
])(
  'Latin letters in %s are refused with a choice, since their bytes fit others too: %s',
  async (encoding, label) => {
    const content = encoded(`${HEAD}anna,"${label}"\n`, encoding);
    const { texts } = await check(content);
    expect(texts).toEqual([
      expect.stringMatching(
        /^people\.csv:3:\d+: ENCODING: the file is not UTF-8; save the file as UTF-8, or name its encoding with --encoding, such as windows-1252 for/,
      ),
    ]);
    expect(texts[0]).toContain(`${encoding} for `);
    expect((await check(content, { encoding })).labels).toEqual([label]);
  },
);

it.each(['windows-1251', 'windows-1252', 'utf-16le', 'shift_jis'])(
  'a file in UTF-8 is read as it is with --encoding %s',
  async (encoding) => {
    for (const start of ['', '\ufeff'])
      expect(await check(`${start}${HEAD}anna,Анна Zoë\n`, { encoding })).toEqual({
        texts: [],
        labels: ['Анна Zoë'],
      });
  },
);

const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(100, 0xc4)]);
const zip = (...parts: string[]): Buffer =>
  Buffer.concat(
    parts.map((part) =>
      Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(26), Buffer.from(part), Buffer.alloc(40, 0xcf)]),
    ),
  );
const noise = Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7919) % 256);

describe('a file that is not text', () => {
  it.each([
    [
      'a spreadsheet (Excel)',
      zip('[Content_Types].xml', 'xl/workbook.xml'),
      'name it .xlsx or .ods, as what it is, and its sheets are read',
    ],
    [
      'a spreadsheet (OpenDocument)',
      zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
      'name it .xlsx or .ods, as what it is, and its sheets are read',
    ],
    [
      'a spreadsheet (Excel)',
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
        Buffer.alloc(600, 0xff),
        Buffer.from('Workbook', 'utf16le'),
      ]),
      'save it as CSV in UTF-8, one file for each sheet',
    ],
    [
      'a document (Word)',
      zip('[Content_Types].xml', 'word/document.xml'),
      'enter what it says into a table or a YAML file; fasti template prints empty tables',
    ],
    [
      'an image (PNG)',
      png,
      'enter what it says into a table or a YAML file; fasti template prints empty tables',
    ],
    ['an archive (ZIP)', zip('people.csv'), 'unpack it, and name the files in it'],
    ['a binary file', noise, 'name a file of text: YAML, CSV, JSON or XML'],
  ])('is named as %s, whatever its name and the encoding', async (what, content, hint) => {
    for (const options of [{}, { encoding: 'windows-1251' }, { name: 'a.yaml' }, { name: 'a.xlsb' }])
      expect((await check(content, options)).texts).toEqual([
        `${options.name ?? 'people.csv'}:1:1: UNKNOWN_FORMAT: the file is ${what}, not text; ${hint}`,
      ]);
  });
});
