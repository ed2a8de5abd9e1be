/** Who was in office together: presidents and vice-presidents of the USA with exact days, and open dates. */
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadText } from '../support/loadText.ts';
import { loadedApi } from '../support/seeded.ts';
import { usExecutiveSeed } from '../support/usExecutive.ts';
import { onEachEngine } from './time/fixture.ts';

/** The two offices in one body, which is part of a country. */
const BODY = `fasti: "1"
dataset: us-body
language: en
sources:
  us-book: { title: Book, date: "2025-01-01" }
entities:
  us-executive-office: { kind: organization, label: Executive Office }
  usa: { kind: region, label: United States }
facts:
- relation: { type: BELONGS_TO, subject: us-executive-office, object: usa }
  claims: [ { source: us-book, start: "1789", end: ".." } ]
- relation: { type: BELONGS_TO, subject: president-us, object: us-executive-office }
  claims: [ { source: us-book, start: "1789", end: ".." } ]
- relation: { type: BELONGS_TO, subject: vice-president-us, object: us-executive-office }
  claims: [ { source: us-book, start: "1789", end: ".." } ]
`;

interface Term {
  readonly id: string;
  readonly start: string;
  readonly end: string;
}

/** The terms of the file itself, read without the code under test. */
async function terms(): Promise<readonly Term[]> {
  const file = new URL('../fixtures/congress-legislators/executive.yaml', import.meta.url);
  const people = parse(await readFile(file, 'utf8')) as readonly {
    readonly id: { readonly govtrack: number };
    readonly terms: readonly { readonly start: string; readonly end: string }[];
  }[];
  return people.flatMap(({ id, terms }) =>
    terms.map(({ start, end }) => ({ id: `us-executive/${id.govtrack}`, start, end })),
  );
}

const DAY = 86_400_000;
const daysFrom = (start: string, end: string): number => (Date.parse(end) - Date.parse(start)) / DAY + 1;

/** Pairs of terms of two people that share more than the day of a handover: `person person start end days`. */
function pairsOf(all: readonly Term[]): string[] {
  const found: string[] = [];
  for (const a of all)
    for (const b of all) {
      if (a.id === b.id || a.start >= b.end || b.start >= a.end) continue;
      if (`${a.start} ${a.end} ${a.id}` > `${b.start} ${b.end} ${b.id}`) continue;
      const [, start = ''] = [a.start, b.start].sort();
      const [end = ''] = [a.end, b.end].sort();
      found.push(`${[a.id, b.id].sort().join(' ')} ${start} ${end} ${daysFrom(start, end)}`);
    }
  return found.sort();
}

interface Pair {
  readonly tenure: { readonly holder: { readonly id: string } };
  readonly other: { readonly holder: { readonly id: string } };
  readonly interval: { readonly earliest: string; readonly latest: string };
  readonly certainty: string;
  readonly days: { readonly definite: number; readonly possible: number | null };
}

