/** The interface to a database that all engines implement, and its errors. Only `src/store` and `src/query` contain statements. */

import { type ErrorDetails, FastiError } from '../domain/model/fastiError.ts';
import type { Cancellable } from './cancellation.ts';

export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
export type Params = Readonly<Record<string, Value>>;

/** A Cypher statement and its parameters. */
export interface Statement {
  readonly text: string;
  readonly params: Params;
}

/** A row of a result, by column name. Integers are JavaScript numbers; a missing value is null. */
export type Row = Readonly<Record<string, unknown>>;

/** For whom a statement is run. None of it changes what the statement does. */
export interface StatementContext {
  /** The name of the GraphQL operation, which the database shows with its transactions. */
  readonly operation?: string | null | undefined;
}

export interface ReadOptions extends StatementContext {
  /** Where the engine can end a statement, it does when the signal is aborted. */
  readonly signal?: Cancellable | undefined;
  /** The lane of the read queue that the statement came through. */
  readonly lane?: string | undefined;
  /** Whether the leader of a cluster answers: its followers may be behind. */
  readonly leader?: boolean | undefined;
  /** Whether all readers wait for the rows, so that another member of a cluster is asked too where the first is silent. */
  readonly isAwaited?: boolean | undefined;
}

/** The connections to the database of this process. */
export interface Connections {
  readonly inUse: number;
  readonly most: number;
}

export interface Transaction {
  run(statement: Statement): Promise<readonly Row[]>;
}

export type EngineName = 'embedded' | 'neo4j';

/** A database. All methods throw GraphError where it fails. */
export interface Graph {
  readonly engine: EngineName;
  /** Whether another process or thread has the embedded engine. */
  readonly isRemote?: boolean;
  /** Runs one reading statement. Repeats it once where the database reports that this may help. */
  read(statement: Statement, options?: ReadOptions): Promise<readonly Row[]>;
  /**
   * Runs `work` in one writing transaction, and commits it: all of it becomes visible, or nothing.
   * `work` may run more than once where the database asks for a retry, so it must have no other effects.
   */
  write<T>(work: (transaction: Transaction) => Promise<T>, context?: StatementContext): Promise<T>;
  /** Creates missing indexes and constraints. Safe to repeat. */
  setup(): Promise<void>;
  /** Runs a trivial statement, given up when the signal is aborted. Throws GraphError where the database does not answer. */
  health(signal?: Cancellable): Promise<void>;
  /** The connections to the database; null where there are none. */
  connections(): Connections | null;
  close(): Promise<void>;
}

/** The same graph with some members of its own. All others are passed on, called as members of `graph`. */
export const decorate = <Own extends Partial<Graph>>(graph: Graph, own: Own): Graph & NoInfer<Own> => ({
  engine: graph.engine,
  read: (statement, options) => graph.read(statement, options),
  write: (work, context) => graph.write(work, context),
  setup: () => graph.setup(),
  health: (signal) => graph.health(signal),
  connections: () => graph.connections(),
  close: () => graph.close(),
  ...own,
});

/** The same graph, whose statements carry the name of a GraphQL operation. */
export const graphFor = (graph: Graph, operation: string | null): Graph =>
  decorate(graph, {
    read: (statement, options) => graph.read(statement, { operation, ...options }),
    write: (work, context) => graph.write(work, { operation, ...context }),
  });

/** The same graph, read from the leader of a cluster: what changes are planned from. */
export const fromLeader = (graph: Graph): Graph =>
  decorate(graph, { read: (statement, options) => graph.read(statement, { ...options, leader: true }) });

/**
 * - `UNAVAILABLE`: the database does not answer, or is busy; trying again later may help.
 * - `BUSY`: another writer does not finish; trying again later may help.
 * - `BLOCKED`: a transaction that is not of Fasti keeps a change waiting; trying again when it has ended may help.
 * - `TIMEOUT`: a statement took longer than allowed.
 * - `ENDED`: the database ended a statement, such as for its operator or a lock; trying again later may help.
 * - `READ_ONLY`: the database is a member of a cluster that does not lead, and takes no changes.
 * - `TOO_LARGE`: a statement is larger than the engine takes.
 * - `STORAGE`: the store is damaged or cannot be written; the message says why, for the operator.
 * - `LOCKED`: another process has the embedded store open.
 * - `LATER_LAYOUT`: a later version of Fasti has written the graph.
 * - `EARLIER_LAYOUT`: a version of Fasti before those whose graphs are upgraded has written the graph.
 * - `INVALID`: the database refused a statement, a setting or a credential.
 * - `INTERNAL`: any other failure.
 */
export type GraphErrorCode =
  | 'UNAVAILABLE'
  | 'BUSY'
  | 'BLOCKED'
  | 'TIMEOUT'
  | 'ENDED'
  | 'READ_ONLY'
  | 'TOO_LARGE'
  | 'STORAGE'
  | 'LOCKED'
  | 'LATER_LAYOUT'
  | 'EARLIER_LAYOUT'
  | 'INVALID'
  | 'INTERNAL';

/**
 * A failure of the database. Its message has no credentials and no statement; the driver's own error is in `cause`, for
 * the log only.
 */
export class GraphError extends FastiError {
  declare readonly code: GraphErrorCode;

  constructor(code: GraphErrorCode, problem: string, details?: ErrorDetails) {
    super(code, problem, details);
  }
}

/** Whether an error says that the store is damaged or cannot be written. */
export const isStorageFault = (error: unknown): error is GraphError =>
  error instanceof GraphError && error.code === 'STORAGE';

/** Whether an error says that a transaction which is not of Fasti keeps changes waiting. */
export const isBlocked = (error: unknown): boolean => error instanceof GraphError && error.code === 'BLOCKED';

/** Another batch was written after the changes were computed, so they may no longer be right. */
export class GraphChangedError extends FastiError {
  readonly expected: number;
  readonly found: number;
  constructor(expected: number, found: number) {
    super(
      'GRAPH_CHANGED',
      `The graph changed meanwhile: it is at batch ${found}, and the plan was made at ${expected}.`,
      { hint: 'Plan again.' },
    );
    this.expected = expected;
    this.found = found;
  }
}

/** Another writer held the lease for longer than this one waits. */
export class WriterBusyError extends GraphError {
  constructor(batch: number, by: string | null, since: string | null, waitedMs: number) {
    super(
      'BUSY',
      `Batch ${batch} is being written by ${by ?? 'an unnamed writer'}${since === null ? '' : ` since ${since}`}, and was not finished within ${Math.round(waitedMs / 1000)} seconds.`,
      { hint: 'Try again when it is finished.' },
    );
  }
}

/** The writer did not renew its lease in time, and another one took over; nothing of its batch is visible. */
export class LeaseLostError extends FastiError {
  readonly batch: number;
  constructor(batch: number) {
    super(
      'LEASE_LOST',
      `Another writer took over while batch ${batch} was being written, because its lease had expired. Nothing of the batch is visible.`,
      { hint: 'Write it again.' },
    );
    this.batch = batch;
  }
}
