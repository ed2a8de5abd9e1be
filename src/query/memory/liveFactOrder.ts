/**
 * The order of the facts that count, in memory, as it is at one batch: of all facts, and of those of entities with very many.
 * The embedded engine has no index that gives an order; its process alone writes to the store, so that an order is read
 * once and then follows each batch.
 */

import { setImmediate as pause } from 'node:timers/promises';
import { chunksOf } from '../../domain/model/chunksOf.ts';
import { FactOrder, type FactPageRequest, factPage } from '../../domain/time/factOrder.ts';
import { idInKey } from '../../domain/time/sortKey.ts';
import { readClockState } from '../../store/clock.ts';
import type { Graph } from '../../store/graph.ts';
import { HubOrders } from './hubOrders.ts';
import { canFollow, isSwept, type ReadState, readStateAt } from './readState.ts';
import { readChangedSortKeys, readSortKeys, type SortKeys } from './sortKeys.ts';

/**
 * A page of all facts, whose lists have the names of their kinds; or of the facts of some entities, whose lists have those
 * of a role and a kind, as by `listKey`.
 */
export interface OrderedPageRequest extends FactPageRequest {
  /** The ids of the entities; null for all facts. */
  readonly of: readonly string[] | null;
}

/** The facts of pages, as of a batch. */
export interface OrderedPages {
  readonly batch: number;
  /** The ids of the facts of each page. */
  readonly pages: readonly (readonly string[])[];
}

/** Entities with few facts are read after it is known that another one of the same list has many. */
const MAX_READS = 2;
/** How many keys are added before other work gets its turn. */
const KEYS_AT_ONCE = 2_000;
/** The roles in facts from which on it takes longer to follow all of them than to find a page in memory. */
const HUB = 500;

export interface LiveFactOrderOptions {
  /** An entity with at least so many roles in facts gets an order of its own; 500 by default. */
  readonly hub?: number;
  /** Whether a page that is not there yet is waited for; false by default, since the statement can find it. */
  readonly waits?: boolean;
}

export class LiveFactOrder {
  readonly #graph: Graph;
  readonly #waits: boolean;
  readonly #hubs: HubOrders;
  #all: FactOrder | null = null;
  #isAllWanted = false;
  /** What is in memory; null before the first reading. */
  #read: ReadState | null = null;
  #following: Promise<void> | null = null;

  constructor(graph: Graph, { hub = HUB, waits = false }: LiveFactOrderOptions = {}) {
    this.#graph = graph;
    this.#waits = waits;
    this.#hubs = new HubOrders(graph, hub);
  }

  /**
   * Pages of the newest batch that the order has followed; null if one of them has not been read, which this starts, or if
   * it is of entities that have few facts.
   */
  async pages(requests: readonly OrderedPageRequest[]): Promise<OrderedPages | null> {
    for (let reads = 0; ; reads += 1) {
      const found = this.#find(requests);
      if (found || !this.#isWanted) return found;
      // A request that needs the graph meets its failure too.
      const read = this.follow().catch(() => undefined);
      if (!this.#waits || reads === MAX_READS) return null;
      await read;
    }
  }

  get #isWanted(): boolean {
    return (this.#isAllWanted && this.#all === null) || this.#hubs.isWanted;
  }

  #find(requests: readonly OrderedPageRequest[]): OrderedPages | null {
    const pages = requests.map((request) => {
      const orders = request.of === null ? this.#ofAll() : this.#hubs.ordersOf(request.of);
      return orders && factPage(orders, request).map(idInKey);
    });
    if (this.#read === null || pages.includes(null)) return null;
    return { batch: this.#read.batch, pages: pages as string[][] };
  }

  #ofAll(): FactOrder[] | null {
    this.#isAllWanted = true;
    return this.#all && [this.#all];
  }

  /**
   * Brings what is in memory to the newest batch, unless that is being written or swept, and reads what was asked for.
   * Throws GraphError where reading fails.
   */
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
    if (this.#read === null || !canFollow(this.#read, clock)) {
      this.#all = null;
      this.#hubs.clear();
      this.#read = readStateAt(clock);
    } else if (this.#read.batch !== clock.number) {
      if (!isSwept(clock)) return;
      await this.#change(this.#read.batch, clock.number);
      this.#read = { ...this.#read, batch: clock.number };
    }
    const { batch } = this.#read;
    if (this.#isAllWanted && this.#all === null) this.#all = await this.#readAll(batch);
    await this.#hubs.read(batch);
  }

  async #readAll(batch: number): Promise<FactOrder> {
    const order = new FactOrder();
    for await (const part of readSortKeys(this.#graph, batch)) await addInTurns(order, part);
    return order;
  }

  async #change(from: number, to: number): Promise<void> {
    const all = this.#all;
    const { removed, added } = all
      ? await readChangedSortKeys(this.#graph, from, to)
      : { removed: [], added: [] };
    const changeHubs = await this.#hubs.readChanges(from, to);
    // Without a pause, so that no page is of a part of the change.
    for (const { list, keys } of removed) for (const key of keys) all?.remove(list, key);
    for (const { list, keys } of added) for (const key of keys) all?.add(list, key);
    changeHubs();
  }
}

async function addInTurns(order: FactOrder, { list, keys }: SortKeys): Promise<void> {
  for (const part of chunksOf(keys, KEYS_AT_ONCE)) {
    for (const key of part) order.add(list, key);
    await pause();
  }
}
