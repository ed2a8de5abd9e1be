/** Root fields ask their compiled question; everything below is read by response key. */
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import type { Answered, Context } from './context.ts';
import { asGraphQLError } from './errors.ts';

/** Answers any root field of `Query`. */
const ask: GraphQLFieldResolver<unknown, Context> = async (_root, _args, context, info) => {
  if (!context.prepared) throw new Error('the request was not prepared');
  try {
    return await context.prepared.ask(String(info.path.key));
  } catch (error) {
    throw asGraphQLError(error);
  }
};

const readKey: GraphQLFieldResolver<Answered, Context> = (source, _args, _context, info) =>
  source[info.path.key] ?? null;

/** Gives every field its resolver: roots ask, all others read what the root has answered. */
export function resolve(schema: GraphQLSchema): void {
  const roots = new Set([schema.getQueryType()]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!('getFields' in type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields()))
      if ('args' in field) field.resolve = roots.has(type as never) ? ask : (readKey as typeof ask);
  }
}
