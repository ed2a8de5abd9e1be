/**
 * Ids of merged entities. An entity that was merged into another keeps its node and its id; its state says which one
 * it was merged into, and the state of that one lists the ids that lead to it. At a batch before the merge the states
 * say neither, so both stand for themselves.
 */
import {
  type Cypher,
  cypher,
  type Interpolated,
  join,
  lines,
  type Param,
  Variable,
  where,
} from '../../store/cypher.ts';
import { knownVersion, matchStableNode, matchState, relationshipTypes, WAS } from './pattern.ts';
import { imports, type Scope } from './scope.ts';

type Reader = Pick<Scope, 'batch' | 'past'>;

const listed = (variables: readonly Variable[]): Cypher =>
  join(
    variables.map((variable) => cypher`${variable}`),
    ', ',
  );

/** What a subquery of the scope imports beside the batch. */
const importedBy = (scope: Scope): Variable[] =>
  imports(scope).filter((variable) => variable !== scope.batch);

/**
 * From the node `named` to the node that stands for it. `kept` are the further variables to carry; `ofOne` says that
 * there is one `named` at most, so that none comes twice.
 */
function followMerge(
  reader: Reader,
  named: Variable,
  node: Variable,
  kept: readonly Variable[],
  ofOne = false,
): Cypher[] {
  const target = new Variable('id');
  const state = reader.past ? new Variable('s') : named;
  const carried = listed([reader.batch, ...kept]);
  return [
    ...(reader.past ? [matchState(reader, named, state)] : []),
    cypher`WITH ${ofOne ? cypher`` : cypher`DISTINCT `}coalesce(${state}.mergedInto, ${state}.id) AS ${target}, ${carried}`,
    matchStableNode(reader, node, 'Entity', cypher`${target}`, [target]),
    // One that was taken back and declared again has a node for each of its times.
    ...(reader.past ? [matchState(reader, node, new Variable('s'))] : []),
  ];
}

/** The same, and binds the id of `named` to `asked`, where somebody wants to know it. */
const followMergeKeepingId = (
  reader: Reader,
  named: Variable,
  node: Variable,
  asked: Variable | null,
  ofOne: boolean,
): Cypher[] =>
  asked === null
    ? followMerge(reader, named, node, [], ofOne)
    : [
        cypher`WITH ${named}, ${named}.id AS ${asked}, ${reader.batch}`,
        ...followMerge(reader, named, node, [asked]),
      ];

/**
 * Binds to `node` the entity that the id leads to, and the id to `asked`, where somebody wants to know it. `uses` are the
 * variables in `id`.
 */
export function matchEntityById(
  reader: Reader,
  node: Variable,
  asked: Variable | null,
  id: Cypher,
  uses: readonly Variable[] = [],
): Cypher[] {
  const named = new Variable('e');
  return [
    matchStableNode(reader, named, 'Entity', id, uses),
    ...followMergeKeepingId(reader, named, node, asked, !reader.past),
  ];
}

/**
 * Binds to `node` the entities that the ids in a list lead to, each once.
 * With `asked` once for each of the ids, which is bound to it.
 */
export function matchEntitiesByIds(
  reader: Reader,
  node: Variable,
  ids: Param<never>,
  asked: Variable | null = null,
): Cypher[] {
  const named = new Variable('e');
  const id = new Variable('id');
  const found = reader.past
    ? [
        cypher`UNWIND ${ids} AS ${id}`,
        cypher`WITH DISTINCT ${id}, ${reader.batch}`,
        matchStableNode(reader, named, 'Entity', cypher`${id}`, [id]),
      ]
    : [cypher`MATCH (${named}:Entity) WHERE ${named}.id IN ${ids}`];
  return [...found, ...followMergeKeepingId(reader, named, node, asked, false)];
}

/** True where one of the ids is another id of the entity; `state` is where its properties lie. */
const hasAliasIn = (state: Variable, ids: Interpolated): Cypher =>
  cypher`any(x IN coalesce(${state}.aliases, []) WHERE x IN ${ids})`;

