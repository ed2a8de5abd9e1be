/** How much a `.part.test.ts` runs: a part in `npm test`, all in `npm run test:long`. */
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Whether `.part.test.ts` files run all their cases. */
    whole: boolean;
  }
}

export const whole = inject('whole');

/** The cases of this run: all, or the first and then every third, or every `step`-th, of the list. */
export const sampleOf = <T>(all: readonly T[], step = 3): readonly T[] =>
  whole ? all : all.filter((_, i) => i % step === 0);

/** How many random cases this run has, if there are `all` in a whole one. */
export const runsOf = (all: number): number => (whole ? all : Math.ceil(all / 5));
