/** `/network` and `/network.svg` over HTTP: networks, paths, search, form, citation, and what is refused. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readNetworkRequest, searchOf } from '../../src/site/network/networkRequest.ts';
import { pageWords } from '../../src/words/pageWords.ts';
import { otherSite } from '../support/keptOpen.ts';
import { loadText } from '../support/loadText.ts';
import { openSeededSite, type TestSite } from '../support/site.ts';
import { TEST_TODAY } from '../support/today.ts';

const SCRIPT = '</text></svg></style><script>alert(1)</script>';
const READER = 'token-of-the-reader';

let site: TestSite;
beforeAll(async () => {
  site = await openSeededSite({ cache: true, today: () => TEST_TODAY });
  await loadText(
    site.graph,
    `fasti: "1"
dataset: hostile
sources:
  bad: { title: bad, url: 'https://example.org/minutes' }
entities:
  mallory: { kind: person, label: ${JSON.stringify(SCRIPT)} }
  chair: { kind: office, label: 'Chair "of" <b>' }
  loner: { kind: person, label: Loner }
  trap: { kind: person, label: '=HYPERLINK("https://example.org")' }
  town: { kind: organization, label: Town }
  abbot: { kind: office, label: Abbot }
  consul: { kind: office, label: Consul }
facts:
- { id: t-mallory, tenure: { holder: mallory, office: chair }, claims: [ { source: bad, start: "1990", end: "1995" } ] }
- { id: m-trap, membership: { member: trap, body: town, role: '@chair' }, claims: [ { source: bad, start: "2001-05", end: "2001-06" } ] }
- { id: t-abbot-1, tenure: { holder: loner, office: abbot, term: "1" }, claims: [ { source: bad, start: "1000", end: "1009" } ] }
- { id: t-abbot-2, tenure: { holder: loner, office: abbot, term: "2" }, claims: [ { source: bad, start: "1510", end: "1521" } ] }
- { id: t-consul-1, tenure: { holder: mallory, office: consul, term: "1" }, claims: [ { source: bad, start: "-0062", end: "-0062" } ] }
- { id: t-consul-2, tenure: { holder: mallory, office: consul, term: "2" }, claims: [ { source: bad, start: "-0042", end: "-0041" } ] }
- { id: r-chair, relation: { subject: chair, type: BELONGS_TO, object: town }, claims: [ { source: bad } ] }
`,
    '2026-02-01T00:00:00Z',
  );
});
afterAll(() => site?.close());

const get = (path: string, headers: Record<string, string> = {}, url = site.url): Promise<Response> =>
  fetch(url + path, { headers, redirect: 'manual' });
const textOf = async (path: string): Promise<string> => (await get(path)).text();

describe('the page of networks', () => {
  it('shows the picture, the same as a list, and links that add entities', async () => {
    const text = await textOf('/network?of=wego&hops=2&kinds=relation&kinds=tenure');
    expect(text).toContain('<h1>Network: World Smart Sustainable Cities Organization</h1>');
    expect(text.match(/<svg[^>]*class="fasti-network"/g)).toHaveLength(3);
    expect(text).toContain('President of WeGO belongs to World Smart Sustainable Cities Organization');
    expect(text).toContain(
      'href="/network?of=wego&amp;of=ulyanovsk-region&amp;hops=2&amp;kinds=tenure&amp;kinds=relation"',
    );
    expect(text).toContain('<option value="2" selected>');
    expect(text).toContain('<details><summary>Change what is shown</summary>');
    expect(text).toMatch(
      /<li>two hops <a class="quiet" href="\/network\?of=wego&amp;kinds=tenure&amp;kinds=relation">/,
    );
    expect(text).toMatch(
      /<li>Relations <a class="quiet" href="\/network\?of=wego&amp;hops=2&amp;kinds=tenure">/,
    );
    expect(text).toContain('href="/timeline?of=wego"');
    expect(text).not.toContain('<script');
  });

  it('searches by name: a result is added, or is the end of paths', async () => {
    const text = await textOf('/network?of=wego&q=Morozov');
    expect(text).toContain('href="/network?of=wego&amp;of=sergey-morozov"');
    expect(text).toContain('href="/network?of=wego&amp;to=sergey-morozov"');
  });

  it('has the paths between two entities as sentences', async () => {
    const text = await textOf('/network?of=sergey-morozov&to=park-won-soon');
    expect(text).toContain('<h1>Paths: Sergey Morozov, Park Won-soon</h1>');
    expect(text).toMatch(/<strong>2 hops, surely all on one day[\s\S]*4th WeGO General Assembly/);
    expect(text).toContain('href="/network?of=sergey-morozov&amp;of=park-won-soon"');
    expect(await textOf('/network?of=loner&to=park-won-soon')).toContain(
      'That does not mean that there was none.',
    );
  });

  it('says how surely each link held at a moment', async () => {
    const text = await textOf('/network?of=ulyanovsk-region&asOf=2015');
    expect(text).toMatch(/cooperates with[^·]* · since 2010[^·]* · surely then/);
    expect(text).toContain('not recorded for then');
    expect(await textOf('/network?of=ulyanovsk-region&during=2015')).toContain('value="2015"');
  });

  it.each([
    ['of=abbot', '151X', '1510s', 't-abbot-2'],
    ['of=consul', '-0062-11', 'Nov 63 BC', 't-consul-1'],
    ['of=chair', '1992-07-04', '4 Jul 1992', 't-mallory'],
  ])('of %s shows what held in %s and leads back to all times', async (of, asOf, words, fact) => {
    const address = `/network?${of}&kinds=tenure&asOf=${asOf}`;
    const text = await textOf(`${address}&certainty=definite`);
    const rows = (await textOf(`${address}&format=csv`)).trim().split('\n');
    expect(rows.slice(1).map((row) => row.split(',').at(-1))).toEqual([fact]);
    expect(text).toMatch(new RegExp(`<input[^>]* name="asOf"[^>]* value="${asOf}"`));
    expect(text).toContain(`<li>during ${words} <a class="quiet" href="/network?${of}&amp;kinds=tenure">`);
    expect(text).not.toContain('class="moments"');
  });

  it('cites the view at its batch, which later records do not change', async () => {
    const text = await textOf('/network?of=chair');
    const [, link = ''] = /Cite this view: [\s\S]*? of 1 Feb 2026, <a href="([^"]*)"/.exec(text) ?? [];
    const address = link.replaceAll('&amp;', '&');
    expect(new URLSearchParams(address.split('?')[1]).get('knownAt')).toBe('2026-02-01T00:00:00.000Z');
    expect(await textOf(address)).toContain('1990');
    expect((await get('/network?of=chair&knownAt=2026-01-31T12:00:00Z')).status).toBe(404);
  });

  it('says which id is unknown, and which was probably meant', async () => {
    for (const search of ['of=sergei-morosov', 'of=wego&to=sergei-morosov']) {
      const response = await get(`/network?${search}`);
      expect(response.status).toBe(404);
      const text = await response.text();
      expect(text).toContain('<a href="/entity/sergey-morozov">sergey-morozov</a>');
      expect(text).not.toContain('<svg');
    }
    expect((await get('/network.svg?of=sergei-morosov')).status).toBe(404);
  });

  it('has a tag, supports HEAD, and costs less than the budget', async () => {
    const headers = { 'accept-encoding': 'identity' };
    const first = await get('/network?of=wego&hops=3', headers);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).not.toBe('');
    expect((await get('/network?of=wego&hops=3', { ...headers, 'if-none-match': tag })).status).toBe(304);
    const head = await fetch(`${site.url}/network?of=wego&hops=3`, { method: 'HEAD', headers });
    expect(head.headers.get('content-length')).toBe(String((await first.arrayBuffer()).byteLength));
    const line = site.requests.find(({ path, status }) => path === '/network' && status === 200);
    expect(line?.cost).toBeLessThan(40_000);
  });
});

describe('the links as a table', () => {
  const rowsOf = (text: string): string[] => text.trim().split('\n');

  it('have a row for each fact, read from holder to office and from subject to object, whoever was asked for', async () => {
    for (const of of ['town', 'mallory', 'chair']) {
      const response = await get(`/network?of=${of}&hops=2&format=csv`);
      expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
      expect(response.headers.get('content-disposition')).toBe('attachment; filename="network.csv"');
      expect(response.headers.get('fasti-complete')).toBe('true');
      const [head, ...rows] = rowsOf(await response.text());
      expect(head).toBe(
        'who,whoId,whoRole,kind,whom,whomId,whomRole,roleOrType,since,until,certainty,support,conflict,disputed,sourceTitle,sourceUrl,fact',
      );
      expect(rows).toContain(
        `${SCRIPT},mallory,HOLDER,TENURE,"Chair ""of"" <b>",chair,OFFICE,,1990,1995,,ASSERTED,false,,bad,https://example.org/minutes,t-mallory`,
      );
      expect(rows).toContain(
        '"Chair ""of"" <b>",chair,SUBJECT,RELATION,Town,town,OBJECT,BELONGS_TO,,,,ASSERTED,false,,bad,https://example.org/minutes,r-chair',
      );
    }
  });

  it('have nothing that a spreadsheet program runs', async () => {
    const text = await textOf('/network?of=town&format=csv');
    expect(text).toContain(`"'=HYPERLINK(""https://example.org"")",trap,MEMBER`);
    expect(text).toContain(",'@chair,2001-05,2001-06,");
  });

  it('are those of the paths between two, and say how surely they held at a moment', async () => {
    const paths = rowsOf(await textOf('/network?of=mallory&to=town&format=csv'));
    expect(paths.slice(1).map((row) => row.split(',').at(-1))).toEqual(['t-mallory', 'r-chair']);
    const then = rowsOf(await textOf('/network?of=chair&asOf=1992&kinds=tenure&format=csv'));
    expect(then[1]).toContain(',1990,1995,DEFINITE,ASSERTED,');
  });

  it('are offered by the page, and by what a program accepts', async () => {
    expect(await textOf('/network?of=wego&hops=2&width=640')).toContain(
      'href="/network?of=wego&amp;hops=2&amp;format=csv">Links as CSV</a>',
    );
    const accepted = await get('/network?of=wego', { accept: 'text/csv' });
    expect(accepted.headers.get('content-type')).toContain('text/csv');
    expect(accepted.headers.get('vary')).toContain('Accept');
    expect(accepted.headers.get('etag')).not.toBeNull();
  });

  it('cost less than the budget', async () => {
    expect((await get('/network?of=wego&hops=3&format=csv')).status).toBe(200);
    expect(Number(site.requests.at(-1)?.cost)).toBeLessThan(40_000);
  });

  it.each([
    ['?format=csv', 400],
    ['?of=wego&format=pdf', 400],
    ['?of=wego&hops=9&format=csv', 400],
    [`?of=${'x'.repeat(10_000)}&format=csv`, 400],
    ['?of=sergei-morosov&format=csv', 404],
  ])('are refused for %s', async (search, status) => {
    expect((await get(`/network${search}`)).status).toBe(status);
  });
});

describe('the address of a network', () => {
  it.each([
    '',
    '?of=wego',
    '?of=a&to=b',
    '?of=wego&of=a%2Fb&q=x&hops=3&kinds=tenure&kinds=relation&asOf=2010%2F2015&certainty=definite&knownAt=2026-01-31T00%3A00%3A00Z&width=640',
  ])('%s is what the request that it makes has', (search) => {
    const { request, errors } = readNetworkRequest(new URLSearchParams(search), pageWords('en'));
    expect(errors).toEqual([]);
    expect(searchOf(request)).toBe(search);
  });

  it.each([
    ['asOf=2016-13', 'asOf-error', 'there is no month 13'],
    ['asOf=2013&during=2013', 'asOf-error', 'cannot go with “during”'],
    ['hops=9', 'hops-error', 'is not one of 1, 2, 3'],
    ['kinds=name', 'kinds-error', 'is not one of tenure'],
    ['certainty=definite', 'certainty-error', 'needs a date'],
    ['knownAt=then', 'knownAt-error', 'is not a date and time'],
    ['of=a&to=b', 'to-error', 'needs exactly one “of”'],
    ['to=wego', 'to-error', 'is also where the paths begin'],
  ])('with %s is refused beside its field', async (search, id, message) => {
    const response = await get(`/network?of=wego&${search}`);
    expect(response.status).toBe(400);
    const [, problem] =
      new RegExp(`<p class="problem" id="${id}">(.*?)</p>`).exec(await response.text()) ?? [];
    expect(problem).toContain(message);
  });
});

describe('the picture', () => {
  it('is an SVG of the width that was asked for, which runs nothing', async () => {
    const response = await get('/network.svg?of=wego&width=640');
    expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-/,
    );
    const text = await response.text();
    expect(text).toMatch(/^<svg[^>]* width="640"/);
    expect(text).toBe(await textOf('/network.svg?of=wego&width=640'));
  });

  it.each(['', '?of=wego&width=100000', '?of=wego&hops=x', `?of=${'x'.repeat(10_000)}`])(
    'is refused for %s',
    async (search) => {
      expect((await get(`/network.svg${search}`)).status).toBe(400);
    },
  );
});

describe('hostile records and requests', () => {
  it('have no markup in the page or in the picture', async () => {
    for (const path of ['/network?of=mallory', '/network.svg?of=mallory', '/network?of=mallory&to=chair']) {
      const text = await textOf(path);
      expect(text).not.toMatch(/<script|<b>/);
      expect(text).toContain('&lt;script&gt;');
    }
  });

  it.each([
    ['51 entities', Array.from({ length: 51 }, (_, i) => `of=e${i}`).join('&')],
    ['an id of 10 kB', `of=${'x'.repeat(10_000)}`],
    ['two ends', 'of=wego&to=a&to=b'],
    ['a name of 10 kB', `q=${'x'.repeat(10_000)}`],
    ['a date of 10 kB', `of=wego&asOf=${'9'.repeat(10_000)}`],
    ['markup', 'of=wego&hops=%22%3E%3Cscript%3E'],
    ['a moment that is none', 'of=wego@yesterday'],
  ])('with %s are refused', async (_what, search) => {
    const response = await get(`/network?${search}`);
    expect(response.status).toBe(400);
    const text = await response.text();
    expect(text.length).toBeLessThan(22_000);
    expect(text).not.toContain('<script');
    expect(site.log).toEqual([]);
  });
});

it('a server that requires a token to read shows nothing without one', async () => {
  const closed = await otherSite(site, { closedReads: true, tokens: `reader:${READER}`, cache: true });
  for (const path of [
    '/network',
    '/network?of=wego',
    '/network?q=Morozov',
    '/network.svg?of=wego',
    '/network?of=wego&format=csv',
  ]) {
    const response = await get(path, {}, closed.url);
    expect([path, response.status]).toEqual([path, 401]);
    expect(await response.text()).not.toContain('WeGO');
  }
  const own = await get('/network?of=wego', { authorization: `Bearer ${READER}` }, closed.url);
  expect(own.status).toBe(200);
  expect(own.headers.get('cache-control')).toBe('private, no-cache');
});
