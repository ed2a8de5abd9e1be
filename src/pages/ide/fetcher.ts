/** Sends the queries of the editor to this server. */
import type { GraphiQLProps } from 'graphiql';
import { Kind, parse } from 'graphql';
import { basePath } from './server.ts';
import { authorization } from './token.ts';

export const fetcher: GraphiQLProps['fetcher'] = ({ query, variables, operationName }) =>
  sendQuery({
    query,
    variables,
    ...(operationName && hasOperation(query, operationName) ? { operationName } : {}),
  });

/** The parsed answer to a request, sent with the token of the page. */
export async function sendQuery(request: {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: string;
}) {
  const response = await fetch(`${basePath}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...authorization(),
    },
    body: JSON.stringify(request),
  });
  return response.json();
}

/**
 * Whether the query has an operation with this name. The editor updates the name after a pause in typing, so a query
 * that is run earlier may come with the name of the previous one.
 */
function hasOperation(query: string, name: string): boolean {
  try {
    return parse(query).definitions.some(
      (node) => node.kind === Kind.OPERATION_DEFINITION && node.name?.value === name,
    );
  } catch {
    // The server reports the syntax error.
    return false;
  }
}
