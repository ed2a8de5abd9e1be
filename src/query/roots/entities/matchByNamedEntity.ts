/** Matches entities from the ids in a filter: their own, or those of entities that they are related to. */

import type { RelationType } from '../../../domain/model/kinds.ts';
import {
  type Cypher,
  cypher,
  lines,
  literal,
  name,
  type Param,
  Variable,
  where,
} from '../../../store/cypher.ts';
import { matchEntitiesByIds } from '../../compile/alias.ts';
import type { ListMatch, ListScope } from '../../compile/listScope.ts';
import { matchIfFew } from '../../compile/matchIfFew.ts';
import { returnPage } from '../../compile/pageSlice.ts';
import { labelledNode, relationshipTypes, visibleVersion } from '../../compile/pattern.ts';
import { literals } from '../../compile/rowType.ts';
import type { RequestValues } from '../../compile/run.ts';
import { argumentAt, argumentsAt, partsAt } from '../../filters/arguments.ts';
import { filterOf } from '../../filters/listFilter.ts';
import { factsFrom, hasStart } from '../linkedStart.ts';

/** The types of the relations to entities that a filter names, the best start first. */
const STARTS: readonly RelationType[] = ['BELONGS_TO', 'PART_OF', 'HELD_IN'];

/** With more relations than this Neo4j reads the list in its order: it fills a page sooner than it sorts all. */
const MOST_FOLLOWED = 1_000;

/**
 * Binds to `at.item` the entities with a label that the filter names, or that have a relation to those it names. They meet
 * `conditions`, which are all of the filter. Null if the filter names none. `key` is the sort key of the list.
 */
export function matchByNamedEntity(
  at: ListScope,
  label: string,
  key: Cypher | null,
  conditions: readonly Cypher[],
): ListMatch | null {
  if (at.past || label === 'Source') return null;
  const filter = argumentsAt(at.selection, ['filter']);
  const { item, batch } = at;
  if (filter.ids != null)
    return {
      clauses: [
        ...matchEntitiesByIds(at, item, argumentAt(at.selection, ['filter', 'ids'])),
        cypher`WITH DISTINCT ${item}, ${batch}`,
      ],
      conditions: [cypher`${item}:${name(label)}`, ...conditions],
    };
  const given = Object.entries(filterOf(at.selection) ?? {}).filter(([key]) => filter[key] != null);
  const start =
    STARTS.flatMap((type) => given.filter(([, { relation }]) => relation === type))[0] ??
    given.find(([, { tie }]) => tie !== undefined);
  if (start === undefined) return matchByHas(at, label, key, conditions);
  const [named, { relation, tie }] = start;
  const ids = (tie ? partsAt : argumentAt)(at.selection, ['filter', named]);
  const types = relation
    ? cypher`= ${literal(relation)}`
    : cypher`IN ${literals([tie?.type ?? '', ...(tie?.hops ?? [])])}`;
  const branches =
    at.statement.engine === 'neo4j' && key
      ? [followed(at, ids, types, label, conditions, true), ordered(at, ids, label, key, conditions)]
      : [followed(at, ids, types, label, conditions, false)];
  return {
    clauses: [
      cypher`CALL (${batch}) {`,
      lines(branches.flatMap((branch, i) => (i === 0 ? branch : [cypher`UNION ALL`, ...branch]))),
      cypher`}`,
      cypher`WITH ${item}, ${batch}`,
    ],
    conditions: [],
  };
}

/** The match by the facts in which the filter says that the entities have a role; null if it names no entity of these. */
function matchByHas(
  at: ListScope,
  label: string,
  key: Cypher | null,
  conditions: readonly Cypher[],
): ListMatch | null {
  const start = hasStart(at);
  if (start === null) return null;
  const { item, batch, slice, statement } = at;
  const fact = new Variable('f');
  const find = factsFrom(at, start, fact);
  const follow = cypher`MATCH (${fact})-[:${relationshipTypes(at, ...start.own)}]->(${item}:${name(label)})`;
  const once = cypher`WITH DISTINCT ${item}, ${batch}`;
  if (!key || !slice || statement.engine === 'embedded')
    return { clauses: [...find, follow, once], conditions };
  return matchIfFew({
    item,
    uses: [batch],
    candidate: fact,
    find,
    most: MOST_FOLLOWED,
    follow: [follow, cypher`${once}${where(conditions)}`],
    inOrder: matchInOrder(at, label, key, conditions),
  });
}

/** Binds a list of the named entities; with `many` only if the one with the most relations has many, or has few. */
function named(at: ListScope, ids: Param<RequestValues>, found: Variable, many: boolean | null): Cypher[] {
  const [entity, degree, most] = [new Variable('e'), new Variable('degree'), new Variable('most')];
  const all = cypher`WITH ${at.batch}, collect(${entity}) AS ${found}, max(${degree}) AS ${most}`;
  return [
    ...matchEntitiesByIds(at, entity, ids),
    cypher`WITH ${entity}, ${at.batch}, COUNT { (${entity})<-[:${relationshipTypes(at, 'OBJECT')}]-() } AS ${degree}`,
    many === null
      ? all
      : cypher`${all} WHERE ${most} ${many ? cypher`>` : cypher`<=`} ${literal(MOST_FOLLOWED)}`,
  ];
}

/** Follows the relations from the named entities; with `ifFew` only if these have few. */
function followed(
  at: ListScope,
  ids: Param<RequestValues>,
  types: Cypher,
  label: string,
  conditions: readonly Cypher[],
  ifFew: boolean,
): Cypher[] {
  const { item, batch } = at;
  const [found, entity, relation] = [new Variable('found'), new Variable('e'), new Variable('f')];
  return [
    ...named(at, ids, found, ifFew ? false : null),
    cypher`UNWIND ${found} AS ${entity}`,
    cypher`MATCH (${entity})<-[:${relationshipTypes(at, 'OBJECT')}]-(${labelledNode(at, relation, 'Relation')})${where(
      [cypher`${relation}.type ${types}`, ...visibleVersion(at, relation, 'Relation')],
    )}`,
    cypher`MATCH (${relation})-[:${relationshipTypes(at, 'SUBJECT')}]->(${item}:${name(label)})`,
    cypher`WITH DISTINCT ${item}, ${batch}${where(conditions)}`,
    cypher`RETURN ${item}`,
  ];
}

/** Reads the list in its order, if the named entities have many relations. */
function ordered(
  at: ListScope,
  ids: Param<RequestValues>,
  label: string,
  key: Cypher,
  conditions: readonly Cypher[],
): Cypher[] {
  return [...named(at, ids, new Variable('found'), true), ...matchInOrder(at, label, key, conditions)];
}

/** Returns the nodes with a label that meet the conditions, read in the order of the list. */
export function matchInOrder(
  { item, slice }: Pick<ListScope, 'item' | 'slice'>,
  label: string,
  key: Cypher,
  conditions: readonly Cypher[],
): Cypher[] {
  const asked = [cypher`${key} > ${literal('')}`, ...(slice ? [slice.afterCursor(key)] : []), ...conditions];
  return [cypher`MATCH (${item}:${name(label)})${where(asked)}`, ...returnPage(item, slice, key)];
}
