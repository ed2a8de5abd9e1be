/** A graph whose statements carry the name of a GraphQL operation. */
import { decorate, type Graph } from './graph.ts';

export const graphFor = (graph: Graph, operation: string | null): Graph =>
  decorate(graph, {
    read: (statement, options) => graph.read(statement, { operation, ...options }),
    write: (work, context) => graph.write(work, { operation, ...context }),
  });
