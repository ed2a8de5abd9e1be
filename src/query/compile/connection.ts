/** A list by pages: Relay connections, ordered by one string key. */
import { type Cypher, cypher, join, lines, literal, Param, Variable, where } from '../../store/cypher.ts';
import { certaintyOf, certaintyPlan } from './certainty.ts';
import { call, variableList } from './fieldReaders.ts';
import type { ListMatch, ListScope } from './listScope.ts';
import { duringOf, momentOf, withWindow } from './moment.ts';
import { composeObject } from './objectPlan.ts';
import { type PageState, pageInfo, selectsCursor, selectsHasMore } from './pageInfo.ts';
import { LAST_TEXT, type PageSlice, pageSlice } from './pageSlice.ts';
import { cursorKey, cursorsOf, DEFAULT_PAGE, pageOf } from './paging.ts';
import type { DecodeContext, RequestValues } from './run.ts';
import {
  type FieldCompiler,
  type FieldPlan,
  imports,
  type LaneBy,
  type Moment,
  type Scope,
} from './scope.ts';
import type { Args, Selection } from './selection.ts';

export interface ConnectionSpec {
  /** The concrete types of the items. */
  readonly items: readonly string[];
  /** The types of the fact that links item and parent; empty where the items are facts, or nothing links. */
  readonly facts: readonly string[];
  /** The clauses that bind `item` (and `fact`), and the conditions on what they bound. */
  match(at: ListScope): ListMatch;
  /** A text that orders the items, unique among them. */
  key(item: Variable, fact: Variable, rank: Variable): Cypher;
  /** True where the match binds `fact` although no fact links the item, such as an entity's state. */
  readonly bindsFact?: boolean;
  /** True where the match works out the order and binds it to `rank`. */
  readonly bindsRank?: boolean;
  /** An index gives the order, and wants its range named even on the first page. */
  readonly indexed?: boolean;
  readonly pageSize?: number;
  /** Further fields of the connection, told of the whole list. */
  readonly extras?: Readonly<Record<string, ConnectionField>>;
  /** The list runs backward in its key: the newest first. */
  readonly descending?: boolean;
}

/** A field about the whole list; `at` binds its own variables, which `matched` fills. */
export type ConnectionField = (
  scope: Scope,
  matched: ListMatch,
  at: ListScope,
  selection: Selection,
  listSelection: Selection,
) => FieldPlan;

const matching = ({ clauses, conditions }: ListMatch, more: readonly Cypher[] = []): Cypher[] => [
  cypher`${lines(clauses)}${where([...conditions, ...more])}`,
];

/** Composes a connection field; at the root, `scope.node` may be the batch itself. */
export const connection =
  (listing: ConnectionSpec): FieldCompiler =>
  (scope, selection) =>
    composeConnection(listing, scope, selection);

function composeConnection(listing: ConnectionSpec, scope: Scope, selection: Selection): FieldPlan {
  const moment = momentOf(scope, selection);
  const during = duringOf(selection);
  const laneBy = (selection.args.laneBy as LaneBy | null | undefined) ?? 'KIND';
  const inner: Scope = { ...scope, moment, laneBy };
  const plans: FieldPlan[] = [];
  for (const field of [...selection.fields.values()][0] ?? []) {
    if (field.name === '__typename') continue;
    const own = listScope(inner, selection, during);
    const extra = field.name === 'totalCount' ? total : listing.extras?.[field.name];
    if (extra) plans.push(keyed(field, extra(inner, whole(listing, own), own, field, selection)));
  }
  const page = pagePlan(listing, inner, selection, during);
  // An inherited moment has its days from where it was given: another event or fact may enclose this list.
  const inherited = moment !== null && moment === scope.moment;
  const windowOfList = (env: DecodeContext): DecodeContext =>
    inherited ? env : withWindow(env, moment ?? during);
  const found = page ? [page, ...plans] : plans;
  return {
    clauses: found.flatMap((plan) => plan.clauses),
    carries: found.flatMap((plan) => plan.carries),
    expression: cypher`[${join(
      found.map((plan) => plan.expression),
      ', ',
    )}]`,
    decode(raw, env) {
      const parts = raw as readonly unknown[];
      const answer: Record<string, unknown> = {};
      const own = windowOfList(env);
      found.forEach((plan, i) => {
        Object.assign(answer, plan.decode(parts[i], own) as object);
      });
      return answer;
    },
  };
}

