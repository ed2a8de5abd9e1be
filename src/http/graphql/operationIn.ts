/** The operation of a request to `/graphql` that is not answered in JSON. */
import type { OperationRequest } from '../../api/context.ts';
import { graphqlFailure, type Reply } from '../../api/http/reply.ts';

/** The operation of a request: the object of a POST, or undefined for a GET, whose operation is in the address; null for none. */
export const operationIn = (body: unknown, { searchParams }: URL): OperationRequest | null =>
  body === undefined ? requestOfSearch(searchParams) : requestOfObject(body as object);

export const notAnOperation = (what: string): Reply =>
  graphqlFailure(
    400,
    'BAD_REQUEST',
    `${what} needs a query as a text, and variables, if any, as a JSON object.`,
  );

function requestOfSearch(search: URLSearchParams): OperationRequest | null {
  try {
    const variables: unknown = JSON.parse(search.get('variables') || '{}');
    return requestOfObject({
      query: search.get('query'),
      variables,
      operationName: search.get('operationName'),
    });
  } catch {
    return null;
  }
}

function requestOfObject(request: {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
}): OperationRequest | null {
  const { query, variables, operationName } = request;
  if (typeof query !== 'string') return null;
  if (variables != null && (typeof variables !== 'object' || Array.isArray(variables))) return null;
  if (operationName != null && typeof operationName !== 'string') return null;
  return {
    query,
    variables: (variables ?? {}) as OperationRequest['variables'],
    operationName: operationName ?? undefined,
  };
}
