/** A client of the tools for agents, as programs have it. */
import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { agentServer, readOf } from '../../src/agents/agentServer.ts';
import type { Api } from '../../src/api/api.ts';

/** What a tool answers; the parts that tests look at. */
export interface ToolAnswer {
  readonly batch: number | null;
  readonly total?: number;
  readonly statements: readonly Statement[];
  readonly entities?: Readonly<
    Record<string, { readonly url: string; readonly quoted: { readonly label: string } }>
  >;
  readonly sources?: Readonly<Record<string, { readonly url: string }>>;
  readonly facts?: Readonly<Record<string, Statement>>;
  readonly notKnown: readonly string[];
  readonly next?: string;
  readonly [key: string]: unknown;
}

export interface Statement {
  readonly id: string;
  readonly url: string;
  readonly certainty?: string;
  readonly support?: string;
  readonly disputed?: readonly string[];
  readonly quoted?: { readonly label?: string };
  readonly time?: { readonly words?: string; readonly start?: string; readonly end?: string };
  readonly claims?: readonly { readonly source: string }[];
  readonly roles?: readonly { readonly role: string; readonly entity: string }[];
  /** The statement of a fact, or the id of one of `facts`. */
  readonly fact?: Statement | string;
  readonly hops?: readonly { readonly from: string; readonly to: string; readonly fact: string }[];
  readonly [key: string]: unknown;
}

/** The answer of a tool. Throws an Error with the message of a refusal. */
export async function callTool(client: Client, name: string, args: object): Promise<ToolAnswer> {
  const result = await client.callTool({ name, arguments: { ...args } });
  const [content, ...others] = result.content as { text: string }[];
  if (result.isError) throw new Error(content?.text);
  if (others.length > 0 || result.structuredContent !== undefined) throw new Error('It was sent twice.');
  return JSON.parse(content?.text ?? '') as ToolAnswer;
}

/** The pages of a list, one after the other. */
export async function pagesOf(client: Client, name: string, args: object): Promise<readonly ToolAnswer[]> {
  const pages: ToolAnswer[] = [];
  for (let after: string | undefined; pages.length === 0 || after !== undefined; ) {
    const answer = await callTool(client, name, { ...args, ...(after ? { after } : {}) });
    pages.push(answer);
    after = answer.next;
  }
  return pages;
}

/** All statements of a list, page by page. */
export const wholeList = async (client: Client, name: string, args: object): Promise<readonly Statement[]> =>
  (await pagesOf(client, name, args)).flatMap(({ statements }) => statements);

/** A client whose server asks this API. */
export async function agentClient(api: Pick<Api, 'execute' | 'typeDefinition'>): Promise<Client> {
  const server = agentServer({
    home: 'http://archive.test',
    typeDefinition: api.typeDefinition,
    hasGraphql: true,
    onFault(error) {
      throw error;
    },
    ask: async (query, variables) => readOf(await api.execute(query, variables as Record<string, unknown>)),
  });
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await server.connect(ours as never);
  const client = new Client({ name: 'tests', version: '1' });
  await client.connect(theirs);
  return client;
}
