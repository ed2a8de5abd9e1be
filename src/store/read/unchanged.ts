/** Reads with several statements, all from one batch. */
import { FastiError } from '../../domain/model/fastiError.ts';
import { readClock } from '../clock.ts';
import type { Graph } from '../graph.ts';

/** How often to read, in all, where a batch is written meanwhile. */
const ATTEMPTS = 5;

/** The value of `read`, with the number of the batch that all its statements saw. Throws FastiError where batches are written all the time. */
export async function readUnchanged<T>(
  graph: Graph,
  read: () => Promise<T>,
): Promise<{ readonly value: T; readonly batch: number }> {
  let { number: before } = await readClock(graph);
  for (let attempt = 1; ; attempt += 1) {
    const value = await read();
    const { number: after } = await readClock(graph);
    if (before === after) return { value, batch: after };
    if (attempt === ATTEMPTS)
      throw new FastiError(
        'GRAPH_CHANGED',
        `The graph was changed during each of ${ATTEMPTS} attempts to read it.`,
        { hint: 'Try again when no batch is being written.' },
      );
    before = after;
  }
}
