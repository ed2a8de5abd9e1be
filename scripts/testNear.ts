/**
 * `npm run test:near [commit] [arguments of vitest]`: the tests that import what was changed since a commit, by itself
 * the newest one that another clone has too (`origin/main`), or the last commit where there is none.
 */
import { spawnSync } from 'node:child_process';

const git = (...args: readonly string[]): string | null => {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
};

const [first, ...rest] = process.argv.slice(2);
const given = first === undefined || first.startsWith('-') ? null : first;
if (given !== null && git('rev-parse', '--verify', '--quiet', `${given}^{commit}`) === null) {
  process.stderr.write(
    `"${given}" is no commit of this clone; name a commit, a branch or a tag, or nothing.\n`,
  );
  process.exit(1);
}
const since = given ?? git('merge-base', 'HEAD', 'origin/main') ?? 'HEAD';
const more = given === null && first !== undefined ? [first, ...rest] : rest;
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--passWithNoTests', `--changed=${since}`, ...more],
  { stdio: 'inherit' },
);
process.stdout.write(
  `\nRun: what imports a file that was changed since ${since.slice(0, 12)}. Left out: tests that start the program as a process or read a file without importing it; "npm test" runs all.\n`,
);
process.exitCode = status ?? 1;
