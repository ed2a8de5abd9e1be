/** The page of a connection: its `nodes`, `edges` and `pageInfo`, read in one subquery. */
import type { RecordedCertainty } from '../../domain/time/certainty.ts';
import { type Cypher, cypher, join, Param, Variable } from '../../store/cypher.ts';
import { listCertaintyPlan, weakest } from './certainty.ts';
import { type CellReader, Columns } from './columns.ts';
import type { ConnectionSpec } from './connectionSpec.ts';
import { call, valuePlan, variableList } from './fieldReaders.ts';
import { type ListScope, listScope, matchClauses, scopeOfItem } from './listScope.ts';
import { isAsserted } from './moment.ts';
import { composeObject } from './objectPlan.ts';
import { type PageState, pageInfo, selectsCursor, selectsHasMore } from './pageInfo.ts';
import { LAST_TEXT, type PageSlice, pageSlice } from './pageSlice.ts';
import { cursorKey, cursorsOf, DEFAULT_PAGE, pageOf } from './paging.ts';
import { listOf } from './rowType.ts';
import type { DecodeContext, RequestValues } from './run.ts';
import { type FieldPlan, importsOfList, type Moment, type Scope } from './scope.ts';
import type { Args, Selection } from './selection.ts';

/** `[key if a cursor is selected, column ...]`. */
type PageRow = readonly unknown[];

/** Decodes a value of one row. */
type PageCellReader = (row: PageRow, env: DecodeContext, page: PageState) => unknown;

/** Decodes `nodes`, `edges` or `pageInfo`. */
type PageFieldReader = (rows: readonly PageRow[], env: DecodeContext, page: PageState) => unknown;

const selectedFields = (selection: Selection): readonly Selection[] =>
  [...selection.fields.values()][0] ?? [];

/** The plan of the page, an object with the selected fields; null if none of them is about the page. */
export function composePage(
  spec: ConnectionSpec,
  scope: Scope,
  selection: Selection,
  during: Moment | null,
): FieldPlan | null {
  const fields = selectedFields(selection).filter((f) => ['nodes', 'edges', 'pageInfo'].includes(f.name));
  if (fields.length === 0) return null;
  const { slot } = selection;
  const fallback = spec.pageSize ?? DEFAULT_PAGE;
  // The size of the request is checked when it is read: it may be that of a table.
  const { backward } = pageOf(selection.name, selection.args, fallback, Number.POSITIVE_INFINITY);
  const isRoot = scope.node === scope.batch;
  const sizeIn = (run: RequestValues): number =>
    pageOf(selection.name, run.args[slot] as Args, fallback, isRoot ? run.largestPage : undefined).size;
  const descending = spec.descending ?? selection.args.orderBy === 'TIME_DESC';
  const down = backward !== descending;
  const cursor = (run: RequestValues): string | null => cursorKey(selection, run.args[slot] as Args);
  const start = new Param<RequestValues>((run) => cursor(run) ?? (down ? LAST_TEXT : ''));
  // One item beyond the page shows whether there are more.
  const beyond = fields.some(selectsHasMore) ? 1 : 0;
  const limit = new Param<RequestValues>((run) => sizeIn(run) + beyond);
  const slice = pageSlice(cypher`${start}`, limit, down, cursor);
  const at = listScope(scope, selection, during, slice);
  // Keys are long: they are returned only if a cursor is selected.
  const withKeys = fields.some(selectsCursor);
  const columns = new Columns(withKeys ? 1 : 0);
  const readers = fields.map((field): readonly [string, PageFieldReader] => [
    field.key,
    pageFieldReader(spec, scope, at, field, columns),
  ]);
  const key = spec.key(at.item, at.fact, at.rank);
  const cells = [...(withKeys ? [key] : []), ...columns.expressions];
  const { clauses, found } = pageClauses(spec, scope, at, { slice, key, columns, cells });
  return {
    clauses,
    carries: [found],
    expression: cypher`${found}`,
    decode(raw, env) {
      const args = env.run.args[slot] as Args;
      const size = sizeIn(env.run);
      const rows =
        cells.length === 1 ? (raw as readonly unknown[]).map((cell) => [cell]) : (raw as readonly PageRow[]);
      const kept: PageRow[] = rows.slice(0, size);
      if (backward) kept.reverse();
      const more = rows.length > size;
      const page: PageState = {
        cursor: cursorsOf(selection, args, env.batch),
        first: withKeys ? (kept[0]?.[0] as string | undefined) : undefined,
        last: withKeys ? (kept.at(-1)?.[0] as string | undefined) : undefined,
        hasNext: backward ? args.before != null : more,
        hasPrevious: backward ? more : args.after != null,
      };
      return Object.fromEntries(readers.map(([name, read]) => [name, read(kept, env, page)]));
    },
  };
}

