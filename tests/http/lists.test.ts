/** `/people`, `/offices` and the other lists, over the large archive. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/chromium.ts';
import { LOADING_MS, openLarge } from '../support/largeArchive.ts';
import { openSite, type TestSite } from '../support/site.ts';
import { TEST_TODAY } from '../support/today.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite({ graph: await openLarge(), today: () => TEST_TODAY });
}, LOADING_MS);
afterAll(() => site?.close());

const read = async (path: string): Promise<{ readonly status: number; readonly text: string }> => {
  const response = await fetch(site.url + path);
  return { status: response.status, text: await response.text() };
};
const itemsOf = (text: string): string[] => text.match(/<li>.*<\/li>/g) ?? [];

test('each kind has a list, with tabs to the others', async () => {
  for (const path of ['/people', '/organizations', '/offices', '/regions', '/events', '/topics']) {
    const { status, text } = await read(path);
    expect([path, status]).toEqual([path, 200]);
    expect(itemsOf(text).length).toBeGreaterThan(20);
    for (const other of ['/people', '/offices', '/topics']) expect(text).toContain(`<a href="${other}"`);
  }
});

test('people are found by the letters of every script, and a letter of many divides by two', async () => {
  const { text } = await read('/people');
  for (const letter of ['M', 'Е', 'Α'])
    expect(text).toContain(
      `<a href="/people?letters=${encodeURIComponent(letter.toLowerCase())}">${letter}</a>`,
    );
  const { text: ofLetter } = await read('/people?letters=m');
  expect(ofLetter).toContain('<a href="/people?letters=mo">Mo</a>');
  const { text: ofTwo } = await read('/people?letters=mo');
  expect(itemsOf(ofTwo)[0]).toMatch(
    /Mor\w+:<\/span> <a href="\/entity\/person-\d+">\S+ Mor\w+<\/a> <small>person, /,
  );
});

test('ten people of one name are told apart by what they held', async () => {
  const { text } = await read('/people?letters=namesake');
  const items = itemsOf(text);
  expect(items).toHaveLength(10);
  expect(new Set(items.map((item) => item.replaceAll(/person-\d+/g, ''))).size).toBe(10);
});

test('a list goes on page by page, to its end', async () => {
  const seen: string[] = [];
  for (let path: string | undefined = '/offices'; path !== undefined; ) {
    const { text } = await read(path);
    seen.push(...itemsOf(text).flatMap((item) => /\/entity\/(office-\d+)/.exec(item)?.[1] ?? []));
    path = /<a href="([^"]*)">The next ones/.exec(text)?.[1]?.replaceAll('&amp;', '&');
  }
  expect(seen).toHaveLength(600);
  expect(new Set(seen).size).toBe(600);
});

test('who held what on a day is a table, with what is far from any source folded', async () => {
  const { status, text } = await read('/offices?asOf=1950-06-28&body=body-1');
  expect(status).toBe(200);
  expect(text).toMatch(/<h1>Who held the offices of .* on 28 Jun 1950<\/h1>/);
  expect(text).toMatch(/<td><a href="\/entity\/office-\d+@1950-06-28">/);
  expect(text).toContain('<td>surely');
  const { text: late } = await read('/offices?asOf=2040-01-01');
  expect(late).toMatch(/\d+ more, seen more than 10 years before or after/);
});

test('events are listed by year and by body', async () => {
  const { text } = await read('/events');
  expect(text).toContain('<a href="/events?year=195X">1950s</a>');
  expect(itemsOf((await read('/events?year=1950')).text).length).toBeGreaterThan(2);
  expect(itemsOf((await read('/events?body=body-3')).text).length).toBe(8);
});

test('what cannot be used is refused in words, and an unknown body is not found', async () => {
  const wrong = await read('/offices?asOf=2017-13-01');
  expect(wrong.status).toBe(400);
  expect(wrong.text).toContain('id="asOf-error"');
  expect((await read('/events?year=never')).text).toContain('id="year-error"');
  expect((await read('/offices?body=nobody')).status).toBe(404);
  expect((await read(`/people?letters=${'x'.repeat(41)}`)).status).toBe(400);
});

test('a reader walks from a letter to a person, and from a day to who held what, narrow and without JavaScript', async () => {
  const { page, close } = await openBrowser({ javaScript: false });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(site.url);
  await page.getByText('Menu').click();
  await page.getByRole('link', { name: 'Browse' }).click();
  await page.getByRole('link', { name: 'М', exact: true }).click();
  expect(await page.title()).toBe('People: М · Fasti');
  const person = page.locator('ul.facts a').first();
  const name = await person.textContent();
  await person.click();
  expect(await page.locator('h1').textContent()).toContain(name);
  await page.goto(`${site.url}/offices`);
  await page.getByLabel('Who held what on').fill('1950-06-28');
  await page.getByRole('button', { name: 'Show' }).click();
  expect(await page.locator('h1').textContent()).toBe('Who held what on 28 Jun 1950');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  await page.locator('tbody td:nth-child(2) a').first().click();
  expect(await page.locator('h1').count()).toBe(1);
  await close();
});
