/** Runs the parts of docs/seeding.md, each in a folder of its own: writes their files, runs their commands, and compares their output. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../src/api/api.ts';
import { openEmbedded } from '../../src/store/engines/embedded.ts';
import { TEST_TODAY } from '../support/seeded.ts';
import { CLEAN, PROGRAM } from './support.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const [TABLES = '', SHEET = ''] = readFileSync(join(PROJECT, 'docs/seeding.md'), 'utf8').split(
  /^(?=## One wide sheet$)/m,
);
const HASH = /\b[0-9a-f]{64}\b/g;

interface Block {
  readonly language: string;
  /** The name of a file, if one follows the language. */
  readonly name: string;
  readonly text: string;
}

const blocksOf = (page: string): Block[] =>
  [...page.matchAll(/^```(\w+) ?(\S*)\n([\s\S]*?)^```$/gm)].map(
    ([, language = '', name = '', text = '']) => ({
      language,
      name,
      text,
    }),
  );

/** Replaces hashes, which differ from run to run. */
const stable = (text: string): string[] => text.replaceAll(HASH, 'HASH').trimEnd().split('\n');

describe.each([
  ['tables of office holders', TABLES],
  ['one wide sheet', SHEET],
])('docs/seeding.md: %s', (_, page) => {
  let folder: string;
  let blocks: Block[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fasti-docs-'));
    blocks = blocksOf(page);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** What a command prints, standard error and standard output interleaved as on a terminal. */
  async function run(line: string): Promise<string> {
    const [, command = '', file] = /^fasti (.*?)(?: > (\S+))?$/.exec(line) ?? [];
    const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');
    const child = spawn(process.execPath, [PROGRAM, ...words], {
      cwd: folder,
      env: CLEAN,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        out += String(chunk);
      });
    await once(child, 'close');
    if (file === undefined) return out;
    await writeFile(join(folder, file), out);
    return '';
  }

  async function runAll(block: string, hashes: { last: string }): Promise<void> {
    for (const [, line = '', output = ''] of block.matchAll(/^\$ (.*)\n((?:(?!\$ ).*\n)*)/gm)) {
      const out = await run(line.replaceAll(HASH, hashes.last));
      hashes.last = out.match(HASH)?.at(-1) ?? hashes.last;
      expect({ line, output: stable(out) }).toEqual({ line, output: stable(output) });
    }
  }

  async function execute(query: string): Promise<unknown> {
    const graph = await openEmbedded({ path: join(folder, '.fasti') });
    const api = await createApi({
      graph,
      report: ({ error }) => {
        throw error;
      },
      today: () => TEST_TODAY,
    });
    try {
      return JSON.parse(JSON.stringify(await api.execute(query, {})));
    } finally {
      await api.close();
      await graph.close();
    }
  }

  it('is correct from the first block to the last', async () => {
    const hashes = { last: '' };
    let response: unknown;
    for (const { language, name, text } of blocks)
      if (name !== '') await writeFile(join(folder, name), text);
      else if (language === 'graphql') response = await execute(text);
      else if (language === 'json') expect(response).toMatchObject({ data: JSON.parse(text) });
      else await runAll(text, hashes);
    expect(blocks.length).toBeGreaterThan(5);
  });
});
