import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, openBrowser, requestsElsewhere } from '../support/chromium.ts';
import { sampleOf } from '../support/extent.ts';
import { openSeededSite, type TestSite } from '../support/site.ts';

let site: TestSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSeededSite(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

afterEach(async () => {
  const elsewhere = requestsElsewhere(browser, site.url);
  const errors = [...browser.errors];
  await browser.reset(site.url);
  expect(elsewhere).toEqual([]);
  expect(errors).toEqual([]);
});

const EDITOR = '.graphiql-query-editor .monaco-editor';
const RESPONSE = '.graphiql-response .view-lines';

async function openIde(search = ''): Promise<void> {
  await browser.page.goto(`${site.url}/ide${search}`);
  await browser.page.waitForSelector(`${EDITOR} .view-line`);
}

/** The visible text of an element, without line breaks. */
const visibleText = async (locator: Locator): Promise<string> =>
  // biome-ignore lint/performance/useDomNodeTextContent: hidden text must not count
  (await locator.innerText()).replace(/\s+/g, ' ');

const textOf = (selector: string): Promise<string> => visibleText(browser.page.locator(selector));

const panel = (): Locator => browser.page.locator('.result-panel');

const view = (name: string): Locator =>
  browser.page.getByRole('tablist', { name: 'Views of the answer' }).getByRole('tab', { name });

/** The queries that the page has sent since this was called, without those of the editor itself. */
function sentQueries(): readonly string[] {
  const sent: string[] = [];
  browser.page.on('request', (request) => {
    const body = request.method() === 'POST' ? request.postData() : null;
    if (body !== null && !body.includes('__schema')) sent.push(body);
  });
  return sent;
}

const expectResponse = (text: string) => expect.poll(() => textOf(RESPONSE)).toContain(text);

describe('the query editor', () => {
  it('runs a typed query', async () => {
    await openIde();
    const { keyboard } = browser.page;
    await browser.page.click(`${EDITOR} .view-lines`);
    await keyboard.press('Control+A');
    // The editor inserts the closing brackets.
    await keyboard.type('{ person(id: "sergey-morozov") { label');
    await keyboard.press('Control+Enter');
    await expectResponse('"label": "Sergey Morozov"');
  });

  it('shows the notes of an answer above it, until the next answer', async () => {
    const { page } = browser;
    const notes = page.getByRole('status', { name: 'Notes about the answer' });
    await openIde(`?query=${encodeURIComponent('{ person(id: "sergei-morosov") { label } }')}`);
    expect(await notes.isVisible()).toBe(false);
    await page.click('button.graphiql-execute-button');
    await expect
      .poll(() => visibleText(notes))
      .toBe('person(id:): nothing has the id "sergei-morosov"; did you mean "sergey-morozov"?');
    await expectResponse('"person": null');
    const [above, below] = [await notes.boundingBox(), await page.locator(RESPONSE).boundingBox()];
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
    await page.click(`${EDITOR} .view-lines`);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('{ person(id: "sergey-morozov") { label');
    await page.keyboard.press('Control+Enter');
    await expectResponse('"label": "Sergey Morozov"');
    expect(await notes.isVisible()).toBe(false);
  });

  it('completes field names from the schema', async () => {
    await openIde();
    const { keyboard } = browser.page;
    await browser.page.click(`${EDITOR} .view-lines`);
    await keyboard.press('Control+A');
    await keyboard.type('{ timel');
    await expect
      .poll(() =>
        browser.page
          .locator('.suggest-widget')
          .textContent()
          .catch(() => ''),
      )
      .toContain('timeline');
  });

  it('completes ids by a search for names', async () => {
    await openIde();
    const { page } = browser;
    await page.click(`${EDITOR} .view-lines`);
    await page.keyboard.press('Control+A');
    // The end of the text is there already, as in a query that is changed.
    await page.keyboard.insertText('{ person(id: "") { label } }');
    for (let left = 0; left < '") { label } }'.length; left += 1) await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('moroz', { delay: 30 });
    const suggested = page.locator('.suggest-widget .monaco-list-row', { hasText: 'Sergey Morozov' }).first();
    // What is typed before the schema has arrived suggests nothing; a user asks again.
    await expect
      .poll(
        async () => {
          const isShown = await suggested.isVisible();
          if (!isShown) await page.keyboard.press('Control+Space');
          return isShown;
        },
        { interval: 1500 },
      )
      .toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => textOf(`${EDITOR} .view-lines`)).toContain('person(id: "sergey-morozov")');
  });

  it('opens an example in a new tab, with its answer', async () => {
    await openIde();
    await browser.page.getByRole('button', { name: 'Who took part in a meeting' }).click();
    const tabs = browser.page.getByRole('tablist', { name: 'Select active operation' }).getByRole('tab');
    await expect.poll(() => tabs.allInnerTexts()).toEqual(['HeadsOfTheRegion', 'WhoTookPartIn2020']);
    await panel().getByRole('table').waitFor();
    await view('JSON').click();
    await expectResponse('"format": "ONLINE"');
    expect(await textOf(RESPONSE)).toContain('"label": "more than 40"');

    await browser.page.getByRole('button', { name: 'Who took part in a meeting' }).click();
    expect(await tabs.count()).toBe(2);
  });

  it.each(
    sampleOf([
      ['Holders of an office, in order', 'Valentin Malafeyev'],
      ['A region and an organization, in order', 'Ulyanovsk region cooperates with World'],
    ] as const),
  )('answers "%s"', async (example, says) => {
    await openIde();
    await browser.page.getByRole('button', { name: example }).click();
    await panel().locator('svg .item').first().waitFor();
    expect(await panel().locator('.lacking').count()).toBe(0);
    await view('JSON').click();
    await expectResponse(says);
  });

  it.each(
    sampleOf([
      ['around-the-region', 'svg.fasti-network'],
      ['who-served-longest', '.chart .sure'],
    ] as const),
  )('draws the example "%s" of its address', async (example, drawn) => {
    await openIde(`?example=${example}`);
    await panel().locator(drawn).first().waitFor();
  });

  it('opens the last tab again', async () => {
    for (const example of ['neighbours', 'who-served-longest']) {
      await openIde(`?example=${example}`);
      await panel().waitFor();
    }
    await openIde();
    await expect.poll(() => textOf(`${EDITOR} .view-lines`)).toContain('WhoServedLongest');
  });

  it('lists examples under the questions of users', async () => {
    await openIde();
    const { page } = browser;
    expect(await page.locator('.examples h3').allInnerTexts()).toContain('Who held which office?');
    const counts = page.getByRole('region', { name: 'How many, and how long?' });
    expect(await counts.getByRole('button').allInnerTexts()).toContain('Who served longest');
  });

  it('says that there is no example of a name', async () => {
    await openIde('?example=nothing');
    expect(await browser.page.locator('.notice[role=alert]').textContent()).toContain(
      'There is no example “nothing”',
    );
  });

  it.each(['{ about { engine } }', 'mutation { revertBatch(input: {number: 1}) { accepted } }'])(
    'runs no query of an address by itself: %s',
    async (query) => {
      const sent = sentQueries();
      await openIde(`?query=${encodeURIComponent(query)}`);
      await browser.page.getByRole('button', { name: /documentation/i }).click();
      await browser.page.getByRole('link', { name: 'Query', exact: true }).waitFor();
      expect(sent).toEqual([]);
    },
  );

  it('runs no example while a token is kept', async () => {
    await openIde();
    const { page } = browser;
    await page.getByRole('button', { name: 'Show Token' }).click();
    await page.getByRole('textbox', { name: 'Token' }).fill('a-token');
    await page.getByRole('button', { name: 'Use' }).click();
    await page.getByRole('button', { name: 'Show Examples' }).click();
    const sent = sentQueries();
    await page.getByRole('button', { name: 'The names of an organization over time' }).click();
    await expect.poll(() => textOf(`${EDITOR} .view-lines`)).toContain('NamesOfWego');
    expect(sent).toEqual([]);
    await page.click('button.graphiql-execute-button');
    await panel().locator('svg.fasti-timeline').waitFor();
    expect(sent).toHaveLength(1);
  });

  it('loads the explorer when it is opened', async () => {
    await openIde();
    const { page, requests } = browser;
    const before = requests.length;
    await page.getByRole('button', { name: 'Show Explorer' }).click();
    await page
      .getByText('Queries', { exact: true })
      .or(page.locator('.graphiql-explorer-root'))
      .first()
      .waitFor();
    expect(requests.slice(before).some((url) => /\/assets\/.*\.js$/.test(url))).toBe(true);
  });

  it('has the query as programs', async () => {
    const { page } = browser;
    await openIde('?example=in-office-on-a-day');
    await panel().locator('svg.fasti-timeline').waitFor();
    await page.getByRole('button', { name: 'Show Code' }).click();
    const code = page.locator('.code');
    expect(await code.getByLabel('Answer as').inputValue()).toBe('table');
    expect(await code.locator('pre').allInnerTexts()).toEqual([
      expect.stringContaining(`curl --silent --show-error '${site.url}/graphql'`),
      expect.stringContaining('await fetch('),
      expect.stringContaining('csv.DictReader'),
    ]);
    await code.getByLabel('Answer as').selectOption('json');
    expect(await code.locator('pre').first().textContent()).toContain("'accept: application/json'");
  });

  it('puts no boxes around dashes and letters of other alphabets', async () => {
    await openIde(`?query=${encodeURIComponent('# 2010–2015, а\n{ about { engine } }')}`);
    await browser.page.locator(`${EDITOR} .view-line`).nth(1).waitFor();
    expect(await browser.page.locator('.unicode-highlight').count()).toBe(0);
  });

  it('sends the variables of an example', async () => {
    await openIde('?example=in-office-on-a-day');
    await view('Timeline').waitFor();
    await view('JSON').click();
    await expectResponse('"tenures"');
    const sent = await browser.page.locator('.graphiql-editor-tool .view-lines').first().textContent();
    expect(sent).toContain('2014-03-12');
  });

  it('can be used with the keyboard alone', async () => {
    await openIde();
    const { page } = browser;
    const example = page.getByRole('button', { name: 'The names of an organization over time' });
    await example.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => textOf(`${EDITOR} .view-lines`)).toContain('NamesOfWego');
    await page.keyboard.press('Control+Enter');
    await view('Timeline').waitFor();
    await view('JSON').focus();
    await expectResponse('World e-Governments Organization of Cities and Local Governments');
  });

  it('opens the query of its address', async () => {
    await openIde(`?query=${encodeURIComponent('{ about { engine } }')}`);
    await browser.page.click('button.graphiql-execute-button');
    await expectResponse('"engine": "EMBEDDED"');
  });

  it('shows the documentation of the schema and formats a query', async () => {
    await openIde(`?query=${encodeURIComponent('{about{engine}}')}`);
    await browser.page.getByRole('button', { name: /prettify/i }).click();
    await expect.poll(() => textOf(`${EDITOR} .view-lines`)).toContain('{ about { engine } }');
    await browser.page.getByRole('button', { name: /documentation/i }).click();
    await browser.page.getByRole('link', { name: 'Query', exact: true }).click();
    await expect
      .poll(() => browser.page.locator('.graphiql-doc-explorer-content').textContent())
      .toContain('timeline');
  });
});

describe('the home page', () => {
  it('shows counts and sources, and links to queries about what is recorded', async () => {
    const { page } = browser;
    await page.goto(`${site.url}/`);
    const loaded = await page.locator('dl.counts').textContent();
    expect(loaded).toMatch(/people\s*16/);
    const begin = page.locator('dl', { has: page.locator('dt', { hasText: 'organizations' }) }).last();
    expect(await begin.getByRole('link', { name: 'timeline of Sergey Morozov' }).getAttribute('href')).toBe(
      '/timeline?of=sergey-morozov',
    );
    const picture = page.getByRole('region', { name: 'Who held the offices of which most is recorded' });
    expect(await picture.locator('svg:visible').first().textContent()).toContain('Sergey Morozov');
    expect(loaded).toMatch(/sources\s*82/);
    await page.getByRole('link', { name: 'Holders of an office, in order' }).click();
    await page.waitForSelector(`${EDITOR} .view-line`);
    await panel().locator('svg .item').first().waitFor();
    await view('JSON').click();
    await expectResponse('Valentin Malafeyev');
  });
});
