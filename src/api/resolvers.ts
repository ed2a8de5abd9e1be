/** Root fields ask their compiled question; everything below is read by response key. */
import type { GraphQLFieldResolver, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import type { Answered, Context } from './context.ts';
import { asGraphQLError } from './errors.ts';
import type { QueryResolvers } from './generated/types.ts';

/** Answers any root field: the composer has shaped the answer to the selection, whatever its type. */
async function ask(
  _root: unknown,
  _args: unknown,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<never> {
  if (!context.prepared) throw new Error('the request was not prepared');
  try {
    return (await context.prepared.ask(String(info.path.key))) as never;
  } catch (error) {
    throw asGraphQLError(error);
  }
}

const query: Required<QueryResolvers> = {
  node: ask,
  nodes: ask,
  person: ask,
  organization: ask,
  office: ask,
  region: ask,
  event: ask,
  topic: ask,
  source: ask,
  people: ask,
  organizations: ask,
  offices: ask,
  regions: ask,
  events: ask,
  topics: ask,
  sources: ask,
  facts: ask,
  tenures: ask,
  memberships: ask,
  participations: ask,
  relations: ask,
  timeline: ask,
  changes: ask,
  about: ask,
};

const readKey: GraphQLFieldResolver<Answered, Context> = (source, _args, _context, info) =>
  source[info.path.key] ?? null;

/** Gives every field of the schema its resolver. */
export function resolve(schema: GraphQLSchema): void {
  const roots: Readonly<Record<string, unknown>> = query;
  for (const type of Object.values(schema.getTypeMap())) {
    if (!('getFields' in type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields()))
      if ('args' in field)
        field.resolve = type === schema.getQueryType() ? (roots[field.name] as never) : (readKey as never);
  }
}
