/** What is inside of what through any number of hops, all on one day: `placesWithin` and its kin. */
import { describe, expect, it } from 'vitest';
import { ENGINES } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { loadedApi } from '../support/seeded.ts';
import { edgesOf, onText } from './time/fixture.ts';

const relation = (type: string, subject: string, object: string, dates = '', more = ''): string =>
  `- relation: { type: ${type}, subject: ${subject}, object: ${object} }\n  claims: [ { source: book${dates && `, ${dates}`}${more && `, ${more}`} } ]\n`;

const exists = (entity: string, dates: string): string =>
  `- existence: { entity: ${entity} }\n  claims: [ { source: book, ${dates} } ]\n`;

const FROM_1946 = 'start: "1946-04-07", end: ".."';

/** Parts of parts, one level deeper each: `deep1` is part of `deep0`. */
const DEEP = Array.from({ length: 11 }, (_none, i) => `deep${i}`);

const SEED = `fasti: "1"
dataset: within
language: en
sources:
  book: { title: Book, date: 2025-01-01 }
entities:
  ann: { kind: person, label: Ann }
  ben: { kind: person, label: Ben }
  cai: { kind: person, label: Cai }
${['prussia', 'russia', 'coast', 'koenigsberg', 'x', 'y', 'z', 'seoul', 'empty', ...DEEP].map((id) => `  ${id}: { kind: region, label: ${id} }\n`).join('')}${['wego', 'eurasia', 'bureau', 'firm'].map((id) => `  ${id}: { kind: organization, label: ${id} }\n`).join('')}${['head', 'clerk', 'aide'].map((id) => `  ${id}: { kind: office, label: ${id} }\n`).join('')}${['fair30', 'fair50', 'feast', 'congress', 'session', 'meeting', 'rumour', 'below'].map((id) => `  ${id}: { kind: event, label: ${id} }\n`).join('')}facts:
${relation('PART_OF', 'koenigsberg', 'prussia', 'start: "1701", end: "1945-01-01"')}${relation('PART_OF', 'koenigsberg', 'coast', FROM_1946)}${relation('PART_OF', 'coast', 'russia', FROM_1946)}${relation('PART_OF', 'x', 'y', 'start: "1970", end: "1990"')}${relation('PART_OF', 'y', 'z', 'start: "2000", end: "2010"')}${DEEP.slice(
  1,
)
  .map((id, i) => relation('PART_OF', id, `deep${i}`))
  .join(
    '',
  )}${exists('fair30', 'date: "1930-05-01"')}${exists('fair50', 'date: "1950-05-01"')}${exists('congress', 'date: "1960-05-01/1960-05-09"')}${exists('session', 'date: "1960-05-02"')}${relation('HELD_IN', 'fair30', 'koenigsberg')}${relation('HELD_IN', 'fair50', 'koenigsberg')}${relation('HELD_IN', 'feast', 'koenigsberg')}${relation('HELD_IN', 'congress', 'coast')}${relation('PART_OF', 'session', 'congress')}${relation('HELD_IN', 'rumour', 'russia', '', 'modality: PLANNED')}${relation('HELD_IN', 'meeting', 'seoul')}${relation('HELD_IN', 'below', 'deep10')}${relation('BELONGS_TO', 'meeting', 'bureau')}${relation('BELONGS_TO', 'eurasia', 'coast', 'start: "1990", end: "2020"')}${relation('PART_OF', 'bureau', 'eurasia', 'start: "2000", end: "2010"')}${relation('PART_OF', 'eurasia', 'wego', 'start: "2005", end: "2020"')}${relation('BELONGS_TO', 'head', 'wego', 'start: "1990", end: "2020"')}${relation('BELONGS_TO', 'clerk', 'bureau', 'start: "2000", end: "2004-01-01"')}${relation('BELONGS_TO', 'aide', 'eurasia')}${relation('SEATED_IN', 'firm', 'koenigsberg', 'start: "1920", end: "1960"')}- id: by-clerk
  tenure: { holder: ann, office: clerk }
  claims: [ { source: book, start: "2001-01-01", end: "2003-01-01" } ]
- id: by-aide
  tenure: { holder: ann, office: aide }
  claims: [ { source: book, start: "2006-01-01", end: "2008-01-01" } ]
- id: vacant
  tenure: { office: head, vacant: "true" }
  claims: [ { source: book, start: "2007-01-01", end: "2007-06-01" } ]
- id: firm-took-part
  participation: { participant: firm, event: fair50 }
  claims: [ { source: book } ]
- id: guests-took-part
  participation: { event: fair50, group: guests }
  claims: [ { source: book } ]
- id: ann-took-part
  participation: { participant: ann, event: fair30 }
  claims: [ { source: book } ]
- id: ben-took-part
  participation: { participant: ben, event: fair50 }
  claims: [ { source: book } ]
- id: cai-took-part
  participation: { participant: cai, event: session }
  claims: [ { source: book } ]
${relation('SPOUSE_OF', 'ann', 'ben')}- id: bureau-in-wego
  membership: { member: firm, body: bureau }
  claims: [ { source: book, start: "2007-01-01", end: "2008-01-01" } ]
`;

