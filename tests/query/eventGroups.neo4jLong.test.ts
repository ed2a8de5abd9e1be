/** `groups` of lists of events: by year, category, host, place and body. */
import { expect, it } from 'vitest';
import { loadText } from '../support/loadText.ts';
import { loadedApi } from '../support/seeded.ts';
import { onEachEngine } from './time/fixture.ts';

const RECORDS = `
fasti: "1"
dataset: events
sources:
  roll: { title: Roll }
entities:
  ann: { kind: person }
  club: { kind: organization, label: The club }
  guild: { kind: organization }
  town: { kind: region }
  series: { kind: event, category: series }
  meeting: { kind: event, category: meeting, date: "2001", source: roll }
  talk: { kind: event, category: meeting, date: "2001-12-30/2002-01-02", source: roll }
  fair: { kind: event, category: fair }
  vague: { kind: event }
  future: { kind: event, category: meeting }
facts:
- { existence: { entity: fair, term: "a" }, claims: [{ source: roll, date: "2003-05" }] }
- { existence: { entity: fair, term: "b" }, claims: [{ source: roll, date: "2003-09" }] }
- { existence: { entity: fair, term: "c" }, claims: [{ source: roll, date: "2005-05" }] }
- { existence: { entity: vague }, claims: [{ source: roll, date: "[2001..2003]" }] }
- { existence: { entity: future }, claims: [{ source: roll, modality: PLANNED, date: "2005" }] }
- { relation: { type: HOSTED_BY, subject: meeting, object: club }, claims: [{ source: roll }] }
- { relation: { type: HOSTED_BY, subject: meeting, object: guild }, claims: [{ source: roll, status: ATTRIBUTED, by: ann }] }
- { relation: { type: HOSTED_BY, subject: talk, object: club }, claims: [{ source: roll }] }
- { relation: { type: HOSTED_BY, subject: vague, object: club }, claims: [{ source: roll }] }
- { relation: { type: HELD_IN, subject: fair, object: town }, claims: [{ source: roll }] }
- { relation: { type: BELONGS_TO, subject: fair, object: guild }, claims: [{ source: roll }] }
- { id: part-1, relation: { type: PART_OF, subject: talk, object: series }, claims: [{ source: roll, start: "2001" }] }
- { id: part-2, relation: { type: PART_OF, subject: talk, object: series }, claims: [{ source: roll, start: "2002" }] }
- { participation: { participant: ann, event: talk }, claims: [{ source: roll }] }
- { participation: { participant: ann, event: series }, claims: [{ source: roll }] }
`;

/** A second file dates the undated series. */
const LATER = `
fasti: "1"
dataset: later
sources:
  roll: { title: Roll }
entities:
  series: { kind: event, date: "1999", source: roll }
`;

interface Groups {
  readonly items: readonly {
    readonly key: string;
    readonly definite: number;
    readonly possible: number;
  }[];
  readonly ungroupedCount: number;
}

