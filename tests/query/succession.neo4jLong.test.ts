/** Successions on both engines: stated vacancies, rough and undated holders, stated neighbours, unknown seats. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../support/dataOf.ts';
import { ENGINES } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { loadedApi, type SeededApi } from '../support/seeded.ts';

const OFFICES = `  mayor: { kind: office, label: Mayor, seats: "1" }
  speaker: { kind: office, label: Speaker }
  envoy: { kind: office, label: Envoy }`;
const PEOPLE = ['ann', 'ben', 'cleo', 'dan', 'eva', 'fay', 'gus', 'hal'];

const tenure = (id: string, office: string, holder: string | null, claim: string): string =>
  `- id: ${id}
  tenure: { office: ${office}, ${holder ? `holder: ${holder}` : 'vacant: "true"'} }
  claims: [ { source: roll${claim && `, ${claim}`} } ]
`;

const SEED = `fasti: "1"
dataset: successions
sources:
  roll: { title: Roll }
entities:
${OFFICES}
${PEOPLE.map((id) => `  ${id}: { kind: person, label: ${id} }`).join('\n')}
facts:
${[
  tenure('ann-mayor', 'mayor', 'ann', 'start: "2005-01-01", end: "2012-01-01"'),
  tenure('vacancy', 'mayor', null, 'start: "2013-01-01", end: "2014-12-31"'),
  tenure('ben-mayor', 'mayor', 'ben', 'start: "2014-01-01", end: "2014-12-31", acting: "true"'),
  tenure('cleo-mayor', 'mayor', 'cleo', 'start: "2016-01-01", end: "2018-01-01", replaces: ann'),
  tenure('last-vacancy', 'mayor', null, 'start: "2017-06-01", end: "2018-12-31"'),
  tenure('dan-speaker', 'speaker', 'dan', 'start: "1989", end: "1993-04", replaces: hal'),
  tenure('eva-speaker', 'speaker', 'eva', 'start: "1993-04-17", end: "1993", acting: "true"'),
  tenure('fay-speaker', 'speaker', 'fay', 'start: "1993", end: "2000-05"'),
  tenure('gus-speaker', 'speaker', 'gus', ''),
  tenure('dan-envoy', 'envoy', 'dan', 'start: "2000-01-01", end: "2010-01-01", replacedBy: fay'),
  tenure('eva-envoy', 'envoy', 'eva', 'start: "2005-01-01", end: "2015-01-01"'),
  tenure('fay-envoy', 'envoy', 'fay', 'start: "2010-01-01", end: "2012-01-01"'),
].join('')}`;

const NEIGHBOUR = 'tenure { id } person { label } certainty stated computed';
const GAP = 'kind certainty from to vacancy { certainty support tenure { id } }';

interface Entry {
  readonly tenure: { readonly id: string };
  readonly predecessors: readonly unknown[];
  readonly successors: readonly unknown[];
  readonly gapsBefore: readonly unknown[];
  readonly gapsAfter: readonly unknown[];
}

const computed = (id: string, certainty: string) => ({
  tenure: { id },
  person: null,
  certainty,
  stated: false,
  computed: true,
});

describe.each(ENGINES)('a succession on %s', (engine) => {
  let seeded: SeededApi;
  beforeAll(async () => {
    seeded = await loadedApi(engine, (graph) => loadText(graph, SEED, '2026-01-31T00:00:00Z'));
  }, 120_000);
  afterAll(() => seeded?.close());
  const ask = (text: string) => dataOf(seeded.api, text);

  const succession = async (office: string): Promise<readonly Entry[]> => {
    const data = (await ask(
      `{ office(id: "${office}") { succession { nodes { tenure { id } unplaced overlapBefore
           predecessors { ${NEIGHBOUR} } successors { ${NEIGHBOUR} } gapsBefore { ${GAP} } gapsAfter { ${GAP} } } } } }`,
    )) as { office: { succession: { nodes: readonly Entry[] } } };
    return data.office.succession.nodes;
  };

  it('shows stated vacancies beside an acting holder and after the last holder', async () => {
    const rows = await succession('mayor');
    const unrecorded = { kind: 'UNRECORDED', certainty: 'DEFINITE', vacancy: null };
    const vacancy = (tenure: string) => ({
      certainty: 'DEFINITE',
      support: 'ASSERTED',
      tenure: { id: tenure },
    });
    expect(rows.map((row) => [row.tenure.id, row.gapsBefore, row.gapsAfter])).toEqual([
      ['ann-mayor', [], []],
      ['ben-mayor', [{ ...unrecorded, from: '2012-01-02', to: '2012-12-31' }], []],
      [
        'cleo-mayor',
        [
          {
            kind: 'VACANT',
            certainty: 'POSSIBLE',
            from: '2013-01-01',
            to: '2014-12-31',
            vacancy: vacancy('vacancy'),
          },
          { ...unrecorded, from: '2015-01-01', to: '2015-12-31' },
        ],
        [
          {
            kind: 'VACANT',
            certainty: 'POSSIBLE',
            from: '2017-06-01',
            to: '2018-12-31',
            vacancy: vacancy('last-vacancy'),
          },
        ],
      ],
    ]);
  });

  it('has a finding where a titular holder surely held on days surely vacant', async () => {
    expect(
      await ask('{ integrity(rules: [HELD_WHILE_VACANT]) { nodes { severity message subjects { id } } } }'),
    ).toEqual({
      integrity: {
        nodes: [
          {
            severity: 'ERROR',
            message:
              '"cleo" by "cleo-mayor" surely held an office of one seat from 2017-06-01 to 2018-01-01, when it surely was vacant by "last-vacancy"',
            subjects: [{ id: 'last-vacancy' }, { id: 'cleo-mayor' }],
          },
        ],
      },
    });
  });

  it('shows stated neighbours beside those that follow from the dates', async () => {
    const [ann, ben, cleo] = await succession('mayor');
    const stated = (id: string) => ({ ...computed(id, 'POSSIBLE'), stated: true, computed: false });
    expect(ann?.successors).toEqual([computed('ben-mayor', 'DEFINITE'), stated('cleo-mayor')]);
    expect(ben?.predecessors).toEqual([computed('ann-mayor', 'DEFINITE')]);
    expect(cleo?.predecessors).toEqual([computed('ben-mayor', 'DEFINITE'), stated('ann-mayor')]);
  });

  it('has possible neighbours where no number of seats is stated, in the order of surest starts and ends', async () => {
    const rows = await succession('speaker');
    expect(rows).toMatchObject([
      { tenure: { id: 'dan-speaker' }, unplaced: false, overlapBefore: null },
      { tenure: { id: 'eva-speaker' }, unplaced: false, overlapBefore: 'POSSIBLE' },
      { tenure: { id: 'fay-speaker' }, unplaced: false, overlapBefore: 'POSSIBLE' },
      { tenure: { id: 'gus-speaker' }, unplaced: true, overlapBefore: null },
    ]);
    expect(rows[0]?.predecessors).toEqual([
      computed('gus-speaker', 'POSSIBLE'),
      { tenure: null, person: { label: 'hal' }, certainty: 'POSSIBLE', stated: true, computed: false },
    ]);
    expect(rows[2]?.predecessors).toEqual(
      ['eva-speaker', 'dan-speaker', 'gus-speaker'].map((id) => computed(id, 'POSSIBLE')),
    );
  });

  it('has only stated neighbours, and a note, where titular holders of an unknown number of seats overlap', async () => {
    const [dan, eva, fay] = await succession('envoy');
    expect([dan?.successors, eva?.predecessors, fay?.predecessors]).toEqual([
      [{ ...computed('fay-envoy', 'POSSIBLE'), stated: true, computed: false }],
      [],
      [{ ...computed('dan-envoy', 'POSSIBLE'), stated: true, computed: false }],
    ]);
    const { extensions } = await seeded.api.execute(
      '{ office(id: "envoy") { succession { nodes { predecessors { certainty } } } } }',
    );
    expect(extensions?.notes).toEqual([
      expect.objectContaining({ code: 'INCOMPLETE', path: ['office'], value: 'envoy' }),
    ]);
  });
});
