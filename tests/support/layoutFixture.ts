/** The records of `tests/fixtures/layouts`, and the stores and backups of each published layout that have them. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import { mergeEntities } from '../../src/changes/merge/mergeEntities.ts';
import { revertBatch } from '../../src/changes/revert/revertBatch.ts';
import type { Graph } from '../../src/store/graph.ts';

export const LAYOUTS = resolve(import.meta.dirname, '../fixtures/layouts');

export const layoutFile = (layout: number, name: 'store' | 'backup'): string =>
  join(LAYOUTS, String(layout), `${name}.gz`);

/** What the later edition corrects, takes away and brings back. */
const CORRECTIONS: readonly (readonly [RegExp, string])[] = [
  [/title: Letters of a clerk/, 'title: Letters of an archivist'],
  [/label: Cleo Lund/, 'label: Cleo Lund-Berg'],
  [/start: "1950-02"/, 'start: "1950-03-04"'],
  [/attested: "2005-05-01"/, 'attested: "2005-06-01"'],
  [/text: Town Council/, 'text: The Town Council'],
  [/(end: "2004-12"), rank: DEPRECATED/, '$1'],
  [/- id: other-name\n.*\n.*\n/, ''],
];

/** Loads both editions into an empty graph, merges two persons, and reverts another merge. */
export async function loadEditions(graph: Graph): Promise<void> {
  const first = await readFile(join(LAYOUTS, 'records.yaml'), 'utf8');
  const second = CORRECTIONS.reduce((text, [old, next]) => text.replace(old, next), first);
  const meta = { by: 'anna', at: '2026-01-31T00:00:00.000Z' };
  for (const content of [first, second]) {
    const texts = [{ name: 'records.yaml', format: 'YAML' as const, content }];
    const { accepted, problems } = await loadSeed(graph, { texts }, { ...meta, replace: true });
    if (!accepted) throw new Error(JSON.stringify(problems));
  }
  await mergeEntities(graph, 'benjamin', 'ben', { ...meta, reason: 'one person' });
  await mergeEntities(graph, 'cleo', 'ann', { ...meta, reason: 'a mistake' });
  const { conflicts } = await revertBatch(graph, 'batch/4', meta);
  if (conflicts.length > 0) throw new Error(JSON.stringify(conflicts));
}
