/** Both engines hold the same after the same files. */
import { expect, it } from 'vitest';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import { contentOf } from '../import/support.ts';
import { openEmpty } from '../support/engines.ts';

it('the shipped records and the hardest facts are the same nodes and relationships', async () => {
  const contents: string[][] = [];
  for (const name of ['embedded', 'neo4j'] as const) {
    const graph = await openEmpty(name);
    try {
      await loadSeed(graph, ['seed', 'tests/fixtures/seed'], { at: '2026-11-25T10:00:00.000Z' });
      contents.push(await contentOf(graph));
    } finally {
      await graph.close();
    }
  }
  expect(contents[0]?.length).toBeGreaterThan(1_000);
  expect(contents[0]).toEqual(contents[1]);
});
