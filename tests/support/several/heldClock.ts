/** Holds the lock that each change waits for, as an operator's transaction in Neo4j may. */
import type { Graph } from '../../../src/store/graph.ts';

/** Takes the lock; the function that it returns gives it back. */
export function holdClock(operator: Graph): () => Promise<unknown> {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const holding = operator.write(async (transaction) => {
    await transaction.run({ text: 'MATCH (c:Clock) SET c.locked = true REMOVE c.locked', params: {} });
    await held;
  });
  return () => {
    release();
    return holding;
  };
}
