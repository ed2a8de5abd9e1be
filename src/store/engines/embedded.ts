/** The embedded engine: a graph in this process, in memory or in one file. */
import { existsSync } from 'node:fs';
import { mkdir, stat, statfs } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type grafeo from '@grafeo-db/js';
import type { GrafeoError } from '@grafeo-db/js';
import {
  type Graph,
  GraphError,
  isStorageFault,
  type Params,
  type Row,
  type Statement,
  type Transaction,
} from '../graph.ts';
import { EMBEDDED_INDEXES, indexStatement } from './indexes.ts';
import { storageFault, writeFault } from './storageFault.ts';

type Database = InstanceType<typeof grafeo.GrafeoDB>;
type Rows = Awaited<ReturnType<Database['executeCypher']>>;

const STORE_FILE = 'fasti.graph';
/** Size of the write-ahead log at which it is merged into the store, so that the store opens fast. */
const CHECKPOINT_BYTES = 16 * 1024 * 1024;
/** The GQL status of a transaction that another one was in the way of. */
const CONFLICT = '40000';
const CONFLICT_ATTEMPTS = 5;

export interface EmbeddedOptions {
  /** The folder of the store, created where it is missing; without it the graph is in memory. */
  readonly path?: string;
}

/**
 * Opens the embedded engine. A store can be open in one process at a time.
 * Throws a GraphError: LOCKED where another process has it open, UNAVAILABLE where the folder cannot be used, STORAGE where
 * the store is damaged or cannot be written.
 */
export async function openEmbedded(options: EmbeddedOptions = {}): Promise<Graph> {
  const GrafeoDB = await loadEngine();
  const database = options.path === undefined ? GrafeoDB.create() : await openStore(GrafeoDB, options.path);
  return new EmbeddedGraph(database, options.path);
}

/** Loads the native module, which there is not for every system. */
async function loadEngine(): Promise<typeof grafeo.GrafeoDB> {
  try {
    return (await import('@grafeo-db/js')).default.GrafeoDB;
  } catch (error) {
    throw new GraphError('UNAVAILABLE', `The embedded engine cannot run: ${whyNot()}.`, {
      hint: 'Store the graph in Neo4j: start both with "docker compose up", or set NEO4J_URI to one that runs.',
      cause: error,
    });
  }
}

/** The system that the release has a binary for, and the package that brings it. */
const BINARY = { system: 'linux on x64 with glibc', package: '@grafeo-db/js-linux-x64-gnu' };

/** Why the binary of the engine was not loaded. */
function whyNot(): string {
  const system = `${process.platform} on ${process.arch}${process.platform === 'linux' ? ` with ${libc()}` : ''}`;
  if (system !== BINARY.system) return `there is no binary for ${system}, only for ${BINARY.system}`;
  try {
    createRequire(import.meta.url).resolve(BINARY.package);
    return `its binary for ${system} does not load`;
  } catch {
    return `its binary for ${system} is missing, since optional packages were not installed ("npm ci --include=optional" installs them)`;
  }
}

function libc(): string {
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return header.glibcVersionRuntime === undefined ? 'musl' : 'glibc';
}

/** Whether the folder has a store already. */
export const hasStore = (folder: string): boolean => existsSync(join(folder, STORE_FILE));

/**
 * Creates a folder and those around it, where they are missing. `mkdir` with `recursive` never ends for a folder in /proc,
 * which exists and in which nothing can be created.
 */
export async function createFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (await isFolder(path)) return;
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'ENOENT' || (await isFolder(dirname(path)))) throw error;
    await createFolder(dirname(path));
    await createFolder(path);
  }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

