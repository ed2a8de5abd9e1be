/** The Neo4j engine, over Bolt. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import neo4j, {
  type Driver,
  type ManagedTransaction,
  Neo4jError,
  type Session,
  type SessionConfig,
  type SessionMode,
} from 'neo4j-driver';
import type { Cancellable } from '../cancellation.ts';
import { lockClock } from '../clock.ts';
import {
  type Connections,
  type Graph,
  GraphError,
  type GraphErrorCode,
  type ReadOptions,
  type Row,
  type Statement,
  type StatementContext,
  type Transaction,
} from '../graph.ts';
import { indexStatement, NEO4J_INDEXES } from './indexes.ts';
import { Neo4jConnection } from './neo4jConnection.ts';
import { driverParams, metadataOf, rowsOf } from './neo4jValues.ts';
import { WriterWatch, writerMetadata } from './neo4jWriters.ts';

const STATEMENT_TIMEOUT_MS = 30_000;
/** Far longer than a part of a batch takes; a writer that waits for one that hangs ends it sooner. */
const WRITE_TIMEOUT_MS = 120_000;
/** A member of a cluster that cannot be reached within it is left out by the driver. */
const CONNECTION_TIMEOUT_MS = 3_000;
const ACQUISITION_TIMEOUT_MS = 10_000;
/** A connection that was idle for so long is tested before it is used: it may be one to a member that hangs. */
const LIVENESS_CHECK_MS = 5_000;
const POOL_SIZE = 100;
/** How long a writing transaction is repeated, such as while Neo4j restarts; a part of a batch is up to three in a row. */
const WRITE_RETRY_MS = 15_000;
const READ_RETRY_DELAY_MS = 100;
/** A read that all readers wait for is sent to another member of a cluster too where it is not answered for so long. */
const AWAITED_MS = 1_000;
/** How long Neo4j may take to end a statement that was given up; after that its connections are dropped. */
const END_TIMEOUT_MS = 10_000;
const INDEX_WAIT_SECONDS = 300;
/** A statement of more characters may take seconds to plan. */
const LONG_TEXT = 1_000;
/** As many plans as Neo4j keeps by default. */
const PLANS = 1_000;

export interface Neo4jOptions {
  /** `bolt://`, `neo4j://` or their `+s` and `+ssc` forms; a `neo4j://` address sends reads to followers. */
  readonly uri: string;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  /** The server's home database where absent. */
  readonly database?: string | undefined;
  /** How long one reading statement may take, in milliseconds; 30,000 where absent. */
  readonly timeoutMs?: number | undefined;
  /** How long to wait for a connection, in milliseconds, from 3,000 to 10,000; the most where absent. */
  readonly waitMs?: number | undefined;
  /** How long Neo4j may take to end a statement that was given up, in milliseconds; 10,000 where absent. */
  readonly endTimeoutMs?: number | undefined;
}

/**
 * Connects to Neo4j and runs a first statement.
 * Throws a GraphError: UNAVAILABLE where the server does not answer (trying again may help), INVALID where the
 * address, the credentials or the database name are wrong.
 */
export async function openNeo4j(options: Neo4jOptions): Promise<Graph> {
  const { uri, username, password, waitMs = ACQUISITION_TIMEOUT_MS } = options;
  const place = placeOf(uri);
  const connect = (): Driver =>
    neo4j.driver(uri, username === undefined ? undefined : neo4j.auth.basic(username, password ?? ''), {
      // Stored integers stay below 2^53, so plain numbers are exact.
      disableLosslessIntegers: true,
      disableAutoCommitRetries: true,
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      // Within it the driver routes and connects.
      connectionAcquisitionTimeout: Math.max(CONNECTION_TIMEOUT_MS, Math.min(waitMs, ACQUISITION_TIMEOUT_MS)),
      connectionLivenessCheckTimeout: LIVENESS_CHECK_MS,
      maxConnectionPoolSize: POOL_SIZE,
      maxTransactionRetryTime: WRITE_RETRY_MS,
      telemetryDisabled: true,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      userAgent: 'fasti',
    });
  let graph: Neo4jGraph;
  try {
    graph = new Neo4jGraph(connect, place, options);
  } catch (error) {
    throw new GraphError('INVALID', 'NEO4J_URI is not an address of Neo4j.', {
      hint: 'It looks like bolt://localhost:7687 or neo4j+s://host.',
      cause: error,
    });
  }
  try {
    await graph.connect();
    return graph;
  } catch (error) {
    await graph.close();
    throw error;
  }
}

