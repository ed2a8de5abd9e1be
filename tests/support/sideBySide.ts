/** Both engines with the same records, and the query plans of Neo4j. */
import type { EngineName } from '../../src/store/graph.ts';
import { openExplainer } from './plan.ts';
import type { SeededApi } from './seeded.ts';

export interface SideBySide {
  readonly embedded: SeededApi;
  readonly neo4j: SeededApi;
  readonly explainer: ReturnType<typeof openExplainer>;
  close(): Promise<void>;
}

/** Opens the embedded engine, then Neo4j. The caller closes both with `close`. */
export async function openSideBySide(open: (engine: EngineName) => Promise<SeededApi>): Promise<SideBySide> {
  const embedded = await open('embedded');
  const neo4j = await open('neo4j');
  const explainer = openExplainer();
  return {
    embedded,
    neo4j,
    explainer,
    async close() {
      await explainer.close();
      await embedded.close();
      await neo4j.close();
    },
  };
}
