/** A merge or an unmerge as changes of records: roles that move from one entity to another. */
import { compareCodeUnits } from '../../domain/model/textOrder.ts';
import { type MergeState, withMergeState } from '../../store/codec/mergeState.ts';
import { sortedLinks } from '../../store/codec/roleLinks.ts';
import type { Graph } from '../../store/graph.ts';
import { factIdsOfEntities } from '../../store/read/factIds.ts';
import { readFacts } from '../../store/read/records.ts';
import type { RoleLink, StoredEntity, StoredFact } from '../../store/storedRecord.ts';
import type { RecordEdit, RecordEdits } from '../derive/recompute.ts';

export interface EntityMove {
  readonly entities: readonly RecordEdit<StoredEntity>[];
  /** The two entities. The derived values of all their facts are computed again, since their limits may differ. */
  readonly between: readonly string[];
  /** The role link as it will be; the same object if it does not move. */
  link(link: RoleLink): RoleLink;
}

/** The changes that a move makes. The ids of the facts with moved roles are those of `edits.facts`. */
export async function editsOfMove(graph: Graph, move: EntityMove): Promise<RecordEdits> {
  const facts: RecordEdit<StoredFact>[] = [];
  const recomputed: string[] = [];
  for (const now of await readFacts(graph, await factIdsOfEntities(graph, move.between))) {
    const roles = now.roles.map((link) => move.link(link));
    if (roles.every((link, i) => link === now.roles[i])) recomputed.push(now.id);
    else facts.push({ id: now.id, now, next: { ...now, roles: sortedLinks(roles), digests: undefined } });
  }
  facts.sort((a, b) => compareCodeUnits(a.id, b.id));
  return { facts, recomputed, entities: move.entities, sources: [] };
}

/** An entity with parts of its merge state replaced. */
export const editMergeState = (now: StoredEntity, state: Partial<MergeState>): RecordEdit<StoredEntity> => ({
  id: now.id,
  now,
  next: withMergeState(now, state),
});
