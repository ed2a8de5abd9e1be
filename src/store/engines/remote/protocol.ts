/** How a server lends its graph to another process of the same computer: messages as JSON, one a line. */
import type { Duplex } from 'node:stream';
import type { Row, Statement } from '../../graph.ts';
import type { GraphErrorCode } from '../../graphError.ts';

/** The protocol that a borrower asks for in the `Upgrade` header; another form of the messages gets another number. */
export const PROTOCOL = 'fasti-graph-1';

/** A statement carries at most a chunk of a batch, or one text of a source. */
const LONGEST_LINE = 256 * 1024 * 1024;

/**
 * What a borrower asks. Everything about one read or one transaction has the same id.
 * `read` runs a statement by itself; `begin` opens a writing transaction, in which `run` runs a statement, and `end`
 * keeps or drops what was written.
 */
export type Asked =
  | { readonly id: number; readonly ask: 'read' | 'run'; readonly statement: Statement }
  | { readonly id: number; readonly ask: 'begin' }
  | { readonly id: number; readonly ask: 'end'; readonly keep: boolean };

/**
 * What the server answers. `begun` also comes a second time, where the database asks for the work to be done again.
 * `failed` answers the statement before it or, behind `end`, the transaction.
 */
export type Answer =
  | { readonly id: number; readonly answer: 'rows'; readonly rows: readonly Row[] }
  | { readonly id: number; readonly answer: 'begun' | 'done' }
  | {
      readonly id: number;
      readonly answer: 'failed';
      readonly reason: GraphErrorCode;
      readonly message: string;
    };

/** Sends a message. */
export const send = (socket: Duplex, message: Asked | Answer): void =>
  void socket.write(`${JSON.stringify(message)}\n`);

/** Hears every message that arrives. A line that is too long, or is no JSON, ends the connection. */
export function hear<Message>(socket: Duplex, head: Buffer, heard: (message: Message) => void): void {
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
      heard(JSON.parse(line) as Message);
    }
    const rest = chunk.subarray(from);
    parts.push(rest);
    length += rest.length;
    if (length > LONGEST_LINE) throw new RangeError(`a message of more than ${LONGEST_LINE} bytes`);
  };
  const guarded = (chunk: Buffer): void => {
    try {
      take(chunk);
    } catch (error) {
      socket.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  };
  socket.on('data', guarded);
  if (head.length > 0) guarded(head);
}

/** Messages that wait for somebody who takes them in their order. */
export class Inbox<Message> {
  readonly #messages: Message[] = [];
  readonly #takers: { resolve(message: Message): void; reject(why: Error): void }[] = [];
  #closed: Error | null = null;

  put(message: Message): void {
    const taker = this.#takers.shift();
    if (taker === undefined) this.#messages.push(message);
    else taker.resolve(message);
  }

  /** The next message, as soon as it is there. Rejects with what `close` was given. */
  next(): Promise<Message> {
    const message = this.#messages.shift();
    if (message !== undefined) return Promise.resolve(message);
    if (this.#closed !== null) return Promise.reject(this.#closed);
    return new Promise((resolve, reject) => this.#takers.push({ resolve, reject }));
  }

  /** No more messages will come. */
  close(why: Error): void {
    this.#closed ??= why;
    for (const taker of this.#takers.splice(0)) taker.reject(this.#closed);
  }
}
