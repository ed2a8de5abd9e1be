/** Claims that look like claims on one fact, and describe two terms of one person in one office. */

import { PLAIN_CLAIM } from '../model/record.ts';
import { EdtfError, orEdtfError } from '../time/edtf/edtfError.ts';
import { claimBounds } from './claimBounds.ts';

/** The dates of a claim, in EDTF. A claim with an invalid date, or that ends before it starts, is ignored. */
interface Dated {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

interface Term<Claim> {
  readonly claim: Claim;
  /** The first day on which it may begin. */
  readonly begins: number;
  /** A claim that begins on this day or later is about another term. */
  readonly over: number;
}

/**
 * A claim of each list whose times cannot both be true of a single period, the earlier one first; null if there are none.
 * One begins after the other has ended, or when it ends if they certainly have different starts.
 */
export function separateTerms<Claim extends Dated>(
  some: readonly Claim[],
  others: readonly Claim[],
): readonly [earlier: Claim, later: Claim] | null {
  const [one, other] = [outermostOf(some), outermostOf(others)];
  if (one === null || other === null) return null;
  if (other.last.begins >= one.first.over) return [one.first.claim, other.last.claim];
  return one.last.begins >= other.first.over ? [other.first.claim, one.last.claim] : null;
}

/** The claims of a list that decide for all of them whether another is about another term. */
export function outermostTerms<Claim extends Dated>(claims: readonly Claim[]): Claim[] {
  const terms = outermostOf(claims);
  return terms === null ? [] : [terms.first.claim, terms.last.claim];
}

interface Outermost<Claim> {
  /** The one that is over first. */
  readonly first: Term<Claim>;
  /** The one that begins last. */
  readonly last: Term<Claim>;
}

function outermostOf<Claim extends Dated>(claims: readonly Claim[]): Outermost<Claim> | null {
  const [any, ...more] = claims.flatMap(termOf);
  if (any === undefined) return null;
  return {
    first: more.reduce((a, b) => (b.over < a.over ? b : a), any),
    last: more.reduce((a, b) => (b.begins > a.begins ? b : a), any),
  };
}

function termOf<Claim extends Dated>(claim: Claim): Term<Claim>[] {
  const { start: from, end: to } = claim;
  const bounds = orEdtfError(() =>
    claimBounds({ ...PLAIN_CLAIM, source: '', voice: '', start: from, end: to }),
  );
  if (bounds instanceof EdtfError) return [];
  const [start, end] = [bounds.start[0], bounds.end[0]];
  const begins = start?.min ?? Number.NEGATIVE_INFINITY;
  const ended = end === undefined ? Number.POSITIVE_INFINITY : end.max + 1;
  const differs = start === undefined || end === undefined ? ended : Math.max(end.min, start.max + 1);
  const over = Math.min(ended, differs);
  return begins < over ? [{ claim, begins, over }] : [];
}
