import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fileOf, folderOf } from '../import/support.ts';
import { fasti } from './support.ts';

const RECORDS = fileOf(`entities:
  ann: { kind: person, label: Ann }
  anna: { kind: person, label: Anna }
  mayor: { kind: office, label: Mayor }
facts:
- tenure: { holder: anna, office: mayor }
  claims: [ { start: "1901" } ]
`);

async function store(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fasti-merge-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'store');
}

describe('fasti merge and unmerge', () => {
  it('merge two entities, undo that, and report how many facts moved', async () => {
    const settings = { FASTI_DATA: await store() };
    const folder = await folderOf({ 'a.yaml': RECORDS });
    expect(await fasti(['apply', folder], settings)).toMatchObject({ status: 0 });
    expect(await fasti(['merge', 'anna', 'ann', '--reason', 'same dates'], settings)).toEqual({
      status: 0,
      out: 'anna merged into ann: 1 fact moved in batch/2.\n',
      err: '',
    });
    expect(await fasti(['merge', 'anna', 'mayor', '--reason', 'x'], settings)).toEqual({
      status: 1,
      out: '',
      err: '"anna" was merged into "ann". Name "ann", or unmerge "anna" first.\n',
    });
    const { status, out } = await fasti(['unmerge', 'anna', '--reason', 'two women', '--json'], settings);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      moved: ['tenure/anna/mayor'],
      findings: [],
      updates: 3,
      batch: { id: 'batch/3', number: 3 },
    });
  });

  it('merge two tenures, undo that, and say before what would change', async () => {
    const settings = { FASTI_DATA: await store() };
    const second = "- id: second\n  tenure: { holder: ann, office: mayor }\n  claims: [ { end: '1903' } ]\n";
    const folder = await folderOf({ 'a.yaml': RECORDS + second });
    expect(await fasti(['apply', folder], settings)).toMatchObject({ status: 0 });
    await fasti(['merge', 'anna', 'ann', '--reason', 'same dates'], settings);
    const found = await fasti(
      ['merge', 'second', 'tenure/anna/mayor', '--reason', 'one', '--dry-run'],
      settings,
    );
    expect(found).toEqual({
      status: 0,
      out: 'Dry run, nothing was written. second merged into tenure/anna/mayor: 1 claim would move, and 1 record would change.\n',
      err: '',
    });
    const merge = ['merge', 'second', 'tenure/anna/mayor', '--reason', 'one'];
    expect(await fasti(merge, settings)).toEqual({
      status: 0,
      out: 'second merged into tenure/anna/mayor: 1 claim moved in batch/3.\n',
      err: '',
    });
    expect(await fasti(['apply', folder], settings)).toMatchObject({
      status: 0,
      out: expect.stringContaining('nothing to do'),
    });
    expect(await fasti(['unmerge', 'second', '--reason', 'two'], settings)).toMatchObject({
      status: 0,
      out: 'second unmerged: 1 claim moved in batch/4.\n',
    });
  });

  it.each([
    [['merge', 'anna'], 'fasti merge needs the ids of two entities'],
    [['merge', 'anna', 'ann'], 'fasti merge needs --reason'],
    [['merge', 'anna', 'ann', '--reason', ' '], 'fasti merge needs --reason'],
    [['unmerge'], 'fasti unmerge needs the id of one'],
    [['unmerge', 'anna', '--reason', 'x', '--replace'], 'fasti unmerge does not accept --replace'],
  ])('refuse %j with status 2', async (args, sentence) => {
    const { status, err } = await fasti(args);
    expect(status).toBe(2);
    expect(err).toContain(sentence);
  });
});
