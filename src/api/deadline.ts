/** When the work for a request ends: at its deadline, or when its client leaves. */
import { FastiError } from '../domain/model/fastiError.ts';
import { type Cancellable, Cancellation } from '../store/cancellation.ts';
import type { ChangeJob } from './changes/changeThread.ts';

/** How long the reads of a request may take by default, in milliseconds; the engines have later limits of their own. */
export const DEADLINE_MS = 20_000;

const deadlineError = (milliseconds: number): FastiError =>
  new FastiError(
    'DEADLINE',
    `The request took longer than ${milliseconds / 1000} seconds and was stopped; ask for fewer items, a shorter window or fewer conditions, or try again later if the server is busy.`,
  );

/** The client left before it had the response. */
export const clientLeft = (): FastiError => new FastiError('CLIENT_LEFT', 'The client left.');

/** The work for one request. */
export interface Work {
  /** Aborted at the deadline, or when the client leaves; the reason is an error of the table of responses. */
  readonly signal: Cancellation;
  /** Its jobs in the thread that plans changes, which end with it. */
  readonly jobs: ChangeJob[];
}

/**
 * A function that runs the work for a request within so many milliseconds, from `since` on where the request is one of
 * several for a page, until `left` is aborted.
 */
export const workWithin =
  (milliseconds: number) =>
  async <T>(run: (work: Work) => Promise<T>, left?: Cancellable, since = performance.now()): Promise<T> => {
    const signal = new Cancellation();
    const stop = (): void => signal.abort(deadlineError(milliseconds));
    const timer = setTimeout(stop, Math.max(0, since + milliseconds - performance.now()));
    timer.unref();
    const leave = (): void => signal.abort(clientLeft());
    left?.addEventListener('abort', leave, { once: true });
    if (left?.aborted) leave();
    const jobs: ChangeJob[] = [];
    try {
      return await run({ signal, jobs });
    } finally {
      clearTimeout(timer);
      left?.removeEventListener('abort', leave);
      for (const job of jobs) job.end();
    }
  };
