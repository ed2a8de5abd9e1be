/** `CoTenure`: two tenures that overlap. One is the node of the scope, its list binds the other. */

import type { EndKind } from '../../domain/model/kinds.ts';
import { type SharedTime, sharedTime } from '../../domain/offices/coTenure.ts';
import { certaintyAsOf } from '../../domain/time/certainty.ts';
import { dayCountOf } from '../../domain/time/dayCount.ts';
import { bridgesIn } from '../../store/codec/fact.ts';
import { type Cypher, cypher, lines, literal, Variable, where } from '../../store/cypher.ts';
import { recorded, STORED_TIME, weakest } from '../compile/certainty.ts';
import { projection } from '../compile/exactFields.ts';
import { valuePlan } from '../compile/fieldReaders.ts';
import { composeObject } from '../compile/objectPlan.ts';
import { labelledNode, nodeBetween, relationshipTypes, visibleVersion } from '../compile/pattern.ts';
import { asIs, listOf, propertiesNamed, rowType } from '../compile/rowType.ts';
import type { DecodeContext } from '../compile/run.ts';
import { companionIn, type FieldCompiler, type FieldPlan, type Projection } from '../compile/scope.ts';
import type { Selection } from '../compile/selection.ts';
import { sharedInterval } from '../fields/sharedInterval.ts';
import { belongsThen } from '../roots/coTenures/offices.ts';
import { dayCount } from './dayCount.ts';
import { dateRange } from './interval.ts';

const STORED = { ...STORED_TIME, endKind: asIs<EndKind>, bridges: bridgesIn };
const HELD = rowType(STORED);

const timesOf = (...tenures: readonly Variable[]): Cypher =>
  listOf(tenures.map((tenure) => HELD.write(propertiesNamed(STORED, tenure))));

function timesIn(raw: unknown) {
  const [one, other] = HELD.readAll(raw).map((row) => ({ ...row, bounds: row }));
  if (!one || !other) throw new Error('A CoTenure has two tenures.');
  return [one, other] as const;
}

type HeldFact = ReturnType<typeof timesIn>[number];

function timeOf(one: HeldFact, other: HeldFact): SharedTime {
  const time = sharedTime(one, other);
  if (!time) throw new Error('The two tenures of a CoTenure share time.');
  return time;
}

/** A field that is computed from the time that both share. */
const ofSharedTime =
  (
    read: (
      time: SharedTime,
      facts: readonly [HeldFact, HeldFact],
      selection: Selection,
      env: DecodeContext,
    ) => unknown,
  ): FieldCompiler =>
  (scope, selection) =>
    valuePlan(timesOf(scope.node, companionIn(scope)), (raw, env) => {
      const [one, other] = timesIn(raw);
      return read(timeOf(one, other), [one, other], selection, env);
    });

/** How surely both held at the moment, and shared time; null without a moment. */
export const pairCertainty = (tenure: Variable, other: Variable): FieldPlan =>
  valuePlan(timesOf(tenure, other), (raw, { moment: { days } }) => {
    if (!days) return null;
    const [one, two] = timesIn(raw);
    const held = [one, two].map(({ bounds, support }) => recorded(certaintyAsOf(bounds, support, days)));
    return weakest([...held, recorded(timeOf(one, two).certainty)]);
  });

/** What links the two: the same office, the same body at the moment (without one, at any time), or `bodyAndParts` of the request. */
const linksOf =
  (within: boolean): FieldCompiler =>
  (scope) => {
    const { node: a, batch } = scope;
    const b = companionIn(scope);
    const [body, other] = [new Variable('body'), new Variable('body')];
    const found = new Variable('c');
    /** Binds to `to` the bodies of a tenure's office. Each side has its own MATCH, since both may have the same office. */
    const bodiesOf = (tenure: Variable, to: Variable): Cypher[] => {
      const [office, relation] = [new Variable('office'), new Variable('f')];
      const belongs = where([
        cypher`${relation}.type = ${literal('BELONGS_TO')}`,
        ...visibleVersion(scope, relation, 'Relation'),
        ...belongsThen(scope, relation, office),
      ]);
      return [
        cypher`MATCH (${tenure})-[:${relationshipTypes(scope, 'OFFICE')}]->(${nodeBetween(scope, office, 'Office')})<-[:${relationshipTypes(scope, 'SUBJECT')}]-(${labelledNode(scope, relation, 'Relation')})${belongs}`,
        cypher`MATCH (${relation})-[:${relationshipTypes(scope, 'OBJECT')}]->(${to})`,
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
          ...(within ? ['BODY_AND_PARTS'] : []),
        ];
      },
    };
  };

/** @param within true where the request has `bodyAndParts`, which then links all pairs */
export const coTenure = (within: boolean): Projection =>
  projection({
    type: 'CoTenure',
    of: 'EMBEDDED',
    fields: {
      tenure: (scope, selection) => composeObject(scope, ['Tenure'], selection),
      other: (scope, selection) =>
        composeObject({ ...scope, node: companionIn(scope) }, ['Tenure'], selection),
      interval: ofSharedTime((time, facts, selection, env) =>
        dateRange(sharedInterval(time.bounds, facts), selection, env),
      ),
      certainty: ofSharedTime((time) => time.certainty),
      days: ofSharedTime(({ daysMin, daysMax }, _facts, selection, env) =>
        dayCount(dayCountOf(daysMin, daysMax ?? Number.POSITIVE_INFINITY), selection, env),
      ),
      links: linksOf(within),
    },
  });
