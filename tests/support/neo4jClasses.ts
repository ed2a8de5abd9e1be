/** The classes that Neo4j loads while it starts and plans, kept in one file, from which Java starts it in two thirds of the time. */
import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import neo4j from 'neo4j-driver';
import { startNeo4jOfWorkers } from './neo4j.ts';
import { NEO4J_LIBRARY, type ReleaseName } from './neo4jJars.ts';

const ARCHIVE = join(dirname(NEO4J_LIBRARY), 'classes.jsa');
/** Clauses that the statements of Fasti have. */
const STATEMENT = `UNWIND ['a', 'b'] AS id MATCH (a:Entity {id: id})<-[:HOLDER|OFFICE]-(f:Fact) WHERE f.start <= 3
CALL (f) { OPTIONAL MATCH (f)-[r:CITES]->(s) RETURN collect({id: s.id, as: r.as}) AS cited }
WITH a, f, cited ORDER BY f.sort SKIP 1 LIMIT 5 RETURN a.id AS id, properties(f) AS props, cited, count(*) AS n`;

/** One thread collects the garbage, which leaves the other processors to the tests. Java reads the file with the collector that it was written with. */
const COLLECTOR = '-XX:+UseSerialGC';

/** How Java starts a Neo4j of tests: from the file, if there is one that fits. `newest` has none, since it starts once a day. */
export const TEST_JAVA_FLAGS: Readonly<Record<ReleaseName, readonly string[]>> = {
  supported: [COLLECTOR, `-XX:SharedArchiveFile=${ARCHIVE}`],
  newest: [COLLECTOR],
};

/** Writes the file, unless there is one: starts a Neo4j, lets it plan and run a statement, and ends it. */
export async function archiveClasses(): Promise<void> {
  if (existsSync(ARCHIVE)) return;
  const part = `${ARCHIVE}.${process.pid}`;
  const server = await startNeo4jOfWorkers(1, {
    javaFlags: [COLLECTOR, `-XX:ArchiveClassesAtExit=${part}`],
  });
  try {
    const driver = neo4j.driver(server.uris[0] ?? '');
    await driver.executeQuery(STATEMENT);
    await driver.close();
    await server.end('SIGTERM');
  } finally {
    await server.stop();
  }
  if (existsSync(part)) await rename(part, ARCHIVE);
}
