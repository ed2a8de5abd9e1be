/** `/search` over HTTP: results that can be told apart, pages of them, and what would work where there are none. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadText } from '../support/loadText.ts';
import { openSite, type TestSite } from '../support/site.ts';

const NAMESAKES = Array.from({ length: 24 }, (_, i) => `ivan-${String(i + 1).padStart(2, '0')}`);

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
  await loadText(
    site.graph,
    `fasti: "1"
dataset: town
sources:
  book: { title: The Book }
entities:
${NAMESAKES.map((id) => `  ${id}: { kind: person, label: Ivan Petrov }\n`).join('')}  mayor: { kind: office, label: Mayor }
  council: { kind: organization, label: Council }
  petrov-street: { kind: region, label: Petrov }
facts:
${NAMESAKES.slice(0, 20)
  .map(
    (id, i) =>
      `- { tenure: { holder: ${id}, office: mayor }, claims: [ { source: book, start: "${1900 + 2 * i}", end: "${1901 + 2 * i}" } ] }\n`,
  )
  .join(
    '',
  )}- { membership: { member: ivan-21, body: council }, claims: [ { source: book, start: "1990", end: "1991" } ] }
- { existence: { entity: ivan-22 }, claims: [ { source: book, start: "1850", end: "1899" } ] }
- { relation: { type: BELONGS_TO, subject: mayor, object: council }, claims: [ { source: book } ] }
`,
    '2026-02-01T00:00:00Z',
  );
});
afterAll(() => site?.close());

const textOf = async (path: string): Promise<string> => (await fetch(site.url + path)).text();

/** The results of a page, as they read. */
const resultsOf = (text: string): string[] =>
  [...text.matchAll(/<li><a href="\/entity\/[^"]*">(.*?)<br>/gs)].map(([, shown = '']) =>
    shown.replace(/<[^>]+>/g, ''),
  );

it('tells people of one name apart, over all pages', async () => {
  const first = await textOf('/search?q=ivan+petrov&kind=person');
  expect(first).toContain('24 results for “ivan petrov”');
  const next = /<a href="(\/search[^"]*after=[^"]*)">/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect(new URLSearchParams(next.split('?')[1]).get('kind')).toBe('person');
  const second = await textOf(next);
  const shown = [...resultsOf(first), ...resultsOf(second)];
  expect(new Set(shown).size).toBe(24);
  for (const result of [
    'Ivan Petrov person, Mayor, Council (1900–1901)',
    'Ivan Petrov person, Council (1990–1991)',
    'Ivan Petrov person, 1850–1899',
    'Ivan Petrov person, ivan-23',
  ])
    expect(shown).toContain(result);
  expect(second).not.toContain('The next ones');
});

it('leads to the record first, then to timeline and network', async () => {
  const text = await textOf('/search?q=mayor');
  expect(text).toMatch(
    /<a href="\/entity\/mayor">Mayor<\/a> <small>office, Council<\/small>.*\/timeline\?of=mayor.*\/network\?of=mayor/s,
  );
});

it('says what would work where nothing is found, or among all kinds', async () => {
  expect(await textOf('/search?q=Qwrtpsdfghk')).toMatch(/Nothing found for “Qwrtpsdfghk”.*Try fewer words/s);
  expect(await textOf('/search?q=mayor&kind=person')).toContain('href="/search?q=mayor"');
});

it('says of how many words partial matches have', async () => {
  expect(await textOf('/search?q=mayor+qwrtzuiop')).toContain('No name has both words. These have one:');
});

it('suggests the id that pages and notes suggest', async () => {
  const meant = '<a href="/entity/petrov-street">petrov-street</a>';
  const [found, record] = await Promise.all([textOf('/search?q=petrov-str'), textOf('/entity/petrov-str')]);
  expect(record).toContain(`Did you mean ${meant}?`);
  expect(found).toContain(`Did you mean ${meant}?`);
});

it('is where the search of every page leads', async () => {
  for (const path of ['/', '/entity/mayor', '/timeline', '/network?of=mayor', '/nowhere'])
    expect(await textOf(path)).toContain('<form role="search" action="/search" method="get">');
});

it('leads on where an address leads nowhere, in words for readers', async () => {
  for (const path of [
    '/nowhere',
    '/entity/nobody',
    '/search?q=mayor&after=abc',
    '/timeline?of=mayor&after=abc',
  ]) {
    const response = await fetch(site.url + path);
    const text = await response.text();
    expect([path, response.status]).toEqual([path, path.includes('after') ? 400 : 404]);
    expect(text).toContain('<a href="/">home page</a>');
    expect(text).toContain('action="/search"');
    if (path.includes('after')) expect(text).toContain('This address names no part of the list.');
  }
});
