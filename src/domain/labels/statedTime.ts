/** What a label says about the time of a fact, before it is put in words. */

import type { EndKind } from '../model/kinds.ts';
import { type Day, isBounded } from '../time/day.ts';
import type { Edtf } from '../time/edtf/edtf.ts';
import { readEdtf } from '../time/edtf/readEdtf.ts';

/** The shown texts of a time: EDTF, null for a side that is not stated. */
export interface ShownTime {
  readonly start: string | null;
  readonly end: string | null;
  readonly endKind: EndKind;
}

/** One side: a date that contains it, or a day that it does not go beyond; null where nothing is stated. */
export interface StatedTime {
  /** `date`: it began on one of its days. `by`: it had begun by this day. */
  readonly start: { readonly date: Edtf } | { readonly by: Day } | null;
  /** `date`: it ended on one of its days. `notBefore`: it had not ended before this day. */
  readonly end: { readonly date: Edtf } | { readonly notBefore: Day } | null;
  /** Whether a source wrote while it still held. */
  readonly ongoing: boolean;
}

/**
 * What the texts of a time say. Together with the rule that nothing ends before it starts, it has exactly the bounds of
 * the texts; a day that follows from this rule alone is left out.
 * @throws EdtfError for texts that are not EDTF
 */
export function statedTime({ start, end, endKind }: ShownTime): StatedTime {
  const from = start === null ? null : readEdtf(start);
  const to = end === null ? null : readEdtf(end);
  const ongoing = endKind === 'ONGOING';
  const isOpenStart = from !== null && isPlain(from) && !isBounded(from.min) && isBounded(from.max);
  const isOpenEnd = to !== null && isPlain(to) && isBounded(to.min) && !isBounded(to.max);
  const begunBy = isOpenStart && !(to && from.max >= to.max) ? { by: from.max } : null;
  const notEnded = isOpenEnd && !(from && to.min <= from.min) ? { notBefore: to.min } : null;
  return {
    start: isOpenStart ? begunBy : from && { date: from },
    end: isOpenEnd ? notEnded : to && { date: to },
    ongoing,
  };
}

/** Whether the words can say a day of the date in place of its text. */
const isPlain = ({ approximate, uncertain, form }: Edtf): boolean =>
  !approximate && !uncertain && form !== 'PERIODIC';
