/** What was recorded of each id from which batch to which, so that it is found as of any batch. */

/** The batches at which something is recorded: `from` is the one that wrote it, `to` the one that replaced it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What an id has, and from when to when. */
export interface Recorded<Value> extends Span {
  readonly value: Value;
}

/** A value that several versions in a row may have had. */
interface Held<Value> {
  readonly value: Value;
  readonly from: number;
  to: number;
  /** The batch of the newest version with the value. */
  newest: number;
  readonly before: Held<Value> | null;
}

export const isRecordedAt = ({ from, to }: Span, batch: number): boolean => from <= batch && to > batch;

export class Histories<Value> {
  readonly #newest = new Map<string, Held<Value>>();

  /**
   * Takes a version, those of one id in the order of `from`; one that is there gets its end. Returns what is held of it if
   * that is another value than before.
   */
  put(id: string, value: Value, { from, to }: Span): Recorded<Value> | null {
    const last = this.#newest.get(id) ?? null;
    if (last !== null && from < last.newest) return null;
    if (last !== null && from === last.newest) {
      last.to = Math.min(last.to, to);
      return null;
    }
    if (last !== null) last.to = Math.min(last.to, from);
    if (last !== null && last.to === from && isEqual(last.value, value)) {
      last.newest = from;
      last.to = to;
      return null;
    }
    const held: Held<Value> = { value, from, to, newest: from, before: last };
    this.#newest.set(id, held);
    return held;
  }

  /** What an id had at a batch. */
  at(id: string, batch: number): Value | null {
    return valueAt(this.#newest.get(id) ?? null, batch);
  }

  /** What all ids had at a batch. */
  *all(batch: number): Generator<Value> {
    for (const newest of this.#newest.values()) {
      const value = valueAt(newest, batch);
      if (value !== null) yield value;
    }
  }
}

function valueAt<Value>(newest: Held<Value> | null, batch: number): Value | null {
  for (let held = newest; held !== null; held = held.before) if (isRecordedAt(held, batch)) return held.value;
  return null;
}

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
