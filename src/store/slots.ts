/**
 * A number of places that clients share. A place that gets free goes to the waiting client that has the fewest, and of
 * several to the one whose last turn is longest ago; so one client alone may have all that one client may have, and gives way
 * while others wait. What runs for long holds its client: it starts nothing more until that has ended.
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

/** What a request bears for something of it that runs for long. */
export interface Bearer {
  /** Ends the request, since others wait for its place. */
  giveUp(reason: Error): void;
  /** Counts the time that its client has held places for long, in milliseconds. */
  owe(milliseconds: number): void;
}

/** A place that a reader has. */
export interface Place {
  /** Gives it back. */
  leave(): void;
  /** What runs there has run for long, since a time of `performance.now()`. */
  hold(bearer: Bearer, since: number): void;
}

interface Waiting {
  readonly reader: symbol;
  readonly start: (place: Place) => void;
  readonly drop: (reason: unknown) => void;
}

/** What runs for long. */
interface Held {
  readonly reader: symbol;
  readonly bearer: Bearer;
}

/** What one client has and waits for. */
class Client {
  running = 0;
  /** What runs for long, by the order in which that was found. */
  readonly held = new Set<Held>();
  /** Since when something does. */
  heldSince = 0;
  readonly waiting = new Set<Waiting>();
  /** How many places each reader waits for; the newest reader is the last. */
  readonly readers = new Map<symbol, number>();

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
   * Takes a place for a reader of a client, as soon as it is its turn. Throws an OverloadedError where too many readers wait,
   * and the reason of the signal if that is aborted before.
   */
  enter(reader: symbol, client: string, signal?: Cancellable): Promise<Place> | Place {
    const own = this.#clients.get(client) ?? new Client();
    if (this.#running < this.#limits.running && this.#mayStart(own)) return this.#start(reader, client, own);
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
      this.#shed();
      signal?.addEventListener('abort', leave, { once: true });
    });
  }

  get #waitingReaders(): number {
    let sum = 0;
    for (const { readers } of this.#clients.values()) sum += readers.size;
    return sum;
  }

  #mayStart({ running, held }: Client): boolean {
    return held.size === 0 && running < (this.#limits.ofClient ?? this.#limits.running);
  }

  #start(reader: symbol, client: string, own: Client): Place {
    // The last in the order of turns.
    this.#clients.delete(client);
    this.#clients.set(client, own);
    this.#running += 1;
    own.running += 1;
    let held: Held | null = null;
    return {
      leave: () => {
        this.#running -= 1;
        own.running -= 1;
        if (held && own.held.delete(held) && own.held.size === 0)
          held.bearer.owe(performance.now() - own.heldSince);
        this.#forgetIdle(client, own);
        this.#startNext();
      },
      hold: (bearer, since) => {
        if (own.held.size === 0) own.heldSince = since;
        held = { reader, bearer };
        own.held.add(held);
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
      entry.start(this.#start(entry.reader, client, next));
    }
  }

  /** While others wait for a place, the first long request of a client goes on, and its later ones are given up. */
  #shed(): void {
    if (this.#running < this.#limits.running) return;
    for (const client of this.#clients.values()) {
      const [first, ...later] = client.held;
      const others = later.filter(({ reader }) => reader !== first?.reader);
      if (others.length === 0) continue;
      if ([...this.#clients.values()].some((each) => each !== client && each.waiting.size > 0))
        for (const { bearer } of others) bearer.giveUp(new OverloadedError());
    }
  }

  /** The newest reader of the client with the most waiting ones makes room for a client with fewer. */
  #makeRoomFor(own: Client): void {
    let most = own;
    for (const each of this.#clients.values()) if (each.readers.size > most.readers.size) most = each;
    if (most.readers.size <= own.readers.size + 1) throw new OverloadedError();
    const newest = [...most.readers.keys()].at(-1);
    for (const entry of [...most.waiting]) if (entry.reader === newest) entry.drop(new OverloadedError());
  }

  #forgetIdle(client: string, { running, waiting }: Client): void {
    if (running === 0 && waiting.size === 0) this.#clients.delete(client);
  }
}
