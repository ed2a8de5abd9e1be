/** Both engines with the same records, and the query plans of Neo4j. */
import type { EngineName } from '../../src/store/graph.ts';
import { openExplainer } from './plan.ts';
import type { Profile } from './profile.ts';
import { isOfRequest } from './recordingGraph.ts';
import type { SeededApi } from './seeded.ts';

export interface SideBySide {
  readonly embedded: SeededApi;
  readonly neo4j: SeededApi;
  /**
   * Asks Neo4j with `ask`, and returns the answer with the plan of each statement that it took. Neo4j plans a statement
   * once for both, while explaining it after it ran would plan it again; planning is most of what these tests take.
   */
  profiled<T>(ask: (neo4j: SeededApi) => Promise<T>): Promise<{ answer: T; profiles: readonly Profile[] }>;
  /** Updates the statistics of indexes and clears cached plans, which Neo4j otherwise does after some time. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the embedded engine, then Neo4j. The caller closes both with `close`. */
export async function openSideBySide(open: (engine: EngineName) => Promise<SeededApi>): Promise<SideBySide> {
  const embedded = await open('embedded');
  const neo4j = await open('neo4j');
  const explainer = openExplainer();
  await explainer.forgetPlans();
  return {
    embedded,
    neo4j,
    async profiled(ask) {
      const profiles: Profile[] = [];
      const stop = neo4j.graph.readWith(async (statement) => {
        const { rows, ...profile } = await explainer.profile(statement);
        if (isOfRequest(statement)) profiles.push(profile);
        return rows;
      });
      try {
        return { answer: await ask(neo4j), profiles };
      } finally {
        stop();
      }
    },
    settle: () => explainer.settle(),
    async close() {
      await explainer.close();
      await embedded.close();
      await neo4j.close();
    },
  };
}
