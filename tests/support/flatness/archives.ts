/** Archives for measuring queries: the shipped seed together with a given number of generated facts. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeWorld, YEARS } from '../../../bench/compare/world.ts';
import { loadSeed } from '../../../src/changes/loadSeed.ts';
import type { Graph } from '../../../src/store/graph.ts';
import { saveLongestDurations } from '../longestDurations.ts';
import { enlarge, settle } from './enlarge.ts';
import { HUBS, PREFIX } from './questions.ts';

const SEED = resolve(import.meta.dirname, '../../../seed');

/** The sizes of the test, in generated facts. */
export const SMALL_SIZES = [5_000, 20_000] as const;

/** The generated records, of which larger archives have copies. */
const ORIGINAL = { dataset: 'compare', hubs: HUBS, years: YEARS };

/** Imports the seed and generated records into an empty graph on Neo4j, like files. */
export async function loadArchive(graph: Graph, facts: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'fasti-flat-'));
  try {
    await writeWorld(folder, facts, PREFIX);
    for (const [path, at] of [
      [SEED, '2026-01-30T00:00:00Z'],
      [folder, '2026-01-31T00:00:00Z'],
    ] as const) {
      const { accepted, problems } = await loadSeed(graph, [path], { by: 'flatness', at });
      if (!accepted) throw new Error(`the records are refused: ${JSON.stringify(problems.slice(0, 3))}`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  await settle(graph);
}

/** Makes an archive `times` as large as its first size; `already` is its present multiple. Returns the number of new facts. */
export async function growArchive(graph: Graph, times: number, already = 1): Promise<number> {
  const made = await enlarge(graph, ORIGINAL, times - already, already);
  await saveLongestDurations(graph);
  await settle(graph);
  return made;
}
