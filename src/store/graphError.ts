/** What can go wrong between a statement and its rows. */

/**
 * - `UNAVAILABLE`: the database does not answer; trying again later may help.
 * - `TIMEOUT`: a statement took longer than allowed.
 * - `LOCKED`: another process holds the embedded store.
 * - `INVALID`: the database refused what it was given: a statement, a setting or a credential.
 * - `INTERNAL`: anything else.
 */
export type GraphErrorCode = 'UNAVAILABLE' | 'TIMEOUT' | 'LOCKED' | 'INVALID' | 'INTERNAL';

/**
 * A failure of the database. The message is one sentence without credentials or statement texts;
 * what the driver said is in `cause`, for the log only.
 */
export class GraphError extends Error {
  readonly reason: GraphErrorCode;
  constructor(reason: GraphErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'GraphError';
    this.reason = reason;
  }
}
