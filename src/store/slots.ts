/**
 * A number of places that clients share. A place that gets free goes to the waiting client that has the fewest, and of
 * several to the one whose last turn is longest ago; so one client alone may have all that one client may have, and gives way
 * while others wait. What runs for long holds its client: it starts nothing more until that has ended, and while others wait,
 * no more of its readers may wait than it may have places.
 */
import { FastiError } from '../domain/model/fastiError.ts';
import type { Cancellable } from './cancellation.ts';

export interface SlotLimits {
  /** What runs at once. */
  readonly running: number;
  /** The same of one client; without it all of them. */
  readonly ofClient?: number;
  /** Readers that wait for one of their places. */
  readonly waiting: number;
}

/** What runs and waits at the moment, of what may. */
export interface SlotState extends SlotLimits {
  /** Places that are taken. */
  readonly isRunning: number;
  /** Readers that wait. */
  readonly isWaiting: number;
}

/** Too many readers wait already. Nothing was read; the request may be sent again. */
export class OverloadedError extends FastiError {
  constructor() {
    super('OVERLOADED', 'The server has as many requests as it can take; try again in a few seconds.');
  }
}

/** A place that a reader has. */
export interface Place {
  /** Gives it back. Returns since when its client has had places for long, if this was the last of these, else null. */
  leave(): number | null;
  /** What runs there has run for long, since that time. */
  hold(since: number): void;
}

interface Waiting {
  readonly reader: number;
  readonly start: (place: Place) => void;
  readonly drop: (reason: unknown) => void;
}

let readers = 0;

/** The number of a new reader. */
export const newReader = (): number => {
  readers += 1;
  return readers;
};

/** What one client has and waits for. */
class Client {
  running = 0;
  /** How many of its places it has had for long. */
  held = 0;
  /** Since when it has had any of these. */
  heldSince = 0;
  readonly waiting = new Set<Waiting>();
  /** How many places each reader waits for. */
  readonly readers = new Map<number, number>();

  add(entry: Waiting): void {
    this.waiting.add(entry);
    this.readers.set(entry.reader, (this.readers.get(entry.reader) ?? 0) + 1);
  }

  remove(entry: Waiting): void {
    this.waiting.delete(entry);
    const left = (this.readers.get(entry.reader) ?? 1) - 1;
    if (left === 0) this.readers.delete(entry.reader);
    else this.readers.set(entry.reader, left);
  }

  /** Refuses all that wait but for so many readers, the oldest. */
  keep(count: number): void {
    const refused = new Set([...this.readers.keys()].sort((a, b) => a - b).slice(count));
    for (const entry of [...this.waiting]) if (refused.has(entry.reader)) entry.drop(new OverloadedError());
  }
}

export class Slots {
  readonly #limits: SlotLimits;
  /** The clients that have a place or wait for one, in the order of their turns. */
  readonly #clients = new Map<string, Client>();
  #running = 0;

  constructor(limits: SlotLimits) {
    this.#limits = limits;
  }

  get state(): SlotState {
    return { ...this.#limits, isRunning: this.#running, isWaiting: this.#waitingReaders };
  }

  /**
   * Takes a place for a reader of a client, as soon as it is its turn; later readers have higher numbers. Throws an OverloadedError where too many readers wait,
   * and the reason of the signal if that is aborted before.
   */
  enter(reader: number, client: string, signal?: Cancellable): Promise<Place> | Place {
    const own = this.#clients.get(client) ?? new Client();
    if (this.#running < this.#limits.running && this.#mayStart(own)) return this.#start(client, own);
    if (!own.readers.has(reader) && this.#waitingReaders >= this.#limits.waiting) this.#makeRoomFor(own);
    this.#clients.set(client, own);
    return new Promise((resolve, reject) => {
      const leave = (): void => entry.drop(signal?.reason);
      const forget = (): void => {
        own.remove(entry);
        signal?.removeEventListener('abort', leave);
      };
      const entry: Waiting = {
        reader,
        start: (place) => {
          forget();
          resolve(place);
        },
        drop: (reason) => {
          forget();
          this.#forgetIdle(client, own);
          reject(reason as Error);
        },
      };
      own.add(entry);
      signal?.addEventListener('abort', leave, { once: true });
      this.#shed();
    });
  }

  get #waitingReaders(): number {
    let sum = 0;
    for (const { readers } of this.#clients.values()) sum += readers.size;
    return sum;
  }

  /** How many places a client may have. */
  get #ofClient(): number {
    return this.#limits.ofClient ?? this.#limits.running;
  }

  #mayStart({ running, held }: Client): boolean {
    return held === 0 && running < this.#ofClient;
  }

  #start(client: string, own: Client): Place {
    // The last in the order of turns.
    this.#clients.delete(client);
    this.#clients.set(client, own);
    this.#running += 1;
    own.running += 1;
    let isHeld = false;
    return {
      leave: () => {
        this.#running -= 1;
        own.running -= 1;
        if (isHeld) own.held -= 1;
        this.#forgetIdle(client, own);
        this.#startNext();
        return isHeld && own.held === 0 ? own.heldSince : null;
      },
      hold: (since) => {
        if (own.held === 0) own.heldSince = since;
        isHeld = true;
        own.held += 1;
        this.#shed();
      },
    };
  }

  #startNext(): void {
    while (this.#running < this.#limits.running) {
      let [client, next]: [string, Client | null] = ['', null];
      for (const [name, each] of this.#clients)
        if (each.waiting.size > 0 && this.#mayStart(each) && (next === null || each.running < next.running))
          [client, next] = [name, each];
      const [entry] = next?.waiting ?? [];
      if (!next || !entry) return;
      entry.start(this.#start(client, next));
    }
  }

  /** While others wait, a client that is held keeps as many waiting readers as it may have places; its later ones are refused. */
  #shed(): void {
    if (this.#running < this.#limits.running) return;
    const waiting = [...this.#clients.values()].filter((client) => client.waiting.size > 0);
    if (waiting.length > 1) for (const client of waiting) if (client.held > 0) client.keep(this.#ofClient);
  }

  /** The newest reader of the client with the most waiting ones makes room for a client with fewer. */
  #makeRoomFor(own: Client): void {
    let most = own;
    for (const each of this.#clients.values()) if (each.readers.size > most.readers.size) most = each;
    if (most.readers.size <= own.readers.size + 1) throw new OverloadedError();
    most.keep(most.readers.size - 1);
  }

  #forgetIdle(client: string, { running, waiting }: Client): void {
    if (running === 0 && waiting.size === 0) this.#clients.delete(client);
  }
}
