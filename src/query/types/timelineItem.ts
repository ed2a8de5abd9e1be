/** `TimelineItem`: a fact as a timeline shows it; read from the fact's own node. */

import { cypher, Variable, where } from '../../store/cypher.ts';
import { openRelationship } from '../../store/graphLayout.ts';
import { judged } from '../compile/certainty.ts';
import { call, computed, embedded, one, property } from '../compile/fields.ts';
import { labelled, links, seen } from '../compile/pattern.ts';
import { composeObject, type Field, type Projection } from '../compile/plan.ts';
import { laneOf } from '../fields/lane.ts';
import { ENTITY_TYPES, FACT_TYPES } from './concreteTypes.ts';
import { labelOfFact } from './fact.ts';

/** The roles in the order in which they name what an item is about: the first is its entity, the rest its others. */
const ROLE_ORDER = [
  'HOLDER',
  'MEMBER',
  'PARTICIPANT',
  'EVENT',
  'SUBJECT',
  'ENTITY',
  'ABOUT',
  'OFFICE',
  'BODY',
  'OBJECT',
  'ON_BEHALF_OF',
  'CAPACITY',
] as const;

type Linked = readonly [role: string, id: string, row: unknown];

const inOrder = (rows: readonly Linked[]): Linked[] =>
  [...rows].sort(
    (a, b) => ROLE_ORDER.indexOf(a[0] as never) - ROLE_ORDER.indexOf(b[0] as never) || (a[1] < b[1] ? -1 : 1),
  );

/** The entities that the fact links, in the order of their roles; `pick` takes the one or the others. */
const linkedEntities =
  (pick: (rows: readonly Linked[]) => readonly Linked[] | Linked | null): Field =>
  (scope, selection) => {
    const entity = new Variable('n');
    const link = new Variable('role');
    const found = new Variable('c');
    const plan = composeObject({ ...scope, node: entity }, ENTITY_TYPES, selection);
    return {
      clauses: [
        call(scope, [
          cypher`MATCH (${scope.node})-[${link}:${links(scope, ...ROLE_ORDER)}]->(${entity})`,
          ...plan.clauses,
          cypher`RETURN collect([type(${link}), ${entity}.id, ${plan.expression}]) AS ${found}`,
        ]),
      ],
      carries: [found],
      expression: cypher`${found}`,
      decode(raw, env) {
        const rows = (raw as readonly Linked[]).map(
          ([role, ...rest]): Linked => [openRelationship(role), ...rest],
        );
        const picked = pick(inOrder(rows));
        if (picked === null) return null;
        const isOne = typeof picked[0] === 'string';
        return isOne
          ? plan.decode((picked as Linked)[2], env)
          : (picked as readonly Linked[]).map((row) => plan.decode(row[2], env));
      },
    };
  };

function othersOf(rows: readonly Linked[]): readonly Linked[] {
  const seen = new Set<string>(rows[0] ? [rows[0][1]] : []);
  return rows.filter(([, id]) => !seen.has(id) && seen.add(id));
}

/** True for a tenure whose successor certainly starts on its last day. */
const handover: Field = (scope) => {
  const office = new Variable('n');
  const next = new Variable('n');
  const found = new Variable('c');
  const { node } = scope;
  return {
    clauses: [
      call(scope, [
        cypher`MATCH (${node})-[:${links(scope, 'OFFICE')}]->(${office})<-[:${links(scope, 'OFFICE')}]-(${labelled(scope, next, 'Tenure')})${where(
          [
            cypher`${next}.startMin = ${node}.endMax`,
            cypher`${next}.startMax = ${node}.endMin`,
            cypher`${next}.id <> ${node}.id`,
            ...seen(scope, next, 'Tenure'),
          ],
        )}`,
        cypher`RETURN count(*) > 0 AS ${found}`,
      ]),
    ],
    carries: [found],
    expression: cypher`${found}`,
    decode: (raw) => raw,
  };
};

/** The id of the event that the fact's event is a part of. */
const parent: Field = (scope) => {
  const relation = new Variable('f');
  const found = new Variable('c');
  return {
    clauses: [
      call(scope, [
        // A match of its own each: the fact may be the very one that makes its event a part.
        cypher`MATCH (${scope.node})-[:${links(scope, 'EVENT', 'ENTITY', 'SUBJECT')}]->(part) WHERE part.kind = 'EVENT'`,
        cypher`MATCH (part)<-[:${links(scope, 'SUBJECT')}]-(${labelled(scope, relation, 'Relation')})${where([
          cypher`${relation}.type = 'PART_OF'`,
          ...seen(scope, relation, 'Relation'),
        ])}`,
        cypher`WITH ${relation} ORDER BY ${relation}.sort LIMIT 1`,
        cypher`RETURN collect(${relation}.objectId) AS ${found}`,
      ]),
    ],
    carries: [found],
    expression: cypher`${found}`,
    decode: (raw) => (raw as readonly string[])[0] ?? null,
  };
};

export const timelineItem: Projection = {
  type: 'TimelineItem',
  of: 'EMBEDDED',
  ofFact: true,
  fields: {
    fact: (scope, selection) => composeObject({ ...scope, exact: false }, FACT_TYPES, selection),
    label: labelOfFact,
    interval: embedded('Interval'),
    certainty: (scope) => judged(scope.node),
    claimCount: property('claimCount'),
    lane: (scope) => laneOf(scope.laneBy, scope),
    entity: linkedEntities((rows) => rows[0] ?? null),
    others: linkedEntities(othersOf),
    relationType: property('type'),
    acting: computed(['acting'], ([acting]) => acting === true),
    handover,
    support: property('support'),
    conflict: property('conflict'),
    voices: property('voices'),
    parent,
    firstSource: one({
      to: ['Source'],
      required: false,
      match(scope, source) {
        const claim = new Variable('claim');
        return cypher`MATCH (${scope.node})-[:${links(scope, 'CLAIM')}]->(${labelled(scope, claim, 'Claim')})${where(seen(scope, claim, 'Claim'))} MATCH (${claim})-[:SOURCE]->(${source}) WITH ${source}, ${claim}, ${scope.batch} ORDER BY ${claim}.sort LIMIT 1`;
      },
    }),
  },
};
