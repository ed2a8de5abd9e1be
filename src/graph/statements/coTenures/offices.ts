/** The offices among which co-tenures are looked for. */
import type { EntityKind } from '../../../domain/kinds.ts';
import { entityNamed } from '../../compose/alias.ts';
import type { ListScope } from '../../compose/connection.ts';
import { holdsIfState } from '../../compose/moment.ts';
import { labelled, links, seen } from '../../compose/pattern.ts';
import type { Run } from '../../compose/scope.ts';
import { type Cypher, cypher, lines, literal, type Param, Variable, where } from '../../cypher.ts';

/** Parts are followed this deep. */
const PART_LEVELS = 3;

/** The relation in `relation` is of a type, seen by the reader, and in the moment where one is asked for. */
const isRelation = (at: ListScope, relation: Variable, type: 'PART_OF' | 'BELONGS_TO'): Cypher =>
  where([
    cypher`${relation}.type = ${literal(type)}`,
    ...seen(at, relation, 'Relation'),
    ...(at.moment ? holdsIfState(at.moment, relation) : []),
  ]);

/** From what a relation is tied to, to what it is said of. */
function subjects(
  at: ListScope,
  object: Variable,
  subject: Variable,
  type: 'PART_OF' | 'BELONGS_TO',
  kind: EntityKind | null,
): Cypher {
  const relation = new Variable('f');
  return cypher`MATCH (${object})<-[:${links(at, 'OBJECT')}]-(${labelled(at, relation, 'Relation')})${isRelation(at, relation, type)} MATCH (${relation})-[:${links(at, 'SUBJECT')}]->(${subject})${where(kind ? [cypher`${subject}.kind = ${literal(kind)}`] : [])}`;
}

/**
 * Binds to `offices` those of what the id leads to, of its parts three levels deep, and of organizations that belong
 * to these; and to `ids` their ids.
 */
export function officesWithin(at: ListScope, id: Param<Run>, offices: Variable, ids: Variable): Cypher {
  const root = new Variable('root');
  const asked = new Variable('asked');
  const { batch } = at;
  const steps: Cypher[] = [];
  let reached = new Variable('reached');
  const first = reached;
  const levels: readonly (readonly ['PART_OF' | 'BELONGS_TO', EntityKind | null])[] = [
    ...Array.from({ length: PART_LEVELS }, () => ['PART_OF', null] as const),
    ['BELONGS_TO', 'ORGANIZATION'],
  ];
  for (const [type, kind] of levels) {
    const from = new Variable('n');
    const to = new Variable('n');
    const more = new Variable('more');
    const next = new Variable('reached');
    steps.push(
      cypher`CALL (${reached}, ${batch}) { UNWIND ${reached} AS ${from} ${subjects(at, from, to, type, kind)} RETURN collect(DISTINCT ${to}) AS ${more} }`,
      cypher`WITH ${batch}, ${reached} + ${more} AS ${next}`,
    );
    reached = next;
  }
  const body = new Variable('body');
  const office = new Variable('office');
  return lines([
    cypher`CALL (${batch}) {`,
    ...entityNamed(at, root, asked, cypher`${id}`),
    cypher`WITH ${batch}, [${root}] AS ${first}`,
    ...steps,
    cypher`UNWIND ${reached} AS ${body} ${subjects(at, body, office, 'BELONGS_TO', 'OFFICE')}`,
    cypher`RETURN collect(DISTINCT ${office}) AS ${offices}, collect(DISTINCT ${office}.id) AS ${ids}`,
    cypher`}`,
  ]);
}

/** Binds to `other` the office itself and those of the bodies that it belongs to; one may come twice. */
export function officesBeside(at: ListScope, office: Variable, other: Variable): Cypher {
  const relation = new Variable('f');
  const body = new Variable('body');
  return cypher`CALL (${office}, ${at.batch}) {
UNWIND [${office}] AS ${other} RETURN ${other}
UNION ALL
MATCH (${office})<-[:${links(at, 'SUBJECT')}]-(${labelled(at, relation, 'Relation')})${isRelation(at, relation, 'BELONGS_TO')} MATCH (${relation})-[:${links(at, 'OBJECT')}]->(${body}) ${subjects(at, body, other, 'BELONGS_TO', 'OFFICE')} RETURN ${other}
}`;
}
