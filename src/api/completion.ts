/**
 * Completes the answer of a root field as GraphQL's execution would, where nothing goes wrong: the composer has shaped
 * it to the selection already, so that what is left is to check it and to bring it into the order that was asked for.
 * Whatever does not fit is for graphql-js, which knows what to tell of it; it completes the same answers two to four
 * times slower, since it asks a resolver for each field.
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
import { fieldsOf, type Selection } from '../query/compile/selection.ts';

/** Throws where a value is not of its type: then the answer has to be completed by graphql-js. */
export type Completion = (value: unknown) => unknown;

interface Completed {
  readonly key: string;
  readonly complete: Completion;
}

/** How a root field of a query is completed. */
export function completionOf(schema: GraphQLSchema, selection: Selection): Completion {
  const made = new Map<GraphQLOutputType, Map<Selection, Completion>>();

  function ofType(type: GraphQLOutputType, field: Selection): Completion {
    const known = made.get(type) ?? new Map<Selection, Completion>();
    made.set(type, known);
    const completion = known.get(field) ?? make(type, field);
    known.set(field, completion);
    return completion;
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
      return (value) => (isMissing(value) ? null : assembled(fields, value));
    }
    if (!isAbstractType(type)) throw new Error(`${String(type)} is no output type`);
    const possible = new Map(schema.getPossibleTypes(type).map((each) => [each.name, fieldsIn(each, field)]));
    return (value) => {
      if (isMissing(value)) return null;
      const fields = possible.get((value as { readonly __typename: string }).__typename);
      return fields ? assembled(fields, value) : refuse(field, value);
    };
  }

  function fieldsIn(type: GraphQLObjectType, field: Selection): readonly Completed[] {
    const definitions = type.getFields();
    return fieldsOf(field, type.name).map((each) => {
      const { key, name } = each;
      if (key === '__proto__') throw new TypeError('objects take this key for something else');
      if (name === '__typename') return { key, complete: () => type.name };
      const definition = definitions[name];
      if (!definition) throw new Error(`no field ${name} on ${type.name}`);
      return { key, complete: ofType(definition.type, each) };
    });
  }

  const definition = schema.getQueryType()?.getFields()[selection.name];
  if (!definition) throw new Error(`no query ${selection.name}`);
  return ofType(definition.type, selection);
}

const isMissing = (value: unknown): boolean => value === null || value === undefined;

function assembled(fields: readonly Completed[], value: unknown): Record<string, unknown> {
  const read = value as Readonly<Record<string, unknown>>;
  const answer: Record<string, unknown> = {};
  for (const { key, complete } of fields) answer[key] = complete(read[key]);
  return answer;
}

function refuse(field: Selection, value: unknown): never {
  throw new TypeError(`${field.name} cannot be ${String(value)}`);
}
