/** When a body existed limits the terms in offices that it defines, and what surely held shows that it may have existed. */
import { expect, it } from 'vitest';
import { loadText } from '../support/loadText.ts';
import { loadedApi } from '../support/seeded.ts';
import { onEachEngine } from './time/fixture.ts';

/** A league from 1900 to 1920, part of a movement from 1890 to 1910. */
const SEED = `fasti: "1"
dataset: bodies
language: en
sources:
  book: { title: Book }
entities:
  ann: { kind: person, label: Ann }
  bob: { kind: person, label: Bob }
  league: { kind: organization, label: League }
  movement: { kind: organization, label: Movement }
  club: { kind: organization, label: Club, category: clubs }
  hall: { kind: region, label: Hall }
  keeper: { kind: office, label: Keeper }
${['defined', 'planned', 'dated', 'twice'].map((office) => `  ${office}: { kind: office, label: ${office} }\n`).join('')}facts:
- id: league-life
  existence: { entity: league }
  claims: [ { source: book, start: "1900", end: "1920" } ]
- id: movement-life
  existence: { entity: movement }
  claims: [ { source: book, start: "1890", end: "1910" } ]
- relation: { type: PART_OF, subject: league, object: movement }
  claims: [ { source: book } ]
- relation: { type: BELONGS_TO, subject: defined, object: league }
  claims: [ { source: book } ]
- relation: { type: BELONGS_TO, subject: planned, object: league }
  claims: [ { source: book, modality: PLANNED } ]
- relation: { type: BELONGS_TO, subject: dated, object: league }
  claims: [ { source: book, start: "1905" } ]
- relation: { type: BELONGS_TO, subject: twice, object: league }
  claims: [ { source: book } ]
- relation: { type: BELONGS_TO, subject: twice, object: movement }
  claims: [ { source: book } ]
${['defined', 'planned', 'dated', 'twice']
  .map(
    (office) => `- id: term-${office}
  tenure: { holder: ann, office: ${office} }
  claims: [ { source: book, attested: "1907-05-01" } ]
`,
  )
  .join('')}- membership: { member: ann, body: club }
  claims: [ { source: book, attested: "1907-05-01" } ]
- relation: { type: BELONGS_TO, subject: keeper, object: hall }
  claims: [ { source: book, start: "1905", end: "1909" } ]
- id: term-keeper
  tenure: { holder: ann, office: keeper }
  claims: [ { source: book } ]
- id: term-early
  tenure: { holder: bob, office: defined }
  claims: [ { source: book, start: "1895", end: "1902" } ]
`;

onEachEngine(
  'the existence of a body',
  (engine) => loadedApi(engine, (graph) => loadText(graph, SEED, '2026-01-31T00:00:00Z')),
  (ask) => {
    it('limits the terms in an office that it defines, through no other tie, and not beyond what a claim names', async () => {
      const data = await ask(
        '{ tenures(first: 9, filter: {not: {offices: ["keeper"]}}) { nodes { id interval { earliest latest implied { bound because { id } } } } } }',
      );
      const { nodes } = (data as { tenures: { nodes: { id: string; interval: object }[] } }).tenures;
      const because = { id: 'league-life' };
      const open = { earliest: null, latest: null, implied: [] };
      expect(Object.fromEntries(nodes.map(({ id, interval }) => [id, interval]))).toEqual({
        'term-defined': {
          earliest: '1900-01-01',
          latest: '1920-12-31',
          implied: [
            { bound: 'START', because },
            { bound: 'END', because },
          ],
        },
        'term-planned': open,
        'term-dated': open,
        'term-twice': open,
        // A claim names an earlier day.
        'term-early': { earliest: '1895-01-01', latest: '1902-12-31', implied: [] },
      });
    });

    it('is possible where a term, a member or an office surely held, and never definite', async () => {
      const at = async (asOf: string, ...ids: string[]) => {
        const list = ids.map((id) => `"${id}"`).join(', ');
        const { nodes } = (await ask(
          `{ nodes(ids: [${list}], at: {asOf: "${asOf}"}) { ... on Entity { recordId existsAt } } }`,
        )) as { nodes: { recordId: string; existsAt: string }[] };
        return Object.fromEntries(nodes.map(({ recordId, existsAt }) => [recordId, existsAt]));
      };
      // The league is recorded since 1900 only; its secretary, by an earlier claim, from 1895.
      expect(await at('1898', 'league', 'movement', 'defined', 'dated', 'club', 'bob')).toEqual({
        league: 'POSSIBLE',
        movement: 'DEFINITE',
        defined: 'POSSIBLE',
        dated: 'NOT_RECORDED',
        club: 'NOT_RECORDED',
        bob: 'NOT_RECORDED',
      });
      expect(await at('1907-05-01', 'league', 'defined', 'dated', 'club', 'hall')).toEqual({
        league: 'DEFINITE',
        defined: 'POSSIBLE',
        dated: 'POSSIBLE',
        club: 'POSSIBLE',
        hall: 'POSSIBLE',
      });
      // Some day of the year is not the day of the letter.
      expect(await at('1907', 'defined', 'club', 'hall')).toEqual({
        defined: 'NOT_RECORDED',
        club: 'NOT_RECORDED',
        hall: 'POSSIBLE',
      });
    });

    it('that only follows is no limit of other facts, and no evidence', async () => {
      const data = await ask(`{
        tenures(filter: {offices: ["keeper"]}) { nodes { interval { earliest latest } } }
        organizations(filter: {not: {has: {fact: {kinds: [MEMBERSHIP]}}}, categories: ["clubs"]}, at: {asOf: "1800", minCertainty: DEFINITE}) { totalCount }
      }`);
      expect(data).toEqual({
        tenures: { nodes: [{ interval: { earliest: null, latest: null } }] },
        organizations: { totalCount: 0 },
      });
    });

    it('is a reason why a term is in no list of another time, and why two records contradict each other', async () => {
      expect(
        await ask(`{ tenures(at: {asOf: "1800"}, filter: {not: {offices: ["keeper"]}}) { totalCount nodes { id } }
          integrity { nodes { rule message subjects { id } } } }`),
      ).toMatchObject({
        tenures: {
          totalCount: 3,
          nodes: [{ id: 'term-dated' }, { id: 'term-planned' }, { id: 'term-twice' }],
        },
        integrity: {
          nodes: [{ rule: 'OUTSIDE_EXISTENCE', subjects: [{ id: 'term-early' }, { id: 'league-life' }] }],
        },
      });
    });
  },
);
