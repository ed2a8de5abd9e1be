/** Where a list can begin: at the facts of entities that its filter names in their roles, or of what is tied to those. */

import { type FactKind, nodeLabelOf } from '../../domain/model/kinds.ts';
import { type Cypher, cypher, type Param, Variable } from '../../store/cypher.ts';
import { ROLE_RELATIONSHIPS } from '../../store/graphLayout.ts';
import { matchEntitiesByIds } from '../compile/alias.ts';
import type { ListScope } from '../compile/listScope.ts';
import { labelledNode, relationshipTypes } from '../compile/pattern.ts';
import { literals } from '../compile/rowType.ts';
import type { RequestValues } from '../compile/run.ts';
import type { Args, Selection } from '../compile/selection.ts';
import { argumentAt, argumentsAt, partsAt } from '../filters/arguments.ts';
import { relationshipsOf } from '../filters/hasFact.ts';
import { LINKED_ENTITY_FILTER } from '../filters/linkedEntity.ts';
import { filterOf } from '../filters/listFilter.ts';

export interface LinkedStart {
  readonly ids: Param<RequestValues>;
  /** The types of the relations from the entities that are meant to those with the ids; empty if these are meant. */
  readonly types: readonly string[];
  /** The relationship types of the roles of the entities that are meant, in facts with the label. */
  readonly relationships: readonly string[];
  readonly label: string;
}

/** The start of a list of entities, which have one of some roles in the facts. */
export interface HasStart extends LinkedStart {
  readonly own: readonly string[];
}

/** The inputs of which an item must meet all conditions: the filter, and those in its `and`. */
function conjuncts(selection: Selection, path: readonly string[] = ['filter']): (readonly string[])[] {
  const { and } = argumentsAt(selection, path);
  const further = ((and ?? []) as readonly Args[]).map((_, i) => [...path, 'and', String(i)]);
  return [path, ...further.flatMap((each) => conjuncts(selection, each))];
}

/** The entities that conditions at `path` name, or those that have such a tie to what is inside of the named ones. */
function meantAt(
  { selection }: ListScope,
  path: readonly string[],
): Pick<LinkedStart, 'ids' | 'types'> | null {
  const given = argumentsAt(selection, path);
  if (given.ids != null) return { ids: argumentAt(selection, [...path, 'ids']), types: [] };
  for (const [key, { tie }] of Object.entries(LINKED_ENTITY_FILTER))
    if (tie && given[key] != null)
      return { ids: partsAt(selection, [...path, key]), types: [tie.type, ...tie.hops] };
  return null;
}

/** The start of a list of facts with a label, by what its filter says of the entity in one role. */
export function linkedStart(at: ListScope, label: string): LinkedStart | null {
  const { selection } = at;
  for (const path of conjuncts(selection))
    for (const [key, { leads }] of Object.entries(filterOf(selection) ?? {})) {
      if (!leads || argumentsAt(selection, path)[key] == null) continue;
      const own = [...path, key];
      const meant = leads.type ? { ids: argumentAt(selection, own), types: [leads.type] } : meantAt(at, own);
      if (meant) return { ...meant, relationships: [leads.relationship], label };
    }
  return null;
}

/** The start of a list of entities, by the facts in which its filter says that they have a role. */
export function hasStart(at: ListScope): HasStart | null {
  const { selection } = at;
  for (const path of conjuncts(selection).map((each) => [...each, 'has'])) {
    const { as, fact, with: shared } = argumentsAt(selection, path) as HasArgs;
    if ([as, shared?.as].some((codes) => codes?.length === 0)) continue;
    const { about, kinds } = fact ?? {};
    const [kind, ...others] = kinds ?? [];
    const found = {
      label: kind && others.length === 0 ? nodeLabelOf(kind) : 'Fact',
      own: relationshipsOf(as),
    };
    if (about != null)
      return {
        ...found,
        ids: argumentAt(selection, [...path, 'fact', 'about']),
        types: [],
        relationships: ROLE_RELATIONSHIPS,
      };
    const meant = shared && meantAt(at, [...path, 'with']);
    if (meant) return { ...found, ...meant, relationships: relationshipsOf(shared.as) };
  }
  return null;
}

interface HasArgs {
  readonly as?: Parameters<typeof relationshipsOf>[0];
  readonly fact?: { readonly about?: unknown; readonly kinds?: readonly FactKind[] | null } | null;
  readonly with?: { readonly as?: Parameters<typeof relationshipsOf>[0] } | null;
}

/** Binds `fact` to the facts of a start, some of them more than once. */
export function factsFrom(
  at: ListScope,
  { ids, types, relationships, label }: LinkedStart,
  fact: Variable,
): Cypher[] {
  const [entity, named, relation] = [new Variable('e'), new Variable('e'), new Variable('f')];
  const facts = cypher`MATCH (${entity})<-[:${relationshipTypes(at, ...relationships)}]-(${labelledNode(at, fact, label)})`;
  if (types.length === 0) return [...matchEntitiesByIds(at, entity, ids), facts];
  return [
    ...matchEntitiesByIds(at, named, ids),
    cypher`MATCH (${named})<-[:${relationshipTypes(at, 'OBJECT')}]-(${labelledNode(at, relation, 'Relation')}) WHERE ${relation}.type IN ${literals(types)}`,
    cypher`MATCH (${relation})-[:${relationshipTypes(at, 'SUBJECT')}]->(${entity})`,
    cypher`WITH DISTINCT ${entity}, ${at.batch}`,
    facts,
  ];
}
