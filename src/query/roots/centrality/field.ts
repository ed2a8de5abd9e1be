/** `centrality`: the most central entities, in one slice of time or several. The prefetch computes scores; the statement here reads the entities. */
import type { RankedEntity } from '../../../domain/centrality/scoreRanking.ts';
import { cypher, Variable } from '../../../store/cypher.ts';
import { entryOf, type FieldsOf } from '../../compile/exactFields.ts';
import { atMoment, momentOf } from '../../compile/moment.ts';
import { composeObject } from '../../compile/objectPlan.ts';
import { matchStableNode } from '../../compile/pattern.ts';
import { listOf } from '../../compile/rowType.ts';
import type { DecodeContext, RequestValues } from '../../compile/run.ts';
import type { FieldCompiler, FieldPlan, Moment, Scope } from '../../compile/scope.ts';
import { fieldsOf, type Selection } from '../../compile/selection.ts';
import { ENTITY_TYPES } from '../../types/concreteTypes.ts';
import { rangeOfDays } from '../../types/interval.ts';
import { type PrefetchedColumn, prefetchedField, readForEach } from '../prefetchedList.ts';
import type { MeasuredSlice, MeasuredSlices } from './prefetch.ts';

const slicesIn = (run: RequestValues): MeasuredSlices => run.prefetched as MeasuredSlices;

/** Reads one field of a score from the score itself, or from the row of its entity. */
type ScoreReader = (score: RankedEntity, row: readonly unknown[], env: DecodeContext) => unknown;

/** With `every` each slice is the moment of the fields below it: `columns` bind its days in each row. */
interface SliceMoment {
  readonly moment: Moment;
  readonly columns: readonly PrefetchedColumn[];
}

function momentOfSlices(certainty: Moment['certainty']): SliceMoment {
  const from = new Variable('from');
  const to = new Variable('to');
  const each = (read: (slice: MeasuredSlice) => number) => (run: RequestValues) =>
    slicesIn(run).flatMap((slice) => slice.scores.map(() => read(slice)));
  return {
    moment: {
      from: cypher`${from}`,
      to: cypher`${to}`,
      variables: [from, to],
      certainty,
      use: 'AS_OF',
      given: null,
      days: (env) => env.moment.days,
    },
    columns: [
      [from, each(({ interval }) => interval.from)],
      [to, each(({ interval }) => interval.to)],
    ],
  };
}

export const centrality: FieldCompiler = (scope, selection) => {
  const asked = momentOf(scope, selection);
  const sliced = selection.args.every == null ? null : momentOfSlices(asked?.certainty ?? 'POSSIBLE');
  const at: Scope = { ...scope, moment: sliced?.moment ?? asked };
  const node = new Variable('n');
  const id = new Variable('id');
  const columns: FieldPlan[] = [];
  const entity = (field: Selection): ScoreReader => {
    const plan = composeObject({ ...at, node }, ENTITY_TYPES, field);
    const place = columns.push(plan) - 1;
    return (_score, row, env) => plan.decode(row[place], env);
  };
  const scoreFields: FieldsOf<'CentralityScore', (field: Selection) => ScoreReader> = {
    entity,
    score: () => (score) => score.score,
    rank: () => (score) => score.rank,
  };
  const readerOf = (field: Selection): ScoreReader =>
    entryOf(scoreFields, field.name)?.(field) ?? (() => 'CentralityScore');
  const fields = fieldsOf(selection, 'CentralitySlice');
  const readers = new Map(
    fields
      .filter(({ name }) => name === 'scores')
      .map((field) => [
        field,
        fieldsOf(field, 'CentralityScore').map((own) => [own.key, readerOf(own)] as const),
      ]),
  );
  const decode = (row: (i: number) => unknown, env: DecodeContext): unknown => {
    let before = 0;
    return slicesIn(env.run).map((slice) => {
      const start = before;
      before += slice.scores.length;
      const own = sliced
        ? { ...env, moment: { ...env.moment, days: slice.interval, certainty: sliced.moment.certainty } }
        : atMoment(env, asked);
      const scoreOf = (read: NonNullable<ReturnType<typeof readers.get>>) =>
        slice.scores.map((score, i) =>
          Object.fromEntries(
            read.map(([key, reader]) => [key, reader(score, row(start + i) as readonly unknown[], own)]),
          ),
        );
      return Object.fromEntries(
        fields.map((field) => {
          const scores = readers.get(field);
          return [field.key, scores ? scoreOf(scores) : sliceField(slice, field, own)];
        }),
      );
    });
  };
  if (columns.length === 0) return prefetchedField((env) => decode(() => [], env));
  const ids: PrefetchedColumn = [
    id,
    (run) => slicesIn(run).flatMap(({ scores }) => scores.map((score) => score.entity)),
  ];
  return readForEach(
    scope,
    [ids, ...(sliced?.columns ?? [])],
    matchStableNode(at, node, 'Entity', cypher`${id}`, [id]),
    {
      clauses: columns.flatMap((plan) => plan.clauses),
      carries: columns.flatMap((plan) => plan.carries),
      expression: listOf(columns.map((plan) => plan.expression)),
      decode: (raw) => raw,
    },
    decode,
  );
};

type SliceReader = (slice: MeasuredSlice, field: Selection, env: DecodeContext) => unknown;

/** The fields of a slice that are read from its measures. */
const SLICE_FIELDS: Omit<FieldsOf<'CentralitySlice', SliceReader>, 'scores'> = {
  interval: ({ interval }, field, env) => rangeOfDays(interval, field, env),
  factCount: ({ graph }) => graph.coverage,
  definiteFactCount: ({ graph }) => graph.definite,
  undatedFactCount: ({ graph }) => graph.undated,
  entityCount: ({ graph }) => graph.entities.length,
  linkCount: ({ graph }) => graph.edges.length,
};

const sliceField: SliceReader = (slice, field, env) =>
  (entryOf(SLICE_FIELDS, field.name) ?? (() => 'CentralitySlice'))(slice, field, env);
