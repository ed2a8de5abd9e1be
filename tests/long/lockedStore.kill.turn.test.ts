/** Commands on an embedded store that a running server has open: they work through the server, with the same results. */
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fasti, start } from '../cli/support.ts';
import { fileOf } from '../import/support.ts';

interface StoreLock {
  readonly pid: number;
  readonly port: number;
  readonly token: string;
  readonly version: string;
}

async function temporary(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'fasti-held-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

/** Starts a server on an empty store of its own; it is stopped when the test ends. */
async function server(settings: Readonly<Record<string, string>> = {}) {
  const FASTI_DATA = join(await temporary(), 'store');
  const child = start(['serve'], {
    FASTI_DATA,
    FASTI_SEED: 'none',
    FASTI_LOG_LEVEL: 'error',
    PORT: '0',
    ...settings,
  });
  const output = { out: '', err: '' };
  child.stdout?.on('data', (text) => {
    output.out += String(text);
  });
  child.stderr?.on('data', (text) => {
    output.err += String(text);
  });
  const ended = once(child, 'close');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const url = () => /open +(http:\/\/\S+)\//.exec(output.out)?.[1];
  await Promise.race([
    expect.poll(url, { timeout: 60_000 }).toBeDefined(),
    ended.then(([status]) => {
      throw new Error(`the server ended with ${status}: ${output.err}`);
    }),
  ]);
  const file = join(FASTI_DATA, 'server.json');
  const lock = async () => JSON.parse(await readFile(file, 'utf8')) as StoreLock;
  return { child, output, ended, url: url() ?? '', FASTI_DATA, file, lock };
}

const town = (year: string, note = '') =>
  fileOf(`sources:
  s1: { title: One, text: { file: one.txt }${note} }
entities:
  anna: { kind: person, label: Anna }
  a-berg: { kind: person, label: A. Berg }
  mayor: { kind: office, label: Mayor }
facts:
- id: t1
  tenure: { holder: anna, office: mayor }
  claims: [ { source: s1, start: "${year}" } ]
- id: t2
  tenure: { holder: a-berg, office: mayor }
  claims: [ { source: s1, start: "1990", end: "1991" } ]
`);

/** More rows than fit into one transaction. */
const many = `${fileOf('sources:\n  s2: { title: Two }\nentities:\n', 'many')}${Array.from({ length: 500 }, (_, i) => `  p${i}: { kind: person }\n`).join('')}facts:\n${Array.from({ length: 500 }, (_, i) => `- name: { entity: p${i}, text: Person ${i} }\n  claims: [ { source: s2 } ]\n`).join('')}`;

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'first/a.yaml': town('2005'),
  'first/one.txt': 'What the source says.',
  'second/a.yaml': town('2006', ', note: a remark'),
  'second/one.txt': 'What the source says.',
  'bad/a.yaml': fileOf('entities:\n  anna: { kind: wizard }\n'),
  'many/many.yaml': many,
  'people.csv': Buffer.from('# dataset: test\nid,label\nanna,Ann\xe9\n', 'latin1'),
};

/** Every command, with successes and refusals. */
const SCRIPT: readonly (readonly string[])[] = [
  ['status'],
  ['export'],
  ['check', 'first'],
  ['check', 'bad'],
  ['plan', 'first'],
  ['plan', 'first', '--json'],
  ['apply', 'bad'],
  ['apply', 'first', '--by', 'tester', '--reason', 'a test'],
  ['apply', 'first'],
  ['apply', 'first', '--json'],
  ['plan', 'second'],
  ['apply', 'second', '--by', 'tester', '--expect', 'f'.repeat(64)],
  ['apply', 'second', '--by', 'tester'],
  ['apply', 'many', '--by', 'tester'],
  ['apply', 'people.csv', '--by', 'tester'],
  ['apply', 'people.csv', '--by', 'tester', '--encoding', 'windows-1252'],
  ['revert', 'batch/1'],
  ['revert', 'batch/9'],
  ['revert', 'batch/2', '--by', 'tester', '--json'],
  ['merge', 'a-berg', 'anna', '--by', 'tester', '--reason', 'the same'],
  ['merge', 'a-berg', 'anna', '--reason', 'the same'],
  ['unmerge', 'a-berg', '--by', 'tester', '--reason', 'two after all'],
  ['export', '--dataset', 'test'],
  ['export', '--format', 'csv', '--out', 'tables'],
  ['apply', 'first', '--replace', '--strict', '--by', 'tester'],
  ['status'],
  ['status', '--json'],
  ['apply'],
];

