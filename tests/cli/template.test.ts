import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runCommand } from '../../src/cli/command.ts';

async function fasti(...args: string[]) {
  const lines = { out: '', err: '' };
  const status = await runCommand(args, {
    env: {},
    out: (text) => {
      lines.out += `${text}\n`;
    },
    err: (text) => {
      lines.err += `${text}\n`;
    },
  });
  return { status, ...lines };
}

describe('fasti template', () => {
  it('prints the table that ships with Fasti', async () => {
    for (const name of ['tenures', 'tenure', 'Tenures'])
      expect(await fasti('template', name)).toEqual({
        status: 0,
        out: await readFile('seed/templates/tenures.csv', 'utf8'),
        err: '',
      });
  });

  it('lists all tables', async () => {
    const { status, out } = await fasti('template', '--list');
    expect(status).toBe(0);
    expect(out.split('\n').map((line) => line.split(' ')[0])).toEqual([
      'sources',
      'people',
      'organizations',
      'offices',
      'regions',
      'events',
      'topics',
      'tenures',
      'memberships',
      'participations',
      'relations',
      'names',
      'existences',
      'quantities',
      'remarks',
      '',
    ]);
  });

  it.each([
    [['template'], /^fasti template needs the name of one table/],
    [['template', 'a', 'b'], /^fasti template needs the name of one table/],
    [['template', 'tenurs'], /^There is no template "tenurs"; did you mean "tenures"\?\n$/],
    [['template', 'tenures', '--json'], /^fasti template does not accept --json; it accepts --list\.\n$/],
    [['check', 'seed', '--encoding', 'ebcdic'], /^Unknown encoding "ebcdic"; use one such as windows-1251/],
    [
      ['export', '--dataset', 't\u043ewn'],
      /^"t\u043ewn" is not the id of a dataset, since it has a Cyrillic \u043e; write town in Latin letters\.\n$/,
    ],
    [['check', 'seed', '--dataset', 'My Town'], /^"My Town" is not the id of a dataset/],
  ])('%j is refused', async (args, message) => {
    const { status, out, err } = await fasti(...args);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(message);
  });
});

describe('fasti check', () => {
  it('reads a table in another encoding if encoding and dataset are given', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fasti-csv-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const bytes = [...Buffer.from('id;label\nanna;'), 0xc0, 0xed, 0xed, 0xe0];
    await writeFile(join(folder, 'people.csv'), Uint8Array.from(bytes));
    const refused = await fasti('check', folder);
    expect(refused.status).toBe(1);
    expect(refused.err).toContain('people.csv:2:6: ENCODING: the file is not UTF-8, it looks like ');
    const { status, out } = await fasti('check', folder, '--encoding', 'cp1251', '--dataset', 'town');
    expect({ status, out }).toEqual({
      status: 0,
      out: 'town: 1 entities, 0 facts, 0 sources; nothing is wrong.\n',
    });
  });
});

describe('fasti map', () => {
  it('repeats the encoding in the command that it names', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fasti-csv-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const file = join(folder, 'elus.csv');
    const text = 'Nom;Prénom;Fonction;Années\nLefèvre;Émile;maire;1902-1904\n';
    await writeFile(file, Buffer.from(text, 'latin1'));
    const encoding = ['--encoding', 'windows-1252'];
    const { out } = await fasti('map', file, ...encoding);
    const map = join(folder, 'elus.map.yaml');
    expect(out).toContain(`go on with: fasti map ${file} --encoding windows-1252 --map ${map}\n`);
    const { status } = await fasti('map', file, ...encoding, '--map', map);
    expect(status).toBe(0);
  });
});
