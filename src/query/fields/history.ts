/** `Fact.history`: the versions of a fact up to the batch of the reader, oldest first. */

import { type Cypher, cypher, join, name, Param, Variable } from '../../store/cypher.ts';
import { FACT_LABELS } from '../../store/graphLayout.ts';
import { Columns } from '../compile/columns.ts';
import { call, variableList } from '../compile/fieldReaders.ts';
import { cursorKey, pageOf } from '../compile/paging.ts';
import { PAST } from '../compile/pattern.ts';
import { listOf } from '../compile/rowType.ts';
import type { RequestValues } from '../compile/run.ts';
import type { FieldCompiler } from '../compile/scope.ts';
import { fieldsOf, type Selection } from '../compile/selection.ts';
import { nodeSelections, valueConnection } from '../compile/valueConnection.ts';
import { composeVersion } from '../types/factVersion.ts';

const NAME = 'FactVersion';

/** A version: the number of the batch that made it, and what each node selection reads. */
type VersionRow = readonly [number: number, ...columns: unknown[]];

const argsOf = (run: RequestValues, { slot }: Selection) => run.args[slot] ?? {};

export const history: FieldCompiler = (scope, selection) => {
  const version = new Variable('n');
  const [found, total] = [new Variable('c'), new Variable('c')];
  const { node, batch } = scope;
  const { backward } = pageOf(selection.name, selection.args);
  const number = cypher`${version}.knownFrom`;
  const versions = (conditions: Cypher): Cypher =>
    cypher`CALL (${node}, ${batch}) { ${join(
      [...FACT_LABELS.map(name), PAST].map(
        (label) =>
          cypher`MATCH (${version}:${label} {id: ${node}.id}) WHERE ${number} <= ${batch}${conditions} RETURN ${version}`,
      ),
      ' UNION ALL ',
    )} }`;
  const fields = nodeSelections(NAME, selection);
  const columns = new Columns(1);
  const read = columns.addEach(fields, (field) => composeVersion(scope, version, field));
  const limit = new Param<RequestValues>((run) => pageOf(selection.name, argsOf(run, selection)).size + 1);
  const start = new Param<RequestValues>((run) => Number(cursorKey(selection, argsOf(run, selection))));
  const hasCursor = (backward ? selection.args.before : selection.args.after) != null;
  const beyond = hasCursor ? cypher` AND ${number} ${backward ? cypher`<` : cypher`>`} ${start}` : cypher``;
  const order = cypher`ORDER BY ${number}${backward ? cypher` DESC` : cypher``}`;
  const counts = fieldsOf(selection, `${NAME}Connection`).some(
    ({ name }) => name === 'totalCount' || name === 'countUpTo',
  );
  return {
    clauses: [
      call(scope, [
        versions(beyond),
        cypher`WITH ${version}, ${batch} ${order} LIMIT ${limit}`,
        ...columns.clauses,
        cypher`WITH ${variableList([version, batch, ...columns.carries])} ${order}`,
        cypher`RETURN collect(${listOf([number, ...columns.expressions])}) AS ${found}`,
      ]),
      ...(counts ? [call(scope, [versions(cypher``), cypher`RETURN count(${version}) AS ${total}`])] : []),
    ],
    carries: counts ? [found, total] : [found],
    expression: counts ? cypher`[${found}, ${total}]` : cypher`[${found}]`,
    decode(raw, env) {
      const [rows, all = 0] = raw as readonly [readonly VersionRow[], number?];
      const { size } = pageOf(selection.name, argsOf(env.run, selection));
      const items = rows.slice(0, size);
      if (backward) items.reverse();
      const more = rows.length > size;
      return valueConnection<VersionRow>(
        {
          name: NAME,
          key: ([made]) => String(made),
          node: read,
        },
        {
          items,
          hasNext: backward ? hasCursor : more,
          hasPrevious: backward ? more : hasCursor,
          total: all,
        },
        selection,
        env,
      );
    },
  };
};
