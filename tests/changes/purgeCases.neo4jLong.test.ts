/** A purge leaves nothing of a record: not now, not before, not after a revert, in no index and no backup. */
import { beforeEach, describe, expect, it } from 'vitest';
import { examineGraph } from '../../src/changes/doctor/examineGraph.ts';
import { mergeEntities, unmergeEntity } from '../../src/changes/merge/mergeEntities.ts';
import { mergeTenures } from '../../src/changes/merge/mergeTenures.ts';
import { purgeRecord } from '../../src/changes/purge/purgeRecord.ts';
import { revertBatch } from '../../src/changes/revert/revertBatch.ts';
import type { Graph } from '../../src/store/graph.ts';
import { recover } from '../../src/store/write/recover.ts';
import { contentOf } from '../import/support.ts';
import { apply, contentIn, later, linesOf, restore } from '../support/backups.ts';
import { Crash, dyingAfter } from '../support/betweenWrites.ts';
import { ENGINES, openEmpty, wipe } from '../support/engines.ts';
import { ANN, META, recordsOf, separable, town } from '../support/purgedTown.ts';

describe.each(ENGINES)('a purge on %s', (engine) => {
  let graph: Graph;
  beforeEach(async () => {
    graph ??= await openEmpty(engine);
    await wipe(graph);
    await apply(graph, town(1));
    await apply(graph, town(2));
  });

  const expectWhole = async (): Promise<void> => {
    expect(await examineGraph(graph)).toEqual([]);
  };

  it('of an entity leaves nothing of it, nor of its facts', async () => {
    expect(await recordsOf(graph)).toMatch(ANN);
    const before = await contentOf(graph);
    const dry = await purgeRecord(graph, 'ann', { ...META, dryRun: true });
    expect(dry).toMatchObject({
      entities: ['ann'],
      facts: ['e-ann', 'n-ann', 'r-kin', 't-ann'],
      claims: 6,
      retracts: 5,
      batch: null,
    });
    expect(await contentOf(graph)).toEqual(before);

    const report = await purgeRecord(graph, 'ann', META);
    expect(report).toEqual({ ...dry, batch: expect.objectContaining({ id: 'batch/3' }) });
    expect(await recordsOf(graph)).not.toMatch(ANN);
    const [log] = await graph.read({
      text: 'MATCH (b:Batch {number: 3}) RETURN properties(b) AS props',
      params: {},
    });
    expect(log?.props).toMatchObject({ purged: 'ann', retracts: 5, ...META });
    await expectWhole();

    // No revert of an older batch brings it back, and the purge itself cannot be reverted.
    for (const batch of ['batch/2', 'batch/1']) {
      const reverted = await revertBatch(graph, batch, META);
      expect(reverted.conflicts).toEqual([]);
      expect(await recordsOf(graph)).not.toMatch(ANN);
      await expectWhole();
    }
    await expect(revertBatch(graph, 'batch/3', META)).rejects.toThrow('of which nothing is left');

    const copy = await openCopy(await linesOf(graph));
    const content = async (of: Graph) => (await contentIn(of)).map((line) => line.replace(/,"purges":1/, ''));
    expect(await content(copy)).toEqual(await content(graph));
    await copy.close();
  });

  /** A restored copy; on the embedded engine, since Neo4j has one graph. */
  async function openCopy(lines: readonly string[]): Promise<Graph> {
    const copy = await openEmpty('embedded');
    await restore(copy, lines);
    return copy;
  }

  it('of a fact leaves the entity, whose former states no longer show it', async () => {
    const { facts, entities } = await purgeRecord(graph, 'n-bob2', META);
    expect([facts, entities]).toEqual([['n-bob2'], []]);
    const left = await recordsOf(graph);
    expect(left).not.toMatch(/Xanthoceras|xanthoceras|n-bob2/);
    expect(left).toContain('"label":"Bob"');
    await expectWhole();
  });

  it('of an existence leaves no day that followed from it', async () => {
    await purgeRecord(graph, 'e-ann', META);
    expect(await recordsOf(graph)).not.toMatch(/e-ann|195[0-9]-04/);
    expect(await recordsOf(graph)).toContain('Zyzyphus');
    await expectWhole();
  });

  it('of what was retracted long ago leaves nothing either', async () => {
    await apply(graph, town(2).replace(/^- \{ id: .-ann.*\n|^- \{ id: r-kin.*\n|^ {2}ann:.*\n/gm, ''));
    expect(await recordsOf(graph)).toMatch(ANN);
    const { retracts } = await purgeRecord(graph, 'ann', META);
    // The entity stays when its facts are retracted.
    expect(retracts).toBe(1);
    expect(await recordsOf(graph)).not.toMatch(ANN);
    await expectWhole();
  });

  it('of what a revert has removed leaves nothing either', async () => {
    await apply(
      graph,
      'fasti: "1"\ndataset: other\nentities:\n  zoe: { kind: person, label: Xyris, note: rare }\n',
    );
    await revertBatch(graph, 'batch/3', META);
    expect(await recordsOf(graph)).toMatch(/Xyris/);
    expect(await purgeRecord(graph, 'zoe', META)).toMatchObject({
      retracts: 0,
      facts: [],
      entities: ['zoe'],
    });
    expect(await recordsOf(graph)).not.toMatch(/zoe|[Xx]yris|rare/);
    await expectWhole();
  });

  it('of an entity takes what was merged into it, and what was said under its id while it was merged', async () => {
    await apply(graph, separable(2));
    await mergeEntities(graph, 'ann', 'bob', META);
    await expect(purgeRecord(graph, 'ann', META)).rejects.toThrow('merged into "bob"');
    await apply(graph, separable(3));
    await unmergeEntity(graph, 'ann', META);
    await purgeRecord(graph, 'ann', META);
    expect(await recordsOf(graph)).not.toMatch(ANN);
    await expectWhole();
  });

  it('of the entity that remains takes both', async () => {
    await apply(graph, separable(2));
    await mergeEntities(graph, 'ann', 'bob', META);
    const { entities } = await purgeRecord(graph, 'bob', META);
    expect(entities).toEqual(['bob', 'ann']);
    const left = await recordsOf(graph);
    expect(left).not.toMatch(ANN);
    expect(left).not.toMatch(/"bob"|[nt]-bob|Xanthoceras/);
    await expectWhole();
  });

  it('of a tenure takes those that were merged into it', async () => {
    await apply(
      graph,
      town(2).replace(
        '\n- { id: t-bob,',
        '\n- { id: t-bob2, tenure: { holder: bob, office: mayor }, claims: [ { source: roll, end: "2010" } ] }\n- { id: t-bob,',
      ),
    );
    await mergeTenures(graph, 't-bob2', 't-bob', META);
    await expect(purgeRecord(graph, 't-bob2', META)).rejects.toThrow('merged into "t-bob"');
    await purgeRecord(graph, 't-bob', META);
    expect(await recordsOf(graph)).not.toMatch(/t-bob/);
    await expectWhole();
  });

  it('is refused for what speaks about others, for other records, and for nothing', async () => {
    await apply(graph, town(2).replace('start: "1992"', 'by: ann, status: ATTRIBUTED, start: "1992"'));
    await expect(purgeRecord(graph, 'ann', META)).rejects.toThrow(
      'Claims on a fact about others name "ann": "t-bob". Purge these facts first',
    );
    await purgeRecord(graph, 't-bob', META);
    await purgeRecord(graph, 'ann', META);
    expect(await recordsOf(graph)).not.toMatch(ANN);
    await expect(purgeRecord(graph, 'roll', META)).rejects.toThrow('neither an entity nor a fact');
    await expect(purgeRecord(graph, 'ann', META)).rejects.toThrow('Nothing has, or had, the id "ann"');
    await expectWhole();
  });

  it('that was interrupted is finished by the next writer', async () => {
    for (let writes = 1; ; writes += 1) {
      await wipe(graph);
      await apply(graph, town(1));
      await apply(graph, town(2));
      try {
        await purgeRecord(dyingAfter(graph, writes), 'ann', META);
        expect(writes).toBeGreaterThan(4);
        break;
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
      }
      await recover(graph, later);
      const purged = !ANN.test(await recordsOf(graph));
      const [row] = await graph.read({ text: 'MATCH (b:Batch) RETURN max(b.number) AS last', params: {} });
      expect(purged).toBe(row?.last === 3);
      await expectWhole();
    }
  });

  it('of an entity that others were once merged into leaves nothing of it in their former states', async () => {
    await wipe(graph);
    await apply(graph, separable(1));
    const merged = await mergeEntities(graph, 'bob', 'ann', META);
    await revertBatch(graph, String(merged.batch?.id), META);
    await purgeRecord(graph, 'ann', META);
    expect(await recordsOf(graph)).not.toMatch(ANN);
    expect(await recordsOf(graph)).toContain('"id":"bob"');
    await expectWhole();
  });

  it('of a body leaves nothing of it in the last state of an office that was retracted', async () => {
    await apply(
      graph,
      'fasti: "1"\ndataset: other\nsources:\n  list: { title: List }\nentities:\n  clerk: { kind: office, label: Clerk }\nfacts:\n- { id: seat2, relation: { subject: clerk, type: BELONGS_TO, object: town }, claims: [ { source: list } ] }\n',
    );
    await revertBatch(graph, 'batch/3', META);
    expect(await recordsOf(graph)).toMatch(/"bodyId":"town"[^\n]*"id":"clerk"/);
    await purgeRecord(graph, 'town', META);
    expect(await recordsOf(graph)).not.toMatch(/"bodyId":"town"|"seat2?"/);
    await expectWhole();
  });
});
