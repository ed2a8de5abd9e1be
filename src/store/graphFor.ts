/** A graph whose statements carry the name of a GraphQL operation. */
import type { Graph } from './graph.ts';

export const graphFor = (graph: Graph, operation: string | null): Graph => ({
  engine: graph.engine,
  read: (statement, options) => graph.read(statement, { operation, ...options }),
  write: (work, context) => graph.write(work, { operation, ...context }),
  setup: () => graph.setup(),
  health: (signal) => graph.health(signal),
  close: () => graph.close(),
});
