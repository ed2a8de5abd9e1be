/** A server below the path of a proxy: `FASTI_BASE_PATH`. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/chromium.ts';
import { openSeededSite, type TestSite } from '../support/site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSeededSite({ basePath: '/archive/fasti' });
});
afterAll(() => site.close());

const textOf = async (address: string): Promise<string> => (await fetch(address)).text();

describe('below a base path', () => {
  it('every link, form and asset of a page begins with it, and leads somewhere', async () => {
    expect(site.url).toMatch(/\/archive\/fasti$/);
    const origin = new URL(site.url).origin;
    const links = new Set<string>();
    for (const path of ['/', '/ide', '/nothing', '/entity/wego'])
      for (const [, link = ''] of (await textOf(site.url + path)).matchAll(/(?:href|src|action)="([^"]*)"/g))
        if (!/^(?:(?:data|https?):|#)/.test(link)) links.add(link.replaceAll('&amp;', '&'));
    expect(links.size).toBeGreaterThan(30);
    for (const link of links) {
      expect(link).toMatch(/^\/archive\/fasti\//);
      expect((await fetch(origin + link)).status, link).toBe(200);
    }
  });

  it('routes answer with the path, without it if a proxy has removed it, and nowhere else', async () => {
    const origin = new URL(site.url).origin;
    const status = async (path: string): Promise<number> => (await fetch(origin + path)).status;
    for (const base of ['', '/archive/fasti'])
      for (const path of ['/', '/ide', '/health', '/schema.graphql'])
        expect(await status(base + path), base + path).toBe(200);
    expect(await status('/archive/fasti')).toBe(200);
    expect(await status('/archive')).toBe(404);
    expect(await status('/archive/fasti2/ide')).toBe(404);
    expect(await status('/archive/fasti/archive/fasti/ide')).toBe(404);
  });

  it('a browser that opens the API is redirected to the editor', async () => {
    const response = await fetch(`${site.url}/graphql?query=x`, {
      headers: { accept: 'text/html' },
      redirect: 'manual',
    });
    expect(response.headers.get('location')).toBe('/archive/fasti/ide?query=x');
  });

  it('the editor runs its queries', async () => {
    const browser = await openBrowser();
    try {
      const { page } = browser;
      await page.goto(`${site.url}/ide?query=${encodeURIComponent('{ about { engine } }')}`);
      await page.waitForSelector('.graphiql-query-editor .monaco-editor .view-line');
      await page.click('button.graphiql-execute-button');
      await expect
        .poll(() => page.locator('.graphiql-response .view-lines').textContent())
        .toContain('EMBEDDED');
      expect(await page.locator('a.home').getAttribute('href')).toBe('/archive/fasti/');
      expect(browser.requests.filter((url) => !url.startsWith(`${site.url}/`))).toEqual([]);
      expect(browser.errors).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
