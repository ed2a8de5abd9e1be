import fc from 'fast-check';
import { inject } from 'vitest';

/** The seed of the whole run; set FC_SEED for another one. */
export const seed = inject('seed');

/** Checks a property, 1,000 times by default; a failure prints the seed and the smallest counterexample. */
export function check<T extends unknown[]>(property: fc.IProperty<T>, numRuns = 1000): void {
  fc.assert(property, { numRuns, seed });
}

/** How long an asynchronous property may take. */
const LONGEST_MS = 150_000;

/** The same for an asynchronous property. A search for a smaller counterexample ends in time to print the last one found. */
export async function checkAsync<T>(property: fc.IAsyncProperty<T>, numRuns = 1000): Promise<void> {
  await fc.assert(property, {
    numRuns,
    seed,
    interruptAfterTimeLimit: LONGEST_MS,
    markInterruptAsFailure: true,
  });
}
