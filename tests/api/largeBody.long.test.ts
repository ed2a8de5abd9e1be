/** No page is refused for the size of a body with 10,000 members. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import { pageWords } from '../../src/words/pageWords.ts';
import { forEachEngine } from '../support/engines.ts';
import { keptOpen } from '../support/keptOpen.ts';
import { BODY, pagesAbout, writeBody } from '../support/largeBody.ts';
import { openSite, type TestSite } from '../support/site.ts';

forEachEngine((_name, open) => {
  let site: TestSite;
  beforeAll(async () => {
    const graph = await open();
    const folder = await mkdtemp(join(tmpdir(), 'fasti-body-'));
    await writeBody(folder, 10_000);
    expect((await loadSeed(graph, [folder], {})).problems).toEqual([]);
    await rm(folder, { recursive: true });
    // It may share the machine with others.
    site = await openSite({
      graph: keptOpen(graph),
      deadlineMs: 120_000,
      table: { rows: 20_000, seconds: 120 },
    });
    return () => site.close();
  });

  it.each(pagesAbout(BODY))('%s', async (path) => {
    const response = await fetch(site.url + path);
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain(pageWords('en').refusals.partly);
  });
});
