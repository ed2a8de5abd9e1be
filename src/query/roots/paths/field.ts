/** `paths`: how two entities are linked. The prefetch finds ids; the statement here reads the selected fields. */

import { roleCodeOf } from '../../../domain/model/kinds.ts';
import type { PathResult } from '../../../domain/paths/findPaths.ts';
import type { Link } from '../../../domain/paths/link.ts';
import type { FoundPath } from '../../../domain/paths/path.ts';
import { type Cypher, cypher, join, Param, Variable } from '../../../store/cypher.ts';
import { recorded } from '../../compile/certainty.ts';
import { entryOf, type FieldsOf } from '../../compile/exactFields.ts';
import { subquery } from '../../compile/fieldReaders.ts';
import { composeObject } from '../../compile/objectPlan.ts';
import { matchStableNode, matchVersionById } from '../../compile/pattern.ts';
import type { DecodeContext, RequestValues } from '../../compile/run.ts';
import type { FieldCompiler, FieldPlan, Scope } from '../../compile/scope.ts';
import { fieldsOf, type Selection } from '../../compile/selection.ts';
import { bestClaim } from '../../fields/bestClaim.ts';
import { sharedInterval } from '../../fields/sharedInterval.ts';
import { ENTITY_TYPES, FACT_TYPES } from '../../types/concreteTypes.ts';
import { dateRange } from '../../types/interval.ts';
import { prefetchedField, prefetchedObject } from '../prefetchedList.ts';

const foundIn = (run: RequestValues): PathResult => run.prefetched as PathResult;

const hopsIn = (run: RequestValues): readonly Link[] => foundIn(run).paths.flatMap(({ hops }) => hops);

const each = (read: (run: RequestValues) => readonly string[]): Param<RequestValues> =>
  new Param<RequestValues>((run) => [...read(run)]);

/** Reads one field of a hop from its columns, or from what the prefetch found. */
type HopReader = (hop: Link, columns: readonly unknown[] | undefined, env: DecodeContext) => unknown;

export const paths: FieldCompiler = (scope, selection) =>
  prefetchedObject(scope, selection, 'PathList', partOf);

const PATH_LIST_FIELDS: FieldsOf<'PathList', (scope: Scope, field: Selection) => FieldPlan> = {
  nodes: pathsIn,
  complete: () => prefetchedField(({ run }) => foundIn(run).complete),
};

const partOf = (scope: Scope, field: Selection): FieldPlan =>
  entryOf(PATH_LIST_FIELDS, field.name)?.(scope, field) ?? prefetchedField(() => 'PathList');

function pathsIn(scope: Scope, selection: Selection): FieldPlan {
  const place = new Variable('i');
  const fact = new Variable('f');
  const ends = { from: new Variable('a'), to: new Variable('b') };
  const ids = { fact: new Variable('id'), from: new Variable('id'), to: new Variable('id') };
  const columns: FieldPlan[] = [];
  const column = (plan: FieldPlan): HopReader => {
    const i = columns.push(plan) - 1;
    return (_hop, row, env) => (row ? plan.decode(row[i], env) : null);
  };
  const wanted = new Set<'from' | 'to'>();
  const entity = (end: 'from' | 'to', field: Selection): HopReader => {
    wanted.add(end);
    return column(composeObject({ ...scope, node: ends[end] }, ENTITY_TYPES, field));
  };
  const hopFields: FieldsOf<'Hop', (field: Selection) => HopReader> = {
    fact: (field) => column(composeObject({ ...scope, node: fact }, FACT_TYPES, field)),
    fromRole: () => (hop) => roleCodeOf(hop.fromRole),
    toRole: () => (hop) => roleCodeOf(hop.toRole),
    from: (field) => entity('from', field),
    to: (field) => entity('to', field),
    bestClaim: (field) => column(bestClaim({ ...scope, node: fact }, field)),
  };
  const hopsOf = new Map(
    fieldsOf(selection, 'Path')
      .filter(({ name }) => name === 'hops')
      .map((field) => [
        field,
        fieldsOf(field, 'Hop').map(
          (own) => [own.key, entryOf(hopFields, own.name)?.(own) ?? (() => 'Hop')] as const,
        ),
      ]),
  );
  const facts = each((run) => hopsIn(run).map((hop) => hop.fact.id));
  const starts = each((run) => hopsIn(run).map((hop) => hop.from));
  const stops = each((run) => hopsIn(run).map((hop) => hop.to));
  return subquery(
    scope,
    [
      cypher`UNWIND range(0, size(${facts}) - 1) AS ${place}`,
      cypher`WITH ${place}, ${facts}[${place}] AS ${ids.fact}, ${starts}[${place}] AS ${ids.from}, ${stops}[${place}] AS ${ids.to}, ${scope.batch}`,
      matchVersionById(scope, fact, 'Fact', cypher`${ids.fact}`, [ids.fact]),
      ...[...wanted].map((end) => matchEnd(scope, ends[end], ids[end])),
      ...columns.flatMap((plan) => plan.clauses),
    ],
    cypher`collect([${join([cypher`${place}`, ...columns.map((plan) => plan.expression)], ', ')}])`,
    (raw, env) => {
      const rows = new Map(
        (raw as readonly (readonly [number, ...unknown[]])[]).map(([i, ...row]) => [i, row]),
      );
      let before = 0;
      return foundIn(env.run).paths.map((path) => {
        const start = before;
        before += path.hops.length;
        return Object.fromEntries(
          fieldsOf(selection, 'Path').map((field) => [
            field.key,
            hopsOf.has(field)
              ? path.hops.map((hop, i) =>
                  Object.fromEntries(
                    (hopsOf.get(field) ?? []).map(([key, read]) => [
                      key,
                      read(hop, rows.get(start + i), env),
                    ]),
                  ),
                )
              : pathField(path, field, env),
          ]),
        );
      });
    },
  );
}

/** Binds an entity for each row, in a subquery, so that no planner plans a product of rows. */
const matchEnd = (scope: Scope, node: Variable, id: Variable): Cypher =>
  cypher`CALL (${scope.batch}, ${id}) { ${matchStableNode(scope, node, 'Entity', cypher`${id}`, [id])} RETURN ${node} }`;

type PathReader = (path: FoundPath, field: Selection, env: DecodeContext) => unknown;

/** The fields of a path that the prefetch has answered. */
const PATH_FIELDS: Omit<FieldsOf<'Path', PathReader>, 'hops'> = {
  interval: ({ hops, bounds }, field, env) =>
    dateRange(
      bounds &&
        sharedInterval(
          bounds,
          hops.map(({ fact }) => fact),
        ),
      field,
      env,
    ),
  certainty: ({ certainty }) => recorded(certainty),
};

const pathField: PathReader = (path, field, env) =>
  (entryOf(PATH_FIELDS, field.name) ?? (() => 'Path'))(path, field, env);
