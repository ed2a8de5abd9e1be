/** What `fasti doctor` finds in a damaged store, and what it mends. */
import { beforeEach, expect, it } from 'vitest';
import { examineGraph, mendGraph } from '../../src/changes/doctor/examineGraph.ts';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import { purgeRecord } from '../../src/changes/purge/purgeRecord.ts';
import { readClockState } from '../../src/store/clock.ts';
import { readVersion } from '../../src/store/dataVersion.ts';
import type { Graph } from '../../src/store/graph.ts';
import { isUnfinished, recover } from '../../src/store/write/recover.ts';
import { contentOf, fileOf, folderOf } from '../import/support.ts';
import { apply, hall, later, linesOf, restore } from '../support/backups.ts';
import { Crash, dyingAfter } from '../support/betweenWrites.ts';
import { forEachEngine, wipe } from '../support/engines.ts';
import { sampleOf } from '../support/extent.ts';

forEachEngine((_name, open) => {
  let graph: Graph;
  beforeEach(async () => {
    graph ??= await open();
    await wipe(graph);
    await apply(graph, hall(1, 10));
    await apply(graph, hall(2, 10));
  });

  const damage = (text: string): Promise<unknown> =>
    graph.write((transaction) => transaction.run({ text, params: {} }));

  it('finds nothing in a store as it was written, whatever was done with it', async () => {
    expect(await examineGraph(graph)).toEqual([]);
    await loadSeed(graph, ['seed'], { by: 'anna' });
    expect(await examineGraph(graph)).toEqual([]);
  });

  const CONGRESS = `sources:
  book: { title: Book, voice: press, date: "2001" }
  news: { title: News, voice: town }
entities:
  congress: { kind: event }
  anna: { kind: person }
  league: { kind: organization }
facts:
- { id: held, existence: { entity: congress }, claims: [ { source: book, start: "1996-06-12", end: "1996-06-14" } ] }
- { id: there, participation: { event: congress, participant: anna }, claims: [ { source: book } ] }
- { id: host, relation: { subject: congress, type: HOSTED_BY, object: league }, claims: [ { source: news } ] }
- { id: cost, quantity: { entity: congress, property: cost }, claims: [ { source: news, value: 5 } ] }
- id: member
  membership: { member: anna, body: league }
  claims:
  - { source: book, start: "1990", end: "1995" }
  - { source: news, start: "1990", end: "1996" }
- { id: until, existence: { entity: league }, claims: [ { source: news, end: "2010" } ] }
- id: guest
  membership: { member: anna, body: league, role: guest }
  claims:
  - { source: book, start: "1990", end: "1992" }
  - { source: news, start: "1995" }
- { id: perhaps, participation: { event: congress, role: observer, group: guests }, claims: [ { source: news, date: "1996?" } ] }
`;

  it.each([
    ['an event has another date', 'start: "1996-06-12"', 'start: "1996-06-11"'],
    ['an event has no date any more', /^- \{ id: held.*$/m, ''],
    ['an event is gone', /^ {2}congress.*\n|^- \{.*congress.*\n/gm, ''],
    [
      'accounts exclude each other within a limit',
      'start: "1990", end: "1992"',
      'start: "1991", end: "1992"',
    ],
    ['a date is doubted, but not that of its event', '"1996?"', '"1996-06?"'],
    ['a source has another voice', 'voice: town', 'voice: press'],
    ['a source has another date', 'date: "2001"', 'date: "1994"'],
  ])('keeps what an earlier version said when it was written, where %s', async (_what, old, next) => {
    await wipe(graph);
    const load = async (text: string) => {
      const folder = await folderOf({ 'a.yaml': fileOf(text) });
      expect((await loadSeed(graph, [folder], { by: 'anna', replace: true })).accepted).toBe(true);
    };
    await load(CONGRESS);
    await load(CONGRESS.replace(old, next));
    expect(await graph.read({ text: 'MATCH (f:Past) RETURN f.id AS id', params: {} })).not.toEqual([]);
    const content = await contentOf(graph);
    expect(await examineGraph(graph)).toEqual([]);
    await mendGraph(graph);
    expect(await contentOf(graph)).toEqual(content);
  });

  it.each([
    ['a derived value', 'MATCH (f:Tenure {id: "t5"}) SET f.startMin = 0', 'DERIVED_VALUES', ['t5']],
    ['a cached label', 'MATCH (e:Entity {id: "p5"}) SET e.label = "X"', 'DERIVED_VALUES', ['p5']],
  ])('finds and mends %s', async (_what, text, code, examples) => {
    const whole = await contentOf(graph);
    await damage(text);
    expect(await examineGraph(graph)).toEqual([{ code, count: examples.length, examples }]);
    const { key } = await readVersion(graph);
    await mendGraph(graph);
    expect(await examineGraph(graph)).toEqual([]);
    expect(await contentOf(graph)).toEqual(whole);
    // So that no server answers from what it kept.
    expect((await readVersion(graph)).key).not.toBe(key);
  });

  it.each([
    ['MATCH (c:Claim {factId: "t5"}) DETACH DELETE c', 'FACT_WITHOUT_CLAIM', ['t5']],
    ['MATCH (:Claim {factId: "t5"})-[s:SOURCE]->() DELETE s', 'CLAIM_WITHOUT_SOURCE', 1],
    ['MATCH (b:Batch {number: 1}) DETACH DELETE b', 'BATCH_NUMBERS', ['batch/1']],
    ['MATCH (e:Entity {id: "p5"}) SET e.knownFrom = 9', 'FUTURE_VERSION', ['p5']],
    ['MATCH (f:Name {id: "n5"}) CREATE (g:Fact:Name) SET g = properties(f)', 'TWO_LIVE_VERSIONS', ['n5']],
  ] as const)('finds %s', async (text, code, found) => {
    await damage(text);
    const ailment = (await examineGraph(graph)).find((each) => each.code === code);
    if (typeof found === 'number') expect(ailment?.count).toBe(found);
    else expect(ailment?.examples).toEqual(found);
  });

  /** A batch of several transactions, which creates, changes and retracts. */
  const MANY = hall(3).replace(/^.*\bp9\b.*$/gm, '');

  it.each(
    sampleOf(
      [
        ['a batch', (writer: Graph) => apply(writer, MANY)],
        ['a purge', (writer: Graph) => purgeRecord(writer, 'p5', { reason: 'asked' })],
        [
          'a restore',
          async (writer: Graph) => {
            const lines = await linesOf(graph);
            await wipe(graph);
            await restore(writer, lines);
          },
        ],
        ['a recovery', (writer: Graph) => recover(writer, later)],
      ] as const,
      2,
    ),
  )(
    'finds of %s that died only that it is unfinished, whichever write was its last',
    async (what, work) => {
      const states = new Set<string>();
      for (let writes = 0, died = true; died; writes += 1) {
        await wipe(graph);
        await apply(graph, hall(1, 10));
        await apply(graph, hall(2, 10));
        if (what === 'a recovery') await expect(apply(dyingAfter(graph, 3), MANY)).rejects.toThrow(Crash);
        const end = await Promise.resolve(work(dyingAfter(graph, writes))).catch((error: unknown) => error);
        if (end instanceof Error) expect(end).toBeInstanceOf(Crash);
        const clock = await readClockState(graph);
        died = end instanceof Crash || isUnfinished(clock);
        states.add(`${isUnfinished(clock)} ${clock.writing} ${clock.sweep} ${clock.erase !== null}`);
        const expected = isUnfinished(clock) ? ['UNFINISHED_BATCH'] : [];
        expect(await examineGraph(graph), `after ${writes} writes`).toMatchObject(
          expected.map((code) => ({ code })),
        );
      }
      expect(states.size).toBeGreaterThan(1);
    },
    120_000,
  );

  it('finishes a batch that a writer left, and what it had not swept', async () => {
    const last = hall(3);
    await expect(apply(dyingAfter(graph, 3), last)).rejects.toThrow(Crash);
    expect((await examineGraph(graph)).map(({ code }) => code)).toContain('UNFINISHED_BATCH');
    await recover(graph, later);
    await damage('MATCH (c:Clock {id: "clock"}) REMOVE c.writing, c.calmUntil');
    await apply(graph, last);
    await damage('MATCH (f:Past {id: "t7"}) WHERE f.knownTo = 3 REMOVE f:Past SET f:Fact, f:Tenure');
    expect((await examineGraph(graph)).map(({ code }) => code)).toContain('UNSWEPT');
    await mendGraph(graph);
    expect((await examineGraph(graph)).map(({ code }) => code)).not.toContain('UNSWEPT');
  });
});
