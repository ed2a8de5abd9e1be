/** Sends a query to this server, and nowhere else. */
import type { GraphiQLProps } from 'graphiql';

export const fetcher: GraphiQLProps['fetcher'] = async (parameters) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
    },
    body: JSON.stringify(parameters),
  });
  return response.json();
};
