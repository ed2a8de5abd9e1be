/**
 * Value completion for root fields that have no errors. The query compiler has shaped the value to the selection, so
 * completion only checks types and orders the fields. A value that does not fit is left to graphql-js, which reports the
 * error; it completes the same values two to four times slower, since it calls a resolver for each field.
 */
import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { keptIn } from '../../domain/model/keptIn.ts';
import { fieldsOf, type Selection } from '../../query/compile/selection.ts';

/** Returns the completed value. Throws if a value does not fit its type; then graphql-js has to complete it. */
export type Completion = (value: unknown) => unknown;

interface CompletedField {
  readonly key: string;
  readonly complete: Completion;
}

/** The completion of a root field of a query. */
export function completionOf(schema: GraphQLSchema, selection: Selection): Completion {
  const completions = new Map<GraphQLOutputType, Map<Selection, Completion>>();

  function ofType(type: GraphQLOutputType, field: Selection): Completion {
    const known = keptIn(completions, type, () => new Map<Selection, Completion>());
    return keptIn(known, field, () => make(type, field));
  }

  function make(type: GraphQLOutputType, field: Selection): Completion {
    if (isNonNullType(type)) {
      const inner = ofType(type.ofType, field);
      return (value) => inner(value) ?? refuse(field, value);
    }
    if (isListType(type)) {
      const inner = ofType(type.ofType, field);
      return (value) => {
        if (isMissing(value)) return null;
        return Array.isArray(value) ? value.map(inner) : refuse(field, value);
      };
    }
    if (isLeafType(type)) return (value) => (isMissing(value) ? null : (type.serialize(value) as unknown));
    if (isObjectType(type)) {
      const fields = fieldsIn(type, field);
      return (value) => (isMissing(value) ? null : completeFields(fields, value));
    }
    if (!isAbstractType(type)) throw new Error(`${String(type)} is not an output type`);
    const possible = new Map(schema.getPossibleTypes(type).map((each) => [each.name, fieldsIn(each, field)]));
    return (value) => {
      if (isMissing(value)) return null;
      const fields = possible.get((value as { readonly __typename: string }).__typename);
      return fields ? completeFields(fields, value) : refuse(field, value);
    };
  }

  function fieldsIn(type: GraphQLObjectType, field: Selection): readonly CompletedField[] {
    const definitions = type.getFields();
    return fieldsOf(field, type.name).map((each) => {
      const { key, name } = each;
      if (key === '__proto__')
        throw new TypeError('assigning this key would set the prototype of the object');
      if (name === '__typename') return { key, complete: () => type.name };
      const definition = definitions[name];
      if (!definition) throw new Error(`no field ${name} on ${type.name}`);
      return { key, complete: ofType(definition.type, each) };
    });
  }

  const definition =
    schema.getQueryType()?.getFields()[selection.name] ??
    schema.getSubscriptionType()?.getFields()[selection.name];
  if (!definition) throw new Error(`no query ${selection.name}`);
  return ofType(definition.type, selection);
}

const isMissing = (value: unknown): boolean => value === null || value === undefined;

function completeFields(fields: readonly CompletedField[], value: unknown): Record<string, unknown> {
  const read = value as Readonly<Record<string, unknown>>;
  const answer: Record<string, unknown> = {};
  for (const { key, complete } of fields) answer[key] = complete(read[key]);
  return answer;
}

function refuse(field: Selection, value: unknown): never {
  throw new TypeError(`${field.name} cannot be ${String(value)}`);
}
