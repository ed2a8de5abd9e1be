/** Groups the rows of a table by the fact they are about: each row is a claim. */

import { separateTerms } from '../../domain/claims/separateTerms.ts';
import { deriveFactId } from '../../domain/model/factId.ts';
import { type FactKind, ROLES, type RoleName } from '../../domain/model/kinds.ts';
import { EdtfError, orEdtfError } from '../../domain/time/edtf/edtfError.ts';
import { julianToEdtf } from '../../domain/time/julian.ts';
import type { ReadFact } from '../fileRecords.ts';
import { claimField } from '../native/claim.ts';
import { Places } from '../places.ts';
import { type Problems, quoteValue, TERMS_HINT } from '../problem.ts';
import { Spool } from '../shared/spool.ts';
import { listTree, mappingTree, type Tree } from '../tree/tree.ts';
import { entriesOfPart, idsIn } from './cellTrees.ts';
import { type FilledRow, isComplete } from './filledRow.ts';
import type { Cell, Row } from './scanner.ts';
import type { Table } from './table.ts';
import type { TableRows } from './tableRows.ts';
import type { Column, Template } from './templates.ts';

/** The rows about one fact. */
interface RowGroup {
  /** The places of the rows in the spool. */
  readonly places: number[];
  /** Whether all of them give the id of the fact, so that they certainly belong together. */
  named: boolean;
}

type FactRecordKind = Extract<Template['record'], { type: 'FACT' }>;

/**
 * Groups the rows by fact and converts each group to a fact of the native format, in the order of the first rows.
 * Rows about one fact may be anywhere in the table, so all rows are stored, packed, until the last one is read.
 */
export class FactRows {
  readonly #table: Table;
  readonly #record: FactRecordKind;
  readonly #rows = new Spool<PackedRow>();
  readonly #groups = new Map<string, RowGroup>();

  /** Reads all rows, without those that are left out. Throws an Error if the table does not contain facts. */
  constructor(rows: Iterable<FilledRow>, table: Table, problems: Problems, fileRows: TableRows) {
    const { record, name } = table.template;
    if (record.type !== 'FACT') throw new Error(`${name} are not facts`);
    this.#table = table;
    this.#record = record;
    for (const filled of rows) {
      const given = textOf(filled, 'id');
      const id = given ?? derivedId(filled, record.kind);
      if (fileRows.add(filled.row, id)) problems.refused.addFact(id);
      else this.#add(id, filled, given !== undefined);
    }
  }

  /** The number of facts. */
  get count(): number {
    return this.#groups.size;
  }

