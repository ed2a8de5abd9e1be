/** Why a batch cannot be reverted. */

import type { Graph } from '../../store/graph.ts';
import { KNOWN_TO_OPEN } from '../../store/graphLayout.ts';
import { lastBatchTouching } from '../../store/read/batchVersions.ts';

/** A record that a later batch changed, or that a record of a later batch needs. */
export interface RevertConflict {
  readonly record: 'FACT' | 'ENTITY' | 'SOURCE';
  readonly id: string;
  /** The id of the later batch. */
  readonly batch: string;
  /** A sentence that names the record and the batch. */
  readonly message: string;
}

/** Collects conflicts, and looks up the batches that they are due to. */
export class RevertConflicts {
  readonly found: RevertConflict[] = [];
  readonly #graph: Graph;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /**
   * @param cause the id of the record whose last batch causes the conflict
   * @param message the message, given the id of that batch
   */
  async add(
    record: RevertConflict['record'],
    id: string,
    cause: string,
    message: (batch: string) => string,
  ): Promise<void> {
    const last = await lastBatchTouching(this.#graph, cause, KNOWN_TO_OPEN);
    const batch = last === null ? 'an unknown batch' : `batch/${last}`;
    this.found.push({ record, id, batch, message: `${record.toLowerCase()} ${message(batch)}` });
  }
}
