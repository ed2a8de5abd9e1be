/** Days as whole numbers from 1970-01-01, in the Gregorian calendar extended to all times; year 0 is 1 BC. No `Date` computes them, so that every year is possible. */

export type Day = number;

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const DAYS_IN_400_YEARS = 146_097;
const DAYS_FROM_MARCH_0000_TO_1970 = 719_468;

/** The day of a valid date; a month beyond 12 counts into the next years. */
export function dayOf(year: number, month: number, day: number): Day {
  const months = year * 12 + month - 3;
  const y = Math.floor(months / 12);
  const beforeMonth = Math.floor((153 * (months - y * 12) + 2) / 5);
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leapDays + beforeMonth + day - 1 - DAYS_FROM_MARCH_0000_TO_1970;
}

export function calendarDate(day: Day): CalendarDate {
  const sinceMarch0000 = day + DAYS_FROM_MARCH_0000_TO_1970;
  const era = Math.floor(sinceMarch0000 / DAYS_IN_400_YEARS);
  const ofEra = sinceMarch0000 - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

const ISO = /^([+-]?\d{4,10})-(\d{2})-(\d{2})$/;

/** The day of a text such as `2016-10-01` or `-0044-03-15`; null for any other text and for days that do not exist. */
export function dayOfIso(text: string): Day | null {
  const [, year, month, date] = ISO.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || date === undefined) return null;
  const day = dayOf(year, month, date);
  const read = calendarDate(day);
  return read.month === month && read.day === date ? day : null;
}

/** `2016-10-01`; years beyond four digits have a sign and six digits or more. */
export function isoOfDay(day: Day): string {
  const { year, month, day: date } = calendarDate(day);
  const size = Math.abs(year);
  const sign = year < 0 ? '-' : size > 9999 ? '+' : '';
  const digits = String(size).padStart(size > 9999 ? 6 : 4, '0');
  return `${sign}${digits}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
