/**
 * Bounds the reading statements that run at once. Readers beyond that wait, a limited number of them; more are refused.
 * Light reads have a lane of their own, so that heavy ones do not hold them up.
 */
import { FastiError } from '../domain/model/fastiError.ts';
import { type Cancellable, untilAborted } from './cancellation.ts';
import {
  decorate,
  type EngineName,
  type Graph,
  type Row,
  type Statement,
  type StatementContext,
} from './graph.ts';

/** What a reader reads: little, or anything. */
export type Lane = 'LIGHT' | 'ORDINARY';

interface LaneLimits {
  /** Statements that run at once. */
  readonly running: number;
  /** Readers that wait for one of their statements to start. */
  readonly waiting: number;
}

export type QueueLimits = Readonly<Record<Lane, LaneLimits>>;

const WAITING = 64;

/** The limits by engine. The embedded engine shares the processors of this process. */
export const QUEUE_LIMITS: Readonly<Record<EngineName, QueueLimits>> = {
  embedded: { ORDINARY: { running: 4, waiting: WAITING }, LIGHT: { running: 8, waiting: WAITING } },
  neo4j: { ORDINARY: { running: 24, waiting: WAITING }, LIGHT: { running: 24, waiting: WAITING } },
};

/** What a lane does at the moment, of what it may do. */
interface LaneState extends LaneLimits {
  /** Statements that run. */
  readonly isRunning: number;
  /** Readers that wait. */
  readonly isWaiting: number;
}

export type QueueState = Readonly<Record<Lane, LaneState>>;

/** Too many readers wait already. Nothing was read; the request may be sent again. */
class OverloadedError extends FastiError {
  constructor() {
    super('OVERLOADED', 'The server has as many requests as it can take; try again in a few seconds.');
  }
}

export class ReadQueue {
  readonly #graph: Graph;
  readonly #lanes: Readonly<Record<Lane, Slots>>;

  constructor(graph: Graph, limits: QueueLimits = QUEUE_LIMITS[graph.engine]) {
    this.#graph = graph;
    this.#lanes = { LIGHT: new Slots(limits.LIGHT), ORDINARY: new Slots(limits.ORDINARY) };
  }

  get state(): QueueState {
    return { LIGHT: this.#lanes.LIGHT.state, ORDINARY: this.#lanes.ORDINARY.state };
  }

  /**
   * The graph for one reader. Its reads throw an OverloadedError where too many readers wait, and the reason of the signal
   * as soon as that is aborted. A statement that the engine cannot end keeps its slot until it ends by itself.
   */
  reader(lane: Lane, signal?: Cancellable, { operation }: StatementContext = {}): Graph {
    const graph = this.#graph;
    const slots = this.#lanes[lane];
    const reader = Symbol('reader');
    const options = { signal, operation, lane };
    return decorate(graph, {
      async read(statement: Statement): Promise<readonly Row[]> {
        signal?.throwIfAborted();
        await slots.enter(reader, signal);
        const rows = graph.read(statement, options);
        rows.then(slots.leave, slots.leave);
        return signal ? untilAborted(rows, signal) : rows;
      },
      write: (work) => graph.write(work, options),
      health: () => graph.health(signal),
    });
  }
}

interface Waiting {
  readonly reader: symbol;
  readonly start: () => void;
}

/** The slots of one lane. */
class Slots {
  readonly #limits: LaneLimits;
  readonly #waiting = new Set<Waiting>();
  /** How many statements of each reader wait. */
  readonly #readers = new Map<symbol, number>();
  #running = 0;

  constructor(limits: LaneLimits) {
    this.#limits = limits;
  }

  get state(): LaneState {
    return { ...this.#limits, isRunning: this.#running, isWaiting: this.#readers.size };
  }

  /** Takes a slot, as soon as one is free. Throws the reason of the signal if that is aborted before. */
  enter(reader: symbol, signal?: Cancellable): Promise<void> | void {
    if (this.#running < this.#limits.running) {
      this.#running += 1;
      return;
    }
    if (!this.#readers.has(reader) && this.#readers.size >= this.#limits.waiting) throw new OverloadedError();
    return new Promise((resolve, reject) => {
      const drop = (): void => {
        this.#remove(entry);
        reject(signal?.reason as Error);
      };
      const entry: Waiting = {
        reader,
        start: () => {
          signal?.removeEventListener('abort', drop);
          resolve();
        },
      };
      this.#waiting.add(entry);
      this.#readers.set(reader, (this.#readers.get(reader) ?? 0) + 1);
      signal?.addEventListener('abort', drop, { once: true });
    });
  }

  /** Gives a slot to the statement that waits longest. */
  readonly leave = (): void => {
    const [next] = this.#waiting;
    if (!next) {
      this.#running -= 1;
      return;
    }
    this.#remove(next);
    next.start();
  };

  #remove(entry: Waiting): void {
    this.#waiting.delete(entry);
    const left = (this.#readers.get(entry.reader) ?? 1) - 1;
    if (left === 0) this.#readers.delete(entry.reader);
    else this.#readers.set(entry.reader, left);
  }
}
