/** Pages in Chromium on a server where reading requires a token: the form for it, and what is fetched with it. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Browser, openBrowser, requestsElsewhere } from '../support/chromium.ts';
import { openSeededSite, type TestSite } from '../support/site.ts';
import { TEST_TODAY } from '../support/today.ts';

const TOKEN = 'token-of-the-reader';
const GOVERNOR = '/archive/entity/governor-ulyanovsk';

let site: TestSite;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  site = await openSeededSite({
    tokens: `reader:${TOKEN}`,
    closedReads: true,
    basePath: '/archive',
    cache: true,
    today: () => TEST_TODAY,
  });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

beforeEach(async () => {
  // Each tab has a session of its own.
  page = await browser.page.context().newPage();
});
afterEach(async () => {
  const { errors, requests } = browser;
  const elsewhere = requestsElsewhere(browser, new URL(site.url).origin);
  await page.close();
  expect(elsewhere).toEqual([]);
  expect(requests.filter((url) => url.includes('token-of'))).toEqual([]);
  // The browser reports the pages that were refused.
  expect(errors.filter((error) => !/status of 40[14]/.test(error))).toEqual([]);
  expect(JSON.stringify([site.requests, site.log])).not.toContain('token-of');
});

const origin = (): string => new URL(site.url).origin;
const pathOf = (): string => page.url().slice(origin().length);
const heading = (text: string | RegExp) => page.getByRole('heading', { level: 1, name: text }).waitFor();
const enter = async (token: string): Promise<void> => {
  await page.getByLabel('Token').fill(token);
  await page.getByRole('button', { name: 'Show the page' }).click();
};

describe('a page whose records require a token', () => {
  it('is shown with it, as are the pages that its links and forms lead to, also after a reload', async () => {
    await page.goto(origin() + GOVERNOR);
    await heading('Reading requires a token');
    expect(await page.textContent('body')).not.toContain('Morozov');
    await enter(TOKEN);
    await heading('Governor of the Ulyanovsk Region');
    expect(pathOf()).toBe(GOVERNOR);
    expect(await page.title()).toContain('Governor of the Ulyanovsk Region');
    // The style sheets of the page are allowed.
    expect(await page.locator('svg.fasti-timeline:visible').count()).toBe(1);

    await page.locator('main').getByRole('link', { name: 'Sergey Morozov', exact: true }).first().click();
    await heading('Sergey Morozov');
    expect(pathOf()).toMatch(/^\/archive\/entity\/sergey-morozov/);
    await page.goBack();
    await heading('Governor of the Ulyanovsk Region');
    expect(pathOf()).toBe(GOVERNOR);
    await page.reload();
    await heading('Governor of the Ulyanovsk Region');

    await page.getByLabel('Search by name').fill('WeGO');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('heading', { name: /results? for “WeGO”/ }).waitFor();
    expect(pathOf()).toBe('/archive/search?q=WeGO');

    const kept = await page.evaluate<string>(
      'JSON.stringify([{ ...localStorage }, document.cookie, location.href])',
    );
    expect(kept).not.toContain('token-of');
    expect(await page.evaluate('sessionStorage.length')).toBe(1);
    const other = await page.context().newPage();
    await other.goto(origin() + GOVERNOR);
    await other.getByRole('heading', { name: 'Reading requires a token' }).waitFor();
    await other.close();
  });

  it('has timelines with their controls, and files', async () => {
    await page.goto(`${origin()}/archive/timeline?of=wego&of=governor-ulyanovsk`);
    await enter(TOKEN);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.locator('fasti-timeline .plot a.item').first().waitFor();
    for (const [name, file, content] of [
      ['Items as CSV', 'timeline.csv', 'Sergey Morozov'],
      ['Picture as SVG', 'timeline.svg', '<svg'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(file);
      expect(await readFile(await download.path(), 'utf8')).toContain(content);
    }
    await page.getByRole('link', { name: 'Network of the same' }).click();
    await page.locator('svg.fasti-network:visible').waitFor();
  });

  it('says that a token is wrong, and keeps none that is', async () => {
    await page.goto(origin() + GOVERNOR);
    for (const wrong of ['token-of-nobody', 'ключ', '<script>alert(1)</script>']) {
      await enter(wrong);
      await page.getByText('This token is wrong, or no longer valid.').waitFor();
      await expect.poll(() => page.evaluate('sessionStorage.length')).toBe(0);
      expect(await page.content()).not.toContain(wrong);
    }
    await enter(TOKEN);
    await heading('Governor of the Ulyanovsk Region');
    expect(await page.getByText('This token is wrong').count()).toBe(0);
  });

  it('begins at the home page, too, and shows errors as pages', async () => {
    await page.goto(`${origin()}/archive/`);
    await enter('token-of-nobody');
    await page.getByText('This token is wrong, or no longer valid.').waitFor();
    await enter(TOKEN);
    await page.getByRole('heading', { name: 'What is recorded' }).waitFor();
    await page.evaluate(
      `document.querySelector('main').insertAdjacentHTML('beforeend', '<a href="/archive/entity/nobody-at-all">nobody</a><a href="/elsewhere">elsewhere</a>')`,
    );
    await page.getByRole('link', { name: 'nobody' }).click();
    await heading('No such entity');
    await page.getByRole('link', { name: 'Ask', exact: true }).first().click();
    await page.waitForURL(/\/archive\/ide$/);
    expect(await page.evaluate('Object.values(sessionStorage)')).toContain(TOKEN);
  });

  it('gets the token below its base path only', async () => {
    await page.goto(`${origin()}/archive/`);
    await enter(TOKEN);
    await page.getByRole('heading', { name: 'What is recorded' }).waitFor();
    const sent: (string | undefined)[] = [];
    await page.route('**/elsewhere', async (route) => {
      sent.push(route.request().headers().authorization);
      await route.fulfill({ body: 'elsewhere', contentType: 'text/plain' });
    });
    await page.evaluate(
      `document.querySelector('main').insertAdjacentHTML('beforeend', '<a href="/elsewhere">elsewhere</a>')`,
    );
    await page.getByRole('link', { name: 'elsewhere' }).click();
    await page.waitForURL('**/elsewhere');
    expect(sent).toEqual([undefined]);
  });
});

it('without JavaScript the page says what to do, and has no field that a browser would send', async () => {
  const text = await (await fetch(origin() + GOVERNOR)).text();
  expect(text).toContain('needs JavaScript');
  expect(/<form data-base-path[\s\S]*?<\/form>/.exec(text)?.[0]).not.toMatch(/ name=/);
});
