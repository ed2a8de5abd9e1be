/** What a dataset says of the sources and entities that another dataset declared first. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { fileOf, folderOf } from '../import/support.ts';
import { fasti } from './support.ts';

const TOWN = fileOf(
  `sources:
  gazette: { title: Gazette, voice: town, date: "2001", reliability: LOW }
  chronicle: { title: Chronicle, voice: town }
entities:
  anna: { kind: person, label: Anna }
  mayor: { kind: office, label: Mayor }
facts:
- { id: t1, tenure: { holder: anna, office: mayor }, claims: [ { source: gazette, start: "1998" }, { source: chronicle, start: "1998" } ] }
`,
  'town',
);
const intruder = (source: string, entities = ''): string =>
  fileOf(`sources:\n  ${source}\n${entities}`, 'intruder');

async function town(): Promise<{ readonly FASTI_DATA: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'fasti-owners-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const env = { FASTI_DATA: join(folder, 'store') };
  expect((await fasti(['apply', await folderOf({ 'town.yaml': TOWN })], env)).status).toBe(0);
  return env;
}

it('check, plan and apply refuse another voice, date or reliability of a source of others', async () => {
  const env = await town();
  const forged = intruder(
    'chronicle: { title: Chronicle, voice: other, date: "2002" }\n  gazette: { title: Gazette, voice: null, reliability: NORMAL }',
  );
  const folder = await folderOf({ 'a.yaml': forged });
  for (const command of ['check', 'plan', 'apply']) {
    const { err, status } = await fasti([command, folder], env);
    expect(status).toBe(1);
    expect(err.replaceAll(`${folder}/`, '').split('\n').slice(0, 4)).toEqual([
      'a.yaml:4:41: SOURCE_OWNER: voice of "chronicle" is "other" here, and "town" in the dataset "town", which declared the source first; leave the key out, or declare another source',
      'a.yaml:4:54: SOURCE_OWNER: date of "chronicle" is "2002" here, and missing in the dataset "town", which declared the source first; leave the key out, or declare another source',
      'a.yaml:5:37: SOURCE_OWNER: voice of "gazette" is "gazette" here, and "town" in the dataset "town", which declared the source first; leave the key out, or declare another source',
      'a.yaml:5:56: SOURCE_OWNER: reliability of "gazette" is "NORMAL" here, and "LOW" in the dataset "town", which declared the source first; leave the key out, or declare another source',
    ]);
  }
});

it('the datasets of one run are compared too, without a graph', async () => {
  const folder = await folderOf({
    'a.yaml': TOWN,
    'b.yaml': intruder('gazette: { title: Gazette, voice: other }'),
  });
  const { err, status } = await fasti(['check', folder]);
  expect(status).toBe(1);
  expect(err).toContain('b.yaml:4:37: SOURCE_OWNER: voice of "gazette" is "other" here, and "town" in');
});

it('a plan shows other differences with their owner, and equal ones are none', async () => {
  const env = await town();
  const folder = await folderOf({
    'a.yaml': intruder(
      'gazette: { title: Forged, voice: town, date: "2001", url: "https://example.org/" }',
      'entities:\n  anna: { kind: person, label: Anne, note: Wrong }\n  mayor: { kind: office, label: Mayor }\n',
    ),
  });
  const { out, status } = await fasti(['plan', folder], env);
  expect(status).toBe(0);
  expect(out.split('\n').slice(0, 9)).toEqual([
    'Sources !1',
    expect.stringMatching(/^! .*a\.yaml:4 {2}Forged {2}\(declared by town\)$/),
    '    title: Gazette -> Forged',
    '    + url: https://example.org/',
    '',
    'People !1',
    expect.stringMatching(/^! .*a\.yaml:6 {2}Anne {2}\(declared by town\)$/),
    '    label: Anna -> Anne',
    '    + note: Wrong',
  ]);
  const json = JSON.parse((await fasti(['plan', folder, '--json'], env)).out);
  expect(json.datasets[0].changes.map(({ id, owner }: Record<string, unknown>) => [id, owner])).toEqual([
    ['gazette', 'town'],
    ['anna', 'town'],
  ]);
  const own = await folderOf({ 'town.yaml': TOWN.replace('Chronicle', 'The chronicle') });
  expect((await fasti(['plan', own], env)).out).toMatch(/^Sources ~1\n~ \S+ {2}The chronicle\n/);
});
