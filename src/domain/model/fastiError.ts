/** The base class of the errors that Fasti throws on purpose. */

/** The optional facts of an error. */
export interface ErrorDetails {
  /** What the reader can do about it, as a sentence. */
  readonly hint?: string | undefined;
  /** The error that led to this one; for the log only. */
  readonly cause?: unknown;
}

/**
 * An error with its facts as fields, so that callers classify it by its class or `code`, never by its text. The message
 * is the problem followed by the hint.
 */
export class FastiError extends Error {
  /** A constant in capitals that names the kind of error, such as `STALE_PLAN`. */
  readonly code: string;
  /** What went wrong, as a sentence, without credentials. */
  readonly problem: string;
  readonly hint: string | undefined;

  constructor(code: string, problem: string, { hint, cause }: ErrorDetails = {}) {
    super(messageOf(problem, hint), cause === undefined ? undefined : { cause });
    this.name = new.target.name;
    this.code = code;
    this.problem = problem;
    this.hint = hint;
  }
}

function messageOf(problem: string, hint: string | undefined): string {
  if (hint === undefined) return problem;
  return /[.!?]$/.test(problem) ? `${problem} ${hint}` : `${problem}; ${hint}`;
}
