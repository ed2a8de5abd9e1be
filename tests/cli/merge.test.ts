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
