/** What the file of `FASTI_SITE` may say. */
import { describe, expect, it } from 'vitest';
import { readArchive, UNNAMED_ARCHIVE } from '../../src/import/archiveFile.ts';

const read = (text: string) => readArchive('site.yaml', Buffer.from(text));

describe('the file of an archive', () => {
  it('may say all of it, or a part', () => {
    expect(
      read(`title: Archive of the Town
description: >
  Who held the offices
  of the town.
publisher: "The Society"
contact: archive@example.org
licence: CC BY 4.0 https://creativecommons.org/licenses/by/4.0/
languages: [en, zh-Hant]
`),
    ).toEqual({
      archive: {
        title: 'Archive of the Town',
        description: 'Who held the offices of the town.',
        publisher: 'The Society',
        contact: 'mailto:archive@example.org',
        licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
        languages: ['en', 'zh-Hant'],
      },
    });
    expect(read('licence: Public domain')).toEqual({
      archive: { ...UNNAMED_ARCHIVE, licence: { name: 'Public domain', url: null } },
    });
  });

  it.each([
    ['mailto:archive@example.org', 'mailto:archive@example.org'],
    ['https://example.org/contact?to=us', 'https://example.org/contact?to=us'],
  ])('has the contact %s', (contact, address) => {
    expect(read(`contact: "${contact}"`)).toMatchObject({ archive: { contact: address } });
  });

  it.each([
    'archive@example.org?bcc=all@example.org',
    'mailto:a@b@c',
    'javascript:alert(1)//@example.org',
    'data:text/html,x@y',
    'ftp://example.org',
    'https://example.org/"><script>',
    'nobody',
  ])('has no contact %s', (contact) => {
    expect(read(`contact: '${contact}'`)).toEqual({
      problems: [
        expect.stringMatching(/^site\.yaml:1:10: INVALID_VALUE: .*write it like archive@example\.org/),
      ],
    });
  });

  it.each([
    ['', 'EMPTY_FILE'],
    ['- a', 'NOT_A_MAPPING'],
    ['title: [a]', 'NOT_A_TEXT'],
    ['title: ""', 'NO_VALUE|INVALID_VALUE'],
    [`title: ${'x'.repeat(101)}`, 'INVALID_VALUE'],
    ['title: "a\\u202eb"', 'INVALID_VALUE'],
    ['title: "two\\nlines"', 'INVALID_VALUE'],
    ['title: &a x\npublisher: *a', 'YAML_ALIAS'],
    ['title: a\ntitle: b', 'DUPLICATE_KEY'],
    ['languages: [x]', 'INVALID_VALUE'],
    [`description: "${'x'.repeat(2_001)}"`, 'INVALID_VALUE'],
    [`${'['.repeat(5_000)}`, 'TOO_DEEP|INVALID_YAML'],
  ])('is refused: %.30s', (text, code) => {
    const result = read(text);
    expect(result).toEqual({
      problems: expect.arrayContaining([
        expect.stringMatching(new RegExp(`^site\\.yaml:\\d+:\\d+: (?:${code}): .+; .+`)),
      ]),
    });
  });
});
