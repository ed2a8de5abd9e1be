/** The token panel of the query editor, on a server where reading requires a token. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Browser, openBrowser } from '../support/chromium.ts';
import { openSeededSite, type TestSite } from '../support/site.ts';

const TOKEN = 'token-of-the-reader';
const QUERY = '{ person(id: "sergey-morozov") { label } }';

let site: TestSite;
let browser: Browser;
beforeAll(async () => {
  site = await openSeededSite({ tokens: `reader:${TOKEN}`, closedReads: true });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

it('sends the token that was given, and keeps it nowhere', async () => {
  const { page } = browser;
  const says = (text: string) =>
    expect
      .poll(async () =>
        ((await page.locator('.graphiql-response .view-lines').textContent()) ?? '').replace(/\s+/g, ' '),
      )
      .toContain(text);
  await page.goto(`${site.url}/ide?query=${encodeURIComponent(QUERY)}`);
  await page.waitForSelector('.graphiql-query-editor .monaco-editor .view-line');
  await page.click('button.graphiql-execute-button');
  await says('UNAUTHENTICATED');

  await page.getByRole('button', { name: 'Token' }).click();
  await page.locator('input[name=token]').fill(TOKEN);
  await page.getByRole('button', { name: 'Use', exact: true }).click();
  await page.click('button.graphiql-execute-button');
  await says('"label": "Sergey Morozov"');
  const kept = await page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage }) + location.href');
  expect(kept).not.toContain(TOKEN);
  // The browser reports the requests that were refused.
  expect(browser.errors.filter((error) => !/401|requires a token/.test(error))).toEqual([]);
});

it('says nothing of the schema to who has no token', async () => {
  const response = await fetch(`${site.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ people { name } tenures(at: "2015") { totalCount } }' }),
  });
  expect(response.status).toBe(401);
  expect(await response.text()).not.toMatch(/nodes|label|asOf|Connection/);
});
