/** Both engines hold the same after the same files. */
import { describe, expect, it } from 'vitest';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import { contentOf } from '../import/support.ts';
import { openEmpty } from '../support/engines.ts';

// The same ids are in both, so each goes into a graph of its own.
describe.each([
  ['seed', 1_000],
  ['tests/fixtures/seed', 300],
] as const)('%s', (folder, least) => {
  it('is the same nodes and relationships on both engines', async () => {
    const contents: string[][] = [];
    for (const name of ['embedded', 'neo4j'] as const) {
      const graph = await openEmpty(name);
      try {
        const { accepted } = await loadSeed(graph, [folder], { at: '2026-11-25T10:00:00.000Z' });
        expect(accepted).toBe(true);
        // Neo4j keeps the longest lengths of facts in its clock; the embedded engine has them in its index.
        contents.push(
          (await contentOf(graph)).map((record) => record.replace(/"longest[A-Z]+":\[[^\]]*\],/g, '')),
        );
      } finally {
        await graph.close();
      }
    }
    expect(contents[0]?.length).toBeGreaterThan(least);
    expect(contents[0]).toEqual(contents[1]);
  });
});