/** Host and port, for messages: an address may contain a password. */
function placeOf(uri: string): string {
  try {
    const { hostname, port } = new URL(uri);
    return `${hostname}:${port || '7687'}`;
  } catch {
    return 'the given address';
  }
}

/** Whether the driver routes statements to the members of a cluster: with `neo4j://` and its forms, not with `bolt://`. */
const isRouted = (uri: string): boolean => /^neo4j[:+]/iu.test(uri);

class Neo4jGraph implements Graph {
  readonly engine = 'neo4j';
  readonly #connect: () => Driver;
  #connection: Neo4jConnection;
  readonly #place: string;
  readonly #database: string | undefined;
  readonly #timeout: number;
  readonly #endTimeout: number;
  /** Whether the driver finds the members of a cluster. */
  readonly #isRouted: boolean;
  /** The planning of long statements that were sent, by their text; null once Neo4j has answered one. */
  readonly #plans = new Map<string, Promise<unknown> | null>();
  #sessions: Omit<SessionConfig, 'defaultAccessMode'>;
  #openSessions = 0;
  /** Whether the last change was refused because another member leads the cluster. */
  #isReadOnly = false;

  constructor(connect: () => Driver, place: string, options: Neo4jOptions) {
    this.#connect = connect;
    this.#connection = new Neo4jConnection(connect());
    this.#isRouted = isRouted(options.uri);
    this.#place = place;
    this.#database = options.database;
    this.#sessions = {
      ...(options.database === undefined ? {} : { database: options.database }),
      // With bookmarks, reads of this process see its own writes, whichever member of a cluster answers. A single
      // server needs none, and keeping them takes a tenth of what a short read costs this process.
      ...(this.#isRouted ? { bookmarkManager: neo4j.bookmarkManager() } : {}),
    };
    this.#timeout = options.timeoutMs ?? STATEMENT_TIMEOUT_MS;
    this.#endTimeout = options.endTimeoutMs ?? END_TIMEOUT_MS;
  }

