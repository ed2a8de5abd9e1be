/** Sends a query to this server, and nowhere else. */
import type { GraphiQLProps } from 'graphiql';
import { Kind, parse } from 'graphql';

export const fetcher: GraphiQLProps['fetcher'] = async ({ query, variables, operationName }) => {
  const named = operationName && hasOperation(query, operationName) ? { operationName } : {};
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
    },
    body: JSON.stringify({ query, variables, ...named }),
  });
  return response.json();
};

/**
 * The editor looks for the name of the operation after a pause in typing. A query that is run before then would go
 * with the name of the one that it replaced.
 */
function hasOperation(query: string, name: string): boolean {
  try {
    return parse(query).definitions.some(
      (node) => node.kind === Kind.OPERATION_DEFINITION && node.name?.value === name,
    );
  } catch {
    // The server says better what is wrong with it.
    return false;
  }
}
