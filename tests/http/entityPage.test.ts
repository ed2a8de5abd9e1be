/** `/entity/{id}` over HTTP: the page, its other formats, and what is refused. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { mergeEntities } from '../../src/changes/merge/mergeEntities.ts';
import { RateLimit } from '../../src/http/connection/rateLimit.ts';
import { PAGE_QUERIES } from '../../src/http/graphql/planStatements.ts';
import { otherSite } from '../support/keptOpen.ts';
import { loadText } from '../support/loadText.ts';
import { openSeededSite, openSite, type TestSite } from '../support/site.ts';
import { TEST_TODAY } from '../support/today.ts';

const SCRIPT = '</title></script><script>alert(1)</script><img src=x onerror=alert(1)>';
const READER = 'token-of-the-reader';

/** An archive with markup in every text, and addresses that would run. */
const HOSTILE = `fasti: "1"
dataset: hostile
sources:
  bad: { title: ${JSON.stringify(SCRIPT)}, publisher: ${JSON.stringify(SCRIPT)}, language: pl, url: "https://example.org/'onmouseover='alert(1)" }
entities:
  mallory: { kind: person, label: ${JSON.stringify(SCRIPT)}, category: ${JSON.stringify(SCRIPT)}, note: ${JSON.stringify(SCRIPT)} }
  chair: { kind: office, label: 'Chair & <b>co</b>' }
  twin: { kind: person, label: Mallory the Twin }
facts:
- { id: n-mallory, name: { entity: mallory, text: ${JSON.stringify(`${SCRIPT} "'`)} }, note: ${JSON.stringify(SCRIPT)}, claims: [ { source: bad, quote: ${JSON.stringify(SCRIPT)}, note: ${JSON.stringify(SCRIPT)} } ] }
- { id: t-mallory, tenure: { holder: mallory, office: chair }, claims: [ { source: bad, start: "1990", end: "1995" } ] }
- { id: t-twin, tenure: { holder: twin, office: chair }, claims: [ { source: bad, at: [ { page: "3", written: fol. 17v <b> }, л. 17 об. ], start: "1996", end: "1999" } ] }
${Array.from({ length: 130 }, (_, i) => `- { id: many-${i}, name: { entity: chair, text: Chair number ${i} }, claims: [ { source: bad } ] }`).join('\n')}
`;

let site: TestSite;
beforeAll(async () => {
  site = await openSeededSite({ cache: true, today: () => TEST_TODAY });
  await loadText(site.graph, HOSTILE, '2026-02-01T00:00:00Z');
  await loadText(
    site.graph,
    `fasti: "1"
dataset: more
sources:
  roll: { title: Roll }
  list: { title: List }
entities:
  old-id: { kind: person, label: Mallory the Twin }
  desk: { kind: office, label: Desk }
  eve: { kind: person, label: Eve }
  fay: { kind: person, label: Fay }
  gus: { kind: person, label: Gus }
  ivo: { kind: person, label: Ivo }
