/** Writes sources as CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html), which reference managers read. */
import type { Precision } from '../../domain/model/kinds.ts';
import { calendarDateOf, type Day, isBounded } from '../../domain/time/day.ts';
import type { Edtf } from '../../domain/time/edtf/edtf.ts';
import { readEdtf } from '../../domain/time/edtf/readEdtf.ts';
import { type CitedSource, typeOf } from './citedSource.ts';

type DateParts = readonly number[];

/** A date of CSL: one date or two, each a year, a month or a day; or words where it is neither. */
type CslDate =
  | { readonly 'date-parts': readonly DateParts[]; readonly circa?: true }
  | { readonly literal: string };

interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly publisher?: string;
  readonly URL?: string;
  readonly language?: string;
  readonly issued?: CslDate;
  readonly note?: string;
}

/** The sources as the text of a CSL-JSON file. */
export const cslText = (sources: readonly CitedSource[]): string =>
  `${JSON.stringify(sources.map(cslItem), null, 2)}\n`;

function cslItem(source: CitedSource): CslItem {
  const { id, title, publisher, url, language, date, note } = source;
  return {
    id,
    type: typeOf(source),
    title,
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { URL: url }),
    ...(language === undefined ? {} : { language }),
    ...(date === undefined ? {} : { issued: cslDate(date) }),
    ...(note === undefined ? {} : { note }),
  };
}

/** A date that is no more exact than its EDTF text. */
export function cslDate(text: string): CslDate {
  const edtf = readEdtf(text);
  const { innerMin, innerMax, approximate, uncertain, form } = edtf;
  const isRange = form === 'INTERVAL' && isBounded(innerMin) && isBounded(innerMax);
  const exact = dateParts(edtf);
  const parts =
    exact === null
      ? isRange
        ? [partsOf(innerMin, edtf.start), partsOf(innerMax, edtf.end)]
        : null
      : [exact];
  if (parts === null) return { literal: text };
  return { 'date-parts': parts, ...(approximate || uncertain ? { circa: true as const } : {}) };
}

/** How many of year, month and day a date of a precision names. */
const PARTS_NAMED: Readonly<Partial<Record<Precision, number>>> = { YEAR: 1, MONTH: 2, DAY: 3 };

/** The year, month and day that a date names; null where it names none of these. */
function dateParts({ form, precision, innerMin, pattern }: Edtf): DateParts | null {
  if (form === 'DATE_TIME') return partsTo(innerMin, 3);
  if (form !== 'DATE' || pattern !== null) return null;
  const count = PARTS_NAMED[precision];
  return count === undefined ? null : partsTo(innerMin, count);
}

const partsOf = (day: Day, side: Edtf['start']): DateParts =>
  (side !== null && typeof side !== 'string' ? dateParts(side) : null) ?? partsTo(day, 1);

function partsTo(day: Day, count: number): DateParts {
  const { year, month, day: dayOfMonth } = calendarDateOf(day);
  return [year, month, dayOfMonth].slice(0, count);
}
