/** The `centrality` query: counts the neighbours of every entity and walks the shortest paths between every two. */

import type { Certainty } from '../../../../src/domain/model/kinds.ts';
import { saysAnything } from '../../../../src/domain/time/bounds.ts';
import {
  atLeast,
  certaintyAsOf,
  certaintyDuring,
  type Window,
} from '../../../../src/domain/time/certainty.ts';
import {
  calendarDateOf,
  type Day,
  dayOf,
  isBounded,
  isoOf,
  UNBOUNDED_MAX,
  UNBOUNDED_MIN,
} from '../../../../src/domain/time/day.ts';
import type { ResolvedFact } from '../state/archiveState.ts';
import { endpointsOf } from '../state/factDays.ts';
import { type Answer, contextBelow, type FieldContext, type TimeArgs } from './fieldContext.ts';
import { endsOf, type LinkArgs, linksAt } from './links.ts';

type Metric = 'DEGREE' | 'CLOSENESS' | 'BETWEENNESS';

type CentralityArgs = TimeArgs &
  LinkArgs & {
    readonly metric: Metric;
    /** In whole years. */
    readonly every?: string | null;
    readonly first?: number | null;
  };

/** The neighbours of each entity. */
type Graph = ReadonlyMap<string, ReadonlySet<string>>;

const ALL_TIME: Window = { from: UNBOUNDED_MIN, to: UNBOUNDED_MAX };

export function centralityAnswer(parent: FieldContext, args: CentralityArgs): Answer[] {
  const context = contextBelow(parent, args);
  const { moment } = context;
  const facts = linksAt({ ...context, moment: null }, args).filter((fact) => endsOf(fact).size > 1);
  if (args.every == null) {
    const days = moment?.days ?? null;
    const within = (fact: ResolvedFact): Certainty | null => {
      const holds = days !== null && fact.isState ? certaintyAsOf : certaintyDuring;
      return holds(fact.bounds, fact.support, days ?? ALL_TIME);
    };
    return [sliceAnswer(context, days ?? namedDays(facts) ?? ALL_TIME, facts, within, args)];
  }
  return periodsOf(Number.parseInt(args.every.slice(1), 10), moment?.days ?? ALL_TIME, namedDays(facts)).map(
    (days) => {
      const own: FieldContext = {
        ...context,
        moment: { days, certainty: moment?.certainty ?? 'POSSIBLE' },
      };
      return sliceAnswer(
        own,
        days,
        facts,
        ({ bounds, support }) => certaintyDuring(bounds, support, days),
        args,
      );
    },
  );
}

/** From the earliest to the latest bounded day of the facts; null if no day is bounded. */
function namedDays(facts: readonly ResolvedFact[]): Window | null {
  const days = endpointsOf(facts).filter(isBounded);
  return days.length === 0 ? null : { from: Math.min(...days), to: Math.max(...days) };
}

/**
 * Periods of `years` years. They cover the requested window; an open side of it ends at the days that facts have, and an
 * open begin is moved back to a year that is a multiple of `years`.
 */
function periodsOf(years: number, requested: Window, named: Window | null): Window[] {
  const isFrom = isBounded(requested.from);
  const isTo = isBounded(requested.to);
  if (named === null && !(isFrom && isTo)) return [];
  const first = isFrom ? requested.from : alignedBegin(named?.from ?? 0, years);
  const last = isTo ? requested.to : (named?.to ?? 0);
  const periods: Window[] = [];
  for (let from = first; from <= last; ) {
    const { year, month, day } = calendarDateOf(from);
    const next = dayOf(year + years, month, day);
    periods.push({ from, to: isTo ? Math.min(next - 1, last) : next - 1 });
    from = next;
  }
  return periods;
}

const alignedBegin = (day: Day, years: number): Day => {
  const { year } = calendarDateOf(day);
  return dayOf(year - (year % years), 1, 1);
};

