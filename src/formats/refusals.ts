/** Rows of files that are left out of a run because of errors in them. */
import type { Position } from './problem.ts';

/** A record of a file that can be left out on its own, with everything nested in it; `to` is the position after it. */
export interface FileRow {
  readonly from: Position;
  readonly to: Position;
}

export class RefusedRows {
  readonly #starts = new Set<string>();
  readonly #entities = new Set<string>();
  readonly #facts = new Set<string>();

  get count(): number {
    return this.#starts.size;
  }

  add({ from }: FileRow): void {
    this.#starts.add(textOf(from));
  }

  /** Whether the row that begins at this position is refused. */
  has(from: Position): boolean {
    return this.#starts.has(textOf(from));
  }

  /** Marks an entity as declared by refused rows only. */
  addEntity(id: string): void {
    this.#entities.add(id);
  }

  /** Whether an entity is declared by refused rows, so that rows which name it are refused too. */
  hasEntity(id: string): boolean {
    return this.#entities.has(id);
  }

  /** Marks a fact that refused rows state, so that its earlier claims stay. */
  addFact(id: string): void {
    this.#facts.add(id);
  }

  hasFact(id: string): boolean {
    return this.#facts.has(id);
  }
}

const textOf = ({ file, line, column }: Position): string => `${file}:${line}:${column}`;

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

const isBefore = (a: Place, b: Place): boolean =>
  a.line < b.line || (a.line === b.line && a.column < b.column);
