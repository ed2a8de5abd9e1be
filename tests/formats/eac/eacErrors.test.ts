import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSeed } from '../../../src/changes/checkSeed.ts';
import { readEac } from '../../../src/foreign/eac/reader.ts';
import { Places } from '../../../src/formats/places.ts';
import { Problems, problemText } from '../../../src/formats/problem.ts';
import { folderOf } from '../../import/support.ts';

const record = (inside: string, head = '') => `<?xml version="1.0"?>${head}
<eac-cpf xmlns="urn:isbn:1-931666-33-4">
  <control><recordId>r1</recordId></control>
  <cpfDescription><identity><entityType>person</entityType>${inside}</identity></cpfDescription>
</eac-cpf>`;

async function errorsOf(content: string | Uint8Array): Promise<string[]> {
  const folder = await folderOf({ 'a.xml': content });
  const { problems, accepted } = await checkSeed([join(folder, 'a.xml')], { dataset: 'd' });
  expect(accepted).toBe(false);
  return problems
    .filter(({ severity }) => severity === 'ERROR')
    .map((problem) => problemText(problem).replaceAll(`${folder}/`, '').split(';')[0] ?? '');
}

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

const LAUGHS = `<!DOCTYPE eac-cpf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
  <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>`;

describe('hostile and invalid files', () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ['an empty file', '', /^a\.xml:1:1: EMPTY_FILE: the file is empty/],
    ['only space', ' \n ', /^a\.xml:1:1: EMPTY_FILE: the file is empty/],
    [
      'no end tag',
      '<eac-cpf xmlns="urn:isbn:1-931666-33-4">\n<control>',
      /^a\.xml:2:10: INVALID_XML: .*unclosed tag: control/,
    ],
    [
      'a tag that does not match',
      record('<nameEntry></part>'),
      /^a\.xml:4:\d+: INVALID_XML: .*unexpected close tag/,
    ],
    ['two roots', `${record('')}<eac-cpf/>`, /^a\.xml:5:\d+: INVALID_XML: /],
    [
      'an attribute twice',
      record('<nameEntry a="1" a="2"/>'),
      /^a\.xml:4:\d+: INVALID_XML: .*duplicate attribute/,
    ],
    [
      'an unbound prefix',
      record('<nameEntry xlink:href="x"/>'),
      /^a\.xml:4:\d+: INVALID_XML: .*unbound namespace prefix/,
    ],
    [
      'an unknown entity',
      record('<nameEntry><part>&eacute;</part></nameEntry>'),
      /^a\.xml:4:\d+: INVALID_XML: .*undefined entity/,
    ],
    [
      'a billion laughs',
      record('<nameEntry><part>&c;</part></nameEntry>', LAUGHS),
      /^a\.xml:1:22: XML_ENTITY: /,
    ],
    [
      'an external entity',
      record(
        '<nameEntry><part>&x;</part></nameEntry>',
        '<!DOCTYPE eac-cpf [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      ),
      /^a\.xml:1:22: XML_ENTITY: /,
    ],
    [
      'an external document type',
      record('', '<!DOCTYPE eac-cpf SYSTEM "http://localhost/eac.dtd">'),
      /^a\.xml:1:22: XML_ENTITY: /,
    ],
    [
      'another vocabulary',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>',
      /^a\.xml:1:1: UNKNOWN_FORMAT: /,
    ],
    ['another namespace', '<eac-cpf xmlns="urn:x"/>', /^a\.xml:1:1: UNKNOWN_FORMAT: /],
    [
      'UTF-16 that is UTF-8',
      record('').replace('"1.0"', '"1.0" encoding="UTF-16"'),
      /^a\.xml:1:1: ENCODING: .*"UTF-16"/,
    ],
    ['UTF-16', utf16(record('')), /^a\.xml:1:1: ENCODING: /],
    [
      'Latin 1',
      new Uint8Array(Buffer.from(record('<nameEntry><part>é</part></nameEntry>'), 'latin1')),
      /^a\.xml:4:\d+: ENCODING: /,
    ],
    [
      'a NUL byte',
      record('<nameEntry><part>a\0</part></nameEntry>'),
      /^a\.xml:4:\d+: ENCODING: the file contains a NUL byte/,
    ],
    ['deep nesting', record(`${'<x>'.repeat(300)}${'</x>'.repeat(300)}`), /^a\.xml:4:\d+: TOO_DEEP: /],
    ['no record id', record('').replace('r1', ' '), /^a\.xml:3:12: MISSING_KEY: .*recordId/],
    [
      'no entity type',
      record('').replace('<entityType>person</entityType>', ''),
      /^a\.xml:4:\d+: MISSING_KEY: .*entityType/,
    ],
    [
      'an unknown entity type',
      record('').replace('>person<', '>ship<'),
      /^a\.xml:4:\d+: INVALID_VALUE: .*"ship"/,
    ],
  ])('%s is refused with its position', async (_name, content, expected) => {
    const errors = await errorsOf(content);
    expect(errors[0]).toMatch(expected);
    expect(errors).toHaveLength(1);
  });

  it('reads a plain document type, ASCII text with any declared encoding, CDATA and character references', async () => {
    const text = record(
      '<nameEntry><part><![CDATA[A & ]]>B &amp; &#233;</part></nameEntry>',
      '<!DOCTYPE eac-cpf>',
    );
    const folder = await folderOf({ 'a.xml': text.replace('"1.0"', '"1.0" encoding="ISO-8859-1"') });
    const { datasets } = await checkSeed([folder], { dataset: 'd' });
    expect(datasets[0]?.facts[0]?.text).toBe('A & B & é');
  });

  it('reads other encodings if they are given and the file declares the same', async () => {
    const text = record('<nameEntry><part>é</part></nameEntry>').replace(
      '"1.0"',
      '"1.0" encoding="ISO-8859-1"',
    );
    const folder = await folderOf({ 'a.xml': new Uint8Array(Buffer.from(text, 'latin1')) });
    const { datasets } = await checkSeed([folder], { dataset: 'd', encoding: 'windows-1252' });
    expect(datasets[0]?.facts[0]?.text).toBe('é');
    const { problems } = await checkSeed([folder], { dataset: 'd', encoding: 'windows-1251' });
    expect(problems.map(({ code, hint }) => [code, hint])).toEqual([
      ['ENCODING', 'read it with --encoding ISO-8859-1'],
    ]);
  });

  it('counts columns after tabs, CRLF and supplementary characters', async () => {
    const text = record(
      '\r\n\t<nameEntry><part>😀</part><useDates><date standardDate="x">y</date></useDates></nameEntry>',
    );
    const folder = await folderOf({ 'a.xml': text });
    const { problems } = await checkSeed([folder], { dataset: 'd' });
    expect(problems.map(({ line, column, code }) => [line, column, code])).toEqual([[5, 38, 'DATE_UNREAD']]);
  });

  it('reports a text that is too long, and keeps its beginning', async () => {
    const folder = await folderOf({
      'a.xml': record(`<nameEntry><part>${'long '.repeat(4000)}</part></nameEntry>`),
    });
    const { problems, datasets } = await checkSeed([folder], { dataset: 'd' });
    expect(problems.map(({ code }) => code)).toEqual(['TOO_LONG']);
    expect(datasets[0]?.facts[0]?.text).toHaveLength(10_000);
  });

  it('never throws for any damaged file', () => {
    const whole = record(
      '<nameEntry xml:lang="fre"><part>A</part><useDates><dateRange><fromDate standardDate="1900">1900</fromDate></dateRange></useDates></nameEntry>',
    );
    fc.assert(
      fc.property(
        fc.nat(whole.length),
        fc.nat(12),
        fc.constantFrom('', '<', '>', '&', '"', '\0', '<a>', '</', '<!--', '<![CDATA[', '<?', '\ud800', 'é'),
        (at, length, piece) => {
          const content = `${whole.slice(0, at)}${piece}${whole.slice(at + length)}`;
          const problems = new Problems();
          const reading = { problems, places: new Places() };
          const read = readEac({ name: 'a.xml', content, textBeside: () => null }, reading, { dataset: 'd' });
          const isRefused = problems.sorted([]).some(({ severity }) => severity === 'ERROR');
          expect(read !== null || isRefused).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
