/** Three-valued answers: DEFINITE surely, POSSIBLE perhaps, null not (as far as is recorded). */

import type { Certainty, Support } from '../model/kinds.ts';
import type { Bounds } from './bounds.ts';
import type { Day } from './day.ts';
import { readEdtf } from './edtf/readEdtf.ts';

/** A closed range of days that is asked about. */
export interface Window {
  readonly from: Day;
  readonly to: Day;
}

/** The window of an EDTF text, approximate dates widened, or of `today`. Throws EdtfError for other texts. */
export function windowOf(text: string, today: Day): Window {
  if (text === 'today') return { from: today, to: today };
  const { min, max } = readEdtf(text);
  return { from: min, to: max };
}

const judged = (definite: boolean, possible: boolean, support: Support): Certainty | null =>
  definite && support === 'ASSERTED' ? 'DEFINITE' : possible ? 'POSSIBLE' : null;

/** As-of: DEFINITE if it held on every day of the window, POSSIBLE if it may have held on any. */
export const certaintyAsOf = (bounds: Bounds, support: Support, window: Window): Certainty | null =>
  judged(
    bounds.startMax <= window.from && bounds.endMin >= window.to,
    bounds.startMin <= window.to && bounds.endMax >= window.from,
    support,
  );

/** During: DEFINITE if it surely held on some day of the window, POSSIBLE if it may have. */
export const certaintyDuring = (bounds: Bounds, support: Support, window: Window): Certainty | null =>
  judged(
    bounds.startMax <= window.to && bounds.endMin >= window.from,
    bounds.startMin <= window.to && bounds.endMax >= window.from,
    support,
  );

const RANKS = { DEFINITE: 2, POSSIBLE: 1 } as const;
const rankOf = (certainty: Certainty | null): number => (certainty === null ? 0 : RANKS[certainty]);

/** Whether an answer satisfies a request for at least this certainty: what is possible includes what is definite. */
export const atLeast = (certainty: Certainty | null, required: Certainty): boolean =>
  rankOf(certainty) >= RANKS[required];

/** Kleene: the weakest of all; DEFINITE where there are none. */
export const certaintyAnd = (certainties: readonly (Certainty | null)[]): Certainty | null =>
  certainties.reduce<Certainty | null>((a, b) => (rankOf(a) <= rankOf(b) ? a : b), 'DEFINITE');

/** Kleene: the strongest of all; null where there are none. */
export const certaintyOr = (certainties: readonly (Certainty | null)[]): Certainty | null =>
  certainties.reduce<Certainty | null>((a, b) => (rankOf(a) >= rankOf(b) ? a : b), null);

/** Kleene: what is possible stays possible, what is definite is not. */
export const certaintyNot = (certainty: Certainty | null): Certainty | null =>
  certainty === 'POSSIBLE' ? 'POSSIBLE' : certainty === null ? 'DEFINITE' : null;
