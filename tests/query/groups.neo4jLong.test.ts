/** `groups`: the counts by period, office, body and role equal those that a reader gets from the list itself. */
import { expect, it } from 'vitest';
import type { Support } from '../../src/domain/model/kinds.ts';
import { certaintyDuring } from '../../src/domain/time/certainty.ts';
import { isBounded } from '../../src/domain/time/day.ts';
import { daysOfPeriod, type PeriodUnit, periodNumber, periodText } from '../../src/domain/time/period.ts';
import { anchorInKey } from '../../src/domain/time/sortKey.ts';
import { loadText } from '../support/loadText.ts';
import { loadedApi, type SeededApi, seededApi } from '../support/seeded.ts';
import { usExecutiveSeed } from '../support/usExecutive.ts';
import { type Ask, onEachEngine } from './time/fixture.ts';

interface Group {
  readonly key: string;
  readonly definite: number;
  readonly possible: number;
}

interface Groups {
  readonly items: readonly Group[];
  readonly ungroupedCount: number;
  readonly complete: boolean;
}

const groupsOf = async (ask: Ask, list: string, args: string): Promise<Groups> => {
  const data = await ask(
    `{ list: ${list} { groups(${args}) { items { key definite possible } ungroupedCount complete } } }`,
  );
  return (data as { list: { groups: Groups } }).list.groups;
};

interface Stored {
  readonly startMin: number;
  readonly startMax: number;
  readonly endMin: number;
  readonly endMax: number;
  readonly support: Support;
  readonly sort: string;
}

/** The bounds of all facts of a kind as the graph stores them; the API returns parts of them. */
async function storedOf({ graph }: SeededApi, label: string): Promise<Stored[]> {
  const rows = await graph.read({
    text: `MATCH (f:${label}) RETURN f.startMin AS startMin, f.startMax AS startMax, f.endMin AS endMin, f.endMax AS endMax, f.support AS support, f.sort AS sort`,
    params: {},
  });
  return rows as unknown as Stored[];
}

/** Counts each dated fact in every period that it overlaps. */
function counted(facts: readonly Stored[], unit: PeriodUnit): Group[] {
  const dated = facts.filter(isDated);
  const days = dated
    .flatMap(({ startMin, startMax, endMin, endMax }) => [startMin, startMax, endMin, endMax])
    .filter(isBounded);
  const first = periodNumber(Math.min(...days), unit);
  const last = periodNumber(Math.max(...days), unit);
  const found: Group[] = [];
  for (let period = first; period <= last; period += 1) {
    const window = daysOfPeriod(period, unit);
    const certainties = dated.map((fact) => certaintyDuring(fact, fact.support, window));
    const definite = certainties.filter((one) => one === 'DEFINITE').length;
    const possible = certainties.filter((one) => one !== null).length;
    if (possible > 0) found.push({ key: periodText(period, unit), definite, possible });
  }
  return found;
}

const isDated = ({ sort }: Stored): boolean => isBounded(anchorInKey(sort));

