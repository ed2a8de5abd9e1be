/** END_BEFORE_START: according to its claims, a fact ended before it began. */
import { agreementOf, type NumberRange } from '../claims/agreement.ts';
import { type AssessedClaim, claimBounds, type StatedRange } from '../claims/claimBounds.ts';
import { countedClaims } from '../claims/consensus.ts';
import { quoted } from './finding.ts';
import type { Flaw } from './flaw.ts';
import { dayText } from './outsideLimit.ts';

/** Finds out whether the earliest start comes after the latest end, by the counted claims without uncertain dates. */
export function endBeforeStart(claims: readonly AssessedClaim[]): Flaw | null {
  const read = countedClaims(claims).counted.map(claimBounds);
  const start = agreementOfFirm(read.flatMap((claim) => claim.start));
  const end = agreementOfFirm(read.flatMap((claim) => claim.end));
  if (start.min <= end.max) return null;
  return { rule: 'END_BEFORE_START', because: null, words: [dayText(start.min), dayText(end.max)] };
}

const agreementOfFirm = (ranges: readonly StatedRange[]): NumberRange =>
  agreementOf(ranges.filter(({ firm }) => firm));

export const endBeforeStartText = (fact: string, { words: [start, end] }: Flaw): string =>
  `${quoted(fact)} begins on ${start} at the earliest and ends on ${end} at the latest`;
