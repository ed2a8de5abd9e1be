/** The graph of another process on this computer, as a graph. */
import { type IncomingMessage, request } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Graph, Row, Statement, Transaction } from '../../graph.ts';
import { GraphError } from '../../graphError.ts';
import { type Answer, hear, Inbox, PROTOCOL, send } from './protocol.ts';

const PATIENCE_MS = 5_000;

/** Where a graph is lent, and what shows that one may have it. */
export interface RemoteAddress {
  /** On 127.0.0.1. */
  readonly port: number;
  readonly token: string;
}

/**
 * Reaches a graph that `lend` lends. Closing it leaves the lender's open.
 * Throws a GraphError: UNAVAILABLE where nobody answers within 5 seconds, INVALID where the token is refused.
 */
export function openRemote({ port, token }: RemoteAddress): Promise<Graph> {
  return new Promise((resolve, reject) => {
    const fail = (reason: 'UNAVAILABLE' | 'INVALID', message: string, cause?: unknown): void =>
      reject(new GraphError(reason, message, cause));
    const asking = request({
      host: '127.0.0.1',
      port,
      timeout: PATIENCE_MS,
      headers: { authorization: `Bearer ${token}`, connection: 'Upgrade', upgrade: PROTOCOL },
    });
    asking.once('timeout', () => asking.destroy(new Error('no answer in time')));
    asking.once('error', (error) => fail('UNAVAILABLE', `Nobody answers at 127.0.0.1, port ${port}.`, error));
    asking.once('response', (response: IncomingMessage) => {
      response.resume();
      asking.destroy();
      if (response.statusCode === 401)
        fail('INVALID', `The server at 127.0.0.1, port ${port}, refuses the token.`);
      else
        fail('UNAVAILABLE', `What answers at 127.0.0.1, port ${port}, is not the server that is expected.`);
    });
    asking.once('upgrade', (_response, socket, head) => {
      socket.setTimeout(0);
      socket.setNoDelay(true);
      resolve(new BorrowedGraph(socket, head));
    });
    asking.end();
  });
}

/** What came of the borrower's side of a transaction. */
type Outcome<T> = { readonly value: T } | { readonly error: unknown };

class BorrowedGraph implements Graph {
  /** The only engine that one process holds for itself. */
  readonly engine = 'embedded';
  readonly #socket: Duplex;
  readonly #inboxes = new Map<number, Inbox<Answer>>();
  #asked = 0;
  #gone: GraphError | null = null;

  constructor(socket: Duplex, head: Buffer) {
    this.#socket = socket;
    // The close that follows tells those who wait.
    socket.on('error', () => undefined);
    socket.once('close', () => {
      this.#gone ??= new GraphError(
        'UNAVAILABLE',
        'The server that holds the store ended, or dropped the connection; nothing of an unfinished batch is visible. Try again.',
      );
      for (const inbox of this.#inboxes.values()) inbox.close(this.#gone);
    });
    hear<Answer>(socket, head, (answer) => this.#inboxes.get(answer.id)?.put(answer));
  }

  read(statement: Statement): Promise<readonly Row[]> {
    return this.#conversation(async (id, inbox) => {
      send(this.#socket, { id, ask: 'read', statement });
      return rowsOf(await inbox.next());
    });
  }

  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#conversation(async (id, inbox) => {
      const transaction: Transaction = {
        run: async (statement) => {
          send(this.#socket, { id, ask: 'run', statement });
          return rowsOf(await inbox.next());
        },
      };
      send(this.#socket, { id, ask: 'begin' });
      let outcome: Outcome<T> | null = null;
      for (;;) {
        const answer = await inbox.next();
        if (answer.answer === 'begun') {
          outcome = await outcomeOf(work(transaction));
          send(this.#socket, { id, ask: 'end', keep: 'value' in outcome });
        } else if (outcome !== null && 'error' in outcome) throw outcome.error;
        else if (answer.answer === 'done' && outcome !== null) return outcome.value;
        else throw failureOf(answer);
      }
    });
  }

  /** The lender has done it. */
  async setup(): Promise<void> {}

  async health(): Promise<void> {
    await this.read({ text: 'RETURN 1 AS ok', params: {} });
  }

  async close(): Promise<void> {
    if (this.#socket.destroyed) return;
    this.#gone = new GraphError('UNAVAILABLE', 'The graph is closed.');
    const closed = new Promise((resolve) => this.#socket.once('close', resolve));
    this.#socket.destroy();
    await closed;
  }

  /** Several may go on at once over the one connection. */
  async #conversation<T>(talk: (id: number, inbox: Inbox<Answer>) => Promise<T>): Promise<T> {
    if (this.#gone !== null) throw this.#gone;
    this.#asked += 1;
    const id = this.#asked;
    const inbox = new Inbox<Answer>();
    this.#inboxes.set(id, inbox);
    try {
      return await talk(id, inbox);
    } finally {
      this.#inboxes.delete(id);
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

function rowsOf(answer: Answer): readonly Row[] {
  if (answer.answer === 'rows') return answer.rows;
  throw failureOf(answer);
}

const failureOf = (answer: Answer): GraphError =>
  answer.answer === 'failed'
    ? new GraphError(answer.reason, answer.message)
    : new GraphError('INTERNAL', `The server that holds the store answered ${answer.answer} out of turn.`);
