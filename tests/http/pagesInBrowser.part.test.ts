/** Pages in Chromium, as readers meet them: narrow and wide, light and dark, without JavaScript, checked by axe-core. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/store/engines/embedded.ts';
import { type Browser, openBrowser, requestsElsewhere } from '../support/chromium.ts';
import { whole } from '../support/extent.ts';
import { loadText } from '../support/loadText.ts';
import { openSeededSite, openSite, type TestSite } from '../support/site.ts';
import { TEST_TODAY } from '../support/today.ts';
import { mayorFrom, townRecords } from '../support/townRecords.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const PAGES = [
  '/',
  '/about',
  '/help',
  '/help/time',
  '/people',
  '/help/guide',
  '/offices?asOf=2013-05-01',
  '/entity/wego',
  '/entity/governor-ulyanovsk@2013-01-01',
  '/entity/nobody-at-all',
  '/fact/b065',
  '/sources',
  '/source/article',
  '/data',
  '/source/nothing-at-all',
  '/search?q=morozov',
  '/timeline?q=morozov',
  '/timeline?of=wego&of=governor-ulyanovsk&asOf=2013-05-01',
  '/timeline?of=wego&during=2016-13',
  '/timeline?of=wego&during=1980',
  '/network?of=wego&hops=2',
  '/network?of=ulyanovsk-region&asOf=2013',
  '/network?of=sergey-morozov&to=park-won-soon&q=morozov',
  '/?lang=ru',
  '/entity/wego?lang=ru',
  '/timeline?of=wego&of=governor-ulyanovsk&asOf=2013-05-01&lang=ru',
  '/network?of=ulyanovsk-region&asOf=2013&lang=ru',
];

/** Opens the first claims; those of other facts look the same. */
const OPEN_SOME =
  '[...document.querySelectorAll("details")].slice(0, 5).forEach((each) => { each.open = true; })';

let site: TestSite;
let browser: Browser;
beforeAll(async () => {
  site = await openSeededSite({ cache: true, today: () => TEST_TODAY });
});
afterAll(() => site?.close());

afterEach(async () => {
  const elsewhere = requestsElsewhere(browser, site.url);
  // A page with an error status is one on the console, too.
  const errors = browser.errors.filter((error) => !/status of 40[04]/.test(error));
  await browser.close();
  expect(elsewhere).toEqual([]);
  expect(errors).toEqual([]);
});

