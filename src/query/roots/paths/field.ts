/** `paths`: how two entities are linked. The prefetch finds ids; the statement here reads the selected fields. */

import type { Link } from '../../../domain/paths/link.ts';
import type { FoundPath } from '../../../domain/paths/path.ts';
import { type Cypher, cypher, join, Param, Variable } from '../../../store/cypher.ts';
import { entryOf, type FieldsOf } from '../../compile/exactFields.ts';
import { call } from '../../compile/fieldReaders.ts';
import { atMoment, momentOf } from '../../compile/moment.ts';
import { composeObject } from '../../compile/objectPlan.ts';
import { matchStableNode, matchVersionById } from '../../compile/pattern.ts';
import type { DecodeContext, RequestValues } from '../../compile/run.ts';
import type { FieldCompiler, FieldPlan, Scope } from '../../compile/scope.ts';
import { fieldsOf, type Selection } from '../../compile/selection.ts';
import { citation } from '../../fields/citation.ts';
import { sharedInterval } from '../../fields/sharedInterval.ts';
import { ENTITY_TYPES, FACT_TYPES } from '../../types/concreteTypes.ts';
import { intervalValue } from '../../types/interval.ts';

import type { PathsFound } from './prefetch.ts';

const foundIn = (run: RequestValues): PathsFound => run.prefetched as PathsFound;

const hopsIn = (run: RequestValues): readonly Link[] => foundIn(run).paths.flatMap(({ hops }) => hops);

/** The id by which an end was requested, otherwise the entity's own. */
const namesIn = (run: RequestValues, end: 'from' | 'to'): string[] => {
  const { paths, asked } = foundIn(run);
  return paths.flatMap(({ hops }) =>
    hops.map((hop, i) => (i === (end === 'from' ? 0 : hops.length - 1) ? asked[end] : hop[end])),
  );
};

const each = (read: (run: RequestValues) => readonly string[]): Param<RequestValues> =>
  new Param<RequestValues>((run) => [...read(run)]);

/** Reads one field of a hop from its columns, or from what the prefetch found. */
type HopReader = (hop: Link, columns: readonly unknown[] | undefined, env: DecodeContext) => unknown;

export const paths: FieldCompiler = (scope, selection) => {
  const moment = momentOf(scope, selection);
  const place = new Variable('i');
  const fact = new Variable('f');
  const ends = { from: new Variable('a'), to: new Variable('b') };
  const ids = { fact: new Variable('id'), from: new Variable('id'), to: new Variable('id') };
  const asked = { from: new Variable('asked'), to: new Variable('asked') };
  const found = new Variable('c');
  const at = { ...scope, moment };
  const columns: FieldPlan[] = [];
  const column = (plan: FieldPlan): HopReader => {
    const i = columns.push(plan) - 1;
    return (_hop, row, env) => (row ? plan.decode(row[i], env) : null);
  };
  const wanted = new Set<'from' | 'to'>();
  const entity = (end: 'from' | 'to', field: Selection): HopReader => {
    wanted.add(end);
    return column(
      composeObject(
        { ...at, node: ends[end], requestedId: { node: ends[end], id: asked[end] } },
        ENTITY_TYPES,
        field,
      ),
    );
  };
  const hopFields: FieldsOf<'Hop', (field: Selection) => HopReader> = {
    fact: (field) => column(composeObject({ ...at, node: fact }, FACT_TYPES, field)),
    fromRole: () => (hop) => hop.fromRole,
    toRole: () => (hop) => hop.toRole,
    from: (field) => entity('from', field),
    to: (field) => entity('to', field),
    citation: (field) => column(citation({ ...at, node: fact }, field)),
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
  const startNames = each((run) => namesIn(run, 'from'));
  const stopNames = each((run) => namesIn(run, 'to'));
  return {
    clauses: [
      call(scope, [
        cypher`UNWIND range(0, size(${facts}) - 1) AS ${place}`,
        cypher`WITH ${place}, ${facts}[${place}] AS ${ids.fact}, ${starts}[${place}] AS ${ids.from}, ${stops}[${place}] AS ${ids.to}, ${startNames}[${place}] AS ${asked.from}, ${stopNames}[${place}] AS ${asked.to}, ${scope.batch}`,
        matchVersionById(scope, fact, 'Fact', cypher`${ids.fact}`, [ids.fact]),
        ...[...wanted].map((end) => matchEnd(scope, ends[end], ids[end])),
        ...columns.flatMap((plan) => plan.clauses),
        cypher`RETURN collect([${join([cypher`${place}`, ...columns.map((plan) => plan.expression)], ', ')}]) AS ${found}`,
      ]),
    ],
    carries: [found],
    expression: cypher`${found}`,
    decode(raw, env) {
      const own = atMoment(env, moment);
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
                      read(hop, rows.get(start + i), own),
                    ]),
                  ),
                )
              : pathField(path, field, own),
          ]),
        );
      });
    },
  };
};

/** Binds an entity for each row, in a subquery, so that no planner plans a product of rows. */
const matchEnd = (scope: Scope, node: Variable, id: Variable): Cypher =>
  cypher`CALL (${scope.batch}, ${id}) { ${matchStableNode(scope, node, 'Entity', cypher`${id}`, [id])} RETURN ${node} }`;

type PathReader = (path: FoundPath, field: Selection, env: DecodeContext) => unknown;

/** The fields of a path that the prefetch has answered. */
const PATH_FIELDS: Omit<FieldsOf<'Path', PathReader>, 'hops'> = {
  interval: ({ hops, bounds }, field, env) =>
    intervalValue(
      bounds &&
        sharedInterval(
          bounds,
          hops.map(({ fact }) => fact),
        ),
      field,
      env,
    ),
  certainty: ({ certainty }) => certainty,
};

const pathField: PathReader = (path, field, env) =>
  (entryOf(PATH_FIELDS, field.name) ?? (() => 'Path'))(path, field, env);
