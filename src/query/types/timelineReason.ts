/** `TimelineReason`: a fact that an item of a timeline stands for. */
import { type Cypher, cypher, Param, Variable } from '../../store/cypher.ts';
import { listCertaintyPlan } from '../compile/certainty.ts';
import { projection, takes } from '../compile/exactFields.ts';
import { inOrder, property, valuePlan } from '../compile/fieldReaders.ts';
import { composeObject } from '../compile/objectPlan.ts';
import { DEFAULT_PAGE, pageOf } from '../compile/paging.ts';
import type { RequestValues } from '../compile/run.ts';
import { companionOf, type FieldCompiler, imports, type Scope } from '../compile/scope.ts';
import type { Args } from '../compile/selection.ts';
import { disputed } from '../fields/flag.ts';
import { FACT_TYPES } from './concreteTypes.ts';
import { labelOfFact } from './fact.ts';

export const timelineReason = projection({
  type: 'TimelineReason',
  of: 'EMBEDDED',
  ofFact: true,
  fields: {
    fact: (scope, selection) => composeObject(scope, FACT_TYPES, selection),
    label: takes(['language'], labelOfFact),
    certainty: (scope) => listCertaintyPlan(scope.node),
    support: property('support'),
    conflict: property('conflict'),
    disputed,
  },
});

/** The facts of the item: those that folded into an event, which the list binds besides it, or itself. */
function factsOf(scope: Scope): Cypher {
  const folded = companionOf(scope);
  return folded ? cypher`${folded}` : cypher`[${scope.node}]`;
}

export const reasonCount: FieldCompiler = (scope) => valuePlan(cypher`size(${factsOf(scope)})`);

export const reasons: FieldCompiler = (scope, selection) => {
  const fact = new Variable('n');
  const folded = companionOf(scope);
  const limit = new Param<RequestValues>(
    (run) => pageOf(selection.name, run.args[selection.slot] as Args, DEFAULT_PAGE).size,
  );
  const plan = composeObject({ ...scope, node: fact }, ['TimelineReason'], selection);
  const kept = imports(scope).filter((variable) => variable !== scope.node || variable === scope.batch);
  const items = {
    item: fact,
    kept: [fact, ...kept],
    order: cypher`${fact}.sort`,
    limit: cypher`${limit}`,
  };
  const match = [cypher`UNWIND ${factsOf(scope)} AS ${fact}`];
  return inOrder(scope, match, items, plan, folded ? [folded] : []);
};
