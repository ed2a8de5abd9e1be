/** `countUpTo` of lists: `totalCount`, but no more than its limit. */
import { expect, it } from 'vitest';
import { seededApi } from '../support/seeded.ts';
import { onEachEngine } from './time/fixture.ts';

const LISTS = [
  'facts',
  'facts(filter: {kinds: [NAME]})',
  'people(filter: {has: {as: [HOLDER], fact: {kinds: [TENURE]}}})',
  'facts(during: "2013/2017")',
  'facts(during: "2013-05/2017-02", filter: {kinds: [TENURE, MEMBERSHIP]})',
  'facts(include: [WITHDRAWN])',
  'tenures(at: {asOf: "2017-06-28"})',
  'tenures(orderBy: LENGTH_DESC)',
  'participations',
  'relations(knownAt: "2026-02-01T00:00:00Z")',
  'people',
  'people(orderBy: FACTS_DESC)',
  'organizations(filter: {text: "a"})',
  'offices(filter: {not: {text: "governor"}})',
  'events(during: "2015/2017")',
  'sources',
  'sources(orderBy: PUBLISHER_ASC)',
  'batches',
  'batches(about: ["wego"])',
  'factChanges(since: {batch: 0})',
  'factChanges(since: {batch: 0}, about: ["wego"])',
  'timeline(ids: ["wego", "sergey-morozov"])',
  'timeline(ids: ["wego"], reach: [OFFICES, EVENTS])',
  'coTenures(of: {person: {id: "sergey-morozov"}})',
  'coParticipants(id: "sergey-morozov")',
];

onEachEngine('countUpTo', seededApi, (ask) => {
  it.each(LISTS)('of %s counts up to its limit', async (list) => {
    const whole = (await ask(`{ list: ${list} { totalCount } }`)) as { list: { totalCount: number } };
    const total = whole.list.totalCount;
    expect(total).toBeGreaterThan(0);
    const { list: counted } = (await ask(
      `query($limit: Int!) { list: ${list} { one: countUpTo(limit: 1) two: countUpTo(limit: $limit) all: countUpTo(limit: 10000) totalCount } }`,
      { limit: 2 },
    )) as { list: unknown };
    expect(counted).toEqual({ one: 1, two: Math.min(2, total), all: total, totalCount: total });
  });

  it('of nested lists counts those of their owner', async () => {
    const { list } = (await ask(
      '{ list: people { nodes { facts { totalCount countUpTo(limit: 3) } tenures { totalCount countUpTo(limit: 1) } events { totalCount countUpTo(limit: 2) } } } }',
    )) as { list: { nodes: readonly Readonly<Record<string, Record<string, number>>>[] } };
    for (const { facts, tenures, events } of list.nodes) {
      expect(facts?.countUpTo).toBe(Math.min(3, Number(facts?.totalCount)));
      expect(tenures?.countUpTo).toBe(Math.min(1, Number(tenures?.totalCount)));
      expect(events?.countUpTo).toBe(Math.min(2, Number(events?.totalCount)));
    }
  });

  it('of the history of a fact counts its versions', async () => {
    const { facts } = (await ask('{ facts(first: 5) { nodes { history { countUpTo(limit: 9) } } } }')) as {
      facts: { nodes: readonly unknown[] };
    };
    expect(facts.nodes).toEqual(Array.from({ length: 5 }, () => ({ history: { countUpTo: 1 } })));
    await expect(ask('{ facts(first: 1) { nodes { history { countUpTo(limit: 0) } } } }')).rejects.toThrow(
      'countUpTo(limit: 0) is not from 1 to 10000.',
    );
  });

  it.each(['people', 'facts(filter: {kinds: [NAME]})'])(
    'of %s has a limit from 1 to 10,000',
    async (list) => {
      for (const limit of [0, -1, 10_001])
        await expect(ask(`{ list: ${list} { countUpTo(limit: ${limit}) } }`)).rejects.toThrow(
          `countUpTo(limit: ${limit}) is not from 1 to 10000.`,
        );
    },
  );
});
