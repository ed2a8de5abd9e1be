/** Records on the embedded engine that a process loads once; each graph is a copy. Loading the shipped ones takes a second. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { globSync } from 'tinyglobby';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import { openEmbedded } from '../../src/store/engines/embedded.ts';
import type { Graph } from '../../src/store/graph.ts';

const SEED = resolve(import.meta.dirname, '../../seed');

/** Loads the shipped records. Throws an Error if they have errors. */
export async function loadShipped(graph: Graph): Promise<void> {
  const { problems } = await loadSeed(graph, [SEED], { by: 'tests', at: '2026-01-31T00:00:00Z' });
  const errors = problems.filter(({ severity }) => severity === 'ERROR');
  if (errors.length > 0) throw new Error(`The shipped seed has errors: ${JSON.stringify(errors, null, 2)}`);
}

type Load = (graph: Graph) => Promise<void>;

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'fasti-shipped-'));

async function writeStore(path: string, load: Load): Promise<void> {
  const graph = await openEmbedded({ path });
  await graph.setup();
  await load(graph);
  await graph.close();
}

/** The folder of a closed store of this process. */
async function loadedStore(load: Load): Promise<string> {
  const path = await newFolder();
  process.once('exit', () => rmSync(path, { recursive: true, force: true }));
  await writeStore(path, load);
  return path;
}

/** Where a store is kept for later processes, and the texts of its records. */
interface Kept {
  readonly folder: string;
  readonly records: () => readonly string[];
}

/** The folder of a closed store that processes share while the source code and the records are the same. */
async function keptStore(load: Load, { folder, records }: Kept): Promise<string> {
  const digest = createHash('sha256');
  for (const text of records()) digest.update(text);
  for (const file of globSync('src/{changes,import,store,domain/{claims,model,time}}/**/*.ts').sort())
    digest.update(readFileSync(file));
  const path = join(folder, digest.digest('hex').slice(0, 16));
  for (; !existsSync(path); await setTimeout(500))
    if (await begins(`${path}.loading`)) {
      const loading = await loadedStore(load);
      await cp(loading, `${path}.whole`, { recursive: true });
      await rename(`${path}.whole`, path);
      await rm(`${path}.loading`);
      await forgetOthers(folder, path);
    }
  return path;
}

/** Whether this process is the one that loads: the mark has the id of the process, which may have been ended meanwhile. */
async function begins(mark: string): Promise<boolean> {
  await mkdir(dirname(mark), { recursive: true });
  try {
    await writeFile(mark, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const loader = await readFile(mark, 'utf8').catch(() => '');
    if (loader !== '' && !isRunning(Number(loader))) await rm(mark, { force: true });
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const forgetOthers = async (folder: string, path: string): Promise<void> => {
  for (const other of await readdir(folder))
    if (other !== basename(path)) await rm(join(folder, other), { recursive: true, force: true });
};

/** Opens graphs with the records that `load` writes once; each is a copy, which the caller closes. */
export function copiesOf(load: Load, kept?: Kept): () => Promise<Graph> {
  let loaded: Promise<string> | undefined;
  return async () => {
    loaded ??= kept ? keptStore(load, kept) : loadedStore(load);
    const path = await newFolder();
    await cp(await loaded, path, { recursive: true });
    const graph = await openEmbedded({ path });
    const close = graph.close.bind(graph);
    return Object.assign(graph, {
      async close() {
        await close();
        await rm(path, { recursive: true, force: true });
      },
    });
  };
}

/** Opens a graph of its own with the shipped records. The caller closes it. */
export const openShipped: () => Promise<Graph> = copiesOf(loadShipped);
