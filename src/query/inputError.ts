/** The error for wrong values in a request. */
import { FastiError } from '../domain/model/fastiError.ts';

/** Why the values of a request were refused; each reason has a row in the error table of `src/api/errors.ts`. */
export type InputReason =
  | 'INVALID_DATE'
  | 'INVALID_MOMENT'
  | 'INVALID_PAGE'
  | 'PAGE_TOO_LARGE'
  | 'INVALID_CURSOR'
  | 'STALE_CURSOR'
  | 'TOO_MANY_IDS'
  | 'INVALID_ID'
  | 'INVALID_BATCH'
  | 'INVALID_TEXT'
  | 'UNKNOWN_ID'
  | 'SAME_ID'
  | 'EMPTY_FILTER'
  | 'OUT_OF_RANGE'
  | 'NO_REASON'
  | 'CONTRADICTORY_OPTIONS'
  | 'UNBOUNDED_QUESTION';

/** A mistake of the caller. The message names the argument, its value, and what would work. */
export class InputError extends FastiError {
  declare readonly code: InputReason;

  constructor(code: InputReason, message: string) {
    super(code, message);
  }
}
