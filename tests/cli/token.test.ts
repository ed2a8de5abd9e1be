/** `fasti token`, a server with the file of its lines, and `fasti purge`, as processes. */
import { spawn } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { CLEAN, fasti, PROGRAM } from './support.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fasti-token-'));
  return () => rm(folder, { recursive: true, force: true });
});

describe('fasti token', () => {
  it('prints the line to store on standard output, and the token beside it, which the server accepts', async () => {
    const file = join(folder, 'tokens');
    const { status, out, err } = await fasti(['token', 'reader', 'desk']);
    expect(status).toBe(0);
    expect(out).toMatch(/^reader:desk:sha256:[0-9a-f]{64}\n$/);
    const token = /^ {2}(fasti_[\w-]{43})$/m.exec(err)?.[1] ?? '';
    expect(out).not.toContain(token);
    expect((await fasti(['token', 'reader', 'desk'])).out).not.toBe(out);
    await appendFile(file, out);

    const child = spawn(process.execPath, [PROGRAM, 'serve'], {
      env: {
        ...CLEAN,
        PORT: '0',
        FASTI_SEED: 'none',
        FASTI_DATA: join(folder, 'a'),
        FASTI_READ: 'token',
        FASTI_TOKENS_FILE: file,
      },
    });
    let output = '';
    child.stdout.on('data', (text) => {
      output += String(text);
    });
    const ended = new Promise((resolve) => child.once('close', resolve));
    onTestFinished(async () => {
      child.kill('SIGKILL');
      await ended;
    });
    const url = () => /open +(http:\/\/\S+)\//.exec(output)?.[1];
    await expect.poll(url).toBeDefined();
    const status_ = async (given: string) =>
      (
        await fetch(`${url()}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${given}` },
          body: '{"query": "{ about { factCount } }"}',
        })
      ).status;
    expect([await status_(token), await status_(`${token}x`)]).toEqual([200, 401]);
  }, 90_000);

  it.each([[[]], [['reader']], [['owner', 'ann']], [['reader', 'a b']], [['reader', 'a', 'b']]])(
    'refuses the words %j',
    async (words) => {
      const { status, out, err } = await fasti(['token', ...words]);
      expect([status, out]).toEqual([2, '']);
      expect(err).toContain('fasti token needs a role (reader, editor, admin) and a name');
    },
  );

  it('a server does not start with a bad file, and shows nothing of it', async () => {
    const file = join(folder, 'bad');
    await writeFile(file, 'editor:a-secret-that-was-not-hashed\n');
    const { status, out, err } = await fasti(['serve'], {
      PORT: '0',
      FASTI_DATA: join(folder, 'b'),
      FASTI_TOKENS_FILE: file,
    });
    expect([status, out]).toEqual([1, '']);
    expect(err).toBe(
      'FASTI_TOKENS_FILE, line 1, must have the form editor:NAME:sha256:DIGEST, of which fasti token writes one; a file has no tokens themselves.\n',
    );
  });
});

describe('fasti purge', () => {
  const FILE = `fasti: "1"
dataset: town
sources:
  roll: { title: Roll }
entities:
  ann: { kind: person, label: Quercia }
facts:
- { id: n-ann, name: { entity: ann, text: Zyzyphus }, claims: [ { source: roll } ] }
`;

  it('erases a record; a backup and its restore leave no trace of it in the file of the store', async () => {
    const [old, fresh] = [{ FASTI_DATA: join(folder, 'old') }, { FASTI_DATA: join(folder, 'fresh') }];
    const file = join(folder, 'town.yaml');
    await writeFile(file, FILE);
    expect((await fasti(['apply', file], old)).status).toBe(0);
    expect(await fasti(['purge', 'ann'], old)).toMatchObject({
      status: 2,
      err: 'fasti purge needs --reason, which is stored with the batch.\n',
    });
    const dry = await fasti(['purge', 'ann', '--reason', 'asked', '--dry-run'], old);
    expect(dry).toEqual({
      status: 0,
      err: '',
      out: 'Dry run, nothing was written. ann: 1 entity, 1 fact in 1 version, 1 claim would be erased, and 0 other records would change.\nn-ann\n',
    });
    const done = await fasti(['purge', 'ann', '--reason', 'asked', '--by', 'chief'], old);
    expect(done.status).toBe(0);
    expect(done.out).toContain('ann purged: 1 entity, 1 fact in 1 version, 1 claim erased in batch/2.\n');
    expect((await fasti(['status'], old)).out).toMatch(/batch\/2.*purged ann/);
    expect((await fasti(['doctor'], old)).status).toBe(0);
    expect((await fasti(['export'], old)).out).not.toMatch(/ann|Quercia|Zyzyphus/);
    expect((await fasti(['revert', 'batch/2'], old)).err).toContain('of which nothing is left');

    const backup = join(folder, 'purged.gz');
    expect((await fasti(['backup', backup], old)).status).toBe(0);
    expect((await fasti(['restore', backup], fresh)).status).toBe(0);
    const bytes = await readFile(join(folder, 'fresh', 'fasti.graph'));
    expect(bytes.includes('Roll')).toBe(true);
    for (const word of ['Quercia', 'Zyzyphus', 'quercia', 'zyzyphus'])
      expect(bytes.includes(word)).toBe(false);
    expect((await fasti(['purge', 'ann', '--reason', 'again'], fresh)).err).toBe(
      'Nothing has, or had, the id "ann". Give the id of an entity or of a fact.\n',
    );
  }, 90_000);
});
