import { expect, it } from 'vitest';
import { heldAt, INTERVAL, onFixture } from './fixture.ts';

onFixture('unusual', (ask) => {
  const interval = async (id: string) =>
    (
      (await ask(`query($id: ID!) { node(id: $id) { ... on Tenure { conflict ${INTERVAL} } } }`, { id })) as {
        node: { conflict: boolean; interval: Readonly<Record<string, unknown>> };
      }
    ).node;

  it('a day of an unknown year is kept as it is, and is unbounded', async () => {
    expect(await interval('recurring-alone')).toMatchObject({
      conflict: false,
      interval: {
        start: { edtf: 'XXXX-10-17', label: '17 Oct, year unknown' },
        end: null,
        earliest: null,
        latest: null,
        coreStart: null,
        label: '17 Oct, year unknown',
      },
    });
    expect(await heldAt(ask, 'warden', '1850')).toEqual(['recurring-alone: POSSIBLE']);
    expect(await heldAt(ask, 'warden', '-0005')).toEqual(['recurring-alone: POSSIBLE']);
  });

  it('agrees with dates that contain it, and contradicts others', async () => {
    expect(await interval('recurring-agreeing')).toMatchObject({
      conflict: false,
      interval: { start: { edtf: '2018-10' }, earliest: '2018-10-01' },
    });
    expect(await interval('recurring-contradicted')).toMatchObject({
      conflict: true,
      interval: { start: { edtf: '2018-03' } },
    });
  });

  it('sorts after all dated facts, and never as the year 0', async () => {
    const { office } = (await ask('{ office(id: "warden") { tenures { nodes { id } } } }')) as {
      office: { tenures: { nodes: readonly { id: string }[] } };
    };
    expect(office.tenures.nodes.map(({ id }) => id)).toEqual([
      'recurring-contradicted',
      'recurring-agreeing',
      'ends-by-plan',
      'no-end',
      'ends-ahead',
      'recurring-alone',
    ]);
    const timeline = JSON.stringify(
      await ask(
        '{ timeline(ids: ["warden"]) { nodes { fact { id } interval { start { edtf } earliest } } } }',
      ),
    );
    expect(timeline).toContain('recurring-alone');
    expect(timeline).not.toMatch(/"-?0000/);
  });

  it('a term that ends in the future has not ended', async () => {
    // Today is 31 January 2026 in tests.
    expect(await heldAt(ask, 'warden', 'today')).toEqual([
      'ends-by-plan: POSSIBLE',
      'no-end: POSSIBLE',
      'ends-ahead: DEFINITE',
      'recurring-alone: POSSIBLE',
    ]);
    expect(await heldAt(ask, 'warden', '2027-10-01')).not.toContain(expect.stringContaining('ends-ahead'));
  });

  it('`today` is a window too', async () => {
    const during = async (window: string) =>
      ask(
        'query($window: EDTFOrToday) { tenures(filter: {offices: "warden"}, during: $window) { nodes { id certainty } } }',
        { window },
      );
    expect(await during('today')).toEqual(await during('2026-01-31'));
    expect(await ask('{ tenures(filter: {offices: "warden"}, during: "today") { totalCount } }')).toEqual({
      tenures: { totalCount: 4 },
    });
  });

  it('an announced end is returned as such, and does not end the fact', async () => {
    expect(await interval('ends-by-plan')).toMatchObject({
      interval: {
        start: { edtf: '2020' },
        end: { edtf: '[2021-05-01..]' },
        endKind: 'ONGOING',
        plannedEnd: { edtf: '2025-09-30' },
        latest: null,
        label: 'since 2020, still so on 1 May 2021',
      },
    });
    expect(await heldAt(ask, 'warden', '2025-10-01')).toContain('ends-by-plan: POSSIBLE');
  });

  it('an end that no source states is unknown: never definite on a later day, and never "current"', async () => {
    expect(await interval('no-end')).toMatchObject({
      interval: { end: null, endKind: 'UNKNOWN', latest: null, label: 'from 1 Mar 2020, end unknown' },
    });
    expect(await heldAt(ask, 'warden', '2020-03-01', 'DEFINITE')).toEqual(['no-end: DEFINITE']);
    expect(await heldAt(ask, 'warden', '2020-03-02', 'DEFINITE')).toEqual([]);
  });
});
