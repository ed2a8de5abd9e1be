/** Why a batch was not written. */
import { GraphError } from '../graphError.ts';

/** Another batch was written between reading and writing, so what was computed may no longer be right. */
export class GraphChangedError extends Error {
  readonly expected: number;
  readonly found: number;
  constructor(expected: number, found: number) {
    super(
      `The graph changed meanwhile: it is at batch ${found}, and the plan was made at ${expected}. Plan again.`,
    );
    this.name = 'GraphChangedError';
    this.expected = expected;
    this.found = found;
  }
}

/** Another writer held the lease for longer than this one would wait. */
export class WriterBusyError extends GraphError {
  constructor(batch: number, by: string | null, since: string | null, waitedMs: number) {
    super(
      'UNAVAILABLE',
      `Batch ${batch} is being written by ${by ?? 'somebody who gave no name'}${since === null ? '' : ` since ${since}`}, and was not done within ${Math.round(waitedMs / 1000)} seconds; try again when it is.`,
    );
    this.name = 'WriterBusyError';
  }
}

/** The writer was silent for longer than its lease, and another one took over; nothing of its batch is visible. */
export class LeaseLostError extends Error {
  readonly batch: number;
  constructor(batch: number) {
    super(
      `Another writer took over while batch ${batch} was being written, since nothing was heard of this one for too long; nothing of it is visible. Write it again.`,
    );
    this.name = 'LeaseLostError';
    this.batch = batch;
  }
}
