/** The orders of the facts of entities that have very many, in memory. They are read when such an entity is asked for. */
import { LRUCache } from 'lru-cache';
import { FactOrder } from '../../domain/time/factOrder.ts';
import type { Graph } from '../../store/graph.ts';
import { readChangedSortKeysOf, readNamedEntities, readSortKeysOf } from './sortKeys.ts';

/** The most keys in memory, of all entities; about 50 MB. An order that does not fit beside those in use is not read. */
const MAX_KEYS = 500_000;
/** An order that was not used for so long makes room for others. */
const UNUSED_MS = 10 * 60_000;
/** How many ids are remembered, with the entities that they mean. */
const MAX_NAMED = 10_000;

/** The entity of an id, null if there is none; and whether it has so many facts that its order is of use. */
interface Named {
  readonly id: string | null;
  readonly isHub: boolean;
}

export class HubOrders {
  readonly #graph: Graph;
  readonly #least: number;
  readonly #orders = new LRUCache<string, { readonly order: FactOrder; readonly size: number }>({
    maxSize: MAX_KEYS,
    sizeCalculation: ({ size }) => size,
    ttl: UNUSED_MS,
    updateAgeOnGet: true,
  });
  readonly #named = new LRUCache<string, Named>({ max: MAX_NAMED });
  /** The ids to look up, and the entities to read, the next time. */
  readonly #unknown = new Set<string>();
  readonly #missing = new Set<string>();

  /** @param least an entity with at least so many roles in facts is a hub */
  constructor(graph: Graph, least: number) {
    this.#graph = graph;
    this.#least = least;
  }

  /** True if `read` would make something known that was asked for. */
  get isWanted(): boolean {
    return this.#unknown.size > 0 || this.#missing.size > 0;
  }

  /** The orders of the entities with these ids; null if none is a hub, or if not all have been read. */
  ordersOf(ids: readonly string[]): FactOrder[] | null {
    const named = ids.map((id) => this.#named.get(id));
    ids.forEach((id, i) => {
      if (named[i] === undefined && this.#unknown.size < MAX_NAMED) this.#unknown.add(id);
    });
    if (named.includes(undefined) || !named.some((each) => each?.isHub)) return null;
    const entities = [...new Set(named.flatMap((each) => each?.id ?? []))];
    const orders = entities.flatMap((id) => this.#orders.get(id)?.order ?? []);
    if (orders.length === entities.length) return orders;
    for (const id of entities) if (!this.#orders.has(id)) this.#missing.add(id);
    return null;
  }

  /** Reads what was asked for and is not there, at the newest batch. Throws GraphError. */
  async read(batch: number): Promise<void> {
    const ids = [...this.#unknown];
    this.#unknown.clear();
    const found = ids.length > 0 ? await readNamedEntities(this.#graph, ids) : [];
    for (const id of ids) this.#named.set(id, { id: null, isHub: false });
    this.#orders.purgeStale();
    let room = MAX_KEYS - this.#orders.calculatedSize;
    for (const { named, id, links } of found) {
      const isThere = this.#orders.has(id);
      const isHub = isThere || (Number(links) >= this.#least && Number(links) < room);
      this.#named.set(named, { id, isHub });
      if (!isHub || isThere) continue;
      this.#missing.add(id);
      room -= Number(links) + 1;
    }
    const missing = [...this.#missing];
    this.#missing.clear();
    for (const id of missing) await this.#readOrder(id, batch);
  }

  async #readOrder(id: string, batch: number): Promise<void> {
    const order = new FactOrder();
    let size = 1;
    for await (const { list, keys } of readSortKeysOf(this.#graph, id, batch)) {
      for (const key of keys) order.add(list, key);
      size += keys.length;
    }
    this.#orders.set(id, { order, size });
  }

  /**
   * Reads how the orders changed by the batches after `from` up to `to`. What it returns applies the changes. An id may mean
   * another entity afterwards, so those of hubs are looked up again. Throws GraphError.
   */
  async readChanges(from: number, to: number): Promise<() => void> {
    const ids = [...this.#orders.keys()];
    const { removed, added } =
      ids.length > 0 ? await readChangedSortKeysOf(this.#graph, ids, from, to) : { removed: [], added: [] };
    return () => {
      for (const { entity, list, keys } of removed)
        for (const key of keys) this.#orders.peek(entity)?.order.remove(list, key);
      for (const { entity, list, keys } of added)
        for (const key of keys) this.#orders.peek(entity)?.order.add(list, key);
      for (const [id, { isHub }] of this.#named.entries()) if (isHub) this.#unknown.add(id);
      this.#named.clear();
    };
  }

  clear(): void {
    this.#orders.clear();
    this.#named.clear();
  }
}
