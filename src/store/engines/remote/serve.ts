/** Serves a graph to the client at the other end of a channel: its reads, and its transactions by id. */
import { type Graph, GraphError, type Transaction } from '../../graph.ts';
import { type Channel, type ClientMessage, MessageQueue, type ServerMessage } from './protocol.ts';

export interface ServeOptions {
  /** Logs an unexpected error, and returns the reference under which the log has it. */
  readonly report: (error: unknown) => string;
  /**
   * A client that is silent in a transaction for so many milliseconds is dropped, since all writers wait for it; any time
   * where absent.
   */
  readonly idleMs?: number;
}

/** What is known of a client when it has left. */
export interface ServedClient {
  readonly hasWritten: boolean;
}

/** Serves a graph until the channel is closed, which rolls back open transactions. Resolves then. */
export function serveOver(
  graph: Graph,
  channel: Channel<ServerMessage, ClientMessage>,
  options: ServeOptions,
): Promise<ServedClient> {
  const connection = new Connection(graph, channel, options);
  return new Promise((resolve) =>
    channel.listen(
      (message) => connection.handle(message),
      () => {
        connection.abort();
        resolve(connection);
      },
    ),
  );
}

/** The client rolled a transaction back, or left. */
class RolledBack extends Error {}

class Connection {
  readonly #graph: Graph;
  readonly #channel: Channel<ServerMessage, ClientMessage>;
  readonly #options: ServeOptions;
  readonly #transactions = new Map<number, MessageQueue<ClientMessage>>();
  hasWritten = false;

  constructor(graph: Graph, channel: Channel<ServerMessage, ClientMessage>, options: ServeOptions) {
    this.#graph = graph;
    this.#channel = channel;
    this.#options = options;
  }

  handle(message: ClientMessage): void {
    const { id, type } = message;
    if (type === 'read')
      void this.#graph.read(message.statement).then(
        (rows) => this.#channel.send({ id, type: 'rows', rows }),
        (error: unknown) => this.#channel.send(this.#failure(id, error)),
      );
    else if (type === 'begin') void this.#write(id);
    else this.#transactions.get(id)?.push(message);
  }

  /** Rolls back open transactions; call it when no more messages will come. */
  abort(): void {
    for (const messages of this.#transactions.values()) messages.close(new RolledBack());
  }

  async #write(id: number): Promise<void> {
    const messages = new MessageQueue<ClientMessage>();
    this.#transactions.set(id, messages);
    this.hasWritten = true;
    try {
      await this.#graph.write(async (transaction) => {
        this.#channel.send({ id, type: 'begun' });
        await this.#runStatements(id, messages, transaction);
      });
      this.#channel.send({ id, type: 'done' });
    } catch (error) {
      this.#channel.send(this.#failure(id, error));
    } finally {
      this.#transactions.delete(id);
    }
  }

  /**
   * Runs statements until the client commits. On a rollback throws the error of the last failed statement, so that the
   * engine can repeat the transaction where that helps.
   */
  async #runStatements(
    id: number,
    messages: MessageQueue<ClientMessage>,
    transaction: Transaction,
  ): Promise<void> {
    let failure: unknown = new RolledBack();
    for (;;) {
      const message = await this.#withinIdleTimeout(messages.next());
      if (message.type === 'commit') return;
      if (message.type === 'rollback') throw failure;
      if (message.type !== 'run') continue;
      try {
        this.#channel.send({ id, type: 'rows', rows: await transaction.run(message.statement) });
      } catch (error) {
        failure = error;
        this.#channel.send(this.#failure(id, error));
      }
    }
  }

  async #withinIdleTimeout<T>(next: Promise<T>): Promise<T> {
    const { idleMs } = this.#options;
    if (idleMs === undefined) return next;
    const timer = setTimeout(() => this.#channel.close(), idleMs);
    try {
      return await next;
    } finally {
      clearTimeout(timer);
    }
  }

  #failure(id: number, error: unknown): ServerMessage {
    if (error instanceof GraphError) {
      const { code, problem, hint, cause } = error;
      const text = cause instanceof Error ? (cause.stack ?? cause.message) : undefined;
      return { id, type: 'failed', code, problem, hint, cause: text };
    }
    const problem =
      error instanceof RolledBack
        ? 'The transaction was rolled back.'
        : `The server failed; its log has more under ${this.#options.report(error)}.`;
    return { id, type: 'failed', code: 'INTERNAL', problem };
  }
}
