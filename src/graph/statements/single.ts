/** Questions for one thing by its id: nothing found is null, not an error. */

import { call } from '../compose/fields.ts';
import { momentOf, windowEnv } from '../compose/moment.ts';
import { entityById as bindEntity, known } from '../compose/pattern.ts';
import { composeObject, type Field } from '../compose/plan.ts';
import type { Scope } from '../compose/scope.ts';
import { type Cypher, cypher, join, literal, name, Variable, where } from '../cypher.ts';
import { argument } from '../projections/arguments.ts';
import { ENTITY_TYPES, NODE_TYPES } from '../projections/types.ts';
import type { Args } from '../selection.ts';

type Match = (scope: Scope, node: Variable, id: Cypher) => readonly Cypher[];

const single =
  (types: readonly string[], match: Match): Field =>
  (scope, selection) => {
    const node = new Variable('n');
    const found = new Variable('c');
    const moment = momentOf(scope, selection);
    const plan = composeObject({ ...scope, node, moment }, types, selection);
    return {
      clauses: [
        call(scope, [
          ...match(scope, node, cypher`${argument(selection, 'id')}`),
          ...plan.clauses,
          cypher`RETURN collect(${plan.expression}) AS ${found}`,
        ]),
      ],
      carries: [found],
      expression: cypher`${found}`,
      decode: (raw, env) => plan.decode((raw as readonly unknown[])[0], windowEnv(env, moment)),
    };
  };

/** An entity of one kind. */
export const entityById = (type: string): Field =>
  single([type], (scope, node, id) => [
    bindEntity(scope, node, 'Entity', id),
    cypher`WITH ${node}, ${scope.batch} WHERE ${node}.kind = ${literal(type.toUpperCase())}`,
  ]);

export const sourceById: Field = single(['Source'], (scope, node, id) => [
  bindEntity(scope, node, 'Source', id),
]);

/** A batch that has just been written; no root field of its own. */
export const batchById: Field = single(['Batch'], (scope, node, id) => [
  cypher`MATCH (${node}:Batch {id: ${id}})${where([cypher`${node}.number <= ${scope.batch}`])}`,
]);

/** The kinds of nodes that stay while their state changes. */
const STABLE = cypher`[${join(
  [...ENTITY_TYPES, 'Source'].map((type) => literal(type.toUpperCase())),
  ', ',
)}]`;

/** Finds whatever has an id: one index lookup for each of the places where ids live. */
function anyNode({ batch, past }: Scope, node: Variable, id: Cypher): Cypher {
  const stands = (label: string, conditions: readonly Cypher[]) =>
    cypher`MATCH (${node}:${name(label)} {id: ${id}})${where(conditions)} RETURN ${node}`;
  const versions = known(node, batch);
  const places = [
    // The state of a stable node is tested where it is read.
    ...['Entity', 'Source'].map((label) => stands(label, past ? [] : versions)),
    ...['Fact', 'Claim'].map((label) => stands(label, versions)),
    stands('Batch', [cypher`${node}.number <= ${batch}`]),
  ];
  if (past)
    places.push(
      stands('Past', [
        cypher`(${node}.kind IN ${STABLE} OR (${join(versions, ' AND ')}))`,
        cypher`NOT EXISTS { MATCH (${node})<-[:WAS]-(stable) }`,
      ]),
    );
  return join(places, '\nUNION ALL\n');
}

export const nodeById: Field = single(NODE_TYPES, (scope, node, id) => [
  cypher`CALL (${scope.batch}) {\n${anyNode(scope, node, id)}\n}`,
]);

/** Several nodes, in the order of the ids; null where nothing has the id. */
export const nodesByIds: Field = (scope, selection) => {
  const node = new Variable('n');
  const place = new Variable('i');
  const id = new Variable('id');
  const found = new Variable('c');
  const moment = momentOf(scope, selection);
  const plan = composeObject({ ...scope, node, moment }, NODE_TYPES, selection);
  const ids = argument(selection, 'ids');
  return {
    clauses: [
      call(scope, [
        cypher`UNWIND range(0, size(${ids}) - 1) AS ${place}`,
        cypher`WITH ${place}, ${ids}[${place}] AS ${id}, ${scope.batch}`,
        cypher`CALL (${id}, ${scope.batch}) {\n${anyNode(scope, node, cypher`${id}`)}\n}`,
        ...plan.clauses,
        cypher`RETURN collect([${place}, ${plan.expression}]) AS ${found}`,
      ]),
    ],
    carries: [found],
    expression: cypher`${found}`,
    decode(raw, env) {
      const { length } = (env.run.args[selection.slot] as Args).ids as readonly string[];
      const answer: unknown[] = Array.from({ length }, () => null);
      const own = windowEnv(env, moment);
      for (const [i, row] of raw as readonly [number, unknown][]) answer[i] = plan.decode(row, own);
      return answer;
    },
  };
};
