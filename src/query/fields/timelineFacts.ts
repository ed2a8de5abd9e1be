/** The facts of `timeline(ids:)`: those of its entities, and of the entities that `reach` adds. */

import type { EntityKind, FactKind } from '../../domain/model/kinds.ts';
import { type Cypher, cypher, literal, Param, Variable, variables, where } from '../../store/cypher.ts';
import { ROLE_RELATIONSHIPS } from '../../store/graphLayout.ts';
import { matchEntitiesByIds } from '../compile/alias.ts';
import type { ListMatch, ListScope } from '../compile/listScope.ts';
import { matchByEntity } from '../compile/matchByEntity.ts';
import { mayOverlap } from '../compile/moment.ts';
import { labelledNode, relationshipTypes, visibleVersion } from '../compile/pattern.ts';
import { literals } from '../compile/rowType.ts';
import type { RequestValues } from '../compile/run.ts';
import type { GivenWindow } from '../compile/scope.ts';
import type { Args } from '../compile/selection.ts';
import { matchedFact, matchedTypes } from '../compile/withdrawn.ts';
import { argument } from '../filters/arguments.ts';

/** The number of levels of parts that are followed. */
const PART_LEVELS = 3;

type ReachStep = (from: Variable, found: Variable, reader: ListScope) => Cypher;

/** Follows relations of some types from one end to the other, to entities of one kind. */
const alongRelations =
  (types: readonly string[], from: 'SUBJECT' | 'OBJECT', kind: EntityKind | null = null): ReachStep =>
  (a, b, reader) => {
    const relation = new Variable('f');
    const conditions = where([
      cypher`${relation}.type IN ${literals(types)}`,
      ...visibleVersion(reader, relation, 'Relation'),
    ]);
    const start = relationshipTypes(reader, from);
    const end = relationshipTypes(reader, from === 'OBJECT' ? 'SUBJECT' : 'OBJECT');
    const target = where(kind ? [cypher`${b}.kind = ${literal(kind)}`] : []);
    return cypher`MATCH (${a})<-[:${start}]-(${labelledNode(reader, relation, 'Relation')})${conditions} MATCH (${relation})-[:${end}]->(${b})${target}`;
  };

const toParts = alongRelations(['PART_OF'], 'OBJECT');

const toEventsOfParticipant: ReachStep = (a, b, reader) => {
  const fact = new Variable('f');
  return cypher`MATCH (${a})<-[:${relationshipTypes(reader, 'PARTICIPANT', 'ON_BEHALF_OF')}]-(${labelledNode(reader, fact, 'Participation')})${where(visibleVersion(reader, fact, 'Participation'))} MATCH (${fact})-[:${relationshipTypes(reader, 'EVENT')}]->(${b})`;
};

/** The steps of each value of `reach`; later ones start from the results of earlier ones. */
const REACH_STEPS: readonly (readonly [reach: string, steps: readonly ReachStep[]])[] = [
  ['PARTS', Array.from({ length: PART_LEVELS }, () => toParts)],
  ['SERVED', [alongRelations(['SERVES_AS'], 'SUBJECT')]],
  ['OFFICES', [alongRelations(['BELONGS_TO'], 'OBJECT', 'OFFICE')]],
  [
    'EVENTS',
    [
      alongRelations(['HELD_IN', 'HOSTED_BY', 'ORGANIZED_BY', 'BELONGS_TO'], 'OBJECT', 'EVENT'),
      toEventsOfParticipant,
      toParts,
      toParts,
    ],
  ],
];

/** Binds `start` to `root` and to the entities that the argument `reach` adds to it; `key` is carried. */
export function matchReached(
  at: ListScope,
  root: Variable,
  key: Variable,
): { readonly start: Variable; readonly clauses: readonly Cypher[] } {
  const { batch, selection } = at;
  const reach = (selection.args.reach as readonly string[] | null | undefined) ?? [];
  const steps = REACH_STEPS.flatMap(([name, list]) => (reach.includes(name) ? list : []));
  if (steps.length === 0) return { start: root, clauses: [] };
  let reached = new Variable('reached');
  const clauses = [cypher`WITH ${key}, ${batch}, [${root}] AS ${reached}`];
  for (const step of steps) {
    const [from, to, more, next] = variables('n', 'n', 'more', 'reached');
    clauses.push(
      cypher`CALL (${reached}, ${batch}) { UNWIND ${reached} AS ${from} ${step(from, to, at)} RETURN collect(DISTINCT ${to}) AS ${more} }`,
      cypher`WITH ${key}, ${batch}, ${reached} + ${more} AS ${next}`,
    );
    reached = next;
  }
  const start = new Variable('n');
  clauses.push(cypher`UNWIND ${reached} AS ${start}`, cypher`WITH DISTINCT ${key}, ${start}, ${batch}`);
  return { start, clauses };
}

/** The facts of the entities that meet the conditions, each once; `window` and `kinds` are as for `matchByEntity`. */
export function factsOfEntities(
  at: ListScope,
  conditions: readonly Cypher[],
  window: GivenWindow | null,
  kinds?: readonly FactKind[],
): ListMatch {
  const { item: fact, batch, selection } = at;
  const every = selection.args.match === 'ALL';
  const [root, requested] = variables('root', 'asked');
  // With ALL, each id counts: two of them may be of the same entity after a merge.
  const key = every ? requested : root;
  const { start, clauses: further } = matchReached(at, root, key);
  const clauses = [
    ...matchEntitiesByIds(at, root, argument(selection, 'ids'), every ? requested : null),
    ...further,
  ];
  if (!every) {
    const found = matchByEntity(at, start, 'Fact', ROLE_RELATIONSHIPS, conditions, window, kinds);
    return { ...found, clauses: [...clauses, ...found.clauses] };
  }
  const roots = new Variable('roots');
  const count = new Param<RequestValues>(
    (run) => new Set((run.args[selection.slot] as Args).ids as readonly string[]).size,
  );
  return {
    clauses: [
      ...clauses,
      cypher`MATCH (${start})<-[:${matchedTypes(at, ...ROLE_RELATIONSHIPS)}]-(${matchedFact(at, fact, 'Fact')})`,
      cypher`WITH ${fact}, ${batch}, collect(DISTINCT ${requested}) AS ${roots} WHERE size(${roots}) = ${count}`,
      cypher`WITH ${fact}, ${batch}`,
    ],
    conditions: window ? [...conditions, ...mayOverlap(window, fact)] : conditions,
  };
}
