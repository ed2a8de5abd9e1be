/** The error of a purge that is not possible. */
import { FastiError } from '../../domain/model/fastiError.ts';

/** The record cannot be purged; nothing was written. The message gives the reason, and what would work. */
export class PurgeRefused extends FastiError {
  constructor(problem: string, hint?: string) {
    super('PURGE_REFUSED', problem, { hint });
  }
}
