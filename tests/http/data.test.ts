/** `/data`: all records as tables, what their columns mean, and their digests. */
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { RateLimit } from '../../src/http/connection/rateLimit.ts';
import { otherSite } from '../support/keptOpen.ts';
import { openSeededSite, type TestSite } from '../support/site.ts';
import { TEST_TODAY } from '../support/today.ts';

let site: TestSite;
let page: string;
beforeAll(async () => {
  site = await openSeededSite({ cache: true, today: () => TEST_TODAY });
  page = await (await fetch(`${site.url}/data`)).text();
});
afterAll(() => site?.close());

const filesIn = (text: string): string[] =>
  [...text.matchAll(/<a href="(\/data\/\w+\.csv)">/g)].map(([, path]) => String(path));

const rowsOf = async (path: string): Promise<string[][]> =>
  parse(await (await fetch(site.url + path)).text()) as string[][];

it('has each kind of records as one table, with the number of its rows and the meaning of its columns', async () => {
  expect(filesIn(page)).toHaveLength(15);
  expect(page).toMatch(/as of <a href="\/batch\/\d+">Batch \d+<\/a> of 31 Jan 2026/);
  for (const path of filesIn(page)) {
    const rows = await rowsOf(path);
    const item = page.slice(page.indexOf(`"${path}"`)).split('</li>')[0] ?? '';
    expect(item).toContain(`<small>${(rows.length - 1).toLocaleString('en')} row`);
    const columns = [...item.matchAll(/<dt><code>([^<]*)<\/code><\/dt><dd><small>([^<]+)/g)];
    expect(columns.map(([, name]) => name)).toEqual(rows[0]);
  }
});

it('says in Russian what every column means', async () => {
  const text = await (await fetch(`${site.url}/data`, { headers: { 'accept-language': 'ru' } })).text();
  const said = [...text.matchAll(/<dd><small>([^<]*)/g)].map(([, meaning = '']) => meaning);
  expect(said.length).toBeGreaterThan(200);
  expect(said.filter((meaning) => /[a-z]{2,}|^$/i.test(meaning.replace('EDTF', '')))).toEqual([]);
});

it('names in each table of facts whom they are about and who says so', async () => {
  const [head = [], ...rows] = await rowsOf('/data/tenures.csv');
  const row = rows.find((cells) => cells[0] === 'b065') ?? [];
  const cell = (name: string): string | undefined => row[head.indexOf(name)];
  expect(cell('holder.recordId')).toBe('sergey-morozov');
  expect(cell('office.recordId')).toBe('governor-ulyanovsk');
  const sources = await rowsOf('/data/sources.csv');
  for (const id of cell('claims.nodes.source.recordId')?.split(' | ') ?? [])
    expect(sources.map(([first]) => first)).toContain(id);
});

it('has tables whose entity tag holds until a batch is written', async () => {
  for (const encoding of ['identity', 'gzip']) {
    const first = await fetch(`${site.url}/data/people.csv`, { headers: { 'accept-encoding': encoding } });
    await first.text();
    const tag = first.headers.get('etag') ?? '';
    const again = await fetch(`${site.url}/data/people.csv`, {
      headers: { 'accept-encoding': encoding, 'if-none-match': tag },
    });
    expect([encoding, again.status, again.headers.get('etag')]).toEqual([encoding, 304, tag]);
  }
});

it('is bounded by the rows of a table, by the limit of a client, and by what is there', async () => {
  const small = await otherSite(site, { table: { rows: 20, seconds: 60 } });
  const text = await (await fetch(`${small.url}/data`)).text();
  expect(text).toContain('tenures.csv <small>is too long for a table</small>');
  expect(filesIn(text).length).toBeLessThan(15);
  expect((await fetch(`${small.url}/data/tenures.csv`)).status).toBe(400);
  const limited = await otherSite(site, {
    rates: new RateLimit({ perMinute: 60, trustedProxies: 0 }, () => 0),
  });
  let status = 200;
  for (let sent = 0; status === 200 && sent < 61; sent += 1) {
    const response = await fetch(`${limited.url}/data/people.csv`);
    await response.text();
    ({ status } = response);
  }
  expect(status).toBe(429);
  for (const path of [
    '/data/constructor.csv',
    '/data/SHA256SUMS',
    '/data/people',
    '/data/people.csv/x',
    '/data/%00.csv',
  ])
    expect([path, (await fetch(site.url + path)).status]).toEqual([path, 404]);
});

it('requires a token where reading does', async () => {
  const closed = await otherSite(site, { closedReads: true, tokens: 'reader:a-token-of-a-reader' });
  for (const path of ['/data', '/data/people.csv'])
    expect([path, (await fetch(closed.url + path)).status]).toEqual([path, 401]);
});
