/** The condition that an entity has a role in a fact. */

import type { FactKind, RoleCode } from '../../domain/model/kinds.ts';
import { type Cypher, cypher, literal, Variable, where } from '../../store/cypher.ts';
import { ROLE_RELATIONSHIPS } from '../../store/graphLayout.ts';
import type { Asked } from '../compile/commonDays.ts';
import type { ListScope } from '../compile/listScope.ts';
import { labelledNode, relationshipTypes, visibleVersion } from '../compile/pattern.ts';
import { argumentAt, argumentsAt } from './arguments.ts';
import { FACT_FILTER, factConditions } from './factFilter.ts';
import type { KeysOf, KeyTraits, Subject } from './filterTable.ts';
import { allMet, type FilterCondition } from './filterTree.ts';
import { someLed, WITH_FILTER } from './linkedEntity.ts';
import { byEvidence, timeOf } from './relatesTo.ts';
import { allSurelyAbsent, surelyAbsent } from './surelyAbsent.ts';

/** The keys of `HasFactInput`, which `hasFact` reads. */
export const HAS_FACT: KeysOf<'HasFactInput', KeyTraits> = {
  as: { linked: false },
  fact: { linked: false, nested: FACT_FILTER },
  with: { linked: true, nested: WITH_FILTER },
};

/** The kinds of facts that nobody has a role in before or after existing, apart from the events that caused them. */
const LIMITED_BY_EXISTENCE: readonly unknown[] = ['TENURE', 'MEMBERSHIP'] satisfies FactKind[];

/** The relationship types of some roles; those of all roles without any. */
export const relationshipsOf = (asked: readonly RoleCode[] | null | undefined): readonly string[] =>
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

/** The condition of `with`: another entity has one of the roles that it names in the fact, and meets all else that it says. */
function sharedWith(
  at: ListScope,
  node: Variable,
  fact: Variable,
  path: readonly string[],
  asked: Asked,
): Cypher[] {
  const { as } = argumentsAt(at.selection, path);
  if (as == null) return [];
  const codes = as as readonly RoleCode[];
  if (codes.length === 0) return [literal(false)];
  const led = {
    through: { fact, onItsDays: true },
    relationships: relationshipsOf(codes),
    roleIs: (role: Variable) => ambiguousRole(codes, role, fact),
    besides: node,
    label: 'Entity',
    path,
  };
  return [someLed(at, led, WITH_FILTER, (conditions) => allMet(conditions, asked))];
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
  const time = timeOf(at, node);
  const fact = new Variable('f');
  const role = new Variable('role');
  const ofFact = [...path, 'fact'];
  const codes = argumentsAt(at.selection, path).as as readonly RoleCode[] | null | undefined;
  const asks: Readonly<Record<keyof typeof HAS_FACT, (asked: Asked) => readonly Cypher[]>> = {
    as: () => (codes ? ambiguousRole(codes, role, fact) : []),
    fact: (asked) => factConditions(at, fact, ofFact, asked),
    with: (asked) => sharedWith(at, node, fact, [...path, 'with'], asked),
  };
  const met = (asked: Asked): Cypher => {
    if (codes?.length === 0) return literal(false);
    return cypher`EXISTS { MATCH (${node})<-[${codes ? role : cypher``}:${relationshipTypes(at, ...relationshipsOf(codes))}]-(${labelledNode(at, fact, 'Fact')})${where(
      [
        ...Object.values(asks).flatMap((conditions) => conditions(asked)),
        ...visibleVersion(at, fact, 'Fact'),
        ...(time?.holds(fact, asked) ?? []),
      ],
    )} }`;
  };
  return byEvidence(time?.against, met, (days) => {
    const { kinds, about } = argumentsAt(at.selection, ofFact);
    const limited =
      label !== 'Event' && Array.isArray(kinds) && kinds.every((kind) => LIMITED_BY_EXISTENCE.includes(kind));
    if (!limited) return [];
    const others = about == null ? null : argumentAt(at.selection, [...ofFact, 'about']);
    return [surelyAbsent(days, state), ...(others ? [allSurelyAbsent(at, days, others)] : [])];
  });
}
