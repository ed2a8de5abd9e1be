/** What notes compare with: read once, and kept until the next batch. */
import type { Graph } from '../../store/graph.ts';
import type { RootRequest } from '../compile/run.ts';

/** Reads a value of the newest batch when it is first asked for, and again for a later batch or after a failure. */
export function keptUntilBatch<T>(read: (graph: Graph, run: RootRequest) => Promise<T>) {
  /** By what outlives the reader of a request. */
  const kept = new WeakMap<object, { readonly batch: number; readonly value: Promise<T> }>();
  return (graph: Graph, batch: number, run: RootRequest): Promise<T> => {
    const owner = run.memory ?? graph;
    const known = kept.get(owner);
    // What is read is of the newest batch, also where an answer is of an earlier one.
    if (known !== undefined && known.batch >= batch) return known.value;
    const value = read(graph, run);
    kept.set(owner, { batch, value });
    value.catch(() => kept.delete(owner));
    return value;
  };
}
