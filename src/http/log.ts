/** The log of the process: one JSON object a line. */
import { randomUUID } from 'node:crypto';

type ErrorDetails = Readonly<Record<string, unknown>> & { readonly ref?: string };

export interface Log {
  /** Something that an operator may want to know. */
  info(event: string, details?: Readonly<Record<string, unknown>>): void;
  /**
   * An unexpected error, whole. The reference that is returned is all that a client may see of it;
   * it is made here unless `details` brings one.
   */
  error(event: string, error: unknown, details?: ErrorDetails): string;
}

/** A log that writes to `write`, which gets whole lines with their end; the standard error stream where absent. */
export function createLog(write: (line: string) => void = (line) => process.stderr.write(line)): Log {
  const line = (level: string, event: string, rest: Readonly<Record<string, unknown>>): void =>
    write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...rest })}\n`);
  return {
    info: (event, details = {}) => line('info', event, details),
    error: (event, error, details: ErrorDetails = {}) => {
      const ref = details.ref ?? randomUUID();
      line('error', event, { ...details, ref, error: described(error) });
      return ref;
    },
  };
}

/** The stack of an error and of what caused it, as far as five levels. */
function described(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return String(error);
  const { stack, message, cause } = error;
  if (cause === undefined || depth === 4) return { stack: stack ?? message };
  return { stack: stack ?? message, cause: described(cause, depth + 1) };
}