describe('pages', () => {
  it('pass axe-core, wide in light and narrow in dark, without scrolling sideways', async () => {
    browser = await openBrowser();
    const { page } = browser;
    for (const [width, height, colorScheme, paths] of [
      [1280, 800, 'light', PAGES.filter((_, i) => whole || i % 4 === 0)],
      [390, 844, 'dark', PAGES.filter((_, i) => whole || i % 4 === 2)],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      for (const path of paths) {
        await page.goto(site.url + path);
        await page.evaluate(OPEN_SOME);
        await page.evaluate(AXE);
        const { violations } = await page.evaluate<AxeResults>(
          'axe.run({ resultTypes: ["violations"], rules: { "target-size": { enabled: true }, "label-content-name-mismatch": { enabled: true } } })',
        );
        const found = violations.map(({ id, nodes }) => [
          path,
          id,
          nodes.slice(0, 3).map(({ html }) => html),
        ]);
        expect(found).toEqual([]);
        const excess = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
        expect([path, width, await page.evaluate(excess)]).toEqual([path, width, 0]);
      }
    }
  });

  it('break the address that they cite where it is wider than a phone', async () => {
    const graph = await openEmbedded();
    await graph.setup();
    const id = 'mayorofthetown'.repeat(5);
    await loadText(graph, townRecords(mayorFrom('1901')).replaceAll('mayor', id), '2026-01-01T00:00:00Z');
    const town = await openSite({ graph });
    browser = await openBrowser();
    const { page } = browser;
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of [`/timeline?of=${id}`, `/network?of=${id}`, `/fact/t-${id}`]) {
      await page.goto(town.url + path);
      expect(await page.locator('[rel=bookmark]').first().textContent()).toContain(id);
      expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, 390]);
    }
    await browser.reset(new URL(town.url).origin);
    await town.close();
  });

  it('are searched, chosen and shown without JavaScript', async () => {
    browser = await openBrowser({ javaScript: false });
    const { page } = browser;
    await page.goto(`${site.url}/`);
    await page.getByLabel('Search by name').fill('Morozov');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('link', { name: 'Sergey Morozov', exact: true }).click();
    expect(await page.locator('h1').textContent()).toBe('Sergey Morozov');
    await page
      .getByRole('navigation', { name: 'This record' })
      .getByRole('link', { name: 'Timeline' })
      .click();
    expect(await page.locator('h1').textContent()).toBe('Timeline: Sergey Morozov');
    await page.getByText('Change what is shown').click();
    await page.getByLabel('Who held what on').fill('2013-05-01');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await page.getByRole('heading', { name: 'Held on 1 May 2013' }).isVisible()).toBe(true);
    expect(await page.locator('svg.fasti-timeline:visible').count()).toBe(1);
    await page.locator('table').getByRole('link', { name: 'Sergey Morozov' }).first().click();
    expect(new URL(page.url()).pathname).toBe('/entity/sergey-morozov');
    await page
      .getByRole('navigation', { name: 'This record' })
      .getByRole('link', { name: 'Network' })
      .click();
    expect(await page.locator('svg.fasti-network:visible').count()).toBe(1);
    await page
      .getByRole('link', { name: /^expand/ })
      .first()
      .click();
    expect(await page.getByRole('list', { name: 'Entities of the network' }).locator('li').count()).toBe(2);
    await page.goBack();
    await page.goBack();
    await page
      .getByText(/^\d+ claims?, /)
      .first()
      .click();
    expect(await page.locator('cite').first().isVisible()).toBe(true);
  });

  it('of networks show another year without JavaScript, by their date and by keys', async () => {
    browser = await openBrowser({ javaScript: false });
    const { page } = browser;
    const asOf = (): string | null => new URL(page.url()).searchParams.get('asOf');
    await page.goto(`${site.url}/network?of=ulyanovsk-region`);
    await page.getByText('Change what is shown').click();
    await page.getByLabel('On or during').fill('2013');
    await page.keyboard.press('Enter');
    await page.waitForURL(/asOf=2013/);
    await page.getByRole('listitem').filter({ hasText: 'during 2013' }).getByRole('link').click();
    expect(asOf()).toBeNull();
  });

  it('of timelines have controls where scripts run, and keep the day of the address', async () => {
    browser = await openBrowser();
    const { page } = browser;
    await page.goto(`${site.url}/timeline?of=governor-ulyanovsk&asOf=2013-05-01`);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    expect(await page.locator('fasti-timeline').getByLabel('Who held what on').inputValue()).toBe(
      '2013-05-01',
    );
    expect(await page.locator('fasti-timeline .cursor').count()).toBeGreaterThan(0);
  });

  it('of timelines lead from an item of the picture to its claims, and from there to what cites it', async () => {
    browser = await openBrowser({ javaScript: false });
    const { page } = browser;
    await page.goto(`${site.url}/timeline?of=governor-ulyanovsk`);
    await page.locator('.picture.wide a.item[data-key="b065"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/entity\/sergey-morozov#claims/);
    expect(await page.locator('details[open]').count()).toBe(1);
    await page.locator('details[open]').getByRole('link', { name: 'cite this fact' }).click();
    expect(new URL(page.url()).pathname).toBe('/fact/b065');
    await page.getByRole('region', { name: 'Cite it' }).locator('p a').click();
    expect(new URL(page.url()).searchParams.get('knownAt')).toBe('2026-01-31T00:00:00.000Z');
  });

  it('begin with a link past the navigation', async () => {
    browser = await openBrowser();
    const { page } = browser;
    await page.goto(`${site.url}/entity/wego`);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.locator(':focus').getAttribute('id')).toBe('main');
  });

  it('fit a window of 320 pixels, which is 1280 at 400 %', async () => {
    browser = await openBrowser();
    const { page } = browser;
    await page.setViewportSize({ width: 320, height: 256 });
    for (const path of PAGES) {
      await page.goto(site.url + path);
      const excess = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect([path, await page.evaluate(excess)]).toEqual([path, 0]);
    }
  });
});
