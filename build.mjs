/**
 * Builds the server into dist/, the pages for browsers into dist/pages/, and the command `fasti` into dist/program/.
 * `--stale` builds only what is older than its sources; `--pages` leaves out the server.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = import.meta.dirname;
const require = createRequire(import.meta.url);

/** What browsers run of other rooms. */
const CALENDAR = ['src/domain/time/day.ts', 'src/domain/labels', 'src/words'];

/** What is built at the same time; the parts of one list are built one after the other. */
const BUILDS = [
  [
    {
      name: 'server',
      stamp: 'dist/.built',
      sources: ['src', 'tsconfig.json', 'tsconfig.build.json', 'npm-shrinkwrap.json'],
      excluded: ['src/pages', 'src/client/element'],
      tool: ['typescript', 'bin/tsc', '-p', 'tsconfig.build.json'],
    },
  ],
  [
    {
      name: 'pages',
      stamp: 'dist/pages/.built',
      sources: ['src/pages', 'src/client', ...CALENDAR, 'vite.config.ts', 'npm-shrinkwrap.json'],
      excluded: [],
      tool: ['vite', 'bin/vite.js', 'build', '--logLevel', 'warn'],
    },
    // After the pages, whose build empties the folder.
    {
      name: 'element',
      stamp: 'dist/pages/.element',
      sources: ['src/client', ...CALENDAR, 'vite.config.ts', 'npm-shrinkwrap.json'],
      excluded: [],
      tool: ['vite', 'bin/vite.js', 'build', '--mode', 'element', '--logLevel', 'warn'],
    },
    // After the pages too, beside whose assets it writes.
    {
      name: 'help',
      stamp: 'dist/pages/.help',
      sources: ['docs', 'scripts/help.ts', 'npm-shrinkwrap.json'],
      excluded: [],
      tool: ['tsx', 'dist/cli.mjs', 'scripts/help.ts'],
    },
    {
      name: 'program',
      stamp: 'dist/program/.built',
      sources: ['src', 'vite.config.ts', 'npm-shrinkwrap.json'],
      excluded: ['src/pages', 'src/client/element'],
      tool: ['vite', 'bin/vite.js', 'build', '--mode', 'program', '--logLevel', 'warn'],
    },
  ],
];

/** The parts that pages need. */
const FOR_BROWSERS = ['pages', 'element', 'help'];

/** When a path or anything below it last changed, in milliseconds. Folders count: removing a file changes only its folder. */
function newest(path, excluded) {
  if (excluded.includes(path)) return 0;
  const { mtimeMs } = statSync(join(root, path));
  if (!statSync(join(root, path)).isDirectory()) return mtimeMs;
  return Math.max(
    mtimeMs,
    ...readdirSync(join(root, path)).map((name) => newest(`${path}/${name}`, excluded)),
  );
}

function isStale({ stamp, sources, excluded }) {
  const built = join(root, stamp);
  return (
    !existsSync(built) || Math.max(...sources.map((path) => newest(path, excluded))) > statSync(built).mtimeMs
  );
}

/** The arguments that run a package's command. The command is found through package.json, which every package here exports. */
function command([name, file, ...args]) {
  return [join(dirname(require.resolve(`${name}/package.json`)), file), ...args];
}

/** The folders of other parts. */
const OTHER_PARTS = ['dist/fasti-client', 'dist/pages', 'dist/program'];

/** Removes the compiled files of sources that are gone: the compiler rewrites all others. */
function removeOlder(folder, time) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (OTHER_PARTS.includes(path)) continue;
    if (entry.isDirectory()) {
      removeOlder(path, time);
      if (readdirSync(join(root, path)).length === 0) rmSync(join(root, path), { recursive: true });
    } else if (statSync(join(root, path)).mtimeMs < time) rmSync(join(root, path));
  }
}

const flags = new Set(process.argv.slice(2));

/** Builds a part, if the flags ask for it. */
async function build(part) {
  if (flags.has('--pages') && !FOR_BROWSERS.includes(part.name)) return;
  if (flags.has('--stale') && !isStale(part)) return;
  const start = Date.now();
  const tool = spawn(process.execPath, command(part.tool), { cwd: root, stdio: 'inherit' });
  const [status] = await once(tool, 'exit');
  if (status !== 0) {
    process.stderr.write(`The ${part.name} could not be built.\n`);
    process.exit(1);
  }
  mkdirSync(dirname(join(root, part.stamp)), { recursive: true });
  if (part.tool[0] === 'typescript') removeOlder(dirname(part.stamp), start);
  // The stamp has the start time, so that a source changed during the build counts as newer.
  writeFileSync(join(root, part.stamp), '');
  utimesSync(join(root, part.stamp), start / 1000, start / 1000);
  process.stderr.write(`Built the ${part.name} in ${((Date.now() - start) / 1000).toFixed(1)} s.\n`);
}

await Promise.all(
  BUILDS.map(async (parts) => {
    for (const part of parts) await build(part);
  }),
);
