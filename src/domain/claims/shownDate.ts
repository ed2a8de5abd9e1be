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
 * The text for a side, which says exactly the bounds of the fact: the date of a claim if it has them, else the range as
 * EDTF. Read as the date of a claim, the texts of both sides give the bounds of the fact again.
 * @param dates the dates of the counted claims for the side
 * @param stated the consensus of these dates, uncertain ones included
 * @param side the range of the side in the bounds of the fact
 * @param doubted the range of the side in the bounds of a fact for which an uncertain date alone says `stated`
 */
export function shownDate(
  dates: readonly Edtf[],
  stated: NumberRange,
  side: NumberRange,
  doubted: NumberRange,
): string | null {
  const isDoubted = isSame(side, doubted);
  const own = dates
    .filter((date) => isSame(date, stated))
    .filter((date) => (date.uncertain ? isDoubted : isSame(date, side)))
    .sort(compare)[0];
  if (own && isKnown(own)) return own.text;
  if (!isBounded(stated.min) && !isBounded(stated.max)) return null;
  // If the fact has a wider range than the dates, what is missing comes from uncertain dates.
  const isWider = side.min < stated.min || side.max > stated.max;
  if (isWider && isDoubted) return spanText(stated.min, stated.max, '?');
  return spanText(side.min, side.max);
}

const isSame = (a: NumberRange, b: NumberRange): boolean => a.min === b.min && a.max === b.max;

/** A recurring day has no bounds, but it is still worth showing. */
const isKnown = (date: Edtf): boolean =>
  isBounded(date.min) || isBounded(date.max) || date.form === 'PERIODIC';
