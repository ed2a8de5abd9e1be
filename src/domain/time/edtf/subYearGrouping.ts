/** Sub-year groupings of EDTF: seasons, quarters, thirds and halves, the codes 21 to 41 in the place of a month. */

/** The first month (1 to 12) and the number of months; a grouping beyond December ends in the next year. */
export interface SubYearGrouping {
  readonly month: number;
  readonly months: number;
}

const quarterFrom = (month: number): SubYearGrouping => ({ month, months: 3 });

/**
 * 21 to 24: spring to winter, without a hemisphere, read as the meteorological seasons of the northern one; 25 to 28:
 * northern seasons; 29 to 32: southern seasons; 33 to 36: quarters; 37 to 39: thirds; 40 and 41: halves of a year.
 */
const GROUPINGS: Readonly<Record<number, SubYearGrouping>> = {
  21: quarterFrom(3),
  22: quarterFrom(6),
  23: quarterFrom(9),
  24: quarterFrom(12),
  25: quarterFrom(3),
  26: quarterFrom(6),
  27: quarterFrom(9),
  28: quarterFrom(12),
  29: quarterFrom(9),
  30: quarterFrom(12),
  31: quarterFrom(3),
  32: quarterFrom(6),
  33: quarterFrom(1),
  34: quarterFrom(4),
  35: quarterFrom(7),
  36: quarterFrom(10),
  37: { month: 1, months: 4 },
  38: { month: 5, months: 4 },
  39: { month: 9, months: 4 },
  40: { month: 1, months: 6 },
  41: { month: 7, months: 6 },
};

/** The grouping with a code; null if there is none. */
export const subYearGrouping = (code: number): SubYearGrouping | null => GROUPINGS[code] ?? null;
