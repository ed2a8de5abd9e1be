/** What one claim says about the start and the end of its fact. */

import type { ClaimRecord } from '../model/record.ts';
import { type Day, UNBOUNDED_MAX, UNBOUNDED_MIN } from '../time/day.ts';
import type { Edtf, EdtfSide } from '../time/edtf/edtf.ts';
import { readEdtf } from '../time/edtf/readEdtf.ts';

/** A claim with what its source adds: its voice, and its date as EDTF where it has one. */
export type AssessedClaim = ClaimRecord & {
  readonly voice: string;
  readonly sourceDate?: string | undefined;
};

/** A set of days in which the true start (or end) lies. */
export interface StatedRange {
  readonly min: Day;
  readonly max: Day;
  /** False for dates with `?`: they bound when it may have held, and never when it surely held. */
  readonly firm: boolean;
  /** The date as the claim gives it for this side; null where the set only follows from an attestation or `..`. */
  readonly date: Edtf | null;
}

export interface ClaimBounds {
  readonly start: readonly StatedRange[];
  readonly end: readonly StatedRange[];
  /** The claim says that it was still so when the source was written. */
  readonly ongoing: boolean;
}

/** The end of a claim that is still so. It is no EDTF date by itself. */
export const OPEN_END = '..';

/**
 * The sets that a claim gives for each side.
 * `start` and `end`: the set itself. `date: D`: start and end lie in D, and where D is an interval A/B the start
 * in A and the end in B. `attested: D`: begun by the last day of D and not ended before the first;
 * `attested: A/B`: held throughout. An end `..`: not ended when the source was written. A side not spoken of
 * gives nothing. Throws EdtfError for texts that are not EDTF.
 */
export function claimBounds(claim: AssessedClaim): ClaimBounds {
  const start: StatedRange[] = [];
  const end: StatedRange[] = [];
  let ongoing = claim.end === OPEN_END;
  if (claim.start !== undefined && claim.start !== OPEN_END) start.push(asSaid(readEdtf(claim.start)));
  if (claim.end !== undefined && claim.end !== OPEN_END) end.push(asSaid(readEdtf(claim.end)));
  if (claim.date !== undefined) {
    const date = readEdtf(claim.date);
    start.push(...saidOf(date.start ?? date));
    end.push(...saidOf(date.end ?? date));
    ongoing ||= date.end === 'OPEN';
  }
  if (claim.attested !== undefined) {
    const attested = readEdtf(claim.attested);
    const { first, last } = moments(attested);
    if (!attested.uncertain) {
      start.push(until(first.max));
      end.push(since(last.min));
    }
    ongoing ||= attested.end === 'OPEN';
  }
  // A plan is not made true by the day on which it was written down.
  if (ongoing && claim.modality === 'ASSERTED' && claim.sourceDate !== undefined) {
    const written = readEdtf(claim.sourceDate);
    if (!written.uncertain) {
      start.push(until(written.max));
      end.push(since(written.min));
    }
  }
  return { start, end, ongoing };
}

const asSaid = (date: Edtf): StatedRange => ({ min: date.min, max: date.max, firm: !date.uncertain, date });

const saidOf = (side: EdtfSide): StatedRange[] => (typeof side === 'string' ? [] : [asSaid(side)]);

const until = (max: Day): StatedRange => ({ min: UNBOUNDED_MIN, max, firm: true, date: null });

const since = (min: Day): StatedRange => ({ min, max: UNBOUNDED_MAX, firm: true, date: null });

interface Span {
  readonly min: Day;
  readonly max: Day;
}

/** The first and the last thing that an attestation says: one date is both, an interval or a list has two. */
function moments(attested: Edtf): { first: Span; last: Span } {
  if (attested.form === 'INTERVAL') {
    const sides = [attested.start, attested.end].filter(
      (side): side is Edtf => typeof side === 'object' && side !== null,
    );
    return { first: sides[0] ?? attested, last: sides.at(-1) ?? attested };
  }
  if (attested.form !== 'LIST') return { first: attested, last: attested };
  const spans = attested.members.map(({ from, to }) => ({
    first: { min: from?.min ?? UNBOUNDED_MIN, max: from?.max ?? UNBOUNDED_MAX },
    last: { min: to?.min ?? UNBOUNDED_MIN, max: to?.max ?? UNBOUNDED_MAX },
  }));
  return {
    first: { min: attested.min, max: Math.min(...spans.map(({ first }) => first.max)) },
    last: { min: Math.max(...spans.map(({ last }) => last.min)), max: attested.max },
  };
}
