/** `fasti backup` and `fasti restore` as processes. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
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
      if (command[0] !== 'revert') expect(b.out).toBe(a.out);
    }
    expect((await fasti(['export', '--dataset', 'wego-ulyanovsk'], of('b'))).out).toBe(
      (await fasti(['export', '--dataset', 'wego-ulyanovsk'], of('a'))).out,
    );
  }, 60_000);

  it('is of a graph in which the doctor finds nothing', async () => {
    expect(await fasti(['doctor'], of('b'))).toMatchObject({
      status: 0,
      out: 'Nothing is wrong with the graph as a store.\n',
    });
    expect(JSON.parse((await fasti(['doctor', '--mend', '--json'], of('a'))).out)).toEqual({
      found: [],
      left: [],
    });
  }, 60_000);

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
  }, 60_000);
});
