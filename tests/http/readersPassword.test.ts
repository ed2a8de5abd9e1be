/** A server where reading requires a token: browsers send that of a reader as a password, which admits no change. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, openBrowser, requestsElsewhere } from '../support/chromium.ts';
import { openSeededSite, type TestSite } from '../support/site.ts';
import { TEST_TODAY } from '../support/today.ts';

const [READER, EDITOR, ADMIN] = ['token-of-the-reader', 'token-of-the-editor', 'token-of-the-admin'];
const GOVERNOR = '/archive/entity/governor-ulyanovsk';
const CHANGE = `mutation { applyRecords(input: {files: [{name: "a.yaml", format: YAML, content: "fasti: \\"1\\"\\ndataset: forged\\nentities:\\n  forged: {kind: topic}\\n"}]}) { batches { by } problems { message } } }`;

let site: TestSite;
beforeAll(async () => {
  site = await openSeededSite({
    tokens: `reader:${READER},editor:${EDITOR},admin:${ADMIN}`,
    closedReads: true,
    basePath: '/archive',
    cache: true,
    today: () => TEST_TODAY,
  });
});
afterAll(() => site?.close());

const origin = (): string => new URL(site.url).origin;
const password = (token: string, name = 'anybody'): string =>
  `Basic ${Buffer.from(`${name}:${token}`).toString('base64')}`;
const send = (body: string, headers: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(`${origin()}/archive/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
const codeOf = async (response: Response): Promise<unknown> =>
  JSON.parse(await response.text()).errors[0].extensions.code;

describe('a password', () => {
  it('is asked for where a browser asks for a page, and nowhere else', async () => {
    for (const path of ['entity/governor-ulyanovsk', 'search', 'timeline?of=wego', 'data', 'batches']) {
      const page = await fetch(`${origin()}/archive/${path}`, { headers: { accept: 'text/html,*/*' } });
      expect([page.status, page.headers.get('www-authenticate')]).toEqual([
        401,
        'Basic realm="Fasti/archive", charset="UTF-8"',
      ]);
      expect(await page.text()).toContain('a password: the token of a reader');
    }
    for (const path of ['entity/governor-ulyanovsk', 'timeline.svg?of=wego', 'graphql?query={__typename}']) {
      const { status, headers } = await fetch(`${origin()}/archive/${path}`, {
        headers: { 'apollo-require-preflight': 'yes' },
      });
      expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    }
  });

  it.each([
    ['the token of a reader', password(READER), 200],
    ['it without a name', password(READER, ''), 200],
    ['a wrong one', password('token-of-nobody'), 401],
    ['none', 'Basic', 401],
    ['what is no Base64', 'Basic %%%', 401],
    ['the token of an editor', password(EDITOR), 401],
    ['the token of an admin', password(ADMIN), 401],
    ['a reader as the name', `Basic ${Buffer.from(`${READER}:x`).toString('base64')}`, 401],
  ])('%s: %i', async (_what, authorization, status) => {
    const headers = { authorization, accept: 'text/html' };
    const page = await fetch(origin() + GOVERNOR, { headers });
    expect(page.status).toBe(status);
    expect((await page.text()).includes('Morozov')).toBe(status === 200);
    const read = await send('{"query":"{ people(first: 1) { nodes { label } } }"}', { authorization });
    expect(read.status).toBe(status);
  });

  it('admits no change, however it is sent, so that no page of others can make one', async () => {
    const body = JSON.stringify({ query: CHANGE });
    for (const [token, status, code] of [
      [READER, 403, 'FORBIDDEN'],
      [EDITOR, 401, 'UNAUTHENTICATED'],
      [ADMIN, 401, 'UNAUTHENTICATED'],
    ] as const) {
      const refused = await send(body, { authorization: password(token) });
      expect(refused.status).toBe(status);
      expect(await codeOf(refused)).toBe(code);
      // What a form of another page may send, with the password that the browser adds.
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])
        expect((await send(body, { authorization: password(token), 'content-type': type })).ok).toBe(false);
      const address = `${origin()}/archive/graphql?query=${encodeURIComponent(CHANGE)}`;
      expect((await fetch(address, { headers: { authorization: password(token) } })).ok).toBe(false);
    }
    const found = await send('{"query":"{ topic(id: \\"forged\\") { label } }"}', {
      authorization: `Bearer ${READER}`,
    });
    expect(JSON.parse(await found.text()).data).toEqual({ topic: null });
    const metrics = await fetch(`${origin()}/archive/metrics`, {
      headers: { authorization: password(ADMIN) },
    });
    expect([401, 404]).toContain(metrics.status);
  });
});

describe('a browser with the password', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser({ password: READER });
  });
  afterAll(() => browser?.close());

  it('shows the pages, timelines with their controls, and files', async () => {
    const { page } = browser;
    await page.goto(`${origin()}/archive/`);
    await page.getByRole('link', { name: 'Enter', exact: true }).click();
    await page.getByRole('link', { name: 'Home' }).or(page.locator('.site nav a').first()).first().click();
    await page.getByRole('heading', { name: 'What is recorded' }).waitFor();

    await page.goto(origin() + GOVERNOR);
    await page.getByRole('heading', { level: 1, name: 'Governor of the Ulyanovsk Region' }).waitFor();
    await page.goto(`${origin()}/archive/timeline?of=wego&of=governor-ulyanovsk`);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.locator('fasti-timeline .plot a.item').first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Items as CSV' }).click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toContain('Sergey Morozov');

    expect(requestsElsewhere(browser, origin())).toEqual([]);
    expect(browser.requests.filter((url) => url.includes('token-of'))).toEqual([]);
    expect(browser.errors.filter((error) => !/status of 401/.test(error))).toEqual([]);
    expect(JSON.stringify([site.requests, site.log])).not.toContain('token-of');
  });

  it('changes by the token of an editor in the panel of the query editor only', async () => {
    const { page } = browser;
    const mutation = 'mutation { revertBatch(input: {id: "batch/1", dryRun: true}) { updatedCount } }';
    const says = (text: string) =>
      expect.poll(() => page.locator('.graphiql-response .view-lines').textContent()).toContain(text);
    await page.goto(`${origin()}/archive/ide?query=${encodeURIComponent(mutation)}`);
    await page.waitForSelector('.graphiql-query-editor .monaco-editor .view-line');
    await page.click('button.graphiql-execute-button');
    await says('FORBIDDEN');
    await page.getByRole('button', { name: 'Token' }).click();
    await page.locator('input[name=token]').fill(EDITOR);
    await page.getByRole('button', { name: 'Use', exact: true }).click();
    await page.click('button.graphiql-execute-button');
    await says('"updatedCount"');
  });
});