/** The whole list; one that an index orders is counted along that index. */
function whole(listing: ConnectionSpec, at: ListScope): ListMatch {
  const matched = listing.match(at);
  if (!listing.indexed && !matched.lead) return matched;
  return {
    ...matched,
    conditions: [...matched.conditions, cypher`${listing.key(at.item, at.fact, at.rank)} > ${literal('')}`],
  };
}

const keyed = (field: Selection, plan: FieldPlan): FieldPlan => ({
  ...plan,
  decode: (raw, env) => ({ [field.key]: plan.decode(raw, env) }),
});

function listScope(
  scope: Scope,
  selection: Selection,
  during: Moment | null,
  slice: PageSlice | null = null,
): ListScope {
  return {
    ...scope,
    item: new Variable('n'),
    fact: new Variable('f'),
    rank: new Variable('rank'),
    selection,
    during,
    slice,
  };
}

/** Where a list is told of beside its connection: in the moment and the window that its field asks for. */
export const listScopeOf = (scope: Scope, selection: Selection): ListScope =>
  listScope({ ...scope, moment: momentOf(scope, selection) }, selection, duringOf(selection));

const total: ConnectionField = (scope, matched) => {
  const count = new Variable('c');
  return {
    clauses: [call(scope, [...matching(matched), cypher`RETURN count(*) AS ${count}`])],
    carries: [count],
    expression: cypher`${count}`,
    decode: (raw) => raw,
  };
};

