/** Resolves aliases: ids of merged entities, which files may keep using. */
import type { RoleName } from '../domain/model/kinds.ts';
import type { FactRecord } from '../domain/model/record.ts';
import type { RoleLink } from '../store/codec/storedRecord.ts';

/** Aliases with the entities that they were merged into. */
export type Aliases = ReadonlyMap<string, { readonly into: string }>;

/** A fact whose roles name entities by their own ids, not by aliases. */
export interface AliasedFact extends FactRecord {
  /** The ids that the file uses, in the same order; absent if none of them is an alias. */
  readonly as?: FactRecord['roles'];
}

export function resolveAliases(fact: AliasedFact, aliases: Aliases): AliasedFact {
  if (aliases.size === 0) return fact;
  const used = fact.as ?? fact.roles;
  if (!Object.values(used).some((ids) => ids.some((id) => aliases.has(id)))) return fact;
  const roles: Partial<Record<RoleName, readonly string[]>> = {};
  for (const [role, ids] of Object.entries(used) as [RoleName, readonly string[]][])
    roles[role] = ids.map((id) => aliases.get(id)?.into ?? id);
  return { ...fact, roles, as: used };
}

/**
 * Replaces links by stored ones to the same entities. If several datasets state a fact with different aliases of an
 * entity, the alias of the first is kept, so that loading the datasets in turn changes nothing.
 */
export const keepAliases = (links: readonly RoleLink[], stored: readonly RoleLink[]): RoleLink[] =>
  links.map(
    (link) =>
      stored.find((one) => one.relationship === link.relationship && one.entity === link.entity) ?? link,
  );