/** Adds the columns of `nodes`, `edges` or `pageInfo`, and returns the reader of the field. */
function pageFieldReader(
  spec: ConnectionSpec,
  scope: Scope,
  at: ListScope,
  field: Selection,
  columns: Columns,
): PageFieldReader {
  if (field.name === 'pageInfo') return (_rows, _env, page) => pageInfo(field, page);
  const itemScope: Scope = {
    ...scopeOfItem(scope, at),
    companion: spec.bindsFact ? { of: at.item, variable: at.fact, by: 'LIST' } : null,
  };
  const node = (own: Selection) => columns.add(composeObject(itemScope, spec.items, own));
  if (field.name === 'nodes') {
    const read = node(field);
    return (rows, env) => rows.map((row) => read(row, env));
  }
  const edgeFields = selectedFields(field).filter((f) => f.name !== '__typename');
  const readers = edgeFields.map((f): readonly [string, PageCellReader] => [
    f.key,
    f.name === 'node' ? node(f) : edgeFieldReader(spec, scope, at, f, columns),
  ]);
  return (rows, env, page) =>
    rows.map((row) => Object.fromEntries(readers.map(([key, read]) => [key, read(row, env, page)])));
}

/** The reader of a field of an edge other than `node`; those about the linking fact are null if there is none. */
function edgeFieldReader(
  spec: ConnectionSpec,
  scope: Scope,
  at: ListScope,
  field: Selection,
  columns: Columns,
): PageCellReader {
  if (field.name === 'cursor') return (row, _env, page) => page.cursor(row[0] as string);
  if (field.name === 'certainty') return edgeCertaintyReader(spec, scope, at, columns);
  if (spec.facts.length === 0) return () => null;
  return columns.add(composeObject({ ...scope, node: at.fact }, spec.facts, field));
}

/**
 * The reader of the certainty of an edge: that of the fact that links or is the item, lowered by that of the filter. Without
 * a moment and a window a fact is sure where a source asserts it, and null where neither a condition that may be uncertain
 * nor `minCertainty` asks how sure it is.
 */
function edgeCertaintyReader(
  spec: ConnectionSpec,
  scope: Scope,
  at: ListScope,
  columns: Columns,
): CellReader {
  if (spec.certainty) return columns.add(spec.certainty(at));
  const isFact = spec.items.every((type) => scope.statement.projections(type).of === 'FACT');
  const fact = spec.facts.length > 0 ? at.fact : isFact ? at.item : null;
  const condition = (...given: readonly (Cypher | null | undefined)[]): CellReader | null => {
    const conditions = given.flatMap((each) => each ?? []);
    return conditions.length > 0 ? columns.add(valuePlan(join(conditions, ' AND '))) : null;
  };
  const ofFact = fact && columns.add(listCertaintyPlan(fact, spec.items.includes('Quantity')));
  const ofLink = condition(spec.surelyLinked?.(at));
  const ofFilter = condition(spec.surelyInWindow?.(at), spec.surelyMet?.(at));
  const isAsked = ofFilter !== null || at.selection.args.minCertainty != null;
  if (ofFact === null && !isAsked) return () => null;
  const isSaid =
    fact && isAsked && !(at.moment ?? at.during) ? columns.add(valuePlan(isAsserted(fact))) : null;
  const linkCertainty = (row: PageRow, env: DecodeContext): RecordedCertainty => {
    if (ofFact === null || ofLink?.(row, env) === true) return 'DEFINITE';
    const own = ofFact(row, env) as RecordedCertainty | null;
    if (own === null) return isSaid?.(row, env) === true ? 'DEFINITE' : 'POSSIBLE';
    return own === 'NOT_RECORDED' && ofLink !== null ? 'POSSIBLE' : own;
  };
  return (row, env) =>
    env.moment.days || env.during || isAsked
      ? weakest([
          linkCertainty(row, env),
          ofFilter === null || ofFilter(row, env) === true ? 'DEFINITE' : 'POSSIBLE',
        ])
      : null;
}

interface PageParts {
  readonly slice: PageSlice;
  readonly key: Cypher;
  readonly columns: Columns;
  readonly cells: readonly Cypher[];
}

/** The subquery that reads the rows of the page into `found`. A row of one cell is the cell itself: none is null. */
function pageClauses(
  spec: ConnectionSpec,
  scope: Scope,
  at: ListScope,
  { slice, key, columns, cells }: PageParts,
): { readonly clauses: readonly Cypher[]; readonly found: Variable } {
  const matched = spec.match(at);
  const order = slice.order(matched.lead ? [matched.lead] : [], key);
  const bindsFact = spec.facts.length > 0 || spec.bindsFact === true;
  const own = [at.item, ...(bindsFact ? [at.fact] : []), ...(spec.bindsRank ? [at.rank] : [])];
  const carried = variableList([...own, ...importsOfList(scope)]);
  const { after, before } = at.selection.args;
  const isBounded =
    !matched.sliced && (after != null || before != null || spec.indexed || matched.lead !== undefined);
  const { clauses, carries } = columns;
  const found = new Variable('c');
  return {
    found,
    clauses: [
      call(scope, [
        ...matchClauses(matched, isBounded ? [slice.afterCursor(key)] : []),
        cypher`WITH ${carried} ${order} LIMIT ${slice.limit}`,
        ...clauses,
        ...(clauses.length > 0 ? [cypher`WITH ${variableList([...own, ...carries])} ${order}`] : []),
        cypher`RETURN collect(${cells.length === 1 ? join(cells, '') : listOf(cells)}) AS ${found}`,
      ]),
    ],
  };
}
