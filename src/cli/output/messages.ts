/** Problems, conflicts and findings as lines of text, summed up by code if there are many. */
import { type Problem, problemText, type Severity } from '../../formats/problem.ts';
import type { UnfinishedBatch } from '../../store/read/status.ts';

/** With more messages, only the first one of each code is shown. */
const MAX_MESSAGES = 20;

export interface MessageOptions {
  /** Whether all messages are shown, however many there are. */
  readonly all: boolean;
}

export interface Message {
  /** Messages with the same code are summed up together. */
  readonly code: string;
  readonly text: string;
}

/** The texts of the messages; if there are many, the first one of each code, and how many more have it. */
export function messageLines(messages: readonly Message[], { all }: MessageOptions): string[] {
  if (all || messages.length <= MAX_MESSAGES) return messages.map(({ text }) => text);
  const firsts = new Map<string, { readonly text: string; more: number }>();
  for (const { code, text } of messages) {
    const first = firsts.get(code);
    if (first === undefined) firsts.set(code, { text, more: 0 });
    else first.more += 1;
  }
  return [...firsts].flatMap(([code, { text, more }]) =>
    more === 0 ? [text] : [text, `  ... and ${more} more ${code}; --all shows all`],
  );
}

const SEVERITIES: readonly Severity[] = ['ERROR', 'WARNING', 'NOTICE'];

/** A line for each problem in the given order, or for each code, errors first, and a line with their number. */
export function problemLines(problems: readonly Problem[], options: MessageOptions): string[] {
  if (problems.length === 0) return [];
  const [errors = [], warnings = [], notices = []] = SEVERITIES.map((wanted) =>
    problems.filter(({ severity }) => severity === wanted),
  );
  const isLong = !options.all && problems.length > MAX_MESSAGES;
  const messages = (isLong ? [...errors, ...warnings, ...notices] : problems).map((problem) => ({
    code: problem.severity === 'ERROR' ? problem.code : `${problem.code} (${problem.severity.toLowerCase()})`,
    text: problemText(problem),
  }));
  const counts = [counted(errors.length, 'error'), counted(warnings.length, 'warning')];
  if (notices.length > 0) counts.push(counted(notices.length, 'notice'));
  return [...messageLines(messages, options), `${counts.join(', ')}.`];
}

/** `1 claim`, `2 claims`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** `batch/2 by anna since 2026-01-31T12:00:00Z`, or that it was left unfinished. */
export function unfinishedText({ state, batch, visible, by, since }: UnfinishedBatch): string {
  const who = by === null ? '' : ` by ${by}`;
  const when = since === null ? '' : ` since ${since}`;
  return state === 'WRITING'
    ? `${batch}${who}${when}`
    : `${batch} was left unfinished${who}${when}; the next write ${visible ? 'finishes' : 'removes'} it`;
}
