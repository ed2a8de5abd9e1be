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

interface Lent {
  readonly records: readonly object[];
  load(): readonly (PackedPlace | null)[];
  readonly file: string;
}

const NOWHERE: Position = { file: '', line: 1, column: 1 };

export class Places {
  readonly #places = new WeakMap<object, Place>();
  #lent: Lent = { records: [], load: () => [], file: '' };

  set(record: object, at: Position, keys: ReadonlyMap<string, Position> = new Map()): void {
    this.#places.set(record, { at, keys });
  }

  /** Gives `to` the place of `from`: a record that was made from what was read. */
  copy(from: object, to: object): void {
    const place = this.#find(from);
    if (place) this.#places.set(to, place);
  }

  /** The place of a record of a file, to be kept elsewhere; null where it has none. */
  packed(record: object, file: string): PackedPlace | null {
    const place = this.#find(record);
    if (place === undefined) return null;
    const keys = [...place.keys].map(([key, at]) => [key, packed(at, file)] as const);
    return [packed(place.at, file), ...keys];
  }

  /**
   * Gives records of a file the places that `packed` gave, until others are lent some; null for one that has the place
   * of the first. The places are loaded when somebody asks for one, which is seldom.
   */
  lend(records: readonly object[], load: () => readonly (PackedPlace | null)[], file: string): void {
    this.#lent = { records, load, file };
  }

  /** Has a record keep the place that it was lent. */
  keep(record: object): void {
    const place = this.#find(record);
    if (place !== undefined) this.#places.set(record, place);
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
    return this.#places.get(record) ?? this.#findLent(record);
  }

  #findLent(record: object): Place | undefined {
    const { records, load, file } = this.#lent;
    const i = records.lastIndexOf(record);
    if (i < 0) return undefined;
    const places = load();
    const place = places[i] ?? places[0] ?? null;
    return place === null ? undefined : unpackedPlace(place, file);
  }
}

const packed = ({ line, column, file }: Position, home: string): PackedPosition =>
  file === home ? [line, column] : [line, column, file];

const unpacked = ([line, column, file]: PackedPosition, home: string): Position => ({
  file: file ?? home,
  line,
  column,
});

function unpackedPlace([at, ...keys]: PackedPlace, file: string): Place {
  return {
    at: unpacked(at, file),
    keys: new Map(keys.map(([key, position]) => [key, unpacked(position, file)])),
  };
}
