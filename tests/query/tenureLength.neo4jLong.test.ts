/** Tenures ordered by how long they lasted, and their holders by the days that they were in office. */
import { expect, it } from 'vitest';
import { loadText } from '../support/loadText.ts';
import { loadedApi } from '../support/seeded.ts';
import { onEachEngine } from './time/fixture.ts';

/** A second file says more of Ben: see `LATER`. */
const RECORDS = `
fasti: "1"
dataset: chairs
sources:
  roll: { title: Roll }
entities:
  ada: { kind: person }
  ben: { kind: person }
  cid: { kind: person }
  dee: { kind: person }
  eve: { kind: person }
  club: { kind: organization }
  chair: { kind: office }
  deputy: { kind: office }
facts:
- { relation: { type: BELONGS_TO, subject: chair, object: club }, claims: [{ source: roll }] }
- { relation: { type: BELONGS_TO, subject: deputy, object: club }, claims: [{ source: roll }] }
- { id: ada-1, tenure: { holder: ada, office: chair, term: "1" }, claims: [{ source: roll, start: "2000-01-01", end: "2000-01-10" }] }
- { id: ada-2, tenure: { holder: ada, office: chair, term: "2" }, claims: [{ source: roll, start: "2000-01-10", end: "2000-01-20" }] }
- { id: ben-seen, tenure: { holder: ben, office: chair }, claims: [{ source: roll, attested: "2001-05-05" }] }
- { id: cid-open, tenure: { holder: cid, office: chair }, claims: [{ source: roll, start: "2002-01-01", end: "[2002-01-12..]" }] }
- { id: dee-undated, tenure: { holder: dee, office: chair }, claims: [{ source: roll }] }
- { id: eve-plan, tenure: { holder: eve, office: chair }, claims: [{ source: roll, modality: PLANNED, start: "2010-01-01", end: "2012-12-31" }] }
- { id: eve-given-up, tenure: { holder: eve, office: chair, term: "x" }, claims: [{ source: roll, rank: DEPRECATED, start: "2013-01-01", end: "2013-01-31" }] }
- { id: empty-seat, tenure: { office: chair, vacant: true }, claims: [{ source: roll, start: "2003-01-01", end: "2003-02-01" }] }
- { id: ada-deputy, tenure: { holder: ada, office: deputy }, claims: [{ source: roll, start: "2000-01-15", end: "2000-01-25" }] }
`;

const LATER = `${RECORDS.slice(0, RECORDS.indexOf('facts:')).replace('dataset: chairs', 'dataset: later')}facts:
- { id: ben-seen, tenure: { holder: ben, office: chair }, claims: [{ source: roll, start: "2001-01-01", end: "2001-12-31" }] }
`;

/** Before the second file. */
const KNOWN = 'knownAt: "2026-02-01T00:00:00Z"';

interface Tenures {
  readonly nodes: readonly { readonly id: string; readonly length: Days }[];
  readonly pageInfo: { readonly startCursor: string; readonly endCursor: string };
}

interface Days {
  readonly definite: number;
  readonly possible: number | null;
}

interface Groups {
  readonly items: readonly { readonly key: string; readonly possible: number; readonly days: Days | null }[];
  readonly ungroupedCount: number;
}

const LONGEST_FIRST = [
  'empty-seat',
  'cid-open',
  'ada-deputy',
  'ada-2',
  'ada-1',
  'ben-seen',
  'dee-undated',
  'eve-plan',
  'eve-given-up',
];

