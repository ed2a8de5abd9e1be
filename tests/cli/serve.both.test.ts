import { readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { neo4jUri, openEmpty } from '../support/engines.ts';
import { addressOf, folder, type Serving, serve, stopped } from './serving.ts';

async function countFacts(url: string): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ about { engine factCount } }' }),
  });
  return ((await response.json()) as { data: unknown }).data;
}

const someFacts = (engine: string) => ({ about: { engine, factCount: expect.toSatisfy((n) => n > 200) } });

describe('fasti serve', () => {
  it('loads the seed once, serves it, and shuts down on a signal', async () => {
    const settings = { FASTI_DATA: await folder() };
    const first = serve(settings);
    const url = await addressOf(first);
    expect(await countFacts(url)).toEqual(someFacts('EMBEDDED'));
    expect((await fetch(`${url}/`)).status).toBe(200);
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    const refused = await fetch(`${url}/schema.graphql`, { headers: foreign });
    expect([refused.status, await refused.text()]).toEqual([
      403,
      expect.stringContaining('FASTI_CORS_ORIGINS'),
    ]);
    expect(first.output()).toMatch(/seed, \d+ records written/);
    expect(await stopped(first)).toBe(0);

    const second = serve(settings);
    expect(await countFacts(await addressOf(second))).toEqual(someFacts('EMBEDDED'));
    expect(second.output()).toContain('seed, nothing new');
    expect(await stopped(second)).toBe(0);
    const lines = (first.errors() + second.errors()).trimEnd().split('\n');
    const events = lines.map((line) => JSON.parse(line) as { level: string; event: string });
    expect(new Set(events.map(({ level }) => level))).toEqual(new Set(['info']));
    expect(new Set(events.map(({ event }) => event))).toEqual(new Set(['started', 'request']));
  });

  it('loads records into Neo4j at bolt:// or neo4j:// once, and serves them', async () => {
    await (await openEmpty('neo4j')).close();
    const seed = join(await folder(), 'town.yaml');
    await writeFile(
      seed,
      'fasti: "1"\ndataset: towns\nentities:\n  town: { kind: region }\nfacts:\n- name: { entity: town, text: Town }\n',
    );
    for (const [scheme, loaded] of [
      ['bolt', '3 records written'],
      ['neo4j', 'nothing new'],
    ] as const) {
      const serving = serve({ NEO4J_URI: neo4jUri().replace(/^bolt/, scheme), FASTI_SEED: seed });
      expect(await countFacts(await addressOf(serving))).toEqual({
        about: { engine: 'NEO4J', factCount: 1 },
      });
      expect(serving.output()).toContain(loaded);
      expect(serving.output()).toContain(`Neo4j at ${new URL(neo4jUri()).host}`);
      expect(await stopped(serving)).toBe(0);
    }
  });

  it('has the plan of a statement ready whose client gave up while Neo4j planned it', async () => {
    const graph = await openEmpty('neo4j');
    onTestFinished(() => graph.close());
    const url = await addressOf(serve({ NEO4J_URI: neo4jUri(), FASTI_SEED: 'none' }));
    const query = 'query GaveUp { timeline(ids: ["-"]) { nodes { label reasonCount } range { label } } }';
    const ask = (signal?: AbortSignal) =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
        signal: signal ?? null,
      });
    const planned = async (): Promise<readonly string[]> => {
      const text =
        "SHOW TRANSACTIONS YIELD currentQuery, metaData WHERE metaData.operation = 'GaveUp' RETURN collect(left(currentQuery, 7)) AS texts";
      return (await graph.read({ text, params: {} }))[0]?.texts as string[];
    };
    const leaving = new AbortController();
    const left = expect(ask(leaving.signal)).rejects.toThrow('aborted');
    await expect.poll(planned, { interval: 20 }).toHaveLength(1);
    leaving.abort();
    await left;
    await expect.poll(planned, { interval: 20 }).toEqual(['EXPLAIN']);
    await expect.poll(planned).toEqual([]);
    expect((await ask()).status).toBe(200);
  });

  it('serves an empty graph with FASTI_SEED=none', async () => {
    const serving = serve({ FASTI_DATA: await folder(), FASTI_SEED: 'none' });
    expect(await countFacts(await addressOf(serving))).toEqual({
      about: { engine: 'EMBEDDED', factCount: 0 },
    });
    expect(await stopped(serving)).toBe(0);
  });

  it('ends in order on a signal that comes with its address', async () => {
    const serving = serve({ FASTI_SEED: 'none', FASTI_DATA: await folder() });
    serving.child.stdout?.once('data', () => serving.child.kill('SIGTERM'));
    expect(await serving.ended).toBe(0);
  });

  it('completes the load after it was killed while loading', async () => {
    const settings = { FASTI_DATA: await folder() };
    for (const delay of [500, 900, 1300]) {
      const killed = serve(settings);
      await new Promise((resolve) => setTimeout(resolve, delay));
      killed.child.kill('SIGKILL');
      await killed.ended;
    }
    const serving = serve(settings);
    expect(await countFacts(await addressOf(serving))).toEqual(someFacts('EMBEDDED'));
    const { about } = (await countFacts(await addressOf(serving))) as { about: { factCount: number } };
    const fresh = serve({ FASTI_DATA: await folder() });
    expect(await countFacts(await addressOf(fresh))).toEqual({ about });
  });
});

