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
import { argumentAt, argumentsAt } from './arguments.ts';
import {
  conditionsIn,
  type FilterKey,
  filterTable,
  ofIds,
  oneOf,
  onLinked,
  onProperty,
  type Subject,
  type Through,
} from './filterTable.ts';
import { all, allMet, type FilterCondition, OPERATORS } from './filterTree.ts';
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

const KEYS = {
  ids: ofIds(ENTITY_KINDS, ({ state, param }) => hasIdIn(state, param)),
  kinds: onProperty(({ state, param }) => cypher`${state}.kind IN ${param}`),
  categories,
  identifiers,
  text,
  placesWithin,
  seatsWithin,
  bodiesWithin,
  partOfWithin: partOfWithin(),
};

export const LINKED_ENTITY_FILTER = filterTable('LinkedEntityFilter', KEYS);

/** The roles decide who is meant. */
export const WITH_FILTER = filterTable('WithInput', { ...KEYS, as: onProperty(() => []) });

/** Which entities of a fact are meant, and where their conditions are. */
interface Led {
  readonly through: Through;
  /** The relationship types of the roles, and what else a role must be. */
  readonly relationships: readonly string[];
  roleIs?(role: Variable): readonly Cypher[];
  /** An entity that is not meant. */
  readonly besides?: Variable;
  readonly label: Subject['label'];
  readonly path: readonly string[];
}

/** True if one of the entities is such that its conditions at `path`, those of the input `table`, are as they should be. */
export function someLed(
  at: ListScope,
  { through, relationships, roleIs, besides, label, path }: Led,
  table: Readonly<Record<string, FilterKey>>,
  are: (conditions: readonly FilterCondition[]) => readonly Cypher[],
): Cypher {
  const [entity, role] = [new Variable('e'), new Variable('role')];
  const { state, match, versions } = stateInPattern(at, entity);
  const subject: Subject = { node: entity, state, label, through };
  const conditions = [
    ...(besides ? [cypher`${entity} <> ${besides}`] : []),
    ...(roleIs?.(role) ?? []),
    ...versions,
    ...are(conditionsIn(at, subject, table, path)),
  ];
  const found = cypher`{ MATCH (${through.fact})-[${roleIs ? role : cypher``}:${roleTypes(at, ...relationships)}]->(${entity})${match}${where(conditions)} }`;
  // The embedded engine finds all facts that meet an EXISTS before it looks at the one, and goes on from this one for a COUNT;
  // but in a COUNT it finds them for each.
  const goesOn =
    at.statement.engine === 'embedded' &&
    state === entity &&
    isOnProperties(argumentsAt(at.selection, path), table);
  return goesOn ? cypher`(COUNT ${found} > 0)` : cypher`EXISTS ${found}`;
}

/** Whether properties of the entity alone decide a filter. */
const isOnProperties = (filter: object, table: Readonly<Record<string, FilterKey>>): boolean =>
  Object.entries(filter).every(([key, value]) =>
    value == null || table[key]?.linked === false
      ? true
      : OPERATORS.has(key) && [value].flat().every((inner) => isOnProperties(inner, table)),
  );

/**
 * The condition that the entity in a role, of which a fact has one at most, meets the `LinkedEntityFilter` at `path`. It surely
 * does not if it is recorded and surely does not.
 */
export function leadsTo(at: ListScope, led: Led): FilterCondition {
  const some = (are: Parameters<typeof someLed>[3]): Cypher => someLed(at, led, LINKED_ENTITY_FILTER, are);
  const met: FilterCondition['met'] = (wanted) => some((own) => allMet(own, wanted));
  return {
    met,
    unmet: (wanted) =>
      wanted === 'POSSIBLE' ? cypher`NOT ${met('DEFINITE')}` : some((own) => [all(own).unmet('DEFINITE')]),
  };
}
