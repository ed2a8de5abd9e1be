/**
 * Ids of merged entities. An entity that was merged into another keeps its node and its id: `mergedInto` of its state has
 * the id of the other, and `aliases` of that one's state lists the ids that were merged into it. The states at a batch
 * before the merge have neither, so that there both are entities of their own.
 */
import {
  type Cypher,
  cypher,
  type Interpolated,
  join,
  lines,
  listed,
  name,
  type Param,
  Variable,
  variables,
  where,
} from '../../store/cypher.ts';
import type { ClaimRelationship } from '../../store/graphLayout.ts';
import { matchOwnState, matchStableNode, PAST, stateInPattern } from './pattern.ts';
import { imports, type Scope } from './scope.ts';

type Reader = Pick<Scope, 'batch' | 'past'>;

/** What a subquery of the scope imports besides the batch. */
const importedBy = (scope: Scope): Variable[] =>
  imports(scope).filter((variable) => variable !== scope.batch);

/**
 * Binds to `node` the entity that `named` was merged into, or `named` itself. `kept` are further variables to carry.
 * `ofOne`: there is at most one `named`, so that no DISTINCT is needed.
 */
function followMerge(
  reader: Reader,
  named: Variable,
  node: Variable,
  kept: readonly Variable[],
  ofOne = false,
): Cypher[] {
  const target = new Variable('id');
  const { state, clauses } = matchOwnState(reader, named);
  const carried = listed([reader.batch, ...kept]);
  return [
    ...clauses,
    cypher`WITH ${ofOne ? cypher`` : cypher`DISTINCT `}coalesce(${state}.mergedInto, ${state}.id) AS ${target}, ${carried}`,
    matchStableNode(reader, node, 'Entity', cypher`${target}`, [target]),
    // An entity that was retracted and declared again has a node for each period.
    ...matchOwnState(reader, node).clauses,
  ];
}

/** The same; also binds the id of `named` to `requestedId`, unless that is null. */
const followMergeKeepingId = (
  reader: Reader,
  named: Variable,
  node: Variable,
  requestedId: Variable | null,
  ofOne: boolean,
): Cypher[] =>
  requestedId === null
    ? followMerge(reader, named, node, [], ofOne)
    : [
        cypher`WITH ${named}, ${named}.id AS ${requestedId}, ${reader.batch}`,
        ...followMerge(reader, named, node, [requestedId]),
      ];

/**
 * Binds to `node` the entity with this id, or the one that it was merged into, and to `requestedId` the id, unless that is
 * null. `uses` are the variables in `id`.
 */
export function matchEntityById(
  reader: Reader,
  node: Variable,
  requestedId: Variable | null,
  id: Cypher,
  uses: readonly Variable[] = [],
): Cypher[] {
  const named = new Variable('e');
  return [
    matchStableNode(reader, named, 'Entity', id, uses),
    ...followMergeKeepingId(reader, named, node, requestedId, !reader.past),
  ];
}

/**
 * Binds to `node` the entities with the ids in a list, or those that they were merged into, each once. With `requestedId`
 * there is a row for each id, which is bound to it.
 */
export function matchEntitiesByIds(
  reader: Reader,
  node: Variable,
  ids: Param<never>,
  requestedId: Variable | null = null,
): Cypher[] {
  const [named, id] = variables('e', 'id');
  const found = reader.past
    ? [
        cypher`UNWIND ${ids} AS ${id}`,
        cypher`WITH DISTINCT ${id}, ${reader.batch}`,
        matchStableNode(reader, named, 'Entity', cypher`${id}`, [id]),
      ]
    : [cypher`MATCH (${named}:Entity) WHERE ${named}.id IN ${ids}`];
  return [...found, ...followMergeKeepingId(reader, named, node, requestedId, false)];
}

/** True if one of the ids was merged into the entity, whose properties are on `state`. */
const hasAliasIn = (state: Variable, ids: Interpolated): Cypher =>
  cypher`any(x IN coalesce(${state}.aliases, []) WHERE x IN ${ids})`;

/** True if one of the ids is that of the entity, whose properties are on `state`, or was merged into it. */
export const hasIdIn = (state: Variable, ids: Interpolated): Cypher =>
  cypher`(${state}.id IN ${ids} OR ${hasAliasIn(state, ids)})`;

/** Further clauses and conditions of an EXISTS that binds `entity`: `meant` is `hasIdIn`, for the state of the entity. */
export function entityIdIn(
  reader: Reader,
  entity: Variable,
  ids: Interpolated,
): { readonly clauses: Cypher; readonly versions: readonly Cypher[]; readonly meant: Cypher } {
  const { state, match, versions } = stateInPattern(reader, entity);
  return { clauses: match, versions, meant: hasIdIn(state, ids) };
}

/**
 * True if the pattern, which binds the speaker of a claim, finds one that a merge connects with an id in the list. Claims
 * are never changed: after a merge the speaker of a claim is still the entity that was merged.
 */
export function speakerIdIn(reader: Reader, pattern: Cypher, speaker: Variable, ids: Param<never>): Cypher {
  const { state, match, versions } = stateInPattern(reader, speaker);
  const connected = [
    cypher`coalesce(${state}.mergedInto, '') IN ${ids}`,
    hasAliasIn(state, ids),
    ...(reader.past ? ['Entity', 'Past'] : ['Entity']).map((label) => mergedAs(reader, label, state, ids)),
  ];
  return cypher`EXISTS { MATCH ${pattern}${match}${where([...versions, cypher`(${join(connected, ' OR ')})`])} }`;
}

/** True if an entity with one of the ids was merged into the same entity as that with these properties. */
function mergedAs(reader: Reader, label: string, merged: Variable, ids: Param<never>): Cypher {
  const other = new Variable('e');
  const { state, match, versions } = stateInPattern(reader, other);
  return cypher`(${merged}.mergedInto IS NOT NULL AND EXISTS { MATCH (${other}:${label === 'Past' ? PAST : name(label)})${match}${where(
    [cypher`${other}.id IN ${ids}`, ...versions, cypher`${state}.mergedInto = ${merged}.mergedInto`],
  )} })`;
}

/** Binds to `to` an entity that the claim in the node of the scope names, after merges. */
export const matchNamed =
  (relationship: ClaimRelationship) =>
  (scope: Scope, to: Variable): Cypher => {
    const named = new Variable('e');
    return lines([
      cypher`MATCH (${scope.node})-[:${name(relationship)}]->(${named})`,
      ...followMerge(scope, named, to, importedBy(scope)),
    ]);
  };

/** Binds to `speaker` the node of the scope and the entities that were merged into it, in a row each. */
export function matchWithMerged(scope: Scope, speaker: Variable): Cypher[] {
  const id = new Variable('id');
  const { state, clauses } = matchOwnState(scope, scope.node);
  return [
    ...clauses,
    cypher`UNWIND [${scope.node}.id] + coalesce(${state}.aliases, []) AS ${id}`,
    matchStableNode(scope, speaker, 'Entity', cypher`${id}`, [id]),
  ];
}

/** True if the pattern, which binds `entity`, finds one that an id in the list was merged into. */
export function aliasIn(
  reader: Reader,
  pattern: Cypher,
  entity: Variable,
  ids: Param<never>,
  more: readonly Cypher[] = [],
): Cypher {
  const { state, match, versions } = stateInPattern(reader, entity);
  return cypher`EXISTS { MATCH ${pattern}${match}${where([...versions, hasAliasIn(state, ids), ...more])} }`;
}
