/** `factChanges`: what the batches between two batches or times did to facts, in the order of the batches. */

import { type Cypher, cypher, join, name, Param, Variable } from '../../store/cypher.ts';
import { FACT_LABELS } from '../../store/graphLayout.ts';
import { connection } from '../compile/connection.ts';
import type { ListMatch, ListScope } from '../compile/listScope.ts';
import { FACT_KIND_LIST, matchBatchAt, PAST } from '../compile/pattern.ts';
import type { RequestValues } from '../compile/run.ts';
import type { FieldCompiler } from '../compile/scope.ts';
import type { Args } from '../compile/selection.ts';
import { InputError } from '../inputError.ts';

/** Added to the number of a batch, which has at most ten digits, so that it sorts as a text. */
const NUMBER_BASE = cypher`10000000000`;

const time = (at: ListScope, key: string): Param<RequestValues> =>
  new Param<RequestValues>((run) =>
    new Date(String((run.args[at.selection.slot] as Args)[key])).toISOString(),
  );

const number = (at: ListScope, key: string): Param<RequestValues> =>
  new Param<RequestValues>((run) => Number((run.args[at.selection.slot] as Args)[key]));

function match(at: ListScope): ListMatch {
  const { args } = at.selection;
  const from = new Variable('after');
  const to = new Variable('until');
  const last = new Variable('last');
  const { item: version, fact: made, batch } = at;
  const within = (property: Cypher) => cypher`${property} > ${from} AND ${property} <= ${to}`;
  const [id, written, closed] = [new Variable('id'), new Variable('written'), new Variable('closed')];
  const live = FACT_LABELS.map(name);
  const ofVersion = (property: 'knownFrom' | 'knownTo') =>
    cypher`collect(CASE WHEN ${made} = ${version}.${name(property)} THEN ${version} END)`;
  const created = join(
    live.map(
      (label) =>
        cypher`MATCH (${version}:${label}) WHERE ${within(cypher`${version}.knownFrom`)} RETURN ${version} UNION ALL `,
    ),
    '',
  );
  return {
    clauses: [
      args.afterBatch == null
        ? matchBatchAt(time(at, 'afterTime'), from)
        : cypher`WITH ${number(at, 'afterBatch')} AS ${from}, ${batch}`,
      ...(args.untilBatch == null && args.untilTime == null
        ? [cypher`WITH ${from}, ${batch} AS ${to}, ${batch}`]
        : [
            args.untilBatch == null
              ? matchBatchAt(time(at, 'untilTime'), last)
              : cypher`WITH ${from}, ${number(at, 'untilBatch')} AS ${last}, ${batch}`,
            // At an earlier batch later ones are not known.
            cypher`WITH ${from}, CASE WHEN ${last} < ${batch} THEN ${last} ELSE ${batch} END AS ${to}, ${batch}`,
          ]),
      cypher`CALL (${from}, ${to}) { ${created}MATCH (${version}:${PAST}) WHERE (${within(cypher`${version}.knownFrom`)} OR ${within(cypher`${version}.knownTo`)}) AND ${version}.kind IN ${FACT_KIND_LIST} RETURN ${version} }`,
      cypher`UNWIND [${version}.knownFrom, ${version}.knownTo] AS ${made}`,
      cypher`WITH ${version}, ${made}, ${from}, ${to}, ${batch} WHERE ${within(cypher`${made}`)}`,
      // What a batch did to a fact is the version that it wrote, or where it wrote none, the one that it closed. Looking for the
      // next version of each would cost the square of the versions of a fact where an index finds them by id only.
      cypher`WITH ${version}.id AS ${id}, ${made}, ${batch}, ${ofVersion('knownFrom')} AS ${written}, ${ofVersion('knownTo')} AS ${closed}`,
      cypher`UNWIND CASE WHEN size(${written}) > 0 THEN ${written} ELSE ${closed} END AS ${version}`,
      cypher`WITH ${version}, ${made}, ${batch}`,
    ],
    conditions: [],
  };
}

const list = connection({
  items: ['FactChange'],
  facts: [],
  bindsFact: true,
  key: (version, number) => cypher`toString(${NUMBER_BASE} + ${number}) + ' ' + ${version}.id`,
  match,
});

/** Throws InputError unless one of `afterBatch` and `afterTime` is given, and at most one end. */
export const factChanges: FieldCompiler = (scope, selection) => {
  const { afterBatch, afterTime, untilBatch, untilTime } = selection.args;
  if ((afterBatch == null) === (afterTime == null))
    throw new InputError(
      'CONTRADICTORY_OPTIONS',
      `factChanges has ${afterBatch == null ? 'neither afterBatch nor afterTime' : 'both afterBatch and afterTime'}; give one of them, for example afterBatch: 0 for all changes.`,
    );
  if (untilBatch != null && untilTime != null)
    throw new InputError(
      'CONTRADICTORY_OPTIONS',
      'factChanges has both untilBatch and untilTime; give one of them.',
    );
  return list(scope, selection);
};
