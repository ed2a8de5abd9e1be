/** Opens the graph that the settings name. */
import { setTimeout as pause } from 'node:timers/promises';
import { upgradeGraph } from '../../changes/upgrade/upgradeGraph.ts';
import type { Config, Neo4jConfig } from '../../settings/config.ts';
import { openEmbedded } from '../../store/engines/embedded.ts';
import { fromLeader, type Graph, GraphError, isStorageFault } from '../../store/graph.ts';
import { guardLayout, readKnownLayout } from '../../store/layoutVersion.ts';
import { expireLease } from '../../store/write/recover.ts';

const RETRY_MS = 1000;

/**
 * Opens Neo4j if it is configured, otherwise the embedded engine; creates missing indexes and upgrades a graph of an
 * earlier version. A graph whose layout is not known is left as it is, also where that becomes so while it is open. If Neo4j
 * does not answer, connecting is retried for `waitSeconds`. A store without space is opened nevertheless, so that it can be
 * read. In each of these cases, and when the layout becomes an unknown one, it calls `tell` with a sentence.
 * Throws a GraphError whose message is one sentence.
 */
export async function openGraph(
  config: Pick<Config, 'neo4j' | 'dataFolder'> & Partial<Pick<Config, 'requestSeconds'>>,
  tell: (sentence: string) => void,
): Promise<Graph> {
  const graph =
    config.neo4j === null
      ? await openEmbedded({ path: config.dataFolder })
      : await openWithRetries(config.neo4j, config.requestSeconds, tell);
  try {
    const leader = fromLeader(graph);
    await readKnownLayout(leader);
    await orTell(async () => {
      await graph.setup();
      if (config.neo4j === null) await expireLease(graph);
    }, tell);
    await upgradeGraph(leader);
    return guardLayout(graph, tell);
  } catch (error) {
    await graph.close();
    throw error;
  }
}

/** Runs a write that reading does not need. If the store has no space left, it calls `tell` with the reason and does not throw. */
async function orTell(write: () => Promise<void>, tell: (sentence: string) => void): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isStorageFault(error)) throw error;
    tell(error.message);
  }
}

async function openWithRetries(
  neo4j: Neo4jConfig,
  requestSeconds: number | undefined,
  tell: (sentence: string) => void,
): Promise<Graph> {
  const { waitSeconds, ...options } = neo4j;
  // Loaded only when needed: commands on the embedded engine use nothing of its driver.
  const { openNeo4j } = await import('../../store/engines/neo4j.ts');
  const deadline = Date.now() + waitSeconds * 1000;
  let reported = false;
  for (;;) {
    try {
      return await openNeo4j(requestSeconds ? { ...options, waitMs: requestSeconds * 1000 } : options);
    } catch (error) {
      if (!(error instanceof GraphError) || error.code !== 'UNAVAILABLE') throw error;
      if (Date.now() + RETRY_MS > deadline)
        throw new GraphError(
          'UNAVAILABLE',
          `${error.message.replace(/\.$/, '')}, tried for ${waitSeconds} seconds; start Neo4j, or correct NEO4J_URI.`,
          { cause: error },
        );
      if (!reported) tell(`${error.message} Trying for ${waitSeconds} seconds.`);
      reported = true;
      await pause(RETRY_MS);
    }
  }
}
