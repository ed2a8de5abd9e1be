/** The roles of a fact: record fields to links and back. */
import type { FactKind, RoleName } from '../../domain/model/kinds.ts';
import type { FactRecord } from '../../domain/model/record.ts';
import { compareCodeUnits } from '../../domain/model/textOrder.ts';
import { rolesOf } from '../graphLayout.ts';
import type { RoleLink } from '../storedRecord.ts';

type Roles = FactRecord['roles'];

/**
 * The links of a fact to the entities in its roles.
 * @param used the ids that the file uses, place by place, where they differ from those of the entities
 */
export const linksOfRoles = (kind: FactKind, roles: Roles, used: Roles | undefined): RoleLink[] =>
  sortedLinks(
    rolesOf(kind).flatMap(([role, { relationship }]) =>
      (roles[role] ?? []).map((entity, i) => ({ relationship, entity, as: used?.[role]?.[i] ?? entity })),
    ),
  );

/** The roles as files state them: with the ids that the files use, which may be those of merged entities. */
export function rolesOfLinks(kind: FactKind, links: readonly RoleLink[]): Roles {
  const roles: Partial<Record<RoleName, readonly string[]>> = {};
  for (const [role, { relationship }] of rolesOf(kind)) {
    const used = links.filter((link) => link.relationship === relationship).map(({ as }) => as);
    if (used.length > 0) roles[role] = [...new Set(used)].sort(compareCodeUnits);
  }
  return roles;
}

/** The ids of the entities in a role, each once; empty where facts of the kind do not have the role. */
export function entitiesInRole(
  { kind, roles }: { readonly kind: FactKind; readonly roles: readonly RoleLink[] },
  role: RoleName,
): string[] {
  const found = rolesOf(kind).find(([name]) => name === role);
  if (!found) return [];
  const [, { relationship }] = found;
  const entities = roles.filter((link) => link.relationship === relationship).map(({ entity }) => entity);
  // An entity has two links where a file names it by two ids that were merged.
  return entities.length < 2 ? entities : [...new Set(entities)];
}

/** Links in the order in which plans and the graph keep them. */
export const sortedLinks = (links: readonly RoleLink[]): RoleLink[] =>
  [...links].sort((a, b) => compareCodeUnits(linkKey(a), linkKey(b)));

const linkKey = ({ relationship, entity, as }: RoleLink): string => `${relationship} ${entity} ${as}`;
