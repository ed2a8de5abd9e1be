/** `fasti backup` and `fasti restore` as processes. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { layoutFile } from '../support/layoutFixture.ts';
import { fasti } from './support.ts';

describe('a backup', () => {
  let folder: string;
  const of = (name: string) => ({ FASTI_DATA: join(folder, name) });
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fasti-backup-'));
    return () => rm(folder, { recursive: true, force: true });
  });

  it('moves a graph to another folder, with its history', async () => {
    const file = join(folder, 'one.gz');
    await fasti(['apply', 'seed', '--by', 'anna'], of('a'));
    const people = join(folder, 'people.yaml');
    await writeFile(
      people,
      'fasti: "1"\ndataset: two\nentities:\n  ann: { kind: person }\n  anna: { kind: person }\n',
    );
    await fasti(['apply', people], of('a'));
    await fasti(['merge', 'ann', 'anna', '--reason', 'one person'], of('a'));
    const taken = await fasti(['backup', file], of('a'));
    expect(taken).toMatchObject({ status: 0, err: '' });
    expect(taken.out).toMatch(
      /^Wrote the graph as of batch 3 to .*one\.gz: \d+ records with their history\.$/m,
    );
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);

    const restored = await fasti(['restore', file], of('b'));
    expect(restored).toMatchObject({ status: 0, err: '' });
    expect(restored.out).toMatch(
      /^Restored \d+ records from .*: the graph is at batch 3, written at \d{4}-/m,
    );
    for (const command of [
      ['status', '--json'],
      ['export', '--dataset', 'two'],
      ['revert', 'batch/3', '--json'],
    ]) {
      const [a, b] = [await fasti(command, of('a')), await fasti(command, of('b'))];
      expect(b.status).toBe(0);
      // The memory of a process is its own.
      const [before, after] = [a, b].map(({ out }) => out.replace(/"memory": \d+/, ''));
      if (command[0] !== 'revert') expect(after).toBe(before);
    }
    expect((await fasti(['export', '--dataset', 'wego-ulyanovsk'], of('b'))).out).toBe(
      (await fasti(['export', '--dataset', 'wego-ulyanovsk'], of('a'))).out,
    );
  });

  it('is of a graph in which the doctor finds nothing', async () => {
    expect(await fasti(['doctor'], of('b'))).toMatchObject({
      status: 0,
      out: 'Nothing is wrong with the graph as a store.\n',
    });
    expect(JSON.parse((await fasti(['doctor', '--mend', '--json'], of('a'))).out)).toEqual({
      found: [],
      left: [],
      merges: [],
    });
  });

  it('is refused if it was changed after it was written, in any line', async () => {
    const file = join(folder, 'one.gz');
    const text = gunzipSync(await readFile(file)).toString();
    const born = /"start":"19\d\d/;
    for (const [name, changed] of [
      ['year.gz', text.replace(born, '"start":"1809')],
      ['end.gz', text.replace('"overtaken":false', '"overtaken":true')],
      ['digest.gz', text.replace(/"digest":"\w{8}/, '"digest":"00000000')],
    ] as const) {
      expect(changed).not.toBe(text);
      await writeFile(join(folder, name), gzipSync(changed));
      const { status, out, err } = await fasti(['restore', join(folder, name)], of('c'));
      expect({ status, out }).toEqual({ status: 1, out: '' });
      expect(err).toMatch(
        /^The backup was changed after it was written: it has the digest \w{64}, and its lines have \w{64}\. Take the file of another backup\.\n$/,
      );
    }
    expect((await fasti(['status'], of('c'))).out).toContain('nothing written yet');
  });

  it('of an earlier version, without a digest, is restored, and the command says so', async () => {
    const restored = await fasti(['restore', layoutFile(9, 'backup')], of('earlier'));
    expect(restored).toMatchObject({
      status: 0,
      err: 'An earlier version of Fasti wrote it without a digest, so what changed in it since would not be noticed.\n',
    });
  });

  it('takes the place of an earlier backup, and of another file only with --force', async () => {
    const file = join(folder, 'letter.gz');
    const letters = [
      Buffer.from('Dear Anna'),
      Buffer.alloc(0),
      gzipSync('Dear Anna'),
      gzipSync('0'.repeat(9_999_999)),
    ];
    for (const letter of letters) {
      await writeFile(file, letter);
      expect(await fasti(['backup', file], of('a'))).toEqual({
        status: 1,
        out: '',
        err: `"${file}" exists and is no backup that Fasti wrote, so it is not overwritten. Name another file, or add --force.\n`,
      });
      expect(await readFile(file)).toEqual(letter);
    }
    await writeFile(`${file}.part`, 'Dear Ben');
    expect(await fasti(['backup', file, '--force'], of('a'))).toMatchObject({ status: 0, err: '' });
    expect(await fasti(['backup', file], of('a'))).toMatchObject({ status: 0, err: '' });
    expect(await readFile(`${file}.part`, 'utf8')).toBe('Dear Ben');
    expect(await fasti(['backup', folder, '--force'], of('a'))).toMatchObject({
      status: 1,
      err: `"${folder}" is no file, so no backup can have its name. Name a file.\n`,
    });
  });

  it('is refused in one sentence if it does not fit, and writes nothing', async () => {
    const file = join(folder, 'one.gz');
    const bytes = await readFile(file);
    await writeFile(join(folder, 'cut.gz'), bytes.subarray(0, bytes.length / 2));
    await writeFile(join(folder, 'other.gz'), 'no gzip');
    for (const [args, into, says] of [
      [['restore', file], 'a', /^The graph has \d+ batches already.* Set FASTI_DATA to a new folder/],
      [
        ['restore', join(folder, 'cut.gz')],
        'c',
        /^".*cut\.gz" cannot be read \(it is no whole gzip file\)\.$/m,
      ],
      [['restore', join(folder, 'other.gz')], 'c', /cannot be read \(it is no whole gzip file\)/],
      [['restore', join(folder, 'none.gz')], 'c', /cannot be read \(ENOENT\)/],
      [['backup', join(folder, 'no', 'such', 'folder.gz')], 'a', /cannot be written \(ENOENT\)/],
      [['backup', join(folder, 'empty.gz')], 'c', /^The graph has no batch/],
    ] as const) {
      const { status, err } = await fasti([...args], of(into));
      expect(status, args.join(' ')).toBe(1);
      expect(err).toMatch(says);
    }
    expect(await readdir(folder)).not.toContain('empty.gz');
    for (const command of ['backup', 'restore'])
      expect((await fasti([command], of('c'))).err).toBe(
        `fasti ${command} needs the name of one file to ${command === 'backup' ? 'write' : 'read'}, such as: fasti ${command} fasti-backup.gz.\n`,
      );
  });
});
