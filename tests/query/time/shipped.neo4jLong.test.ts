import { expect, it } from 'vitest';
import { seededApi } from '../../support/seeded.ts';
import { type Held, heldAt, onEachEngine } from './fixture.ts';

const GOVERNOR = 'governor-ulyanovsk';
const SECRETARY = 'secretary-general-wego';

onEachEngine('the shipped records', seededApi, (ask) => {
  it('a start on which two sources differ leaves the later years definite: the governor of 2015', async () => {
    expect(await heldAt(ask, GOVERNOR, '2015')).toEqual(['b065: DEFINITE']);
    expect(await heldAt(ask, GOVERNOR, '2005-01-10')).toEqual(['b064: DEFINITE', 'b065: POSSIBLE']);
    expect(await heldAt(ask, GOVERNOR, '2005-02-01')).toEqual(['b065: DEFINITE']);
  });

  it('a meeting is not definite on the day for which it was announced, although it took place by then', async () => {
    const at = async (asOf: string, certainty: string | null) => {
      const data = (await ask(
        `query($asOf: EDTFOrToday, $during: EDTFOrToday, $certainty: Certainty) {
           timeline(ids: ["excom-2020"], kinds: [EXISTENCE], at: {asOf: $asOf}, during: $during, minCertainty: $certainty) { nodes { fact { id certainty } } } }`,
        { asOf, during: certainty === null ? null : asOf, certainty },
      )) as { timeline: { nodes: readonly { fact: Held }[] } };
      return data.timeline.nodes.map(({ fact }) => `${fact.id}: ${fact.certainty}`);
    };
    for (const day of ['2020-11-17', '2020-11-25', '2020-01-01', '2020']) {
      expect(await at(day, 'POSSIBLE'), day).toEqual(['e1: POSSIBLE']);
      // It took place on some day of the year, and on none of them for sure.
      expect(await at(day, 'DEFINITE'), day).toEqual([]);
    }
    // A moment labels occurrences, and a window filters them.
    expect(await at('2020-11-26', null)).toEqual(['e1: NOT_RECORDED']);
    expect(await at('2020-11-26', 'POSSIBLE')).toEqual([]);
    expect(
      await ask('{ events(during: "2020-11-26", filter: {ids: ["excom-2020"]}) { nodes { id } } }'),
    ).toEqual({ events: { nodes: [] } });
    expect(
      await ask(
        '{ event(id: "excom-2020") { interval { start { edtf } latest coreStart plannedStart { edtf } } } }',
      ),
    ).toEqual({
      event: {
        interval: {
          start: { edtf: '[2020-01-01..2020-11-25]' },
          latest: '2020-11-25',
          coreStart: null,
          plannedStart: { edtf: '2020-11-17' },
        },
      },
    });
  });

  it('both hold the office on the day of a handover', async () => {
    expect(await heldAt(ask, GOVERNOR, '2021-04-07')).toEqual(['n1: DEFINITE']);
    expect(await heldAt(ask, GOVERNOR, '2021-04-08')).toEqual(['n1: DEFINITE', 'b067: DEFINITE']);
    expect(await heldAt(ask, GOVERNOR, '2021-04-09')).toEqual(['b067: DEFINITE']);
    // Acting, elected on 18 September, sworn in on 1 October.
    expect(await heldAt(ask, GOVERNOR, '2016-09-20')).toEqual(['b066: DEFINITE']);
    expect(await ask('{ node(id: "b066") { ... on Tenure { acting holder { label } } } }')).toEqual({
      node: { acting: true, holder: { label: 'Sergey Morozov' } },
    });
  });

  it('the governors follow each other, with handovers, gaps and a disputed day', async () => {
    const data = (await ask(
      `{ office(id: "${GOVERNOR}") { succession { nodes {
           tenure { id } predecessors { tenure { id } order weakenedBy } acting handover gapsBefore { kind certainty from to } overlapBefore } } } }`,
    )) as { office: { succession: { nodes: readonly Readonly<Record<string, unknown>>[] } } };
    const row = (id: string, predecessor: string | null, more: Readonly<Record<string, unknown>> = {}) => ({
      tenure: { id },
      predecessors:
        predecessor === null
          ? []
          : [
              {
                tenure: { id: predecessor },
                order: 'DEFINITE',
                weakenedBy: 'gapsBefore' in more ? ['GAP'] : [],
              },
            ],
      acting: false,
      handover: false,
      gapsBefore: [],
      overlapBefore: predecessor === null ? null : 'NOT_RECORDED',
      ...more,
    });
    const gap = (certainty: string, from: string, to: string) => ({
      gapsBefore: [{ kind: 'UNRECORDED', certainty, from, to }],
    });
    expect(data.office.succession.nodes).toEqual([
      row('b059', null),
      row('b060', 'b059', gap('DEFINITE', '1991-11-03', '1992-01-08')),
      // The sources disagree on whether Goryachev left in December 2000 or on 19 January 2001.
      row('b063', 'b060', gap('POSSIBLE', '2000-12-02', '2001-01-18')),
      row('b064', 'b063', { acting: true, handover: true }),
      row('b065', 'b064', { overlapBefore: 'POSSIBLE' }),
      row('b066', 'b065', { acting: true, handover: true }),
      row('n1', 'b066', { handover: true }),
      row('b067', 'n1', { acting: true, handover: true }),
      row('b068', 'b067', { handover: true }),
    ]);
  });

  it('of titular secretaries-general who are only attested, exactly one remains possible on a day, and the others have the reason', async () => {
    // b036 was acting, and may have stood in.
    expect(await heldAt(ask, SECRETARY, '2016-03-01')).toEqual(['b036: POSSIBLE', 'b038: DEFINITE']);
    const data = (await ask(
      `{ office(id: "${SECRETARY}") { seatCount tenures { nodes { id interval { implied { bound date because { id } } } } } } }`,
    )) as {
      office: {
        seatCount: number;
        tenures: {
          nodes: readonly {
            id: string;
            interval: { implied: readonly { bound: string; date: string; because: { id: string } }[] };
          }[];
        };
      };
    };
    expect(data.office.seatCount).toBe(1);
    expect(
      data.office.tenures.nodes.flatMap(({ id, interval }) =>
        interval.implied.map(({ bound, date, because }) => `${id} ${bound} ${date} ${because.id}`),
      ),
    ).toEqual([
      'b037 END 2016-01-18 b038',
      'b038 END 2019-04-09 b039',
      'b039 END 2022-02-17 b040',
      'b040 START 2021-02-24 b039',
      'b040 END 2024-10-02 b041',
      'b041 START 2023-03-09 b040',
    ]);
  });

  it('a term with an announced end has not ended, and a missing end is not "today"', async () => {
    expect(
      await ask('{ node(id: "b068") { ... on Tenure { interval { endKind latest plannedEnd { edtf } } } } }'),
    ).toEqual({
      node: { interval: { endKind: 'ONGOING', latest: null, plannedEnd: { edtf: '2026-09' } } },
    });
    expect(await heldAt(ask, GOVERNOR, '2025-10-13')).toEqual(['b068: DEFINITE']);
    expect(await heldAt(ask, GOVERNOR, 'today')).toEqual(['b068: POSSIBLE']);
    expect(await heldAt(ask, GOVERNOR, '2026-10-01')).toEqual(['b068: POSSIBLE']);
  });

  it('a start on 17 October without a year agrees with the inferred day', async () => {
    expect(
      await ask(
        '{ node(id: "r4") { ... on Relation { conflict interval { start { edtf } statedDates(bound: START) { edtf } } } } }',
      ),
    ).toEqual({
      node: {
        conflict: false,
        interval: {
          start: { edtf: '2018-10-17' },
          statedDates: [{ edtf: '2018' }, { edtf: 'XXXX-10-17' }, { edtf: '2018-10-17' }],
        },
      },
    });
  });
});
