/** Conditions on the recorded facts of an entity, at the moment or in the window of the list. */

import type { Certainty, EntityKind } from '../../domain/model/kinds.ts';
import {
  type Cypher,
  cypher,
  type Interpolated,
  join,
  literal,
  type Param,
  Variable,
  where,
} from '../../store/cypher.ts';
import { entityIdIn } from '../compile/alias.ts';
import { type Asked, daysNotExcluded, holdsAt, holdTogether } from '../compile/commonDays.ts';
import { definesOffice } from '../compile/definedOffice.ts';
import type { ListScope } from '../compile/listScope.ts';
import { matchFactsInRole, nodeBetween, relationshipTypes, visibleVersion } from '../compile/pattern.ts';
import type { RequestValues } from '../compile/run.ts';
import type { Moment } from '../compile/scope.ts';
import type { Subject } from './filterTable.ts';
import type { FilterCondition } from './filterTree.ts';
import { allSurelyAbsent, surelyAbsent } from './surelyAbsent.ts';

/** The certainty to ask for where nothing says what is not excluded. */
export const certaintyFor = (asked: Asked): Certainty => (asked === 'DEFINITE' ? asked : 'POSSIBLE');

/** When the conditions of a list must hold. */
interface Time {
  /** The conditions that a fact holds then. */
  holds(fact: Variable, asked: Asked): Cypher[];
  /** The days on all of which evidence against a condition must hold. */
  readonly against: Moment;
}

/** An occurrence, which is no state, holds at any time, and does so definitely where a source asserts it instead of only announcing or attributing it. */
function unlessOccurrence(fact: Variable, asked: Asked, then: readonly Cypher[]): Cypher[] {
  const holds = cypher`(${fact}.state = false OR (${join(then, ' AND ')}))`;
  return asked === 'DEFINITE' ? [cypher`${fact}.support = ${literal('ASSERTED')}`, holds] : [holds];
}

/**
 * The time of the conditions on an entity: the moment of the list, else a day of its window on which the entity may exist,
 * any without a recorded existence; null if any time will do. Only events are listed in a window.
 */
export function timeOf(at: ListScope, node: Variable): Time | null {
  const { moment, during } = at;
  if (moment)
    return {
      holds: (fact, asked) => unlessOccurrence(fact, asked, holdsAt(moment, fact, asked)),
      against: { ...moment, certainty: 'DEFINITE' },
    };
  if (!during) return null;
  const existing = (meets: (existence: Variable) => readonly Cypher[]): Cypher => {
    const existence = new Variable('x');
    return cypher`EXISTS { ${matchFactsInRole(at, node, ['ENTITY'], existence, 'Existence', meets(existence))} }`;
  };
  const together = (fact: Variable, asked: Asked): Cypher => {
    const then = existing((existence) => holdTogether([existence, fact], during, asked));
    if (asked === 'DEFINITE') return then;
    const alone = [cypher`NOT ${existing(() => [])}`, ...holdTogether([fact], during, asked)];
    return cypher`(${then} OR (${join(alone, ' AND ')}))`;
  };
  return {
    holds: (fact, asked) => unlessOccurrence(fact, asked, [together(fact, asked)]),
    against: { ...during, use: 'AS_OF', certainty: 'DEFINITE' },
  };
}

/** The time of the conditions on the office of a tenure: the moment, else a day, of the window if there is one, on which the tenure holds. */
const timeOfTenure = (at: ListScope, tenure: Variable): Time =>
  (at.moment && timeOf(at, tenure)) ?? {
    holds: (fact, asked) => holdTogether([tenure, fact], at.during, asked),
    against: daysNotExcluded(tenure, at.during),
  };

/** The kinds of bodies that offices belong to. */
export const OWNER_KINDS = ['ORGANIZATION', 'REGION'] as const satisfies readonly EntityKind[];

