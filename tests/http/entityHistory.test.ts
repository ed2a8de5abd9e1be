/** `/entity/{id}?view=history`: what batches did to the facts about an entity, in words. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadText } from '../support/loadText.ts';
import { openSite, type TestSite } from '../support/site.ts';
import { MANY_NAMES, mayorFrom, townRecords } from '../support/townRecords.ts';

const CLERK =
  '- { id: t-clerk, tenure: { holder: anna, office: clerk }, claims: [ { source: book, start: "1899" } ] }\n';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
  await loadText(site.graph, townRecords(mayorFrom('1901') + CLERK), '2025-01-01T00:00:00Z');
  await loadText(
    site.graph,
    townRecords(mayorFrom('1901-03', ', { source: book, end: "1910", note: "<script>" }') + CLERK),
    '2025-02-01T00:00:00Z',
  );
  await loadText(site.graph, townRecords(mayorFrom('1901-03') + MANY_NAMES), '2025-03-01T00:00:00Z', {
    replace: true,
  });
});
afterAll(() => site?.close());

const textOf = async (path: string): Promise<string> => (await fetch(site.url + path)).text();

it('lists the changes of each batch, the latest first', async () => {
  const text = await textOf('/entity/anna?view=history');
  expect(text).toContain('<h1>History of Anna &lt;b&gt;</h1>');
  expect(text.match(/<h2 id="batch-\d+">/g)).toEqual([
    '<h2 id="batch-3">',
    '<h2 id="batch-2">',
    '<h2 id="batch-1">',
  ]);
  const [, third = '', second = '', first = ''] = text.split('<section');
  expect(third).toMatch(/Retracted: <s><a [^>]*>Anna &lt;b&gt;, Clerk<\/a><\/s>/);
  expect(second).toContain('<li>Claims: <del>1</del> <ins>2</ins></li>');
  expect(second).toMatch(/Changed: .*Mayor<\/a>/);
  expect(first).toMatch(/New: <a [^>]*>Anna &lt;b&gt;, Mayor<\/a> · <span class="time">/);
  expect(first).toContain('<time datetime="2025-01-01T00:00:00.000Z">2025-01-01 00:00 UTC</time>');
  expect(text).not.toContain('<script');
});

it('leads to what each batch changed in the timeline, and to a comparison of two batches', async () => {
  const text = await textOf('/entity/anna?view=history');
  const paths = [...text.matchAll(/<a href="([^"]*)">Compare with the batch before/g)].map(([, path = '']) =>
    path.replaceAll('&amp;', '&'),
  );
  expect(paths).toHaveLength(2);
  const compared = await textOf(String(paths[0]));
  expect(compared).toContain('What changed between batch 2 of 1 Feb 2025 and batch 3 of 1 Mar 2025');
  expect(compared).toMatch(/<strong>No longer:<\/strong> .*Clerk/);
  const [form = ''] = /<form class="filters" action="\/timeline"[\s\S]*?<\/form>/.exec(text) ?? [];
  expect(form.match(/<option value="batch:\d"( selected)?/g)).toEqual([
    '<option value="batch:3"',
    '<option value="batch:2"',
    '<option value="batch:1"',
    '<option value="batch:3"',
    '<option value="batch:2" selected',
    '<option value="batch:1"',
  ]);
});

it('is linked from the record, and shows earlier changes page by page', async () => {
  expect(await textOf('/entity/clerk')).toContain('<a href="/entity/clerk?view=history">History</a>');
  const latest = await textOf('/entity/clerk?view=history');
  expect(latest).toContain('122 changes.');
  expect(latest.match(/<li>(?:New|Retracted)/g)).toHaveLength(100);
  const next = /href="([^"]*before=[^"]*)">Earlier changes</.exec(latest)?.[1]?.replaceAll('&amp;', '&');
  const earlier = await textOf(String(next));
  expect(earlier.match(/<li>(?:New|Retracted)/g)).toHaveLength(22);
  expect(earlier).not.toContain('Earlier changes');
  expect(earlier).toContain('<h2 id="batch-1">');
});

it('ends at the batch of the id', async () => {
  const text = await textOf('/entity/anna@batch:1?view=history');
  expect(text.match(/<h2 id="batch-\d+">/g)).toEqual(['<h2 id="batch-1">']);
});

it.each([
  ['/entity/nobody?view=history', 404],
  ['/entity/anna?view=past', 400],
  ['/entity/anna?view=history&before=nonsense', 400],
])('%s has the status %i', async (path, status) => {
  expect((await fetch(site.url + path)).status).toBe(status);
});
