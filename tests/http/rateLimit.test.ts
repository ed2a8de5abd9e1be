/** The rate limit: who counts as one client, what a request takes, and what it gets beyond the limit. */
import type { IncomingMessage } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clientAddress } from '../../src/http/connection/clientAddress.ts';
import { RateLimit } from '../../src/http/connection/rateLimit.ts';
import { tokenLine } from '../../src/settings/tokens.ts';
import type { Graph } from '../../src/store/graph.ts';
import { keptOpen } from '../support/keptOpen.ts';
import { openSeededSite, openSite, type TestSite, type TestSiteOptions } from '../support/site.ts';

const LIMIT = 120;
const READ = '{ about { version } }';

let holder: TestSite;
/** The graph, which outlives the sites. */
let seeded: Graph;
let site: TestSite;
beforeAll(async () => {
  holder = await openSeededSite();
  seeded = keptOpen(holder.graph);
});
afterAll(() => holder?.close());
afterEach(() => site?.close());

/** Limits of a clock that stands still, so that no client wins anything back. */
const limits = (trustedProxies = 0) => new RateLimit({ perMinute: LIMIT, trustedProxies }, () => 0);

const open = async (options: TestSiteOptions & { readonly proxies?: number } = {}): Promise<void> => {
  const { proxies, ...rest } = options;
  site = await openSite({ rates: limits(proxies), ...rest });
};

