/** The questions that one statement cannot answer, and how many more each may take: the whole table of exceptions. */
import type { Finder } from '../querySession.ts';
import { centralityFinder } from './centrality/prefetch.ts';
import { integrityFinder } from './integrity/prefetch.ts';
import { networkFinder } from './network.ts';
import { pathsFinder } from './paths.ts';
import { searchFinder } from './search/prefetch.ts';

export const FINDERS: Readonly<Record<string, Finder>> = {
  paths: pathsFinder,
  network: networkFinder,
  search: searchFinder,
  integrity: integrityFinder,
  centrality: centralityFinder,
};
