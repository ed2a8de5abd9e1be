/** A timeline of 5,000 items in Chromium: what is in sight is loaded, and nothing that is not looks empty. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { dayIn, dayOf } from '../../src/domain/time/day.ts';
import { type Browser, openBrowser } from '../support/chromium.ts';
import { LOADING_MS } from '../support/largeArchive.ts';
import { MANY_OFFICES, manyTerms, openManyTerms } from '../support/manyTerms.ts';
import { openSite, type TestSite } from '../support/site.ts';

let site: TestSite;
let browser: Browser;
let page: Page;
let element: Locator;
const ADDRESS = `/timeline?${MANY_OFFICES.map((id) => `of=${id}`).join('&')}`;
const TERMS = manyTerms().map(({ id, start, end }) => ({ id, from: dayIn(start) ?? 0, to: dayIn(end) ?? 0 }));

interface Sight {
  readonly from: string;
  readonly to: string;
}

/** The ids of the terms that overlap some days. */
function termsIn({ from, to }: Sight): readonly string[] {
  const [first, last] = [dayIn(from) ?? 0, dayIn(to) ?? 0];
  return TERMS.filter((term) => term.from <= last && term.to >= first).map(({ id }) => id);
}

beforeAll(async () => {
  site = await openSite({ graph: await openManyTerms() });
  browser = await openBrowser();
  page = browser.page;
}, LOADING_MS);
afterAll(async () => {
  await browser.close();
  await site.close();
});

const open = async (address: string): Promise<void> => {
  await page.goto(site.url + address);
  element = page.locator('fasti-timeline');
  await element.locator('.plot > svg').waitFor();
  await page.evaluate(
    "document.addEventListener('fasti-sight', ({ detail }) => { globalThis.sight = detail; })",
  );
};
beforeEach(() => open(ADDRESS));

/** Clicks on the strip at a day, and waits until what is in sight is loaded. */
async function goTo(day: number): Promise<Sight> {
  const strip = element.getByRole('slider');
  const { width = 0 } = (await strip.boundingBox()) ?? {};
  const [first, last] = [dayOf(1900, 1, 1), Math.max(...TERMS.map(({ to }) => to))];
  await strip.click({ position: { x: 52 + ((width - 104) * (day - first)) / (last - first), y: 30 } });
  await isLoaded();
  return page.evaluate('globalThis.sight');
}

const isLoaded = async (): Promise<void> => {
  await page.waitForTimeout(150);
  // More is drawn than is in sight.
  const lacking = (): Promise<number> =>
    element.locator('.plot .unloaded').evaluateAll((all) => {
      const edge = all[0]?.closest('.pane')?.getBoundingClientRect();
      return all.filter((one) => {
        const { left, right } = one.getBoundingClientRect();
        return edge !== undefined && right > edge.left + 1 && left < edge.right - 1;
      }).length;
    });
  await expect.poll(lacking, { timeout: 10_000 }).toBe(0);
  await expect.poll(() => element.locator('.status').textContent()).toBe('');
};

const keys = (): Promise<readonly string[]> =>
  element
    .locator('.plot a.item')
    .evaluateAll((all) => all.map((item) => item.getAttribute('data-key') ?? ''));

it('says what is not loaded, and loads the terms around a day that is pointed at', async () => {
  expect(await element.locator('.plot .unloaded + text').textContent()).toBe('not loaded');
  expect(await element.locator('.missing').textContent()).toMatch(
    /^of 1900 – 2019 4,900 items are not loaded/,
  );
  const sight = await goTo(dayOf(1995, 6, 15));
  const terms = termsIn(sight);
  expect(sight.from.slice(0, 3)).toBe('199');
  expect(terms.length).toBeGreaterThan(50);
  expect(terms.length).toBeLessThan(200);
  expect(await keys()).toEqual(expect.arrayContaining([...terms]));
  // A day that is not loaded does not look as if nobody held office.
  const field = element.getByLabel('Who held what on');
  await page.route('**/graphql', async (route) => {
    await page.waitForTimeout(300);
    await route.continue();
  });
  await field.fill('1950-07-01');
  await field.press('Enter');
  const held = element.locator('.held');
  expect(await held.textContent()).toBe('1 Jul 1950: not loaded');
  await expect.poll(() => held.locator('li').count()).toBeGreaterThan(40);
  await page.unroute('**/graphql');
});

