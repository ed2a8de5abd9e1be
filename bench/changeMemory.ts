/**
 * Measures the peak of resident memory and the time of commands on an embedded store, each command as a process:
 * `npm run build && npx tsx bench/changeMemory.ts [FACTS] [--store DIR] [--program MAIN.JS] [--only NAME,NAME]`.
 * FACTS (default: 78000) are applied in four equal parts; the last one is measured beside the others and on an empty graph, and all other
 * commands with all four. Bad rows are checked without a store. DIR (default: a folder for temporary files) keeps the
 * stores for further runs. `least` is the peak of a command that opens the store and reads next to nothing: what a command
 * needs by itself is its peak less that. The allocator is that of glibc unless LD_PRELOAD names another.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeCsv } from './archive.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    store: { type: 'string', default: join(tmpdir(), 'fasti-change-memory') },
    program: { type: 'string', default: resolve(import.meta.dirname, '../dist/program/main.js') },
    only: { type: 'string' },
  },
});
const facts = Number(positionals[0] ?? 78_000);
const home = join(resolve(values.store), String(facts));
const PARTS = ['a', 'b', 'c', 'd'];
const recordsOf = (part: string): string => join(home, `records-${part}`);
const LOADED = join(home, 'three');
const WHOLE = join(home, 'four');
const SCRATCH = join(home, `scratch-${process.pid}`);

interface Need {
  /** The most resident memory, in MB. */
  readonly peak: number;
  readonly seconds: number;
  readonly status: number | null;
}

/** Runs a command on a store. The system keeps the peak of a process, which is read until its end. */
async function run(store: string, ...args: string[]): Promise<Need> {
  const begin = performance.now();
  const child = spawn(process.execPath, [values.program, ...args], {
    env: { ...process.env, FASTI_DATA: store, FASTI_SEED: 'none', NEO4J_URI: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => {
    said = `${said}${text}`.slice(-500);
  });
  let peak = 0;
  const reading = setInterval(() => {
    try {
      const found = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
      peak = Math.max(peak, Number(found?.[1] ?? 0) / 1024);
    } catch {}
  }, 10);
  const status = await new Promise<number | null>((ended) => child.once('exit', ended));
  clearInterval(reading);
  const seconds = (performance.now() - begin) / 1000;
  if (status !== 0 && args[0] !== 'check')
    console.error(`fasti ${args.join(' ')} ended with ${status}: ${said}`);
  return { peak: Math.round(peak), seconds, status };
}

async function load(): Promise<void> {
  await mkdir(home, { recursive: true });
  for (const part of PARTS) {
    if (existsSync(recordsOf(part))) continue;
    await mkdir(recordsOf(part));
    await writeCsv(recordsOf(part), facts / PARTS.length, part);
  }
  if (existsSync(WHOLE)) return;
  for (const part of PARTS) {
    if (part === PARTS.at(-1)) await cp(SCRATCH, LOADED, { recursive: true });
    const { seconds, peak } = await run(SCRATCH, 'apply', recordsOf(part));
    console.log(`loaded part ${part} in ${seconds.toFixed(0)} s, ${peak} MB`);
  }
  await cp(SCRATCH, WHOLE, { recursive: true });
  await rm(SCRATCH, { recursive: true });
}

/** A copy of a store to write to. */
async function copyOf(store: string | null): Promise<string> {
  await rm(SCRATCH, { recursive: true, force: true });
  if (store !== null) await cp(store, SCRATCH, { recursive: true });
  return SCRATCH;
}

/** A table of tenures whose rows each have an error: every second names a person that there is not, others a wrong date. */
async function badRows(rows: number): Promise<string> {
  const file = join(home, `bad-${rows}.csv`);
  const lines = Array.from({ length: rows }, (_, i) =>
    i % 2 === 0
      ? `t${i},dp${i % 7_000}x,do${i % 300},source-${i % 50},18${10 + (i % 80)}`
      : `t${i},dp${i % 7_000},do${i % 300},source-${i % 50},31.02.18${10 + (i % 80)}`,
  );
  await writeFile(
    file,
    ['# template: tenures', '# dataset: bad', 'id,holder,office,source,start', ...lines, ''].join('\n'),
  );
  return file;
}

const backup = join(home, 'graph.backup');
const out = join(home, 'export');
const last = recordsOf('d');
const MEASURED: Readonly<Record<string, () => Promise<Need>>> = {
  'least, three parts': () => run(LOADED, 'export', '--dataset', 'bench-none', '--out', out),
  least: () => run(WHOLE, 'export', '--dataset', 'bench-none', '--out', out),
  'apply beside three parts': async () => run(await copyOf(LOADED), 'apply', last),
  'apply to an empty graph': async () => run(await copyOf(null), 'apply', last),
  'apply again': async () => run(await copyOf(WHOLE), 'apply', last),
  plan: () => run(LOADED, 'plan', last),
  ...Object.fromEntries(
    ['yaml', 'csv', 'popolo', 'eac'].map((format) => [
      `export ${format}`,
      async () => {
        await rm(out, { recursive: true, force: true });
        return run(WHOLE, 'export', '--format', format, '--out', out);
      },
    ]),
  ),
  status: () => run(WHOLE, 'status'),
  backup: () => run(WHOLE, 'backup', '--force', backup),
  restore: async () => run(await copyOf(null), 'restore', backup),
  doctor: () => run(WHOLE, 'doctor'),
  ...Object.fromEntries(
    [5_000, 20_000].map((rows) => [
      `check ${rows} bad rows`,
      async () => run(WHOLE, 'check', await badRows(rows), last),
    ]),
  ),
};

await load();
const only = values.only?.split(',');
for (const [name, measure] of Object.entries(MEASURED)) {
  if (only !== undefined && !only.some((one) => name.startsWith(one))) continue;
  const { peak, seconds } = await measure();
  console.log(`${name.padEnd(26)}${String(peak).padStart(6)} MB ${seconds.toFixed(1).padStart(7)} s`);
}
