/** Many requests of one client on one connection, which it sends without waiting: others are answered, and no answer is lost. */
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { RateLimit } from '../../src/http/connection/rateLimit.ts';
import { openEmbedded } from '../../src/store/engines/embedded.ts';
import { QUEUE_LIMITS } from '../../src/store/readQueue.ts';
import { type HeldGraph, holding } from '../support/heldGraph.ts';
import { openPipeline, type Pipeline, rawRequest } from '../support/hostile/pipeline.ts';
import { keptOpen } from '../support/keptOpen.ts';
import { type RecordingGraph, recording } from '../support/recordingGraph.ts';
import { openSite, type TestSite } from '../support/site.ts';
import { until } from '../support/until.ts';

const { running, waiting } = QUEUE_LIMITS.embedded.ORDINARY;

let read: RecordingGraph;
let graph: HeldGraph;
let site: TestSite;
let pipeline: Pipeline;
let closed: Promise<void> | null;
beforeEach(async () => {
  const embedded = await openEmbedded();
  await embedded.setup();
  read = recording(embedded);
  graph = holding(read, 'held');
  closed = null;
  site = await openSite({
    graph,
    tokens: 'reader:token-of-a-reader',
    rates: new RateLimit({ perMinute: 0, trustedProxies: 1 }),
  });
  pipeline = await openPipeline(site.url);
});
afterEach(async () => {
  pipeline.leave();
  graph.release();
  await (closed ?? site.close());
});

/** A question that waits until the graph is released. */
const held = (what: string | number): object => ({
  query: `{ facts(filter: {sources: ["held"], attributedTo: ["${what}"]}) { nodes { id } } }`,
});
const OWN = 'x-forwarded-for: 10.0.0.1';
const asked = (question: object, headers: readonly string[] = []): string =>
  rawRequest(
    '/graphql',
    [...(headers.some((one) => one.startsWith('x-f')) ? [] : [OWN]), ...headers],
    question,
  );
const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const many = (count: number, requestOf: (i: number) => string): string[] => numbers(count).map(requestOf);

