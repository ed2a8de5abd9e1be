/** The packages as they are installed elsewhere: the command, and the client with the examples that use it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { CLEAN } from '../cli/support.ts';
import { openBrowser } from '../support/chromium.ts';

/** Packages of an application that uses the examples, which are here already. */
const OF_APPLICATION = [
  '@apollo/client',
  '@types/node',
  '@types/react',
  '@types/react-dom',
  'react',
  'react-dom',
  'rxjs',
  'tsx',
  'typescript',
];

/** The settings of an application; `skipLibCheck`, since types of other packages are not ours. */
const TSCONFIG = {
  compilerOptions: {
    target: 'es2023',
    lib: ['es2023', 'dom', 'dom.iterable'],
    module: 'nodenext',
    jsx: 'react-jsx',
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: ['node'],
  },
  include: ['examples', 'run'],
};

const children: ChildProcess[] = [];
/** Where the server is installed, and where the client is, beside nothing else at first. */
let folder: string;
let application: string;
/** What is beside the client. */
let beside: readonly string[];
let tarball: Buffer;
let files: readonly string[];
let url: string;

/** Packs a package, and installs it in a folder. */
async function install(name: string, into: string): Promise<{ file: string; paths: readonly string[] }> {
  const [packed] = JSON.parse(
    run('npm', ['pack', name, '--json', '--ignore-scripts', '--pack-destination', folder], process.cwd()),
  ) as { filename: string; files: { path: string }[] }[];
  const file = join(folder, packed?.filename ?? '');
  await mkdir(into, { recursive: true });
  await writeFile(join(into, 'package.json'), '{"type": "module", "private": true}');
  run('npm', ['install', '--silent', '--ignore-scripts', '--no-audit', '--no-fund', file], into);
  return { file, paths: (packed?.files ?? []).map(({ path }) => path) };
}

/** Runs a command in the application, and returns its output. */
function run(command: string, args: readonly string[], cwd = application): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', env: CLEAN });
  expect(status, stdout + stderr).toBe(0);
  return stdout;
}

