/** Rows to facts: a row for each claim, and all rows about one fact together. */
import { claimBounds } from '../../domain/claims/claimBounds.ts';
import { deriveFactId } from '../../domain/model/factId.ts';
import { type FactKind, ROLES, type RoleName } from '../../domain/model/kinds.ts';
import type { Day } from '../../domain/time/day.ts';
import { EdtfError } from '../../domain/time/edtf/readEdtf.ts';
import { julianToEdtf } from '../../domain/time/julian.ts';
import { type Problems, quoteValue } from '../problem.ts';
import { Spool } from '../shared/spool.ts';
import { listTree, mappingTree, type Tree } from '../tree/tree.ts';
import { entriesOfPart, idsIn } from './cellTrees.ts';
import { type FilledRow, isComplete } from './filledRow.ts';
import { type PackedRow, packRow, unpackRow } from './packedRow.ts';
import type { Cell } from './scanner.ts';
import type { Table } from './table.ts';
import type { Column, Template } from './templates.ts';

/** The rows about one fact. */
interface Draft {
  /** Where each is kept. */
  readonly places: number[];
  /** Whether all of them name the id, so that they surely belong together. */
  named: boolean;
}

type FactRecordKind = Extract<Template['record'], { type: 'FACT' }>;

/**
 * Puts together the rows about each fact, and makes of them what the native format would write, in the order of the
 * first rows. Rows about one fact may stand anywhere, so that all are kept, packed, until the last one is read.
 */
export class FactRows {
  readonly #table: Table;
  readonly #record: FactRecordKind;
  readonly #rows = new Spool<PackedRow>();
  readonly #drafts = new Map<string, Draft>();

  /** Reads all rows. Throws where the table is not one of facts. */
  constructor(rows: Iterable<FilledRow>, table: Table) {
    const { record, name } = table.template;
    if (record.type !== 'FACT') throw new Error(`${name} are no facts`);
    this.#table = table;
    this.#record = record;
    for (const filled of rows) this.#add(filled, record.kind);
  }

  get isEmpty(): boolean {
    return this.#drafts.size === 0;
  }