const ask = (question: object, headers = {}): Promise<Response> =>
  fetch(`${site.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': '10.0.0.2', ...headers },
    body: JSON.stringify(question),
  });

/** Waits until a client has all places, and so many of its requests wait for one. */
const untilWaiting = async (count: number): Promise<void> => {
  await until(() => graph.started() === running);
  await expect.poll(isWaiting).toBe(count);
};
async function isWaiting(): Promise<number> {
  const { text } = await site.metrics.text();
  return Number(/^fasti_requests_waiting\{lane="ORDINARY"\} (\d+)/m.exec(text)?.[1]);
}

/** Whose questions were read, in order, after what ran already. */
const readers = (before: number): string[] =>
  read.statements.slice(before).flatMap(({ params }) => /other|one/.exec(JSON.stringify(params)) ?? []);

describe('sixty dear requests', () => {
  const SIXTY = 60;

  it('leave the light reads of another client, and its next dear one, before themselves', async () => {
    pipeline.send(...many(SIXTY, () => asked(held('one'))));
    await untilWaiting(SIXTY - running);
    for (let i = 0; i < 20; i += 1)
      expect((await ask({ query: `{ person(id: "p${i}") { label } }` })).status).toBe(200);
    const other = ask(held('other'));
    await expect.poll(isWaiting).toBe(SIXTY - running + 1);
    const before = read.statements.length;
    graph.release();
    expect((await other).status).toBe(200);
    const answers = await pipeline.answers(SIXTY);
    expect(answers.map(({ status }) => status)).toEqual(numbers(SIXTY).map(() => 200));
    expect(readers(before).slice(running, running + 1)).toEqual(['other']);
  });

  it.each([
    [
      'that each name another client in X-Forwarded-For',
      (i: number) => [`x-forwarded-for: 10.9.${i}.1, 10.0.0.1`],
    ],
    ['that each have another unknown token', (i: number) => [OWN, `authorization: Bearer guess-${i}`]],
    [
      'that each name another program and another address',
      (i: number) => [OWN, `user-agent: a${i}`, `forwarded: for=10.9.0.${i}`, `x-real-ip: 10.9.0.${i}`],
    ],
  ])('%s are those of one client', async (_what, headersOf) => {
    pipeline.send(...many(SIXTY, (i) => asked(held('one'), headersOf(i))));
    await untilWaiting(SIXTY - running);
    const other = ask(held('other'));
    await expect.poll(isWaiting).toBe(SIXTY - running + 1);
    const before = read.statements.length;
    graph.release();
    expect((await other).status).toBe(200);
    await pipeline.answers(SIXTY);
    expect(readers(before).indexOf('other')).toBeLessThanOrEqual(running);
  });

  it('that their client leaves are not read', async () => {
    pipeline.send(...many(SIXTY, () => asked(held('one'))));
    await untilWaiting(SIXTY - running);
    pipeline.leave();
    await expect.poll(isWaiting).toBe(0);
    await expect.poll(() => site.requests.filter(({ left }) => left === true).length).toBe(SIXTY);
    const before = read.statements.length;
    const other = ask(held('other'));
    graph.release();
    expect((await other).status).toBe(200);
    // What ran already, and nothing else of the client that left.
    expect(readers(before).filter((whose) => whose === 'one')).toHaveLength(running);
  });

  it('are all answered by a server that stops, and the last one says so', async () => {
    pipeline.send(...many(SIXTY, () => asked(held('one'))));
    await untilWaiting(SIXTY - running);
    closed = site.close();
    graph.release();
    const answers = await pipeline.answers(SIXTY);
    expect(answers.map(({ status }) => status)).toEqual(numbers(SIXTY).map(() => 200));
    expect(answers.map(({ headers }) => headers.get('connection')).indexOf('close')).toBe(SIXTY - 1);
    await closed;
  });
});

it('more requests than may wait are refused, each in its place, and the connection stays', async () => {
  const all = running + waiting + 10;
  pipeline.send(...many(all, () => asked(held('one'))));
  await untilWaiting(waiting);
  graph.release();
  const answers = await pipeline.answers(all);
  expect(answers.map(({ status }) => status)).toEqual(
    numbers(all).map((i) => (i < running + waiting ? 200 : 503)),
  );
  expect(answers.at(-1)?.headers.get('retry-after')).toBeDefined();
  pipeline.send(asked({ query: '{ about { factCount } }' }));
  expect((await pipeline.answers(all + 1)).at(-1)?.status).toBe(200);
});

it('more requests than the rate limit has are refused, each in its place', async () => {
  const [perMinute, all] = [100, 120];
  const rates = new RateLimit({ perMinute, trustedProxies: 1 }, () => 0);
  const other = await openSite({ graph: keptOpen(graph), rates });
  onTestFinished(() => other.close());
  const limited = await openPipeline(other.url);
  limited.send(...many(all, (i) => rawRequest(i % 2 === 0 ? '/schema.graphql' : '/robots.txt', [OWN])));
  const answers = await limited.answers(all);
  expect(answers.map(({ status }) => status)).toEqual(numbers(all).map((i) => (i < perMinute ? 200 : 429)));
  limited.send(rawRequest('/robots.txt', ['x-forwarded-for: 10.0.0.2']));
  expect((await limited.answers(all + 1)).at(-1)?.status).toBe(200);
});

it('tables are sent in order, those of queries and those that are sent while they are read', async () => {
  const names = many(20, (i) => (i % 2 === 0 ? 'facts' : (['people', 'tenures', 'sources'][i % 3] ?? '')));
  pipeline.send(
    ...names.map((name) =>
      name === 'facts' ? asked(held('one'), ['accept: text/csv']) : rawRequest(`/data/${name}.csv`, [OWN]),
    ),
  );
  await until(() => graph.started() === running);
  graph.release();
  const answers = await pipeline.answers(names.length);
  expect(answers.map(({ headers }) => headers.get('content-disposition'))).toEqual(
    names.map((name) => `attachment; filename="${name}.csv"`),
  );
});

/** What a client may send between requests; each ends its connection, or is refused. */
const RAW: Readonly<Record<string, string>> = {
  'an escape sequence in a header': rawRequest('/', ['x-a: \u001b[2J']),
  'a NUL in a header': rawRequest('/', ['x-a: a\u0000b']),
  'a line break alone in a header': rawRequest('/', ['x-a: a\rb: c']),
  'an escape sequence in the name of a header': rawRequest('/', ['x\u001b[2J: a']),
  'a C1 control in the address': rawRequest('/entity/\u009b2J'),
  'an escape sequence in the address': rawRequest('/entity/\u001b[2J'),
  'an override in the address': rawRequest('/entity/\u00e2\u0080\u00ae'),
  'a C1 control as the id of the request': rawRequest('/nothing', ['x-request-id: \u009b2J']),
  'a C1 control as an address of a client': rawRequest('/nothing', ['x-forwarded-for: \u009b2J']),
  'a C1 control in a token': rawRequest('/nothing', ['authorization: Bearer \u009b2J']),
  'no request at all': '\u001b[2J\u0000\u009b\r\n\r\n',
  'another protocol': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
};

it.each(Object.entries(RAW))('%s is refused, and shows nowhere', async (_what, raw) => {
  pipeline.send(raw);
  const [answer] = await pipeline.answers(1);
  expect(answer?.status).toSatisfy((status: number) => status === 400 || status === 404);
  const CONTROL = /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
  expect(answer?.body).not.toMatch(CONTROL);
  expect([...(answer?.headers.values() ?? [])].join('\n')).not.toMatch(CONTROL);
  expect((await ask({ query: '{ about { factCount } }' })).status).toBe(200);
  expect(JSON.stringify([site.log, site.requests])).not.toMatch(CONTROL);
  expect(site.log).toEqual([]);
});
