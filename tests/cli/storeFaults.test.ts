/** Faults of the store are told by their cause when the server starts, and a store of a later version is left alone. */
import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openEmbedded } from '../../src/store/engines/embedded.ts';
import type { Graph } from '../../src/store/graph.ts';
import { EARLIEST_LAYOUT, LAYOUT_VERSION } from '../../src/store/graphLayout.ts';
import { Crash, dyingAfter } from '../support/betweenWrites.ts';
import { loadText } from '../support/loadText.ts';
import { applyRound, ask } from '../support/several/load.ts';
import { startServing } from '../support/several/servingProcess.ts';
import { fasti, PROGRAM } from './support.ts';

const RECORDS =
  'fasti: "1"\ndataset: towns\nlanguage: en\nentities:\n  town: { kind: region, label: Town }\n';

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'fasti-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

/** A folder with a store that holds a record. */
async function storeFolder(): Promise<string> {
  const path = await folder();
  const graph = await openEmbedded({ path });
  await graph.setup();
  await loadText(graph, RECORDS, '2025-01-01T00:00:00Z');
  await graph.close();
  return path;
}

interface Outcome {
  readonly status: number | null;
  readonly errors: string;
}

/** Runs a command on a store. `limits` are commands of the shell before it, and `user` is the number of a user. */
async function run(command: string, FASTI_DATA: string, limits = '', user?: number): Promise<Outcome> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn('bash', ['-c', `${limits} exec "${process.execPath}" "${PROGRAM}" ${command}`], {
    env: { PATH, HOME, PORT: '0', FASTI_DATA },
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { status, errors: errors.trimEnd() };
}

/** What `fasti serve` writes to standard error when it cannot start. */
async function errorsOf(FASTI_DATA: string, limits = '', user?: number): Promise<string> {
  const { status, errors } = await run('serve', FASTI_DATA, limits, user);
  expect(status).toBe(1);
  return errors;
}

/** All nodes of a graph. */
const contents = async (graph: Graph): Promise<readonly string[]> =>
  (await graph.read({ text: 'MATCH (n) RETURN n', params: {} })).map((row) => JSON.stringify(row)).sort();

it.each([
  [
    'a later layout',
    LAYOUT_VERSION + 1,
    `The graph was written by a later version of Fasti: it has layout ${LAYOUT_VERSION + 1}, and this version knows layouts up to ${LAYOUT_VERSION}. Install that version, or use another graph or data folder.`,
  ],
  [
    'a layout that is not upgraded',
    EARLIEST_LAYOUT - 1,
    `The graph was written by an early version of Fasti: it has layout ${EARLIEST_LAYOUT - 1}, and this version upgrades graphs from layout ${EARLIEST_LAYOUT} on. Export the records with the version that wrote it, and load them into an empty graph or data folder.`,
  ],
])('a store of %s is refused, and not written', async (_what, n, says) => {
  const path = await storeFolder();
  const graph = await openEmbedded({ path });
  await graph.write((transaction) =>
    transaction.run({ text: 'MATCH (c:Clock) SET c.format = $n', params: { n } }),
  );
  const before = await contents(graph);
  await graph.close();
  expect(await errorsOf(path)).toBe(says);
  const after = await openEmbedded({ path });
  expect(await contents(after)).toEqual(before);
  await after.close();
});

it.each([
  ['is no store', (file: string) => writeFile(file, 'something else'), 'invalid file header'],
  ['is cut off', (file: string) => truncate(file, 100_000), 'damaged at byte'],
])('a file that %s', async (_what, damage, reason) => {
  const path = await storeFolder();
  await damage(join(path, 'fasti.graph'));
  const errors = await errorsOf(path);
  expect(errors).toContain(`The store in "${path}" is damaged`);
  expect(errors).toContain(reason);
  expect(errors).toContain('Put a copy of the folder in its place');
});

it('a disk that is full while the seed is loaded', async () => {
  const errors = await errorsOf(await folder(), 'ulimit -f 600;');
  expect(errors).toContain('The store cannot be written: File too large');
  expect(errors).toContain('Free space for it and start again.');
});

it('a disk that is full when the store is closed: the change is kept, and the command succeeds', async () => {
  const path = await storeFolder();
  const file = join(await folder(), 'more.yaml');
  await writeFile(file, RECORDS.replaceAll('town', 'village').replaceAll('Town', 'Village'));
  // The store is larger than that, so that nothing can be added to its file, and the log of the change is smaller.
  expect(await run(`apply ${file}`, path, 'ulimit -f 32;')).toEqual({ status: 0, errors: '' });
  const graph = await openEmbedded({ path });
  const labels = await graph.read({ text: 'MATCH (e:Entity) RETURN e.label AS label', params: {} });
  expect(labels.map(({ label }) => label).sort()).toEqual(['Town', 'Village']);
  await graph.close();
});

it('a disk that is full when the server starts: what is there is read, and nothing is written until there is space', async () => {
  const FASTI_DATA = await storeFolder();
  const seed = join(await folder(), 'more.yaml');
  await writeFile(seed, RECORDS.replaceAll('town', 'village').replaceAll('Town', 'Village'));
  const server = await startServing({ FASTI_DATA, FASTI_SEED: seed }, { mostKibibytes: 1 });
  onTestFinished(() => server.kill());
  const probe = async (path: string) => {
    const response = await fetch(server.url + path);
    const { reasons } = (await response.json()) as { readonly reasons: readonly { readonly code: string }[] };
    return [response.status, ...reasons.map(({ code }) => code)];
  };
  const labels = await ask(server.url, { query: '{ regions { nodes { label } } }' });
  expect(JSON.parse(labels.text)).toMatchObject({ data: { regions: { nodes: [{ label: 'Town' }] } } });
  expect(await probe('/ready')).toEqual([503, 'STORE_NOT_WRITABLE']);
  expect(await probe('/health')).toEqual([200, 'STORE_NOT_WRITABLE']);
  expect((await applyRound(server.url, 0)).status).toBe(503);
  expect(server.errors()).toContain('The store cannot be written: File too large');
  server.free();
  expect(await probe('/ready')).toEqual([200]);
  expect((await applyRound(server.url, 0)).status).toBe(200);
});

/** The user "nobody" where this process is the superuser, whom no right stops. */
const LESSER_USER = process.getuid?.() === 0 ? 65_534 : undefined;

it('a store that may not be written', async () => {
  const path = await storeFolder();
  await chmod(join(path, 'fasti.graph'), 0o444);
  await chmod(path, 0o555);
  const errors = await errorsOf(path, '', LESSER_USER);
  await chmod(path, 0o755);
  expect(errors).toContain(`The store in "${path}" cannot be written: Permission denied`);
  expect(errors).toContain('Give the user of this process the right to write there');
});

it('what a killed apply left is what the doctor and the status say, and is no fault', async () => {
  const FASTI_DATA = await storeFolder();
  const graph = await openEmbedded({ path: FASTI_DATA });
  const villages = Array.from({ length: 1_100 }, (_, i) => `  v${i}: { kind: region }\n`).join('');
  await expect(
    loadText(dyingAfter(graph, 2), `${RECORDS}${villages}`, '2025-02-01T00:00:00Z'),
  ).rejects.toThrow(Crash);
  await graph.close();
  const left = /batch\/2 was left unfinished( by \w+)? since [\d-]+T[\d:.]+Z; the next write removes it/;
  expect((await fasti(['status'], { FASTI_DATA })).out).toMatch(left);
  const found = await fasti(['doctor'], { FASTI_DATA });
  expect(found).toMatchObject({ status: 0, err: '' });
  const [first, ...more] = found.out.trimEnd().split('\n');
  expect(first).toMatch(left);
  expect(more).toEqual([
    'Nothing else is wrong; derived values are examined when that batch is removed or finished.',
  ]);
  const { found: seen, left: still } = JSON.parse((await fasti(['doctor', '--json'], { FASTI_DATA })).out);
  expect(still).toEqual(seen);
  expect(seen).toEqual([{ code: 'UNFINISHED_BATCH', count: 1, examples: ['batch/2'] }]);
  expect(await fasti(['doctor', '--mend'], { FASTI_DATA })).toMatchObject({
    status: 0,
    out: expect.stringContaining('Mended; nothing is wrong any more.'),
  });
  expect(await fasti(['doctor'], { FASTI_DATA })).toMatchObject({
    out: 'Nothing is wrong with the graph as a store.\n',
  });
});

it.each([
  ['/dev/null/x', 'ENOTDIR'],
  ['/proc/none/deep/er', 'ENOENT'],
])(
  'FASTI_DATA=%s, where no folder can be, is refused in one sentence',
  async (FASTI_DATA, code) => {
    for (const args of [['status'], ['serve']])
      expect(await fasti(args, { FASTI_DATA, PORT: '0' })).toEqual({
        status: 1,
        out: '',
        err: `The data folder "${FASTI_DATA}" cannot be created (${code}). Set FASTI_DATA to a folder that this user may write to.\n`,
      });
  },
  60_000,
);

describe('where the engine has no binary, one sentence says why and what would work', () => {
  const WAYS =
    'Store the graph in Neo4j: start both with "docker compose up", or set NEO4J_URI to one that runs.';

  it.each([
    [
      'optional packages are left out',
      '',
      `its binary for linux on x64 with glibc is missing, since optional packages were not installed ("npm ci --include=optional" installs them). ${WAYS}`,
    ],
    [
      'the libc is musl',
      'process.report.getReport = () => ({ header: {}, sharedObjects: ["/lib/ld-musl-x86_64.so.1"] });',
      `there is no binary for linux on x64 with musl, only for linux on x64 with glibc. ${WAYS}`,
    ],
    [
      'the processor is another one',
      "Object.defineProperty(process, 'arch', { value: 'riscv64' });",
      `there is no binary for linux on riscv64 with glibc, only for linux on x64 with glibc. ${WAYS}`,
    ],
  ])('%s', async (_, system, why) => {
    const path = await folder();
    const preload = join(path, 'system.cjs');
    // As if the package of the binary had not been installed.
    await writeFile(
      preload,
      `const Module = require('node:module');
const resolve = Module._resolveFilename;
Module._resolveFilename = (name, ...rest) => {
  if (name.startsWith('@grafeo-db/js-')) throw Object.assign(new Error('Cannot find module'), { code: 'MODULE_NOT_FOUND' });
  return resolve(name, ...rest);
};
${system}`,
    );
    const settings = { FASTI_DATA: path, PORT: '0', NODE_OPTIONS: `--require ${preload}` };
    for (const args of [['status'], ['serve']]) {
      const { status, out, err } = await fasti(args, settings);
      expect({ status, out, err }).toEqual({
        status: 1,
        out: '',
        err: `The embedded engine cannot run: ${why}\n`,
      });
    }
  });
});
