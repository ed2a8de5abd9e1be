/** Finds what has run for long, with one timer for all that runs, since nearly everything ends before. */
import { SYSTEM_TIMER, type Timer } from './timer.ts';

/** From this time on a statement runs for long, in milliseconds. */
export const LONG_MS = 250;

/** What runs, since when, and what is called if it is still running after `LONG_MS`. */
interface Running {
  readonly since: number;
  readonly isLong: (since: number) => void;
}

export class LongStatements {
  readonly #timer: Timer;
  /** In the order in which they began. */
  readonly #running = new Set<Running>();
  #isWaiting = false;

  constructor(timer: Timer = SYSTEM_TIMER) {
    this.#timer = timer;
  }

  now(): number {
    return this.#timer.now();
  }

  begin(isLong: (since: number) => void): Running {
    const running = { since: this.#timer.now(), isLong };
    this.#running.add(running);
    if (!this.#isWaiting) this.#wait(LONG_MS);
    return running;
  }

  end(running: Running): void {
    this.#running.delete(running);
  }

  #wait(milliseconds: number): void {
    this.#isWaiting = true;
    this.#timer.after(milliseconds, () => this.#look());
  }

  #look(): void {
    this.#isWaiting = false;
    for (const running of this.#running) {
      const left = running.since + LONG_MS - this.#timer.now();
      if (left > 0) {
        this.#wait(left);
        return;
      }
      this.#running.delete(running);
      running.isLong(running.since);
    }
  }
}