let shipped: SeededApi;
onEachEngine(
  'groups of the shipped records',
  async (engine) => {
    shipped = await seededApi(engine);
    return shipped;
  },
  (ask) => {
    it.each([
      ['tenures', 'Tenure', 'YEAR'],
      ['tenures', 'Tenure', 'MONTH'],
      ['facts', 'Fact', 'DECADE'],
      ['facts', 'Fact', 'YEAR'],
      ['participations', 'Participation', 'YEAR'],
      ['memberships', 'Membership', 'DECADE'],
      ['relations', 'Relation', 'YEAR'],
    ] as const)('count %s (%s) by %s', async (list, label, unit) => {
      const facts = await storedOf(shipped, label);
      const { items, ungroupedCount, complete } = await groupsOf(ask, list, `by: PERIOD, unit: ${unit}`);
      expect(items).toEqual(counted(facts, unit));
      expect(ungroupedCount).toBe(facts.filter((fact) => !isDated(fact)).length);
      expect(complete).toBe(true);
    });

    it('count within the window of the list, and suggest what would work for too many periods', async () => {
      const { items } = await groupsOf(ask, 'tenures(during: "2016-09/2017-02")', 'by: PERIOD, unit: MONTH');
      expect(items[0]?.key).toBe('2016-09');
      expect(items.at(-1)?.key).toBe('2017-02');
      const days = await groupsOf(ask, 'tenures(during: "2016-10")', 'by: PERIOD, unit: DAY');
      expect(days.items).toHaveLength(31);
      await expect(groupsOf(ask, 'facts', 'by: PERIOD, unit: DAY')).rejects.toThrow('Give a larger unit');
    });

    it('count tenures by office, at a moment those that hold', async () => {
      const data = (await ask(
        `{ tenures(first: 200) { totalCount nodes { office { id } support }
           groups(by: OFFICE) { ungroupedCount items { key label possible definite entity { id label } } } } }`,
      )) as {
        tenures: {
          totalCount: number;
          nodes: readonly { office: { id: string }; support: string }[];
          groups: {
            ungroupedCount: number;
            items: readonly (Group & { label: string; entity: { id: string; label: string } })[];
          };
        };
      };
      const { totalCount, nodes, groups } = data.tenures;
      expect(groups.ungroupedCount).toBe(0);
      expect(groups.items.reduce((sum, { possible }) => sum + possible, 0)).toBe(totalCount);
      for (const { key, label, possible, definite, entity } of groups.items) {
        const own = nodes.filter(({ office }) => office.id === key);
        expect(possible).toBe(own.length);
        expect(definite).toBe(own.filter(({ support }) => support === 'ASSERTED').length);
        expect(entity).toEqual({ id: key, label });
      }
      const then = await groupsOf(ask, 'tenures(at: {asOf: "2017-06-28"})', 'by: OFFICE');
      const held = (await ask(
        '{ tenures(at: {asOf: "2017-06-28"}, first: 200) { nodes { certainty office { id } } } }',
      )) as { tenures: { nodes: readonly { certainty: string; office: { id: string } }[] } };
      for (const { key, possible, definite } of then.items) {
        const own = held.tenures.nodes.filter(({ office }) => office.id === key);
        expect([possible, definite]).toEqual([
          own.length,
          own.filter(({ certainty }) => certainty === 'DEFINITE').length,
        ]);
      }
    });

    it('count by the body of the office, at an earlier batch and at a moment too', async () => {
      const now = await groupsOf(ask, 'tenures', 'by: BODY');
      expect(now.items.find(({ key }) => key === 'wego')?.possible).toBeGreaterThan(1);
      expect(await groupsOf(ask, 'tenures(knownAt: "2026-02-01T00:00:00Z")', 'by: BODY')).toEqual(now);
      const then = await groupsOf(ask, 'tenures(at: {asOf: "2017"})', 'by: BODY');
      expect(then.items.length).toBeGreaterThan(0);
      expect(then.items.every(({ definite, possible }) => definite <= possible)).toBe(true);
    });

    it('count by role and type, in a nested list too', async () => {
      const data = await ask(
        '{ event(id: "excom-2020") { participations { groups(by: ROLE) { items { key label possible entity { id } } ungroupedCount } } } }',
      );
      expect(data).toEqual({
        event: {
          participations: {
            groups: {
              items: [
                { key: 'observer', label: 'observer', possible: 2, entity: null },
                { key: 'participant', label: 'participant', possible: 2, entity: null },
              ],
              ungroupedCount: 0,
            },
          },
        },
      });
      const relations = await groupsOf(ask, 'relations', 'by: RELATION_TYPE');
      expect(relations.items[0]?.possible).toBeGreaterThan(relations.items.at(-1)?.possible ?? 0);
      expect(relations.ungroupedCount).toBe(0);
    });

    it('count the items of a timeline by lane and period', async () => {
      const data = (await ask(
        '{ timeline(ids: ["wego"], reach: [OFFICES], laneBy: KIND, kinds: [TENURE, NAME]) { totalCount undatedCount lanes { key itemCount } periods(unit: DECADE) { from to possible definite laneKey } } }',
      )) as {
        timeline: {
          lanes: readonly { key: string }[];
          periods: readonly {
            from: string;
            to: string;
            possible: number;
            definite: number;
            laneKey: string;
          }[];
        };
      };
      const { lanes, periods } = data.timeline;
      expect(new Set(periods.map(({ laneKey }) => laneKey))).toEqual(new Set(lanes.map(({ key }) => key)));
      expect(periods).toContainEqual(
        expect.objectContaining({ laneKey: 'TENURE', from: '2010-01-01', to: '2019-12-31' }),
      );
      expect(periods.every(({ definite, possible }) => definite <= possible && possible > 0)).toBe(true);
    });
  },
);

