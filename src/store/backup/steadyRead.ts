/** Reads during which no writer moved anything, so that several statements see one state of the graph. */
import { setTimeout as pause } from 'node:timers/promises';
import { readClockState } from '../clock.ts';
import { type Graph, GraphError } from '../graph.ts';
import { COMMIT_ID } from '../graphLayout.ts';

/** How often to read in all; each part of a batch takes a tenth of a second or more. */
const ATTEMPTS = 200;
const PAUSE_MS = 20;

/** What changes with every transaction of a writer. */
async function writerState(graph: Graph): Promise<string> {
  const { number, writing, sweep, calmUntil, lease, step } = await readClockState(graph);
  const marks = await graph.read({
    text: 'MATCH (m:Clock {id: $id}) RETURN m.token AS token',
    params: { id: COMMIT_ID },
  });
  return JSON.stringify([number, writing, sweep, calmUntil, lease, step, marks]);
}

/** Runs `read` until no writer changed the graph meanwhile. Throws GraphError where one does every time. */
export async function steadyRead<T>(graph: Graph, read: () => Promise<T>): Promise<T> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const before = await writerState(graph);
    const found = await read();
    if ((await writerState(graph)) === before) return found;
    await pause(PAUSE_MS);
  }
  throw new GraphError(
    'UNAVAILABLE',
    `The graph was changed during each of ${ATTEMPTS} attempts to read a part of it; try again when fewer batches are written.`,
  );
}
