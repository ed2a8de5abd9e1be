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
      out: [
        'People ~2\n~ anna  Anna\n    + merged into: Ann\n~ ann   Ann\n    + ids merged into it: anna\n',
        'Tenures ~1\n~ tenure/anna/mayor  Ann, Mayor\n    holder: Anna -> Ann\n',
        'Names +1\n+ name/anna/alias/anna-iikzikkarp  Ann: Anna\n',
        'anna merged into ann: 1 fact moved in batch/2.\n',
      ].join('\n'),
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
      out: expect.stringMatching(
        /^Tenures -1 ~1\n- second {13}Ann, Mayor {2}until 1903 {2}\(taken away\)\n~ tenure\/anna\/mayor {2}Ann, Mayor\n[\s\S]*\n\nDry run, nothing was written\. second merged into tenure\/anna\/mayor: 1 claim would move, and 1 record would change\.\n$/,
      ),
      err: '',
    });
    const merge = ['merge', 'second', 'tenure/anna/mayor', '--reason', 'one'];
    expect(await fasti(merge, settings)).toEqual({
      status: 0,
      out: expect.stringMatching(
        /^Tenures -1 ~1\n[\s\S]*\n\nsecond merged into tenure\/anna\/mayor: 1 claim moved in batch\/3\.\n$/,
      ),
      err: '',
    });
    expect(await fasti(['apply', folder], settings)).toMatchObject({
      status: 0,
      out: expect.stringContaining('nothing to do'),
    });
    expect(await fasti(['unmerge', 'second', '--reason', 'two'], settings)).toMatchObject({
      status: 0,
      out: expect.stringMatching(
        /^Tenures ~1 \+1\n[\s\S]*\n\nsecond unmerged: 1 claim moved in batch\/4\.\n$/,
      ),
    });
  });

  const LIVES = `sources:
  s1: { title: One }
entities:
  old: { kind: person, label: Old Berg }
  ben: { kind: person, label: Ben Berg }
  mayor: { kind: office, label: Mayor }
facts:
- { id: old-life, existence: { entity: old }, claims: [ { source: s1, start: "1830", end: "1900" } ] }
- { id: ben-life, existence: { entity: ben }, claims: [ { source: s1, start: "1920", end: "1980" } ] }
- { id: ben-term, tenure: { holder: ben, office: mayor }, claims: [ { source: s1, start: "1950", end: "1954" } ] }
`;
  const messagesIn = (text: string): string[] =>
    text
      .split('\n')
      .flatMap((line) => /OUTSIDE_LIFE \(warning\): .*/.exec(line)?.[0] ?? [])
      .sort();

  it('show what moves and what it contradicts, before and after, as the same facts in a file do, and the doctor too', async () => {
    const settings = { FASTI_DATA: await store() };
    await fasti(['apply', await folderOf({ 'a.yaml': fileOf(LIVES) })], settings);
    const one = LIVES.replace('entity: old }', 'entity: ben }');
    const checked = await fasti(['check', await folderOf({ 'a.yaml': fileOf(one) })]);
    const messages = messagesIn(checked.err);
    expect(messages).toEqual([
      expect.stringContaining(
        '"ben-term" involves "ben" on 1954-01-01 or later, but according to "old-life" this life ended on 1900-12-31 at the latest',
      ),
      expect.stringContaining(
        '"old-life" involves "ben" on 1900-12-31 or earlier, but according to "ben-life" this life began on 1920-01-01 at the earliest',
      ),
    ]);
    const moves = 'Existences ~1\n~ old-life  Ben Berg\n    entity: Old Berg -> Ben Berg\n';
    const merge = ['merge', 'old', 'ben', '--reason', 'one man'];
    const planned = await fasti([...merge, '--dry-run'], settings);
    expect(planned.status).toBe(0);
    expect(planned.out).toContain(moves);
    expect(planned.out).toMatch(
      /\nDry run, nothing was written\. old merged into ben: 1 fact would move, .*\n$/,
    );
    const named = [
      expect.stringContaining('"Ben Berg" (old-life) involves "Ben Berg" (ben) on 1900-12-31 or earlier'),
      expect.stringContaining('"Ben Berg, Mayor" involves "Ben Berg" (ben) on 1954-01-01 or later, but'),
    ];
    expect(messagesIn(planned.err)).toEqual(named);
    expect(await fasti(['doctor'], settings)).toMatchObject({ status: 0, err: '' });

    const merged = await fasti(merge, settings);
    expect(merged.out).toContain(moves);
    expect(messagesIn(merged.err)).toEqual(named);
    const examined = await fasti(['doctor'], settings);
    expect(examined).toMatchObject({ status: 0, out: 'Nothing is wrong with the graph as a store.\n' });
    expect(messagesIn(examined.err)).toEqual(messages);
    const { merges } = JSON.parse((await fasti(['doctor', '--json'], settings)).out);
    expect(merges).toMatchObject([
      { code: 'OUTSIDE_LIFE', fact: 'ben-term', because: 'old-life' },
      { code: 'OUTSIDE_LIFE', fact: 'old-life', because: 'ben-life' },
    ]);
    await fasti(['unmerge', 'old', '--reason', 'two men'], settings);
    expect(await fasti(['doctor'], settings)).toMatchObject({ status: 0, err: '' });
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
