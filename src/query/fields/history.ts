/** `Fact.history`: the versions of a fact up to the batch of the reader, oldest first. */

import { cypher, join, literal, name, Variable } from '../../store/cypher.ts';
import { FACT_LABELS } from '../../store/graphLayout.ts';
import { call } from '../compile/fieldReaders.ts';
import { PAST } from '../compile/pattern.ts';
import type { FieldCompiler } from '../compile/scope.ts';
import { composeVersion } from '../types/factVersion.ts';

/** The most versions in an answer; of more, the newest are returned. */
const MAX_HISTORY = 100;

export const history: FieldCompiler = (scope, selection) => {
  const version = new Variable('n');
  const found = new Variable('c');
  const { node, batch } = scope;
  const plan = composeVersion(scope, version, selection);
  const then = cypher`${version}.knownFrom`;
  return {
    clauses: [
      call(scope, [
        cypher`CALL (${node}, ${batch}) { ${join(
          [...FACT_LABELS.map(name), PAST].map(
            (label) =>
              cypher`MATCH (${version}:${label} {id: ${node}.id}) WHERE ${then} <= ${batch} RETURN ${version}`,
          ),
          ' UNION ALL ',
        )} }`,
        cypher`WITH ${version}, ${batch} ORDER BY ${then} DESC LIMIT ${literal(MAX_HISTORY)}`,
        ...plan.clauses,
        cypher`WITH ${join(
          [version, batch, ...plan.carries].map((v) => cypher`${v}`),
          ', ',
        )} ORDER BY ${then}`,
        cypher`RETURN collect(${plan.expression}) AS ${found}`,
      ]),
    ],
    carries: [found],
    expression: cypher`${found}`,
    decode: (raw, env) => (raw as readonly unknown[]).map((row) => plan.decode(row, env)),
  };
};
