/** The graph that the settings name. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Config, Neo4jConfig } from '../settings/config.ts';
import { openEmbedded } from '../store/engines/embedded.ts';
import { openNeo4j } from '../store/engines/neo4j.ts';
import type { Graph } from '../store/graph.ts';
import { GraphError } from '../store/graphError.ts';
import { upgrade } from '../store/upgrade.ts';
import { expireLease } from '../store/write/lease.ts';

const RETRY_MS = 1000;

/**
 * Opens Neo4j where the settings have it, else the embedded engine, makes the indexes that are missing, and
 * brings a graph of an earlier version to this one.
 * A Neo4j that does not answer is tried again for as long as the settings say; `waiting` hears of it once.
 * Throws a GraphError whose message is one sentence.
 */
export async function openGraph(
  config: Pick<Config, 'neo4j' | 'dataFolder'>,
  waiting: (sentence: string) => void,
): Promise<Graph> {
  const graph =
    config.neo4j === null
      ? await openEmbedded({ path: config.dataFolder })
      : await openPatiently(config.neo4j, waiting);
  try {
    await graph.setup();
    await upgrade(graph);
    if (config.neo4j === null) await expireLease(graph);
    return graph;
  } catch (error) {
    await graph.close();
    throw error;
  }
}

async function openPatiently(neo4j: Neo4jConfig, waiting: (sentence: string) => void): Promise<Graph> {
  const { waitSeconds, ...options } = neo4j;
  const deadline = Date.now() + waitSeconds * 1000;
  let told = false;
  for (;;) {
    try {
      return await openNeo4j(options);
    } catch (error) {
      if (!(error instanceof GraphError) || error.reason !== 'UNAVAILABLE') throw error;
      if (Date.now() + RETRY_MS > deadline)
        throw new GraphError(
          'UNAVAILABLE',
          `${error.message.replace(/\.$/, '')}, tried for ${waitSeconds} seconds; start it, or correct NEO4J_URI.`,
          error,
        );
      if (!told) waiting(`${error.message} Trying for ${waitSeconds} seconds.`);
      told = true;
      await pause(RETRY_MS);
    }
  }
}
