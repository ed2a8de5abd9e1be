/** The EDTF text that is shown for the start or end of a fact. */
import { type Day, isBounded } from '../time/day.ts';
import type { Edtf } from '../time/edtf/edtf.ts';
import { spanText } from '../time/edtf/spanText.ts';

/** Orders texts with the same range: the more certain first, then the shorter, then alphabetically. */
const compare = (a: Edtf, b: Edtf): number =>
  Number(a.uncertain) - Number(b.uncertain) ||
  Number(a.approximate) - Number(b.approximate) ||
  a.text.length - b.text.length ||
  (a.text < b.text ? -1 : 1);

/**
 * The text for a side: the date of a claim if it has exactly this range, else the range as EDTF.
 * @param dates the dates of the counted claims for the side
 * @param stated the consensus of these dates, uncertain ones included
 * @param min the first day of the side in the bounds of the fact
 * @param max the last day of the side in the bounds of the fact
 */
export function shownDate(
  dates: readonly Edtf[],
  stated: { readonly min: Day; readonly max: Day },
  min: Day,
  max: Day,
): string | null {
  const own = dates
    .filter((date) => date.min === stated.min && date.max === stated.max)
    .filter((date) => date.uncertain || (date.min === min && date.max === max))
    .sort(compare)[0];
  if (own && isKnown(own)) return own.text;
  if (!isBounded(stated.min) && !isBounded(stated.max)) return null;
  // If the fact has no bound where the dates have one, that bound comes from an uncertain date.
  const unsure = (!isBounded(min) && isBounded(stated.min)) || (!isBounded(max) && isBounded(stated.max));
  return unsure ? spanText(stated.min, stated.max, '?') : spanText(min, max);
}

/** A recurring day has no bounds, but it is still worth showing. */
const isKnown = (date: Edtf): boolean =>
  isBounded(date.min) || isBounded(date.max) || date.form === 'PERIODIC';
