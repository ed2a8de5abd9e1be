/** Answers in the query editor as table, timeline and network, addresses that bring a query back, and its layout. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { buildSchema } from 'graphql';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { withFields } from '../../src/pages/ide/results/withFields.ts';
import { type Browser, openBrowser, requestsElsewhere } from '../support/chromium.ts';
import { sampleOf } from '../support/extent.ts';
import { openSeededSite, type TestSite } from '../support/site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const EDITOR = '.graphiql-query-editor .monaco-editor';
const HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(2)">';
const OFFICE =
  '{ office(id: "governor-ulyanovsk") { tenures { nodes { holder { label } interval { label } } } } }';
const NETWORK =
  '{ network(ids: ["wego"], first: 5) { complete nodes { recordId kind label } edges { fromRecordId toRecordId fact { label } } } }';

/** The tabs of GraphiQL have a button in them. */
const isOperationTab = (html: string): boolean => /^<li [^>]*class="graphiql-tab/.test(html);

let site: TestSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSeededSite(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
afterEach(() => {
  expect(requestsElsewhere(browser, site.url)).toEqual([]);
  // Violations of the content security policy are among the errors.
  expect(browser.errors).toEqual([]);
});

async function open(search: string): Promise<void> {
  await browser.page.goto(`${site.url}/ide${search}`);
  await browser.page.waitForSelector(`${EDITOR} .view-line`);
}

const openQuery = (query: string): Promise<void> => open(`?query=${encodeURIComponent(query)}`);

const tab = (name: string): Locator =>
  browser.page.getByRole('tablist', { name: 'Views of the answer' }).getByRole('tab', { name });

const panel = (): Locator => browser.page.locator('.result-panel');

/** Runs the query of the page and waits for a view of its answer. */
async function runFor(view: string): Promise<void> {
  await browser.page.click('button.graphiql-execute-button');
  await tab(view).waitFor();
}

/** The text of the active tab, of which the editor draws the lines in sight only. */
const queryText = (): Promise<string> =>
  browser.page.evaluate<string>('new URL(location.href).searchParams.get("query") ?? ""');

describe('views of an answer', () => {
  it('are tabs that arrow keys move between, each where the answer has it', async () => {
    const { page } = browser;
    await openQuery(OFFICE);
    expect(await tab('').allInnerTexts()).toEqual(['JSON']);
    await runFor('Table');
    expect(await page.locator('.cost').textContent()).toMatch(/^Cost [\d,]+ of [\d,]+$/);
    await tab('JSON').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator(':focus').textContent()).toBe('Table');
    expect(await tab('Table').getAttribute('aria-selected')).toBe('true');
    expect(await page.getByRole('tabpanel', { name: 'Table' }).getByRole('table').isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('role')).toBe('tabpanel');
    await tab('Table').focus();
    await page.keyboard.press('End');
    expect(await page.locator(':focus').textContent()).toBe('Timeline');
    await page.keyboard.press('Home');
    expect(await page.getByRole('tabpanel', { name: 'JSON' }).isVisible()).toBe(true);
    expect(await panel().count()).toBe(0);
  });

  it('have a table for each list, and its CSV', async () => {
    const { page } = browser;
    await openQuery(
      '{ people(first: 3) { totalCount nodes { label } } offices(first: 2) { nodes { label } } }',
    );
    await runFor('Table');
    await tab('Table').click();
    expect(await panel().locator('tbody tr').count()).toBe(3);
    expect(await panel().textContent()).toContain('The list has 16 items, this answer 3 of them.');
    await panel().getByLabel('List').selectOption('offices.nodes');
    expect(await panel().locator('tbody tr').count()).toBe(2);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel().getByRole('button', { name: 'Download CSV', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('offices.nodes.csv');
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/^label\r\n/);
    const [forExcel] = await Promise.all([
      page.waitForEvent('download'),
      panel().getByRole('button', { name: 'Download CSV for Excel' }).click(),
    ]);
    expect(readFileSync(await forExcel.path(), 'utf8')).toMatch(/^\ufefflabel\r\n/);
  });

  it('draw 1,000 rows of a table, and say how many more the CSV has', async () => {
    const { page } = browser;
    await openQuery(OFFICE);
    const nodes = Array.from({ length: 1_234 }, (_, index) => ({ index }));
    await page.route('**/graphql', (route) => route.fulfill({ json: { data: { list: { nodes } } } }));
    await runFor('Table');
    await tab('Table').click();
    expect(await panel().locator('tbody tr').count()).toBe(1_000);
    expect(await panel().textContent()).toContain('The first 1,000 rows; 234 more are in the CSV.');
    await page.unroute('**/graphql');
  });

  it('have groups as a chart: what is sure is filled, what is possible outlined', async () => {
    const { page } = browser;
    await openQuery(
      '{ tenures { groups(by: HOLDER) { items { label definite possible days { definite possible } } } } }',
    );
    const items = [
      { label: 'Ann', definite: 1234, possible: 2468, days: { definite: 10, possible: null } },
      { label: 'Ben', definite: 0, possible: 617, days: { definite: 5, possible: 5 } },
    ];
    await page.route('**/graphql', (route) =>
      route.fulfill({ json: { data: { tenures: { groups: { items } } } } }),
    );
    await runFor('Chart');
    await tab('Chart').click();
    expect(await panel().locator('.chart li').allInnerTexts()).toEqual([
      expect.stringMatching(/Ann\s+10 or more/),
      expect.stringMatching(/Ben\s+5/),
    ]);
    await panel().getByLabel('Groups', { exact: true }).selectOption('tenures.groups.items');
    expect(await panel().locator('.chart li').first().textContent()).toBe('Ann1,234 to 2,468');
    const widths = await panel()
      .locator('.chart .sure, .chart .possible')
      .evaluateAll((bars) => bars.map((bar) => [bar.className, bar.getBoundingClientRect().width]));
    const [sure, possible, other] = widths.map(([, width]) => Number(width));
    expect(widths.map(([name]) => name)).toEqual(['sure', 'possible', 'possible']);
    expect(sure).toBeCloseTo(possible ?? 0, 0);
    expect(sure).toBeCloseTo(2 * (other ?? 0), 0);
    await tab('Table').click();
    expect(await panel().getByRole('cell', { name: '1,234' }).count()).toBe(1);
    await page.unroute('**/graphql');
  });

  it('say which fields a timeline lacks, and add them to the query', async () => {
    const { page } = browser;
    await openQuery(OFFICE);
    await runFor('Timeline');
    await tab('Timeline').click();
    expect(await panel().locator('svg').count()).toBe(0);
    expect(await panel().textContent()).toContain(
      'No day is drawn as sure: office.tenures.nodes lacks support interval { coreStart coreEnd bridges { from to } }',
    );
    await page.getByRole('button', { name: 'Add these fields and run' }).click();
    await panel().locator('svg.fasti-timeline').waitFor();
    expect(await panel().locator('.lacking').count()).toBe(0);
    expect(await panel().locator('svg .sure').count()).toBeGreaterThan(3);
    expect(await queryText()).toContain('interval { label earliest latest coreStart coreEnd');
  });

  it('have a network, whose links lead to entities', async () => {
    const { page } = browser;
    await openQuery(NETWORK);
    await runFor('Network');
    await tab('Network').click();
    await page.getByRole('button', { name: 'Add these fields and run' }).click();
    await panel().locator('svg.fasti-network').waitFor();
    await panel().locator('svg a').first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/entity\//);
  });

  it('show names as text', async () => {
    const { page } = browser;
    const node = { recordId: 'a', kind: 'PERSON', label: HOSTILE };
    const interval = {
      label: HOSTILE,
      earliest: '2001-01-01',
      latest: '2002-01-01',
      impliedLabel: HOSTILE,
      coreStart: null,
    };
    const fact = {
      recordId: 'f',
      kind: HOSTILE,
      label: HOSTILE,
      certainty: null,
      support: 'ASSERTED',
      conflict: false,
      interval,
    };
    const other = { ...node, recordId: HOSTILE };
    const network = {
      complete: true,
      nodes: [node, other],
      edges: [{ fromRecordId: 'a', toRecordId: HOSTILE, fact }],
    };
    const answer = { data: { network, [HOSTILE]: { nodes: [{ ...fact, holder: node }] } } };
    await openQuery(NETWORK);
    await page.route('**/graphql', (route) => route.fulfill({ json: answer }));
    await runFor('Network');
    for (const view of ['Table', 'Timeline', 'Network']) {
      await tab(view).click();
      await expect.poll(() => panel().textContent()).toContain('<script>alert(1)');
      expect(await panel().locator('script, img').count()).toBe(0);
    }
    await page.unroute('**/graphql');
  });
});

describe('the address', () => {
  it('follows the query and its variables, and a button copies it', async () => {
    const { page } = browser;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await open('?example=in-office-on-a-day');
    await expect.poll(() => page.url()).toBe(`${site.url}/ide?example=in-office-on-a-day`);
    await page.click(`${EDITOR} .view-lines`);
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('# mine\n');
    await expect.poll(queryText).toMatch(/^# mine\n/);
    await page.getByRole('button', { name: 'Copy the address of this query' }).click();
    await page.getByText('Address copied').waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toBe(page.url());
    expect(new URL(copied).searchParams.get('variables')).toContain('2014-03-12');
    await page.goto(copied);
    await page.waitForSelector(`${EDITOR} .view-line`);
    expect(await page.locator(`${EDITOR} .view-line`).first().textContent()).toContain('mine');
  });

  it('stays as it is for a query that is too long for it, and the button says so', async () => {
    const { page } = browser;
    // As if it was typed before: typing so much takes seconds.
    await page.evaluate(
      `{
        const query = '# ' + 'long '.repeat(1800) + '\\n{ about { engine } }';
        localStorage.setItem('graphiql:tabState', JSON.stringify({ tabs: [{ query }], activeTabIndex: 0 }));
      }`,
    );
    await open('');
    expect(page.url()).toBe(`${site.url}/ide`);
    await page.getByRole('button', { name: 'Copy the address of this query' }).click();
    await page.getByText('Too long for an address (over 8,000 characters).').waitFor();
  });
});

describe('the layout', () => {
  it('leads the keyboard to the query within ten stops, with one heading and one main part', async () => {
    const { page } = browser;
    await open('');
    expect(await page.locator('h1').allInnerTexts()).toEqual(['Query editor']);
    expect(await page.locator('main').count()).toBe(1);
    const isInQuery = 'document.activeElement.closest(".graphiql-query-editor .graphiql-editor") !== null';
    await page.locator('body').press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Skip to the query');
    let stops = 1;
    while (stops < 12 && !(await page.evaluate(isInQuery))) {
      await page.keyboard.press('Tab');
      stops += 1;
    }
    expect(stops).toBeLessThanOrEqual(10);
    await page.getByRole('button', { name: 'Skip to the query' }).press('Enter');
    await page.keyboard.type('x');
    await expect.poll(() => page.locator(`${EDITOR} .view-lines`).textContent()).toContain('x');
  });

  it('keeps examples folded away', async () => {
    const { page } = browser;
    await page.getByRole('button', { name: 'Hide Examples' }).click();
    await open('');
    expect(await page.locator('.examples').count()).toBe(0);
    await page.getByRole('button', { name: 'Show Examples' }).click();
    expect(await page.locator('.examples').isVisible()).toBe(true);
  });

  it.each(
    sampleOf([
      [390, 'dark', ['Timeline', 'JSON']],
      [1280, 'light', ['Table', 'Network']],
    ] as const),
  )(
    'passes axe-core at %i pixels in %s, without scrolling sideways: %s',
    async (width, colorScheme, views) => {
      const { page } = browser;
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme });
      await openQuery(`{ ${OFFICE.slice(1, -1)} ${NETWORK.slice(1, -1)} }`);
      await runFor('Network');
      for (const view of views) {
        await tab(view).click();
        await page.evaluate(AXE);
        const { violations } = await page.evaluate<AxeResults>(
          'axe.run({ exclude: [".monaco-editor"] }, { resultTypes: ["violations"] })',
        );
        const found = violations.flatMap(({ id, nodes }) => {
          const faults = nodes.filter(({ html }) => !(id === 'nested-interactive' && isOperationTab(html)));
          return faults.length === 0 ? [] : [[view, id, faults.slice(0, 3).map(({ html }) => html)]];
        });
        expect(found).toEqual([]);
        const excess = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
        expect([view, width, await page.evaluate(excess)]).toEqual([view, width, 0]);
      }
    },
  );
});

