/** `/batches` and `/batch/{n}`: the batches of an archive, and what one of them did. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadText } from '../support/loadText.ts';
import { openSite, type TestSite } from '../support/site.ts';
import { MANY_NAMES, mayorFrom, townRecords } from '../support/townRecords.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
  await loadText(site.graph, townRecords(mayorFrom('1901')), '2025-01-01T00:00:00Z');
  await loadText(site.graph, townRecords(mayorFrom('1902') + MANY_NAMES), '2025-02-01T00:00:00Z');
  await loadText(site.graph, townRecords(MANY_NAMES), '2025-03-01T00:00:00Z', { replace: true });
});
afterAll(() => site?.close());

const textOf = async (path: string): Promise<string> => (await fetch(site.url + path)).text();

it('lists the batches, the newest first, with what they did', async () => {
  const text = await textOf('/batches');
  expect(text.match(/<a href="\/batch\/\d+">Batch \d+<\/a>: [^<]*/g)).toEqual([
    '<a href="/batch/3">Batch 3</a>: 1 retracted (records)',
    '<a href="/batch/2">Batch 2</a>: 120 new, 2 changed (records)',
    '<a href="/batch/1">Batch 1</a>: 5 new (records)',
  ]);
  expect(text).toMatch(
    /<time datetime="2025-03-01T00:00:00.000Z">2025-03-01 00:00 UTC<\/time>, [^<]*dataset town/,
  );
});

it('lists the changes of a batch page by page', async () => {
  const text = await textOf('/batch/2');
  expect(text).toContain('121 changes of facts');
  expect(text.match(/<li>(?:New|Changed|Retracted)/g)).toHaveLength(100);
  const next = /href="([^"]*)">More changes</.exec(text)?.[1]?.replaceAll('&amp;', '&');
  const rest = await textOf(String(next));
  expect(rest.match(/<li>(?:New|Changed|Retracted)/g)).toHaveLength(21);
  expect(rest).not.toContain('More changes');
  expect(await textOf('/batch/3')).toMatch(/Retracted: <s><a [^>]*>Anna &lt;b&gt;, Mayor<\/a><\/s>/);
});

it('has the changes of a batch as a table', async () => {
  const response = await fetch(`${site.url}/batch/2?format=csv`);
  expect(response.headers.get('content-type')).toContain('text/csv');
  expect((await response.text()).trim().split('\n')).toHaveLength(122);
});

it.each([
  ['/batch/4', 404],
  ['/batch/0', 404],
  ['/batch/999999999', 404],
  ['/batch/1e3', 404],
  ['/batch/2?format=pdf', 400],
  ['/batch/2?after=nonsense', 400],
  ['/batches?after=nonsense', 400],
])('%s has the status %i', async (path, status) => {
  const response = await fetch(site.url + path);
  expect(response.status).toBe(status);
  expect(await response.text()).toMatch(/<h1>/);
});
