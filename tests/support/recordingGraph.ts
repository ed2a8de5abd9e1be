/** A graph that records the statements it is asked to read. */
import { decorate, type Graph, type Row, type Statement } from '../../src/store/graph.ts';

export interface RecordingGraph extends Graph {
  readonly statements: Statement[];
  /** Reads with another function instead of the graph, until the returned function is called. */
  readWith(read: Graph['read']): () => void;
}

/** False for the sizes of the graph, which costs depend on: a server reads them once a second. */
export const isOfRequest = ({ text }: Statement): boolean => !text.includes('c.largestLists');

export function recording(graph: Graph): RecordingGraph {
  const statements: Statement[] = [];
  let read = graph.read.bind(graph);
  return decorate(graph, {
    statements,
    readWith(other: Graph['read']) {
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
  });
}
