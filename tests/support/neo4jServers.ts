/** How many Neo4j servers a test run starts. Each worker has one for itself. */
import { availableParallelism } from 'node:os';

/** A server takes about 700 MB. */
const MOST = 4;

/** One more than processors, since a test waits for a third of its time; one if `NEO4J_TEST_URI` names a server. */
export const NEO4J_SERVERS = process.env.NEO4J_TEST_URI ? 1 : Math.min(MOST, availableParallelism() + 1);
