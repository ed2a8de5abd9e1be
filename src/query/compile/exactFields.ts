/**
 * Compile-time checks that the fields defined for a type are exactly those that the schema gives it: a field of the
 * schema without a definition, and a definition without a field, do not compile. Nor does a field with an argument that its
 * definition does not take.
 */

import type { ArgumentTypes, FieldNames } from '../generated/fieldNames.ts';
import type { ConnectionField } from './connectionSpec.ts';
import type { FieldCompiler, Projection } from './scope.ts';

/** The name of an object type or interface of the schema. */
export type SchemaType = keyof FieldNames;

type ArgumentName = {
  [Type in keyof ArgumentTypes]: {
    [Field in keyof ArgumentTypes[Type]]: keyof ArgumentTypes[Type][Field];
  }[keyof ArgumentTypes[Type]];
}[keyof ArgumentTypes];

declare const TAKEN: unique symbol;

/** Says for the TypeScript compiler alone that the definition of a field takes these arguments. */
interface Takes<Argument> {
  readonly [TAKEN]: (argument: Argument) => void;
}

/** A value for each field of a type; for a field with arguments one that takes all of them. */
export type FieldsOf<Type extends SchemaType, Value> = Readonly<Record<FieldNames[Type], Value>> &
  (Type extends keyof ArgumentTypes
    ? { readonly [Field in keyof ArgumentTypes[Type]]: Takes<keyof ArgumentTypes[Type][Field]> }
    : unknown);

/** Marks the definition of a field as one that takes these arguments, or passes them on to what does. */
export const takes = <Argument extends ArgumentName, Value>(
  _arguments: readonly Argument[],
  value: Value,
): Value & Takes<Argument> => value as Value & Takes<Argument>;

/** The arguments of a page. */
export const PAGE = ['first', 'after', 'last', 'before'] as const;

/** The entry of a field in such a table; undefined for `__typename`, which tables do not have. */
export const entryOf = <Type extends SchemaType, Value>(
  table: FieldsOf<Type, Value>,
  field: string,
): Value | undefined => (table as Readonly<Record<string, Value>>)[field];

/**
 * The same as `FieldsOf` and nothing else. `Fields` is inferred from the object that is checked, so that its keys are compared one by
 * one: TypeScript alone accepts excess keys that come from a spread.
 */
export type ExactFields<Type extends SchemaType, Value, Fields> = FieldsOf<Type, Value> & {
  readonly [Key in keyof Fields]: Key extends FieldNames[Type] ? Value : never;
};

/** The projection of one GraphQL type. */
export const projection = <Type extends SchemaType, Fields>(
  definition: Omit<Projection, 'type' | 'fields'> & {
    readonly type: Type;
    readonly fields: ExactFields<Type, FieldCompiler, Fields>;
  },
): Projection => definition;

/** The fields of an interface, which the projections of its types spread. */
export const interfaceFields = <Type extends SchemaType, Fields>(
  _type: Type,
  fields: ExactFields<Type, FieldCompiler, Fields>,
): FieldsOf<Type, FieldCompiler> => fields;

type ConnectionType = Extract<SchemaType, `${string}Connection`>;

/** The fields of a connection that `connection` reads itself. */
type PageField = 'edges' | 'nodes' | 'pageInfo' | 'totalCount' | 'countUpTo';

/** The connection types that have more fields than those of their page. */
export type ConnectionWithExtras = {
  [Type in ConnectionType]: ExtraField<Type> extends never ? never : Type;
}[ConnectionType];

type ExtraField<Type extends ConnectionType> = Exclude<FieldNames[Type], PageField>;

/** The further fields of a connection type. */
export const connectionExtras = <Type extends ConnectionWithExtras, Fields>(
  _type: Type,
  extras: Pick<FieldsOf<Type, ConnectionField>, ExtraField<Type>> & {
    readonly [Key in keyof Fields]: Key extends ExtraField<Type> ? ConnectionField : never;
  },
): Readonly<Record<string, ConnectionField>> => extras;
