/** The versions of a fact, and the changes between two times, on both engines. */
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Api } from '../../src/api/api.ts';
import { mergeEntities } from '../../src/changes/merge/mergeEntities.ts';
import { revertBatch } from '../../src/changes/revert/revertBatch.ts';
import { dataOf } from '../support/dataOf.ts';
import { ENGINES } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { loadedApi, type SeededApi } from '../support/seeded.ts';

interface Versions {
  readonly totalCount: number;
  readonly edges: readonly {
    readonly cursor: string;
    readonly node: { readonly batch: { readonly number: number } };
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean };
}

interface Change {
  readonly batch: { readonly number: number };
  readonly fact: { readonly recordId: string };
  readonly before?: { readonly knownFrom: string } | null;
  readonly after: { readonly knownFrom: string } | null;
}

interface Changes {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasPreviousPage: boolean; readonly startCursor: string | null };
  readonly nodes: readonly Change[];
}

const HEAD = 'fasti: "1"\ndataset: changes\nlanguage: en\n';
const ENTITIES = `
sources:
  chronicle: { title: Chronicle, voice: town }
entities:
  anna: { kind: person, label: Anna }
  mayor: { kind: office, label: Mayor }
  clerk: { kind: office, label: Clerk }
`;
const mayor = (start: string) =>
  `- id: anna-mayor\n  tenure: { holder: anna, office: mayor }\n  claims: [ { source: chronicle, start: "${start}" } ]\n`;
const clerk =
  '- id: anna-clerk\n  tenure: { holder: anna, office: clerk }\n  claims: [ { source: chronicle, end: "1900" } ]\n';

const TIMES = ['2025-01-01T00:00:00.000Z', '2025-02-01T00:00:00.000Z', '2025-03-01T00:00:00.000Z'] as const;

