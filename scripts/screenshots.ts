/** Writes the pictures of the pages in docs/images, from the shipped records in Chromium. `npm run docs:screenshots` */
import { mkdir } from 'node:fs/promises';
import { openBrowser } from '../tests/support/chromium.ts';
import { openSeededSite } from '../tests/support/site.ts';

const FOLDER = 'docs/images';
const VIEWPORT = { width: 1100, height: 720 };

/** The part of each page that is shown begins at a heading. */
const PICTURES = [
  {
    name: 'timeline',
    path: '/timeline?of=governor-ulyanovsk&of=secretary-general-wego&kinds=tenure&lanes=office&rows=shared',
    from: 'fasti-timeline',
  },
  { name: 'network', path: '/network?of=wego&hops=2', from: '#picture' },
  { name: 'entity', path: '/entity/sergey-morozov', from: 'h1' },
] as const;

/** An answer in the query editor, as a timeline. */
async function editorPicture(): Promise<void> {
  await page.goto(`${site.url}/ide?example=heads-of-the-region`);
  await page.waitForSelector('.graphiql-query-editor .view-line');
  await page.locator('.result-panel svg').first().waitFor();
  await page.screenshot({ path: `${FOLDER}/editor.png` });
}

await mkdir(FOLDER, { recursive: true });
// A fixed day, so that the pictures change only with the pages.
const site = await openSeededSite({ today: () => 20_500 });
const browser = await openBrowser();
const { page } = browser;
try {
  await page.setViewportSize(VIEWPORT);
  for (const { name, path, from } of PICTURES) {
    await page.goto(site.url + path);
    await page.locator(from).first().scrollIntoViewIfNeeded();
    await page
      .locator(from)
      .first()
      .evaluate((part) => part.scrollIntoView({ block: 'start' }));
    await page.screenshot({ path: `${FOLDER}/${name}.png` });
  }
  await editorPicture();
} finally {
  // Contexts share a Chromium, which ends with a test; here it would keep the script from ending.
  await page.context().browser()?.close();
  await site.close();
}
