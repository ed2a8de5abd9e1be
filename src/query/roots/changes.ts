/** `changes`: what the batches between two times did to facts, in the order of the batches. */

import { type Cypher, cypher, join, name, Param, Variable } from '../../store/cypher.ts';
import { FACT_LABELS } from '../../store/graphLayout.ts';
import { connection } from '../compile/connection.ts';
import type { ListMatch, ListScope } from '../compile/listScope.ts';
import { FACT_KIND_LIST, matchBatchAt, PAST } from '../compile/pattern.ts';
import type { RequestValues } from '../compile/run.ts';
import type { FieldCompiler } from '../compile/scope.ts';
import type { Args } from '../compile/selection.ts';

/** Added to the number of a batch, which has at most ten digits, so that it sorts as a text. */
const NUMBER_BASE = cypher`10000000000`;

const time = (at: ListScope, key: string): Param<RequestValues> =>
  new Param<RequestValues>((run) =>
    new Date(String((run.args[at.selection.slot] as Args)[key])).toISOString(),
  );

function match(at: ListScope): ListMatch {
  const from = new Variable('after');
  const to = new Variable('until');
  const last = new Variable('last');
  const { item: version, fact: number, batch } = at;
  const within = (property: Cypher) => cypher`${property} > ${from} AND ${property} <= ${to}`;
  const later = new Variable('later');
  const live = FACT_LABELS.map(name);
  const retracted = join(
    [...live, PAST].map(
      (label) =>
        cypher`NOT EXISTS { MATCH (${later}:${label} {id: ${version}.id}) WHERE ${later}.knownFrom = ${version}.knownTo }`,
    ),
    ' AND ',
  );
  const created = join(
    live.map(
      (label) =>
        cypher`MATCH (${version}:${label}) WHERE ${within(cypher`${version}.knownFrom`)} RETURN ${version} UNION ALL `,
    ),
    '',
  );
  return {
    clauses: [
      matchBatchAt(time(at, 'from'), from),
      ...(at.selection.args.to == null
        ? [cypher`WITH ${from}, ${batch} AS ${to}, ${batch}`]
        : [
            matchBatchAt(time(at, 'to'), last),
            // At an earlier batch later ones are not known.
            cypher`WITH ${from}, CASE WHEN ${last} < ${batch} THEN ${last} ELSE ${batch} END AS ${to}, ${batch}`,
          ]),
      cypher`CALL (${from}, ${to}) { ${created}MATCH (${version}:${PAST}) WHERE (${within(cypher`${version}.knownFrom`)} OR ${within(cypher`${version}.knownTo`)}) AND ${version}.kind IN ${FACT_KIND_LIST} RETURN ${version} }`,
      // A version is a change when it was created, and when it was closed without a successor.
      cypher`UNWIND [${version}.knownFrom, ${version}.knownTo] AS ${number}`,
      cypher`WITH ${version}, ${number}, ${from}, ${to}, ${batch} WHERE ${within(cypher`${number}`)} AND (${number} = ${version}.knownFrom OR (${retracted}))`,
      cypher`WITH ${version}, ${number}, ${batch}`,
    ],
    conditions: [],
  };
}

export const changes: FieldCompiler = connection({
  items: ['Change'],
  facts: [],
  bindsFact: true,
  key: (version, number) => cypher`toString(${NUMBER_BASE} + ${number}) + ' ' + ${version}.id`,
  match,
});
