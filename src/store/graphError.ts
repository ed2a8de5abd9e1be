/** Errors of the database. */
import { type ErrorDetails, FastiError } from '../domain/model/fastiError.ts';

/**
 * - `UNAVAILABLE`: the database does not answer, or is busy; trying again later may help.
 * - `BUSY`: another writer does not finish; trying again later may help.
 * - `TIMEOUT`: a statement took longer than allowed.
 * - `TOO_LARGE`: a statement is larger than the engine takes.
 * - `STORAGE`: the store is damaged or cannot be written; the message says why, for the operator.
 * - `LOCKED`: another process has the embedded store open.
 * - `LATER_LAYOUT`: a later version of Fasti has written the graph.
 * - `EARLIER_LAYOUT`: a version of Fasti before those whose graphs are upgraded has written the graph.
 * - `INVALID`: the database refused a statement, a setting or a credential.
 * - `INTERNAL`: any other failure.
 */
export type GraphErrorCode =
  | 'UNAVAILABLE'
  | 'BUSY'
  | 'TIMEOUT'
  | 'TOO_LARGE'
  | 'STORAGE'
  | 'LOCKED'
  | 'LATER_LAYOUT'
  | 'EARLIER_LAYOUT'
  | 'INVALID'
  | 'INTERNAL';

/**
 * A failure of the database. Its message has no credentials and no statement; the driver's own error is in `cause`, for
 * the log only.
 */
export class GraphError extends FastiError {
  declare readonly code: GraphErrorCode;

  constructor(code: GraphErrorCode, problem: string, details?: ErrorDetails) {
    super(code, problem, details);
  }
}
