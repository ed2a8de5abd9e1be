/** Writes one batch: all of it becomes visible at once, or nothing. Begin here to read how data is written. */
import { setTimeout as pause } from 'node:timers/promises';
import { readDateTime } from '../../domain/time/dateTime.ts';
import { inSpan } from '../../observe/spans.ts';
import { type Clock, type ClockState, createClock, lockClock, setClock } from '../clock.ts';
import type { Props } from '../codec/storedRecord.ts';
import {
  type Graph,
  GraphChangedError,
  isBlocked,
  LeaseLostError,
  type Transaction,
  WriterBusyError,
} from '../graph.ts';
import { type EraseRef, eraseText } from '../read/erasable.ts';
import type { ChangeSet } from './changeSet.ts';
import { isSmall, recordsIn, type Work, workChunks } from './chunks.ts';
import { type GrownLists, LargestLists, saveLargestLists } from './largestLists.ts';
import { isLeaseHeld, Lease, type Now, runChunk } from './lease.ts';
import { LongestDurations } from './longestDurations.ts';
import { isUnfinished, recover, undo } from './recover.ts';
import { importMetadataWork, stagingWork } from './staging.ts';
import { closedRecords, sweepWork } from './sweep.ts';

export type { ChangeSet, FactToClose, MetadataUpdate, NewFactVersion } from './changeSet.ts';

/** Longer than a lease, so that the lease of a writer that died expires meanwhile. */
const WAIT_MS = 90_000;

export interface BatchMeta {
  /** The number of the batch from which the changes were computed; it must still be the newest. */
  readonly expected: number;
  /** A date and time with a time zone, ISO 8601. */
  readonly at: string;
  readonly by?: string | undefined;
  readonly reason?: string | undefined;
  /** The id of the batch that this one reverts. */
  readonly reverts?: string | undefined;
  /** What the batch purges: the id that is recorded, and the records that a recovery then erases from all history. */
  readonly purges?: { readonly id: string; readonly records: readonly EraseRef[] } | undefined;
}

/** The number of records written, of all that are to be written; a closed record counts again when it is swept. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

export interface WriteOptions {
  /** Called after each transaction of a batch that takes more than one. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** How long to wait for another writer, in milliseconds; 90,000 where absent. */
  readonly waitMs?: number | undefined;
  /** The clock by which leases expire; the computer's where absent. */
  readonly now?: Now | undefined;
}

/**
 * Writes the changes as the next batch, and returns the new clock, in UTC with milliseconds. A batch is never dated
 * before the one that it follows: where the computer's clock was set back, it gets the date of that one.
 *
 * A small batch is one transaction. A larger one is staged in chunks, which no reader sees, and committed by one small
 * transaction. Where staging fails, it is undone at once, or by the next writer if this process died.
 *
 * In all of these cases nothing is written: throws GraphChangedError where another batch was written since `expected`,
 * WriterBusyError where another writer is not finished in time, LeaseLostError where this writer's lease expired and
 * another one took over, and RangeError where `at` is not a time.
 */
export async function applyBatch(
  graph: Graph,
  changes: ChangeSet,
  meta: BatchMeta,
  options: WriteOptions = {},
): Promise<Clock> {
  const wanted = timeOf(meta.at);
  return inSpan('batch', { 'fasti.batch': meta.expected + 1 }, () =>
    writeBatch(graph, changes, { ...meta, wanted }, options),
  );
}

async function writeBatch(
  graph: Graph,
  changes: ChangeSet,
  meta: BatchMeta & { readonly wanted: number },
  options: WriteOptions,
): Promise<Clock> {
  await graph.write((transaction) => transaction.run(createClock));
  const writer = new BatchWriter(graph, changes, meta, options);
  const wait = new WriterWait(options.waitMs ?? WAIT_MS);
  try {
    for (;;) {
      const begun = await writer.begin();
      if (begun === 'UNFINISHED') await recover(graph, options.now);
      else if (begun === 'WRITTEN') return writer.clock();
      else if (begun === 'LEASED') return await writer.stage();
      else await wait.orThrow(begun);
    }
  } finally {
    writer.end();
  }
}

