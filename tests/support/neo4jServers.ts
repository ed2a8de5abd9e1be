/** How many workers a test run has. Each has a Neo4j server for itself. */
import { availableParallelism } from 'node:os';

/** A server takes about 700 MB. */
const MOST = 4;

/** How many files run at a time: so many more than processors, at most four; one if `NEO4J_TEST_URI` names a server. */
export const workers = (more: number): number =>
  process.env.NEO4J_TEST_URI ? 1 : Math.min(MOST, availableParallelism() + more);
