/** A connection that carries the messages of the protocol: a socket to another process, or a port to another thread. */
import type { Duplex } from 'node:stream';
import type { MessagePort } from 'node:worker_threads';
import { receive, send } from './protocol.ts';

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
      // The close event follows.
      socket.on('error', () => socket.destroy());
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
