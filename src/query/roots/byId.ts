/** Questions for one thing by its id: nothing found is null, not an error. */

import {
  type Cypher,
  cypher,
  join,
  lines,
  literal,
  mentions,
  name,
  Variable,
  where,
} from '../../store/cypher.ts';
import { matchEntityById } from '../compile/alias.ts';
import { call, variableList } from '../compile/fieldReaders.ts';
import { momentOf, withWindow } from '../compile/moment.ts';
import { composeObject } from '../compile/objectPlan.ts';
import { matchStableNode as bindEntity, knownVersion, PAST, WAS } from '../compile/pattern.ts';
import type { FieldCompiler, Scope } from '../compile/scope.ts';
import type { Args } from '../compile/selection.ts';
import { argument } from '../filters/arguments.ts';
import { ENTITY_TYPES, NODE_TYPES } from '../types/concreteTypes.ts';

/** Binds `node`, and to `asked` the id that led to it, where that is not null. */
type Match = (scope: Scope, node: Variable, asked: Variable | null, id: Cypher) => readonly Cypher[];

const single =
  (types: readonly string[], match: Match): FieldCompiler =>
  (scope, selection) => {
    const node = new Variable('n');
    const id = new Variable('asked');
    const found = new Variable('c');
    const moment = momentOf(scope, selection);
    const plan = composeObject({ ...scope, node, moment, requestedId: { node, id } }, types, selection);
    const isTold = mentions([...plan.clauses, plan.expression], id);
    return {
      clauses: [
        call(scope, [
          ...match(scope, node, isTold ? id : null, cypher`${argument(selection, 'id')}`),
          ...plan.clauses,
          cypher`RETURN collect(${plan.expression}) AS ${found}`,
        ]),
      ],
      carries: [found],
      expression: cypher`${found}`,
      decode: (raw, env) => plan.decode((raw as readonly unknown[])[0], withWindow(env, moment)),
    };
  };

/** An entity of one kind. */
export const entityById = (type: string): FieldCompiler =>
  single([type], (scope, node, asked, id) => [
    ...matchEntityById(scope, node, asked, id),
    cypher`WITH ${variableList([node, ...(asked ? [asked] : []), scope.batch])} WHERE ${node}.kind = ${literal(type.toUpperCase())}`,
  ]);

export const sourceById: FieldCompiler = single(['Source'], (scope, node, _asked, id) => [
  bindEntity(scope, node, 'Source', id),
]);

/** A batch that has just been written; no root field of its own. */
export const batchById: FieldCompiler = single(['Batch'], (scope, node, _asked, id) => [
  cypher`MATCH (${node}:Batch {id: ${id}})${where([cypher`${node}.number <= ${scope.batch}`])}`,
]);

/** Closed entities are found by their own lookup. */
const ENTITY_KINDS_LIST = cypher`[${join(
  ENTITY_TYPES.map((type) => literal(type.toUpperCase())),
  ', ',
)}]`;

/**
 * Finds whatever an id leads to: an index lookup for each of the places where ids live. `asked` as for `Match`; `uses` are
 * the variables in `id`.
 */
export function anyNode(
  scope: Scope,
  node: Variable,
  asked: Variable | null,
  id: Cypher,
  uses: readonly Variable[] = [],
): Cypher {
  const { batch, past } = scope;
  const itself = asked ? cypher`, ${node}.id AS ${asked}` : cypher``;
  const stands = (label: Cypher, conditions: readonly Cypher[]) =>
    cypher`MATCH (${node}:${label} {id: ${id}})${where(conditions)} RETURN ${node}${itself}`;
  const versions = knownVersion(node, batch);
  const places = [
    lines([
      ...matchEntityById(scope, node, asked, id, uses),
      cypher`RETURN ${variableList(asked ? [node, asked] : [node])}`,
    ]),
    // The state of a stable node is tested where it is read.
    stands(name('Source'), past ? [] : versions),
    ...['Fact', 'Claim'].map((label) => stands(name(label), versions)),
    stands(name('Batch'), [cypher`${node}.number <= ${batch}`]),
  ];
  if (past)
    places.push(
      stands(PAST, [
        cypher`(${node}.kind = 'SOURCE' OR (NOT ${node}.kind IN ${ENTITY_KINDS_LIST} AND ${join(versions, ' AND ')}))`,
        cypher`NOT EXISTS { MATCH (${node})<-[:${WAS}]-(stable) }`,
      ]),
    );
  return join(places, '\nUNION ALL\n');
}

export const nodeById: FieldCompiler = single(NODE_TYPES, (scope, node, asked, id) => [
  cypher`CALL (${scope.batch}) {\n${anyNode(scope, node, asked, id)}\n}`,
]);

/** Several nodes, in the order of the ids; null where nothing has the id. */
export const nodesByIds: FieldCompiler = (scope, selection) => {
  const node = new Variable('n');
  const place = new Variable('i');
  const id = new Variable('id');
  const asked = new Variable('asked');
  const found = new Variable('c');
  const moment = momentOf(scope, selection);
  const plan = composeObject(
    { ...scope, node, moment, requestedId: { node, id: asked } },
    NODE_TYPES,
    selection,
  );
  const ids = argument(selection, 'ids');
  return {
    clauses: [
      call(scope, [
        cypher`UNWIND range(0, size(${ids}) - 1) AS ${place}`,
        cypher`WITH ${place}, ${ids}[${place}] AS ${id}, ${scope.batch}`,
        cypher`CALL (${id}, ${scope.batch}) {\n${anyNode(scope, node, asked, cypher`${id}`, [id])}\n}`,
        ...plan.clauses,
        cypher`RETURN collect([${place}, ${plan.expression}]) AS ${found}`,
      ]),
    ],
    carries: [found],
    expression: cypher`${found}`,
    decode(raw, env) {
      const { length } = (env.run.args[selection.slot] as Args).ids as readonly string[];
      const answer: unknown[] = Array.from({ length }, () => null);
      const own = withWindow(env, moment);
      for (const [i, row] of raw as readonly [number, unknown][]) answer[i] = plan.decode(row, own);
      return answer;
    },
  };
};
