import { expect, it } from 'vitest';
import { type Held, onFixture } from './fixture.ts';

onFixture('regional-offices', (ask) => {
  const at = async (asOf: string, certainty = 'POSSIBLE'): Promise<string[]> => {
    const data = (await ask(
      `query($asOf: EDTFOrToday, $certainty: Certainty) {
         region(id: "region") { relations(filter: {types: [SERVES_AS]}, at: {asOf: $asOf, minCertainty: $certainty}) { nodes { id certainty } } } }`,
      { asOf, certainty },
    )) as { region: { relations: { nodes: readonly Held[] } } };
    return data.region.relations.nodes.map(({ id, certainty: how }) => `${id}: ${how}`);
  };

  it.each([
    // Before the first year of both.
    ['2012', []],
    ['2013', ['europe: POSSIBLE']],
    // Its end is not stated: it may have ended on any day.
    ['2014', ['europe: POSSIBLE']],
    ['2017-12-31', ['europe: POSSIBLE']],
    // Neither the day of 2018 on which one started nor the end of the other is stated.
    ['2018', ['europe: POSSIBLE', 'eurasia: POSSIBLE']],
    ['2018-06-01', ['europe: POSSIBLE', 'eurasia: POSSIBLE']],
    ['2018-12-31', ['europe: POSSIBLE', 'eurasia: DEFINITE']],
    ['2019', ['europe: POSSIBLE', 'eurasia: DEFINITE']],
    ['2020-11-25', ['europe: POSSIBLE', 'eurasia: DEFINITE']],
    // "Since 2018" was written on 25 November 2020 and says nothing about later days.
    ['2020-11-26', ['europe: POSSIBLE', 'eurasia: POSSIBLE']],
  ])('in %s: %j', async (asOf, expected) => {
    expect(await at(asOf)).toEqual(expected);
    expect(await at(asOf, 'DEFINITE')).toEqual(expected.filter((line) => line.endsWith('DEFINITE')));
  });

  it('returns how each end is known', async () => {
    expect(
      await ask('{ relations { nodes { id interval { label endKind end { edtf } coreStart coreEnd } } } }'),
    ).toEqual({
      relations: {
        nodes: [
          {
            id: 'europe',
            interval: {
              label: 'from 2013, end unknown',
              endKind: 'UNKNOWN',
              end: null,
              coreStart: null,
              coreEnd: null,
            },
          },
          {
            id: 'eurasia',
            interval: {
              label: 'since 2018, still so on 25 Nov 2020',
              endKind: 'ONGOING',
              end: { edtf: '[2020-11-25..]' },
              coreStart: '2018-12-31',
              coreEnd: '2020-11-25',
            },
          },
        ],
      },
    });
  });
});
