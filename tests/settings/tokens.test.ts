import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ConfigError, readConfig } from '../../src/settings/config.ts';
import { readTokenFile } from '../../src/settings/settingFiles.ts';
import { tokenLine } from '../../src/settings/tokens.ts';

const SECRET = 'a-token-that-no-message-may-show';
const LINE = tokenLine('editor', 'ann', SECRET);

async function fileWith(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fasti-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'tokens');
  await writeFile(path, text);
  return path;
}

it('a file has a token on each line, by its digest', async () => {
  const path = await fileWith(
    `\ufeff# who may do what\r\n\r\n  ${LINE}\r\nreader:desk.2@x:sha256:${'0A'.repeat(32)}\n`,
  );
  const { tokens, problems } = readTokenFile(path);
  expect(problems).toEqual([]);
  expect(tokens.map(({ role, name }) => [role, name])).toEqual([
    ['editor', 'ann'],
    ['reader', 'desk.2@x'],
  ]);
});

it('the same lines may stand in FASTI_TOKENS', () => {
  const { tokens } = readConfig({ FASTI_TOKENS: `${LINE}, admin:another-long-token` });
  expect(tokens.map(({ role, name }) => [role, name])).toEqual([
    ['editor', 'ann'],
    ['admin', 'admin'],
  ]);
});

it('every problem of a file is reported by its line, without its content', async () => {
  const path = await fileWith(
    [
      `editor:${SECRET}`,
      SECRET,
      `owner:ann:sha256:${'0'.repeat(64)}`,
      `editor:${SECRET} x:sha256:${'0'.repeat(64)}`,
      `editor:ann:sha256:${SECRET}`,
      `editor:ann:md5:${'0'.repeat(32)}`,
      LINE,
      LINE,
      `editor:ann:sha256:${'0'.repeat(64)}:${SECRET}`,
    ].join('\n'),
  );
  const { problems } = readTokenFile(path);
  expect(problems).toEqual([
    'FASTI_TOKENS_FILE, line 1, must have the form editor:NAME:sha256:DIGEST, of which fasti token writes one; a file has no tokens themselves.',
    'FASTI_TOKENS_FILE, line 2, must begin with reader:, editor: or admin:.',
    'FASTI_TOKENS_FILE, line 3, must begin with reader:, editor: or admin:.',
    'FASTI_TOKENS_FILE, line 4, has a name that is not of at most 64 letters, digits and - . _ @, beginning with a letter or a digit.',
    `FASTI_TOKENS_FILE, line 5, has a digest of ${SECRET.length} characters; SHA-256 has 64 hexadecimal digits.`,
    'FASTI_TOKENS_FILE, line 6, must have the form editor:NAME:sha256:DIGEST, of which fasti token writes one.',
    'FASTI_TOKENS_FILE, line 8, has the same token as an earlier one; each needs a token of its own.',
    'FASTI_TOKENS_FILE, line 9, must have the form editor:NAME:sha256:DIGEST, of which fasti token writes one.',
  ]);
  expect(problems.join()).not.toContain(SECRET);
});

it('a file of another kind is refused in few words', async () => {
  const { problems, tokens } = readTokenFile(await fileWith('x\n'.repeat(10_000)));
  expect(tokens).toEqual([]);
  expect(problems).toHaveLength(11);
  expect(problems.at(-1)).toBe('FASTI_TOKENS_FILE has 9990 more such lines.');
  expect(readTokenFile(await fileWith('x'.repeat(2_000_000))).problems).toHaveLength(1);
});

it('a file that cannot be read is refused', async () => {
  expect(readTokenFile('/nowhere/tokens').problems).toEqual([
    'FASTI_TOKENS_FILE "/nowhere/tokens" cannot be read (ENOENT); it must be a file that this user may read.',
  ]);
  expect(readTokenFile(tmpdir()).problems).toHaveLength(1);
  const path = await fileWith(LINE);
  await chmod(path, 0);
  // Root may read everything.
  if (process.getuid?.() !== 0) expect(readTokenFile(path).problems[0]).toContain('EACCES');
});

it('a digest in FASTI_TOKENS is not shown either', () => {
  expect(() => readConfig({ FASTI_TOKENS: `editor:ann:sha256:${SECRET}` })).toThrow(ConfigError);
  expect(() => readConfig({ FASTI_TOKENS: `editor:ann:sha256:${SECRET}` })).not.toThrow(SECRET);
});
