/** The cells that the rules of a mapping read: by heading, below one heading of a group, or in a range of columns. */
import { addTo } from '../../domain/model/addTo.ts';
import { type Problems, quoteValue } from '../../formats/problem.ts';
import type { ColumnRule, SheetMapping } from './mappingFile.ts';
import { columnsOfRange, type Grid, type GridCell, type GridRow, sameText } from './sheetGrid.ts';
import { type Flag, nameOf, partsOf } from './typedName.ts';

/** Columns that make rows of their own: one whose cells are values, or those below one heading. */
export interface Range {
  readonly columns: readonly number[];
  readonly heading: string;
  /** The columns of rules that name them by their lower heading. */
  readonly byKey: ReadonlyMap<string, readonly number[]>;
}

export class SheetColumns {
  /** Null alone, where all rules name columns of the sheet. */
  readonly ranges: readonly (Range | null)[];
  readonly #mapping: SheetMapping;
  readonly #grid: Grid;
  readonly #problems: Problems;
  /** The numbers of the columns that rules name. */
  readonly #columns = new Map<string, readonly number[]>();
  /** The flags whose words stand in the columns of names. */
  readonly #flags = new Map<string, readonly Flag[]>();

  constructor(mapping: SheetMapping, grid: Grid, problems: Problems) {
    this.#mapping = mapping;
    this.#grid = grid;
    this.#problems = problems;
    this.ranges = this.#readRanges();
    for (const [key, rule] of namedColumns(mapping))
      if (!this.#isInRanges(key))
        this.#columns.set(
          key,
          headingsIn(rule).flatMap((heading) => grid.columnOf(heading, mapping, problems) ?? []),
        );
    for (const [key, { kind }] of mapping.columns) if (kind !== undefined) this.#takeFlags(key);
  }

  /** The columns of the sheet that no rule reads. */
  get unused(): readonly number[] {
    const patterns = [...this.#mapping.columns.values()].flatMap(({ each = '', date = '' }) => [each, date]);
    const used = new Set([
      ...[...this.#columns.values()].flat(),
      ...this.ranges.flatMap((range) => range?.columns ?? []),
    ]);
    return this.#grid.columns.filter(
      (column) =>
        !used.has(column) && !patterns.some((one) => one.includes(`{${this.#grid.heading(column)}}`)),
    );
  }

  /** The cell of the column of ids of a rule. */
  idsOf(key: string, rule: ColumnRule, row: GridRow, range: Range | null): string {
    return rule.ids === undefined
      ? ''
      : this.cellOf(idsKey(key), { column: rule.ids, at: rule.at }, row, range).text;
  }

  /** The flags whose words stand beside the names of a column. */
  flagsOf(key: string): readonly Flag[] {
    return this.#flags.get(key) ?? [];
  }

  /** The cell in which a question about a column is asked. */
  firstCell(key: string, row: GridRow): GridCell {
    return row.cell(this.#columns.get(key)?.[0] ?? 1);
  }

  /** Words of flags that stand in a column of names are read with each name, and are no part of it. */
  #takeFlags(key: string): void {
    const own = this.#columns.get(key) ?? [];
    const flags: Flag[] = [];
    for (const [flag, { words }] of this.#mapping.columns) {
      const columns = this.#columns.get(flag) ?? [];
      if (words === undefined || !columns.some((column) => own.includes(column))) continue;
      flags.push({ key: flag, words });
      this.#columns.set(
        flag,
        columns.filter((column) => !own.includes(column)),
      );
    }
    this.#flags.set(key, flags);
  }

