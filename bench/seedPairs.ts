/**
 * Compares planning and applying records with those of another checkout, in pairs: each round runs both, one after the other,
 * in an order that changes, so that the load of the machine concerns both. On the embedded engine, in processes of their own.
 */
import { fork } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as loading from '../src/changes/loadSeed.ts';
import type * as heap from '../src/cli/heapLimit.ts';
import type * as embedded from '../src/store/engines/embedded.ts';

/** Processor time in seconds, and peak memory in MB. */
interface Measured {
  readonly plan: number;
  readonly apply: number;
  readonly again: number;
  readonly peak: number;
}

const MEASURES = ['plan', 'apply', 'again', 'peak'] as const;

interface Task {
  /** The checkout. */
  readonly root: string;
  readonly folder: string;
}

/** Runs in a process of its own. */
async function measure({ root, folder }: Task): Promise<Measured> {
  const load = async <Module>(path: string): Promise<Module> =>
    (await import(pathToFileURL(join(root, 'src', path)).href)) as Module;
  const { planSeed, loadSeed } = await load<typeof loading>('changes/loadSeed.ts');
  const { openEmbedded } = await load<typeof embedded>('store/engines/embedded.ts');
  (await load<typeof heap>('cli/heapLimit.ts')).limitHeapGrowth();
  const graph = await openEmbedded();
  await graph.setup();
  const seconds = async (work: () => Promise<{ readonly accepted: boolean }>): Promise<number> => {
    const begin = process.cpuUsage();
    const { accepted } = await work();
    if (!accepted) throw new Error('The records were not accepted.');
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1e6;
  };
  const plan = await seconds(() => planSeed(graph, [folder]));
  const apply = await seconds(() => loadSeed(graph, [folder], { by: 'bench' }));
  const again = await seconds(() => loadSeed(graph, [folder], { by: 'bench' }));
  const peak = process.resourceUsage().maxRSS / 1024;
  await graph.close();
  return { plan, apply, again, peak };
}

function inProcess(task: Task): Promise<Measured> {
  return new Promise((done, reject) => {
    const child = fork(import.meta.filename);
    child.on('message', (answer) => done(answer as Measured));
    child.on('exit', (code) => reject(new Error(`The process ended with status ${code}.`)));
    child.send(task);
  });
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/**
 * Prints, for each measure, the median of both checkouts, the median, least and greatest ratio of the pairs, and the ratio of
 * the least values.
 * @param other the folder of the other checkout, with its packages installed
 */
export async function comparePairs(other: string, folder: string, rounds: number): Promise<void> {
  const roots = [resolve(import.meta.dirname, '..'), resolve(other)] as const;
  const pairs: (readonly [own: Measured, other: Measured])[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const [first, second] = round % 2 === 0 ? roots : [roots[1], roots[0]];
    const one = await inProcess({ root: first, folder });
    const two = await inProcess({ root: second, folder });
    pairs.push(round % 2 === 0 ? [one, two] : [two, one]);
  }
  process.stdout.write(
    '| | this | other | this / other | from | to | least / least |\n| --- | --- | --- | --- | --- | --- | --- |\n',
  );
  for (const name of MEASURES) {
    const ratios = pairs.map(([own, theirs]) => own[name] / theirs[name]);
    const shown = [
      median(pairs.map(([own]) => own[name])),
      median(pairs.map(([, theirs]) => theirs[name])),
      median(ratios),
      Math.min(...ratios),
      Math.max(...ratios),
      // What else the machine does only adds to a time.
      Math.min(...pairs.map(([own]) => own[name])) / Math.min(...pairs.map(([, theirs]) => theirs[name])),
    ];
    process.stdout.write(`| ${name} | ${shown.map((value) => value.toFixed(2)).join(' | ')} |\n`);
  }
}

if (process.send && process.argv[1] === import.meta.filename) {
  process.once('message', async (task) => {
    process.send?.(await measure(task as Task));
    process.disconnect();
  });
}
