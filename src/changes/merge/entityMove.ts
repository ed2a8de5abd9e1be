/** A merge or an unmerge as changes of records: roles that move from one entity to another. */
import { byId } from '../../domain/model/textOrder.ts';
import { type MergeState, withMergeState } from '../../store/codec/entity.ts';
import { sortedLinks } from '../../store/codec/fact.ts';
import type { RoleLink, StoredEntity, StoredFact } from '../../store/codec/storedRecord.ts';
import type { Graph } from '../../store/graph.ts';
import { factIdsOfEntities } from '../../store/read/factIds.ts';
import { readFacts } from '../../store/read/records.ts';
import type { RecordEdit, RecordEdits } from '../derive/editedFacts.ts';
import type { AliasEdits } from './labelAlias.ts';

export interface EntityMove {
  readonly entities: readonly RecordEdit<StoredEntity>[];
  /** The two entities. The derived values of all their facts are computed again, since their limits may differ. */
  readonly between: readonly string[];
  /** The name that comes with a merge or goes with its undoing. */
  readonly alias: AliasEdits;
  /** The role link as it will be; the same object if it does not move. */
  link(link: RoleLink): RoleLink;
}

/** The changes that a move makes, and the ids of the facts whose roles move. */
export async function editsOfMove(
  graph: Graph,
  move: EntityMove,
): Promise<{ readonly edits: RecordEdits; readonly moved: readonly string[] }> {
  const facts: RecordEdit<StoredFact>[] = [];
  const aliases = new Set(move.alias.facts.map(({ id }) => id));
  const recomputed: string[] = [];
  for (const now of await readFacts(graph, await factIdsOfEntities(graph, move.between))) {
    if (aliases.has(now.id)) continue;
    const roles = now.roles.map((link) => move.link(link));
    if (roles.every((link, i) => link === now.roles[i])) recomputed.push(now.id);
    else facts.push({ id: now.id, now, next: { ...now, roles: sortedLinks(roles), digests: undefined } });
  }
  facts.sort(byId);
  const { entities, alias } = move;
  return {
    edits: { facts: [...facts, ...alias.facts], recomputed, entities, sources: alias.sources },
    moved: facts.map(({ id }) => id),
  };
}

/** An entity with parts of its merge state replaced. */
export const editMergeState = (now: StoredEntity, state: Partial<MergeState>): RecordEdit<StoredEntity> => ({
  id: now.id,
  now,
  next: withMergeState(now, state),
});
