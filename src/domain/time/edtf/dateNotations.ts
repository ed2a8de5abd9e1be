/** The EDTF form of dates in other notations, for suggestions. */

import { dayIn } from '../day.ts';

/** The English months by their first three letters. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The EDTF form of `31/12/2020` or `31.12.2020`; both forms if each of the two numbers may be the day; null if none may be. */
export function fromDayAndMonth(text: string): string | null {
  const [first = '', second = '', year = ''] = text.split(/[./-]/);
  const dayFirst = dateOf(year, second, first);
  const monthFirst = dateOf(year, first, second);
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst)
    return written(dayFirst ?? monthFirst);
  return `write ${dayFirst} if the day comes first, ${monthFirst} if the month does`;
}

/** The EDTF form of `2020/12/31`, `2020.12.31`, `20201231`, `2020-1-5` or `2020-1`; null if there is no such day. */
export function fromYearFirst(text: string): string | null {
  const [, year = '', month = '', day] = /^(\d{4})[./-]?(\d{1,2})(?:[./-]?(\d{1,2}))?$/.exec(text) ?? [];
  return written(dateOf(year, month, day));
}

/** The EDTF form of `1 October 2016`, `Oct. 1, 2016` or `October 2016`; null if the month is not English. */
export function fromMonthName(text: string): string | null {
  const [, year = ''] = /(\d{4})$/.exec(text) ?? [];
  const [, day] = /(?:^|\D)(\d{1,2})(?:\D|$)/.exec(text) ?? [];
  const [name = ''] = /\p{L}+/u.exec(text) ?? [];
  const month = MONTHS.findIndex((prefix) => name.toLowerCase().startsWith(prefix)) + 1;
  return written(dateOf(year, String(month), day));
}

const written = (date: string | null): string | null => (date === null ? null : `write ${date}`);

/** The date in EDTF; null if the calendar does not have it. Without a day it is a month. */
function dateOf(year: string, month: string, day: string | undefined): string | null {
  const date = [year, month.padStart(2, '0'), (day ?? '01').padStart(2, '0')].join('-');
  if (dayIn(date) === null) return null;
  return day === undefined ? date.slice(0, 'YYYY-MM'.length) : date;
}
