/** The text of `fasti plan`. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fileOf, folderOf } from '../import/support.ts';
import { fasti } from './support.ts';

const TOWN = `sources:
  gazette: { title: Official gazette, date: "1998-03-20" }
  chronicle: { title: Town chronicle }
entities:
  anna: { kind: person, label: Anna Berg }
  mayor: { kind: office, label: Mayor }
  council: { kind: organization, label: Town council }
facts:
- id: t1
  tenure: { holder: anna, office: mayor }
  claims:
  - { source: gazette, start: "1998", end: "..", quote: "has been mayor since spring" }
- { id: t2, membership: { member: anna, body: council, role: chair }, claims: [ { source: chronicle, end: "1996" } ] }
`;
const CORRECTED = TOWN.replace('start: "1998"', 'start: "1998-03"')
  .replace('Town chronicle', 'Chronicle of the town')
  .replace(/- \{ id: t2.*\n/, '');

async function settings(): Promise<{ FASTI_DATA: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'fasti-plan-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return { FASTI_DATA: join(folder, 'store') };
}

/** Hashes and folders differ from run to run. */
const stable = (text: string, folder: string): string[] =>
  text
    .replaceAll(/[0-9a-f]{64}/g, 'HASH')
    .replaceAll(folder, 'FOLDER')
    .split('\n');

