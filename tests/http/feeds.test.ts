/** Atom feeds of batches and of the history of an entity, read as a feed reader does, and what hostile records and addresses do to them. */
import { request } from 'node:http';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeEntities } from '../../src/changes/merge/mergeEntities.ts';
import { giveEarlierText } from '../support/earlierText.ts';
import { otherSite } from '../support/keptOpen.ts';
import { loadText } from '../support/loadText.ts';
import { openSite, type TestSite } from '../support/site.ts';
import { MANY_NAMES, mayorFrom, townRecords } from '../support/townRecords.ts';

const PUBLIC = 'https://example.org/archive';
const READER = 'token-of-the-reader';
const MARKUP = ']]></content></entry></feed><script>alert(1)</script>&amp;&#0;';
const CONTROLS = 'a\u0000\u0007\u001b[2J\u009b\ufffe\ud800\r\nb';

let site: TestSite;
beforeAll(async () => {
  site = await openSite({ basePath: '/archive', publicUrl: PUBLIC, cache: true });
  await loadText(site.graph, townRecords(mayorFrom('1901')), '2025-01-01T00:00:00Z');
  await loadText(
    site.graph,
    townRecords(mayorFrom('1902', `, { source: book, end: "1910" }`) + MANY_NAMES),
    '2025-02-01T00:00:00Z',
  );
  await loadText(site.graph, townRecords(MANY_NAMES), '2025-03-01T00:00:00Z', { replace: true });
  await loadText(
    site.graph,
    `fasti: "1"
dataset: hostile
sources:
  bad: { title: ${JSON.stringify(MARKUP)} }
entities:
  mallory: { kind: person, label: ${JSON.stringify(MARKUP)} }
  lines: { kind: person, label: Lines }
  old-anna: { kind: person, label: "Anna <b>" }
  silent: { kind: topic, label: Silence }
facts:
- { id: name, note: ${JSON.stringify(MARKUP)}, name: { entity: mallory, text: ${JSON.stringify(MARKUP)} }, claims: [ { source: bad } ] }
- { id: other, name: { entity: lines, text: Other }, claims: [ { source: bad } ] }
`,
    '2025-04-01T00:00:00Z',
    { by: MARKUP, reason: MARKUP },
  );
  await mergeEntities(site.graph, 'old-anna', 'anna', { by: 'tests', reason: 'the same' });
  await giveEarlierText(site.graph, 'lines', CONTROLS);
  await site.graph.write((transaction) =>
    transaction.run({
      text: 'MATCH (f:Name {id: $id}) SET f.label = $text, f.note = $text RETURN f.id',
      params: { id: 'other', text: CONTROLS },
    }),
  );
});
afterAll(() => site?.close());

const get = (path: string, headers: Record<string, string> = {}, url = site.url): Promise<Response> =>
  fetch(url + path, { headers, redirect: 'manual' });

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

