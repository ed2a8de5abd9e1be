/** The inputs of a plan: the dataset, the graph that it is compared with, and the aliases of merged entities. */
import type { LoadedDataset } from '../../import/loadedDataset.ts';
import type { Graph } from '../../store/graph.ts';
import type { KeepsClaim, KeepsMerged } from '../derive/factCore.ts';
import type { DeclaredRecords } from './declaredRecords.ts';
import { type MergedIds, StatedFacts } from './statedFacts.ts';

export class PlanContext {
  readonly graph: Graph;
  readonly dataset: LoadedDataset;
  readonly facts: StatedFacts;
  readonly declared: DeclaredRecords;
  /** Whether the graph has no batch yet, so that nothing needs to be read. */
  readonly isEmpty: boolean;
  /** Whether the files take the place of all that the dataset stated before. */
  readonly replaces: boolean;
  /** Whether a stored claim of the dataset stays although the files do not state it. */
  readonly keepsClaim: KeepsClaim;
  /** Whether the claims of the dataset about a merged fact stay where its files state the fact that it was merged into. */
  readonly keepsMerged: KeepsMerged;

  constructor(
    graph: Graph,
    dataset: LoadedDataset,
    declared: DeclaredRecords,
    merged: MergedIds,
    isEmpty: boolean,
    replaces: boolean,
  ) {
    this.graph = graph;
    this.dataset = dataset;
    this.facts = new StatedFacts(dataset, merged);
    this.declared = declared;
    this.isEmpty = isEmpty;
    this.replaces = replaces;
    const { ownsSource, isInRefusedRow, hasRefusedRows } = dataset;
    const isOfOtherRecord = (source: string): boolean => ownsSource !== undefined && !ownsSource(source);
    this.keepsClaim = ({ source, props }, { isStated, isReplaced }) =>
      !replaces &&
      (!isStated ||
        isOfOtherRecord(source) ||
        isInRefusedRow(String(props.factId)) ||
        // The error may be in what says which fact the row is about.
        (hasRefusedRows && !isReplaced));
    this.keepsMerged = (id) => !replaces || dataset.facts.rowOf(id) !== undefined;
  }
}
