/** `TimelineItem`: a fact in a timeline, read from the node of the fact. */

import { compareCodeUnits } from '../../domain/model/textOrder.ts';
import { wordsIn } from '../../domain/model/wordsIn.ts';
import { cypher, Variable, variables, where } from '../../store/cypher.ts';
import { listCertaintyPlan } from '../compile/certainty.ts';
import { projection, takes } from '../compile/exactFields.ts';
import { embedded, one, property, subquery, valuePlan } from '../compile/fieldReaders.ts';
import { composeObject } from '../compile/objectPlan.ts';
import {
  labelledNode,
  nodeBetween,
  relationshipTypes,
  roleTypes,
  visibleVersion,
} from '../compile/pattern.ts';
import { companionOf, type FieldCompiler, type Projection } from '../compile/scope.ts';
import { type LinkedEntity, linkedEntities } from '../fields/factRoles.ts';
import { acting, disputed } from '../fields/flag.ts';
import { matchEventOf } from '../fields/foldedEvents.ts';
import { type LaneBy, laneKey } from '../fields/lanes.ts';
import { FACT_TYPES } from './concreteTypes.ts';
import { labelOfFact } from './fact.ts';

/** The order of roles in an item: the first entity is `entity`, the rest are `others`. */
const ROLE_ORDER: readonly string[] = wordsIn(`
  HOLDER MEMBER PARTICIPANT EVENT SUBJECT ENTITY ABOUT OFFICE BODY OBJECT ON_BEHALF_OF CAPACITY
`);

/** The entities that the fact links, each once, in the order of their roles. */
const entitiesByRole =
  (
    answer: (entities: readonly LinkedEntity[], read: (entity: LinkedEntity) => unknown) => unknown,
  ): FieldCompiler =>
  (scope, selection) => {
    const linked = linkedEntities(scope, ROLE_ORDER, [selection]);
    const place = ({ relationship }: LinkedEntity): number => ROLE_ORDER.indexOf(relationship);
    return {
      ...linked,
      decode(raw, env) {
        const byId = new Map<string, LinkedEntity>();
        const inOrder = linked.read(raw).sort((a, b) => place(a) - place(b) || compareCodeUnits(a.id, b.id));
        for (const entity of inOrder) if (!byId.has(entity.id)) byId.set(entity.id, entity);
        return answer([...byId.values()], ({ read }) => read(selection, env));
      },
    };
  };

/** As in a succession: the only possible first day of a tenure is the only possible last day of an earlier one. A withdrawn one has none. */
const handover: FieldCompiler = (scope) => {
  const [office, earlier] = variables('n', 'n');
  const { node } = scope;
  return subquery(
    scope,
    [
      cypher`MATCH (${node})-[:${relationshipTypes(scope, 'OFFICE')}]->(${nodeBetween(scope, office, 'Office')})<-[:${relationshipTypes(scope, 'OFFICE')}]-(${labelledNode(scope, earlier, 'Tenure')})${where(
        [
          cypher`${earlier}.endMin = ${node}.startMin`,
          cypher`${earlier}.endMax = ${node}.startMin`,
          cypher`${node}.startMax = ${node}.startMin`,
          // Undoubted days.
          cypher`${node}.sureStartMin IS NULL AND ${earlier}.sureEndMax IS NULL`,
          cypher`${earlier}.sort < ${node}.sort`,
          // Vacancies have no holder.
          cypher`${earlier}.holderId IS NOT NULL AND ${node}.holderId IS NOT NULL`,
          ...visibleVersion(scope, earlier, 'Tenure'),
        ],
      )}`,
    ],
    cypher`count(*) > 0`,
  );
};

/** The id of the event that the event of the fact is part of. */
const parentRecordId: FieldCompiler = (scope) => {
  const relation = new Variable('f');
  return subquery(
    scope,
    [
      // Two MATCH clauses: the fact may itself be the relation that makes its event a part.
      cypher`MATCH (${scope.node})-[:${roleTypes(scope, 'EVENT', 'ENTITY', 'SUBJECT')}]->(part) WHERE part.kind = 'EVENT'`,
      cypher`MATCH (part)<-[:${relationshipTypes(scope, 'SUBJECT')}]-(${labelledNode(scope, relation, 'Relation')})${where(
        [cypher`${relation}.type = 'PART_OF'`, ...visibleVersion(scope, relation, 'Relation')],
      )}`,
      cypher`WITH ${relation} ORDER BY ${relation}.sort LIMIT 1`,
    ],
    cypher`collect(${relation}.objectId)`,
    (raw) => (raw as readonly string[])[0] ?? null,
  );
};

/** The number of facts that folded into the event, which the list binds besides it; 1 where it folds none. */
const reasonCount: FieldCompiler = (scope) => {
  const folded = companionOf(scope);
  return valuePlan(folded ? cypher`size(${folded})` : cypher`1`);
};

/** @param laneBy that of the timeline */
export const timelineItem = (laneBy: LaneBy): Projection =>
  projection({
    type: 'TimelineItem',
    of: 'EMBEDDED',
    ofFact: true,
    fields: {
      fact: (scope, selection) => composeObject(scope, FACT_TYPES, selection),
      label: takes(['language'], labelOfFact),
      interval: embedded('Interval'),
      certainty: (scope) => listCertaintyPlan(scope.node, true),
      claimCount: property('claimCount'),
      laneKey: (scope) => laneKey(laneBy, scope),
      entity: entitiesByRole(([first], read) => (first === undefined ? null : read(first))),
      others: entitiesByRole((entities, read) => entities.slice(1).map(read)),
      relationType: property('type'),
      acting,
      handover,
      support: property('support'),
      conflict: property('conflict'),
      disputed,
      voiceCount: property('voices'),
      parentRecordId,
      event: one({
        to: ['Event'],
        required: false,
        match: (scope, event) => matchEventOf(scope, scope.node, event),
      }),
      reasonCount,
      firstSource: one({
        to: ['Source'],
        required: false,
        match(scope, source) {
          const claim = new Variable('claim');
          return cypher`MATCH (${scope.node})-[:${relationshipTypes(scope, 'CLAIM')}]->(${labelledNode(scope, claim, 'Claim')})${where(visibleVersion(scope, claim, 'Claim'))} MATCH (${claim})-[:SOURCE]->(${source}) WITH ${source}, ${claim}, ${scope.batch} ORDER BY ${claim}.sort LIMIT 1`;
        },
      }),
    },
  });
