/** `<fasti-timeline>` in Chromium, under the policy of pages: only scripts of this server, styles by their hash. */
import { createHash } from 'node:crypto';
import type { Locator, Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TimelineAnswer } from '../../src/client/timeline/answer.ts';
import { timelineElement } from '../../src/client/timeline/elementMarkup.ts';
import {
  TIMELINE_QUERY,
  type TimelineData,
  type TimelineVariables,
} from '../../src/client/timeline/query.ts';
import { TIMELINE_STYLE } from '../../src/client/timeline/style.ts';
import { dayOf } from '../../src/domain/time/day.ts';
import { readPages } from '../../src/site/assets/pages.ts';
import { openEmbedded } from '../../src/store/engines/embedded.ts';
import type { Graph } from '../../src/store/graph.ts';
import { itemAnswer, named, timelineAnswer } from '../client/timelines.ts';
import { type Browser, openBrowser, requestsElsewhere } from '../support/chromium.ts';
import { keptOpen } from '../support/keptOpen.ts';
import { loadText } from '../support/loadText.ts';
import { openSeededSite, openSite, type TestSite } from '../support/site.ts';
import { mayorFrom, townRecords } from '../support/townRecords.ts';

let site: TestSite;
let browser: Browser;
let page: Page;
let script: string;

const VARIABLES: TimelineVariables = { of: ['wego', 'governor-ulyanovsk'] };