describe('fasti serve reports in one sentence', () => {
  const errorsOf = async (serving: Serving, status: number): Promise<string> => {
    expect(await serving.ended).toBe(status);
    expect(serving.output()).toBe('');
    return serving.errors().trimEnd();
  };

  it('that another process has the store open', async () => {
    const FASTI_DATA = await folder();
    await addressOf(serve({ FASTI_DATA, FASTI_SEED: 'none' }));
    const errors = await errorsOf(serve({ FASTI_DATA }), 1);
    expect(errors).toBe(
      `The store in "${FASTI_DATA}" is held by another process. Stop that process, or set FASTI_DATA to another folder.`,
    );
  });

  it('that the port is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const errors = await errorsOf(
      serve({ PORT: String(port), FASTI_DATA: await folder(), FASTI_SEED: 'none' }),
      1,
    );
    expect(errors).toBe(
      `Port ${port} on 127.0.0.1 is in use; stop the process that uses it, or set PORT to another number.`,
    );
  });

  it('that Neo4j does not answer and for how long it tried, without credentials', async () => {
    const errors = await errorsOf(
      serve({
        NEO4J_URI: 'bolt://127.0.0.1:1',
        NEO4J_USERNAME: 'neo4j',
        NEO4J_PASSWORD: 'hush-hush',
        FASTI_NEO4J_WAIT: '2',
      }),
      1,
    );
    expect(errors.split('\n')).toEqual([
      'Neo4j at 127.0.0.1:1 does not answer. Trying for 2 seconds.',
      'Neo4j at 127.0.0.1:1 does not answer, tried for 2 seconds; start Neo4j, or correct NEO4J_URI.',
    ]);
  });

  it('each invalid setting', async () => {
    const errors = await errorsOf(serve({ PORT: '80a', FASTI_NEO4J_WAIT: '-1' }), 2);
    expect(errors.split('\n')).toEqual([
      'PORT must be a whole number from 0 to 65535, got "80a".',
      'FASTI_NEO4J_WAIT must be a whole number from 0 to 3600, got "-1".',
    ]);
  });

  it('each invalid record of the seed, and loads none of it', async () => {
    const seed = join(await folder(), 'bad.yaml');
    await writeFile(
      seed,
      [
        'fasti: "1"',
        'dataset: bad',
        'entities:',
        '  ann: { kind: person }',
        '  ben: { kind: wizard }',
        'facts:',
        '- existence: { entity: nobody }',
        '  claims: [ { source: s, date: "yesterday" } ]',
        '',
      ].join('\n'),
    );
    const errors = await errorsOf(serve({ FASTI_DATA: await folder(), FASTI_SEED: seed }), 1);
    const lines = errors.split('\n');
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/bad\.yaml:\d+:\d+: [A-Z_]+: /);
    expect(lines.at(-1)).toContain('was not loaded');
  });
});

it('keeps the store in the folder of the settings', async () => {
  const path = await folder();
  const serving = serve({ FASTI_DATA: join(path, 'deep', 'store'), FASTI_SEED: 'none' });
  await addressOf(serving);
  expect(await readdir(join(path, 'deep'))).toEqual(['store']);
});
