/** `/changes/stream`: each batch once it is committed, for an EventSource, which resumes by itself. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { RateLimit } from '../../src/http/connection/rateLimit.ts';
import { readTokens, tokenLine } from '../../src/settings/tokens.ts';
import { loadText } from '../support/loadText.ts';
import { openEvents, untilLength } from '../support/sentEvents.ts';
import type { TestSite } from '../support/site.ts';
import { AT, changeMayor, nextYear, openTown, town } from '../support/town.ts';

const OTHER = (from: string): string => `fasti: "1"
dataset: other
sources: { paper: { title: Paper } }
entities: { ben: { kind: person, label: Ben }, guard: { kind: office, label: Guard } }
facts:
- { id: t-ben, tenure: { holder: ben, office: guard }, claims: [ { source: paper, start: "${from}" } ] }
`;
const changeOther = (site: TestSite) => loadText(site.graph, OTHER(nextYear()), AT);

const batchesIn = (events: readonly { readonly event?: string; readonly id?: string }[]) =>
  events.flatMap(({ event, id }) => (event === 'batch' ? [Number(id)] : []));
const streams = async (site: TestSite): Promise<number> =>
  Number(/^fasti_subscribers (\d+)$/m.exec((await site.metrics.text()).text)?.[1]);

let shared: TestSite;
beforeAll(async () => {
  shared = await openTown();
});
afterAll(() => shared.close());

describe('a stream of changes', () => {
  it('is not kept, not compressed and readable from other pages, and says where it begins', async () => {
    const { response, events } = await openEvents(`${shared.url}/changes/stream`, {
      headers: { 'accept-encoding': 'gzip, br', origin: 'https://example.org' },
    });
    expect([response.status, Object.fromEntries(response.headers)]).toMatchObject([
      200,
      {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
        'access-control-allow-origin': '*',
      },
    ]);
    expect(response.headers.has('content-encoding')).toBe(false);
    await untilLength(events, 1);
    expect(events).toEqual([
      {
        retry: expect.stringMatching(/^[2-5]\d{3}$/),
        id: '1',
        event: 'begin',
        data: expect.stringMatching(/^\{"id":"1","store":"[\da-f-]{36}"\}$/),
      },
    ]);
  });

  it('has each batch, with when it was committed and its page', async () => {
    const site = await town();
    const { events } = await openEvents(`${site.url}/changes/stream?afterBatch=0`);
    await untilLength(events, 2);
    const [, first] = events;
    expect([first?.id, first?.event]).toEqual(['1', 'batch']);
    expect(JSON.parse(first?.data ?? '')).toEqual({
      id: '1',
      committedAt: '2026-01-01T00:00:00.000Z',
      url: `${site.url}/batch/1`,
    });
    expect((await fetch(`${site.url}/batch/1`)).status).toBe(200);
    await changeMayor(site);
    await changeMayor(site);
    await untilLength(events, 4);
    expect(batchesIn(events)).toEqual([1, 2, 3]);
  });

  it('has all batches where there are more than one reading takes, in order', async () => {
    const site = await town();
    for (let i = 0; i < 120; i += 1) await changeMayor(site);
    const { events } = await openEvents(`${site.url}/changes/stream?afterBatch=1`);
    await untilLength(events, 121);
    expect(batchesIn(events)).toEqual(Array.from({ length: 120 }, (_, i) => i + 2));
  });

  it('is narrowed to what the timelines of entities show, and resumes after what was left out', async () => {
    const site = await town();
    await changeOther(site);
    await changeMayor(site);
    const of = (ids: readonly string[]): string =>
      `${site.url}/changes/stream?afterBatch=0&${new URLSearchParams(ids.map((id): [string, string] => ['entity', id]))}`;
    const anna = await openEvents(of(['anna']));
    const both = await openEvents(of(['ben', 'nobody', 'anna']));
    const guard = await openEvents(of(['guard']));
    for (const { events } of [anna, both, guard]) await untilLength(events, 4);
    await changeOther(site);
    for (const { events } of [anna, both, guard]) await untilLength(events, 5);
    expect([anna, both, guard].map(({ events }) => batchesIn(events))).toEqual([
      [1, 3],
      [1, 2, 3, 4],
      [2, 4],
    ]);
    // An EventSource remembers an id that came without an event.
    expect(anna.events.at(-1)).toEqual({ id: '4' });
  });

  it('prefers the id that the client has seen to the batch of the address', async () => {
    const { events } = await openEvents(`${shared.url}/changes/stream?afterBatch=0`, {
      headers: { 'last-event-id': '1' },
    });
    await untilLength(events, 1);
    expect(events).toEqual([
      {
        retry: expect.stringMatching(/^[2-5]\d{3}$/),
        id: '1',
        event: 'begin',
        data: expect.stringMatching(/^\{"id":"1","store":"[\da-f-]{36}"\}$/),
      },
    ]);
  });

  it('begins with the id of its store, by which another history is noticed', async () => {
    const begun = async (site: TestSite, search: string): Promise<{ id: string; store: string }> => {
      const { events } = await openEvents(`${site.url}/changes/stream?${search}`);
      await untilLength(events, 1);
      return JSON.parse(events[0]?.data ?? '');
    };
    const [one, other] = [await town(), await town()];
    const { store } = await begun(one, '');
    for (let i = 0; i < 3; i += 1) await changeMayor(one);
    expect(await begun(one, `store=${store}&afterBatch=2`)).toEqual({ id: '2', store });
    const replaced = await begun(other, '');
    expect(replaced.store).not.toBe(store);
    // A batch of another history says nothing here, whether there is one of its number or not.
    for (const batch of [0, 1, 4])
      expect(await begun(other, `store=${store}&afterBatch=${batch}`)).toEqual(replaced);
    const known = await fetch(`${other.url}/changes/stream?store=${replaced.store}&afterBatch=4`);
    expect([known.status, await known.text()]).toMatchObject([
      400,
      expect.stringContaining('there is no batch 4, the newest is 1'),
    ]);
  });

  it.each([
    ['a batch that there is not yet', 'afterBatch=99', 'there is no batch 99, the newest is'],
    ['a batch beyond all numbers', 'afterBatch=99999999999999999999', 'is not the number of a batch'],
    ['a negative batch', 'afterBatch=-1', '"-1" is not the number of a batch'],
    ['no number', 'afterBatch=batch/1', '"batch/1" is not the number'],
    ['no batch', 'afterBatch=', '"" is not the number'],
    [
      'lines for the headers',
      `afterBatch=${encodeURIComponent('1\r\nset-cookie: a=b')}`,
      'is not the number',
    ],
    [
      'too many entities',
      Array.from({ length: 101 }, (_, i) => `entity=e${i}`).join('&'),
      '101 ids of entities; give at most 100',
    ],
    ['an id that is too long', `entity=${'x'.repeat(3_000)}`, 'has an id of 3000 characters'],
    ['an id with a moment that is none', 'entity=anna@x', 'is not a moment'],
  ])('refuses %s', async (_what, search, message) => {
    const response = await fetch(`${shared.url}/changes/stream?${search}`);
    const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
    expect([response.status, errors[0]?.extensions]).toEqual([400, { code: 'BAD_USER_INPUT' }]);
    expect(errors[0]?.message).toContain(message);
    expect(response.headers.has('set-cookie')).toBe(false);
  });

  it('answers HEAD, preflights and other methods as its neighbours do', async () => {
    const ask = (method: string, headers = {}) => fetch(`${shared.url}/changes/stream`, { method, headers });
    const head = await ask('HEAD');
    expect([head.status, head.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
    const preflight = await ask('OPTIONS', {
      origin: 'https://example.org',
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'last-event-id',
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('last-event-id');
    const post = await ask('POST');
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });
});

describe('the server of a stream', () => {
  it('gives up all that belongs to a client that leaves', async () => {
    const site = await town();
    const opened = await Promise.all(
      Array.from({ length: 20 }, () => openEvents(`${site.url}/changes/stream`)),
    );
    expect(await streams(site)).toBe(20);
    for (const { close } of opened) close();
    await expect.poll(() => streams(site)).toBe(0);
  });

  it('takes so many of a client, and so many in all', async () => {
    const site = await town({
      subscribers: { most: 3, perClient: 2 },
      rates: new RateLimit({ perMinute: 0, trustedProxies: 1 }),
    });
    const from = (client: string) => ({ headers: { 'x-forwarded-for': client } });
    const open = (client: string) => openEvents(`${site.url}/changes/stream`, from(client));
    const first = await open('192.0.2.1');
    await open('192.0.2.1');
    const third = await fetch(`${site.url}/changes/stream`, from('192.0.2.1'));
    expect([third.status, third.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await third.text()).toContain('This client follows 2 streams already');
    expect((await open('192.0.2.2')).response.status).toBe(200);
    const last = await fetch(`${site.url}/changes/stream`, from('192.0.2.3'));
    expect([last.status, await last.text()]).toMatchObject([
      503,
      expect.stringContaining('3 subscribers already'),
    ]);
    first.close();
    await expect.poll(async () => (await open('192.0.2.3')).response.status).toBe(200);
  });

  it('counts the request for the rate limit of its client', async () => {
    const site = await town({ rates: new RateLimit({ perMinute: 3, trustedProxies: 0 }) });
    for (let i = 0; i < 3; i += 1) await fetch(`${site.url}/schema.graphql`, { method: 'HEAD' });
    const response = await fetch(`${site.url}/changes/stream`);
    expect([response.status, response.headers.has('retry-after')]).toEqual([429, true]);
  });

  it('says why it ends a stream when it stops', async () => {
    const site = await openTown();
    const { events, ended } = await openEvents(`${site.url}/changes/stream`);
    await untilLength(events, 1);
    await site.close();
    await ended;
    expect(events.at(-1)).toEqual({
      event: 'end',
      data: JSON.stringify({ reason: 'The server stops; connect again.' }),
    });
  });

  it('lets readers in with a token where reading is closed, for as long as the token is accepted', async () => {
    const tokens = tokenLine('reader', 'a-reader', 'token-of-a-reader');
    let accepted = true;
    const site = await town({
      closedReads: true,
      basePath: '/archive',
      tokenSource: () => (accepted ? readTokens(tokens, []) : []),
    });
    expect((await fetch(`${site.url}/changes/stream`)).status).toBe(401);
    const { response, events, ended } = await openEvents(`${site.url}/changes/stream`, {
      headers: { authorization: 'Bearer token-of-a-reader' },
    });
    expect(response.status).toBe(200);
    await changeMayor(site);
    await untilLength(events, 2);
    expect(JSON.parse(events[1]?.data ?? '')).toMatchObject({ url: `${site.url}/batch/2` });
    accepted = false;
    await changeMayor(site);
    await ended;
    expect(events.at(-1)?.event).toBe('end');
  });

  it('keeps a slow reader from nothing, and others from waiting for it', async () => {
    const site = await town();
    const { port } = new URL(site.url);
    const slow = connect(Number(port), '127.0.0.1');
    onTestFinished(() => void slow.destroy());
    slow.write('GET /changes/stream?afterBatch=0 HTTP/1.1\r\nhost: localhost\r\n\r\n');
    await expect.poll(() => streams(site)).toBe(1);
    slow.pause();
    for (let i = 0; i < 20; i += 1) await changeMayor(site);
    const { events } = await openEvents(`${site.url}/changes/stream?afterBatch=0`);
    await untilLength(events, 22);
    let text = '';
    slow.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    slow.resume();
    await expect.poll(() => [...text.matchAll(/^event: batch$/gm)].length).toBe(21);
    expect([...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id))).toEqual(
      Array.from({ length: 22 }, (_, i) => i),
    );
  });
});
