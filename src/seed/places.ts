/** Remembers where records and their keys stand in the files, so that a later check can point there. */
import type { Position } from './problem.ts';

interface Place {
  readonly at: Position;
  readonly keys: ReadonlyMap<string, Position>;
}

const NOWHERE: Position = { file: '', line: 1, column: 1 };

export class Places {
  readonly #places = new WeakMap<object, Place>();

  set(record: object, at: Position, keys: ReadonlyMap<string, Position> = new Map()): void {
    this.#places.set(record, { at, keys });
  }

  /** Gives `to` the place of `from`: a record that was made from what was read. */
  copy(from: object, to: object): void {
    const place = this.#places.get(from);
    if (place) this.#places.set(to, place);
  }

  /** Whether the record was written with the key, be its value right or wrong. */
  has(record: object, key: string): boolean {
    return this.#places.get(record)?.keys.has(key) ?? false;
  }

  /** Where the value of a key stands, or the record itself where it has no such key. */
  of(record: object, key?: string): Position {
    const place = this.#places.get(record);
    return (key === undefined ? undefined : place?.keys.get(key)) ?? place?.at ?? NOWHERE;
  }
}