beforeAll(async () => {
  site = await openSeededSite();
  script = (await readPages('')).timelineScript ?? '';
  browser = await openBrowser();
  page = browser.page;
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(() => page.setViewportSize({ width: 1280, height: 800 }));
afterEach(() => {
  expect(requestsElsewhere(browser, site.url)).toEqual([]);
  expect(browser.errors).toEqual([]);
});

async function answerOf(variables: TimelineVariables): Promise<TimelineAnswer> {
  const response = await fetch(`${site.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: TIMELINE_QUERY, variables }),
  });
  const { data } = (await response.json()) as { data: TimelineData };
  if (data.timeline === null) throw new Error('The API gave no timeline.');
  return data.timeline;
}

/** Opens a page of a site with this content, under the policy of pages and further rules. */
async function open(content: string, rules = '', url = site.url): Promise<Locator> {
  const hash = createHash('sha256').update(TIMELINE_STYLE).digest('base64');
  const policy = `default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'sha256-${hash}'; img-src data:${rules}`;
  const html = `<!doctype html><html lang="en"><head><title>Timeline</title><link rel="icon" href="data:,">
<style>${TIMELINE_STYLE}</style><script type="module" src="${script}"></script></head><body>${content}</body></html>`;
  await page.unroute('**/drawn');
  await page.route('**/drawn', (route) =>
    route.fulfill({
      body: html,
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': policy },
    }),
  );
  await page.goto(`${url}/drawn`);
  const element = page.locator('fasti-timeline');
  await element.locator('.plot > svg').waitFor();
  return element;
}

const focused = (): Promise<string | null> =>
  page.evaluate(
    "document.querySelector('fasti-timeline').shadowRoot.activeElement?.getAttribute('aria-label') ?? null",
  );

/** The item whose left edge is nearest to a pixel of the page, or the one with this key; read at once, since it is redrawn often. */
async function itemAt(
  near: number,
  key: string | null = null,
): Promise<{ key: string | null; left: number }> {
  const items = await page
    .locator('.moving a.item')
    .evaluateAll((all) =>
      all.map((item) => ({ key: item.getAttribute('data-key'), left: item.getBoundingClientRect().x })),
    );
  const [found] = items
    .filter((item) => key === null || item.key === key)
    .sort((one, other) => Math.abs(one.left - near) - Math.abs(other.left - near));
  if (found === undefined) throw new Error('There is no such item.');
  return found;
}

describe('the element', () => {
  let element: Locator;
  beforeEach(async () => {
    element = await open(
      timelineElement(await answerOf(VARIABLES), VARIABLES, { width: 900, endpoint: '/graphql' }),
    );
  });

  it('takes over what the server wrote', async () => {
    expect(await element.locator('.plot a.item').count()).toBeGreaterThan(20);
    expect(await element.locator('.in-sight').textContent()).toMatch(/^In sight: 19\d\d – 20\d\d$/);
    expect(await page.locator('fasti-timeline > svg').isVisible()).toBe(false);
  });

  it('keeps the signs of what changed since another time', async () => {
    const answer = await answerOf(VARIABLES);
    const [first] = answer.nodes;
    const changes = new Map([[first?.fact.recordId ?? '', 'changed' as const]]);
    const marked = await open(timelineElement(answer, VARIABLES, { width: 900, changes }));
    expect(await marked.locator('.plot a.is-changed .change-sign').count()).toBe(1);
    expect(await marked.locator('.plot .legend .change-sign').count()).toBe(1);
  });

  it('draws no label over another, at any width and zoom', async () => {
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      for (const zoom of [1, 3, 20]) {
        await element.evaluate((one, by) => (one as unknown as { zoom(by: number): void }).zoom(by), zoom);
        await page.evaluate(
          'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))',
        );
        const boxes = await element
          .locator('.moving a text')
          .evaluateAll((texts) =>
            texts.map((text) => text.getBoundingClientRect()).map(({ x, y, right }) => ({ x, y, right })),
          );
        expect(boxes.length).toBeGreaterThan(0);
        boxes.sort((a, b) => a.y - b.y || a.x - b.x);
        for (const [index, box] of boxes.entries()) {
          const before = boxes[index - 1];
          if (before !== undefined && before.y === box.y) expect(before.right).toBeLessThanOrEqual(box.x);
        }
      }
      await element.locator('.whole').click();
    }
  });

  it('is walked with the keys, item by item, with spoken labels', async () => {
    const first = element.locator('.plot a[tabindex="0"]');
    expect(await first.count()).toBe(1);
    await first.focus();
    const start = await focused();
    await page.keyboard.press('ArrowRight');
    const second = await focused();
    expect(second).not.toBe(start);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toMatch(/, (?:surely|perhaps|.*no day is sure)/);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe(start);
    expect(await element.locator('.plot a[tabindex="0"]').count()).toBe(1);
  });

  it('zooms and moves by keys, buttons and Ctrl with the wheel; the wheel alone scrolls the page', async () => {
    const sight = element.locator('.in-sight');
    const all = await sight.textContent();
    await element.locator('.plot a[tabindex="0"]').focus();
    await page.keyboard.press('+');
    await expect.poll(() => sight.textContent()).not.toBe(all);
    const near = await sight.textContent();
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => sight.textContent()).not.toBe(near);
    await page.keyboard.press('0');
    await expect.poll(() => sight.textContent()).toBe(all);
    await element.locator('.zoom-in').click();
    await expect.poll(() => sight.textContent()).not.toBe(all);
    await element.locator('.zoom-out').click();
    await page.mouse.move(640, 400);
    await page.mouse.wheel(0, 300);
    await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(0);
    expect(await sight.textContent()).toBe(all);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    await expect.poll(() => sight.textContent()).not.toBe(all);
  });

  it('zooms by keys around the item that has the focus, which keeps it', async () => {
    for (const index of [0, -1]) {
      await element.locator('.whole').click();
      const item = element.locator('.plot a.item').nth(index);
      await item.focus();
      const name = await focused();
      for (const key of ['+', '+', '+', '+', '+', '+', '-', '-']) {
        await page.keyboard.press(key);
        expect([index, key, await focused()]).toEqual([index, key, name]);
      }
      const [mark, plot] = [element.locator('.plot a.item:focus'), element.locator('.plot')];
      const [box, frame] = [await mark.boundingBox(), await plot.boundingBox()];
      expect(box && frame && box.x < frame.x + frame.width && box.x + box.width > frame.x).toBe(true);
    }
  });

  it('is dragged, and a drag opens no link', async () => {
    for (let i = 0; i < 4; i += 1) await element.locator('.zoom-in').click();
    const item = element.locator('.moving a.item').first();
    await item.waitFor();
    const { key, left: before } = await itemAt(600);
    const left = async (): Promise<number> => (await itemAt(600, key)).left;
    await page.mouse.move(500, 300);
    await page.mouse.down();
    await page.mouse.move(450, 300, { steps: 3 });
    await page.mouse.up();
    await expect.poll(left).toBeCloseTo(before - 50, 0);
    expect(page.url()).toBe(`${site.url}/drawn`);
    // A pointer that left while its button was pressed moves nothing when it comes back.
    await page.mouse.move(600, 300);
    expect(await left()).toBeCloseTo(before - 50, 0);
    await page.route('**/entity/*', (route) =>
      route.fulfill({ body: '<title>Entity</title>', contentType: 'text/html' }),
    );
    await element.locator('.plot a[tabindex="0"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/entity/*');
  });

  it('is zoomed by two fingers', async () => {
    const sight = element.locator('.in-sight');
    const all = await sight.textContent();
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...xs: number[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: xs.map((x, id) => ({ x, y: 300, id })) });
    await touch('touchStart', 500, 600);
    for (const apart of [20, 40, 80, 120]) await touch('touchMove', 500 - apart, 600 + apart);
    await touch('touchEnd');
    await session.detach();
    await expect.poll(() => sight.textContent()).not.toBe(all);
  });

  it('reads as sentences', async () => {
    const tree = await element.ariaSnapshot();
    expect(tree).toContain('- group "Timeline":');
    expect(tree).toContain('- list "Offices held":');
    expect(tree).toMatch(
      /- link "Sergey Morozov, Governor of the Ulyanovsk Region, surely .*, sources disagree about the start"/,
    );
    expect(tree).toContain('- list "How to read it":');
  });

  it('is a table one key away', async () => {
    await element.locator('.plot a[tabindex="0"]').focus();
    await page.keyboard.press('t');
    expect(await element.locator('.table table').isVisible()).toBe(true);
    expect(await element.locator('.plot').isVisible()).toBe(false);
    expect(await element.locator('.table').textContent()).toContain('Sergey Morozov');
    await page.keyboard.press('t');
    expect(await element.locator('.plot').isVisible()).toBe(true);
  });

  it('is drawn over the width of a sheet of paper where it is printed', async () => {
    const shown = (): Promise<{ right: number; items: number }> =>
      element.evaluate(({ shadowRoot }) => {
        const plot = shadowRoot?.querySelector('.plot');
        if (!plot) throw new Error('There is no picture.');
        const { left } = plot.getBoundingClientRect();
        const marks = [...plot.querySelectorAll('.moving a.item text')];
        const ends = marks.map((one) => one.getBoundingClientRect().right - left);
        return { right: Math.max(...ends), items: marks.length };
      });
    const before = await shown();
    expect(before.right).toBeGreaterThan(720);
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    const printed = await shown();
    // Some are drawn as one.
    expect(printed.items).toBeGreaterThan(10);
    expect(printed.right).toBeLessThan(700);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await shown()).toEqual(before);
  });

  it('keeps the focus at the item in the table and back, and goes to its ends', async () => {
    const focused = (): Promise<string | null | undefined> =>
      element.evaluate(
        ({ shadowRoot }) =>
          shadowRoot?.activeElement?.getAttribute('data-key') ??
          shadowRoot?.activeElement?.closest('tr')?.querySelector('a[href*="/fact/"]')?.getAttribute('href'),
      );
    await element.locator('.plot a[tabindex="0"]').focus();
    await page.keyboard.press('End');
    const last = await focused();
    await page.keyboard.press('Home');
    const first = await focused();
    expect(first).not.toBe(last);
    await page.keyboard.press('ArrowRight');
    const second = await focused();
    expect([null, first, last]).not.toContain(second);
    await page.keyboard.press('t');
    expect(await focused()).toContain(`/fact/${encodeURIComponent(second ?? '')}`);
    await page.keyboard.press('t');
    expect(await focused()).toBe(second);
    await page.keyboard.press('Home');
    expect(await focused()).toBe(first);
  });

  it('says who held what on a day', async () => {
    const field = element.getByLabel('Who held what on');
    await field.fill('2020-11-25');
    await field.press('Enter');
    const held = element.locator('.held');
    await expect.poll(() => held.textContent()).toContain('On 25 Nov 2020');
    expect(await held.textContent()).toMatch(/surely: Sergey Morozov, Governor/);
    expect(await held.textContent()).toMatch(/perhaps: /);
    expect(await element.locator('.cursor-text').textContent()).toBe('25 Nov 2020');
    await field.fill('yesterday');
    await field.press('Enter');
    expect(await held.textContent()).toContain('YYYY-MM-DD');
  });

  it('has targets of 24 pixels and fits a phone', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await expect
      .poll(async () => (await element.locator('.plot > svg').boundingBox())?.width)
      .toBeLessThan(391);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    for (const box of await element
      .locator('button:visible, .plot rect.hit')
      .evaluateAll((targets) =>
        targets.map((target) => target.getBoundingClientRect()).map(({ width, height }) => [width, height]),
      ))
      expect(Math.min(...box)).toBeGreaterThanOrEqual(24);
  });
});

describe('the page of a timeline', () => {
  const opened = async (path: string): Promise<Locator> => {
    await page.goto(site.url + path);
    const element = page.locator('fasti-timeline');
    await element.locator('.plot > svg').waitFor();
    return element;
  };
  const boxOf = async (one: Locator): Promise<{ x: number; y: number; width: number; height: number }> => {
    const box = await one.boundingBox();
    if (box === null) throw new Error('It is not drawn.');
    return box;
  };

  it('has a dispute about an end below the end of the bar', async () => {
    const element = await opened('/timeline?of=governor-ulyanovsk');
    const sides = async (name: string) => {
      const item = element.getByRole('link', { name });
      const [bar, dispute] = [
        await boxOf(item.locator('.sure').first()),
        await boxOf(item.locator('.conflict')),
      ];
      expect(dispute.y).toBeGreaterThanOrEqual(bar.y + bar.height - 1);
      return { bar, dispute, right: bar.x + bar.width };
    };
    const end = await sides('Yury Goryachev');
    expect(end.dispute.x).toBeGreaterThan(end.bar.x + end.bar.width / 2);
    expect(end.dispute.x + end.dispute.width).toBeGreaterThanOrEqual(end.right);
    // A dispute about a start is at the other side.
    const start = await sides('sources disagree about the start');
    expect(start.dispute.x).toBeLessThanOrEqual(start.bar.x);
    expect(start.dispute.x + start.dispute.width).toBeLessThan(start.right - start.bar.width / 2);
  });

  it('has names in a window without a day of which anything is sure', async () => {
    const element = await opened('/timeline?of=wego&during=1960/1985');
    expect(await element.locator('.in-sight').textContent()).toBe('In sight: 1960 – 1985');
    expect(await element.locator('.moving .sure').count()).toBe(0);
    const plot = await boxOf(element.locator('.plot'));
    for (const name of ['Oh Se-hoon', 'Kim Il-soo', 'Gunso Kim']) {
      const { x, y, width, height } = await boxOf(element.locator('.plot text', { hasText: name }).first());
      // Letters have an edge of the colour of the page.
      expect(x + 3).toBeGreaterThanOrEqual(plot.x);
      expect(x + width).toBeLessThanOrEqual(plot.x + plot.width);
      expect(y).toBeGreaterThanOrEqual(plot.y);
      expect(y + height).toBeLessThanOrEqual(plot.y + plot.height);
    }
  });

  it('speaks Russian throughout where that is asked for', async () => {
    const element = await opened('/timeline?of=governor-ulyanovsk&lang=ru');
    await element.locator('.plot a[tabindex="0"]').focus();
    await page.keyboard.press('t');
    const texts = await element.evaluate(({ shadowRoot }) => {
      const all = [...(shadowRoot?.querySelectorAll('*') ?? [])].filter(({ tagName }) => tagName !== 'STYLE');
      const attributes = ['aria-label', 'title', 'placeholder', 'aria-description', 'aria-roledescription'];
      return all.flatMap((one) => [
        ...[...one.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent),
        ...attributes.map((name) => one.getAttribute(name)),
      ]);
    });
    const shown = texts.filter((text) => text !== null && text.trim() !== '');
    expect(shown.length).toBeGreaterThan(100);
    const latinWords = (text: string): string[] => text.match(/[\p{L}\d]*\p{Script=Latin}[\p{L}\d]*/gu) ?? [];
    // What the records have in English only stays so.
    const answer = JSON.stringify(await answerOf({ of: ['governor-ulyanovsk'], language: 'ru' }));
    const recorded = new Set(
      [...answer.matchAll(/"(?:label|title|text)":"([^"]*)"/g)].flatMap(([, text = '']) => latinWords(text)),
    );
    const keys = ['Home', 'End', 'Shift', 'Enter', 'Ctrl', 'd', 't'];
    const latin = shown.flatMap((text) => latinWords(text ?? ''));
    expect(latin).toContain('Enter');
    expect(latin.filter((word) => !keys.includes(word) && !recorded.has(word))).toEqual([]);
  });
});

describe('the element alone', () => {
  it('asks the API, again when its attributes change, and for what is not loaded', async () => {
    const element = await open(
      '<fasti-timeline endpoint="/graphql" of="wego seoul" as-of="2020-11-25"></fasti-timeline>',
    );
    expect(await element.locator('.plot a.item').count()).toBeGreaterThan(20);
    expect(await element.locator('.held').textContent()).toContain('On 25 Nov 2020');
    await element.evaluate((one) => one.setAttribute('of', 'sergey-morozov'));
    await expect.poll(() => element.locator('.plot a.item').count()).toBeLessThan(20);
    await element.evaluate((one) => one.setAttribute('as-of', '2012-01-01'));
    await expect.poll(() => element.locator('.held').textContent()).toContain('On 1 Jan 2012');
    // What is in sight and not there is loaded.
    const cut = await open(
      timelineElement(
        await answerOf({ ...VARIABLES, first: 5 }),
        { ...VARIABLES, first: 5 },
        { width: 900, endpoint: '/graphql' },
      ),
    );
    await expect.poll(() => cut.locator('.plot a.item').count()).toBeGreaterThan(20);
    expect(await cut.locator('.missing').textContent()).not.toContain('more');
    expect(await cut.locator('.plot .unloaded').count()).toBe(0);
  });
});

describe('the attributes of the element', () => {
  const asked = (): readonly TimelineVariables[] => sent.map((text) => JSON.parse(text).variables);
  const sent: string[] = [];
  const note = (request: Request): void => {
    if (request.method() === 'POST') sent.push(request.postData() ?? '');
  };
  let element: Locator;
  beforeEach(async () => {
    element = await open('<fasti-timeline endpoint="/graphql" of="governor-ulyanovsk"></fasti-timeline>');
    sent.length = 0;
    page.on('request', note);
  });
  afterEach(() => void page.off('request', note));
  const set = (attributes: Readonly<Record<string, string | null>>): Promise<void> =>
    element.evaluate((one, all) => {
      for (const [name, value] of Object.entries(all))
        if (value === null) one.removeAttribute(name);
        else one.setAttribute(name, value);
    }, attributes);

  it('ask once for all that changed together', async () => {
    await set({
      of: 'wego seoul',
      lanes: 'office',
      kinds: 'tenure  membership',
      during: '2010/2020',
      'known-at': '2100-01-01T00:00:00Z',
      lang: 'ru',
    });
    await expect.poll(() => element.locator('.whole').textContent()).toBe('Показать всё');
    await expect.poll(asked).toEqual([
      {
        of: ['wego', 'seoul'],
        laneBy: 'OFFICE',
        kinds: ['TENURE', 'MEMBERSHIP'],
        during: '2010/2020',
        knownAt: '2100-01-01T00:00:00Z',
        language: 'ru',
        after: null,
      },
    ]);
    await expect.poll(() => element.locator('.plot a.item').count()).toBeGreaterThan(0);
    await page.route('**/graphql', (route) => route.fulfill({ json: { errors: [{ message: 'No kind.' }] } }));
    await set({ kinds: 'nothing' });
    await expect.poll(() => element.locator('.message[role=status]').textContent()).toContain('No kind.');
    await page.unroute('**/graphql');
    await set({ kinds: null });
    await expect.poll(() => element.locator('.message[role=status]').textContent()).toBe('');
  });

  it('show other days, links and words, and ask for nothing', async () => {
    await set({ days: '2005-01-01/2009-12-31', 'base-path': '/below', heading: 'Governors' });
    await expect.poll(() => element.locator('.in-sight').textContent()).toMatch(/2005 – 20(?:09|10)/);
    expect(await element.locator('.plot a.item').first().getAttribute('href')).toMatch(/^\/below\/entity\//);
    expect(await element.getByRole('group', { name: 'Governors' }).count()).toBe(1);
    await set({ 'base-path': '/below?lang=ru' });
    expect(await element.locator('.plot a.item').first().getAttribute('href')).toMatch(
      /^\/below\/entity\/[^?]+\?lang=ru(?:#|$)/,
    );
    await set({ days: null });
    await expect.poll(() => element.locator('.in-sight').textContent()).toMatch(/ – 20[2-9]/);
    expect(sent).toEqual([]);
  });

  it('compare with another time of the records', async () => {
    const items = await element.locator('.plot a.item').count();
    await set({ compare: '1970-01-01T00:00:00Z' });
    await expect.poll(() => element.locator('.plot a.is-new').count()).toBe(items);
    await set({ compare: null });
    await expect.poll(() => element.locator('.plot a.is-new').count()).toBe(0);
  });
});

describe('the events of the element', () => {
  interface Told {
    readonly name: string;
    readonly detail: unknown;
  }
  const told = (): Promise<readonly Told[]> => page.evaluate('window.told');

  it('say what is opened, marked and in sight, and can be cancelled', async () => {
    const element = await open(
      '<fasti-timeline endpoint="/graphql" of="governor-ulyanovsk"></fasti-timeline>',
    );
    await page.evaluate(`
      window.told = [];
      for (const name of ['fasti-open', 'fasti-day', 'fasti-sight'])
        document.addEventListener(name, (event) => {
          event.preventDefault();
          window.told.push({ name, detail: event.detail });
        });
    `);
    const item = element.locator('.plot a.item[data-key="b065"]');
    await item.focus();
    await page.keyboard.press('Enter');
    const nothing = { fact: null, entity: null, from: null, to: null, day: null };
    const day = expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/);
    await expect.poll(told).toEqual([
      {
        name: 'fasti-open',
        detail: { ...nothing, fact: 'b065', entity: 'sergey-morozov', from: day, to: day },
      },
    ]);
    expect(page.url()).toBe(`${site.url}/drawn`);
    await page.keyboard.press('d');
    await page.keyboard.press('+');
    await expect
      .poll(async () => (await told()).slice(1))
      .toEqual([
        { name: 'fasti-day', detail: { ...nothing, day } },
        { name: 'fasti-sight', detail: { ...nothing, from: day, to: day } },
      ]);
    expect(await element.locator('.held').textContent()).toBe('');
  });
});

describe('the live element', () => {
  const HOLDERS = ['anna', 'berta', 'clara', 'dora', 'edda'];
  /** The first holders of an office, one after the other; the file of the next batch has one more. */
  const town = (count: number): string => `fasti: "1"
dataset: town
sources:
  book: { title: Book }
entities:
  mayor: { kind: office, label: Mayor }
${HOLDERS.map((id) => `  ${id}: { kind: person, label: ${id} }\n`).join('')}facts:
${HOLDERS.slice(0, count)
  .map(
    (id, i) =>
      `- { id: of-${id}, tenure: { holder: ${id}, office: mayor }, claims: [ { source: book, start: "19${10 + i * 10}", end: "19${18 + i * 10}" } ] }\n`,
  )
  .join('')}`;
  let graph: Graph;
  let live: TestSite;
  let element: Locator;
  const streams = (): string[] => browser.requests.filter((url) => url.includes('/changes/stream'));
  const items = (): Promise<number> => element.locator('.plot a.item').count();
  const status = (): Promise<string | null> => element.locator('.message[role=status]').textContent();
  const apply = (count: number, of = live.graph) =>
    loadText(of, town(count), '2026-01-01T00:00:00Z', { replace: true });

  beforeAll(async () => {
    graph = await openEmbedded();
    await graph.setup();
    live = await openSite({ graph: keptOpen(graph) });
  });
  afterAll(async () => {
    await live?.close();
    await graph?.close();
  });
  beforeEach(async () => {
    await apply(1);
    element = await open(
      '<fasti-timeline endpoint="/graphql" of="mayor" live></fasti-timeline>',
      '',
      live.url,
    );
    await expect.poll(items).toBe(1);
    await expect.poll(streams).toHaveLength(1);
  });
  // The console has requests that fail while there is no server.
  afterEach(() => browser.reset(new URL(live.url).origin));

  it('shows what a batch changed; its reader keeps the focus, the place and the day, and hears of it', async () => {
    await element.getByLabel('Who held what on').fill('1915-05-05');
    await element.getByLabel('Who held what on').press('Enter');
    await element.locator('.plot a[data-key="of-anna"]').focus();
    await page.keyboard.press('+');
    await expect.poll(() => element.locator('.in-sight').textContent()).toMatch(/191\d – 191\d/);
    const sight = await element.locator('.in-sight').textContent();
    await apply(2);
    await expect.poll(status).toBe('The timeline was updated.');
    expect(await focused()).toMatch(/^anna/);
    expect(await element.locator('.in-sight').textContent()).toBe(sight);
    expect(await element.locator('.held').textContent()).toContain('anna');
    await page.keyboard.press('0');
    await expect.poll(items).toBe(2);
    await page.keyboard.press('t');
    const row = (): Promise<string | undefined> =>
      element.evaluate(({ shadowRoot }) =>
        shadowRoot?.activeElement?.closest('tr')?.textContent?.slice(0, 4),
      );
    expect(await row()).toBe('anna');
    await apply(3);
    await expect.poll(() => element.locator('.table tbody tr').count()).toBe(3);
    expect(await row()).toBe('anna');
    expect(streams()).toHaveLength(1);
  });

  it('asks once for a burst of batches, and not at all for those about others', async () => {
    const asked = (): number => browser.requests.filter((url) => url.endsWith('/graphql')).length;
    const before = asked();
    for (const count of [2, 3, 4]) await apply(count);
    await expect.poll(items).toBe(4);
    const other = townRecords(mayorFrom('1901')).replace('dataset: town', 'dataset: other');
    await loadText(live.graph, other.replaceAll('mayor', 'elsewhere'), '2026-01-01T00:00:00Z');
    await apply(5);
    await expect.poll(items).toBe(5);
    expect(asked() - before).toBeLessThanOrEqual(3);
  });

  it('goes on where it was when its server comes back', async () => {
    const port = Number(new URL(live.url).port);
    await live.close();
    await apply(2, graph);
    await page.waitForTimeout(300);
    expect([await items(), await status()]).toEqual([1, '']);
    live = await openSite({ graph: keptOpen(graph), port });
    await expect.poll(items).toBe(2);
    await apply(3);
    await expect.poll(items).toBe(3);
  });

  it('shows the new history where its graph was replaced', async () => {
    const port = Number(new URL(live.url).port);
    await live.close();
    const other = await openEmbedded();
    await other.setup();
    await apply(3, other);
    await graph.close();
    graph = other;
    live = await openSite({ graph: keptOpen(graph), port });
    await expect.poll(items).toBe(3);
    await apply(4);
    await expect.poll(items).toBe(4);
  });

  it.each([401, 404, 503])(
    'stays as it is where the server refuses with %i, and comes back',
    async (refused) => {
      await page.route('**/changes/stream**', (route) => route.fulfill({ status: refused }));
      await element.evaluate((one) => one.toggleAttribute('live'));
      await element.evaluate((one) => one.toggleAttribute('live'));
      await expect.poll(() => streams().length).toBeGreaterThan(2);
      await apply(2);
      expect([await items(), await status()]).toEqual([1, '']);
      await page.unroute('**/changes/stream**');
      await expect.poll(items).toBe(2);
    },
  );

  it('follows only while it has the attribute, is in the page, and is seen', async () => {
    const ended = (act: () => Promise<unknown>): Promise<unknown> =>
      Promise.all([
        page.waitForEvent('requestfailed', (request) => request.url().includes('/changes/stream')),
        act(),
      ]);
    const hide = (isHidden: boolean): Promise<unknown> =>
      page.evaluate(`
        Object.defineProperty(document, 'hidden', { value: ${isHidden}, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      `);
    await ended(() => element.evaluate((one) => one.removeAttribute('live')));
    await apply(2);
    expect(await items()).toBe(1);
    await element.evaluate((one) => one.setAttribute('live', ''));
    await expect.poll(items).toBe(2);
    await ended(() => hide(true));
    await apply(3);
    expect(await items()).toBe(2);
    await hide(false);
    await expect.poll(items).toBe(3);
    await ended(() => element.evaluate((one) => one.remove()));
  });
});

it('works where Trusted Types are required', async () => {
  const element = await open(
    '<fasti-timeline endpoint="/graphql" of="governor-ulyanovsk" as-of="2020-11-25"></fasti-timeline>',
    "; require-trusted-types-for 'script'; trusted-types fasti-timeline",
  );
  await expect.poll(() => element.locator('.held').textContent()).toContain('On 25 Nov 2020');
  await element.locator('.plot a[tabindex="0"]').focus();
  await page.keyboard.press('t');
  expect(await element.locator('.table').textContent()).toContain('Sergey Morozov');
});

describe('the element with more items than rows', () => {
  /** 200 tenures, one begins every 20 days from 1900 on and lasts for 400 days or more; later ones are not loaded. */
  const crowd = (): TimelineAnswer => {
    const nodes = Array.from({ length: 200 }, (_, index) => {
      const [start, end] = [dayOf(1900, 1, 1) + index * 20, dayOf(1900, 1, 1) + index * 21 + 400];
      const isSure = index % 4 > 0;
      return itemAnswer(
        {
          earliest: start,
          latest: end,
          coreStart: isSure ? start : null,
          coreEnd: isSure ? end : null,
        },
        {
          fact: {
            recordId: `f${index}`,
            kind: 'TENURE',
            holder: named(`Holder ${index}`),
            office: named('Mayor'),
          },
        },
      );
    });
    const clusters = ['1900/1904', '1905/1909', '1910/1914'].map((years) => {
      const [from, to] = years.split('/');
      return { from: `${from}-01-01`, to: `${to}-12-31`, definite: 90, possible: 120 };
    });
    return timelineAnswer(nodes, { totalCount: 260, clusters });
  };

  let element: Locator;
  beforeEach(async () => {
    element = await open('<fasti-timeline endpoint="/graphql" of="wego"></fasti-timeline>');
    await element.evaluate((one, answer) => {
      (one as unknown as { answer: unknown }).answer = answer;
    }, crowd());
    await element.locator('.plot .cluster').first().waitFor();
  });
  const daysInSight = (): Promise<string | null> => element.locator('.in-sight').textContent();

  it('has a strip that counts all items, and moves what is in sight by clicks and keys', async () => {
    const strip = element.getByRole('slider', {
      name: /^All items, 1900 – 1914; most of them .*: 120 items, 90 sure$/,
    });
    const all = await daysInSight();
    const { width = 0 } = (await strip.boundingBox()) ?? {};
    await strip.click({ position: { x: width / 4, y: 30 } });
    await expect.poll(daysInSight).not.toBe(all);
    const near = await daysInSight();
    expect(await strip.getAttribute('aria-valuetext')).toBe(near?.replace('In sight: ', ''));
    await strip.focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
    await expect.poll(daysInSight).not.toBe(near);
    await page.keyboard.press('End');
    await expect.poll(async () => Number(await strip.getAttribute('aria-valuenow'))).toBeGreaterThan(60);
    await page.keyboard.press('0');
    await expect.poll(daysInSight).toBe(all);
    expect((await strip.boundingBox())?.height).toBeGreaterThanOrEqual(24);
  });

  it('counts the items of a cluster, which opens by Enter or a click, closer and closer, then as rows', async () => {
    const clusters = element.locator('.plot a.cluster');
    const items = element.locator('.plot a.item:not(.cluster)');
    const counts = async (): Promise<number> =>
      (
        await clusters.evaluateAll((all) =>
          all.map((one) => Number.parseInt(one.getAttribute('aria-label') ?? '', 10)),
        )
      ).reduce((sum, count) => sum + count, 0);
    expect((await counts()) + (await items.count())).toBe(200);
    await element.locator('.plot a[tabindex="0"]').focus();
    expect(await focused()).toMatch(/^\d+ items, \d+ sure, 1900 – 190\d$/);
    await page.keyboard.press('Enter');
    await expect.poll(daysInSight).not.toMatch(/19(?:10|11|12|13)/);
    expect(await focused()).not.toBeNull();
    for (let step = 0; step < 6 && (await clusters.count()) > 0; step += 1) await clusters.first().click();
    await expect.poll(() => clusters.count()).toBe(0);
    await page.keyboard.press('0');
    await expect.poll(() => clusters.count()).toBeGreaterThan(0);
  });
});

it.each(['/timeline.js', '/timeline-0.9.js'])(
  'has its script at %s, an address that stays, for pages of other hosts',
  async (path) => {
    const response = await fetch(`${site.url}${path}`, { headers: { origin: 'https://example.org' } });
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'no-cache',
    });
    const script = await response.text();
    expect(script).toContain('fasti-timeline');
    // A page of another host loads this one file: what it would import is not at that address.
    expect(script).not.toMatch(/\bimport\b\s*[{(*"'\w]|\bfrom\s*["']/);
    const tag = response.headers.get('etag') ?? '';
    const again = await fetch(`${site.url}${path}`, { headers: { 'if-none-match': tag } });
    expect(again.status).toBe(304);
  },
);
