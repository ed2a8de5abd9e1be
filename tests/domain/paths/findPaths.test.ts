import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPaths, type PathResult, type PathSource } from '../../../src/domain/paths/findPaths.ts';
import type { LinkingFact } from '../../../src/domain/paths/link.ts';
import type { PathTime } from '../../../src/domain/paths/pathTime.ts';
import { MAX_PATHS } from '../../../src/domain/paths/walk.ts';
import { type Bounds, UNBOUNDED } from '../../../src/domain/time/bounds.ts';
import { checkAsync } from '../property.ts';

/** A membership that surely held on all days from the first to the last. */
const tie = (
  id: string,
  a: string,
  b: string,
  from = 0,
  to = from,
  more: Partial<LinkingFact> = {},
): LinkingFact => ({
  id,
  kind: 'MEMBERSHIP',
  bounds: { startMin: from, startMax: from, endMin: to, endMax: to },
  support: 'ASSERTED',
  bridges: [],
  endKind: 'KNOWN',
  certainty: 'DEFINITE',
  roles: [
    ['member', a],
    ['body', b],
  ],
  ...more,
});

/** A source of facts in memory; it returns the first `most` facts of an entity. */
function sourceOf(facts: readonly LinkingFact[], most = Number.POSITIVE_INFINITY) {
  const calls: string[] = [];
  const of = (entity: string) => facts.filter(({ roles }) => roles.some(([, id]) => id === entity));
  const source: PathSource = {
    async expand(entities) {
      calls.push(`expand ${entities.join(' ')}`);
      return {
        facts: entities.flatMap((entity) => of(entity).slice(0, most)),
        cut: entities.filter((entity) => of(entity).length > most),
      };
    },
    async degrees(entities) {
      calls.push(`degrees ${entities.join(' ')}`);
      return new Map(entities.map((entity) => [entity, of(entity).length]));
    },
  };
  return { source, calls, of };
}

const told = ({ paths }: PathResult): string[] =>
  paths.map(({ hops }) => [hops[0]?.from, ...hops.flatMap(({ fact, to }) => [fact.id, to])].join(' '));

const ask = async (
  facts: readonly LinkingFact[],
  time: PathTime = 'ANY',
  more: Partial<{ from: string; to: string; maxHops: number; first: number }> = {},
) => findPaths({ from: 'A', to: 'D', maxHops: 4, first: 200, time, ...more }, sourceOf(facts).source);

