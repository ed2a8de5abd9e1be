/** Lends the graph of this process to others on the same computer, who show that they may read its data folder. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type Answer, type Asked, hear, Inbox, PROTOCOL, send } from '../../store/engines/remote/protocol.ts';
import type { Graph, Transaction } from '../../store/graph.ts';
import { GraphError } from '../../store/graphError.ts';
import { recover } from '../../store/write/recover.ts';
import type { Log } from '../log.ts';

const LOOPBACK = '127.0.0.1';
/** All writers wait for an open transaction, so one whose owner sleeps is dropped. */
const IDLE_MS = 30_000;
/** When to look for an unfinished batch of a borrower who is gone: at once, and when its lease has surely run out. */
const RECOVER_MS = [300, 75_000];

/** A graph that others may use. */
export interface GraphServer {
  /** On 127.0.0.1. */
  readonly port: number;
  /** What a borrower must show; made anew each time. */
  readonly token: string;
  /** Drops what borrowers are doing, and takes no more of them. */
  close(): Promise<void>;
}

/**
 * Listens on a free port of 127.0.0.1, whatever address the server itself has. A borrower asks for an upgrade to
 * `PROTOCOL` with `Authorization: Bearer TOKEN`. Refused are 401 a wrong token, 403 another address or a page of a
 * browser, 426 everything that is no such upgrade.
 */
export async function serveGraph(graph: Graph, log: Log): Promise<GraphServer> {
  const token = randomBytes(32).toString('base64url');
  const digest = digestOf(token);
  const sockets = new Set<Duplex>();
  const timers = new Set<NodeJS.Timeout>();
  const server = createServer((_request, response) => {
    response.writeHead(426, { upgrade: PROTOCOL, connection: 'close' }).end();
  });
  const recoverSoon = (): void => {
    for (const delay of RECOVER_MS) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        recover(graph).catch((error: unknown) => log.error('recover failed', error));
      }, delay);
      timers.add(timer.unref());
    }
  };
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
    const borrower = new Borrower(graph, socket, log);
    hear<Asked>(socket, head, (message) => borrower.take(message));
    socket.once('close', () => {
      sockets.delete(socket);
      borrower.gone();
      if (borrower.hasWritten) recoverSoon();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, LOOPBACK, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    token,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      await closed;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The status line of a refusal. What is secret is compared by digests of equal length, in constant time. */
function refusalOf({ socket, headers }: IncomingMessage, digest: Buffer): string | null {
  if (socket.remoteAddress !== LOOPBACK || headers.origin !== undefined) return '403 Forbidden';
  const given = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
  if (!timingSafeEqual(digestOf(given), digest)) return '401 Unauthorized';
  return headers.upgrade === PROTOCOL ? null : '426 Upgrade Required';
}

/** The borrower said that nothing of a transaction is to be kept. */
class Dropped extends Error {}

/** One connection: its reads, and its transactions by id. */
class Borrower {
  readonly #graph: Graph;
  readonly #socket: Duplex;
  readonly #log: Log;
  readonly #open = new Map<number, Inbox<Asked>>();
  hasWritten = false;

  constructor(graph: Graph, socket: Duplex, log: Log) {
    this.#graph = graph;
    this.#socket = socket;
    this.#log = log;
  }

  take(message: Asked): void {
    const { id, ask } = message;
    if (ask === 'read')
      void this.#graph.read(message.statement).then(
        (rows) => this.#answer({ id, answer: 'rows', rows }),
        (error: unknown) => this.#answer(this.#failure(id, error)),
      );
    else if (ask === 'begin') void this.#write(id);
    else this.#open.get(id)?.put(message);
  }

  /** Nothing more will come: what is open is rolled back. */
  gone(): void {
    for (const inbox of this.#open.values()) inbox.close(new Dropped());
  }

  async #write(id: number): Promise<void> {
    const inbox = new Inbox<Asked>();
    this.#open.set(id, inbox);
    this.hasWritten = true;
    try {
      await this.#graph.write(async (transaction) => {
        this.#answer({ id, answer: 'begun' });
        await this.#run(id, inbox, transaction);
      });
      this.#answer({ id, answer: 'done' });
    } catch (error) {
      this.#answer(this.#failure(id, error));
    } finally {
      this.#open.delete(id);
    }
  }

  /** Runs what is asked until the end. Throws what made the borrower give up, so that the engine may try again. */
  async #run(id: number, inbox: Inbox<Asked>, transaction: Transaction): Promise<void> {
    let failure: unknown = new Dropped();
    for (;;) {
      const message = await this.#awake(inbox.next());
      if (message.ask === 'end') {
        if (message.keep) return;
        throw failure;
      }
      if (message.ask !== 'run') continue;
      try {
        this.#answer({ id, answer: 'rows', rows: await transaction.run(message.statement) });
      } catch (error) {
        failure = error;
        this.#answer(this.#failure(id, error));
      }
    }
  }

  async #awake<T>(next: Promise<T>): Promise<T> {
    const timer = setTimeout(() => this.#socket.destroy(), IDLE_MS);
    try {
      return await next;
    } finally {
      clearTimeout(timer);
    }
  }

  #answer(answer: Answer): void {
    if (!this.#socket.destroyed) send(this.#socket, answer);
  }

  #failure(id: number, error: unknown): Answer {
    if (error instanceof GraphError)
      return { id, answer: 'failed', reason: error.reason, message: error.message };
    const message =
      error instanceof Dropped
        ? 'The transaction was dropped.'
        : `The server failed; its log tells more under ${this.#log.error('lending failed', error)}.`;
    return { id, answer: 'failed', reason: 'INTERNAL', message };
  }
}
