/** The plan of an object: the fields selected on one node, as one row. */

import { cypher, Variable } from '../../store/cypher.ts';
import { type Enclosed, type Encloser, enclose, selectsWhileEnclosing } from './moment.ts';
import { matchState } from './pattern.ts';
import { listOf } from './rowType.ts';
import type { DecodeContext } from './run.ts';
import type { FieldCompiler, FieldPlan, Projection, Scope } from './scope.ts';
import { fieldsOf, type Selection } from './selection.ts';

/** The `kind` that nodes of a type have: Person -> PERSON. */
const kindOf = (type: string): string => type.toUpperCase();

interface Column {
  readonly plan: FieldPlan;
  /** The concrete types that the column belongs to. */
  readonly types: Set<string>;
  readonly field: Selection;
  readonly compile: FieldCompiler;
  readonly encloser: ColumnEncloser;
}

/** The node that `whileEnclosing` below a field refers to: this one, one further out (null), or none. */
type ColumnEncloser = Encloser | 'UNUSED' | null;

/**
 * Composes the fields selected on the node of `scope`, which is of one of `types`, into one row:
 * `[kind if there are several types, (from, to, unsure) of each encloser ..., column ...]`. A field that several types share is
 * one column.
 */
export function composeObject(scope: Scope, types: readonly string[], selection: Selection): FieldPlan {
  const exact = types.length === 1;
  const withState = bindState(scope, types);
  const at: Scope = { ...withState.scope, exact };
  const enclosed = enclosersIn(at, types, selection);
  const enclosers = [...enclosed.keys()];
  const bounds = [...enclosed.values()].flatMap((found) => found.bounds);
  const columns = columnsOf(at, enclosed, types, selection);
  const byKind = new Map(types.map((type) => [exact ? null : kindOf(type), type]));
  const head = exact ? [] : [cypher`${scope.node}.kind`];
  const parts = [withState, ...enclosed.values(), ...columns.map((column) => column.plan)];
  const readers = new Map(
    types.map((type) => [
      type,
      {
        encloser: enclosers.indexOf(encloserOf(scope.statement.projections(type)) as Encloser),
        cells: cellsOf(
          type,
          encloserOf(scope.statement.projections(type)) !== null,
          columns,
          head.length + bounds.length,
        ),
      },
    ]),
  );
  return {
    clauses: parts.flatMap((part) => part.clauses),
    carries: parts.flatMap((part) => part.carries),
    expression: listOf([...head, ...bounds, ...columns.map((c) => c.plan.expression)]),
    decode(raw, env) {
      if (raw === null || raw === undefined) return null;
      const row = raw as readonly unknown[];
      const type = exact ? (types[0] as string) : byKind.get(row[0] as string);
      const reader = type === undefined ? undefined : readers.get(type);
      if (!reader) return null;
      const answer: Record<string, unknown> = { __typename: type };
      if (env.enclosing === null && reader.encloser < 0) {
        for (const { key, plan, index } of reader.cells) answer[key] = plan.decode(row[index], env);
        return answer;
      }
      const contexts = contextsOf(env, row, head.length, reader.encloser);
      for (const { key, plan, index, sees } of reader.cells)
        answer[key] = plan.decode(row[index], contexts[sees]);
      return answer;
    },
  };
}

/** The contexts of the fields of a node whose enclosing days, if it has any, begin in the row after its head. */
function contextsOf(
  env: DecodeContext,
  row: readonly unknown[],
  head: number,
  encloser: number,
): Readonly<Record<Enclosure, DecodeContext>> {
  const bare = env.enclosing === null ? env : { ...env, enclosing: null };
  return {
    OWN: encloser < 0 ? env : enclosedBy(bare, row.slice(head + ENCLOSING_CELLS * encloser)),
    OUTER: env,
    NONE: bare,
  };
}

/** How many cells have the days of an encloser. */
const ENCLOSING_CELLS = 3;

/** The context below a node whose days, the first cells, enclose what is selected on it. */
const enclosedBy = (env: DecodeContext, [from, to, unsure]: readonly unknown[]): DecodeContext => ({
  ...env,
  enclosing: { from: from as number, to: to as number, ...(unsure === true && { unsure }) },
});

