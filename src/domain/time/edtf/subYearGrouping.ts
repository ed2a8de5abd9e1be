/** Sub-year groupings of EDTF: seasons, quarters, thirds and halves, the codes 21 to 41 in the place of a month. */

/** The first month (1 to 12) and the number of months; a grouping beyond December ends in the next year. */
export interface SubYearGrouping {
  readonly month: number;
  readonly months: number;
}

const groupings = (months: number, starts: readonly number[]): SubYearGrouping[] =>
  starts.map((month) => ({ month, months }));

/**
 * 21 to 24: spring to winter, without a hemisphere, read as the meteorological seasons of the northern one; 25 to 28:
 * northern seasons; 29 to 32: southern seasons; 33 to 36: quarters; 37 to 39: thirds; 40 and 41: halves of a year.
 */
const FROM_21: readonly SubYearGrouping[] = [
  ...groupings(3, [3, 6, 9, 12]),
  ...groupings(3, [3, 6, 9, 12]),
  ...groupings(3, [9, 12, 3, 6]),
  ...groupings(3, [1, 4, 7, 10]),
  ...groupings(4, [1, 5, 9]),
  ...groupings(6, [1, 7]),
];

/** The grouping with a code; null if there is none. */
export const subYearGrouping = (code: number): SubYearGrouping | null => FROM_21[code - 21] ?? null;
