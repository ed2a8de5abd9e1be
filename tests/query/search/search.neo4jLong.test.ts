/** Search: the first hit, the same order on both engines, pages, and invalid input. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSeed } from '../../../src/changes/loadSeed.ts';
import type { Graph } from '../../../src/store/graph.ts';
import { dataOf } from '../../support/dataOf.ts';
import { ENGINES } from '../../support/engines.ts';
import { legislatorTables, readLegislators } from '../../support/legislators.ts';
import { loadText } from '../../support/loadText.ts';
import { popoloFile } from '../../support/popolo.ts';
import { loadedApi, type SeededApi } from '../../support/seeded.ts';
import { usExecutiveSeed } from '../../support/usExecutive.ts';
import { SEARCHES } from './searches.ts';

const AT = '2026-01-31T00:00:00Z';
const QUESTION = `query ($text: String!, $kinds: [EntityKind!], $at: MomentInput, $first: Int, $after: String) {
  search(text: $text, kinds: $kinds, at: $at, first: $first, after: $after) {
    totalCount complete pageInfo { hasNextPage hasPreviousPage endCursor }
    edges { cursor node { matched matchedBy unmatchedWords certainty name { id text } entity { id kind label } } }
  }
}`;

interface Answer {
  readonly search: {
    readonly totalCount: number;
    readonly complete: boolean;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly {
      readonly node: {
        readonly matched: string;
        readonly matchedBy: string;
        readonly unmatchedWords: readonly string[];
        readonly entity: { readonly id: string; readonly label: string };
      };
    }[];
  };
}

async function loadAll(graph: Graph): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'fasti-search-'));
  try {
    for (const [name, table] of Object.entries(legislatorTables(await readLegislators())))
      await writeFile(join(folder, name), table);
    for (const path of ['seed', folder, popoloFile('estonia')]) {
      const report = await loadSeed(graph, [path], { by: 'tests', at: AT });
      if (!report.accepted) throw new Error(JSON.stringify(report.problems, null, 2));
    }
    await loadText(graph, await usExecutiveSeed(), AT);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('searches', () => {
  let embedded: SeededApi;
  /** The embedded engine, whose answers are compared with the expected ones, and Neo4j where the layer has it. */
  let opened: readonly SeededApi[] = [];
  beforeAll(async () => {
    embedded = await loadedApi('embedded', loadAll);
    opened = [embedded, ...(ENGINES.includes('neo4j') ? [await loadedApi('neo4j', loadAll)] : [])];
  }, 240_000);
  afterAll(async () => {
    for (const one of opened) await one.close();
  });

  const ask = async (on: SeededApi, variables: Readonly<Record<string, unknown>>) =>
    ((await dataOf(on.api, QUESTION, variables)) as Answer).search;

  it('are at least sixty', () => expect(SEARCHES.length).toBeGreaterThanOrEqual(60));

  it.each(SEARCHES)('finds $first by $text $kinds $asOf', async ({ text, kinds, asOf, first, by }) => {
    const variables = { text, first: 200, ...(kinds && { kinds }), ...(asOf && { at: { asOf } }) };
    const found = await ask(embedded, variables);
    const labels = found.edges.map(({ node }) => node.entity.label);
    expect(labels.slice(0, Math.max(1, first.length))).toEqual(first);
    if (by !== undefined) expect(found.edges[0]?.node.matchedBy).toBe(by);
    for (const on of opened.slice(1)) expect(await ask(on, variables)).toEqual(found);
  });

  it('say which words of the text are not in what matched, those of partial matches after all whole ones', async () => {
    const text = 'Sergey Morozov Xylophone';
    for (const on of opened) {
      const { edges } = await ask(on, { text, first: 200 });
      expect(edges[0]?.node).toMatchObject({
        entity: { id: 'sergey-morozov' },
        matchedBy: 'PART',
        unmatchedWords: ['Xylophone'],
      });
      const kinds = edges.map(({ node }) => node.matchedBy);
      expect(kinds).toEqual(
        [...kinds].sort((a, b) => Number(a === 'SOME_WORDS') - Number(b === 'SOME_WORDS')),
      );
      for (const { node } of edges) expect(node.unmatchedWords).toContain('Xylophone');
    }
    const [whole] = (await ask(embedded, { text: 'Morozov' })).edges;
    expect(whole?.node.unmatchedWords).toEqual([]);
  });

  it('find an entity by a year of its time, before those that have only the other words', async () => {
    for (const on of opened) {
      const { edges, complete } = await ask(on, { text: 'general assembly 2017', kinds: ['EVENT'] });
      expect(complete).toBe(true);
      expect(edges[0]?.node).toMatchObject({
        entity: { id: 'general-assembly-2017' },
        matched: '4th WeGO General Assembly',
        matchedBy: 'RELATED',
        unmatchedWords: [],
      });
      expect(edges.length).toBeGreaterThan(4);
      for (const { node } of edges.slice(1))
        expect(node).toMatchObject({ matchedBy: 'SOME_WORDS', unmatchedWords: ['2017'] });
    }
  });

  it('find an office by its title, and then its holders, those of the day first', async () => {
    const text = 'president united states';
    for (const on of opened) {
      const { edges } = await ask(on, {
        text,
        at: { asOf: '1863' },
        kinds: ['OFFICE', 'PERSON'],
        first: 200,
      });
      const [president, vice, lincoln] = edges.map(({ node }) => node);
      expect([president?.entity.id, vice?.entity.id]).toEqual(['president-us', 'vice-president-us']);
      expect(lincoln).toMatchObject({
        entity: { label: 'Abraham Lincoln' },
        matched: 'President of the United States',
        matchedBy: 'RELATED',
        name: null,
        certainty: null,
      });
      expect(edges.length).toBeGreaterThan(60);
    }
  });

  it('have pages without gaps and repetitions', async () => {
    const text = 'representative';
    const all = await ask(embedded, { text, first: 200 });
    expect(all.totalCount).toBeGreaterThan(200);
    for (const on of opened) {
      const ids: string[] = [];
      let after: string | null = null;
      do {
        const page: Answer['search'] = await ask(on, { text, first: 40, after });
        ids.push(...page.edges.map(({ node }) => node.entity.id));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      expect(new Set(ids).size).toBe(all.totalCount);
      expect(ids.slice(0, 200)).toEqual(all.edges.map(({ node }) => node.entity.id));
    }
  });

  it('need one statement beside what is in memory, and one more for words that are in no name together', async () => {
    for (const [text, statements] of [
      ['Morozov', 1],
      ['Sergey Morozov', 1],
      ['zzzz', 1],
      ['george walker bush president of the united states', 2],
    ] as const)
      for (const on of opened) {
        on.graph.statements.length = 0;
        await ask(on, { text });
        expect(on.graph.statements).toHaveLength(statements);
      }
  });

  it.each([
    ['', 'is empty'],
    [' \n\t', 'is empty'],
    ['***', 'no letter and no digit'],
    ['\u0000\u0000', 'no letter and no digit'],
    ['\ud800', 'no letter and no digit'],
    ['🎉', 'no letter and no digit'],
    ['x'.repeat(10_000), '10000 characters; give at most 300'],
  ])('reject %j with the reason', async (text, says) => {
    const { errors } = await embedded.api.execute(QUESTION, { text });
    expect(errors?.[0]?.message).toContain(says);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'INVALID_TEXT' });
  });

  it.each([
    'a'.repeat(300),
    'a '.repeat(150),
    `${'morozov '.repeat(37)}`,
    'a b c d e f g h i j k l m n o p q r s t u v w x y z',
    'name:"Morozov"^4 AND (x OR *) \\ [a TO b] {} ~0.5',
    "' OR 1=1 //",
    'морозов\u0000\ud83d',
    '٠١٢ ๐๑๒ ①②③',
  ])('answer %j within the limits, the same on all engines', async (text) => {
    const [first, ...others] = await Promise.all(opened.map((on) => ask(on, { text })));
    expect(first?.complete).toBe(true);
    for (const other of others) expect(other).toEqual(first);
  });

  it('reject a cursor of another search', async () => {
    const { pageInfo } = await ask(embedded, { text: 'senator', first: 1 });
    const { errors } = await embedded.api.execute(QUESTION, { text: 'senate', after: pageInfo.endCursor });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'STALE_CURSOR' });
  });
});
