/** CONFLICTING_CLAIMS: the counted claims about a fact cannot all be true. */
import { type IntegrityFinding, newFinding, quoted } from './finding.ts';

/** A fact with a conflict, and the dates that its claims give for start and end, as EDTF texts. */
interface DisputedFact {
  readonly id: string;
  readonly saidStart: readonly string[];
  readonly saidEnd: readonly string[];
}

/** The most differing dates that a message lists for one side. */
const MAX_LISTED_DATES = 5;

/** The finding about a fact whose claims contradict each other. */
export function conflictFinding({ id, saidStart, saidEnd }: DisputedFact): IntegrityFinding {
  // With one date on each side, the two sides contradict each other, so both are listed.
  const atLeast =
    saidStart.length < 2 && saidEnd.length < 2 && saidStart.length + saidEnd.length === 2 ? 1 : 2;
  const sides = [sideText('start', saidStart, atLeast), sideText('end', saidEnd, atLeast)].filter(
    (text) => text !== null,
  );
  const dates = sides.length === 0 ? '' : `: ${sides.join('; ')}`;
  return newFinding('CONFLICTING_CLAIMS', [id], `the claims about ${quoted(id)} cannot all be true${dates}`);
}

function sideText(side: string, dates: readonly string[], atLeast: number): string | null {
  if (dates.length < atLeast) return null;
  const more = dates.length > MAX_LISTED_DATES ? ` or ${dates.length - MAX_LISTED_DATES} others` : '';
  return `${side} ${dates.slice(0, MAX_LISTED_DATES).join(' or ')}${more}`;
}
