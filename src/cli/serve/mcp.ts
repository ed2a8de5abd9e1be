/** `fasti mcp`: the tools of agents over standard input and output, for a client that starts this process. */
import { once } from 'node:events';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { agentServer, readOf } from '../../agents/agentServer.ts';
import { createApi } from '../../api/api.ts';
import { memoryOf } from '../../query/memory/graphMemory.ts';
import type { Config } from '../../settings/config.ts';
import type { Graph } from '../../store/graph.ts';
import { type CommandIo, EXIT } from '../output/commandIo.ts';

/** Answers until the client closes standard input. Nothing but the protocol is written to standard output. */
export async function mcp(
  graph: Graph,
  { publicUrl, requestSeconds }: Config,
  { err }: CommandIo,
): Promise<number> {
  const api = await createApi({
    graph,
    memory: memoryOf(graph),
    deadlineMs: requestSeconds * 1000,
    report: ({ ref, error }) => err(`${ref}: ${messageOf(error)}`),
  });
  const ended = once(process.stdin, 'end');
  const connection = serveStdio(() =>
    agentServer({
      home: publicUrl ?? '',
      typeDefinition: api.typeDefinition,
      hasGraphql: true,
      onFault: (error) => err(messageOf(error)),
      ask: async (query, variables) => readOf(await api.execute(query, variables as Record<string, unknown>)),
    }),
  );
  await ended;
  await connection.close();
  await api.close();
  return EXIT.done;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
