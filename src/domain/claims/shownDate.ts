/** The EDTF text that is shown for a side of a fact. */
import { type Day, isBounded } from '../time/day.ts';
import type { Edtf } from '../time/edtf/edtf.ts';
import { spanText } from '../time/edtf/spanText.ts';

/** Preference among texts that mean the same: the surer first, then the shorter, then by letters. */
const compare = (a: Edtf, b: Edtf): number =>
  Number(a.uncertain) - Number(b.uncertain) ||
  Number(a.approximate) - Number(b.approximate) ||
  a.text.length - b.text.length ||
  (a.text < b.text ? -1 : 1);

/**
 * The text for a side: what a claim itself says if it means exactly these days, else the days as EDTF.
 * @param dates what the counted claims say for the side
 * @param meant the consensus of these, uncertain ones taken at their word
 * @param min first day that the fact's bounds leave for the side
 * @param max last day that they leave
 */
export function shownDate(
  dates: readonly Edtf[],
  meant: { readonly min: Day; readonly max: Day },
  min: Day,
  max: Day,
): string | null {
  const own = dates
    .filter((date) => date.min === meant.min && date.max === meant.max)
    .filter((date) => date.uncertain || (date.min === min && date.max === max))
    .sort(compare)[0];
  if (own && isKnown(own)) return own.text;
  if (!isBounded(meant.min) && !isBounded(meant.max)) return null;
  // Only an uncertain date says a bound that the fact does not take; the other side may add one that nobody doubts.
  const unsure = (!isBounded(min) && isBounded(meant.min)) || (!isBounded(max) && isBounded(meant.max));
  return unsure ? spanText(meant.min, meant.max, '?') : spanText(min, max);
}

/** A recurring day bounds nothing, and still says something. */
const isKnown = (date: Edtf): boolean =>
  isBounded(date.min) || isBounded(date.max) || date.form === 'PERIODIC';