async function openStore(GrafeoDB: typeof grafeo.GrafeoDB, folder: string): Promise<Database> {
  try {
    await createFolder(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new GraphError('UNAVAILABLE', `The data folder "${folder}" cannot be created (${code}).`, {
      hint: 'Set FASTI_DATA to a folder that this user may write to.',
      cause: error,
    });
  }
  try {
    const database = GrafeoDB.create(join(folder, STORE_FILE));
    database.setCheckpointTriggers({ walBytes: CHECKPOINT_BYTES });
    return database;
  } catch (error) {
    // The engine gives this failure no status and no code, so its text is the only way to recognize it.
    if (error instanceof Error && error.message.includes('cannot be locked'))
      throw new GraphError('LOCKED', `The store in "${folder}" is held by another process.`, {
        hint: 'Stop that process, or set FASTI_DATA to another folder.',
        cause: error,
      });
    throw storageFault(error, folder);
  }
}

class EmbeddedGraph implements Graph {
  readonly engine = 'embedded';
  readonly #database: Database;
  readonly #running = new Set<Promise<unknown>>();
  #lastWrite: Promise<unknown> = Promise.resolve();
  #closed = false;
  /** Whether the last write, or the last setup, failed since the store could not be written. */
  #isFull = false;
  readonly #folder: string | undefined;

  constructor(database: Database, folder: string | undefined) {
    this.#database = database;
    this.#folder = folder;
  }

  async read(statement: Statement): Promise<readonly Row[]> {
    this.#mustBeOpen();
    return this.#track(run(this.#database, statement));
  }

  /** Queues writers, since the engine refuses a second one at the same time. */
  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    this.#mustBeOpen();
    const turn = this.#lastWrite.then(
      () => this.#attempt(work),
      () => this.#attempt(work),
    );
    this.#lastWrite = turn.catch(() => undefined);
    return this.#track(this.#noted(turn));
  }

  async setup(): Promise<void> {
    this.#mustBeOpen();
    for (const index of EMBEDDED_INDEXES)
      await this.#track(this.#noted(run(this.#database, { text: indexStatement(index), params: {} })));
  }

  /** Throws a GraphError with the code STORAGE where the store can be read, but not written. */
  async health(): Promise<void> {
    await this.read({ text: 'RETURN 1 AS ok', params: {} });
    // The statements of the setup write even where each index exists, which shows whether there is space again.
    if (this.#isFull || (await this.#isWithoutSpace())) await this.setup();
  }

  connections(): null {
    return null;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await Promise.allSettled(this.#running);
    try {
      this.#database.close();
    } catch (error) {
      // Closing merges the log into the store. Where the disk has no space for that, the log stays, with all that was
      // committed, and the next opening reads it.
      if (writeFault(error) === null) throw classified(error);
    }
  }

  async #attempt<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const transaction = this.#database.beginTransaction();
      try {
        const result = await work({ run: (statement) => run(transaction, statement) });
        transaction.commit();
        return result;
      } catch (error) {
        // A failed statement leaves the transaction open, and a commit would keep the statements before it.
        rollBack(transaction);
        if (statusOf(error) !== CONFLICT || attempt === CONFLICT_ATTEMPTS) throw classified(error);
      }
    }
  }

  async #isWithoutSpace(): Promise<boolean> {
    return this.#folder !== undefined && (await statfs(this.#folder)).bavail === 0;
  }

  /** Notes whether what writes succeeds. */
  async #noted<T>(writing: Promise<T>): Promise<T> {
    try {
      const value = await writing;
      this.#isFull = false;
      return value;
    } catch (error) {
      this.#isFull ||= isStorageFault(error);
      throw error;
    }
  }

  /** Keeps track of a running task, so that `close` can wait for it; the engine's own close does not. */
  async #track<T>(task: Promise<T>): Promise<T> {
    this.#running.add(task);
    try {
      return await task;
    } finally {
      this.#running.delete(task);
    }
  }

  #mustBeOpen(): void {
    if (this.#closed) throw new GraphError('UNAVAILABLE', 'The graph is closed.');
  }
}

/** Rolls back. If that fails too, the error that led to it is the one to report. */
function rollBack(transaction: { readonly isActive: boolean; rollback(): void }): void {
  try {
    if (transaction.isActive) transaction.rollback();
  } catch {}
}

interface Runner {
  executeCypher(text: string, params: Params): Promise<Rows>;
}

async function run(runner: Runner, { text, params }: Statement): Promise<readonly Row[]> {
  try {
    return (await runner.executeCypher(text, params)).toArray();
  } catch (error) {
    throw classified(error);
  }
}

/** The GQL status of an error of the engine, also where a GraphError wraps it. */
function statusOf(error: unknown): string | undefined {
  if (error instanceof GraphError) return statusOf(error.cause);
  return error instanceof Error ? (error as GrafeoError).gqlStatus : undefined;
}

/** An error of the engine as a GraphError. Other errors, such as those that the work throws, stay as they are. */
function classified(error: unknown): unknown {
  if (error instanceof GraphError) return error;
  const fault = writeFault(error);
  if (fault) return fault;
  const status = statusOf(error);
  if (status === undefined) return error;
  if (status === CONFLICT)
    return new GraphError('UNAVAILABLE', 'Another write was in the way.', {
      hint: 'Try again.',
      cause: error,
    });
  const own = ownLimit((error as Error).message);
  if (own !== null) return new GraphError(own, OWN_LIMITS[own], { cause: error });
  if (status.startsWith('42') || status.startsWith('G2'))
    return new GraphError('INVALID', `The embedded engine refused a statement (status ${status}).`, {
      cause: error,
    });
  return new GraphError('INTERNAL', `The embedded engine failed (status ${status}).`, { cause: error });
}

const OWN_LIMITS = {
  TIMEOUT: 'The statement took too long and was stopped.',
  TOO_LARGE: 'The statement is nested more deeply, or has more parts, than the embedded engine takes.',
} as const;

/** The limit of the engine that an error is about; only the text says so. */
function ownLimit(message: string): keyof typeof OWN_LIMITS | null {
  if (/exceeded the .*timeout/i.test(message)) return 'TIMEOUT';
  return /maximum nesting depth|plan depth limit/i.test(message) ? 'TOO_LARGE' : null;
}
