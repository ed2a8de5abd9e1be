/**
 * The seats of an office, on both engines: who acts takes no seat and needs none, and terms that contradict each other limit
 * each other no more.
 */
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

/** Two terms that overlap by two weeks or less, since the first ends late. */
const LATE = [
  ['rector', 'start: "2016-05-24", end: "2018-07-09"', 'start: "2018-06-24"'],
  ['abbot', 'start: "2016-05-24", end: "2018-07-09"', 'start: "2018-06-24"'],
  ['canon', 'start: "2016-05-24", end: "2018-07-09"', 'start: "2018-06-24", modality: PLANNED'],
  ['prior', 'start: "2016-05-24", end: "2018-07-09?"', 'start: "2018-06-24"'],
  ['dean', 'end: "2018-07-09"', 'start: "2018-06-24"'],
] as const;

const term = (id: string, holder: string, office: string, claim: string): string => `
- id: ${id}-${office}
  tenure: { holder: ${holder}, office: ${office} }
  claims: [ { source: gazette, ${claim} } ]`;

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
${LATE.map(([office]) => `  ${office}: { kind: office, label: ${office}, seats: "1" }`).join('\n')}
facts:${office('mayor', '')}${office('warden', ', acting: "false"')}
${office('consul', '').replaceAll(', { source: letter, acting: "true" }', '')}
${LATE.map(([office, first, next]) => term('first', 'ann', office, first) + term('next', 'ben', office, next)).join('')}
${term('third', 'titus', 'abbot', 'start: "2021"')}
`;

describe.each(ENGINES)('acting holders and seats on %s', (engine) => {
  let seeded: SeededApi;
  beforeAll(async () => {
    seeded = await loadedApi(engine, (graph) => loadText(graph, RECORDS, '2026-01-31T00:00:00Z'));
  });
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
      `{ integrity(rules: [SEAT_OVERLAP, BRIDGED_OVERLAP], ids: ["mayor", "warden", "consul"]) { nodes { subjects { id } } } }`,
    );
    expect(findings).toEqual({
      integrity: { nodes: [{ subjects: [{ id: 'within-consul' }, { id: 'titular-consul' }] }] },
    });
  });

  it('of a term are not ended by one that contradicts it, but by the next one', async () => {
    const today = (office: string): string =>
      `${office}: tenures(filter: {offices: ["${office}"]}, at: {asOf: "2026-01-31"}) { edges { certainty node { id } } }`;
    const data = await dataOf(
      seeded.api,
      `{ ${LATE.map(([office]) => today(office)).join(' ')} next: tenures(filter: {holders: ["ben"], offices: [${LATE.map(([office]) => `"${office}"`).join(', ')}]}) { nodes { id interval { impliedLabel } } } }`,
    );
    const { next, ...held } = data as Record<string, unknown>;
    const possible = (id: string) => ({ edges: [{ certainty: 'POSSIBLE', node: { id } }] });
    expect(held).toEqual({
      rector: possible('next-rector'),
      abbot: possible('third-abbot'),
      canon: possible('next-canon'),
      prior: possible('next-prior'),
      dean: { edges: [] },
    });
    const ended = { id: 'next-abbot', interval: { impliedLabel: 'not after 31 Dec 2021' } };
    const whole = (office: string) => ({ id: `next-${office}`, interval: { impliedLabel: null } });
    expect(next).toEqual({
      nodes: [
        { id: 'next-dean', interval: { impliedLabel: 'not after 9 Jul 2018' } },
        ended,
        whole('canon'),
        whole('prior'),
        whole('rector'),
      ],
    });
  });

  it('are findings of doubted dates too, and of a last start that is followed only by an end', async () => {
    const findings = await dataOf(
      seeded.api,
      `{ integrity(ids: [${LATE.map(([office]) => `"${office}"`).join(', ')}], rules: [SEAT_OVERLAP, DOUBTED_CONTRADICTION, LAST_START_ENDED]) { nodes { rule severity message subjects { id } } } }`,
    );
    const overlap = (office: string): string =>
      `"ben" by "next-${office}" and "ann" by "first-${office}" surely held an office on 2018-06-24 that has one seat`;
    const finding = (rule: string, severity: string, office: string, message: string) => ({
      rule,
      severity,
      message,
      subjects: [{ id: `next-${office}` }, { id: `first-${office}` }],
    });
    expect(findings).toEqual({
      integrity: {
        nodes: [
          finding('SEAT_OVERLAP', 'ERROR', 'abbot', overlap('abbot')),
          finding('SEAT_OVERLAP', 'ERROR', 'rector', overlap('rector')),
          finding(
            'DOUBTED_CONTRADICTION',
            'NOTICE',
            'prior',
            `if dates with "?" are true, ${overlap('prior')}`,
          ),
          finding(
            'LAST_START_ENDED',
            'NOTICE',
            'dean',
            '"next-dean" has the last recorded start in its office and no recorded end, but ends on 2018-07-09 at the latest because of "first-dean", whose start nobody gives',
          ),
        ],
      },
    });
  });
});
