/** The log of the process: one JSON object per line, or a line of text for a person at a terminal. */

import { randomUUID } from 'node:crypto';
import { openSync } from 'node:fs';
import { type Logger, pino } from 'pino';
import { escapeControls } from '../domain/model/controlCharacter.ts';

type Details = Readonly<Record<string, unknown>>;
type ErrorDetails = Details & { readonly ref?: string };

export type LogLevel = 'error' | 'warn' | 'info' | 'debug';
export type LogForm = 'json' | 'text';

export interface Log {
  /** Logs an event of interest to the operator. */
  info(event: string, details?: Details): void;
  /** Logs an event that is frequent, at a level. Its line may be written a tenth of a second later. */
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

/** How long entries wait for others, in milliseconds, and how many wait. */
const TOGETHER_MS = 100;
const MOST_TOGETHER = 200;

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
      // Each entry has the time at which it came.
      timestamp: false,
      formatters: { level: (label) => ({ level: label }) },
    },
    form === 'json' ? destination : { write: (line) => destination.write(textLine(line)) },
  );
  const frequent = new Frequent((entry) => writeEntry(logger, entry));
  const isTogether = write === undefined && form === 'json';
  const flush = (): void => {
    frequent.flush();
    destination.flushSync?.();
  };
  if (isTogether)
    process.once('exit', () => {
      try {
        flush();
      } catch {
        // The destination was closed, which has written everything.
      }
    });
  const add = (entry: Entry): void => {
    frequent.flush();
    writeEntry(logger, entry);
  };
  return {
    info: (event, details = {}) => add({ time: Date.now(), level: 'info', event, details }),
    at(entryLevel, event, details) {
      if (!logger.isLevelEnabled(entryLevel)) return;
      const entry = { time: Date.now(), level: entryLevel, event, details };
      if (isTogether) frequent.add(entry);
      else add(entry);
    },
    error(event, error, details: ErrorDetails = {}) {
      const ref = details.ref ?? randomUUID();
      // Pino has a form of its own for errors, under another key.
      add({
        time: Date.now(),
        level: 'error',
        event,
        details: { ...details, ref, error: errorDetails(error) },
      });
      return ref;
    },
    flush,
  };
}

interface Entry {
  readonly time: number;
  readonly level: LogLevel;
  readonly event: string;
  readonly details: Details;
}

const writeEntry = (logger: Logger, { time, level, event, details }: Entry): void =>
  logger[level]({ time: new Date(time).toISOString(), ...details }, event);

/**
 * Entries of which there may be thousands in a second. Formatting a line takes about half of the time when many follow
 * each other, since the processor has all that it needs at hand.
 */
class Frequent {
  readonly #write: (entry: Entry) => void;
  #waiting: Entry[] = [];
  #timer: NodeJS.Timeout | null = null;

  constructor(write: (entry: Entry) => void) {
    this.#write = write;
  }

  add(entry: Entry): void {
    this.#waiting.push(entry);
    if (this.#waiting.length >= MOST_TOGETHER) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), TOGETHER_MS).unref();
  }

  flush(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const waiting = this.#waiting;
    if (waiting.length === 0) return;
    this.#waiting = [];
    for (const entry of waiting) this.#write(entry);
  }
}

const STDERR = 2;
/** Lines that wait while the reader of a pipe is slow, in bytes; more are dropped, so that they cannot fill the memory. */
const MAX_WAITING = 16 * 2 ** 20;

/** Writes in the background, so that a slow reader does not hold up the server; at a terminal at once. */
function openDestination(file: string | null, form: LogForm): Destination {
  // A wrong path is known at the start, and lines can be written as soon as the process ends.
  const dest = file === null ? STDERR : openSync(file, 'a');
  return pino.destination({ dest, maxLength: MAX_WAITING, sync: form === 'text' });
}

/** The stack of an error and of its causes, up to five levels. */
function errorDetails(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return String(error);
  const { stack, message, cause } = error;
  if (cause === undefined || depth === 4) return { stack: stack ?? message };
  return { stack: stack ?? message, cause: errorDetails(cause, depth + 1) };
}

/** Details that a line of a request shows in a place of their own, or that say little on the same computer. */
const PLACED: ReadonlySet<string> = new Set([
  'level',
  'time',
  'event',
  'method',
  'path',
  'status',
  'ms',
  'operation',
  'error',
]);

/** A line of text from a line of JSON, each with its line break. */
function textLine(json: string): string {
  const entry = JSON.parse(json) as Readonly<Record<string, unknown>>;
  const { time, level, event, method, path, status, ms, operation, error } = entry;
  const clock = String(time).slice(11, 19);
  const subject =
    event === 'request'
      ? [method, printable(String(path)), status, `${String(ms)} ms`, operation ?? ''].join(' ').trimEnd()
      : String(event);
  const rest = Object.entries(entry)
    .filter(([key, value]) => !PLACED.has(key) && value !== null && value !== false)
    .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const head = [clock, String(level).padEnd(5), subject, ...rest].join(' ');
  return escapeControls(`${head}\n${error === undefined ? '' : errorText(error)}`, '\t\n');
}

/** A path may have bytes that move the cursor of a terminal. */
const printable = (text: string): string => text.replace(/[^\x20-\x7e]/g, '?');

/** The stack of an error and of its causes, indented. */
function errorText(error: unknown): string {
  if (error === null || typeof error !== 'object') return `  ${String(error)}\n`;
  const { stack, cause } = error as { readonly stack?: unknown; readonly cause?: unknown };
  const lines = String(stack).replaceAll('\n', '\n  ');
  return `  ${lines}\n${cause === undefined ? '' : `  caused by\n${errorText(cause)}`}`;
}
