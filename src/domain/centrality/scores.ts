/** The centrality metrics, and the limits of the graphs that they are computed for. */
import { UndirectedGraph } from 'graphology';
import { betweenness, closeness, degree, pagerank } from 'graphology-metrics/centrality/index.js';
import type { SliceGraph } from './sliceGraph.ts';

export const CENTRALITY_METRICS = ['DEGREE', 'BETWEENNESS', 'CLOSENESS', 'PAGERANK'] as const;
export type CentralityMetric = (typeof CENTRALITY_METRICS)[number];

/**
 * The most nodes and edges of all slices of a query together. Building a graph of this size took about 1.5 s on one core
 * of the machine used for the measurement, and PageRank about as long again.
 */
export const MAX_GRAPH_SIZE = 150_000;

/**
 * The most steps of all slices together: nodes times the sum of nodes and edges, for metrics that traverse the whole graph
 * from each node. A step of betweenness took 17 to 35 ns, one of closeness 8 to 14 ns, so that this many take at most 1.4 s.
 */
export const MAX_GRAPH_STEPS = 40_000_000;

/** The cost of computing a metric: `size` is limited to MAX_GRAPH_SIZE, `steps` to MAX_GRAPH_STEPS. */
interface ScoreCost {
  readonly size: number;
  readonly steps: number;
}

interface Measure {
  /** Whether it traverses the whole graph from each node. */
  readonly traversesFromEachNode: boolean;
  scores(graph: UndirectedGraph): Readonly<Record<string, number>>;
}

/** Converges in fewer than 150 iterations on any graph, since each iteration reduces the error to 0.85 of it. */
const PAGERANK = { alpha: 0.85, tolerance: 1e-9, maxIterations: 300, getEdgeWeight: null } as const;

const MEASURES: Readonly<Record<CentralityMetric, Measure>> = {
  DEGREE: { traversesFromEachNode: false, scores: (graph) => degree(graph) },
  BETWEENNESS: {
    traversesFromEachNode: true,
    scores: (graph) => betweenness(graph, { getEdgeWeight: null, normalized: true }),
  },
  CLOSENESS: { traversesFromEachNode: true, scores: (graph) => closeness(graph, { wassermanFaust: true }) },
  PAGERANK: { traversesFromEachNode: false, scores: (graph) => pagerank(graph, PAGERANK) },
};

/** The cost of computing a metric for a slice. */
export function scoreCost(metric: CentralityMetric, { entities, edges }: SliceGraph): ScoreCost {
  const size = entities.length + edges.length;
  return { size, steps: MEASURES[metric].traversesFromEachNode ? entities.length * size : 0 };
}

/** The scores of the entities of a slice, in the order of `entities`. */
export function scoresOf(metric: CentralityMetric, { entities, edges }: SliceGraph): number[] {
  if (entities.length === 0) return [];
  const graph = new UndirectedGraph();
  for (const entity of entities) graph.addNode(entity);
  for (const [a, b] of edges) graph.addUndirectedEdge(entities[a], entities[b]);
  const scores = MEASURES[metric].scores(graph);
  return entities.map((entity) => scores[entity] as number);
}
