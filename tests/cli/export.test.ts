import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileOf } from '../import/support.ts';
import { fasti } from './support.ts';

const FILES = {
  'a.yaml': fileOf(
    'entities:\n  anna: { kind: person, label: Anna Berg }\n  mayor: { kind: office }\n',
    'one',
  ),
  'b.yaml': fileOf('facts:\n- tenure: { holder: anna, office: mayor }\n', 'two'),
};

describe('fasti export', () => {
  let folder: string;
  let FASTI_DATA: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fasti-export-'));
    FASTI_DATA = join(folder, 'store');
    const seed = join(folder, 'seed');
    await mkdir(seed);
    for (const [name, content] of Object.entries(FILES)) await writeFile(join(seed, name), content);
    expect(await fasti(['apply', seed], { FASTI_DATA })).toMatchObject({ status: 0 });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('prints one dataset as YAML', async () => {
    const { status, out, err } = await fasti(['export', '--dataset', 'one'], { FASTI_DATA });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toBe(
      'fasti: "1"\ndataset: one\n\nentities:\n  anna: { kind: person, label: Anna Berg }\n  mayor: { kind: office }\n',
    );
  });

  it('writes several files to a folder, and refuses to print them', async () => {
    expect(await fasti(['export'], { FASTI_DATA })).toEqual({
      status: 1,
      out: '',
      err: 'The export has 2 files (one.yaml, two.yaml); name a folder with --out, or one dataset with --dataset.\n',
    });
    const to = join(folder, 'out', 'yaml');
    const { status, err } = await fasti(['export', '--out', to], { FASTI_DATA });
    expect({ status, err }).toEqual({
      status: 0,
      err: `Wrote ${join(to, 'one.yaml')}, ${join(to, 'two.yaml')}.\n`,
    });
    expect(await readdir(to)).toEqual(['.fasti-export', 'one.yaml', 'two.yaml']);
    expect(await fasti(['check', to])).toMatchObject({
      status: 0,
      // The tenure has no source.
      err: expect.stringMatching(/^[^\n]* UNCITED \(notice\): [^\n]*\n0 errors, 0 warnings, 1 notice\.\n$/),
    });
  });

  it('writes one file under the given name', async () => {
    const to = join(folder, 'town.yaml');
    const { status } = await fasti(['export', '--dataset', 'one', '--out', to], { FASTI_DATA });
    expect(status).toBe(0);
    expect(await readFile(to, 'utf8')).toContain('dataset: one');
  });

  it('replaces what an export wrote and nobody changed since, and other files only with --force', async () => {
    const to = join(folder, 'again.yaml');
    const write = (dataset: string, ...more: string[]) =>
      fasti(['export', '--dataset', dataset, '--out', to, ...more], { FASTI_DATA });
    const done = { status: 0, out: '' };
    expect(await write('one')).toMatchObject(done);
    expect(await write('two')).toMatchObject(done);
    const mine = `# mine\n${await readFile(to, 'utf8')}`;
    expect(mine).toContain('dataset: two');
    await writeFile(to, mine);
    expect(await write('one')).toEqual({
      status: 1,
      out: '',
      err: `Nothing is overwritten: fasti did not write "${to}", or it was changed since. Name another file or folder with --out, or add --force.\n`,
    });
    expect(await readFile(to, 'utf8')).toBe(mine);
    expect(await write('one', '--force')).toMatchObject(done);
    expect(await write('two')).toMatchObject(done);
    const list = join(folder, '.fasti-export');
    await writeFile(list, 'mine too');
    expect((await write('one')).err).toContain(
      `fasti did not write "${list}", "${to}", or it was changed since.`,
    );
    // A file that has the very content to be written loses nothing.
    await rm(list);
    expect(await write('two')).toMatchObject(done);
  });

  it('reports errors in one sentence', async () => {
    expect(await fasti(['export', '--dataset', 'three'], { FASTI_DATA })).toEqual({
      status: 1,
      out: '',
      err: 'The graph has no dataset "three". It has one, two.\n',
    });
    const unwritten = await fasti(['export', '--dataset', 'one', '--out', '/dev/null/x.yaml'], {
      FASTI_DATA,
    });
    expect(unwritten).toEqual({
      status: 1,
      out: '',
      err: '"/dev/null/x.yaml" cannot be written (ENOTDIR).\n',
    });
    expect(await fasti(['export', '--out', '/proc/none/such'], { FASTI_DATA })).toEqual({
      status: 1,
      out: '',
      err: '"/proc/none/such" cannot be written (ENOENT).\n',
    });
    const misused = await fasti(['export', '--format', 'word'], { FASTI_DATA });
    expect(misused).toMatchObject({ status: 2, out: '' });
    expect(misused.err).toMatch(/^There is no export format "word"; use one of yaml, /);
    expect(await fasti(['export', 'seed'], { FASTI_DATA })).toEqual({
      status: 2,
      out: '',
      err: 'fasti export does not accept files, got "seed"; name the target with --out.\n',
    });
  });
});
