/** The body of an office that changes it: in a window and at any time, conditions and groups mean the days of the tenure. */
import { expect, it } from 'vitest';
import { edgesOf, onText } from './time/fixture.ts';

const SEED = `fasti: "1"
dataset: bodies
language: en
sources:
  book: { title: Book, date: 2025-01-01 }
entities:
  ann: { kind: person, label: Ann }
  ben: { kind: person, label: Ben }
  cai: { kind: person, label: Cai }
  dan: { kind: person, label: Dan }
  eve: { kind: person, label: Eve }
  fay: { kind: person, label: Fay }
  gil: { kind: person, label: Gil }
  hal: { kind: person, label: Hal }
  ida: { kind: person, label: Ida }
  league: { kind: organization, label: League }
  union: { kind: organization, label: Union }
  guild: { kind: organization, label: Guild }
  secretary: { kind: office, label: Secretary }
  warden: { kind: office, label: Warden }
  keeper: { kind: office, label: Keeper }
facts:
- id: of-league
  relation: { type: BELONGS_TO, subject: secretary, object: league }
  claims: [ { source: book, start: "1990-01-01", end: "2005-12-31" } ]
- id: of-union
  relation: { type: BELONGS_TO, subject: secretary, object: union }
  claims: [ { source: book, start: "2006-01-01", end: ".." } ]
- id: of-guild
  relation: { type: BELONGS_TO, subject: secretary, object: guild }
  claims: [ { source: book, start: "2020-01-01", modality: PLANNED } ]
- id: warden-of-guild
  relation: { type: BELONGS_TO, subject: warden, object: guild }
  claims: [ { source: book } ]
- id: keeper-of-guild
  relation: { type: BELONGS_TO, subject: keeper, object: guild }
  claims: [ { source: book } ]
- existence: { entity: keeper }
  claims: [ { source: book, start: "[2008..2012]", end: ".." } ]
- existence: { entity: league }
  claims: [ { source: book, start: "1990-01-01", end: "2006-06-30?" } ]
- id: past
  tenure: { holder: ann, office: secretary }
  claims: [ { source: book, start: "2001-01-01", end: "2004-12-31" } ]
- id: across
  tenure: { holder: ben, office: secretary }
  claims: [ { source: book, start: "2005-01-01", end: "2008-12-31" } ]
- id: vague
  tenure: { holder: cai, office: secretary }
  claims: [ { source: book, start: "2005", end: "2006" } ]
- id: later
  tenure: { holder: dan, office: secretary }
  claims: [ { source: book, start: "2009-01-01", end: "2012-12-31" } ]
- id: warded
  tenure: { holder: eve, office: warden }
  claims: [ { source: book, start: "2001-01-01", end: "2001-12-31" } ]
- id: kept
  tenure: { holder: gil, office: keeper }
  claims: [ { source: book, start: "2014-01-01", end: "2014-12-31" } ]
- id: planned
  tenure: { holder: hal, office: keeper }
  claims: [ { source: book, start: "2015-01-01", end: "2015-12-31", modality: PLANNED } ]
- id: attributed
  tenure: { holder: ida, office: keeper }
  claims: [ { source: book, start: "2016-01-01", end: "2016-12-31", status: ATTRIBUTED, by: dan } ]
- id: doubted
  tenure: { holder: fay, office: secretary }
  claims: [ { source: book, start: "2006-03-01", end: "2010-12-31?" } ]
`;

interface Group {
  readonly key: string;
  readonly definite: number;
  readonly possible: number;
  readonly days: { readonly definite: number; readonly possible: number | null };
}

