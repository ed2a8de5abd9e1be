/** `Change`: what one batch did to one fact. The node is the version it made, or, where it retracted the fact, the version it closed. */

import { cypher, Variable } from '../../store/cypher.ts';
import { call } from '../compile/fields.ts';
import { composeObject, type Field, type Projection } from '../compile/plan.ts';
import { FACT_TYPES } from './concreteTypes.ts';
import { composeVersion } from './factVersion.ts';

/** The fact as the version shows it. */
const fact: Field = (scope, selection) => {
  const then = new Variable('k');
  const at = { ...scope, batch: then, past: true, exact: false };
  const plan = composeObject(at, FACT_TYPES, selection);
  const { node, batch } = scope;
  const found = new Variable('c');
  return {
    clauses: [
      call({ ...scope, node, batch }, [
        // UNWIND keeps the node a node on the embedded engine; WITH would make it a value.
        cypher`UNWIND [${node}.knownFrom] AS ${then}`,
        ...plan.clauses,
        cypher`RETURN collect(${plan.expression}) AS ${found}`,
      ]),
    ],
    carries: [found],
    expression: cypher`${found}`,
    decode: (raw, env) => plan.decode((raw as readonly unknown[])[0], env),
  };
};

/** A version beside the item: itself, or the one that it replaced; `scope.beside` is the number of the batch. */
const version =
  (side: 'BEFORE' | 'AFTER'): Field =>
  (scope, selection) => {
    const { node, beside: change } = scope;
    if (!change) throw new Error('a change is listed with its batch');
    const bound = new Variable('n');
    const number = new Variable('number');
    const found = new Variable('c');
    const plan = composeVersion(scope, bound, selection);
    const match =
      side === 'AFTER'
        ? cypher`WITH ${node} AS ${bound}, ${change} AS ${number}, ${scope.batch} WHERE ${bound}.knownFrom = ${number}`
        : cypher`MATCH (${bound}:Past {id: ${node}.id}) WHERE ${bound}.knownTo = ${change}`;
    return {
      clauses: [
        cypher`CALL (${node}, ${change}, ${scope.batch}) {\n${match}`,
        ...plan.clauses,
        cypher`RETURN collect(${plan.expression}) AS ${found}\n}`,
      ],
      carries: [found],
      expression: cypher`${found}`,
      decode: (raw, env) => plan.decode((raw as readonly unknown[])[0] ?? null, env),
    };
  };

export const change: Projection = {
  type: 'Change',
  of: 'EMBEDDED',
  fields: {
    fact,
    before: version('BEFORE'),
    after: version('AFTER'),
    batch: (scope) => ({
      clauses: [],
      carries: [],
      expression: cypher`${scope.beside as Variable}`,
      decode: (raw) => `batch/${String(raw)}`,
    }),
  },
};
