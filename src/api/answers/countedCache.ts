/** A cache that its values fill up to a size, and that counts how often it had what was asked for. */
import { LRUCache } from 'lru-cache';
import type { CacheNumbers } from '../../observe/gauges.ts';

export class CountedCache<Value extends object> {
  readonly #values: LRUCache<string, Value>;
  #hits = 0;
  #misses = 0;

  /** @param bytes the size of all values together */
  constructor(bytes: number, sizeOf: (value: Value) => number) {
    this.#values = new LRUCache({ maxSize: bytes, sizeCalculation: sizeOf });
  }

  get numbers(): CacheNumbers {
    return { hits: this.#hits, misses: this.#misses, bytes: this.#values.calculatedSize };
  }

  get(key: string): Value | undefined {
    const value = this.#values.get(key);
    if (value) this.#hits += 1;
    else this.#misses += 1;
    return value;
  }

  set(key: string, value: Value): void {
    this.#values.set(key, value);
  }

  /** Counts the size of a value again, unless it was evicted meanwhile. */
  measure(key: string, value: Value): void {
    if (this.#values.peek(key) !== value) return;
    // Setting the same value again would leave its size.
    this.#values.delete(key);
    this.#values.set(key, value);
  }
}