interface Pairs {
  readonly nodes: readonly Pair[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const PAIR =
  'tenure { holder { id } } other { holder { id } } interval { earliest latest } certainty days { definite possible }';
const PAGE = `nodes { ${PAIR} } totalCount pageInfo { hasNextPage endCursor }`;

onEachEngine(
  'presidents and vice-presidents together',
  (engine) =>
    loadedApi(engine, async (graph) => {
      await loadText(graph, await usExecutiveSeed(), '2026-01-31T00:00:00Z');
      await loadText(graph, BODY, '2026-01-31T01:00:00Z');
    }),
  (ask) => {
    const page = async (args: string): Promise<Pairs> =>
      ((await ask(`{ coTenures(${args}) { ${PAGE} } }`)) as { coTenures: Pairs }).coTenures;
    const text = ({ tenure, other, interval, days }: Pair): string =>
      `${[tenure.holder.id, other.holder.id].sort().join(' ')} ${interval.earliest} ${interval.latest} ${days.definite}`;

    it('are all pairs of the file, with exact days, page by page in order', async () => {
      const found: Pair[] = [];
      let after = '';
      for (;;) {
        const { nodes, totalCount, pageInfo } = await page(`of: {bodyAndParts: "usa"}, first: 50${after}`);
        found.push(...nodes);
        expect(totalCount).toBe(pairsOf(await terms()).length);
        if (!pageInfo.hasNextPage) break;
        after = `, after: "${pageInfo.endCursor}"`;
      }
      expect(found.map(text).sort()).toEqual(pairsOf(await terms()));
      expect(new Set(found.map(({ certainty }) => certainty))).toEqual(new Set(['DEFINITE']));
      expect(found.every(({ days }) => days.definite === days.possible)).toBe(true);
      const starts = found.map(({ interval }) => interval.earliest);
      expect(starts).toEqual([...starts].sort());
    });

    it('of one person are the terms of those who served in the same body', async () => {
      const all = await terms();
      const person = all.find(({ start }) => start === '1861-03-04')?.id;
      const { nodes } = await page(`of: {person: {id: "${person}"}}, first: 100`);
      expect(nodes.map(text).sort()).toEqual(pairsOf(all).filter((pair) => pair.includes(String(person))));
      expect(nodes.every(({ tenure }) => tenure.holder.id === person)).toBe(true);
      const within = await page(
        `of: {person: {id: "${person}", bodyAndParts: "us-executive-office"}}, first: 100`,
      );
      expect(within).toEqual({
        ...(await page(`of: {person: {id: "${person}"}}, first: 100`)),
        pageInfo: expect.anything(),
      });
    });

    it('of two people are the terms that they shared: Jefferson was vice-president of Adams', async () => {
      const all = await terms();
      const of = (start: string, end: string) =>
        String(all.find((term) => term.start === start && term.end === end)?.id);
      // Adams was president from 1797 to 1801; his vice-president became president in 1801.
      const [jefferson] = all.filter(({ start, end }) => start === '1801-03-04' && end === '1805-03-04');
      const adams = all
        .filter(({ start }) => start === '1797-03-04')
        .map(({ id }) => id)
        .find((id) => id !== jefferson?.id);
      expect(of('1789-04-30', '1793-03-04')).not.toBe(adams);
      const data = await ask(
        `{ coTenures(of: {person: {id: "${adams}", with: "${jefferson?.id}"}}) { nodes {
          ${PAIR} links tenure { office { id } } other { office { id } } } } }`,
      );
      expect(data).toEqual({
        coTenures: {
          nodes: [
            {
              tenure: { holder: { id: adams }, office: { id: 'president-us' } },
              other: { holder: { id: jefferson?.id }, office: { id: 'vice-president-us' } },
              interval: { earliest: '1797-03-04', latest: '1801-03-04' },
              certainty: 'DEFINITE',
              days: { definite: 1461, possible: 1461 },
              links: ['SAME_BODY'],
            },
          ],
        },
      });
    });

    it('at a moment are the pairs in which both held an office', async () => {
      const all = await terms();
      const { nodes } = await page(
        'of: {bodyAndParts: "usa"}, at: {asOf: "1963-11-01", minCertainty: DEFINITE}',
      );
      const held = all.filter(({ start, end }) => start <= '1963-11-01' && '1963-11-01' <= end);
      expect(held).toHaveLength(2);
      expect(nodes.map(text)).toEqual(pairsOf(held));
      const { nodes: handover } = await page('of: {bodyAndParts: "usa"}, at: {asOf: "1963-11-22"}');
      // The terms that meet on that day are both Johnson's; Kennedy's ends on the day on which Johnson's starts.
      expect(handover.map(text)).toEqual(nodes.map(text));
      expect((await page('of: {bodyAndParts: "usa"}, at: {asOf: "1964-06-01"}')).nodes).toEqual([]);
    });

    it('are linked by office, by body and by the argument `within`', async () => {
      const data = await ask(
        '{ coTenures(of: {bodyAndParts: "usa"}, first: 1, knownAt: "2027-01-01T00:00:00Z") { edges { cursor node { links interval { label start { edtf } } } } } }',
      );
      expect(data).toMatchObject({
        coTenures: {
          edges: [
            {
              node: {
                links: ['SAME_BODY', 'BODY_AND_PARTS'],
                interval: { start: { edtf: '1789-04-30' } },
              },
            },
          ],
        },
      });
    });
  },
);

/** An office with an unknown number of seats, and open dates. */
const OPEN = `fasti: "1"
dataset: open
language: en
sources:
  book: { title: Book, date: "2020-01-01" }
entities:
  ada: { kind: person, label: Ada }
  bea: { kind: person, label: Bea }
  cid: { kind: person, label: Cid }
  dan: { kind: person, label: Dan }
  eva: { kind: person, label: Eva }
  flo: { kind: person, label: Flo }
  gus: { kind: person, label: Gus }
  hal: { kind: person, label: Hal }
  praetor: { kind: office, label: Praetor }
  aedile: { kind: office, label: Aedile }
  court: { kind: organization, label: Court }
  consul: { kind: office, label: Consul }
  senate: { kind: organization, label: Senate }
facts:
- id: consul-senate
  relation: { type: BELONGS_TO, subject: consul, object: senate }
- id: ada-consul
  tenure: { holder: ada, office: consul }
  claims: [ { source: book, start: "2000-01-01", end: "2000-12-31" } ]
- id: bea-consul
  tenure: { holder: bea, office: consul }
  claims: [ { source: book, start: "2000-06", end: "2001" } ]
- id: cid-consul
  tenure: { holder: cid, office: consul }
  claims: [ { source: book, start: "2000-12", end: ".." } ]
- id: dan-consul
  tenure: { holder: dan, office: consul }
  claims: [ { source: book, start: "2000-12-31" } ]
- id: vacant
  tenure: { office: consul, vacant: true, term: gap }
  claims: [ { source: book, start: "2000", end: "2001" } ]
- relation: { type: BELONGS_TO, subject: praetor, object: court }
- relation: { type: BELONGS_TO, subject: aedile, object: court }
- id: eva-praetor
  tenure: { holder: eva, office: praetor }
  claims: [ { source: book, start: "2010-05-01", end: "2014-05-01" } ]
- id: flo-praetor
  tenure: { holder: flo, office: praetor }
  claims: [ { source: book, start: "2014-05-01" } ]
- id: gus-aedile
  tenure: { holder: gus, office: aedile }
  claims: [ { source: book, start: "2014-05-01" } ]
- id: hal-aedile
  tenure: { holder: hal, office: aedile, term: day }
  claims: [ { source: book, start: "2014-05-01", end: "2014-05-01" } ]
`;

onEachEngine(
  'tenures with open dates',
  (engine) => loadedApi(engine, (graph) => loadText(graph, OPEN, '2026-01-31T00:00:00Z')),
  (ask) => {
    it('share the minimum and maximum number of days that their dates allow', async () => {
      const data = await ask(
        `{ coTenures(of: {person: {id: "ada"}}) { nodes { other { id } certainty days { definite possible } links
          interval { earliest latest coreStart coreEnd start { edtf } end { edtf } } } } }`,
      );
      expect(data).toEqual({
        coTenures: {
          nodes: [
            {
              other: { id: 'bea-consul' },
              certainty: 'DEFINITE',
              days: { definite: 185, possible: 214 },
              links: ['SAME_OFFICE', 'SAME_BODY'],
              interval: {
                earliest: '2000-06-01',
                latest: '2000-12-31',
                coreStart: '2000-06-30',
                coreEnd: '2000-12-31',
                start: { edtf: '2000-06' },
                end: { edtf: '2000-12-31' },
              },
            },
            {
              other: { id: 'cid-consul' },
              certainty: 'POSSIBLE',
              days: { definite: 0, possible: 31 },
              links: ['SAME_OFFICE', 'SAME_BODY'],
              interval: expect.objectContaining({ earliest: '2000-12-01', latest: '2000-12-31' }),
            },
          ],
        },
      });
    });

    it('share the first day of both, and no day that is the last of one that began earlier', async () => {
      const pairs = async (more = '') => {
        const { coTenures } = (await ask(
          `{ coTenures(of: {bodyAndParts: "court"}${more}) { totalCount nodes { tenure { holder { id } } other { holder { id } } certainty days { definite possible } } } }`,
        )) as { coTenures: Pairs };
        expect(coTenures.totalCount).toBe(coTenures.nodes.length);
        return coTenures.nodes
          .map(({ tenure, other, certainty, days }) =>
            [...[tenure.holder.id, other.holder.id].sort(), certainty, days.definite, days.possible].join(
              ' ',
            ),
          )
          .sort();
      };
      const together = ['flo gus DEFINITE 1 ', 'flo hal DEFINITE 1 1', 'gus hal DEFINITE 1 1'];
      expect(await pairs()).toEqual(together);
      expect(await pairs(', at: {asOf: "2014-05-01", minCertainty: DEFINITE}')).toEqual(together);
      expect(await pairs(', at: {asOf: "2014-05-02"}')).toEqual(['flo gus DEFINITE 1 ']);
    });

    it('have no maximum number of days where neither end is known', async () => {
      const data = await ask(
        '{ coTenures(of: {person: {id: "cid", with: "dan"}}) { nodes { certainty days { definite possible } interval { latest end { edtf } } } totalCount } }',
      );
      expect(data).toEqual({
        coTenures: {
          nodes: [
            {
              certainty: 'DEFINITE',
              days: { definite: 1, possible: null },
              interval: { latest: null, end: expect.anything() },
            },
          ],
          totalCount: 1,
        },
      });
    });

    it.each(['of: {bodyAndParts: "senate"}', 'of: {person: {id: "ada"}}'])(
      'are sure where undated relations define their offices (%s)',
      async (args) => {
        const pairs = async (at: string) =>
          (await ask(
            `{ coTenures(${args}, at: {${at}}) { edges { certainty } nodes { tenure { id } other { id } links } } }`,
          )) as object;
        const surely = await pairs('asOf: "2000-07-01", minCertainty: DEFINITE');
        expect(surely).toMatchObject({
          coTenures: {
            edges: [{ certainty: 'DEFINITE' }],
            nodes: [
              {
                tenure: { id: 'ada-consul' },
                other: { id: 'bea-consul' },
                links: expect.arrayContaining(['SAME_BODY']),
              },
            ],
          },
        });
      },
    );
  },
);
