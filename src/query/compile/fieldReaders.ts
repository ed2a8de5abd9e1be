/** Compilers of common kinds of fields: a property, a computed value, a hop to one node, a short list. */
import { type Cypher, cypher, lines, listed, literal, name, Variable } from '../../store/cypher.ts';
import { selectsWhileEnclosing } from './moment.ts';
import { composeObject } from './objectPlan.ts';
import { listOf } from './rowType.ts';
import type { DecodeContext } from './run.ts';
import { type FieldCompiler, type FieldPlan, imports, type Scope } from './scope.ts';
import { type Args, type Selection, someBelow } from './selection.ts';

/** `CALL (imported) { body }`. */
export const callWith = (imported: readonly Variable[], body: readonly Cypher[]): Cypher =>
  cypher`CALL (${variableList(imported)}) {\n${lines(body)}\n}`;

/** A subquery that imports what the fields of a scope refer to. */
export const call = (scope: Scope, body: readonly Cypher[]): Cypher => callWith(imports(scope), body);

export const variableList = (variables: readonly Variable[]): Cypher => listed([...new Set(variables)]);

const asRead: FieldPlan['decode'] = (raw) => raw;

/** The plan of an expression on what is bound already. */
export const valuePlan = (expression: Cypher, decode = asRead): FieldPlan => ({
  clauses: [],
  carries: [],
  expression,
  decode,
});

/** What a subquery returns in one row, with the clauses before RETURN. */
export type OneValue = readonly [body: readonly Cypher[], value: Cypher];

/**
 * The plan of a subquery that returns one value in one row.
 * @param body the clauses before RETURN
 * @param also what they refer to besides the fields of the scope
 */
export function subquery(
  scope: Scope,
  body: readonly Cypher[],
  value: Cypher,
  decode = asRead,
  also: readonly Variable[] = [],
): FieldPlan {
  const found = new Variable('c');
  return {
    clauses: [callWith([...imports(scope), ...also], [...body, cypher`RETURN ${value} AS ${found}`])],
    carries: [found],
    expression: cypher`${found}`,
    decode,
  };
}

/** The plan of a subquery that reads each row of its body by `plan`, whose clauses the body contains. */
export const collected = (
  scope: Scope,
  body: readonly Cypher[],
  plan: FieldPlan,
  also: readonly Variable[] = [],
): FieldPlan =>
  subquery(
    scope,
    body,
    cypher`collect(${plan.expression})`,
    (raw, env) => (raw as readonly unknown[]).map((row) => plan.decode(row, env)),
    also,
  );

/** The same of the only row; null without one. */
export function readOne(
  scope: Scope,
  match: readonly Cypher[],
  plan: FieldPlan,
  also: readonly Variable[] = [],
): FieldPlan {
  const rows = collected(scope, [...match, ...plan.clauses], plan, also);
  return {
    ...rows,
    decode(raw, env) {
      const [first] = raw as readonly unknown[];
      return first === undefined ? null : plan.decode(first, env);
    },
  };
}

/**
 * Reads at most `limit` items in an order.
 * @param kept the variables that the plan refers to, the item among them
 */
export function inOrder(
  scope: Scope,
  match: readonly Cypher[],
  { item, kept, order, limit }: ItemsInOrder,
  plan: FieldPlan,
  also: readonly Variable[] = [],
): FieldPlan {
  const body = [
    ...match,
    cypher`WITH DISTINCT ${variableList(kept)} ORDER BY ${order} LIMIT ${limit}`,
    ...plan.clauses,
    ...(plan.clauses.length > 0
      ? [cypher`WITH ${variableList([item, ...plan.carries])} ORDER BY ${order}`]
      : []),
  ];
  return collected(scope, body, plan, also);
}

interface ItemsInOrder {
  readonly item: Variable;
  readonly kept: readonly Variable[];
  /** By properties of the item. */
  readonly order: Cypher;
  readonly limit: Cypher;
}

