/** Graphs that run code between the write transactions of a batch. */
import { decorate, type Graph } from '../../src/store/graph.ts';

/** The same graph, with `around` called for each write transaction; `at` counts them from 1. */
export function withWrites(
  graph: Graph,
  around: <T>(at: number, write: () => Promise<T>) => Promise<T>,
): Graph {
  let writes = 0;
  return decorate(graph, {
    write(work, context) {
      writes += 1;
      return around(writes, () => graph.write(work, context));
    },
  });
}

export class Crash extends Error {}

/** A graph that fails like a killed process: after `writes` transactions every write throws a Crash. */
export const dyingAfter = (graph: Graph, writes: number): Graph =>
  withWrites(graph, (at, write) => (at > writes ? Promise.reject(new Crash()) : write()));
