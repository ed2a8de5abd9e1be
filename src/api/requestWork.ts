/** The work for one request, which ends with it. */
import type { Cancellable } from '../store/cancellation.ts';
import type { ChangeJob } from './changes/changeThread.ts';
import { deadlineAfter } from './deadline.ts';

export interface Work {
  /** Aborted at the deadline, or when the client leaves. */
  readonly signal: Cancellable;
  /** Its jobs in the thread that plans changes, which end with it. */
  readonly jobs: ChangeJob[];
}

/** A function that runs the work for a request within so many milliseconds, until `left` is aborted. */
export const workWithin =
  (milliseconds: number) =>
  async <T>(run: (work: Work) => Promise<T>, left?: Cancellable): Promise<T> => {
    const deadline = deadlineAfter(milliseconds, left);
    const jobs: ChangeJob[] = [];
    try {
      return await run({ signal: deadline.signal, jobs });
    } finally {
      deadline.end();
      for (const job of jobs) job.end();
    }
  };