describe.each(ENGINES)('changes on %s', (engine) => {
  let town: SeededApi;
  let api: Api;

  beforeAll(async () => {
    town = await loadedApi(engine, async (graph) => {
      await loadText(graph, `${HEAD}${ENTITIES}facts:\n${mayor('1901')}${clerk}`, TIMES[0]);
      await loadText(graph, `${HEAD}${ENTITIES}facts:\n${mayor('1901-03')}${clerk}`, TIMES[1]);
      await loadText(graph, `${HEAD}${ENTITIES}facts:\n${mayor('1901-03')}`, TIMES[2], { replace: true });
    });
    api = town.api;
  });
  afterAll(() => town?.close());

  it('returns the versions of a fact, each as it was at its batch', async () => {
    expect(
      await dataOf(
        api,
        `{ node(id: "anna-mayor") { ... on Tenure { history { nodes { knownFrom knownTo batch { id number } fact { id interval { start { edtf } } ... on Tenure { holder { id } } claims { nodes { start { edtf } } } } } } } } }`,
      ),
    ).toEqual({
      node: {
        history: {
          nodes: [
            {
              knownFrom: TIMES[0],
              knownTo: TIMES[1],
              batch: { id: 'batch/1', number: 1 },
              fact: {
                id: 'anna-mayor',
                interval: { start: { edtf: '1901' } },
                holder: { id: 'anna' },
                claims: { nodes: [{ start: { edtf: '1901' } }] },
              },
            },
            {
              knownFrom: TIMES[1],
              knownTo: null,
              batch: { id: 'batch/2', number: 2 },
              fact: {
                id: 'anna-mayor',
                interval: { start: { edtf: '1901-03' } },
                holder: { id: 'anna' },
                claims: { nodes: [{ start: { edtf: '1901-03' } }] },
              },
            },
          ],
        },
      },
    });
  });

  it('pages through the versions of a fact', async () => {
    const page = async (args: string) =>
      (
        (await dataOf(
          api,
          `{ node(id: "anna-mayor") { ... on Fact { history(${args}) { totalCount edges { cursor node { batch { number } } } pageInfo { hasNextPage hasPreviousPage } } } } }`,
        )) as { node: { history: Versions } }
      ).node.history;
    const numbersOf = ({ edges }: Versions) => edges.map(({ node }) => node.batch.number);
    const all = await page('first: 10');
    expect(numbersOf(all)).toEqual([1, 2]);
    expect(all).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: false, hasPreviousPage: false } });
    const first = await page('first: 1');
    expect([numbersOf(first), first.pageInfo.hasNextPage]).toEqual([[1], true]);
    const second = await page(`first: 1, after: "${first.edges[0]?.cursor}"`);
    expect([numbersOf(second), second.pageInfo]).toEqual([
      [2],
      { hasNextPage: false, hasPreviousPage: true },
    ]);
    expect(numbersOf(await page('last: 1'))).toEqual([2]);
    expect(numbersOf(await page(`last: 1, before: "${second.edges[0]?.cursor}"`))).toEqual([1]);
  });

  it('hides later versions from a reader at an earlier batch', async () => {
    expect(
      await dataOf(
        api,
        `{ node(id: "anna-mayor", knownAt: "2025-01-15T00:00:00Z") { ... on Fact { history { nodes { knownTo batch { id number } } } } } }`,
      ),
    ).toEqual({ node: { history: { nodes: [{ knownTo: null, batch: { id: 'batch/1', number: 1 } }] } } });
  });

  const CHANGES = `query($from: DateTime!, $until: BatchOrTimeInput, $first: Int, $after: String) {
    changes: factChanges(since: {time: $from}, until: $until, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
      nodes { batch { id number } fact { id } before { batch { id number } fact { interval { start { edtf } } } } after { batch { id number } fact { interval { start { edtf } } } } } } }`;

  it('lists creations, updates and retractions between two times', async () => {
    expect(await dataOf(api, CHANGES, { from: TIMES[0] })).toMatchObject({
      changes: {
        totalCount: 2,
        nodes: [
          {
            batch: { id: 'batch/2', number: 2 },
            fact: { id: 'anna-mayor' },
            before: { batch: { id: 'batch/1', number: 1 }, fact: { interval: { start: { edtf: '1901' } } } },
            after: {
              batch: { id: 'batch/2', number: 2 },
              fact: { interval: { start: { edtf: '1901-03' } } },
            },
          },
          {
            batch: { id: 'batch/3', number: 3 },
            fact: { id: 'anna-clerk' },
            before: { batch: { id: 'batch/1', number: 1 }, fact: { interval: { start: null } } },
            after: null,
          },
        ],
      },
    });
    expect(
      await dataOf(api, CHANGES, { from: '2024-01-01T00:00:00Z', until: { time: TIMES[0] } }),
    ).toMatchObject({
      changes: {
        totalCount: 2,
        nodes: [{ fact: { id: 'anna-clerk' }, before: null }, { fact: { id: 'anna-mayor' } }],
      },
    });
  });

  it('are those after one batch, up to another', async () => {
    const ids = async (args: string) => {
      const data = (await dataOf(
        api,
        `{ factChanges(${args}) { nodes { batch { number } fact { id } } } }`,
      )) as {
        factChanges: { nodes: { batch: { number: number }; fact: { id: string } }[] };
      };
      return data.factChanges.nodes.map(({ batch, fact }) => `${batch.number} ${fact.id}`);
    };
    const all = await ids('since: {batch: 0}');
    expect(await ids('since: {time: "2000-01-01T00:00:00Z"}')).toEqual(all);
    expect(await ids('since: {batch: 1}')).toEqual(all.filter((line) => !line.startsWith('1 ')));
    expect(await ids('since: {batch: 1}, until: {batch: 2}')).toEqual(
      all.filter((line) => line.startsWith('2 ')),
    );
    expect(await ids('since: {batch: 99}')).toEqual([]);
    for (const args of [
      'first: 1',
      'since: {}',
      'since: {batch: 0, time: "2000-01-01T00:00:00Z"}',
      'since: {batch: 0}, until: {batch: null}',
    ]) {
      const { errors } = await api.execute(`{ factChanges(${args}) { totalCount } }`);
      expect(errors?.[0]?.extensions, args).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
    }
    const given = async (since: unknown) =>
      (
        await api.execute('query($since: BatchOrTimeInput!) { factChanges(since: $since) { totalCount } }', {
          since,
        })
      ).errors?.[0]?.message;
    expect(await given({ batch: 1 })).toBeUndefined();
    expect(await given({ batch: 1, time: TIMES[0] })).toContain('Exactly one key must be specified');
  });

  it('pages through them', async () => {
    const first = (await dataOf(api, CHANGES, { from: '2024-01-01T00:00:00Z', first: 3 })) as {
      changes: { nodes: { batch: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    };
    expect(first.changes.nodes.map(({ batch }) => batch.id)).toEqual(['batch/1', 'batch/1', 'batch/2']);
    expect(first.changes.pageInfo.hasNextPage).toBe(true);
    const after = first.changes.pageInfo.endCursor;
    expect(await dataOf(api, CHANGES, { from: '2024-01-01T00:00:00Z', first: 3, after })).toMatchObject({
      changes: { nodes: [{ batch: { id: 'batch/3', number: 3 } }], pageInfo: { hasNextPage: false } },
    });
  });

  const linesOf = ({ nodes }: { nodes: readonly Change[] }) =>
    nodes.map(
      ({ batch, fact, before, after }) =>
        `${batch.number} ${fact.recordId} ${before?.knownFrom ?? '-'} ${after?.knownFrom ?? '-'}`,
    );
  const changesAbout = async (args: string) =>
    (
      (await dataOf(
        api,
        `{ factChanges(${args}) { totalCount pageInfo { hasPreviousPage startCursor } nodes { batch { number } fact { recordId } before { knownFrom } after { knownFrom } } } }`,
      )) as { factChanges: Changes }
    ).factChanges;

  it('are those about entities, also of versions that are closed', async () => {
    const clerk = await changesAbout('about: ["clerk"], since: {batch: 0}');
    expect(linesOf(clerk)).toEqual([`1 anna-clerk - ${TIMES[0]}`, `3 anna-clerk ${TIMES[0]} -`]);
    expect(clerk.totalCount).toBe(2);
    expect(linesOf(await changesAbout('about: ["mayor"], since: {batch: 0}'))).toEqual([
      `1 anna-mayor - ${TIMES[0]}`,
      `2 anna-mayor ${TIMES[0]} ${TIMES[1]}`,
    ]);
    expect(linesOf(await changesAbout('about: ["mayor", "clerk"], since: {batch: 1}'))).toEqual(
      linesOf(await changesAbout('about: ["anna"], since: {batch: 1}')),
    );
    expect(linesOf(await changesAbout('about: ["nobody"], since: {batch: 0}'))).toEqual([]);
    expect(linesOf(await changesAbout('about: [], since: {batch: 0}'))).toEqual([]);
    const many = JSON.stringify(Array.from({ length: 51 }, (_, i) => `e${i}`));
    const { errors } = await api.execute(`{ factChanges(about: ${many}, since: {batch: 0}) { totalCount } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ reason: 'TOO_MANY_IDS' });
  });

  it('have batches, which are listed by the entities whose facts they changed', async () => {
    const numbers = async (args: string) => {
      const data = await dataOf(
        api,
        `{ batches(${args}) { totalCount pageInfo { hasNextPage } nodes { number } } }`,
      );
      const { batches } = data as {
        batches: { totalCount: number; pageInfo: { hasNextPage: boolean }; nodes: { number: number }[] };
      };
      return [...batches.nodes.map(({ number }) => number), `of ${batches.totalCount}`];
    };
    expect(await numbers('about: ["clerk"]')).toEqual([3, 1, 'of 2']);
    expect(await numbers('about: ["mayor"]')).toEqual([2, 1, 'of 2']);
    expect(await numbers('about: ["anna"], first: 2')).toEqual([3, 2, 'of 3']);
    expect(await numbers('about: ["nobody"]')).toEqual(['of 0']);
    expect(await numbers('about: ["nobody", "mayor"], reach: [OFFICES, EVENTS]')).toEqual([2, 1, 'of 2']);
    expect(await numbers('first: 1')).toEqual([3, 'of 3']);
    const many = JSON.stringify(Array.from({ length: 51 }, (_, i) => `e${i}`));
    const { errors } = await api.execute(`{ batches(about: ${many}) { totalCount } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ reason: 'TOO_MANY_IDS' });
  });

  it('are read from the end too', async () => {
    const all = await changesAbout('about: ["anna"], since: {batch: 0}');
    const latest = await changesAbout('about: ["anna"], since: {batch: 0}, last: 3');
    expect(linesOf(latest)).toEqual(linesOf(all).slice(-3));
    expect(latest.pageInfo.hasPreviousPage).toBe(true);
    const before = `before: "${latest.pageInfo.startCursor}"`;
    expect(linesOf(await changesAbout(`about: ["anna"], since: {batch: 0}, last: 3, ${before}`))).toEqual(
      linesOf(all).slice(0, -3),
    );
  });

  it('have a note about an id that nothing has', async () => {
    const { extensions } = await api.execute(
      '{ factChanges(about: ["ana"], since: {batch: 0}) { totalCount } }',
    );
    expect(extensions?.notes).toMatchObject([{ code: 'UNKNOWN_ID', path: ['factChanges'] }]);
  });
});

