/** Conditions on the recorded facts of an entity, at the moment of the scope. */

import type { Certainty, EntityKind, FactKind, RoleCode } from '../../domain/model/kinds.ts';
import {
  type Cypher,
  cypher,
  type Interpolated,
  join,
  literal,
  Param,
  Variable,
  where,
} from '../../store/cypher.ts';
import { ROLE_RELATIONSHIPS } from '../../store/graphLayout.ts';
import { bodyIdIn, entityIdIn } from '../compile/alias.ts';
import { definesOffice } from '../compile/definedOffice.ts';
import type { ListScope } from '../compile/listScope.ts';
import { momentConditions } from '../compile/moment.ts';
import { labelledNode, relationshipTypes, visibleVersion } from '../compile/pattern.ts';
import type { RequestValues } from '../compile/run.ts';
import type { Moment } from '../compile/scope.ts';
import { argumentAt, argumentsAt } from './arguments.ts';
import { FACT_FILTER, factConditions } from './factFilter.ts';
import type { KeysOf, KeyTraits, Subject } from './filterTable.ts';
import { type ConditionByCertainty, type FilterCondition, regardlessOfCertainty } from './filterTree.ts';
import { allSurelyAbsent, surelyAbsent } from './surelyAbsent.ts';

/**
 * Whether a fact holds at a moment with a certainty. An occurrence, which is no state, holds at any moment; it does so
 * definitely where a source asserts it instead of only announcing or attributing it.
 */
function holdsWith(moment: Moment, fact: Variable, wanted: Certainty): Cypher[] {
  const then = cypher`(${fact}.state = false OR (${join(momentConditions({ ...moment, certainty: wanted }, fact), ' AND ')}))`;
  return wanted === 'DEFINITE' ? [cypher`${fact}.support = ${literal('ASSERTED')}`, then] : [then];
}

/** The kinds of bodies that offices belong to. */
export const OWNER_KINDS = ['ORGANIZATION', 'REGION'] as const satisfies readonly EntityKind[];

/** The ids of the objects of a relation, and how many distinct ones there are. */
interface Objects {
  readonly ids: Interpolated;
  readonly count: Interpolated;
}

/** The ids of a list argument. */
const objectsOf = (ids: Param<RequestValues>): Objects => ({
  ids,
  count: new Param<RequestValues>((run) => new Set(ids.read(run) as readonly string[]).size),
});

/** The condition that a relation holds, for a certainty. */
type Holding = (relation: Variable, wanted: Certainty) => Cypher[];

interface RelationOptions {
  /** The same as `holdsWith` if absent. */
  readonly holding?: Holding;
  /** Whether the object is to be another than those with the ids. */
  readonly besides?: boolean;
}

/** True if the entity has a relation of a type to an entity with one of the ids. */
const isRelated = (
  at: ListScope,
  from: Variable,
  type: string,
  ids: Interpolated,
  wanted: Certainty,
  { holding, besides = false }: RelationOptions = {},
): Cypher => {
  const relation = new Variable('f');
  const target = new Variable('n');
  const { clauses, versions, meant } = entityIdIn(at, target, ids);
  return cypher`EXISTS { MATCH (${from})<-[:${relationshipTypes(at, 'SUBJECT')}]-(${labelledNode(at, relation, 'Relation')})-[:${relationshipTypes(at, 'OBJECT')}]->(${target})${clauses}${where(
    [
      cypher`${relation}.type = ${literal(type)}`,
      ...versions,
      besides ? cypher`NOT ${meant}` : meant,
      ...visibleVersion(at, relation, 'Relation'),
      ...(at.moment ? (holding?.(relation, wanted) ?? holdsWith(at.moment, relation, wanted)) : []),
    ],
  )} }`;
};

/**
 * A condition on facts. At a moment it is surely not met only if no recorded fact may meet it, and there is evidence
 * against unrecorded ones.
 */
function byEvidence(
  moment: Moment | null,
  met: ConditionByCertainty,
  against: (moment: Moment) => readonly Cypher[],
): FilterCondition {
  if (!moment) return { met, unmet: () => cypher`NOT ${met('POSSIBLE')}` };
  return {
    met,
    unmet(wanted) {
      if (wanted === 'POSSIBLE') return cypher`NOT ${met('DEFINITE')}`;
      const evidence = against(moment);
      return evidence.length === 0
        ? literal(false)
        : cypher`(NOT ${met('POSSIBLE')} AND (${join(evidence, ' OR ')}))`;
    },
  };
}

/**
 * The condition that the entity has a relation of a type to one of the objects. Evidence against it is that the entity, or
 * all objects, surely did not exist then. An event has its relations at any moment, so nothing is evidence against them.
 * @param exclusive whether the entity has one such relation at a time, so that another one is evidence too
 */
function relation(
  at: ListScope,
  { node, state, label }: Subject,
  type: string,
  { ids, count }: Objects,
  { holding, exclusive = false }: { readonly holding?: Holding; readonly exclusive?: boolean } = {},
): FilterCondition {
  const { moment } = at;
  const options = holding ? { holding } : {};
  return byEvidence(
    moment,
    (wanted) => isRelated(at, node, type, ids, wanted, options),
    (moment) =>
      label === 'Event'
        ? []
        : [
            ...(exclusive ? [isRelated(at, node, type, ids, 'DEFINITE', { ...options, besides: true })] : []),
            surelyAbsent(moment, state),
            allSurelyAbsent(at, moment, ids, count),
          ],
  );
}

