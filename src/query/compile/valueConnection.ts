/** Connections whose items are computed when the answer is decoded, or read by a statement of their own form. */

import { InputError } from '../inputError.ts';
import { pageInfo } from './pageInfo.ts';
import { countLimit, cursorKey, cursorsOf, pageOf } from './paging.ts';
import type { DecodeContext } from './run.ts';
import { fieldsOf, type Selection } from './selection.ts';

/** The GraphQL types of a connection: `Succession` for `SuccessionConnection`, whose edges are `SuccessionEdge`. */
export interface ValueConnectionType<Item> {
  readonly name: string;
  /** A text that is unique among the items of a list. */
  key(item: Item): string;
  /** What `field`, the selection of a node, selects of an item. */
  node(item: Item, field: Selection, env: DecodeContext): unknown;
}

/** One page of a list. */
export interface ValuePage<Item> {
  readonly items: readonly Item[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  /** The number of items of the whole list. */
  readonly total: number;
  /** The field `complete`, if the connection has it. */
  readonly complete?: boolean;
}

/** The selections of the nodes of a connection: those of `nodes`, and of `node` in its edges. */
export const nodeSelections = (name: string, selection: Selection): readonly Selection[] =>
  fieldsOf(selection, `${name}Connection`).flatMap((field) =>
    field.name === 'nodes'
      ? [field]
      : field.name === 'edges'
        ? fieldsOf(field, `${name}Edge`).filter((own) => own.name === 'node')
        : [],
  );

/** The answer to a connection field from its page. */
export function valueConnection<Item>(
  type: ValueConnectionType<Item>,
  page: ValuePage<Item>,
  selection: Selection,
  env: DecodeContext,
): object {
  const cursor = cursorsOf(selection, env.run.args[selection.slot] ?? {}, env.batch);
  const edge = (item: Item, field: Selection): unknown => {
    if (field.name === 'node') return type.node(item, field, env);
    return field.name === 'cursor' ? cursor(type.key(item)) : `${type.name}Edge`;
  };
  const read = (field: Selection): unknown => {
    switch (field.name) {
      case 'nodes':
        return page.items.map((item) => type.node(item, field, env));
      case 'edges':
        return page.items.map((item) =>
          Object.fromEntries(fieldsOf(field, `${type.name}Edge`).map((own) => [own.key, edge(item, own)])),
        );
      case 'pageInfo': {
        const [first, last] = [page.items[0], page.items.at(-1)].map((item) => item && type.key(item));
        return pageInfo(field, { cursor, first, last, hasNext: page.hasNext, hasPrevious: page.hasPrevious });
      }
      case 'totalCount':
        return page.total;
      case 'countUpTo':
        return Math.min(page.total, countLimit(env.run.args[field.slot] ?? {}));
      case 'complete':
        return page.complete;
      default:
        return `${type.name}Connection`;
    }
  };
  return Object.fromEntries(
    fieldsOf(selection, `${type.name}Connection`).map((field) => [field.key, read(field)]),
  );
}

/**
 * The page of a list that is computed as a whole.
 * Throws InputError if the arguments contradict each other, or a cursor is that of an item that the list does not have.
 */
export function pageOfValues<Item>(
  items: readonly Item[],
  key: (item: Item) => string,
  selection: Selection,
  env: DecodeContext,
): ValuePage<Item> {
  const args = env.run.args[selection.slot] ?? {};
  const { size, backward } = pageOf(selection.name, args);
  const cursor = cursorKey(selection, args);
  const place = cursor === null ? null : items.findIndex((item) => key(item) === cursor);
  if (place === -1)
    throw new InputError(
      'STALE_CURSOR',
      `The cursor in ${selection.name} is that of an item that is not in the list any more; start again without it.`,
    );
  const end = backward ? (place ?? items.length) : Math.min(items.length, (place ?? -1) + 1 + size);
  const start = backward ? Math.max(0, end - size) : (place ?? -1) + 1;
  return {
    items: items.slice(start, end),
    hasNext: end < items.length,
    hasPrevious: start > 0,
    total: items.length,
  };
}
