/** Stores and backups of each published layout are opened, and are then as this version would have written them. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { openGraph } from '../../src/cli/graph/openGraph.ts';
import { EARLIEST_LAYOUT, LAYOUT_VERSION } from '../../src/store/graphLayout.ts';
import { contentIn, restore } from '../support/backups.ts';
import { forEachEngine, openEmpty, wipe } from '../support/engines.ts';
import { LAYOUTS, layoutFile, loadEditions } from '../support/layoutFixture.ts';

const folders = await readdir(LAYOUTS, { withFileTypes: true });
const published = folders.flatMap((entry) => (entry.isDirectory() ? Number(entry.name) : []));
const unzipped = async (file: string): Promise<Buffer> => gunzipSync(await readFile(file));

let expected: string[];
beforeAll(async () => {
  const graph = await openEmpty('embedded');
  await loadEditions(graph);
  // Graphs from before do not know the language of files.
  expected = (await contentIn(graph)).map((line) =>
    line.includes('"sourceKind":"dataset"') ? line.replace('"language":"en",', '') : line,
  );
  await graph.close();
});

/** What other facts implied for a version that a batch closed stays as it was when the version was written. */
const IMPLIED = ['implied', 'startMin', 'startMax', 'endMin', 'endMax', 'sort', 'span'];

/** The content as a graph of a layout can have it. */
function comparable(layout: number, content: readonly string[]): string[] {
  const known = content.map(withoutLanguage);
  if (layout === LAYOUT_VERSION) return known;
  return known
    .map((text) => {
      const node: unknown = JSON.parse(text);
      if (!Array.isArray(node) || !String(node[0]).includes('Past') || node[1]?.startMin === undefined)
        return text;
      const own = Object.entries(node[1] as object).filter(([key]) => !IMPLIED.includes(key));
      return JSON.stringify([node[0], Object.fromEntries(own)]);
    })
    .sort();
}

/** Batches have had the language of their dataset since the stores were made; nothing upgrades it. */
const withoutLanguage = (text: string): string =>
  text.startsWith('[["Batch"]') ? text.replace(/"language":"\w+",/, '') : text;

it('there are those of the earliest layout that is upgraded, and of the present one', () => {
  expect(published).toEqual(expect.arrayContaining([EARLIEST_LAYOUT, LAYOUT_VERSION]));
});

describe.each(published)('of layout %i', (layout) => {
  it('a store is opened', async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'fasti-layout-'));
    await writeFile(join(dataFolder, 'fasti.graph'), await unzipped(layoutFile(layout, 'store')));
    const graph = await openGraph({ neo4j: null, dataFolder }, () => undefined);
    expect(comparable(layout, await contentIn(graph))).toEqual(comparable(layout, expected));
    await graph.close();
    await rm(dataFolder, { recursive: true });
  });

  forEachEngine((_name, open) => {
    it('a backup is restored', async () => {
      const graph = await open();
      const lines = (await unzipped(layoutFile(layout, 'backup'))).toString().trimEnd().split('\n');
      await restore(graph, lines);
      expect(comparable(layout, await contentIn(graph))).toEqual(comparable(layout, expected));
      await wipe(graph);
    });
  });
});
