/** Hostile records and addresses on the pages: nothing of them runs, each page is bounded, and a light read passes meanwhile. */
import { parse } from 'csv-parse/sync';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveEarlierText } from '../support/earlierText.ts';
import { loadText } from '../support/loadText.ts';
import { openSeededSite, type TestSite } from '../support/site.ts';
import { TEST_TODAY } from '../support/today.ts';

const MARKUP = '</title></script></style></text></svg><img src=x onerror=alert(1)><script>alert(1)</script>';
const HANDLER = '" onmouseover="alert(1)" x="';
/** Lines of a calendar, of a table and of a terminal, and what XML has no place for. */
const CONTROLS = '＝1\r\nX-FASTI:1\r\nBEGIN:VEVENT\u001b[2J\u009b8m\u0000\u0007';
const MARKS_OF_DIRECTION = '\u202Eevil\u202C\u2066';
/** The terms of one office: more than a page shows. */
const TERMS = 900;
/** The longest page, in characters. */
const MAX_LENGTH = 2_000_000;

let site: TestSite;
beforeAll(async () => {
  site = await openSeededSite({ today: () => TEST_TODAY });
  const terms = Array.from(
    { length: TERMS },
    (_, i) =>
      `- { id: term-${i}, tenure: { holder: mallory, office: seat, term: "${i}" }, claims: [ { source: bad, start: "${1000 + (i % 900)}-01", end: "${1000 + (i % 900)}-12" } ] }`,
  );
  const text = JSON.stringify;
  await loadText(
    site.graph,
    `fasti: "1"
dataset: hostile
sources:
  bad: { title: ${text(MARKUP)}, publisher: ${text(HANDLER)}, note: ${text(MARKUP)} }
  data: { title: data }
  lines: { title: lines }
  quoted: { title: quoted, url: "https://example.org/'onclick='alert(1)" }
entities:
  mallory: { kind: person, label: ${text(MARKUP)}, note: ${text(HANDLER)} }
  seat: { kind: office, label: ${text(HANDLER)} }
  club: { kind: organization, label: Club, category: ${text(MARKUP)} }
  broken: { kind: person, label: Broken }
  formula: { kind: person, label: "＝1+1" }
facts:
- { id: name, name: { entity: mallory, text: ${text(MARKUP)}, language: "en" }, claims: [ { source: data, quote: ${text(MARKUP)} } ] }
- { id: member, note: ${text(MARKUP)}, membership: { member: mallory, body: club, role: ${text(MARKUP)} }, claims: [ { source: bad, start: "1990", dateText: ${text(MARKUP)}, note: ${text(HANDLER)} }, { source: quoted, start: "1991" } ] }
- { id: broken-member, membership: { member: broken, body: club, role: "＠SUM(1)" }, claims: [ { source: lines, start: "1990-01-01", end: "1991-01-01" } ] }
- { id: formula-member, membership: { member: formula, body: club, role: "－1+1" }, claims: [ { source: data, start: "1990" } ] }
- { id: said, remark: { text: ${text(MARKUP)}, about: [mallory] }, claims: [ { source: quoted } ] }
${terms.join('\n')}
`,
    '2026-02-01T00:00:00Z',
  );
  await giveEarlierText(site.graph, 'club', MARKS_OF_DIRECTION);
  for (const id of ['broken', 'lines']) await giveEarlierText(site.graph, id, CONTROLS);
  // Loading refuses these addresses; a graph that another program wrote may have them.
  await site.graph.write(async (transaction) => {
    for (const [id, url] of [
      ['bad', 'javascript:alert(1)'],
      ['data', 'data:text/html,<script>alert(1)</script>'],
    ] as const)
      await transaction.run({
        text: 'MATCH (s:Source {id: $id}) SET s.url = $url RETURN s.id',
        params: { id, url },
      });
  });
});
afterAll(() => site?.close());

const enc = encodeURIComponent;
const MANY_IDS = Array.from({ length: 60 }, (_, i) => `of=person-${i}`).join('&');

