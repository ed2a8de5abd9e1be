import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBackup } from '../../src/store/backup/backup.ts';
import { readClockState } from '../../src/store/clock.ts';
import type { Graph } from '../../src/store/graph.ts';
import { recover } from '../../src/store/write/recover.ts';
import { apply, contentIn, hall, later, linesOf, restore, restored } from '../support/backups.ts';
import { Crash, dyingAfter, withWrites } from '../support/betweenWrites.ts';
import { forEachEngine, wipe } from '../support/engines.ts';

forEachEngine((_name, open) => {
  describe('a backup', () => {
    let graph: Graph;
    let first: string[];
    beforeAll(async () => {
      graph = await open();
      await apply(graph, hall(1));
      first = await contentIn(graph);
    });
    afterAll(() => wipe(graph));

    it('taken between any two transactions of a batch is the batch before, or after', async () => {
      const taken: string[][] = [];
      const watched = withWrites(graph, async (_at, write) => {
        taken.push(await linesOf(graph));
        return write();
      });
      await apply(watched, hall(2));
      const second = await contentIn(graph);
      expect(second).not.toEqual(first);
      expect(taken.length).toBeGreaterThan(5);
      const batches: number[] = [];
      for (const lines of taken) {
        const { batch } = JSON.parse(String(lines[0])) as { batch: number };
        batches.push(batch);
        expect(await restored(lines)).toEqual(batch === 1 ? first : second);
      }
      expect(new Set(batches)).toEqual(new Set([1, 2]));
    });

    it('that is read while a batch is written and swept is the batch before it', async () => {
      const before = await contentIn(graph);
      const reading = readBackup(graph);
      const lines: string[] = [];
      const readSome = async (most: number): Promise<void> => {
        for (let i = 0; i < most; i += 1) {
          const { value, done } = await reading.next();
          if (done) return;
          lines.push(JSON.stringify(value));
        }
      };
      const watched = withWrites(graph, async (_at, write) => {
        await readSome(50);
        return write();
      });
      await apply(watched, hall(3));
      expect(lines.length).toBeGreaterThan(300);
      await readSome(100_000);
      expect(JSON.parse(String(lines.at(-1)))).toMatchObject({ type: 'end', overtaken: true });
      expect(await restored(lines)).toEqual(before);
    });

    it('whose restore dies leaves an empty graph, whichever write is its last', async () => {
      const lines = await linesOf(graph);
      await wipe(graph);
      for (const writes of [0, 1, 2, 3, 5, 9]) {
        await expect(restore(dyingAfter(graph, writes), lines)).rejects.toThrow(Crash);
        expect((await readClockState(graph)).number).toBe(0);
        await recover(graph, later);
        const left = await graph.read({
          text: 'MATCH (x) WHERE NOT x:Clock RETURN count(*) AS n',
          params: {},
        });
        expect(left[0]?.n, `after ${writes} writes`).toBe(0);
      }
      await restore(graph, lines);
      expect((await linesOf(graph)).length).toBe(lines.length);
    });
  });
});
