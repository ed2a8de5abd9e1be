/** The statements of one question, all from one place in time: what a finder reads, and the answer itself. */

import type { Rendered } from '../store/cypher.ts';
import type { EngineName, Graph, Row, Value } from '../store/graph.ts';
import type { Request } from './compile/rootStatement.ts';
import type { Scope } from './compile/scope.ts';
import type { Selection } from './compile/selection.ts';
import { type Body, framed, type Stand } from './readPoint.ts';

/** What a statement of a finder takes: the request, and values that the finder worked out. */
export interface Given<Values> extends Request {
  readonly given: Values;
}

/**
 * A statement of a finder, made in its `find`. It is composed once for each stand; its values are read by
 * `Param<Given<Values>>`.
 */
export class Step<Values extends Readonly<Record<string, Value>>> {
  readonly #compose: (scope: Scope) => Body;
  readonly #made = new Map<Stand, Rendered<Given<Values>>>();

  constructor(compose: (scope: Scope) => Body) {
    this.#compose = compose;
  }

  renderedFor(stand: Stand, engine: EngineName, root: Selection): Rendered<Given<Values>> {
    const known = this.#made.get(stand);
    if (known) return known;
    const made = framed<Given<Values>>(stand, engine, root, this.#compose);
    this.#made.set(stand, made);
    return made;
  }
}

/** Works out, before the statement of a root field, what that statement is about: the `found` of its run. */
export type Find = (sitting: Sitting, request: Request) => Promise<unknown>;

/** A question that one statement cannot answer. */
export interface Finder {
  /** The most statements of its own, at the greatest arguments that are allowed; the answer's own comes on top. */
  readonly most: number;
  /** Made when the root field is compiled, so that its steps are composed once. */
  find(root: Selection): Find;
}

/** Remembers which batches the statements of a question saw. */
export class Sitting {
  readonly #graph: Graph;
  readonly #stand: Stand;
  readonly #root: Selection;
  readonly #request: Request;
  readonly #batches: number[] = [];
  readonly #notes: string[] = [];
  #steady = true;

  constructor(graph: Graph, stand: Stand, root: Selection, request: Request) {
    this.#graph = graph;
    this.#stand = stand;
    this.#root = root;
    this.#request = request;
  }

  /** What the caller should know of the answer beside it. */
  get notes(): readonly string[] {
    return this.#notes;
  }

  /** Tells the caller in a sentence what the answer cannot say itself, such as what a search left out. */
  note(sentence: string): void {
    this.#notes.push(sentence);
  }

  /** The oldest batch that a statement saw. */
  get batch(): number {
    return Math.min(...this.#batches);
  }

  /** False where a batch was being written meanwhile, or became visible between two statements. */
  get steady(): boolean {
    return this.#steady && new Set(this.#batches).size <= 1;
  }

  /** Runs a statement of the finder and gives what its body read. */
  async step<Values extends Readonly<Record<string, Value>>>(
    step: Step<Values>,
    given: Values,
  ): Promise<unknown> {
    return this.read(step.renderedFor(this.#stand, this.#graph.engine, this.#root), {
      ...this.#request,
      given,
    });
  }

  /** Runs a framed statement and gives what its body read. */
  async read<Input>(statement: Rendered<Input>, input: Input): Promise<unknown> {
    const rows = await this.#graph.read({ text: statement.text, params: statement.params(input) });
    const [batch, row, after] = (rows[0] as Row).row as readonly [number, unknown, number | null];
    this.#batches.push(batch);
    this.#steady &&= after === batch;
    return row;
  }
}
