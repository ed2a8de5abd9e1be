/** The response cache: equal responses without a statement while the data is unchanged, and no longer. */
import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Api, createApi } from '../../src/api/api.ts';
import type { Day } from '../../src/domain/time/day.ts';
import { type WatchedGraph, watchGraph } from '../../src/store/dataVersion.ts';
import type { Graph } from '../../src/store/graph.ts';
import { ENGINES, openEmpty, wipe } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { type RecordingGraph, recording } from '../support/recordingGraph.ts';
import { TEST_TODAY } from '../support/seeded.ts';

const STALE_MS = 1_000;
const BYTES = 160_000;
const town = (label: string): string =>
  `fasti: "1"\ndataset: towns\nlanguage: en\nentities:\n  town: { kind: region, label: ${label} }\n`;
const TOWN = '{ region(id: "town") { label } }';

interface Received {
  readonly status: number;
  readonly etag: string | undefined;
  readonly text: string;
}

describe.each(ENGINES)('cached responses on %s', (engine) => {
  let graph: RecordingGraph;
  let watched: WatchedGraph;
  let api: Api;
  let now = 0;
  let day: Day = TEST_TODAY;
  /** The graph without the watcher, as another process writes to it. */
  let others: Graph;

  beforeAll(async () => {
    others = await openEmpty(engine);
    graph = recording(others);
  });
  afterAll(async () => {
    await api?.close();
    await others?.close();
  });
  beforeEach(async () => {
    await wipe(others);
    await api?.close();
    [now, day] = [0, TEST_TODAY];
    watched = watchGraph(graph, STALE_MS, () => now);
    await loadText(watched.graph, town('Oldtown'), '2025-01-01T00:00:00Z');
    api = await createApi({
      graph: watched.graph,
      tokens: () => [],
      report: ({ error }) => {
        throw error;
      },
      today: () => day,
      cache: { bytes: BYTES, newest: watched.newest },
    });
  });

  async function send(
    request: Partial<HTTPGraphQLRequest>,
    headers: Record<string, string> = {},
  ): Promise<Received> {
    const all = new HeaderMap(Object.entries({ 'content-type': 'application/json', ...headers }));
    const {
      status,
      headers: answered,
      body,
    } = await api.handle({
      method: 'POST',
      search: '',
      body: undefined,
      ...request,
      headers: all,
    });
    return {
      status: status ?? 200,
      etag: answered.get('etag'),
      text: body.kind === 'complete' ? body.string : '',
    };
  }
  const post = (query: string, variables = {}, headers = {}): Promise<Received> =>
    send({ body: { query, variables } }, headers);
  const get = (query: string, headers = {}): Promise<Received> =>
    send(
      { method: 'GET', search: `?query=${encodeURIComponent(query)}` },
      { 'apollo-require-preflight': '1', ...headers },
    );

  /** Runs `work` and counts its statements. */
  async function counted<T>(
    work: () => Promise<T>,
  ): Promise<{ readonly value: T; readonly statements: number }> {
    graph.statements.length = 0;
    return { value: await work(), statements: graph.statements.length };
  }

  it('are returned unchanged, without a statement', async () => {
    const first = await post(TOWN);
    expect(first.text).toContain('Oldtown');
    const { value, statements } = await counted(() => post(TOWN));
    expect(value).toEqual(first);
    expect(statements).toBe(0);
  });

  it('are dropped with the next batch of this process', async () => {
    const old = await get(TOWN);
    await loadText(watched.graph, town('Newtown'), '2025-02-01T00:00:00Z');
    const fresh = await get(TOWN);
    expect(fresh).toMatchObject({ status: 200, text: expect.stringContaining('Newtown') });
    expect(fresh.etag).not.toBe(old.etag);
  });

  it('are dropped when the store is emptied and filled again', async () => {
    await post(TOWN);
    await wipe(watched.graph);
    await loadText(watched.graph, town('Newtown'), '2025-03-01T00:00:00Z');
    expect((await post(TOWN)).text).toContain('Newtown');
  });

  it('differ by document, variables, day, media type and method', async () => {
    const asked = 'query($id: ID!) { region(id: $id) { label } }';
    await post(asked, { id: 'town' });
    const other = await counted(() => post(asked, { id: 'nowhere' }));
    expect(other.value.text).toContain('"region":null');
    expect(other.statements).toBeGreaterThan(0);
    for (const again of [
      () => post(asked, { id: 'town' }, { accept: 'application/graphql-response+json' }),
      () => get('{ region(id: "town") { label } }'),
    ])
      expect((await counted(again)).statements).toBeGreaterThan(0);
    day += 1;
    expect((await counted(() => post(asked, { id: 'town' }))).statements).toBeGreaterThan(0);
  });

  it('have an entity tag', async () => {
    expect((await get(TOWN)).etag).toMatch(/^"[\w-]{43}"$/);
  });

  it('exclude errors, refused requests and requests with a token', async () => {
    const refused = await get(TOWN, { 'apollo-require-preflight': '', 'content-type': 'text/plain' });
    expect(refused.status).toBe(400);
    for (const query of ['{ region(id: "town", at: {asOf: "soon"}) { label } }', '{ nothing }']) {
      const { etag, text } = await post(query);
      expect(text).toContain('errors');
      expect(etag).toBeUndefined();
    }
    const token = { authorization: 'Bearer 0123456789abcdef' };
    await post(TOWN, {}, token);
    expect((await counted(() => post(TOWN, {}, token))).statements).toBeGreaterThan(0);
  });

  it('exclude responses at a newer batch than the known version', async () => {
    const { version } = { version: await watched.newest() };
    await loadText(others, town('Newtown'), '2025-02-01T00:00:00Z');
    // The new batch is not noticed yet: the response is read at it, and must not be cached under the old version.
    expect(await watched.newest()).toEqual(version);
    const { text, etag } = await post(TOWN);
    expect(text).toContain('Newtown');
    expect(etag).toBeUndefined();
  });

  it('are evicted if there are too many, and not cached if they are too large', async () => {
    await post(TOWN);
    const names = Array.from({ length: 200 }, (_, i) => `${'very'.repeat(10)}LongName${i}: label`);
    const large = `{ region(id: "town") { ${names.join(' ')} } }`;
    expect((await post(large)).text).not.toContain('errors');
    expect((await counted(() => post(large))).statements).toBeGreaterThan(0);
    expect((await counted(() => post(TOWN))).statements).toBe(0);
    const many = Math.ceil(BYTES / 1_000);
    for (let i = 0; i < many; i += 1) await post(`{ a${i}: __typename }`);
    expect((await counted(() => post(TOWN))).statements).toBeGreaterThan(0);
  });
});

describe('writes of other processes to Neo4j', () => {
  it('are noticed after FASTI_CACHE_SECONDS, and at once on a write of this process or if a later batch is asked for', async () => {
    const graph = await openEmpty('neo4j');
    let now = 0;
    try {
      const { newest, graph: own } = watchGraph(graph, STALE_MS, () => now);
      expect(await newest()).toMatchObject({ batch: 0 });
      await loadText(graph, town('Oldtown'), '2025-01-01T00:00:00Z');
      now = STALE_MS;
      expect(await newest()).toMatchObject({ batch: 0 });
      now = STALE_MS + 1;
      expect(await newest()).toMatchObject({ batch: 1 });
      await loadText(own, town('Newtown'), '2025-02-01T00:00:00Z');
      expect(await newest()).toMatchObject({ batch: 2 });
      await loadText(graph, town('Othertown'), '2025-03-01T00:00:00Z');
      expect(await newest(2)).toMatchObject({ batch: 2 });
      expect(await newest(3)).toMatchObject({ batch: 3 });
      expect(await newest()).toMatchObject({ batch: 3 });
    } finally {
      await graph.close();
    }
  });
});
