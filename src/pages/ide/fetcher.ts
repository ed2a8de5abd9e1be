/** Sends the queries of the editor to this server. */
import type { GraphiQLProps } from 'graphiql';
import { Kind, parse } from 'graphql';
import { basePath } from './server.ts';
import { authorization } from './token.ts';

const JSON_TYPES = 'application/graphql-response+json, application/json';
const EVENT_STREAM = 'text/event-stream';

export const fetcher: GraphiQLProps['fetcher'] = async ({ query, variables, operationName }) => {
  const named = operationName && hasOperation(query, operationName) ? { operationName } : {};
  const response = await send({ query, variables, ...named }, `${JSON_TYPES}, ${EVENT_STREAM}`);
  const isStream = response.headers.get('content-type') === EVENT_STREAM;
  return isStream && response.body ? resultsIn(response.body) : response.json();
};

interface Request {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: string;
}

/** The parsed answer to a request. */
export const sendQuery = async (request: Request) => (await send(request, JSON_TYPES)).json();

/** Sends a request with the token of the page. */
const send = (request: Request, accept: string): Promise<Response> =>
  fetch(`${basePath}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, ...authorization() },
    body: JSON.stringify(request),
  });

/** The results of a subscription. What stops reading them closes the connection. */
function resultsIn(body: ReadableStream<Uint8Array>) {
  const reader = body.getReader();
  const results = (async function* () {
    const decoder = new TextDecoder();
    let text = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const events = (text + decoder.decode(part.value, { stream: true })).split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const data = /^event: next\ndata: (.*)$/.exec(event)?.[1];
        if (data !== undefined) yield JSON.parse(data);
      }
    }
  })();
  return Object.assign(results, {
    async return() {
      await reader.cancel();
      return { done: true as const, value: undefined };
    },
  });
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
