/** Relay connections: a list in pages, ordered by one string key, with fields about the whole list. */
import { cypher, literal, Param, Variable } from '../../store/cypher.ts';
import { Columns } from './columns.ts';
import type { ConnectionField, ConnectionSpec } from './connectionSpec.ts';
import { countOfLabel } from './countOfLabel.ts';
import { subquery, valuePlan } from './fieldReaders.ts';
import { inAskedOrder } from './lengthOrder.ts';
import { type ListMatch, type ListScope, listScope, matchClauses } from './listScope.ts';
import { atMoment, duringOf, isWhileEnclosing, momentOf } from './moment.ts';
import { composePage } from './page.ts';
import { countLimit } from './paging.ts';
import type { DecodeContext, RequestValues } from './run.ts';
import type { FieldCompiler, FieldPlan, Scope } from './scope.ts';
import { type Selection, someBelow } from './selection.ts';

/** Compiles a connection field. At the root, `scope.node` may be the variable of the batch. */
export const connection =
  (spec: ConnectionSpec): FieldCompiler =>
  (scope, selection) =>
    composeConnection(inAskedOrder(spec, selection), scope, selection);

function composeConnection(spec: ConnectionSpec, scope: Scope, selection: Selection): FieldPlan {
  const moment = momentOf(scope, selection);
  const during = duringOf(selection);
  const fields = [...selection.fields.values()][0] ?? [];
  const inner: Scope = { ...scope, moment };
  const plans: FieldPlan[] = [];
  for (const field of fields) {
    if (field.name === '__typename') continue;
    const own = listScope(inner, selection, during);
    const extra = COUNTS[field.name] ?? spec.extras?.[field.name];
    if (extra) plans.push(underKey(field, extra(inner, matchWhole(spec, own), own, field, selection)));
  }
  const page = composePage(spec, inner, selection, during);
  // An inherited moment has the days of the field that gave it: another event or fact may enclose this list.
  const inherited = moment !== null && moment === scope.moment;
  const encloses = someBelow(selection, isWhileEnclosing);
  const contextOf = (env: DecodeContext): DecodeContext => {
    const at = inherited ? env : atMoment(env, moment);
    const window = during?.days(env) ?? null;
    const enclosing = encloses ? env.enclosing : null;
    return at.during === window && at.enclosing === enclosing ? at : { ...at, during: window, enclosing };
  };
  const columns = new Columns();
  const readers = (page ? [page, ...plans] : plans).map((plan) => columns.add(plan));
  return columns.plan((row, env) => {
    const own = contextOf(env);
    const answer: Record<string, unknown> = {};
    for (const read of readers) Object.assign(answer, read(row, own));
    return answer;
  });
}

/** The match of the whole list. A list that an index orders is counted along that index. */
function matchWhole(spec: ConnectionSpec, at: ListScope): ListMatch {
  const matched = { ...spec.match(at), surelyMet: spec.surelyMet?.(at) ?? null };
  if (!spec.indexed && !matched.lead) return matched;
  return {
    ...matched,
    conditions: [...matched.conditions, cypher`${spec.key(at.item, at.fact, at.rank)} > ${literal('')}`],
  };
}

/** The plan of a field as an object with its response key. */
const underKey = (field: Selection, plan: FieldPlan): FieldPlan => ({
  ...plan,
  decode: (raw, env) => ({ [field.key]: plan.decode(raw, env) }),
});

const totalCount: ConnectionField = (scope, matched) =>
  knownCount(scope, matched) ?? subquery(scope, matchClauses(matched), cypher`count(*)`);

/** Counts no further than its limit, unless the whole number is known without counting. */
const countUpTo: ConnectionField = (scope, matched, _at, { slot }) => {
  const limitOf = (run: RequestValues): number => countLimit(run.args[slot] ?? {});
  const known = knownCount(scope, matched);
  if (known !== null)
    return { ...known, decode: (raw, env) => Math.min(Number(known.decode(raw, env)), limitOf(env.run)) };
  const first = cypher`WITH 1 AS ${new Variable('one')} LIMIT ${new Param(limitOf)}`;
  return subquery(scope, [...matchClauses(matched), first], cypher`count(*)`);
};

/** The number of items where the database has it; null where they must be counted. */
function knownCount(scope: Scope, matched: ListMatch): FieldPlan | null {
  if (matched.all === undefined) return null;
  const count = new Variable('c');
  return {
    ...valuePlan(cypher`${count}`),
    clauses: [countOfLabel(scope, matched.all, count)],
    carries: [count],
  };
}

const COUNTS: Readonly<Record<string, ConnectionField>> = { totalCount, countUpTo };
