/** The inputs of `check`, `plan` and `apply`: standard input and patterns. */
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOf, folderOf } from '../import/support.ts';
import { fasti } from './support.ts';

const PEOPLE = '# template: people\n# dataset: test\nid,label\nanna,Anna\n';

describe('standard input', () => {
  it.each([
    [
      'yaml',
      fileOf('entities:\n  anna: { kind: person, label: Anna }\n'),
      'test: 1 entities, 0 facts, 0 sources',
    ],
    ['csv', PEOPLE, 'test: 1 entities, 0 facts, 0 sources'],
    ['popolo', '{ "persons": [{ "id": "1", "name": "Anna" }] }', 'town: 1 entities, 1 facts, 1 sources'],
    [
      'eac',
      readFileSync('tests/fixtures/eac-cpf/eac-cpf-2/eac2-eaccpf-example-minimal.xml', 'utf8'),
      'town: 1 entities, 1 facts, 1 sources',
    ],
  ])('is read as %s', async (format, content, output) => {
    const { status, out } = await fasti(['check', '-', '--format', format, '--dataset', 'town'], {}, content);
    expect({ status, out }).toEqual({ status: 0, out: expect.stringContaining(output) });
  });

  it('is combined with files, planned and applied, and named <stdin> in messages', async () => {
    const folder = await folderOf({ 'people.csv': PEOPLE });
    const settings = { FASTI_DATA: join(folder, 'store') };
    const files = [join(folder, 'people.csv'), '-', '--format', 'yaml'];
    const name = fileOf('facts:\n- name: { entity: anna, text: Anna Berg }\n');
    const planned = await fasti(['plan', ...files], settings, name);
    expect(planned).toMatchObject({ status: 0, err: '' });
    const [, command = ''] = /To do this: fasti (.*)$/m.exec(planned.out) ?? [];
    expect(command).toMatch(/^apply \S+people\.csv - --format yaml --expect [0-9a-f]{64}$/);
    expect(await fasti(command.split(' '), settings, name)).toEqual({
      status: 0,
      out: 'test: 3 created in batch/1.\n',
      err: '',
    });
    const wrong = await fasti(['apply', ...files], settings, name.replace('anna', 'ana'));
    expect(wrong).toMatchObject({ status: 1, out: '' });
    expect(wrong.err).toMatch(
      /^<stdin>:4:19: UNKNOWN_ID: entity names "ana", but no entity has that id; did you mean "anna"\?\n/,
    );
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ['empty', '', /^<stdin>:1:1: EMPTY_FILE: /],
    ['text with a NUL byte', `${PEOPLE}b\0n,Ben\n`, /^<stdin>:5:2: ENCODING: the file contains a NUL byte; /],
    [
      'in another encoding',
      Buffer.from(PEOPLE, 'utf16le'),
      /^<stdin>:1:1: ENCODING: the file is encoded as UTF-16LE; /,
    ],
    [
      'too large',
      Buffer.alloc(17 * 1024 * 1024, PEOPLE),
      /^<stdin>:1:1: TOO_LARGE: more than 16 MiB; split it/,
    ],
  ])('is refused if it is %s', async (_what, content, message) => {
    const { status, err } = await fasti(['check', '-', '--format', 'csv'], {}, content);
    expect(status).toBe(1);
    expect(err).toMatch(message);
  });

  it('is refused if a YAML document in it is too large', async () => {
    const content = `${fileOf('entities:\n  anna: { kind: person }\n')}---\n${'# more\n'.repeat(300_000)}a: b\n`;
    const { status, err } = await fasti(['check', '-', '--format', 'yaml'], {}, content);
    expect(status).toBe(1);
    expect(err).toMatch(
      /^<stdin>:5:1: TOO_LARGE: the document has 2100009 bytes, .* divide it by lines of ---/,
    );
  });

  it.each([
    [
      ['check', '-'],
      'Standard input (-) has no file name that shows its format; add --format with one of yaml, csv, popolo, eac.\n',
    ],
    [
      ['apply', '-', '--format', 'xls'],
      'Standard input cannot be read as "xls"; use one of yaml, csv, popolo, eac.\n',
    ],
    [
      ['plan', 'seed', '--format', 'yaml'],
      '--format names the format of standard input (-); the format of a file follows from its name.\n',
    ],
  ])('is refused with the wrong --format: %j', async (args, err) => {
    expect(await fasti(args)).toEqual({ status: 2, out: '', err });
  });
});

describe('patterns', () => {
  it('match seed files in subfolders too, each once, in a fixed order', async () => {
    const folder = await folderOf({
      'b.csv': PEOPLE.replace('anna,Anna', 'Ben,Ben'),
      'a.csv': PEOPLE.replace('anna,Anna', 'Cy,Cy'),
      'a.txt': 'not read',
      'c.yaml': 'not read',
    });
    await mkdir(join(folder, 'more'));
    await writeFile(join(folder, 'more', 'd.csv'), PEOPLE.replace('anna,Anna', 'Dan,Dan'));
    const { status, err } = await fasti([
      'check',
      join(folder, '**', '*.{csv,txt}'),
      join(folder, '[ab].csv'),
    ]);
    expect(status).toBe(1);
    expect(
      err
        .replaceAll(`${folder}/`, '')
        .split('\n')
        .map((line) => line.split(': ').slice(0, 2)),
    ).toEqual([
      ['a.csv:4:1', 'INVALID_ID'],
      ['b.csv:4:1', 'INVALID_ID'],
      ['more/d.csv:4:1', 'INVALID_ID'],
      ['3 errors, 0 warnings.'],
      [''],
    ]);
  });

  it('are file names if a file has that name', async () => {
    const folder = await folderOf({ 'a[1].csv': PEOPLE, 'a1.csv': PEOPLE.replace('anna', 'Anna') });
    expect(await fasti(['check', join(folder, 'a[1].csv')])).toMatchObject({ status: 0 });
  });

  it('that match nothing are reported', async () => {
    const folder = await folderOf({ 'a.txt': 'x' });
    const pattern = join(folder, '*.txt');
    const { status, err } = await fasti(['check', pattern]);
    expect(status).toBe(1);
    expect(err).toContain(
      `${pattern}:1:1: NO_FILE: this pattern matches no seed file; seed files are named *.yaml,`,
    );
  });
});
