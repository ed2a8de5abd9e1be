/** Repeats a write whose plan became outdated because another writer committed a batch in between. */
import { GraphChangedError, LeaseLostError } from '../store/graph.ts';

const MAX_ATTEMPTS = 5;

/** Whether a write failed only because of another writer, and `attempt`, counted from 1, was not the last one. */
export const mayRetry = (error: unknown, attempt: number): boolean =>
  (error instanceof GraphChangedError || error instanceof LeaseLostError) && attempt < MAX_ATTEMPTS;