/** The node that has the properties of the node of a scope. */
export const propertiesOf = (scope: Scope): Variable => scope.state ?? scope.node;

/** A stored property; null if it is missing. */
export const property =
  (key: string): FieldCompiler =>
  (scope) =>
    valuePlan(cypher`${propertiesOf(scope)}.${name(key)}`, (raw) => raw ?? null);

/** A value computed from stored properties; `values` are in the order of `keys`. */
export const computed =
  (
    keys: readonly string[],
    compute: (values: readonly unknown[], env: DecodeContext, selection: Selection, args: Args) => unknown,
  ): FieldCompiler =>
  (scope, selection) => {
    const read = (values: readonly unknown[], env: DecodeContext) =>
      compute(values, env, selection, env.run.args[selection.slot] ?? {});
    if (keys.length === 1)
      return valuePlan(cypher`${propertiesOf(scope)}.${name(keys[0] as string)}`, (raw, env) =>
        read([raw ?? null], env),
      );
    return valuePlan(listOf(keys.map((key) => cypher`${propertiesOf(scope)}.${name(key)}`)), (raw, env) =>
      read(raw as readonly unknown[], env),
    );
  };

/** The same node as another type, such as the interval of a fact. */
export const embedded =
  (type: string): FieldCompiler =>
  (scope, selection) =>
    composeObject(scope, [type], selection);

interface Hop {
  /** The concrete types at the other end. */
  readonly to: readonly string[];
  /** The clause that binds `to`, beginning at the node of the scope. */
  match(scope: Scope, to: Variable): Cypher;
  /** True if the clause is one MATCH that finds at most one node. */
  readonly single?: boolean;
  /** True if the node may be a withdrawn fact. */
  readonly withdrawn?: boolean;
  /** What the scope of the other end knows of this hop. */
  enter?(scope: Scope, to: Variable): Partial<Scope>;
}

/** A hop to one node. A required hop from a node of one certain type is a plain MATCH; any other may find nothing. */
export const one =
  (hop: Hop & { readonly required: boolean }): FieldCompiler =>
  (scope, selection) => {
    const to = new Variable('n');
    const plan = composeObject(
      { ...scope, node: to, withdrawn: hop.withdrawn ?? false, ...hop.enter?.(scope, to) },
      hop.to,
      selection,
    );
    if (hop.required && scope.exact)
      return {
        clauses: [hop.match(scope, to), ...plan.clauses],
        carries: [to, ...plan.carries],
        expression: plan.expression,
        decode: plan.decode,
      };
    // OPTIONAL MATCH is cheaper than a subquery. The fields of a node of several types are read in subqueries, which keep the
    // row if there is no node.
    const inSubqueries = hop.to.length > 1 && !scope.past && !someBelow(selection, selectsWhileEnclosing);
    if (hop.single && scope.statement.engine === 'neo4j' && inSubqueries)
      return {
        clauses: [cypher`OPTIONAL ${hop.match(scope, to)}`, ...plan.clauses],
        carries: [to, ...plan.carries],
        expression: cypher`CASE WHEN ${to} IS NULL THEN null ELSE ${plan.expression} END`,
        decode: plan.decode,
      };
    return readOne(scope, [hop.match(scope, to)], plan);
  };

/** A hop to a list of at most `limit` nodes, ordered by a property. */
export const list =
  (
    hop: Hop & { readonly order: string; readonly limit: number; readonly descending?: boolean },
  ): FieldCompiler =>
  (scope, selection) => {
    const to = new Variable('n');
    const inner: Scope = { ...scope, node: to, withdrawn: hop.withdrawn ?? false };
    const plan = composeObject(inner, hop.to, selection);
    const order = cypher`${to}.${name(hop.order)}${hop.descending ? cypher` DESC` : cypher``}`;
    const limit = cypher`${literal(hop.limit)}`;
    return inOrder(scope, [hop.match(scope, to)], { item: to, kept: imports(inner), order, limit }, plan);
  };
