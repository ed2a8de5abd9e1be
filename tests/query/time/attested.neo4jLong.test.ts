import { expect, it } from 'vitest';
import { heldAt, INTERVAL, onFixture } from './fixture.ts';

onFixture('attested', (ask) => {
  it('a post attested on one day is definite on that day, and possible on others within life and existence', async () => {
    expect(await heldAt(ask, 'director', '2020-11-25')).toEqual(['anna-director: DEFINITE']);
    for (const day of ['2020-11-24', '2020-11-26', '2001-01-01', '2024-02-03'])
      expect(await heldAt(ask, 'director', day), day).toEqual(['anna-director: POSSIBLE']);
    for (const day of ['2000-12-31', '1969', '2024-02-04', 'today'])
      expect(await heldAt(ask, 'director', day), day).toEqual([]);
    expect(await heldAt(ask, 'director', '2020-11-24', 'DEFINITE')).toEqual([]);
    expect(await heldAt(ask, 'director', '2020-11-25', 'DEFINITE')).toEqual(['anna-director: DEFINITE']);
  });

  it('a window is definite only where every day of it is', async () => {
    for (const window of ['2020-11', '2020', '2020-11-24/2020-11-25', '[2020-11-25..2020-11-26]'])
      expect(await heldAt(ask, 'director', window), window).toEqual(['anna-director: POSSIBLE']);
    expect(await heldAt(ask, 'clerk', '2017-06-28/2017-06-30', 'DEFINITE')).toEqual(['cleo-clerk: DEFINITE']);
    expect(await heldAt(ask, 'clerk', '2017-06', 'DEFINITE')).toEqual([]);
  });

  it('returns the other facts that limit it', async () => {
    expect(await ask(`{ node(id: "anna-director") { ... on Tenure { ${INTERVAL} } } }`)).toEqual({
      node: {
        interval: {
          start: { edtf: '[..2020-11-25]', label: expect.any(String) },
          end: { edtf: '[2020-11-25..]' },
          endKind: 'UNKNOWN',
          label: 'at least on 25 Nov 2020',
          earliest: '2001-01-01',
          latest: '2024-02-03',
          coreStart: '2020-11-25',
          coreEnd: '2020-11-25',
          plannedStart: null,
          plannedEnd: null,
          implied: [
            { bound: 'START', date: '2001-01-01', because: { id: 'director-exists' } },
            { bound: 'END', date: '2024-02-03', because: { id: 'anna-lives' } },
          ],
          statedDates: [],
        },
      },
    });
  });

  it('a post attested in a year is definite on no day, not even of that year', async () => {
    for (const asOf of ['2020', '2020-01-01', '2020-06-30', '2020-12-31', '2019', '2021'])
      expect(await heldAt(ask, 'clerk', asOf), asOf).toContain('ben-clerk: POSSIBLE');
    expect(await heldAt(ask, 'clerk', '2020-06-30', 'DEFINITE')).toEqual([]);
  });

  it('a window of time matches what overlaps it: the post was definitely held at some time of the year', async () => {
    const during = async (window: string) => {
      const data = (await ask(
        `query($window: EDTFOrToday) { timeline(ids: ["director", "clerk"], kinds: [TENURE], during: $window, minCertainty: DEFINITE) {
           nodes { fact { id } } } }`,
        { window },
      )) as { timeline: { nodes: readonly { fact: { id: string } }[] } };
      return data.timeline.nodes.map(({ fact }) => fact.id);
    };
    expect(await during('2020')).toEqual(['anna-director', 'ben-clerk']);
    expect(await during('2020-11')).toEqual(['anna-director']);
    // Long before the day by which the fact is sorted, and after the beginning of the office.
    expect(
      await ask(
        '{ tenures(during: "2005", filter: {offices: ["director"]}) { edges { certainty node { id } } } }',
      ),
    ).toEqual({
      tenures: { edges: [{ certainty: 'POSSIBLE', node: { id: 'anna-director' } }] },
    });
    expect(
      await ask('{ tenures(during: "2000", filter: {offices: ["director"]}) { nodes { id } } }'),
    ).toEqual({
      tenures: { nodes: [] },
    });
    expect(await ask('{ facts(during: "2005", filter: {kinds: [TENURE]}) { nodes { id } } }')).toMatchObject({
      facts: { nodes: expect.arrayContaining([{ id: 'anna-director' }]) },
    });
    expect(await ask('{ facts(during: "2000", filter: {kinds: [TENURE]}) { nodes { id } } }')).toMatchObject({
      facts: { nodes: expect.not.arrayContaining([{ id: 'anna-director' }]) },
    });
    expect(await during('2017/2020')).toEqual(['cleo-clerk', 'anna-director', 'ben-clerk']);
    expect(await ask('{ tenures(during: "2020") { edges { certainty node { id } } } }')).toEqual({
      tenures: {
        edges: [
          { certainty: 'POSSIBLE', node: { id: 'cleo-clerk' } },
          { certainty: 'DEFINITE', node: { id: 'anna-director' } },
          { certainty: 'DEFINITE', node: { id: 'ben-clerk' } },
        ],
      },
    });
  });
});
