/** The interface to a database that all engines implement. Only `src/store` and `src/query` contain statements. */

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
