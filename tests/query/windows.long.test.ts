/** Lists within a window, of records with all kinds of dates: equal on both engines; on Neo4j the cost is that of a page. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { revertBatch } from '../../src/changes/revert/revertBatch.ts';
import { upgradeGraph } from '../../src/changes/upgrade/upgradeGraph.ts';
import { LAYOUT_VERSION } from '../../src/store/graphLayout.ts';
import { dataOf } from '../support/dataOf.ts';
import { loadText } from '../support/loadText.ts';
import { loadedApi, type SeededApi } from '../support/seeded.ts';
import { openSideBySide, type SideBySide } from '../support/sideBySide.ts';

const TENURES = 500;
/** The limit for a page of ten: some reads for each duration class with facts. The whole list costs ten times more. */
const MOST_HITS = 900;

/** Years from 1500 to 1999, not in order. */
const yearOf = (i: number): number => 1500 + ((i * 2_654_435_761) % 500);

/** Dates of each form: known, by month, open, unknown, only attested, only ended, long, or none. */
function datesOf(i: number): string {
  const year = yearOf(i);
  const forms = [
    `start: "${year}-03", end: "${year + 1 + (i % 9)}"`,
    `start: "${year}-03-05", end: "${year}-03-0${5 + (i % 4)}"`,
    `start: "${year}", end: ".."`,
    `start: "${year}?"`,
    `attested: "${year}-05"`,
    `end: "${year}-11"`,
    `start: "${year}", end: "${year + 60}"`,
    `start: "[..${year}]", end: "[${year + 2}..]"`,
    '',
  ];
  // Most have the first form.
  const dates = forms[i % 3 === 0 ? (i / 3) % forms.length : 0] ?? '';
  return dates && `, ${dates}`;
}

const RECORDS = [
  'fasti: "1"\ndataset: windows\nlanguage: en\nsources:\n  s: { title: Roll, date: "2020" }\nentities:',
  '  office: { kind: office, label: Office }\n  body: { kind: organization, label: Body }',
  ...Array.from({ length: 50 }, (_, i) => `  p${i}: { kind: person, label: Person ${i} }`),
  'facts:',
  ...Array.from({ length: TENURES }, (_, i) =>
    i % 5 === 4
      ? `- { id: m${i}, membership: { member: p${i % 50}, body: body, term: "${i}" }, claims: [ { source: s${datesOf(i)} } ] }`
      : `- { id: t${i}, tenure: { holder: p${i % 50}, office: office, term: "${i}" }, claims: [ { source: s${datesOf(i)} } ] }`,
  ),
].join('\n');

const WINDOWS = [
  '1490',
  '1500',
  '1612',
  '1700-03',
  '1750-03-05',
  '1800/1820',
  '1999-12',
  '2030',
  '../1510',
  '1990/..',
];

const LISTS: Readonly<Record<string, string>> = {
  timeline: 'timeline(during: $during, PAGE) { ids: nodes { fact { id } certainty } INFO }',
  'what surely overlaps':
    'timeline(during: $during, minCertainty: DEFINITE, PAGE) { ids: nodes { fact { id } } INFO }',
  'kinds of a timeline':
    'timeline(during: $during, kinds: [MEMBERSHIP, MEMBERSHIP, RELATION], PAGE) { ids: nodes { fact { id } } INFO }',
  tenures: 'tenures(during: $during, PAGE) { ids: nodes { id } INFO }',
  facts: 'facts(during: $during, filter: {kinds: [TENURE]}, PAGE) { ids: nodes { id } INFO }',
  memberships: 'memberships(during: $during, filter: {roles: null}, PAGE) { ids: nodes { id } INFO }',
};
const INFO = 'pageInfo { startCursor endCursor hasNextPage hasPreviousPage } totalCount';

interface Page {
  readonly ids: readonly unknown[];
  readonly totalCount: number;
  readonly pageInfo: { readonly startCursor: string | null; readonly endCursor: string | null };
}

