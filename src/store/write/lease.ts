/** The right to write the next batch: one writer has it at a time, and loses it by being silent for too long. */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { EngineName, Graph, Transaction } from '../graph.ts';
import type { Chunk } from './chunks.ts';
import { type ClockState, lockClock, readClockState, setClock } from './clockState.ts';
import { writeWithCommitMark } from './commit.ts';
import { LeaseLostError } from './writeErrors.ts';

/** How long a lease lasts after the last sign of life, in milliseconds. */
export const LEASE_MS = 60_000;
/** By how much the clocks of two computers may differ before one takes the other's lease for expired. */
export const SKEW_MS = 10_000;

/** Tells this process from others that had or have the same number. */
const PROCESS = randomUUID();
let leases = 0;

/** Milliseconds since 1970. */
export type Now = () => number;

const newToken = (): string => {
  leases += 1;
  return [hostname(), process.pid, PROCESS, leases].join(' ');
};

/** Whether somebody else is writing, and may be expected to go on. */
export function isLeaseHeld(clock: ClockState, engine: EngineName, now: number): boolean {
  const { lease, leaseUntil } = clock;
  return lease !== null && now <= (leaseUntil ?? 0) + SKEW_MS && !isDead(lease, engine);
}

/**
 * Whether the process that took a lease is known to be gone, so that nobody need wait for the lease to expire.
 * A mistake would do no harm but to stop that writer: it finds the other's token at its next step.
 */
function isDead(lease: string, engine: EngineName): boolean {
  const [host, pid, holder] = lease.split(' ');
  if (holder === PROCESS) return false;
  // Who writes to an embedded store is on this computer, by whatever name it went then.
  if (engine !== 'embedded' && host !== hostname()) return false;
  // Ours is the number of an earlier process.
  if (Number(pid) === process.pid) return true;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

/**
 * Ends a lease that another process left in a store which this one has just opened for itself: whoever took it had the
 * store, and has it no more. Another process may have got its number meanwhile, so that it seems to openVersion.
 */
export async function expireLease(graph: Graph): Promise<void> {
  const isForeign = ({ lease }: ClockState): boolean => lease !== null && lease.split(' ')[2] !== PROCESS;
  if (!isForeign(await readClockState(graph))) return;
  await graph.write(async (transaction) => {
    if (isForeign(await lockClock(transaction))) await setClock(transaction, { leaseUntil: 0 });
  });
}

/** What is on the clock only while somebody has the lease. */
const NONE = { lease: null, leaseUntil: null, leaseBy: null, leaseSince: null, step: null } as const;

export class Lease {
  readonly number: number;
  readonly #token = newToken();
  readonly #now: Now;
  #step = 0;

  /** `number` is that of the batch that is written, undone or swept under the lease. */
  constructor(number: number, now: Now) {
    this.number = number;
    this.#now = now;
  }

  /** Takes the lease, in a transaction that has locked the clock and found nobody who holds it. */
  async take(
    transaction: Transaction,
    by: string | undefined,
    also: Parameters<typeof setClock>[1] = {},
  ): Promise<void> {
    const now = this.#now();
    await setClock(transaction, {
      lease: this.#token,
      leaseUntil: now + LEASE_MS,
      leaseBy: by ?? null,
      leaseSince: new Date(now).toISOString(),
      step: 0,
      ...also,
    });
  }

  /** Whether the clock says that this lease is the one that holds. */
  holds(clock: ClockState): boolean {
    return clock.lease === this.#token;
  }

  /**
   * Does a part of the work in one transaction, and renews the lease in it. A part that was committed is not done
   * again where the database asks to repeat it. Throws LeaseLostError where another writer has taken over.
   */
  async part(
    graph: Graph,
    work: (transaction: Transaction, clock: ClockState) => Promise<void>,
  ): Promise<void> {
    // A new number for each part, also where it is not known whether the one before was committed.
    this.#step += 1;
    const step = this.#step;
    await writeWithCommitMark(graph, async (transaction) => {
      const clock = await lockClock(transaction);
      if (!this.holds(clock)) throw new LeaseLostError(this.number);
      if (clock.step === step) return;
      await setClock(transaction, { leaseUntil: this.#now() + LEASE_MS, step });
      await work(transaction, clock);
    });
  }

  /** Gives the lease back, and sets what else is given on the clock; does nothing where it is given back already. */
  async release(graph: Graph, also: Parameters<typeof setClock>[1] = {}): Promise<void> {
    await graph.write(async (transaction) => {
      if (this.holds(await lockClock(transaction))) await setClock(transaction, { ...NONE, ...also });
    });
  }
}

/** Runs the statements of a chunk. Throws where a row did not find the record that it names. */
export async function runChunk(transaction: Transaction, { steps }: Chunk): Promise<void> {
  for (const step of steps) {
    const [counted] = await transaction.run(step);
    if (step.places !== null && counted?.places !== step.places)
      throw new Error(
        `a batch names records that the graph does not hold: ${String(counted?.places)} of ${step.places} rows found theirs in "${step.text}"`,
      );
  }
}