/** The output of each command of the script without times, run in `folder`, which has its files. */
async function scriptOutput(folder: string, FASTI_DATA: string) {
  const answers: unknown[] = [];
  for (const args of SCRIPT) {
    const placed = args.map((arg) => (arg in SCRIPT_FILES ? join(folder, arg) : arg));
    const { status, out, err } = await fasti(placed, { FASTI_DATA });
    // Only a process that has the graph itself says how much memory it takes.
    const plain = (text: string) =>
      text
        .replaceAll(`${folder}/`, '')
        .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
        .replace(/^memory .*\n/m, '')
        .replace(/"memory": (\d+|null)/, '');
    answers.push({ args: args.join(' '), status, out: plain(out), err: plain(err) });
  }
  const tables = await Promise.all(
    (await readdir(join(folder, 'tables')))
      .sort()
      .map((name) => readFile(join(folder, 'tables', name), 'utf8')),
  );
  return { answers, tables };
}

const SCRIPT_FILES: Readonly<Record<string, true>> = {
  first: true,
  second: true,
  bad: true,
  many: true,
  'people.csv': true,
  tables: true,
};

async function withFiles(): Promise<string> {
  const folder = await temporary();
  for (const [name, content] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** Connects to the remote-store port as a command would, and returns the HTTP status. */
async function connectStatus(
  port: number,
  headers: Readonly<Record<string, string>>,
): Promise<number | undefined> {
  const upgrade = request({ host: '127.0.0.1', port, headers });
  upgrade.end();
  return new Promise((resolve, reject) => {
    upgrade.once('error', reject);
    upgrade.once('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    upgrade.once('upgrade', (response, socket) => {
      socket.destroy();
      resolve(response.statusCode);
    });
  });
}

describe('a store that a server has open', () => {
  it('gives every command the same results as a free store', async () => {
    const held = await server();
    const free = join(await temporary(), 'store');
    const [through, alone] = await Promise.all([
      scriptOutput(await withFiles(), held.FASTI_DATA),
      scriptOutput(await withFiles(), free),
    ]);
    expect(through).toEqual(alone);
    const statuses = alone.answers.map((answer) => (answer as { status: number }).status);
    expect(statuses.filter((status) => status === 0).length).toBeGreaterThan(17);
    expect(statuses.filter((status) => status !== 0)).toHaveLength(9);

    // The server reads what the commands wrote.
    const response = await fetch(`${held.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ about { entityCount factCount } }' }),
    });
    expect(await response.json()).toMatchObject({ data: { about: { entityCount: 503, factCount: 502 } } });

    const { token } = await held.lock();
    held.child.kill('SIGTERM');
    expect(await held.ended).toEqual([0, null]);
    expect(held.output.err).toBe('');
    expect(held.output.out).not.toContain(token);
    expect(await readdir(held.FASTI_DATA)).not.toContain('server.json');
    expect(await fasti(['status'], { FASTI_DATA: held.FASTI_DATA })).toMatchObject({ status: 0, err: '' });
  }, 240_000);

  it('can be used only with the token of its file', async () => {
    const { lock, file, url } = await server({ HOST: '0.0.0.0' });
    const { port, token } = await lock();
    expect(((await stat(file)).mode & 0o777).toString(8)).toBe('600');
    const right = { connection: 'Upgrade', upgrade: 'fasti-graph-2', authorization: `Bearer ${token}` };
    expect(await connectStatus(port, right)).toBe(101);
    expect(await connectStatus(port, { ...right, authorization: `Bearer ${token.slice(1)}` })).toBe(401);
    expect(await connectStatus(port, { ...right, authorization: token })).toBe(401);
    expect(await connectStatus(port, { connection: 'Upgrade', upgrade: 'fasti-graph-2' })).toBe(401);
    expect(await connectStatus(port, { ...right, origin: 'https://example.org' })).toBe(403);
    expect(await connectStatus(port, { ...right, upgrade: 'websocket' })).toBe(426);
    expect(await connectStatus(port, { authorization: `Bearer ${token}` })).toBe(426);
    // The public port does not serve the store, and the API does not accept this token.
    const publicPort = Number(new URL(url).port);
    expect(await connectStatus(publicPort, right).catch(() => 'refused')).not.toBe(101);
    const mutation = { query: 'mutation { revertBatch(input: { id: "batch/1" }) { batch { id } } }' };
    const response = await fetch(`${url.replace('0.0.0.0', 'localhost')}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(mutation),
    });
    expect(response.status).toBe(403);
  }, 60_000);

  it('says what to do if its server cannot be used', async () => {
    const { FASTI_DATA, file, lock } = await server();
    const whole = await lock();
    const statusWith = async (content: string, mode = 0o600) => {
      await writeFile(file, content);
      await chmod(file, mode);
      const { status, out, err } = await fasti(['status'], { FASTI_DATA });
      expect({ status, out }).toEqual({ status: 1, out: '' });
      expect(err).not.toContain(whole.token);
      return err.replaceAll(FASTI_DATA, 'STORE');
    };
    const held = 'The store in "STORE" is held by another process, and';
    const gone = await deadPid();
    expect(await statusWith(JSON.stringify({ ...whole, pid: gone }))).toBe(
      `${held} STORE/server.json names a server that is no longer running (process ${gone}); another command holds the store, so try again when it has finished, or stop it.\n`,
    );
    expect(await statusWith(JSON.stringify({ ...whole, token: 'wrong' }))).toBe(
      `${held} the server named in STORE/server.json cannot be reached: The server at 127.0.0.1, port ${whole.port}, refuses the token; stop the process that holds the store (${whole.pid} according to that file), or try again when it has ended.\n`,
    );
    expect(await statusWith(JSON.stringify({ ...whole, port: 1 }))).toContain(
      'Nobody answers at 127.0.0.1, port 1;',
    );
    expect(await statusWith(JSON.stringify({ ...whole, version: '0.0.9' }))).toContain(
      'runs Fasti 0.0.9 while this command is',
    );
    expect(await statusWith(JSON.stringify(whole), 0o644)).toContain(
      'can be read by other users; restart the server',
    );
    expect(await statusWith('{}')).toContain('STORE/server.json cannot be read; run this as the user who');
    await rm(file);
    expect(await fasti(['status'], { FASTI_DATA })).toMatchObject({
      status: 1,
      err: `The store in "${FASTI_DATA}" is held by another process. Stop that process, or set FASTI_DATA to another folder.\n`,
    });
    await writeFile(file, JSON.stringify(whole), { mode: 0o600 });
    expect(await fasti(['status'], { FASTI_DATA })).toMatchObject({ status: 0, err: '' });
  }, 120_000);

  it('is free although the file of a killed server is still there', async () => {
    const killed = await server();
    killed.child.kill('SIGKILL');
    await killed.ended;
    const { FASTI_DATA } = killed;
    expect(await readdir(FASTI_DATA)).toContain('server.json');
    expect(await fasti(['status'], { FASTI_DATA })).toMatchObject({ status: 0, err: '' });
  }, 60_000);

  it('stays consistent if a command is killed while it writes: its server cleans up', async () => {
    const { FASTI_DATA, url, child, ended } = await server();
    const folder = await withFiles();
    const settings = { FASTI_DATA };
    const writing = start(['apply', join(folder, 'many')], settings);
    const closed = once(writing, 'close');
    const state = async () => {
      const answer = await fasti(['status', '--json'], settings);
      return JSON.parse(answer.out) as { newest: string | null; lease: { state: string } | null };
    };
    // Killed as soon as the write has begun, however slow the machine is.
    const begun = await expect
      .poll(async () => (await state()).lease?.state ?? (await state()).newest, {
        timeout: 30_000,
        interval: 20,
      })
      .not.toBeNull()
      .then(() => true);
    writing.kill('SIGKILL');
    await closed;
    expect(begun).toBe(true);
    // The server notices that its client is gone, and removes the staged rows.
    await expect.poll(async () => (await state()).lease, { timeout: 30_000, interval: 200 }).toBeNull();
    const after = await state();
    expect([null, 'batch/1']).toContain(after.newest);
    expect(await fasti(['apply', join(folder, 'many')], settings)).toMatchObject({ status: 0, err: '' });
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ about { factCount } }' }),
    });
    expect(await response.json()).toMatchObject({ data: { about: { factCount: 500 } } });
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  }, 120_000);

  it('reports in one sentence that its server ended meanwhile', async () => {
    const { FASTI_DATA, child, ended } = await server();
    const folder = await withFiles();
    const writing = fasti(['apply', join(folder, 'many')], { FASTI_DATA });
    await expect
      .poll(async () => (await fasti(['status', '--json'], { FASTI_DATA })).out, {
        timeout: 30_000,
        interval: 20,
      })
      .toMatch(/"state": "WRITING"|"batch\/1"/);
    child.kill('SIGKILL');
    await ended;
    const { status, err } = await writing;
    if (status !== 0)
      expect(err).toBe(
        'The server that holds the store ended, or dropped the connection; nothing of an unfinished batch is visible. Try again.\n',
      );
    expect(await fasti(['apply', join(folder, 'many')], { FASTI_DATA })).toMatchObject({
      status: 0,
      err: '',
    });
  }, 120_000);
});

/** The id of a process that has ended. */
async function deadPid(): Promise<number> {
  const child = start(['--version']);
  await once(child, 'close');
  return child.pid ?? 0;
}