function sliceAnswer(
  context: FieldContext,
  days: Window,
  facts: readonly ResolvedFact[],
  within: (fact: ResolvedFact) => Certainty | null,
  { metric, first }: CentralityArgs,
): Answer {
  const counted = facts.filter((fact) => atLeast(within(fact), context.moment?.certainty ?? 'POSSIBLE'));
  const graph = graphOf(counted);
  const scores = [...graph.keys()].map((id) => ({ id, score: SCORES[metric](graph, id) }));
  const rankOf = (score: number): number =>
    1 + scores.filter((other) => other.score > score + SCORE_TOLERANCE).length;
  const ranked = scores
    .map(({ id, score }) => ({ id, score, rank: rankOf(score) }))
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  return {
    interval: { earliest: isoOf(days.from), latest: isoOf(days.to) },
    factCount: counted.length,
    definiteFactCount: counted.filter((fact) => within(fact) === 'DEFINITE').length,
    undatedFactCount: counted.filter(({ bounds }) => !saysAnything(bounds)).length,
    entityCount: graph.size,
    linkCount: [...graph.values()].reduce((sum, others) => sum + others.size, 0) / 2,
    scores: () =>
      ranked
        .slice(0, first ?? 20)
        .map(({ id, score, rank }) => ({ entity: () => context.resolve.entity(context, id), score, rank })),
  };
}

/** Scores that differ by less than this have the same rank. */
const SCORE_TOLERANCE = 1e-9;

function graphOf(facts: readonly ResolvedFact[]): Graph {
  const graph = new Map<string, Set<string>>();
  for (const fact of facts)
    for (const id of endsOf(fact).keys()) {
      const others = [...endsOf(fact).keys()].filter((other) => other !== id);
      graph.set(id, new Set([...(graph.get(id) ?? []), ...others]));
    }
  return graph;
}

/** The number of hops to each reachable entity; 0 for the entity itself. */
function hopsFrom(graph: Graph, id: string): Map<string, number> {
  const hops = new Map([[id, 0]]);
  for (const [near, count] of hops)
    for (const other of graph.get(near) ?? []) if (!hops.has(other)) hops.set(other, count + 1);
  return hops;
}

/** The number of shortest paths between two entities; 0 if there is none. */
function shortestPathCount(graph: Graph, from: string, to: string): number {
  const hops = hopsFrom(graph, from);
  const pathCount = (id: string): number =>
    id === from
      ? 1
      : [...(graph.get(id) ?? [])]
          .filter((near) => hops.get(near) === (hops.get(id) ?? 0) - 1)
          .reduce((sum, near) => sum + pathCount(near), 0);
  return hops.has(to) ? pathCount(to) : 0;
}

const SCORES: Readonly<Record<Metric, (graph: Graph, id: string) => number>> = {
  DEGREE: (graph, id) => (graph.get(id)?.size ?? 0) / (graph.size - 1),
  CLOSENESS(graph, id) {
    const hops = [...hopsFrom(graph, id).values()].filter((count) => count > 0);
    const mean = hops.reduce((sum, count) => sum + count, 0) / hops.length;
    return (1 / mean) * (hops.length / (graph.size - 1));
  },
  BETWEENNESS(graph, id) {
    const others = [...graph.keys()].filter((other) => other !== id);
    const pairs = others.flatMap((from, i) => others.slice(i + 1).map((to) => [from, to] as const));
    const parts = pairs.map(([from, to]) => {
      const hops = hopsFrom(graph, from);
      const isBetween = (hops.get(id) ?? 0) + (hopsFrom(graph, id).get(to) ?? 0) === hops.get(to);
      if (!hops.has(id) || !isBetween) return 0;
      return (
        (shortestPathCount(graph, from, id) * shortestPathCount(graph, id, to)) /
        shortestPathCount(graph, from, to)
      );
    });
    return pairs.length === 0 ? 0 : parts.reduce((sum, part) => sum + part, 0) / pairs.length;
  },
};
