/** Whether a tenure is acting: an answer says no more than the sources, on both engines. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../support/dataOf.ts';
import { ENGINES } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { loadedApi, type SeededApi } from '../support/seeded.ts';

const RECORDS = `fasti: "1"
dataset: acting
language: en
sources:
  gazette: { title: Gazette, voice: gazette }
  letter: { title: Letter, voice: letter }
entities:
  ann: { kind: person, label: Ann }
  ben: { kind: person, label: Ben }
  cy: { kind: person, label: Cy }
  mayor: { kind: office, label: Mayor, seats: "1" }
facts:
- id: agreed
  tenure: { holder: ann, office: mayor }
  claims: [ { source: gazette, start: "2001-01-01", end: "2002-01-01", acting: "true" } ]
- id: disputed
  tenure: { holder: ben, office: mayor }
  claims:
  - { source: gazette, start: "2002-01-01", end: "2003-01-01", acting: "true" }
  - { source: letter, acting: "false" }
- id: silent
  tenure: { holder: cy, office: mayor }
  claims: [ { source: gazette, start: "2003-01-01" } ]
`;

describe.each(ENGINES)('whether a tenure is acting on %s', (engine) => {
  let seeded: SeededApi;
  beforeAll(async () => {
    seeded = await loadedApi(engine, (graph) => loadText(graph, RECORDS, '2026-01-31T00:00:00Z'));
  });
  afterAll(() => seeded?.close());

  it('is null where sources contradict each other, and false where none mentions it', async () => {
    const of = (id: string, acting: boolean | null, conflict: boolean) => ({ id, acting, conflict });
    expect(
      await dataOf(
        seeded.api,
        `{ office(id: "mayor") { tenures { nodes { id acting conflict } } succession { nodes { acting } } }
           timeline(ids: ["mayor"], kinds: [TENURE]) { nodes { acting } } }`,
      ),
    ).toEqual({
      office: {
        tenures: {
          nodes: [of('agreed', true, false), of('disputed', null, true), of('silent', false, false)],
        },
        succession: { nodes: [{ acting: true }, { acting: null }, { acting: false }] },
      },
      timeline: { nodes: [{ acting: true }, { acting: null }, { acting: false }] },
    });
  });

  it('is neither for a filter where they do', async () => {
    const list = (acting: boolean) => `tenures(filter: {acting: ${acting}}) { nodes { id } }`;
    expect(await dataOf(seeded.api, `{ yes: ${list(true)} no: ${list(false)} }`)).toEqual({
      yes: { nodes: [{ id: 'agreed' }] },
      no: { nodes: [{ id: 'silent' }] },
    });
  });
});
