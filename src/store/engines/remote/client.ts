/** The remote engine: the graph of a running server on this computer, or of another thread of this process. */
import { type IncomingMessage, request } from 'node:http';
import {
  type EngineName,
  type Graph,
  GraphError,
  type Row,
  type Statement,
  type Transaction,
} from '../../graph.ts';
import {
  type Channel,
  type ClientMessage,
  MessageQueue,
  PROTOCOL,
  type ServerMessage,
  socketChannel,
} from './protocol.ts';

const CONNECTION_TIMEOUT_MS = 5_000;

/** Where a server accepts clients of its graph, and the token that admits them. */
export interface RemoteAddress {
  /** On 127.0.0.1. */
  readonly port: number;
  readonly token: string;
}

/**
 * Connects to the graph that a server offers with `serveGraph`. Closing it leaves the server's graph open.
 * Throws a GraphError: UNAVAILABLE where no server answers within 5 seconds, INVALID where it refuses the token.
 */
export function openRemote({ port, token }: RemoteAddress): Promise<Graph> {
  const place = `127.0.0.1, port ${port}`;
  return new Promise((resolve, reject) => {
    const upgrade = request({
      host: '127.0.0.1',
      port,
      timeout: CONNECTION_TIMEOUT_MS,
      headers: { authorization: `Bearer ${token}`, connection: 'Upgrade', upgrade: PROTOCOL },
    });
    upgrade.once('timeout', () => upgrade.destroy(new Error('no answer in time')));
    upgrade.once('error', (cause) =>
      reject(new GraphError('UNAVAILABLE', `Nobody answers at ${place}.`, { cause })),
    );
    upgrade.once('response', (response: IncomingMessage) => {
      response.resume();
      upgrade.destroy();
      reject(
        response.statusCode === 401
          ? new GraphError('INVALID', `The server at ${place}, refuses the token.`)
          : new GraphError('UNAVAILABLE', `The server at ${place}, is not the expected one.`),
      );
    });
    upgrade.once('upgrade', (_response, socket, head) => {
      socket.setTimeout(0);
      socket.setNoDelay(true);
      // No other engine is limited to one process.
      resolve(graphOver(socketChannel(socket, head), 'embedded'));
    });
    upgrade.end();
  });
}

/** The graph that is served at the other end of a channel. Closing it leaves that graph open. */
export const graphOver = (channel: Channel<ClientMessage, ServerMessage>, engine: EngineName): Graph =>
  new RemoteGraph(channel, engine);

/** The result of the client's part of a transaction. */
type Outcome<T> = { readonly value: T } | { readonly error: unknown };

class RemoteGraph implements Graph {
  readonly engine: EngineName;
  readonly isRemote = true;
  readonly #channel: Channel<ClientMessage, ServerMessage>;
  readonly #whenClosed: Promise<void>;
  readonly #exchanges = new Map<number, MessageQueue<ServerMessage>>();
  #lastId = 0;
  #closed: GraphError | null = null;

  constructor(channel: Channel<ClientMessage, ServerMessage>, engine: EngineName) {
    this.#channel = channel;
    this.engine = engine;
    this.#whenClosed = new Promise((resolve) =>
      channel.listen(
        (message) => this.#exchanges.get(message.id)?.push(message),
        () => {
          this.#closed ??= new GraphError(
            'UNAVAILABLE',
            'The server that holds the store ended, or dropped the connection; nothing of an unfinished batch is visible.',
            { hint: 'Try again.' },
          );
          for (const messages of this.#exchanges.values()) messages.close(this.#closed);
          resolve();
        },
      ),
    );
  }

  read(statement: Statement): Promise<readonly Row[]> {
    return this.#exchange(async (id, messages) => {
      this.#channel.send({ id, type: 'read', statement });
      return rowsOf(await messages.next());
    });
  }

  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#exchange(async (id, messages) => {
      const transaction: Transaction = {
        run: async (statement) => {
          this.#channel.send({ id, type: 'run', statement });
          return rowsOf(await messages.next());
        },
      };
      this.#channel.send({ id, type: 'begin' });
      let outcome: Outcome<T> | null = null;
      for (;;) {
        const message = await messages.next();
        if (message.type === 'begun') {
          outcome = await outcomeOf(work(transaction));
          this.#channel.send({ id, type: 'value' in outcome ? 'commit' : 'rollback' });
        } else if (outcome !== null && 'error' in outcome) throw outcome.error;
        else if (message.type === 'done' && outcome !== null) return outcome.value;
        else throw failureOf(message);
      }
    });
  }

  /** The server has created the indexes. */
  async setup(): Promise<void> {}

  async health(): Promise<void> {
    await this.read({ text: 'RETURN 1 AS ok', params: {} });
  }

  connections(): null {
    return null;
  }

  async close(): Promise<void> {
    this.#closed ??= new GraphError('UNAVAILABLE', 'The graph is closed.');
    this.#channel.close();
    await this.#whenClosed;
  }

  /** One read or transaction; several may share the connection at the same time. */
  async #exchange<T>(talk: (id: number, messages: MessageQueue<ServerMessage>) => Promise<T>): Promise<T> {
    if (this.#closed !== null) throw this.#closed;
    this.#lastId += 1;
    const id = this.#lastId;
    const messages = new MessageQueue<ServerMessage>();
    this.#exchanges.set(id, messages);
    try {
      return await talk(id, messages);
    } finally {
      this.#exchanges.delete(id);
    }
  }
}

async function outcomeOf<T>(work: Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await work };
  } catch (error) {
    return { error };
  }
}

function rowsOf(message: ServerMessage): readonly Row[] {
  if (message.type === 'rows') return message.rows;
  throw failureOf(message);
}

const failureOf = (message: ServerMessage): GraphError =>
  message.type === 'failed'
    ? new GraphError(message.code, message.problem, { hint: message.hint, cause: message.cause })
    : new GraphError(
        'INTERNAL',
        `The server that holds the store sent the unexpected message ${message.type}.`,
      );
