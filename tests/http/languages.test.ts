/** The language of pages: which one a reader gets, and what of it links, forms and citations keep. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { otherSite } from '../support/keptOpen.ts';
import { loadText } from '../support/loadText.ts';
import { openSite, type TestSite } from '../support/site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite({ cache: true });
  await loadText(
    site.graph,
    `fasti: "1"
dataset: town
sources:
  book: { title: Книга, language: ru, date: "2001-05" }
entities:
  anna: { kind: person, label: Anna Berg }
  mayor: { kind: office, label: Mayor }
  council: { kind: organization, label: Council }
  karl: { kind: person, label: Karl Lund }
facts:
- name: { entity: anna, text: Анна Берг, language: ru }
  claims: [ { source: book } ]
- { name: { entity: anna, text: Anna Berg, language: en }, claims: [ { source: book } ] }
- { name: { entity: karl, text: Карл Лунд, language: ru, kind: official }, claims: [ { source: book } ] }
- { id: term, tenure: { holder: anna, office: mayor }, claims: [ { source: book, start: "1990-10-02", end: "1995-03" } ] }
- { id: seat, membership: { member: anna, body: council }, claims: [ { source: book, start: "1990" }, { source: book, end: "1999" } ] }
`,
    '2026-02-01T00:00:00Z',
  );
});
afterAll(() => site?.close());

const ask = (path: string, accepted?: string): Promise<Response> =>
  fetch(site.url + path, { headers: accepted === undefined ? {} : { 'accept-language': accepted } });
const textOf = async (path: string, accepted?: string): Promise<string> => (await ask(path, accepted)).text();

describe('the language of a page', () => {
  it.each([
    [undefined, 'en'],
    ['ru', 'ru'],
    ['ru-RU,ru;q=0.9,en;q=0.8', 'ru'],
    ['RU, en', 'ru'],
    ['en-US,en;q=0.9,ru;q=0.8', 'en'],
    ['de,ru;q=0.4', 'ru'],
    ['de', 'en'],
    ['ru;q=0', 'en'],
    ['rue', 'en'],
    [`ru,${'x'.repeat(4_000)}`, 'en'],
  ])('is what the reader accepts: %s', async (accepted, language) => {
    const response = await ask('/entity/anna', accepted);
    expect(response.headers.get('content-language')).toBe(language);
    expect(response.headers.get('vary')).toBe('Accept, Accept-Language, Accept-Encoding');
    expect(await response.text()).toContain(`<html lang="${language}">`);
  });

  it('is that of the address, if it names one that the page has', async () => {
    const response = await ask('/?lang=ru', 'en');
    expect(response.headers.get('content-language')).toBe('ru');
    expect(response.headers.get('vary')).toBe('Accept-Encoding');
    expect((await ask('/?lang=xx', 'ru')).headers.get('content-language')).toBe('ru');
    expect((await ask('/?lang=en', 'ru')).headers.get('content-language')).toBe('en');
  });

  it('has an entity tag of its own', async () => {
    const tags = await Promise.all(
      [undefined, 'ru'].map(async (accepted) => (await ask('/entity/anna', accepted)).headers.get('etag')),
    );
    expect(new Set(tags).size).toBe(2);
    expect(tags).not.toContain(null);
    const [english = '', russian = ''] = tags.map((tag) => tag ?? '');
    const again = (tag: string) =>
      fetch(`${site.url}/entity/anna`, { headers: { 'accept-language': 'ru', 'if-none-match': tag } });
    expect((await again(russian)).status).toBe(304);
    expect((await again(english)).status).toBe(200);
  });

  it('is no matter of what programs read, and pictures as files say theirs', async () => {
    const json = await fetch(`${site.url}/entity/anna?format=jsonld`, {
      headers: { 'accept-language': 'ru' },
    });
    expect(json.headers.get('vary')).toBe('Accept, Accept-Encoding');
    expect(await json.text()).toContain('"Anna Berg"');
    const ofEnglish = await textOf('/entity/anna?format=jsonld');
    expect(await textOf('/entity/anna?format=jsonld', 'ru')).toBe(ofEnglish);
    expect(await textOf('/timeline?of=anna&format=csl', 'ru')).toBe(
      await textOf('/timeline?of=anna&format=csl'),
    );
    const picture = await ask('/timeline.svg?of=anna', 'ru');
    expect(picture.headers.get('content-language')).toBe('ru');
    expect(picture.headers.get('vary')).toBe('Accept-Language, Accept-Encoding');
    expect(await picture.text()).toContain('Хронология');
  });

  it('sets no cookie', async () => expect((await ask('/?lang=ru')).headers.get('set-cookie')).toBeNull());

  it('is English for documents that are English, which offer no other', async () => {
    const response = await ask('/help', 'ru');
    expect(response.headers.get('content-language')).toBe('en');
    expect(response.headers.get('vary')).toBe('Accept-Encoding');
    expect(await response.text()).not.toContain('hreflang');
  });

  it('is that of refusals, too', async () => {
    expect(await textOf('/nowhere', 'ru')).toContain('По этому адресу нет страницы.');
    expect(await textOf('/entity/nobody', 'ru')).toContain('Нет записи с идентификатором «nobody».');
    expect(await textOf('/timeline?of=anna&asOf=soon', 'ru')).toContain('«soon» — не дата');
    expect(await textOf('/people?after=nothing', 'ru')).toContain('По этому адресу нет части списка');
  });
});

describe('links', () => {
  it('keep a language only if the address chose it', async () => {
    const chosen = await textOf('/entity/anna?lang=ru');
    expect(chosen).toContain('href="/entity/mayor?lang=ru"');
    expect(chosen).toContain('href="/entity/anna?view=history&amp;lang=ru"');
    expect(chosen).toMatch(/<form role="search"[^>]*><input type="hidden" name="lang" value="ru">/);
    expect(await textOf('/entity/anna', 'ru')).not.toMatch(/href="\/entity\/mayor\?|name="lang"/);
    expect(await textOf('/timeline?of=anna&lang=ru')).toContain('base-path="?lang=ru"');
    expect(await textOf('/timeline?of=anna', 'ru')).toContain('base-path=""');
  });

  it('of a page that is only in English keep it, too', async () => {
    const help = await textOf('/help?lang=ru');
    expect(help).toContain('<html lang="en">');
    expect(help).toContain('href="/people?lang=ru"');
  });

  it('to files, programs and what is cited have none', async () => {
    const fact = await textOf('/fact/term?lang=ru');
    expect(fact).toContain('<a href="/fact/term?knownAt=2026-02-01T00%3A00%3A00.000Z" rel="bookmark">');
    const links = [...`${fact}${await textOf('/entity/anna?lang=ru')}`.matchAll(/<a [^>]*href="([^"]*)"/g)];
    const kept = links.map(([, href = '']) => href).filter((href) => href.includes('lang='));
    expect(kept.length).toBeGreaterThan(10);
    expect(kept.filter((href) => /format=(?!atom)|\.csv|^\/ide|^http/.test(href))).toEqual([]);
  });

  it('lead to the same page in the other language, and name all for search engines', async () => {
    const text = await textOf('/offices?asOf=1992', 'ru');
    expect(text).toContain('hreflang="en" lang="en" href="/offices?asOf=1992&amp;lang=en">In English</a>');
    for (const [tag, search] of [
      ['en', '&amp;lang=en'],
      ['ru', '&amp;lang=ru'],
      ['x-default', ''],
    ])
      expect(text).toContain(
        `<link rel="alternate" hreflang="${tag}" href="${site.url}/offices?asOf=1992${search}">`,
      );
  });

  it('work below a path', async () => {
    const below = await otherSite(site, { basePath: '/fasti' });
    const text = await (await fetch(`${below.url}/search?q=a&lang=ru`)).text();
    expect(text).toContain('href="/fasti/people?lang=ru"');
    expect(text).toContain('hreflang="en" lang="en" href="/fasti/search?q=a&amp;lang=en"');
  });
});

describe('a Russian page', () => {
  it('says names as they are recorded, in Russian where they have one, and others with their script', async () => {
    const text = await textOf('/entity/anna', 'ru');
    expect(text).toContain('<h1 lang="ru">Анна Берг</h1>');
    expect(text).toContain('<a href="/entity/mayor" lang="und-Latn">Mayor</a>');
    expect(await textOf('/entity/anna')).toContain('<h1 lang="en">Anna Berg</h1>');
    // The label of a record stays that of readers of other languages than its only name.
    expect(await textOf('/entity/karl', 'ru')).toContain('<h1 lang="ru">Карл Лунд</h1>');
    expect(await textOf('/entity/karl')).toContain('<h1>Karl Lund</h1>');
  });

  it('says times and sentences in Russian', async () => {
    const text = await textOf('/fact/term', 'ru');
    expect(text).toContain('2 октября 1990\u00a0г. — март 1995\u00a0г.');
    expect(text).toContain('1 утверждение, 1 независимое свидетельство');
    expect(text).toContain('пакет 1 от 1 февраля 2026\u00a0г.');
    expect(await textOf('/offices?asOf=1992-05-01', 'ru')).toContain('<td>достоверно</td>');
    expect(await textOf('/offices?asOf=1992', 'ru')).toContain('<td>достоверно, в каждый из дней</td>');
    expect(await textOf('/timeline?of=anna&asOf=1990', 'ru')).toContain('достоверно, в некоторые дни');
    for (const path of ['/', '/data', '/fact/term', '/network?of=anna&asOf=1992'])
      expect(await textOf(path, 'ru'), path).not.toContain('г..');
    expect(await textOf('/timeline?of=anna', 'ru')).toContain('Условные обозначения');
    expect(await textOf('/network?of=anna', 'ru')).toContain('3 объекта, 2 факта');
  });
});
