/** `FactVersion`: what the graph held of a fact from one batch to another. */

import { type Cypher, cypher, Variable } from '../../store/cypher.ts';
import { composeObject } from '../compile/objectPlan.ts';
import { listOf } from '../compile/rowType.ts';
import type { DecodeContext } from '../compile/run.ts';
import type { FieldPlan, Scope } from '../compile/scope.ts';
import { fieldsOf, type Selection } from '../compile/selection.ts';
import { type ValueType, valueType } from '../compile/valueObjects.ts';
import { FACT_TYPES } from './concreteTypes.ts';

/** A version as it is read from a row. */
interface Version {
  readonly knownFrom: string | null;
  readonly knownTo: string | null;
  /** What `field`, which is an object, selects. */
  linked(field: Selection, env: DecodeContext): unknown;
}

const factVersion: ValueType<Version> = valueType('FactVersion', {
  knownFrom: (version) => version.knownFrom,
  knownTo: (version) => version.knownTo,
  batch: (version, _args, field, env) => version.linked(field, env),
  fact: (version, _args, field, env) => version.linked(field, env),
});

/** The decode context of what is read at an earlier batch, at all times. */
export const atBatch = (env: DecodeContext, batch: number): DecodeContext => ({
  ...env,
  batch,
  moment: { days: null, certainty: 'POSSIBLE', batch },
  during: null,
  enclosing: null,
});

interface VersionPlan extends FieldPlan {
  /** Must directly follow the match of the version: they bind what the row needs. */
  readonly clauses: readonly Cypher[];
}

/**
 * The plan of a selection of `FactVersion` on the version in `version`. A version that a batch after `scope.batch` closed
 * has no `knownTo`.
 */
export function composeVersion(scope: Scope, version: Variable, selection: Selection): VersionPlan {
  const made = new Variable('made');
  const closed = new Variable('closed');
  const then = new Variable('k');
  const linked = fieldsOf(selection, 'FactVersion').filter(({ name }) => name === 'fact' || name === 'batch');
  // The fact is read at the batch that wrote the version.
  const at: Scope = {
    ...scope,
    node: version,
    batch: then,
    past: true,
    withdrawn: true,
    moment: null,
    enclosing: null,
  };
  const plans = linked.map((field) =>
    field.name === 'fact' ? composeObject(at, FACT_TYPES, field) : composeBatch(scope, made, field),
  );
  const columns = [
    cypher`${version}.knownFrom`,
    cypher`${version}.knownTo`,
    cypher`${made}.appliedAt`,
    cypher`${closed}.appliedAt`,
    cypher`${scope.batch}`,
    ...plans.map((plan) => plan.expression),
  ];
  return {
    clauses: [
      cypher`OPTIONAL MATCH (${made}:Batch {number: ${version}.knownFrom})`,
      cypher`OPTIONAL MATCH (${closed}:Batch {number: ${version}.knownTo})`,
      cypher`WITH *, ${version}.knownFrom AS ${then}`,
      ...plans.flatMap((plan) => plan.clauses),
    ],
    carries: [made, closed, then, ...plans.flatMap((plan) => plan.carries)],
    expression: listOf(columns),
    decode(raw, env) {
      if (raw === null || raw === undefined) return null;
      const [number, until, from, to, reader, ...rows] = raw as readonly [
        number,
        number,
        string | null,
        string | null,
        number,
        ...unknown[],
      ];
      const version: Version = {
        knownFrom: from,
        knownTo: until <= reader ? to : null,
        linked(field, inner) {
          const i = linked.indexOf(field);
          return plans[i]?.decode(rows[i], field.name === 'fact' ? atBatch(inner, number) : inner);
        },
      };
      return factVersion(version, selection, env);
    },
  };
}

/** What is selected of a batch; null where none is bound. */
function composeBatch(scope: Scope, batch: Variable, selection: Selection): FieldPlan {
  const plan = composeObject({ ...scope, node: batch, companion: null }, ['Batch'], selection);
  return { ...plan, expression: cypher`CASE WHEN ${batch} IS NULL THEN null ELSE ${plan.expression} END` };
}
