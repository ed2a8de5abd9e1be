/** The questions that one statement cannot answer, and how many more each may take: the whole table of exceptions. */
import type { Finder } from '../sitting.ts';
import { searchFinder } from './search/find.ts';
import { networkFinder } from './network.ts';
import { pathsFinder } from './paths.ts';

export const FINDERS: Readonly<Record<string, Finder>> = {
  search: searchFinder,

  paths: pathsFinder,
  network: networkFinder,
};
