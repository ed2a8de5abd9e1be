/** A question as each server is asked it, and what of its answer must be equal. */

/** A GraphQL request. */
export interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Question {
  readonly name: string;
  /** What a reader of the table must know. */
  readonly about: string;
  /** Different requests in turn, so that no answer comes from a cache of one. */
  readonly fasti: readonly Asked[];
  /** The same for @neo4j/graphql; null where it cannot ask this. */
  readonly peer: readonly Asked[] | null;
  /** The part of the answers that is compared, as plain lists; in `peer` an entity is found by its id. */
  readonly same?: {
    readonly fasti: (data: never) => unknown;
    readonly peer: (data: never) => unknown;
  };
  /** Whether it stands in the geometric mean of the targets. */
  readonly inMean: boolean;
}

/** The same text with each of some ids. */
export const each = (
  query: string,
  ids: readonly string[],
  more: Readonly<Record<string, unknown>> = {},
): Asked[] => ids.map((id) => ({ query, variables: { id, ...more } }));