describe('paths', () => {
  const years = (year: number) => [year * 365, year * 365 + 364] as const;

  it('are found if a shorter one does not fit in time', async () => {
    const facts = [
      tie('ac', 'A', 'C', ...years(1990)),
      tie('ab', 'A', 'B', ...years(2013)),
      tie('bc', 'B', 'C', ...years(2013)),
      tie('cd', 'C', 'D', ...years(2017)),
    ];
    expect(told(await ask(facts))).toEqual(['A ac C cd D', 'A ab B bc C cd D']);
    expect(told(await ask(facts, 'CHRONOLOGICAL'))).toEqual(['A ac C cd D', 'A ab B bc C cd D']);
    expect(told(await ask(facts, 'SIMULTANEOUS'))).toEqual([]);
    const together = facts.map((fact) => (fact.id === 'cd' ? tie('cd', 'C', 'D', ...years(2013)) : fact));
    expect(told(await ask(together, 'SIMULTANEOUS'))).toEqual(['A ab B bc C cd D']);
    const late = facts.map((fact) => (fact.id === 'ac' ? tie('ac', 'A', 'C', ...years(2020)) : fact));
    expect(told(await ask(late, 'CHRONOLOGICAL'))).toEqual(['A ab B bc C cd D']);
  });

  it('go forward in time only in one direction', async () => {
    const facts = [tie('ab', 'A', 'B', 10, 20), tie('bd', 'B', 'D', 0, 9)];
    expect(told(await ask(facts, 'CHRONOLOGICAL'))).toEqual([]);
    expect(told(await ask(facts, 'CHRONOLOGICAL', { from: 'D', to: 'A' }))).toEqual(['D bd B ab A']);
    expect(
      told(await ask([tie('ab', 'A', 'B', 9, 20), facts[1] as LinkingFact], 'CHRONOLOGICAL')),
    ).toHaveLength(1);
  });

  it('have the certainty and the bounds of the days that their hops share', async () => {
    const sure = { startMin: 0, startMax: 5, endMin: 20, endMax: 30 };
    const facts = [tie('ab', 'A', 'B', 0, 10), tie('bd', 'B', 'D', 0, 0, { bounds: sure })];
    const { paths } = await ask(facts);
    expect(paths).toMatchObject([
      { certainty: 'DEFINITE', bounds: { startMin: 0, startMax: 5, endMin: 10, endMax: 10 } },
    ]);
    const planned = facts.map((fact) => ({ ...fact, support: 'PLANNED' as const }));
    expect((await ask(planned)).paths).toMatchObject([{ certainty: 'POSSIBLE' }]);
    const thatDay = facts.map((fact) => ({ ...fact, certainty: 'POSSIBLE' as const }));
    expect((await ask(thatDay)).paths).toMatchObject([{ certainty: 'POSSIBLE' }]);
    const apart = [tie('ab', 'A', 'B', 0, 4), tie('bd', 'B', 'D', 5, 9)];
    expect((await ask(apart)).paths).toMatchObject([{ certainty: null, bounds: null }]);
    const undated = [tie('ab', 'A', 'B', 0, 0, { bounds: UNBOUNDED }), tie('bd', 'B', 'D', 5, 9)];
    expect((await ask(undated, 'SIMULTANEOUS')).paths).toMatchObject([{ certainty: 'POSSIBLE' }]);
  });

  it('are sorted by length, certainty, repetition of the chain, degree and ids', async () => {
    const crowd = Array.from({ length: 5 }, (_, i) => tie(`crowd${i}`, `x${i}`, 'club'));
    const facts = [
      tie('a-club', 'A', 'club'),
      tie('club-d', 'club', 'D'),
      tie('a-pair', 'A', 'pair'),
      tie('pair-d', 'pair', 'D'),
      tie('a-past', 'A', 'past', 1),
      tie('past-d', 'past', 'D', 2),
      tie('a-also', 'A', 'also'),
      tie('also-d', 'also', 'D'),
      tie('again-d', 'also', 'D'),
      tie('direct', 'A', 'D', 7),
      ...crowd,
    ];
    expect(told(await ask(facts))).toEqual([
      'A direct D',
      'A a-pair pair pair-d D',
      'A a-also also again-d D',
      'A a-club club club-d D',
      'A a-also also also-d D',
      'A a-past past past-d D',
    ]);
    expect(told(await ask(facts, 'ANY', { first: 2 }))).toEqual(['A direct D', 'A a-pair pair pair-d D']);
  });

  it('link every two entities of a fact once, by the first role of each', async () => {
    const fact = tie('f', 'A', 'B', 0, 0, {
      kind: 'PARTICIPATION',
      roles: [
        ['event', 'E'],
        ['participant', 'A'],
        ['onBehalfOf', 'A'],
        ['onBehalfOf', 'D'],
      ],
    });
    const { paths } = await ask([fact]);
    expect(paths.map(({ hops }) => hops.map(({ fromRole, toRole }) => `${fromRole} ${toRole}`))).toEqual([
      ['participant onBehalfOf'],
    ]);
  });

  it('need one call for two hops, and at most two calls per hop', async () => {
    const chain = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
    const facts = chain.slice(1).map((to, i) => tie(`f${i}`, chain[i] as string, to));
    for (const [i, to] of chain.slice(1).entries()) {
      const { source, calls } = sourceOf(facts);
      await findPaths({ from: 'A', to, maxHops: 6, time: 'ANY', first: 1 }, source);
      expect(calls.length).toBe(Math.max(1, i));
    }
  });
});

