/** What lists scan counts by the links of their owners: those of a hub are refused before they run, those of others pass. */
import { HeaderMap } from '@apollo/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, createApi } from '../../src/api/api.ts';
import { forEachEngine } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { type RecordingGraph, recording } from '../support/recordingGraph.ts';
import { TEST_TODAY } from '../support/today.ts';

const HUB = 2_100;
const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const many = (count: number, part: (i: number) => string): string => range(count).map(part).join('');

const RECORDS = `fasti: "1"
dataset: scans
language: en
sources:
  roll: { title: Roll }
  note: { title: Note }
entities:
  hub: { kind: organization, label: Hub }
${many(60, (i) => `  small${i}: { kind: organization, label: Small ${i} }\n`)}${many(HUB, (i) => `  p${i}: { kind: person, label: Person ${i} }\n`)}facts:
${many(HUB, (i) => `- { id: m${i}, membership: { member: p${i}, body: hub }, claims: [ { source: roll, start: "${1800 + (i % 200)}" } ] }\n`)}${many(60, (i) => `- { id: s${i}, membership: { member: p${i}, body: small${i} }, claims: [ { source: roll, start: "1900" } ] }\n`)}`;

const JSON_HEADERS = new HeaderMap([['content-type', 'application/json']]);

const WHOLE =
  'timeline(first: 1, during: "1810/2000") { totalCount lanes { key rowCount } periods(unit: YEAR) { from } clusters { from } }';

forEachEngine((_name, open) => {
  let graph: RecordingGraph;
  let api: Api;

  async function asked(text: string) {
    graph.statements.length = 0;
    const { errors, extensions } = await api.execute(text);
    const { fields = 0 } = (extensions?.cost ?? {}) as { fields?: number };
    const isForCost = (statement: string): boolean => /largestLists|fasti|COUNT \{/.test(statement);
    const read = graph.statements.filter(({ text }) => !isForCost(text));
    return {
      fields,
      refusal: errors?.[0]?.message,
      code: errors?.[0]?.extensions?.reason,
      read: read.length,
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

  const aliased = (id: (i: number) => string): string =>
    `{ ${range(19)
      .map((i) => `a${i}: organization(id: "${id(i)}") { ${WHOLE} }`)
      .join(' ')} }`;

  it('refuses many scans of a hub, and lets the same scans of others and one of the hub pass', async () => {
    expect(await asked(aliased(() => 'hub'))).toMatchObject({
      refusal: expect.stringContaining('ask for fewer root fields in one request'),
      read: 0,
    });
    const others = await asked(aliased((i) => `small${i}`));
    expect(others).toMatchObject({ refusal: undefined, read: 19 });
    const alone = await asked(`{ organization(id: "hub") { ${WHOLE} } }`);
    expect(alone.refusal).toBeUndefined();
    expect(alone.fields).toBeGreaterThan(19 * (others.fields / 19));
  });

  it('counts the owners that a list has by their own links, as often as they are read', async () => {
    const counts = 'facts { totalCount } members { totalCount } all: timeline { lanes { key } totalCount }';
    expect(
      (await asked(`{ organizations(first: 50) { nodes { label ${counts} } } }`)).refusal,
    ).toBeUndefined();
    const again = await asked(
      `{ memberships(first: 200, filter: {bodies: ["hub"]}) { nodes { body { label ${counts} } } } }`,
    );
    expect(again).toMatchObject({
      refusal: expect.stringContaining('The lists of "hub" cost most'),
      read: 1,
    });
    const once = await asked(
      `{ memberships(first: 1, filter: {bodies: ["hub"]}) { nodes { body { label ${counts} } } } }`,
    );
    expect(once.refusal).toBeUndefined();
  });

  it('counts pages of a hub, for which all of its facts are put in order', async () => {
    const pages = range(60).map((i) => `a${i}: timeline(first: 1) { nodes { label } }`);
    expect(await asked(`{ organization(id: "hub") { ${pages.join(' ')} } }`)).toMatchObject({
      refusal: expect.stringContaining('may read'),
      read: 0,
    });
  });

  it('counts the facts of a source by its claims, unless it has very many', async () => {
    const facts = (source: string, more = '') =>
      asked(
        `{ ${range(12)
          .map(
            (i) =>
              `a${i}: facts(first: 1${more}, filter: {sourcesOnly: ["${source}"], not: {conflict: true}}) { totalCount nodes { id } }`,
          )
          .join(' ')} }`,
      );
    const [few, many] = [await facts('note'), await facts('roll')];
    expect(few.refusal).toBeUndefined();
    expect(few.fields).toBeLessThan(many.fields);
    expect((await facts('note', ', include: [WITHDRAWN]')).fields).toBe(
      (await facts('roll', ', include: [WITHDRAWN]')).fields,
    );
  });

  it.each([
    ['batches(', 0.2],
    ['factChanges(since: {batch: 0}, ', 0.6],
  ])('counts the versions of facts that %sabout:) reads', async (list, costOfEach) => {
    const changes = (id: (i: number) => string) =>
      asked(
        `{ ${range(20)
          .map((i) => `a${i}: ${list}about: ["${id(i)}"], first: 1) { totalCount nodes { __typename } }`)
          .join(' ')} }`,
      );
    const [hub, others] = [await changes(() => 'hub'), await changes((i) => `small${i}`)];
    expect([hub.refusal, others.refusal]).toEqual([undefined, undefined]);
    expect(hub.fields).toBeGreaterThan(20 * HUB * costOfEach);
    expect(others.fields).toBeLessThan(10_000);
  });

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
      expect(graph.statements.filter(({ text }) => !/largestLists|COUNT \{/.test(text))).toHaveLength(1);
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
