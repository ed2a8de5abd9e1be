/** The resolvers: root fields run their compiled statement, and the fields below are read by response key. */
import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql';
import { mutations } from './changes/mutations.ts';
import type { Context, ResultMap } from './context.ts';
import { asGraphQLError } from './errors.ts';

/** Resolves any root field of a query, or of a subscription for one event: the statement returns the value in the shape of the selection. */
async function readRoot(
  _root: unknown,
  _args: unknown,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<never> {
  if (!context.prepared) throw new Error('the request was not prepared');
  try {
    return (await context.prepared.readField(String(info.path.key))) as never;
  } catch (error) {
    throw asGraphQLError(error);
  }
}

const readKey: GraphQLFieldResolver<ResultMap, Context> = (source, _args, _context, info) =>
  source[info.path.key] ?? null;

/** Adds the names of the object types below the fields of a type. */
function addTypesBelow(
  schema: GraphQLSchema,
  type: GraphQLObjectType | null | undefined,
  names: Set<string>,
) {
  for (const field of Object.values(type?.getFields() ?? {})) {
    const below = getNamedType(field.type);
    const possible = isAbstractType(below) ? schema.getPossibleTypes(below) : [below];
    for (const object of possible) {
      if (!isObjectType(object) || names.has(object.name)) continue;
      names.add(object.name);
      addTypesBelow(schema, object, names);
    }
  }
}

/** Sets the resolver of every field of the schema. */
export function addResolvers(schema: GraphQLSchema): void {
  const changes: Readonly<Record<string, unknown>> = mutations;
  const queried = new Set<string>();
  addTypesBelow(schema, schema.getQueryType(), queried);
  addTypesBelow(schema, schema.getSubscriptionType(), queried);
  const resolverOf = (type: unknown, typeName: string, field: string): unknown => {
    if (type === schema.getQueryType() || type === schema.getSubscriptionType()) return readRoot;
    if (type === schema.getMutationType()) return changes[field];
    // What only mutations return is an object by field name, with functions for some fields.
    return queried.has(typeName) ? readKey : defaultFieldResolver;
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!('getFields' in type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields()))
      if ('args' in field) field.resolve = resolverOf(type, type.name, field.name) as never;
  }
}
