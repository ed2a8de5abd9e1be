/** What is asked of a hub: one page of its table, and no window of more periods than are counted. */
import { HeaderMap } from '@apollo/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, createApi } from '../../src/api/api.ts';
import { forEachEngine } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { isOfRequest, type RecordingGraph, recording } from '../support/recordingGraph.ts';
import { TEST_TODAY } from '../support/today.ts';

const HUB = 2_100;
const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const many = (count: number, part: (i: number) => string): string => range(count).map(part).join('');

const RECORDS = `fasti: "1"
dataset: scans
language: en
sources:
  roll: { title: Roll }
entities:
  hub: { kind: organization, label: Hub }
${many(HUB, (i) => `  p${i}: { kind: person, label: Person ${i} }\n`)}facts:
${many(HUB, (i) => `- { id: m${i}, membership: { member: p${i}, body: hub }, claims: [ { source: roll, start: "${1800 + (i % 200)}" } ] }\n`)}`;

const JSON_HEADERS = new HeaderMap([['content-type', 'application/json']]);

forEachEngine((_name, open) => {
  let graph: RecordingGraph;
  let api: Api;

  async function asked(text: string) {
    graph.statements.length = 0;
    const { errors } = await api.execute(text);
    return {
      refusal: errors?.[0]?.message,
      code: errors?.[0]?.extensions?.reason,
      read: graph.statements.filter(isOfRequest).length,
    };
  }

  beforeAll(async () => {
    graph = recording(await open());
    await loadText(graph, RECORDS, '2026-01-31T00:00:00Z');
    api = await createApi({
      graph,
      report: ({ error }) => {
        throw error;
      },
      today: () => TEST_TODAY,
    });
  }, 240_000);
  afterAll(() => api?.close());

  it('reads the table of a hub in one page, since each page puts all of its facts in order', async () => {
    for (const list of ['timeline(ids: ["hub"])', 'memberships(filter: {bodies: ["hub"]})']) {
      graph.statements.length = 0;
      const query = `{ ${list.replace(/\)$/, ', first: 10000)')} { nodes { label interval { label } } } }`;
      const { body } = await api.handle(
        { method: 'POST', headers: JSON_HEADERS, search: '', body: { query } },
        { largestPage: 10_000 },
      );
      const { data } = JSON.parse(body.kind === 'complete' ? body.string : '{}');
      expect(Object.values<{ nodes: unknown[] }>(data)[0]?.nodes).toHaveLength(HUB);
      expect(graph.statements.filter(isOfRequest)).toHaveLength(1);
    }
    const { errors } = await api.execute('{ timeline(ids: ["hub"], first: 201) { nodes { label } } }');
    expect(errors?.[0]?.extensions?.reason).toBe('PAGE_TOO_LARGE');
  });

  it('refuses a window of more periods than are counted, and reads nothing', async () => {
    const periods = (during: string) =>
      asked(
        `{ organization(id: "hub") { timeline(first: 1, during: "${during}") { periods(unit: DAY) { from } } } memberships(during: "${during}", filter: {bodies: ["hub"]}) { groups(by: PERIOD, unit: DAY) { items { definite } } } }`,
      );
    expect(await periods('1810/2000')).toMatchObject({
      refusal: expect.stringMatching(
        /\(unit: DAY\) would count in 69762 periods, from 1810-01-01 to 2000-12-31/,
      ),
      code: 'UNBOUNDED_QUESTION',
      read: 0,
    });
    expect((await periods('1990/1991')).refusal).toBeUndefined();
  });
});
