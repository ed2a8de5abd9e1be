/**
 * Lets one request after the other begin, each in a turn of the event loop of its own. Reading and checking a request takes
 * milliseconds; if many that arrive together did so in one turn, answers that are ready would wait for all of them.
 */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  /** Whether a request has begun in this turn. */
  #taken = false;

  /** Resolves when it is the turn of the caller, in the order of the calls; at once for the first one of a turn. */
  next(): Promise<void> | void {
    if (this.#taken) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#taken = true;
    setImmediate(this.#take);
  }

  readonly #take = (): void => {
    const next = this.#waiting.shift();
    this.#taken = next !== undefined;
    if (next === undefined) return;
    next();
    setImmediate(this.#take);
  };
}