describe('the panels and the chart', () => {
  it.each(
    sampleOf([
      ['light', 1280],
      ['dark', 390],
    ] as const),
  )('pass axe-core in %s at %i pixels', async (colorScheme, width) => {
    const { page } = browser;
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme });
    await open('?example=who-served-longest');
    await panel().locator('.chart .sure').first().waitFor();
    const { width: bar = 0 } = (await panel().locator('.chart .bar').first().boundingBox()) ?? {};
    expect(bar).toBeGreaterThan(width / 10);
    for (const name of ['Code', 'Explorer']) {
      await page.getByRole('button', { name: `Show ${name}` }).click();
      await page.locator('.code, .graphiql-explorer-root input').first().waitFor();
      await page.evaluate(AXE);
      const { violations } = await page.evaluate<AxeResults>(
        'axe.run({ exclude: [".monaco-editor", ".graphiql-tabs"] }, { resultTypes: ["violations"] })',
      );
      expect(
        violations.map(({ id, nodes }) => [name, id, nodes.slice(0, 3).map(({ html }) => html)]),
      ).toEqual([]);
    }
  });
});

describe('fields that are added to a query', () => {
  const schema = buildSchema(
    'type Query { list: List } type List { nodes: [Item] } type Item { a: Int b: B } type B { c: Int d: Int }',
  );
  const add = (query: string, fields: string, path = 'list.nodes'): string | null =>
    withFields(query, { schema, operationName: null, path, fields });

  it('go into the selections that are there, whose form stays', () => {
    expect(add('{ list { nodes { b { c } } } }', 'a b { c } b { d }')).toBe(
      '{ list { nodes { b { c d } a } } }',
    );
    expect(add('{\n  list {\n    # all\n    nodes {\n      a\n    }\n  }\n}', 'b { d }')).toBe(
      '{\n  list {\n    # all\n    nodes {\n      a\n      b { d }\n    }\n  }\n}',
    );
    expect(add('{ l: list { ...F } } fragment F on List { n: nodes { a } }', 'b { d }', 'l.n')).toBe(
      '{ l: list { ...F } } fragment F on List { n: nodes { a b { d } } }',
    );
  });

  it('are none where the query has no such selection, or the schema no such field', () => {
    expect(add('{ list { nodes { a } } }', 'x')).toBeNull();
    expect(add('{ list { nodes { a } } }', 'a', 'other.nodes')).toBeNull();
    expect(add('{ list { nodes {', 'a')).toBeNull();
    expect(add('mutation { list { nodes { a } } }', 'b { c }')).toBeNull();
  });
});
