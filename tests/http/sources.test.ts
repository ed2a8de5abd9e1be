/** `/sources` and `/source/{id}`: the sources by publisher, and what rests on one of them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadText } from '../support/loadText.ts';
import { openSite, type TestSite } from '../support/site.ts';
import { MANY_NAMES, mayorFrom } from '../support/townRecords.ts';

const SOURCES = Array.from(
  { length: 120 },
  (_, i) => `  leaf-${String(i).padStart(3, '0')}: { title: "Leaf ${i}", publisher: "Press ${i % 2}" }\n`,
).join('');

const townFile = (facts: string): string => `fasti: "1"
dataset: town
sources:
  book: { title: Book, kind: chronicle, publisher: "Academy", date: "1950", url: "https://example.org/book", language: en, voice: academy, reliability: LOW, note: "Without an index." }
  diary: { title: "A diary <b>" }
${SOURCES}entities:
  anna: { kind: person, label: "Anna" }
  mayor: { kind: office, label: Mayor }
  clerk: { kind: office, label: Clerk }
facts:
${facts}`;

const DISPUTED = mayorFrom('1901-05-01', ', { source: diary, start: "1904-05-01" }');

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
  await loadText(site.graph, townFile(mayorFrom('1901-05-01')), '2025-01-01T00:00:00Z');
  await loadText(site.graph, townFile(DISPUTED + MANY_NAMES), '2025-02-01T00:00:00Z');
});
afterAll(() => site?.close());

const get = (path: string): Promise<Response> => fetch(site.url + path, { redirect: 'manual' });
const textOf = async (path: string): Promise<string> => (await get(path)).text();
const nextIn = (text: string): string =>
  String(/href="([^"]*)">The next ones</.exec(text)?.[1]?.replaceAll('&amp;', '&'));
const titlesIn = (text: string): string[] =>
  [...text.matchAll(/<cite[^>]*><a href="\/source\/[^"]*">([^<]*)/g)].map(([, title]) => String(title));

describe('all sources', () => {
  it('stand under their publishers, and go on page by page', async () => {
    const first = await textOf('/sources');
    expect(first).toContain('122 recorded');
    expect([...first.matchAll(/<h2>([^<]*)/g)].map(([, name]) => name)).toEqual([
      'Academy',
      'Press 0',
      'Press 1',
    ]);
    expect(first).toContain(
      '<cite lang="en"><a href="/source/book">Book</a></cite> <small>chronicle, 1950, weak source</small>',
    );
    const second = await textOf(nextIn(first));
    expect([...second.matchAll(/<h2>([^<]*)/g)].map(([, name]) => name)).toEqual([
      'Press 1',
      'Without a publisher',
    ]);
    expect(new Set([...titlesIn(first), ...titlesIn(second)]).size).toBe(122);
    expect(titlesIn(second).at(-1)).toBe('A diary &lt;b&gt;');
    expect(second).not.toContain('The next ones');
  });

  it('are listed by title too', async () => {
    const text = await textOf('/sources?order=title');
    expect(titlesIn(text).slice(0, 3)).toEqual(['A diary &lt;b&gt;', 'Book', 'Leaf 0']);
    expect(titlesIn(await textOf(nextIn(text)))).toHaveLength(22);
  });

  it('are in the API by publisher, with the dataset that declared each', async () => {
    const query = '{ sources(orderBy: PUBLISHER_ASC, last: 2) { nodes { recordId dataset } } }';
    const answer = await fetch(`${site.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    expect(await answer.json()).toMatchObject({
      data: {
        sources: {
          nodes: [
            { recordId: 'leaf-099', dataset: 'town' },
            { recordId: 'diary', dataset: 'town' },
          ],
        },
      },
    });
  });
});

describe('a source', () => {
  it('says what it is', async () => {
    const text = await textOf('/source/book');
    for (const said of [
      '<h1 lang="en">Book</h1>',
      'source, chronicle, Academy, 1950, weak source <code>book</code>',
      '<a href="https://example.org/book" rel="noreferrer nofollow">https://example.org/book</a>',
      'Note: Without an index.',
      '<dd>English</dd>',
      '<dd>academy; all that speak for it count as one confirmation</dd>',
      '<dt>Declared by the dataset</dt><dd>town</dd>',
    ])
      expect(text).toContain(said);
  });

  it('has what rests on it, on it alone, and where sources disagree, page by page', async () => {
    const text = await textOf('/source/book');
    const links = /<nav aria-label="Which facts">(.*)<\/nav>/
      .exec(text)?.[1]
      ?.replaceAll(/<[^>]*>/g, '')
      .trim();
    expect(links).toBe('Rest on it (121) Rest on it alone (120) Sources disagree (1)');
    expect(text.match(/<li><a href="\/fact\//g)).toHaveLength(100);
    expect((await textOf(nextIn(text))).match(/<li><a href="\/fact\//g)).toHaveLength(21);
    const alone = await textOf('/source/book?facts=alone');
    expect((await textOf(nextIn(alone))).match(/<li><a href="\/fact\//g)).toHaveLength(20);
    const disputed = await textOf('/source/book?facts=disputed');
    expect(disputed).toMatch(/<a href="\/fact\/t-mayor">Anna, Mayor<\/a>.*sources disagree/);
    expect(await textOf('/source/leaf-001')).toContain('None is recorded.');
  });

  it('is read at the batch of its id, with links that keep it', async () => {
    const text = await textOf('/source/book@batch:1');
    expect(text).toContain('As the graph was at batch 1.');
    expect(text).toContain('<a href="/fact/t-mayor?knownAt=2025-01-01T00%3A00%3A00.000Z">');
    expect(text).toContain('<a href="/source/book@batch:1?facts=disputed">Sources disagree (0)</a>');
  });

  it('is where the address of an entity leads, and where records and facts lead', async () => {
    const moved = await get('/entity/book');
    expect([moved.status, moved.headers.get('location')]).toEqual([308, '/source/book']);
    expect((await get('/source/anna')).headers.get('location')).toBe('/entity/anna');
    for (const path of ['/entity/anna', '/fact/t-mayor'])
      expect(await textOf(path)).toMatch(
        /<cite lang="en"><a href="\/source\/book">Book<\/a><\/cite> <small>.*<a href="https:\/\/example.org\/book"/,
      );
    expect(await textOf('/offices?asOf=1902-01-01')).toContain('<a href="/source/book@1902-01-01">Book</a>');
  });

  it('is not found with an id that nothing has, and says which was meant', async () => {
    const missing = await get('/source/diarry');
    expect(missing.status).toBe(404);
    expect(await missing.text()).toMatch(/No such source[\s\S]*Did you mean <a href="\/source\/diary">diary/);
  });

  it('of which a parameter means nothing is refused', async () => {
    for (const path of [
      '/source/book?facts=all,',
      '/source/book?after=x',
      '/sources?order=x',
      '/sources?after=x',
    ])
      expect([path, (await get(path)).status]).toEqual([path, 400]);
  });
});
