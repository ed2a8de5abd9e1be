/** Follows the batches of a graph as they are committed: one watch and one reading for all who follow. */
import { FastiError } from '../../domain/model/fastiError.ts';
import { InputError } from '../../query/inputError.ts';
import type { CommittedBatch, CommittedBatches } from '../../query/memory/graphMemory.ts';
import type { Cancellable } from '../../store/cancellation.ts';
import type { DataVersion } from '../../store/dataVersion.ts';
import { recordIdOf } from '../recordIds.ts';

/** How many may follow at once. */
export interface FollowerLimits {
  readonly most: number;
  /** The most of one client. */
  readonly perClient: number;
}

export const SUBSCRIBERS: FollowerLimits = { most: 1_000, perClient: 100 };

/** What somebody follows. */
export interface Followed {
  /** The number of the batch after which it begins. */
  readonly after: number;
  /** The entities whose timelines are followed; null for all batches. */
  readonly ids: readonly string[] | null;
  /** The id of the history that is followed; null where the graph has none yet. */
  readonly store: string | null;
}

/** The most entities that are followed at once. */
const MOST_IDS = 100;
/** How often the newest batch is asked for; it is in memory but for batches that another process has written. */
const POLL_MS = 50;
/** How often somebody who follows gets a sign of life; proxies close what is silent for a minute. */
const LIFE_MS = 15_000;
/** When what the database did not answer is read again. */
const RETRY_MS = 250;

/** The server ends what somebody follows; the message says why. */
class StreamEnded extends FastiError {
  constructor(reason: string) {
    super('STREAM_ENDED', reason);
  }
}

/** Failures that pass: what was read is read again. */
const PASSING = /^(?:UNAVAILABLE|BUSY|BLOCKED|TIMEOUT|ENDED|OVERLOADED|DEADLINE)$/;

export class LiveBatches {
  readonly #committed: CommittedBatches;
  readonly #newest: (atLeast: number) => Promise<DataVersion>;
  readonly #limits: FollowerLimits;
  readonly #byClient = new Map<string, number>();
  readonly #waiting = new Set<() => void>();
  /** The newest version that is known. */
  #version: DataVersion = { batch: 0, key: '', at: null, store: null };
  #timer: NodeJS.Timeout | undefined;
  #isAsking = false;
  #wakeAt = 0;
  #ended: string | null = null;

  /** @param newest the newest version of the data, read again where the one in memory is before `atLeast` */
  constructor(
    committed: CommittedBatches,
    newest: (atLeast: number) => Promise<DataVersion>,
    limits: FollowerLimits,
  ) {
    this.#committed = committed;
    this.#newest = newest;
    this.#limits = limits;
  }

