/** Merging tenures and undoing that, queried through GraphQL on both engines. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, createApi } from '../../src/api/api.ts';
import { mergeEntities } from '../../src/changes/merge/mergeEntities.ts';
import { mergeTenures, unmergeTenure } from '../../src/changes/merge/mergeTenures.ts';
import { revertBatch } from '../../src/changes/revert/revertBatch.ts';
import type { Graph } from '../../src/store/graph.ts';
import { contentOf } from '../import/support.ts';
import { dataOf } from '../support/dataOf.ts';
import { ENGINES, openEmpty } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { TEST_TODAY } from '../support/seeded.ts';
import { AT, META, NODE, PRESS, TOWN } from '../support/twoTenures.ts';

/** All live records, without the values that differ by batch. */
const liveContentOf = async (graph: Graph): Promise<readonly string[]> =>
  (await contentOf(graph))
    .filter((line) => !/"Past"|"Batch"|"Clock"|"Dataset"|WAS_|"WAS"|"a":"batch\//.test(line))
    .map((line) =>
      line.replace(/"known(From|To)":\d+,?/g, '').replace(/"(version|other|digests)":\[?[^\]]*\]?,?/g, ''),
    );

describe.each(ENGINES)('merging tenures on %s', (engine) => {
  let graph: Graph;
  let api: Api;

  beforeAll(async () => {
    graph = await openEmpty(engine);
    await loadText(graph, TOWN, AT);
    await loadText(graph, PRESS('2022-06'), AT);
    await mergeEntities(graph, 'gunseo', 'gunso', META);
    api = await createApi({
      graph,
      report: ({ error }) => {
        throw error;
      },
      today: () => TEST_TODAY,
    });
  });
  afterAll(async () => {
    await api?.close();
    await graph?.close();
  });

  const node = async (id: string): Promise<unknown> =>
    ((await dataOf(api, NODE, { id })) as { readonly node: unknown }).node;
  const repeated = async (): Promise<unknown> =>
    (
      (await dataOf(api, '{ integrity(rules: [REPEATED_TENURE]) { nodes { message } } }')) as {
        readonly integrity: { readonly nodes: unknown };
      }
    ).integrity.nodes;
  const merge = (from: string, into: string) => mergeTenures(graph, from, into, META);
  const MERGED = {
    id: 'gunso-mayor',
    interval: { start: { edtf: '2018-07' }, end: { edtf: '2022-06' } },
    claims: {
      nodes: expect.arrayContaining([
        { source: { id: 'chronicle' }, fact: { id: 'gunso-mayor' } },
        { source: { id: 'chronicle' }, fact: { id: 'gunso-mayor' } },
        { source: { id: 'paper' }, fact: { id: 'gunso-mayor' } },
      ]),
    },
  };

  it('puts the claims of both on one, to which both ids lead, and can be undone', async () => {
    expect(await repeated()).toEqual([{ message: expect.stringContaining('probably one tenure') }]);
    const before = await liveContentOf(graph);
    const dry = await mergeTenures(graph, 'gunseo-mayor', 'gunso-mayor', { ...META, dryRun: true });
    expect(dry).toMatchObject({ updates: 1, retracts: 1, batch: null });
    expect(await liveContentOf(graph)).toEqual(before);

    const { batch, moved } = await merge('gunseo-mayor', 'gunso-mayor');
    expect(moved).toHaveLength(2);
    expect(await node('gunso-mayor')).toEqual(MERGED);
    expect(await node('gunseo-mayor')).toEqual(MERGED);
    const { extensions } = await api.execute('{ nodes(ids: ["gunseo-mayor", "mayor"]) { id } }', {});
    expect(extensions?.notes).toEqual([
      expect.objectContaining({ code: 'REDIRECTED', value: 'gunseo-mayor', suggestion: 'gunso-mayor' }),
    ]);
    expect(await repeated()).toEqual([]);

    const { batch: reverting, conflicts } = await revertBatch(graph, batch?.id ?? '', META);
    expect(conflicts).toEqual([]);
    expect(await liveContentOf(graph)).toEqual(before);
    await revertBatch(graph, reverting?.id ?? '', META);
    expect(await node('gunseo-mayor')).toEqual(MERGED);
    await unmergeTenure(graph, 'gunseo-mayor', META);
    expect(await liveContentOf(graph)).toEqual(before);
  });
});
