/**
 * Lets one request after the other begin, each in a turn of the event loop of its own, one of each client that waits. Reading
 * and checking a request takes milliseconds; if many that arrive together did so in one turn, answers that are ready would wait
 * for all of them.
 */
import { addTo } from '../../domain/model/addTo.ts';

export class Turns {
  /** What waits, by client, in the order of their turns. */
  readonly #waiting = new Map<string, (() => void)[]>();
  /** Whether a request has begun in this turn. */
  #taken = false;

  /** Resolves when it is the turn of the caller; clients take turns. At once for the first one of a turn. */
  next(client: string): Promise<void> | void {
    if (this.#taken)
      return new Promise((resolve) => {
        addTo(this.#waiting, client, resolve);
      });
    this.#taken = true;
    setImmediate(this.#take);
  }

  readonly #take = (): void => {
    const [first] = this.#waiting;
    this.#taken = first !== undefined;
    if (first === undefined) return;
    const [client, waiting] = first;
    const next = waiting.shift();
    // The last in the order of turns.
    this.#waiting.delete(client);
    if (waiting.length > 0) this.#waiting.set(client, waiting);
    next?.();
    setImmediate(this.#take);
  };
}