const post = (query: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(`${site.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });

const statuses = async (count: number, send: (i: number) => Promise<Response>): Promise<number[]> => {
  const found: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const response = await send(i);
    await response.arrayBuffer();
    found.push(response.status);
  }
  return found;
};

const refusedIn = (list: readonly number[]): number => list.filter((status) => status === 429).length;

/** Uses up what an address, or a token, may ask for. */
const useUp = async (headers: Readonly<Record<string, string>> = {}): Promise<void> => {
  const list = await statuses(LIMIT + 10, () => post(READ, headers));
  expect(refusedIn(list)).toBeGreaterThanOrEqual(10);
};

describe('a client over its limit', () => {
  it('gets 429 with Retry-After, which pages of other origins may read', async () => {
    await open();
    await useUp();
    const response = await post(READ, { origin: 'https://example.org' });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(Number(response.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(response.headers.get('access-control-expose-headers')).toContain('retry-after');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { errors } = (await response.json()) as { errors: { message: string; extensions: unknown }[] };
    expect(errors).toEqual([
      {
        message: expect.stringMatching(
          /^This client has sent too many or too costly requests; try again in \d+ seconds?\.$/,
        ),
        extensions: { code: 'RATE_LIMITED' },
      },
    ]);
  });

  it('still reaches the health check, and no page', async () => {
    await open();
    await useUp();
    const health = await fetch(`${site.url}/health`);
    expect(health.status).toBe(200);
    for (const path of ['/', '/ide', '/schema.graphql', '/nowhere', '/assets/x.js']) {
      const response = await fetch(site.url + path);
      expect(response.status).toBe(429);
      expect(response.headers.get('retry-after')).not.toBeNull();
    }
    // Browsers ask for leave before they send the request that counts.
    const preflight = await fetch(`${site.url}/graphql`, { method: 'OPTIONS' });
    expect(preflight.status).toBe(204);
  });

  it('is refused before its token is checked, and before its body is read', async () => {
    await open({ tokens: 'reader:token-of-the-reader', closedReads: true });
    const list = await statuses(LIMIT + 10, () =>
      post(READ, { authorization: 'Bearer guess-1234567890123' }),
    );
    expect(list.slice(0, LIMIT).every((status) => status === 401)).toBe(true);
    expect(list.at(-1)).toBe(429);
    const known = await post(READ, { authorization: 'Bearer token-of-the-reader' });
    expect(known.status).toBe(200);
  });
});

describe('a request', () => {
  beforeEach(async () => {
    site = await openSite({ rates: limits(), graph: seeded });
  });

  it.each(['application/json', 'text/csv'])(
    'takes a point for each 1,000 of its cost, and is refused before a statement, as %s',
    async (accept) => {
      const labels = Array.from({ length: 60 }, (_, i) => `l${i}: label`).join(' ');
      const query = `{ people(first: 200) { nodes { ${labels} } } }`;
      const first = await post(query);
      const { extensions } = (await first.json()) as { extensions: { cost: { fields: number } } };
      const points = 1 + Math.floor(extensions.cost.fields / 1_000);
      expect(points).toBeGreaterThan(10);
      const list = await statuses(20, () => post(query, { accept }));
      expect(list.indexOf(429)).toBeGreaterThanOrEqual(Math.floor(LIMIT / points) - 1);
      expect(list.indexOf(429)).toBeLessThanOrEqual(Math.floor(LIMIT / points) + 1);
      const refused = await post(query, { accept });
      const body = (await refused.json()) as { data?: unknown; errors: { extensions: unknown }[] };
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(body.data).toBeUndefined();
      expect(body.errors[0]?.extensions).toEqual({ code: 'RATE_LIMITED' });
    },
  );

  it('takes nothing where no limit is set', async () => {
    await site.close();
    site = await openSite();
    expect(refusedIn(await statuses(300, () => post(READ)))).toBe(0);
  });
});

describe('one client', () => {
  it('is a token, or an address', async () => {
    await open({
      tokens: [
        tokenLine('editor', 'ann', 'token-of-ann-1234'),
        tokenLine('editor', 'bob', 'token-of-bob-1234'),
      ].join(),
    });
    await useUp({ authorization: 'Bearer token-of-ann-1234' });
    expect((await post(READ, { authorization: 'Bearer token-of-bob-1234' })).status).toBe(200);
    expect((await post(READ)).status).toBe(200);
    await useUp();
    expect((await post(READ, { authorization: 'Bearer token-of-bob-1234' })).status).toBe(200);
    expect((await post(READ, { authorization: 'Bearer token-of-nobody' })).status).toBe(429);
  });

  it('may not choose its address', async () => {
    await open();
    const list = await statuses(LIMIT + 10, (i) => post(READ, { 'x-forwarded-for': `192.0.2.${i}` }));
    expect(refusedIn(list)).toBe(10);
  });

  it('shares a limit behind a proxy that is not counted, which is said once', () => {
    let said = 0;
    const rates = new RateLimit({ perMinute: LIMIT, trustedProxies: 0 }, undefined, () => {
      said += 1;
    });
    const request = { headers: { 'x-forwarded-for': '192.0.2.1' }, socket: {} } as unknown as IncomingMessage;
    for (let i = 0; i < 3; i += 1) rates.accountOf(request, { role: null, why: 'NO_TOKEN' });
    expect(said).toBe(1);
  });

  it('behind a trusted proxy is the last address, whatever stands before it', async () => {
    await open({ proxies: 1 });
    const list = await statuses(LIMIT + 10, (i) =>
      post(READ, { 'x-forwarded-for': `192.0.2.${i}, 203.0.113.7` }),
    );
    expect(refusedIn(list)).toBe(10);
    expect((await post(READ, { 'x-forwarded-for': '203.0.113.7, 203.0.113.8' })).status).toBe(200);
  });
});

describe('the address of a client', () => {
  const address = (forwarded: string | undefined, proxies: number, own = '198.51.100.1') =>
    clientAddress(
      {
        headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
        socket: { remoteAddress: own },
      },
      proxies,
    );

  it.each([
    [undefined, 0, '198.51.100.1'],
    ['1.2.3.4', 0, '198.51.100.1'],
    [undefined, 1, '198.51.100.1'],
    ['1.2.3.4', 1, '1.2.3.4'],
    ['9.9.9.9, 1.2.3.4', 1, '1.2.3.4'],
    ['9.9.9.9,1.2.3.4,5.6.7.8', 2, '1.2.3.4'],
    // It came past one of the proxies.
    ['9.9.9.9', 2, '198.51.100.1'],
    ['unknown', 1, '198.51.100.1'],
    ['', 1, '198.51.100.1'],
    ['1.2.3.4:5678', 1, '1.2.3.4'],
    ['2001:0db8:0:1:a:b:c:d', 1, '2001:db8:0:1::/64'],
    ['[2001:db8:0:1::5]:443', 1, '2001:db8:0:1::/64'],
    ['2001:DB8::1', 1, '2001:db8:0:0::/64'],
    ['::ffff:1.2.3.4', 1, '1.2.3.4'],
    ['fe80::1%eth0', 1, 'fe80:0:0:0::/64'],
    ['::1', 1, '0:0:0:0::/64'],
    ['64:ff9b::1.2.3.4', 1, '64:ff9b:0:0::/64'],
  ])('%j behind %i proxies is %s', (forwarded, proxies, expected) => {
    expect(address(forwarded, proxies)).toBe(expected);
  });
});

describe('the memory of clients', () => {
  const from = (remoteAddress: string) => ({ headers: {}, socket: { remoteAddress } }) as IncomingMessage;
  const nobody = { role: null, why: 'NO_TOKEN' } as const;

  it('is bounded, and forgets those who are silent', () => {
    const rates = new RateLimit({ perMinute: LIMIT, trustedProxies: 0 }, () => 0);
    const busy = from('192.0.2.1');
    for (let i = 0; i < LIMIT; i += 1) rates.accountOf(busy, nobody).arrive();
    for (let i = 0; i < 40_000; i += 1) {
      rates.accountOf(from(`10.${i >> 16}.${(i >> 8) & 255}.${i & 255}`), nobody).arrive();
      if (i % 1_000 === 0) expect(rates.accountOf(busy, nobody).arrive()).not.toBeNull();
    }
    expect(rates.size).toBeLessThanOrEqual(20_000);
    expect(rates.accountOf(busy, nobody).arrive()).not.toBeNull();
  });

  it('wins back the limit in a minute, and no more, and pays off what it owes', () => {
    let now = 0;
    const rates = new RateLimit({ perMinute: LIMIT, trustedProxies: 0 }, () => now);
    const account = rates.accountOf(from('192.0.2.1'), nobody);
    const passing = () => {
      let passed = 0;
      while (account.arrive() === null) passed += 1;
      return passed;
    };
    expect(passing()).toBe(LIMIT);
    expect(account.arrive()?.retryAfter).toBe(1);
    expect(() => account.charge(100_000)).toThrow('try again in 50 seconds');
    now += 30_000;
    expect(passing()).toBe(LIMIT / 2);
    now += 3_600_000;
    expect(passing()).toBe(LIMIT);
    account.owe(2 * LIMIT * 1000);
    now += 2 * 60_000;
    expect(passing()).toBe(0);
    now += 60_000;
    expect(passing()).toBe(LIMIT);
  });
});