describe.each(ENGINES)('pages of changes on %s', (engine) => {
  let seeded: SeededApi;
  /** For each batch, the year in which each tenure begins; a tenure that a batch leaves out is retracted. */
  const BATCHES: readonly Readonly<Record<string, number>>[] = [
    { a: 1901, b: 1901, c: 1901, d: 1901, e: 1901 },
    { a: 1902, b: 1901, c: 1902, e: 1901, f: 1902 },
    { b: 1903, c: 1902, d: 1903, e: 1901, f: 1902 },
    { a: 1904, b: 1904, c: 1904, d: 1904, e: 1904, f: 1904 },
    { c: 1904, e: 1905 },
  ];
  // Each tenure has a person and an office of its own, so that none implies something about another one.
  const PEOPLE = ['a', 'b', 'c', 'd', 'e', 'f']
    .map((id) => `  p-${id}: { kind: person, label: ${id} }\n  o-${id}: { kind: office, label: ${id} }\n`)
    .join('');
  const text = (years: Readonly<Record<string, number>>): string =>
    `${HEAD}${ENTITIES}${PEOPLE}facts:\n${Object.entries(years)
      .map(
        ([id, year]) =>
          `- { id: ${id}, tenure: { holder: p-${id}, office: o-${id} }, claims: [ { source: chronicle, start: "${year}" } ] }\n`,
      )
      .join('')}`;

  beforeAll(async () => {
    seeded = await loadedApi(engine, async (graph) => {
      for (const [i, years] of BATCHES.entries())
        await loadText(graph, text(years), `2025-0${i + 1}-01T00:00:00.000Z`, { replace: true });
    });
  });
  afterAll(() => seeded?.close());

  interface Page {
    readonly totalCount: number;
    readonly pageInfo: {
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
      readonly startCursor: string | null;
      readonly endCursor: string | null;
    };
    readonly nodes: readonly Change[];
  }
  const pageOf = async (args: string): Promise<Page> =>
    (
      (await dataOf(
        seeded.api,
        `{ factChanges(${args}) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
           nodes { batch { number } fact { recordId } before { knownFrom } after { knownFrom } } } }`,
      )) as { factChanges: Page }
    ).factChanges;

  /** What each batch after `from`, up to `to`, did to each tenure, from the years above. */
  const expected = (from: number, to: number): string[] =>
    BATCHES.flatMap((years, i) => {
      const earlier = BATCHES[i - 1] ?? {};
      return [...new Set([...Object.keys(earlier), ...Object.keys(years)])]
        .filter((id) => years[id] !== earlier[id])
        .sort()
        .map((id) => `${i + 1} ${id} ${id in earlier ? 'before' : '-'} ${id in years ? 'after' : '-'}`);
    }).filter((line) => Number(line.split(' ')[0]) > from && Number(line.split(' ')[0]) <= to);
  const said = ({ nodes }: Page): string[] =>
    nodes.map(
      ({ batch, fact, before, after }) =>
        `${batch.number} ${fact.recordId} ${before ? 'before' : '-'} ${after ? 'after' : '-'}`,
    );

  const RANGES: readonly (readonly [number, number])[] = [
    [0, 5],
    [1, 4],
    [2, 3],
  ];
  const SIZES = [1, 2, 3, 7, 50];

  it.each(RANGES)('after batch %i, up to %i, forward', async (from, to) => {
    const range = `since: {batch: ${from}}, until: {batch: ${to}}`;
    const whole = expected(from, to);
    for (const size of SIZES) {
      const lines: string[] = [];
      for (let after = ''; ; ) {
        const page = await pageOf(`${range}, first: ${size}${after}`);
        lines.push(...said(page));
        expect(page.totalCount).toBe(whole.length);
        expect(page.pageInfo.hasNextPage).toBe(lines.length < whole.length);
        if (!page.pageInfo.hasNextPage) break;
        after = `, after: "${page.pageInfo.endCursor}"`;
      }
      expect(lines).toEqual(whole);
    }
  });

  it.each(RANGES)('after batch %i, up to %i, backward', async (from, to) => {
    const range = `since: {batch: ${from}}, until: {batch: ${to}}`;
    const whole = expected(from, to);
    for (const size of SIZES) {
      const lines: string[] = [];
      for (let before = ''; ; ) {
        const page = await pageOf(`${range}, last: ${size}${before}`);
        lines.unshift(...said(page));
        if (!page.pageInfo.hasPreviousPage) break;
        before = `, before: "${page.pageInfo.startCursor}"`;
      }
      expect(lines).toEqual(whole);
    }
  });
});

