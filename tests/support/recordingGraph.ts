/** A graph that records the statements it is asked to read. */
import type { Graph, Row, Statement } from '../../src/store/graph.ts';

export interface RecordingGraph extends Graph {
  readonly statements: Statement[];
}

export function recording(graph: Graph): RecordingGraph {
  const statements: Statement[] = [];
  return {
    engine: graph.engine,
    statements,
    async read(statement, signal): Promise<readonly Row[]> {
      statements.push(statement);
      return graph.read(statement, signal);
    },
    write: (work) => graph.write(work),
    setup: () => graph.setup(),
    health: () => graph.health(),
    close: () => graph.close(),
  };
}
