/** When the work for a request ends: at its deadline, or when its client leaves. */
import { FastiError } from '../domain/model/fastiError.ts';
import { type Cancellable, Cancellation } from '../store/cancellation.ts';

/** How long the reads of a request may take by default, in milliseconds; the engines have later limits of their own. */
export const DEADLINE_MS = 20_000;

class DeadlineError extends FastiError {
  constructor(milliseconds: number) {
    super(
      'DEADLINE',
      `The request took longer than ${milliseconds / 1000} seconds and was stopped; ask for fewer items, a shorter window or fewer conditions, or try again later if the server is busy.`,
    );
  }
}

/** The client left before it had the response. */
export class ClientLeftError extends FastiError {
  constructor() {
    super('CLIENT_LEFT', 'The client left.');
  }
}

export interface Deadline {
  /** Aborted at the deadline, or when the client leaves; the reason is an error of the table of responses. */
  readonly signal: Cancellable;
  /** Stops waiting for either. */
  end(): void;
}

/** @param left aborted when the client leaves */
export function deadlineAfter(milliseconds: number, left?: Cancellable): Deadline {
  const signal = new Cancellation();
  const timer = setTimeout(() => signal.abort(new DeadlineError(milliseconds)), milliseconds);
  timer.unref();
  const leave = (): void => signal.abort(new ClientLeftError());
  left?.addEventListener('abort', leave, { once: true });
  if (left?.aborted) leave();
  return {
    signal,
    end() {
      clearTimeout(timer);
      left?.removeEventListener('abort', leave);
    },
  };
}
