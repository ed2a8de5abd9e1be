/**
 * The order of the facts that count, in memory, as it is at one batch. The embedded engine has no index that gives an
 * order; its process alone writes to the store, so that the order is read once and then follows each batch.
 */
import { setImmediate as pause } from 'node:timers/promises';
import { FactOrder, type FactPageRequest } from '../domain/time/factOrder.ts';
import { idInKey } from '../domain/time/sortKey.ts';
import type { Graph } from './graph.ts';
import { readChangedSortKeys, readSortKeys, type SortKeys } from './read/sortKeys.ts';
import { type ClockState, readClockState } from './write/clockState.ts';

/** The facts of a page, as of a batch. */
export interface OrderedPage {
  readonly batch: number;
  readonly ids: readonly string[];
}

/** The order at a batch; `purges` as on the clock. */
interface State {
  readonly order: FactOrder;
  readonly batch: number;
  readonly purges: number | null;
}

/** After more batches than this, all keys are read again. */
const MAX_BATCHES = 100;
/** How many keys are added before other work gets its turn. */
const KEYS_AT_ONCE = 2_000;

export class LiveFactOrder {
  readonly #graph: Graph;
  #state: State | null = null;
  #following: Promise<void> | null = null;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** A page of the newest batch that the order has followed; null until it has been read, which the first call starts. */
  page(request: FactPageRequest): OrderedPage | null {
    const state = this.#state;
    if (state === null) {
      // A request that needs the graph meets its failure too.
      this.follow().catch(() => undefined);
      return null;
    }
    return { batch: state.batch, ids: state.order.page(request).map(idInKey) };
  }

  /** Brings the order to the newest batch, unless that is being written or swept. Throws GraphError where reading fails. */
  follow(): Promise<void> {
    this.#following ??= this.#follow().finally(() => {
      this.#following = null;
    });
    return this.#following;
  }

  /**
   * What is read may be of different batches, if one is committed meanwhile. Its keys are then those of no batch until the
   * next call brings them to a newer one; their number stays that of an earlier batch, so that nobody uses them.
   */
  async #follow(): Promise<void> {
    const clock = await readClockState(this.#graph);
    const state = this.#state;
    if (state === null || !canFollow(state, clock)) {
      const order = new FactOrder();
      for await (const part of readSortKeys(this.#graph, clock.number)) await addInTurns(order, part);
      this.#state = { order, batch: clock.number, purges: clock.purges };
      return;
    }
    if (state.batch === clock.number || clock.sweep !== null || clock.erase !== null) return;
    const { removed, added } = await readChangedSortKeys(this.#graph, state.batch, clock.number);
    // Without a pause, so that no page is of a part of the change.
    for (const { kind, keys } of removed) for (const key of keys) state.order.remove(kind, key);
    for (const { kind, keys } of added) for (const key of keys) state.order.add(kind, key);
    this.#state = { ...state, batch: clock.number };
  }
}

/** The order of the facts of a graph; absent where the database has an index of it. */
export const factOrderOf = (graph: Graph): LiveFactOrder | undefined =>
  graph.engine === 'embedded' ? new LiveFactOrder(graph) : undefined;

/** Whether the order can be changed to that of the clock. A purge removes versions that would show what changed. */
const canFollow = (state: State, clock: ClockState): boolean =>
  state.purges === clock.purges && state.batch <= clock.number && clock.number - state.batch <= MAX_BATCHES;

async function addInTurns(order: FactOrder, { kind, keys }: SortKeys): Promise<void> {
  for (let from = 0; from < keys.length; from += KEYS_AT_ONCE) {
    for (const key of keys.slice(from, from + KEYS_AT_ONCE)) order.add(kind, key);
    await pause();
  }
}