describe.each(ENGINES)('changes about merged entities on %s', (engine) => {
  it('are those before and after the merge, by either id', async () => {
    const twin = '  ann: { kind: person, label: Ann }\n';
    const clerkOfTwin =
      '- id: ann-clerk\n  tenure: { holder: ann, office: clerk }\n  claims: [ { source: chronicle, end: "1900" } ]\n';
    const { api, close } = await loadedApi(engine, async (graph) => {
      await loadText(graph, `${HEAD}${ENTITIES}${twin}facts:\n${mayor('1901')}${clerkOfTwin}`, TIMES[0]);
      await mergeEntities(graph, 'ann', 'anna', { by: 'tests', reason: 'the same', at: TIMES[1] });
    });
    onTestFinished(close);
    const ids = async (id: string) => {
      const data = (await dataOf(
        api,
        `{ factChanges(about: ["${id}"], since: {batch: 0}) { nodes { batch { number } fact { recordId } after { knownFrom } } } }`,
      )) as { factChanges: { nodes: readonly Change[] } };
      return data.factChanges.nodes.map(({ batch, fact, after }) => [
        batch.number,
        fact.recordId,
        after !== null,
      ]);
    };
    const found = await ids('anna');
    expect(found).toEqual(
      expect.arrayContaining([
        [1, 'ann-clerk', true],
        [1, 'anna-mayor', true],
        [2, 'ann-clerk', true],
      ]),
    );
    expect(await ids('ann')).toEqual(found);
    for (const id of ['ann', 'anna'])
      expect(await dataOf(api, `{ batches(about: ["${id}"]) { nodes { number } } }`)).toEqual({
        batches: { nodes: [{ number: 2 }, { number: 1 }] },
      });
  });
});

