/** Seasons and other parts of a year: the numbers 21 to 41 in the place of a month. */

/** A part of a year: its first month (1 to 12) and its length; one that runs past December ends in the next year. */
export interface SubYearGrouping {
  readonly month: number;
  readonly months: number;
}

const thirds = (month: number): SubYearGrouping => ({ month, months: 3 });

/**
 * 21 to 24 are spring, summer, autumn, winter without a hemisphere, read as meteorological seasons of the north;
 * 25 to 28 say northern, 29 to 32 southern; then quarters, thirds and halves of a calendar year.
 */
const DIVISIONS: Readonly<Record<number, SubYearGrouping>> = {
  21: thirds(3),
  22: thirds(6),
  23: thirds(9),
  24: thirds(12),
  25: thirds(3),
  26: thirds(6),
  27: thirds(9),
  28: thirds(12),
  29: thirds(9),
  30: thirds(12),
  31: thirds(3),
  32: thirds(6),
  33: thirds(1),
  34: thirds(4),
  35: thirds(7),
  36: thirds(10),
  37: { month: 1, months: 4 },
  38: { month: 5, months: 4 },
  39: { month: 9, months: 4 },
  40: { month: 1, months: 6 },
  41: { month: 7, months: 6 },
};

/** The division with a number, or null where there is none. */
export const subYearGrouping = (code: number): SubYearGrouping | null => DIVISIONS[code] ?? null;
