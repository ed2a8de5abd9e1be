/** The certainty of facts in a window of days: DEFINITE, POSSIBLE, or null if the fact did not hold as far as recorded. */

import type { Certainty, Support } from '../model/kinds.ts';
import type { Bounds } from './bounds.ts';
import type { Day } from './day.ts';
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
