/** Random EDTF dates, exact and vague, within a few years, so that they often overlap. */
import fc from 'fast-check';

const FIRST = 1990;
const LAST = 2012;
const two = (n: number): string => String(n).padStart(2, '0');

const year = fc.integer({ min: FIRST, max: LAST });
const month = fc.integer({ min: 1, max: 12 });
const day = fc.integer({ min: 1, max: 28 });

/** The EDTF forms of a date in a year. */
const FORMS: readonly ((y: number, m: number, d: number) => string)[] = [
  (y, m, d) => `${y}-${two(m)}-${two(d)}`,
  (y) => `${y}`,
  (y, m) => `${y}-${two(m)}`,
  (y) => `${y}~`,
  (y) => `${y}?`,
  (y, m) => `${y}-${two(m)}%`,
  (y) => `${String(y).slice(0, 3)}X`,
  (y, m) => `[${y}-${two(m)}..${y + 2}]`,
  (y) => `[${y}..]`,
  (y) => `[..${y}]`,
  // Spring, summer or autumn.
  (y, m) => `${y}-${m < 6 ? 21 : m < 9 ? 22 : 23}`,
  (y, m, d) => `[${y},${y + 1}-${two(m)}-${two(d)}]`,
];

/** Exact dates first, since a failing case shrinks to the first alternative. */
const form = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...FORMS.slice(0, 3)) },
  { weight: 4, arbitrary: fc.constantFrom(...FORMS.slice(3)) },
);

const dateIn = (years: fc.Arbitrary<number>): fc.Arbitrary<string> =>
  fc.tuple(form, years, month, day).map(([write, y, m, d]) => write(y, m, d));

/** One date. */
export const date: fc.Arbitrary<string> = dateIn(year);

/** A begin and an end that is not before it. */
export const span: fc.Arbitrary<{ start: string; end: string }> = fc
  .record({ from: year, years: fc.integer({ min: 0, max: 9 }), open: form, close: form, m: month, d: day })
  .map(({ from, years, open, close, m, d }) => ({
    start: open(from, Math.min(m, 6), d),
    end: close(from + years, Math.max(m, 6), d),
  }));

/** An interval such as 1999-05/2004, or one with an open or unknown side. */
export const interval: fc.Arbitrary<string> = fc.oneof(
  fc
    .record({ from: year, years: fc.integer({ min: 0, max: 5 }), m: month, d: day, fine: fc.boolean() })
    .map(({ from, years, m, d, fine }) =>
      fine ? `${from}-${two(m)}-${two(d)}/${from + years}-12-31` : `${from}/${from + years}`,
    ),
  year.map((y) => `${y}/..`),
  year.map((y) => `${y}/`),
  year.map((y) => `../${y}`),
);

/** Values of `asOf` and `during`. */
export const timeArgument: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: date },
  { weight: 2, arbitrary: interval },
  { weight: 1, arbitrary: fc.constant('today') },
);
