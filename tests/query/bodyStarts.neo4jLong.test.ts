/** The start of a body limits its events, as EVENT_BEFORE_BODY reads it; its end limits none. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../support/dataOf.ts';
import { ENGINES } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { loadedApi, type SeededApi } from '../support/seeded.ts';

/** Undated events: each has an existence without a date, and the ties of the league that its name says. */
const EVENTS = {
  owned: ['BELONGS_TO league'],
  organized: ['ORGANIZED_BY league'],
  part: ['PART_OF owned'],
  'of-office': ['BELONGS_TO bureau'],
  'of-two': ['BELONGS_TO league', 'BELONGS_TO club'],
  'of-planned': ['BELONGS_TO? league'],
  'by-person': ['HOSTED_BY ann'],
  'in-region': ['BELONGS_TO city'],
  founding: ['BELONGS_TO league', 'PART_OF summit'],
  session: ['BELONGS_TO league', 'PART_OF founding'],
  summit: ['BELONGS_TO league'],
};

const tie = (event: string, text: string): string => {
  const [type = '', object = ''] = text.split(' ');
  const planned = type.endsWith('?') ? ', modality: PLANNED' : '';
  return `
- relation: { type: ${type.replace('?', '')}, subject: ${event}, object: ${object} }
  claims: [ { source: minutes${planned} } ]`;
};

const RECORDS = `fasti: "1"
dataset: bodies
language: en
sources:
  minutes: { title: Minutes }
entities:
  ann: { kind: person, label: Ann }
  city: { kind: region, label: City }
  league: { kind: organization, label: League }
  club: { kind: organization, label: Club }
  bureau: { kind: organization, label: Bureau }
  unrecorded: { kind: event, label: unrecorded }${Object.keys(EVENTS)
    .map((id) => `\n  ${id}: { kind: event, label: ${id} }`)
    .join('')}
facts:
- existence: { entity: league }
  byEvent: founding
  claims: [ { source: minutes, start: "2001-06-01", end: "2010-12-31" } ]
- existence: { entity: ann }
  claims: [ { source: minutes, start: "2001-06-01" } ]
- existence: { entity: city }
  claims: [ { source: minutes, start: "2001-06-01" } ]
- relation: { type: PART_OF, subject: bureau, object: league }
  claims: [ { source: minutes } ]
- id: attended
  participation: { event: part, participant: club }
  claims: [ { source: minutes } ]${tie('unrecorded', 'BELONGS_TO league')}${Object.entries(EVENTS)
    .map(
      ([id, ties]) => `
- id: ${id}-exists
  existence: { entity: ${id} }
  claims: [ { source: minutes } ]${ties.map((text) => tie(id, text)).join('')}`,
    )
    .join('')}
`;

const UNLIMITED = ['by-person', 'founding', 'in-region', 'of-planned', 'of-two', 'session', 'summit'];
const LIMITED = ['of-office', 'organized', 'owned', 'part', 'unrecorded'];

describe.each(ENGINES)('the start of a body on %s', (engine) => {
  let seeded: SeededApi;
  const ask = (text: string) => dataOf(seeded.api, text);
  beforeAll(async () => {
    seeded = await loadedApi(engine, (graph) => loadText(graph, RECORDS, '2026-01-31T00:00:00Z'));
  });
  afterAll(() => seeded?.close());

  it('excludes its events, what it organized and their parts from earlier windows, but not what founded it', async () => {
    const list = (during: string) =>
      `events(during: "${during}") { undatedCount edges { certainty node { id } } }`;
    const possible = (ids: readonly string[]) => ({
      events: { undatedCount: ids.length, edges: ids.map((id) => ({ certainty: 'POSSIBLE', node: { id } })) },
    });
    expect(await ask(`{ ${list('2001-05')} }`)).toEqual(possible(UNLIMITED));
    expect(await ask(`{ ${list('2001-06')} }`)).toEqual(possible([...LIMITED, ...UNLIMITED].sort()));
    // The end of a body limits none.
    expect(await ask(`{ ${list('2020')} }`)).toEqual(possible([...LIMITED, ...UNLIMITED].sort()));
  });

  it('limits what is recorded of its events, and is shown so', async () => {
    const list = (during: string) =>
      `participations(during: "${during}") { nodes { interval { label impliedLabel } } }`;
    expect(await ask(`{ ${list('2001-05')} }`)).toEqual({ participations: { nodes: [] } });
    expect(await ask(`{ ${list('2002')} }`)).toEqual({
      participations: {
        nodes: [{ interval: { label: 'date unknown', impliedLabel: 'not before 1 Jun 2001' } }],
      },
    });
  });
});