  /** All texts of a column of dates, whose forms decide how the others are read. */
  textsOf(key: string, rule: ColumnRule): string[] {
    const ranges = this.#isInRanges(key) ? this.ranges : [null];
    return this.#grid.rows.flatMap((row) =>
      ranges.flatMap((range) => {
        const { text, isDate } = this.cellOf(key, rule, row, range);
        return isDate ? [] : partsOf(text, rule.split);
      }),
    );
  }

  #isInRanges(key: string): boolean {
    return this.ranges.some((range) => range?.byKey.has(key));
  }

  #readRanges(): readonly (Range | null)[] {
    const { columns: rules } = this.#mapping;
    const haveCells = [...rules.values()].some(({ cells }) => cells !== undefined);
    for (const rule of rules.values()) {
      const range = rule.cells ?? rule.headings;
      if (range === undefined) continue;
      const columns = columnsOfRange(range);
      if (columns !== null && haveCells)
        return columns.map((column) => this.#rangeOf(this.#grid.heading(column), [column]));
      const groups = new Map<string, number[]>();
      for (const column of columns ?? []) addTo(groups, this.#grid.upperHeading(column), column);
      if (columns !== null) return [...groups].map(([heading, own]) => this.#rangeOf(heading, own));
      const wrong = `${quoteValue(range)} is no range of columns`;
      this.#problems.error(rule.at, 'INVALID_VALUE', wrong, 'write its first and last column: C:F');
    }
    return [null];
  }

  #rangeOf(heading: string, columns: readonly number[]): Range {
    const byKey = new Map<string, readonly number[]>();
    for (const [key, rule] of namedColumns(this.#mapping)) {
      const names = headingsIn(rule).map(sameText);
      const own = names.flatMap((name) =>
        columns.filter((column) => sameText(this.#grid.lowerHeading(column)) === name),
      );
      if (rule.cells !== undefined) byKey.set(key, columns);
      else if (own.length > 0) byKey.set(key, own);
    }
    return { heading, columns, byKey };
  }

  /** The cell that a rule reads in a row. */
  cellOf(key: string, rule: ColumnRule, row: GridRow, range: Range | null): GridCell {
    const columns = range?.byKey.get(key) ?? this.#columns.get(key) ?? [];
    const at = { line: row.line, column: columns[0] ?? range?.columns[0] ?? 1 };
    if (rule.headings !== undefined) return { text: range?.heading ?? '', ...at };
    if (rule.value !== undefined) return { text: rule.value, ...at };
    if (rule.each !== undefined) return { text: this.filled(rule.each, row), ...at };
    const cell = joined(
      columns.map((column) => row.cell(column)),
      rule.order,
      at,
    );
    return cell.text === '' && rule.empty !== undefined ? { ...cell, text: rule.empty } : cell;
  }

  /** A text with the cells of a row in place of `{Year}`. */
  filled(pattern: string, row: GridRow): string {
    return pattern.replace(/\{([^{}]+)\}/g, (_, heading: string) => {
      const column = this.#grid.columnOf(heading, this.#mapping, this.#problems);
      return column === null ? '' : row.cell(column).text;
    });
  }
}

const idsKey = (key: string): string => `${key} ids`;

/** The rules for columns, those of ids too. */
const namedColumns = ({ columns }: SheetMapping): [string, ColumnRule][] =>
  [...columns].flatMap(([key, rule]): [string, ColumnRule][] => [
    [key, rule],
    ...(rule.ids === undefined
      ? []
      : [[idsKey(key), { column: rule.ids, at: rule.at }] as [string, ColumnRule]]),
  ]);

/** The headings of the columns of a rule. */
const headingsIn = ({ column, columns }: ColumnRule): readonly string[] =>
  columns ?? (column === undefined ? [] : [column]);

/** Cells that are one value; a surname in the first of them goes to the end, and its titles to the start. */
function joined(
  [first, ...more]: readonly GridCell[],
  order: ColumnRule['order'],
  at: { readonly line: number; readonly column: number },
): GridCell {
  if (first === undefined || more.length === 0) return first ?? { text: '', ...at };
  const whole = (cells: readonly GridCell[]): string =>
    cells
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join(' ');
  const cells = [first, ...more];
  const text = order === 'SURNAME_FIRST' ? nameOf(whole(more), first.text) : whole(cells);
  return { ...at, text, fault: cells.find(({ fault }) => fault)?.fault };
}
