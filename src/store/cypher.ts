/**
 * The `cypher` tag, from which statements are composed. An interpolated value becomes a parameter, a variable or a nested
 * fragment, never text, so that no input can become part of a statement. Own code: a builder of clauses knows one engine, and
 * statements read best as Cypher.
 */
import { keptIn } from '../domain/model/keptIn.ts';
import type { Params, Value } from './graph.ts';

/** A variable of a statement. It gets its number when the statement is rendered. */
export class Variable {
  readonly stem: string;
  constructor(stem: string) {
    this.stem = identifier(stem);
  }
}

/** Creates variables, one for each stem. */
export const variables = <const Stems extends readonly string[]>(
  ...stems: Stems
): { readonly [I in keyof Stems]: Variable } =>
  stems.map((stem) => new Variable(stem)) as unknown as { readonly [I in keyof Stems]: Variable };

/** A parameter, with the function that reads its value from a request. One object used twice is one parameter. */
export class Param<Input = never> {
  readonly read: (input: Input) => Value;
  constructor(read: (input: Input) => Value) {
    this.read = read;
  }
}

type Piece = string | Variable | Param | Cypher;

/** A fragment of a statement. */
export class Cypher {
  /** Nested fragments are kept as they are: copying their pieces at each level would take longer than in proportion. */
  readonly pieces: readonly Piece[];
  /**
   * True if the fragment, or one nested in it, matches closed versions or reads the state of a sweep: a sweep changes what
   * they find while the newest batch stays the same. Set by `readingHistory`.
   */
  readonly readsHistory: boolean;
  constructor(pieces: readonly Piece[], readsHistory = false) {
    this.pieces = pieces;
    this.readsHistory = readsHistory;
  }
}

/** The same fragment, marked as one that reads history. */
export const readingHistory = (fragment: Cypher): Cypher => new Cypher(fragment.pieces, true);

export type Interpolated = Cypher | Variable | Param;

/** Composes a fragment from a template. */
export function cypher(strings: TemplateStringsArray, ...values: readonly Interpolated[]): Cypher {
  const pieces: Piece[] = [];
  let readsHistory = false;
  strings.forEach((text, i) => {
    if (text) pieces.push(text);
    const value = values[i];
    if (value === undefined) return;
    pieces.push(value);
    if (value instanceof Cypher) readsHistory ||= value.readsHistory;
  });
  return new Cypher(pieces, readsHistory);
}

const IDENTIFIER = /^[_A-Za-z]\w*$/;

function identifier(name: string): string {
  if (!IDENTIFIER.test(name)) throw new Error(`Not an identifier: ${name}`);
  return name;
}

/** A label, relationship type or property name from a closed list. Throws where it is not an identifier. */
export const name = (text: string): Cypher => new Cypher([identifier(text)]);

/** Alternative relationship types or labels: `A|B`. Throws where one is not an identifier. */
export const names = (list: readonly string[]): Cypher => new Cypher([list.map(identifier).join('|')]);

/** A constant, written into the text so that the planner sees it. Throws where it is a text with special characters. */
export function literal(value: number | boolean | string): Cypher {
  if (typeof value === 'string') {
    if (!/^[\w ./|~-]*$/.test(value)) throw new Error(`Not a plain constant: ${value}`);
    return new Cypher([`'${value}'`]);
  }
  return new Cypher([String(value)]);
}

/** Fragments with a separator between them. */
export function join(parts: readonly Cypher[], separator: string): Cypher {
  return new Cypher(
    parts.flatMap((part, i) => (i === 0 ? [part] : [separator, part])),
    parts.some((part) => part.readsHistory),
  );
}

/** Variables with commas between them, as WITH and the head of CALL take them. */
export const listed = (list: readonly Variable[]): Cypher =>
  join(
    list.map((variable) => cypher`${variable}`),
    ', ',
  );

/** ` WHERE a AND b`; empty where there are no conditions. */
export const where = (conditions: readonly Cypher[]): Cypher =>
  conditions.length === 0 ? new Cypher([]) : cypher` WHERE ${join(conditions, ' AND ')}`;

/** Clauses, one on each line. */
export const lines = (clauses: readonly Cypher[]): Cypher => join(clauses, '\n');

/** A statement as text, with the function that reads its parameters from a request. */
export interface Rendered<Input> {
  readonly text: string;
  params(input: Input): Params;
}

/**
 * Renders a statement. Variables and parameters are numbered in the order in which they appear, so that equal selections
 * give equal texts, for which the database has a cached plan.
 */
export function render<Input>(statement: Cypher): Rendered<Input> {
  const variables = new Map<Variable, string>();
  const params = new Map<Param, string>();
  let text = '';
  const write = (piece: Piece): void => {
    if (typeof piece === 'string') text += piece;
    else if (piece instanceof Cypher) piece.pieces.forEach(write);
    else if (piece instanceof Variable)
      text += keptIn(variables, piece, () => `${piece.stem}${variables.size}`);
    else text += `$${keptIn(params, piece, () => `p${params.size}`)}`;
  };
  write(statement);
  const readers = [...params].map(([param, key]) => [key, param.read] as const);
  return {
    text,
    params(input) {
      const values: Record<string, Value> = {};
      for (const [key, read] of readers) values[key] = read(input as never);
      return values;
    },
  };
}
