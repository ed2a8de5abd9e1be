/** Remembers where records and their keys stand in the files, so that a later check can point there. */
import type { Position } from './problem.ts';

interface Place {
  readonly at: Position;
  readonly keys: ReadonlyMap<string, Position>;
}

/** Line and column, and the name of the file where that is another than the one it is packed for. */
type PackedPosition = readonly [line: number, column: number, file?: string];
/** A place as JSON: where the record stands, and its keys. */
export type PackedPlace = readonly [PackedPosition, ...(readonly [string, PackedPosition])[]];

/** A place that is unpacked when somebody asks for it, which is seldom. */
interface Restored {
  readonly place: PackedPlace;
  readonly file: string;
}

const NOWHERE: Position = { file: '', line: 1, column: 1 };

export class Places {
  readonly #places = new WeakMap<object, Place | Restored>();

  set(record: object, at: Position, keys: ReadonlyMap<string, Position> = new Map()): void {
    this.#places.set(record, { at, keys });
  }

  /** Gives `to` the place of `from`: a record that was made from what was read. */
  copy(from: object, to: object): void {
    const place = this.#places.get(from);
    if (place) this.#places.set(to, place);
  }

  /** The place of a record of a file, to be kept elsewhere; null where it has none. */
  packed(record: object, file: string): PackedPlace | null {
    const place = this.#find(record);
    if (place === undefined) return null;
    const keys = [...place.keys].map(([key, at]) => [key, packed(at, file)] as const);
    return [packed(place.at, file), ...keys];
  }

  /** Gives a record the place that `packed` gave for one of the same file. */
  restore(record: object, place: PackedPlace | null, file: string): void {
    if (place !== null) this.#places.set(record, { place, file });
  }

  /** Whether the record was written with the key, be its value right or wrong. */
  has(record: object, key: string): boolean {
    return this.#find(record)?.keys.has(key) ?? false;
  }

  /** Where the value of a key stands, or the record itself where it has no such key. */
  of(record: object, key?: string): Position {
    const place = this.#find(record);
    return (key === undefined ? undefined : place?.keys.get(key)) ?? place?.at ?? NOWHERE;
  }

  #find(record: object): Place | undefined {
    const found = this.#places.get(record);
    return found !== undefined && 'place' in found ? unpackedPlace(found) : found;
  }
}

const packed = ({ line, column, file }: Position, home: string): PackedPosition =>
  file === home ? [line, column] : [line, column, file];

const unpacked = ([line, column, file]: PackedPosition, home: string): Position => ({
  file: file ?? home,
  line,
  column,
});

function unpackedPlace({ place: [at, ...keys], file }: Restored): Place {
  return {
    at: unpacked(at, file),
    keys: new Map(keys.map(([key, position]) => [key, unpacked(position, file)])),
  };
}
