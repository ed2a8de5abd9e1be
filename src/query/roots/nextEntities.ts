/** Entities in the order of their labels, some at a time, and the names of each. */
import { type EntityKind, nodeLabelOf } from '../../domain/model/kinds.ts';
import { type Cypher, cypher, literal, name, Param, Variable, where } from '../../store/cypher.ts';
import { variableList } from '../compile/fieldReaders.ts';
import {
  keepRows,
  knownVersion,
  labelledNode,
  matchState,
  PAST,
  relationshipTypes,
  visibleVersion,
  WAS,
} from '../compile/pattern.ts';
import type { Scope } from '../compile/scope.ts';
import type { PrefetchInput } from '../querySession.ts';

/** The most entities that one statement reads: converting more would hold up other requests. */
export const ENTITIES_READ = 5_000;

/** The place in the order of labels after which entities are read. */
export type After = { readonly after: string };
const afterGiven = new Param<PrefetchInput<After>>(({ values }) => values.after);

/**
 * Binds the next entities of a kind, or with null of any. The hint names the index for Neo4j.
 * @param conditions what the state of each must meet
 */
export function nextEntities(
  scope: Scope,
  entity: Variable,
  kind: EntityKind | null,
  conditions: (state: Variable) => readonly Cypher[] = () => [],
): Cypher[] {
  const { batch, past } = scope;
  const { engine } = scope.statement;
  const label = name(kind === null ? 'Entity' : nodeLabelOf(kind));
  const most = literal(ENTITIES_READ);
  if (!past)
    return [
      cypher`MATCH (${entity}:${label})${engine === 'neo4j' ? cypher` USING INDEX ${entity}:${label}(labelSort)` : cypher``}${where([cypher`${entity}.labelSort > ${afterGiven}`, ...conditions(entity), ...knownVersion(entity, batch)])}`,
      cypher`WITH ${entity}, ${batch} ORDER BY ${entity}.labelSort LIMIT ${most}`,
    ];
  const state = new Variable('s');
  const ofKind = kind === null ? cypher`` : cypher`${entity}.kind = ${literal(kind)} AND `;
  return [
    cypher`CALL (${batch}) { MATCH (${entity}:${label}) RETURN ${entity} UNION ALL MATCH (${entity}:${PAST}) WHERE ${ofKind}${entity}.labelSort IS NOT NULL AND NOT EXISTS { MATCH (${entity})<-[:${WAS}]-(stable) } RETURN ${entity} }`,
    ...keepRows(engine, entity, [batch]),
    matchState(scope, entity, state),
    cypher`WITH ${variableList([entity, state, batch])}${where([cypher`${state}.labelSort > ${afterGiven}`, ...conditions(state)])}`,
    cypher`WITH ${entity}, ${batch} ORDER BY ${state}.labelSort LIMIT ${most}`,
  ];
}

/** Collects the texts of the names of an entity as `names`. */
export function collectNames(
  scope: Scope,
  entity: Variable,
  names: Variable,
  conditions: (fact: Variable) => readonly Cypher[] = () => [],
): Cypher {
  const fact = new Variable('f');
  const shown = [...visibleVersion(scope, fact, 'Name'), ...conditions(fact)];
  return cypher`CALL (${entity}, ${scope.batch}) { MATCH (${entity})<-[:${relationshipTypes(scope, 'ENTITY')}]-(${labelledNode(scope, fact, 'Name')})${where(shown)} RETURN collect(${fact}.text) AS ${names} }`;
}
