/**
 * Bounds the reading statements that run at once, and shares them between clients. Readers beyond that wait, a limited number
 * of them; more are refused.
 * Light reads have a lane of their own, so that heavy ones do not hold them up.
 */

import { type Cancellable, untilAborted } from './cancellation.ts';
import {
  decorate,
  type EngineName,
  type Graph,
  type Row,
  type Statement,
  type StatementContext,
} from './graph.ts';
import { LongStatements } from './longStatements.ts';
import { newReader, type SlotLimits, type SlotState, Slots } from './slots.ts';
import { SYSTEM_TIMER, type Timer } from './timer.ts';

export { newReader, Slots, SYSTEM_TIMER, type Timer };

/** What a reader reads: little, or anything. */
export type Lane = 'LIGHT' | 'ORDINARY';

export type QueueLimits = Readonly<Record<Lane, SlotLimits>>;

const WAITING = 64;

/** For whom a reader reads. */
export interface QueueClient {
  /** Whose share of the places it takes. */
  readonly client: string;
  /**
   * Counts the milliseconds for which its client has held places for long; absent where long statements hold nobody, such as
   * those that the database plans for the first time.
   */
  readonly owe?: ((milliseconds: number) => void) | undefined;
}

const NOBODY: QueueClient = { client: '' };

/** The limits by engine. The embedded engine shares the processors of this process. */
export const QUEUE_LIMITS: Readonly<Record<EngineName, QueueLimits>> = {
  embedded: { ORDINARY: { running: 4, waiting: WAITING }, LIGHT: { running: 8, waiting: WAITING } },
  neo4j: {
    ORDINARY: { running: 24, ofClient: 6, waiting: WAITING },
    LIGHT: { running: 24, waiting: WAITING },
  },
};

export type QueueState = Readonly<Record<Lane, SlotState>>;

export class ReadQueue {
  readonly #graph: Graph;
  readonly #lanes: Readonly<Record<Lane, Slots>>;
  readonly #long: LongStatements;

  constructor(graph: Graph, limits: QueueLimits = QUEUE_LIMITS[graph.engine], timer?: Timer) {
    this.#graph = graph;
    this.#long = new LongStatements(timer);
    this.#lanes = { LIGHT: new Slots(limits.LIGHT), ORDINARY: new Slots(limits.ORDINARY) };
  }

  get state(): QueueState {
    return { LIGHT: this.#lanes.LIGHT.state, ORDINARY: this.#lanes.ORDINARY.state };
  }

  /**
   * The graph for one reader of a client. Its reads throw an OverloadedError where too many readers wait, and the reason of the signal
   * as soon as that is aborted. A statement that the engine cannot end keeps its slot until it ends by itself.
   */
  reader(
    lane: Lane,
    signal?: Cancellable,
    { operation }: StatementContext = {},
    { client, owe }: QueueClient = NOBODY,
  ): Graph {
    const graph = this.#graph;
    const slots = this.#lanes[lane];
    const long = this.#long;
    const reader = newReader();
    const options = { signal, operation, lane };
    return decorate(graph, {
      async read(statement: Statement): Promise<readonly Row[]> {
        signal?.throwIfAborted();
        const place = await slots.enter(reader, client, signal);
        const rows = graph.read(statement, options);
        const running = owe && long.begin((since) => place.hold(since));
        const leave = (): void => {
          if (running) long.end(running);
          const since = place.leave();
          if (since !== null) owe?.(long.now() - since);
        };
        rows.then(leave, leave);
        return signal ? untilAborted(rows, signal) : rows;
      },
      write: (work) => graph.write(work, options),
      health: () => graph.health(signal),
    });
  }
}
