/** The error of a request to the API. */

/** An error of an answer. */
export interface AnswerError {
  readonly message: string;
  /** The response keys and indexes down to the field that failed. */
  readonly path?: readonly (string | number)[];
  /** With `code`, and a `reason` where the code has several; the documentation of the API lists them. */
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** The server has refused a request or a part of it, or has not answered in GraphQL. The message is that of the first error. */
export class RequestError extends Error {
  /** The HTTP status. */
  readonly status: number;
  readonly errors: readonly AnswerError[];
  /** What was answered nevertheless: fields beside the one that failed. */
  readonly data: unknown;

  constructor(status: number, errors: readonly AnswerError[], data: unknown = null) {
    super(errors[0]?.message ?? `The server answered with status ${status}.`);
    this.name = 'RequestError';
    this.status = status;
    this.errors = errors;
    this.data = data;
  }

  /** The code of the first error, such as `BAD_USER_INPUT`; null where it has none. */
  get code(): string | null {
    const code = this.errors[0]?.extensions?.code;
    return typeof code === 'string' ? code : null;
  }
}
