/**
 * The steps of the Dockerfile's last stage, run without Docker: what is copied is enough, production packages install
 * without scripts, and the command serves and is found healthy.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CLEAN } from '../cli/support.ts';

interface Instruction {
  readonly name: string;
  readonly text: string;
}

/** The instructions of the last stage. */
async function lastStage(): Promise<Instruction[]> {
  const lines = (await readFile('Dockerfile', 'utf8')).split('\n').filter((line) => /^[A-Z]/.test(line));
  const instructions = lines.map((line) => {
    const [, name = '', text = ''] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
    return { name, text };
  });
  return instructions.slice(instructions.findLastIndex(({ name }) => name === 'FROM') + 1);
}

const textsOf = (stage: readonly Instruction[], wanted: string): string[] =>
  stage.filter(({ name }) => name === wanted).map(({ text }) => text);

/** The arguments of an instruction in its JSON form. */
const argumentsIn = (text: string): string[] => JSON.parse(text.slice(text.indexOf('['))) as string[];

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

let folder: string;
let stage: readonly Instruction[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fasti-image-'));
  stage = await lastStage();
  return () => rm(folder, { recursive: true, force: true });
});

it('has all that the server needs, and no tools or tests', async () => {
  for (const text of textsOf(stage, 'COPY')) {
    const words = text.split(' ').filter((word) => !word.startsWith('--'));
    const target = words.at(-1) ?? '';
    // What an earlier stage built is here where it was built.
    for (const source of words.slice(0, -1).map((path) => path.replace(/^\/fasti\//, '')))
      await cp(source, join(folder, target.endsWith('/') ? join(target, source) : target), {
        recursive: true,
      });
  }
  const [install = ''] = textsOf(stage, 'RUN').filter((text) => text.startsWith('npm ci'));
  expect(install).toContain('--omit=dev --ignore-scripts');
  const [command = '', ...args] = (install.split(' && ')[0] ?? '').split(' ');
  const { status, stderr } = spawnSync(command, [...args, '--silent'], { cwd: folder, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  expect(await readdir(join(folder, 'node_modules'))).not.toContain('vitest');
  expect(textsOf(stage, 'USER')).toEqual(['node']);
}, 120_000);

it('has Node 24 in each stage, and /live as its health check', async () => {
  const froms = (await readFile('Dockerfile', 'utf8')).match(/^FROM .*/gm) ?? [];
  expect(froms).toHaveLength(2);
  for (const from of froms) expect(from).toMatch(/^FROM node:24-bookworm-slim\b/);
  expect(textsOf(stage, 'HEALTHCHECK')[0]).toContain('/live`');
});

it('serves, and is healthy only while it does', async () => {
  const port = await freePort();
  const env = {
    ...CLEAN,
    ...Object.fromEntries(
      textsOf(stage, 'ENV')
        .flatMap((text) => text.split(' '))
        .map((each) => each.split('=') as [string, string]),
    ),
    PORT: String(port),
    HOST: '127.0.0.1',
    FASTI_DATA: join(folder, 'data'),
  };
  const [node = '', ...check] = argumentsIn(textsOf(stage, 'HEALTHCHECK')[0] ?? '');
  const isHealthy = (): boolean => spawnSync(node, check, { env, cwd: folder }).status === 0;
  expect(isHealthy()).toBe(false);

  const [program = '', ...args] = argumentsIn(textsOf(stage, 'CMD')[0] ?? '');
  const child = spawn(program, args, { cwd: folder, env, stdio: 'ignore' });
  const ended = once(child, 'exit');
  for (let waited = 0; waited < 30_000 && !isHealthy(); waited += 200) await pause(200);
  expect(isHealthy()).toBe(true);
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ office(id: "governor-ulyanovsk") { label } }' }),
  });
  expect(await response.json()).toMatchObject({ data: { office: { label: expect.any(String) as string } } });
  for (const path of ['/', '/ide', '/schema.graphql'])
    expect((await fetch(`http://127.0.0.1:${port}${path}`)).status, path).toBe(200);
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  expect(isHealthy()).toBe(false);
}, 60_000);

it('is used by a compose file whose settings exist', async () => {
  const compose = parse(await readFile('compose.yml', 'utf8')) as {
    services: Record<
      string,
      {
        environment: Record<string, string>;
        volumes: string[];
        mem_limit?: string;
        logging?: { options: Record<string, string> };
        secrets?: string[];
      }
    >;
    secrets: Record<string, { file: string }>;
    volumes: Record<string, null>;
  };
  const example = await readFile('.env.example', 'utf8');
  const settings = await readFile('docs/settings.md', 'utf8');
  for (const [name, value] of Object.entries(compose.services.fasti?.environment ?? {})) {
    expect(settings, name).toContain(`\`${name}\``);
    for (const [, variable] of value.matchAll(/\$\{([A-Z_0-9]+)/g)) expect(example).toContain(`${variable}=`);
  }
  for (const [name, { mem_limit, logging }] of Object.entries(compose.services)) {
    expect(mem_limit, name).toMatch(/\$\{\w+_MEMORY:-\d+g\}/);
    expect(Object.keys(logging?.options ?? {}), name).toEqual(['max-size', 'max-file']);
  }
  const [secret = ''] = compose.services.fasti?.secrets ?? [];
  expect(compose.services.fasti?.environment.FASTI_TOKENS_FILE).toBe(`/run/secrets/${secret}`);
  expect(compose.secrets[secret]?.file).toBe(`\${TOKENS_FILE:-./tokens}`);
  expect(example).toContain('TOKENS_FILE=./tokens');
  expect(await readFile('compose.yml', 'utf8')).not.toMatch(/ -p |--password/);
  const named = Object.values(compose.services).flatMap(({ volumes }) =>
    volumes.map((volume) => volume.split(':')[0]),
  );
  expect(Object.keys(compose.volumes).sort()).toEqual(named.sort());
});
