/** Which entities are probably one, in memory, as it is at the last batches that a reader asked about. */

import type { Likeness } from '../../domain/matching/duplicate.ts';
import { NameKeys } from '../../domain/matching/nameKey.ts';
import type { ClockState } from '../../store/clock.ts';
import type { Graph } from '../../store/graph.ts';
import { Followed, type ReadState, readStateAt } from './followed.ts';

export interface ReadLikeness {
  readonly likeness: Likeness;
  /** False if there are more names, namesakes or facts of one than are compared. */
  readonly complete: boolean;
}

/** What was read at a batch. It may be partly of a later one unless it is `steady`. */
type LikenessAt = ReadState & ReadLikeness & { readonly steady: boolean };

/** Reads all. `sawBatch` is the batch that it was read at, null if it was not one alone. */
export type ReadWhole = (graph: Graph) => Promise<ReadLikeness & { readonly sawBatch: number | null }>;

/** How often all is read until no batch comes meanwhile. */
const ATTEMPTS = 3;

export class LiveLikeness {
  readonly #graph: Graph;
  readonly names = new NameKeys();
  readonly #followed: Followed<LikenessAt, LikenessAt | null>;
  /** What was read before the last: a reader continues pages of it, while another one reads the newest batch. */
  #before: LikenessAt | null = null;

  constructor(graph: Graph) {
    this.#graph = graph;
    this.#followed = new Followed(graph);
  }

  /** What was read at a batch; null if it is not kept. */
  at(batch: number): LikenessAt | null {
    return [this.#followed.last, this.#before].find((one) => one?.steady && one.batch === batch) ?? null;
  }

  /**
   * What is so at the newest batch, which all readers wait for together: it is read on if one of them leaves. Null if batches
   * keep being written. Throws GraphError.
   */
  async newest(read: ReadWhole): Promise<LikenessAt | null> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const found = await this.#followed.newest((clock, last) => this.#readOn(clock, last, read));
      if (found === null || found.steady) return found;
    }
    return null;
  }

  async #readOn(clock: ClockState, last: LikenessAt | null, read: ReadWhole): Promise<LikenessAt | null> {
    if (last?.steady && last.batch === clock.number) return last;
    if (last === null) this.#before = null;
    // While a batch is written, nothing can be read at the newest one.
    if (clock.writing !== null) return null;
    const { sawBatch, ...found } = await read(this.#graph);
    if (last?.steady) this.#before = last;
    return { ...readStateAt(clock), ...found, steady: sawBatch === clock.number };
  }
}
