/** Revert, merge and unmerge over the API: roles, payloads and refusals, on both engines. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type ApiResponse, createApi } from '../../src/api/api.ts';
import type { Role } from '../../src/settings/tokens.ts';
import type { Graph } from '../../src/store/graph.ts';
import { ENGINES, openEmpty } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { TEST_TODAY } from '../support/seeded.ts';

const HEAD = 'fasti: "1"\ndataset: town\nlanguage: en\n';
const ENTITIES = `entities:
  ann: { kind: person, label: Ann }
  anna: { kind: person, label: Anna }
  mayor: { kind: office, label: Mayor }
`;
const tenure = (date: string): string =>
  `facts:\n- id: anna-mayor\n  tenure: { holder: anna, office: mayor }\n  claims: [ { start: "${date}" } ]\n`;

const RESULT = `{
  batch { id by reason revertedBy { id } }
  ... on MutationPayload { problems { severity code position { file } message hint } createdCount updatedCount retractedCount }
}`;
const MERGE = `mutation($input: MergeEntitiesInput!) { done: mergeEntities(input: $input) ${RESULT} }`;
const UNMERGE = `mutation($input: UnmergeEntityInput!) { done: unmergeEntity(input: $input) ${RESULT} }`;
const MERGE_TENURES = `mutation($input: MergeTenuresInput!) { done: mergeTenures(input: $input) ${RESULT} }`;
const UNMERGE_TENURE = `mutation($input: UnmergeTenureInput!) { done: unmergeTenure(input: $input) ${RESULT} }`;
const REVERT = `mutation($input: RevertBatchInput!) { done: revertBatch(input: $input) ${RESULT} }`;

describe.each(ENGINES)('batches and merges over the API on %s', (engine) => {
  let graph: Graph;
  let api: Api;

  beforeAll(async () => {
    graph = await openEmpty(engine);
    await loadText(graph, `${HEAD}${ENTITIES}${tenure('1901')}`, '2025-01-01T00:00:00Z');
    await loadText(graph, `${HEAD}${ENTITIES}${tenure('1902')}`, '2025-01-02T00:00:00Z');
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

  const execute = (query: string, input: Record<string, unknown>, role: Role | null): Promise<ApiResponse> =>
    api.execute(query, { input }, role);
  const done = async (query: string, input: Record<string, unknown>, role: Role) => {
    const { data, errors } = await execute(query, input, role);
    expect(errors).toBeUndefined();
    return data?.done;
  };
  const errorOf = async (query: string, input: Record<string, unknown>, role: Role | null) => {
    const { errors } = await execute(query, input, role);
    expect(errors).toHaveLength(1);
    return { message: errors?.[0]?.message ?? '', ...errors?.[0]?.extensions };
  };
  const holder = async (): Promise<unknown> =>
    (await execute('{ person(id: "anna") { id tenures { nodes { id } } } }', {}, null)).data?.person;

  it('allows only admins to merge', async () => {
    const variables = { from: 'anna', into: 'ann', reason: 'same dates' };
    expect(await errorOf(MERGE, variables, null)).toMatchObject({ code: 'FORBIDDEN' });
    const error = await errorOf(MERGE, variables, 'editor');
    expect(error).toMatchObject({ code: 'FORBIDDEN' });
    expect(error.message).toContain('mergeEntities requires the role admin');
    expect(await errorOf(UNMERGE, { id: 'anna', reason: 'x' }, 'editor')).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await errorOf(MERGE, { ...variables, dryRun: true }, 'editor')).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await holder()).toMatchObject({ id: 'anna' });
  });

  it('refuses an invalid merge with the reason, and an empty or very long reason', async () => {
    expect(await errorOf(MERGE, { from: 'anna', into: 'mayor', reason: 'x' }, 'admin')).toMatchObject({
      code: 'BAD_USER_INPUT',
      reason: 'MERGE_REFUSED',
      message: expect.stringContaining('Only entities of the same kind'),
    });
    expect(
      await errorOf(MERGE, { from: 'anna', into: 'ann', reason: 'x'.repeat(10_001) }, 'admin'),
    ).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'INVALID_TEXT' });
    expect(await errorOf(MERGE, { from: 'anna', into: 'ann', reason: ' ' }, 'admin')).toMatchObject({
      code: 'BAD_USER_INPUT',
      reason: 'NO_REASON',
    });
  });

  it('merges and unmerges by any id that answers give, each with author and reason', async () => {
    const newest = async () => (await execute('{ about { lastBatch { id } } }', {}, null)).data?.about;
    const merge = { from: 'anna', into: 'ann', reason: 'same dates' };
    expect(await done(MERGE, { ...merge, dryRun: true }, 'admin')).toEqual({
      batch: null,
      problems: [],
      createdCount: 1,
      updatedCount: 3,
      retractedCount: 0,
    });
    expect(await errorOf(MERGE, { ...merge, into: 'mayor', dryRun: true }, 'admin')).toMatchObject({
      reason: 'MERGE_REFUSED',
    });
    expect(await holder()).toMatchObject({ id: 'anna' });
    expect(await newest()).toEqual({ lastBatch: { id: 'batch/2' } });
    expect(await done(MERGE, merge, 'admin')).toEqual({
      batch: { id: 'batch/3', by: 'admin', reason: 'same dates', revertedBy: null },
      problems: [],
      createdCount: 1,
      updatedCount: 3,
      retractedCount: 0,
    });
    expect(await holder()).toEqual({
      id: 'ann',
      tenures: { nodes: [{ id: 'anna-mayor' }] },
    });
    const unmerge = { id: 'anna@1901-05-01', reason: 'two women' };
    expect(await done(UNMERGE, { ...unmerge, dryRun: true }, 'admin')).toMatchObject({
      batch: null,
      createdCount: 0,
      updatedCount: 3,
      retractedCount: 1,
    });
    expect(await newest()).toEqual({ lastBatch: { id: 'batch/3' } });
    expect(await done(UNMERGE, unmerge, 'admin')).toMatchObject({
      batch: { id: 'batch/4', reason: 'two women' },
      createdCount: 0,
      updatedCount: 3,
      retractedCount: 1,
    });
    expect(await holder()).toMatchObject({ id: 'anna' });
  });

  it('reverts a batch, links both batches, and reports conflicts', async () => {
    expect(await done(REVERT, { id: 'batch/1' }, 'editor')).toMatchObject({
      batch: null,
      createdCount: 0,
      updatedCount: 0,
      retractedCount: 0,
      problems: expect.arrayContaining([
        expect.objectContaining({
          severity: 'ERROR',
          code: 'LATER_BATCH',
          position: null,
          message: expect.stringContaining('anna-mayor'),
        }),
      ]),
    });
    await done(MERGE, { from: 'anna', into: 'ann', reason: 'x' }, 'admin');
    expect(await done(REVERT, { id: 'batch/5', reason: 'a slip' }, 'editor')).toMatchObject({
      batch: { id: 'batch/6', by: 'editor', reason: 'a slip', revertedBy: null },
      updatedCount: 3,
      problems: [],
    });
    expect(
      (await execute('{ batches(first: 2) { nodes { id revertedBy { id } } } }', {}, null)).data,
    ).toEqual({
      batches: {
        nodes: [
          { id: 'batch/6', revertedBy: null },
          { id: 'batch/5', revertedBy: { id: 'batch/6' } },
        ],
      },
    });
    expect(await errorOf(REVERT, { id: 'batch/5' }, 'editor')).toMatchObject({
      code: 'BAD_USER_INPUT',
      reason: 'CANNOT_REVERT',
    });
    expect(await errorOf(REVERT, { id: 'batch/99' }, 'editor')).toMatchObject({ reason: 'CANNOT_REVERT' });
  });

  it('merges tenures and takes that back, for admins', async () => {
    const second =
      'facts:\n- id: second\n  tenure: { holder: anna, office: mayor }\n  claims: [ { end: "1909", note: seen } ]\n';
    await loadText(graph, `${HEAD}${ENTITIES}${second}`, '2025-02-01T00:00:00Z');
    const input = { from: 'second', into: 'anna-mayor@1902-05-01', reason: 'one term' };
    expect(await errorOf(MERGE_TENURES, input, 'editor')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await errorOf(MERGE_TENURES, { ...input, into: 'anna' }, 'admin')).toMatchObject({
      code: 'BAD_USER_INPUT',
      reason: 'MERGE_REFUSED',
    });
    expect(await done(MERGE_TENURES, { ...input, dryRun: true }, 'admin')).toMatchObject({
      batch: null,
      updatedCount: 1,
      retractedCount: 1,
    });
    expect(await done(MERGE_TENURES, input, 'admin')).toMatchObject({
      batch: { by: 'admin', reason: 'one term' },
      problems: [],
      createdCount: 0,
      updatedCount: 1,
      retractedCount: 1,
    });
    const claims = async (id: string) =>
      (
        await execute(
          `{ node(id: "${id}") { ... on Fact { id claims { nodes { start { edtf } end { edtf } } } } } }`,
          {},
          null,
        )
      ).data?.node;
    expect(await claims('second')).toMatchObject({ id: 'anna-mayor', claims: { nodes: [{}, {}] } });
    expect(await done(UNMERGE_TENURE, { id: 'second', reason: 'two terms' }, 'admin')).toMatchObject({
      batch: { reason: 'two terms' },
      createdCount: 1,
      updatedCount: 1,
    });
    expect(await claims('second')).toMatchObject({ id: 'second', claims: { nodes: [{}] } });
  });

  it('lists what a merge and a revert change and what it contradicts, in a dry run too', async () => {
    const lives = `entities:
  old: { kind: person, label: Old }
  ben: { kind: person, label: Ben }
facts:
- { id: old-life, existence: { entity: old }, claims: [ { start: "1830", end: "1900" } ] }
- { id: ben-life, existence: { entity: ben }, claims: [ { start: "1920" } ] }
- { id: ben-term, tenure: { holder: ben, office: mayor }, claims: [ { start: "1950" } ] }
`;
    await loadText(graph, `${HEAD.replace('town', 'lives')}${lives}`, '2025-03-01T00:00:00Z');
    const ask = (type: string, name: string) =>
      `mutation($input: ${type}!) { done: ${name}(input: $input) {
        batch { id } problems { code message } changes { kind recordType recordId differences { property before after } }
      } }`;
    const MERGES = ask('MergeEntitiesInput', 'mergeEntities');
    const moved = {
      kind: 'UPDATE',
      recordType: 'FACT',
      recordId: 'old-life',
      differences: [{ property: 'entity', before: 'old', after: 'ben' }],
    };
    const input = { from: 'old', into: 'ben', reason: 'one man' };
    const planned = (await done(MERGES, { ...input, dryRun: true }, 'admin')) as {
      readonly problems: readonly unknown[];
      readonly changes: readonly unknown[];
    };
    expect(planned).toMatchObject({ batch: null, changes: expect.arrayContaining([moved]) });
    expect(planned.problems).toMatchObject([
      { code: 'OUTSIDE_LIFE', message: expect.stringContaining('according to "ben-life" this life began') },
      { code: 'OUTSIDE_LIFE', message: expect.stringContaining('according to "old-life" this life ended') },
    ]);
    const merged = (await done(MERGES, input, 'admin')) as { readonly batch: { readonly id: string } };
    expect(merged).toEqual({ ...planned, batch: { id: expect.any(String) } });

    const REVERTS = ask('RevertBatchInput', 'revertBatch');
    const back = {
      problems: [],
      changes: expect.arrayContaining([
        { ...moved, differences: [{ property: 'entity', before: 'ben', after: 'old' }] },
      ]),
    };
    const { id } = merged.batch;
    expect(await done(REVERTS, { id, dryRun: true }, 'editor')).toEqual({ ...back, batch: null });
    expect(await done(REVERTS, { id }, 'editor')).toEqual({ ...back, batch: { id: expect.any(String) } });
  });

  it('allows merges in files only for admins', async () => {
    const file = `${HEAD}merged:\n- { id: anna, into: ann, reason: one hand }\n`;
    const input = { files: [{ name: 'merged.yaml', format: 'YAML', content: file }] };
    const apply = `mutation($input: ApplyRecordsInput!) { done: applyRecords(input: $input) ${RESULT.replace('batch', 'batches')} }`;
    expect(await done(apply, input, 'editor')).toMatchObject({
      batches: [],
      updatedCount: 0,
      problems: [
        {
          severity: 'ERROR',
          code: 'INVALID_MERGE',
          message: '"anna" cannot be merged: only an admin may merge entities',
          hint: 'remove the merge from the file, or remove its obstacle first',
        },
      ],
    });
    expect(await holder()).toMatchObject({ id: 'anna' });
    expect(await done(apply, input, 'admin')).toMatchObject({
      batches: [{ by: 'admin', reason: 'one hand' }],
      updatedCount: 1,
      problems: [],
    });
    expect(await holder()).toMatchObject({ id: 'ann' });
    expect(await done(apply, input, 'editor')).toMatchObject({ batches: [], problems: [] });
  });
});
