/** The package as it is installed elsewhere: what it exports, its command, and the examples that use it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
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
let folder: string;
let tarball: Buffer;
let files: readonly string[];
let url: string;

/** Runs a command in the folder, and returns its output. */
function run(command: string, args: readonly string[], cwd = folder): string {
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
    cwd: folder,
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
  const [packed] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], process.cwd()),
  ) as { filename: string; files: { path: string }[] }[];
  files = (packed?.files ?? []).map(({ path }) => path);
  const file = join(folder, packed?.filename ?? '');
  tarball = await readFile(file);
  await writeFile(join(folder, 'package.json'), '{"type": "module", "private": true}');
  run('npm', ['install', '--silent', '--ignore-scripts', '--no-audit', '--no-fund', file]);
  await mkdir(join(folder, 'node_modules/@types'), { recursive: true });
  // What the package needs too is there.
  for (const name of OF_APPLICATION)
    if (!existsSync(join(folder, 'node_modules', name)))
      await symlink(resolve('node_modules', name), join(folder, 'node_modules', name));
  await cp('examples', join(folder, 'examples'), { recursive: true });
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(TSCONFIG));
  url = await startIn(
    join(folder, 'node_modules/.bin/fasti'),
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
  expect(files.filter((path) => /^(src|tests|bench)\//.test(path))).toEqual([]);
});

it('exports modules and types that tools for packages find right', async () => {
  const { messages } = await publint({
    pack: { tarball: new Uint8Array(tarball).buffer },
    strict: true,
  });
  expect(messages).toEqual([]);
  const checked = await checkPackage(createPackageFromTarballData(tarball), {
    entrypoints: ['client', 'client/timeline'],
  });
  if (!checked.types) throw new Error('The package has no types.');
  // It has modules only, which CommonJS and Node 10 do not load.
  const problems = checked.problems.filter(
    (problem) => !('resolutionKind' in problem) || !['node10', 'node16-cjs'].includes(problem.resolutionKind),
  );
  expect(problems).toEqual([]);
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
  await mkdir(join(folder, 'run'), { recursive: true });
  await writeFile(
    join(folder, 'run/holders.tsx'),
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
    cwd: folder,
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
    const text = await readFile(join(folder, 'examples/plain/index.html'), 'utf8');
    expect(text.split('\n').length).toBeLessThan(40);
    await browser.page.setContent(text.replaceAll('http://127.0.0.1:4000', url));
    await browser.page.getByText('Park Won-soon').first().waitFor();
  } finally {
    await browser.close();
  }
});