onEachEngine(
  'tenures by length',
  (engine) =>
    loadedApi(engine, async (graph) => {
      await loadText(graph, RECORDS, '2026-01-31T00:00:00Z');
      await loadText(graph, LATER, '2026-02-28T00:00:00Z');
    }),
  (ask) => {
    const tenures = async (args: string): Promise<Tenures> =>
      (
        (await ask(
          `{ tenures(${args}) { nodes { id length { definite possible } } pageInfo { startCursor endCursor } } }`,
        )) as { tenures: Tenures }
      ).tenures;
    const ids = async (args: string): Promise<string[]> =>
      (await tenures(args)).nodes.map(({ id }) => id.replace(/@.*/, ''));
    const groups = async (args: string, by: string): Promise<Groups> =>
      (
        (await ask(
          `{ tenures(${args}) { groups(${by}) { items { key possible days { definite possible } } ungroupedCount } } }`,
        )) as { tenures: { groups: Groups } }
      ).tenures.groups;
    const daysOf = ({ items }: Groups) =>
      items.map(({ key, days }) => [key, days?.definite, days?.possible] as const);

    it('tell the sure and the possible days, and count no missing end to today', async () => {
      const { nodes } = await tenures(`orderBy: LENGTH_DESC, include: [WITHDRAWN], ${KNOWN}`);
      expect(nodes.map(({ id, length }) => [id, length.definite, length.possible])).toEqual([
        ['empty-seat', 32, 32],
        ['cid-open', 12, null],
        ['ada-deputy', 11, 11],
        ['ada-2', 11, 11],
        ['ada-1', 10, 10],
        ['ben-seen', 1, null],
        ['dee-undated', 0, null],
        ['eve-plan', 0, 1096],
        ['eve-given-up', 0, 31],
      ]);
    });

    it('come in both directions, page by page and from both ends', async () => {
      const all = `include: [WITHDRAWN], ${KNOWN}`;
      expect(await ids(`orderBy: LENGTH_ASC, ${all}`)).toEqual([...LONGEST_FIRST].reverse());
      const first = await tenures(`orderBy: LENGTH_DESC, first: 4, ${all}`);
      const { endCursor } = first.pageInfo;
      expect(await ids(`orderBy: LENGTH_DESC, first: 3, after: "${endCursor}", ${all}`)).toEqual(
        LONGEST_FIRST.slice(4, 7),
      );
      const last = await tenures(`orderBy: LENGTH_DESC, last: 2, ${all}`);
      expect(last.nodes.map(({ id }) => id)).toEqual(LONGEST_FIRST.slice(7));
      const { startCursor } = last.pageInfo;
      expect(await ids(`orderBy: LENGTH_DESC, last: 2, before: "${startCursor}", ${all}`)).toEqual(
        LONGEST_FIRST.slice(5, 7),
      );
      await expect(ids(`orderBy: LENGTH_ASC, first: 3, after: "${endCursor}", ${all}`)).rejects.toThrow(
        'belongs to another list, filter or order',
      );
    });

    it('are those of the filter, the moment, the window and the time at which the graph is read', async () => {
      expect(await ids('orderBy: LENGTH_DESC, filter: {offices: ["deputy"]}')).toEqual(['ada-deputy']);
      expect(await ids('orderBy: LENGTH_ASC, at: {asOf: "2000-01-16"}, filter: {holders: ["ada"]}')).toEqual([
        'ada-2',
        'ada-deputy',
      ]);
      expect(await ids('orderBy: LENGTH_DESC, at: {asOf: "2000-01-16", minCertainty: DEFINITE}')).toEqual([
        'ada-deputy',
        'ada-2',
      ]);
      expect(await ids('orderBy: LENGTH_DESC, during: "2001"')).toEqual(['ben-seen', 'dee-undated']);
      expect((await tenures('orderBy: LENGTH_DESC, first: 1')).nodes).toEqual([
        { id: 'ben-seen', length: { definite: 365, possible: 365 } },
      ]);
    });

    it('are ordered below an office and a person too, and so are the holders', async () => {
      expect(
        await ask(`{
          office(id: "chair", ${KNOWN}) {
            tenures(orderBy: LENGTH_DESC, first: 3) { nodes { id } }
            last: tenures(orderBy: LENGTH_DESC, last: 2, include: [WITHDRAWN]) { nodes { id } }
            holders(orderBy: LENGTH_DESC, first: 2) { nodes { id } }
            held: holders(orderBy: LENGTH_ASC, at: {asOf: "2000-01-10"}, first: 5) { edges { certainty tenure { recordId } } }
          }
          person(id: "ada") { tenures(orderBy: LENGTH_ASC) { nodes { id } } }
        }`),
      ).toEqual({
        office: {
          tenures: { nodes: [{ id: 'empty-seat' }, { id: 'cid-open' }, { id: 'ada-2' }] },
          last: { nodes: [{ id: 'eve-plan' }, { id: 'eve-given-up' }] },
          holders: { nodes: [{ id: 'cid' }, { id: 'ada' }] },
          held: {
            edges: [
              { certainty: 'POSSIBLE', tenure: { recordId: 'dee-undated' } },
              { certainty: 'POSSIBLE', tenure: { recordId: 'ben-seen' } },
              { certainty: 'DEFINITE', tenure: { recordId: 'ada-1' } },
              { certainty: 'DEFINITE', tenure: { recordId: 'ada-2' } },
            ],
          },
        },
        person: { tenures: { nodes: [{ id: 'ada-1' }, { id: 'ada-2' }, { id: 'ada-deputy' }] } },
      });
    });

    it('are grouped by holder, with no day counted twice', async () => {
      const byDays = await groups(KNOWN, 'by: HOLDER, orderBy: DAYS_DESC');
      // Ada held the chair from 1 to 20 January, and was deputy from the 15th to the 25th.
      expect(daysOf(byDays)).toEqual([
        ['ada', 25, 25],
        ['cid', 12, null],
        ['ben', 1, null],
        ['dee', 0, null],
        ['eve', 0, 1096],
      ]);
      expect(byDays.ungroupedCount).toBe(1);
      const byFacts = await groups(KNOWN, 'by: HOLDER');
      expect(byFacts.items.map(({ key, possible }) => [key, possible])).toEqual([
        ['ada', 3],
        ['ben', 1],
        ['cid', 1],
        ['dee', 1],
        ['eve', 1],
      ]);
      expect(new Set(daysOf(byFacts))).toEqual(new Set(daysOf(byDays)));
      const named = await ask(
        '{ tenures(filter: {offices: ["deputy"]}) { groups(by: HOLDER) { items { label entity { id kind } } } } }',
      );
      expect(named).toEqual({
        tenures: { groups: { items: [{ label: 'ada', entity: { id: 'ada', kind: 'PERSON' } }] } },
      });
    });

    it('count only the days of the window, and those of an office and a body without its vacancies', async () => {
      expect(
        daysOf(await groups('during: "2000-01-12/2002-01-05"', 'by: HOLDER, orderBy: DAYS_DESC')),
      ).toEqual([
        ['ben', 365, 365],
        ['ada', 14, 14],
        ['cid', 5, 5],
        ['dee', 0, 725],
      ]);
      expect(daysOf(await groups(`filter: {holders: ["ada", "cid"]}, ${KNOWN}`, 'by: OFFICE'))).toEqual([
        ['chair', 32, null],
        ['deputy', 11, 11],
      ]);
      const body = await groups('filter: {fact: {undated: false}}, during: "2000/2003"', 'by: BODY');
      expect(daysOf(body)).toEqual([['club', 25 + 365 + 12, 25 + 365 + 730]]);
      expect((await groups(KNOWN, 'by: PERIOD, orderBy: DAYS_DESC')).items[0]).toMatchObject({
        key: '2000',
        days: null,
      });
    });
  },
);
