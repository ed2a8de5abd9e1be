/** `Entity.existsAt`: how surely the entity existed at the moment. */
import type { Support } from '../../domain/model/kinds.ts';
import { certaintyAsOf, certaintyOr, type RecordedCertainty } from '../../domain/time/certainty.ts';
import { type Cypher, cypher, join, Variable, variables, where } from '../../store/cypher.ts';
import { boundsOf, certaintyPlan, recorded } from '../compile/certainty.ts';
import { definesOffice } from '../compile/definedOffice.ts';
import { callWith, subquery, variableList } from '../compile/fieldReaders.ts';
import { momentConditions } from '../compile/moment.ts';
import {
  matchFactsInRole,
  nodeBetween,
  relationshipTypes,
  stateInPattern,
  visibleVersion,
} from '../compile/pattern.ts';
import { type FieldCompiler, imports, type Moment, type Scope } from '../compile/scope.ts';

/** The most certain of its existences; null without a moment. */
export const existsAt: FieldCompiler = (scope) => {
  const existence = new Variable('x');
  return subquery(
    scope,
    [matchFactsInRole(scope, scope.node, ['ENTITY'], existence, 'Existence')],
    cypher`collect(${certaintyPlan(existence).expression})`,
    (raw, env): RecordedCertainty | null => {
      const { days } = env.moment;
      if (!days) return null;
      const certainties = (raw as readonly (readonly unknown[])[]).map((row) =>
        certaintyAsOf(boundsOf(row), row[4] as Support, days),
      );
      return recorded(certaintyOr(certainties));
    },
  );
};

/**
 * The same for an office or a body. Where no recorded existence may hold, one that had a term, a member or an office for
 * sure may have existed all the same.
 */
export const existsAtWith =
  (isHeld: (scope: Scope, sure: Moment) => Cypher): FieldCompiler =>
  (scope, selection) => {
    const own = existsAt(scope, selection);
    if (scope.moment === null) return own;
    const existence = new Variable('x');
    const held = new Variable('held');
    const existed = existsFact(scope, 'ENTITY', existence, 'Existence', {
      ...scope.moment,
      certainty: 'POSSIBLE',
    });
    const uses = imports(scope);
    return {
      clauses: [
        ...own.clauses,
        callWith(uses, [
          cypher`WITH ${variableList(uses)} WHERE NOT ${existed} AND ${isHeld(scope, { ...scope.moment, certainty: 'DEFINITE' })}`,
          cypher`RETURN count(*) AS ${held}`,
        ]),
      ],
      carries: [...own.carries, held],
      expression: cypher`[${own.expression}, ${held}]`,
      decode(raw, env) {
        const [existences, times] = raw as readonly [unknown, number];
        return times > 0 ? 'POSSIBLE' : own.decode(existences, env);
      },
    };
  };

/** True if a fact with the node, or `of`, in a role holds at the moment. */
const existsFact = (
  scope: Scope,
  role: string,
  fact: Variable,
  label: string,
  moment: Moment,
  of: Variable = scope.node,
): Cypher =>
  cypher`EXISTS { ${matchFactsInRole(scope, of, [role], fact, label, momentConditions(moment, fact))} }`;

/** True if the office surely had a holder, or surely was vacant. */
export const hadTerm = (scope: Scope, sure: Moment, office: Variable = scope.node): Cypher =>
  existsFact(scope, 'OFFICE', new Variable('t'), 'Tenure', sure, office);

/** True if the body surely had a member or an office, or an office that it defines surely had a holder. */
export function hadMemberOrOffice(scope: Scope, sure: Moment): Cypher {
  const [tie, office] = variables('f', 'office');
  const { state, match, versions } = stateInPattern(scope, office);
  const ofBody = { node: office, state };
  const belonged = [
    cypher`(${join(momentConditions(sure, tie), ' AND ')})`,
    definesOffice(scope, sure, ofBody, tie, 'OFFICE'),
    cypher`(${definesOffice(scope, sure, ofBody, tie, 'TENURE')} AND ${hadTerm(scope, sure, office)})`,
  ];
  return cypher`(${existsFact(scope, 'BODY', new Variable('f'), 'Membership', sure)} OR EXISTS { MATCH (${scope.node})<-[:${relationshipTypes(scope, 'OBJECT')}]-(${nodeBetween(scope, tie, 'Relation')})-[:${relationshipTypes(scope, 'SUBJECT')}]->(${office})${match}${where(
    [
      cypher`${tie}.type = 'BELONGS_TO'`,
      cypher`${office}.kind = 'OFFICE'`,
      ...versions,
      ...visibleVersion(scope, tie, 'Relation'),
      cypher`(${join(belonged, ' OR ')})`,
    ],
  )} })`;
}
