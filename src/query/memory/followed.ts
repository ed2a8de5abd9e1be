/**
 * What is read from the graph once and then follows the clock: for each newer batch, only what that batch changed is read.
 * After a purge, a mend or another store, no batch says what changed, and all is read again.
 */
import { type ClockState, changesInPlace, readClockState } from '../../store/clock.ts';
import type { Graph } from '../../store/graph.ts';

/** Of which batch it is, and of which history: another store, a purge and a mend begin another one. */
export interface ReadState {
  readonly batch: number;
  readonly history: string;
}

/** After more batches than this, all is read again. */
const MAX_BATCHES = 100;

export const readStateAt = (clock: ClockState): ReadState => ({
  batch: clock.number,
  history: `${clock.store} ${changesInPlace(clock)}`,
});

/** Whether the versions that the newest batch closed have all been moved, and what it purged is gone. */
export const isSwept = ({ sweep, erase }: ClockState): boolean => sweep === null && erase === null;

/**
 * Reads what is so at the batch of the clock: all of it, or what changed since `last`, which is of a later batch where a member
 * of a cluster is behind. Null if that cannot be read now; `last` is kept then.
 */
type ReadOn<State, Found> = (clock: ClockState, last: State | null) => Promise<Found>;

export interface FollowOptions {
  /** Whether what is not there yet is waited for; false by default, since the statement can find it. */
  readonly waits?: boolean;
}

export class Followed<State extends ReadState, Found extends State | null = State> {
  readonly #graph: Graph;
  readonly #waits: boolean;
  #last: State | null = null;
  #following: Promise<Found> | null = null;

  constructor(graph: Graph, { waits = false }: FollowOptions = {}) {
    this.#graph = graph;
    this.#waits = waits;
  }

  get last(): State | null {
    return this.#last;
  }

  /** What was read last; null if nothing has been, which this starts. */
  async lastOrRead(read: ReadOn<State, Found>): Promise<State | null> {
    if (this.#last === null) {
      // A request that needs the graph meets its failure too.
      const reading = this.newest(read).catch(() => undefined);
      if (this.#waits) await reading;
    }
    return this.#last;
  }

  /** What is so at the newest batch, or a later one; all who ask wait together. Throws GraphError. */
  async newest(read: ReadOn<State, Found>): Promise<Found> {
    // What is under way may have begun before the newest batch.
    await this.#following?.catch(() => undefined);
    this.#following ??= this.#follow(read).finally(() => {
      this.#following = null;
    });
    return this.#following;
  }

  async #follow(read: ReadOn<State, Found>): Promise<Found> {
    const clock = await readClockState(this.#graph);
    const now = readStateAt(clock);
    const { batch, history } = this.#last ?? now;
    if (history !== now.history || now.batch - batch > MAX_BATCHES) this.#last = null;
    const found = await read(clock, this.#last);
    this.#last = found ?? this.#last;
    return found;
  }
}
