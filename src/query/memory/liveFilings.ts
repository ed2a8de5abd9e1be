/** Where lists file the entities of each kind, in memory, as it is at the last batches that a reader asked about. */
import type { FilingOrder } from '../../domain/labels/filing.ts';
import type { EntityKind } from '../../domain/model/kinds.ts';
import { readClockState } from '../../store/clock.ts';
import type { Graph } from '../../store/graph.ts';
import { canFollow, type ReadState, readStateAt } from './readState.ts';

export type FilingAt = ReadState & { readonly order: FilingOrder };

/** Which list it is: in each language in which entities have labels, entities are filed by these. */
export interface FilingOf {
  readonly kind: EntityKind;
  /** Null for the labels that are shown first. */
  readonly language: string | null;
}

/** Reads all; `sawBatch` is the batch that it was read at, null if it was not one alone. */
export type ReadFiling = (
  graph: Graph,
) => Promise<{ readonly order: FilingOrder; readonly sawBatch: number | null }>;

/** Lists of each kind in two languages, or pages of the batch before while another reader reads the newest. */
const KEPT = 12;

export class LiveFilings {
  readonly #graph: Graph;
  /** The last used at the end. */
  readonly #kept = new Map<string, FilingAt>();
  readonly #reading = new Map<string, Promise<FilingAt | null>>();

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** What was read at a batch; null if it is not kept. */
  at(batch: number, of: FilingOf): FilingAt | null {
    const key = keyOf(batch, of);
    const found = this.#kept.get(key) ?? null;
    if (found === null) return null;
    this.#kept.delete(key);
    this.#kept.set(key, found);
    return found;
  }

  /** What is so at the newest batch; readers wait for it together. Null while batches are written. Throws GraphError. */
  async newest(of: FilingOf, read: ReadFiling): Promise<FilingAt | null> {
    const clock = await readClockState(this.#graph);
    const kept = this.at(clock.number, of);
    if (kept !== null && canFollow(kept, clock)) return kept;
    const key = keyOf(clock.number, of);
    const reading = this.#reading.get(key) ?? this.#read(key, readStateAt(clock), read);
    this.#reading.set(key, reading);
    return reading;
  }

  async #read(key: string, state: ReadState, read: ReadFiling): Promise<FilingAt | null> {
    try {
      const { order, sawBatch } = await read(this.#graph);
      if (sawBatch !== state.batch) return null;
      const found = { ...state, order };
      this.#kept.set(key, found);
      for (const oldest of [...this.#kept.keys()].slice(0, -KEPT)) this.#kept.delete(oldest);
      return found;
    } finally {
      this.#reading.delete(key);
    }
  }
}

const keyOf = (batch: number, { kind, language }: FilingOf): string => `${batch}\t${kind}\t${language}`;
