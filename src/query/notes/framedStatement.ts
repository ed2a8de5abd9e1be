/** A statement that belongs to no root field; it reads the newest batch. */
import type { Rendered } from '../../store/cypher.ts';
import type { EngineName, Graph, Row } from '../../store/graph.ts';
import type { RootRequest } from '../compile/run.ts';
import type { Scope } from '../compile/scope.ts';
import { frameStatement, type StatementBody } from '../readPoint.ts';

const NO_FIELD = { key: '', name: '', slot: 0, args: {}, fields: new Map() };

export class FramedStatement<Input extends RootRequest> {
  readonly #compose: (scope: Scope) => StatementBody;
  readonly #rendered = new Map<EngineName, Rendered<Input>>();

  constructor(compose: (scope: Scope) => StatementBody) {
    this.#compose = compose;
  }

  /** Runs the statement and returns what its body read. */
  async read(graph: Graph, input: Input): Promise<unknown> {
    const { text, params } = this.#renderedFor(graph.engine);
    const rows = await graph.read({ text, params: params(input) });
    const [, value] = (rows[0] as Row).row as readonly [number, unknown];
    return value;
  }

  #renderedFor(engine: EngineName): Rendered<Input> {
    const known = this.#rendered.get(engine);
    if (known) return known;
    const made = frameStatement<Input>('NEWEST', engine, NO_FIELD, this.#compose);
    this.#rendered.set(engine, made);
    return made;
  }
}