onText(
  'conditions within',
  () => SEED,
  (ask) => {
    const edges = (list: string) => edgesOf(ask, list);

    describe.each(['', ', knownAt: "2027-01-01T00:00:00Z"'])('with the known time "%s"', (known) => {
      const events = (filter: string, more = '') => edges(`events(filter: ${filter}${more}${known})`);

      it('places an event where its place was on its days', async () => {
        const inRussia = {
          congress: 'DEFINITE',
          fair50: 'DEFINITE',
          feast: 'POSSIBLE',
          rumour: 'POSSIBLE',
          session: 'POSSIBLE',
        };
        expect(await events('{placesWithin: ["russia"]}')).toEqual(inRussia);
        expect(await events('{placesWithin: ["prussia"]}')).toEqual({
          fair30: 'DEFINITE',
          feast: 'POSSIBLE',
        });
        expect(await events('{placesWithin: ["russia"]}', ', during: "1950"')).toEqual({
          fair50: 'DEFINITE',
          feast: 'POSSIBLE',
          rumour: 'POSSIBLE',
        });
        expect(await events('{placesWithin: ["koenigsberg"]}')).toEqual({
          fair30: 'DEFINITE',
          fair50: 'DEFINITE',
          feast: 'DEFINITE',
        });
        expect(await events('{placesWithin: ["russia"]}', ', minCertainty: DEFINITE')).toEqual({
          congress: 'DEFINITE',
          fair50: 'DEFINITE',
        });
      });

      it('is judged on the moment, where one is given', async () => {
        expect(await events('{placesWithin: ["russia"]}', ', at: {asOf: "1930"}')).toEqual({
          rumour: 'POSSIBLE',
        });
        expect(await events('{placesWithin: ["russia"]}', ', at: {asOf: "1990-01-01"}')).toMatchObject({
          fair30: 'DEFINITE',
          fair50: 'DEFINITE',
          feast: 'DEFINITE',
        });
      });

      it('wants all hops on one day', async () => {
        const within = (more = '') => edges(`regions(filter: {partOfWithin: ["z"]}${more}${known})`);
        expect(await within()).toEqual({ y: 'DEFINITE' });
        expect(await within(', at: {asOf: "1980/2005"}')).toEqual({ y: 'POSSIBLE' });
        expect(await edges(`regions(filter: {partOfWithin: ["russia"]}${known})`)).toEqual({
          coast: 'DEFINITE',
          koenigsberg: 'DEFINITE',
        });
      });

      it('follows one kind of tie first: what a body held elsewhere is not in its region', async () => {
        expect(await events('{placesWithin: ["russia"], bodiesWithin: ["coast"]}')).toEqual({});
        expect(await events('{bodiesWithin: ["russia"]}')).toEqual({ meeting: 'POSSIBLE' });
        expect(await events('{bodiesWithin: ["wego"]}', ', at: {asOf: "2007"}')).toEqual({
          meeting: 'DEFINITE',
        });
      });

      it('finds offices of any body, seats, and parts of one kind', async () => {
        expect(await edges(`offices(filter: {bodiesWithin: ["wego"]}${known})`)).toEqual({
          aide: 'POSSIBLE',
          head: 'DEFINITE',
        });
        expect(await edges(`offices(filter: {bodiesWithin: ["eurasia"]}${known})`)).toEqual({
          aide: 'DEFINITE',
          clerk: 'DEFINITE',
        });
        expect(await edges(`organizations(filter: {seatsWithin: ["prussia"]}${known})`)).toEqual({
          firm: 'DEFINITE',
        });
        expect(
          await edges(`organizations(filter: {seatsWithin: ["russia"]}, at: {asOf: "1930"}${known})`),
        ).toEqual({});
        expect(await edges(`organizations(filter: {partOfWithin: ["wego"]}${known})`)).toEqual({
          bureau: 'DEFINITE',
          eurasia: 'DEFINITE',
        });
        expect(await events('{partOfWithin: ["congress"]}')).toEqual({ session: 'DEFINITE' });
      });

      it('asks facts for what their entities are tied to, on days of the fact', async () => {
        const facts = (list: string, filter: string) => edges(`${list}(filter: ${filter}${known})`);
        expect(await facts('tenures', '{office: {bodiesWithin: ["wego"]}}')).toEqual({
          'by-aide': 'DEFINITE',
          vacant: 'DEFINITE',
        });
        expect(await facts('tenures', '{office: {bodiesWithin: ["eurasia"]}, holder: {}}')).toEqual({
          'by-aide': 'DEFINITE',
          'by-clerk': 'DEFINITE',
        });
        expect(await facts('participations', '{event: {placesWithin: ["russia"]}}')).toEqual({
          'ben-took-part': 'DEFINITE',
          'cai-took-part': 'POSSIBLE',
          'firm-took-part': 'DEFINITE',
          'guests-took-part': 'DEFINITE',
        });
        expect(await facts('participations', '{participant: {seatsWithin: ["russia"]}}')).toEqual({
          'firm-took-part': 'DEFINITE',
        });
        expect(await facts('memberships', '{body: {partOfWithin: ["wego"]}}')).toEqual({
          'bureau-in-wego': 'DEFINITE',
        });
        expect(await facts('memberships', '{member: {seatsWithin: ["russia"]}}')).toEqual({});
      });

      describe('of what else has a role in a fact', () => {
        const people = (shared: string, more = '') =>
          edges(`people(filter: {has: {${shared}}}${more}${known})`);

        it('is judged on days of the fact, at whatever moment', async () => {
          const inRussia = 'as: [PARTICIPANT], with: {as: [EVENT], placesWithin: ["russia"]}';
          const found = { ben: 'DEFINITE', cai: 'POSSIBLE' };
          expect(await people(inRussia)).toEqual(found);
          expect(await people(inRussia, ', at: {asOf: "2000"}')).toEqual(found);
          expect(await people(inRussia, ', minCertainty: DEFINITE')).toEqual({ ben: 'DEFINITE' });
          const inWego = 'with: {as: [OFFICE], bodiesWithin: ["wego"]}';
          expect(await people(inWego)).toEqual({ ann: 'DEFINITE' });
          expect(await people(inWego, ', at: {asOf: "2007"}')).toEqual({ ann: 'DEFINITE' });
          expect(await people(inWego, ', at: {asOf: "2002"}')).toEqual({});
        });

        it('is about one and the same other entity', async () => {
          expect(
            await people('with: {as: [EVENT], placesWithin: ["russia"], partOfWithin: ["congress"]}'),
          ).toEqual({ cai: 'POSSIBLE' });
          expect(await people('with: {as: [EVENT], not: {ids: ["fair30"]}}')).toEqual({
            ben: null,
            cai: null,
          });
          const spouses = 'as: [SUBJECT, OBJECT], fact: {relationTypes: [SPOUSE_OF]}';
          expect(
            Object.keys(await people(`${spouses}, with: {as: [SUBJECT, OBJECT], ids: ["ann"]}`)),
          ).toEqual(['ben']);
        });

        it('is not met by a role that nobody has', async () => {
          const held = 'has: {as: [OFFICE], with: {as: [HOLDER]}}';
          const offices = async (filter: string) =>
            Object.keys(await edges(`offices(filter: ${filter}${known})`));
          expect(await offices(`{${held}}`)).toEqual(['aide', 'clerk']);
          expect(await offices(`{unrecorded: {${held}}}`)).toEqual(['head']);
          expect(await offices('{has: {with: {as: []}}}')).toEqual([]);
        });
      });
    });
  },
);

