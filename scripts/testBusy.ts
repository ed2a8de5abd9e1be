/**
 * `npm run test:busy [arguments of vitest]`: the tests on a machine that has no time for them, first beside two loops
 * that never wait, then on one processor. Prints what failed, and ends with 1 if anything did.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

const LOOPS = 2;
const ONE_PROCESSOR = ['taskset', '-c', '0'];

/** Runs vitest after a command that limits it; returns how it went, in lines. */
async function run(title: string, limits: readonly string[]): Promise<{ failed: boolean; lines: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'fasti-busy-'));
  const file = join(folder, 'report.json');
  const begun = Date.now();
  const [command = '', ...rest] = [...limits, process.execPath, 'node_modules/vitest/vitest.mjs', 'run'];
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const child = spawn(command, [...rest, ...reporters, ...process.argv.slice(2)], { stdio: 'inherit' });
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    const failures = report.testResults.flatMap(({ name, status: ofFile, assertionResults }) => {
      const failed = assertionResults.filter((test) => test.status === 'failed').map((test) => test.fullName);
      const path = name.slice(process.cwd().length + 1);
      return failed.length === 0 && ofFile === 'failed' ? [path] : failed.map((test) => `${path}: ${test}`);
    });
    const minutes = ((Date.now() - begun) / 60_000).toFixed(1);
    const sum = `${title}: ${report.numPassedTests} passed, ${failures.length} failed, ${minutes} minutes`;
    return { failed: status !== 0, lines: [sum, ...failures.map((failure) => `  ${failure}`)] };
  } catch {
    return { failed: true, lines: [`${title}: vitest ended with ${status} and wrote no report`] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// Threads end with this process, whatever ends it.
const loops = Array.from({ length: LOOPS }, () => new Worker('for (;;);', { eval: true }));
const results = [await run('beside two loops', [])];
await Promise.all(loops.map((loop) => loop.terminate()));
if (spawnSync('taskset', ['--version']).status === 0)
  results.push(await run('on one processor', ONE_PROCESSOR));
else
  results.push({
    failed: true,
    lines: ['on one processor: not run, since "taskset" (of util-linux) is not here'],
  });
process.stdout.write(`\n${results.flatMap(({ lines }) => lines).join('\n')}\n`);
process.exitCode = results.some(({ failed }) => failed) ? 1 : 0;
