/** Purges of every kind of record in random archives, with their merges and reverts: nothing of a record is left. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { examineGraph } from '../../src/changes/doctor/examineGraph.ts';
import { purgeRecord } from '../../src/changes/purge/purgeRecord.ts';
import { PurgeRefused } from '../../src/changes/refused.ts';
import { revertBatch } from '../../src/changes/revert/revertBatch.ts';
import { openEmbedded } from '../../src/store/engines/embedded.ts';
import type { Graph } from '../../src/store/graph.ts';
import { checkAsync } from '../domain/property.ts';
import { contentOf } from '../import/support.ts';
import { runsOf } from '../support/extent.ts';
import { loadArchive } from '../support/oracle/archive/loadArchive.ts';
import { randomArchive } from '../support/oracle/archive/randomArchive.ts';

const ARCHIVES = runsOf(10);
const META = { by: 'chief', reason: 'asked for' };

/** The ids of all entities and facts, live and closed. */
async function idsOf(graph: Graph): Promise<string[]> {
  const ids = new Set<string>();
  for (const label of ['Entity', 'Fact', 'Withdrawn', 'Past'])
    for (const { id } of await graph.read({
      text: `MATCH (x:${label}) WHERE NOT x.kind IN ['SOURCE', 'CLAIM'] RETURN DISTINCT x.id AS id`,
      params: {},
    }))
      ids.add(String(id));
  return [...ids].sort();
}

/** The lines about records that name one of the ids. */
async function mentions(graph: Graph, ids: readonly string[]): Promise<string[]> {
  const lines = (await contentOf(graph)).filter((line) => !/^\[\["Batch"\]|batch\//.test(line));
  return lines.filter((line) => ids.some((id) => line.includes(`"${id}"`) || line.includes(`\\t${id}`)));
}

it('leave nothing of it, and a store in which the doctor finds nothing', async () => {
  let purged = 0;
  await checkAsync(
    fc.asyncProperty(fc.noBias(randomArchive), fc.infiniteStream(fc.nat()), async (archive, choices) => {
      const graph = await openEmbedded();
      await graph.setup();
      try {
        await loadArchive(graph, archive);
        expect(await examineGraph(graph)).toEqual([]);
        const erased: string[] = [];
        for (let i = 0; i < 4; i += 1) {
          const ids = await idsOf(graph);
          const [choice = 0] = choices.take(1);
          const id = ids[choice % ids.length];
          if (id === undefined) break;
          try {
            const { entities, facts } = await purgeRecord(graph, id, META);
            purged += 1;
            // A fact keeps the versions that are about others, if an entity is purged.
            const gone = new Set(await idsOf(graph));
            erased.push(...entities, ...facts.filter((fact) => !gone.has(fact)));
          } catch (error) {
            if (!(error instanceof PurgeRefused)) throw error;
          }
          expect(await mentions(graph, erased)).toEqual([]);
          expect(await examineGraph(graph)).toEqual([]);
        }
        const [row] = await graph.read({ text: 'MATCH (c:Clock) RETURN c.number AS number', params: {} });
        for (let number = Number(row?.number); number > 0; number -= 1) {
          await revertBatch(graph, `batch/${number}`, META).catch(() => null);
          expect(await mentions(graph, erased)).toEqual([]);
        }
        expect(await examineGraph(graph)).toEqual([]);
      } finally {
        await graph.close();
      }
    }),
    ARCHIVES,
  );
  expect(purged).toBeGreaterThan(ARCHIVES);
}, 300_000);
