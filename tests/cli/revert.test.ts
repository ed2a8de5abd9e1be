/** `fasti revert`, `fasti status` and the progress line. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { progressLine, progressText } from '../../src/cli/output/progress.ts';
import { fileOf, folderOf } from '../import/support.ts';
import { fasti } from './support.ts';

const file = (year: string) =>
  fileOf(`sources:
  s1: { title: One }
entities:
  anna: { kind: person }
  mayor: { kind: office }
facts:
- id: t1
  tenure: { holder: anna, office: mayor }
  claims: [ { source: s1, start: "${year}" } ]
`);

async function store(): Promise<{ FASTI_DATA: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'fasti-cli-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return { FASTI_DATA: join(folder, 'store') };
}

describe('fasti revert and status', () => {
  it('undo a batch, and list the batches with author and reason', async () => {
    const settings = await store();
    const empty = await fasti(['status'], settings);
    expect(empty).toEqual({
      status: 0,
      out: expect.stringMatching(
        /^engine {4}embedded\nmemory {4}\d+ MiB with the graph open\nnewest {4}nothing written yet\n$/,
      ),
      err: '',
    });
    const folder = await folderOf({ 'a.yaml': file('2005') });
    await fasti(['apply', folder, '--reason', 'first'], settings);
    await writeFile(join(folder, 'a.yaml'), file('2006'));
    await fasti(['apply', folder, '--by', 'anna'], settings);

    const shown =
      /^Tenures ~1\n~ t1 {2}anna, mayor\n {4}time: from 2006, end unknown -> from 2005, end unknown\n/;
    const planned = await fasti(['revert', 'batch/2', '--dry-run'], settings);
    expect(planned).toMatchObject({ status: 0, err: '' });
    expect(planned.out).toMatch(shown);
    expect(planned.out).toMatch(/\nDry run, nothing was written\. batch\/2: 1 to change\.\n$/);
    expect(JSON.parse((await fasti(['revert', '2', '--dry-run', '--json'], settings)).out)).toMatchObject({
      batch: null,
      changes: [{ kind: 'UPDATE', id: 't1' }],
    });

    const reverted = await fasti(['revert', 'batch/2', '--by', 'ben', '--reason', 'wrong year'], settings);
    expect(reverted).toMatchObject({ status: 0, err: '' });
    expect(reverted.out).toMatch(shown);
    expect(reverted.out).toMatch(/batch\/2 reverted: 1 updated in batch\/3\.\n$/);

    const status = await fasti(['status'], settings);
    const me = userInfo().username;
    expect(status.out.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME').split('\n')).toEqual([
      'engine    embedded',
      expect.stringMatching(/^memory {4}\d+ MiB with the graph open$/),
      'newest    batch/3, TIME',
      '',
      'Datasets',
      '  test  1 facts  1 claims  last in batch/3, TIME',
      '',
      'Last batches',
      expect.stringMatching(
        /^ {2}batch\/3 {2}TIME {2}ben +test {2}\+0 ~1 -0 {2}wrong year; reverts batch\/2$/,
      ),
      expect.stringMatching(/^ {2}batch\/2 {2}TIME {2}anna +test {2}\+0 ~1 -0 {2}reverted by batch\/3$/),
      expect.stringMatching(new RegExp(`^  batch/1  TIME  ${me} +test  \\+4 ~0 -0  first$`)),
      '',
    ]);
    expect(JSON.parse((await fasti(['status', '--json'], settings)).out)).toMatchObject({
      engine: 'embedded',
      memory: expect.any(Number),
      newest: 'batch/3',
      lease: null,
      datasets: [{ id: 'test', facts: 1, claims: 1, batch: 'batch/3' }],
      batches: [{ id: 'batch/3', by: 'ben', reverts: 'batch/2' }, { revertedBy: 'batch/3' }, { by: me }],
    });
  });

  it('report the conflicts that prevent a revert, and write nothing', async () => {
    const settings = await store();
    const folder = await folderOf({ 'a.yaml': file('2005') });
    await fasti(['apply', folder], settings);
    await writeFile(join(folder, 'a.yaml'), file('2006'));
    await fasti(['apply', folder], settings);
    const refused = await fasti(['revert', '1'], settings);
    expect(refused).toEqual({
      status: 1,
      out: '',
      err: [
        'batch/1: CONFLICT: fact "t1" was changed again by batch/2',
        'Nothing was written; revert the later batch first, or correct the records in a file.',
        '',
      ].join('\n'),
    });
    const json = await fasti(['revert', 'batch/1', '--json'], settings);
    expect(json).toMatchObject({ status: 1, err: '' });
    expect(JSON.parse(json.out)).toMatchObject({
      batch: null,
      conflicts: [{ record: 'FACT', id: 't1', batch: 'batch/2' }],
    });
    expect(await fasti(['revert', 'batch/9'], settings)).toEqual({
      status: 1,
      out: '',
      err: 'There is no batch "batch/9". The newest is "batch/2".\n',
    });
    expect(await fasti(['revert', 'last'], settings)).toMatchObject({ status: 2, out: '' });
  });
});

describe('the progress line of a long write', () => {
  it('has a rate and the remaining time once rows are written', () => {
    expect(progressText({ done: 0, of: 60_000 }, 10)).toBe('0 of 60,000 rows, 0 %');
    expect(progressText({ done: 12_000, of: 60_000 }, 2_000)).toBe(
      '12,000 of 60,000 rows, 20 %, 6,000 rows/s, 8 s left',
    );
    expect(progressText({ done: 1_000, of: 1_000_000 }, 1_000)).toContain('17 min left');
  });

  it('is redrawn five times a second, and removed at the end', () => {
    let time = 0;
    const drawn: string[] = [];
    const progress = progressLine(
      (text) => drawn.push(text),
      () => time,
    );
    for (let done = 1_000; done <= 10_000; done += 1_000) {
      time += 50;
      progress({ done, of: 10_000 });
    }
    expect(drawn.map((text) => text.replace('\r\u001b[K', ''))).toEqual([
      '1,000 of 10,000 rows, 10 %, 20,000 rows/s, 1 s left',
      '5,000 of 10,000 rows, 50 %, 20,000 rows/s, 1 s left',
      '9,000 of 10,000 rows, 90 %, 20,000 rows/s, 1 s left',
      '',
    ]);
  });
});