onEachEngine(
  'groups of events',
  (engine) =>
    loadedApi(engine, async (graph) => {
      await loadText(graph, RECORDS, '2026-01-31T00:00:00Z');
      await loadText(graph, LATER, '2026-02-28T00:00:00Z');
    }),
  (ask) => {
    const groups = async (args: string, by: string): Promise<[readonly unknown[], number]> => {
      const data = (await ask(
        `{ events${args} { groups(${by}) { items { key definite possible } ungroupedCount } } }`,
      )) as { events: { groups: Groups } };
      const { items, ungroupedCount } = data.events.groups;
      return [items.map(({ key, definite, possible }) => [key, definite, possible]), ungroupedCount];
    };

    it('count an event in each year that it may touch, once even if it was held twice in it', async () => {
      expect(await groups('', 'by: PERIOD, unit: YEAR')).toEqual([
        [
          ['1999', 1, 1],
          ['2001', 2, 3],
          ['2002', 1, 2],
          ['2003', 1, 2],
          ['2005', 1, 2],
        ],
        0,
      ]);
      const [months] = await groups('(filter: {ids: ["fair"]})', 'by: PERIOD, unit: MONTH');
      expect(months).toEqual([
        ['2003-05', 1, 1],
        ['2003-09', 1, 1],
        ['2005-05', 1, 1],
      ]);
    });

    it('count undated events as in no group, at the time at which the graph is read', async () => {
      const [years, ungroupedCount] = await groups('(knownAt: "2026-02-01T00:00:00Z")', 'by: PERIOD');
      expect([years[0], ungroupedCount]).toEqual([['2001', 2, 3], 1]);
      expect(await groups('(knownAt: "2026-02-01T00:00:00Z")', 'by: CATEGORY')).toEqual(
        await groups('', 'by: CATEGORY'),
      );
    });

    it('count in the window of the list', async () => {
      expect(await groups('(during: "2002/2003")', 'by: PERIOD')).toEqual([
        [
          ['2002', 1, 2],
          ['2003', 1, 2],
        ],
        0,
      ]);
      expect(await groups('(during: "2002")', 'by: HOST')).toEqual([[['club', 1, 2]], 0]);
      await expect(groups('', 'by: PERIOD, unit: DAY')).rejects.toThrow('Give a larger unit');
    });

    it('count by category and by what the events are linked to, once for each of them', async () => {
      expect(await groups('', 'by: CATEGORY')).toEqual([
        [
          ['meeting', 3, 3],
          ['fair', 1, 1],
          ['series', 1, 1],
        ],
        1,
      ]);
      // Only a speaker says that the guild was a host.
      expect(await groups('', 'by: HOST')).toEqual([
        [
          ['club', 3, 3],
          ['guild', 0, 1],
        ],
        3,
      ]);
      expect(await groups('', 'by: PLACE')).toEqual([[['town', 1, 1]], 5]);
      expect(await groups('', 'by: ORGANIZER')).toEqual([[], 6]);
      expect(
        await ask('{ events { groups(by: BODY) { items { label from entity { id kind } } complete } } }'),
      ).toEqual({
        events: {
          groups: {
            items: [{ label: 'guild', from: null, entity: { id: 'guild', kind: 'ORGANIZATION' } }],
            complete: true,
          },
        },
      });
    });

    it('count the events of an entity, and the parts of an event, each once', async () => {
      const GROUPS = 'groups(by: PERIOD) { items { key label definite } ungroupedCount }';
      const years = [
        { key: '2001', label: '2001', definite: 1 },
        { key: '2002', label: '2002', definite: 1 },
      ];
      expect(
        await ask(
          `{ person(id: "ann") { events { ${GROUPS} } } event(id: "series") { parts { totalCount ${GROUPS} } } }`,
        ),
      ).toEqual({
        person: {
          events: {
            groups: { items: [{ key: '1999', label: '1999', definite: 1 }, ...years], ungroupedCount: 0 },
          },
        },
        event: { parts: { totalCount: 2, groups: { items: years, ungroupedCount: 0 } } },
      });
    });
  },
);

/** Each event has one existence with an open end beside another that ends. */
const OPEN = `
fasti: "1"
dataset: open
sources:
  roll: { title: Roll }
entities:
  early: { kind: event }
  late: { kind: event }
facts:
- { existence: { entity: early, term: "a" }, claims: [{ source: roll, date: "1990/" }] }
- { existence: { entity: early, term: "b" }, claims: [{ source: roll, date: "1988/1991" }] }
- { existence: { entity: late, term: "a" }, claims: [{ source: roll, date: "1990/" }] }
- { existence: { entity: late, term: "b" }, claims: [{ source: roll, date: "[1992..1994]" }] }
`;

onEachEngine(
  'groups of events with an open end',
  (engine) => loadedApi(engine, (graph) => loadText(graph, OPEN, '2026-01-31T00:00:00Z')),
  (ask) => {
    it.each([
      ['early', ['1988', '1989', '1990', '1991']],
      ['late', ['1990', '1991', '1992', '1993', '1994']],
    ])('reach from the first to the last year that a source names: %s', async (id, years) => {
      const { events } = (await ask(
        `{ events(filter: {ids: ["${id}"]}) { groups(by: PERIOD) { items { key } } } }`,
      )) as { events: { groups: Groups } };
      expect(events.groups.items.map(({ key }) => key)).toEqual(years);
    });
  },
);
