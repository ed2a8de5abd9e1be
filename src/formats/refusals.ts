/** What is refused because of errors: rows and whole files, and the records that they declare. */
import { addTo } from '../domain/model/addTo.ts';
import { type Position, positionText } from './places.ts';

/** A record of a file that can be left out on its own, with everything nested in it; `to` is the position after it. */
export interface FileRow {
  readonly from: Position;
  readonly to: Position;
  /** Equal for rows that are left out together, such as the lines of tables about one fact. */
  readonly key: string;
}

/** The key of a row that is left out alone, by its position. */
export const rowKey = positionText;

export class Refusals {
  /** Whether refused rows are left out of the run, instead of preventing it. */
  readonly leaveOut: boolean;
  readonly #rows = new Set<string>();
  readonly #records = new Set<string>();
  readonly #facts = new Set<string>();
  #hasFile = false;

  constructor(leaveOut = false) {
    this.leaveOut = leaveOut;
  }

  get rowCount(): number {
    return this.#rows.size;
  }

  addRow({ key }: FileRow): void {
    this.#rows.add(key);
  }

  /** Whether the row with this key is left out. */
  hasRow(key: string): boolean {
    return this.#rows.has(key);
  }

  /** Notes that an error in the record of a source or an entity is reported already. */
  addRecord(id: string): void {
    this.#records.add(id);
  }

  /** Whether a source or an entity is refused, which does not exclude that another row declares it. */
  hasRecord(id: string): boolean {
    return this.#records.has(id);
  }

  /** Notes that a refused row states a fact, so that its earlier claims stay. */
  addFact(id: string): void {
    this.#facts.add(id);
  }

  hasFact(id: string): boolean {
    return this.#facts.has(id);
  }

  /** Notes that a file was refused, which is reported already. It may declare any id. */
  addFile(): void {
    this.#hasFile = true;
  }

  /** Whether an id may be missing only because a record or a file is refused. */
  explainMissing(id: string): boolean {
    return this.#hasFile || this.#records.has(id);
  }
}

/** The rows of each file in their order, those of all its documents. */
export function rowsByFile(
  files: Iterable<{ readonly file: string; readonly rows?: readonly FileRow[] | undefined }>,
): ReadonlyMap<string, readonly FileRow[]> {
  const rowsOf = new Map<string, FileRow[]>();
  for (const { file, rows = [] } of files) for (const row of rows) addTo(rowsOf, file, row);
  return rowsOf;
}

/** The row that contains a position. @param rows the rows of the file, in order */
export function rowAt(rows: readonly FileRow[], { line, column }: Position): FileRow | undefined {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const from = rows[middle]?.from;
    if (from !== undefined && isBefore({ line, column }, from)) high = middle;
    else low = middle + 1;
  }
  const row = rows[low - 1];
  return row !== undefined && isBefore({ line, column }, row.to) ? row : undefined;
}

type Place = Pick<Position, 'line' | 'column'>;

/** Whether a place comes before another one in a file. */
export const isBefore = (a: Place, b: Place): boolean =>
  a.line < b.line || (a.line === b.line && a.column < b.column);

/** Rows in the order of their positions. */
export const inRowOrder = (rows: readonly FileRow[]): FileRow[] =>
  [...rows].sort(({ from: a }, { from: b }) => a.line - b.line || a.column - b.column);
