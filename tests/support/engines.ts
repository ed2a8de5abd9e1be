/** Empty graphs for tests, on each engine. */
import { afterAll, describe, inject } from 'vitest';
import { openEmbedded } from '../../src/store/engines/embedded.ts';
import { openNeo4j } from '../../src/store/engines/neo4j.ts';
import type { EngineName, Graph } from '../../src/store/graph.ts';

export const ENGINES = ['embedded', 'neo4j'] as const satisfies readonly EngineName[];

/** More in one transaction would fill the memory of the small server that the tests run. */
const WIPE_BATCH = 5000;

/**
 * Declares the same tests for each engine. `open` gives an empty graph with its indexes, closed after the last test.
 * Neo4j has one database for all: opening it again empties what was opened before, so open it once for a group.
 */
export function forEachEngine(declare: (name: EngineName, open: () => Promise<Graph>) => void): void {
  for (const name of ENGINES)
    describe(`on ${name}`, () => {
      const opened: Graph[] = [];
      afterAll(async () => {
        for (const graph of opened) await graph.close();
      });
      declare(name, async () => {
        const graph = await openEmpty(name);
        opened.push(graph);
        return graph;
      });
    });
}

/** An empty graph with its indexes; the caller closes it. */
export async function openEmpty(name: EngineName): Promise<Graph> {
  const graph = name === 'embedded' ? await openEmbedded() : await openNeo4j(neo4jOptions());
  if (name === 'neo4j') await wipe(graph);
  await graph.setup();
  return graph;
}

/** The address of the Neo4j that no other file uses while this one runs. */
export function neo4jUri(): string {
  const worker = Number(process.env.VITEST_POOL_ID);
  const uri = inject('neo4jUris')[worker - 1];
  if (uri === undefined) throw new Error(`there is no Neo4j for worker ${worker} of the tests`);
  return uri;
}

/** How to reach it. */
export const neo4jOptions = () => ({
  uri: neo4jUri(),
  username: process.env.NEO4J_TEST_USERNAME,
  password: process.env.NEO4J_TEST_PASSWORD,
});

/** Deletes everything, a batch at a time; relationships first, since one source may have more than fit into one. */
export async function wipe(graph: Graph): Promise<void> {
  for (const pattern of ['()-[x]->()', '(x)']) {
    const statement = {
      text: `MATCH ${pattern} WITH x LIMIT $most DELETE x RETURN count(*) AS deleted`,
      params: { most: WIPE_BATCH },
    };
    for (let more = true; more; ) {
      const [row] = await graph.write((transaction) => transaction.run(statement));
      more = row?.deleted !== 0;
    }
  }
}
