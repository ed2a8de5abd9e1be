/** Of which batch something in memory is, and whether it can be brought to a newer one by what batches changed. */
import { type ClockState, changesInPlace } from '../../store/clock.ts';

export interface ReadState {
  readonly batch: number;
  /** As `changesInPlace`. */
  readonly inPlace: string;
}

/** After more batches than this, all is read again. */
const MAX_BATCHES = 100;

export const readStateAt = (clock: ClockState): ReadState => ({
  batch: clock.number,
  inPlace: changesInPlace(clock),
});

/** Whether changes lead from a state to that of the clock: a purge or a mend leaves no versions that would show what changed. */
export const canFollow = ({ batch, inPlace }: ReadState, clock: ClockState): boolean =>
  inPlace === changesInPlace(clock) && batch <= clock.number && clock.number - batch <= MAX_BATCHES;

/** Whether the versions that the newest batch closed have all been moved, and what it purged is gone. */
export const isSwept = ({ sweep, erase }: ClockState): boolean => sweep === null && erase === null;
