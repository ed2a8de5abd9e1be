/**
 * Builds what runs: the server into dist/, the pages for browsers into dist/pages/.
 * `node build.mjs` builds both; `--stale` only what is older than its sources; `--pages` leaves the server out.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = import.meta.dirname;
const require = createRequire(import.meta.url);

const PARTS = [
  {
    name: 'server',
    stamp: 'dist/.built',
    sources: ['src', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
    besides: ['src/pages'],
    tool: ['typescript', 'bin/tsc', '-p', 'tsconfig.build.json'],
  },
  {
    name: 'pages',
    stamp: 'dist/pages/.built',
    sources: ['src/pages', 'vite.config.ts', 'package-lock.json'],
    besides: [],
    tool: ['vite', 'bin/vite.js', 'build', '--logLevel', 'warn'],
  },
];

/** The time of the newest change below a path, in milliseconds. A folder counts, since a removal changes it alone. */
function newest(path, besides) {
  if (besides.includes(path)) return 0;
  const { mtimeMs } = statSync(join(root, path));
  if (!statSync(join(root, path)).isDirectory()) return mtimeMs;
  return Math.max(
    mtimeMs,
    ...readdirSync(join(root, path)).map((name) => newest(`${path}/${name}`, besides)),
  );
}

function isStale({ stamp, sources, besides }) {
  const built = join(root, stamp);
  return (
    !existsSync(built) || Math.max(...sources.map((path) => newest(path, besides))) > statSync(built).mtimeMs
  );
}

/** Packages do not always export their commands, but they always export or contain package.json. */
function command([name, file, ...args]) {
  return [join(dirname(require.resolve(`${name}/package.json`)), file), ...args];
}

const flags = new Set(process.argv.slice(2));
for (const part of PARTS) {
  if (flags.has('--pages') && part.name !== 'pages') continue;
  if (flags.has('--stale') && !isStale(part)) continue;
  const begin = Date.now();
  const { status } = spawnSync(process.execPath, command(part.tool), { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    process.stderr.write(`The ${part.name} could not be built.\n`);
    process.exit(1);
  }
  mkdirSync(dirname(join(root, part.stamp)), { recursive: true });
  // Stamped with the begin, so that a change during the build counts as newer.
  writeFileSync(join(root, part.stamp), '');
  utimesSync(join(root, part.stamp), begin / 1000, begin / 1000);
  process.stderr.write(`Built the ${part.name} in ${((Date.now() - begin) / 1000).toFixed(1)} s.\n`);
}
