/** What a change of the schema means for its clients. */
import { buildSchema, findBreakingChanges, findDangerousChanges } from 'graphql';

export interface SchemaChanges {
  /** A request that was valid before may be refused now. One sentence each. */
  readonly breaking: readonly string[];
  /** A request stays valid, but its answer may hold what the client does not expect. One sentence each. */
  readonly dangerous: readonly string[];
}

/** Compares two schemas given as SDL. Throws a GraphQLError if one is invalid. */
export function compareSchemas(before: string, after: string): SchemaChanges {
  const [old, present] = [buildSchema(before), buildSchema(after)];
  const sentence = ({ description }: { readonly description: string }): string => description;
  return {
    breaking: findBreakingChanges(old, present).map(sentence),
    dangerous: findDangerousChanges(old, present).map(sentence),
  };
}
