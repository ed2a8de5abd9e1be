/** The limits of one request, and the checks of its body and its list arguments. */
import { GraphQLError, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { MAX_PAGE } from '../query/compile/paging.ts';
import type { Args } from '../query/compile/selection.ts';
import { InputError } from '../query/inputError.ts';
import { QUERY_TOO_LARGE } from './errors.ts';

/** Published in `about.limits` and in the documentation. */
export const LIMITS = {
  maxPageSize: MAX_PAGE,
  /** Levels of fields below the operation. */
  maxDepth: 20,
  /** Fields that may be read, multiplied by page sizes. */
  costBudget: 100_000,
  maxRootFields: 20,
  /** Lexical tokens of a document, counted while it is parsed. */
  maxTokens: 10_000,
  maxAliases: 200,
  maxDirectives: 50,
  /** Elements of one list argument. */
  maxListArgument: 200,
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

/**
 * Throws an error for a large body that is not a mutation. The size can be checked only now that the operation is known:
 * the body of a caller with a token is read up to the limit of mutations.
 */
export function checkBody({ operation }: OperationDefinitionNode, bytes: number): void {
  if (bytes > LIMITS.queryBytes && operation !== OperationTypeNode.MUTATION)
    throw queryTooLarge(
      `The request has ${bytes} bytes; a ${operation} may have at most ${LIMITS.queryBytes}. Send smaller requests.`,
    );
}

/** Throws an InputError for a list argument with too many elements, at any depth. */
export function checkLists(args: readonly Args[]): void {
  for (const values of args) for (const [key, value] of Object.entries(values)) checkList(key, value);
}

function checkList(key: string, value: unknown): void {
  if (Array.isArray(value)) {
    if (value.length > LIMITS.maxListArgument)
      throw new InputError(
        'TOO_MANY_IDS',
        `${key} has ${value.length} elements; give at most ${LIMITS.maxListArgument}.`,
      );
    for (const item of value) checkList(key, item);
  } else if (value !== null && typeof value === 'object')
    for (const [inner, item] of Object.entries(value)) checkList(inner, item);
}
