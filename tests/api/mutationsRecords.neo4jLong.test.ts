/** planRecords and applyRecords over the API, on both engines. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type ApiResponse, createApi } from '../../src/api/api.ts';
import type { Graph } from '../../src/store/graph.ts';
import { ENGINES, openEmpty } from '../support/engines.ts';
import { TEST_TODAY } from '../support/seeded.ts';

const HEAD = 'fasti: "1"\n# Records of a town.\n';
const PEOPLE = ['ann', 'bea', 'cleo', 'dora', 'eva'];
const declared = (ids: readonly string[]): string =>
  `entities:\n${ids.map((id) => `  ${id}: { kind: person, label: ${id} }\n`).join('')}  mayor: { kind: office, label: Mayor }\n`;
const SOURCES = 'sources:\n  s: { title: Chronicle }\n';
const tenure = (holder: string, start: string): string =>
  `- tenure: { holder: ${holder}, office: mayor }\n  claims: [ { source: s, start: "${start}" } ]\n`;
const file = (body: string, dataset = 'town') => ({
  files: [{ name: `${dataset}.yaml`, format: 'YAML', content: `${HEAD}dataset: ${dataset}\n${body}` }],
});

const TOWN = file(`${SOURCES}${declared(PEOPLE)}facts:\n${tenure('ann', '1901')}${tenure('bea', '1905')}`);
const CORRECTED = file(`${SOURCES}${declared(PEOPLE)}facts:\n${tenure('ann', '1901-03')}`);

const PLAN = `mutation($input: PlanRecordsInput!, $kinds: [ChangeKind!], $first: Int, $after: String) {
  plan: planRecords(input: $input) {
    planHash problemCount createdCount updatedCount retractedCount unchangedCount conflictCount
    problems { severity code message hint position { file line column } }
    some: changes(kinds: $kinds, first: $first, after: $after) {
      totalCount
      edges { cursor change: node { kind recordType recordId differences { property sourceRecordId before after withdrawn } } }
      nodes { recordId }
      page: pageInfo { more: hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
}`;
const APPLY = `mutation($input: ApplyRecordsInput!) {
  applyRecords(input: $input) {
    batches { __typename number: number made: appliedAt by reason dataset createdCount updatedCount retractedCount revertedBy { id } }
    wrong: problems { severity code message hint at: position { file line column } }
    createdCount updatedCount retractedCount unchangedCount
  }
}`;

interface Plan {
  readonly planHash: string;
  readonly some: {
    readonly edges: readonly { readonly cursor: string; readonly change: { readonly recordId: string } }[];
    readonly page: { readonly more: boolean; readonly endCursor: string | null };
  };
}

describe.each(ENGINES)('files over the API on %s', (engine) => {
  let graph: Graph;
  let api: Api;

  beforeAll(async () => {
    graph = await openEmpty(engine);
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

  const execute = (query: string, variables: Record<string, unknown> = {}): Promise<ApiResponse> =>
    api.execute(query, variables, 'editor');
  const planOf = async (variables: Record<string, unknown>): Promise<Plan> => {
    const { data, errors } = await execute(PLAN, variables);
    expect(errors).toBeUndefined();
    return data?.plan as Plan;
  };
  const errorOf = async (query: string, variables: Record<string, unknown>) => {
    const { errors } = await execute(query, variables);
    expect(errors).toHaveLength(1);
    return { message: errors?.[0]?.message ?? '', ...errors?.[0]?.extensions };
  };

  it('reports every problem with its location, and writes nothing', async () => {
    const input = {
      files: [
        {
          name: 'one.yaml',
          format: 'YAML',
          content: `${HEAD}dataset: one\nentities:\n  Ann: { kind: persn }\n`,
        },
        { name: 'two.yaml', format: 'YAML', content: `${HEAD}dataset: two\nentites: {}\n` },
        { name: 'two.yaml', format: 'YAML', content: '' },
      ],
    };
    const { data } = await execute(APPLY, { input });
    expect(data?.applyRecords).toMatchObject({ batches: [], createdCount: 0, unchangedCount: 0 });
    const { wrong } = (data?.applyRecords ?? { wrong: [] }) as {
      wrong: readonly { code: string; hint: string; at: { file: string; line: number } }[];
    };
    expect(wrong.map(({ at, code }) => [at.file, at.line, code])).toEqual([
      ['one.yaml', 5, 'INVALID_ID'],
      ['one.yaml', 5, 'INVALID_VALUE'],
      ['two.yaml', 1, 'DUPLICATE_KEY'],
      ['two.yaml', 4, 'UNKNOWN_KEY'],
    ]);
    expect(wrong[3]?.hint).toContain('entities');
    expect(await planOf({ input })).toMatchObject({ createdCount: 0, some: { totalCount: 0, edges: [] } });
    const response = await execute('{ about { entityCount lastBatch { id } } }');
    expect(response.data).toEqual({ about: { entityCount: 0, lastBatch: null } });
  });

  it('returns the changes by page and by kind, with the same hash each time', async () => {
    const whole = await planOf({ input: TOWN });
    expect(whole).toMatchObject({
      createdCount: 9,
      updatedCount: 0,
      retractedCount: 0,
      unchangedCount: 0,
      conflictCount: 0,
      problems: [],
      problemCount: 0,
      some: {
        totalCount: 9,
        nodes: expect.arrayContaining([{ recordId: 'ann' }]),
        page: { more: false, hasPreviousPage: false },
      },
    });
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 9; page += 1) {
      const { planHash, some }: Plan = await planOf({ input: TOWN, first: 4, after });
      expect(planHash).toBe(whole.planHash);
      seen.push(...some.edges.map(({ change }) => change.recordId));
      after = some.page.endCursor;
      if (!some.page.more) break;
    }
    expect(seen).toEqual(whole.some.edges.map(({ change }) => change.recordId));
    expect(await planOf({ input: TOWN, kinds: ['UPDATE'] })).toMatchObject({ some: { totalCount: 0 } });
    expect(await planOf({ input: TOWN, first: 0 })).toMatchObject({ some: { totalCount: 9, edges: [] } });
  });

  it('refuses cursors of other plans, and pages that are too large', async () => {
    const { some } = await planOf({ input: TOWN, first: 2 });
    const after = some.page.endCursor;
    expect(await errorOf(PLAN, { input: CORRECTED, first: 2, after })).toMatchObject({
      reason: 'STALE_CURSOR',
    });
    expect(await errorOf(PLAN, { input: TOWN, kinds: ['CREATE'], after })).toMatchObject({
      reason: 'STALE_CURSOR',
    });
    expect(await errorOf(PLAN, { input: TOWN, after: 'x' })).toMatchObject({ reason: 'INVALID_CURSOR' });
    expect(await errorOf(PLAN, { input: TOWN, first: 201 })).toMatchObject({ reason: 'PAGE_TOO_LARGE' });
  });

  it('applies the expected plan, once', async () => {
    const { planHash } = await planOf({ input: TOWN });
    const { data, errors } = await execute(APPLY, { input: { ...TOWN, planHash, reason: 'first records' } });
    expect(errors).toBeUndefined();
    expect(data?.applyRecords).toEqual({
      batches: [
        {
          __typename: 'Batch',
          number: 1,
          made: expect.stringMatching(/^\d{4}-.*Z$/),
          by: 'editor',
          reason: 'first records',
          dataset: 'town',
          createdCount: 9,
          updatedCount: 0,
          retractedCount: 0,
          revertedBy: null,
        },
      ],
      wrong: [],
      createdCount: 9,
      updatedCount: 0,
      retractedCount: 0,
      unchangedCount: 0,
    });
    expect((await execute(APPLY, { input: TOWN })).data?.applyRecords).toEqual({
      batches: [],
      wrong: [],
      createdCount: 0,
      updatedCount: 0,
      retractedCount: 0,
      unchangedCount: 9,
    });
  });

  it('refuses a plan that is no longer the expected one', async () => {
    const { planHash } = await planOf({ input: CORRECTED });
    const error = await errorOf(APPLY, { input: { ...CORRECTED, mode: 'REPLACE', planHash } });
    expect(error).toMatchObject({ code: 'CONFLICT', reason: 'STALE_PLAN' });
    expect(error.message).toContain(planHash);
  });

  it('updates and retracts, and says property by property what differs', async () => {
    const input = { ...CORRECTED, mode: 'REPLACE' };
    const plan = await planOf({ input, kinds: ['UPDATE', 'RETRACT'] });
    expect(plan).toMatchObject({ updatedCount: 1, retractedCount: 1 });
    const of = (property: string, sourceRecordId: string | null, before: string, after: string | null) => ({
      property,
      sourceRecordId,
      before,
      after,
      withdrawn: false,
    });
    expect(plan.some.edges.map(({ change }) => change)).toEqual([
      {
        kind: 'UPDATE',
        recordType: 'FACT',
        recordId: 'tenure/ann/mayor',
        differences: [of('start', null, '1901', '1901-03'), of('claim', 's', 'start 1901', 'start 1901-03')],
      },
      {
        kind: 'RETRACT',
        recordType: 'FACT',
        recordId: 'tenure/bea/mayor',
        differences: expect.arrayContaining([
          of('kind', null, 'TENURE', null),
          of('holder', null, 'bea', null),
          of('claim', 's', 'start 1905', null),
        ]),
      },
    ]);
    const { data } = await execute(APPLY, { input });
    expect(data?.applyRecords).toMatchObject({
      batches: [{ number: 2 }],
      updatedCount: 1,
      retractedCount: 1,
    });
  });

  it('marks values that a file withdraws', async () => {
    const noted = (note: string) =>
      file(`entities:\n  zoe: { kind: person, label: Zoe, note: ${note} }\n`, 'notes');
    await execute(APPLY, { input: noted('a remark') });
    const { some } = await planOf({ input: noted('null') });
    expect(some.edges.map(({ change }) => change)).toEqual([
      {
        kind: 'UPDATE',
        recordType: 'ENTITY',
        recordId: 'zoe',
        differences: [
          { property: 'note', sourceRecordId: null, before: 'a remark', after: null, withdrawn: true },
        ],
      },
    ]);
  });

  it('pages on over two changes of one record', async () => {
    const zoe = 'entities:\n  zoe: { kind: person, label: Zoe, note: null }\n';
    const input = file(`${zoe}merged:\n- { id: zoe, into: ann }\n`, 'notes');
    const first = await planOf({ input, first: 1 });
    const { some } = await planOf({ input, first: 1, after: first.some.page.endCursor });
    expect([...first.some.edges, ...some.edges].map(({ change }) => change)).toMatchObject([
      { kind: 'UPDATE', recordId: 'zoe' },
      { kind: 'CONFLICT', recordId: 'zoe' },
    ]);
    const last = await planOf({ input, first: 1, after: some.page.endCursor });
    expect(last.some.edges).toEqual([]);
  });

  it('says how a fact differs from the one that another dataset states under its id', async () => {
    const other = file(
      'facts:\n- id: tenure/ann/mayor\n  tenure: { holder: bea, office: mayor }\n  claims: [ { start: "1901" } ]\n',
      'other',
    );
    expect(await planOf({ input: other, kinds: ['CONFLICT'] })).toMatchObject({
      conflictCount: 1,
      problems: [{ severity: 'ERROR', code: 'ID_TAKEN', position: null }],
      problemCount: 1,
      some: {
        edges: [
          {
            change: {
              kind: 'CONFLICT',
              differences: [
                { property: 'holder', sourceRecordId: null, before: 'ann', after: 'bea', withdrawn: false },
              ],
            },
          },
        ],
      },
    });
  });

  it('writes one batch for each dataset, and accepts an expected plan only for a single dataset', async () => {
    const files = ['east', 'west'].flatMap(
      (id) => file(`entities:\n  ${id}-town: { kind: region, label: ${id} }\n`, id).files,
    );
    expect(await errorOf(APPLY, { input: { files, planHash: 'x' } })).toMatchObject({
      code: 'BAD_USER_INPUT',
      reason: 'SEVERAL_DATASETS',
    });
    const { data } = await execute(APPLY, { input: { files } });
    expect(data?.applyRecords).toMatchObject({
      batches: [
        { number: 4, dataset: 'east' },
        { number: 5, dataset: 'west' },
      ],
      createdCount: 2,
    });
  });

  it('refuses an invalid dataset id', async () => {
    const error = await errorOf(PLAN, { input: { ...TOWN, dataset: 'Town Hall' } });
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'INVALID_ID' });
    expect(error.message).toContain('Town Hall');
  });

  it('lists batches by page, newest first', async () => {
    const first = await execute(
      '{ batches(first: 4) { totalCount nodes { number } pageInfo { hasNextPage endCursor } } }',
    );
    expect(first.data?.batches).toMatchObject({
      totalCount: 5,
      nodes: [{ number: 5 }, { number: 4 }, { number: 3 }, { number: 2 }],
      pageInfo: { hasNextPage: true },
    });
    const { pageInfo } = (first.data?.batches ?? {}) as { pageInfo: { endCursor: string } };
    const rest = await execute(
      'query($after: String) { batches(first: 4, after: $after) { edges { cursor node { id by reason } } pageInfo { hasNextPage hasPreviousPage } } }',
      { after: pageInfo.endCursor },
    );
    expect(rest.data?.batches).toMatchObject({
      edges: [{ node: { id: 'batch/1', by: 'editor', reason: 'first records' } }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
  });

  it('runs several mutations of one request in sequence', async () => {
    const { data } = await execute(
      `mutation($a: ApplyRecordsInput!, $b: ApplyRecordsInput!) {
        first: applyRecords(input: $a) { batches { number } }
        second: applyRecords(input: $b) { batches { number } createdCount unchangedCount }
      }`,
      {
        a: file('entities:\n  north: { kind: region }\n', 'north'),
        b: file('entities:\n  north: { kind: region }\n', 'north'),
      },
    );
    expect(data).toEqual({
      first: { batches: [{ number: 6 }] },
      second: { batches: [], createdCount: 0, unchangedCount: 1 },
    });
  });

  it('keeps the payload of a mutation whose successor is refused', async () => {
    const south = file('entities:\n  south: { kind: region }\n', 'south');
    const { data, errors } = await execute(
      `mutation($a: ApplyRecordsInput!, $b: ApplyRecordsInput!) {
        first: applyRecords(input: $a) { batches { number } }
        second: applyRecords(input: $b) { batches { number } }
      }`,
      { a: south, b: { ...south, planHash: 'another' } },
    );
    expect(data).toEqual({ first: { batches: [{ number: 7 }] }, second: null });
    expect(errors).toMatchObject([{ path: ['second'], extensions: { reason: 'STALE_PLAN' } }]);
  });
});
