/** The lease: the right to write the next batch. One writer has it at a time, and must renew it to keep it. */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { type ClockState, type ClockUpdate, lockClock, setClock } from '../clock.ts';
import { type EngineName, type Graph, LeaseLostError, type Transaction } from '../graph.ts';
import { COMMIT_ID } from '../graphLayout.ts';
import type { Chunk } from './chunks.ts';

/** How long a lease lasts after it was taken or renewed, in milliseconds. */
export const LEASE_MS = 60_000;
/** How much the clocks of two computers may differ, in milliseconds; a lease counts as expired this much later. */
export const SKEW_MS = 10_000;

/** Distinguishes this process from others that had or have the same process id. */
const PROCESS = randomUUID();
let leases = 0;
/** The tokens of the leases with which this process is at work. */
const atWork = new Set<string>();

/** A clock: the current time in milliseconds since 1970. */
export type Now = () => number;

const newToken = (): string => {
  leases += 1;
  return [hostname(), process.pid, PROCESS, leases].join(' ');
};

/** Whether a writer has the lease, and is not known to have died. */
export function isLeaseHeld(clock: ClockState, engine: EngineName, now: number): boolean {
  const { lease, leaseUntil } = clock;
  return lease !== null && now <= (leaseUntil ?? 0) + SKEW_MS && !isDead(lease, engine);
}

/**
 * Whether the process that took a lease is known to have ended, so that others need not wait for the lease to expire.
 * A mistake here only stops that writer: it finds another token on the clock at its next part.
 */
function isDead(lease: string, engine: EngineName): boolean {
  const [host, pid, holder] = lease.split(' ');
  // A writer of this process that failed, such as while the database was away, has left its lease.
  if (holder === PROCESS) return !atWork.has(lease);
  // A writer to an embedded store is on this computer, even if the name of the computer has changed.
  if (engine !== 'embedded' && host !== hostname()) return false;
  // An earlier process had the id of this one.
  if (Number(pid) === process.pid) return true;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

/** Whether another process has taken the lease. */
export const isForeign = ({ lease }: ClockState): boolean =>
  lease !== null && lease.split(' ')[2] !== PROCESS;

/** Removes the properties of the lease from the clock. */
const NO_LEASE = { lease: null, leaseUntil: null, leaseBy: null, leaseSince: null, step: null } as const;

/** A lease of this process. */
export class Lease {
  readonly number: number;
  readonly #token = newToken();
  readonly #now: Now;
  #step = 0;

  /** @param number the number of the batch that is written, undone or swept under the lease */
  constructor(number: number, now: Now) {
    this.number = number;
    this.#now = now;
  }

  /**
   * Takes the lease, in a transaction that has locked the clock and found it free. `also` is set on the clock too. The
   * caller calls `end` when its work is over.
   */
  async take(transaction: Transaction, by: string | undefined, also: ClockUpdate = {}): Promise<void> {
    const now = this.#now();
    atWork.add(this.#token);
    await setClock(transaction, {
      lease: this.#token,
      leaseUntil: now + LEASE_MS,
      leaseBy: by ?? null,
      leaseSince: new Date(now).toISOString(),
      step: 0,
      ...also,
    });
  }

  /**
   * Ends the work under the lease, however it went. Where the lease could not be released, another writer of this process
   * may then take over at once, as other processes do when this one has died.
   */
  end(): void {
    atWork.delete(this.#token);
  }

  /** Whether the clock has this lease. */
  holds(clock: ClockState): boolean {
    return clock.lease === this.#token;
  }

  /**
   * Runs one part of the work in a transaction that renews the lease. A part that was committed is not run again where
   * the database repeats the transaction. Throws LeaseLostError where another writer has taken over.
   */
  async part(
    graph: Graph,
    work: (transaction: Transaction, clock: ClockState) => Promise<void>,
  ): Promise<void> {
    // Each part has a new number, even if it is unknown whether the one before was committed.
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

  /** Releases the lease, and sets `also` on the clock. Does nothing where the lease is no longer on the clock. */
  async release(graph: Graph, also: ClockUpdate = {}): Promise<void> {
    await graph.write(async (transaction) => {
      if (this.holds(await lockClock(transaction))) await setClock(transaction, { ...NO_LEASE, ...also });
    });
  }
}

/** Runs the statements of a chunk. Throws where a row refers to a record that does not exist. */
export async function runChunk(transaction: Transaction, { statements }: Chunk): Promise<void> {
  for (const statement of statements) {
    const [counted] = await transaction.run(statement);
    if (statement.expectedMatches !== null && counted?.places !== statement.expectedMatches)
      throw new Error(
        `A batch refers to records that do not exist: ${String(counted?.places)} of ${statement.expectedMatches} rows match in "${statement.text}".`,
      );
  }
}

/**
 * Writes in one transaction. On Neo4j a mark shows while it is being committed: there a reader may see part of a commit,
 * such as a property before its index, and the clock, which changes in the same commit, does not reveal that. The mark is
 * a node of its own, created by another transaction before the commit and deleted after it. Readers look for it before
 * and after they read.
 */
async function writeWithCommitMark<T>(
  graph: Graph,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  if (graph.engine !== 'neo4j') return graph.write(work);
  const params = { id: COMMIT_ID, token: randomUUID() };
  const unmark = {
    // Another writer may have set its own mark meanwhile.
    text: 'MATCH (m:Clock {id: $id}) WHERE m.token = $token DELETE m',
    params,
  };
  try {
    return await graph.write(async (transaction) => {
      const result = await work(transaction);
      await graph.write((own) =>
        own.run({ text: 'MERGE (m:Clock {id: $id}) SET m.token = $token, m.since = timestamp()', params }),
      );
      return result;
    });
  } finally {
    // The write does not depend on this, and a mark that remains expires.
    await graph.write((own) => own.run(unmark)).catch(() => {});
  }
}
