/**
 * The private protocol between a command and the running server that has the embedded store open: JSON messages, one a
 * line.
 *
 * A command that works through a server must see the graph as it does without one: reads at one batch, plans of any
 * size that are written in transactions, and the same messages. The mutations of the GraphQL API do not offer that yet,
 * so statements and transactions are sent instead.
 */

import type { Duplex } from 'node:stream';
import type { MessagePort } from 'node:worker_threads';
import type { GraphErrorCode, Row, Statement } from '../../graph.ts';

/** The protocol that a client names in its `Upgrade` header. The number changes with the form of the messages. */
export const PROTOCOL = 'fasti-graph-2';

/** Bytes of a message. A statement carries at most a chunk of a batch, or one text of a source. */
const MAX_MESSAGE_BYTES = 256 * 1024 * 1024;

/**
 * A message of the client. All messages about one read or one transaction have the same id. `read` runs a statement by
 * itself; `begin` opens a writing transaction, `run` runs a statement in it, and `commit` or `rollback` ends it.
 */
export type ClientMessage =
  | { readonly id: number; readonly type: 'read' | 'run'; readonly statement: Statement }
  | { readonly id: number; readonly type: 'begin' | 'commit' | 'rollback' };

/**
 * A message of the server. `rows` is the result of a statement. `begun` arrives once more where the database asks for
 * the transaction to be repeated. `done` follows the commit. `failed` is the answer to a statement, or to the end of a
 * transaction.
 */
export type ServerMessage =
  | { readonly id: number; readonly type: 'rows'; readonly rows: readonly Row[] }
  | { readonly id: number; readonly type: 'begun' | 'done' }
  | {
      readonly id: number;
      readonly type: 'failed';
      readonly code: GraphErrorCode;
      readonly problem: string;
      readonly hint?: string | undefined;
      /** The error of the database with its stack, for the log. */
      readonly cause?: string | undefined;
    };

/** Sends a message. */
export const send = (socket: Duplex, message: ClientMessage | ServerMessage): void =>
  void socket.write(`${JSON.stringify(message)}\n`);

/**
 * Calls `onMessage` for each message that arrives. A message that is too long or not JSON ends the connection.
 * @param head the bytes that arrived with the upgrade of the connection
 */
function receive<Message>(socket: Duplex, head: Buffer, onMessage: (message: Message) => void): void {
  let parts: Buffer[] = [];
  let length = 0;
  const take = (chunk: Buffer): void => {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      parts.push(chunk.subarray(from, end));
      const line = Buffer.concat(parts).toString('utf8');
      parts = [];
      length = 0;
      from = end + 1;
      onMessage(JSON.parse(line) as Message);
    }
    const rest = chunk.subarray(from);
    parts.push(rest);
    length += rest.length;
    if (length > MAX_MESSAGE_BYTES) throw new RangeError(`a message of more than ${MAX_MESSAGE_BYTES} bytes`);
  };
  const takeOrEnd = (chunk: Buffer): void => {
    try {
      take(chunk);
    } catch (error) {
      socket.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  };
  socket.on('data', takeOrEnd);
  if (head.length > 0) takeOrEnd(head);
}

/** A connection that carries the messages: a socket to another process, or a port to another thread. */
export interface Channel<Sent, Received> {
  /** Sends a message; does nothing once the channel is closed. */
  send(message: Sent): void;
  /** Calls `onMessage` for each message that arrives, and `onClose` once when no more will come. */
  listen(onMessage: (message: Received) => void, onClose: () => void): void;
  /** Closes the channel on both sides. */
  close(): void;
}

/** @param head the bytes that arrived with the upgrade of the connection */
export function socketChannel<Sent extends Parameters<typeof send>[1], Received>(
  socket: Duplex,
  head: Buffer,
): Channel<Sent, Received> {
  return {
    send(message) {
      if (!socket.destroyed) send(socket, message);
    },
    listen(onMessage, onClose) {
      // The close event follows. A server of HTTP leaves its side of a connection open when the other one has ended.
      socket.on('error', () => socket.destroy());
      socket.once('end', () => socket.destroy());
      socket.once('close', onClose);
      receive<Received>(socket, head, onMessage);
    },
    close() {
      socket.destroy();
    },
  };
}

export function portChannel<Sent, Received>(port: MessagePort): Channel<Sent, Received> {
  return {
    send: (message) => port.postMessage(message),
    listen(onMessage, onClose) {
      port.on('message', onMessage);
      port.once('close', onClose);
    },
    close: () => port.close(),
  };
}

/** A queue of messages that one reader takes in order. */
export class MessageQueue<Message> {
  readonly #messages: Message[] = [];
  readonly #readers: { resolve(message: Message): void; reject(reason: Error): void }[] = [];
  #closed: Error | null = null;

  push(message: Message): void {
    const reader = this.#readers.shift();
    if (reader === undefined) this.#messages.push(message);
    else reader.resolve(message);
  }

  /** The next message, as soon as it arrives. Rejects with the reason of `close`. */
  next(): Promise<Message> {
    const message = this.#messages.shift();
    if (message !== undefined) return Promise.resolve(message);
    if (this.#closed !== null) return Promise.reject(this.#closed);
    return new Promise((resolve, reject) => this.#readers.push({ resolve, reject }));
  }

  /** Ends the queue; messages that are in it can still be taken. */
  close(reason: Error): void {
    this.#closed ??= reason;
    for (const reader of this.#readers.splice(0)) reader.reject(this.#closed);
  }
}
