/** Offers the graph of this process to commands on the same computer that can read the token in its data folder. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Log } from '../../observe/log.ts';
import { PROTOCOL, socketChannel } from '../../store/engines/remote/protocol.ts';
import { serveOver } from '../../store/engines/remote/serve.ts';
import type { Graph } from '../../store/graph.ts';
import { recover } from '../../store/write/recover.ts';

const LOOPBACK = '127.0.0.1';
/** All writers wait for an open transaction, so a connection that is silent in one for this long is dropped. */
const IDLE_TIMEOUT_MS = 30_000;
/** Delays after which to look for an unfinished batch of a client that left: soon, and when its lease has expired. */
const RECOVERY_DELAYS_MS = [300, 75_000];

/** A graph that clients can connect to. */
export interface GraphServer {
  /** On 127.0.0.1. */
  readonly port: number;
  /** The secret that clients must send; a new one for each server. */
  readonly token: string;
  /** Accepts no more connections, waits for at most so many milliseconds until clients have left, and drops the transactions of others. */
  close(withinMs?: number): Promise<void>;
}

/**
 * Listens on a free port of 127.0.0.1, whatever address the public server has. A client asks for an upgrade to
 * `PROTOCOL` with `Authorization: Bearer TOKEN`. Refuses a wrong token with 401, another address or a web page with 403,
 * and every other request with 426.
 */
export async function serveGraph(graph: Graph, log: Log): Promise<GraphServer> {
  const token = randomBytes(32).toString('base64url');
  const digest = digestOf(token);
  const sockets = new Set<Duplex>();
  const recovery = new Recovery(graph, log);
  const server = createServer((_request, response) => {
    response.writeHead(426, { upgrade: PROTOCOL, connection: 'close' }).end();
  });
  server.on('upgrade', (request, socket: Socket, head) => {
    const refusal = refusalOf(request, digest);
    socket.on('error', () => socket.destroy());
    if (refusal !== null) {
      socket.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: ${PROTOCOL}\r\nConnection: Upgrade\r\n\r\n`);
    const report = (error: unknown): string => log.error('remote graph failed', error);
    void serveOver(graph, socketChannel(socket, head), { report, idleMs: IDLE_TIMEOUT_MS }).then((client) => {
      sockets.delete(socket);
      if (client.hasWritten) recovery.schedule();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, LOOPBACK, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    token,
    async close(withinMs = 0) {
      const closed = new Promise((resolve) => server.close(resolve));
      const drop = (): void => {
        for (const socket of sockets) socket.destroy();
        server.closeAllConnections();
      };
      // It keeps the process, which would end before the store is closed.
      const timer = setTimeout(drop, withinMs);
      await closed;
      clearTimeout(timer);
      recovery.cancel();
    },
  };
}

/** Recovers the graph some time after a client that has written is gone. */
class Recovery {
  readonly #graph: Graph;
  readonly #log: Log;
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(graph: Graph, log: Log) {
    this.#graph = graph;
    this.#log = log;
  }

  schedule(): void {
    for (const delay of RECOVERY_DELAYS_MS) {
      const timer = setTimeout(() => {
        this.#timers.delete(timer);
        recover(this.#graph).catch((error: unknown) => this.#log.error('recover failed', error));
      }, delay);
      this.#timers.add(timer.unref());
    }
  }

  cancel(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }
}

const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The status line of a refusal. Tokens are compared by digests of equal length, in constant time. */
function refusalOf({ socket, headers }: IncomingMessage, digest: Buffer): string | null {
  if (socket.remoteAddress !== LOOPBACK || headers.origin !== undefined) return '403 Forbidden';
  const token = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
  if (!timingSafeEqual(digestOf(token), digest)) return '401 Unauthorized';
  return headers.upgrade === PROTOCOL ? null : '426 Upgrade Required';
}
