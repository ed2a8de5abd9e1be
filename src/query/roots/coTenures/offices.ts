/** Matches the offices of a region or a body, and the other offices of the body of an office. */
import type { EntityKind } from '../../../domain/model/kinds.ts';
import {
  type Cypher,
  cypher,
  join,
  lines,
  literal,
  type Param,
  Variable,
  variables,
  where,
} from '../../../store/cypher.ts';
import { matchEntityById } from '../../compile/alias.ts';
import { definesOffice } from '../../compile/definedOffice.ts';
import type { ListScope } from '../../compile/listScope.ts';
import { stateMomentConditions } from '../../compile/moment.ts';
import { labelledNode, relationshipTypes, visibleVersion } from '../../compile/pattern.ts';
import type { RequestValues } from '../../compile/run.ts';

/** How many levels of parts are followed. */
const PART_LEVELS = 3;

type OfficeRelation = 'PART_OF' | 'BELONGS_TO' | 'SERVES_AS';

/** The relation has the type and is visible. */
const isRelation = (at: ListScope, relation: Variable, type: OfficeRelation): Cypher[] => [
  cypher`${relation}.type = ${literal(type)}`,
  ...visibleVersion(at, relation, 'Relation'),
];

/** The relation holds at the moment of the list. */
const holdsThen = ({ moment }: ListScope, relation: Variable): Cypher[] =>
  moment ? stateMomentConditions(moment, relation) : [];

/** The same for the relation of an office to its body, which holds as surely as the tenure if it defines the office. */
export function belongsThen(
  at: Pick<ListScope, 'moment' | 'batch' | 'past'>,
  relation: Variable,
  office: Variable,
): Cypher[] {
  const { moment } = at;
  if (!moment) return [];
  const conditions = stateMomentConditions(moment, relation);
  // What defines an office is undated, so that it is possible at any moment.
  if (moment.certainty === 'POSSIBLE' || conditions.length === 0) return conditions;
  const defines = definesOffice(at, moment, { node: office, state: null }, relation, 'TENURE');
  return [cypher`((${join(conditions, ' AND ')}) OR ${defines})`];
}

/** Follows relations of a type from object to subject, or to the `end` given. `kind` limits what is at that end. */
function followRelations(
  at: ListScope,
  from: Variable,
  to: Variable,
  type: OfficeRelation,
  kind: EntityKind | null,
  end: 'SUBJECT' | 'OBJECT' = 'SUBJECT',
): Cypher {
  const relation = new Variable('f');
  const isOffice = kind === 'OFFICE';
  const then = isOffice ? [] : holdsThen(at, relation);
  const reached = [
    ...(kind ? [cypher`${to}.kind = ${literal(kind)}`] : []),
    ...(isOffice ? belongsThen(at, relation, to) : []),
  ];
  return cypher`MATCH (${from})<-[:${relationshipTypes(at, end === 'SUBJECT' ? 'OBJECT' : 'SUBJECT')}]-(${labelledNode(at, relation, 'Relation')})${where([...isRelation(at, relation, type), ...then])} MATCH (${relation})-[:${relationshipTypes(at, end)}]->(${to})${where(reached)}`;
}

/**
 * Binds to `offices` the offices of the entity with the id, of what it serves as, of the parts of these down to
 * `PART_LEVELS`, and of organizations that belong to any of them; binds to `ids` their ids.
 */
export function matchOfficesWithin(
  at: ListScope,
  id: Param<RequestValues>,
  offices: Variable,
  ids: Variable,
): Cypher {
  const root = new Variable('root');
  const { batch } = at;
  const steps: Cypher[] = [];
  let reached = new Variable('reached');
  const first = reached;
  const levels: readonly (readonly [OfficeRelation, EntityKind | null, 'SUBJECT' | 'OBJECT'])[] = [
    ['SERVES_AS', null, 'OBJECT'],
    ...Array.from({ length: PART_LEVELS }, () => ['PART_OF', null, 'SUBJECT'] as const),
    ['BELONGS_TO', 'ORGANIZATION', 'SUBJECT'],
  ];
  for (const [type, kind, end] of levels) {
    const [from, to, more, next] = variables('n', 'n', 'more', 'reached');
    steps.push(
      cypher`CALL (${reached}, ${batch}) { UNWIND ${reached} AS ${from} ${followRelations(at, from, to, type, kind, end)} RETURN collect(DISTINCT ${to}) AS ${more} }`,
      cypher`WITH ${batch}, ${reached} + ${more} AS ${next}`,
    );
    reached = next;
  }
  const [body, office] = variables('body', 'office');
  return lines([
    cypher`CALL (${batch}) {`,
    ...matchEntityById(at, root, null, cypher`${id}`),
    cypher`WITH ${batch}, [${root}] AS ${first}`,
    ...steps,
    cypher`UNWIND ${reached} AS ${body} ${followRelations(at, body, office, 'BELONGS_TO', 'OFFICE')}`,
    cypher`RETURN collect(DISTINCT ${office}) AS ${offices}, collect(DISTINCT ${office}.id) AS ${ids}`,
    cypher`}`,
  ]);
}

/** Binds to `other` the office and all offices of its bodies; an office may be bound twice. */
export function matchSiblingOffices(at: ListScope, office: Variable, other: Variable): Cypher {
  const [relation, body] = variables('f', 'body');
  return cypher`CALL (${office}, ${at.batch}) {
UNWIND [${office}] AS ${other} RETURN ${other}
UNION ALL
MATCH (${office})<-[:${relationshipTypes(at, 'SUBJECT')}]-(${labelledNode(at, relation, 'Relation')})${where([...isRelation(at, relation, 'BELONGS_TO'), ...belongsThen(at, relation, office)])} MATCH (${relation})-[:${relationshipTypes(at, 'OBJECT')}]->(${body}) ${followRelations(at, body, other, 'BELONGS_TO', 'OFFICE')} RETURN ${other}
}`;
}