  /** How many follow. */
  get count(): number {
    return [...this.#byClient.values()].reduce((sum, own) => sum + own, 0);
  }

  /** Takes a place for a client, and returns what gives it back; a sentence where none is free. */
  enter(client: string): (() => void) | string {
    const { most, perClient } = this.#limits;
    const own = this.#byClient.get(client) ?? 0;
    if (own >= perClient)
      return `This client follows ${own} streams already, which is the most; close one of them.`;
    if (this.count >= most)
      return `This server has ${most} subscribers already, which is the most; try again later.`;
    this.#byClient.set(client, own + 1);
    this.#timer ??= setInterval(() => void this.#ask(), POLL_MS).unref();
    return () => {
      const left = (this.#byClient.get(client) ?? 1) - 1;
      if (left > 0) this.#byClient.set(client, left);
      else this.#byClient.delete(client);
      if (this.#byClient.size > 0) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
    };
  }

  /** Ends all that is followed, now and from now on. */
  end(reason: string): void {
    this.#ended = reason;
    this.#wake();
  }

  /**
   * What somebody follows who asks for what comes after batch `after`, or from now on where nothing is asked for, or where
   * the batch is of the history `known` and the graph has another one. Throws InputError for what is not the number of a batch, or of one that there is not yet, and for ids that are none or too many.
   */
  async begin(
    after: string | number | null,
    ids: readonly string[] | null,
    known: string | null = null,
  ): Promise<Followed> {
    if (ids !== null && ids.length > MOST_IDS)
      throw new InputError(
        'TOO_MANY_IDS',
        `There are ${ids.length} ids of entities; give at most ${MOST_IDS}.`,
      );
    const entities = ids && [...new Set(ids.map((id) => recordIdOf(id, 'The list of entities')))];
    const wrong = (why: string): InputError => new InputError('INVALID_BATCH', `afterBatch: ${why}`);
    const number = after === null ? 0 : /^\d{1,9}$/.test(String(after)) ? Number(after) : null;
    if (number === null)
      throw wrong(
        `${JSON.stringify(String(after).slice(0, 80))} is not the number of a batch; send the number of the last one that you know, such as 12, or leave it out for what is committed from now on.`,
      );
    const newest = await this.#read(number);
    const { store } = this.#version;
    const isOther = known !== null && known !== store;
    if (number > newest && !isOther)
      throw wrong(
        `there is no batch ${number}, the newest is ${newest}; if the graph was replaced, read it again and leave afterBatch out.`,
      );
    return { after: after === null || isOther ? newest : number, ids: entities, store };
  }

  /** Those of the entities whose timelines a batch changed. Throws a GraphError that passes while it is being swept. */
  async changedOf(batch: CommittedBatch, ids: readonly string[]): Promise<readonly string[]> {
    const changed = await this.#committed.entitiesChangedBy(batch);
    return changed === null ? ids : ids.filter((id) => changed.has(id));
  }

  /**
   * What `read` makes of each batch after that from which it is followed, in order, none left out and none twice; null now and then while
   * there is none. What `read` throws is thrown, unless it passes. Throws a StreamEnded where the server ends.
   */
  async *follow<T>(
    { after, store }: Pick<Followed, 'after' | 'store'>,
    signal: Cancellable,
    read: (batch: CommittedBatch) => Promise<T>,
  ): AsyncGenerator<T | null> {
    for (let position = after; ; ) {
      const before = position;
      try {
        const isBehind = position < this.#version.batch;
        for (const batch of isBehind ? await this.#committed.after(position, this.#version) : []) {
          const made = await read(batch);
          position = batch.number;
          this.#checkOpen(signal, position, store);
          yield made;
        }
      } catch (error) {
        if (!(error instanceof FastiError && PASSING.test(error.code))) throw error;
      }
      if (position > before) continue;
      if (position < this.#version.batch) this.#wakeAt = Math.min(this.#wakeAt, performance.now() + RETRY_MS);
      this.#checkOpen(signal, position, store);
      await this.#untilWoken(signal);
      this.#checkOpen(signal, position, store);
      if (position >= this.#version.batch) yield null;
    }
  }

  #checkOpen(signal: Cancellable, position: number, store: string | null): void {
    signal.throwIfAborted();
    if (this.#ended !== null) throw new StreamEnded(this.#ended);
    if (position > this.#version.batch || (store !== null && store !== this.#version.store))
      throw new StreamEnded(
        `The graph was replaced by one whose newest batch is ${this.#version.batch}; read it again.`,
      );
  }

  #untilWoken(signal: Cancellable): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        this.#waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.#waiting.add(wake);
      signal.addEventListener('abort', wake, { once: true });
    });
  }

  async #ask(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    // A database that does not answer is asked again soon; meanwhile there are signs of life.
    await this.#read(this.#version.batch).catch(() => undefined);
    this.#isAsking = false;
    if (performance.now() >= this.#wakeAt) this.#wake();
  }

  async #read(atLeast: number): Promise<number> {
    let version = await this.#newest(atLeast);
    // Members of a cluster may be behind; then its leader is asked.
    if (version.batch < atLeast) version = await this.#newest(atLeast);
    const isNew = version.key !== this.#version.key;
    this.#version = version;
    if (isNew) this.#wake();
    return version.batch;
  }

  #wake(): void {
    this.#wakeAt = performance.now() + LIFE_MS;
    for (const wake of [...this.#waiting]) wake();
  }
}
