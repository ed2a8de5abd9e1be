/** Rows whose columns have names: a statement returns a list, which is read as an object. */
import { type Cypher, cypher, join, literal, name, type Variable } from '../../store/cypher.ts';

/** Reads a column of a row, by its name. */
type Readers = Readonly<Record<string, (raw: never) => unknown>>;

export interface RowType<Row> {
  /** The list of the columns in the order of their readers, and then of `more` cells without a name. */
  write(columns: Readonly<Record<keyof Row, Cypher>>, more?: readonly Cypher[]): Cypher;
  read(raw: unknown): Row;
  moreIn(raw: unknown): readonly unknown[];
  readAll(raw: unknown): Row[];
}

/** The object that is read from a row: `RowOf<typeof person>`. */
export type RowOf<Type> = Type extends RowType<infer Row> ? Row : never;

/** A row with a column for each reader. */
export function rowType<const Columns extends Readers>(
  readers: Columns,
): RowType<{ readonly [Name in keyof Columns]: ReturnType<Columns[Name]> }> {
  type Row = { readonly [Name in keyof Columns]: ReturnType<Columns[Name]> };
  const columns = Object.entries(readers);
  // A loop, since there may be very many rows.
  const read = (raw: unknown): Row => {
    const row: Record<string, unknown> = {};
    for (let i = 0; i < columns.length; i += 1) {
      const [key, readColumn] = columns[i] as (typeof columns)[number];
      row[key] = readColumn((raw as readonly never[])[i] as never);
    }
    return row as Row;
  };
  return {
    write: (values, more = []) => listOf([...columns.map(([key]) => values[key as keyof Row]), ...more]),
    read,
    moreIn: (raw) => (raw as readonly unknown[]).slice(columns.length),
    readAll: (raw) => (raw as readonly unknown[]).map(read),
  };
}

/** Reads a column as it is: `asIs<string>`. */
export const asIs = <Value>(raw: Value): Value => raw;

/** The stored properties of a node that have the names of some readers, as columns. */
export const propertiesNamed = <Name extends string>(
  readers: Readonly<Record<Name, unknown>>,
  node: Variable,
): Readonly<Record<Name, Cypher>> =>
  Object.fromEntries(
    Object.keys(readers).map((key) => [key, cypher`${node}.${name(key)}`]),
  ) as unknown as Readonly<Record<Name, Cypher>>;

/** A list of the expressions. */
export const listOf = (expressions: readonly Cypher[]): Cypher => cypher`[${join(expressions, ', ')}]`;

/** A list of texts that the statement contains. */
export const literals = (texts: readonly string[]): Cypher => listOf(texts.map((text) => literal(text)));
