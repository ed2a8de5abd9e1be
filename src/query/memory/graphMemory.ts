/** What a server keeps in memory of its graph, so that some questions about very many facts read few. */
import type { Graph } from '../../store/graph.ts';
import { Filings } from './filings.ts';
import type { FollowOptions } from './followed.ts';
import { LiveFactOrder } from './liveFactOrder.ts';
import { LiveLikeness } from './liveLikeness.ts';
import { LiveNames } from './liveNames.ts';

export { type CommittedBatch, CommittedBatches } from './committedBatches.ts';

export interface GraphMemory {
  /** The order of facts; absent where the database has an index of it. */
  readonly order?: LiveFactOrder;
  /** Which entities are probably one. */
  readonly likeness?: LiveLikeness;
  /** Where lists file the entities of each kind. */
  readonly filings?: Filings;
  /** What entities are and were called; without it, it is read for each request that searches. */
  readonly names?: LiveNames;
}

/** Memory with the names of entities, which searches need. */
export const withNames = (graph: Graph, memory: GraphMemory = {}): GraphMemory => ({
  names: new LiveNames(graph),
  ...memory,
});

/** Nothing is read before it is asked for. */
export const memoryOf = (graph: Graph, options: FollowOptions = {}): GraphMemory => ({
  ...(graph.engine === 'embedded' ? { order: new LiveFactOrder(graph, options) } : {}),
  likeness: new LiveLikeness(graph),
  filings: new Filings(),
  names: new LiveNames(graph, options),
});
