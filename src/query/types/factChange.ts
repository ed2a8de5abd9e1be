/**
 * `FactChange`: what one batch did to one fact. The node is the version that the batch wrote or, where it retracted the fact,
 * the version that it closed; its list binds the number of the batch.
 */

import { cypher, Variable, variables } from '../../store/cypher.ts';
import { projection } from '../compile/exactFields.ts';
import { readOne, subquery } from '../compile/fieldReaders.ts';
import { composeObject } from '../compile/objectPlan.ts';
import { PAST } from '../compile/pattern.ts';
import { companionIn, type FieldCompiler } from '../compile/scope.ts';
import { FACT_TYPES } from './concreteTypes.ts';
import { atBatch, composeVersion } from './factVersion.ts';

/** The fact as it was in this version. */
const fact: FieldCompiler = (scope, selection) => {
  const then = new Variable('k');
  const at = { ...scope, batch: then, past: true, withdrawn: true };
  const plan = composeObject(at, FACT_TYPES, selection);
  return subquery(
    scope,
    [
      // UNWIND keeps the node a node on the embedded engine; WITH would make it a value.
      cypher`UNWIND [${scope.node}.knownFrom] AS ${then}`,
      ...plan.clauses,
    ],
    cypher`collect([${then}, ${plan.expression}])`,
    (raw, env) => {
      const [[batch, row]] = raw as [[number, unknown]];
      return plan.decode(row, atBatch(env, batch));
    },
  );
};

/** The version that the batch wrote, or the one that it replaced; null where there is none. */
const version =
  (side: 'BEFORE' | 'AFTER'): FieldCompiler =>
  (scope, selection) => {
    const { node } = scope;
    const change = companionIn(scope);
    const [bound, number] = variables('n', 'number');
    const plan = composeVersion(scope, bound, selection);
    const match =
      side === 'AFTER'
        ? cypher`WITH ${node} AS ${bound}, ${change} AS ${number}, ${scope.batch} WHERE ${bound}.knownFrom = ${number}`
        : cypher`MATCH (${bound}:${PAST} {id: ${node}.id}) WHERE ${bound}.knownTo = ${change}`;
    return readOne(scope, [match], plan, [change]);
  };

const batch: FieldCompiler = (scope, selection) => {
  const to = new Variable('n');
  const plan = composeObject({ ...scope, node: to }, ['Batch'], selection);
  return {
    ...plan,
    clauses: [cypher`MATCH (${to}:Batch {number: ${companionIn(scope)}})`, ...plan.clauses],
    carries: [to, ...plan.carries],
  };
};

export const factChange = projection({
  type: 'FactChange',
  of: 'EMBEDDED',
  fields: {
    fact,
    before: version('BEFORE'),
    after: version('AFTER'),
    batch,
  },
});
