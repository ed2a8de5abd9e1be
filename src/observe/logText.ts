/** Lines of the log for a person at a terminal. */
import { escapeControls } from '../domain/model/controlCharacter.ts';

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
export function textLine(json: string): string {
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
