/** Runs the statements of one root field at one read point: those of its prefetch, and its own. */

import { keptIn } from '../domain/model/keptIn.ts';
import { untilAborted } from '../store/cancellation.ts';
import { cypher, type Rendered } from '../store/cypher.ts';
import type { EngineName, Graph, Row, Value } from '../store/graph.ts';
import type { RootRequest } from './compile/run.ts';
import type { Scope } from './compile/scope.ts';
import type { Selection } from './compile/selection.ts';
import { LiveNames, type NamesAt } from './memory/liveNames.ts';
import type { Note } from './notes/note.ts';
import { frameStatement, type ReadPoint, type StatementBody } from './readPoint.ts';

/** What the parameters of a prefetch statement are read from: the request, and values that the prefetch computed. */
export interface PrefetchInput<Values> extends RootRequest {
  readonly values: Values;
}

/**
 * A statement that runs before that of the root field, or belongs to none. It is composed once for each engine and read point,
 * and its own values are read by `Param<PrefetchInput<Values>>`.
 */
export class PrefetchStatement<Values extends Readonly<Record<string, Value>>> {
  readonly #compose: (scope: Scope) => StatementBody;
  readonly #rendered = new Map<string, Rendered<PrefetchInput<Values>>>();

  constructor(compose: (scope: Scope) => StatementBody) {
    this.#compose = compose;
  }

  renderedFor(readPoint: ReadPoint, engine: EngineName, root: Selection): Rendered<PrefetchInput<Values>> {
    return keptIn(this.#rendered, `${engine} ${readPoint}`, () =>
      frameStatement<PrefetchInput<Values>>(readPoint, engine, root, this.#compose),
    );
  }
}

/** Reads nothing but at which batch that is. */
const NOTHING = new PrefetchStatement<Record<string, never>>(() => ({
  clauses: [],
  expression: cypher`null`,
}));

const NO_FIELD: Selection = { key: '', name: '', slot: 0, args: {}, fields: new Map() };

/** Runs a statement that belongs to no root field, at the newest batch, and returns what its body read. */
export const readNewest = <Values extends Readonly<Record<string, Value>>>(
  graph: Graph,
  request: RootRequest,
  statement: PrefetchStatement<Values>,
  values: Values,
): Promise<unknown> => new QuerySession(graph, 'NEWEST', NO_FIELD, request).runPrefetch(statement, values);

/** The names of entities as of the newest batch, for a request. */
export async function namesOf(graph: Graph, { memory, signal }: RootRequest): Promise<NamesAt> {
  const names = (memory?.names ?? new LiveNames(graph)).newest();
  return signal ? untilAborted(names, signal) : names;
}

/** Reads what the statement of a root field starts from: the `prefetched` of its values. */
type PrefetchRun = (session: QuerySession, request: RootRequest) => Promise<unknown>;

/** The statements that run before the own statement of a root field. */
export interface Prefetch {
  /** The most statements that `run` takes at the largest allowed arguments; the own statement comes on top. */
  readonly maxStatements: number;
  /** Called when the root field is compiled, so that its statements are composed once. */
  prepare(root: Selection): PrefetchRun;
}

/** Runs statements and records which batches they saw. */
export class QuerySession {
  readonly #graph: Graph;
  readonly #readPoint: ReadPoint;
  readonly #root: Selection;
  readonly #request: RootRequest;
  readonly #batches: number[] = [];
  readonly #notes: Note[] = [];
  #steady = true;

  constructor(graph: Graph, readPoint: ReadPoint, root: Selection, request: RootRequest) {
    this.#graph = graph;
    this.#readPoint = readPoint;
    this.#root = root;
    this.#request = request;
  }

  /** What `addNote` was given. */
  get notes(): readonly Note[] {
    return this.#notes;
  }

  /** Adds a note for the caller about the root field, such as what a search left out. */
  addNote(note: Omit<Note, 'path'>): void {
    this.#notes.push({ path: [this.#root.key], ...note });
  }

  /** The oldest batch that a statement saw. */
  get batch(): number {
    return Math.min(...this.#batches);
  }

  /** False if a batch was being written meanwhile, or became visible between two statements. */
  get steady(): boolean {
    return this.#steady && new Set(this.#batches).size <= 1;
  }

  /** Records the batch of what was found without a statement of this session. */
  sawBatch(batch: number): void {
    this.#batches.push(batch);
  }

  /** The names of entities, and the batch that the root field reads, up to which the index has them. */
  async readNames(): Promise<NamesAt> {
    if (this.#readPoint === 'KNOWN_AT' && this.#batches.length === 0) await this.runPrefetch(NOTHING, {});
    const names = await namesOf(this.#graph, this.#request);
    if (this.#batches.length === 0) this.sawBatch(this.#request.pinned ?? names.batch);
    return { ...names, batch: this.batch };
  }

  /** Runs a prefetch statement and returns what its body read. */
  async runPrefetch<Values extends Readonly<Record<string, Value>>>(
    statement: PrefetchStatement<Values>,
    values: Values,
  ): Promise<unknown> {
    return this.runStatement(statement.renderedFor(this.#readPoint, this.#graph.engine, this.#root), {
      ...this.#request,
      values,
    });
  }

  /** Runs a framed statement and returns what its body read. */
  async runStatement<Input>(statement: Rendered<Input>, input: Input): Promise<unknown> {
    const rows = await this.#graph.read({ text: statement.text, params: statement.params(input) });
    const [batch, row, after] = (rows[0] as Row).row as readonly [number, unknown, number | null];
    this.#batches.push(batch);
    this.#steady &&= after === batch;
    return row;
  }
}
