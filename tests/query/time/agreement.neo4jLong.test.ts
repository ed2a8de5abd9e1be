import { expect, it } from 'vitest';
import { heldAt, onFixture } from './fixture.ts';

onFixture('agreement', (ask) => {
  const at = async (asOf: string) => heldAt(ask, 'mayor', asOf);

  it('sources that agree refine each other', async () => {
    expect(
      await ask(
        '{ node(id: "agreeing") { ... on Tenure { conflict interval { start { edtf } coreStart statedDates(bound: START) { edtf } } } } }',
      ),
    ).toEqual({
      node: {
        conflict: false,
        interval: {
          start: { edtf: '2013-09-03' },
          coreStart: '2013-09-03',
          statedDates: [{ edtf: '2013' }, { edtf: '2013-09-03' }],
        },
      },
    });
    expect(await at('2013-09-02')).toEqual([]);
    expect(await at('2013-09-03')).toEqual(['agreeing: DEFINITE']);
  });

  it.each(['disagreeing', 'with-a-third'])(
    'the outer interval of sources that disagree covers what each says: %s',
    async (id) => {
      expect(
        await ask(
          'query($id: ID!) { node(id: $id) { ... on Tenure { conflict interval { start { edtf } earliest coreStart } } } }',
          { id },
        ),
      ).toEqual({
        node: {
          conflict: true,
          interval: {
            start: { edtf: '[2005-01-06..2005-01-14]' },
            earliest: '2005-01-06',
            coreStart: '2005-01-14',
          },
        },
      });
    },
  );

  it('a fact is possible between the dates of two sources, and definite after both', async () => {
    const both = (certainty: string) => [`disagreeing: ${certainty}`, `with-a-third: ${certainty}`];
    expect(await at('2005-01-05')).toEqual([]);
    expect(await at('2005-01-10')).toEqual(both('POSSIBLE'));
    expect(await at('2005-01-14')).toEqual(both('DEFINITE'));
    expect(await at('2005-02-01')).toEqual(both('DEFINITE'));
  });

  it('lists the facts about which sources disagree', async () => {
    expect(await ask('{ facts(filter: {conflict: true}) { nodes { id } } }')).toEqual({
      facts: { nodes: [{ id: 'disagreeing' }, { id: 'with-a-third' }] },
    });
  });
});
