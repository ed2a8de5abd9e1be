/** The limits of one request. */
import { GraphQLError } from 'graphql';
import { MAX_PAGE } from '../../query/compile/paging.ts';
import type { EngineName } from '../../store/graph.ts';
import { QUERY_TOO_LARGE } from '../errors.ts';

/**
 * Fields that a request may read of the graph, multiplied by page sizes; published in `about.limits`. A statement of the
 * embedded engine cannot be ended, so a request may ask less of it.
 */
export const COST_BUDGETS: Readonly<Record<EngineName, number>> = { embedded: 80_000, neo4j: 100_000 };

/** Published in `about.limits` and in the documentation. */
export const LIMITS = {
  maxPageSize: MAX_PAGE,
  /** Levels of fields below the operation. */
  maxDepth: 20,
  maxRootFields: 20,
  /** Characters of a document. */
  maxCharacters: 200_000,
  /** Lexical tokens of a document. */
  maxTokens: 10_000,
  /** Levels of braces, brackets and parentheses in a document, of which fields and input take at most two each. */
  maxBrackets: 100,
  /** Selections of an operation with each fragment counted wherever it is spread. */
  maxSelections: 2_000,
  /** Operations and fragments of a document. */
  maxDefinitions: 100,
  /** Variables of an operation. */
  maxVariables: 200,
  maxAliases: 200,
  /** Fields with the same response key in one place, with those of fragments. */
  maxEqualFields: 100,
  maxDirectives: 50,
  /** Elements of one list argument. */
  maxListArgument: 200,
  /** Levels of lists and input objects in an argument or a variable. */
  maxInputDepth: 20,
  /** Input objects in all arguments together, such as the conditions of filters. */
  maxInputObjects: 500,
  /** Conditions of all filters of a request together. */
  maxConditions: 50,
  /** Levels of filters within a filter, such as `and`, `not` and `has`. */
  maxFilterDepth: 8,
  /** Bytes of a request's body. */
  queryBytes: 1024 * 1024,
  /** Bytes of the body of a mutation with a valid token. */
  mutationBytes: 16 * 1024 * 1024,
} as const;

/** The error for a request over one of the limits. */
export function queryTooLarge(message: string): GraphQLError {
  const { code, reason, status } = QUERY_TOO_LARGE;
  return new GraphQLError(message, { extensions: { code, reason, http: { status } } });
}

/** The error for input that is nested too deeply. */
export const inputTooDeep = (subject: string): GraphQLError =>
  queryTooLarge(
    `${subject} more than ${LIMITS.maxInputDepth} levels of lists and objects; put conditions side by side in one and: or or:.`,
  );
