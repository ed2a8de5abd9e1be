/** Hostile files that an editor sends: none of them changes anything, or the plan says whose records it changes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  FORGED_SOURCES,
  HOSTILE_TEXTS,
  type HostileFile,
  OTHERS_RECORDS,
  TOWN,
} from '../support/hostile/files.ts';
import { loadText } from '../support/loadText.ts';
import { openSite, type TestSite } from '../support/site.ts';

let site: TestSite;
let before: unknown;
beforeAll(async () => {
  site = await openSite({ tokens: 'editor:token-of-an-editor' });
  await loadText(site.graph, TOWN, '2026-01-01T00:00:00Z');
  before = await state();
});
afterAll(() => site?.close());

async function change(query: string, { format, content, input = {} }: Omit<HostileFile, 'code'>) {
  const response = await fetch(`${site.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer token-of-an-editor' },
    body: JSON.stringify({
      query,
      variables: { input: { ...input, files: [{ name: 'a.x', format, content }] } },
    }),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as { readonly data?: Record<string, unknown>; readonly errors?: unknown };
}

const APPLY = `mutation($input: ApplyRecordsInput!) { done: applyRecords(input: $input) {
  accepted problems { severity code position { file line column } }
} }`;
const PLAN = `mutation($input: PlanRecordsInput!) { done: planRecords(input: $input) {
  accepted changes { nodes { recordId kind owner } }
} }`;
const STATE = '{ about { sourceCount factCount } tenures { nodes { voiceCount } } batches { totalCount } }';

async function state(): Promise<unknown> {
  const response = await fetch(`${site.url}/graphql?query=${encodeURIComponent(STATE)}`, {
    headers: { 'apollo-require-preflight': 'true' },
  });
  return ((await response.json()) as { readonly data: unknown }).data;
}

async function expectRefused(file: HostileFile): Promise<void> {
  const { data, errors } = await change(APPLY, file);
  expect(errors).toBeUndefined();
  expect(data?.done).toMatchObject({
    accepted: false,
    problems: expect.arrayContaining([
      {
        severity: 'ERROR',
        code: file.code,
        position: { file: 'a.x', line: expect.any(Number), column: expect.any(Number) },
      },
    ]),
  });
  expect(await state()).toEqual(before);
  expect(site.log).toEqual([]);
}

describe('texts', () => {
  it.each(Object.entries(HOSTILE_TEXTS))('%s', (_what, file) => expectRefused(file));
});

describe('sources of another dataset', () => {
  it.each(Object.entries(FORGED_SOURCES))('%s', (_what, file) => expectRefused(file));
});

describe('records of another dataset', () => {
  it.each(Object.entries(OTHERS_RECORDS))('%s', async (_what, [recordId, file]) => {
    const { data } = await change(PLAN, file);
    expect(data?.done).toMatchObject({
      accepted: true,
      changes: { nodes: [{ recordId, kind: 'UPDATE', owner: 'town' }] },
    });
  });
});
