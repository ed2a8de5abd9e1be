/** A composed field: what it adds to the statement, and how its place in the row becomes the answer. */

import { type Cypher, cypher, join, Variable } from '../../store/cypher.ts';
import { type Enclosed, type Encloser, enclose, selectsWhileEnclosing } from './moment.ts';
import { matchState } from './pattern.ts';
import type { DecodeContext } from './run.ts';
import type { FieldCompiler, FieldPlan, Projection, Scope } from './scope.ts';
import { fieldsOf, type Selection } from './selection.ts';

/** The constant `kind` of nodes of a type: Person -> PERSON. */
const kindOf = (type: string): string => type.toUpperCase();

interface Column {
  readonly plan: FieldPlan;
  /** The concrete types that the column belongs to. */
  readonly types: Set<string>;
  readonly key: string;
  readonly read: FieldCompiler;
  /** What encloses the field: the node itself, what is further out (null), or nothing that it asks for. */
  readonly around: Encloser | 'NOBODY' | null;
}

/**
 * Composes the fields selected on the node of `scope`, which is of one of `types`, into one row list:
 * `[kind where there are several types, (from, to) of each encloser ..., column ...]`. A field shared by several types
 * is one column.
 */
export function composeObject(scope: Scope, types: readonly string[], selection: Selection): FieldPlan {
  const exact = types.length === 1;
  const versioned = stateful(scope, types);
  const at: Scope = { ...versioned.scope, exact };
  const enclosed = enclosersIn(at, types, selection);
  const places = [...enclosed.keys()];
  const hidden = [...enclosed.values()].flatMap((found) => found.hidden);
  const columns = columnsOf(at, enclosed, types, selection);
  const byKind = new Map(types.map((type) => [exact ? null : kindOf(type), type]));
  const head = exact ? [] : [cypher`${scope.node}.kind`];
  const parts = [versioned, ...enclosed.values(), ...columns.map((column) => column.plan)];
  const readers = new Map(
    types.map((type) => [
      type,
      {
        place: places.indexOf(encloserOf(scope.projections(type)) as Encloser),
        cells: cellsOf(type, columns, head.length + hidden.length),
      },
    ]),
  );
  return {
    clauses: parts.flatMap((part) => part.clauses),
    carries: parts.flatMap((part) => part.carries),
    expression: cypher`[${join([...head, ...hidden, ...columns.map((c) => c.plan.expression)], ', ')}]`,
    decode(raw, env) {
      if (raw === null || raw === undefined) return null;
      const row = raw as readonly unknown[];
      const type = exact ? (types[0] as string) : byKind.get(row[0] as string);
      const reader = type === undefined ? undefined : readers.get(type);
      if (!reader) return null;
      const { place, cells } = reader;
      const own =
        place < 0
          ? env
          : {
              ...env,
              enclosing: {
                from: row[head.length + 2 * place] as number,
                to: row[head.length + 2 * place + 1] as number,
              },
            };
      const answer: Record<string, unknown> = { __typename: type };
      for (const { key, plan, index } of cells) answer[key] = plan.decode(row[index], own);
      return answer;
    },
  };
}

/** The columns of one type, with their places in the row. */
const cellsOf = (type: string, columns: readonly Column[], first: number) =>
  columns.flatMap(({ types, key, plan }, i) => (types.has(type) ? [{ key, plan, index: i + first }] : []));

/** How nodes of a type enclose what is below them; null where they do not. */
const encloserOf = ({ type, of, ofFact }: Projection): Encloser | null =>
  of === 'FACT' || ofFact ? 'FACT' : type === 'Event' ? 'EVENT' : null;

/** The enclosers among the types that something selected on them asks for. */
function enclosersIn(
  scope: Scope,
  types: readonly string[],
  selection: Selection,
): ReadonlyMap<Encloser, Enclosed> {
  const found = new Map<Encloser, Enclosed>();
  for (const type of types) {
    const encloser = encloserOf(scope.projections(type));
    if (encloser === null || found.has(encloser) || !fieldsOf(selection, type).some(selectsWhileEnclosing))
      continue;
    found.set(encloser, enclose(scope, encloser));
  }
  return found;
}

/** At an earlier batch, what an entity or a source was then lies on a node of its own. */
function stateful(scope: Scope, types: readonly string[]) {
  const present: Scope = { ...scope, state: null };
  if (!scope.past || !types.some((type) => STATEFUL.has(type)))
    return { scope: present, clauses: [], carries: [] };
  const state = new Variable('s');
  return {
    scope: { ...scope, state },
    clauses: [matchState(scope, scope.node, state)],
    carries: [state],
  };
}

/** The types whose nodes are stable while their state changes. */
const STATEFUL = new Set(['Person', 'Organization', 'Office', 'Region', 'Event', 'Topic', 'Source']);

function columnsOf(
  scope: Scope,
  enclosed: ReadonlyMap<Encloser, Enclosed>,
  types: readonly string[],
  selection: Selection,
): Column[] {
  const shared = new Map<Selection, Column[]>();
  const columns: Column[] = [];
  for (const type of types) {
    const projection = scope.projections(type);
    const encloser = encloserOf(projection);
    for (const field of fieldsOf(selection, type)) {
      if (field.name === '__typename') continue;
      const read = projection.fields[field.name];
      if (!read) throw new Error(`no projection for ${type}.${field.name}`);
      const around = selectsWhileEnclosing(field) ? encloser : 'NOBODY';
      const known = shared.get(field) ?? [];
      shared.set(field, known);
      const column = known.find((made) => made.read === read && made.around === around);
      if (column) {
        column.types.add(type);
        continue;
      }
      const at =
        around === 'NOBODY'
          ? { ...scope, enclosing: null }
          : around === null
            ? scope
            : (enclosed.get(around)?.scope ?? scope);
      const made: Column = { plan: read(at, field), types: new Set([type]), key: field.key, read, around };
      known.push(made);
      columns.push(made);
    }
  }
  return columns;
}