  /** The facts, once: what has been read is let go. What is wrong with them goes to `problems` meanwhile. */
  *trees(problems: Problems): Generator<Tree> {
    try {
      for (const [id, { places, named }] of this.#drafts) {
        this.#drafts.delete(id);
        const rows = places.map((place) => unpackRow(this.#rows.at(place), this.#table));
        const whole = together(id, rows, this.#table, problems);
        if (isComplete(whole, this.#table, problems))
          yield factTree(whole, rows, this.#record, this.#table, problems);
        if (!named) reportTerms(rows, this.#table, problems);
      }
    } finally {
      this.#rows.close();
    }
  }

  #add(filled: FilledRow, kind: FactKind): void {
    const given = textOf(filled, 'id');
    const id = given ?? derivedId(filled, kind);
    const place = this.#rows.append(packRow(filled.row));
    const draft = this.#drafts.get(id);
    if (draft === undefined) this.#drafts.set(id, { places: [place], named: given !== undefined });
    else {
      draft.places.push(place);
      draft.named &&= given !== undefined;
    }
  }
}

/** What the rows say of the fact itself, each cell from the first row that fills it. */
function together(id: string, rows: readonly FilledRow[], table: Table, problems: Problems): FilledRow {
  const [first, ...more] = rows;
  if (first === undefined) throw new Error(`no row is about ${id}`);
  if (more.length === 0) return first;
  const cells = new Map(first.cells);
  for (const row of more)
    for (const [column, cell] of row.cells) {
      if (column.part === 'CLAIM') continue;
      const before = cells.get(column);
      if (before === undefined) cells.set(column, cell);
      else if (!isSame(column, before, cell))
        problems.error(
          table.place(cell),
          'ROWS_DIFFER',
          `${column.heading} is ${quoteValue(cell.text)} here and ${quoteValue(before.text)} in line ${before.line}, and both rows are about ${quoteValue(id)}`,
          'make them equal, or give one of the rows an id or a term of its own',
        );
    }
  return { ...first, cells };
}

const hasClaim = ({ cells }: FilledRow): boolean => [...cells.keys()].some(({ part }) => part === 'CLAIM');

/** Whether two cells say the same, however they write it. */
function isSame({ form }: Column, a: Cell, b: Cell): boolean {
  if (form === 'LIST') return idsIn(a.text).sort().join() === idsIn(b.text).sort().join();
  return form === 'FLAG' ? a.text.toLowerCase() === b.text.toLowerCase() : a.text === b.text;
}

function textOf({ cells }: Pick<FilledRow, 'cells'>, heading: string): string | undefined {
  for (const [column, { text }] of cells) if (column.heading === heading) return text;
  return undefined;
}

/** The id that the fact will get, so that rows belong together exactly where their facts would be the same. */
function derivedId({ cells }: FilledRow, kind: FactKind): string {
  const roles: Partial<Record<RoleName, readonly string[]>> = {};
  const properties: Record<string, string> = {};
  for (const [{ part, key }, { text }] of cells) {
    if (part !== 'BODY') continue;
    if (key in ROLES[kind]) roles[key as RoleName] = idsIn(text);
    else properties[kind === 'NAME' && key === 'kind' ? 'nameKind' : key] = text;
  }
  const { term, ...rest } = properties;
  // Words of closed lists may be written in capitals or not.
  for (const key of ['nameKind', 'type']) if (rest[key] !== undefined) rest[key] = rest[key].toUpperCase();
  return deriveFactId(kind, roles, rest, term);
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
  const claims = rows.filter(hasClaim).map((row) => {
    const said = entriesOfPart(row, 'CLAIM', table, problems);
    return mappingTree(said, said[0]?.[1].at ?? table.place(row.row));
  });
  if (claims.length > 0) entries.push(['claims', listTree(claims, claims[0]?.at ?? at)]);
  return mappingTree(entries, at);
}

interface Span {
  readonly min: Day;
  readonly max: Day;
}

/** The sets that one row gives for its start and end; null where it says nothing of one. */
interface Term {
  readonly row: FilledRow;
  readonly start: Span | null;
  readonly end: Span | null;
}

/**
 * Two terms of one person in one office are two facts, though their rows look like two claims on one. Rows that
 * cannot both be true of one stretch of time are told apart by the archivist, never by guessing.
 */
function reportTerms(rows: readonly FilledRow[], { place, template }: Table, problems: Problems): void {
  if (rows.length < 2) return;
  const terms = rows.flatMap((row) => termOf(row) ?? []);
  terms.sort((a, b) => anchorOf(a) - anchorOf(b));
  for (const [i, term] of terms.entries()) {
    const before = terms[i - 1];
    if (before === undefined || !follows(term, before)) continue;
    const [earlier, later] = before.row.row.line < term.row.row.line ? [before, term] : [term, before];
    problems.error(
      place(later.row.row),
      'AMBIGUOUS_FACT',
      `this row has the same ${template.singular} at another time than line ${earlier.row.row.line}`,
      'give each a term, such as first and second; or both the same id if one of the sources is wrong',
    );
    return;
  }
}

const anchorOf = ({ start, end }: Term): Day => (start ?? end)?.min ?? 0;

/** Whether a term begins only after another has ended, or where it ends if they surely do not begin together. */
function follows({ start }: Term, before: Term): boolean {
  if (start === null || before.end === null) return false;
  if (start.min > before.end.max) return true;
  return before.start !== null && before.start.max < start.min && start.min >= before.end.min;
}

function termOf(row: FilledRow): Term | null {
  try {
    const { start, end } = claimBounds({ ...NO_CLAIM, start: dateOf(row, 'start'), end: dateOf(row, 'end') });
    return { row, start: start[0] ?? null, end: end[0] ?? null };
  } catch (error) {
    // Dates that cannot be read are reported where they are read.
    if (error instanceof EdtfError) return null;
    throw error;
  }
}

const NO_CLAIM = {
  source: '',
  voice: '',
  locators: [],
  status: 'STATED',
  derivedFrom: [],
  modality: 'ASSERTED',
  rank: 'NORMAL',
} as const;

function dateOf(row: FilledRow, heading: string): string | undefined {
  const text = textOf(row, heading);
  const isJulian = textOf(row, 'calendar')?.toUpperCase() === 'JULIAN';
  if (text === undefined || text === '..' || !isJulian) return text;
  try {
    return julianToEdtf(text);
  } catch (error) {
    if (error instanceof EdtfError) return undefined;
    throw error;
  }
}