facts:
- { id: t-plan, tenure: { holder: old-id, office: chair, term: next }, claims: [ { source: roll, start: "2030", modality: PLANNED } ] }
- { id: t-said, tenure: { holder: old-id, office: chair, term: said }, claims: [ { source: roll, start: "1970", end: "1971", status: ATTRIBUTED, by: mallory } ] }
- { id: t-gone, tenure: { holder: old-id, office: chair, term: gone }, claims: [ { source: roll, start: "1950", end: "1951", rank: DEPRECATED } ] }
- { id: t-fay, tenure: { holder: fay, office: desk }, claims: [ { source: roll, attested: "1950-05-01" } ] }
- { id: t-eve, tenure: { holder: eve, office: desk }, claims: [ { source: roll, attested: "2019-06-01" } ] }
- { id: t-gus, tenure: { holder: gus, office: desk }, claims: [ { source: roll, start: "2018", end: "2022" } ] }
- { id: t-ivo, tenure: { holder: ivo, office: desk }, claims: [ { source: roll, end: "2010-06-30" }, { source: list, start: "2012-03-01", end: "2015-03-01" } ] }
- { id: r-life, remark: { about: [eve], text: Biography or history }, claims: [ { source: roll, quote: "Born at the mill.\\n\\nMoved to town." } ] }
- { id: r-papers, remark: { about: [eve], text: "Resource (creatorOf): Papers of Eve, at https://mill.example/papers" }, claims: [ { source: roll, start: "1901", end: "1930" } ] }
- { id: r-ledger, remark: { about: [eve], text: "Resource (keeperOf): Ledger, at MILL_7" }, claims: [ { source: roll } ] }
- { id: n-old, name: { entity: old-id, text: Mallory the Twin }, claims: [ { source: roll } ] }
`,
    '2026-02-02T00:00:00Z',
  );
  // The reader of files refuses such an address; the store may have it all the same.
  await site.graph.write((transaction) =>
    transaction.run({
      text: "MATCH (s:Source {id: 'roll'}) SET s.url = 'javascript:alert(1)' RETURN s.id AS id",
      params: {},
    }),
  );
  await mergeEntities(site.graph, 'old-id', 'twin', { by: 'tests', reason: 'the same' });
});
afterAll(() => site?.close());

const get = (path: string, headers: Record<string, string> = {}, url = site.url): Promise<Response> =>
  fetch(url + path, { headers, redirect: 'manual' });

interface ById {
  readonly recordId: string;
}

const textOf = async (path: string, headers: Record<string, string> = {}): Promise<string> =>
  (await get(path, headers)).text();

it('says where in a source a claim stands, as the archive writes it', async () => {
  expect(await (await fetch(`${site.url}/entity/twin`)).text()).toContain(
    '<br><small>page 3, fol. 17v &lt;b&gt;, л. 17 об.</small>',
  );
});

describe('the page of an entity', () => {
  it('has names with languages, facts with their times, and claims with sources and passages', async () => {
    const text = await textOf('/entity/wego');
    expect(text).toMatch(/<title>[^<]*\(organization\) · Fasti<\/title>/);
    expect(text.match(/<h1/g)).toHaveLength(1);
    expect(text).toContain('<bdi lang="en">WeGO</bdi> <small>short, English</small>');
    expect(text).toContain('<a href="/entity/ulyanovsk-region">');
    expect(text).toContain('<h2 id="relation">');
    expect(text).toContain('href="/timeline?of=wego"');
    expect(text).toContain('href="/ide?query=');
  });

  it('with all claims has them unfolded, as for printing', async () => {
    const [folded, open] = await Promise.all(
      ['', '?claims=open'].map((search) => textOf(`/entity/wego${search}`)),
    );
    expect(folded).toContain('<a href="/entity/wego?claims=open">With all claims</a>');
    const count = folded?.match(/<details><summary>\d+ claim/g)?.length ?? 0;
    expect(count).toBeGreaterThan(20);
    expect(open?.match(/<details open><summary>\d+ claim/g)).toHaveLength(count);
    expect(open).not.toMatch(/<details><summary>\d+ claim/);
    const refused = await get('/entity/wego?claims=shut');
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('&quot;shut&quot; is no way');
  });

  it('of an office lists its holders, of an event who took part', async () => {
    expect(await textOf('/entity/governor-ulyanovsk')).toMatch(
      /<h2 id="tenure">Holders<\/h2>[\s\S]*<a href="\/entity\/sergey-morozov">Sergey Morozov<\/a>/,
    );
    expect(await textOf('/entity/excom-2020')).not.toContain('<h1>Not found');
  });

  it('says what is planned, disputed or said by a speaker', async () => {
    const twin = await textOf('/entity/twin');
    expect(twin).toContain('</a> (planned) · <span class="time">planned: from 2030');
    expect(twin).toMatch(/said by <a href="\/entity\/mallory">/);
    expect(twin).toMatch(
      /<h2 id="withdrawn">Withdrawn<\/h2>[\s\S]*<s>Mallory the Twin, Chair number 0 \(withdrawn\)<\/s>/,
    );
    expect(twin).toContain('<span class="time">withdrawn: 1950');
    expect(await textOf('/entity/ivo')).toMatch(
      /What sources dispute<\/h2>[\s\S]*<span class="time">until 30 Jun 2010, or 1 Mar 2012 – 1 Mar 2015<\/span>[\s\S]*Roll<\/a><\/cite>: <span class="time">end: 30 Jun 2010[\s\S]*List<\/a><\/cite>: <span class="time">start: 1 Mar 2012/,
    );
    const disputed = await textOf('/entity/wego');
    expect(disputed).toContain('<h2 id="disputed">What sources dispute</h2>');
    expect(disputed).toContain('<span class="tag conflict">sources disagree about the start</span>');
  });

  it('at a moment says so, and links on at that moment', async () => {
    const text = await textOf('/entity/governor-ulyanovsk@2013-01-01');
    expect(text).toContain('<strong>Read at 1 Jan 2013</strong>');
    expect(text).toContain('href="/entity/sergey-morozov@2013-01-01"');
    expect(text).toContain('href="/entity/governor-ulyanovsk"');
    expect(text).not.toContain('href="/entity/valentin-malafeyev');
  });

  it('at a moment has what is sure first, then what is nearest to a date of a source', async () => {
    const text = await textOf('/entity/desk@2019-05-22');
    const shown = text.slice(text.indexOf('<h2 id="tenure">'));
    const order = ['Gus', 'Eve', 'Fay'].map((name) => shown.indexOf(`>${name}</a>`));
    expect(Math.min(...order)).toBeGreaterThan(0);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(shown).toContain('surely so then');
    expect(shown).toContain('perhaps so then, 10 days or more from any date of a source');
    expect(shown).toContain('perhaps so then, 69 years or more from any date of a source');
  });

  it('at the time of an event that is not sure leads to the page at its days', async () => {
    const response = await get('/entity/governor-ulyanovsk@2013-01-01,unsure?format=csv');
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/entity/governor-ulyanovsk@2013-01-01?format=csv');
  });

  it('at an earlier batch does not know later records', async () => {
    expect((await get('/entity/mallory@batch:1')).status).toBe(404);
    const text = await textOf('/entity/wego@batch:1');
    expect(text).toContain('As the graph was at batch 1.');
  });

  it('redirects an id that was merged, with its search', async () => {
    const response = await get('/entity/old-id?format=csv');
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toBe('/entity/twin?format=csv');
    const then = await get('/entity/old-id@1997-01-01');
    expect(then.headers.get('location')).toBe('/entity/twin@1997-01-01');
  });

  it('does not find an unknown id, and says which was probably meant', async () => {
    const response = await get('/entity/sergei-morosov');
    expect(response.status).toBe(404);
    const text = await response.text();
    expect(text).toContain('Did you mean <a href="/entity/sergey-morozov">sergey-morozov</a>?');
    expect(text).toContain('href="/search?q=sergei+morosov"');
  });

  it('does not show records that are no entities', async () => {
    const response = await get('/entity/b065');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('record of the type Tenure');
  });

  it('shows the rest of a long list page by page', async () => {
    const text = await textOf('/entity/chair');
    expect(text).toContain('These are the first 80 of 134 facts, in order of time.');
    expect(text).toContain('<a href="/entity/chair?kind=NAME">Names</a>');
    const first = await textOf('/entity/chair?kind=NAME');
    expect(first.match(/<li id="fact:many-/g)).toHaveLength(100);
    expect(first).not.toContain('<h2 id="tenure">');
    const [, next = ''] = /<a href="([^"]+)">The next 100 of 130<\/a>/.exec(first) ?? [];
    const second = await textOf(next.replaceAll('&amp;', '&'));
    expect(second.match(/<li id="fact:many-/g)).toHaveLength(30);
    expect(second).not.toContain('The next');
  });

  it('has a tag, supports HEAD, and is kept in memory', async () => {
    const first = await get('/entity/wego', { 'accept-encoding': 'identity' });
    const tag = first.headers.get('etag') ?? '';
    expect(tag).not.toBe('');
    expect(first.headers.get('vary')).toContain('Accept');
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect(first.headers.get('fasti-batch')).toBe('4');
    const again = await get('/entity/wego', { 'accept-encoding': 'identity', 'if-none-match': tag });
    expect(again.status).toBe(304);
    const head = await fetch(`${site.url}/entity/wego`, {
      method: 'HEAD',
      headers: { 'accept-encoding': 'identity' },
    });
    expect(head.headers.get('content-length')).toBe(String((await first.arrayBuffer()).byteLength));
  });

  it('costs less than the budget', async () => {
    const line = site.requests.find(({ path, status }) => path === '/entity/wego' && status === 200);
    expect(line?.cost).toBeGreaterThan(1_000);
    expect(line?.cost).toBeLessThan(70_000);
  });
});

describe('texts and resources of a person', () => {
  it('are folded on the page, in its language, with paragraphs and links', async () => {
    const text = await textOf('/entity/eve');
    expect(text).toContain('<summary>the text, 1 claim, 1 independent voice</summary>');
    expect(text).toContain('<blockquote>Born at the mill.<p>Moved to town.</p></blockquote>');
    expect(text).toContain('<details><summary>Resources: 2</summary>');
    expect(text).toContain(
      '<a href="https://mill.example/papers" rel="noreferrer nofollow">Papers of Eve</a> <small>(as creator)</small> · <span class="time">',
    );
    expect(text).toContain('\nLedger <small>(keeperOf)</small>');
    const russian = await textOf('/entity/eve', { 'accept-language': 'ru' });
    expect(russian).toContain('Биография или история');
    expect(russian).toContain('<summary>Материалы: 2</summary>');
    expect(russian).toContain('<small>(как создатель)</small>');
    expect(await textOf('/entity/eve?claims=open')).toContain(
      '<details open><summary>Resources: 2</summary>',
    );
  });

  it('are in the API as title, relation and address', async () => {
    const query = `{ facts(filter: { about: ["eve"], kinds: [REMARK] }) { nodes { recordId ... on Remark { resource { title relation url } } } } }`;
    const response = await fetch(`${site.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data } = (await response.json()) as { data: { facts: { nodes: ById[] } } };
    const byId = Object.fromEntries(data.facts.nodes.map((node) => [node.recordId, node]));
    expect(byId).toMatchObject({
      'r-life': { resource: null },
      'r-papers': {
        resource: { title: 'Papers of Eve', relation: 'creatorOf', url: 'https://mill.example/papers' },
      },
      'r-ledger': { resource: { title: 'Ledger', relation: 'keeperOf', url: null } },
    });
  });
});

