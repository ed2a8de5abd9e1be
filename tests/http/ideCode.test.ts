/** What the editor copies as a program runs as it is: with curl, Node.js and Python, whose `csv` reads the table. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CODE, type CodeRequest } from '../../src/pages/ide/code.ts';
import { openSeededSite, type TestSite } from '../support/site.ts';

/** The command that runs a program, by its language. */
const COMMANDS = {
  curl: ['sh', 'query.sh'],
  'Node.js': [process.execPath, 'query.mjs'],
  Python: ['python3', 'query.py'],
} as const;

let site: TestSite;
let folder: string;
beforeAll(async () => {
  site = await openSeededSite();
  folder = await mkdtemp(join(tmpdir(), 'fasti-code-'));
});
afterAll(async () => {
  await site?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** Runs a command, and returns what it writes. Throws where it fails or is not installed. */
function output(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      errors += chunk;
    });
    child.on('error', () => reject(new Error(`This test needs ${command}.`)));
    child.on('close', (status) => (status === 0 ? resolve(text) : reject(new Error(errors))));
  });
}

async function run(language: keyof typeof CODE, request: Omit<CodeRequest, 'endpoint'>): Promise<string> {
  const [command, file] = COMMANDS[language];
  const text = CODE[language]({ endpoint: `${site.url}/graphql`, ...request });
  await writeFile(join(folder, file), text);
  return output(command, [file]);
}

// Quotes, backslashes and what the languages take for the end of a text or a value in it.
const QUERY = String.raw`# It's "all" of \ it: ${'$'}{1} \`"""\` $(id) 'END'
query Held($office: ID!) {
  office(id: $office) { tenures { nodes { holder { label } interval { label } } } }
  # """ and ""
}`;
const VARIABLES = '{ "office": "governor-ulyanovsk" }';

describe.each(Object.keys(COMMANDS) as (keyof typeof CODE)[])('the program in %s', (language) => {
  it('writes the table', async () => {
    const written = await run(language, { query: QUERY, variables: VARIABLES, asTable: true });
    expect(written).toContain(
      language === 'Python'
        ? "{'holder.label': 'Sergey Morozov', 'interval.label': '"
        : 'holder.label,interval.label\r\n',
    );
    expect(written).toContain('Sergey Morozov');
  });

  it('writes JSON', async () => {
    const query = '{ organization(id: "wego") { label } }';
    const written = await run(language, { query, variables: '', asTable: false });
    expect(JSON.parse(written)).toMatchObject({ data: { organization: { label: expect.any(String) } } });
  });
});
