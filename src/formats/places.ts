/** Positions of records and their keys in the seed files, so that later checks can point to them. */

/** A position in a file; line and column count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The name of a sheet as files have it. */
const SHEET = /^(.*\.(?:xlsx|ods)), ([^/\\]+)$/is;

/** The workbook and the sheet in the name of a file; null if it is no sheet. */
export function bookAndSheet(file: string): readonly [book: string, sheet: string] | null {
  const [, book, sheet] = SHEET.exec(file) ?? [];
  return book === undefined || sheet === undefined ? null : [book, sheet];
}

/** A position as messages show it: `town.csv:7:3`, or `town.xlsx, Council!C7`. */
export const positionText = ({ file, line, column }: Position): string =>
  SHEET.test(file) ? `${file}!${columnLetters(column)}${line}` : `${file}:${line}:${column}`;

/** Where a record begins as plans show it: `town.csv:7`, or `town.xlsx, Council!C7`. */
export const lineText = (at: Position): string =>
  SHEET.test(at.file) ? positionText(at) : `${at.file}:${at.line}`;

interface Place {
  readonly at: Position;
  readonly keys: ReadonlyMap<string, Position>;
}

/** Line and column, and the file if it is not the one that the place is packed for. */
type PackedPosition = readonly [line: number, column: number, file?: string];
/** A place as JSON: the position of the record, then the positions of its keys. */
export type PackedPlace = readonly [PackedPosition, ...(readonly [string, PackedPosition])[]];

interface LazyPlaces {
  readonly records: readonly object[];
  load(): readonly (PackedPlace | null)[];
  readonly file: string;
}

const NO_KEYS: ReadonlyMap<string, Position> = new Map();
const NOWHERE: Position = { file: '', line: 1, column: 1 };

export class Places {
  readonly #places = new WeakMap<object, Place>();
  #lazy: LazyPlaces = { records: [], load: () => [], file: '' };

  set(record: object, at: Position, keys: ReadonlyMap<string, Position> = NO_KEYS): void {
    this.#places.set(record, { at, keys });
  }

  /** Gives `to` the place of `from`, for a record that was made from what was read. */
  copy(from: object, to: object): void {
    const place = this.#find(from);
    if (place) this.#places.set(to, place);
  }

  /** The place of a record of a file in a form that can be stored; null if it has none. */
  packed(record: object, file: string): PackedPlace | null {
    const place = this.#find(record);
    if (place === undefined) return null;
    const keys = [...place.keys].map(([key, at]) => [key, packed(at, file)] as const);
    return [packed(place.at, file), ...keys];
  }

  /**
   * Sets the places of `records` to packed ones, until the next call. A record whose packed place is null has the
   * place of the first record. `load` is called only if a place is needed, which is seldom.
   */
  setLazily(records: readonly object[], load: () => readonly (PackedPlace | null)[], file: string): void {
    this.#lazy = { records, load, file };
  }

  /** Keeps the place of a record beyond the next call of `setLazily`. */
  keep(record: object): void {
    const place = this.#find(record);
    if (place !== undefined) this.#places.set(record, place);
  }

  /** Whether the record was written with the key, whether or not its value is valid. */
  has(record: object, key: string): boolean {
    return this.#find(record)?.keys.has(key) ?? false;
  }

  /** The position of the value of a key; that of the record itself if it has no such key. */
  of(record: object, key?: string): Position {
    const place = this.#find(record);
    return (key === undefined ? undefined : place?.keys.get(key)) ?? place?.at ?? NOWHERE;
  }

  #find(record: object): Place | undefined {
    return this.#places.get(record) ?? this.#findLazy(record);
  }

  #findLazy(record: object): Place | undefined {
    const { records, load, file } = this.#lazy;
    const i = records.lastIndexOf(record);
    if (i < 0) return undefined;
    const places = load();
    const place = places[i] ?? places[0] ?? null;
    return place === null ? undefined : unpackedPlace(place, file);
  }
}

const packed = ({ line, column, file }: Position, defaultFile: string): PackedPosition =>
  file === defaultFile ? [line, column] : [line, column, file];

const unpacked = ([line, column, file]: PackedPosition, defaultFile: string): Position => ({
  file: file ?? defaultFile,
  line,
  column,
});

function unpackedPlace([at, ...keys]: PackedPlace, file: string): Place {
  return {
    at: unpacked(at, file),
    keys: new Map(keys.map(([key, position]) => [key, unpacked(position, file)])),
  };
}

/** The letters of a column: `A` is 1, `AA` 27. */
export function columnLetters(column: number): string {
  let [letters, left] = ['', column];
  while (left > 0) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
    left = Math.floor((left - 1) / 26);
  }
  return letters;
}

/** Row and column of an address such as `C7`; null for anything else. */
export function addressOf(text: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(text) ?? [];
  if (letters === undefined || digits === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column };
}
