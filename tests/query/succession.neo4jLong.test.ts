/** Successions on both engines: stated vacancies, rough and undated holders, stated neighbours, unknown seats. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../support/dataOf.ts';
import { ENGINES } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { loadedApi, type SeededApi } from '../support/seeded.ts';

const OFFICES = `  mayor: { kind: office, label: Mayor, seats: "1" }
  speaker: { kind: office, label: Speaker }
  envoy: { kind: office, label: Envoy }
${[
  'gap',
  'vacated',
  'stated',
  'day',
  'month',
  'year',
  'other',
  'two',
  'contrary',
  'acting',
  'seen',
  'planned',
  'both',
]
  .map((id) => `  ${id}: { kind: office, label: ${id}, seats: "1" }`)
  .join('\n')}`;
const PEOPLE = ['ann', 'ben', 'cleo', 'dan', 'eva', 'fay', 'gus', 'hal'];

const tenure = (id: string, office: string, holder: string | null, claim: string, others = ''): string =>
  `- id: ${id}
  tenure: { office: ${office}, ${holder ? `holder: ${holder}` : 'vacant: "true"'} }
  claims: [ { source: roll${claim && `, ${claim}`} }${others} ]
`;

const SEED = `fasti: "1"
dataset: successions
sources:
  roll: { title: Roll }
  list: { title: List }
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
  tenure('ann-gap', 'gap', 'ann', 'end: "1822-05-01"'),
  tenure('ben-gap', 'gap', 'ben', 'start: "1944-03-01"'),
  tenure('ann-vacated', 'vacated', 'ann', 'end: "2001-12-31"'),
  tenure('vacated-2002', 'vacated', null, 'start: "2002-01-01", end: "2002-12-31"'),
  tenure('ben-vacated', 'vacated', 'ben', 'start: "2003-01-01"'),
  tenure('ann-stated', 'stated', 'ann', 'end: "2001"'),
  tenure('ben-stated', 'stated', 'ben', 'start: "2003", replaces: ann'),
  tenure('ann-day', 'day', 'ann', 'end: "2016-04-07"'),
  tenure('ben-day', 'day', 'ben', 'start: "2016-04-07"'),
  tenure('ann-month', 'month', 'ann', 'end: "2016-04"'),
  tenure('ben-month', 'month', 'ben', 'start: "2016-04"'),
  tenure('ann-year', 'year', 'ann', 'start: "1998", end: "2002"'),
  tenure('ben-year', 'year', 'ben', 'start: "2002", end: "2006"'),
  tenure('ann-other', 'other', 'ann', 'start: "2000-01-01", end: "2004-01-01", replacedBy: gus'),
  tenure('ben-other', 'other', 'ben', 'start: "2004-01-01", end: "2008-01-01"'),
  tenure('cleo-other', 'other', 'cleo', 'start: "2008-01-01"'),
  tenure(
    'ann-two',
    'two',
    'ann',
    'start: "2000-01-01", end: "2004-01-01", replacedBy: ben',
    ', { source: list, start: "2000-01-01", end: "2004-01-01", replacedBy: gus }',
  ),
  tenure('ben-two', 'two', 'ben', 'start: "2004-01-01"'),
  tenure('ann-contrary', 'contrary', 'ann', 'start: "1980-01-01", end: "1990-01-01"'),
  tenure('ben-contrary', 'contrary', 'ben', 'start: "1990-01-01", end: "2000-01-01", replacedBy: ann'),
  tenure('cleo-contrary', 'contrary', 'cleo', 'start: "2000-01-01"'),
  tenure('ann-acting', 'acting', 'ann', 'start: "2000-01-01", end: "2004-01-01"'),
  tenure('ben-acting', 'acting', 'ben', 'start: "2004-01-01", end: "2004-06-01", acting: "true"'),
  tenure('cleo-acting', 'acting', 'cleo', 'start: "2004-06-01", end: "2008-01-01", replaces: ann'),
  tenure('dan-acting', 'acting', 'dan', 'attested: "2009-05-01", acting: "true"'),
  tenure('eva-acting', 'acting', 'eva', 'start: "2008-01-01", end: "2012-01-01"'),
  tenure('fay-acting', 'acting', 'fay', 'start: "2012-01-01"'),
  tenure('ann-seen', 'seen', 'ann', 'end: "2001-12-31"'),
  tenure('seen-2002', 'seen', null, 'attested: "2002-05-01"'),
  tenure('ben-seen', 'seen', 'ben', 'start: "2003-01-01"'),
  tenure('ann-planned', 'planned', 'ann', 'end: "2001-12-31"'),
  tenure('planned-2002', 'planned', null, 'start: "2002-01-01", end: "2002-12-31", modality: PLANNED'),
  tenure('ben-planned', 'planned', 'ben', 'start: "2003-01-01"'),
  tenure('ann-both', 'both', 'ann', 'start: "2016-05-24", end: "2018-07-09"'),
  tenure('ben-both', 'both', 'ben', 'start: "2018-06-24"'),
].join('')}`;

const NEIGHBOUR = 'tenure { id } person { label } order certainty weakenedBy stated computed';
const GAP = 'kind certainty from to vacancy { certainty support tenure { id } }';

interface Entry {
  readonly tenure: { readonly id: string };
  readonly predecessors: readonly Neighbour[];
  readonly successors: readonly Neighbour[];
  readonly gapsBefore: readonly unknown[];
  readonly gapsAfter: readonly unknown[];
}

const computed = (id: string, ...weakenedBy: readonly string[]) => ({
  tenure: { id },
  person: null,
  order: weakenedBy.includes('ORDER') || weakenedBy.includes('SEATS') ? 'POSSIBLE' : 'DEFINITE',
  certainty: weakenedBy.length === 0 ? 'DEFINITE' : 'POSSIBLE',
  weakenedBy,
  stated: false,
  computed: true,
});

interface Neighbour {
  readonly tenure: { readonly id: string } | null;
  readonly order: string;
  readonly certainty: string;
  readonly weakenedBy: readonly string[];
}

describe.each(ENGINES)('a succession on %s', (engine) => {
  let seeded: SeededApi;
  beforeAll(async () => {
    seeded = await loadedApi(engine, (graph) => loadText(graph, SEED, '2026-01-31T00:00:00Z'));
  });
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
    const stated = (id: string) => ({ ...computed(id, 'ORDER'), stated: true, computed: false });
    // The stated holder is beyond an acting one, and weakens nothing.
    expect(ann?.successors).toEqual([computed('ben-mayor', 'GAP'), stated('cleo-mayor')]);
    expect(ben?.predecessors).toEqual([computed('ann-mayor', 'GAP')]);
    expect(cleo?.predecessors).toEqual([computed('ben-mayor', 'GAP'), stated('ann-mayor')]);
  });

  /** Each holder with those before and after, by first names. */
  const neighbours = async (office: string) => {
    const text = ({ tenure, order, weakenedBy }: Neighbour) =>
      [tenure?.id.replace(`-${office}`, '') ?? 'nobody recorded', order, ...weakenedBy].join(' ');
    return (await succession(office)).map((row) => [
      row.tenure.id.replace(`-${office}`, ''),
      row.predecessors.map(text),
      row.successors.map(text),
    ]);
  };

  it('is surer of the order than of nobody between, unless a vacancy or a source says so', async () => {
    const pair = (...doubts: readonly string[]) => [
      ['ann', [], [['ben DEFINITE', ...doubts].join(' ')]],
      ['ben', [['ann DEFINITE', ...doubts].join(' ')], []],
    ];
    expect(await neighbours('gap')).toEqual(pair('GAP'));
    expect(await neighbours('vacated')).toEqual(pair());
    expect(await neighbours('stated')).toEqual(pair());
    expect(await neighbours('year')).toEqual(pair('GAP'));
    expect(await neighbours('seen')).toEqual(pair('GAP'));
    expect(await neighbours('planned')).toEqual(pair('GAP'));
  });

  it('has an order for "until" and "from" of one exact day, and none for those of one month', async () => {
    expect(await neighbours('day')).toEqual([
      ['ann', [], ['ben DEFINITE']],
      ['ben', ['ann DEFINITE'], []],
    ]);
    expect(await neighbours('month')).toEqual([
      ['ben', ['ann POSSIBLE ORDER GAP'], ['ann POSSIBLE ORDER GAP']],
      ['ann', ['ben POSSIBLE ORDER GAP'], ['ben POSSIBLE ORDER GAP']],
    ]);
  });

  it('weakens on both sides what a source states otherwise, unless that contradicts all dates', async () => {
    expect(await neighbours('other')).toEqual([
      ['ann', [], ['ben DEFINITE STATED_OTHER', 'nobody recorded POSSIBLE ORDER']],
      ['ben', ['ann DEFINITE STATED_OTHER'], ['cleo DEFINITE']],
      ['cleo', ['ben DEFINITE'], []],
    ]);
    expect(await neighbours('two')).toEqual([
      ['ann', [], ['ben DEFINITE STATED_OTHER', 'nobody recorded POSSIBLE ORDER']],
      ['ben', ['ann DEFINITE STATED_OTHER'], []],
    ]);
    expect(await neighbours('contrary')).toEqual([
      ['ann', ['ben POSSIBLE ORDER'], ['ben DEFINITE']],
      ['ben', ['ann DEFINITE'], ['cleo DEFINITE', 'ann POSSIBLE ORDER']],
      ['cleo', ['ben DEFINITE'], []],
    ]);
  });

  it('presumes that an acting holder who was seen once was there within that titular term', async () => {
    expect(await neighbours('acting')).toEqual([
      ['ann', [], ['ben DEFINITE', 'cleo POSSIBLE ORDER']],
      ['ben', ['ann DEFINITE'], ['cleo DEFINITE']],
      ['cleo', ['ben DEFINITE', 'ann POSSIBLE ORDER'], ['eva POSSIBLE ORDER', 'dan POSSIBLE ORDER GAP']],
      ['eva', ['cleo DEFINITE'], ['fay DEFINITE']],
      [
        'dan',
        ['eva POSSIBLE ORDER', 'cleo POSSIBLE ORDER GAP'],
        ['fay POSSIBLE ORDER GAP', 'eva POSSIBLE ORDER'],
      ],
      ['fay', ['dan POSSIBLE ORDER GAP', 'eva POSSIBLE ORDER'], []],
    ]);
  });

  it('has days on which a vacancy was only seen or planned as they are recorded', async () => {
    const gapsOf = async (office: string) =>
      (await succession(office)).flatMap(({ gapsBefore }) => gapsBefore);
    const unrecorded = { kind: 'UNRECORDED', certainty: 'DEFINITE', vacancy: null };
    const vacancy = (id: string, certainty: string, support: string) => ({
      vacancy: { certainty, support, tenure: { id } },
    });
    expect(await gapsOf('seen')).toEqual([
      { ...unrecorded, from: '2002-01-01', to: '2002-04-30' },
      {
        ...unrecorded,
        kind: 'VACANT',
        from: '2002-05-01',
        to: '2002-05-01',
        ...vacancy('seen-2002', 'DEFINITE', 'ASSERTED'),
      },
      { ...unrecorded, from: '2002-05-02', to: '2002-12-31' },
    ]);
    expect(await gapsOf('planned')).toEqual([
      {
        ...unrecorded,
        from: '2002-01-01',
        to: '2002-12-31',
        ...vacancy('planned-2002', 'POSSIBLE', 'PLANNED'),
      },
    ]);
  });

  it('has who surely began first before one who contradicts that term, and not after it', async () => {
    expect(await neighbours('both')).toEqual([
      ['ann', [], ['ben DEFINITE SEAT_OVERLAP']],
      ['ben', ['ann DEFINITE SEAT_OVERLAP'], []],
    ]);
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
      computed('gus-speaker', 'ORDER', 'GAP', 'STATED_OTHER', 'SEATS'),
      {
        tenure: null,
        person: { label: 'hal' },
        order: 'POSSIBLE',
        certainty: 'POSSIBLE',
        weakenedBy: ['SEATS'],
        stated: true,
        computed: false,
      },
    ]);
    expect(rows[2]?.predecessors).toEqual(
      ['eva-speaker', 'dan-speaker', 'gus-speaker'].map((id) => computed(id, 'ORDER', 'GAP', 'SEATS')),
    );
  });

  it('has only stated neighbours, and a note, where titular holders of an unknown number of seats overlap', async () => {
    const [dan, eva, fay] = await succession('envoy');
    expect([dan?.successors, eva?.predecessors, fay?.predecessors]).toEqual([
      [{ ...computed('fay-envoy', 'SEATS'), stated: true, computed: false }],
      [],
      [{ ...computed('dan-envoy', 'SEATS'), stated: true, computed: false }],
    ]);
    const { extensions } = await seeded.api.execute(
      '{ office(id: "envoy") { succession { nodes { predecessors { certainty } } } } }',
    );
    expect(extensions?.notes).toEqual([
      expect.objectContaining({ code: 'INCOMPLETE', path: ['office'], value: 'envoy' }),
    ]);
  });
});
