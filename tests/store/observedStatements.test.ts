/** What Neo4j knows of statements, and what operators see of a Neo4j that does not answer. */
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openNeo4j } from '../../src/store/engines/neo4j.ts';
import { decorate, type Graph, type Row } from '../../src/store/graph.ts';
import { ENGINES, neo4jUri, openEmpty } from '../support/engines.ts';
import { openProxy } from '../support/neo4jProxy.ts';
import { openSite } from '../support/site.ts';

/** The statement finds its own transaction. */
const METADATA = {
  text: "SHOW TRANSACTIONS YIELD metaData, currentQuery WHERE currentQuery CONTAINS 'SHOW' RETURN metaData.operation AS operation",
  params: {},
};
const TOKEN = 'an-admin-of-the-archive';

describe.runIf(ENGINES.includes('neo4j'))('on Neo4j', () => {
  let graph: Graph;
  beforeAll(async () => {
    // What another file left may be a graph of another layout, which no probe calls ready.
    graph = await openEmpty('neo4j');
  });
  afterAll(() => graph?.close());

  /** A site whose statements are replaced by the one that finds its own metadata. */
  async function siteShowingMetadata(found: (rows: readonly Row[]) => void) {
    const site = await openSite({
      tokens: `admin:${TOKEN}`,
      graph: decorate(graph, {
        async read(_statement, options) {
          found(await graph.read(METADATA, options));
          throw new Error('seen enough');
        },
        write: (_work, context) =>
          graph.write(async (transaction) => {
            found(await transaction.run(METADATA));
            throw new Error('seen enough');
          }, context),
        setup: async () => {},
        close: async () => {},
      }),
    });
    onTestFinished(() => site.close());
    return site;
  }

  it.each([
    ['a query', 'query Named { people { totalCount } }', ['Named']],
    ['one without a name', '{ people { totalCount } }', [null]],
    ['one with a long name', `query ${'n'.repeat(500)} { people { totalCount } }`, ['n'.repeat(100)]],
    ['a mutation', 'mutation Change { revertBatch(input: {id: "none"}) { batch { id } } }', ['Change']],
  ])('the transaction of %s has its name', async (_what, query, names) => {
    const operations: unknown[] = [];
    const site = await siteShowingMetadata((rows) =>
      operations.push(...rows.map(({ operation }) => operation)),
    );
    await fetch(`${site.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
      body: JSON.stringify({ query }),
    });
    expect(operations.length).toBeGreaterThan(0);
    expect([...new Set(operations)]).toEqual(names);
  });

  it('a writing transaction has the name too', async () => {
    const rows = await graph.write((transaction) => transaction.run(METADATA), { operation: 'Change' });
    expect(rows).toEqual([{ operation: 'Change' }]);
  });

  it('connections are counted while they are in use', async () => {
    const reading = graph.read(METADATA);
    expect(graph.connections()).toEqual({ inUse: 1, most: 100 });
    await reading;
    expect(graph.connections()?.inUse).toBe(0);
  });

  it('a Neo4j that is frozen: live, neither ready nor healthy, 503 for requests, and good again when it thaws', async () => {
    const proxy = await openProxy(neo4jUri());
    const behind = await openNeo4j({ uri: proxy.uri, endTimeoutMs: 1_000 });
    const site = await openSite({ graph: behind, cache: true, deadlineMs: 1_000, tokens: `admin:${TOKEN}` });
    onTestFinished(async () => {
      proxy.thaw();
      await site.close();
      await proxy.close();
    });
    const status = async (path: string) => (await fetch(site.url + path)).status;
    const metrics = async () =>
      (await fetch(`${site.url}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } })).text();
    const ask = () =>
      fetch(`${site.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ about { engine } }' }),
      });
    await expect.poll(() => Promise.all(['/live', '/ready', '/health'].map(status))).toEqual([200, 200, 200]);
    await expect.poll(metrics).toMatch(/^fasti_batch_number \d/m);
    proxy.freeze({ andNew: true });
    const [probes, text, answer] = await Promise.all([
      Promise.all(['/live', '/ready', '/health', '/ready'].map(status)),
      metrics(),
      ask(),
    ]);
    expect(probes).toEqual([200, 503, 503, 503]);
    expect(answer.status).toBe(503);
    expect(text).not.toMatch(/^fasti_batch_number \d/m);
    expect(text).toContain('fasti_connections_limit 100');
    proxy.thaw();
    await expect.poll(() => status('/ready'), { interval: 500 }).toBe(200);
    await expect.poll(async () => (await ask()).status, { interval: 500 }).toBe(200);
    await expect.poll(() => behind.connections()?.inUse).toBe(0);
  });
});
