/** Seed texts into a graph, as files would come. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSeed, type SeedMeta, type SeedReport } from '../../src/changes/loadSeed.ts';
import type { Graph } from '../../src/store/graph.ts';

/** Loads one file of the native format as one batch; errors in it fail the test. */
export async function loadText(
  graph: Graph,
  text: string,
  at: string,
  meta: SeedMeta = {},
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
