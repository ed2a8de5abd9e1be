/** Counts how often the bounds of facts are read: a loop over all pairs of 20,000 reads them 400 million times. */
import type { Bounds } from '../../src/domain/time/bounds.ts';

export class ReadCount {
  reads = 0;

  /** The same fact, whose bounds count each time that they are read. */
  of<T extends { readonly bounds: Bounds }>(fact: T): T {
    const { bounds } = fact;
    return Object.defineProperty({ ...fact }, 'bounds', {
      enumerable: true,
      get: () => {
        this.reads += 1;
        return bounds;
      },
    });
  }
}