/** Starts a command, and returns what its output has in the place of the group of `ready`. */
async function startIn(
  command: string,
  args: readonly string[],
  env: object,
  ready: RegExp,
): Promise<string> {
  const child = spawn(command, args, {
    cwd: application,
    env: { ...CLEAN, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  await vi.waitFor(() => expect(output).toMatch(ready), { timeout: 60_000, interval: 50 });
  return ready.exec(output)?.[1] ?? '';
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fasti-package-'));
  application = join(folder, 'application');
  run('npm', ['run', '--silent', 'build:client'], process.cwd());
  files = (await install('.', join(folder, 'server'))).paths;
  tarball = await readFile((await install('./dist/fasti-client', application)).file);
  const modules = join(application, 'node_modules');
  beside = (await readdir(modules)).filter((name) => !name.startsWith('.'));
  await mkdir(join(modules, '@types'), { recursive: true });
  await mkdir(join(modules, '@apollo'), { recursive: true });
  for (const name of OF_APPLICATION)
    if (!existsSync(join(modules, name))) await symlink(resolve('node_modules', name), join(modules, name));
  await cp('examples', join(application, 'examples'), { recursive: true });
  await writeFile(join(application, 'tsconfig.json'), JSON.stringify(TSCONFIG));
  url = await startIn(
    join(folder, 'server/node_modules/.bin/fasti'),
    ['serve'],
    { PORT: '0', FASTI_DATA: join(folder, 'data'), FASTI_LOG_LEVEL: 'error' },
    /open +(http:\/\/\S+)\//,
  );
}, 240_000);
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

it('has what it serves and documents, and no sources or tests', () => {
  expect(files).toEqual(
    expect.arrayContaining([
      'schema/published/schema.graphql',
      'seed/article.yaml',
      'docs/api.md',
      'dist/pages/help.json',
    ]),
  );
  expect(files.filter((path) => /^(src|tests|bench|dist\/fasti-client)\//.test(path))).toEqual([]);
});

it('is a client without dependencies, with the licences of what is in it', async () => {
  expect(beside).toEqual(['fasti-client']);
  const of = (name: string): Promise<string> =>
    readFile(join(application, 'node_modules/fasti-client', name), 'utf8');
  const { dependencies, version, license } = JSON.parse(await of('package.json'));
  expect([dependencies, version, license]).toEqual([undefined, '0.9.0', 'Apache-2.0']);
  expect(await of('THIRD-PARTY-LICENSES.txt')).toMatch(/^d3-dispatch [\s\S]*^d3-force [\s\S]*Mike Bostock/m);
  expect(await of('README.md')).not.toMatch(/\]\((?!https:)/);
});

it('is loaded without what only browsers have, but for the element', () => {
  const text = `const network = await import('fasti-client/network');
    const client = await import('fasti-client');
    console.log(typeof network.networkSvg, typeof client.timelineSvg);`;
  expect(run('node', ['--input-type=module', '--eval', text])).toBe('function function\n');
});

it('exports modules and types that tools for packages find right', async () => {
  const { messages } = await publint({
    pack: { tarball: new Uint8Array(tarball).buffer },
    strict: true,
  });
  expect(messages).toEqual([]);
  const checked = await checkPackage(createPackageFromTarballData(tarball), {
    entrypoints: ['.', 'timeline', 'element', 'network', 'react'],
  });
  if (!checked.types) throw new Error('The package has no types.');
  // It has modules only, which CommonJS and Node 10 do not load.
  const problems = checked.problems.filter(
    (problem) => !('resolutionKind' in problem) || !['node10', 'node16-cjs'].includes(problem.resolutionKind),
  );
  expect(problems).toEqual([]);
});

it('has types that need no others, and are known to the page', async () => {
  const use = `import 'fasti-client/timeline';
import type { FastiTimeline } from 'fasti-client/element';
import { createClient } from 'fasti-client';
import { networkSvg } from 'fasti-client/network';
const element: FastiTimeline | null = document.querySelector('fasti-timeline');
element?.addEventListener('fasti-open', ({ detail }) => console.log(detail.fact?.length));
console.log(createClient, networkSvg);
`;
  await mkdir(join(application, 'alone'), { recursive: true });
  await writeFile(join(application, 'alone/use.ts'), use);
  const options = '--noEmit --strict --target es2023 --module nodenext --types --lib es2023,dom,dom.iterable';
  const tsc = 'node_modules/typescript/bin/tsc';
  expect(run('node', [tsc, '--ignoreConfig', ...options.split(' '), 'alone/use.ts'])).toBe('');
});

it('is typed in JSX', async () => {
  await mkdir(join(application, 'run'), { recursive: true });
  await writeFile(
    join(application, 'run/timeline.tsx'),
    `import 'fasti-client/react';
export const Timeline = ({ of }: { readonly of: string }) => (
  <fasti-timeline of={of} as-of="2020-01-01" onfasti-open={(event) => console.log(event.detail.fact)} />
);
// @ts-expect-error there is no such attribute
export const wrong = <fasti-timeline off="wego" />;
`,
  );
  expect(run('node', ['node_modules/typescript/bin/tsc', '-p', '.'])).toBe('');
});

it('has the script of the page, whose digest is in the documents', async () => {
  const script = await (await fetch(`${url}/timeline-0.9.js`)).text();
  const own = await readFile(join(application, 'node_modules/fasti-client/fasti-timeline.js'), 'utf8');
  expect(own).toBe(script);
  const digest = createHash('sha384').update(script).digest('base64');
  // `npm run build:client -- --document` writes it there.
  const [, documented] = /integrity="sha384-([^"]*)"/.exec(await readFile('docs/frontends.md', 'utf8')) ?? [];
  expect(documented).toBe(digest);
});

it('has types with which the examples compile', async () => {
  expect(run('node', ['node_modules/typescript/bin/tsc', '-p', '.'])).toBe('');
});

it('serves a page drawn on a server', async () => {
  const port = 20_000 + (process.pid % 10_000);
  await startIn(
    'node',
    ['node_modules/tsx/dist/cli.mjs', 'examples/server/page.ts', url, String(port)],
    {},
    /(listening)/,
  );
  const text = await (await fetch(`http://127.0.0.1:${port}/`)).text();
  expect(text).toContain('<svg');
  expect(text).toContain('<table');
  expect(text).toContain('Park Won-soon');
});

it('answers an application with React and Apollo Client', async () => {
  await mkdir(join(application, 'run'), { recursive: true });
  await writeFile(
    join(application, 'run/holders.tsx'),
    `import { ApolloProvider } from '@apollo/client/react';
import { prerenderStatic } from '@apollo/client/react/ssr';
import { renderToString } from 'react-dom/server';
import { fastiClient, Holders } from '../examples/react/Holders.tsx';
const client = fastiClient(process.env.ENDPOINT ?? '', { ssrMode: true });
const page = (day: string) => (
  <ApolloProvider client={client}><Holders office="governor-ulyanovsk" day={day} /></ApolloProvider>
);
for (const day of ['2003-01-01', '2018-01-01', '2003-01-01']) {
  const { result } = await prerenderStatic({ tree: page(day), context: { client }, renderFunction: renderToString });
  console.log(result);
}
`,
  );
  const { status, stdout, stderr } = spawnSync('node', ['node_modules/tsx/dist/cli.mjs', 'run/holders.tsx'], {
    cwd: application,
    encoding: 'utf8',
    env: { ...CLEAN, ENDPOINT: `${url}/graphql` },
  });
  expect([status, stderr]).toEqual([0, '']);
  const [first = '', second = '', third] = stdout.trim().split('\n');
  expect(first).toContain('Vladimir Shamanov');
  expect(second).toContain('Sergey Morozov');
  expect(third).toBe(first);
});

it('draws the timeline of a plain page', async () => {
  const browser = await openBrowser();
  try {
    const text = await readFile(join(application, 'examples/plain/index.html'), 'utf8');
    expect(text.split('\n').length).toBeLessThan(40);
    await browser.page.setContent(text.replaceAll('http://127.0.0.1:4000', url));
    await browser.page.getByText('Park Won-soon').first().waitFor();
  } finally {
    await browser.close();
  }
});
