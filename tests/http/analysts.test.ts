/** The steps of docs/analysts.md, taken from its text and done as they are written. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type Browser, openBrowser } from '../support/chromium.ts';
import { openSeededSite, type TestSite } from '../support/site.ts';

const GUIDE = readFileSync(resolve(import.meta.dirname, '../../docs/analysts.md'), 'utf8');

/** What the guide says at a place; each part in parentheses of the pattern. */
function said(pattern: RegExp): readonly string[] {
  const [, ...parts] = pattern.exec(GUIDE) ?? [];
  if (parts.length === 0) throw new Error(`docs/analysts.md does not say ${pattern}.`);
  return parts;
}

let site: TestSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSeededSite(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
afterEach(() => expect(browser.errors).toEqual([]));

const linkTo = (name: string | RegExp): Locator => browser.page.locator('main').getByRole('link', { name });

it('1. finds the record', async () => {
  const { page } = browser;
  const [name = '', path = ''] = said(/Search for `([^`]+)` on any page[\s\S]*?The record at `([^`]+)`/);
  for (const words of [name, name.replace('assembly', 'asembly')]) {
    await page.goto(`${site.url}/about`);
    await page.getByRole('searchbox').first().fill(words);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?*');
    expect(await page.locator(`main a[href="${path}"]`).count()).toBeGreaterThan(0);
  }
  await page.locator(`main a[href="${path}"]`).first().click();
  expect(new URL(page.url()).pathname).toBe(path);
});

it('2. sees it in time', async () => {
  const { page } = browser;
  const [link = '', details = '', name = '', field = ''] = said(
    /"([^"]+)" on a record leads[\s\S]*?Open “([^”]+)” there, put `([^`]+)` into “([^”]+)”/,
  );
  /** A field of the form, which is opened where it is folded away. */
  const fieldOf = async (label: string): Promise<Locator> => {
    const found = page.locator('form').getByLabel(label).first();
    if (!(await found.isVisible())) await page.getByText(details, { exact: true }).click();
    return found;
  };
  await linkTo(link).first().click();
  expect(new URL(page.url()).pathname).toBe('/timeline');
  const names = await fieldOf(field);
  await names.fill(name);
  await names.press('Enter');
  await linkTo(new RegExp(name, 'i')).first().click();
  const chosen = new URL(page.url()).searchParams.getAll('of');
  expect(chosen).toEqual(['general-assembly-2017', 'governor-ulyanovsk']);
  const [held = '', day = ''] = said(/"(Who held what on)" with a day such as `([^`]+)`/);
  for (const moment of [day, '2017-06', '2017']) {
    const days = await fieldOf(held);
    await days.fill(moment);
    await days.press('Enter');
    await expect.poll(() => page.locator('main').textContent()).toContain('Sergey Morozov');
  }
  const [network = ''] = said(/"(Network of the same)" leads/);
  await linkTo(network).first().click();
  expect(new URL(page.url()).pathname).toBe('/network');
});

it('3. asks in the editor, and gets the answer', async () => {
  const { page } = browser;
  const [query = ''] = said(/```graphql\n([\s\S]*?)```/);
  const [answer = ''] = said(/<!-- answer -->\n\n([\s\S]*?)\n\n<!-- end of answer -->/);
  await page.goto(`${site.url}/ide?${new URLSearchParams({ query })}`);
  await page.waitForSelector('.graphiql-query-editor .view-line');
  await page.click('button.graphiql-execute-button');
  const tab = page.getByRole('tab', { name: 'Table' });
  await tab.waitFor();
  await tab.click();
  const [, , ...rows] = answer.split('\n');
  const cells = await page.locator('.result-table tbody tr').allInnerTexts();
  for (const row of rows) {
    // The page has what is above the list in each row.
    const words = row
      .split('|')
      .map((cell) => cell.trim())
      .slice(2)
      .filter((cell) => cell !== '');
    expect(cells.filter((text) => words.every((word) => text.includes(word)))).toHaveLength(1);
  }
  const [, arguments_ = ''] = said(/\| (to ask) \| write \|\n\| --- \| --- \|\n([\s\S]*?)\n\n/);
  const written = [...arguments_.matchAll(/`(at|during|minCertainty|knownAt)(: [^`]+)`/g)].map(
    ([, name = '', value = '']) => [name, name + value] as const,
  );
  expect(written.map(([name]) => name)).toEqual(['at', 'during', 'during', 'minCertainty', 'at', 'knownAt']);
  for (const [name, argument] of written) {
    const given = name === 'minCertainty' ? `during: "2012/2020", ${argument}` : argument;
    const list = `tenures(${given}) { totalCount }`;
    const asked = argument.includes('whileEnclosing')
      ? `{ event(id: "general-assembly-2017") { places { nodes { offices(${given}) { totalCount } } } } }`
      : `{ ${list} }`;
    const response = await fetch(`${site.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: asked }),
    });
    expect([argument, ((await response.json()) as { errors?: unknown }).errors]).toEqual([
      argument,
      undefined,
    ]);
  }
});

it('5. takes it as a table', async () => {
  const [command = ''] = said(/```\n(curl [\s\S]*?)```/);
  const folder = mkdtempSync(join(tmpdir(), 'fasti-guide-'));
  try {
    const own = command.replace('http://127.0.0.1:4000', site.url);
    await promisify(execFile)('sh', ['-c', own], { cwd: folder });
    const [, file = ''] = said(/(read_csv)\("([^"]+)"\)/);
    const [head, ...rows] = parse(readFileSync(join(folder, file), 'utf8')) as string[][];
    expect(head?.slice(0, 2)).toEqual(['office.office', 'holder.label']);
    expect(rows.map(([, holder]) => holder)).toContain('Sergey Morozov');
  } finally {
    rmSync(folder, { recursive: true });
  }
  const [groups = '', mark = ''] = said(
    /who served longest is `([^`]+)`[\s\S]*?end the address with `([^`]+)`/,
  );
  const response = await fetch(`${site.url}/graphql${mark}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/csv' },
    body: JSON.stringify({ query: groups }),
  });
  const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
  expect(text).toMatch(/^\ufefflabel,days\.definite,days\.possible\r\n/);
  const [csv = ''] = said(/The pages have their own: "([^"]+)"/);
  await browser.page.goto(`${site.url}/timeline?of=governor-ulyanovsk`);
  const href = await linkTo(csv).getAttribute('href');
  const items = await fetch(site.url + href);
  expect(items.headers.get('content-type')).toContain('text/csv');
});

it('6. cites it', async () => {
  const { page } = browser;
  const [view = '', link = ''] = said(
    /"([^"]+)" on a timeline or a network has[\s\S]*?and "([^"]+)" to a page/,
  );
  await page.goto(`${site.url}/timeline?of=governor-ulyanovsk`);
  expect(await page.getByText(`${view}:`).count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Table' }).click();
  await linkTo(new RegExp(`^${link}`))
    .first()
    .click();
  expect(new URL(page.url()).pathname).toMatch(/^\/fact\//);
  expect(await page.locator('main').textContent()).toContain('BibTeX');
  const [id = ''] = said(/names its moment and batch, such as `([^`]+)`/);
  const known = id.replace(/batch:\d+/, 'batch:1');
  expect((await fetch(`${site.url}/entity/${known}`)).status).toBe(200);
});