/** True if the entity has a relation of a type to an entity with one of the ids, or to one `besides` those, that meets conditions. */
const isRelated = (
  at: ListScope,
  from: Variable,
  type: string,
  ids: Interpolated,
  holding: (relation: Variable) => readonly Cypher[],
  besides = false,
): Cypher => {
  const relation = new Variable('f');
  const target = new Variable('n');
  const { clauses, versions, meant } = entityIdIn(at, target, ids);
  return cypher`EXISTS { MATCH (${from})<-[:${relationshipTypes(at, 'SUBJECT')}]-(${nodeBetween(at, relation, 'Relation')})-[:${relationshipTypes(at, 'OBJECT')}]->(${target})${clauses}${where(
    [
      cypher`${relation}.type = ${literal(type)}`,
      ...versions,
      besides ? cypher`NOT ${meant}` : meant,
      ...visibleVersion(at, relation, 'Relation'),
      ...holding(relation),
    ],
  )} }`;
};

/**
 * A condition on facts. It is surely not met only if no recorded fact may meet it, not even where a doubted date is wrong,
 * and there is evidence against unrecorded ones.
 * @param days those on all of which the evidence must hold; null if any time will do
 */
export function byEvidence(
  days: Moment | null | undefined,
  met: (asked: Asked) => Cypher,
  against: (days: Moment) => readonly Cypher[],
): FilterCondition {
  if (!days) return { met, unmet: () => cypher`NOT ${met('POSSIBLE')}` };
  return {
    met,
    unmet(wanted) {
      if (wanted === 'POSSIBLE') return cypher`NOT ${met('DEFINITE')}`;
      const evidence = against(days);
      return evidence.length === 0
        ? literal(false)
        : cypher`(NOT ${met('NOT_EXCLUDED')} AND (${join(evidence, ' OR ')}))`;
    },
  };
}

/**
 * The condition that the entity has a relation of a type to one of the entities. Evidence against it is that the entity, or
 * all of these, surely did not exist then. An event has its relations at any moment, so nothing is evidence against them.
 */
export function relatesTo(
  at: ListScope,
  { node, state, label }: Subject,
  type: string,
  ids: Param<RequestValues>,
): FilterCondition {
  const time = timeOf(at, node);
  return byEvidence(
    time?.against,
    (asked) => isRelated(at, node, type, ids, (relation) => time?.holds(relation, asked) ?? []),
    (days) => (label === 'Event' ? [] : [surelyAbsent(days, state), allSurelyAbsent(at, days, ids)]),
  );
}

/**
 * The condition that the office belongs to one of the bodies. An office has one body at a time, so that it surely does not
 * belong to them where it surely belongs to another. A relation that defines the office holds as surely as what the list is
 * about: a tenure, or the office.
 */
export function isOfBody(
  at: ListScope,
  office: Variable,
  state: Variable,
  ids: Param<RequestValues>,
  tenure: Variable | null = null,
): FilterCondition {
  const time = tenure ? timeOfTenure(at, tenure) : timeOf(at, office);
  const orDefines = (relation: Variable, moment: Moment, holds: readonly Cypher[]): Cypher[] => {
    const defines = definesOffice(
      at,
      moment,
      { node: office, state },
      relation,
      tenure ? 'TENURE' : 'OFFICE',
    );
    return [cypher`((${join(holds, ' AND ')}) OR ${defines})`];
  };
  const belongs = (relation: Variable, asked: Asked): Cypher[] => {
    if (!time) return [];
    return orDefines(
      relation,
      { ...time.against, certainty: certaintyFor(asked) },
      time.holds(relation, asked),
    );
  };
  return byEvidence(
    time?.against,
    (asked) => isRelated(at, office, 'BELONGS_TO', ids, (relation) => belongs(relation, asked)),
    (days) => [
      isRelated(
        at,
        office,
        'BELONGS_TO',
        ids,
        (relation) => orDefines(relation, days, holdsAt(days, relation, 'DEFINITE')),
        true,
      ),
      surelyAbsent(days, state),
      allSurelyAbsent(at, days, ids),
    ],
  );
}
