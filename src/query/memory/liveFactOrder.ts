/**
 * The order of all facts that count, in memory, as it is at one batch. The embedded engine has no index that gives an order;
 * its process alone writes to the store, so that the order is read once and then follows each batch.
 */

import { setImmediate as pause } from 'node:timers/promises';
import { chunksOf } from '../../domain/model/chunksOf.ts';
import { FactOrder, type FactPageRequest } from '../../domain/time/factOrder.ts';
import { idInKey } from '../../domain/time/sortKey.ts';
import type { ClockState } from '../../store/clock.ts';
import type { Graph } from '../../store/graph.ts';
import { Followed, type FollowOptions, isSwept, type ReadState, readStateAt } from './followed.ts';
import { readChangedSortKeys, readSortKeys } from './sortKeys.ts';

/** The facts of pages, as of a batch. */
export interface OrderedPages {
  readonly batch: number;
  /** The ids of the facts of each page. */
  readonly pages: readonly (readonly string[])[];
}

type OrderAt = ReadState & { readonly order: FactOrder };

/** How many keys are added before other work gets its turn. */
const KEYS_AT_ONCE = 2_000;

export class LiveFactOrder {
  readonly #graph: Graph;
  readonly #followed: Followed<OrderAt>;

  constructor(graph: Graph, options?: FollowOptions) {
    this.#graph = graph;
    this.#followed = new Followed(graph, options);
  }

  /** Pages of the last batch that the order has followed; null if it has not been read, which this starts. */
  async pages(requests: readonly FactPageRequest[]): Promise<OrderedPages | null> {
    const last = await this.#followed.lastOrRead(this.#readOn);
    return last && { batch: last.batch, pages: requests.map((page) => last.order.page(page).map(idInKey)) };
  }

  /** Brings the order to the newest batch, unless that is being written or swept. Throws GraphError where reading fails. */
  async follow(): Promise<void> {
    await this.#followed.newest(this.#readOn);
  }

  /**
   * What is read may be of different batches, if one is committed meanwhile. Its keys are then those of no batch until the
   * next call brings them to a newer one; their number stays that of an earlier batch, so that nobody uses them.
   */
  readonly #readOn = async (clock: ClockState, last: OrderAt | null): Promise<OrderAt> => {
    const state = readStateAt(clock);
    if (last === null) return { ...state, order: await this.#readAll(state.batch) };
    if (last.batch >= state.batch || !isSwept(clock)) return last;
    const { removed, added } = await readChangedSortKeys(this.#graph, last.batch, state.batch);
    // Without a pause, so that no page is of a part of the change.
    for (const { list, keys } of removed) for (const key of keys) last.order.remove(list, key);
    for (const { list, keys } of added) for (const key of keys) last.order.add(list, key);
    return { ...last, ...state };
  };

  async #readAll(batch: number): Promise<FactOrder> {
    const order = new FactOrder();
    for await (const { list, keys } of readSortKeys(this.#graph, batch))
      for (const part of chunksOf(keys, KEYS_AT_ONCE)) {
        for (const key of part) order.add(list, key);
        await pause();
      }
    return order;
  }
}
