/** `about`: the server, and the size and version of its data. */

import {
  type Cypher,
  cypher,
  join,
  literal,
  name,
  readingHistory,
  Variable,
  where,
} from '../../store/cypher.ts';
import { CLOCK_ID } from '../../store/graphLayout.ts';
import { call } from '../compile/fieldReaders.ts';
import { composeObject } from '../compile/objectPlan.ts';
import { ENTITY_KIND_LIST, FACT_KIND_LIST, knownVersion, PAST } from '../compile/pattern.ts';
import type { FieldCompiler, Scope } from '../compile/scope.ts';

const COUNTED: Readonly<Record<string, string>> = {
  entities: 'Entity',
  facts: 'Fact',
  claims: 'Claim',
  sources: 'Source',
};

const KINDS: Readonly<Record<string, Cypher>> = {
  Entity: ENTITY_KIND_LIST,
  Fact: FACT_KIND_LIST,
  Claim: cypher`['CLAIM']`,
  Source: cypher`['SOURCE']`,
};

/**
 * Counts the visible records with a label. At the newest batch these are all nodes with the label, a number that the
 * database stores, minus those that the batch closed and that are not swept yet. Merged entities are not counted.
 */
function counted({ batch, past }: Scope, label: string, count: Variable): Cypher {
  const node = new Variable('n');
  const some = new Variable('some');
  const notMerged = label === 'Entity' ? [cypher`${node}.mergedInto IS NULL`] : [];
  const seen = [...knownVersion(node, batch), ...notMerged];
  if (past)
    return cypher`CALL (${batch}) { CALL (${batch}) { MATCH (${node}:${name(label)})${where(seen)} RETURN count(${node}) AS ${some} UNION ALL MATCH (${node}:${PAST})${where([cypher`${node}.kind IN ${KINDS[label] as Cypher}`, ...seen])} RETURN count(${node}) AS ${some} } RETURN sum(${some}) AS ${count} }`;
  const rest = new Variable('rest');
  const clock = new Variable('clock');
  const less = new Variable('less');
  const sweeping = readingHistory(cypher`${clock}.sweep IS NOT NULL`);
  const unswept = cypher`MATCH (${clock}:Clock {id: ${literal(CLOCK_ID)}}) WHERE ${sweeping} MATCH (${node}:${name(label)}) WHERE ${node}.knownTo <= ${batch} RETURN count(${node}) AS ${rest}`;
  const merged =
    label === 'Entity'
      ? cypher` UNION ALL MATCH (${node}:Entity) WHERE ${node}.mergedInto IS NOT NULL AND ${node}.knownTo > ${batch} RETURN count(${node}) AS ${rest}`
      : cypher``;
  return cypher`CALL (${batch}) { CALL () { MATCH (${node}:${name(label)}) RETURN count(${node}) AS ${some} } CALL (${batch}) { CALL (${batch}) { ${unswept}${merged} } RETURN sum(${rest}) AS ${less} } RETURN ${some} - ${less} AS ${count} }`;
}

export const about: FieldCompiler = (scope, selection) => {
  const fields = selection.fields.get('About') ?? [];
  const clauses: Cypher[] = [];
  const columns: Cypher[] = [cypher`${scope.batch}`];
  const decoders = fields.map(
    (
      field,
    ): [
      string,
      (row: readonly unknown[], env: Parameters<ReturnType<FieldCompiler>['decode']>[1]) => unknown,
    ] => {
      const label = COUNTED[field.name];
      if (label) {
        const count = new Variable('c');
        clauses.push(counted(scope, label, count));
        const i = columns.push(cypher`${count}`) - 1;
        return [field.key, (row) => row[i]];
      }
      switch (field.name) {
        case 'dataVersion':
          return [field.key, (row) => String(row[0])];
        case 'lastBatch': {
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
          return [field.key, (row, env) => plan.decode((row[i] as readonly unknown[])[0], env)];
        }
        case 'version':
          return [field.key, (_row, env) => env.run.service.version];
        case 'engine':
          return [field.key, (_row, env) => env.run.service.engine];
        case 'limits':
          return [
            field.key,
            (_row, env) =>
              Object.fromEntries(
                (field.fields.get('Limits') ?? []).map((limit) => [
                  limit.key,
                  env.run.service.limits[limit.name as keyof typeof env.run.service.limits] ?? 'Limits',
                ]),
              ),
          ];
        default:
          return [field.key, () => 'About'];
      }
    },
  );
  return {
    clauses,
    carries: [],
    expression: cypher`[${join(columns, ', ')}]`,
    decode: (raw, env) =>
      Object.fromEntries(decoders.map(([key, read]) => [key, read(raw as readonly unknown[], env)])),
  };
};
