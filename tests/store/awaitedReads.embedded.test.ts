/** What all readers wait for is asked of another member of a cluster too, and nobody waits for the leader who need not. */
import { expect, it } from 'vitest';
import { watchGraph } from '../../src/store/dataVersion.ts';
import type { Graph, ReadOptions, Row } from '../../src/store/graph.ts';
import { LAYOUT_VERSION } from '../../src/store/graphLayout.ts';
import { guardLayout } from '../../src/store/layoutVersion.ts';

const ONE = { text: 'RETURN 1 AS one', params: {} };
const ROW: Row = { number: 3, at: '2026-01-31T12:00:00.000Z', format: LAYOUT_VERSION, upgrading: null };

/** A graph on a cluster whose leader does not answer. */
function withoutLeader(): { readonly graph: Graph; readonly asked: readonly (ReadOptions | undefined)[] } {
  const asked: (ReadOptions | undefined)[] = [];
  const nothing = (): Promise<never> => Promise.reject(new Error('is not asked for'));
  return {
    asked,
    graph: {
      engine: 'neo4j',
      read(_statement, options) {
        asked.push(options);
        return options?.leader ? new Promise(() => {}) : Promise.resolve([ROW]);
      },
      write: nothing,
      setup: nothing,
      health: nothing,
      connections: () => null,
      close: nothing,
    },
  };
}

it('a reader who asks for a batch that only the leader may have does not hold the others', async () => {
  const { newest } = watchGraph(withoutLeader().graph, -1);
  expect((await newest()).batch).toBe(3);
  // It fails when its time is up, which nobody waits for.
  newest(4).catch(() => undefined);
  expect((await newest()).batch).toBe(3);
});

it('the newest batch and the layout are such reads, and what readers ask for is not', async () => {
  const { graph, asked } = withoutLeader();
  await watchGraph(graph, 0).newest();
  await guardLayout(graph, () => {}).read(ONE);
  expect(asked.map((options) => options?.isAwaited ?? false)).toEqual([true, true, false]);
});
