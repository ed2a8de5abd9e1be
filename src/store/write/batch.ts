/** Writes one batch: all of it becomes visible together, or nothing. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../clock.ts';
import type { Graph, Transaction } from '../graph.ts';
import type { Props } from '../storedRecord.ts';
import type { ChangeSet } from './changeSet.ts';
import { chunksOf, isSmall, recordsIn, type Work } from './chunks.ts';
import { type ClockState, createClock, lockClock, readClockState, setClock } from './clockState.ts';
import { importMetadataWork } from './importMetadata.ts';
import { isLeaseHeld, Lease, type Now, runChunk } from './lease.ts';
import { LongestDurations } from './longestDurations.ts';
import { isUnfinished, recover, undo } from './recover.ts';
import { stagingWork } from './staging.ts';
import { closedRecords, sweepWork } from './sweep.ts';
import { GraphChangedError, LeaseLostError, WriterBusyError } from './writeErrors.ts';

export { GraphChangedError, LeaseLostError, WriterBusyError } from './writeErrors.ts';

/** Longer than a lease, so that a writer who died is outwaited. */
const WAIT_MS = 90_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2_000;

export interface BatchMeta {
  /** The number of the newest batch when the changes were computed; the graph must not have moved since. */
  readonly expected: number;
  /** A date and time with its zone, ISO 8601. */
  readonly at: string;
  readonly by?: string | undefined;
  readonly reason?: string | undefined;
  /** The id of the batch that this one takes back. */
  readonly reverts?: string | undefined;
}

/** Records written, and how many there are to write; one that is closed counts again when it is put away. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

export interface WriteOptions {
  /** Hears of each transaction of a batch that takes more than one. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** How long to wait for another writer, in milliseconds; 90,000 where absent. */
  readonly waitMs?: number | undefined;
  /** The time by which leases are judged; the computer's where absent. */
  readonly now?: Now | undefined;
}

/**
 * Writes the changes as the next batch and answers with the clock that it set, in UTC with milliseconds.
 * A batch is never dated before the one that it follows: where a computer's clock went back, it gets that one's time.
 *
 * A small batch is one transaction. A larger one is staged in chunks, which nobody sees, and committed by one small
 * transaction; where staging fails, it is undone at once, or, where this process dies, by whoever writes next.
 *
 * Throws GraphChangedError where another batch came in between, WriterBusyError where another writer did not get done in time,
 * LeaseLostError where this one was silent for so long that another took over, and RangeError where `at` is no time; then
 * nothing is written.
 */
export async function applyBatch(
  graph: Graph,
  changes: ChangeSet,
  meta: BatchMeta,
  options: WriteOptions = {},
): Promise<Clock> {
  const wanted = timeOf(meta.at);
  await graph.write((transaction) => transaction.run(createClock));
  const writing = new Writing(graph, changes, { ...meta, wanted }, options);
  const waited = new Waiting(options.waitMs ?? WAIT_MS);
  for (;;) {
    const begun = await writing.begin();
    if (begun === 'UNFINISHED') await recover(graph, options.now);
    else if (begun === 'WRITTEN') return writing.clock();
    else if (begun === 'LEASED') return writing.stage();
    else await waited.orThrow(begun);
  }
}

class Writing {
  readonly #graph: Graph;
  readonly #changes: ChangeSet;
  readonly #meta: BatchMeta & { readonly wanted: number };
  readonly #onProgress: (progress: Progress) => void;
  readonly #now: Now;
  readonly #number: number;
  readonly #staging: readonly Work[];
  readonly #sweeping: readonly Work[];
  readonly #lease: Lease;
  readonly #longest = new LongestDurations();
  #at: string | null = null;
  #done = 0;

  constructor(
    graph: Graph,
    changes: ChangeSet,
    meta: BatchMeta & { readonly wanted: number },
    { onProgress = () => {}, now = Date.now }: WriteOptions,
  ) {
    this.#graph = graph;
    this.#changes = changes;
    this.#meta = meta;
    this.#onProgress = onProgress;
    this.#now = now;
    this.#number = meta.expected + 1;
    this.#staging = stagingWork(changes, this.#number, this.#longest);
    this.#sweeping = [...sweepWork(closedRecords(changes), this.#number), importMetadataWork(changes)];
    this.#lease = new Lease(this.#number, now);
  }

