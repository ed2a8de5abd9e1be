/** Servers of HTTP: listening on an address, and closing. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FastiError } from '../../domain/model/fastiError.ts';

/** How long a server that closes waits by default for what is running, in milliseconds. */
export const CLOSE_TIMEOUT_MS = 10_000;

export interface RunningServer {
  /** Without a trailing slash: `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Waits for the answers that are running, for at most so many milliseconds, or 10 seconds, and closes. */
  close(withinMs?: number): Promise<void>;
}

/** The server cannot listen on its address. The message is one sentence. */
export class ListenError extends FastiError {
  constructor(message: string) {
    super('CANNOT_LISTEN', message);
  }
}

interface Address {
  readonly host: string;
  readonly port: number;
}

/** Listens on an address. Throws a ListenError that names `setting` as the variable of the port. */
export function listen(server: Server, { host, port }: Address, setting = 'PORT'): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new ListenError(listenProblem(error.code, host, port, setting))),
    );
    server.listen({ host, port }, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
}

function listenProblem(code: string | undefined, host: string, port: number, setting: string): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${host} is in use; stop the process that uses it, or set ${setting} to another number.`;
  if (code === 'EACCES')
    return `Port ${port} on ${host} requires privileges that this user does not have; set ${setting} to 1024 or higher.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST ${JSON.stringify(host)} is not an address of this machine; use 127.0.0.1 or 0.0.0.0, for example.`;
  return `The server cannot listen on ${host}, port ${port} (${code ?? 'unknown error'}).`;
}

export function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Accepts no more connections, and closes those that are left when what runs has ended. */
export async function stop(server: Server, ended: Promise<unknown>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await ended;
  server.closeAllConnections();
  await closed;
}
