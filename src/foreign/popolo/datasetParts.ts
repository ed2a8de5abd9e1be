/** What the Popolo files of one dataset share while they are read in one run, so that parts of a file can be read. */
import { keptIn } from '../../domain/model/keptIn.ts';
import type { ReadContext } from '../../formats/problem.ts';
import { ForeignIds } from './foreignIds.ts';

/** An event that a membership may name as its period. */
export interface LegislativePeriod {
  readonly name: string | undefined;
  readonly start: string | undefined;
  readonly end: string | undefined;
}

export interface DatasetParts {
  readonly ids: ForeignIds;
  /** The events of all files so far, by their ids there. */
  readonly periods: Map<string, LegislativePeriod>;
  /** The ids of sources that an earlier file has. */
  readonly sources: Set<string>;
  /** The ids of facts about the bodies of offices that an earlier file has. */
  readonly bodies: Set<string>;
}

export const newParts = (dataset: string): DatasetParts => ({
  ids: new ForeignIds(dataset),
  periods: new Map(),
  sources: new Set(),
  bodies: new Set(),
});

const partsOfRun = new WeakMap<ReadContext, Map<string, DatasetParts>>();

/** What the files of the dataset that were read with this context share. */
export function sharedParts(context: ReadContext, dataset: string): DatasetParts {
  const datasets = keptIn(partsOfRun, context, () => new Map<string, DatasetParts>());
  return keptIn(datasets, dataset, () => newParts(dataset));
}