/** Addresses of hostile records: they are shown, and nothing of the records is markup. */
const SHOWN: Readonly<Record<string, string>> = {
  'an entity with markup in every text': '/entity/mallory',
  'an office with an attribute in its name': '/entity/seat',
  'an organization with marks of direction': '/entity/club',
  'an office with thousands of terms': '/entity/seat?kind=TENURE',
  'JSON-LD with the end of a script': '/entity/mallory?format=jsonld',
  'a table of markup': '/entity/mallory?format=csv',
  'YAML of markup, with thousands of records': '/entity/mallory?format=yaml',
  'a timeline of markup': '/timeline?of=mallory&of=club',
  'a timeline of thousands of items': '/timeline?of=seat&lanes=entity',
  'a picture of thousands of items': '/timeline.svg?of=seat&width=4000',
  'a picture of markup': '/timeline.svg?of=mallory&of=club',
  'sources of markup as CSL-JSON': '/timeline?of=mallory&format=csl',
  'sources of markup as BibTeX': '/timeline?of=mallory&format=bibtex',
  'a fact of markup': '/fact/member',
  'the sources of a fact of markup as CSL-JSON': '/fact/said?format=csl',
  'the sources of a fact of markup as BibTeX': '/fact/member?format=bibtex',
  'a network of markup': '/network?of=mallory&hops=2',
  'a network of markup at a time': '/network?of=mallory&of=seat&asOf=1500',
  'a network at the end of all years': '/network?of=mallory&asOf=Y170000002',
  'a picture of a network of markup': '/network.svg?of=mallory&hops=2',
  'a search for markup': `/timeline?q=${enc(MARKUP)}`,
  'a page of a search for markup': `/search?q=${enc(MARKUP)}`,
  'a search for a handler': `/network?q=${enc(HANDLER)}`,
  'a source of markup, whose address is a script': '/source/bad',
  'a source whose address is an attribute': '/source/quoted',
  'sources of markup': '/sources',
  'the tables of all this': '/data',
  'the home page beside all this': '/',
};

/** Addresses of formulas, and of records that have lines and control characters since before files were refused for them. */
const EARLIER: Readonly<Record<string, string>> = {
  'a picture of lines': '/timeline.svg?of=broken&of=club',
  'a picture of a network of lines': '/network.svg?of=broken',
  'YAML of lines': '/entity/broken?format=yaml',
  'sources of lines as BibTeX': '/timeline?of=broken&format=bibtex',
  'a table of lines': '/entity/broken?format=csv',
  'a table of links of lines': '/network?of=broken&format=csv',
  'a table of formulas': '/entity/formula?format=csv',
  'all people, with formulas': '/data/people.csv',
  'a table of links of formulas': '/network?of=formula&format=csv',
};