/** The columns of one type, with their places in the row. */
const cellsOf = (type: string, isEncloser: boolean, columns: readonly Column[], first: number) =>
  columns.flatMap(({ types, field, plan, encloser }, i) =>
    types.has(type)
      ? [{ key: field.key, plan, index: i + first, sees: enclosureOf(field, encloser, isEncloser) }]
      : [],
  );

/** Which enclosing days a field sees: those of its own node, those further out, or none. */
type Enclosure = 'OWN' | 'OUTER' | 'NONE';

/** The ids of nodes depend on enclosing days only where something below does. */
function enclosureOf({ name }: Selection, encloser: ColumnEncloser, isEncloser: boolean): Enclosure {
  if (name === 'id' && !isEncloser) return 'OUTER';
  if (encloser === 'UNUSED') return 'NONE';
  return encloser === null ? 'OUTER' : 'OWN';
}

/** How nodes of a type enclose what is below them; null if they do not. */
const encloserOf = ({ type, of, ofFact }: Projection): Encloser | null =>
  of === 'FACT' || ofFact ? 'FACT' : type === 'Event' ? 'EVENT' : null;

/** The enclosers among the types that something selected on them refers to. */
function enclosersIn(
  scope: Scope,
  types: readonly string[],
  selection: Selection,
): ReadonlyMap<Encloser, Enclosed> {
  const found = new Map<Encloser, Enclosed>();
  for (const type of types) {
    const encloser = encloserOf(scope.statement.projections(type));
    if (encloser === null || found.has(encloser) || !fieldsOf(selection, type).some(selectsWhileEnclosing))
      continue;
    found.set(encloser, enclose(scope, encloser));
  }
  return found;
}

/** At an earlier batch the properties of an entity or a source are on another node, its state at that batch. */
function bindState(scope: Scope, types: readonly string[]) {
  if (!scope.past || !types.some((type) => STATEFUL.has(type)))
    return { scope: { ...scope, state: null }, clauses: [], carries: [] };
  const state = new Variable('s');
  return {
    scope: { ...scope, state },
    clauses: [matchState(scope, scope.node, state)],
    carries: [state],
  };
}

/** The types whose nodes stay while their state changes. */
const STATEFUL = new Set(['Person', 'Organization', 'Office', 'Region', 'Event', 'Topic', 'Source']);

function columnsOf(
  scope: Scope,
  enclosed: ReadonlyMap<Encloser, Enclosed>,
  types: readonly string[],
  selection: Selection,
): Column[] {
  const columns: Column[] = [];
  for (const type of types) {
    const projection = scope.statement.projections(type);
    const fields = fieldsOf(selection, type).filter(({ name }) => name !== '__typename');
    for (const field of fields) {
      const compile = projection.fields[field.name];
      if (!compile) throw new Error(`no projection for ${type}.${field.name}`);
      const encloser = selectsWhileEnclosing(field) ? encloserOf(projection) : 'UNUSED';
      const shared = columns.find(
        (column) => column.field === field && column.compile === compile && column.encloser === encloser,
      );
      if (shared) shared.types.add(type);
      else
        columns.push({
          plan: compile(columnScope(ofProjection(scope, projection), enclosed, encloser), field),
          types: new Set([type]),
          field,
          compile,
          encloser,
        });
    }
  }
  return columns;
}

/** The scope of the fields of a type: only a fact can be withdrawn. */
const ofProjection = (scope: Scope, { of, ofFact }: Projection): Scope =>
  scope.withdrawn && of !== 'FACT' && !ofFact ? { ...scope, withdrawn: false } : scope;

/** The scope of a column, with the days that enclose it. */
function columnScope(
  scope: Scope,
  enclosed: ReadonlyMap<Encloser, Enclosed>,
  encloser: ColumnEncloser,
): Scope {
  if (encloser === 'UNUSED') return { ...scope, enclosing: null };
  const found = encloser === null ? undefined : enclosed.get(encloser);
  return found ? { ...scope, enclosing: found.scope.enclosing } : scope;
}
