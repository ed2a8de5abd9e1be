/** Many problems are summed up by code. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileOf, folderOf } from '../import/support.ts';
import { fasti } from './support.ts';

const names = (count: number): string =>
  Array.from({ length: count }, (_, i) => `- name: { entity: nobody-${i}, text: N }\n`).join('');
const dates = (count: number): string =>
  Array.from(
    { length: count },
    () => '- existence: { entity: anna }\n  claims: [ { start: 31/12/2020 } ]\n',
  ).join('');

it('shows the first of each code and how many more there are, and all with --all', async () => {
  const folder = await folderOf({
    'a.yaml': fileOf(
      `entities:\n  anna: { kind: person }\nfacts:\n${names(3)}${dates(1)}${names(25).replaceAll('nobody', 'none')}`,
    ),
  });
  const path = join(folder, 'a.yaml');
  for (const command of ['check', 'plan', 'apply']) {
    const { status, err } = await fasti([command, path], { FASTI_DATA: join(folder, 'store') });
    expect(status).toBe(1);
    expect(err.replaceAll(`${folder}/`, '').split('\n').slice(0, 4)).toEqual([
      'a.yaml:6:19: UNKNOWN_ID: entity names "nobody-0", but no entity has that id; declare it under entities',
      '  ... and 27 more UNKNOWN_ID; --all shows all',
      'a.yaml:10:22: INVALID_DATE: "31/12/2020": the year comes first; write 2020-12-31',
      '29 errors, 0 warnings.',
    ]);
    const all = await fasti([command, path, '--all'], { FASTI_DATA: join(folder, 'store') });
    expect(all.err.split('\n').filter((line) => line.includes('UNKNOWN_ID'))).toHaveLength(28);
    expect(all.err).not.toContain('more');
  }
});

it('shows a few problems one by one', async () => {
  const folder = await folderOf({ 'a.yaml': fileOf(`facts:\n${names(20)}`) });
  const { err } = await fasti(['check', join(folder, 'a.yaml')]);
  expect(err.split('\n').filter((line) => line.includes('UNKNOWN_ID'))).toHaveLength(20);
});
