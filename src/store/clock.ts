/** The clock of a graph: its newest visible batch. */
import type { Graph, ReadOptions } from './graph.ts';
import { CLOCK_ID } from './graphLayout.ts';

/** The newest visible batch; number 0 and no time before the first one. */
export interface Clock {
  readonly number: number;
  /** ISO 8601, UTC. */
  readonly at: string | null;
}

/** Reads the newest visible batch. Throws GraphError where the database fails. */
export async function readClock(graph: Graph, options: ReadOptions = {}): Promise<Clock> {
  const [row] = await graph.read(
    { text: 'MATCH (c:Clock {id: $id}) RETURN c.number AS number, c.at AS at', params: { id: CLOCK_ID } },
    options,
  );
  return { number: Number(row?.number ?? 0), at: typeof row?.at === 'string' ? row.at : null };
}
