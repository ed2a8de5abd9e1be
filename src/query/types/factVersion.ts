/** `FactVersion`: what the graph held of a fact from one batch to another. */

import { type Cypher, cypher, type Variable, variables } from '../../store/cypher.ts';
import { Columns, objectReader } from '../compile/columns.ts';
import { composeObject } from '../compile/objectPlan.ts';
import { asIs, type RowOf, rowType } from '../compile/rowType.ts';
import type { DecodeContext } from '../compile/run.ts';
import type { FieldPlan, Scope } from '../compile/scope.ts';
import type { Selection } from '../compile/selection.ts';
import { FACT_TYPES } from './concreteTypes.ts';

/** What is read of each version, and then what each selection of its fact or batch reads. */
const VERSION = rowType({
  from: asIs<number>,
  to: asIs<number>,
  madeAt: asIs<string | null>,
  closedAt: asIs<string | null>,
  reader: asIs<number>,
});
type Version = RowOf<typeof VERSION>;

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
  const [made, closed, then] = variables('made', 'closed', 'k');
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
  const columns = new Columns();
  type Read = [version: Version, linked: readonly unknown[], env: DecodeContext];
  const versionOf = objectReader<'FactVersion', Read>(selection, 'FactVersion', {
    knownFrom: () => (found) => found.madeAt,
    knownTo: () => (found) => (found.to <= found.reader ? found.closedAt : null),
    batch(field) {
      const read = columns.add(composeBatch(scope, made, field));
      return (_version, linked, env) => read(linked, env);
    },
    fact(field) {
      const read = columns.add(composeObject(at, FACT_TYPES, field));
      return (found, linked, env) => read(linked, atBatch(env, found.from));
    },
  });
  const row = {
    from: cypher`${version}.knownFrom`,
    to: cypher`${version}.knownTo`,
    madeAt: cypher`${made}.appliedAt`,
    closedAt: cypher`${closed}.appliedAt`,
    reader: cypher`${scope.batch}`,
  };
  return {
    clauses: [
      cypher`OPTIONAL MATCH (${made}:Batch {number: ${row.from}})`,
      cypher`OPTIONAL MATCH (${closed}:Batch {number: ${row.to}})`,
      cypher`WITH *, ${row.from} AS ${then}`,
      ...columns.clauses,
    ],
    carries: [made, closed, then, ...columns.carries],
    expression: VERSION.write(row, columns.expressions),
    decode: (raw, env) => (raw == null ? null : versionOf(VERSION.read(raw), VERSION.moreIn(raw), env)),
  };
}

/** What is selected of a batch; null where none is bound. */
function composeBatch(scope: Scope, batch: Variable, selection: Selection): FieldPlan {
  const plan = composeObject({ ...scope, node: batch }, ['Batch'], selection);
  return { ...plan, expression: cypher`CASE WHEN ${batch} IS NULL THEN null ELSE ${plan.expression} END` };
}