  /**
   * The facts, with whether all rows about each give its id. Their problems are added to `problems`. Can be iterated once,
   * since it releases what it has returned.
   */
  *trees(
    problems: Problems,
  ): Generator<Pick<ReadFact, 'unnamedClaims'> & { readonly tree: Tree; readonly named: boolean }> {
    try {
      for (const [id, { places, named }] of this.#groups) {
        this.#groups.delete(id);
        const rows = places.map((place) => unpackRow(this.#rows.at(place), this.#table));
        const whole = combineRows({ id, named }, rows, this.#table, problems);
        if (isComplete(whole, this.#table, problems))
          yield {
            tree: factTree(whole, rows, this.#record, this.#table, problems),
            named,
            unnamedClaims: named ? undefined : unnamedClaimsIn(rows),
          };
        // What is wrong with their claims is reported too, so that one run shows all.
        else
          for (const row of rows)
            claimField.read(claimTree(row, this.#table, problems), { problems, places: new Places() });
        // Numbers at different times are values of one quantity.
        if (!named && this.#record.kind !== 'QUANTITY') reportTerms(rows, this.#table, problems);
      }
    } finally {
      this.#rows.close();
    }
  }

  #add(id: string, { row }: FilledRow, isGiven: boolean): void {
    const place = this.#rows.append(packRow(row));
    const group = this.#groups.get(id);
    if (group === undefined) this.#groups.set(id, { places: [place], named: isGiven });
    else {
      group.places.push(place);
      group.named &&= isGiven;
    }
  }
}

/**
 * The cells of the fact itself, each from the first row that fills it.
 * @param named whether the rows share an id that they give; else they share the one that is derived from their cells
 */
function combineRows(
  { id, named }: { readonly id: string; readonly named: boolean },
  rows: readonly FilledRow[],
  table: Table,
  problems: Problems,
): FilledRow {
  const [first, ...more] = rows;
  if (first === undefined) throw new Error(`There is no row for ${id}.`);
  if (more.length === 0) return first;
  const cells = new Map(first.cells);
  for (const row of more)
    for (const [column, cell] of row.cells) {
      if (column.part === 'CLAIM') continue;
      // Rows may name the ends of a symmetric relation in either order.
      if (!named && (column.key === 'subject' || column.key === 'object')) continue;
      const before = cells.get(column);
      if (before === undefined) cells.set(column, cell);
      else if (!isSame(column, before, cell))
        problems.error(
          table.place(cell),
          'ROWS_DIFFER',
          `${column.heading} is ${quoteValue(cell.text)} here but ${quoteValue(before.text)} in line ${before.line}, and both rows are about ${quoteValue(id)}`,
          'use one value, or give one of the rows an id or a term of its own',
        );
    }
  return { ...first, cells };
}

/** The places of the claims whose rows do not give the id; undefined if these are all. */
function unnamedClaimsIn(rows: readonly FilledRow[]): number[] | undefined {
  const claims = rows.filter(hasClaim);
  const unnamed = claims.flatMap((row, at) => (isNamed(row) ? [] : [at]));
  return unnamed.length === claims.length ? undefined : unnamed;
}

const isNamed = (row: FilledRow): boolean => textOf(row, 'id') !== undefined;

const hasClaim = ({ cells }: FilledRow): boolean => [...cells.keys()].some(({ part }) => part === 'CLAIM');

/** Whether two cells have the same value, in whatever form. */
function isSame({ form }: Column, a: Cell, b: Cell): boolean {
  if (form === 'LIST') return idsIn(a.text).sort().join() === idsIn(b.text).sort().join();
  return form === 'FLAG' ? a.text.toLowerCase() === b.text.toLowerCase() : a.text === b.text;
}

function textOf({ cells }: Pick<FilledRow, 'cells'>, heading: string): string | undefined {
  for (const [column, { text }] of cells) if (column.heading === heading) return text;
  return undefined;
}

/** The id that will be derived for the fact, so that rows are grouped exactly if their facts are the same. */
function derivedId({ cells }: FilledRow, kind: FactKind): string {
  const roles: Partial<Record<RoleName, readonly string[]>> = {};
  const properties: Record<string, string> = {};
  for (const [{ part, key }, { text }] of cells) {
    if (part !== 'BODY') continue;
    if (key in ROLES[kind]) roles[key as RoleName] = idsIn(text);
    else properties[kind === 'NAME' && key === 'kind' ? 'nameKind' : key] = text;
  }
  const { term, ...rest } = properties;
  // Words of closed lists may be in upper or lower case.
  for (const key of ['nameKind', 'type']) if (rest[key] !== undefined) rest[key] = rest[key].toUpperCase();
  return deriveFactId(kind, roles, rest, term);
}

function claimTree(row: FilledRow, table: Table, problems: Problems): Tree {
  const entries = entriesOfPart(row, 'CLAIM', table, problems);
  return mappingTree(entries, entries[0]?.[1].at ?? table.place(row.row));
}

function factTree(
  whole: FilledRow,
  rows: readonly FilledRow[],
  { key }: FactRecordKind,
  table: Table,
  problems: Problems,
): Tree {
  const at = table.place(whole.row);
  const body = mappingTree(entriesOfPart(whole, 'BODY', table, problems), at);
  const entries: [string, Tree][] = [...entriesOfPart(whole, 'RECORD', table, problems), [key, body]];
  const claims = rows.filter(hasClaim).map((row) => claimTree(row, table, problems));
  if (claims.length > 0) entries.push(['claims', listTree(claims, claims[0]?.at ?? at)]);
  return mappingTree(entries, at);
}

/**
 * Reports rows that look like claims on one fact but describe two terms of one person in one office, which have to be
 * separated by the author; this is not guessed. Rows that both give the id are on one fact for certain.
 */
function reportTerms(rows: readonly FilledRow[], { place, template }: Table, problems: Problems): void {
  if (rows.length < 2) return;
  const dated = rows.map((row) => ({ row, start: dateOf(row, 'start'), end: dateOf(row, 'end') }));
  const [one, other] =
    separateTerms(
      dated.filter(({ row }) => !isNamed(row)),
      dated,
    ) ?? [];
  if (one === undefined || other === undefined) return;
  const [earlier, later] = one.row.row.line < other.row.row.line ? [one, other] : [other, one];
  problems.error(
    place(later.row.row),
    'AMBIGUOUS_FACT',
    `this row and line ${earlier.row.row.line} describe the same ${template.singular} at different times`,
    TERMS_HINT,
  );
}

function dateOf(row: FilledRow, heading: string): string | undefined {
  const text = textOf(row, heading);
  const isJulian = textOf(row, 'calendar')?.toUpperCase() === 'JULIAN';
  if (text === undefined || text === '..' || !isJulian) return text;
  const date = orEdtfError(() => julianToEdtf(text));
  return date instanceof EdtfError ? undefined : date;
}

/** An empty cell in the first line of its row is packed as its column number alone. */
type PackedCell = number | readonly [text: string, quoted: 0 | 1, line: number, column: number];
type PackedRow = readonly [line: number, column: number, ...PackedCell[]];

const packRow = ({ line, column, cells }: Row): PackedRow => [
  line,
  column,
  ...cells.map(
    (cell): PackedCell =>
      cell.text === '' && !cell.quoted && cell.line === line
        ? cell.column
        : [cell.text, cell.quoted ? 1 : 0, cell.line, cell.column],
  ),
];

/** Restores a packed row of a fact, with its filled cells by column. */
function unpackRow([line, column, ...packed]: PackedRow, { columns }: Table): FilledRow {
  const cells = packed.map((cell): Cell => {
    if (typeof cell === 'number') return { text: '', quoted: false, line, column: cell };
    const [text, quoted, ownLine, ownColumn] = cell;
    return { text, quoted: quoted === 1, line: ownLine, column: ownColumn };
  });
  const filled = new Map<Column, Cell>();
  columns.forEach((known, i) => {
    const cell = cells[i];
    if (cell !== undefined && cell.text !== '' && known !== null && 'key' in known) filled.set(known, cell);
  });
  return { row: { line, column, cells, valid: true }, cells: filled, identifiers: [] };
}
