/** Waits while another writer holds the lease. */
import { setTimeout as pause } from 'node:timers/promises';
import type { ClockState } from '../clock.ts';
import { WriterBusyError } from '../graph.ts';

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2_000;

/** Waits for another writer, longer each time, up to a limit in milliseconds. */
export class WriterWait {
  readonly #limit: number;
  readonly #since = performance.now();
  #pause = FIRST_PAUSE_MS;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Waits once more. Throws WriterBusyError where the limit is reached. */
  async orThrow({ number, writing, leaseBy, leaseSince }: ClockState): Promise<void> {
    const left = this.#limit - (performance.now() - this.#since);
    if (left <= 0) throw new WriterBusyError(writing ?? number, leaseBy, leaseSince, this.#limit);
    await pause(Math.min(this.#pause, left));
    this.#pause = Math.min(this.#pause * 1.5, LONGEST_PAUSE_MS);
  }
}