/** True where one of the ids leads to the entity, whose properties lie on `state`. */
export const hasIdIn = (state: Variable, ids: Interpolated): Cypher =>
  cypher`(${state}.id IN ${ids} OR ${hasAliasIn(state, ids)})`;

/** Further clauses and conditions of an EXISTS that binds `entity`: true where one of the ids leads to it. */
export function entityIdIn(
  reader: Reader,
  entity: Variable,
  ids: Interpolated,
): { readonly clauses: Cypher; readonly conditions: readonly Cypher[] } {
  const state = reader.past ? new Variable('s') : entity;
  return {
    clauses: reader.past ? cypher` MATCH (${entity})-[:${WAS}*0..1]->(${state})` : cypher``,
    conditions: [...(reader.past ? knownVersion(state, reader.batch) : []), hasIdIn(state, ids)],
  };
}

/** True where one of the ids leads to the body of an office, whose properties lie on `state`. */
export function bodyIdIn(reader: Reader, office: Variable, state: Variable, ids: Param<never>): Cypher {
  const body = new Variable('body');
  const relation = new Variable('f');
  const pattern = cypher`(${office})<-[:${relationshipTypes(reader, 'SUBJECT')}]-(${relation})-[:${relationshipTypes(reader, 'OBJECT')}]->(${body})`;
  const isBody = cypher`${body}.id = ${state}.bodyId`;
  return cypher`(coalesce(${state}.bodyId, '') IN ${ids} OR ${aliasIn(reader, pattern, body, ids, [isBody])})`;
}

/**
 * True where a pattern, which binds the speaker of a claim, leads to one that is meant by an id in the list.
 * Claims are never changed: after a merge theirs is still the entity that was merged.
 */
export function speakerIdIn(reader: Reader, pattern: Cypher, speaker: Variable, ids: Param<never>): Cypher {
  const state = reader.past ? new Variable('s') : speaker;
  const states = reader.past ? cypher` MATCH (${speaker})-[:${WAS}*0..1]->(${state})` : cypher``;
  const stood = reader.past ? knownVersion(state, reader.batch) : [];
  return cypher`EXISTS { MATCH ${pattern}${states}${where([...stood, cypher`(coalesce(${state}.mergedInto, '') IN ${ids} OR ${hasAliasIn(state, ids)})`])} }`;
}

/** Binds to `to` who is shown as the speaker of the claim in the scope's node. */
export function matchSpeaker(scope: Scope, to: Variable): Cypher {
  const named = new Variable('e');
  return lines([
    cypher`MATCH (${scope.node})-[:ATTRIBUTED_TO]->(${named})`,
    ...followMerge(scope, named, to, importedBy(scope)),
  ]);
}

/** Binds to `speaker` the scope's node and the entities that were merged into it. */
export function matchWithMerged(scope: Scope, speaker: Variable): Cypher[] {
  const id = new Variable('id');
  const state = scope.past ? new Variable('s') : scope.node;
  return [
    ...(scope.past ? [matchState(scope, scope.node, state)] : []),
    cypher`UNWIND [${scope.node}.id] + coalesce(${state}.aliases, []) AS ${id}`,
    matchStableNode(scope, speaker, 'Entity', cypher`${id}`, [id]),
  ];
}

/** True where a pattern, which binds `entity`, leads to one that an id in the list is another id of. */
export function aliasIn(
  reader: Reader,
  pattern: Cypher,
  entity: Variable,
  ids: Param<never>,
  more: readonly Cypher[] = [],
): Cypher {
  const state = reader.past ? new Variable('s') : entity;
  const states = reader.past ? cypher` MATCH (${entity})-[:${WAS}*0..1]->(${state})` : cypher``;
  return cypher`EXISTS { MATCH ${pattern}${states}${where([
    ...(reader.past ? knownVersion(state, reader.batch) : []),
    hasAliasIn(state, ids),
    ...more,
  ])} }`;
}
