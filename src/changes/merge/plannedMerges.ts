/** Plans the merges that files list. */

import { canonical, sha256 } from '../../domain/model/canonical.ts';
import type { MergeRecord } from '../../domain/model/record.ts';
import type { Graph } from '../../store/graph.ts';
import { type Alias, readAliases, readEntities } from '../../store/read/records.ts';
import type { Difference } from '../describe/difference.ts';
import { RecordChanges } from '../plan/changeList.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlannedChange } from '../plan/plannedChange.ts';
import { findDistinguishingFact } from './distinctEntities.ts';

interface PlannedMerges {
  /** The merges that are still to be done, in the order of `orderMerges`. */
  readonly pending: readonly MergeRecord[];
  /** An update for each merge to be done, and a conflict for each that is not possible. */
  readonly changes: readonly PlannedChange[];
}

const NONE: PlannedMerges = { pending: [], changes: [] };

/**
 * Compares the merges of files with the graph. Entities that are merged already are left alone, whichever was merged
 * into which. A merge is a conflict if its id was merged into a different entity, if a fact means that the entities are
 * different, or if the writer may not merge.
 */
export async function planMerges(
  graph: Graph,
  merges: readonly MergeRecord[],
  mayMerge: boolean,
): Promise<PlannedMerges> {
  if (merges.length === 0) return NONE;
  const aliases = await readAliases(graph);
  const resolve = (id: string): string => aliases.get(id)?.into ?? id;
  const pending: MergeRecord[] = [];
  const changes: PlannedChange[] = [];
  for (const merge of orderMerges(merges)) {
    const { id, into } = merge;
    if (resolve(id) === resolve(into)) continue;
    const obstacle =
      (mayMerge ? null : 'only an admin may merge entities') ??
      otherMergeOf(merge, aliases) ??
      (await distinguishingFactText(graph, id, resolve(into)));
    if (obstacle === null) pending.push(merge);
    changes.push({
      kind: obstacle === null ? 'UPDATE' : 'CONFLICT',
      record: 'ENTITY',
      id,
      differences: differencesOf(merge),
      ...(obstacle === null ? {} : { obstacle }),
    });
  }
  return { pending, changes };
}

const differencesOf = ({ into, reason }: MergeRecord): Difference[] =>
  Object.entries({ mergedInto: into, reason }).flatMap(([property, after]) =>
    after === undefined ? [] : [{ property, source: null, before: null, after, withdrawn: false }],
  );

const otherMergeOf = ({ id }: MergeRecord, aliases: ReadonlyMap<string, Alias>): string | null => {
  const alias = aliases.get(id);
  return alias === undefined ? null : `merged into ${alias.via ?? alias.into}`;
};

async function distinguishingFactText(graph: Graph, id: string, into: string): Promise<string | null> {
  // Entities that the files declare may not be stored yet; the facts of the files themselves were checked before.
  if ((await readEntities(graph, [id, into])).length < 2) return null;
  const fact = await findDistinguishingFact(graph, id, into);
  return fact === null ? null : `the fact ${fact} means that they are different entities`;
}

/** Adds the merges that follow the batch of a plan to the plan. */
export function addMerges(plan: Plan, { pending, changes }: PlannedMerges): Plan {
  if (changes.length === 0) return plan;
  const mergeChanges = new RecordChanges('ENTITY');
  for (const change of changes) mergeChanges.add(change);
  return {
    ...plan,
    hash: sha256(canonical([plan.hash, changes])),
    changes: plan.changes.with(mergeChanges),
    counts: {
      ...plan.counts,
      UPDATE: plan.counts.UPDATE + pending.length,
      CONFLICT: plan.counts.CONFLICT + changes.length - pending.length,
    },
    merges: pending,
    close() {
      mergeChanges.close();
      plan.close();
    },
  };
}

/** Sorts merges so that an entity receives its aliases before it is merged itself. Every step can then be undone. */
export function orderMerges(merges: readonly MergeRecord[]): MergeRecord[] {
  const byId = new Map(merges.map((merge) => [merge.id, merge]));
  const depth = (id: string): number => {
    let steps = 0;
    for (let next = byId.get(id); next !== undefined && steps <= byId.size; next = byId.get(next.into))
      steps += 1;
    return steps;
  };
  return [...byId.values()]
    .map((merge) => ({ merge, depth: depth(merge.id) }))
    .sort((a, b) => b.depth - a.depth || (a.merge.id < b.merge.id ? -1 : 1))
    .map(({ merge }) => merge);
}
