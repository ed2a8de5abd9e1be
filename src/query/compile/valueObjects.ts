/** Objects without a node of their own, made from stored values when a row is decoded. */

import type { ExactFields, SchemaType } from './exactFields.ts';
import { computed } from './fieldReaders.ts';
import type { DecodeContext } from './run.ts';
import type { FieldCompiler } from './scope.ts';
import type { Args, Selection } from './selection.ts';

/** Reads one field of a value. Nested values are made by a `valueType` of their own. */
export type ValueReader<T> = (value: T, args: Args, selection: Selection, env: DecodeContext) => unknown;

/** Makes the selected fields of a value; null without a value. */
export type ValueType<T> = (
  value: T | null | undefined,
  selection: Selection,
  env: DecodeContext,
) => object | null;

/**
 * How the fields of a GraphQL type are read from a value of ours. Annotate the result to give `T`:
 * `const count: ValueType<Count> = valueType('Count', { ... })`.
 */
export function valueType<T, Type extends SchemaType, Readers>(
  type: Type,
  fields: ExactFields<Type, ValueReader<T>, Readers>,
): ValueType<T> {
  const readers: Readonly<Record<string, ValueReader<T>>> = fields;
  return (value, selection, env) => {
    if (value === null || value === undefined) return null;
    const answer: Record<string, unknown> = { __typename: type };
    for (const field of selection.fields.get(type) ?? []) {
      if (field.name === '__typename') continue;
      const read = readers[field.name];
      if (!read) throw new Error(`no reader for ${type}.${field.name}`);
      answer[field.key] = read(value, env.run.args[field.slot] ?? {}, field, env);
    }
    return answer;
  };
}

/** A field whose value is made from stored properties. */
export const valueField = <T>(
  keys: readonly string[],
  make: (values: readonly unknown[], args: Args) => T | null,
  type: ValueType<T>,
): FieldCompiler =>
  computed(keys, (values, env, selection, args) => type(make(values, args), selection, env));

/** A field whose list of values is made from stored properties. */
export const valueListField = <T>(
  keys: readonly string[],
  make: (values: readonly unknown[], args: Args) => readonly T[],
  type: ValueType<T>,
): FieldCompiler =>
  computed(keys, (values, env, selection, args) =>
    make(values, args).map((value) => type(value, selection, env)),
  );
