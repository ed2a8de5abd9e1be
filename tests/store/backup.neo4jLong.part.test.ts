/** Backups: restored graphs equal the ones that were backed up, with all history; damaged ones write nothing. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../src/api/api.ts';
import { mergeEntities } from '../../src/changes/merge/mergeEntities.ts';
import { revertBatch } from '../../src/changes/revert/revertBatch.ts';
import { readClockState } from '../../src/store/clock.ts';
import type { Graph } from '../../src/store/graph.ts';
import { EARLIEST_LAYOUT } from '../../src/store/graphLayout.ts';
import { recover } from '../../src/store/write/recover.ts';
import { seed } from '../domain/property.ts';
import { contentOf } from '../import/support.ts';
import { AT, apply, contentIn, hall, later, linesOf, restore } from '../support/backups.ts';
import { dataOf } from '../support/dataOf.ts';
import { forEachEngine, openEmpty, wipe } from '../support/engines.ts';
import { runsOf } from '../support/extent.ts';
import { loadArchive } from '../support/oracle/archive/loadArchive.ts';
import { randomArchive } from '../support/oracle/archive/randomArchive.ts';

it('random archives come back with all history, and go on as the original does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.noBias(randomArchive), async (archive) => {
      const [graph, copy] = [await openEmpty('embedded'), await openEmpty('embedded')];
      await loadArchive(graph, archive);
      if ((await readClockState(graph)).number === 0) return;
      await restore(copy, await linesOf(graph));
      expect(await contentIn(copy)).toEqual(await contentIn(graph));
      const newest = `batch/${(await readClockState(graph)).number}`;
      const meta = { by: 'tests', at: '2026-02-28T00:00:00.000Z' };
      const both = await Promise.all([graph, copy].map((each) => revertBatch(each, newest, meta)));
      expect(both[1]?.conflicts).toEqual(both[0]?.conflicts);
      expect(await contentIn(copy)).toEqual(await contentIn(graph));
      await graph.close();
      await copy.close();
    }),
    { seed, numRuns: runsOf(12) },
  );
});

forEachEngine((_name, open) => {
  describe('a backup', () => {
    let graph: Graph;
    beforeAll(async () => {
      graph = await open();
      await apply(graph, hall(1));
      await apply(graph, hall(2));
    });
    afterAll(() => wipe(graph));

    it('is restored whole, with what was known before and a merge that can be undone', async () => {
      await mergeEntities(graph, 'p3', 'p4', { by: 'anna', at: AT, reason: 'one person' });
      const expected = await contentOf(graph);
      const question = `{
        now: person(id: "p4") { label tenures { nodes { recordId } } }
        before: person(id: "p4", knownAt: "2026-01-31T00:00:00Z") { label tenures { nodes { recordId } } }
        search(text: "Name2 9", first: 3) { nodes { name { text } entity { recordId } } }
        tenures(during: "1600/1610", first: 5) { totalCount nodes { recordId } }
      }`;
      const answers = async (): Promise<unknown> => {
        const api = await createApi({
          graph,
          report: ({ error }) => {
            throw error;
          },
        });
        const data = await dataOf(api, question);
        await api.close();
        return data;
      };
      const before = await answers();
      const lines = await linesOf(graph);
      await wipe(graph);
      expect(await restore(graph, lines)).toMatchObject({ batch: 3, records: lines.length - 2 });
      expect(await contentOf(graph)).toEqual(expected);
      expect(await answers()).toEqual(before);
      const { conflicts } = await revertBatch(graph, 'batch/3', { by: 'anna', at: AT });
      expect(conflicts).toEqual([]);
    });

    it('is refused by a graph with a batch, and if it is damaged, before anything is written', async () => {
      const lines = await linesOf(graph);
      await expect(restore(graph, lines)).rejects.toThrow(/^The graph has \d+ batches already/);
      await wipe(graph);
      const [header = '', ...rest] = lines;
      for (const [damaged, says] of [
        [[], 'incomplete: it ends after 0 lines'],
        [[header], 'incomplete: it ends after 1 lines'],
        [lines.slice(0, -1), 'is incomplete'],
        [lines.toSpliced(5, 1), 'is incomplete'],
        [rest, 'Line 1 is not the first line'],
        [[header, ...lines], 'Line 2 is another first line'],
        [[...lines, rest[3] ?? ''], 'comes after the end'],
        [[header, '{', ...rest], 'Line 2 is no JSON'],
        [[header, '{"type":"fact","props":{"id":"x"}}', ...rest], 'Line 2 is no record'],
        [
          [
            header,
            '{"type":"entity","props":{"id":"x","kind":"X) DETACH DELETE x //","knownFrom":1,"knownTo":2}}',
            ...rest,
          ],
          'Line 2 is no record',
        ],
        [[header.replace('"format":1', '"format":2'), ...rest], 'made by a later version of Fasti: format 2'],
        [[header.replace(/"layout":\d+/, '"layout":900'), ...rest], 'and layout 900'],
        [
          [header.replace(/"layout":\d+/, `"layout":${EARLIEST_LAYOUT - 1}`), ...rest],
          `made by an early version of Fasti: it has layout ${EARLIEST_LAYOUT - 1}`,
        ],
      ] as const)
        await expect(restore(graph, damaged), says).rejects.toThrow(says);
      expect(await contentOf(graph)).toEqual([]);
      // A record that refers to one that is missing is found only by writing it.
      const broken = lines.map((line) => line.replaceAll('["p9",null]', '["p900",null]'));
      await expect(restore(graph, broken)).rejects.toThrow('records that do not exist');
      await recover(graph, later);
      expect((await readClockState(graph)).number).toBe(0);
    });
  });
});
