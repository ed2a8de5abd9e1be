/** The prefetch of `centrality`: the slices of time, their graphs, and the highest scores in each. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type RankedEntity, rankScores } from '../../../domain/centrality/scoreRanking.ts';
import {
  type CentralityMetric,
  MAX_GRAPH_SIZE,
  MAX_GRAPH_STEPS,
  scoreCost,
  scoresOf,
} from '../../../domain/centrality/scores.ts';
import {
  ALL_TIME,
  type CentralityFact,
  datedWindow,
  FactGraph,
  type SliceGraph,
  type SliceOptions,
} from '../../../domain/centrality/sliceGraph.ts';
import type { Window } from '../../../domain/time/certainty.ts';
import { calendarDateOf, isBounded, isoOf } from '../../../domain/time/day.ts';
import {
  alignedStart,
  type Duration,
  readDuration,
  splitIntoPeriods,
} from '../../../domain/time/duration.ts';
import { momentOfRoot } from '../../compile/moment.ts';
import { MAX_PAGE } from '../../compile/paging.ts';
import type { Args, Selection } from '../../compile/selection.ts';
import { InputError } from '../../inputError.ts';
import type { Prefetch } from '../../querySession.ts';
import { integerArgument } from '../resolveArguments.ts';
import { joiningFacts, joiningFactsIn, MOST_JOINING_FACTS } from './joiningFacts.ts';

/** The most slices of one field. */
export const MOST_SLICES = 100;
/** The number of scores of a slice, without `first`. */
export const DEFAULT_SCORES = 20;

export interface MeasuredSlice {
  /** The days of the slice; unbounded if neither a moment nor a date bounds it. */
  readonly interval: Window;
  readonly graph: SliceGraph;
  readonly scores: readonly RankedEntity[];
}

/** What the prefetch returns. */
export type MeasuredSlices = readonly MeasuredSlice[];

export const prefetchCentrality: Prefetch = {
  maxStatements: 1,
  prepare(root) {
    const moment = momentOfRoot(root);
    const step = joiningFacts(root);
    return async (session, request): Promise<MeasuredSlices> => {
      const args = request.args[root.slot] as Args;
      const metric = args.metric as CentralityMetric;
      const first = integerArgument(root, args, 'first', DEFAULT_SCORES, 1, MAX_PAGE);
      const window = moment?.given?.(request) ?? null;
      const duration = args.every == null ? null : readDuration(String(args.every));
      // Too many slices of given days are refused before anything is read.
      if (duration) slicesIn(root, duration, window, null);
      const rows = (await session.runPrefetch(step, {})) as readonly unknown[];
      if (rows.length > MOST_JOINING_FACTS) throw tooManyFacts(root);
      const facts = joiningFactsIn(rows);
      const certainty = moment?.certainty ?? 'POSSIBLE';
      const span = datedWindow(facts);
      const slicings: readonly (SliceOptions & { readonly interval: Window })[] = duration
        ? slicesIn(root, duration, window, span).map((each) => ({
            window: each,
            interval: each,
            use: 'DURING',
            certainty,
          }))
        : [
            {
              window: window ?? ALL_TIME,
              interval: window ?? span ?? ALL_TIME,
              use: window ? 'AS_OF' : 'DURING',
              certainty,
            },
          ];
      if (slicings.length === 0) session.addNote({ code: 'INCOMPLETE', message: NO_DATES });
      const graphs = graphsOf(root, metric, facts, slicings);
      const found: MeasuredSlice[] = [];
      for (const [i, graph] of graphs.entries()) {
        // Yields to other requests between two slices.
        await nextTurn();
        const scores = rankScores(graph.entities, scoresOf(metric, graph), first);
        found.push({ interval: slicings[i]?.interval ?? ALL_TIME, graph, scores });
      }
      return found;
    };
  },
};

const NO_DATES =
  'centrality(every:) has no slice: no fact names a day in that time; give at with a first and a last day, for example at: {asOf: "2000/2020"}.';

/**
 * The periods of `every`: from the first day of `at`, or the start of the period with the first date, to the last day of
 * `at`, or the last date. Throws InputError if there are too many.
 */
function slicesIn(root: Selection, duration: Duration, asked: Window | null, span: Window | null): Window[] {
  const isFrom = asked !== null && isBounded(asked.from);
  const isTo = asked !== null && isBounded(asked.to);
  if ((!isFrom || !isTo) && span === null) return [];
  const from = isFrom ? asked.from : alignedStart(duration, span?.from ?? 0);
  const to = isTo ? asked.to : (span?.to ?? 0);
  const slices = splitIntoPeriods(duration, from, to, MOST_SLICES);
  if (slices.length > MOST_SLICES) {
    const years = (calendarDateOf(to).year - calendarDateOf(from).year + 1) / MOST_SLICES;
    throw new InputError(
      'OUT_OF_RANGE',
      `${root.name}(every: ${JSON.stringify(duration.text)}) cuts the days from ${isoOf(from)} to ${isoOf(to)} into more than ${MOST_SLICES} slices; give every: "P${Math.ceil(years)}Y" or longer, or at, for example at: {asOf: "2000/2020"}.`,
    );
  }
  return isTo ? slices.map((slice) => ({ from: slice.from, to: Math.min(slice.to, to) })) : slices;
}

/** The graph of each slice. Throws InputError, before scores are computed, if the graphs are too large for one request. */
function graphsOf(
  root: Selection,
  metric: CentralityMetric,
  facts: readonly CentralityFact[],
  slicings: readonly SliceOptions[],
): SliceGraph[] {
  const joins = new FactGraph(facts);
  const graphs: SliceGraph[] = [];
  let [size, steps] = [0, 0];
  for (const slicing of slicings) {
    const graph = joins.slice(slicing, MAX_GRAPH_SIZE - size);
    if (graph === null)
      throw tooLarge(root, metric, `more than ${MAX_GRAPH_SIZE} entities and links between them`);
    const work = scoreCost(metric, graph);
    size += work.size;
    steps += work.steps;
    if (steps > MAX_GRAPH_STEPS)
      throw tooLarge(
        root,
        metric,
        `more than ${MAX_GRAPH_STEPS} steps from each entity through the graph, already with ${graph.entities.length} entities and ${graph.edges.length} links in one slice`,
      );
    graphs.push(graph);
  }
  return graphs;
}

const NARROWER = 'give some kinds, a moment such as at: {asOf: "2015"}, or minCertainty: DEFINITE with it';

const tooManyFacts = (root: Selection): InputError =>
  new InputError(
    'UNBOUNDED_QUESTION',
    `${root.name} would be computed from more than ${MOST_JOINING_FACTS} facts, the most that are read; ${NARROWER}.`,
  );

const tooLarge = (root: Selection, metric: CentralityMetric, what: string): InputError =>
  new InputError(
    'UNBOUNDED_QUESTION',
    `${root.name}(metric: ${metric}) takes ${what}; ${NARROWER}${root.args.every == null ? '' : ', or a longer every'}${metric === 'BETWEENNESS' || metric === 'CLOSENESS' ? ', or metric: DEGREE or PAGERANK, which take fewer steps' : ''}.`,
  );
