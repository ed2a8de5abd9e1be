/** Counts of all facts by year, and of a window: numbers in memory give what statements count, after each transaction. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Api } from '../../src/api/api.ts';
import { purgeRecord } from '../../src/changes/purge/purgeRecord.ts';
import { revertBatch } from '../../src/changes/revert/revertBatch.ts';
import { LiveYearCounts } from '../../src/query/memory/liveYearCounts.ts';
import { checkAsync } from '../domain/property.ts';
import { apiWith } from '../support/apiWith.ts';
import { dataOf } from '../support/dataOf.ts';
import { ENGINES, openEmpty } from '../support/engines.ts';
import { runsOf } from '../support/extent.ts';
import { loadText } from '../support/loadText.ts';
import { loadArchive } from '../support/oracle/archive/loadArchive.ts';
import { randomArchive } from '../support/oracle/archive/randomArchive.ts';
import { yearbook } from '../support/yearbook.ts';

const META = { by: 'chief', reason: 'asked for' };
const LISTS = ['facts', 'tenures', 'memberships', 'participations', 'relations'] as const;

const question = fc.record({
  list: fc.constantFrom(...LISTS),
  kinds: fc.option(fc.constantFrom('[TENURE]', '[EXISTENCE, RELATION]', '[NAME, TENURE]')),
  // Whole years and decades, and others that years do not say.
  window: fc.option(
    fc.constantFrom(
      '2010',
      '201X',
      '2005/2019',
      '2000/2009',
      '199X',
      '2012-06',
      '2012-06-05/2015',
      '2013/..',
    ),
  ),
  at: fc.option(fc.constantFrom('2012', '2014-05-01'), { freq: 6 }),
  unit: fc.constantFrom('YEAR', 'YEAR', 'DECADE', 'MONTH'),
});

type Question = typeof question extends fc.Arbitrary<infer Value> ? Value : never;

function documentOf({ list, kinds, window, at, unit }: Question): string {
  const args = [
    'first: 0',
    ...(window ? [`during: "${window}"`] : []),
    ...(at ? [`at: {asOf: "${at}"}`] : []),
    ...(list === 'facts' && kinds ? [`filter: {kinds: ${kinds}}`] : []),
  ].join(', ');
  const groups = `groups(by: PERIOD, unit: ${unit}) { items { key definite possible } ungroupedCount }`;
  return `{ list: ${list}(${args}) { totalCount ${groups} } }`;
}

/** Counts the questions that memory answered. */
function counting(years: LiveYearCounts): () => number {
  let answered = 0;
  const answers = years.answers.bind(years);
  years.answers = async (questions) => {
    const found = await answers(questions);
    if (found && questions.length > 0) answered += 1;
    return found;
  };
  return () => answered;
}

describe.each(ENGINES)('on %s', (engine) => {
  const [archives, questions] = engine === 'neo4j' ? [3, 6] : [runsOf(10), 40];

  it('numbers in memory, read or followed, give what statements count', async () => {
    let answered = 0;
    await checkAsync(
      fc.asyncProperty(fc.noBias(randomArchive), fc.infiniteStream(question), async (archive, asked) => {
        const graph = await openEmpty(engine);
        const years = new LiveYearCounts(graph, { waits: true });
        const answeredOf = counting(years);
        const [without, having] = await Promise.all([apiWith(graph, {}), apiWith(graph, { years })]);
        const areSame = async (number: number): Promise<void> => {
          for (const each of asked.take(number)) {
            const document = documentOf(each);
            expect(await errorOrData(having, document), document).toEqual(
              await errorOrData(without, document),
            );
          }
        };
        try {
          // So that the numbers follow each batch.
          await years.answers([]);
          await loadArchive(graph, archive);
          await areSame(questions);
          const [fact] = await graph.read({ text: 'MATCH (f:Fact) RETURN min(f.id) AS id', params: {} });
          if (fact?.id != null) await purgeRecord(graph, String(fact.id), META).catch(() => null);
          await areSame(3);
          const [clock] = await graph.read({
            text: 'MATCH (c:Clock) RETURN max(c.number) AS number',
            params: {},
          });
          await revertBatch(graph, `batch/${clock?.number}`, META).catch(() => null);
          await areSame(3);
          answered += answeredOf();
        } finally {
          await Promise.all([without.close(), having.close()]);
          await graph.close();
        }
      }),
      archives,
    );
    // Few questions may be about something else by chance.
    expect(answered).toBeGreaterThan(engine === 'neo4j' ? 0 : (archives * questions) / 10);
  }, 300_000);

  it('readers beside a writer get the numbers of one batch', async () => {
    const TERMS = 300;
    const EDITIONS = [1000, 1300, 1100, 1500];
    const graph = await openEmpty(engine);
    const written = (year: number, i: number) =>
      loadText(graph, yearbook(year, TERMS), `2025-0${i + 1}-01T00:00:00Z`);
    const api = await apiWith(graph, { years: new LiveYearCounts(graph, { waits: true }) });
    try {
      await written(EDITIONS[0] ?? 0, 0);
      let writing = true;
      const seen = new Set<number>();
      /** Each edition has one term in each of its years. */
      async function read(): Promise<void> {
        const { first, counted } = (await dataOf(
          api,
          `{ first: tenures(first: 1) { nodes { note } }
             counted: tenures(first: 0) { totalCount groups(by: PERIOD) { items { key definite } } } }`,
        )) as { first: { nodes: { note: string }[] }; counted: { groups: { items: object[] } } };
        const year = Number(first.nodes[0]?.note.slice('from '.length));
        expect(counted).toMatchObject({ totalCount: TERMS });
        expect(counted.groups.items).toEqual(
          Array.from({ length: TERMS }, (_, i) => ({ key: String(year + i), definite: 1 })),
        );
        seen.add(year);
      }
      const readers = Array.from({ length: 2 }, async () => {
        while (writing) await read();
      });
      for (const [i, year] of EDITIONS.slice(1).entries()) {
        await written(year, i + 1);
        await read();
      }
      writing = false;
      await Promise.all(readers);
      expect([...seen].sort()).toEqual([...EDITIONS].sort());
    } finally {
      await api.close();
      await graph.close();
    }
  }, 300_000);
});

/** The data, or what the error says; a range of too many periods is refused. */
const errorOrData = (api: Api, document: string): Promise<unknown> =>
  dataOf(api, document).catch((error: Error) => error.message);
