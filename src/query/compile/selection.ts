/** What a request asks for, free of GraphQL's own types: the composer's input. */

export type Args = Readonly<Record<string, unknown>>;

/**
 * One selected field. The same object stands under every concrete type that it applies to,
 * so that a field of an interface is composed once.
 */
export interface Selection {
  /** The key of the answer: alias or name. */
  readonly key: string;
  readonly name: string;
  /** Index into the argument table of a request; the values below are those at compile time and tell the shape. */
  readonly slot: number;
  readonly args: Args;
  /** The selected fields by concrete type of the result; empty for scalars. */
  readonly fields: ReadonlyMap<string, readonly Selection[]>;
}

/** The fields selected on one concrete type. */
export const fieldsOf = (selection: Selection, type: string): readonly Selection[] =>
  selection.fields.get(type) ?? [];

/** The selections below `selection` with this name, on whichever type. */
export function selected(selection: Selection, name: string): Selection[] {
  const found = new Set<Selection>();
  for (const fields of selection.fields.values())
    for (const field of fields) if (field.name === name) found.add(field);
  return [...found];
}

/** True where `test` holds for a field anywhere below. */
export function someBelow(selection: Selection, test: (field: Selection) => boolean): boolean {
  for (const fields of selection.fields.values())
    for (const field of fields) if (test(field) || someBelow(field, test)) return true;
  return false;
}
