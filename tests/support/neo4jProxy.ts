/** A proxy before Neo4j that can be frozen, as a server or a network that does not answer. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A message of a kind that the protocol does not have. */
const BROKEN = Buffer.from([0, 2, 0xb0, 0x55, 0, 0]);

/** Passes connections on to Neo4j, unless they are frozen. */
export async function openProxy(uri: string) {
  const { hostname, port } = new URL(uri);
  const sockets = new Set<Socket>();
  let freezesNew = false;
  let isBroken = false;
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    }
    client.pipe(upstream);
    upstream.on('end', () => client.end());
    upstream.on('data', (bytes: Buffer) => {
      client.write(isBroken ? BROKEN : bytes);
      isBroken = false;
    });
    if (freezesNew) for (const socket of [client, upstream]) socket.pause();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Freezes the connections; new ones too, as a server that was stopped does, or only those that are open. */
    freeze({ andNew = false } = {}) {
      freezesNew = andNew;
      for (const socket of sockets) socket.pause();
    },
    thaw() {
      freezesNew = false;
      for (const socket of sockets) socket.resume();
    },
    /** The next answer is none that the protocol has. */
    breakNext() {
      isBroken = true;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
