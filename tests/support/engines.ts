/** Empty graphs for tests, on the engines of the layer that runs. */
import { afterAll, describe, inject } from 'vitest';
import { openEmbedded } from '../../src/store/engines/embedded.ts';
import { openNeo4j } from '../../src/store/engines/neo4j.ts';
import type { EngineName, Graph } from '../../src/store/graph.ts';
import { forgetContents } from './neo4jContents.ts';

/** The engines that tests run on: both in the layer `both engines`, else the embedded one. See `testFiles.ts`. */
export const ENGINES: readonly EngineName[] = inject('engines');

/** Nodes or relationships deleted in one transaction. More would not fit into the heap of the small test server. */
const WIPE_BATCH = 5000;

/**
 * Declares the same tests for each engine. `open` returns an empty graph with its indexes; it is closed after the last
 * test. Neo4j has one database: opening it again deletes what an earlier `open` of the file holds, so open it once per
 * group.
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

/** Opens an empty graph with its indexes. The caller closes it. */
export async function openEmpty(name: EngineName): Promise<Graph> {
  const graph = name === 'embedded' ? await openEmbedded() : await openNeo4j(neo4jOptions());
  if (name === 'neo4j') {
    await forgetContents(neo4jUri());
    await wipe(graph);
  }
  await graph.setup();
  return graph;
}

/**
 * The address of the Neo4j that this worker has for itself.
 * Throws an Error if the layer that runs has no Neo4j.
 */
export function neo4jUri(): string {
  if (!ENGINES.includes('neo4j'))
    throw new Error(
      'This file runs without Neo4j, as its name says. To run it there, name it `x.test.ts` in tests/cypher, query, store or changes and `x.both.test.ts` elsewhere, or `x.neo4jLong.test.ts` for `npm run test:long`; to run it where its layer does, use ENGINES. CONTRIBUTING.md has a table of the names.',
    );
  const worker = Number(process.env.VITEST_POOL_ID);
  const uri = inject('neo4jUris')[worker - 1];
  if (uri === undefined) throw new Error(`There is no Neo4j for worker ${worker}.`);
  return uri;
}

/** Planning a large statement takes this server longer than a statement may take elsewhere. */
const TIMEOUT_MS = 120_000;

/** The options of `openNeo4j` for that server. */
export const neo4jOptions = () => ({
  uri: neo4jUri(),
  timeoutMs: TIMEOUT_MS,
  username: process.env.NEO4J_TEST_USERNAME,
  password: process.env.NEO4J_TEST_PASSWORD,
});

/** Deletes everything in batches, relationships first: one source may have more of them than fit into a transaction. */
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
