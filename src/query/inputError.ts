/** The error for wrong values in a request. */
import { FastiError } from '../domain/model/fastiError.ts';

/** Why a request's values were refused; each has a row in the table of errors. */
export type InputReason =
  | 'INVALID_DATE'
  | 'INVALID_MOMENT'
  | 'INVALID_PAGE'
  | 'PAGE_TOO_LARGE'
  | 'INVALID_CURSOR'
  | 'STALE_CURSOR'
  | 'TOO_MANY_IDS'
  | 'INVALID_ID'
  | 'INVALID_TEXT'
  | 'UNKNOWN_ID'
  | 'SAME_ID'
  | 'OUT_OF_RANGE'
  | 'NO_REASON'
  | 'UNBOUNDED_QUESTION';

/** The caller's mistake: the message says what was wrong, the value, and what would work. */
export class InputError extends FastiError {
  declare readonly code: InputReason;

  constructor(code: InputReason, message: string) {
    super(code, message);
  }
}
