/** The selected fields of a request, without the types of graphql-js: the input of compiling. */

export type Args = Readonly<Record<string, unknown>>;

/**
 * One selected field. Every concrete type that it applies to has the same object, so that a field of an interface is
 * compiled once.
 */
export interface Selection {
  /** The response key: alias or name. */
  readonly key: string;
  readonly name: string;
  /** The place of the arguments in `RequestValues.args`. `args` are the values at compile time, which have the same shape. */
  readonly slot: number;
  readonly args: Args;
  /** The selected fields by concrete type of the result; empty for scalars. */
  readonly fields: ReadonlyMap<string, readonly Selection[]>;
}

/** The fields selected on one concrete type. */
export const fieldsOf = (selection: Selection, type: string): readonly Selection[] =>
  selection.fields.get(type) ?? [];

/** True if `test` is true for a field anywhere below. */
export function someBelow(selection: Selection, test: (field: Selection) => boolean): boolean {
  for (const fields of selection.fields.values())
    for (const field of fields) if (test(field) || someBelow(field, test)) return true;
  return false;
}
