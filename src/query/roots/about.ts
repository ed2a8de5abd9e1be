/** `about`: the server, and the size and version of its data. */

import { type Cypher, cypher, name, Variable, where } from '../../store/cypher.ts';
import { type CellReader, Columns, objectReader } from '../compile/columns.ts';
import { countOfLabel } from '../compile/countOfLabel.ts';
import { valuePlan } from '../compile/fieldReaders.ts';
import { countedThen, ENTITY_KIND_LIST, FACT_KIND_LIST, knownVersion, PAST } from '../compile/pattern.ts';
import type { ServerInfo } from '../compile/run.ts';
import type { FieldCompiler, Scope } from '../compile/scope.ts';
import { type ValueType, valueType } from '../compile/valueObjects.ts';
import { batchRead } from './subscribed.ts';

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

export const about: FieldCompiler = (scope, selection) => {
  const columns = new Columns();
  const dataVersion = columns.add(valuePlan(cypher`${scope.batch}`));
  const count = (label: keyof typeof KINDS) => (): CellReader => {
    const total = new Variable('c');
    return columns.add({ ...valuePlan(cypher`${total}`), clauses: [counted(scope, label, total)] });
  };
  const answer = objectReader<'About', Parameters<CellReader>>(selection, 'About', {
    version: () => (_row, env) => env.run.service.version,
    engine: () => (_row, env) => env.run.service.engine.toUpperCase(),
    entityCount: count('Entity'),
    factCount: count('Fact'),
    claimCount: count('Claim'),
    sourceCount: count('Source'),
    dataVersion: () => (row, env) => String(dataVersion(row, env)),
    lastBatch: (field) => columns.add(batchRead(scope, field)),
    limits: (field) => (_row, env) => limits(env.run.service.limits, field, env),
  });
  return columns.plan(answer);
};
