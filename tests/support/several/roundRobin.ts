/** A plain proxy that sends requests to several servers in turn, and to the next one where a server cannot be reached. */
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RoundRobin {
  readonly url: string;
  close(): Promise<void>;
}

/** @param ports the ports of the servers on this computer */
export async function startRoundRobin(ports: readonly number[]): Promise<RoundRobin> {
  // A kept connection to a server that was killed would look like an answer that was broken off.
  const agent = new Agent({ keepAlive: false });
  let turn = 0;

  function pass(
    incoming: IncomingMessage,
    body: Buffer,
    response: ServerResponse,
    first: number,
    attempt = 0,
  ): void {
    const port = ports[(first + attempt) % ports.length] as number;
    const { method, url: path, headers } = incoming;
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('error', () => response.destroy());
      answer.pipe(response);
    });
    sent.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' && attempt + 1 < ports.length)
        pass(incoming, body, response, first, attempt + 1);
      else response.destroy();
    });
    sent.end(body);
  }

  const server = createServer(async (incoming, response) => {
    const parts: Buffer[] = [];
    for await (const part of incoming) parts.push(part as Buffer);
    turn += 1;
    pass(incoming, Buffer.concat(parts), response, turn);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
