import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankScores } from '../../../src/domain/centrality/scoreRanking.ts';
import {
  CENTRALITY_METRICS,
  type CentralityMetric,
  scoreCost,
  scoresOf,
} from '../../../src/domain/centrality/scores.ts';
import {
  ALL_TIME,
  type CentralityFact,
  datedWindow,
  FactGraph,
} from '../../../src/domain/centrality/sliceGraph.ts';
import { UNBOUNDED } from '../../../src/domain/time/bounds.ts';
import { UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../../src/domain/time/day.ts';
import { bounds } from '../arbitraries.ts';
import { check } from '../property.ts';

const joining = (...entities: string[]): CentralityFact => ({
  bounds: UNBOUNDED,
  support: 'ASSERTED',
  state: true,
  entities,
});

const all = (facts: readonly CentralityFact[]) => {
  const graph = new FactGraph(facts).slice({ window: ALL_TIME, use: 'AS_OF', certainty: 'POSSIBLE' }, 1000);
  if (!graph) throw new Error('too large');
  return graph;
};

function scored(metric: CentralityMetric, facts: readonly CentralityFact[]): Record<string, number> {
  const graph = all(facts);
  const scores = scoresOf(metric, graph);
  return Object.fromEntries(graph.entities.map((entity, i) => [entity, scores[i] as number]));
}

const LINE = [joining('a', 'b'), joining('c', 'b'), joining('c', 'd'), joining('d', 'e')];
const STAR = [joining('hub', 'a'), joining('b', 'hub'), joining('hub', 'c'), joining('hub', 'd')];

describe('centrality', () => {
  it('of a line', () => {
    expect(scored('DEGREE', LINE)).toEqual({ a: 0.25, b: 0.5, c: 0.5, d: 0.5, e: 0.25 });
    expect(scored('BETWEENNESS', LINE)).toEqual({ a: 0, b: 0.5, c: 4 / 6, d: 0.5, e: 0 });
    const near = scored('CLOSENESS', LINE);
    expect(near.a).toBeCloseTo(4 / 10, 12);
    expect(near.b).toBeCloseTo(4 / 7, 12);
    expect(near.c).toBeCloseTo(4 / 6, 12);
  });

  it('of a star', () => {
    expect(scored('DEGREE', STAR)).toMatchObject({ hub: 1, a: 0.25 });
    expect(scored('BETWEENNESS', STAR)).toMatchObject({ hub: 1, a: 0, d: 0 });
    expect(scored('CLOSENESS', STAR)).toMatchObject({ hub: 1, a: 4 / 7 });
    // Solved by hand: hub = 0.03 + 0.85 * 4 * leaf, leaf = 0.03 + 0.85 / 4 * hub.
    const { hub = 0, a = 0 } = scored('PAGERANK', STAR);
    expect(hub).toBeCloseTo(0.132 / 0.2775, 7);
    expect(a).toBeCloseTo((1 - 0.132 / 0.2775) / 4, 7);
  });

  it('is lower for entities that cannot reach others in a graph of several components', () => {
    const parts = [joining('a', 'b'), joining('b', 'c'), joining('x', 'y')];
    // b reaches 2 of 4 others, with one hop each.
    expect(scored('CLOSENESS', parts)).toMatchObject({ b: 0.5, x: 0.25 });
    expect(scored('BETWEENNESS', parts)).toMatchObject({ b: 1 / 6, x: 0 });
  });

  it('has one edge between two entities, and edges between all entities of a fact', () => {
    const graph = all([joining('a', 'b'), joining('b', 'a'), joining('c', 'a', 'b')]);
    expect(graph).toMatchObject({ coverage: 3, entities: ['a', 'b', 'c'] });
    expect(graph.edges).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    expect(scored('DEGREE', [joining('a', 'b'), joining('b', 'a')])).toEqual({ a: 1, b: 1 });
  });

  it('has no scores without edges', () => {
    for (const metric of CENTRALITY_METRICS) expect(scoresOf(metric, all([]))).toEqual([]);
  });

  it('stops if a graph is too large, by nodes or by edges', () => {
    const joins = new FactGraph([joining(...Array.from({ length: 100 }, (_, i) => `e${i}`))]);
    const slicing = { window: ALL_TIME, use: 'AS_OF', certainty: 'POSSIBLE' } as const;
    expect(joins.slice(slicing, 5049)).toBeNull();
    expect(joins.slice(slicing, 5050)?.edges).toHaveLength(4950);
    expect(scoreCost('DEGREE', all(LINE))).toEqual({ size: 9, steps: 0 });
    expect(scoreCost('BETWEENNESS', all(LINE))).toEqual({ size: 9, steps: 45 });
  });

  it('gives equal scores the same rank, and sorts them by id', () => {
    expect(rankScores(['d', 'a', 'c', 'b'], [0.3, 0.5, 0.3 + 1e-12, 0.1], 4)).toEqual([
      { entity: 'a', score: 0.5, rank: 1 },
      { entity: 'c', score: 0.300000000001, rank: 2 },
      { entity: 'd', score: 0.300000000001, rank: 2 },
      { entity: 'b', score: 0.1, rank: 4 },
    ]);
    expect(rankScores(['b', 'a'], [0, 0], 1)).toEqual([{ entity: 'a', score: 0, rank: 1 }]);
  });

  it('has a window from the first to the last dated day', () => {
    const dated = { startMin: UNBOUNDED_MIN, startMax: 4, endMin: 9, endMax: UNBOUNDED_MAX };
    expect(datedWindow([joining('a', 'b')])).toBeNull();
    expect(datedWindow([{ ...joining('a', 'b'), bounds: dated }, joining('a', 'b')])).toEqual({
      from: 4,
      to: 9,
    });
  });
});

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const facts = fc.array(
  fc.record({
    bounds,
    support: fc.constantFrom('ASSERTED' as const, 'PLANNED' as const),
    state: fc.boolean(),
    entities: fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 2, maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 12 },
);

const linked = (given: readonly CentralityFact[], a: string, b: string): boolean =>
  a !== b && given.some(({ entities }) => entities.includes(a) && entities.includes(b));

/** All shortest paths from one entity to another, found by extending every path. */
function shortest(given: readonly CentralityFact[], from: string, to: string): string[][] {
  for (let ways = [[from]]; ways.length > 0; ) {
    const there = ways.filter((way) => way.at(-1) === to);
    if (there.length > 0) return there;
    ways = ways.flatMap((way) =>
      IDS.filter((next) => !way.includes(next) && linked(given, way.at(-1) as string, next)).map((next) => [
        ...way,
        next,
      ]),
    );
  }
  return [];
}

describe('random graphs', () => {
  it('have the scores of the definitions', () => {
    check(
      fc.property(facts, (given) => {
        const { entities } = all(given);
        const others = entities.length - 1;
        const degrees = scored('DEGREE', given);
        const near = scored('CLOSENESS', given);
        const between = scored('BETWEENNESS', given);
        const ranks = scored('PAGERANK', given);
        for (const entity of entities) {
          const neighbours = entities.filter((other) => linked(given, entity, other));
          expect(degrees[entity]).toBeCloseTo(neighbours.length / others, 12);
          const hops = entities.flatMap((other) => {
            const [way] = other === entity ? [] : shortest(given, entity, other);
            return way ? [way.length - 1] : [];
          });
          const far = hops.reduce((sum, hop) => sum + hop, 0);
          expect(near[entity]).toBeCloseTo((hops.length / far) * (hops.length / others), 12);
          const received = neighbours.map(
            (other) => (ranks[other] ?? 0) / entities.filter((each) => linked(given, each, other)).length,
          );
          const rank = 0.15 / entities.length + 0.85 * received.reduce((sum, part) => sum + part, 0);
          expect(ranks[entity]).toBeCloseTo(rank, 7);
        }
        expect(Object.values(ranks).reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 9);
        for (const entity of entities) {
          let pairs = 0;
          for (const from of entities)
            for (const to of entities) {
              if (from >= to || from === entity || to === entity) continue;
              const ways = shortest(given, from, to);
              if (ways.length > 0) pairs += ways.filter((way) => way.includes(entity)).length / ways.length;
            }
          const most = (others * (others - 1)) / 2;
          expect(between[entity]).toBeCloseTo(most === 0 ? 0 : pairs / most, 12);
        }
      }),
      200,
    );
  });

  it('contain the facts that are possible or definite in the days of a slice', () => {
    const days = fc
      .tuple(fc.integer({ min: -1, max: 11 }), fc.integer({ min: 0, max: 4 }))
      .map(([from, more]) => ({ from, to: from + more }));
    const use = fc.constantFrom('AS_OF' as const, 'DURING' as const);
    check(
      fc.property(facts, days, use, (given, window, how) => {
        const may = given.filter(({ bounds: b }) => b.startMin <= window.to && b.endMax >= window.from);
        const surely = may.filter(({ bounds: b, support, state }) => {
          if (support !== 'ASSERTED') return false;
          return how === 'AS_OF' && state
            ? b.startMax <= window.from && b.endMin >= window.to
            : b.startMax <= window.to && b.endMin >= window.from;
        });
        const joins = new FactGraph(given);
        const possible = joins.slice({ window, use: how, certainty: 'POSSIBLE' }, 1000);
        const definite = joins.slice({ window, use: how, certainty: 'DEFINITE' }, 1000);
        expect(possible).toMatchObject({ coverage: may.length, definite: surely.length });
        expect(definite).toMatchObject({ coverage: surely.length, definite: surely.length });
        expect(possible?.entities).toEqual([...new Set(may.flatMap(({ entities }) => entities))].sort());
      }),
    );
  });

  it('do not depend on the order of facts', () => {
    check(
      fc.property(facts, fc.constantFrom(...CENTRALITY_METRICS), (given, metric) => {
        const answer = (list: readonly CentralityFact[]) => {
          const graph = all(list);
          return rankScores(graph.entities, scoresOf(metric, graph), 7);
        };
        const turned = [...given]
          .reverse()
          .map((fact) => ({ ...fact, entities: [...fact.entities].reverse() }));
        expect(answer(turned)).toEqual(answer(given));
      }),
      200,
    );
  });
});