/** The condition that the entity has a relation of a type to one of the entities. */
export const relatesTo = (
  at: ListScope,
  subject: Subject,
  type: string,
  ids: Param<RequestValues>,
): FilterCondition => relation(at, subject, type, objectsOf(ids));

/**
 * The condition that the office belongs to one of the bodies, at the moment of the scope or else by the latest relation.
 * An office has one body at a time, so that it surely does not belong to them where it surely belongs to another. A
 * relation that defines the office holds as surely as what the list is about: a tenure, or the office.
 */
export const isOfBody = (
  at: ListScope,
  office: Variable,
  state: Variable,
  ids: Param<RequestValues>,
  of: 'TENURE' | 'OFFICE' = 'OFFICE',
): FilterCondition => {
  const { moment } = at;
  if (!moment) return regardlessOfCertainty(bodyIdIn(at, office, state, ids));
  const subject = { node: office, state, label: 'Office' };
  const holding: Holding = (relation, wanted) => {
    const defines = definesOffice(at, { ...moment, certainty: wanted }, subject, relation, of);
    return [cypher`((${join(holdsWith(moment, relation, wanted), ' AND ')}) OR ${defines})`];
  };
  return relation(at, subject, 'BELONGS_TO', objectsOf(ids), { holding, exclusive: true });
};

/** The keys of `HasFactInput`, which `hasFact` reads. */
export const HAS_FACT: KeysOf<'HasFactInput', KeyTraits> = {
  as: { linked: true },
  fact: { linked: false, nested: FACT_FILTER },
};

/** The kinds of facts that nobody has a role in before or after existing, apart from the events that caused them. */
const LIMITED_BY_EXISTENCE: readonly unknown[] = ['TENURE', 'MEMBERSHIP'] satisfies FactKind[];

/** The relationship types of some roles; those of all roles without any. */
const relationshipsOf = (asked: readonly RoleCode[] | null | undefined): readonly string[] =>
  asked ? [...new Set(asked.map((code) => (code === 'EX_OFFICIO' ? 'CAPACITY' : code)))] : ROLE_RELATIONSHIPS;

/** Two roles have one relationship type: that of an office by virtue of which somebody holds another one or is a member, and that in which somebody takes part. */
function ambiguousRole(asked: readonly RoleCode[], role: Variable, fact: Variable): Cypher[] {
  const [capacity, exOfficio] = [asked.includes('CAPACITY'), asked.includes('EX_OFFICIO')];
  if (capacity === exOfficio) return [];
  const isMeant = cypher`${fact}.kind ${capacity ? cypher`=` : cypher`<>`} ${literal('PARTICIPATION')}`;
  return [
    asked.length === 1 ? isMeant : cypher`(NOT type(${role}) ENDS WITH ${literal('CAPACITY')} OR ${isMeant})`,
  ];
}

/**
 * The condition that the entity has a role in a fact as the `HasFactInput` at `path` says. Evidence that it has none is
 * that the entity, or all that the filter is `about`, surely did not exist at the moment, where the filter is about
 * tenures and memberships only: other facts may be about times when they did not exist.
 */
export function hasFact(
  at: ListScope,
  { node, state, label }: Subject,
  path: readonly string[],
): FilterCondition {
  const { moment } = at;
  const fact = new Variable('f');
  const role = new Variable('role');
  const ofFact = [...path, 'fact'];
  const asked = argumentsAt(at.selection, path).as as readonly RoleCode[] | null | undefined;
  const asks: Readonly<Record<keyof typeof HAS_FACT, (wanted: Certainty) => readonly Cypher[]>> = {
    as: () => (asked ? ambiguousRole(asked, role, fact) : []),
    fact: (wanted) => factConditions(at, fact, ofFact, wanted),
  };
  const met: ConditionByCertainty = (wanted) => {
    if (asked?.length === 0) return literal(false);
    return cypher`EXISTS { MATCH (${node})<-[${asked ? role : cypher``}:${relationshipTypes(at, ...relationshipsOf(asked))}]-(${labelledNode(at, fact, 'Fact')})${where(
      [
        ...Object.values(asks).flatMap((conditions) => conditions(wanted)),
        ...visibleVersion(at, fact, 'Fact'),
        ...(moment ? holdsWith(moment, fact, wanted) : []),
      ],
    )} }`;
  };
  return byEvidence(moment, met, (moment) => {
    const { kinds, about } = argumentsAt(at.selection, ofFact);
    const limited =
      label !== 'Event' && Array.isArray(kinds) && kinds.every((kind) => LIMITED_BY_EXISTENCE.includes(kind));
    if (!limited) return [];
    const others = about == null ? null : objectsOf(argumentAt(at.selection, [...ofFact, 'about']));
    return [
      surelyAbsent(moment, state),
      ...(others ? [allSurelyAbsent(at, moment, others.ids, others.count)] : []),
    ];
  });
}
