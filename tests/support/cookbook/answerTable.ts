/** The answer to a GraphQL document as a Markdown table. */
import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';

/** A selected field. */
interface Field {
  readonly renamed: boolean;
  /** What is selected of an object; nothing of a scalar. */
  readonly fields: Fields;
}

/** The selected fields of an object by response key. */
type Fields = Map<string, Field>;

interface Column {
  readonly path: Path;
  readonly renamed: boolean;
}

/** The response keys from the answer to a value. */
type Path = readonly string[];

/** The text of each cell by the path of its column. */
type Row = ReadonlyMap<string, string>;

/** What a value gives to the row of its object, and the lists below it, each item of which repeats that row. */
interface Content {
  readonly cells: Row;
  readonly lists: readonly (readonly Row[])[];
}

/** Levels that say nothing to a reader. */
const WRAPPERS: ReadonlySet<string> = new Set(['nodes', 'edges', 'node']);

const NOTHING: Content = { cells: new Map(), lists: [] };

/**
 * The rows of an answer below their headings. Lists within a list repeat its row; lists beside each other stand one
 * below the other.
 */
export function answerTable(
  document: DocumentNode,
  data: unknown,
): { readonly text: string; readonly rows: number } {
  const fields = selectedFields(document);
  const columns = columnsOf(fields, []);
  const rows = rowsOf(contentOf(fields, data, []));
  const cells = rows.map((row) => columns.map(({ path }) => row.get(keyOf(path)) ?? ''));
  const text = [headings(columns, fields.size === 1), columns.map(() => '---'), ...cells]
    .map((line) => `| ${line.join(' | ')} |\n`)
    .join('');
  return { text, rows: rows.length };
}

function selectedFields({ definitions }: DocumentNode): Fields {
  const fragments = new Map<string, SelectionSetNode>();
  for (const definition of definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition.selectionSet);
  const fields: Fields = new Map();
  const add = ({ selections }: SelectionSetNode, into: Fields): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        const field = into.get(key) ?? { renamed: selection.alias !== undefined, fields: new Map() };
        into.set(key, field);
        if (selection.selectionSet) add(selection.selectionSet, field.fields);
      } else {
        const found =
          selection.kind === Kind.INLINE_FRAGMENT
            ? selection.selectionSet
            : fragments.get(selection.name.value);
        if (found) add(found, into);
      }
    }
  };
  for (const definition of definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) add(definition.selectionSet, fields);
  return fields;
}

const below = (path: Path, key: string): Path => (WRAPPERS.has(key) ? path : [...path, key]);

const keyOf = (path: Path): string => path.join('.');

function columnsOf(fields: Fields, path: Path): Column[] {
  const columns = [...fields].flatMap(([key, { renamed, fields: inner }]) =>
    inner.size === 0 ? [{ path: below(path, key), renamed }] : columnsOf(inner, below(path, key)),
  );
  return [...new Map(columns.map((column) => [keyOf(column.path), column])).values()];
}

function contentOf(fields: Fields, value: unknown, path: Path): Content {
  if (value === null || value === undefined) return NOTHING;
  if (fields.size === 0) return { cells: new Map([[keyOf(path), cellText(value)]]), lists: [] };
  if (Array.isArray(value))
    return { cells: new Map(), lists: [value.flatMap((item) => rowsOf(contentOf(fields, item, path)))] };
  const parts = [...fields].map(([key, { fields: inner }]) =>
    contentOf(inner, (value as Readonly<Record<string, unknown>>)[key], below(path, key)),
  );
  return {
    cells: new Map(parts.flatMap(({ cells }) => [...cells])),
    lists: parts.flatMap(({ lists }) => lists),
  };
}

function rowsOf({ cells, lists }: Content): Row[] {
  const rows = lists.flat();
  if (rows.length > 0) return rows.map((row) => new Map([...cells, ...row]));
  return cells.size > 0 ? [cells] : [];
}

/** A scalar, or a list of scalars. */
const cellText = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(cellText).join('; ')
    : String(value ?? '')
        .replaceAll(/\s+/g, ' ')
        .replaceAll(/[\\|<*~]/g, '\\$&');

/** The shortest heading of each column that no other column has. */
function headings(columns: readonly Column[], oneRoot: boolean): string[] {
  const isAlone = (path: Path): boolean => {
    const parent = `${keyOf(path.slice(0, -1))}.`;
    return columns.filter((other) => keyOf(other.path).startsWith(parent)).length === 1;
  };
  const root = oneRoot ? 1 : 0;
  // `holder { label }` is the holder: a field that is alone in its object says no more than the object.
  const paths = columns.map(({ path, renamed }) =>
    (!renamed && path.length > root + 1 && isAlone(path) ? path.slice(0, -1) : path).slice(root),
  );
  const endsOf = (path: Path): string[] => path.map((_key, i) => keyOf(path.slice(i))).reverse();
  return paths.map((path, at) => {
    const others = new Set(paths.flatMap((other, i) => (i === at ? [] : endsOf(other))));
    return endsOf(path).find((end) => !others.has(end)) ?? keyOf(path);
  });
}