describe('paths compared with an exhaustive search', () => {
  const ENTITIES = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
  const day = fc.integer({ min: 0, max: 9 });
  const bounds: fc.Arbitrary<Bounds> = fc.oneof(
    { weight: 8, arbitrary: fc.array(day, { minLength: 4, maxLength: 4 }).map(asBounds) },
    { weight: 1, arbitrary: fc.constant(UNBOUNDED) },
  );
  const fact = fc.record({
    bounds,
    ends: fc.uniqueArray(fc.constantFrom(...ENTITIES), { minLength: 1, maxLength: 3 }),
    support: fc.constantFrom('ASSERTED' as const, 'PLANNED' as const),
  });
  const graph = fc.array(fact, { minLength: 3, maxLength: 14 }).map((list) =>
    list.map(({ ends, ...rest }, i) =>
      tie(`f${String(i).padStart(2, '0')}`, '', '', 0, 0, {
        ...rest,
        roles: ends.map(
          (end, place) => [(['member', 'body', 'byEvent'] as const)[place] ?? 'body', end] as const,
        ),
      }),
    ),
  );

  function asBounds(days: readonly number[]): Bounds {
    const [startMin = 0, a = 0, b = 0, endMax = 0] = [...days].sort((x, y) => x - y);
    // Half of them have no core.
    return (days[0] ?? 0) % 2 === 0
      ? { startMin, startMax: a, endMin: b, endMax }
      : { startMin, startMax: b, endMin: a, endMax };
  }

  interface Way {
    readonly key: string;
    readonly facts: readonly LinkingFact[];
    readonly entities: readonly string[];
  }

  /** Every path from A to D that repeats neither an entity nor a fact, whatever its time. */
  function waysIn(facts: readonly LinkingFact[], maxHops: number): Way[] {
    const ways: Way[] = [];
    const go = (entities: readonly string[], used: readonly LinkingFact[]): void => {
      const here = entities.at(-1) as string;
      if (here === 'D') {
        const key = [entities[0], ...used.flatMap(({ id }, i) => [id, entities[i + 1]])].join(' ');
        ways.push({ key, facts: used, entities });
        return;
      }
      if (used.length === maxHops) return;
      for (const next of facts)
        if (!used.includes(next) && next.roles.some(([, id]) => id === here))
          for (const [, id] of next.roles) if (!entities.includes(id)) go([...entities, id], [...used, next]);
    };
    go(['A'], []);
    return ways;
  }

  const DAYS = Array.from({ length: 12 }, (_, i) => i - 1);
  const may = ({ bounds: b }: LinkingFact, d: number) => b.startMin <= d && d <= b.endMax;
  const surely = ({ bounds: b, support }: LinkingFact, d: number) =>
    support === 'ASSERTED' && b.startMax <= d && d <= b.endMin;

  /** Whether a path fits in time, found by trying every day. */
  function allowed(time: PathTime, facts: readonly LinkingFact[]): boolean {
    if (time === 'ANY') return true;
    if (time === 'SIMULTANEOUS') return DAYS.some((d) => facts.every((f) => may(f, d)));
    const go = (i: number, since: number): boolean => {
      const next = facts[i];
      return next === undefined || DAYS.some((d) => d >= since && may(next, d) && go(i + 1, d));
    };
    return go(0, -1);
  }

  const rank = (way: Way) =>
    DAYS.some((d) => way.facts.every((f) => surely(f, d)))
      ? 0
      : DAYS.some((d) => way.facts.every((f) => may(f, d)))
        ? 1
        : 2;

  function expected(facts: readonly LinkingFact[], time: PathTime, maxHops: number): string[] {
    const { of } = sourceOf(facts);
    const turns = new Map<string, number>();
    const keyed = waysIn(facts, maxHops)
      .filter((way) => allowed(time, way.facts))
      .map((way) => ({ way, ids: [...way.entities.slice(1), ...way.facts.map(({ id }) => id)].join(' ') }))
      .sort((a, b) => (a.ids < b.ids ? -1 : 1))
      .map(({ way, ids }) => {
        const chain = `${rank(way)} ${way.entities.join(' ')}`;
        const turn = turns.get(chain) ?? 0;
        turns.set(chain, turn + 1);
        const degrees = way.entities.slice(1, -1).reduce((total, id) => total + of(id).length, 0);
        return { way, order: [way.facts.length, rank(way), turn, degrees, ids] as const };
      });
    keyed.sort((a, b) => {
      const i = a.order.findIndex((value, place) => value !== b.order[place]);
      return i < 0 ? 0 : (a.order[i] as number) < (b.order[i] as number) ? -1 : 1;
    });
    return keyed.map(({ way }) => way.key);
  }

  const modes = ['ANY', 'SIMULTANEOUS', 'CHRONOLOGICAL'] as const;

  /** Of more paths of one length the search returns only a part, and is not complete. */
  const areFew = (facts: readonly LinkingFact[], maxHops: number): boolean =>
    Math.max(0, ...countsByLength(waysIn(facts, maxHops)).values()) <= MAX_PATHS;

  function countsByLength(ways: readonly Way[]): Map<number, number> {
    const counts = new Map<number, number>();
    for (const { facts } of ways) counts.set(facts.length, (counts.get(facts.length) ?? 0) + 1);
    return counts;
  }

  it.each(modes)('finds exactly these, in order, in 1,000 graphs: %s', async (time) => {
    await checkAsync(
      fc.asyncProperty(graph, fc.integer({ min: 1, max: 6 }), async (facts, maxHops) => {
        fc.pre(areFew(facts, maxHops));
        const { source, calls } = sourceOf(facts);
        const answer = await findPaths({ from: 'A', to: 'D', maxHops, time, first: 1e9 }, source);
        expect(told(answer)).toEqual(expected(facts, time, maxHops));
        expect(answer.complete).toBe(true);
        expect(calls.length).toBeLessThanOrEqual(2 * maxHops - 1);
      }),
    );
  });

  it.each(modes)('returns the first of them: %s', async (time) => {
    await checkAsync(
      fc.asyncProperty(graph, fc.integer({ min: 1, max: 8 }), async (facts, first) => {
        const answer = await findPaths(
          { from: 'A', to: 'D', maxHops: 4, time, first },
          sourceOf(facts).source,
        );
        expect(told(answer)).toEqual(expected(facts, time, 4).slice(0, first));
      }),
      300,
    );
  });

  it.each(modes)(
    'loses nothing that passes one entity with too many facts, and says where it may: %s',
    async (time) => {
      await checkAsync(
        fc.asyncProperty(graph, fc.integer({ min: 2, max: 6 }), async (facts, maxHops) => {
          const most = 3;
          const { source, calls, of } = sourceOf(facts, most);
          const answer = await findPaths({ from: 'A', to: 'D', maxHops, time, first: 1e9 }, source);
          const found = told(answer);
          const all = expected(facts, time, maxHops);
          const hubs = (key: string) =>
            key.split(' ').filter((id) => /^[A-G]$/.test(id) && of(id).length > most);
          for (const key of all) if (hubs(key).length <= 1) expect(found).toContain(key);
          expect(all).toEqual(expect.arrayContaining(found));
          if (answer.complete) expect(found).toEqual(all);
          expect(calls.length).toBeLessThanOrEqual(2 * maxHops - 1);
        }),
      );
    },
  );
});
