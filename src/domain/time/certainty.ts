/** The certainty of facts in a window of days: DEFINITE, POSSIBLE, or null if the fact did not hold as far as recorded. */

import type { Certainty, Support } from '../model/kinds.ts';
import type { Bounds } from './bounds.ts';
import { type Day, dayIn } from './day.ts';
import type { Edtf, EdtfSide } from './edtf/edtf.ts';
import { isEdtf } from './edtf/isEdtf.ts';
import { readEdtf } from './edtf/readEdtf.ts';

/** A closed range of days. */
export interface Window {
  readonly from: Day;
  readonly to: Day;
  /** True for the time of an event or fact that is planned, attributed or doubted: nothing surely holds then. */
  readonly unsure?: true;
}

/**
 * The window of an EDTF text, widened for approximate dates, or of `today`.
 * @throws EdtfError for other texts
 */
export function windowOf(text: string, today: Day): Window {
  if (text === 'today') return { from: today, to: today };
  const { min, max } = readEdtf(text);
  return { from: min, to: max };
}

/**
 * The days of a text that names one firm run of several days, such as `2005`, `2005-03`, `199X` or `2001/2004`: who types it
 * asks what held on days of it (`during`). Null for a day, for dates that are doubted, approximate or one of several, and for
 * what is no date: these ask about one unknown day (`asOf`).
 */
export function firmRunOf(text: string): Window | null {
  if (!isEdtf(text)) return null;
  const date = readEdtf(text);
  const { min: from, max: to, start, end } = date;
  const isFirm = start === null ? isFirmDate(date) : [start, end].every(isFirmSide);
  return isFirm && from < to ? { from, to } : null;
}

const isFirmSide = (side: EdtfSide | null): boolean =>
  side === 'OPEN' || (side !== null && side !== 'UNKNOWN' && isFirmDate(side));

const FIRM_FORMS: ReadonlySet<string> = new Set(['DATE', 'SEASON', 'LONG_YEAR']);

/** Whether all days of a single date are one run: an unknown digit before a known one, as in `156X-12-25`, leaves gaps. */
const isFirmDate = ({ form, text, approximate, uncertain }: Edtf): boolean =>
  FIRM_FORMS.has(form) && !approximate && !uncertain && !/X.*\d/.test(text);

/** Whether the sure days of a fact, as the API gives them, include all days of a run. */
export function coversRun(
  { coreStart, coreEnd }: { readonly coreStart: string | null; readonly coreEnd: string | null },
  { from, to }: Window,
): boolean {
  if (coreStart === null && coreEnd === null) return false;
  // A side without a day has no bound.
  return (dayIn(coreStart ?? '') ?? from) <= from && (dayIn(coreEnd ?? '') ?? to) >= to;
}

function certaintyOf(definite: boolean, possible: boolean, support: Support): Certainty | null {
  if (support === 'WITHDRAWN') return null;
  return definite && support === 'ASSERTED' ? 'DEFINITE' : possible ? 'POSSIBLE' : null;
}

/**
 * `asOf`: DEFINITE if the fact surely held on every day of the window, and that is sure itself; POSSIBLE if it may have held
 * on any.
 */
export const certaintyAsOf = (bounds: Bounds, support: Support, window: Window): Certainty | null =>
  certaintyOf(
    !window.unsure && bounds.startMax <= window.from && bounds.endMin >= window.to,
    bounds.startMin <= window.to && bounds.endMax >= window.from,
    support,
  );

/** `during`: DEFINITE if the fact surely held on some day of the window, POSSIBLE if it may have. */
export const certaintyDuring = (bounds: Bounds, support: Support, window: Window): Certainty | null =>
  certaintyOf(
    bounds.startMax <= window.to && bounds.endMin >= window.from,
    bounds.startMin <= window.to && bounds.endMax >= window.from,
    support,
  );

/** The certainty of what is asked about at a moment: a fact that may not hold then is not recorded for it, which is no "no". */
export type RecordedCertainty = Certainty | 'NOT_RECORDED';

const RANKS = { DEFINITE: 2, POSSIBLE: 1 } as const;
/** 0 for null, and more for what is more certain. */
export const rankOf = (certainty: Certainty | null): number => (certainty === null ? 0 : RANKS[certainty]);

/** Whether a certainty is at least the required one; DEFINITE satisfies POSSIBLE. */
export const atLeast = (certainty: Certainty | null, required: Certainty): boolean =>
  rankOf(certainty) >= RANKS[required];

/** Kleene's AND: the weakest certainty; DEFINITE for an empty list. */
export const certaintyAnd = (certainties: readonly (Certainty | null)[]): Certainty | null =>
  certainties.reduce<Certainty | null>((a, b) => (rankOf(a) <= rankOf(b) ? a : b), 'DEFINITE');

/** Kleene's OR: the strongest certainty; null for an empty list. */
export const certaintyOr = (certainties: readonly (Certainty | null)[]): Certainty | null =>
  certainties.reduce<Certainty | null>((a, b) => (rankOf(a) >= rankOf(b) ? a : b), null);
