/** BRIDGED_OVERLAP: more people held an office than it has seats, if the days between two sightings count. */
import type { SeatTenure } from '../offices/officeTenure.ts';
import { quoted } from './finding.ts';
import type { Flaw } from './flaw.ts';
import { furtherOverlaps } from './seatOverlap.ts';

/**
 * The flaws of tenures that take a seat while others fill all seats, where that follows only from bridged days; by id of the
 * tenure.
 * @param seats how many can hold the office at the same time, at least 1
 * @param certain the overlaps that follow without bridged days
 */
export function bridgedOverlaps(
  tenures: readonly SeatTenure[],
  seats: number,
  certain: ReadonlyMap<string, Flaw>,
): Map<string, Flaw> {
  if (tenures.every(({ bridges }) => bridges.length === 0)) return new Map();
  const counted = tenures.map((tenure) => ({ ...tenure, bridges: [] }));
  return furtherOverlaps(counted, seats, certain, (flaw) => ({ ...flaw, rule: 'BRIDGED_OVERLAP' }));
}

export function bridgedOverlapText(fact: string, { because, words }: Flaw): string {
  const [holder = '', other = '', from, to, seats] = words;
  const days = from === to ? `on ${from}` : `from ${from} to ${to}`;
  const taken = seats === '1' ? 'one seat' : `${seats} seats`;
  return `${quoted(holder)} by ${quoted(fact)} and ${quoted(other)} by ${quoted(because ?? '')} held an office with ${taken} ${days}, if the days between two sightings count`;
}
