/** Conditions on an entity that has a role in a fact: one and the same entity meets all of them. */

import { foldLabel } from '../../domain/labels/entityLabel.ts';
import { ENTITY_KINDS } from '../../domain/model/kinds.ts';
import { type Cypher, cypher, Param, Variable, where } from '../../store/cypher.ts';
import { hasIdIn } from '../compile/alias.ts';
import type { ListScope } from '../compile/listScope.ts';
import { roleTypes, stateInPattern } from '../compile/pattern.ts';
import type { RequestValues } from '../compile/run.ts';
import type { Selection } from '../compile/selection.ts';
import { isIdentifiedBy } from '../types/identifier.ts';
import { argumentAt } from './arguments.ts';
import {
  conditionsIn,
  filterTable,
  ofIds,
  oneOf,
  onLinked,
  onProperty,
  type Subject,
  type Through,
} from './filterTable.ts';
import { all, type FilterCondition } from './filterTree.ts';
import { bodiesWithin, partOfWithin, placesWithin, seatsWithin } from './within.ts';

/** A text argument, folded like the labels that are searched. */
export function foldedText(selection: Selection, path: readonly string[]): Param<RequestValues> {
  const given = argumentAt(selection, path);
  return new Param<RequestValues>((run) => foldLabel(String(given.read(run))));
}

/** The folded label of an entity or a source, without the id that follows it in the sort key. */
const foldedLabel = (own: Variable): Cypher => cypher`split(${own}.labelSort, '\\u0001')[0]`;

export const text = onProperty(
  ({ at, state, path }) => cypher`${foldedLabel(state)} CONTAINS ${foldedText(at.selection, path)}`,
);
export const categories = { ...oneOf('category'), vocabulary: 'category' } as const;
export const identifiers = onLinked(({ at, state, param }) => isIdentifiedBy(at, state, param));

export const LINKED_ENTITY_FILTER = filterTable('LinkedEntityFilter', {
  ids: ofIds(ENTITY_KINDS, ({ state, param }) => hasIdIn(state, param)),
  kinds: onProperty(({ state, param }) => cypher`${state}.kind IN ${param}`),
  categories,
  identifiers,
  text,
  placesWithin,
  seatsWithin,
  bodiesWithin,
  partOfWithin: partOfWithin(),
});

/**
 * The condition that an entity in one of the roles of a fact, which are named by their relationship types, meets the
 * `LinkedEntityFilter` at `path` of the arguments. Surely none does only if one is recorded that surely does not: so the
 * roles whose negation is asked for have one entity at most.
 */
export function leadsTo(
  at: ListScope,
  through: Through,
  relationships: readonly string[],
  path: readonly string[],
  label: Subject['label'],
): FilterCondition {
  const { fact } = through;
  const some = (meets: (condition: FilterCondition) => Cypher): Cypher => {
    const entity = new Variable('e');
    const { state, match, versions } = stateInPattern(at, entity);
    const subject: Subject = { node: entity, state, label, through };
    const own = all(conditionsIn(at, subject, LINKED_ENTITY_FILTER, path));
    return cypher`EXISTS { MATCH (${fact})-[:${roleTypes(at, ...relationships)}]->(${entity})${match}${where([...versions, meets(own)])} }`;
  };
  const met: FilterCondition['met'] = (wanted) => some((own) => own.met(wanted));
  return {
    met,
    unmet: (wanted) =>
      wanted === 'POSSIBLE' ? cypher`NOT ${met('DEFINITE')}` : some((own) => own.unmet('DEFINITE')),
  };
}
