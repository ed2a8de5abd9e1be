/** CONFLICT: sources cannot all be right about one fact. */
import { type IntegrityFinding, newFinding, quoted } from './finding.ts';

/** What is said of the two sides, as EDTF texts. */
export interface DisputedFact {
  readonly id: string;
  readonly saidStart: readonly string[];
  readonly saidEnd: readonly string[];
}

/** As many differing dates are told. */
const MOST_TOLD = 5;

export function conflictFinding({ id, saidStart, saidEnd }: DisputedFact): IntegrityFinding {
  // Of two sides that agree each in themselves, the one contradicts the other.
  const least = saidStart.length < 2 && saidEnd.length < 2 && saidStart.length + saidEnd.length === 2 ? 1 : 2;
  const sides = [sideText('start', saidStart, least), sideText('end', saidEnd, least)].filter(
    (text) => text !== null,
  );
  const said = sides.length === 0 ? '' : `: ${sides.join('; ')}`;
  return newFinding('CONFLICT', [id], `the claims about ${quoted(id)} cannot all be true${said}`);
}

function sideText(side: string, said: readonly string[], least: number): string | null {
  if (said.length < least) return null;
  const more = said.length > MOST_TOLD ? ` or ${said.length - MOST_TOLD} others` : '';
  return `${side} ${said.slice(0, MOST_TOLD).join(' or ')}${more}`;
}
