/** The answers of a server that are running, for which it waits when it stops. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 20;

export class RunningAnswers {
  #count = 0;
  #isStopping = false;
  /** The newest request of each connection: clients may send several before they have an answer. */
  readonly #newest = new WeakMap<Socket, IncomingMessage>();

  get count(): number {
    return this.#count;
  }

  /** Whether the server is about to end. */
  get isStopping(): boolean {
    return this.#isStopping;
  }

  stop(): void {
    this.#isStopping = true;
  }

  /** Runs the work for a request. It counts until it has ended and its response too: the client of a change may leave before. */
  async run(request: IncomingMessage, response: ServerResponse, work: () => Promise<void>): Promise<void> {
    const { socket } = request;
    this.#newest.set(socket, request);
    this.#count += 1;
    // When a connection ends, Node closes only the response whose turn it is, of several that the client waits for.
    const close = (): void => {
      if (!response.closed) response.emit('close');
    };
    socket.setMaxListeners(0).once('close', close);
    try {
      await Promise.all([new Promise((resolve) => response.once('close', resolve)), work()]);
    } finally {
      socket.off('close', close);
      this.#count -= 1;
    }
  }

  /** Whether the connection ends with the answer to a request. */
  isLast(request: IncomingMessage): boolean {
    return this.#isStopping && this.#newest.get(request.socket) === request;
  }

  /** Waits until nothing runs, for at most so many milliseconds. */
  async ended(withinMs: number): Promise<void> {
    // What clients have sent by now is taken in first.
    await nextTurn();
    for (const end = performance.now() + withinMs; this.#count > 0 && performance.now() < end; )
      await pause(POLL_MS);
  }
}