class BatchWriter {
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
  readonly #largest = new LargestLists();
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
    this.#staging = stagingWork(changes, this.#number, this.#longest, this.#largest);
    this.#sweeping = [...sweepWork(closedRecords(changes), this.#number), importMetadataWork(changes)];
    this.#lease = new Lease(this.#number, now);
  }

  /** To be called when the batch is written, or could not be. */
  end(): void {
    this.#lease.end();
  }

  clock(): Clock {
    return { number: this.#number, at: this.#at };
  }

  /** Writes a small batch, or takes the lease for a large one. Returns the clock where another writer has the lease. */
  async begin(): Promise<'WRITTEN' | 'LEASED' | 'UNFINISHED' | ClockState> {
    let attempts = 0;
    return this.#graph.write(async (transaction) => {
      attempts += 1;
      const clock = await lockClock(transaction);
      if (this.#lease.holds(clock)) return 'LEASED';
      // The driver repeats a commit whose result was lost.
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
      for (const chunk of workChunks(this.#staging)) await runChunk(transaction, chunk);
      if (this.#savesDurations) await this.#longest.save(transaction);
      await saveLargestLists(transaction, this.#largest.take());
      await this.#commit(transaction, clock);
      for (const chunk of workChunks(this.#sweeping)) await runChunk(transaction, chunk);
      return 'WRITTEN';
    });
  }

  /** Writes a large batch under the lease. */
  async stage(): Promise<Clock> {
    try {
      await this.#runAll(this.#staging, saveLargestLists);
      // Before the commit, so that no reader sees the batch and searches it by the durations before it.
      if (this.#savesDurations)
        await this.#lease.part(this.#graph, (transaction) => this.#longest.save(transaction));
      await this.#lease.part(this.#graph, async (transaction, clock) => {
        await this.#commit(transaction, clock);
        await setClock(transaction, { sweep: this.#number });
      });
    } catch (error) {
      if (error instanceof LeaseLostError || isBlocked(error) || !(await this.#isCommitted())) throw error;
    }
    try {
      await this.#runAll(this.#sweeping);
      await this.#lease.release(this.#graph, { sweep: null });
    } catch (error) {
      // The batch is written and visible; the next writer sweeps it.
      if (!isBlocked(error)) await this.#lease.release(this.#graph).catch(() => {});
    }
    return this.clock();
  }

  /** After a failure: whether the batch was committed. Where it was not, undoes what was staged. */
  async #isCommitted(): Promise<boolean> {
    try {
      // Locked, so that a commit whose answer was lost is done before.
      const clock = await this.#graph.write(lockClock);
      if (!this.#lease.holds(clock)) return false;
      if (clock.number === this.#number) return true;
      await undo(this.#graph, this.#lease, this.#number, this.#now);
    } catch {
      // The database does not answer; the next writer undoes the batch.
    }
    return false;
  }

  async #runAll(
    works: readonly Work[],
    afterChunk: (transaction: Transaction, grown: GrownLists) => Promise<void> = async () => {},
  ): Promise<void> {
    const of = recordsIn(this.#staging) + recordsIn(this.#sweeping);
    for (const chunk of workChunks(works)) {
      // Taken before the transaction, which may run more than once.
      const grown = this.#largest.take();
      await this.#lease.part(this.#graph, async (transaction) => {
        await runChunk(transaction, chunk);
        await afterChunk(transaction, grown);
      });
      this.#done += chunk.records;
      this.#onProgress({ done: this.#done, of });
    }
  }

  /** Whether durations are to be saved: facts were created, and the engine has an index by duration. */
  get #savesDurations(): boolean {
    return this.#graph.engine === 'neo4j' && !this.#longest.isEmpty;
  }

  /** Records the batch and advances the clock, which makes the batch visible. */
  async #commit(transaction: Transaction, clock: ClockState): Promise<void> {
    const at = new Date(
      Math.max(this.#meta.wanted, clock.at === null ? this.#meta.wanted : timeOf(clock.at)),
    ).toISOString();
    const { dataset } = this.#changes;
    await transaction.run({
      text: 'CREATE (b:Batch) SET b = $props',
      params: { props: { ...batchProps(this.#changes, this.#meta, this.#number, at) } },
    });
    if (dataset !== null)
      await transaction.run({
        text: 'MERGE (d:Dataset {id: $id}) SET d.digest = $digest, d.batch = $number',
        params: { id: dataset.id, digest: dataset.digest, number: this.#number },
      });
    if (this.#meta.reverts !== undefined)
      await transaction.run({
        text: 'MATCH (b:Batch {number: $number}) MATCH (old:Batch {id: $reverts}) CREATE (b)-[:REVERTS]->(old)',
        params: { number: this.#number, reverts: this.#meta.reverts },
      });
    const { purges } = this.#meta;
    await setClock(transaction, {
      number: this.#number,
      at,
      writing: null,
      calmUntil: null,
      ...(purges === undefined ? {} : { erase: purges.records.map(eraseText) }),
    });
    this.#at = at;
  }

  /** Whether the graph has this batch with the description that this writer gave it in an earlier attempt. */
  async #isRecorded(transaction: Transaction): Promise<boolean> {
    if (this.#at === null) return false;
    const [row] = await transaction.run({
      text: 'MATCH (b:Batch {number: $number}) RETURN properties(b) AS props',
      params: { number: this.#number },
    });
    const found = Object.entries((row?.props ?? {}) as Props);
    const own = batchProps(this.#changes, this.#meta, this.#number, this.#at);
    return found.length === Object.keys(own).length && found.every(([key, value]) => own[key] === value);
  }
}

/** The properties of the node that describes a batch. */
const batchProps = (
  { dataset, counts }: ChangeSet,
  { by, reason, purges }: BatchMeta,
  number: number,
  at: string,
): Props => ({
  id: `batch/${number}`,
  kind: 'BATCH',
  number,
  appliedAt: at,
  ...(by === undefined ? {} : { by }),
  ...(reason === undefined ? {} : { reason }),
  ...(dataset === null ? {} : { dataset: dataset.id }),
  ...(dataset?.language === undefined ? {} : { language: dataset.language ?? '' }),
  ...(purges === undefined ? {} : { purged: purges.id }),
  ...counts,
});

/** Milliseconds since 1970. */
const timeOf = (at: string): number => readDateTime(at).getTime();

/** The pauses between two looks at the lease of another writer. */
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2_000;

/** Waits for another writer, longer each time, up to a limit in milliseconds. */
class WriterWait {
  readonly #limit: number;
  readonly #since = performance.now();
  #pause = FIRST_PAUSE_MS;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Waits once more. Throws WriterBusyError where the limit is reached. */
  async orThrow({ number, writing, leaseBy, leaseSince }: ClockState): Promise<void> {
    const left = this.#limit - (performance.now() - this.#since);
    if (left <= 0) throw new WriterBusyError(writing ?? number, leaseBy, leaseSince, this.#limit);
    await pause(Math.min(this.#pause, left));
    this.#pause = Math.min(this.#pause * 1.5, LONGEST_PAUSE_MS);
  }
}
