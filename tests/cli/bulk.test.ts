/** `fasti apply --bulk`: what is written, and when nothing is. What Neo4j makes of it is in tests/long/bulkLoad.turn.test.ts. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { fileOf, folderOf } from '../import/support.ts';
import { CLEAN, fasti, PROGRAM, start } from './support.ts';

const PEOPLE = fileOf(
  'sources:\n  s1: { title: "One, \\"two\\"", note: "a\\nb" }\nentities:\n  anna: { kind: person, label: Anna }\nfacts:\n- { id: n, name: { entity: anna, text: Anna Berg }, claims: [ { source: s1 } ] }\n',
);

const manyPeople = (count: number): string =>
  fileOf(
    `entities:\n${Array.from({ length: count }, (_, i) => `  p${i}: { kind: person, label: Person ${i} }\n`).join('')}`,
  );

const contents = async (folder: string, pattern: RegExp): Promise<string[]> =>
  Promise.all(
    (await readdir(folder))
      .filter((name) => pattern.test(name))
      .sort()
      .map((name) => readFile(join(folder, name), 'utf8')),
  );

describe('fasti apply --bulk', () => {
  it('writes the first batch with the commands that load it, and opens no database', async () => {
    const folder = await folderOf({ 'a.yaml': PEOPLE });
    const to = join(folder, 'to load');
    const { status, out, err } = await fasti(
      ['apply', join(folder, 'a.yaml'), '--bulk', to, '--by', 'ann', '--reason', 'first'],
      { NEO4J_URI: 'bolt://127.0.0.1:1', FASTI_DATA: join(folder, 'store') },
    );
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain(`test: 3 created as batch/1 in ${to}.\nNo database was read or written`);
    expect(out).toContain(`  cd '${to}' && neo4j-admin database import full neo4j @import.args\n`);
    expect(out).toContain(`  cypher-shell --file '${to}/indexes.cypher'\n`);
    expect(out).toContain(`  fasti apply ${join(folder, 'a.yaml')}\n`);
    expect(await readdir(folder)).toEqual(['a.yaml', 'to load']);
    const [source = ''] = await contents(to, /^nodes-Source-\d+\.csv$/);
    expect(source).toMatch(/^"s1",.*"One, ""two""".*"a\nb"/s);
    const [header = ''] = await contents(to, /^nodes-Source-\d+\.header\.csv$/);
    expect(header).toMatch(/^id:ID\(Source\),title:string,.*digests:string\[\],knownFrom:long/);
    const [links] = await contents(to, /^relationships-ENTITY-\d+\.csv$/);
    expect(links).toBe('"n","anna","anna"\n');
    const [batch = ''] = await contents(to, /^nodes-Batch-\d+\.csv$/);
    expect(batch).toMatch(/"ann","first","test"/);
    const args = await readFile(join(to, 'import.args'), 'utf8');
    expect(args).toMatch(/^--multiline-fields=\.\/nodes-Source-\d+\.csv$/m);
    expect(args).toMatch(
      /^--nodes=Entity:Person=\.\/nodes-Entity-Person-\d+\.header\.csv,\.\/nodes-Entity-Person-\d+\.csv$/m,
    );
    const statements = await readFile(join(to, 'indexes.cypher'), 'utf8');
    const indexes = (await readFile('schema/graph.cypher', 'utf8')).replaceAll(/^\/\/.*\n/gm, '');
    expect(statements).toBe(`${indexes}CALL db.awaitIndexes(86400);\n`);
  });

  it('takes the first of several datasets, and an empty folder that is there', async () => {
    const folder = await folderOf({
      'a.yaml': fileOf('facts:\n- name: { entity: anna, text: Anna Berg }\n', 'names'),
      'b.yaml': fileOf('entities:\n  anna: { kind: person, label: Anna }\n', 'people'),
    });
    await mkdir(join(folder, 'to'));
    const args = ['apply', join(folder, 'a.yaml'), join(folder, 'b.yaml'), '--bulk', join(folder, 'to')];
    const { out, status } = await fasti([...args, '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      accepted: true,
      datasets: [{ dataset: 'people', batch: { id: 'batch/1' } }],
    });
    expect((await readdir(join(folder, 'to'))).filter((name) => /Name|Claim/.test(name))).toEqual([]);
  });

  it('writes nothing where the records have an error, or the folder is in use', async () => {
    const folder = await folderOf({
      'a.yaml': PEOPLE.replace('entity: anna', 'entity: ana'),
      'b.yaml': PEOPLE,
    });
    const to = join(folder, 'to');
    const wrong = await fasti(['apply', join(folder, 'a.yaml'), '--bulk', to]);
    expect(wrong).toMatchObject({ status: 1, out: '', err: expect.stringContaining('UNKNOWN_ID') });
    expect(await readdir(folder)).toEqual(['a.yaml', 'b.yaml']);
    const hint = 'Name a folder that is empty or does not exist.\n';
    const file = join(folder, 'a.yaml');
    expect(await fasti(['apply', join(folder, 'b.yaml'), '--bulk', file])).toEqual({
      status: 1,
      out: '',
      err: `"${file}" is a file, so nothing can be written into it. ${hint}`,
    });
    expect(await fasti(['apply', join(folder, 'b.yaml'), '--bulk', folder])).toEqual({
      status: 1,
      out: '',
      err: `"${folder}" is not empty: it has "a.yaml". ${hint}`,
    });
    expect(await fasti(['plan', 'seed', '--bulk', to])).toMatchObject({ status: 2 });
  });

  it('leaves nothing where there is no space', async () => {
    const folder = await folderOf({ 'a.yaml': manyPeople(500) });
    const to = join(folder, 'to');
    const command = `ulimit -f 16; exec "${process.execPath}" "${PROGRAM}" apply "${folder}/a.yaml" --bulk "${to}"`;
    const child = spawn('bash', ['-c', command], { env: CLEAN });
    let err = '';
    child.stderr.on('data', (text) => {
      err += String(text);
    });
    child.stdout.resume();
    expect((await once(child, 'close'))[0]).toBe(1);
    expect(err).toBe(`"${to}" cannot be written (EFBIG).\n`);
    expect(await readdir(folder)).toEqual(['a.yaml']);
  });

  it('leaves no folder that looks whole where it is killed', async () => {
    const folder = await folderOf({});
    await writeFile(join(folder, 'a.yaml'), manyPeople(20_000));
    const to = join(folder, 'to');
    const child = start(['apply', join(folder, 'a.yaml'), '--bulk', to]);
    const ended = once(child, 'close');
    const parts = async (): Promise<string[]> =>
      (await readdir(folder)).filter((name) => name.endsWith('.part'));
    while ((await parts()).length === 0 && child.exitCode === null) await pause(2);
    child.kill('SIGKILL');
    await ended;
    const [part = ''] = await parts();
    expect(await readdir(folder)).toEqual(['a.yaml', part]);
    expect(await readdir(join(folder, part))).not.toContain('import.args');
    expect(await fasti(['apply', join(folder, 'a.yaml'), '--bulk', to])).toMatchObject({ status: 0 });
  });
});
