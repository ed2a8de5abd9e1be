import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openNeo4j } from '../../src/store/engines/neo4j.ts';
import { type Graph, GraphError, type Params } from '../../src/store/graph.ts';
import { forEachEngine, neo4jOptions, wipe } from '../support/engines.ts';

async function failure(promise: Promise<unknown>): Promise<GraphError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(GraphError);
  return error as GraphError;
}

forEachEngine((name, open) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await open();
  });
  const read = (text: string, params: Params = {}) => graph.read({ text, params });

  it('stores whole numbers as integers and returns plain values', async () => {
    const rows = await read(
      'UNWIND range(1, 9) AS i RETURN i, i / $two AS half, null AS none, [i, 2] AS list LIMIT $most',
      {
        two: 2,
        most: 2,
      },
    );
    expect(rows).toEqual([
      { i: 1, half: 0, none: null, list: [1, 2] },
      { i: 2, half: 1, none: null, list: [2, 2] },
    ]);
  });

  it('stores every type of value that a property may have', async () => {
    await wipe(graph);
    const props = {
      id: 'x',
      far: -1_000_000_000_000,
      share: 1.5,
      yes: true,
      words: ['a', 'ж'],
      days: [1, -2],
      text: '',
    };
    await graph.write((t) => t.run({ text: 'CREATE (x:Fact) SET x = $props', params: { props } }));
    expect(await read('MATCH (x:Fact {id: $id}) RETURN properties(x) AS props', { id: 'x' })).toEqual([
      { props },
    ]);
  });

  it('rolls back a write whose work fails, and throws its error', async () => {
    await wipe(graph);
    const work = graph.write(async (t) => {
      await t.run({ text: "CREATE (:Fact {id: 'a'})", params: {} });
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    const refused = graph.write(async (t) => {
      await t.run({ text: "CREATE (:Fact {id: 'b'})", params: {} });
      await t.run({ text: 'CREATE (', params: {} });
    });
    expect((await failure(refused)).code).toBe('INVALID');
    expect(await read('MATCH (n) RETURN count(n) AS n')).toEqual([{ n: 0 }]);
  });

  it('makes writers wait for one another', async () => {
    await wipe(graph);
    await graph.write((t) => t.run({ text: "CREATE (:Clock {id: 'clock', number: 0})", params: {} }));
    const add = () =>
      graph.write(async (t) => {
        await t.run({ text: "MATCH (c:Clock {id: 'clock'}) SET c.number = c.number + 1", params: {} });
      });
    await Promise.all(Array.from({ length: 8 }, add));
    expect(await read('MATCH (c:Clock) RETURN c.number AS number')).toEqual([{ number: 8 }]);
  });

  it('names the error of a rejected statement without its text', async () => {
    const syntax = await failure(read('MATCH (secret RETURN secret'));
    expect(syntax.code).toBe('INVALID');
    expect(syntax.message).not.toContain('secret');
    expect((await failure(read('RETURN $missing AS x'))).code).toBe('INVALID');
  });

  it('creates its indexes twice without an error, and is healthy', async () => {
    await graph.setup();
    await expect(graph.health()).resolves.toBeUndefined();
    expect(graph.engine).toBe(name);
  });
});

describe('Neo4j behind a connection that breaks', () => {
  /** A proxy to the server that a test can cut and restore. */
  async function line() {
    const target = new URL(neo4jOptions().uri);
    const sockets = new Set<Socket>();
    let server: Server;
    const listen = async (port: number): Promise<number> => {
      server = createServer((near) => {
        const far = connect(Number(target.port || 7687), target.hostname);
        for (const socket of [near, far]) {
          sockets.add(socket);
          socket.on('error', () => socket.destroy());
          socket.on('close', () => {
            sockets.delete(socket);
            near.destroy();
            far.destroy();
          });
        }
        near.pipe(far).pipe(near);
      });
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
      return (server.address() as AddressInfo).port;
    };
    const drop = () => {
      for (const socket of sockets) socket.destroy();
    };
    const cut = async () => {
      const closed = once(server, 'close');
      server.close();
      drop();
      await closed;
    };
    const port = await listen(0);
    onTestFinished(cut);
    return { uri: `bolt://127.0.0.1:${port}`, drop, cut, mend: () => listen(port) };
  }

  it('answers after its connections were dropped, and recovers after an outage', async () => {
    const { uri, drop, cut, mend } = await line();
    const graph = await openNeo4j({ ...neo4jOptions(), uri });
    onTestFinished(() => graph.close());
    const one = () => graph.read({ text: 'RETURN 1 AS one', params: {} });
    drop();
    expect(await one()).toEqual([{ one: 1 }]);
    await cut();
    const away = await failure(one());
    expect(away.code).toBe('UNAVAILABLE');
    expect(away.message).toBe(`Neo4j at ${new URL(uri).host} does not answer.`);
    await mend();
    expect(await one()).toEqual([{ one: 1 }]);
  });

  it('stops a statement that exceeds its time limit', async () => {
    const graph = await openNeo4j({ ...neo4jOptions(), timeoutMs: 300 });
    onTestFinished(() => graph.close());
    const endless = 'UNWIND range(1, 1000000000) AS i WITH i WHERE i % 2 = 3 RETURN count(i) AS n';
    expect((await failure(graph.read({ text: endless, params: {} }))).code).toBe('TIMEOUT');
  });

  it('rejects a write in a read, and an unknown database', async () => {
    const graph = await openNeo4j(neo4jOptions());
    onTestFinished(() => graph.close());
    expect((await failure(graph.read({ text: 'CREATE (:Fact)', params: {} }))).code).toBe('INVALID');
    const nowhere = await failure(openNeo4j({ ...neo4jOptions(), database: 'nowhere' }));
    expect(nowhere.message).toContain('has no database "nowhere". Set NEO4J_DATABASE');
  });
});
