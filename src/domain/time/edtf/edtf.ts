/** The value of an EDTF date: what `readEdtf` returns. */

import type { Precision } from '../../model/kinds.ts';
import type { Day } from '../day.ts';
import type { DigitPattern } from './unspecifiedDigits.ts';

/**
 * - `DATE`: a year, month or day, possibly with unspecified digits;
 * - `DATE_TIME`: a day with a time of day;
 * - `SEASON`: a season or another sub-year grouping;
 * - `LONG_YEAR`: a year with Y, E or S;
 * - `PERIODIC`: a day or month of an unknown year;
 * - `INTERVAL`: from one date to another;
 * - `SET`: one of several dates;
 * - `LIST`: all of several dates.
 */
export type EdtfForm =
  | 'DATE'
  | 'DATE_TIME'
  | 'SEASON'
  | 'LONG_YEAR'
  | 'PERIODIC'
  | 'INTERVAL'
  | 'SET'
  | 'LIST';

/** A side of an interval: a date, OPEN for `..`, UNKNOWN where nothing is written. */
export type EdtfSide = Edtf | 'OPEN' | 'UNKNOWN';

/** A member of a set or list: one date (from = to), or a range; a null side is open. */
export interface EdtfMember {
  readonly from: Edtf | null;
  readonly to: Edtf | null;
}

/** An EDTF date that was read. */
export interface Edtf {
  readonly text: string;
  readonly form: EdtfForm;
  /** First day that the date allows, earlier where the date is approximate; UNBOUNDED_MIN where there is none. */
  readonly min: Day;
  /** Last day that the date allows, later where the date is approximate; UNBOUNDED_MAX where there is none. */
  readonly max: Day;
  /** First and last day, with `~` and `%` ignored. */
  readonly innerMin: Day;
  readonly innerMax: Day;
  readonly precision: Precision;
  /** Marked with `~` or `%` anywhere. */
  readonly approximate: boolean;
  /** Marked with `?` or `%` anywhere. */
  readonly uncertain: boolean;
  /** The sides of an interval; null for the other forms. */
  readonly start: EdtfSide | null;
  readonly end: EdtfSide | null;
  /** The members of a set or list; empty for the other forms. */
  readonly members: readonly EdtfMember[];
  /** The digits of a date with unspecified digits; null for other dates. */
  readonly pattern: DigitPattern | null;
}

/** What a single date has of intervals, sets and patterns. */
export const WITHOUT_PARTS = { start: null, end: null, members: [], pattern: null } as const;
