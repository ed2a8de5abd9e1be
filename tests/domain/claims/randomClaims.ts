/** Random claims about one fact. */
import fc from 'fast-check';
import { claim } from './claims.ts';

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2020-02-${String(n).padStart(2, '0')}`);
const date = fc.oneof(
  { weight: 4, arbitrary: day },
  fc.tuple(day, day).map((days) => `[${days.sort().join('..')}]`),
  day.map((one) => `[..${one}]`),
  day.map((one) => `[${one}..]`),
  day.map((one) => `${one}?`),
  day.map((one) => `${one}~`),
  fc.constantFrom('2020-02', '2020', 'XXXX-02-10', '{2020-02-03,2020-02-12}', '2020-02?', '2020-02-09%'),
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

/** Claims about some days of one month, so that they often agree, contradict or touch each other; some are doubted. */
export const anyClaim = fc
  .record({
    source: fc.constantFrom('a', 'b', 'c'),
    start: maybe(date),
    end: maybe(fc.oneof(date, fc.constant('..'))),
    attested: maybe(date),
    sourceDate: maybe(day),
    status: fc.constantFrom('STATED' as const, 'STATED' as const, 'DERIVED' as const, 'ATTRIBUTED' as const),
    modality: fc.constantFrom(
      'ASSERTED' as const,
      'ASSERTED' as const,
      'ASSERTED' as const,
      'PLANNED' as const,
    ),
    rank: fc.constantFrom('NORMAL' as const, 'NORMAL' as const, 'PREFERRED' as const, 'DEPRECATED' as const),
  })
  .map(claim);
