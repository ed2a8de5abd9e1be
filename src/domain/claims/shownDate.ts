/** The EDTF text that is shown for the start or end of a fact. */
import { isBounded } from '../time/day.ts';
import type { Edtf } from '../time/edtf/edtf.ts';
import { spanText } from '../time/edtf/spanText.ts';
import type { NumberRange } from './agreement.ts';

/** Orders texts with the same range: the more certain first, then the shorter, then alphabetically. */
const compare = (a: Edtf, b: Edtf): number =>
  Number(a.uncertain) - Number(b.uncertain) ||
  Number(a.approximate) - Number(b.approximate) ||
  a.text.length - b.text.length ||
  (a.text < b.text ? -1 : 1);

/**
 * The text for a side, which says exactly what is said of it: the date of a claim if it has this range and does not doubt
 * what other claims make sure, else the range as EDTF, doubted where it is narrower than what is sure. Read as the date of
 * a claim, the texts of both sides give what is said of the fact again, and make no other day sure.
 * @param dates the dates of the counted claims for the side
 * @param stated the consensus of the claims about the side alone, doubted dates included
 * @param said the range of the side in what is said of the fact
 * @param sure the same in what is sure
 */
export function shownDate(
  dates: readonly Edtf[],
  stated: NumberRange,
  said: NumberRange,
  sure: NumberRange,
): string | null {
  const isSure = isSame(said, sure);
  const own = dates.filter((date) => isSame(date, said)).sort(compare)[0];
  if (own && isKnown(own) && !(own.uncertain && isSure)) return own.text;
  if (!isBounded(stated.min) && !isBounded(stated.max)) return null;
  return spanText(said.min, said.max, said.min > sure.min || said.max < sure.max ? '?' : '');
}

const isSame = (a: NumberRange, b: NumberRange): boolean => a.min === b.min && a.max === b.max;

/** A recurring day has no bounds, but it is still worth showing. */
const isKnown = (date: Edtf): boolean =>
  isBounded(date.min) || isBounded(date.max) || date.form === 'PERIODIC';
