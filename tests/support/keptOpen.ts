/** A graph that several servers of a test share. */
import type { Graph } from '../../src/store/graph.ts';

/** The same graph, which outlives the site that it is given to. */
export const keptOpen = (kept: Graph): Graph => ({
  engine: kept.engine,
  read: (statement, signal) => kept.read(statement, signal),
  write: (work) => kept.write(work),
  setup: () => kept.setup(),
  health: () => kept.health(),
  close: async () => {},
});
