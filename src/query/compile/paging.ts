/** Paging by key: page sizes and cursors. */
import { LAYOUT_VERSION } from '../../store/graphLayout.ts';
import { InputError } from '../inputError.ts';
import type { Args, Selection } from './selection.ts';

/** With more candidates than this, such as claims of a source, a list is read in its order. */
export const MOST_SORTED = 1_000;

/** The largest and the default page sizes; the descriptions of the schema state them. */
export const MAX_PAGE = 200;
/** The most items that `countUpTo` counts. */
const MOST_COUNTED = 10_000;

/** The argument of `countUpTo`. Throws an InputError where it is out of range. */
export function countLimit({ limit }: Args): number {
  const most = Number(limit);
  if (most >= 1 && most <= MOST_COUNTED) return most;
  throw new InputError('OUT_OF_RANGE', `countUpTo(limit: ${most}) is not from 1 to ${MOST_COUNTED}.`);
}
export const DEFAULT_PAGE = 20;
export const TIMELINE_PAGE = 50;

export interface Page {
  readonly size: number;
  readonly backward: boolean;
}

/** The largest page of the list of a table, which is sent as a whole. */
export const TABLE_PAGE = 10_000;

/** The page size and direction of the arguments. Throws InputError if they contradict each other or are over `most`. */
export function pageOf(fieldName: string, args: Args, fallback = DEFAULT_PAGE, most = MAX_PAGE): Page {
  const { first, last, after, before } = args;
  if (first != null && last != null)
    throw new InputError(
      'INVALID_PAGE',
      `${fieldName} has both first: ${first} and last: ${last}; give one.`,
    );
  const backward = last != null;
  if (backward && after != null)
    throw new InputError('INVALID_PAGE', `${fieldName} has last with after; last goes with before.`);
  if (!backward && before != null)
    throw new InputError(
      'INVALID_PAGE',
      `${fieldName} has before without last; add last, for example last: 20.`,
    );
  const argument = backward ? 'last' : 'first';
  const size = Number((backward ? last : first) ?? fallback);
  if (size < 0)
    throw new InputError(
      'INVALID_PAGE',
      `${fieldName}(${argument}: ${size}) is negative; give 0 to ${MAX_PAGE}.`,
    );
  if (size > most)
    throw new InputError(
      'PAGE_TOO_LARGE',
      `${fieldName}(${argument}: ${size}) is over the maximum of ${most}; ask for ${most} or fewer and page on with ${backward ? 'before: startCursor' : 'after: endCursor'}.`,
    );
  return { size, backward };
}

/** The field that a cursor belongs to. */
type Listed = Pick<Selection, 'name'>;

/** The key after which the page starts; null at the start of the list. Throws InputError for a cursor of another list. */
export function cursorKey(selection: Listed, args: Args): string | null {
  const cursor = (args.after ?? args.before) as string | null | undefined;
  if (cursor == null) return null;
  const argument = args.after != null ? 'after' : 'before';
  const read = decode(cursor);
  if (!read)
    throw new InputError(
      'INVALID_CURSOR',
      `${selection.name}(${argument}: ${JSON.stringify(cursor.slice(0, 80))}) is not a cursor of this API; use one that an answer gave, such as pageInfo.endCursor.`,
    );
  if (read.digest !== listDigest(selection.name, args))
    throw new InputError(
      'STALE_CURSOR',
      `The cursor in ${selection.name}(${argument}:) belongs to another list, filter or order, or to an earlier version of the API; start again without it and keep the other arguments equal from page to page.`,
    );
  return read.key;
}

/** Returns a function from the key of an item to its cursor. A cursor names the batch at which the list was read. */
export function cursorsOf(selection: Listed, args: Args, batch: number): (key: string) => string {
  let digest: string | null = null;
  return (key) => {
    // Computed at the first cursor, since most lists are read without one.
    digest ??= listDigest(selection.name, args);
    return Buffer.from(`${digest}:${batch}:${key}`, 'utf8').toString('base64url');
  };
}

/**
 * The batch that the cursors of a request name; its pages are read there, so that they do not shift when the graph
 * changes. Null without a cursor. Throws InputError for cursors of several batches.
 */
export function pinnedBatch(tables: readonly (readonly Args[])[]): number | null {
  const batches = new Set<number>();
  const add = (cursor: unknown): void => {
    const read = typeof cursor === 'string' ? decode(cursor) : null;
    if (read) batches.add(read.batch);
  };
  for (const table of tables)
    for (const { after, before } of table) {
      add(after);
      add(before);
    }
  if (batches.size > 1)
    throw new InputError(
      'STALE_CURSOR',
      `The cursors of this request were given at ${batches.size} different states of the graph (batches ${[...batches].join(', ')}); page on from the answer of one request.`,
    );
  return [...batches][0] ?? null;
}

interface Cursor {
  readonly digest: string;
  readonly batch: number;
  readonly key: string;
}

function decode(cursor: string): Cursor | null {
  if (cursor.length > 2000 || !/^[\w-]+$/.test(cursor)) return null;
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const parts = /^([0-9a-z]+):(\d{1,10}):(.*)$/s.exec(text);
  if (!parts) return null;
  const [, digest = '', batch = '', key = ''] = parts;
  return { digest, batch: Number(batch), key };
}

const PAGING = new Set(['first', 'last', 'after', 'before']);

/**
 * A digest of the field, its arguments other than those of paging, and the layout of the graph, which determines what the
 * keys in cursors look like. FNV-1a, since it only guards against mistakes.
 */
function listDigest(fieldName: string, args: Args): string {
  const text = `${LAYOUT_VERSION}${fieldName}${JSON.stringify(
    Object.entries(args)
      .filter(([key, value]) => !PAGING.has(key) && value != null)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )}`;
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
