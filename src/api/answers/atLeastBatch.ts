/** `Fasti-At-Least-Batch`: the oldest batch from which a client takes an answer, so that it sees what was written before. */
import { setTimeout as pause } from 'node:timers/promises';
import { InputError } from '../../query/inputError.ts';
import { BatchNotVisibleError } from '../../query/oldestBatch.ts';
import { type Cancellable, untilAborted } from '../../store/cancellation.ts';
import type { DataVersion } from '../../store/dataVersion.ts';
import { KNOWN_TO_OPEN } from '../../store/graphLayout.ts';

/** The request header, and the response header with the batch of the answer. */
export const AT_LEAST_BATCH = 'fasti-at-least-batch';
export const BATCH_HEADER = 'fasti-batch';

/** How long a request waits for its batch: followers of a cluster are usually this little behind. */
const WAIT_MS = 2_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 400;
/** How many requests wait; more are refused at once. */
const MAX_WAITING = 64;

/** The number in the header; 0 where it is absent. Throws InputError for anything but the number of a batch. */
export function atLeastBatchOf(header: string | undefined): number {
  if (header === undefined) return 0;
  const number = /^\d{1,10}$/.test(header) ? Number(header) : Number.NaN;
  if (number < KNOWN_TO_OPEN) return number;
  throw new InputError(
    'INVALID_BATCH',
    `Fasti-At-Least-Batch: ${JSON.stringify(header.slice(0, 80))} is not the number of a batch; send the number that an answer had in Fasti-Batch, such as 12, or leave the header out.`,
  );
}

/** Waits until batches are visible. */
export class AwaitedBatches {
  readonly #newest: (atLeast: number) => Promise<DataVersion>;
  readonly #now: () => number;
  #waiting = 0;

  /** @param newest the newest version of the data, read again where the one in memory is before `atLeast` */
  constructor(
    newest: (atLeast: number) => Promise<DataVersion>,
    now: () => number = performance.now.bind(performance),
  ) {
    this.#newest = newest;
    this.#now = now;
  }

  /**
   * Waits up to two seconds until batch `atLeast` is visible. Throws BatchNotVisibleError where it is not by then, or where
   * too many requests wait, the reason of the signal where that is aborted, and GraphError where the database fails.
   */
  async untilVisible(atLeast: number, signal: Cancellable): Promise<void> {
    if (atLeast === 0) return;
    let { batch } = await untilAborted(this.#newest(atLeast), signal);
    if (batch >= atLeast) return;
    if (this.#waiting >= MAX_WAITING) throw new BatchNotVisibleError(atLeast, batch);
    this.#waiting += 1;
    try {
      const end = this.#now() + WAIT_MS;
      for (let ms = FIRST_PAUSE_MS; this.#now() < end; ms = Math.min(ms * 2, LONGEST_PAUSE_MS)) {
        await pause(ms);
        signal.throwIfAborted();
        ({ batch } = await untilAborted(this.#newest(atLeast), signal));
        if (batch >= atLeast) return;
      }
      throw new BatchNotVisibleError(atLeast, batch);
    } finally {
      this.#waiting -= 1;
    }
  }
}
