/** `about`: the server, and the size and version of its data. */

import { type Cypher, cypher, name, Variable, where } from '../../store/cypher.ts';
import { countOfLabel } from '../compile/countOfLabel.ts';
import { entryOf, type FieldsOf } from '../compile/exactFields.ts';
import { call } from '../compile/fieldReaders.ts';
import { composeObject } from '../compile/objectPlan.ts';
import { countedThen, ENTITY_KIND_LIST, FACT_KIND_LIST, knownVersion, PAST } from '../compile/pattern.ts';
import { listOf } from '../compile/rowType.ts';
import type { DecodeContext, ServerInfo } from '../compile/run.ts';
import type { FieldCompiler, Scope } from '../compile/scope.ts';
import { fieldsOf, type Selection } from '../compile/selection.ts';
import { type ValueType, valueType } from '../compile/valueObjects.ts';

const limits: ValueType<ServerInfo['limits']> = valueType('Limits', {
  maxPageSize: ({ maxPageSize }) => maxPageSize,
  maxDepth: ({ maxDepth }) => maxDepth,
  costBudget: ({ costBudget }) => costBudget,
});

/** The `kind` of the nodes of each label. */
const KINDS = {
  Entity: ENTITY_KIND_LIST,
  Fact: FACT_KIND_LIST,
  Claim: cypher`['CLAIM']`,
  Source: cypher`['SOURCE']`,
};

/** Counts the visible records with a label; withdrawn facts have another one. Merged entities are not counted. */
function counted(scope: Scope, label: keyof typeof KINDS, count: Variable): Cypher {
  const { batch, past } = scope;
  if (!past) return countOfLabel(scope, label, count);
  const [node, some] = [new Variable('n'), new Variable('some')];
  const notMerged = label === 'Entity' ? [cypher`${node}.mergedInto IS NULL`] : [];
  const seen = [...knownVersion(node, batch), ...notMerged];
  return cypher`CALL (${batch}) { CALL (${batch}) { MATCH (${node}:${name(label)})${where(seen)} RETURN count(${node}) AS ${some} UNION ALL MATCH (${node}:${PAST})${where([cypher`${node}.kind IN ${KINDS[label]}`, ...countedThen(label, node), ...seen])} RETURN count(${node}) AS ${some} } RETURN sum(${some}) AS ${count} }`;
}

type RowReader = (row: readonly unknown[], env: DecodeContext) => unknown;

export const about: FieldCompiler = (scope, selection) => {
  const clauses: Cypher[] = [];
  const columns: Cypher[] = [cypher`${scope.batch}`];
  const count = (label: keyof typeof KINDS) => (): RowReader => {
    const total = new Variable('c');
    clauses.push(counted(scope, label, total));
    const i = columns.push(cypher`${total}`) - 1;
    return (row) => row[i];
  };
  const lastBatch = (field: Selection): RowReader => {
    const batch = new Variable('n');
    const found = new Variable('c');
    const plan = composeObject({ ...scope, node: batch }, ['Batch'], field);
    clauses.push(
      call(scope, [
        cypher`MATCH (${batch}:Batch {number: ${scope.batch}})`,
        ...plan.clauses,
        cypher`RETURN collect(${plan.expression}) AS ${found}`,
      ]),
    );
    const i = columns.push(cypher`${found}`) - 1;
    return (row, env) => plan.decode((row[i] as readonly unknown[])[0], env);
  };
  const fields: FieldsOf<'About', (field: Selection) => RowReader> = {
    version: () => (_row, env) => env.run.service.version,
    engine: () => (_row, env) => env.run.service.engine.toUpperCase(),
    entityCount: count('Entity'),
    factCount: count('Fact'),
    claimCount: count('Claim'),
    sourceCount: count('Source'),
    dataVersion: () => (row) => String(row[0]),
    lastBatch,
    limits: (field) => (_row, env) => limits(env.run.service.limits, field, env),
  };
  const decoders = fieldsOf(selection, 'About').map(
    (field) => [field.key, entryOf(fields, field.name)?.(field) ?? (() => 'About')] as const,
  );
  return {
    clauses,
    carries: [],
    expression: listOf(columns),
    decode: (raw, env) =>
      Object.fromEntries(decoders.map(([key, read]) => [key, read(raw as readonly unknown[], env)])),
  };
};
