/** Files may go on using the ids of entities that were merged into others. */
import type { RoleName } from '../domain/model/kinds.ts';
import type { FactRecord } from '../domain/model/record.ts';
import type { Alias } from '../store/read/aliases.ts';
import type { RoleLink } from '../store/storedRecord.ts';

/** Ids of merged entities, with where they lead. */
export type Aliases = ReadonlyMap<string, Alias>;

/** A fact whose roles have the entities that ids lead to. */
export interface NamedFact extends FactRecord {
  /** The ids that the file uses, place by place; absent where they are those of the entities. */
  readonly as?: FactRecord['roles'];
}

/** The fact with every role on the entity that its id leads to. */
export function redirectedFact(fact: NamedFact, aliases: Aliases): NamedFact {
  if (aliases.size === 0) return fact;
  const used = fact.as ?? fact.roles;
  if (!Object.values(used).some((ids) => ids.some((id) => aliases.has(id)))) return fact;
  const roles: Partial<Record<RoleName, readonly string[]>> = {};
  for (const [role, ids] of Object.entries(used) as [RoleName, readonly string[]][])
    roles[role] = ids.map((id) => aliases.get(id)?.into ?? id);
  return { ...fact, roles, as: used };
}

/**
 * Links under the ids that are held for the same entities. Where several datasets speak of a fact, each under another
 * id of an entity, the first one's stays, so that loading them in turn changes nothing.
 */
export const keepingIds = (links: readonly RoleLink[], held: readonly RoleLink[]): RoleLink[] =>
  links.map(
    (link) =>
      held.find((one) => one.relationship === link.relationship && one.entity === link.entity) ?? link,
  );
