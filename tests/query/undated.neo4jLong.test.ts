/** Facts and events without a date of their own: possible in a window, last in the order of time, counted apart. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../support/dataOf.ts';
import { ENGINES } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { loadedApi, type SeededApi } from '../support/seeded.ts';

const RECORDS = `fasti: "1"
dataset: undated
language: en
sources:
  minutes: { title: Minutes }
entities:
  ann: { kind: person, label: Ann }
  ben: { kind: person, label: Ben }
  mayor: { kind: office, label: Mayor }
  congress: { kind: event, label: Congress }
  opening: { kind: event, label: Opening }
  banquet: { kind: event, label: Banquet }
facts:
- id: life
  existence: { entity: ann }
  claims: [ { source: minutes, start: "1950-01-01", end: "1998-12-31" } ]
- id: undated-term
  tenure: { holder: ann, office: mayor }
  claims: [ { source: minutes } ]
- id: dated-term
  tenure: { holder: ben, office: mayor }
  claims: [ { source: minutes, start: "1960", end: "1990" } ]
- id: congress-date
  existence: { entity: congress }
  claims: [ { source: minutes, date: "1970-06-01/1970-06-03" } ]
- id: opening-part
  relation: { type: PART_OF, subject: opening, object: congress }
  claims: [ { source: minutes } ]
- id: ann-opens
  participation: { event: opening, participant: ann }
  claims: [ { source: minutes } ]
- id: ben-attends
  participation: { event: congress, participant: ben }
  claims: [ { source: minutes } ]
- id: banquet-exists
  existence: { entity: banquet }
  claims: [ { source: minutes } ]
`;

describe.each(ENGINES)('what has no date of its own on %s', (engine) => {
  let seeded: SeededApi;
  const ask = (text: string) => dataOf(seeded.api, text);
  beforeAll(async () => {
    seeded = await loadedApi(engine, (graph) => loadText(graph, RECORDS, '2026-01-31T00:00:00Z'));
  });
  afterAll(() => seeded?.close());

  it('comes last, although a life or a larger event limits it', async () => {
    const list = (name: string, during = '1900/2000') =>
      `${name}(during: "${during}") { totalCount undatedCount nodes { id } groups(by: PERIOD, unit: DECADE) { items { key } ungroupedCount } }`;
    expect(await ask(`{ ${list('tenures')} ${list('participations')} }`)).toEqual({
      tenures: {
        totalCount: 2,
        undatedCount: 1,
        nodes: [{ id: 'dated-term' }, { id: 'undated-term' }],
        groups: { items: [196, 197, 198, 199].map((decade) => ({ key: `${decade}X` })), ungroupedCount: 1 },
      },
      participations: {
        totalCount: 2,
        undatedCount: 1,
        nodes: [{ id: 'ben-attends' }, { id: 'ann-opens' }],
        groups: { items: [{ key: '197X' }], ungroupedCount: 1 },
      },
    });
    // Beside a window that what limits them excludes.
    expect(await ask(`{ ${list('tenures', '2001/2010')} }`)).toEqual({
      tenures: { totalCount: 0, undatedCount: 0, nodes: [], groups: { items: [], ungroupedCount: 0 } },
    });
  });

  it('is what the filter `undated` finds, and what a timeline counts', async () => {
    expect(
      await ask(
        `{ facts(filter: {undated: true, kinds: [TENURE, PARTICIPATION]}) { nodes { id } } timeline(ids: ["ann"]) { undatedCount nodes { fact { id } } } }`,
      ),
    ).toEqual({
      facts: { nodes: [{ id: 'undated-term' }, { id: 'ann-opens' }] },
      timeline: {
        undatedCount: 2,
        nodes: ['life', 'undated-term', 'ann-opens'].map((id) => ({ fact: { id } })),
      },
    });
  });

  it('is an event that is possible in each window, whether an existence of it is recorded or not', async () => {
    const list = (during: string) =>
      `events(during: "${during}", orderBy: DATE_ASC) { totalCount undatedCount edges { certainty node { id } } groups(by: PERIOD) { items { key } ungroupedCount } }`;
    const undated = ['banquet', 'opening'].map((id) => ({ certainty: 'POSSIBLE', node: { id } }));
    expect(await ask(`{ ${list('1970')} }`)).toEqual({
      events: {
        totalCount: 3,
        undatedCount: 2,
        edges: [{ certainty: 'DEFINITE', node: { id: 'congress' } }, ...undated],
        groups: { items: [{ key: '1970' }], ungroupedCount: 2 },
      },
    });
    expect(await ask(`{ ${list('1980')} }`)).toMatchObject({
      events: { totalCount: 2, undatedCount: 2, edges: undated },
    });
    // The opening has no existence of its own to limit: what is recorded of it begins with the congress.
    expect(await ask(`{ ${list('1960')} }`)).toMatchObject({
      events: { totalCount: 1, edges: undated.slice(0, 1) },
    });
  });
});