onText(
  'bodies of an office in turn',
  () => SEED,
  (ask) => {
    const edges = (args: string, parent = '') => edgesOf(ask, `tenures(${args})`, parent);
    const groups = async (list: string): Promise<readonly (readonly unknown[])[]> => {
      const data = (await ask(
        `{ ${list} { groups(by: BODY) { items { key definite possible days { definite possible } } ungroupedCount complete } totalCount } }`,
      )) as Record<
        string,
        { groups: { items: readonly Group[]; ungroupedCount: number }; totalCount: number }
      >;
      const found = Object.values(data)[0];
      return [
        ...(found?.groups.items ?? []).map(({ key, definite, possible, days }) => [
          key,
          definite,
          possible,
          days.definite,
          days.possible,
        ]),
        [found?.groups.ungroupedCount, found?.totalCount],
      ];
    };

    it('is that of a common day of tenure and window', async () => {
      expect(await edges('filter: {bodies: ["league"]}, during: "2002"')).toEqual({ past: 'DEFINITE' });
      expect(await edges('filter: {bodies: ["union"]}, during: "2002"')).toEqual({});
      expect(await edges('filter: {bodies: ["union"]}, during: "2000/2008"')).toEqual({
        across: 'DEFINITE',
        doubted: 'DEFINITE',
        vague: 'DEFINITE',
      });
      expect(await edges('filter: {bodies: ["league"]}, during: "2005/2006-02"')).toEqual({
        across: 'DEFINITE',
        vague: 'DEFINITE',
      });
      expect(await edges('filter: {bodies: ["league"]}, during: "2005-03"')).toEqual({
        across: 'DEFINITE',
        vague: 'POSSIBLE',
      });
      expect(await edges('filter: {bodies: ["guild"]}, during: "2000/2030"')).toEqual({
        attributed: 'POSSIBLE',
        kept: 'DEFINITE',
        planned: 'POSSIBLE',
        warded: 'DEFINITE',
      });
    });

    it('is the same in nested lists, and at an earlier batch', async () => {
      const asked = 'filter: {bodies: ["union"]}, during: "2000/2008"';
      const found = { across: 'DEFINITE', doubted: 'DEFINITE', vague: 'DEFINITE' };
      expect(await edges(asked, 'office(id: "secretary")')).toEqual(found);
      expect(await edges(`${asked}, knownAt: "2027-01-01T00:00:00Z"`)).toEqual(found);
      expect(
        await ask(`{ office(id: "secretary") { holders(${asked}) { edges { certainty node { id } } } } }`),
      ).toEqual({
        office: {
          holders: {
            edges: [
              { certainty: 'DEFINITE', node: { id: 'ben' } },
              { certainty: 'DEFINITE', node: { id: 'cai' } },
              { certainty: 'DEFINITE', node: { id: 'fay' } },
            ],
          },
        },
      });
    });

    it('is that of the days of the tenure without a window', async () => {
      expect(Object.keys(await edges('filter: {bodies: ["league"]}')).sort()).toEqual([
        'across',
        'past',
        'vague',
      ]);
      expect(Object.keys(await edges('filter: {bodies: ["union"]}')).sort()).toEqual([
        'across',
        'doubted',
        'later',
        'vague',
      ]);
      expect(Object.keys(await edges('filter: {unrecorded: {bodies: ["union", "league"]}}'))).toEqual([
        'warded',
        'kept',
        'planned',
        'attributed',
      ]);
    });

    it('is surely not one that it belonged to on no day of the window on which the tenure may have held', async () => {
      expect(await edges('filter: {not: {bodies: ["league"]}}, during: "2001/2006"')).toEqual({
        // The union alone on all its days in the window.
        doubted: 'DEFINITE',
        // The guild defines the office.
        warded: 'DEFINITE',
      });
      expect(await edges('filter: {not: {bodies: ["union"]}}, during: "2001/2004"')).toEqual({
        past: 'DEFINITE',
        warded: 'DEFINITE',
      });
      expect(await edges('filter: {not: {bodies: ["league"]}}, during: "2005-03"')).toEqual({
        vague: 'POSSIBLE',
      });
    });

    it('is as sure as a source asserts the tenure without a window', async () => {
      const ofGuild = (more: string) => edges(`filter: {offices: ["keeper"], bodies: ["guild"]}${more}`);
      const possible = { attributed: 'POSSIBLE', kept: 'DEFINITE', planned: 'POSSIBLE' };
      expect(await ofGuild('')).toEqual(possible);
      expect(await ofGuild(', minCertainty: POSSIBLE')).toEqual(possible);
      expect(await ofGuild(', minCertainty: DEFINITE')).toEqual({ kept: 'DEFINITE' });
    });

    it('excludes others as surely as it is that of the office, with any least certainty', async () => {
      const notOfLeague = (asOf: string, certainty: string) =>
        edgesOf(
          ask,
          `offices(filter: {not: {bodies: ["league"]}}, at: {asOf: "${asOf}", minCertainty: ${certainty}})`,
        );
      // The guild defines the keeper, which perhaps existed in 2010, and the warden, of whose existence there is no record.
      for (const [asOf, keeper, secretary] of [
        ['2010', 'POSSIBLE', 'DEFINITE'],
        ['2013', 'DEFINITE', 'DEFINITE'],
        ['2030', 'POSSIBLE', 'POSSIBLE'],
      ] as const) {
        const found = Object.entries({ keeper, secretary, warden: 'POSSIBLE' });
        expect(await notOfLeague(asOf, 'POSSIBLE'), asOf).toEqual(Object.fromEntries(found));
        expect(await notOfLeague(asOf, 'DEFINITE'), asOf).toEqual(
          Object.fromEntries(found.filter(([, certainty]) => certainty === 'DEFINITE')),
        );
      }
    });

    it('counts in groups with the days on which the office belonged to it', async () => {
      expect(await groups('tenures(during: "2000/2008")')).toEqual([
        ['league', 3, 3, 1461 + 365, 1461 + 365],
        ['union', 3, 3, 1096, 1096],
        ['guild', 1, 1, 365, 365],
        [0, 5],
      ]);
      expect(await groups('tenures(filter: {offices: ["secretary"]}, during: "2001/2002")')).toEqual([
        ['league', 1, 1, 730, 730],
        [0, 1],
      ]);
      expect(await groups('tenures(filter: {holders: ["ben"]})')).toEqual([
        ['league', 1, 1, 365, 365],
        ['union', 1, 1, 1096, 1096],
        [0, 1],
      ]);
    });

    it('lists the offices that belonged to a body at any time', async () => {
      const offices = async (body: string) =>
        ask(
          `{ offices(filter: {bodies: ["${body}"]}) { nodes { id } } organization(id: "${body}") { offices { nodes { id } } } }`,
        );
      for (const [body, ids] of [
        ['league', ['secretary']],
        ['union', ['secretary']],
        ['guild', ['keeper', 'warden', 'secretary']],
      ] as const) {
        const { offices: filtered, organization } = (await offices(body)) as {
          offices: { nodes: { id: string }[] };
          organization: { offices: { nodes: { id: string }[] } };
        };
        expect(new Set(filtered.nodes.map(({ id }) => id))).toEqual(new Set(ids));
        expect(new Set(organization.offices.nodes.map(({ id }) => id))).toEqual(new Set(ids));
      }
    });

    it('is the latest in `office { body }` without a moment, and that of the tenure with whileEnclosing', async () => {
      expect(
        await ask(`{ tenures(filter: {holders: ["ann"]}) { nodes { office { body { id }
          tenures(first: 1, at: {whileEnclosing: true}) { nodes { office { body { id } } } } } } } }`),
      ).toEqual({
        tenures: {
          nodes: [
            {
              office: {
                body: { id: 'guild' },
                tenures: { nodes: [{ office: { body: { id: 'league' } } }] },
              },
            },
          ],
        },
      });
    });
  },
);
