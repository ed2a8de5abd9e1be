/** A composed field: what it adds to the statement, and how its place in the row becomes the answer. */

import { type Cypher, cypher, join, literal, Variable } from '../cypher.ts';
import type { Selection } from '../selection.ts';
import { fieldsOf } from '../selection.ts';
import { enclose } from './moment.ts';
import { stateOf } from './pattern.ts';
import type { Env, Scope } from './scope.ts';

export interface Plan {
  /** Clauses that run before the row is returned; each keeps the number of rows. */
  readonly clauses: readonly Cypher[];
  /** The variables that the clauses bring in. */
  readonly carries: readonly Variable[];
  readonly expression: Cypher;
  decode(raw: unknown, env: Env): unknown;
}

/** How a field is read: called once per selection of it when a statement is compiled. */
export type Field = (scope: Scope, selection: Selection) => Plan;

/** How each field of one GraphQL type is read. */
export interface Projection {
  readonly type: string;
  /** ENTITY and FACT nodes carry `kind`; EMBEDDED types are another view of their parent's node. */
  readonly of: 'ENTITY' | 'FACT' | 'NODE' | 'EMBEDDED';
  readonly fields: Readonly<Record<string, Field>>;
}

/** Finds the projection of a type; a type without one cannot be selected. */
export type Projections = (type: string) => Projection;

/** The constant `kind` of nodes of a type: Person -> PERSON. */
const kindOf = (type: string): string => type.toUpperCase();

interface Column {
  readonly plan: Plan;
  /** The concrete types that the column belongs to. */
  readonly types: Set<string>;
  readonly key: string;
}

/**
 * Composes the fields selected on the node of `scope`, which is of one of `types`, into one row list:
 * `[kind, (from, to,) column ...]`. A field shared by several types is one column.
 */
export function composeObject(scope: Scope, types: readonly string[], selection: Selection): Plan {
  const exact = types.length === 1;
  const versioned = stateful(scope, types);
  const inner = enclose(versioned.scope, types.map(scope.projections), selection);
  const at: Scope = { ...inner.scope, exact };
  const columns = columnsOf(at, types, selection);
  const hidden = inner.hidden;
  const byKind = new Map(types.map((type) => [exact ? null : kindOf(type), type]));
  const head = exact ? literal(true) : cypher`${scope.node}.kind`;
  return {
    clauses: [...versioned.clauses, ...inner.clauses, ...columns.flatMap((column) => column.plan.clauses)],
    carries: [...versioned.carries, ...inner.carries, ...columns.flatMap((column) => column.plan.carries)],
    expression: cypher`[${join([head, ...hidden, ...columns.map((c) => c.plan.expression)], ', ')}]`,
    decode(raw, env) {
      if (raw === null || raw === undefined) return null;
      const row = raw as readonly unknown[];
      const type = exact ? (types[0] as string) : byKind.get(row[0] as string);
      if (type === undefined) return null;
      const own = inner.env(row, env);
      const answer: Record<string, unknown> = { __typename: type };
      columns.forEach((column, i) => {
        if (column.types.has(type)) answer[column.key] = column.plan.decode(row[i + 1 + hidden.length], own);
      });
      return answer;
    },
  };
}

/** At an earlier batch, what an entity or a source was then lies on a node of its own. */
function stateful(scope: Scope, types: readonly string[]) {
  const present: Scope = { ...scope, state: null };
  if (!scope.past || !types.some((type) => STATEFUL.has(type)))
    return { scope: present, clauses: [], carries: [] };
  const state = new Variable('s');
  return {
    scope: { ...scope, state },
    clauses: [stateOf(scope, scope.node, state)],
    carries: [state],
  };
}

/** The types whose nodes are stable while their state changes. */
const STATEFUL = new Set(['Person', 'Organization', 'Office', 'Region', 'Event', 'Topic', 'Source']);

function columnsOf(scope: Scope, types: readonly string[], selection: Selection): Column[] {
  const shared = new Map<Selection, Map<Field, Column>>();
  const columns: Column[] = [];
  for (const type of types) {
    const { fields } = scope.projections(type);
    for (const field of fieldsOf(selection, type)) {
      if (field.name === '__typename') continue;
      const read = fields[field.name];
      if (!read) throw new Error(`no projection for ${type}.${field.name}`);
      const known = shared.get(field) ?? new Map<Field, Column>();
      shared.set(field, known);
      const column = known.get(read);
      if (column) {
        column.types.add(type);
        continue;
      }
      const made: Column = { plan: read(scope, field), types: new Set([type]), key: field.key };
      known.set(read, made);
      columns.push(made);
    }
  }
  return columns;
}
