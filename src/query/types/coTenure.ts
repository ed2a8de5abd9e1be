/** `CoTenure`: two tenures that overlap. The node is one of them, the other stands beside it. */

import type { EndKind, Support } from '../../domain/model/kinds.ts';
import { type SharedTime, sharedTime, type TenureTime } from '../../domain/offices/coTenure.ts';
import { type Cypher, cypher, lines, literal, Variable, where } from '../../store/cypher.ts';
import { boundsOf } from '../compile/certainty.ts';
import { holdsIfState } from '../compile/moment.ts';
import { labelled, links, seen } from '../compile/pattern.ts';
import { composeObject, type Field, type Projection } from '../compile/plan.ts';
import type { Env, Scope } from '../compile/scope.ts';
import type { Selection } from '../compile/selection.ts';
import { sharedInterval } from '../fields/sharedInterval.ts';
import { intervalValue } from './interval.ts';

function otherOf(scope: Scope): Variable {
  if (!scope.beside) throw new Error('a co-tenure is listed with its other tenure');
  return scope.beside;
}

const row = (tenure: Variable) =>
  cypher`[${tenure}.startMin, ${tenure}.startMax, ${tenure}.endMin, ${tenure}.endMax, ${tenure}.support, ${tenure}.endKind]`;

const heldOf = (values: readonly unknown[]): TenureTime => ({
  bounds: boundsOf(values),
  support: values[4] as Support,
});

/** A field that is told from the time that both share. */
const shared =
  (
    read: (time: SharedTime, endKinds: readonly EndKind[], selection: Selection, env: Env) => unknown,
  ): Field =>
  (scope, selection) => ({
    clauses: [],
    carries: [],
    expression: cypher`[${row(scope.node)}, ${row(otherOf(scope))}]`,
    decode(raw, env) {
      const [one, other] = raw as readonly [readonly unknown[], readonly unknown[]];
      const time = sharedTime(heldOf(one), heldOf(other));
      if (time === null) throw new Error('listed as a co-tenure, and shares no time');
      return read(time, [one[5] as EndKind, other[5] as EndKind], selection, env);
    },
  });

/** What links them: one office, one body at the moment (at any time where none is asked for), or what was asked for. */
const linksOf =
  (within: boolean): Field =>
  (scope) => {
    const { node: a, batch, moment } = scope;
    const b = otherOf(scope);
    const [body, other] = [new Variable('body'), new Variable('body')];
    const found = new Variable('c');
    /** The bodies of the office of a tenure. One office shares its bodies with itself, so each side is a match of its own. */
    const bodiesOf = (tenure: Variable, to: Variable): Cypher[] => {
      const [office, relation] = [new Variable('office'), new Variable('f')];
      const belongs = where([
        cypher`${relation}.type = ${literal('BELONGS_TO')}`,
        ...seen(scope, relation, 'Relation'),
        ...(moment ? holdsIfState(moment, relation) : []),
      ]);
      return [
        cypher`MATCH (${tenure})-[:${links(scope, 'OFFICE')}]->(${office})<-[:${links(scope, 'SUBJECT')}]-(${labelled(scope, relation, 'Relation')})${belongs}`,
        cypher`MATCH (${relation})-[:${links(scope, 'OBJECT')}]->(${to})`,
      ];
    };
    return {
      clauses: [
        cypher`CALL (${a}, ${b}, ${batch}) {\n${lines([
          ...bodiesOf(a, body),
          ...bodiesOf(b, other),
          cypher`WITH ${body}, ${other} WHERE ${other}.id = ${body}.id`,
          cypher`RETURN count(${other}) AS ${found}`,
        ])}\n}`,
      ],
      carries: [found],
      expression: cypher`[${a}.officeId = ${b}.officeId, ${found}]`,
      decode(raw) {
        const [sameOffice, bodies] = raw as readonly [boolean, number];
        return [
          ...(sameOffice ? ['SAME_OFFICE'] : []),
          ...(bodies > 0 ? ['SAME_BODY'] : []),
          ...(within ? ['WITHIN'] : []),
        ];
      },
    };
  };

/** @param within true where the question names a region or an organization, which then links all pairs */
export const coTenure = (within: boolean): Projection => ({
  type: 'CoTenure',
  of: 'EMBEDDED',
  fields: {
    tenure: (scope, selection) => composeObject(scope, ['Tenure'], selection),
    other: (scope, selection) => composeObject({ ...scope, node: otherOf(scope) }, ['Tenure'], selection),
    interval: shared((time, endKinds, selection, env) =>
      intervalValue(sharedInterval(time.bounds, endKinds), selection, env),
    ),
    certainty: shared((time) => time.certainty),
    daysMin: shared((time) => inInt(time.daysMin)),
    daysMax: shared((time) => inInt(time.daysMax)),
    links: linksOf(within),
  },
});

/** GraphQL's Int has 32 bits; nobody held an office for longer. */
const inInt = (days: number | null): number | null => (days === null || days !== (days | 0) ? null : days);