describe('lists in a window', () => {
  let embedded: SideBySide['embedded'];
  let neo4j: SideBySide['neo4j'];
  let profiled: SideBySide['profiled'];
  let close: SideBySide['close'] | undefined;
  beforeAll(async () => {
    const load = (graph: Parameters<typeof loadText>[0]) => loadText(graph, RECORDS, '2026-01-31T00:00:00Z');
    ({ embedded, neo4j, profiled, close } = await openSideBySide((engine) => loadedApi(engine, load)));
  });
  afterAll(() => close?.());

  const ask = async ({ api }: SeededApi, list: string, page: string, variables: Record<string, unknown>) => {
    const field = list.replace('PAGE', page).replace('INFO', INFO);
    const data = await dataOf(
      api,
      `query($during: EDTFOrToday!${page.includes('$at') ? ', $at: String' : ''}) { list: ${field} }`,
      variables,
    );
    return (data as { list: Page }).list;
  };

  it.each(Object.entries(LISTS))(
    '%s: every page is the same on both engines, in both directions',
    async (_name, list) => {
      for (const during of WINDOWS) {
        const seen: unknown[] = [];
        let total = 0;
        for (let at: string | null = null, page = 0; page < 4; page += 1) {
          const expected: Page = await ask(embedded, list, 'first: 25, after: $at', { during, at });
          expect(await ask(neo4j, list, 'first: 25, after: $at', { during, at }), during).toEqual(expected);
          seen.push(...expected.ids);
          total = expected.totalCount;
          at = expected.pageInfo.endCursor;
        }
        expect(new Set(seen.map((item) => JSON.stringify(item))).size).toBe(Math.min(total, 100));
        const last = await ask(embedded, list, 'last: 25', { during });
        expect(await ask(neo4j, list, 'last: 25', { during })).toEqual(last);
        const before = { during, at: last.pageInfo.startCursor };
        expect(await ask(neo4j, list, 'last: 25, before: $at', before)).toEqual(
          await ask(embedded, list, 'last: 25, before: $at', before),
        );
      }
    },
  );

  it('of a moment: tenures on a day are the same on both engines', async () => {
    for (const certainty of ['DEFINITE', 'POSSIBLE'])
      for (const day of ['1500-01-01', '1700-03-04', '1950', '2025']) {
        const query = `{ tenures(first: 200, at: {asOf: "${day}", minCertainty: ${certainty}}) { nodes { id certainty } totalCount } }`;
        expect(await dataOf(neo4j.api, query)).toEqual(await dataOf(embedded.api, query));
      }
  });

  it.each(['timeline', 'tenures', 'facts'])('%s: a page in a late window costs no more', async (name) => {
    for (const during of ['1510', '1700', '1990']) {
      const field = String(LISTS[name])
        .replace('PAGE', 'first: 10')
        .replace('INFO', 'pageInfo { endCursor }');
      const { profiles } = await profiled(({ api }) =>
        dataOf(api, `query($during: EDTFOrToday!) { ${field} }`, { during }),
      );
      expect(profiles[0]?.hits).toBeLessThan(MOST_HITS);
    }
  });

  it('finds a fact that is longer than all others, before and after its batch is reverted', async () => {
    const LONG = 'fasti: "1"\ndataset: long\nsources:\n  r: { title: List }\n';
    const given = (...facts: readonly string[]) => `${LONG}facts:\n${facts.join('')}`;
    const lasting = (id: string, start: number, end: number) =>
      `- { id: ${id}, tenure: { holder: p1, office: office, term: ${id} }, claims: [ { source: r, start: "${start}", end: "${end}" } ] }\n`;
    const found = (of: SeededApi, during: string) =>
      Promise.all(
        [
          'tenures(first: 100, during: $during',
          'tenures(first: 100, filter: {offices: ["office"]}, during: $during',
        ].map((list) =>
          dataOf(of.api, `query($during: EDTFOrToday!) { list: ${list}) { nodes { id } } }`, { during }).then(
            (data) =>
              (data as { list: { nodes: { id: string }[] } }).list.nodes
                .map(({ id }) => id)
                .filter((id) => ['age', 'reign'].includes(id)),
          ),
        ),
      );
    for (const of of [embedded, neo4j]) {
      // A duration class without facts, then longer facts of the same class.
      await loadText(of.graph, given(lasting('reign', 1200, 1330)), '2026-02-01T00:00:00Z');
      expect(await found(of, '1320')).toEqual([['reign'], ['reign']]);
      await loadText(
        of.graph,
        given(lasting('reign', 1200, 1330), lasting('age', 1160, 1335)),
        '2026-02-02T00:00:00Z',
      );
      expect(await found(of, '1334')).toEqual([['age'], ['age']]);
      await revertBatch(of.graph, 'batch/3', { by: 'tests', at: '2026-02-03T00:00:00Z' });
      expect(await found(of, '1334')).toEqual([[], []]);
      await revertBatch(of.graph, 'batch/4', { by: 'tests', at: '2026-02-04T00:00:00Z' });
      expect(await found(of, '1320')).toEqual([
        ['age', 'reign'],
        ['age', 'reign'],
      ]);
    }
  });

  it.each(['embedded', 'neo4j'] as const)(
    'on %s: facts of an earlier layout are given their span',
    async (name) => {
      const { graph } = name === 'embedded' ? embedded : neo4j;
      const spans = () =>
        graph.read({ text: 'MATCH (f:Fact) RETURN f.id AS id, f.span AS span ORDER BY id', params: {} });
      const onClock = () =>
        graph.read({
          text: "MATCH (c:Clock {id: 'clock'}) RETURN c.longestTENURE AS tenure, c.longestFACT AS fact, c.longestQUANTITY AS quantity",
          params: {},
        });
      const expected = await spans();
      const longest = await onClock();
      expect(new Set(expected.map(({ span }) => span)).size).toBeGreaterThan(8);
      await graph.write((t) =>
        t.run({
          text: "MATCH (f:Fact) WHERE NOT f.id ENDS WITH '7' REMOVE f.span RETURN count(*) AS n",
          params: {},
        }),
      );
      await graph.write((t) =>
        t.run({
          text: 'MATCH (c:Clock) SET c.upgrading = c.format REMOVE c.longestTENURE, c.longestFACT RETURN c.id AS id',
          params: {},
        }),
      );
      expect(await spans()).not.toEqual(expected);
      await upgradeGraph(graph);
      expect(await spans()).toEqual(expected);
      expect(
        await graph.read({
          text: 'MATCH (c:Clock) RETURN c.format AS format, c.upgrading AS upgrading',
          params: {},
        }),
      ).toEqual([{ format: LAYOUT_VERSION, upgrading: null }]);
      expect(await onClock()).toEqual(longest);
      // The next reader sees what is in the graph.
      expect(longest[0]?.quantity).toBeNull();
      expect(Array.isArray(longest[0]?.tenure)).toBe(name === 'neo4j');
    },
  );
});
