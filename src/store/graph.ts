/** The interface to a database that all engines implement. Only `src/store` and `src/query` contain statements. */

export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
export type Params = Readonly<Record<string, Value>>;

/** A Cypher statement and its parameters. */
export interface Statement {
  readonly text: string;
  readonly params: Params;
}

/** A row of a result, by column name. Integers are JavaScript numbers; a missing value is null. */
export type Row = Readonly<Record<string, unknown>>;

export interface Transaction {
  run(statement: Statement): Promise<readonly Row[]>;
}

export type EngineName = 'embedded' | 'neo4j';

/** A database. All methods throw GraphError where it fails. */
export interface Graph {
  readonly engine: EngineName;
  /**
   * Runs one reading statement. Repeats it once where the database reports that this may help. Where the engine can end a
   * statement, it does when the signal is aborted.
   */
  read(statement: Statement, signal?: AbortSignal): Promise<readonly Row[]>;
  /**
   * Runs `work` in one writing transaction, and commits it: all of it becomes visible, or nothing.
   * `work` may run more than once where the database asks for a retry, so it must have no other effects.
   */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Creates missing indexes and constraints. Safe to repeat. */
  setup(): Promise<void>;
  /** Runs a trivial statement. Throws GraphError where the database does not answer. */
  health(): Promise<void>;
  close(): Promise<void>;
}
