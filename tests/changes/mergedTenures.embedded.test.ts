/** What merged tenures do with files, exports and refusals; `mergeTenures.test.ts` runs a merge on both engines. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, createApi } from '../../src/api/api.ts';
import { planSeed } from '../../src/changes/loadSeed.ts';
import { mergeEntities, unmergeEntity } from '../../src/changes/merge/mergeEntities.ts';
import { mergeTenures, unmergeTenure } from '../../src/changes/merge/mergeTenures.ts';
import { exportRecords } from '../../src/export/exportRecords.ts';
import type { Graph } from '../../src/store/graph.ts';
import { dataOf } from '../support/dataOf.ts';
import { openEmpty } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { TEST_TODAY } from '../support/seeded.ts';
import { AT, LATER, META, NODE, PRESS, TOWN } from '../support/twoTenures.ts';

describe('merged tenures', () => {
  let graph: Graph;
  let api: Api;

  beforeAll(async () => {
    graph = await openEmpty('embedded');
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
  const merge = (from: string, into: string) => mergeTenures(graph, from, into, META);
  const countsOf = async (text: string, replace = false): Promise<unknown> => {
    const { counts } = await planSeed(
      graph,
      { texts: [{ name: 'a.yaml', format: 'YAML', content: text }] },
      { replace },
    );
    return counts;
  };
  const unchanged = { CREATE: 0, UPDATE: 0, RETRACT: 0, CONFLICT: 0 };
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

  it('lasts when the files are loaded again, corrected, or exported', async () => {
    await merge('gunseo-mayor', 'gunso-mayor');
    for (const replace of [false, true]) {
      expect(await countsOf(TOWN, replace)).toMatchObject(unchanged);
      expect(await countsOf(PRESS('2022-06'), replace)).toMatchObject(unchanged);
    }
    await loadText(graph, PRESS('2022-05'), LATER);
    expect(await node('gunseo-mayor')).toMatchObject({
      id: 'gunso-mayor',
      interval: { start: { edtf: '2018-07' }, end: { edtf: '2022-05' } },
    });
    await loadText(graph, PRESS('2022-06'), LATER);
    expect(await node('gunseo-mayor')).toEqual(MERGED);
    // A file that has one of the two only, and one that no longer has the other.
    const one = TOWN.replace(/- id: gunseo-mayor[\s\S]*?(?=- id: gunso-third)/, '');
    expect(await countsOf(one)).toMatchObject(unchanged);
    expect(await countsOf(one, true)).toMatchObject({ ...unchanged, UPDATE: 1 });
    const other = TOWN.replace(/- id: gunso-mayor[\s\S]*?(?=- id: gunseo-mayor)/, '');
    expect(await countsOf(other)).toMatchObject(unchanged);
    expect(await countsOf(other, true)).toMatchObject({ ...unchanged, UPDATE: 1 });
    const moved = PRESS('2022-06')
      .replace('holder: gunseo', 'holder: other')
      .replace('facts:', 'entities:\n  other: { kind: person }\nfacts:');
    expect(await countsOf(moved)).toMatchObject({ CONFLICT: 1 });
    await unmergeTenure(graph, 'gunseo-mayor', META);
  });

  it('is refused for what is not one tenure', async () => {
    const refusal = async (from: string, into: string): Promise<string> => {
      const error: unknown = await merge(from, into).catch((found: unknown) => found);
      return error instanceof Error ? error.message : '';
    };
    expect(await refusal('gunso-mayor', 'gunso-mayor')).toMatch(/into itself/);
    expect(await refusal('gunso-mayor', 'nothing')).toMatch(/There is no tenure "nothing"/);
    expect(await refusal('gunso-member', 'gunso-mayor')).toMatch(/"gunso-member" is a membership/);
    expect(await refusal('gunso-third', 'gunso-mayor')).toMatch(
      /"gunso-third" and "gunso-mayor" contradict each other: their claims give the starts .*1990-01-01.* and .*2018/,
    );
    await merge('gunseo-mayor', 'gunso-mayor');
    expect(await refusal('gunseo-mayor', 'gunso-third')).toMatch(
      /"gunseo-mayor" was merged into "gunso-mayor"/,
    );
    const error: unknown = await unmergeEntity(graph, 'gunseo', META).catch((found: unknown) => found);
    expect(String(error)).toMatch(/fasti unmerge gunseo-mayor/);
    await unmergeTenure(graph, 'gunseo-mayor', META);
    await expect(unmergeTenure(graph, 'gunseo-mayor', META)).rejects.toThrow(/nothing to undo/);
    await unmergeEntity(graph, 'gunseo', META);
    expect(await refusal('gunseo-mayor', 'gunso-mayor')).toMatch(
      /have different holders: "gunseo" and "gunso"/,
    );
  });

  it('is part of an export, which changes nothing where it came from', async () => {
    await mergeEntities(graph, 'gunseo', 'gunso', META);
    await merge('gunseo-mayor', 'gunso-mayor');
    const { files } = await exportRecords(graph, 'yaml');
    expect(files.map(({ name }) => name)).toEqual(['town.yaml', 'press.yaml']);
    expect(files.some(({ content }) => content.includes('gunseo-mayor'))).toBe(false);
    for (const { content } of files) expect(await countsOf(content)).toMatchObject(unchanged);
    for (const { content } of files) expect(await countsOf(content, true)).toMatchObject(unchanged);
  });
});
