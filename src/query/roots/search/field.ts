/** `search`: a page of hits, each with the name that matched. The prefetch ranks them; the statement here reads the selected fields. */

import type { Hit } from '../../../domain/search/hitRanking.ts';
import { type Cypher, cypher, join, Param, Variable } from '../../../store/cypher.ts';
import { recorded } from '../../compile/certainty.ts';
import { entryOf, type FieldsOf } from '../../compile/exactFields.ts';
import { call } from '../../compile/fieldReaders.ts';
import { atMoment, momentOf } from '../../compile/moment.ts';
import { composeObject } from '../../compile/objectPlan.ts';
import { pageInfo } from '../../compile/pageInfo.ts';
import { cursorsOf } from '../../compile/paging.ts';
import { matchStableNode, matchVersionById } from '../../compile/pattern.ts';
import { listOf } from '../../compile/rowType.ts';
import type { DecodeContext, RequestValues } from '../../compile/run.ts';
import type { FieldCompiler, FieldPlan, Scope } from '../../compile/scope.ts';
import type { Args, Selection } from '../../compile/selection.ts';
import { ENTITY_TYPES } from '../../types/concreteTypes.ts';
import type { HitsPage } from './prefetch.ts';

const foundIn = (run: RequestValues): HitsPage => run.prefetched as HitsPage;

/** Reads a value of one hit; `row` returns the value of a column for it. */
type Shape = (hit: Hit, row: (column: Column) => unknown, env: DecodeContext) => unknown;

interface Column {
  readonly plan: FieldPlan;
  readonly of: 'ENTITY' | 'NAME';
  readonly place: number;
}

export const search: FieldCompiler = (scope, selection) => {
  const moment = momentOf(scope, selection);
  const inner: Scope = { ...scope, moment };
  const nodes = { ENTITY: new Variable('n'), NAME: new Variable('f') };
  const columns: Record<Column['of'], Column[]> = { ENTITY: [], NAME: [] };
  const column = (of: Column['of'], types: readonly string[], field: Selection): Column => {
    const plan = composeObject({ ...inner, node: nodes[of] }, types, field);
    const made = { plan, of, place: columns[of].length };
    columns[of].push(made);
    return made;
  };
  const hitShape = (field: Selection): Shape => {
    const shapes = below(field).map((inside): [string, Shape] => [inside.key, fieldShape(inside)]);
    return (hit, row, env) => Object.fromEntries(shapes.map(([key, shape]) => [key, shape(hit, row, env)]));
  };
  const hitFields: FieldsOf<'SearchHit', (field: Selection) => Shape> = {
    entity(field) {
      const read = column('ENTITY', ENTITY_TYPES, field);
      return (_hit, row, env) => read.plan.decode(row(read), env);
    },
    name(field) {
      const read = column('NAME', ['Name'], field);
      return (hit, row, env) => (hit.fact === null ? null : read.plan.decode(row(read), env));
    },
    matched: () => (hit) => hit.matched,
    matchedBy: () => (hit) => hit.match,
    certainty: () => (hit, _row, env) =>
      hit.fact !== null && env.moment.days ? recorded(hit.certainty) : null,
  };
  const fieldShape = (field: Selection): Shape => {
    const shape = entryOf(hitFields, field.name);
    if (!shape) throw new Error(`The field SearchHit.${field.name} has no reader.`);
    return shape(field);
  };
  const edgeShape = (field: Selection): Shape => {
    const shapes = below(field).map((inside): [string, Shape] =>
      inside.name === 'cursor'
        ? [inside.key, (hit, _row, env) => cursorOf(selection, env)(hit.entity)]
        : [inside.key, hitShape(inside)],
    );
    return (hit, row, env) => Object.fromEntries(shapes.map(([key, shape]) => [key, shape(hit, row, env)]));
  };
  const fields = below(selection).map((field): [string, (read: Read, env: DecodeContext) => unknown] => [
    field.key,
    listReader(field, selection, () => (field.name === 'edges' ? edgeShape(field) : hitShape(field))),
  ]);
  const reading = (['ENTITY', 'NAME'] as const).map((of) => readingOf(inner, of, nodes[of], columns[of]));
  return {
    clauses: reading.flatMap(({ clauses }) => clauses),
    carries: reading.flatMap(({ carries }) => carries),
    expression: listOf(reading.map(({ expression }) => expression)),
    decode(raw, env) {
      const [entities, names] = (raw as readonly (readonly (readonly [number, ...unknown[]])[])[]).map(
        (rows) => new Map(rows.map(([place, ...values]) => [place, values])),
      );
      const own = atMoment(env, moment);
      const rowOf =
        (i: number) =>
        ({ of, place }: Column) =>
          (of === 'ENTITY' ? entities : names)?.get(i)?.[place];
      return Object.fromEntries(fields.map(([key, read]) => [key, read(rowOf, own)]));
    },
  };
};

/** Returns what the statement read for the hit at a place of the page. */
type Read = (place: number) => (column: Column) => unknown;

const below = (selection: Selection): readonly Selection[] =>
  ([...selection.fields.values()][0] ?? []).filter(({ name }) => name !== '__typename');

const cursorOf = (selection: Selection, env: DecodeContext) =>
  cursorsOf(selection, env.run.args[selection.slot] as Args, env.batch);

function listReader(
  field: Selection,
  selection: Selection,
  shapeOf: () => Shape,
): (read: Read, env: DecodeContext) => unknown {
  switch (field.name) {
    case 'totalCount':
      return (_read, { run }) => foundIn(run).total;
    case 'complete':
      return (_read, { run }) => foundIn(run).complete;
    case 'pageInfo':
      return (_read, env) => {
        const { hits, hasNext, hasPrevious } = foundIn(env.run);
        const [first, last] = [hits[0]?.entity, hits.at(-1)?.entity];
        return pageInfo(field, { cursor: cursorOf(selection, env), first, last, hasNext, hasPrevious });
      };
    default: {
      const shape = shapeOf();
      return (read, env) => foundIn(env.run).hits.map((hit, i) => shape(hit, read(i), env));
    }
  }
}

/** Reads rows of `[place, column ...]` for the entities, or the names, of all hits of the page. */
function readingOf(
  scope: Scope,
  of: Column['of'],
  node: Variable,
  columns: readonly Column[],
): { clauses: readonly Cypher[]; carries: readonly Variable[]; expression: Cypher } {
  if (columns.length === 0) return { clauses: [], carries: [], expression: cypher`[]` };
  const [place, id, hit, found] = [
    new Variable('i'),
    new Variable('id'),
    new Variable('hit'),
    new Variable('c'),
  ];
  const wanted = new Param<RequestValues>((run) =>
    foundIn(run).hits.flatMap(({ entity, fact }, i) => {
      const idOf = of === 'ENTITY' ? entity : fact;
      return idOf === null ? [] : [[i, idOf]];
    }),
  );
  const bind =
    of === 'ENTITY'
      ? matchStableNode(scope, node, 'Entity', cypher`${id}`, [id])
      : matchVersionById(scope, node, 'Fact', cypher`${id}`, [id]);
  return {
    clauses: [
      call(scope, [
        cypher`UNWIND ${wanted} AS ${hit}`,
        cypher`WITH ${hit}[0] AS ${place}, ${hit}[1] AS ${id}, ${scope.batch}`,
        bind,
        ...columns.flatMap(({ plan }) => plan.clauses),
        cypher`RETURN collect([${place}, ${join(
          columns.map(({ plan }) => plan.expression),
          ', ',
        )}]) AS ${found}`,
      ]),
    ],
    carries: [found],
    expression: cypher`${found}`,
  };
}
