/**
 * Watches the transactions of Neo4j while one of its own writes. All writers lock the clock, so a process that is stopped
 * inside a transaction holds the others until Neo4j ends it, minutes later: one that waits ends it sooner. The writer that
 * hangs gets an error when it goes on, and nothing of its transaction is kept. Transactions that are not of Fasti are left
 * alone: one that waits for such a one is ended itself.
 */
import { GraphError, type Row } from '../graph.ts';

/** How often one that waits looks at the transactions. */
const LOOK_MS = 3_000;
/** A writer runs one statement after the other. At so many looks the transaction had no statement, and had done nothing since the first. */
const IDLE_LOOKS = 5;
/** At so many looks in a row the own transaction waited for one that is not of Fasti. */
const BLOCKED_LOOKS = 5;

/** The metadata of a writing transaction. */
export const writerMetadata = (write: string) => ({ writer: 'fasti', write }) as const;

const TRANSACTIONS =
  'SHOW TRANSACTIONS YIELD transactionId, status, currentQuery, metaData, activeLockCount, pageHits, username, clientAddress, startTime RETURN transactionId AS id, status, currentQuery, metaData.writer AS writer, metaData.write AS write, activeLockCount AS locks, pageHits AS hits, username AS user, clientAddress AS client, startTime AS since';
const TERMINATE = 'TERMINATE TRANSACTIONS $ids';

type Run = (text: string, params?: { readonly ids: readonly string[] }) => Promise<readonly Row[]>;

/** Looks at the transactions from its creation until `stop` is called. */
export class WriterWatch {
  readonly #run: Run;
  readonly #write: string;
  readonly #timer: NodeJS.Timeout;
  /** At how many looks in a row writers were idle, by their ids and what they have done. */
  #idle = new Map<string, number>();
  #blockedLooks = 0;
  #isLooking = false;
  /** Why the own transaction was ended: a BLOCKED GraphError, whose message is for the log; null where it was not. */
  blocked: GraphError | null = null;

  /** @param write what the metadata of the own transaction calls it */
  constructor(run: Run, write: string) {
    this.#run = run;
    this.#write = write;
    this.#timer = setInterval(() => void this.#lookOnce(), LOOK_MS).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #lookOnce(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    try {
      await this.#look();
    } catch {
      // Where the user may not see transactions, or Neo4j is away, the writer waits as long as Neo4j lets it.
    } finally {
      this.#isLooking = false;
    }
  }

  async #look(): Promise<void> {
    const rows = await this.#run(TRANSACTIONS);
    const own = rows.find(({ write }) => write === this.#write);
    const stranger = own && strangerBefore(own, rows);
    this.#blockedLooks = stranger ? this.#blockedLooks + 1 : 0;
    if (own && stranger && this.#blockedLooks === BLOCKED_LOOKS) {
      this.blocked = blockedBy(stranger);
      await this.#run(TERMINATE, { ids: [String(own.id)] });
    }
    const found = idleBlockers(rows);
    this.#idle = new Map(found.map(({ key }) => [key, (this.#idle.get(key) ?? 0) + 1]));
    const ids = found.filter(({ key }) => this.#idle.get(key) === IDLE_LOOKS).map(({ id }) => id);
    if (ids.length > 0) await this.#run(TERMINATE, { ids });
  }
}

const isWriter = ({ writer }: Row): boolean => writer === 'fasti';

/** The ids of the transactions for which one waits. */
const blockersOf = ({ status }: Row): readonly string[] =>
  // Blocked by: [neo4j-transaction-7, neo4j-transaction-9]
  /\[(.*)\]/.exec(String(status))?.[1]?.split(', ') ?? [];

/** A transaction that is not of Fasti and for which the own one waits; only its id where the user may not see it. */
function strangerBefore(own: Row, rows: readonly Row[]): Row | undefined {
  return blockersOf(own)
    .map((id): Row => rows.find((row) => row.id === id) ?? { id })
    .find((row) => !isWriter(row));
}

function blockedBy({ id, user, client, since }: Row): GraphError {
  const whose =
    client === undefined
      ? ', which the user of Fasti may not see,'
      : ` of the user "${user}", from ${client} since ${since},`;
  return new GraphError(
    'BLOCKED',
    `A change has waited ${(LOOK_MS * BLOCKED_LOOKS) / 1_000} seconds for the transaction ${id}${whose} which is not of Fasti.`,
    { hint: `End that one where it was begun, or with TERMINATE TRANSACTION "${id}".` },
  );
}

/** The writers that have no statement, do not commit, and that others wait for. */
function idleBlockers(rows: readonly Row[]): readonly { readonly id: string; readonly key: string }[] {
  const blocking = new Set(rows.flatMap(blockersOf));
  return rows
    .filter(
      (row) => isWriter(row) && row.status === 'Running' && !row.currentQuery && blocking.has(String(row.id)),
    )
    .map(({ id, locks, hits }) => ({ id: String(id), key: `${id} ${locks} ${hits}` }));
}