describe.each(ENGINES)('changes about an entity that is gone on %s', (engine) => {
  it('are those of its facts, the last of which retracts them', async () => {
    const ben = '  ben: { kind: person, label: Ben }\n';
    const clerk =
      '- id: ben-clerk\n  tenure: { holder: ben, office: clerk }\n  claims: [ { source: chronicle, end: "1900" } ]\n';
    const { api, close } = await loadedApi(engine, async (graph) => {
      await loadText(graph, `${HEAD}${ENTITIES}${ben}facts:\n${mayor('1901')}${clerk}`, TIMES[0]);
      await revertBatch(graph, 'batch/1', { at: TIMES[1], by: 'tests', reason: 'a mistake' });
    });
    onTestFinished(close);
    expect(await dataOf(api, '{ node(id: "ben") { id } }')).toEqual({ node: null });
    expect(
      await dataOf(
        api,
        '{ batches(about: ["ben"]) { totalCount } factChanges(about: ["ben"], since: {batch: 0}) { nodes { batch { number } fact { recordId } after { knownFrom } } } }',
      ),
    ).toEqual({
      batches: { totalCount: 2 },
      factChanges: {
        nodes: [
          { batch: { number: 1 }, fact: { recordId: 'ben-clerk' }, after: { knownFrom: TIMES[0] } },
          { batch: { number: 2 }, fact: { recordId: 'ben-clerk' }, after: null },
        ],
      },
    });
  });
});