describe('other formats', () => {
  it('are chosen by Accept or by the address', async () => {
    for (const [path, headers] of [
      ['/entity/wego', { accept: 'text/csv' }],
      ['/entity/wego?format=csv', { accept: 'text/html' }],
    ] as const) {
      const response = await get(path, headers);
      expect(response.headers.get('content-type')).toContain('text/csv');
      expect(response.headers.get('vary')).toContain('Accept');
      expect(await response.text()).toContain('recordId,kind,label');
    }
    const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    expect((await get('/entity/wego', { accept: browser })).headers.get('content-type')).toContain(
      'text/html',
    );
    expect((await get('/entity/nobody-at-all?format=csv')).status).toBe(404);
  });

  it('as a table has the facts of the moment and the batch of the id', async () => {
    const then = await textOf('/entity/governor-ulyanovsk@2013-01-01?format=csv');
    expect(then).toContain('Sergey Morozov');
    expect(then).not.toContain('Goryachev');
    const before = await textOf('/entity/governor-ulyanovsk@batch:1?format=csv');
    expect(before).toContain('Goryachev');
  });

  it('as JSON-LD has the names, relations and sources, with EDTF dates', async () => {
    const response = await get('/entity/governor-ulyanovsk', { accept: 'application/ld+json' });
    expect(response.headers.get('content-type')).toContain('application/ld+json');
    expect(response.headers.get('fasti-batch')).toBe('4');
    const { '@graph': graph } = (await response.json()) as { '@graph': Record<string, unknown>[] };
    expect(graph).toContainEqual(
      expect.objectContaining({
        '@id': 'fasti:governor-ulyanovsk',
        '@type': ['schema:Thing', 'rico:Position'],
        'schema:name': 'Governor of the Ulyanovsk Region',
      }),
    );
    expect(graph).toContainEqual(
      expect.objectContaining({
        '@type': 'rico:PositionHoldingRelation',
        'rico:relationHasTarget': { '@id': 'fasti:governor-ulyanovsk' },
        'rico:hasBeginningDate': expect.objectContaining({
          'rico:normalizedDateValue': {
            '@value': expect.any(String),
            '@type': 'http://id.loc.gov/datatypes/edtf/EDTF',
          },
        }),
      }),
    );
  });

  it('as YAML has the record in the native format, as caches keep the page', async () => {
    const response = await get('/entity/wego', { accept: 'application/yaml', 'accept-encoding': 'identity' });
    expect(response.headers.get('content-type')).toBe('application/yaml; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="wego.yaml"');
    expect(response.headers.get('vary')).toContain('Accept');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('fasti-batch')).toBe('4');
    const text = await response.text();
    expect(text).toMatch(/^fasti: "1"\ndataset: /);
    expect(text).toContain('  wego: { kind: organization');
    const tag = response.headers.get('etag') ?? '';
    const again = { 'accept-encoding': 'identity', 'if-none-match': tag };
    expect((await get('/entity/wego?format=yaml', again)).status).toBe(304);
    const page = await textOf('/entity/wego');
    expect(page).toContain('<a href="/entity/wego?format=yaml">YAML</a>');
    expect(page).toContain('type="application/yaml" href="/entity/wego?format=yaml"');
  });

  it('as YAML is loaded into an empty graph, and gives the same facts', async () => {
    const other = await openSite();
    onTestFinished(() => other.close());
    // Not that of the twin, whose source has an address that no file may have.
    for (const id of ['mallory', 'governor-ulyanovsk', 'wego']) {
      const text = await textOf(`/entity/${id}?format=yaml`);
      await loadText(other.graph, text, '2026-03-01T00:00:00Z');
      const query = `{ facts(filter: {about: ["${id}"]}, include: [WITHDRAWN], first: 100) { totalCount nodes { recordId kind label support claims { nodes { recordId status modality rank quote note start { edtf } end { edtf } source { recordId title publisher } } } } } }`;
      const factsAt = async (url: string): Promise<readonly ById[]> => {
        const response = await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
        });
        const { data } = (await response.json()) as { data: { facts: { nodes: ById[] } } };
        return data.facts.nodes.sort((a, b) => (a.recordId < b.recordId ? -1 : 1));
      };
      const facts = await factsAt(other.url);
      expect(facts.length).toBeGreaterThan(1);
      expect(facts).toEqual(await factsAt(site.url));
    }
  });

  it('as YAML follows merges, and finds no unknown id', async () => {
    const response = await get('/entity/old-id', { accept: 'application/yaml' });
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toBe('/entity/twin');
    expect((await get('/entity/nobody-at-all?format=yaml')).status).toBe(404);
    expect((await get('/entity/b065?format=yaml')).status).toBe(404);
  });

  it('as YAML has the facts of one kind, all at once', async () => {
    const names = await textOf('/entity/chair?format=yaml&kind=NAME');
    expect(names.match(/^- id: many-/gm)).toHaveLength(130);
    expect(names).not.toContain('tenure:');
  });

  it.each([
    ['governor-ulyanovsk@2013-01-01?format=yaml', 'without “@2013-01-01”'],
    ['wego@batch:1?format=yaml', 'without “@batch:1”'],
    ['wego?format=yaml&kind=NAME&after=x', 'leave out “after”'],
    ['governor-ulyanovsk@2013-01-01?format=jsonld', 'without “@2013-01-01”'],
  ])('/entity/%s is refused', async (path, message) => {
    const response = await get(`/entity/${path}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(message);
  });

  it.each([
    ['format=xml', '"xml" is not a format'],
    ['kind=PARTY', '"PARTY" is not a kind of facts'],
    ['after=x', 'give “kind” too'],
    ['kind=NAME&after=x', 'cursor'],
  ])('?%s is refused', async (search, message) => {
    const response = await get(`/entity/wego?${search}`);
    expect(response.status).toBe(400);
    expect((await response.text()).replaceAll('&quot;', '"')).toContain(message);
  });
});

describe('hostile records and requests', () => {
  it('have no markup of a record in a page', async () => {
    for (const path of ['/entity/mallory', '/entity/chair', '/entity/twin', '/']) {
      const response = await get(path);
      expect(response.headers.get('content-security-policy')).not.toMatch(/script-src|unsafe/);
      const text = await response.text();
      expect(text).not.toMatch(/<script|<img|<b>/);
      expect(text).not.toContain("'onmouseover");
    }
    expect(await textOf('/entity/twin')).toMatch(/<cite><a [^>]*>Roll<\/a><\/cite>/);
    const text = await textOf('/entity/mallory');
    expect(text).toMatch(/<cite lang="pl">(?:<a [^>]*>)?&lt;\/title&gt;/);
    expect(text).toContain('<blockquote lang="pl">&lt;/title&gt;');
  });

  it('have no markup in JSON-LD', async () => {
    const text = await textOf('/entity/mallory?format=jsonld');
    expect(text).not.toMatch(/[<>&]/);
    const { '@graph': graph } = JSON.parse(text) as { '@graph': Record<string, unknown>[] };
    const own = graph.find((one) => one['@id'] === 'fasti:mallory');
    expect(own?.['schema:name']).toContain(SCRIPT);
  });

  const statusOf = (path: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port: new URL(site.url).port, path }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });

  it.each([
    ['10 kB', `/entity/${'x'.repeat(10_000)}`, 400],
    ['301 letters of two bytes', `/entity/${'%C3%A9'.repeat(301)}`, 400],
    ['a broken escape', '/entity/%', 400],
    ['bytes that are not UTF-8', '/entity/%ff', 400],
    ['a moment that is none', '/entity/wego@yesterday', 400],
    ['steps upward', '/entity/../../package.json', 404],
    ['escaped steps upward', '/entity/..%2f..%2fpackage.json', 404],
    ['a null byte', '/entity/%00', 400],
    ['nothing', '/entity/', 404],
    ['a property of objects', '/entity/constructor', 404],
    ['quotes and braces', '/entity/%22%7D%20)%20%7B', 404],
    ['a script', '/entity/%3Cscript%3Ealert(1)%3C%2Fscript%3E', 404],
  ])('an id of %s is refused', async (_what, path, status) => {
    expect(await statusOf(path)).toBe(status);
    expect(site.log).toEqual([]);
  });

  it('an unknown id is escaped in the message', async () => {
    const text = await textOf('/entity/%3Cscript%3Ealert(1)%3C%2Fscript%3E');
    expect(text).not.toContain('<script');
    expect(text).toContain('&lt;script&gt;');
  });
});

describe('where reading requires a token', () => {
  it('nothing is shown without one, in any format', async () => {
    const closed = await otherSite(site, { closedReads: true, tokens: `reader:${READER}`, cache: true });
    for (const path of [
      '/entity/wego',
      '/entity/wego?format=csv',
      '/entity/wego?format=jsonld',
      '/entity/wego?format=yaml',
      '/entity/none',
    ]) {
      const response = await get(path, {}, closed.url);
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(await response.text()).not.toContain('Ulyanovsk');
    }
    const own = await get('/entity/wego', { authorization: `Bearer ${READER}` }, closed.url);
    expect(own.status).toBe(200);
    expect(own.headers.get('cache-control')).toBe('private, no-cache');
  });

  it('an answer to a token is not kept by others where reading is open', async () => {
    const open = await otherSite(site, { tokens: `reader:${READER}`, cache: true });
    const own = await get('/entity/wego', { authorization: `Bearer ${READER}` }, open.url);
    expect(own.headers.get('cache-control')).toBe('no-store');
  });
});

describe('a page with a picture', () => {
  it('asks one document for all that it shows, which is of one batch', async () => {
    const asked: string[] = [];
    const other = await otherSite(site, {
      replaceApi: (api) => ({
        ...api,
        handle(...args) {
          asked.push(/query (\w+)/.exec(JSON.stringify(args[0].body))?.[1] ?? '');
          return api.handle(...args);
        },
      }),
    });
    const text = await (await get('/entity/wego', {}, other.url)).text();
    expect(text).toContain('Read at batch 4.');
    expect(text).toContain('<svg');
    expect(asked).toEqual(['EntityKnown', 'EntityPage']);
  });
});

describe('a server that', () => {
  it('limits its clients counts the cost of pages', async () => {
    const rates = new RateLimit({ perMinute: 120, trustedProxies: 0 }, () => 0);
    const limited = await otherSite(site, { rates });
    const statuses: number[] = [];
    let last: Response | null = null;
    for (let i = 0; i < 121 && last?.status !== 429; i += 1) {
      last = await get('/entity/wego', {}, limited.url);
      statuses.push(last.status);
      await last.arrayBuffer();
    }
    expect(last?.status).toBe(429);
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(statuses.length).toBeLessThan(121);
  });

  it('limits its clients counts the facts and claims of YAML', async () => {
    const rates = new RateLimit({ perMinute: 120, trustedProxies: 0 }, () => 0);
    const limited = await otherSite(site, { rates });
    let asked = 0;
    let last: Response | null = null;
    for (; asked < 121 && last?.status !== 429; asked += 1) {
      last = await get('/entity/chair?format=yaml', {}, limited.url);
      await last.arrayBuffer();
    }
    expect(last?.status).toBe(429);
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(asked).toBeLessThan(50);
    const line = site.requests.findLast(({ path }) => path === '/entity/chair');
    expect(line?.cost).toBeGreaterThan(20 * 2 * 130);
  });

  it('cannot reach the database answers 503 with Retry-After', async () => {
    const other = await openSite();
    onTestFinished(() => other.close());
    await other.graph.close();
    const response = await get('/entity/wego', {}, other.url);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
  });

  it('fails unexpectedly shows only the reference of the log entry', async () => {
    const other = await otherSite(site, {
      replaceApi: (api) => ({ ...api, handle: () => Promise.reject(new Error('secret at 10.0.0.3')) }),
    });
    const response = await get('/entity/wego', {}, other.url);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toMatch(/secret|10\.0/);
  });
});

it('is planned at the start by queries that have no errors', async () => {
  for (const { query, variables } of PAGE_QUERIES) {
    const response = await fetch(`${site.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    expect(await response.json()).not.toHaveProperty('errors');
  }
});
