/** The cost of a query: by its pages, by the largest lists of the graph, and by the links of what is asked for by id. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, createApi } from '../../src/api/api.ts';
import { forEachEngine } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { type RecordingGraph, recording } from '../support/recordingGraph.ts';
import { TEST_TODAY } from '../support/today.ts';

const AT = '2026-01-31T00:00:00Z';
const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

const HUB = 300;

const tenure = (id: string, holder: string, office: string): string =>
  `- { id: ${id}, tenure: { holder: ${holder}, office: ${office} }, claims: [ { source: s, start: "1500" } ] }\n`;

const RECORDS = `fasti: "1"
dataset: cost
language: en
sources:
  s: { title: Roll }
entities:
  host: { kind: region, label: Host }
  empty: { kind: region, label: Empty }
  hub: { kind: office, label: Hub }
  small: { kind: office, label: Small }
  single: { kind: person, label: Single }
  meeting: { kind: event, label: Meeting }
${range(HUB)
  .map((i) => `  p${i}: { kind: person, label: Person ${i} }\n`)
  .join('')}facts:
- { id: hosted, relation: { subject: meeting, type: HOSTED_BY, object: host }, claims: [ { source: s } ] }
${range(3)
  .map(
    (i) =>
      `- { id: e${i}, participation: { event: meeting, participant: p${i}, role: speaker }, claims: [ { source: s } ] }\n`,
  )
  .join('')}${range(HUB)
  .map((i) => tenure(`t${i}`, `p${i}`, 'hub'))
  .join('')}${tenure('only', 'single', 'small')}`;

forEachEngine((_name, open) => {
  let graph: RecordingGraph;
  let api: Api;

  const apiOver = (over: RecordingGraph): Promise<Api> =>
    createApi({
      graph: over,
      report: ({ error }) => {
        throw error;
      },
      today: () => TEST_TODAY,
    });

  /** The cost of an answer or the message of a refusal, and the number of statements. */
  async function asked(text: string, by = api) {
    graph.statements.length = 0;
    const { errors, extensions } = await by.execute(text);
    const { fields } = (extensions?.cost ?? {}) as { fields?: number };
    return { fields, refusal: errors?.[0]?.message, statements: graph.statements.length };
  }

  beforeAll(async () => {
    graph = recording(await open());
    await loadText(graph, RECORDS, AT);
    api = await apiOver(graph);
  });
  afterAll(() => api?.close());

  it('counts by pages alone where these keep the budget, without a statement of its own', async () => {
    const text =
      '{ event(id: "meeting") { hosts { nodes { ... on Region { offices { nodes { label } } } } } } }';
    expect(await asked(text)).toEqual({ fields: 842, refusal: undefined, statements: 1 });
  });

  it('counts clusters once, with as many parts as are asked for, and names them where they are too many', async () => {
    const clusters = (first: number, max: number, more = '') =>
      asked(
        `{ office(id: "hub") { timeline(first: ${first}) { nodes { label } clusters(max: ${max}) { from possible ${more} } } } }`,
      );
    const [short, long] = [(await clusters(1, 40)).fields ?? 0, (await clusters(101, 40)).fields ?? 0];
    expect(long - short).toBe(200);
    expect(((await clusters(1, 400)).fields ?? 0) - short).toBe(720);
    const fields = 'laneKey definite possible';
    const { refusal } = await clusters(
      1,
      400,
      `lanes { ${fields} } ${'abcdefgh'.replaceAll(/./g, `$&: lanes { ${fields} } `)}`,
    );
    expect(refusal).toContain('timeline > clusters > lanes costs most');
  });

  it('counts a condition once, in has too and for a page with its count, and says what helps where no page does', async () => {
    const has = (office: string) => `{has: {as: [HOLDER], fact: {kinds: [TENURE], about: ["${office}"]}}}`;
    const both = `people(filter: {and: [${has('hub')}, ${has('small')}]})`;
    const selected = '{ totalCount edges { certainty node { label } } }';
    // 2 times 25 for has, 2 for as, 2 for kinds and 25 for about; and 1 for totalCount: 109 times 200, and a page.
    expect(await asked(`{ ${both} ${selected} }`)).toMatchObject({ fields: 21_901, refusal: undefined });
    const conditions = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(() => has('hub')).join(', ');
    const { refusal } = await asked(`{ people(filter: {and: [${conditions}]}) ${selected} }`);
    expect(refusal).toMatch(
      /people costs most, with \d+ fields even if its pages had one item: ask for it with fewer conditions, or ask for it without totalCount\.$/,
    );
    const lists = [1, 2, 3, 4, 5].map((i) => `a${i}: ${both} { totalCount }`).join(' ');
    expect((await asked(`{ ${lists} }`)).refusal).toMatch(/, or ask for fewer root fields in one request\.$/);
  });

  it('counts a list at the root as all tenures where it is ordered by length', async () => {
    const costs = async (parent: string, orderBy: string) => {
      const list = `tenures(orderBy: ${orderBy}, first: 1) { nodes { id } }`;
      return (await asked(parent === '' ? `{ ${list} }` : `{ ${parent} { ${list} } }`)).fields ?? 0;
    };
    expect((await costs('', 'LENGTH_DESC')) - (await costs('', 'TIME_DESC'))).toBe(9_999);
    expect(await costs('office(id: "hub")', 'LENGTH_DESC')).toBe(
      await costs('office(id: "hub")', 'TIME_ASC'),
    );
  });

  const HOSTS =
    '{ events(first: 200) { nodes { hosts { nodes { ... on Region { offices { nodes { label tenures { nodes { id } } } } } } } } } }';

  it('counts lists by the largest that is stored where their pages exceed the budget', async () => {
    // Of 200 events, each has one host; no region has an office, which counts as one; an office has a page of tenures.
    expect(await (await apiOver(graph)).execute(HOSTS)).toMatchObject({
      extensions: { cost: { fields: 1 + 200 * (7 + 20 * 2) } },
    });
  });

  it('reads the largest lists at most once a second', async () => {
    const fresh = await apiOver(graph);
    expect((await asked(HOSTS, fresh)).statements).toBe(2);
    expect((await asked(HOSTS, fresh)).statements).toBe(1);
  });

  describe('a refusal', () => {
    it.each([
      [
        'the deepest list',
        '{ offices(first: 200) { nodes { tenures(first: 200) { nodes { id label note } } } } }',
      ],
      [
        'a list above the one that costs most',
        '{ offices(first: 200) { nodes { holders(first: 200) { nodes { ... on Person { tenures(first: 200) { nodes { office { holders(first: 150) { nodes { id } } } } } } } } } } }',
      ],
      [
        'a list under an alias',
        '{ offices(first: 200) { nodes { all: tenures(first: 200) { nodes { id label note } } } } }',
      ],
    ])('names %s and the page that passes', async (_what, text) => {
      const { refusal = '' } = await asked(text);
      const [, path = '', page = ''] =
        / fields: (?:on ([\w >]+), )?(first: \d+) would pass/.exec(refusal) ?? [];
      expect(page, refusal).not.toBe('');
      const costliest = /\d0000\. ([\w >]+) costs most/.exec(refusal)?.[1] ?? '';
      const [alias = ''] = (path || costliest).split(' > ').slice(-1);
      const depth = (path || costliest).split(' > ').length;
      // The page of the list at that depth.
      let seen = 0;
      const shorter = text.replace(/first: \d+/g, (old) => {
        seen += 1;
        return seen === depth ? page : old;
      });
      expect(shorter).toContain(alias);
      expect(await asked(shorter)).toMatchObject({ refusal: undefined });
      const longer = shorter.replace(
        page,
        page.replace(/\d+/, (n) => String(Number(n) + 1)),
      );
      expect((await asked(longer)).refusal).toContain('may read');
    });

    it('needs no statement where the request is too large for an empty graph', async () => {
      const many = range(11).map((i) => `a${i}: paths(from: "hub", to: "small") { nodes { certainty } }`);
      expect(await asked(`{ ${many.join(' ')} }`)).toMatchObject({
        refusal: expect.stringContaining('may read 110110 fields'),
        statements: 0,
      });
    });
  });

  it('counts a request as before while its lists grow to the next power of two', async () => {
    const text =
      '{ events(first: 200) { nodes { participants(first: 200) { nodes { label } } hosts(first: 200) { nodes { ... on Region { offices { nodes { tenures(first: 100) { nodes { id } } } } } } } } } }';
    const before = await asked(text, await apiOver(graph));
    const more = (id: number): Promise<unknown> =>
      loadText(
        graph,
        `fasti: "1"\ndataset: more${id}\nlanguage: en\nsources:\n  s: { title: Roll }\nfacts:\n- { id: more${id}, participation: { event: meeting, participant: p${id}, role: guest }, claims: [ { source: s } ] }\n`,
        AT,
      );
    await more(10);
    expect((await asked(text, await apiOver(graph))).fields).toBe(before.fields);
    await more(11);
    expect((await asked(text, await apiOver(graph))).fields).toBeGreaterThan(Number(before.fields));
  });
});
