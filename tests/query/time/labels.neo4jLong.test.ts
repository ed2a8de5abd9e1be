import { expect, it } from 'vitest';
import { seededApi } from '../../support/seeded.ts';
import { type Ask, onEachEngine, onFixture } from './fixture.ts';

interface Time {
  readonly label: string;
  readonly impliedLabel: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly coreStart: string | null;
  readonly coreEnd: string | null;
  readonly epochDays: { readonly coreStart: number | null; readonly coreEnd: number | null };
}

async function timeOf(ask: Ask, id: string, language = 'en'): Promise<Time> {
  const data = (await ask(
    `query($id: ID!, $language: String) { node(id: $id) { ... on Fact { interval {
       label(language: $language) impliedLabel(language: $language) earliest latest coreStart coreEnd epochDays { coreStart coreEnd } } } } }`,
    { id, language },
  )) as { node: { interval: Time } };
  return data.node.interval;
}

onFixture('labels', (ask) => {
  it('facts of an event say the time of the event', async () => {
    const event = await timeOf(ask, 'congress-date');
    expect(event).toMatchObject({ label: '27–30 Jun 2019', impliedLabel: null });
    expect(await timeOf(ask, 'congress-place')).toEqual(event);
    expect(await timeOf(ask, 'congress-bert')).toEqual(event);
    expect(await timeOf(ask, 'congress-place', 'ru')).toMatchObject({ label: '27–30 июня 2019\u00a0г.' });
  });

  it('facts of an event that was only seen on some days say so', async () => {
    const event = await timeOf(ask, 'seen-date');
    expect(event).toMatchObject({
      label: 'at least from 3 Nov 2014 to 4 Nov 2014',
      coreStart: '2014-11-03',
      coreEnd: '2014-11-04',
    });
    expect(await timeOf(ask, 'seen-body')).toEqual(event);
  });

  it('a claim about one day of a longer event keeps its day', async () => {
    expect(await timeOf(ask, 'congress-anna')).toMatchObject({ label: '28 Jun 2019', impliedLabel: null });
  });

  it('limits that other facts set are beside the label, never in it', async () => {
    expect(await timeOf(ask, 'opening-place')).toMatchObject({
      label: 'date unknown',
      impliedLabel: 'not before 27 Jun 2019; not after 30 Jun 2019',
      earliest: '2019-06-27',
      latest: '2019-06-30',
      coreStart: null,
    });
    expect(await timeOf(ask, 'bert-member')).toMatchObject({
      label: 'at least on 25 Nov 2020',
      impliedLabel: 'not before 2 May 2001',
      earliest: '2001-05-02',
    });
  });

  it('a fact that was still so when a source was written says until when that is known', async () => {
    expect(await timeOf(ask, 'anna-member')).toMatchObject({
      label: 'since 2018, still so on 25 Nov 2020',
      coreStart: '2018-12-31',
      coreEnd: '2020-11-25',
    });
  });

  const NO_CORE = { coreStart: null, coreEnd: null, epochDays: { coreStart: null, coreEnd: null } };

  it('what was planned has no sure day and says that it was planned', async () => {
    expect(await timeOf(ask, 'anna-planned')).toMatchObject({
      label: 'planned for 1 Jan 2021 – 31 Dec 2024',
      ...NO_CORE,
    });
  });

  it('what a speaker said has no sure day and says so, as do facts that take their time from it', async () => {
    expect(await timeOf(ask, 'bert-said')).toMatchObject({
      label: 'according to a speaker: 2016–2018',
      ...NO_CORE,
    });
    const spoken = { label: 'according to a speaker: at least on 4 Mar 2015', ...NO_CORE };
    expect(await timeOf(ask, 'spoken-date')).toMatchObject(spoken);
    expect(await timeOf(ask, 'spoken-place')).toMatchObject(spoken);
  });

  it('a time that facts share is sure only where all of them are asserted', async () => {
    expect(
      await ask(
        `{ paths(from: "anna", to: "chair", maxHops: 1) { nodes { certainty interval { label coreStart } } } }`,
      ),
    ).toEqual({
      paths: {
        nodes: [
          {
            certainty: 'POSSIBLE',
            interval: { label: 'planned for 1 Jan 2021 – 31 Dec 2024', coreStart: null },
          },
        ],
      },
    });
  });
});

onEachEngine('the shipped records', seededApi, (ask) => {
  it('facts of the assemblies of 2014 and 2017 and the meeting of 2020 say the time of their event', async () => {
    for (const id of ['b016', 'b016-organ', 'b016-place'])
      expect(await timeOf(ask, id), id).toMatchObject({
        label: 'start between 1 Nov and 3 Nov 2014, end between 4 Nov and 30 Nov 2014',
        coreStart: '2014-11-03',
      });
    expect(await timeOf(ask, 'e4')).toMatchObject({ label: '27–30 Jun 2017' });
    expect(await timeOf(ask, 'e1')).toMatchObject({
      label: 'between 1 Jan and 25 Nov 2020',
      latest: '2020-11-25',
    });
  });

  it('no fact that is only planned or said by a speaker has a sure day', async () => {
    const data = (await ask(
      '{ timeline(kinds: [TENURE, MEMBERSHIP, PARTICIPATION, RELATION, EXISTENCE], first: 200) { nodes { support interval { label coreStart coreEnd } } } }',
    )) as {
      timeline: {
        nodes: readonly { support: string; interval: Pick<Time, 'label' | 'coreStart' | 'coreEnd'> }[];
      };
    };
    const unsure = data.timeline.nodes.filter(({ support }) => support !== 'ASSERTED');
    expect(unsure.length).toBeGreaterThan(0);
    for (const { interval } of unsure) {
      expect(interval).toMatchObject({ coreStart: null, coreEnd: null });
      expect(interval.label).toMatch(/^(planned|according to)/);
    }
  });
});
