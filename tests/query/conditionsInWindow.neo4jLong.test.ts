/** Conditions of filters in a window each have a certainty, and no doubted date is evidence for `not`. */
import { expect, it } from 'vitest';
import { edgesOf, onText } from './time/fixture.ts';

const SEED = `fasti: "1"
dataset: windows
language: en
sources:
  book: { title: Book, date: 2025-01-01 }
entities:
  ann: { kind: person, label: Ann }
  ben: { kind: person, label: Ben }
  cai: { kind: person, label: Cai }
  hall: { kind: region, label: Hall }
  yard: { kind: region, label: Yard }
  clerk: { kind: office, label: Clerk }
  guard: { kind: office, label: Guard }
  warden: { kind: office, label: Warden }
  fair: { kind: event, label: Fair }
  feast: { kind: event, label: Feast }
  vote: { kind: event, label: Vote }
  poll: { kind: event, label: Poll }
  rumour: { kind: event, label: Rumour }
facts:
- existence: { entity: fair }
  claims: [ { source: book, date: "2006-05-01/2006-05-10" } ]
- existence: { entity: feast }
  claims: [ { source: book, date: "2006-06-01" } ]
- existence: { entity: vote }
  claims: [ { source: book, date: "2001-05-01" } ]
- existence: { entity: poll }
  claims: [ { source: book, date: "2001-05-01" } ]
- relation: { type: HELD_IN, subject: fair, object: hall }
  claims: [ { source: book } ]
- relation: { type: HELD_IN, subject: feast, object: hall }
  claims: [ { source: book, modality: PLANNED } ]
- id: by-vote
  tenure: { holder: ann, office: clerk }
  byEvent: vote
  claims: [ { source: book, start: "2001-05-01", end: "2004-12-31" } ]
- id: by-poll
  tenure: { holder: ben, office: clerk }
  byEvent: poll
  claims: [ { source: book, start: "2002-01-01", end: "2005-12-31" } ]
- id: by-rumour
  tenure: { holder: cai, office: clerk }
  byEvent: rumour
  claims: [ { source: book, start: "2002-01-01", end: "2005-12-31" } ]
- existence: { entity: warden }
  claims: [ { source: book, start: "1950", end: "1990" } ]
- id: by-right
  tenure: { holder: ann, office: guard, exOfficio: warden }
  claims: [ { source: book, start: "2001", end: "2005?" } ]
- relation: { type: BELONGS_TO, subject: clerk, object: hall }
  claims: [ { source: book, start: "1990-01-01", end: "2000-12-31?" } ]
- relation: { type: BELONGS_TO, subject: clerk, object: yard }
  claims: [ { source: book, start: "1990-01-01", end: ".." } ]
`;

onText(
  'conditions in a window',
  () => SEED,
  (ask) => {
    const edges = (list: string) => edgesOf(ask, list);

    it.each(['', ', knownAt: "2027-01-01T00:00:00Z"'])(
      'are as sure as the facts, in edges and in groups%s',
      async (known) => {
        const args = `(filter: {places: ["hall"]}, during: "2006"${known})`;
        expect(await edges(`events${args}`)).toEqual({ fair: 'DEFINITE', feast: 'POSSIBLE' });
        const items = 'items { key definite possible }';
        expect(
          await ask(
            `{ events${args} { place: groups(by: PLACE) { ${items} } year: groups(by: PERIOD) { ${items} } } }`,
          ),
        ).toEqual({
          events: {
            place: { items: [{ key: 'hall', definite: 1, possible: 2 }] },
            year: { items: [{ key: '2006', definite: 1, possible: 2 }] },
          },
        });
      },
    );

    it('hold on a day of the window on which the event takes place', async () => {
      const has = '{has: {fact: {kinds: [TENURE]}}}';
      expect(await edges(`events(filter: ${has}, during: "2001")`)).toEqual({ vote: 'DEFINITE' });
      // The day of an event without a date may be any.
      expect(await edges(`events(filter: ${has}, during: "2001/2003")`)).toEqual({
        vote: 'DEFINITE',
        rumour: 'POSSIBLE',
      });
    });

    it('are met on no day of the window for `not`, and by no record for `unrecorded`', async () => {
      expect(await edges('events(filter: {not: {places: ["hall"]}}, during: "2006-05/2006-06")')).toEqual({
        feast: 'POSSIBLE',
        rumour: 'POSSIBLE',
      });
      expect(await edges('events(filter: {unrecorded: {places: ["hall"]}}, during: "2001-05-01")')).toEqual({
        poll: 'DEFINITE',
        vote: 'DEFINITE',
        rumour: 'POSSIBLE',
      });
    });

    it('are not surely unmet where only a doubted date says that a fact had ended', async () => {
      const not = (body: string) => `filter: {offices: ["clerk"], not: {bodies: ["${body}"]}}`;
      expect(await edges(`tenures(${not('hall')}, at: {asOf: "2003"})`)).toEqual({
        'by-poll': 'POSSIBLE',
        'by-rumour': 'POSSIBLE',
        'by-vote': 'POSSIBLE',
      });
      expect(await edges(`tenures(${not('hall')}, at: {asOf: "2003", minCertainty: DEFINITE})`)).toEqual({});
      expect(await edges(`tenures(${not('hall')}, during: "2003")`)).toEqual({
        'by-poll': 'POSSIBLE',
        'by-rumour': 'POSSIBLE',
        'by-vote': 'POSSIBLE',
      });
      expect(await edges(`tenures(${not('yard')}, during: "2003")`)).toEqual({});
    });

    it.each([
      ['startsIn: "2001"', { warden: 'POSSIBLE' }],
      ['startsIn: "2001-05"', { warden: 'POSSIBLE' }],
      ['startsIn: "2002"', { warden: 'DEFINITE' }],
      ['endsIn: "2005"', { warden: 'POSSIBLE' }],
      ['endsIn: "2008"', { warden: 'POSSIBLE' }],
      ['endsIn: "1999"', { warden: 'DEFINITE' }],
      ['startsIn: "2001", endsIn: "2008"', { warden: 'POSSIBLE' }],
      ['startsIn: "2002", endsIn: "2008"', { warden: 'DEFINITE' }],
      ['not: {endsIn: "2005"}', { warden: 'POSSIBLE' }],
      ['or: [{endsIn: "2008"}, {endsIn: "1999"}]', { warden: 'POSSIBLE' }],
    ])(
      'are not surely unmet by a fact of which %s may be true with another end than the doubted one',
      async (sides, found) => {
        const has = `{has: {fact: {kinds: [TENURE], ${sides}}}}`;
        expect(await edges(`offices(filter: {ids: ["warden"], not: ${has}}, at: {asOf: "2004"})`)).toEqual(
          found,
        );
      },
    );
  },
);
