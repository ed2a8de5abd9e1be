/**
 * The private protocol between a command and the running server that has the embedded store open: JSON messages, one a
 * line.
 *
 * A command that works through a server must see the graph as it does without one: reads at one batch, plans of any
 * size that are written in transactions, and the same messages. The mutations of the GraphQL API do not offer that yet,
 * so statements and transactions are sent instead.
 */
import type { Duplex } from 'node:stream';
import type { Row, Statement } from '../../graph.ts';
import type { GraphErrorCode } from '../../graphError.ts';

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
export function receive<Message>(socket: Duplex, head: Buffer, onMessage: (message: Message) => void): void {
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
