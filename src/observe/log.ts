/** The log of the process: one JSON object per line, or a line of text for a person at a terminal. */
import { randomUUID } from 'node:crypto';
import { openSync } from 'node:fs';
import { pino, stdTimeFunctions } from 'pino';
import { textLine } from './logText.ts';

type Details = Readonly<Record<string, unknown>>;
type ErrorDetails = Details & { readonly ref?: string };

export type LogLevel = 'error' | 'warn' | 'info' | 'debug';
export type LogForm = 'json' | 'text';

export interface Log {
  /** Logs an event of interest to the operator. */
  info(event: string, details?: Details): void;
  /** Logs an event at a level. */
  at(level: LogLevel, event: string, details: Details): void;
  /**
   * Logs an unexpected error with its stack. Returns the reference of the entry, which is all that a client may see;
   * `details.ref` sets it, otherwise it is a new UUID.
   */
  error(event: string, error: unknown, details?: ErrorDetails): string;
  /** Writes what is still in memory. */
  flush(): void;
}

export interface LogOptions {
  readonly level?: LogLevel;
  readonly form?: LogForm;
  /** The file to append to; standard error where absent. */
  readonly file?: string | null;
  /** Gets complete lines in the place of a file. */
  readonly write?: (line: string) => void;
}

interface Destination {
  write(line: string): void;
  flushSync?(): void;
}

/** Starts a log. Throws an Error where the file cannot be opened. */
export function createLog({ level = 'info', form = 'json', file, write }: LogOptions = {}): Log {
  const destination: Destination = write ? { write } : openDestination(file ?? null, form);
  const logger = pino(
    {
      level,
      base: null,
      messageKey: 'event',
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    form === 'json' ? destination : { write: (line) => destination.write(textLine(line)) },
  );
  return {
    info: (event, details = {}) => logger.info(details, event),
    at: (entryLevel, event, details) => logger[entryLevel](details, event),
    error: (event, error, details: ErrorDetails = {}) => {
      const ref = details.ref ?? randomUUID();
      // Pino has a form of its own for errors, under another key.
      logger.error({ ...details, ref, error: errorDetails(error) }, event);
      return ref;
    },
    flush: () => destination.flushSync?.(),
  };
}

const STDERR = 2;
/** Lines that wait while the reader of a pipe is slow, in bytes; more are dropped, so that they cannot fill the memory. */
const MAX_WAITING = 16 * 2 ** 20;

/** Lines are written together, since each write costs as much as several lines. */
const TOGETHER = { minLength: 8_192, periodicFlush: 100 } as const;

/**
 * Writes in the background, so that a slow reader does not hold up the server; what waits is written after a tenth of a
 * second, and when the process ends. At a terminal lines are written at once.
 */
function openDestination(file: string | null, form: LogForm): Destination {
  // A wrong path is known at the start, and lines can be written as soon as the process ends.
  const dest = file === null ? STDERR : openSync(file, 'a');
  const mode = form === 'text' ? { sync: true } : { sync: false, ...TOGETHER };
  return pino.destination({ dest, maxLength: MAX_WAITING, ...mode });
}

/** The stack of an error and of its causes, up to five levels. */
function errorDetails(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return String(error);
  const { stack, message, cause } = error;
  if (cause === undefined || depth === 4) return { stack: stack ?? message };
  return { stack: stack ?? message, cause: errorDetails(cause, depth + 1) };
}
