/** A subscription in the query editor: each event is shown, until it is stopped. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Browser, openBrowser } from '../support/chromium.ts';
import { loadText } from '../support/loadText.ts';
import { openSeededSite, type TestSite } from '../support/site.ts';
import { mayorFrom, townRecords } from '../support/townRecords.ts';

let site: TestSite;
let browser: Browser;
beforeAll(async () => {
  site = await openSeededSite();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const subscribers = async (): Promise<string | undefined> =>
  /^fasti_subscribers (\d+)$/m.exec((await site.metrics.text()).text)?.[1];

it('shows each event of a subscription, and stops when it is asked to', async () => {
  const { page } = browser;
  const shows = (text: string) =>
    expect
      .poll(async () =>
        (await page.locator('.graphiql-response .view-lines').textContent())?.replace(/\s+/g, ' '),
      )
      .toContain(text);
  const query = 'subscription { batchCommitted { by reason } }';
  await page.goto(`${site.url}/ide?query=${encodeURIComponent(query)}`);
  await page.waitForSelector('.graphiql-query-editor .monaco-editor .view-line');
  await page.click('button.graphiql-execute-button');
  await expect.poll(subscribers).toBe('1');
  for (const [i, reason] of ['first', 'second'].entries()) {
    await loadText(site.graph, townRecords(mayorFrom(`199${i}`)), '2026-01-01T00:00:00Z', { reason });
    await shows(`"reason": "${reason}"`);
  }
  await page.click('button.graphiql-execute-button');
  await expect.poll(subscribers).toBe('0');
  expect(browser.errors).toEqual([]);
});