  clock(): Clock {
    return { number: this.#number, at: this.#at };
  }

  /** Writes a small batch, or takes the lease for a large one; answers with the clock where somebody else has it. */
  async begin(): Promise<'WRITTEN' | 'LEASED' | 'UNFINISHED' | ClockState> {
    let attempts = 0;
    return this.#graph.write(async (transaction) => {
      attempts += 1;
      const clock = await lockClock(transaction);
      if (this.#lease.holds(clock)) return 'LEASED';
      // A commit whose answer was lost is repeated by the driver.
      if (attempts > 1 && clock.number === this.#number && (await this.#isRecorded(transaction)))
        return 'WRITTEN';
      if (clock.number !== this.#meta.expected)
        throw new GraphChangedError(this.#meta.expected, clock.number);
      if (isLeaseHeld(clock, this.#graph.engine, this.#now())) return clock;
      if (isUnfinished(clock)) return 'UNFINISHED';
      if (!isSmall([...this.#staging, ...this.#sweeping])) {
        const begun = { writing: this.#number, calmUntil: null };
        await this.#lease.take(transaction, this.#meta.by, begun);
        return 'LEASED';
      }
      for (const chunk of chunksOf(this.#staging)) await runChunk(transaction, chunk);
      if (this.#tellsLongest) await this.#longest.keep(transaction);
      await this.#commit(transaction, clock);
      for (const chunk of chunksOf(this.#sweeping)) await runChunk(transaction, chunk);
      return 'WRITTEN';
    });
  }

  /** Writes a large batch under the lease. */
  async stage(): Promise<Clock> {
    try {
      await this.#runAll(this.#staging);
      // Before the commit, so that nobody sees the batch and looks for it by what was told before.
      if (this.#tellsLongest)
        await this.#lease.part(this.#graph, (transaction) => this.#longest.keep(transaction));
      await this.#lease.part(this.#graph, async (transaction, clock) => {
        await this.#commit(transaction, clock);
        await setClock(transaction, { sweep: this.#number });
      });
    } catch (error) {
      if (error instanceof LeaseLostError || !(await this.#isCommitted())) throw error;
    }
    try {
      await this.#runAll(this.#sweeping);
      await this.#lease.release(this.#graph, { sweep: null });
    } catch {
      // The batch is written and visible; whoever comes next sweeps.
      await this.#lease.release(this.#graph).catch(() => {});
    }
    return this.clock();
  }

  /** After a failure: whether the commit went through all the same; where it did not, what is staged is undone. */
  async #isCommitted(): Promise<boolean> {
    try {
      const clock = await readClockState(this.#graph);
      if (!this.#lease.holds(clock)) return false;
      if (clock.number === this.#number) return true;
      await undo(this.#graph, this.#lease, this.#number, this.#now);
    } catch {
      // The database does not answer: whoever writes next undoes it.
    }
    return false;
  }

  async #runAll(works: readonly Work[]): Promise<void> {
    const of = recordsIn(this.#staging) + recordsIn(this.#sweeping);
    for (const chunk of chunksOf(works)) {
      await this.#lease.part(this.#graph, (transaction) => runChunk(transaction, chunk));
      this.#done += chunk.records;
      this.#onProgress({ done: this.#done, of });
    }
  }

  /** Whether a fact was made; the embedded engine has no index that is looked into by how long facts last. */
  get #tellsLongest(): boolean {
    return this.#graph.engine === 'neo4j' && !this.#longest.isEmpty;
  }

  /** Describes the batch and moves the clock: with this it becomes visible. */
  async #commit(transaction: Transaction, clock: ClockState): Promise<void> {
    const at = new Date(
      Math.max(this.#meta.wanted, clock.at === null ? this.#meta.wanted : timeOf(clock.at)),
    ).toISOString();
    const { dataset } = this.#changes;
    await transaction.run({
      text: 'CREATE (b:Batch) SET b = $props',
      params: { props: { ...this.#description(at) } },
    });
    if (dataset !== null)
      await transaction.run({
        text: 'MERGE (d:Dataset {id: $id}) SET d.digest = $digest, d.batch = $number',
        params: { ...dataset, number: this.#number },
      });
    if (this.#meta.reverts !== undefined)
      await transaction.run({
        text: 'MATCH (b:Batch {number: $number}) MATCH (old:Batch {id: $reverts}) CREATE (b)-[:REVERTS]->(old)',
        params: { number: this.#number, reverts: this.#meta.reverts },
      });
    await setClock(transaction, { number: this.#number, at, writing: null, calmUntil: null });
    this.#at = at;
  }

  #description(at: string): Props {
    const { by, reason } = this.#meta;
    const { dataset, counts } = this.#changes;
    return {
      id: `batch/${this.#number}`,
      kind: 'BATCH',
      number: this.#number,
      appliedAt: at,
      ...(by === undefined ? {} : { by }),
      ...(reason === undefined ? {} : { reason }),
      ...(dataset === null ? {} : { dataset: dataset.id }),
      ...counts,
    };
  }

  /** Whether the graph holds this batch as this writer described it in an attempt before. */
  async #isRecorded(transaction: Transaction): Promise<boolean> {
    if (this.#at === null) return false;
    const [row] = await transaction.run({
      text: 'MATCH (b:Batch {number: $number}) RETURN properties(b) AS props',
      params: { number: this.#number },
    });
    const found = Object.entries((row?.props ?? {}) as Props);
    const own = this.#description(this.#at);
    return found.length === Object.keys(own).length && found.every(([key, value]) => own[key] === value);
  }
}

/** Waits for another writer, a little longer each time, up to a limit. */
class Waiting {
  readonly #limit: number;
  readonly #since = performance.now();
  #pause = FIRST_PAUSE_MS;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Waits once more. Throws WriterBusyError where that has been long enough. */
  async orThrow({ number, writing, leaseBy, leaseSince }: ClockState): Promise<void> {
    const left = this.#limit - (performance.now() - this.#since);
    if (left <= 0) throw new WriterBusyError(writing ?? number, leaseBy, leaseSince, this.#limit);
    await pause(Math.min(this.#pause, left));
    this.#pause = Math.min(this.#pause * 1.5, LONGEST_PAUSE_MS);
  }
}

/** Milliseconds since 1970. */
function timeOf(at: string): number {
  const time = Date.parse(at);
  if (Number.isNaN(time))
    throw new RangeError(`${JSON.stringify(at)} is no date and time; write it like 2026-01-31T12:00:00Z`);
  return time;
}
