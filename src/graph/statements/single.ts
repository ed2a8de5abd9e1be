/** Questions for one thing by its id: nothing found is null, not an error. */
import { call } from '../compose/fields.ts';
import { known, momentOf, windowEnv } from '../compose/moment.ts';
import { composeObject, type Field } from '../compose/plan.ts';
import { type Cypher, cypher, literal, type Param, Variable, where } from '../cypher.ts';
import { argument } from '../projections/arguments.ts';
import { NODE_TYPES } from '../projections/types.ts';
import type { Args } from '../selection.ts';

type Match = (node: Variable, id: Param<never>, batch: Variable) => Cypher;

const single =
  (types: readonly string[], match: Match): Field =>
  (scope, selection) => {
    const node = new Variable('n');
    const found = new Variable('c');
    const moment = momentOf(scope, selection);
    const inner = { ...scope, node, moment };
    const plan = composeObject(inner, types, selection);
    return {
      clauses: [
        call(scope, [
          match(node, argument(selection, 'id'), scope.batch),
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
  single(
    [type],
    (node, id, batch) =>
      cypher`MATCH (${node}:Entity {id: ${id}})${where([cypher`${node}.kind = ${literal(type.toUpperCase())}`, ...known(node, batch)])}`,
  );

export const sourceById: Field = single(
  ['Source'],
  (node, id, batch) => cypher`MATCH (${node}:Source {id: ${id}})${where(known(node, batch))}`,
);

/** Finds whatever has an id: one index lookup for each of the five places where ids live. */
export function anyNode(node: Variable, id: Cypher, batch: Variable): Cypher {
  const versioned = (label: Cypher) =>
    cypher`MATCH (${node}:${label} {id: ${id}})${where(known(node, batch))} RETURN ${node}`;
  return [
    versioned(cypher`Entity`),
    versioned(cypher`Fact`),
    versioned(cypher`Source`),
    versioned(cypher`Claim`),
    cypher`MATCH (${node}:Batch {id: ${id}}) WHERE ${node}.number <= ${batch} RETURN ${node}`,
  ].reduce((all, one) => cypher`${all}\nUNION ALL\n${one}`);
}

export const nodeById: Field = single(
  NODE_TYPES,
  (node, id, batch) => cypher`CALL (${batch}) {\n${anyNode(node, cypher`${id}`, batch)}\n}`,
);

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
        cypher`CALL (${id}, ${scope.batch}) {\n${anyNode(node, cypher`${id}`, scope.batch)}\n}`,
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
