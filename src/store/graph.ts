/** The one door to a database. Statements come only from this folder; values are always parameters. */

export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
export type Params = Readonly<Record<string, Value>>;

/** A statement and its parameters. */
export interface Statement {
  readonly text: string;
  readonly params: Params;
}

/** Rows are objects by column name; integers are JavaScript numbers, a missing value is null. */
export type Row = Readonly<Record<string, unknown>>;

export interface Transaction {
  run(statement: Statement): Promise<readonly Row[]>;
}

export type EngineName = 'embedded' | 'neo4j';

export interface Graph {
  readonly engine: EngineName;
  /** Runs one reading statement, retried once where the database says that this may help. */
  read(statement: Statement): Promise<readonly Row[]>;
  /**
   * Runs `work` in one writing transaction: all of it becomes visible, or nothing.
   * `work` may run more than once where the database asks for a retry, so it must not have other effects.
   */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Creates indexes and constraints where they are missing; safe to repeat. */
  setup(): Promise<void>;
  /** Answers a query, or throws a GraphError that says why not. */
  health(): Promise<void>;
  close(): Promise<void>;
}
