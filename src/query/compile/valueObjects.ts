/** Objects without a node of their own, built from stored values while a row is decoded. */

import { computed } from './fields.ts';
import type { Field } from './plan.ts';
import type { Env } from './scope.ts';
import type { Args, Selection } from './selection.ts';

/** Reads one field of a value; nested values are built by their own `valueType`. */
export type ValueReader<T> = (value: T, args: Args, selection: Selection, env: Env) => unknown;

export type ValueType<T> = (value: T | null | undefined, selection: Selection, env: Env) => object | null;

/** How the fields of a GraphQL type are read from a value of ours. */
export function valueType<T>(type: string, readers: Readonly<Record<string, ValueReader<T>>>): ValueType<T> {
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
export const valued = <T>(
  keys: readonly string[],
  make: (values: readonly unknown[], args: Args) => T | null,
  type: ValueType<T>,
): Field => computed(keys, (values, env, selection, args) => type(make(values, args), selection, env));

/** A list of values from one stored list. */
export const valuedList = <T>(
  keys: readonly string[],
  make: (values: readonly unknown[], args: Args) => readonly T[],
  type: ValueType<T>,
): Field =>
  computed(keys, (values, env, selection, args) =>
    make(values, args).map((value) => type(value, selection, env)),
  );
