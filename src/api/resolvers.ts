/** The resolvers: root fields run their compiled statement, and the fields below are read by response key. */
import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import type { Context, ResultMap } from './context.ts';
import { asGraphQLError } from './errors.ts';
import type { QueryResolvers } from './generated/types.ts';
import { mutations } from './mutations.ts';

/** Resolves any root field of a query: the statement returns the value in the shape of the selection. */
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
  search: ask,
  timeline: ask,
  paths: ask,
  network: ask,
  centrality: ask,
  coTenures: ask,
  coParticipants: ask,
  integrity: ask,
  changes: ask,
  batches: ask,
  about: ask,
};

const readKey: GraphQLFieldResolver<ResultMap, Context> = (source, _args, _context, info) =>
  source[info.path.key] ?? null;

/** Payloads of mutations are objects by field name, with functions for some fields. */
const isPayload = (type: string): boolean => type.startsWith('Seed');

/** Sets the resolver of every field of the schema. */
export function addResolvers(schema: GraphQLSchema): void {
  const queries: Readonly<Record<string, unknown>> = query;
  const changes: Readonly<Record<string, unknown>> = mutations;
  const resolverOf = (type: unknown, typeName: string, field: string): unknown => {
    if (type === schema.getQueryType()) return queries[field];
    if (type === schema.getMutationType()) return changes[field];
    return isPayload(typeName) ? defaultFieldResolver : readKey;
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!('getFields' in type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields()))
      if ('args' in field) field.resolve = resolverOf(type, type.name, field.name) as never;
  }
}
