/** A query in the form of each server, and the part of the answers that must be equal. */

/** A GraphQL request. */
export interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Question {
  readonly name: string;
  /** A note for readers of the table. */
  readonly about: string;
  /** Different requests sent in turn, so that no cache of a single answer can serve them. */
  readonly fasti: readonly Asked[];
  /** The same requests for @neo4j/graphql; null if it does not support the query. */
  readonly peer: readonly Asked[] | null;
  /** The same requests for PostGraphile; absent if it does not support the query. */
  readonly postgraphile?: readonly Asked[] | undefined;
  /** Reduces the answers to plain lists that must be equal. In `peer`, entities are found by id. */
  readonly same?: {
    readonly fasti: (data: never) => unknown;
    readonly peer: (data: never) => unknown;
  };
  /** Whether the query counts in the geometric mean of the targets. */
  readonly inMean: boolean;
}

/** The same query once for each id. */
export const each = (
  query: string,
  ids: readonly string[],
  more: Readonly<Record<string, unknown>> = {},
): Asked[] => ids.map((id) => ({ query, variables: { id, ...more } }));
