/** Dates with a question mark make nothing sure, and sources that exclude each other keep an account each. */
import { expect, it } from 'vitest';
import { type Ask, heldAt, onFixture } from './fixture.ts';

/** The certainty of each tenure that a window lists. */
async function during(ask: Ask, window: string): Promise<Record<string, string>> {
  const data = (await ask(
    'query($window: EDTFOrToday) { tenures(during: $window, first: 50) { totalCount edges { certainty node { id } } } }',
    { window },
  )) as { tenures: { totalCount: number; edges: { certainty: string; node: { id: string } }[] } };
  expect(data.tenures.totalCount).toBe(data.tenures.edges.length);
  return Object.fromEntries(data.tenures.edges.map(({ certainty, node }) => [node.id, certainty]));
}

onFixture('doubted', (ask) => {
  it('an event whose only date is doubted is possible in its year, on the edge and in groups', async () => {
    expect(
      await ask(`{
        events(during: "2006") { totalCount edges { certainty node { id } } groups(by: PERIOD, unit: YEAR) { items { key definite possible } } }
        no: events(during: "2007") { totalCount }
        node(id: "mootfair-held") { ... on Existence { interval { label start { edtf uncertain } coreStart } } }
      }`),
    ).toEqual({
      events: {
        totalCount: 1,
        edges: [{ certainty: 'POSSIBLE', node: { id: 'mootfair' } }],
        groups: { items: [{ key: '2006', definite: 0, possible: 1 }] },
      },
      no: { totalCount: 0 },
      node: {
        interval: { label: 'perhaps 2006', start: { edtf: '2006?', uncertain: true }, coreStart: null },
      },
    });
  });

  it('doubted sides make no day of a wider window sure, and a firm side stays firm', async () => {
    expect(await during(ask, '2003/2009')).toMatchObject({
      'alva-reeve': 'POSSIBLE',
      'bodo-reeve': 'DEFINITE',
      'edda-reeve': 'DEFINITE',
    });
    expect(await heldAt(ask, 'reeve', '2007-06-30', 'DEFINITE')).toEqual(['bodo-reeve: DEFINITE']);
    expect(await heldAt(ask, 'reeve', '2006-03')).toContain('edda-reeve: POSSIBLE');
  });

  it('a doubted life limits what is possible, is shown so, and makes nothing sure', async () => {
    expect(await during(ask, '1940/2005')).toMatchObject({ 'cara-scribe': 'POSSIBLE' });
    expect(await during(ask, '1999')).not.toHaveProperty('cara-scribe');
    expect(
      await ask(`{ node(id: "cara-scribe") { ... on Tenure { length { definite } interval {
        label impliedLabel implied { bound doubted because { id } } } } } }`),
    ).toEqual({
      node: {
        length: { definite: 0 },
        interval: {
          label: 'date unknown',
          impliedLabel: 'not before 1 Jan 1950, perhaps; not after 31 Dec 1998, perhaps',
          implied: [
            { bound: 'START', doubted: true, because: { id: 'cara-lives' } },
            { bound: 'END', doubted: true, because: { id: 'cara-lives' } },
          ],
        },
      },
    });
  });

  it('a contradiction by a doubted death is a notice', async () => {
    expect(await heldAt(ask, 'reeve', '2000-05-01')).toContain('cara-reeve: DEFINITE');
    const { integrity } = (await ask(
      '{ integrity(ids: ["cara"]) { nodes { rule severity subjects { id } message } } }',
    )) as { integrity: { nodes: { rule: string }[] } };
    expect(integrity.nodes.filter(({ rule }) => rule !== 'UNCITED')).toEqual([
      {
        rule: 'DOUBTED_CONTRADICTION',
        severity: 'NOTICE',
        subjects: [{ id: 'cara-reeve' }, { id: 'cara-lives' }],
        message:
          'if dates with "?" are true, "cara-reeve" involves "cara" on 2000-05-01 or later, but according to "cara-lives" it ended on 1998-12-31 at the latest',
      },
    ]);
  });

  it('two people share no sure day by doubted dates', async () => {
    const shared = await ask(
      `{ coTenures(of: {person: {id: "alva", with: "bodo"}}) { nodes { certainty days { definite } } } }`,
    );
    expect(shared).toEqual({ coTenures: { nodes: [{ certainty: 'POSSIBLE', days: { definite: 0 } }] } });
  });

  it('the doubt of an end is shown beside a sighting', async () => {
    expect(
      await ask(
        '{ node(id: "edda-scribe") { ... on Tenure { interval { label end { edtf uncertain } coreEnd latest } } } }',
      ),
    ).toEqual({
      node: {
        interval: {
          label: 'from 25 Nov 2020 at the latest, end perhaps Mar 2021',
          end: { edtf: '2021-03?', uncertain: true },
          coreEnd: '2020-11-25',
          latest: '2021-03-31',
        },
      },
    });
  });

  it('sources that exclude each other make no day sure, but a window that each has a day in', async () => {
    for (const day of ['2012-03-01', '2010-06-30', '2011', '2015-03-01'])
      expect(await heldAt(ask, 'reeve', day), day).toContain('dina-reeve: POSSIBLE');
    expect(await heldAt(ask, 'reeve', '2015-03-02')).not.toContain('dina-reeve: POSSIBLE');
    expect(await during(ask, '2010-06/2012-04')).toMatchObject({ 'dina-reeve': 'DEFINITE' });
    expect(
      await ask('{ node(id: "dina-reeve") { ... on Tenure { conflict interval { label coreStart } } } }'),
    ).toEqual({
      node: {
        conflict: true,
        interval: { label: 'until 30 Jun 2010, or 1 Mar 2012 – 1 Mar 2015', coreStart: null },
      },
    });
  });
});
