/** `/mcp`: the Model Context Protocol over HTTP. Each request is answered on its own; there are no sessions and no streams. */
import { HeaderMap } from '@apollo/server';
import { createMcpHandler } from '@modelcontextprotocol/server';
import { type AgentOptions, agentServer, readOf } from '../../agents/agentServer.ts';
import { corsHeaders, preflightReply } from '../../api/http/cors.ts';
import { jsonReply, type Reply, reply } from '../../api/http/reply.ts';
import { mayAsk, pagesRefusal } from '../../api/http/strangers.ts';
import { type Asking, askApi } from '../../site/page/pageAnswer.ts';
import { clientRefusal } from '../connection/clientRefusal.ts';
import { readJson } from '../connection/jsonBody.ts';
import type { ClientAccount } from '../connection/rateLimit.ts';
import { type GraphqlContext, headerMap } from '../graphql/graphqlRoute.ts';

export const MCP_PATH = '/mcp';

const ALLOW = 'POST, OPTIONS';
const CALL = { what: 'call', sample: '{"jsonrpc": "2.0", "id": 1, "method": "tools/list"}' };
/** The largest request in bytes: the tools take no more. */
const MAX_BYTES = 64 * 2 ** 10;
/** Codes of JSON-RPC. */
const INVALID_REQUEST = -32_600;
export const INTERNAL_ERROR = -32_603;

/** An error in the format of JSON-RPC, for a request that has no answer. */
export const mcpFailure = (
  status: number,
  code: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
  data?: object,
): Reply => jsonReply(status, { jsonrpc: '2.0', id: null, error: { code, message, data } }, headers);

/**
 * Answers a request of the protocol with what anybody may read: a token lets its client in where reading is closed, and gives
 * no other right here.
 */
export async function answerMcp(
  { api, config: { corsOrigins, documents } }: Pick<GraphqlContext, 'api' | 'config'>,
  asking: Asking & { readonly url: URL; readonly home: string; readonly account: ClientAccount },
): Promise<Reply> {
  const { request, account, url, home } = asking;
  const { origin } = request.headers;
  const cors = corsHeaders(corsOrigins, origin);
  const refuse = (status: number, message: string, headers: Readonly<Record<string, string>> = {}): Reply =>
    mcpFailure(status, INVALID_REQUEST, message, { ...cors, ...headers });
  if (request.method === 'OPTIONS') return preflightReply(corsOrigins, request, ALLOW);
  if (request.method !== 'POST')
    return refuse(405, `Use POST here, not ${request.method}: there are no sessions.`, { allow: ALLOW });
  if (origin !== undefined && !mayAsk(corsOrigins, origin)) return refuse(403, pagesRefusal(origin));
  const refused = clientRefusal(api, account, request);
  if (refused !== null) return refuse(refused.status, refused.message, refused.headers);
  const read = await readJson(request, MAX_BYTES, account.client, CALL);
  if ('message' in read) return refuse(read.status, read.message, read.headers);

  const faults: unknown[] = [];
  const options = {
    ...optionsOf(asking, home),
    hasGraphql: !documents.only,
    onFault: (error: unknown) => void faults.push(error),
  };
  const handler = createMcpHandler(() => agentServer(options), {
    // A stream would have no end.
    maxSubscriptions: 0,
  });
  try {
    const headers = new Headers([...headerMap(request)]);
    const sent = new Request(url, { method: 'POST', headers, body: '{}' });
    const answer = await handler.fetch(sent, { parsedBody: read.value });
    const type = answer.headers.get('content-type') ?? 'application/json';
    const text = await answer.text();
    if (faults.length > 0) throw faults[0];
    return reply(answer.status, type, text, cors);
  } finally {
    await handler.close();
  }
}

const JSON_ONLY = new HeaderMap([['content-type', 'application/json']]);

const optionsOf = (asking: Asking, home: string): Pick<AgentOptions, 'home' | 'typeDefinition' | 'ask'> => ({
  home: home.replace(/\/$/, ''),
  typeDefinition: asking.api.typeDefinition,
  ask: async (query, variables) => readOf((await askApi(asking, { query, variables }, JSON_ONLY)).body),
});
