/** Loads a seed given as text. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSeed, type SeedOptions, type SeedReport } from '../../src/changes/loadSeed.ts';
import type { Graph } from '../../src/store/graph.ts';

/** Applies a text in the native format as one batch. Throws an Error with the problems if it is not accepted. */
export async function loadText(
  graph: Graph,
  text: string,
  at: string,
  meta: SeedOptions = {},
): Promise<SeedReport> {
  const folder = await mkdtemp(join(tmpdir(), 'fasti-seed-'));
  try {
    const file = join(folder, 'seed.yaml');
    await writeFile(file, text);
    const report = await loadSeed(graph, [file], { by: 'tests', at, ...meta });
    if (!report.accepted) throw new Error(JSON.stringify(report.problems, null, 2));
    return report;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
