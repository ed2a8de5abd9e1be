/** `/sitemap.xml` and `/robots.txt`: the addresses of entities and sources, and what is not crawled. */
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeEntities } from '../../src/changes/merge/mergeEntities.ts';
import { RateLimit } from '../../src/http/connection/rateLimit.ts';
import { otherSite } from '../support/keptOpen.ts';
import { loadText } from '../support/loadText.ts';
import { openSeededSite, type TestSite } from '../support/site.ts';

const PUBLIC = 'https://example.org/archive';
const READER = 'token-of-the-reader';
const READ_AS = { authorization: `Bearer ${READER}` };
/** More than two pages of a list. */
const TOWNS = 450;
/** The home page, the lists, the batches and the data. */
const LEADING = 10;

let site: TestSite;
beforeAll(async () => {
  site = await openSeededSite({ basePath: '/archive', publicUrl: PUBLIC });
  const towns = Array.from(
    { length: TOWNS },
    (_, i) => `  town-${i}: { kind: region, label: "Town ${i}" }\n`,
  );
  await loadText(
    site.graph,
    `fasti: "1"
dataset: towns
sources: {}
entities:
${towns.join('')}  old-town: { kind: region, label: "Town 0" }
  mallory: { kind: person, label: "<script>" }
`,
    '2026-02-01T00:00:00Z',
  );
  await mergeEntities(site.graph, 'old-town', 'town-0', { by: 'tests', reason: 'the same' });
});
afterAll(() => site?.close());

const get = (path: string, url = site.url, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url + path, { headers });

/** The addresses of a sitemap. Throws an Error if it is not well-formed. */
function addressesIn(text: string): { readonly root: string; readonly addresses: readonly string[] } {
  const parser = new SaxesParser();
  const names: string[] = [];
  const addresses: string[] = [];
  let inLoc = false;
  parser.on('opentag', ({ name }) => {
    names.push(name);
    inLoc = name === 'loc';
  });
  parser.on('closetag', () => {
    inLoc = false;
  });
  parser.on('text', (content) => {
    if (inLoc) addresses.push(content);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  return { root: names[0] ?? '', addresses };
}

describe('the sitemap', () => {
  it('has the address of each entity and source once, but of none that was merged', async () => {
    const response = await get('/sitemap.xml');
    expect(response.headers.get('content-type')).toBe('application/xml; charset=utf-8');
    expect(Number(response.headers.get('fasti-batch'))).toBeGreaterThan(0);
    const { root, addresses } = addressesIn(await response.text());
    expect(Number(site.requests.at(-1)?.cost)).toBeLessThan(15_000);
    expect(root).toBe('urlset');
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toContain(`${PUBLIC}/entity/wego`);
    expect(addresses).toContain(`${PUBLIC}/entity/mallory`);
    expect(addresses).toContain(`${PUBLIC}/source/article`);
    expect(addresses.slice(0, LEADING)).toContain(`${PUBLIC}/sources`);
    expect(addresses.filter((address) => address.includes('/town-'))).toHaveLength(TOWNS);
    expect(addresses).not.toContain(`${PUBLIC}/entity/old-town`);
    const counts = await fetch(`${site.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query:
          '{ a: people { totalCount } b: organizations { totalCount } c: offices { totalCount } d: regions { totalCount } e: events { totalCount } f: topics { totalCount } g: sources { totalCount } }',
      }),
    });
    const { data } = (await counts.json()) as { data: Record<string, { totalCount: number }> };
    expect(addresses).toHaveLength(
      Object.values(data).reduce((sum, { totalCount }) => sum + totalCount, LEADING),
    );
  });

  it('has so many addresses at most', async () => {
    const whole = addressesIn(await (await get('/sitemap.xml')).text()).addresses;
    const small = await otherSite(site, {
      basePath: '/archive',
      publicUrl: PUBLIC,
      sitemapAddresses: 190,
    });
    const { addresses } = addressesIn(await (await get('/sitemap.xml', small.url)).text());
    expect(addresses).toEqual(whole.slice(0, LEADING + 190));
  });

  it('is not found where the public address is not known', async () => {
    const other = await otherSite(site, {});
    expect((await get('/sitemap.xml', other.url)).status).toBe(404);
    expect(await (await get('/robots.txt', other.url)).text()).not.toContain('Sitemap');
  });

  it('requires a token where reading does, and counts for the limit of its client', async () => {
    const closed = await otherSite(site, {
      publicUrl: 'https://example.org',
      closedReads: true,
      tokens: `reader:${READER}`,
    });
    const refused = await get('/sitemap.xml', closed.url);
    expect(refused.status).toBe(401);
    expect(await refused.text()).not.toContain('wego');
    const read = await get('/sitemap.xml', closed.url, READ_AS);
    expect(await read.text()).toContain('https://example.org/entity/wego<');
    const rates = new RateLimit({ perMinute: 120, trustedProxies: 0 }, () => 0);
    const limited = await otherSite(site, { publicUrl: 'https://example.org', rates });
    let [sent, status] = [0, 200];
    for (; status === 200 && sent < 121; sent += 1) {
      const response = await get('/sitemap.xml', limited.url);
      status = response.status;
      const text = await response.text();
      // What is being sent is not broken off.
      if (status === 200) addressesIn(text);
    }
    expect([status, sent < 121]).toEqual([429, true]);
  });
});

describe('robots', () => {
  it('are kept from views, and find the sitemap', async () => {
    expect(await (await get('/robots.txt')).text()).toBe(`User-agent: *
Disallow: /archive/graphql
Disallow: /archive/ide
Disallow: /archive/timeline
Disallow: /archive/network
Disallow: /archive/fact/
Disallow: /archive/data/
Disallow: /archive/entity/*?
Disallow: /archive/entity/*@
Disallow: /archive/source/*?
Disallow: /archive/source/*@

Sitemap: ${PUBLIC}/sitemap.xml
`);
  });

  it('are kept from everything where reading requires a token', async () => {
    const closed = await otherSite(site, {
      publicUrl: 'https://example.org',
      closedReads: true,
      tokens: `reader:${READER}`,
    });
    expect(await (await get('/robots.txt', closed.url)).text()).toBe('User-agent: *\nDisallow: /\n');
  });
});
