/** `about`: what is loaded, in which version. */
import { call } from '../compose/fields.ts';
import { composeObject, type Field } from '../compose/plan.ts';
import { type Cypher, cypher, join, name, Variable } from '../cypher.ts';

const COUNTED: Readonly<Record<string, string>> = {
  entities: 'Entity',
  facts: 'Fact',
  claims: 'Claim',
  sources: 'Source',
};

export const about: Field = (scope, selection) => {
  const fields = selection.fields.get('About') ?? [];
  const clauses: Cypher[] = [];
  const columns: Cypher[] = [cypher`${scope.batch}`];
  const decoders = fields.map(
    (
      field,
    ): [string, (row: readonly unknown[], env: Parameters<ReturnType<Field>['decode']>[1]) => unknown] => {
      const label = COUNTED[field.name];
      if (label) {
        const node = new Variable('n');
        const count = new Variable('c');
        clauses.push(cypher`CALL () { MATCH (${node}:${name(label)}) RETURN count(${node}) AS ${count} }`);
        if (label === 'Entity') {
          const merged = new Variable('c');
          clauses.push(
            cypher`CALL () { MATCH (${node}:Entity) WHERE ${node}.mergedInto IS NOT NULL RETURN count(${node}) AS ${merged} }`,
          );
          const i = columns.push(cypher`${count} - ${merged}`) - 1;
          return [field.key, (row) => row[i]];
        }
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
