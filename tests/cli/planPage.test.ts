/** The page that `fasti plan --html` writes. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileOf, folderOf } from '../import/support.ts';
import { openBrowser } from '../support/chromium.ts';
import { fasti } from './support.ts';

const TOWN = `sources:
  gazette: { title: Official gazette, date: "1998-03-20" }
entities:
  anna: { kind: person, label: Anna <b>Berg</b> }
  mayor: { kind: office, label: Mayor }
facts:
- { id: t1, tenure: { holder: anna, office: mayor }, claims: [ { source: gazette, start: "1998", end: "2002" } ] }
- { id: t2, tenure: { holder: anna, office: mayor, term: "2" }, claims: [ { source: gazette, start: "2010" } ] }
`;

it('says what changes, with pictures before and after, loads nothing, and replaces only such pages', async () => {
  const folder = await folderOf({ 'town.yaml': fileOf(TOWN) });
  const env = { FASTI_DATA: join(folder, 'store') };
  const [file, page] = [join(folder, 'town.yaml'), join(folder, 'plan.html')];
  await fasti(['apply', file], env);
  const third =
    '- { id: t3, tenure: { holder: anna, office: mayor, term: "3" }, claims: [ { source: gazette, start: "2015~" } ] }\n';
  await writeFile(file, fileOf(TOWN.replace('"2002"', '"2002-05"').replace(/- \{ id: t2.*\n/, third)));
  const command = ['plan', file, '--replace', '--html', page];
  const planned = await fasti(command, env);
  expect(planned).toMatchObject({ status: 0, err: `Wrote ${page}.\n` });
  const markup = await readFile(page, 'utf8');
  expect(markup).not.toMatch(/<script|<a |<b>|http:|https:\/\/(?!www\.w3\.org)|@import/);

  const browser = await openBrowser({ javaScript: false });
  try {
    for (const width of [360, 1200])
      for (const colorScheme of ['light', 'dark'] as const) {
        await browser.page.setViewportSize({ width, height: 900 });
        await browser.page.emulateMedia({ colorScheme });
        await browser.page.goto(`file://${page}`);
        const seen = await browser.page.locator('main').textContent();
        expect(seen).toContain('time: 1998–2002 1998 – May 2002');
        expect(seen).toMatch(
          /Anna <b>Berg<\/b>, Mayor · from 2010, end unknown · \(the files no longer say it\)/,
        );
        const pictures = browser.page.locator('svg.fasti-timeline:visible');
        await expect.poll(() => pictures.count()).toBe(2);
        expect(await pictures.nth(0).locator('[aria-label$="no longer"]').count()).toBe(1);
        expect(await pictures.nth(1).locator('[aria-label$=", new"]').count()).toBe(1);
        const box = await browser.page.locator('main').boundingBox();
        expect(box?.width).toBeLessThanOrEqual(width);
      }
    expect(browser.errors).toEqual([]);
    expect(browser.requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
  } finally {
    await browser.close();
  }

  expect(await fasti(command, env)).toMatchObject({ status: 0 });
  await writeFile(page, 'mine');
  expect(await fasti(command, env)).toEqual({
    status: 1,
    out: '',
    err: `"${page}" exists and is no page that fasti plan wrote, so it is not overwritten. Name another file, or add --force.\n`,
  });
  expect(await readFile(page, 'utf8')).toBe('mine');
  expect(await fasti([...command, '--force'], env)).toMatchObject({ status: 0 });
});