/** The root of an XML document. Throws an Error if it is not well-formed. */
function parsed(xml: string): Node {
  const parser = new SaxesParser({ xmlns: true });
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  parser.on('opentag', ({ name, uri, attributes }: SaxesTagNS) => {
    expect(uri).toBe('http://www.w3.org/2005/Atom');
    const values = Object.entries(attributes).map(([key, { value }]): [string, string] => [key, value]);
    const node: Node = { name, attributes: Object.fromEntries(values), children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root.children[0] ?? root;
}

const named = ({ children }: Node, name: string): Node[] => children.filter((child) => child.name === name);
const textIn = (node: Node, name: string): string => {
  const found = named(node, name);
  expect(found, name).toHaveLength(1);
  return found[0]?.text ?? '';
};
const linkIn = (node: Node, rel: string): string | undefined =>
  named(node, 'link').find(({ attributes }) => attributes.rel === rel)?.attributes.href;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

/** The feed, with what RFC 4287 demands of it. */
function feedOf(xml: string, home = PUBLIC): { readonly feed: Node; readonly entries: readonly Node[] } {
  const feed = parsed(xml);
  expect(feed.name).toBe('feed');
  const entries = named(feed, 'entry');
  for (const node of [feed, ...entries]) {
    expect(textIn(node, 'id').startsWith(`${home}/`)).toBe(true);
    expect(textIn(node, 'title')).not.toBe('');
    expect(textIn(node, 'updated')).toMatch(TIME);
    for (const author of named(node, 'author')) expect(textIn(author, 'name')).not.toBe('');
    for (const { attributes } of named(node, 'link'))
      expect(attributes.href?.startsWith(`${home}/`), attributes.href).toBe(true);
    expect(named(node, 'link').filter(({ attributes }) => attributes.rel === 'alternate')).toHaveLength(1);
  }
  expect(named(feed, 'author')).toHaveLength(1);
  expect(linkIn(feed, 'self')).toContain('format=atom');
  expect(new Set(entries.map((entry) => textIn(entry, 'id'))).size).toBe(entries.length);
  expect(entries.length).toBeLessThanOrEqual(100);
  for (const entry of entries) {
    const [content] = named(entry, 'content');
    expect(content?.attributes.type).toBe('html');
    // Every link of it is whole.
    for (const [, href = ''] of content?.text.matchAll(/href="([^"]*)"/g) ?? [])
      expect(href.startsWith(`${home}/`), href).toBe(true);
  }
  return { feed, entries };
}

async function read(path: string, headers: Record<string, string> = {}, url = site.url) {
  const response = await get(path, headers, url);
  expect([path, response.status]).toEqual([path, 200]);
  expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  return feedOf(await response.text());
}

const here = (address: string | undefined): string => String(address).replace(PUBLIC, '');

describe('the feed of batches', () => {
  it('has an entry for each, the newest first, in the words of the page', async () => {
    const { feed, entries } = await read('/batches?format=atom');
    expect(textIn(feed, 'id')).toBe(`${PUBLIC}/batches`);
    expect(textIn(feed, 'title')).toBe('Changes · Fasti');
    expect(textIn(feed, 'updated')).toBe(textIn(entries[0] as Node, 'updated'));
    const [third, second] = entries.slice(-3) as [Node, Node];
    expect(textIn(third, 'id')).toBe(`${PUBLIC}/batch/3`);
    expect(textIn(third, 'title')).toBe('Batch 3: 1 retracted (records)');
    expect(textIn(third, 'updated')).toBe('2025-03-01T00:00:00.000Z');
    expect(textIn(third, 'content')).toContain('dataset town');
    expect(linkIn(second, 'alternate')).toBe(`${PUBLIC}/batch/2`);
    expect((await get(here(linkIn(second, 'alternate')))).status).toBe(200);
  });

  it('leads from part to part, with each batch once', async () => {
    const many = await openSite();
    try {
      for (let year = 1; year <= 103; year += 1)
        await loadText(many.graph, townRecords(mayorFrom(String(1800 + year))), '2025-01-01T00:00:00Z');
      const first = feedOf(await (await get('/batches?format=atom&lang=ru', {}, many.url)).text(), many.url);
      expect(first.entries).toHaveLength(100);
      const next = linkIn(first.feed, 'next') ?? '';
      expect(next).toContain('lang=ru');
      const last = feedOf(await (await fetch(next)).text(), many.url);
      expect(last.entries.map((entry) => textIn(entry, 'id'))).toEqual(
        [3, 2, 1].map((number) => `${many.url}/batch/${number}`),
      );
      expect(linkIn(last.feed, 'next')).toBeUndefined();
      expect(linkIn(last.feed, 'self')).toBe(next);
    } finally {
      await many.close();
    }
  });

  it('has no entries while nothing is loaded', async () => {
    const empty = await openSite();
    try {
      const { feed, entries } = feedOf(
        await (await get('/batches?format=atom', {}, empty.url)).text(),
        empty.url,
      );
      expect(entries).toEqual([]);
      expect(textIn(feed, 'updated')).toBe('1970-01-01T00:00:00Z');
    } finally {
      await empty.close();
    }
  });
});

describe('the feed of an entity', () => {
  it('says what each batch did to its facts, with links to them and to the batch', async () => {
    const { feed, entries } = await read('/entity/mayor?format=atom');
    expect(textIn(feed, 'title')).toBe('History of Mayor · Fasti');
    expect(entries.map((entry) => textIn(entry, 'title'))).toEqual([
      'Batch 3: Anna <b>, Mayor',
      'Batch 2: Anna <b>, Mayor',
      'Batch 1: Anna <b>, Mayor',
    ]);
    const [, changed] = entries as [Node, Node];
    expect(textIn(changed, 'id')).toBe(`${PUBLIC}/entity/mayor?view=history#batch-2`);
    const content = textIn(changed, 'content');
    expect(content).toContain('<li>Claims: <del>1</del> <ins>2</ins></li>');
    expect(content).toContain(`<a href="${PUBLIC}/batch/2">Batch 2</a>`);
    expect(content).toMatch(/Changed: <a href="https:\/\/example.org\/archive\/fact\/t-mayor\?knownAt=/);
    // The page has the section that the id names.
    expect(await (await get('/entity/mayor?view=history')).text()).toContain('<h2 id="batch-2">');
  });

  it('has the changes of each batch together, or the first ones and where the others are', async () => {
    const { feed, entries } = await read('/entity/clerk?format=atom');
    expect(entries).toHaveLength(1);
    expect(textIn(entries[0] as Node, 'title')).toMatch(/^Batch 2: .*; .*; .*, 97 more$/);
    expect(textIn(entries[0] as Node, 'content')).toContain(`<a href="${PUBLIC}/batch/2">More changes</a>`);
    expect(linkIn(feed, 'next')).toBe(`${PUBLIC}/entity/clerk?format=atom&after=batch%3A2`);
    expect((await read(here(linkIn(feed, 'next')))).entries).toEqual([]);
    expect((await read('/entity/mayor?format=atom&after=batch:3')).entries).toHaveLength(2);
    expect((await read('/entity/mayor@batch:1?format=atom')).entries).toHaveLength(1);
  });

  it('is what a feed reader accepts, and has its own id with no facts', async () => {
    const accept = 'application/atom+xml, application/xml;q=0.9, */*;q=0.1';
    expect((await read('/entity/mayor', { accept })).entries).toHaveLength(3);
    const { feed, entries } = await read('/entity/silent?format=atom');
    expect([entries, textIn(feed, 'updated')]).toEqual([[], '1970-01-01T00:00:00Z']);
  });

  it('redirects from what was merged, and is not found for what is unknown', async () => {
    const merged = await get('/entity/old-anna?format=atom');
    expect([merged.status, merged.headers.get('location')]).toEqual([
      308,
      '/archive/entity/anna?format=atom',
    ]);
    expect((await get('/entity/nobody?format=atom')).status).toBe(404);
  });
});

describe('a feed', () => {
  it.each(['/batches?format=atom', '/entity/mayor?format=atom'])(
    '%s is revalidated by a tag, and has headers only for HEAD',
    async (path) => {
      const response = await get(path);
      const tag = response.headers.get('etag') ?? '';
      expect(response.headers.get('cache-control')).toContain('no-cache');
      expect(Number(response.headers.get('fasti-batch'))).toBeGreaterThan(3);
      expect((await get(path, { 'if-none-match': tag })).status).toBe(304);
      const head = await fetch(site.url + path, { method: 'HEAD' });
      expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, tag, '']);
      expect(Number(site.requests.at(-1)?.cost)).toBeLessThan(8_000);
    },
  );

  it('has the language of its address, which the links of pages name', async () => {
    const { feed, entries } = await read('/entity/mayor?format=atom&lang=ru');
    expect(feed.attributes['xml:lang']).toBe('ru');
    expect(textIn(feed, 'title')).toContain('История изменений');
    expect(linkIn(feed, 'self')).toBe(`${PUBLIC}/entity/mayor?format=atom&lang=ru`);
    const [entry] = entries as [Node];
    expect(textIn(entry, 'id')).toBe(`${PUBLIC}/entity/mayor?view=history#batch-3`);
    expect(linkIn(entry, 'alternate')).toBe(`${PUBLIC}/entity/mayor?view=history&lang=ru#batch-3`);
    expect(textIn(entry, 'content')).toContain(`${PUBLIC}/batch/3?lang=ru"`);
    for (const [path, of] of [
      ['/batches', '/archive/batches'],
      ['/entity/mayor', '/archive/entity/mayor'],
      ['/entity/mayor@batch:1', '/archive/entity/mayor'],
      ['/entity/mayor?view=history', '/archive/entity/mayor'],
    ] as const)
      for (const language of ['en', 'ru']) {
        const page = await (await get(path, { 'accept-language': language })).text();
        const href = `href="${of}?format=atom&amp;lang=${language}"`;
        expect(page).toMatch(
          new RegExp(
            `<link rel="alternate" type="application/atom\\+xml" title="[^"]+" ${href.replaceAll('?', '\\?')}>`,
          ),
        );
        expect(page).toContain(`<a ${href} type="application/atom+xml">`);
      }
  });

  it('requires a token where reading does', async () => {
    const closed = await otherSite(site, {
      publicUrl: PUBLIC,
      closedReads: true,
      tokens: `reader:${READER}`,
    });
    for (const path of ['/batches?format=atom', '/entity/mayor?format=atom']) {
      const refused = await get(path, {}, closed.url);
      expect(refused.status).toBe(401);
      expect(await refused.text()).not.toContain('Mayor');
      await read(path, { authorization: `Bearer ${READER}` }, closed.url);
    }
  });
});

describe('hostile', () => {
  it('records stay text in feeds, and have no characters that XML has no place for', async () => {
    for (const path of ['/batches?format=atom', '/entity/mallory?format=atom', '/entity/lines?format=atom']) {
      const { entries } = await read(path);
      for (const entry of entries) expect(textIn(entry, 'content')).not.toContain('<script');
    }
    const { feed, entries } = await read('/entity/mallory?format=atom');
    expect(textIn(feed, 'title')).toContain(MARKUP);
    expect(textIn(named(entries[0] as Node, 'author')[0] as Node, 'name')).toBe(MARKUP);
  });

  it.each([
    '/batches?format=atom&after=nonsense',
    '/batches?format=rss',
    '/entity/mayor?format=atom&after=nonsense',
    '/entity/mayor?format=atom&after=2',
    `/entity/mayor?format=atom&after=batch:${'9'.repeat(30)}`,
    '/entity/mayor?format=atom&after=%3Cscript%3E',
    '/entity/mayor?format=atom&kind=%3Cscript%3E',
    '/entity/%00?format=atom&after=batch:1',
    '/entity/LONG?format=atom',
    '/batches?format=atom&after=LONG',
  ])('address %s is refused with a page', async (path) => {
    const response = await get(path.replace('LONG', 'x'.repeat(5_000)));
    expect([400, 404]).toContain(response.status);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).not.toContain('<script>');
  });

  it('hosts are in no address where the public one is known, and refused where they are none', async () => {
    const open = await otherSite(site, { host: '0.0.0.0' });
    const asked = (url: string, path: string, host: string): Promise<{ status?: number; text: string }> =>
      new Promise((resolve, reject) => {
        const { hostname, port, pathname } = new URL(url);
        request(
          { hostname, port, path: pathname.replace(/\/$/, '') + path, headers: { host } },
          (response) => {
            let text = '';
            response.setEncoding('utf8');
            response.on('data', (part) => {
              text += part;
            });
            response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
          },
        )
          .on('error', reject)
          .end();
      });
    for (const path of ['/batches?format=atom', '/entity/mayor?format=atom']) {
      expect((await asked(site.url, path, 'localhost')).text).not.toContain('localhost');
      expect((await asked(site.url, path, 'evil.example')).status).toBe(403);
      feedOf((await asked(open.url, path, 'reader.example:80')).text, 'http://reader.example:80');
      for (const host of ['evil.example/x?', '"><script>', 'a b', 'user@evil.example']) {
        const { status, text } = await asked(open.url, path, host);
        expect([host, status]).toEqual([host, 400]);
        expect(text).not.toContain('evil.example');
      }
    }
  });
});