function pagePlan(
  listing: ConnectionSpec,
  scope: Scope,
  selection: Selection,
  during: Moment | null,
): FieldPlan | null {
  const fields = ([...selection.fields.values()][0] ?? []).filter((f) =>
    ['nodes', 'edges', 'pageInfo'].includes(f.name),
  );
  if (fields.length === 0) return null;
  const { slot } = selection;
  const { backward } = pageOf(selection.name, selection.args, listing.pageSize ?? DEFAULT_PAGE);
  const down = backward !== (listing.descending ?? false);
  const start = new Param<RequestValues>(
    (run) => cursorKey(selection, run.args[slot] as Args) ?? (down ? LAST_TEXT : ''),
  );
  // One more tells whether there are more.
  const beyond = fields.some(selectsHasMore) ? 1 : 0;
  const limit = new Param<RequestValues>(
    (run) => pageOf(selection.name, run.args[slot] as Args, listing.pageSize ?? DEFAULT_PAGE).size + beyond,
  );
  const slice = pageSlice(cypher`${start}`, limit, down);
  const at = listScope(scope, selection, during, slice);
  const { item, fact, rank } = at;
  const itemScope: Scope = { ...scope, node: item, companion: listing.bindsFact ? fact : null };
  // Keys are long: they are read where a cursor is told, and nowhere else.
  const withKeys = fields.some(selectsCursor);
  const columns: FieldPlan[] = [];
  const first = withKeys ? 1 : 0;
  const column = (plan: FieldPlan): number => columns.push(plan) - 1 + first;
  const decodeAt = (row: Row, i: number, env: DecodeContext): unknown =>
    columns[i - first]?.decode(row[i], env);
  const linked = listing.facts.length > 0;
  const bound = linked || listing.bindsFact === true;

  type Shape = (rows: readonly Row[], page: PageState, env: DecodeContext) => unknown;
  const shapes = fields.map((field): [string, Shape] => {
    if (field.name === 'pageInfo') return [field.key, (_rows, page) => pageInfo(field, page)];
    if (field.name === 'nodes') {
      const i = column(composeObject(itemScope, listing.items, field));
      return [field.key, (rows, _page, env) => rows.map((row) => decodeAt(row, i, env))];
    }
    const edgeFields = ([...field.fields.values()][0] ?? []).filter((f) => f.name !== '__typename');
    const edge = edgeFields.map((f): [string, (row: Row, page: PageState, env: DecodeContext) => unknown] => {
      if (f.name === 'cursor') return [f.key, (row, page) => page.cursor(row[0] as string)];
      if (f.name === 'node') {
        const i = column(composeObject(itemScope, listing.items, f));
        return [f.key, (row, _page, env) => decodeAt(row, i, env)];
      }
      if (!linked) return [f.key, () => null];
      if (f.name === 'certainty') {
        const i = column(certaintyPlan(fact));
        return [f.key, (row, _page, env) => certaintyOf(row[i], env)];
      }
      const i = column(composeObject({ ...scope, node: fact }, listing.facts, f));
      return [f.key, (row, _page, env) => decodeAt(row, i, env)];
    });
    return [
      field.key,
      (rows, page, env) =>
        rows.map((row) => Object.fromEntries(edge.map(([key, read]) => [key, read(row, page, env)]))),
    ];
  });

  const key = listing.key(item, fact, rank);
  const matched = listing.match(at);
  const order = slice.order(matched.lead ? [matched.lead] : [], key);
  const own = [item, ...(bound ? [fact] : []), ...(listing.bindsRank ? [rank] : [])];
  const carried = variableList([
    ...own,
    ...imports(scope).filter((v) => v !== scope.node || scope.node === scope.batch),
  ]);
  const started = selection.args.after != null || selection.args.before != null;
  const bounded =
    !matched.sliced && (started || listing.indexed || matched.lead)
      ? [cypher`${key} ${down ? cypher`<` : cypher`>`} ${start}`]
      : [];
  const out = new Variable('c');
  const clauses = columns.flatMap((c) => c.clauses);
  const carries = columns.flatMap((c) => c.carries);
  const cells = [...(withKeys ? [key] : []), ...columns.map((c) => c.expression)];
  // No cell is null, so a row of one needs no list around it.
  const alone = cells.length === 1;
  return {
    clauses: [
      call(scope, [
        ...matching(matched, bounded),
        cypher`WITH ${carried} ${order} LIMIT ${limit}`,
        ...clauses,
        ...(clauses.length > 0 ? [cypher`WITH ${variableList([...own, ...carries])} ${order}`] : []),
        cypher`RETURN collect(${alone ? join(cells, '') : cypher`[${join(cells, ', ')}]`}) AS ${out}`,
      ]),
    ],
    carries: [out],
    expression: cypher`${out}`,
    decode(raw, env) {
      const args = env.run.args[slot] as Args;
      const { size } = pageOf(selection.name, args, listing.pageSize ?? DEFAULT_PAGE);
      const found = alone ? (raw as readonly unknown[]).map((cell) => [cell]) : (raw as readonly Row[]);
      const kept: Row[] = found.slice(0, size);
      if (backward) kept.reverse();
      const more = found.length > size;
      const page: PageState = {
        cursor: cursorsOf(selection, args, env.batch),
        first: withKeys ? (kept[0]?.[0] as string | undefined) : undefined,
        last: withKeys ? (kept.at(-1)?.[0] as string | undefined) : undefined,
        hasNext: backward ? args.before != null : more,
        hasPrevious: backward ? more : args.after != null,
      };
      const answer: Record<string, unknown> = {};
      for (const [name, shape] of shapes) answer[name] = shape(kept, page, env);
      return answer;
    },
  };
}

/** `[key where cursors are told, column ...]`. */
type Row = readonly unknown[];
