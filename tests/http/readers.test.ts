/** Pages in Chromium, walked through as readers do. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, openBrowser } from '../support/chromium.ts';
import { loadText } from '../support/loadText.ts';
import { openSeededSite, type TestSite } from '../support/site.ts';
import { TEST_TODAY } from '../support/today.ts';

const NAMESAKES = Array.from({ length: 10 }, (_, i) => `ivan-${i}`);

let site: TestSite;
let browser: Browser;
beforeAll(async () => {
  site = await openSeededSite({ cache: true, today: () => TEST_TODAY });
  await loadText(
    site.graph,
    `fasti: "1"
dataset: town
sources:
  book: { title: The Book }
entities:
${NAMESAKES.map((id) => `  ${id}: { kind: person, label: Ivan Petrov }\n`).join('')}  clerk: { kind: office, label: Clerk }
facts:
${NAMESAKES.map((id, i) => `- { tenure: { holder: ${id}, office: clerk }, claims: [ { source: book, start: "${1900 + 5 * i}", end: "${1904 + 5 * i}" } ] }\n`).join('')}`,
    '2026-02-01T00:00:00Z',
  );
});
afterAll(() => site?.close());
afterEach(() => browser.close());

const heading = (): Promise<string | null> => browser.page.locator('h1').textContent();

describe('a reader', () => {
  it('finds one of ten people of one name by the keyboard alone, without JavaScript', async () => {
    browser = await openBrowser({ javaScript: false });
    const { page } = browser;
    await page.goto(`${site.url}/entity/wego`);
    await page.getByLabel('Search by name').focus();
    await page.keyboard.type('ivan petrov');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?q=ivan\+petrov/);
    const results = page.locator('main li');
    expect(new Set(await results.allTextContents()).size).toBe(10);
    await results.filter({ hasText: 'Clerk (1925–1929)' }).getByRole('link').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/entity\/ivan-5$/);
    expect(await heading()).toBe('Ivan Petrov');
  });

  it('comes from home to who held what on a day', async () => {
    browser = await openBrowser({ javaScript: false });
    const { page } = browser;
    await page.goto(`${site.url}/`);
    await page.getByLabel('Who held what on').fill('2013-05-01');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByRole('link', { name: 'Sergey Morozov' }).first().click();
    const path = page.getByRole('navigation', { name: 'Path' });
    await path.getByRole('link', { name: 'People' }).click();
    expect(await heading()).toBe('People');
  });

  it('follows the guide from a search to a timeline, to who held what then, and to a citation', async () => {
    browser = await openBrowser({ javaScript: false });
    const { page } = browser;
    await page.goto(`${site.url}/`);
    await page.getByLabel('Search by name').fill('general assembly 2017');
    await page.getByRole('button', { name: 'Search' }).click();
    const results = page.locator('main li').filter({ hasText: 'Jun 2017' });
    await results.getByRole('link').first().click();
    expect(new URL(page.url()).pathname).toBe('/entity/general-assembly-2017');
    const views = page.getByRole('navigation', { name: 'This record' });
    await views.getByRole('link', { name: 'Timeline' }).click();
    await page.getByText('Change what is shown').click();
    await page.getByLabel('Add by name').fill('governor of the Ulyanovsk Region');
    await page.keyboard.press('Enter');
    await page.locator('section[aria-labelledby="found"] li').getByRole('link').first().click();
    expect(new URL(page.url()).searchParams.getAll('of')).toEqual([
      'general-assembly-2017',
      'governor-ulyanovsk',
    ]);
    await page.getByText('Change what is shown').click();
    await page.getByLabel('Who held what on').fill('2017-06-28');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await page.getByRole('heading', { name: 'Held on 28 Jun 2017' }).isVisible()).toBe(true);
    await page.getByRole('link', { name: /knownAt=/ }).click();
    expect(new URL(page.url()).searchParams.get('knownAt')).not.toBeNull();
    expect(await page.locator('svg.fasti-timeline:visible').count()).toBe(1);
  });

  it('comes from a fact to its source, and from there to what rests on it alone', async () => {
    browser = await openBrowser({ javaScript: false });
    const { page } = browser;
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${site.url}/fact/b065`);
    const source = page.locator('[aria-labelledby="claims"] cite a').first();
    const title = await source.textContent();
    await source.click();
    expect(await heading()).toBe(title);
    await page.getByRole('link', { name: 'Rest on it alone' }).click();
    expect(new URL(page.url()).searchParams.get('facts')).toBe('alone');
    await page.locator('ul.facts a').first().click();
    expect(await page.locator('cite').allTextContents()).toContain(title);
    await page.goBack();
    await page.getByRole('navigation', { name: 'Path' }).getByRole('link', { name: 'Sources' }).click();
    expect(await page.getByRole('link', { name: String(title), exact: true }).count()).toBe(1);
  });

  it('with an id that nothing has is led on', async () => {
    browser = await openBrowser({ javaScript: false });
    const { page } = browser;
    const response = await page.goto(`${site.url}/entity/sergey-morozof`);
    expect(response?.status()).toBe(404);
    await page.getByRole('link', { name: 'sergey-morozov' }).click();
    expect(await heading()).toBe('Sergey Morozov');
  });

  it('with a narrow window opens the menu', async () => {
    browser = await openBrowser({ javaScript: false });
    const { page } = browser;
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${site.url}/entity/wego`);
    const link = page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Network' });
    expect(await link.isVisible()).toBe(false);
    await page.getByText('Menu', { exact: true }).focus();
    await page.keyboard.press('Enter');
    await link.click();
    expect(await heading()).toBe('Network');
  });
});
