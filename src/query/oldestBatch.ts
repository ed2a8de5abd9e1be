/** The oldest batch from which a client takes an answer, as it asks with `Fasti-At-Least-Batch`. */
import { FastiError } from '../domain/model/fastiError.ts';
import { InputError } from './inputError.ts';

/** The batch is not visible on this server; it may be in a moment. */
export class BatchNotVisibleError extends FastiError {
  constructor(asked: number, newest: number) {
    super(
      'BATCH_NOT_VISIBLE',
      `Fasti-At-Least-Batch asks for batch ${asked}, and the newest that is visible here is ${newest}; try again in a few seconds, with a number that an answer had in Fasti-Batch.`,
    );
  }
}

/** Refuses an answer that was read at a batch before `atLeast`; `pinned` where the cursors of the request chose the batch. */
export function checkBatch(atLeast: number, batch: number, pinned: boolean): void {
  if (batch >= atLeast) return;
  if (!pinned) throw new BatchNotVisibleError(atLeast, batch);
  throw new InputError(
    'STALE_CURSOR',
    `A cursor of this request was given at batch ${batch}, and Fasti-At-Least-Batch asks for batch ${atLeast}; start again without the cursor, or leave the header out for the pages after the first.`,
  );
}
