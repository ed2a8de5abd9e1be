/** `PlanRecordsPayload.changes`: the connection of the planned changes. */
import type { GraphQLResolveInfo } from 'graphql';
import type { PlannedChange } from '../changes/plan/plannedChange.ts';
import type { Rows } from '../domain/model/rows.ts';
import { cursorKey, cursorsOf, pageOf } from '../query/compile/paging.ts';
import { InputError } from '../query/inputError.ts';
import type { Context, ResultMap } from './context.ts';
import type { PlanRecordsPayloadChangesArgs } from './generated/types.ts';
import { type Payload, pickSelected } from './sharedFields.ts';

const LIST = { name: 'changes' } as const;

/**
 * One page of the changes of a plan. Cursors are valid only for the plan with this hash; `base` is the batch that it was
 * made at. Throws an InputError for a cursor of another plan.
 */
export function plannedChangeConnection(
  changes: Rows<PlannedChange>,
  args: PlanRecordsPayloadChangesArgs,
  hash: string,
  base: number,
): ResultMap {
  const { size } = pageOf(LIST.name, { ...args });
  const identity = { ...args, hash };
  const after = cursorKey(LIST, identity);
  const keyOf = ({ record, id }: PlannedChange): string => `${record} ${id}`;
  const { start, nodes } = pageAfter(
    changes,
    size,
    after === null ? null : (change) => keyOf(change) === after,
  );
  if (start === null)
    throw new InputError(
      'STALE_CURSOR',
      'The cursor in changes(after:) belongs to a plan of other files; start again without it.',
    );
  const cursorOf = cursorsOf(LIST, identity, base);
  const edges = nodes.map((change) => ({ node: nodeOf(change), cursor: cursorOf(keyOf(change)) }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    totalCount: changes.count,
    pageInfo: (_args: unknown, _context: Context, info: GraphQLResolveInfo) =>
      pickSelected(
        {
          hasNextPage: start + size < changes.count,
          hasPreviousPage: start > 0,
          startCursor: edges[0]?.cursor,
          endCursor: edges.at(-1)?.cursor,
        },
        info,
      ),
  };
}

const nodeOf = ({ kind, record, id, differences }: PlannedChange) =>
  ({ kind, recordType: record, id, differences }) satisfies Payload<'PlannedChange'>;

/** The first `size` items after the one that `isCursor` accepts; `start` is null if it accepts none. */
function pageAfter<T>(
  items: Iterable<T>,
  size: number,
  isCursor: ((item: T) => boolean) | null,
): { readonly start: number | null; readonly nodes: readonly T[] } {
  const nodes: T[] = [];
  let start = isCursor === null ? 0 : null;
  let seen = 0;
  for (const item of items) {
    if (start !== null) {
      if (nodes.length === size) break;
      nodes.push(item);
    }
    seen += 1;
    if (start === null && isCursor?.(item)) start = seen;
  }
  return { start, nodes };
}
