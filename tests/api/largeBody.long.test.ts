/** No page is refused for the size of a body with 10,000 members, on the embedded engine; Neo4j is measured by bench/largeBody.ts. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import { openEmbedded } from '../../src/store/engines/embedded.ts';
import { pageWords } from '../../src/words/pageWords.ts';
import { keptOpen } from '../support/keptOpen.ts';
import { BODY, pagesAbout, writeBody } from '../support/largeBody.ts';
import { openSite, type TestSite } from '../support/site.ts';

const LOADING_MS = 300_000;

let site: TestSite;
beforeAll(async () => {
  const graph = await openEmbedded();
  await graph.setup();
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
}, LOADING_MS);
afterAll(() => site?.close());

it.each(pagesAbout(BODY))('%s', async (path) => {
  const response = await fetch(site.url + path);
  expect(response.status).toBe(200);
  expect(await response.text()).not.toContain(pageWords('en').refusals.partly);
});