const OPEN = `
fasti: "1"
dataset: open
sources:
  roll: { title: Roll }
entities:
  ann: { kind: person }
  ben: { kind: person }
  chair: { kind: office }
  mayor: { kind: office }
  clerk: { kind: office }
facts:
- { id: rough, tenure: { holder: ben, office: clerk }, claims: [{ source: roll, start: "[1991..1993]", end: "1995" }] }
- { id: begun, tenure: { holder: ann, office: chair }, claims: [{ source: roll, start: "[..1990]" }] }
- { id: about, tenure: { holder: ben, office: mayor }, claims: [{ source: roll, start: "[1991..1993]", end: ".." }] }
`;

onEachEngine(
  'groups of facts without a known end',
  (engine) => loadedApi(engine, async (graph) => loadText(graph, OPEN, '2026-01-31T00:00:00Z')),
  (ask) => {
    it('range from the first to the last bounded day, even where that is the latest start', async () => {
      const of = async (office: string) => {
        const { items } = await groupsOf(ask, `tenures(filter: {offices: "${office}"})`, 'by: PERIOD');
        return items.map(({ key, definite, possible }) => [key, definite, possible]);
      };
      expect(await of('chair')).toEqual([['1990', 0, 1]]);
      expect(await of('mayor')).toEqual([
        ['1991', 0, 1],
        ['1992', 0, 1],
        ['1993', 0, 1],
      ]);
    });
  },
);

onEachEngine(
  'groups of a list with a moment and a window',
  (engine) => loadedApi(engine, async (graph) => loadText(graph, OPEN, '2026-01-31T00:00:00Z')),
  (ask) => {
    it.each([
      ['1994', '1994', 1],
      ['1994', '1991', 0],
      ['1991', '1994', 0],
    ])('are as sure as its edges at %s and in %s', async (asOf, during, definite) => {
      const list = `tenures(filter: {offices: "clerk"}, at: {asOf: "${asOf}"}, during: "${during}")`;
      expect(await ask(`{ ${list} { edges { certainty } } }`)).toEqual({
        tenures: { edges: [{ certainty: definite === 1 ? 'DEFINITE' : 'POSSIBLE' }] },
      });
      for (const by of ['HOLDER', 'OFFICE'])
        expect((await groupsOf(ask, list, `by: ${by}`)).items).toMatchObject([{ definite, possible: 1 }]);
    });
  },
);

onEachEngine(
  'groups of presidents and vice-presidents',
  (engine) =>
    loadedApi(engine, async (graph) => loadText(graph, await usExecutiveSeed(), '2026-01-31T00:00:00Z')),
  (ask) => {
    it('match known decades: Eisenhower, Kennedy, Johnson and Nixon in the 1960s', async () => {
      const data = await ask(
        `{ office(id: "president-us") { tenures { groups(by: PERIOD, unit: DECADE) { items { key label from to definite possible } } } } }`,
      );
      const { items } = (data as { office: { tenures: { groups: Groups } } }).office.tenures.groups;
      // Terms: Eisenhower's second, Kennedy's, Johnson's two and Nixon's first.
      expect(items).toContainEqual({
        key: '196X',
        label: '1960s',
        from: '1960-01-01',
        to: '1969-12-31',
        definite: 5,
        possible: 5,
      });
      expect(items[0]).toMatchObject({ key: '178X', possible: 1 });
    });
  },
);
