/** Runs long work of this process in short turns, so that other requests are answered meanwhile. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Cancellable } from '../store/cancellation.ts';

/** How long a turn takes, in milliseconds. */
const TURN_MS = 8;

/** What the work returns. Throws the reason of the signal if that is aborted between two turns. */
export async function inTurns<T>(work: Iterator<unknown, T>, signal?: Cancellable): Promise<T> {
  for (let until = performance.now() + TURN_MS; ; ) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() < until) continue;
    await nextTurn();
    signal?.throwIfAborted();
    until = performance.now() + TURN_MS;
  }
}

/** Work of one step for each item. */
export function* stepwise<Item>(items: Iterable<Item>, step: (item: Item) => void): Generator<void, void> {
  for (const item of items) {
    step(item);
    yield;
  }
}
