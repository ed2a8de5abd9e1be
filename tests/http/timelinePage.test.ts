/** `/timeline` and `/timeline.svg` over HTTP: search, form, picture, table, citation, and what is refused. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RateLimit } from '../../src/http/connection/rateLimit.ts';
import { readTimelineRequest, searchOf } from '../../src/site/timeline/timelineRequest.ts';
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
  bad: { title: ${JSON.stringify(SCRIPT)}, url: "https://example.org/'onclick='alert(1)" }
entities:
  mallory: { kind: person, label: ${JSON.stringify(SCRIPT)} }
  chair: { kind: office, label: 'Chair "of" <b>' }
  anna: { kind: person, label: Anna }
  bert: { kind: person, label: Bert }
  cora: { kind: person, label: Cora }
  desk: { kind: office, label: Desk }
facts:
- { id: t-anna, tenure: { holder: anna, office: desk }, claims: [ { source: bad, start: "2001", end: "2005-05-10" } ] }
- { id: t-bert, tenure: { holder: bert, office: desk }, claims: [ { source: bad, start: "2005-05-10", end: "2005-09-01" } ] }
- { id: t-cora, tenure: { holder: cora, office: desk }, claims: [ { source: bad, start: "2005-09-01", end: "2010" } ] }
- { id: t-mallory, tenure: { holder: mallory, office: chair }, claims: [ { source: bad, start: "1990", end: "1995" } ] }
`,
    '2026-02-01T00:00:00Z',
  );
});
afterAll(() => site?.close());

const get = (path: string, headers: Record<string, string> = {}, url = site.url): Promise<Response> =>
  fetch(url + path, { headers, redirect: 'manual' });
const textOf = async (path: string): Promise<string> => (await get(path)).text();

describe('the page of timelines', () => {
  it('searches by name, and each result adds its entity to the view', async () => {
    const text = await textOf('/timeline?q=Morozov&of=wego&lanes=entity');
    expect(text).toContain('href="/timeline?of=wego&amp;of=sergey-morozov&amp;lanes=entity"');
    expect(await textOf('/timeline?q=Qwrtpsdfghk')).toContain('Nothing found for “Qwrtpsdfghk”');
  });

  it('shows exactly the window that was asked for, and what is perhaps in it by name', async () => {
    const text = await textOf('/timeline?of=wego&during=1960/1985');
    const [picture = ''] = /<div class="picture wide">.*?<\/svg><\/div>/s.exec(text) ?? [];
    expect(picture).toContain('>1980<');
    expect(picture.split('class="legend"')[0]).not.toMatch(/>2010<|class="sure/);
    expect(picture).toMatch(/Oh Se-hoon.*Kim Il-soo.*Gunso Kim/s);
    expect(text).toMatch(/<details id="perhaps">.*Gunso Kim, Secretary General of WeGO/s);
    expect(text).toContain('days="1960-01-01/1985-12-31"');
    expect(text).toMatch(/<li>during 1960–1985 <a class="quiet" href="\/timeline\?of=wego">/);
    expect(text).toContain('<details><summary>Change what is shown</summary>');
  });

  it('shows the days in sight, which limit no item, and the bars of the strip lead to others', async () => {
    const all = await textOf('/timeline?of=wego');
    const links = [
      ...all.matchAll(
        /<a href="(\/timeline\?of=wego&amp;days=[^"]*)" aria-label="([^"]*)"><path class="hit"/g,
      ),
    ].map(([, href = '', name]) => ({ href: href.replaceAll('&amp;', '&'), name }));
    expect(links.length).toBeGreaterThan(20);
    for (const { name } of links) expect(name).toMatch(/^.*20\d\d: (?:at least )?\d+ items?, \d+ sure$/);
    const text = await textOf(links[3]?.href ?? '');
    const [, from = '', to = ''] = /days=(\S+)%2F(\S+)/.exec(links[3]?.href ?? '') ?? [];
    expect(text).toContain(`days="${from}/${to}" days-parameter="days"`);
    expect(text).toMatch(/<li>in sight: [^<]* <a class="quiet" href="\/timeline\?of=wego">/);
    expect(text).toContain(`<input type="hidden" name="days" value="${from}/${to}">`);
    // The strip and the numbers are those of the whole timeline.
    const lanes = (page: string) => /<text class="heading"[^>]*>.*?<\/text>/.exec(page)?.[0];
    expect(lanes(text)).toBe(lanes(all));
    const caption = /All items, 2008 – 20\d\d; highest bar: \d+/;
    expect(caption.exec(text)?.[0]).toBe(caption.exec(all)?.[0]);
    expect(text).not.toContain('not loaded');
    const rows = (page: string): number => page.split('<th scope="row">').length;
    expect(rows(text)).toBeLessThan(rows(all));
    // What is downloaded is not limited by what is in sight, but for the picture.
    expect(text).toContain('href="/timeline?of=wego&amp;format=csv"');
    expect(text).toContain('href="/timeline.svg?of=wego&amp;days=');
    const narrowed = await textOf('/timeline?of=wego&during=2010/2012&days=2000-01-01/2020-12-31');
    expect(narrowed).toContain('days="2000-01-01/2020-12-31"');
    expect(rows(narrowed)).toBe(rows(await textOf('/timeline?of=wego&during=2010/2012')));
  });

  it('has a row for each item of an office, unless as few as fit are asked for', async () => {
    const heightOf = async (search: string): Promise<number> => {
      const text = await textOf(`/timeline?of=governor-ulyanovsk${search}`);
      return Number(/<div class="picture wide"><svg[^>]* height="([\d.]+)"/.exec(text)?.[1]);
    };
    expect(await heightOf('')).toBeGreaterThan((await heightOf('&rows=shared')) + 100);
  });

  it('shows the picture, the same as a table, and what the address chose in the form', async () => {
    const text = await textOf('/timeline?of=governor-ulyanovsk&during=2010/2020&lanes=entity&kinds=tenure');
    expect(text).toContain('<h1>Timeline: Governor of the Ulyanovsk Region</h1>');
    expect(text).toMatch(/<svg[^>]*class="fasti-timeline"/);
    expect(text).toMatch(/<table[\s\S]*Sergey Morozov/);
    expect(text).not.toContain('Goryachev');
    expect(text).toContain('name="during" size="14" maxlength="300" autocomplete="off" value="2010/2020"');
    expect(text).toContain('<option value="entity" selected>');
    expect(text).toContain('name="kinds" value="tenure" checked');
  });

  it.each([
    ['2005', 'during 2005', ['some:anna', 'some:bert', 'some:cora']],
    ['2006', 'during 2006', ['every:cora']],
    ['2005-08', 'during Aug 2005', ['every:bert']],
    ['2006/2012', 'during 2006–2012', ['some:cora']],
    ['2011', 'during 2011', []],
    ['2010-06', 'during Jun 2010', ['perhaps:cora']],
    ['2005~', 'at some time of about 2005', ['perhaps:anna', 'perhaps:bert', 'perhaps:cora']],
    ['[2005,2006]', 'at some time of 2005 or 2006', ['perhaps:anna', 'perhaps:bert', 'perhaps:cora']],
  ])(
    'says of the days of %s on which who held what, and of other rough dates how surely on one of them',
    async (typed, then, expected) => {
      const said = { every: 'surely, on every day', some: 'surely, on some days', perhaps: 'perhaps' };
      const text = await textOf(`/timeline?of=desk&asOf=${encodeURIComponent(typed)}`);
      expect(text).toContain(`<h2 id="held">Held ${then}</h2>`);
      const [section = ''] = /<section aria-labelledby="held">.*?<\/section>/s.exec(text) ?? [];
      const rows = [...section.matchAll(/<strong>([^<]*)<\/strong> <a href="\/entity\/(\w+)/g)];
      const shown = rows.map(([, words, who]) => `${words}:${who}`).sort();
      const words = expected.map((each) => each.replace(/^\w+/, (key) => said[key as keyof typeof said]));
      expect(shown).toEqual(words.sort());
      const list = await textOf(`/offices?asOf=${encodeURIComponent(typed)}`);
      expect(list).toContain(`<h1>Who held what ${then}</h1>`);
      const cells = list.split('<tr>').flatMap((row) => {
        const [, who, sure] = /\/entity\/(anna|bert|cora)\b.*?<\/small><\/td>\n<td>([^<]*)/s.exec(row) ?? [];
        return who === undefined ? [] : [`${sure}:${who}`];
      });
      expect(cells.map((each) => each.replace(/^perhaps.*:/, 'perhaps:')).sort()).toEqual(words.sort());
    },
  );

  it('lists who held what on a day, how surely', async () => {
    const text = await textOf('/timeline?of=governor-ulyanovsk&asOf=2013-05-01');
    expect(text).toMatch(
      /<h2 id="held">Held on 1 May 2013<\/h2>[\s\S]*<strong>surely<\/strong> <a href="\/entity\/sergey-morozov[^"]*">Sergey Morozov/,
    );
    expect(await textOf('/timeline?of=governor-ulyanovsk&asOf=1813-05-01')).toContain(
      'That does not mean that there was none.',
    );
  });

  it('cites the view at its batch, which later records do not change', async () => {
    const text = await textOf('/timeline?of=chair');
    const link = /Cite this view: [\s\S]*? batch (\d+) of 1 Feb 2026, <a href="([^"]*)"/.exec(text);
    const address = (link?.[2] ?? '').replaceAll('&amp;', '&');
    expect(new URLSearchParams(address.split('?')[1]).get('knownAt')).toBe('2026-02-01T00:00:00.000Z');
    expect((await get(address)).status).toBe(200);
    expect(await textOf(address)).toContain('1990');
    expect(await textOf('/timeline?of=chair&knownAt=2026-01-31T12:00:00Z')).not.toContain('1990');
    const kinds = 'tenure,membership,participation,relation,name,existence,quantity,remark';
    const next = /<a href="([^"]*)">The next items/.exec(
      await textOf(`/timeline?of=wego&kinds=${kinds}`),
    )?.[1];
    const continued = await textOf(String(next).replaceAll('&amp;', '&'));
    const cited = /Cite this view: [\s\S]*?<a href="([^"]*)"/.exec(continued)?.[1];
    expect((await get(String(cited).replaceAll('&amp;', '&'))).status).toBe(200);
  });

  it.each([
    ['during=2016-13', 'during-error', 'there is no month 13'],
    ['days=2016', 'days-error', 'is not a first and a last day'],
    ['days=2016-12-31/2016-01-01', 'days-error', 'is not a first and a last day'],
    ['asOf=yesterday', 'asOf-error', 'yesterday'],
    ['asOf=2013&during=2013', 'asOf-error', 'cannot go with “during”'],
    ['lanes=colour', 'lanes-error', 'is not one of kind, entity, office, category'],
    ['kinds=party', 'kinds-error', 'is not one of tenure'],
    ['certainty=definite', 'certainty-error', 'needs “during”'],
    ['knownAt=then', 'knownAt-error', 'is not a date and time'],
    ['knownAt=2026-01-31T09:00:00', 'knownAt-error', 'has no zone'],
    ['compare=2026', 'compare-error', 'is not a date and time'],
    ['compare=2026-02-31', 'compare-error', 'is on a day that does not exist'],
    [`compare=${'9'.repeat(10_000)}`, 'compare-error', 'at most 300'],
    ['width=9', 'width-error', 'is not a number of pixels'],
  ])('?%s is refused beside its field', async (search, id, message) => {
    const response = await get(`/timeline?of=wego&${search}`);
    expect(response.status).toBe(400);
    const text = await response.text();
    const [, problem] = new RegExp(`<p class="problem" id="${id}">(.*?)</p>`).exec(text) ?? [];
    expect(problem).toContain(message);
    expect(text).not.toContain('<svg');
  });

  it('is not found where nothing has its ids, as a table too', async () => {
    for (const path of ['/timeline?of=nobody-at-all', '/timeline?of=nobody-at-all&format=csv'])
      expect((await get(path)).status).toBe(404);
    expect((await get('/timeline?of=nobody-at-all&of=wego')).status).toBe(200);
  });

  it('links the facts of other kinds that are left out, in the picture and in the table', async () => {
    const text = await textOf('/timeline?of=governor-ulyanovsk');
    const address = 'of=governor-ulyanovsk&amp;kinds=tenure&amp;kinds=membership';
    expect(text).toMatch(
      new RegExp(`<a href="/timeline\\?${address}[^"]*" class="link"><rect[^>]*/?>.*left out`),
    );
    expect(text).toMatch(
      /<p class="fasti-timeline-more"><a href="\/timeline[^"]*">\d+ facts of other kinds left out<\/a>/,
    );
    expect(await textOf('/entity/wego')).toContain('<a href="/timeline?of=wego&amp;kinds=tenure,membership');
  });

  it('says which id is unknown, and which was probably meant', async () => {
    const response = await get('/timeline?of=sergei-morosov');
    const text = await response.text();
    expect(text).toContain('<p class="notice">nothing has the id &quot;sergei-morosov&quot;');
    expect(text).toContain('<a href="/entity/sergey-morozov">sergey-morozov</a>');
    expect((await get('/timeline.svg?of=sergei-morosov')).status).toBe(404);
    expect(text).not.toContain('<svg');
  });

  it('has items as CSV', async () => {
    const response = await get('/timeline?of=governor-ulyanovsk&format=csv');
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(await response.text()).toContain('Sergey Morozov');
    expect((await get('/timeline?of=wego', { accept: 'text/csv' })).headers.get('content-type')).toContain(
      'text/csv',
    );
    expect((await get('/timeline?of=wego&format=pdf')).status).toBe(400);
  });

  it('has a tag, supports HEAD, and costs less than the budget', async () => {
    const headers = { 'accept-encoding': 'identity' };
    const first = await get('/timeline?of=wego', headers);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).not.toBe('');
    expect((await get('/timeline?of=wego', { ...headers, 'if-none-match': tag })).status).toBe(304);
    const head = await fetch(`${site.url}/timeline?of=wego`, { method: 'HEAD', headers });
    expect(head.headers.get('content-length')).toBe(String((await first.arrayBuffer()).byteLength));
    const line = site.requests.find(({ path, status }) => path === '/timeline' && status === 200);
    expect(line?.cost).toBeLessThan(50_000);
  });
});

describe('the citation of one item', () => {
  const linkIn = (text: string, pattern: RegExp): string =>
    (pattern.exec(text)?.[1] ?? '').replaceAll('&amp;', '&');

  it('begins at the picture, whose items lead to their claims, and at the table, which keeps the known time', async () => {
    const text = await textOf('/timeline?of=chair');
    expect(text).toMatch(/<a [^>]*class="item [^>]*href="\/entity\/mallory#claims%3At-mallory"/);
    expect(text).toContain('<a href="/fact/t-mallory" aria-label="cite: ');
    expect(await textOf('/entity/mallory')).toMatch(
      /<details><summary>1 claim[^<]*<\/summary>\s*<ul class="claims" id="claims:t-mallory">[\s\S]*?<a href="\/fact\/t-mallory">cite this fact<\/a>/,
    );
    expect(await textOf('/timeline?of=chair&knownAt=2026-02-01T00:00:00Z')).toContain(
      '<a href="/fact/t-mallory?knownAt=2026-02-01T00%3A00%3A00Z"',
    );
  });

  it('has what the fact says, who says so, the batch with its date, and an address that later records do not change', async () => {
    const page = await textOf('/fact/t-mallory');
    expect(page).toMatch(
      /Cite this fact: “[^”]*, 1990–1995”, <cite>Fasti<\/cite>, batch \d+ of 1 Feb 2026, <a href/,
    );
    expect(page).toMatch(/It is so recorded since batch \d+ of 1 Feb 2026\./);
    expect(page).toContain('1 claim, 1 independent voice');
    const address = linkIn(page, /<cite>Fasti<\/cite>[^<]*<a href="([^"]*)" rel="bookmark">http:/);
    expect(address).toBe('/fact/t-mallory?knownAt=2026-02-01T00%3A00%3A00.000Z');
    expect(linkIn(page, /<a href="([^"]*)">Sources as CSL-JSON/)).toBe(`${address}&format=csl`);
    const pinned = await textOf(address);
    expect(pinned).toContain('1990–1995');
    expect(pinned).toContain(`<a href="${address}" rel="bookmark">${site.url}${address}</a>`);
    expect((await get('/fact/t-mallory?knownAt=2026-01-31T12:00:00Z')).status).toBe(404);
  });

  it('has the sources as CSL-JSON and BibTeX', async () => {
    const csl = await get('/fact/t-mallory?format=csl');
    expect(csl.headers.get('content-type')).toBe('application/vnd.citationstyles.csl+json; charset=utf-8');
    expect(csl.headers.get('content-disposition')).toBe('attachment; filename="fact.csl.json"');
    expect(csl.headers.get('fasti-complete')).toBe('true');
    expect(await csl.json()).toMatchObject([{ id: 'bad', title: SCRIPT }]);
    expect(await textOf('/fact/t-mallory?format=bibtex')).toContain('{bad,');
  });

  it.each([
    ['/fact/nothing-like-it', 404, 'No fact has the id'],
    ['/fact/wego', 404, 'is the id of a record of the type Organization'],
    ['/fact/t-mallory@2013', 400, 'without a moment'],
    ['/fact/t-mallory?format=pdf', 400, 'use html, csl, bibtex'],
    ['/fact/t-mallory?knownAt=then', 400, 'knownAt: “then”'],
    ['/fact/%ff', 400, 'not encoded as UTF-8'],
    [`/fact/${'x'.repeat(301)}`, 400, 'has 301 characters'],
  ])('%s is refused', async (path, status, message) => {
    const response = await get(path);
    expect([path, response.status]).toEqual([path, status]);
    expect(await response.text()).toContain(message);
  });

  it('has a tag, and costs little', async () => {
    const response = await get('/fact/t-mallory');
    const tag = response.headers.get('etag') ?? '';
    expect((await get('/fact/t-mallory', { 'if-none-match': tag })).status).toBe(304);
    const line = site.requests.find(({ path, status }) => String(path).startsWith('/fact') && status === 200);
    expect(line?.cost).toBeLessThan(10_000);
  });
});

describe('the address of a view', () => {
  it.each([
    '',
    '?of=wego',
    '?of=wego&of=a%2Fb&during=2010%2F2015&lanes=office&kinds=tenure&kinds=name&certainty=definite',
    '?of=wego&asOf=today&knownAt=2026-01-31T00%3A00%3A00Z&compare=2026-02-01T00%3A00%3A00Z&after=x&width=640',
    '?q=M%C3%BCller+%26+co',
  ])('%s is what the request that it makes has', (search) => {
    const { request, errors } = readTimelineRequest(new URLSearchParams(search), pageWords('en'));
    expect(errors).toEqual([]);
    expect(searchOf(request)).toBe(search);
  });
});

describe('the picture', () => {
  it('is an SVG of the width that was asked for, which runs nothing', async () => {
    const response = await get('/timeline.svg?of=wego&width=640');
    expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-/,
    );
    const text = await response.text();
    expect(text).toMatch(/^<svg[^>]* width="640"/);
    expect(text).toContain('xmlns="http://www.w3.org/2000/svg"');
  });

  it.each(['', '?of=wego&width=100000', '?of=wego&during=2016-13', `?of=${'x'.repeat(10_000)}`])(
    'is refused for %s',
    async (search) => {
      expect((await get(`/timeline.svg${search}`)).status).toBe(400);
    },
  );
});

describe('hostile records and requests', () => {
  it('have no markup in the page or in the picture', async () => {
    for (const path of [
      '/timeline?of=mallory&of=chair',
      '/timeline.svg?of=mallory',
      '/timeline?q=alert',
      '/fact/t-mallory',
    ]) {
      // Beside the module that upgrades the picture there is only its data.
      const [text = '', ...scripts] = (await textOf(path)).split(/(?=<script)/);
      expect(
        scripts.every((script) => /^<script type="(module" src="\/assets\/|application\/json")/.test(script)),
      ).toBe(true);
      const markup = [text, ...scripts.map((script) => script.replace(/^<script[^>]*>[^<]*/, ''))].join('');
      expect(markup).not.toContain('<b>');
      expect(markup).not.toContain("'onclick");
      expect(markup).toContain('&lt;script&gt;');
    }
  });

  it('are escaped where a form repeats them', async () => {
    const text = await textOf(
      `/timeline?q=${encodeURIComponent('"><script>alert(1)</script>')}&of=%22%3E%3Cscript%3E`,
    );
    expect(text).not.toContain('<script');
  });

  it.each([
    ['51 entities', Array.from({ length: 51 }, (_, i) => `of=e${i}`).join('&')],
    ['an id of 10 kB', `of=${'x'.repeat(10_000)}`],
    ['a name of 10 kB', `q=${'x'.repeat(10_000)}`],
    ['a date of 10 kB', `of=wego&during=${'9'.repeat(10_000)}`],
    ['a cursor that is none', 'of=wego&after=xyz'],
    ['a moment that is none', 'of=wego@yesterday'],
    ['a name without letters', 'q=***'],
  ])('with %s are refused', async (_what, search) => {
    const response = await get(`/timeline?${search}`);
    expect(response.status).toBe(400);
    expect((await response.text()).length).toBeLessThan(22_000);
    expect(site.log).toEqual([]);
  });
});

describe('a server that', () => {
  it('requires a token to read shows nothing without one', async () => {
    const closed = await otherSite(site, { closedReads: true, tokens: `reader:${READER}`, cache: true });
    for (const path of [
      '/timeline',
      '/timeline?of=wego',
      '/timeline?q=Morozov',
      '/timeline?of=wego&format=csv',
      '/timeline.svg?of=wego',
      '/fact/t-mallory',
      '/fact/t-mallory?format=csl',
    ]) {
      const response = await get(path, {}, closed.url);
      expect([path, response.status]).toEqual([path, 401]);
      expect(await response.text()).not.toContain('WeGO');
    }
    const own = await get('/timeline?of=wego', { authorization: `Bearer ${READER}` }, closed.url);
    expect(own.headers.get('cache-control')).toBe('private, no-cache');
  });

  it('limits its clients counts the cost of timelines', async () => {
    const rates = new RateLimit({ perMinute: 120, trustedProxies: 0 }, () => 0);
    const limited = await otherSite(site, { rates });
    let [sent, status] = [0, 200];
    for (; status === 200 && sent < 121; sent += 1) {
      const response = await get('/timeline?of=wego', {}, limited.url);
      status = response.status;
      await response.arrayBuffer();
    }
    expect(status).toBe(429);
    expect(sent).toBeLessThan(121);
  });
});
