/** The error for a command line that cannot be understood. */
import { FastiError } from '../../domain/model/fastiError.ts';

/** The command line cannot be understood; the message says what would work. */
export class UsageError extends FastiError {
  constructor(message: string) {
    super('USAGE', message);
  }
}
