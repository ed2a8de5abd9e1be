/**
 * The `cypher` tag. What is interpolated becomes a parameter, a variable or a spliced fragment, never text,
 * so a value cannot become part of a statement.
 */
import type { Params, Value } from './graph.ts';

/** A variable of a statement; it gets its number when the statement is rendered. */
export class Variable {
  readonly stem: string;
  constructor(stem: string) {
    this.stem = identifier(stem);
  }
}

/** New variables, one for each stem. */
export const variables = <const Stems extends readonly string[]>(
  ...stems: Stems
): { readonly [I in keyof Stems]: Variable } =>
  stems.map((stem) => new Variable(stem)) as unknown as { readonly [I in keyof Stems]: Variable };

/** A parameter: how its value is read at each request. One object, used twice, is one parameter. */
export class Param<Input = never> {
  readonly read: (input: Input) => Value;
  constructor(read: (input: Input) => Value) {
    this.read = read;
  }
}

type Piece = string | Variable | Param;

/** A piece of a statement. */
export class Cypher {
  readonly pieces: readonly Piece[];
  constructor(pieces: readonly Piece[]) {
    this.pieces = pieces;
  }
}

export type Interpolated = Cypher | Variable | Param;

export function cypher(strings: TemplateStringsArray, ...values: readonly Interpolated[]): Cypher {
  const pieces: Piece[] = [];
  strings.forEach((text, i) => {
    if (text) pieces.push(text);
    const value = values[i];
    if (value === undefined) return;
    if (value instanceof Cypher) pieces.push(...value.pieces);
    else pieces.push(value);
  });
  return new Cypher(pieces);
}

const IDENTIFIER = /^[_A-Za-z]\w*$/;

function identifier(name: string): string {
  if (!IDENTIFIER.test(name)) throw new Error(`not an identifier: ${name}`);
  return name;
}

/** A label, relationship type or property name from our own closed lists. */
export const name = (text: string): Cypher => new Cypher([identifier(text)]);

/** Alternative relationship types or labels: `A|B`. */
export const names = (list: readonly string[]): Cypher => new Cypher([list.map(identifier).join('|')]);

/** A constant of ours, written into the text so that the planner sees it. */
export function literal(value: number | boolean | string): Cypher {
  if (typeof value === 'string') {
    if (!/^[\w ./|~-]*$/.test(value)) throw new Error(`not a plain constant: ${value}`);
    return new Cypher([`'${value}'`]);
  }
  return new Cypher([String(value)]);
}

export function join(parts: readonly Cypher[], separator: string): Cypher {
  return new Cypher(parts.flatMap((part, i) => (i === 0 ? part.pieces : [separator, ...part.pieces])));
}

/** ` WHERE a AND b`, or nothing where there is no condition. */
export const where = (conditions: readonly Cypher[]): Cypher =>
  conditions.length === 0 ? new Cypher([]) : cypher` WHERE ${join(conditions, ' AND ')}`;

/** Whether one of the pieces names a variable. */
export const mentions = (pieces: readonly Cypher[], variable: Variable): boolean =>
  pieces.some((each) => each.pieces.includes(variable));

/** A list of clauses, a line each. */
export const lines = (clauses: readonly Cypher[]): Cypher => join(clauses, '\n');

export interface Rendered<Input> {
  readonly text: string;
  params(input: Input): Params;
}

/** Numbers variables and parameters in order of appearance, so equal selections give equal text. */
export function render<Input>(statement: Cypher): Rendered<Input> {
  const variables = new Map<Variable, string>();
  const params = new Map<Param, string>();
  let text = '';
  for (const piece of statement.pieces) {
    if (typeof piece === 'string') text += piece;
    else if (piece instanceof Variable) {
      let known = variables.get(piece);
      if (!known) {
        known = `${piece.stem}${variables.size}`;
        variables.set(piece, known);
      }
      text += known;
    } else {
      let known = params.get(piece);
      if (!known) {
        known = `p${params.size}`;
        params.set(piece, known);
      }
      text += `$${known}`;
    }
  }
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
