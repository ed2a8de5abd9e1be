/** How the tenures of an office fill its seats. */
import type { TimeLimit } from '../../domain/claims/impliedBounds.ts';
import { bridgedOverlaps } from '../../domain/integrity/bridgedOverlap.ts';
import { doubtedOverlaps } from '../../domain/integrity/doubtedContradiction.ts';
import type { Flaw } from '../../domain/integrity/flaw.ts';
import { heldWhileVacant } from '../../domain/integrity/heldWhileVacant.ts';
import { lastStartEnded } from '../../domain/integrity/lastStartEnded.ts';
import { seatOverlaps } from '../../domain/integrity/seatOverlap.ts';
import type { SeatTenure } from '../../domain/offices/officeTenure.ts';
import { seatLimits } from '../../domain/offices/seatLimits.ts';

/** What the filled seats of an office imply for its tenures, by the id of the tenure. */
export interface SeatAllocation {
  /** The limits that filled seats set to other tenures. */
  readonly limits: ReadonlyMap<string, readonly TimeLimit[]>;
  /** The tenures for which no seat was free, and the vacancies of a seat that was taken. */
  readonly overlaps: ReadonlyMap<string, Flaw>;
  /** The tenures for which no seat was free if doubted dates are true, or if the days between two sightings count. */
  readonly possibleOverlaps: ReadonlyMap<string, Flaw>;
  /** The tenures that started last, whose end follows from another that has only an end. */
  readonly lastStarts: ReadonlyMap<string, Flaw>;
}

/** The allocation of an office for which no number of seats is stated. */
export const NO_ALLOCATION: SeatAllocation = {
  limits: new Map(),
  overlaps: new Map(),
  possibleOverlaps: new Map(),
  lastStarts: new Map(),
};

/** @param seats at least 1 */
export function allocateSeats(holdings: readonly SeatTenure[], seats: number): SeatAllocation {
  const vacant = seats === 1 ? heldWhileVacant(holdings) : [];
  const overlaps = new Map([...seatOverlaps(holdings, seats), ...vacant]);
  const limits = seatLimits(holdings, seats);
  return {
    limits,
    overlaps,
    possibleOverlaps: new Map([
      ...bridgedOverlaps(holdings, seats, overlaps),
      ...doubtedOverlaps(holdings, seats, overlaps),
    ]),
    lastStarts: lastStartEnded(holdings, limits),
  };
}