/** What a file must be, whatever its records have in their texts, by a part of its media type. */
const WHOLE: Readonly<Record<string, (text: string) => void>> = {
  svg: (text) => void new SaxesParser().write(text).close(),
  calendar(text) {
    expect(text).not.toMatch(/(?![\r\n])[\p{Cc}\u202a-\u202e]/u);
    const lines = text.replaceAll('\r\n ', '').split(/\r\n|\r|\n/);
    expect(lines.filter((line) => /^(?:BEGIN:VEVENT|X-FASTI:1)/.test(line))).toEqual(['BEGIN:VEVENT']);
  },
  yaml: (text) => expect(text).not.toMatch(/(?!\n)[\p{Cc}\u2028-\u202e\u2066-\u2069]/u),
  bibtex: (text) =>
    expect(text.split(/[\r\n]+/).filter((line) => !/^(?:@misc| {2}title = |}|$)/.test(line))).toEqual([]),
  csv(text) {
    const cells = (parse(text) as string[][]).flat();
    expect(cells.filter((cell) => /^[=+@\s＝＋－＠]|^-\D/.test(cell))).toEqual([]);
    expect(cells.some((cell) => /^'[＝＠－]/.test(cell))).toBe(true);
  },
};

/** Addresses that are refused, or found to be of nothing. */
const REFUSED: Readonly<Record<string, string>> = {
  'an id of markup': `/entity/${enc(MARKUP)}`,
  'an id of ten thousand characters': `/entity/${'x'.repeat(10_000)}`,
  'an id that is no UTF-8': '/entity/%ff%fe',
  'an id that climbs': '/entity/..%2f..%2fetc%2fpasswd',
  'a moment of markup in an id': `/entity/wego@${enc(MARKUP)}`,
  'an id of ten thousand characters as YAML': `/entity/${'x'.repeat(10_000)}?format=yaml`,
  'a kind of markup': `/entity/wego?kind=${enc(MARKUP)}`,
  'a format of markup': `/timeline?of=wego&format=${enc(MARKUP)}`,
  'a cursor that was made up': `/timeline?of=wego&after=${enc(Buffer.from(MARKUP).toString('base64'))}`,
  'sixty entities': `/timeline?${MANY_IDS}`,
  'a date of markup': `/timeline?of=wego&during=${enc(MARKUP)}`,
  'a date of five hundred brackets': `/network?of=wego&asOf=${enc('['.repeat(500))}`,
  'a moment of markup': `/network?of=mallory&asOf=${enc(HANDLER)}`,
  'a moment that is a script': `/network?of=mallory&asOf=${enc('javascript:alert(1)')}`,
  'a known time of markup': `/network?of=wego&knownAt=${enc(MARKUP)}`,
  'a fact with an id of markup': `/fact/${enc(MARKUP)}`,
  'a fact with an id of ten thousand characters': `/fact/${'x'.repeat(10_000)}`,
  'a fact with an id that is no UTF-8': '/fact/%ff%fe',
  'a fact at a known time of markup': `/fact/member?knownAt=${enc(HANDLER)}`,
  'a fact in a format of markup': `/fact/member?format=${enc(MARKUP)}`,
  'a source after a cursor that was made up': `/source/bad?after=${enc(Buffer.from(MARKUP).toString('base64'))}`,
  'a source with an id of markup': `/source/${enc(MARKUP)}`,
  'data of a kind of markup': `/data/${enc(MARKUP)}.csv`,
  'a thousand hops': '/network?of=wego&hops=1000',
  'a path from sixty entities': `/network?${MANY_IDS}&to=wego`,
  'a picture as wide as a street': '/timeline.svg?of=wego&width=999999999',
  'a picture of nothing': '/network.svg',
  'a search among a kind of markup': `/search?q=wego&kind=${enc(MARKUP)}`,
  'a search after a cursor that was made up': `/search?q=wego&after=${enc(Buffer.from(MARKUP).toString('base64'))}`,
};

/** What of a page would run: elements and attributes that the records brought. */
const RUNNING = [
  /<script(?! type="(?:module" src="\/|application\/json"))/i,
  /<img/i,
  /\son\w+\s*=\s*"/i,
  /(?:href|src)="\s*(?:javascript|data:text)/i,
];

async function get(path: string) {
  const response = await fetch(site.url + path, { redirect: 'manual' });
  return { response, text: await response.text(), type: response.headers.get('content-type') ?? '' };
}

function expectHarmless({ response, text, type }: Awaited<ReturnType<typeof get>>): void {
  expect(text.length).toBeLessThan(MAX_LENGTH);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  if (/html|svg/.test(type)) for (const running of RUNNING) expect(text).not.toMatch(running);
  // JSON-LD is made to be put into the script element of another page.
  if (type.includes('ld+json')) expect(text).not.toContain('<');
}

it('are at least twenty', () => {
  expect(Object.keys({ ...SHOWN, ...REFUSED }).length).toBeGreaterThanOrEqual(20);
});

describe('shown', () => {
  it.each(Object.entries(SHOWN))('%s', async (_what, path) => {
    const answer = await get(path);
    expect(answer.response.status, answer.text.slice(0, 500)).toBe(200);
    expectHarmless(answer);
  });
});

