import fc from 'fast-check';
import type { Bounds } from '../../src/domain/time/bounds.ts';
import { UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../src/domain/time/day.ts';

const small = fc.integer({ min: 0, max: 10 });
const low = fc.oneof({ weight: 3, arbitrary: small }, { weight: 1, arbitrary: fc.constant(UNBOUNDED_MIN) });
const high = fc.oneof({ weight: 3, arbitrary: small }, { weight: 1, arbitrary: fc.constant(UNBOUNDED_MAX) });

/** Bounds within few days, so that they often overlap; never inverted, with sides sometimes unbounded. */
export const bounds: fc.Arbitrary<Bounds> = fc
  .record({ startMin: low, startMax: high, endMin: low, endMax: high })
  .map(({ startMin, startMax, endMin, endMax }) => ({
    startMin,
    startMax: Math.min(Math.max(startMin, startMax), Math.max(startMin, endMax)),
    endMin: Math.max(startMin, Math.min(endMin, Math.max(startMin, endMax))),
    endMax: Math.max(startMin, endMax),
  }));
