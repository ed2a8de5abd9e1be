/**
 * Lets one request after the other begin, each in a turn of the event loop of its own. Reading and checking a request takes
 * milliseconds; if many that arrive together did so in one turn, answers that are ready would wait for all of them.
 */
export class Turns {
  readonly #waiting: (() => void)[] = [];

  /** Resolves when it is the turn of the caller, in the order of the calls. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      if (this.#waiting.length === 1) setImmediate(this.#take);
    });
  }

  readonly #take = (): void => {
    this.#waiting.shift()?.();
    if (this.#waiting.length > 0) setImmediate(this.#take);
  };
}
