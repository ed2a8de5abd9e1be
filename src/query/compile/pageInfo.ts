/** `pageInfo` of a connection. */
import type { FieldsOf } from './exactFields.ts';
import { fieldsOf, type Selection } from './selection.ts';

/** A page that was read. */
export interface PageState {
  /** The cursor of the item with this key. */
  cursor(key: string): string;
  /** The keys of the first and the last item; undefined if no cursor is selected, or the page is empty. */
  readonly first: string | undefined;
  readonly last: string | undefined;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/** The selected fields of `pageInfo`. */
export function pageInfo(field: Selection, page: PageState): object {
  const values: FieldsOf<'PageInfo', unknown> = {
    hasNextPage: page.hasNext,
    hasPreviousPage: page.hasPrevious,
    startCursor: page.first === undefined ? null : page.cursor(page.first),
    endCursor: page.last === undefined ? null : page.cursor(page.last),
  };
  const fields = fieldsOf(field, 'PageInfo').filter((f) => f.name !== '__typename');
  return Object.fromEntries(fields.map((f) => [f.key, values[f.name as keyof typeof values]]));
}

const CURSORS: readonly string[] = ['cursor', 'startCursor', 'endCursor'];
const MORE: readonly string[] = ['hasNextPage', 'hasPreviousPage'];

const selects = (field: Selection, names: readonly string[]): boolean =>
  field.name !== 'nodes' && [...field.fields.values()].flat().some(({ name }) => names.includes(name));

/** Whether `edges` or `pageInfo` selects a cursor. */
export const selectsCursor = (field: Selection): boolean => selects(field, CURSORS);

/** Whether `pageInfo` selects `hasNextPage` or `hasPreviousPage`. */
export const selectsHasMore = (field: Selection): boolean => selects(field, MORE);