describe('fasti plan', () => {
  it('lists created records by kind, with names and times, and the command that applies them', async () => {
    const folder = await folderOf({ 'town.yaml': fileOf(TOWN) });
    const { out, err, status } = await fasti(['plan', folder], await settings());
    expect({ err, status }).toEqual({ err: '', status: 0 });
    expect(stable(out, folder)).toEqual([
      'Sources +2',
      '+ FOLDER/town.yaml:4  Official gazette',
      '+ FOLDER/town.yaml:5  Town chronicle',
      '',
      'People +1',
      '+ FOLDER/town.yaml:7  Anna Berg',
      '',
      'Organizations +1',
      '+ FOLDER/town.yaml:9  Town council',
      '',
      'Offices +1',
      '+ FOLDER/town.yaml:8  Mayor',
      '',
      'Tenures +1',
      '+ FOLDER/town.yaml:11  Anna Berg, Mayor  start between 1 Jan and 20 Mar 1998, still so on 20 Mar 1998',
      '',
      'Memberships +1',
      '+ FOLDER/town.yaml:15  Anna Berg, chair of Town council  until 1996',
      '',
      'test: 7 to create.',
      'plan HASH',
      'Nothing is written yet. To do this: fasti apply FOLDER --expect HASH',
      '',
    ]);
  });

  it('shows changes key by key, before and after, with retractions first', async () => {
    const env = await settings();
    const folder = await folderOf({ 'town.yaml': fileOf(TOWN) });
    await fasti(['apply', folder], env);
    await writeFile(join(folder, 'town.yaml'), fileOf(CORRECTED));
    const { out, err } = await fasti(['plan', folder, '--replace', '--strict'], env);
    expect(err).toBe('');
    expect(stable(out, folder)).toEqual([
      'Sources ~1',
      '~ FOLDER/town.yaml:5  Chronicle of the town',
      '    title: Town chronicle -> Chronicle of the town',
      '',
      'Tenures ~1',
      '~ FOLDER/town.yaml:11  Anna Berg, Mayor',
      '    - time: start between 1 Jan and 20 Mar 1998, still so on 20 Mar 1998',
      '    + time: start between 1 Mar and 20 Mar 1998, still so on 20 Mar 1998',
      '    - Official gazette: since 1998, "has been mayor since spring"',
      '    + Official gazette: since Mar 1998, "has been mayor since spring"',
      '',
      'Memberships -1',
      '- t2  Anna Berg, chair of Town council  until 1996  (the files no longer say it)',
      '',
      'test: 2 to change, 1 to retract, 4 unchanged.',
      'plan HASH',
      'Nothing is written yet. To do this: fasti apply FOLDER --strict --replace --expect HASH',
      '',
    ]);
    await fasti(['apply', folder, '--replace'], env);
    expect(stable((await fasti(['plan', folder], env)).out, folder)).toEqual([
      'test: nothing to do, 6 records unchanged.',
      'plan HASH',
      '',
    ]);
  });

  it('names people instead of ids, and says apart what follows from the files', async () => {
    const env = await settings();
    const folder = await folderOf({ 'town.yaml': fileOf(TOWN) });
    await fasti(['apply', folder], env);
    const more = `- { existence: { entity: anna }, claims: [ { source: chronicle, start: "1950", end: "2009-01-02" } ] }
- { name: { entity: mayor, text: Мэр, language: ru }, claims: [ { source: chronicle } ] }
merged:
- { id: ann, into: anna, reason: one woman }
`;
    const ann = '  ann: { kind: person, label: A. Berg }\nfacts:';
    const text = TOWN.replace('facts:', ann).replace(
      'source: gazette, start',
      'source: gazette, replaces: ann, start',
    );
    await writeFile(join(folder, 'town.yaml'), fileOf(`${text}${more}`));
    const { out } = await fasti(['plan', folder], env);
    expect(stable(out, folder)).toEqual([
      'People +1 >1',
      '+ FOLDER/town.yaml:10  A. Berg',
      '> FOLDER/town.yaml:7   Anna Berg  (only its labels or its place in lists)',
      '',
      'Offices >1',
      '> FOLDER/town.yaml:8  Mayor  (only its labels or its place in lists)',
      '',
      'Merges ~1',
      '~ ann  A. Berg',
      '    + merged into: Anna Berg',
      '    + reason: one woman',
      '',
      'Tenures ~1',
      '~ FOLDER/town.yaml:12  Anna Berg, Mayor',
      '    + by other records: no longer after 2 Jan 2009 (Anna Berg)',
      '    - Official gazette: since 1998, "has been mayor since spring"',
      '    + Official gazette: since 1998, replaces A. Berg, "has been mayor since spring"',
      '',
      'Memberships >1',
      '> FOLDER/town.yaml:16  Anna Berg, chair of Town council',
      '    + by other records: not before 1 Jan 1950 (Anna Berg)',
      '',
      'Names +1',
      '+ FOLDER/town.yaml:18  Mayor: Мэр',
      '',
      'Existences +1',
      '+ FOLDER/town.yaml:17  Anna Berg  1950 – 2 Jan 2009',
      '',
      'test: 3 to create, 2 to change, 3 to change as a consequence, 3 unchanged.',
      'plan HASH',
      'Nothing is written yet. To do this: fasti apply FOLDER --expect HASH',
      '',
    ]);
    const json = JSON.parse((await fasti(['plan', folder, '--json'], env)).out).datasets[0];
    expect(json.consequences).toBe(3);
    expect(json.changes).toContainEqual(
      expect.objectContaining({ id: 't2', place: `${folder}/town.yaml:16`, follows: true }),
    );
    expect((await fasti(['apply', folder], env)).out).toMatch(
      /^test: 3 created, 2 updated, 3 updated as a consequence, 3 unchanged in batch\/2\.\n/,
    );
  });

  it('names people and places in what it finds wrong, before and after it is written', async () => {
    const env = await settings();
    const folder = await folderOf({
      'town.yaml': fileOf(`sources:
  gazette: { title: Official gazette }
entities:
  anna: { kind: person, label: Anna Berg }
  ben: { kind: person, label: Ben Ray }
  mayor: { kind: office, label: Mayor, seats: "1" }
facts:
- { tenure: { holder: anna, office: mayor }, claims: [ { source: gazette, start: "1998-02-03", end: "2004-01-01" } ] }
- { tenure: { holder: ben, office: mayor }, claims: [ { source: gazette, start: "2001-02-03", end: "2009-01-01" } ] }
- { tenure: { holder: ben, office: mayor, term: second }, claims: [ { source: gazette, start: "2008-02-03", end: "2011" } ] }
`),
    });
    const found = (err: string) => stable(err, folder).filter((line) => line.includes('_OVERLAP'));
    const overlap =
      'FOLDER/town.yaml:11: SEAT_OVERLAP (warning): "Ben Ray" by "Ben Ray, Mayor" and "Anna Berg" by "Anna Berg, Mayor" surely held an office from 2001-02-03 to 2004-01-01 that has one seat; ';
    for (const command of ['plan', 'apply']) {
      const { err } = await fasti([command, folder], env);
      expect(found(err).map((line) => line.slice(0, overlap.length))).toContain(overlap);
    }
  });

  it('abbreviates a long plan, and shows all of it with --full', async () => {
    const env = await settings();
    const people = Array.from({ length: 120 }, (_, i) => `  p${i}: { kind: person, label: Person ${i} }\n`);
    const folder = await folderOf({ 'a.yaml': fileOf(`entities:\n${people.join('')}`) });
    const { out } = await fasti(['plan', folder], env);
    expect(stable(out, folder)).toEqual([
      'People +120',
      '+ FOLDER/a.yaml:4  Person 0',
      '+ FOLDER/a.yaml:5  Person 1',
      '+ FOLDER/a.yaml:6  Person 2',
      '  ... and 117 more; --full shows all',
      '',
      'test: 120 to create.',
      'plan HASH',
      'Nothing is written yet. To do this: fasti apply FOLDER --expect HASH',
      '',
    ]);
    const full = (await fasti(['plan', folder, '--full'], env)).out;
    expect(full.match(/^\+ \S+ +Person \d+ {2}\[p\d+\]$/gm)).toHaveLength(120);
    expect(full).toContain('\n    + label: Person 119\n');
  });

  it('has colors if they are forced, and none in pipes or with --no-color', async () => {
    const env = await settings();
    const folder = await folderOf({ 'town.yaml': fileOf(TOWN) });
    const green = `\u001b[32m+ ${folder}/town.yaml:7  Anna Berg\u001b[39m`;
    const forced = await fasti(['plan', folder], { ...env, FORCE_COLOR: '1' });
    expect(forced.out).toContain(`${green}\n`);
    expect(forced.out).toContain('\u001b[1mPeople\u001b[22m \u001b[32m+1\u001b[39m\n');
    for (const [args, more] of [
      [['--no-color'], { FORCE_COLOR: '1' }],
      [[], {}],
      [[], { NO_COLOR: '1' }],
    ] as const)
      expect((await fasti(['plan', folder, ...args], { ...env, ...more })).out).not.toContain('\u001b');
  });
});

