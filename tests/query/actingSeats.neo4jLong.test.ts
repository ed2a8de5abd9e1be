/** Acting holders and the seats of an office: who acts takes no seat and needs none, on both engines. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../support/dataOf.ts';
import { ENGINES } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { loadedApi, type SeededApi } from '../support/seeded.ts';

/** Three offices of one seat, which Titus surely held throughout 2010; Ann was seen in each before, Ben in it. */
const office = (id: string, acting: string): string => `
- id: titular-${id}
  tenure: { holder: titus, office: ${id} }
  claims: [ { source: gazette, start: "2010-01-01", end: "2010-12-31" } ]
- id: before-${id}
  tenure: { holder: ann, office: ${id} }
  claims: [ { source: gazette, attested: "2009-05-01"${acting} }, { source: letter, acting: "true" } ]
- id: within-${id}
  tenure: { holder: ben, office: ${id} }
  claims: [ { source: gazette, start: "2010-05-01", end: "2010-06-01"${acting} }, { source: letter, acting: "true" } ]`;

const RECORDS = `fasti: "1"
dataset: acting
language: en
sources:
  gazette: { title: Gazette, voice: gazette }
  letter: { title: Letter, voice: letter }
entities:
  ann: { kind: person, label: Ann }
  ben: { kind: person, label: Ben }
  titus: { kind: person, label: Titus }
  mayor: { kind: office, label: Mayor, seats: "1" }
  warden: { kind: office, label: Warden, seats: "1" }
  consul: { kind: office, label: Consul, seats: "1" }
facts:${office('mayor', '')}${office('warden', ', acting: "false"')}
${office('consul', '').replaceAll(', { source: letter, acting: "true" }', '')}
`;

describe.each(ENGINES)('acting holders and seats on %s', (engine) => {
  let seeded: SeededApi;
  beforeAll(async () => {
    seeded = await loadedApi(engine, (graph) => loadText(graph, RECORDS, '2026-01-31T00:00:00Z'));
  }, 120_000);
  afterAll(() => seeded?.close());

  it('are possible beside a titular term, unless sources agree that they held the office themselves', async () => {
    const on = (office: string) =>
      `${office}: tenures(filter: {offices: ["${office}"]}, at: {asOf: "2010-09-01"}) { edges { certainty node { id } } }`;
    const beside = (office: string) => ({
      edges: [
        { certainty: 'POSSIBLE', node: { id: `before-${office}` } },
        { certainty: 'DEFINITE', node: { id: `titular-${office}` } },
      ],
    });
    expect(await dataOf(seeded.api, `{ ${on('mayor')} ${on('warden')} ${on('consul')} }`)).toEqual({
      mayor: beside('mayor'),
      warden: beside('warden'),
      consul: { edges: [{ certainty: 'DEFINITE', node: { id: 'titular-consul' } }] },
    });
  });

  it('may have held on each day of which `unrecorded` asks', async () => {
    const list = `people(filter: {unrecorded: {has: {fact: {kinds: [TENURE], about: ["mayor"]}}}}, at: {asOf: "2010-09-01"}) { nodes { id } }`;
    expect(await dataOf(seeded.api, `{ ${list} other: ${list.replace('mayor', 'consul')} }`)).toEqual({
      people: { nodes: [{ id: 'ben' }] },
      other: { nodes: [{ id: 'ann' }, { id: 'ben' }] },
    });
  });

  it('contradict no titular term', async () => {
    const findings = await dataOf(
      seeded.api,
      `{ integrity(rules: [SEAT_OVERLAP, BRIDGED_OVERLAP]) { nodes { subjects { id } } } }`,
    );
    expect(findings).toEqual({
      integrity: { nodes: [{ subjects: [{ id: 'within-consul' }, { id: 'titular-consul' }] }] },
    });
  });
});
