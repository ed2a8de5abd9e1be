/**
 * Measures the most resident memory and the time of commands on an embedded store, each command as a process:
 * `npm run build && npx tsx bench/changeMemory.ts [FACTS] [--store DIR] [--program MAIN.JS] [--only NAME,NAME]`.
 * FACTS (default: 78000) are applied in four equal parts whose names are alike. The last one is measured beside the other
 * three and on an empty graph, other commands with all four; bad rows on an empty graph. DIR (default: a folder for temporary
 * files) keeps the stores for further runs. It prints the peak, the peak less what the process has once the graph is open,
 * as `fasti status` says, the time, and the time of the processor.
 * `reading all` reads every record as export does and keeps nothing, so that it shows what the engine takes. The allocator is
 * that of glibc, unless LD_PRELOAD names another.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { limitHeapGrowth } from '../src/cli/heapLimit.ts';
import { chunksOf } from '../src/domain/model/chunksOf.ts';
import { openEmbedded } from '../src/store/engines/embedded.ts';
import { FACT_LABELS } from '../src/store/graphLayout.ts';
import { idsLabelled, readFacts } from '../src/store/read/records.ts';
import { writeCsv } from './archive.ts';
import { type Need, needOf } from './processNeed.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    store: { type: 'string', default: join(tmpdir(), 'fasti-change-memory') },
    program: { type: 'string', default: resolve(import.meta.dirname, '../dist/program/main.js') },
    only: { type: 'string' },
    'read-all': { type: 'string' },
  },
});
const facts = Number(positionals[0] ?? 78_000);
const home = join(resolve(values.store), String(facts));
const PARTS = ['a', 'b', 'c', 'd'];
const LAST = 'd';
const recordsOf = (part: string): string => join(home, `records-${part}`);
const LOADED = join(home, 'three');
const WHOLE = join(home, 'four');
const SCRATCH = join(home, `scratch-${process.pid}`);

const fasti = (store: string, ...args: readonly string[]): Promise<Need> =>
  needOf(store, values.program, ...args);

async function load(): Promise<void> {
  await mkdir(home, { recursive: true });
  for (const part of PARTS) {
    if (existsSync(recordsOf(part))) continue;
    await mkdir(recordsOf(part));
    await writeCsv(recordsOf(part), facts / PARTS.length, part);
  }
  if (existsSync(WHOLE)) return;
  for (const part of PARTS) {
    if (part === LAST) await cp(SCRATCH, LOADED, { recursive: true });
    const { seconds, peak } = await fasti(SCRATCH, 'apply', recordsOf(part));
    console.log(`loaded part ${part} in ${seconds.toFixed(0)} s, ${peak} MiB`);
  }
  await cp(SCRATCH, WHOLE, { recursive: true });
}

/** A copy of a store to write to. */
async function copyOf(store: string | null): Promise<string> {
  await rm(SCRATCH, { recursive: true, force: true });
  if (store !== null) await cp(store, SCRATCH, { recursive: true });
  return SCRATCH;
}

/** A table of tenures, each with an error: half of them name a person and an office that there are not, others have a wrong date. */
async function badRows(rows: number): Promise<string[]> {
  const file = join(home, `bad-${rows}.csv`);
  const lines = Array.from({ length: rows }, (_, i) =>
    i % 2 === 0
      ? `t${i},dp${i % 7_000}x,do${i % 300}x,source-${i % 50},18${10 + (i % 80)}`
      : `t${i},dp${i % 100},do1,source-${i % 50},31.02.18${10 + (i % 80)}`,
  );
  const head = ['# template: tenures', '# dataset: bad', 'id,holder,office,source,start'];
  await writeFile(file, [...head, ...lines, ''].join('\n'));
  return [file, ...['people', 'offices', 'sources'].map((table) => join(recordsOf(LAST), `${table}.csv`))];
}

/** Reads the facts of a store as export does, and keeps none. */
async function readAll(store: string): Promise<void> {
  limitHeapGrowth();
  const graph = await openEmbedded({ path: store });
  for (const label of FACT_LABELS)
    for (const ids of chunksOf(await idsLabelled(graph, label), 2_000)) await readFacts(graph, ids);
  await graph.close();
}

interface Measurement {
  /** The store, or null for an empty graph. */
  readonly store: string | null;
  /** The words of the command. */
  readonly words: () => readonly string[] | Promise<readonly string[]>;
}

const backup = join(home, 'graph.backup');
const out = join(home, 'export');
const MEASURED: Readonly<Record<string, Measurement>> = {
  'apply beside three parts': { store: LOADED, words: () => ['apply', recordsOf(LAST)] },
  'apply to an empty graph': { store: null, words: () => ['apply', recordsOf(LAST)] },
  'plan beside three parts': { store: LOADED, words: () => ['plan', recordsOf(LAST)] },
  'apply again': { store: WHOLE, words: () => ['apply', recordsOf(LAST)] },
  ...Object.fromEntries(
    ['yaml', 'csv', 'jsonld', 'graphml'].map((format) => [
      `export ${format}`,
      {
        store: WHOLE,
        words: async () => {
          await rm(out, { recursive: true, force: true });
          return ['export', '--format', format, '--out', out];
        },
      },
    ]),
  ),
  backup: { store: WHOLE, words: () => ['backup', '--force', backup] },
  restore: { store: null, words: () => ['restore', backup] },
  doctor: { store: WHOLE, words: () => ['doctor'] },
  ...Object.fromEntries(
    [5_000, 20_000].map((rows) => [
      `check ${rows} bad rows`,
      { store: null, words: async () => ['check', ...(await badRows(rows))] },
    ]),
  ),
};

async function memoryWhenOpen(store: string): Promise<number> {
  const { said } = await fasti(store, 'status', '--json');
  return (JSON.parse(said) as { memory: number }).memory;
}

function print(name: string, { peak, seconds, processor }: Need, open: number): void {
  const cells = [`${peak} MiB`, `${peak - open} MiB`, `${seconds.toFixed(1)} s`, `${processor.toFixed(1)} s`];
  console.log(name.padEnd(28) + cells.map((cell) => cell.padStart(12)).join(''));
}

async function main(): Promise<void> {
  await load();
  const only = values.only?.split(',');
  const isWanted = (name: string): boolean => only?.some((one) => name.startsWith(one)) ?? true;
  try {
    const open = new Map<string | null, number>();
    for (const store of [null, LOADED, WHOLE]) open.set(store, await memoryWhenOpen(await copyOf(store)));
    console.log(`open: ${[...open.values()].join(', ')} MiB for an empty graph, three parts, all four`);
    if (isWanted('reading all'))
      print(
        'reading all',
        await needOf(WHOLE, ...process.execArgv, import.meta.filename, '--read-all', WHOLE),
        open.get(WHOLE) ?? 0,
      );
    for (const [name, { store, words }] of Object.entries(MEASURED))
      if (isWanted(name))
        print(name, await fasti(await copyOf(store), ...(await words())), open.get(store) ?? 0);
  } finally {
    await rm(SCRATCH, { recursive: true, force: true });
  }
}

await (values['read-all'] === undefined ? main() : readAll(values['read-all']));
