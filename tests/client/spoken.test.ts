import { describe, expect, it } from 'vitest';
import type { ItemAnswer } from '../../src/client/timeline/answer.ts';
import { heldList } from '../../src/client/timeline/held.ts';
import { itemOf } from '../../src/client/timeline/item.ts';
import { spokenLabel } from '../../src/client/timeline/spoken.ts';
import { timelineView } from '../../src/client/timeline/view.ts';
import { dayOf } from '../../src/domain/time/day.ts';
import { type Days, itemAnswer, named, timelineAnswer } from './timelines.ts';

const fact = (holder: string): ItemAnswer['fact'] => ({
  recordId: holder,
  kind: 'TENURE',
  holder: named(holder, holder),
  office: named('President of WeGO', 'office'),
});

const said = (days: Days, changes: Partial<ItemAnswer> = {}, language = 'en'): string =>
  spokenLabel(itemOf(itemAnswer(days, { fact: fact('Park Won-soon'), ...changes })), language);

const term: Days = {
  earliest: null,
  latest: dayOf(2019, 12, 31),
  coreStart: dayOf(2012, 1, 1),
  coreEnd: dayOf(2019, 12, 31),
};
const none = { coreStart: null, coreEnd: null };

describe('spoken labels', () => {
  it.each([
    ['an unknown start', said(term), 'Park Won-soon, President of WeGO, surely 2012 – 2019, perhaps before'],
    [
      'limits of both ends',
      said({ ...term, earliest: dayOf(2011, 3, 1), coreEnd: dayOf(2018, 7, 4) }),
      'Park Won-soon, President of WeGO, surely 1 Jan 2012 – 4 Jul 2018, perhaps from 1 Mar 2011, perhaps until 31 Dec 2019',
    ],
    [
      'no sure day',
      said({ ...term, ...none }, { disputed: ['END'] }),
      'Park Won-soon, President of WeGO, some time, no day is sure, sources disagree about the end',
    ],
    [
      'an acting holder',
      said(term, { acting: true }),
      'Park Won-soon, acting, President of WeGO, surely 2012 – 2019, perhaps before',
    ],
    [
      'a doubted end that was the last day on which it was seen',
      said(term, { interval: { ...itemAnswer(term).interval, end: { uncertain: true, earliest: null } } }),
      'Park Won-soon, President of WeGO, surely 2012 – 2019, perhaps before, a date is doubted',
    ],
    [
      'Russian',
      said(term, {}, 'ru'),
      'Park Won-soon, President of WeGO, достоверно 2012–2019\u00a0гг., возможно, раньше',
    ],
  ])('of %s', (_title, text, expected) => expect(text).toBe(expected));

  it('have an announced end only while no other is known', () => {
    const { interval } = itemAnswer(term);
    const planned = { ...interval, plannedEnd: { label: 'Sept 2026' } };
    expect(said(term, { interval: { ...planned, endKind: 'ONGOING' } })).toContain(
      'end planned for Sept 2026',
    );
    expect(said(term, { interval: { ...planned, endKind: 'KNOWN' } })).not.toContain('planned');
  });

  it('of a vacancy', () => {
    const vacant = {
      recordId: 'v',
      kind: 'TENURE',
      vacant: true,
      holder: null,
      office: named('Mayor', 'mayor'),
    };
    expect(said(term, { fact: vacant })).toBe('vacant, Mayor, surely 2012 – 2019, perhaps before');
  });
});

describe('who held what on a day', () => {
  const view = timelineView(
    timelineAnswer([
      itemAnswer(term, { fact: fact('perhaps before') }),
      itemAnswer({ ...term, ...none }, { fact: fact('attributed'), support: 'ATTRIBUTED' }),
      itemAnswer({ ...term, ...none }, { fact: fact('withdrawn'), support: 'WITHDRAWN' }),
      itemAnswer({ ...term, earliest: term.coreStart }, { fact: fact('exact') }),
      itemAnswer({ earliest: null, latest: null, ...none }, { fact: fact('undated') }),
      itemAnswer(term, { fact: { recordId: 'life', kind: 'EXISTENCE', entity: named('Life') } }),
    ]),
  );
  const held = (day: number): string[] =>
    heldList(view, day).map(({ item, certainty }) => `${item.key} ${certainty}`);

  it('is sure, possible or not recorded', () => {
    expect(held(dayOf(2015, 1, 1))).toEqual([
      'perhaps before DEFINITE',
      'exact DEFINITE',
      'attributed POSSIBLE',
      'undated POSSIBLE',
    ]);
    expect(held(dayOf(2011, 1, 1))).toEqual([
      'perhaps before POSSIBLE',
      'attributed POSSIBLE',
      'undated POSSIBLE',
    ]);
    expect(held(dayOf(2020, 1, 1))).toEqual(['undated POSSIBLE']);
  });
});
