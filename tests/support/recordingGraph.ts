/** A graph that records the statements it is asked to read. */
import type { Graph, Row, Statement } from '../../src/store/graph.ts';

export interface RecordingGraph extends Graph {
  readonly statements: Statement[];
  /** Reads with another function instead of the graph, until the returned function is called. */
  readWith(read: Graph['read']): () => void;
}

export function recording(graph: Graph): RecordingGraph {
  const statements: Statement[] = [];
  let read = graph.read.bind(graph);
  return {
    engine: graph.engine,
    statements,
    readWith(other) {
      const before = read;
      read = other;
      return () => {
        read = before;
      };
    },
    async read(statement, options): Promise<readonly Row[]> {
      statements.push(statement);
      return read(statement, options);
    },
    write: (work) => graph.write(work),
    setup: () => graph.setup(),
    health: () => graph.health(),
    close: () => graph.close(),
  };
}