it('keeps the days in sight in its address, which shows them again, as the bars of the strip do without scripts', async () => {
  const sight = await goTo(dayOf(1960, 6, 15));
  const days = `${sight.from}/${sight.to}`;
  await expect.poll(() => new URL(page.url()).searchParams.get('days')).toBe(days);
  await page.reload();
  await element.locator('.plot > svg').waitFor();
  await isLoaded();
  expect(await keys()).toEqual(expect.arrayContaining([...termsIn(sight)]));
  await element.locator('.whole').click();
  await expect.poll(() => new URL(page.url()).searchParams.get('days')).toBeNull();

  const plain = await openBrowser({ javaScript: false });
  await plain.page.goto(site.url + ADDRESS);
  const bar = plain.page.locator('.picture.wide .strip a').nth(8);
  expect(await bar.getAttribute('aria-label')).toMatch(/^19\d\d – 19\d\d: at least \d+ items, \d+ sure$/);
  expect((await bar.boundingBox())?.width).toBeGreaterThanOrEqual(24);
  await bar.focus();
  await plain.page.keyboard.press('Enter');
  await plain.page.waitForURL(/days=/);
  const [from = '', to = ''] = (new URL(plain.page.url()).searchParams.get('days') ?? '').split('/');
  const terms = termsIn({ from, to });
  const drawn = await plain.page
    .locator('.picture.wide a.item[data-key^=t]')
    .evaluateAll((all) => all.map((item) => item.getAttribute('data-key') ?? ''));
  expect(drawn.length).toBe(Math.min(100, terms.length));
  expect(terms).toEqual(expect.arrayContaining(drawn));
  expect(await plain.page.locator('.picture.wide .unloaded').count()).toBe(terms.length > 100 ? 1 : 0);
  await plain.close();
});

it('is walked from 1900 to 2020 by clicks and keys, and asks for nothing twice', async () => {
  await open(`${ADDRESS}&rows=shared`);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST')
      asked.push(JSON.stringify(JSON.parse(request.postData() ?? '').variables));
  });
  await goTo(dayOf(1900, 6, 1));
  for (let step = 0; step < 4; step += 1) await element.locator('.zoom-out').click();
  await isLoaded();
  for (let year = 1902; year < 2020; year += 9) {
    const terms = termsIn(await goTo(dayOf(year, 1, 1)));
    const counts = await element
      .locator('.plot a.item')
      .evaluateAll((all) =>
        all.map((one) =>
          one.matches('.cluster') ? Number.parseInt(one.getAttribute('aria-label') ?? '', 10) : 1,
        ),
      );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(terms.length);
  }
  await element.getByRole('slider').focus();
  await page.keyboard.press('End');
  await isLoaded();
  await page.keyboard.press('0');
  await isLoaded();
  expect(await element.locator('.missing').textContent()).toBe('');
  expect(new Set(asked).size).toBe(asked.length);
  await page.keyboard.press('t');
  expect(await element.locator('.table tbody th[scope=row]').count()).toBe(TERMS.length);
});

it('forgets what is asked for where another place is pointed at, and says what failed', async () => {
  await page.route('**/graphql', (route) => route.fulfill({ json: { errors: [{ message: 'Too busy.' }] } }));
  const strip = element.getByRole('slider');
  await strip.click({ position: { x: 300, y: 30 } });
  await expect.poll(() => element.locator('.status').textContent()).toContain('Too busy.');
  await page.unroute('**/graphql');
  await page.route('**/graphql', async (route) => {
    await page.waitForTimeout(400);
    await route.continue().catch(() => undefined);
  });
  const failed: string[] = [];
  page.on('requestfailed', (request) => failed.push(request.url()));
  await strip.click({ position: { x: 500, y: 30 } });
  await expect.poll(() => element.locator('.status').textContent()).toBe('Loading …');
  const sight = await goTo(dayOf(1980, 1, 1));
  expect(failed).toHaveLength(1);
  expect(await keys()).toEqual(expect.arrayContaining([...termsIn(sight)]));
  await page.unroute('**/graphql');
});
