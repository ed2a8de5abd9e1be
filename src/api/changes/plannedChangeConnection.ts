/** `PlanRecordsPayload.changes`: the connection of the planned changes. */
import type { GraphQLResolveInfo } from 'graphql';
import type { PlannedChange } from '../../changes/plan/plannedChange.ts';
import { cursorKey, cursorsOf, pageOf } from '../../query/compile/paging.ts';
import type { Context, ResultMap } from '../context.ts';
import type { PlanRecordsPayloadChangesArgs } from '../generated/types.ts';
import { type Payload, pickSelected } from './sharedFields.ts';

const LIST = { name: 'changes' } as const;

/** The changes of a plan, by pages. */
interface PlannedChanges {
  readonly count: number;
  /** At most `size` changes from the place `from` on. */
  page(from: number, size: number): Promise<readonly PlannedChange[]>;
}

/**
 * One page of the changes of a plan. The key of a cursor is the place in the list, since cursors are valid only for the
 * plan with this hash; `base` is the batch that it was made at. Throws an InputError for a cursor of another plan.
 */
export async function plannedChangeConnection(
  changes: PlannedChanges,
  args: PlanRecordsPayloadChangesArgs,
  hash: string,
  base: number,
): Promise<ResultMap> {
  const { size } = pageOf(LIST.name, { ...args });
  const identity = { ...args, hash };
  const after = cursorKey(LIST, identity);
  const start = after === null ? 0 : Number(after) + 1;
  const cursorOf = cursorsOf(LIST, identity, base);
  const edges = (await changes.page(start, size)).map((change, i) => ({
    node: changeNode(change),
    cursor: cursorOf(String(start + i)),
  }));
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

export const changeNode = ({ kind, record, id, differences, owner }: PlannedChange) =>
  ({
    kind,
    recordType: record,
    recordId: id,
    owner: owner ?? null,
    differences: differences.map(
      ({ source, ...rest }) => ({ ...rest, sourceRecordId: source }) satisfies Payload<'Difference'>,
    ),
  }) satisfies Payload<'PlannedChange'>;
