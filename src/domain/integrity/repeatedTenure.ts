/** REPEATED_TENURE: after a merge, two tenures of one holder in one office probably are one. */
import { type AssessedClaim, type Assessment, assess } from '../claims/consensus.ts';
import { quoted } from './finding.ts';
import type { Flaw } from './flaw.ts';
import { longBridge } from './longBridge.ts';

/** A tenure as its files write it, with its claims and what they agree on. */
export interface WrittenTenure {
  readonly id: string;
  readonly term: string | undefined;
  readonly claims: readonly AssessedClaim[];
  readonly assessed: Assessment;
}

/**
 * Finds the first tenure that agrees with `tenure`: not distinguished by a term, and with claims that can all be true of one tenure. Sightings of two tenures that are more than a year apart are no agreement.
 * @param others the other tenures of the holder in the office that files write with other ids
 */
export function repeatedTenure(
  tenure: WrittenTenure,
  others: readonly WrittenTenure[],
  [holder, office]: readonly [string, string],
): Flaw | null {
  const other = others.find((one) => one.id < tenure.id && areOne(tenure, one));
  return other === undefined ? null : { rule: 'REPEATED_TENURE', because: other.id, words: [holder, office] };
}

function areOne(a: WrittenTenure, b: WrittenTenure): boolean {
  if (a.assessed.support !== b.assessed.support) return false;
  if (a.term !== undefined && b.term !== undefined && a.term !== b.term) return false;
  const { conflict, bridges } = assess([...a.claims, ...b.claims]);
  if (conflict) return false;
  const isBridged = [a, b].some(({ assessed }) => longBridge(assessed.bridges, null) !== null);
  return isBridged || longBridge(bridges, null) === null;
}

export const repeatedTenureText = (
  fact: string,
  { because, words: [holder = '', office = ''] }: Flaw,
): string =>
  `${quoted(fact)} and ${quoted(because ?? '')} are probably one tenure: since a merge, both are of ${quoted(holder)} in ${quoted(office)}, and their claims agree`;
