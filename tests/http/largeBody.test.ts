/** Pages about a body with so many members that what they ask for takes more than one request may read. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import type { TimelineData } from '../../src/client/timeline/query.ts';
import { FastiError } from '../../src/domain/model/fastiError.ts';
import type { Cancellation } from '../../src/store/cancellation.ts';
import { openEmbedded } from '../../src/store/engines/embedded.ts';
import { decorate, type Graph } from '../../src/store/graph.ts';
import { controls } from '../../src/words/en/controls.ts';
import { pageWords } from '../../src/words/pageWords.ts';
import { type Browser, openBrowser } from '../support/chromium.ts';
import { keptOpen } from '../support/keptOpen.ts';
import { BODY, OFFICES, pagesAbout, writeBody } from '../support/largeBody.ts';
import { openSite, type TestSite } from '../support/site.ts';

const MEMBERS = 600;
/** A fifth of what the engine allows. */
const BUDGET = 16_000;
/** Too little for the people by letter. */
const LEAST = 9_000;
const { partly, tooLarge } = pageWords('en').refusals;

let graph: Graph;
let site: TestSite;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fasti-body-'));
  graph = await openEmbedded();
  await graph.setup();
  await writeBody(folder, MEMBERS);
  expect((await loadSeed(graph, [folder], {})).problems).toEqual([]);
  await rm(folder, { recursive: true });
  site = await openSite({ graph: keptOpen(graph), costBudget: BUDGET });
});
afterAll(async () => {
  await site.close();
  await graph.close();
});

async function textOf(path: string, { url } = site): Promise<string> {
  const response = await fetch(url + path);
  expect([path, response.status]).toEqual([path, 200]);
  const text = (await response.text()).replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
  expect(text).not.toMatch(/\bfields\b|budget/i);
  return text;
}

describe('no page is refused for the size of its entity', () => {
  it.each(pagesAbout(BODY))('%s', async (path) => expect(await textOf(path)).not.toContain(partly));

  it('a record has its first facts, how many there are, and where the others are', async () => {
    const text = await textOf(`/entity/${BODY}`);
    expect(text).toContain('<h1>The Union</h1>');
    expect(text.match(/<li id="fact:m-\d+"/g)?.length).toBeGreaterThan(15);
    expect(text).toContain(`of ${MEMBERS + OFFICES.length}`);
    const list = await textOf(`/entity/${BODY}?kind=MEMBERSHIP`);
    const next = /href="([^"]+after=[^"]+)"/.exec(list)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const [first, second] = [list, await textOf(next)].map(
      (page): string[] => page.match(/<li id="fact:m-\d+"/g) ?? [],
    );
    expect(second?.length).toBe(first?.length);
    expect(first?.filter((item) => second?.includes(item))).toEqual([]);
  });

  it('what cannot be shown at all is refused in words for readers', async () => {
    const small = await openSite({ graph: keptOpen(graph), costBudget: LEAST });
    try {
      const refused = await fetch(`${small.url}/people`);
      const text = await refused.text();
      expect(refused.status).toBe(400);
      expect(text).toContain(tooLarge);
      expect(text).not.toMatch(/\bfields\b|budget/);
    } finally {
      await small.close();
    }
  });

  it('a part that takes too long is missing, and no cache keeps that', async () => {
    const late = decorate(keptOpen(graph), {
      async read(statement, options) {
        // The picture's: it folds what ties events to others. Its deadline comes.
        if (statement.text.includes("'HELD_IN'"))
          (options?.signal as Cancellation | undefined)?.abort(
            new FastiError('DEADLINE', 'It took too long.'),
          );
        return graph.read(statement, options);
      },
    });
    const slow = await openSite({ graph: late, costBudget: BUDGET });
    try {
      const response = await fetch(`${slow.url}/entity/${BODY}`);
      const text = await response.text();
      expect(response.status).toBe(200);
      expect(text).toContain(partly);
      expect(text).toContain('fact:m-');
      expect(text).not.toContain('<svg');
      expect(response.headers.get('cache-control')).toBe('no-store');
    } finally {
      await slow.close();
    }
  });

  it('the log has no error of a page that was asked for in parts', () => {
    const pages = site.requests.filter(({ path }) => path === `/entity/${BODY}`);
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.filter(({ errors }) => errors !== undefined)).toEqual([]);
  });
});

describe('the element', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it('asks for fewer items of twelve entities, and says nothing of fields', async () => {
    const { page } = browser;
    await page.goto(`${site.url}/timeline?of=${[BODY, ...OFFICES].join('&of=')}`);
    const element = page.locator('fasti-timeline');
    await element.locator('.plot > svg').waitFor();
    const status = (): Promise<string | null> => element.locator('.status').textContent();
    await page.route('**/graphql', (route) =>
      route.fulfill({
        status: 400,
        json: { errors: [{ message: '9 fields', extensions: { reason: 'QUERY_TOO_LARGE' } }] },
      }),
    );
    await element.locator('.zoom-in').click();
    await expect.poll(status).toBe(controls.tooLarge);
    await page.unroute('**/graphql');
    const loaded = page.waitForResponse((answer) => answer.url().endsWith('/graphql') && answer.ok());
    await element.locator('.zoom-in').click();
    const { data } = (await (await loaded).json()) as { data: TimelineData };
    expect(data.timeline?.nodes.length).toBeGreaterThan(10);
    await expect.poll(status).toBe('');
  });
});
