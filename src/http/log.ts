/** The log of the process: one JSON object per line. */
import { randomUUID } from 'node:crypto';

type ErrorDetails = Readonly<Record<string, unknown>> & { readonly ref?: string };

export interface Log {
  /** Logs an event of interest to the operator. */
  info(event: string, details?: Readonly<Record<string, unknown>>): void;
  /**
   * Logs an unexpected error with its stack. Returns the reference of the entry, which is all that a client may see;
   * `details.ref` sets it, otherwise it is a new UUID.
   */
  error(event: string, error: unknown, details?: ErrorDetails): string;
}

/** A log that passes complete lines to `write`; by default it writes to standard error. */
export function createLog(write: (line: string) => void = (line) => process.stderr.write(line)): Log {
  const line = (level: string, event: string, rest: Readonly<Record<string, unknown>>): void =>
    write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...rest })}\n`);
  return {
    info: (event, details = {}) => line('info', event, details),
    error: (event, error, details: ErrorDetails = {}) => {
      const ref = details.ref ?? randomUUID();
      line('error', event, { ...details, ref, error: errorDetails(error) });
      return ref;
    },
  };
}

/** The stack of an error and of its causes, up to five levels. */
function errorDetails(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return String(error);
  const { stack, message, cause } = error;
  if (cause === undefined || depth === 4) return { stack: stack ?? message };
  return { stack: stack ?? message, cause: errorDetails(cause, depth + 1) };
}
