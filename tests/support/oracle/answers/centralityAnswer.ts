/** Who is central: the neighbours of every entity counted, the ways between every two walked. */

import type { Certainty } from '../../../../src/domain/model/kinds.ts';
import { saysAnything } from '../../../../src/domain/time/bounds.ts';
import { atLeast, certaintyAsOf, certaintyDuring, type Window } from '../../../../src/domain/time/certainty.ts';
import {
  calendarDateOf,
  type Day,
  dayOf,
  isBounded,
  isoOf,
  UNBOUNDED_MAX,
  UNBOUNDED_MIN,
} from '../../../../src/domain/time/day.ts';
import { sidesOf } from '../state/factDays.ts';
import { endsOf, type LinkArgs, linksAt } from './links.ts';
import { type Answer, below, type Place, type TimeArgs } from './fieldContext.ts';
import type { ToldFact } from '../state/archiveState.ts';

type Metric = 'DEGREE' | 'CLOSENESS' | 'BETWEENNESS';

type CentralityArgs = TimeArgs &
  LinkArgs & {
    readonly metric: Metric;
    /** In whole years. */
    readonly every?: string | null;
    readonly first?: number | null;
  };

/** The entities that each is linked to. */
type Graph = ReadonlyMap<string, ReadonlySet<string>>;

const ALL_TIME: Window = { from: UNBOUNDED_MIN, to: UNBOUNDED_MAX };

export function centralityAnswer(place: Place, args: CentralityArgs): Answer[] {
  const at = below(place, args);
  const { moment } = at;
  const facts = linksAt({ ...at, moment: null }, args).filter((fact) => endsOf(fact).size > 1);
  if (args.every == null) {
    const days = moment?.days ?? null;
    const within = (fact: ToldFact): Certainty | null => {
      const holds = days !== null && fact.state ? certaintyAsOf : certaintyDuring;
      return holds(fact.bounds, fact.support, days ?? ALL_TIME);
    };
    return [sliceAnswer(at, days ?? namedDays(facts) ?? ALL_TIME, facts, within, args)];
  }
  return periodsOf(Number.parseInt(args.every.slice(1), 10), moment?.days ?? ALL_TIME, namedDays(facts)).map(
    (days) => {
      const own: Place = {
        ...at,
        moment: { days, certainty: moment?.certainty ?? 'POSSIBLE' },
        window: { days, use: 'DURING' },
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

/** From the first to the last day that any of the facts names; null where none names any. */
function namedDays(facts: readonly ToldFact[]): Window | null {
  const days = sidesOf(facts).filter(isBounded);
  return days.length === 0 ? null : { from: Math.min(...days), to: Math.max(...days) };
}

/** Periods of some years: from the first day asked for, else whole ones; as far as is asked for, else as days are named. */
function periodsOf(years: number, asked: Window, named: Window | null): Window[] {
  const isFrom = isBounded(asked.from);
  const isTo = isBounded(asked.to);
  if (named === null && !(isFrom && isTo)) return [];
  const first = isFrom ? asked.from : wholeBegin(named?.from ?? 0, years);
  const last = isTo ? asked.to : (named?.to ?? 0);
  const periods: Window[] = [];
  for (let from = first; from <= last; ) {
    const { year, month, day } = calendarDateOf(from);
    const next = dayOf(year + years, month, day);
    periods.push({ from, to: isTo ? Math.min(next - 1, last) : next - 1 });
    from = next;
  }
  return periods;
}

const wholeBegin = (day: Day, years: number): Day => {
  const { year } = calendarDateOf(day);
  return dayOf(year - (year % years), 1, 1);
};

function sliceAnswer(
  at: Place,
  days: Window,
  facts: readonly ToldFact[],
  within: (fact: ToldFact) => Certainty | null,
  { metric, first }: CentralityArgs,
): Answer {
  const counted = facts.filter((fact) => atLeast(within(fact), at.moment?.certainty ?? 'POSSIBLE'));
  const graph = graphOf(counted);
  const scores = [...graph.keys()].map((id) => ({ id, score: SCORES[metric](graph, id) }));
  const rankOf = (score: number): number => 1 + scores.filter((other) => other.score > score + SAME).length;
  const ranked = scores
    .map(({ id, score }) => ({ id, score, rank: rankOf(score) }))
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  return {
    interval: { earliest: isoOf(days.from), latest: isoOf(days.to) },
    coverage: counted.length,
    definite: counted.filter((fact) => within(fact) === 'DEFINITE').length,
    undated: counted.filter(({ bounds }) => !saysAnything(bounds)).length,
    entities: graph.size,
    links: [...graph.values()].reduce((sum, others) => sum + others.size, 0) / 2,
    scores: () =>
      ranked
        .slice(0, first ?? 20)
        .map(({ id, score, rank }) => ({ entity: () => at.teller.entity(at, id), score, rank })),
  };
}

/** Scores that differ by less are equal. */
const SAME = 1e-9;

function graphOf(facts: readonly ToldFact[]): Graph {
  const graph = new Map<string, Set<string>>();
  for (const fact of facts)
    for (const id of endsOf(fact).keys()) {
      const others = [...endsOf(fact).keys()].filter((other) => other !== id);
      graph.set(id, new Set([...(graph.get(id) ?? []), ...others]));
    }
  return graph;
}

/** How many hops each entity that can be reached is away, itself included. */
function hopsFrom(graph: Graph, id: string): Map<string, number> {
  const hops = new Map([[id, 0]]);
  for (const [near, count] of hops)
    for (const other of graph.get(near) ?? []) if (!hops.has(other)) hops.set(other, count + 1);
  return hops;
}

/** How many shortest ways lead from one entity to another. */
function waysBetween(graph: Graph, from: string, to: string): number {
  const hops = hopsFrom(graph, from);
  const ways = (id: string): number =>
    id === from
      ? 1
      : [...(graph.get(id) ?? [])]
          .filter((near) => hops.get(near) === (hops.get(id) ?? 0) - 1)
          .reduce((sum, near) => sum + ways(near), 0);
  return hops.has(to) ? ways(to) : 0;
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
      return (waysBetween(graph, from, id) * waysBetween(graph, id, to)) / waysBetween(graph, from, to);
    });
    return pairs.length === 0 ? 0 : parts.reduce((sum, part) => sum + part, 0) / pairs.length;
  },
};