  /**
   * Runs a first statement. Where the driver routes, it has the name of the home database from then on: without a name it
   * would ask the member of the address before each statement.
   */
  async connect(): Promise<void> {
    try {
      const { summary } = await this.#inSession('READ', async (session) => session.run('RETURN 1'));
      const { name } = summary.database;
      if (this.#isRouted && this.#database === undefined && name)
        this.#sessions = { ...this.#sessions, database: name };
    } catch (error) {
      throw this.#classified(error);
    }
  }

  async read(statement: Statement, options: ReadOptions = {}): Promise<readonly Row[]> {
    const first = this.#read(statement, options);
    if (!options.isAwaited || options.leader || !this.#isRouted) return first;
    const settled = first.then(
      () => true,
      () => true,
    );
    if (await Promise.race([settled, pause(AWAITED_MS, false, { ref: false })])) return first;
    // If neither answers, for the reason of the first.
    return Promise.any([first, this.#read(statement, options)]).catch(() => first);
  }

  async #read(statement: Statement, options: ReadOptions): Promise<readonly Row[]> {
    try {
      return await this.#readOnce(statement, options);
    } catch (error) {
      if (options.signal?.aborted || !((error instanceof Neo4jError && error.retryable) || isBroken(error)))
        throw this.#classified(error);
    }
    await pause(READ_RETRY_DELAY_MS);
    // Like what is written, until there is a leader again.
    if (options.leader && this.#isRouted)
      return this.write((transaction) => transaction.run(statement), options);
    try {
      return await this.#readOnce(statement, options);
    } catch (error) {
      throw this.#classified(error);
    }
  }

  async write<T>(work: (transaction: Transaction) => Promise<T>, context: StatementContext = {}): Promise<T> {
    const id = randomUUID();
    const watch = new WriterWatch(
      (text, params) =>
        this.#inSession('WRITE', async (session) =>
          rowsOf(await session.run(text, params, { timeout: this.#timeout })),
        ),
      id,
    );
    try {
      const once = (): Promise<T> =>
        this.#inSession('WRITE', (session) =>
          session.executeWrite((transaction) => this.#work(transaction, work, watch), {
            timeout: WRITE_TIMEOUT_MS,
            metadata: { ...metadataOf(context).metadata, ...writerMetadata(id) },
          }),
        );
      const value = await once().catch((error: unknown) =>
        isBroken(error) ? once() : Promise.reject(error),
      );
      this.#isReadOnly = false;
      return value;
    } catch (error) {
      const failure = watch.blocked ?? this.#classified(error);
      this.#isReadOnly ||= failure instanceof GraphError && failure.code === 'READ_ONLY';
      throw failure;
    } finally {
      watch.stop();
    }
  }

  /** Runs `work`, which gets GraphErrors. Throws the error of the driver, by which this repeats the transaction. */
  async #work<T>(
    transaction: ManagedTransaction,
    work: (transaction: Transaction) => Promise<T>,
    watch: WriterWatch,
  ): Promise<T> {
    try {
      return await work({
        run: async ({ text, params }) => {
          try {
            return rowsOf(await transaction.run(text, driverParams(params)));
          } catch (error) {
            throw watch.blocked ?? this.#classified(error);
          }
        },
      });
    } catch (error) {
      throw error instanceof GraphError && error.cause instanceof Neo4jError ? error.cause : error;
    }
  }

  async setup(): Promise<void> {
    try {
      await this.#inSession('WRITE', async (session) => {
        const shown = rowsOf(await session.run('SHOW INDEXES YIELD name RETURN name'));
        const there = new Set(shown.map(({ name }) => String(name)));
        for (const index of NEO4J_INDEXES)
          if (!there.has(index.name)) await session.run(indexStatement(index));
        await session.run('CALL db.awaitIndexes($seconds)', { seconds: neo4j.int(INDEX_WAIT_SECONDS) });
      });
    } catch (error) {
      throw this.#classified(error);
    }
  }

  async health(signal?: Cancellable): Promise<void> {
    await this.read({ text: 'RETURN 1 AS ok', params: {} }, { signal });
    if (this.#isReadOnly) await this.write(lockClock);
  }

  /** A session takes one connection of the pool while it is open. */
  connections(): Connections {
    return { inUse: this.#openSessions, most: POOL_SIZE };
  }

  async close(): Promise<void> {
    await this.#connection.driver.close();
  }

  /**
   * Runs a reading statement. Neo4j forgets what it has planned of one that is given up. So that asking again does not begin
   * anew, it plans the statement then, to the end, before this fails; who asks for it meanwhile waits for that.
   */
  async #readOnce(statement: Statement, options: ReadOptions): Promise<readonly Row[]> {
    const { text, params } = statement;
    if (text.length < LONG_TEXT) return this.#run(statement, options);
    await this.#plans.get(text);
    options.signal?.throwIfAborted();
    try {
      const rows = await this.#run(statement, options);
      if (this.#plans.size >= PLANS) this.#plans.clear();
      this.#plans.set(text, null);
      return rows;
    } catch (error) {
      if (options.signal?.aborted && !this.#plans.has(text)) {
        const planned = this.#run({ text: `EXPLAIN ${text}`, params }, { ...options, signal: undefined });
        this.#plans.set(
          text,
          planned.catch(() => undefined).finally(() => this.#plans.delete(text)),
        );
      }
      await this.#plans.get(text);
      throw error;
    }
  }

  /** Auto-commit: one round trip instead of four. */
  #run({ text, params }: Statement, options: ReadOptions): Promise<readonly Row[]> {
    const { signal } = options;
    return this.#inSession(
      options.leader && this.#isRouted ? 'WRITE' : 'READ',
      async (session, connection) => {
        const end = (): void => this.#end(session, connection);
        signal?.addEventListener('abort', end, { once: true });
        try {
          return rowsOf(
            await withoutStack(() =>
              session.run(text, driverParams(params), { timeout: this.#timeout, ...metadataOf(options) }),
            ),
          );
        } finally {
          signal?.removeEventListener('abort', end);
        }
      },
    );
  }

  /** Runs `work` in a session of its own. Throws a GraphError as soon as the connections are dropped. */
  async #inSession<T>(
    defaultAccessMode: SessionMode,
    work: (session: Session, connection: Neo4jConnection) => Promise<T>,
  ): Promise<T> {
    const connection = this.#connection;
    const session = connection.driver.session({ ...this.#sessions, defaultAccessMode });
    this.#openSessions += 1;
    try {
      return await connection.until(work(session, connection));
    } finally {
      await connection.until(session.close()).catch(() => undefined);
      this.#openSessions -= 1;
    }
  }

  /** Ends the statement of a session in the database. If that does not answer, all connections are dropped. */
  #end(session: Session, connection: Neo4jConnection): void {
    const drop = (): void => {
      if (connection !== this.#connection) return;
      this.#connection = new Neo4jConnection(this.#connect());
      connection.drop(new GraphError('UNAVAILABLE', `Neo4j at ${this.#place} does not answer.`));
    };
    const timer = setTimeout(drop, this.#endTimeout);
    timer.unref();
    session
      .close()
      .catch(() => undefined)
      .finally(() => clearTimeout(timer));
  }

  /** An error of the driver as a GraphError. Other errors, such as those that the work throws, stay as they are. */
  #classified(error: unknown): unknown {
    if (!(error instanceof Neo4jError)) return error;
    const { code } = error;
    const at = `Neo4j at ${this.#place}`;
    const failure = (kind: GraphErrorCode, problem: string, hint?: string): GraphError =>
      new GraphError(kind, problem, { hint, cause: error });
    if (code.includes('TransactionTimedOut'))
      return failure('TIMEOUT', 'The statement took too long and was stopped.', 'Ask for less.');
    if (NOT_LEADING.has(code))
      return failure(
        'READ_ONLY',
        `${at} does not lead its cluster, and takes no changes.`,
        'Set NEO4J_URI to the neo4j:// address of the cluster.',
      );
    if (ENDED.test(code)) return failure('ENDED', `${at} ended a statement (${code}).`);
    if (code.startsWith('Neo.ClientError.Security.'))
      return failure(
        'INVALID',
        `${at} refused the user name or password.`,
        'Set NEO4J_USERNAME and NEO4J_PASSWORD.',
      );
    if (code === 'Neo.ClientError.Database.DatabaseNotFound')
      return failure(
        'INVALID',
        `${at} has no database "${this.#database ?? ''}".`,
        'Set NEO4J_DATABASE, or leave it out for the home database.',
      );
    if (code === 'Neo.TransientError.General.MemoryPoolOutOfMemoryError')
      return failure(
        'ENDED',
        `${at} has too little memory for one transaction of this size.`,
        'Give it more (dbms.memory.transaction.total.max), or write less at a time.',
      );
    if (code.startsWith('Neo.ClientError.'))
      return failure('INVALID', `${at} refused a statement (${code}).`);
    if (error.retryable || UNREACHABLE.has(code)) return failure('UNAVAILABLE', `${at} does not answer.`);
    return failure('INTERNAL', `${at} failed (${code}).`);
  }
}

/**
 * Runs `run` without capturing stack traces. The driver captures one for each result in case it fails, which is a
 * twentieth of what a read costs this process; GraphErrors have a stack of their own.
 */
function withoutStack<T>(run: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Codes of a member of a cluster that another one leads. */
const NOT_LEADING = new Set([
  'Neo.ClientError.Cluster.NotALeader',
  'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase',
]);

/** What Neo4j ends for its operator, or because of a lock. */
const ENDED = /\.Transaction\.(?:Terminated|Interrupted|LockClientStopped|LockAcquisitionTimeout)$/;

/** Whether a connection gave what the driver does not understand; the driver closes it, and another one may be as it should. */
const isBroken = (error: unknown): boolean =>
  error instanceof Neo4jError && ['ProtocolError', 'N/A'].includes(error.code);

/** Codes of errors that mean that the server cannot be reached; `N/A` is the code of the driver's own failures. */
const UNREACHABLE = new Set([
  'ServiceUnavailable',
  'SessionExpired',
  'ProtocolError',
  'N/A',
  'Neo.DatabaseError.Database.DatabaseLimitReached',
]);
