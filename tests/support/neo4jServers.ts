/** How many files of tests may use a database at a time: each has a Neo4j of its own then. */
import { availableParallelism } from 'node:os';

/** Each takes about 700 MB. */
const MOST = 4;

/** One where the environment names the server that is to be used. */
export const NEO4J_SERVERS = process.env.NEO4J_TEST_URI ? 1 : Math.min(MOST, availableParallelism());
