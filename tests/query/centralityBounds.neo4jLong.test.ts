/** The limits of `centrality`: invalid values and graphs that are too large are errors that suggest what would work. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UNBOUNDED_MAX } from '../../src/domain/time/day.ts';
import { ENDLESS_CLASS } from '../../src/domain/time/durationClasses.ts';
import { sortKey } from '../../src/domain/time/sortKey.ts';
import { createClock } from '../../src/store/clock.ts';
import { ENGINES } from '../support/engines.ts';
import { saveLongestDurations } from '../support/longestDurations.ts';
import { loadedApi, type SeededApi, seededApi } from '../support/seeded.ts';

async function refusal({ api }: SeededApi, args: string): Promise<string> {
  const { errors = [] } = await api.execute(`{ centrality(${args}) { factCount } }`);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  return errors[0]?.message ?? '';
}

/** The first suggestion of a message, as an argument. */
const suggested = (message: string): string => message.match(/every: "P\d+Y"(?= or longer)/)?.[0] ?? '';

describe.each(ENGINES)('centrality on %s refuses', (engine) => {
  let seeded: SeededApi;
  beforeAll(async () => {
    seeded = await seededApi(engine);
  }, 120_000);
  afterAll(() => seeded?.close());

  it.each([
    ['every: "P0Y"', 'The duration "P0Y" has no length; write P5Y'],
    ['every: "5 years"', 'centrality(every:) "5 years" is not ISO 8601; write P5Y'],
    ['every: "PT12H"', 'The duration "PT12H" has hours or minutes'],
    ['every: "P1Y10D"', 'mixes years or months with weeks or days'],
    ['first: 0', 'centrality(first: 0) is out of range; give 1 to 200.'],
    ['first: 201', 'centrality(first: 201) is out of range; give 1 to 200.'],
    ['first: -3', 'centrality(first: -3) is out of range'],
    [
      'kinds: [NAME]',
      'centrality(kinds: [NAME]) names no kind of fact that links entities; give some of TENURE',
    ],
    ['at: {minCertainty: DEFINITE}', 'has minCertainty DEFINITE but no moment'],
    ['at: {whileEnclosing: true}', 'has no enclosing event or fact'],
    ['at: {asOf: "20xx"}', 'an unspecified digit is written X'],
  ])('%s', async (args, message) => {
    expect(await refusal(seeded, `metric: DEGREE, ${args}`)).toContain(message);
  });

  it('more than 100 slices, and names a length that works', async () => {
    const args = 'metric: DEGREE, first: 1, at: {asOf: "1900/2020"}';
    const message = await refusal(seeded, `${args}, every: "P1Y"`);
    expect(message).toContain(
      'centrality(every: "P1Y") cuts the days from 1900-01-01 to 2020-12-31 into more than 100 slices',
    );
    expect(suggested(message)).toBe('every: "P2Y"');
    const { data, errors } = await seeded.api.execute(
      `{ centrality(${args}, ${suggested(message)}) { factCount } }`,
    );
    expect(errors).toBeUndefined();
    expect((data as unknown as { centrality: readonly unknown[] }).centrality).toHaveLength(61);
    const undated = await refusal(seeded, 'metric: DEGREE, every: "P1D"');
    expect(suggested(undated)).toBe('every: "P1Y"');
  });

  it('no moment without records, but says that no fact is dated', async () => {
    const empty = await loadedApi(engine, async () => {});
    try {
      const slice = '{ interval { earliest latest label } factCount entityCount scores { rank } }';
      const { data, errors, extensions } = await empty.api.execute(
        `{ once: centrality(metric: CLOSENESS) ${slice} year: centrality(metric: PAGERANK, at: {asOf: "1990"}) ${slice} every: centrality(metric: BETWEENNESS, every: "P1Y") ${slice} }`,
      );
      expect(errors).toBeUndefined();
      const nothing = { factCount: 0, entityCount: 0, scores: [] };
      expect(data).toMatchObject({
        once: [{ interval: { earliest: null, latest: null }, ...nothing }],
        year: [{ interval: { earliest: '1990-01-01', latest: '1990-12-31' }, ...nothing }],
        every: [],
      });
      expect(JSON.stringify(extensions)).toContain('no fact names a day in that time');
    } finally {
      await empty.close();
    }
  });
});

/** Tenures of one office, each of another person, with days from 1970 on and without an end. */
const MANY = `UNWIND range($from, $to) AS i
  CREATE (f:Fact:Tenure {id: 't' + toString(i), kind: 'TENURE', sort: $sorts[i - $from], support: 'ASSERTED', state: true,
    span: $endless, startMin: i, startMax: i, endMin: i, endMax: 1000000000000, holderId: 'p' + toString(i),
    officeId: 'o' + toString(i % 100), knownFrom: 0, knownTo: 2147483647})`;

const sortsOf = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, n) => {
    const day = from + n;
    const bounds = { startMin: day, startMax: day, endMin: day, endMax: UNBOUNDED_MAX };
    return sortKey(bounds, `t${day}`);
  });

describe.each(ENGINES)('centrality on %s of a large graph', (engine) => {
  let large: SeededApi;
  const create = async (from: number, to: number) => {
    await large.graph.write((transaction) =>
      transaction.run({ text: MANY, params: { from, to, endless: ENDLESS_CLASS, sorts: sortsOf(from, to) } }),
    );
    if (engine === 'neo4j') await saveLongestDurations(large.graph);
  };
  beforeAll(async () => {
    large = await loadedApi(engine, (graph) => graph.write((transaction) => transaction.run(createClock)));
    await create(1, 6500);
  }, 120_000);
  afterAll(() => large?.close());

  it('measures what it can in one request, and suggests a narrower one', async () => {
    const message = await refusal(large, 'metric: BETWEENNESS');
    expect(message).toContain('centrality(metric: BETWEENNESS) takes more than 40000000 steps');
    expect(message).toContain('6600 entities and 6500 links');
    expect(message).toContain('at: {asOf: "2015"}');
    expect(await refusal(large, 'metric: CLOSENESS')).toContain('metric: DEGREE or PAGERANK');
    expect(await refusal(large, 'metric: PAGERANK, every: "P3M", at: {asOf: "1980/1999"}')).toContain(
      'centrality(metric: PAGERANK) takes more than 150000 entities and links between them',
    );
    for (const args of ['metric: PAGERANK', 'metric: BETWEENNESS, at: {asOf: "1974"}']) {
      const { data, errors } = await large.api.execute(`{ centrality(${args}) { factCount entityCount } }`);
      expect(errors).toBeUndefined();
      expect(data).toMatchObject({
        centrality: [args.includes('at') ? { factCount: 1825 } : { factCount: 6500, entityCount: 6600 }],
      });
    }
  });

  it('reads no more than 50,000 facts', async () => {
    for (let from = 6501; from <= 50_001; from += 4350) await create(from, Math.min(50_001, from + 4349));
    large.graph.statements.length = 0;
    expect(await refusal(large, 'metric: DEGREE')).toContain(
      'would be computed from more than 50000 facts, the most that are read; give some kinds, a moment',
    );
    expect(large.graph.statements).toHaveLength(1);
    const { errors } = await large.api.execute(
      '{ centrality(metric: DEGREE, kinds: [RELATION]) { factCount } }',
    );
    expect(errors).toBeUndefined();
  });
});
