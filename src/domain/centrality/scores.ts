/** The measures of centrality, and how much of a graph each may be asked of. */
import { UndirectedGraph } from 'graphology';
import { betweenness, closeness, degree, pagerank } from 'graphology-metrics/centrality/index.js';
import type { SliceGraph } from './sliceGraph.ts';

export const CENTRALITY_METRICS = ['DEGREE', 'BETWEENNESS', 'CLOSENESS', 'PAGERANK'] as const;
export type CentralityMetric = (typeof CENTRALITY_METRICS)[number];

/**
 * The most entities and joins of all slices of a question together. A graph of so many takes about 1.5 s to build on
 * one core of the machine that this was measured on, and PageRank as long again.
 */
export const MAX_GRAPH_SIZE = 150_000;

/**
 * The most steps of all slices together: entities times entities and joins, for measures that walk from each entity
 * through the whole graph. A step of betweenness took 17 to 35 ns, one of closeness 8 to 14 ns; so many take 1.4 s at most.
 */
export const MAX_GRAPH_STEPS = 40_000_000;

/** How much a measure has to do: `size` is bounded by MOST_SIZE, `steps` by MOST_STEPS. */
export interface ScoreCost {
  readonly size: number;
  readonly steps: number;
}

interface Measure {
  /** Whether it walks from each entity through the whole graph. */
  readonly walks: boolean;
  scores(graph: UndirectedGraph): Readonly<Record<string, number>>;
}

/** Converges in fewer than 150 rounds whatever the graph: what is left of an error shrinks to 0.85 of it in each. */
const PAGERANK = { alpha: 0.85, tolerance: 1e-9, maxIterations: 300, getEdgeWeight: null } as const;

const MEASURES: Readonly<Record<CentralityMetric, Measure>> = {
  DEGREE: { walks: false, scores: (graph) => degree(graph) },
  BETWEENNESS: {
    walks: true,
    scores: (graph) => betweenness(graph, { getEdgeWeight: null, normalized: true }),
  },
  CLOSENESS: { walks: true, scores: (graph) => closeness(graph, { wassermanFaust: true }) },
  PAGERANK: { walks: false, scores: (graph) => pagerank(graph, PAGERANK) },
};

/** What the measure would have to do for a slice. */
export function scoreCost(metric: CentralityMetric, { entities, joins }: SliceGraph): ScoreCost {
  const size = entities.length + joins.length;
  return { size, steps: MEASURES[metric].walks ? entities.length * size : 0 };
}

/** The score of each entity, in their order. */
export function scoresOf(metric: CentralityMetric, { entities, joins }: SliceGraph): number[] {
  if (entities.length === 0) return [];
  const graph = new UndirectedGraph();
  for (const entity of entities) graph.addNode(entity);
  for (const [a, b] of joins) graph.addUndirectedEdge(entities[a], entities[b]);
  const scores = MEASURES[metric].scores(graph);
  return entities.map((entity) => scores[entity] as number);
}
