/** The merges that files list, and what is left to be done of them. */

import { canonical, sha256 } from '../../domain/model/canonical.ts';
import type { MergeRecord } from '../../domain/model/record.ts';
import type { Graph } from '../../store/graph.ts';
import { type Alias, readAliases } from '../../store/read/aliases.ts';
import { readEntities } from '../../store/read/currentState.ts';
import { Changed } from '../plan/changeList.ts';
import type { Plan, PlannedChange } from '../plan/plan.ts';
import { keptApart } from './distinctEntities.ts';

export interface PlannedMerges {
  /** Those that are still to be done, each before what it leads to is merged itself. */
  readonly pending: readonly MergeRecord[];
  /** An update for each that is to be done, a conflict for each that cannot be. */
  readonly changes: readonly PlannedChange[];
}

const NONE: PlannedMerges = { pending: [], changes: [] };

/**
 * Compares the merges of files with the graph. Two that are one already are left alone, whichever was merged into
 * which. An id that was merged into another entity, or whose entity a fact of the graph keeps apart, is a conflict, and
 * so is every merge where whoever writes may not merge.
 */
export async function planMerges(
  graph: Graph,
  merges: readonly MergeRecord[],
  mayMerge: boolean,
): Promise<PlannedMerges> {
  if (merges.length === 0) return NONE;
  const aliases = await readAliases(graph);
  const standing = (id: string): string => aliases.get(id)?.into ?? id;
  const pending: MergeRecord[] = [];
  const changes: PlannedChange[] = [];
  for (const merge of inOrder(merges)) {
    const { id, into } = merge;
    if (standing(id) === standing(into)) continue;
    const obstacle =
      (mayMerge ? null : 'only an admin may merge entities') ??
      obstacleIn(aliases, merge) ??
      (await obstacleInFacts(graph, id, standing(into)));
    if (obstacle === null) pending.push(merge);
    changes.push({
      kind: obstacle === null ? 'UPDATE' : 'CONFLICT',
      record: 'ENTITY',
      id,
      before: obstacle,
      after: mergedLine(merge),
    });
  }
  return { pending, changes };
}

const mergedLine = ({ into, reason }: MergeRecord): string =>
  `merged into ${into}${reason === undefined ? '' : `: ${reason}`}`;

const obstacleIn = (aliases: ReadonlyMap<string, Alias>, { id }: MergeRecord): string | null => {
  const alias = aliases.get(id);
  return alias === undefined ? null : `merged into ${alias.via ?? alias.into}`;
};

async function obstacleInFacts(graph: Graph, id: string, into: string): Promise<string | null> {
  // Entities that the files bring are not there yet; what the files say of them was checked.
  if ((await readEntities(graph, [id, into])).length < 2) return null;
  const fact = await keptApart(graph, id, into);
  return fact === null ? null : `kept apart by the fact ${fact}`;
}

/** A plan with the merges that come after its batch. */
export function withMerges(plan: Plan, { pending, changes }: PlannedMerges): Plan {
  if (changes.length === 0) return plan;
  const told = new Changed('ENTITY', () => '');
  for (const change of changes) told.add(change);
  return {
    ...plan,
    hash: sha256(canonical([plan.hash, changes])),
    changes: plan.changes.with(told),
    counts: {
      ...plan.counts,
      UPDATE: plan.counts.UPDATE + pending.length,
      CONFLICT: plan.counts.CONFLICT + changes.length - pending.length,
    },
    merges: pending,
    close() {
      told.close();
      plan.close();
    },
  };
}

/** Each merge before the one of what it leads to, so that every step is remembered and can be taken back. */
export function inOrder(merges: readonly MergeRecord[]): MergeRecord[] {
  const by = new Map(merges.map((merge) => [merge.id, merge]));
  const depth = (id: string): number => {
    let steps = 0;
    for (let next = by.get(id); next !== undefined && steps <= by.size; next = by.get(next.into)) steps += 1;
    return steps;
  };
  return [...by.values()]
    .map((merge) => ({ merge, depth: depth(merge.id) }))
    .sort((a, b) => b.depth - a.depth || (a.merge.id < b.merge.id ? -1 : 1))
    .map(({ merge }) => merge);
}
