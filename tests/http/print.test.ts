/** Pages on paper: all of a picture with its legend, all claims, dark on white; read from the PDF that Chromium prints. */
import { execFileSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type Browser, openBrowser } from '../support/chromium.ts';
import { openSeededSite, type TestSite } from '../support/site.ts';
import { TEST_TODAY } from '../support/today.ts';

let site: TestSite;
let browser: Browser;
beforeAll(async () => {
  site = await openSeededSite({ cache: true, today: () => TEST_TODAY });
});
afterAll(() => site?.close());
afterEach(async () => {
  const { errors } = browser;
  await browser.close();
  expect(errors).toEqual([]);
});

/** A text without what joins and isolates its words, as these differ in what is drawn and what is read. */
const plain = (text: string): string => text.replace(/[\s\p{Cf}]+/gu, '');

interface Printed {
  readonly text: string;
  readonly sheets: number;
}

/** What is on sheets of A4; no word is beyond their edges. */
async function printed(landscape: boolean): Promise<Printed> {
  const pdf = await browser.page.pdf({ format: 'A4', landscape, margin: { left: '1cm', right: '1cm' } });
  const read = execFileSync('pdftotext', ['-bbox', '-', '-'], { input: pdf, encoding: 'utf8' });
  const [width, height] = landscape ? [842, 595] : [595, 842];
  const words = [
    ...read.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/g),
  ];
  const beyond = words.filter(([, left, , right]) => Number(left) < 0 || Number(right) > width);
  expect(beyond.map(([, , , , , word]) => word)).toEqual([]);
  expect(words.some(([, , top]) => Number(top) > height / 2)).toBe(true);
  const text = words.map(([, , , , , word = '']) => word).join(' ');
  return {
    text: plain(
      text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    ),
    sheets: read.split('<page ').length - 1,
  };
}

/** Remembers the texts of the picture as it is printed, but for dates of the axis, which are drawn beyond its edges too. */
const REMEMBER = `addEventListener('beforeprint', () => {
  const shown = document.querySelector('fasti-timeline').shadowRoot ?? document.querySelector('.picture.middle');
  window.drawn = [...shown.querySelectorAll('svg text:not(.tick-text)')].map((text) => text.textContent);
  window.keys = [...shown.querySelectorAll('a.item')].map((item) => item.getAttribute('data-key'));
})`;

it.each([false, true])(
  'has every item and the legend of a timeline on sheets of A4; landscape: %s',
  async (landscape) => {
    browser = await openBrowser();
    const { page } = browser;
    await page.goto(`${site.url}/timeline?of=wego`);
    await page.getByRole('button', { name: 'Zoom in' }).waitFor();
    await page.evaluate(REMEMBER);
    const { text, sheets } = await printed(landscape);
    const drawn = await page.evaluate<string[]>('window.drawn');
    expect(drawn.filter((each) => !text.includes(plain(each)))).toEqual([]);
    const answer = await fetch(`${site.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query:
          '{ timeline(ids: ["wego"], reach: [OFFICES, EVENTS], foldEvents: true, first: 200) { nodes { fact { recordId } } } }',
      }),
    });
    const { data } = (await answer.json()) as {
      data: { timeline: { nodes: { fact: { recordId: string } }[] } };
    };
    const keys = await page.evaluate<string[]>('window.keys');
    expect(keys.toSorted()).toEqual(data.timeline.nodes.map(({ fact }) => fact.recordId).sort());
    for (const said of ['WeGO Executive Committee meeting 2025', 'How to read it', 'sources disagree'])
      expect(drawn.map(plain).join()).toContain(plain(said));
    // What only a screen has use for is not printed.
    for (const said of ['Zoom', 'Change what is shown', 'Arrow keys'])
      expect(text).not.toContain(plain(said));
    expect(sheets).toBeLessThan(9);
    // Back on the screen it has the width of its place again.
    await page.waitForFunction('document.querySelector("fasti-timeline").style.width === ""');
  },
);

it('has the picture for the width of a sheet without scripts', async () => {
  browser = await openBrowser({ javaScript: false });
  const { page } = browser;
  await page.goto(`${site.url}/timeline?of=governor-ulyanovsk`);
  const { text } = await printed(false);
  const drawn = await page.locator('.picture.middle svg text').allTextContents();
  expect(drawn.length).toBeGreaterThan(20);
  expect(drawn.filter((each) => !text.includes(plain(each)))).toEqual([]);
});

it.each(['/entity/sergey-morozov?claims=open', '/fact/b065'])('has all claims of %s', async (path) => {
  browser = await openBrowser();
  const { page } = browser;
  await page.goto(site.url + path);
  const sources = await page.locator('main cite').allTextContents();
  expect(sources.length).toBeGreaterThan(3);
  for (const landscape of [false, true]) {
    const { text } = await printed(landscape);
    expect(sources.filter((each) => !text.includes(plain(each)))).toEqual([]);
    expect(text).toContain(plain('Governor of the Ulyanovsk Region'));
  }
});

it('is dark on white in the dark theme', async () => {
  browser = await openBrowser();
  const { page } = browser;
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const path of ['/timeline?of=wego', '/network?of=wego', '/entity/wego']) {
    await page.goto(site.url + path);
    const colors = await page.evaluate<number[]>(
      `[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector('h1')).color,
        getComputedStyle((document.querySelector('fasti-timeline')?.shadowRoot ?? document).querySelector('svg text')).fill].map((color) => Number(/\\d+/.exec(color)[0]))`,
    );
    const [paper, heading, label] = colors.map((red) => red > 200);
    expect([path, paper, heading, label]).toEqual([path, true, false, false]);
  }
});
