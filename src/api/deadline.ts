/** When the work for a request ends: at its deadline, or when its client leaves. */
import { setMaxListeners } from 'node:events';
import { FastiError } from '../domain/model/fastiError.ts';

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

class ClientLeftError extends FastiError {
  constructor() {
    super('CLIENT_LEFT', 'The client left.');
  }
}

export interface Deadline {
  /** Aborted at the deadline, or when the client leaves; the reason is an error of the table of responses. */
  readonly signal: AbortSignal;
  /** Stops waiting for either. */
  end(): void;
}

/** @param left aborted when the client leaves */
export function deadlineAfter(milliseconds: number, left?: AbortSignal): Deadline {
  const controller = new AbortController();
  // Each statement of the request listens, more than the ten above which Node warns of a leak.
  setMaxListeners(0, controller.signal);
  const timer = setTimeout(() => controller.abort(new DeadlineError(milliseconds)), milliseconds);
  timer.unref();
  const leave = (): void => controller.abort(new ClientLeftError());
  left?.addEventListener('abort', leave, { once: true });
  if (left?.aborted) leave();
  return {
    signal: controller.signal,
    end() {
      clearTimeout(timer);
      left?.removeEventListener('abort', leave);
    },
  };
}
