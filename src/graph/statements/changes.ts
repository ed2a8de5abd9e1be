/** `changes`: what the batches between two times did to facts, in their order. */
import { connection, type ListScope, type Matched } from '../compose/connection.ts';
import { FACT_KIND_LIST } from '../compose/pattern.ts';
import type { Field } from '../compose/plan.ts';
import type { Run } from '../compose/scope.ts';
import { type Cypher, cypher, Param, Variable } from '../cypher.ts';
import type { Args } from '../selection.ts';

/** Numbers of batches have ten digits at most; with this added they sort as texts. */
const NUMBER_BASE = cypher`10000000000`;

const time = (at: ListScope, key: string): Param<Run> =>
  new Param<Run>((run) => new Date(String((run.args[at.selection.slot] as Args)[key])).toISOString());

/** The number of the last batch committed by a time. */
const batchBy = (at: ListScope, key: string, number: Variable): Cypher => {
  const batch = new Variable('batch');
  return cypher`CALL (${at.batch}) { OPTIONAL MATCH (${batch}:Batch) WHERE ${batch}.appliedAt <= ${time(at, key)} AND ${batch}.number <= ${at.batch} RETURN coalesce(max(${batch}.number), 0) AS ${number} }`;
};

function match(at: ListScope): Matched {
  const from = new Variable('after');
  const to = new Variable('until');
  const { item: version, fact: number, batch } = at;
  const within = (property: Cypher) => cypher`${property} > ${from} AND ${property} <= ${to}`;
  const later = new Variable('later');
  const retracted = cypher`NOT EXISTS { MATCH (${later}:Fact {id: ${version}.id}) WHERE ${later}.knownFrom = ${version}.knownTo } AND NOT EXISTS { MATCH (${later}:Past {id: ${version}.id}) WHERE ${later}.knownFrom = ${version}.knownTo }`;
  return {
    clauses: [
      batchBy(at, 'from', from),
      at.selection.args.to == null
        ? cypher`WITH ${from}, ${batch} AS ${to}, ${batch}`
        : batchBy(at, 'to', to),
      cypher`CALL (${from}, ${to}) { MATCH (${version}:Fact) WHERE ${within(cypher`${version}.knownFrom`)} RETURN ${version} UNION ALL MATCH (${version}:Past) WHERE (${within(cypher`${version}.knownFrom`)} OR ${within(cypher`${version}.knownTo`)}) AND ${version}.kind IN ${FACT_KIND_LIST} RETURN ${version} }`,
      // A version is a change where it was made, and where it was closed without another in its place.
      cypher`UNWIND [${version}.knownFrom, ${version}.knownTo] AS ${number}`,
      cypher`WITH ${version}, ${number}, ${from}, ${to}, ${batch} WHERE ${within(cypher`${number}`)} AND (${number} = ${version}.knownFrom OR (${retracted}))`,
      cypher`WITH ${version}, ${number}, ${batch}`,
    ],
    conditions: [],
  };
}

export const changes: Field = connection({
  items: ['Change'],
  facts: [],
  bindsFact: true,
  key: (version, number) => cypher`toString(${NUMBER_BASE} + ${number}) + ' ' + ${version}.id`,
  match,
});
