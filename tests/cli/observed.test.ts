import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addressOf, folder, type Serving, serve, stopped } from './serving.ts';

/** A server with a folder of its own and no records. */
const serveEmpty = async (
  settings: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): Promise<Serving> => serve({ FASTI_SEED: 'none', FASTI_DATA: await folder(), ...settings }, flags);

async function stop(serving: Serving): Promise<void> {
  expect(await stopped(serving)).toBe(0);
}

const ask = (url: string, query: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });

const linesOf = (text: string): Record<string, unknown>[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('the log of fasti serve', () => {
  it('is JSON on standard error if that is no terminal, and complete when the process ends', async () => {
    const serving = await serveEmpty({});
    const url = await addressOf(serving);
    for (let i = 0; i < 50; i += 1) await ask(url, `query Named { people(first: ${i + 1}) { totalCount } }`);
    await fetch(`${url}/health`);
    await stop(serving);
    const lines = linesOf(serving.errors());
    expect(lines[0]).toMatchObject({ event: 'started', url, engine: 'embedded' });
    expect(lines.slice(1)).toHaveLength(50);
    for (const line of lines.slice(1))
      expect(line).toMatchObject({ event: 'request', operation: 'Named', status: 200, level: 'info' });
  });

  it('is text by FASTI_LOG=text, has the level of FASTI_LOG_LEVEL, and leaves the greeting as it is', async () => {
    const serving = await serveEmpty({ FASTI_LOG: 'text', FASTI_LOG_LEVEL: 'debug' });
    const url = await addressOf(serving);
    await fetch(`${url}/live`);
    await stop(serving);
    expect(serving.errors()).toMatch(/^\d\d:\d\d:\d\d debug GET \/live 200 [\d.]+ ms id=\S+\n$/);
    expect(serving.output()).toMatch(/^\nFasti \d[\s\S]* {2}graph {4}embedded[\s\S]*Ctrl-C\n\n$/);
  });

  it('is appended to FASTI_LOG_FILE', async () => {
    const file = join(await folder(), 'fasti.log');
    await writeFile(file, '{"event":"before"}\n');
    const serving = await serveEmpty({ FASTI_LOG_FILE: file });
    await ask(await addressOf(serving), '{ people { totalCount } }');
    await stop(serving);
    expect(linesOf(await readFile(file, 'utf8')).map(({ event }) => event)).toEqual([
      'before',
      'started',
      'request',
    ]);
    expect(serving.errors()).toBe('');
  });
});

it('is ready when the names are read that the first search needs', async () => {
  const serving = serve({ FASTI_DATA: await folder(), FASTI_METRICS_PORT: '0' });
  const url = await addressOf(serving);
  const metrics = /http:\S+\/metrics/.exec(serving.output())?.[0] ?? '';
  await expect.poll(async () => (await fetch(`${url}/ready`)).status).toBe(200);
  const rows = async (): Promise<number> =>
    [
      ...(await (await fetch(metrics)).text()).matchAll(/^fasti_statement_seconds_count\{.*\} (\d+)$/gm),
    ].reduce((sum, [, count]) => sum + Number(count), 0);
  const before = await rows();
  const found = await (await ask(url, '{ search(text: "Morozov") { nodes { entity { id } } } }')).text();
  expect(found).toContain('sergey-morozov');
  // The clock, the sizes of lists by which its cost is counted, and the answer: none of them reads names.
  expect(await rows()).toBeLessThanOrEqual(before + 4);
  await stop(serving);
});

it('serves metrics on FASTI_METRICS_PORT, with labels of the examples and of FASTI_OPERATIONS', async () => {
  const operations = await folder();
  await writeFile(
    join(operations, 'app.graphql'),
    'query OfTheApp { people { totalCount } }\nquery { people { totalCount } }',
  );
  const serving = await serveEmpty({ FASTI_METRICS_PORT: '0', FASTI_OPERATIONS: operations });
  const url = await addressOf(serving);
  for (const name of ['OfTheApp', 'HeadsOfTheRegion', 'Unknown'])
    await ask(url, `query ${name} { people { totalCount } }`);
  const metrics = /(http:\S+\/metrics)/.exec(serving.output())?.[1] ?? '';
  expect(new URL(metrics).origin).not.toBe(url);
  const text = await (await fetch(metrics)).text();
  for (const name of ['OfTheApp', 'HeadsOfTheRegion', 'other'])
    expect(text).toContain(`fasti_requests_total{operation="${name}",outcome="ok"} 1`);
  expect(text).not.toContain('Unknown');
  expect((await fetch(`${url}/metrics`)).status).toBe(403);
  await stop(serving);
});

describe('fasti serve reports in one sentence', () => {
  const errorsOf = async (settings: Record<string, string>, flags?: readonly string[]): Promise<string> => {
    const serving = await serveEmpty(settings, flags);
    expect(await serving.ended).toBe(1);
    expect(serving.output()).toBe('');
    return serving.errors().trimEnd();
  };

  it('that the file of the log cannot be opened', async () => {
    const file = join(await folder(), 'missing', 'fasti.log');
    expect(await errorsOf({ FASTI_LOG_FILE: file })).toBe(
      `FASTI_LOG_FILE: "${file}" cannot be opened (ENOENT); name a file in a folder that exists.`,
    );
  });

  it('that the operations cannot be read, or are none', async () => {
    const path = await folder();
    const FASTI_LOG_FILE = join(await folder(), 'fasti.log');
    expect(await errorsOf({ FASTI_LOG_FILE, FASTI_OPERATIONS: join(path, 'none') })).toMatch(
      /cannot be read \(ENOENT\)\.$/,
    );
    expect(await errorsOf({ FASTI_OPERATIONS: path })).toMatch(/has 0 operations with a name; it must have/);
    await writeFile(join(path, 'bad.graphql'), 'query {');
    expect(await errorsOf({ FASTI_OPERATIONS: path })).toMatch(/bad\.graphql" is not a GraphQL document\.$/);
  });

  it('that the port of the metrics is in use', async () => {
    const { port, close } = await receiver();
    onTestFinished(close);
    expect(await errorsOf({ FASTI_METRICS_PORT: String(port) })).toBe(
      `Port ${port} on 127.0.0.1 is in use; stop the process that uses it, or set FASTI_METRICS_PORT to another number.`,
    );
  });

  it('that traces are wanted and the SDK is not installed', async () => {
    const hook =
      'export function resolve(name, context, next) { if (name === "@opentelemetry/sdk-node") throw Object.assign(new Error("none"), { code: "ERR_MODULE_NOT_FOUND" }); return next(name, context); }';
    const register = `import { register } from 'node:module'; register('data:text/javascript,' + encodeURIComponent(${JSON.stringify(hook)}));`;
    const flags = ['--import', `data:text/javascript,${encodeURIComponent(register)}`];
    const errors = await errorsOf({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' }, flags);
    expect(errors).toMatch(
      /^OpenTelemetry is set up .* @opentelemetry\/sdk-node is not installed\. Install it .*OTEL_SDK_DISABLED=true\.$/,
    );
    // Without the variables, or with the SDK disabled, it is not needed.
    const serving = await serveEmpty(
      { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1', OTEL_SDK_DISABLED: 'true' },
      flags,
    );
    await addressOf(serving);
    await stop(serving);
  });
});

interface ReceivedSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly kind: number;
  readonly attributes: readonly { readonly key: string; readonly value: Record<string, unknown> }[];
}

/** A receiver of OTLP in JSON. */
async function receiver() {
  const spans: ReceivedSpan[] = [];
  const services = new Set<unknown>();
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const { resourceSpans } = JSON.parse(text) as {
      resourceSpans: {
        resource: { attributes: ReceivedSpan['attributes'] };
        scopeSpans: { spans: ReceivedSpan[] }[];
      }[];
    };
    for (const { resource, scopeSpans } of resourceSpans) {
      for (const { key, value } of resource.attributes)
        if (key === 'service.name') services.add(value.stringValue);
      spans.push(...scopeSpans.flatMap((scope) => scope.spans));
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    spans,
    services,
    port,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

describe('the traces of fasti serve', () => {
  const attributesOf = ({ attributes }: ReceivedSpan): Record<string, unknown> =>
    Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

  async function traced(settings: Record<string, string>) {
    const collector = await receiver();
    onTestFinished(collector.close);
    const serving = await serveEmpty({
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${collector.port}`,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
      ...settings,
    });
    return { collector, serving, url: await addressOf(serving) };
  }

  it('have a span of each request with those of its statements, within that of the client', async () => {
    const { collector, serving, url } = await traced({ FASTI_TOKENS: 'editor:an-editor-of-the-archive' });
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    await ask(url, 'query HeadsOfTheRegion { search(text: "a secret word") { totalCount } }', {
      traceparent: `00-${traceId}-b7ad6b7169203331-01`,
      'x-request-id': 'traced-1',
    });
    await ask(url, '{ nothing }');
    await stop(serving);
    const { spans } = collector;
    const request = spans.find(({ name }) => name === 'query HeadsOfTheRegion');
    expect(request).toMatchObject({ traceId, parentSpanId: 'b7ad6b7169203331', kind: 2 });
    expect(attributesOf(request as ReceivedSpan)).toMatchObject({
      'http.request.method': 'POST',
      'http.response.status_code': 200,
      'graphql.operation.name': 'HeadsOfTheRegion',
      'graphql.operation.type': 'query',
      'fasti.request_id': 'traced-1',
    });
    const statements = spans.filter(({ parentSpanId }) => parentSpanId === request?.spanId);
    expect(statements.length).toBeGreaterThan(0);
    for (const statement of statements) {
      expect(statement).toMatchObject({ name: 'statement', traceId, kind: 3 });
      expect(attributesOf(statement)['db.query.text']).toMatch(/MATCH/);
    }
    expect(JSON.stringify(spans)).not.toContain('secret');
    const refused = spans.find(({ name }) => name === 'request');
    expect(attributesOf(refused as ReceivedSpan)).toMatchObject({
      'error.type': 'GRAPHQL_VALIDATION_FAILED',
    });
    expect([...collector.services]).toEqual(['fasti']);
  });

  it('have a span of each change, below the mutation that made it, and the name of the settings', async () => {
    const token = 'an-editor-of-the-archive';
    const { collector, serving, url } = await traced({
      FASTI_TOKENS: `editor:${token}`,
      OTEL_SERVICE_NAME: 'archive',
    });
    const content = 'fasti: "1"\ndataset: t\nlanguage: en\nentities:\n  ann: { kind: person, label: Ann }\n';
    const response = await ask(
      url,
      `mutation { applyRecords(input: {files: [{name: "t.yaml", format: YAML, content: ${JSON.stringify(content)}}]}) { batches { id } } }`,
      { authorization: `Bearer ${token}` },
    );
    expect(await response.json()).not.toHaveProperty('errors');
    await stop(serving);
    const { spans } = collector;
    const mutation = spans.find(({ name }) => name === 'mutation');
    const change = spans.find(({ name }) => name === 'change');
    expect(change).toMatchObject({ traceId: mutation?.traceId, parentSpanId: mutation?.spanId });
    expect(attributesOf(change as ReceivedSpan)['fasti.batch']).toBe(1);
    expect(spans.filter(({ parentSpanId }) => parentSpanId === change?.spanId).length).toBeGreaterThan(1);
    expect([...collector.services]).toEqual(['archive']);
  });
});
