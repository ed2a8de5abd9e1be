/** The shipped records on the embedded engine. A process loads them once, which takes a second; each graph is a copy. */
import { rmSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'fasti-shipped-'));

let loaded: Promise<string> | undefined;

/** The folder of a closed store with the records. */
async function loadedStore(): Promise<string> {
  const path = await newFolder();
  process.once('exit', () => rmSync(path, { recursive: true, force: true }));
  const graph = await openEmbedded({ path });
  await graph.setup();
  await loadShipped(graph);
  await graph.close();
  return path;
}

/** Opens a graph of its own with the shipped records. The caller closes it. */
export async function openShipped(): Promise<Graph> {
  loaded ??= loadedStore();
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
}