describe.each(ENGINES)('notes about conditions within on %s', (engine) => {
  it('say what was not looked in, and where nothing is tied to what is named', async () => {
    const { api, close } = await loadedApi(engine, (graph) => loadText(graph, SEED, '2026-01-31T00:00:00Z'));
    const codes = async (list: string): Promise<string[]> => {
      const { errors, extensions } = await api.execute(`{ ${list} { totalCount nodes { id } } }`);
      expect(errors).toBeUndefined();
      const { notes = [] } = extensions as { notes?: readonly { code: string }[] };
      return notes.map(({ code }) => code);
    };
    // Eight levels below deep0 is deep8: the event in deep10 is not found.
    expect(await codes('events(filter: {placesWithin: ["deep0"]})')).toEqual([
      'INCOMPLETE',
      'NOTHING_WITHIN',
    ]);
    expect(await codes('events(filter: {placesWithin: ["deep2"]})')).toEqual([]);
    expect(await codes('events(filter: {placesWithin: ["empty"]})')).toEqual(['NOTHING_WITHIN']);
    expect(await codes('events(filter: {placesWithin: ["prussia"]}, during: "1990")')).toEqual([]);
    expect(await codes('events(filter: {placesWithin: ["nowhere"]})')).toEqual(['UNKNOWN_ID']);
    expect(await codes('events(filter: {placesWithin: []})')).toEqual(['EMPTY_LIST']);
    expect(await codes('participations(filter: {event: {placesWithin: ["empty"]}})')).toEqual([
      'NOTHING_WITHIN',
    ]);
    await close();
  });
});
