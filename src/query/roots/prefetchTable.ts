/** The root fields that one statement cannot answer, with the statements that run before it. */
import type { Prefetch } from '../querySession.ts';
import { prefetchCentrality } from './centrality/prefetch.ts';
import { prefetchIntegrity } from './integrity/prefetch.ts';
import { prefetchNetwork } from './network/prefetch.ts';
import { prefetchPaths } from './paths/prefetch.ts';
import { prefetchSearch } from './search/prefetch.ts';

export const PREFETCHES: Readonly<Record<string, Prefetch>> = {
  paths: prefetchPaths,
  network: prefetchNetwork,
  search: prefetchSearch,
  integrity: prefetchIntegrity,
  centrality: prefetchCentrality,
};
