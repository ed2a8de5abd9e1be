import { expect } from 'vitest';

/** Waits until a condition holds, as long as a test of the layer may take. */
export const until = (condition: () => unknown): Promise<void> =>
  expect.poll(condition, { interval: 10 }).toBeTruthy();
