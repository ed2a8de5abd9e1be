/** The reasons why a batch was not written. */
import { FastiError } from '../../domain/model/fastiError.ts';
import { GraphError } from '../graphError.ts';

/** Another batch was written after the changes were computed, so they may no longer be right. */
export class GraphChangedError extends FastiError {
  readonly expected: number;
  readonly found: number;
  constructor(expected: number, found: number) {
    super(
      'GRAPH_CHANGED',
      `The graph changed meanwhile: it is at batch ${found}, and the plan was made at ${expected}.`,
      { hint: 'Plan again.' },
    );
    this.expected = expected;
    this.found = found;
  }
}

/** Another writer held the lease for longer than this one waits. */
export class WriterBusyError extends GraphError {
  constructor(batch: number, by: string | null, since: string | null, waitedMs: number) {
    super(
      'BUSY',
      `Batch ${batch} is being written by ${by ?? 'an unnamed writer'}${since === null ? '' : ` since ${since}`}, and was not finished within ${Math.round(waitedMs / 1000)} seconds.`,
      { hint: 'Try again when it is finished.' },
    );
  }
}

/** The writer did not renew its lease in time, and another one took over; nothing of its batch is visible. */
export class LeaseLostError extends FastiError {
  readonly batch: number;
  constructor(batch: number) {
    super(
      'LEASE_LOST',
      `Another writer took over while batch ${batch} was being written, because its lease had expired. Nothing of the batch is visible.`,
      { hint: 'Write it again.' },
    );
    this.batch = batch;
  }
}
