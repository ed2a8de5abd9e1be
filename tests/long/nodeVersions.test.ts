/**
 * A clone on other versions of Node than the one that runs the tests, one of them each day: it is installed, built and
 * started as the README says, changed, started again, and the tests that depend most on Node run in it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, relative } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { CLEAN } from '../cli/support.ts';
import { fetchNode } from '../support/fetched.ts';
import { sheetOf, xlsxParts, zipped } from '../support/workbooks.ts';
import { filesOf } from './scale.ts';

/** The oldest that package.json allows, and the newest of each later line with long support. */
const VERSIONS = ['20.19.0', '22.23.5', '24.22.1', '26.12.1'];

/** What is made from the rest, or not part of it. */
const NOT_CLONED = ['.cache', '.fasti', '.git', 'dist', 'node_modules'];

/** Streams, compression, threads, processes, languages and time zones are Node's. */
const DEPENDENT = [
  'tests/domain',
  'tests/client',
  'tests/formats/csv',
  'tests/formats/workbook.test.ts',
  'tests/cli/backup.test.ts',
  'tests/cli/messages.test.ts',
  'tests/http/batches.test.ts',
  'tests/http/encodings.test.ts',
  'tests/http/probes.test.ts',
  'tests/http/requestFaults.test.ts',
  'tests/http/roles.test.ts',
];

const TOWN = `fasti: "1"
dataset: towns
entities:
  new-town: { kind: region }
facts:
- name: { entity: new-town, text: New Town }
`;

const MAPPING = `mapping: "1"
dataset: council
answers: council.answers.csv
sheets:
  Council:
    table: tenures
    holder: { column: Name, kind: person }
    office: { column: Office, kind: office }
    dates: { column: Dates }
`;
const COUNCIL = sheetOf([
  ['Name', 'Office', 'Dates'],
  ['Anna Bérg', 'Mayor', '1902–1910'],
]);

/** Ends what runs in the terminal of the command, as Ctrl+C does. */
async function interrupt(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  process.kill(-(child.pid ?? 0), 'SIGINT');
  await ended;
}

describe.each(filesOf(VERSIONS))('Node %s', (version) => {
  it('installs, serves, plans and applies, serves what was applied, and passes tests', async () => {
    const clone = await mkdtemp(join(tmpdir(), 'fasti-clone-'));
    onTestFinished(() => rm(clone, { recursive: true, force: true }));
    await cp('.', clone, {
      recursive: true,
      filter: (path) => !NOT_CLONED.includes(relative('.', path)),
    });
    const env = { ...CLEAN, PATH: `${fetchNode(version)}${delimiter}${CLEAN.PATH}`, PORT: '0' };
    /** A command in the clone, with what it writes to both outputs. */
    const launch = (command: string, ...args: readonly string[]) => {
      const child = spawn(command, args, { cwd: clone, env, detached: true });
      onTestFinished(() => interrupt(child));
      let output = '';
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (text) => {
          output += text;
        });
      return { child, output: () => output };
    };
    const run = async (command: string, ...args: readonly string[]): Promise<string> => {
      const { child, output } = launch(command, ...args);
      const [status] = await once(child, 'close');
      expect(status, output()).toBe(0);
      return output();
    };
    const start = async () => {
      const { child, output } = launch('npm', 'start');
      const ready = /open +(http:\/\/\S+)\//;
      await vi.waitFor(() => expect(output()).toMatch(ready), { timeout: 240_000, interval: 100 });
      return { child, output, url: ready.exec(output())?.[1] ?? '' };
    };
    const labelOf = async (url: string, id: string): Promise<unknown> => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: `{ region(id: "${id}") { label } }` }),
      });
      const { data } = (await response.json()) as { data?: { region: { label: string } | null } };
      return data?.region?.label;
    };

    expect(await run('node', '--version')).toBe(`v${version}\n`);
    expect(await run('npm', 'ci')).not.toContain('EBADENGINE');

    const first = await start();
    expect(await (await fetch(`${first.url}/`)).text()).toContain('<h1');
    expect(await labelOf(first.url, 'ulyanovsk-region')).toBe('Ulyanovsk region');
    await interrupt(first.child);
    expect(first.output()).not.toMatch(/warn/i);

    await writeFile(join(clone, 'town.yaml'), TOWN);
    const fasti = ['dist/program/main.js'];
    expect(await run('node', ...fasti, 'plan', 'town.yaml')).toContain('New Town');
    await run('node', ...fasti, 'apply', 'town.yaml');

    const second = await start();
    expect(await labelOf(second.url, 'new-town')).toBe('New Town');
    await interrupt(second.child);

    // What is used of fflate, saxes and zlib: a workbook is unpacked, mapped, applied, packed and read again.
    await writeFile(join(clone, 'council.xlsx'), zipped(xlsxParts({ Council: COUNCIL })));
    await writeFile(join(clone, 'council.map.yaml'), MAPPING);
    const mapped = ['council.xlsx', '--map', 'council.map.yaml'];
    expect(await run('node', ...fasti, 'map', ...mapped)).toContain('Council: 1 tenure.');
    await run('node', ...fasti, 'apply', ...mapped);
    await run('node', ...fasti, 'export', '--format', 'xlsx', '--dataset', 'council', '--out', 'out.xlsx');
    expect(await run('node', ...fasti, 'check', 'out.xlsx')).toContain('council: 2 entities, 1 facts');

    await run('node', 'node_modules/vitest/vitest.mjs', 'run', '--project', '!both engines', ...DEPENDENT);
  }, 900_000);
});
