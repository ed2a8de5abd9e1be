/** `centrality`: the most central entities, in one slice of time or several. The prefetch computes scores; the statement here reads the entities. */
import type { RankedEntity } from '../../../domain/centrality/scoreRanking.ts';
import { cypher, variables } from '../../../store/cypher.ts';
import { objectReader } from '../../compile/columns.ts';
import { atMoment, momentOf } from '../../compile/moment.ts';
import { composeObject } from '../../compile/objectPlan.ts';
import { matchStableNode } from '../../compile/pattern.ts';
import type { DecodeContext, RequestValues } from '../../compile/run.ts';
import type { FieldCompiler, Moment, Scope } from '../../compile/scope.ts';
import type { Selection } from '../../compile/selection.ts';
import { ENTITY_TYPES } from '../../types/concreteTypes.ts';
import { rangeOfDays } from '../../types/interval.ts';
import { type PrefetchedColumn, placedRow, readForEach } from '../prefetchedList.ts';
import type { MeasuredSlice, MeasuredSlices } from './prefetch.ts';

const slicesIn = (run: RequestValues): MeasuredSlices => run.prefetched as MeasuredSlices;

type Row = readonly unknown[] | undefined;

/** A slice, and the row of each of its scores. */
interface ReadSlice extends MeasuredSlice {
  readonly rows: readonly Row[];
}

/** With `every` each slice is the moment of the fields below it: `columns` bind its days in each row. */
interface SliceMoment {
  readonly moment: Moment;
  readonly columns: readonly PrefetchedColumn[];
}

function momentOfSlices(certainty: Moment['certainty']): SliceMoment {
  const [from, to] = variables('from', 'to');
  const each = (read: (slice: MeasuredSlice) => number) => (run: RequestValues) =>
    slicesIn(run).flatMap((slice) => slice.scores.map(() => read(slice)));
  return {
    moment: {
      from: cypher`${from}`,
      to: cypher`${to}`,
      unsure: null,
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
  const [node, id] = variables('n', 'id');
  const columns = placedRow();
  const scoreReader = (of: Selection) =>
    objectReader<'CentralityScore', [score: RankedEntity, row: Row, env: DecodeContext]>(
      of,
      'CentralityScore',
      {
        entity(field) {
          const read = columns.add(composeObject({ ...at, node }, ENTITY_TYPES, field));
          return (_score, row, env) => read(row ?? [], env);
        },
        score: () => (score) => score.score,
        rank: () => (score) => score.rank,
      },
    );
  const sliceOf = objectReader<'CentralitySlice', [slice: ReadSlice, env: DecodeContext]>(
    selection,
    'CentralitySlice',
    {
      interval: (field) => (slice, env) => rangeOfDays(slice.interval, field, env),
      factCount: () => (slice) => slice.graph.coverage,
      definiteFactCount: () => (slice) => slice.graph.definite,
      undatedFactCount: () => (slice) => slice.graph.undated,
      entityCount: () => (slice) => slice.graph.entities.length,
      linkCount: () => (slice) => slice.graph.edges.length,
      scores(field) {
        const read = scoreReader(field);
        return ({ scores, rows }, env) => scores.map((score, i) => read(score, rows[i], env));
      },
    },
  );
  const ids: PrefetchedColumn = [
    id,
    (run) => slicesIn(run).flatMap(({ scores }) => scores.map((score) => score.entity)),
  ];
  return readForEach(
    scope,
    [ids, ...(sliced?.columns ?? [])],
    matchStableNode(at, node, 'Entity', cypher`${id}`, [id]),
    columns,
    (row, env) => {
      let before = 0;
      return slicesIn(env.run).map((slice) => {
        const first = before;
        before += slice.scores.length;
        const own = sliced
          ? { ...env, moment: { ...env.moment, days: slice.interval, certainty: sliced.moment.certainty } }
          : atMoment(env, asked);
        return sliceOf({ ...slice, rows: slice.scores.map((_score, i) => row(first + i)) }, own);
      });
    },
  );
};
