/** The columns of a table: the leaves of the selection of a row. They do not depend on the data. */
import { keptIn } from '../../domain/model/keptIn.ts';
import type { Selection } from '../../query/compile/selection.ts';
import { MORE_KEY } from './tableDocument.ts';
import { type Column, ROW_FIELDS, type Step } from './tableList.ts';

/** The last value of a list that has more than its page. */
const MORE = '…';

/** The columns in the order of the selection. A field that several types have is one column. */
export function columnsOf(row: Selection): readonly Column[] {
  const columns = new Map<string, Column>();
  const visited = new Map<string, Set<Selection>>();
  const visit = (selection: Selection, path: readonly Step[]): void => {
    const name = path.map(({ key }) => key).join('.');
    const known = keptIn(visited, name, () => new Set());
    if (known.has(selection)) return;
    known.add(selection);
    if (selection.fields.size === 0 && !columns.has(name)) columns.set(name, { name, path });
    for (const fields of selection.fields.values())
      for (const field of fields)
        visit(field, [...path, { key: field.key, paged: ROW_FIELDS.includes(field.name) }]);
  };
  visit(row, []);
  return [...columns.values()];
}

/** The value of a column in a row; where a list is on the way, the list of its values. */
export function valueAt(value: unknown, path: readonly Step[], at = 0): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((item) => valueAt(item, path, at));
  const step = path[at];
  if (!step) return value;
  const object = value as Readonly<Record<string, unknown>>;
  const found = valueAt(object[step.key], path, at + 1);
  const page = object[MORE_KEY] as { readonly hasNextPage: boolean } | undefined;
  return step.paged && page?.hasNextPage && Array.isArray(found) ? [...found, MORE] : found;
}