describe('what a run takes away', () => {
  const tenure = (...claims: readonly string[]): string =>
    fileOf(`${TOWN.slice(0, TOWN.indexOf('facts:'))}facts:
- { id: t1, tenure: { holder: anna, office: mayor }, claims: [ ${claims.join(', ')} ] }
`);
  const GAZETTE = '{ source: gazette, start: "1998" }';
  const CHRONICLE = '{ source: chronicle, start: "1998-03" }';

  it('is in the summary of plan and apply, and nothing of another source', async () => {
    const folder = await folderOf({ 'town.yaml': tenure(GAZETTE, '{ source: gazette, end: "2001" }') });
    const environment = await settings();
    expect((await fasti(['apply', folder], environment)).status).toBe(0);
    await writeFile(join(folder, 'town.yaml'), tenure(GAZETTE));
    const planned = await fasti(['plan', folder], environment);
    expect(planned.out).toContain('test: 1 to change, 5 unchanged, 1 claim to take away.\n');
    const applied = await fasti(['apply', folder], environment);
    expect(applied.out).toBe('test: 1 updated, 5 unchanged, 1 claim taken away in batch/2.\n');
    await writeFile(join(folder, 'town.yaml'), tenure(CHRONICLE));
    const added = await fasti(['plan', folder], environment);
    expect(added.out).toContain('test: 1 to change, 5 unchanged.\n');
    const replaced = await fasti(['plan', folder, '--replace'], environment);
    expect(replaced.out).toContain('test: 1 to change, 5 unchanged, 1 claim to take away.\n');
  });

  it('is what `withdraw` names, planned first, with a reason', async () => {
    const folder = await folderOf({ 'town.yaml': tenure(GAZETTE, CHRONICLE) });
    const environment = await settings();
    await fasti(['apply', folder], environment);
    expect((await fasti(['withdraw', 't1'], environment)).err).toContain('fasti withdraw needs --reason');
    const words = ['withdraw', 't1', '--source', 'chronicle', '--reason', 'a misprint'];
    const planned = await fasti([...words, '--dry-run'], environment);
    expect(planned.out).toContain('    Town chronicle: from Mar 1998, end unknown -> (taken away)\n');
    expect(planned.out).toContain('Dry run, nothing was written. t1: 1 claim would be taken back.\n');
    expect((await fasti(words, environment)).out).toContain('t1: 1 claim taken back in batch/2.');
    expect(await fasti(words, environment)).toMatchObject({
      status: 1,
      err: '"t1" has no claim of the source "chronicle". It has claims of gazette.\n',
    });
  });
});

describe('--keep-going', () => {
  it('applies the records of a Popolo file without those that have errors', async () => {
    const persons = [
      { id: 'a', name: 'Anna' },
      { id: 'b', name: 'Ben', birth_date: 'soon' },
    ];
    const folder = await folderOf({ 'town.json': JSON.stringify({ persons }) });
    const environment = await settings();
    const refused = await fasti(['apply', folder, '--dataset', 'town'], environment);
    expect(refused).toMatchObject({ status: 1, out: '' });
    const applied = await fasti(['apply', folder, '--dataset', 'town', '--keep-going'], environment);
    expect(applied).toEqual({
      status: 1,
      out: 'town: 3 created in batch/1.\n',
      err: expect.stringMatching(
        /INVALID_DATE: [^\n]*\n1 error, 0 warnings\.\n1 record left out because of errors\.\n$/,
      ),
    });
  });
});