describe('from before', () => {
  it.each(Object.entries(EARLIER))('%s', async (_what, path) => {
    const answer = await get(path);
    expect(answer.response.status, answer.text.slice(0, 500)).toBe(200);
    expectHarmless(answer);
    const checks = Object.entries(WHOLE).filter(([type]) => answer.type.includes(type));
    expect(checks).toHaveLength(1);
    for (const [, check] of checks) check(answer.text);
  });
});

describe('refused', () => {
  it.each(Object.entries(REFUSED))('%s', async (_what, path) => {
    const answer = await get(path);
    expect([400, 404]).toContain(answer.response.status);
    expectHarmless(answer);
  });
});

const LISTS =
  'timeline(first: 1, during: "1010/1900") { totalCount lanes { key rowCount } periods(unit: YEAR) { from } clusters { from } } more: timeline { range { earliest } leftOut { byKinds } undatedCount }';
const roots = (root: string): string =>
  `{ ${Array.from({ length: 20 }, (_, i) => `a${i}: ${root}`).join(' ')} }`;
const below = (count: number, list: string): string =>
  Array.from({ length: count }, (_, i) => `a${i}: ${list}`).join(' ');

/** Questions about the office with very many terms, each of which reads all of them many times. */
const OF_A_HUB: Readonly<Record<string, string>> = {
  'all that is read of its timeline, under aliases': roots(`office(id: "seat") { ${LISTS} }`),
  'the same by a fragment': `${roots('office(id: "seat") { ...Lists }')} fragment Lists on Office { ${LISTS} }`,
  'the same of a node': roots(`node(id: "seat") { ... on Office { ${LISTS} } }`),
  'the same at a moment in its id': roots(`office(id: "seat@1500-06-01") { ${LISTS} }`),
  'pages of it side by side': `{ office(id: "seat") { ${below(190, 'timeline(first: 1) { totalCount nodes { label } }')} } }`,
  'groups of its terms': roots(
    `office(id: "seat") { ${below(9, 'tenures { groups(by: HOLDER) { items { definite } } }')} }`,
  ),
  'its timeline for each of its terms': `{ tenures(first: 200, filter: {offices: ["seat"]}) { nodes { office { ${LISTS} } } } }`,
  'its timeline for all that is found': roots(
    `search(text: "mouseover", first: 5) { nodes { entity { ... on Office { ${LISTS} } } } }`,
  ),
};

/** Light reads, one after the other, until something has ended: how many, and the statuses that differ from 200. */
async function lightReadsUntil(ended: Promise<unknown>) {
  let done = false;
  const end = (): void => {
    done = true;
  };
  void ended.then(end, end);
  const others: number[] = [];
  let reads = 0;
  while (!done) {
    const response = await fetch(`${site.url}/graphql?query=${enc('{ person(id: "nobody") { label } }')}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    if (response.status !== 200) others.push(response.status);
    reads += 1;
  }
  return { others, reads };
}

describe('asked of a hub', () => {
  it.each(Object.entries(OF_A_HUB))('%s is refused, or answered beside light reads', async (_what, query) => {
    const asked = fetch(`${site.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { others, reads } = await lightReadsUntil(asked);
    expect([others, reads > 0]).toEqual([[], true]);
    const response = await asked;
    const text = await response.text();
    expect([200, 400], text.slice(0, 1_000)).toContain(response.status);
    if (response.status === 400) expect(text).toContain('QUERY_TOO_LARGE');
    expect(site.log).toEqual([]);
  });
});

it('answers light reads while all are asked at once', async () => {
  const all = Promise.all(Object.values({ ...SHOWN, ...REFUSED }).map(get)).then((answers) =>
    answers.map(({ response }) => response.status),
  );
  const { others, reads } = await lightReadsUntil(all);
  expect([others, reads > 0]).toEqual([[], true]);
  for (const status of await all) expect([200, 400, 404, 503]).toContain(status);
  expect(site.log).toEqual([]);
});
