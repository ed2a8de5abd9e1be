import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemOf, type Span, type TimelineItem } from '../../src/client/timeline/item.ts';
import { extentOf, FADE, type Mark, marksOf, POINT } from '../../src/client/timeline/marks.ts';
import { type TimeScale, timeScale, zoomed } from '../../src/client/timeline/scale.ts';
import { check } from '../domain/property.ts';
import { itemAnswer, itemAnswers } from './timelines.ts';

/** From days to centuries, moved anywhere. */
const scales: fc.Arbitrary<TimeScale> = fc
  .record({
    from: fc.integer({ min: -900_000, max: 900_000 }),
    days: fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 900_000 })),
    width: fc.integer({ min: 240, max: 4_000 }),
    factor: fc.double({ min: 1, max: 1_000, noNaN: true }),
    offset: fc.double({ min: -1_000, max: 100_000, noNaN: true }),
  })
  .map(({ from, days, width, factor, offset }) =>
    zoomed(timeScale({ from, to: from + days }, width), factor, offset, width),
  );

const items = itemAnswers.map(itemOf);

const close = (actual: number | undefined, expected: number): void =>
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThan(1e-6 * Math.max(1, Math.abs(expected)));

const solid = (marks: readonly Mark[]): Mark[] => marks.filter(({ certainty }) => certainty === 'sure');
const ofCore = (marks: readonly Mark[]): Mark[] =>
  marks.filter(({ certainty }) => certainty === 'sure' || certainty === 'bridged');

describe('marks', () => {
  it('begin and end at the days of the API, at every zoom', () =>
    check(
      fc.property(items, scales, (item, scale) => {
        const { earliest, latest, core } = item.time;
        const marks = marksOf(item, scale);
        if (earliest === null && latest === null && core === null) {
          expect(marks).toEqual([]);
          return;
        }
        const [from, to] = [
          Math.min(...marks.map((mark) => mark.from)),
          Math.max(...marks.map((mark) => mark.to)),
        ];
        if (earliest !== null) close(from, scale.x(earliest));
        if (latest !== null) close(to, scale.x(latest + 1));
        const drawnCore = ofCore(marks);
        if (core === null) {
          expect(drawnCore).toEqual([]);
          return;
        }
        close(Math.min(...drawnCore.map((mark) => mark.from)), scale.x(core.from));
        close(Math.max(...drawnCore.map((mark) => mark.to)), scale.x(core.to + 1));
      }),
    ));

  it('are solid on sure days only, and never where a day is bridged', () =>
    check(
      fc.property(items, scales, (item, scale) => {
        const { core, bridges } = item.time;
        for (const mark of solid(marksOf(item, scale))) {
          expect(item.support).toBe('ASSERTED');
          const { from, to } = core as Span;
          expect(mark.from).toBeGreaterThanOrEqual(scale.x(from) - 1e-6);
          expect(mark.to).toBeLessThanOrEqual(scale.x(to + 1) + 1e-6);
          if (mark.shape === 'core')
            for (const bridge of bridges)
              expect(
                mark.to <= scale.x(bridge.from) + 1e-6 || mark.from >= scale.x(bridge.to + 1) - 1e-6,
              ).toBe(true);
        }
      }),
    ));

  it('fade by the same length at every zoom where no day is known', () =>
    check(
      fc.property(items, scales, (item, scale) => {
        const { earliest, latest, core } = item.time;
        if (earliest === null && latest === null && core === null) return;
        const { from, to } = extentOf(marksOf(item, scale));
        const open = (side: number, known: number): void =>
          expect(Math.abs(side - known)).toBeLessThanOrEqual(FADE + POINT + 1e-6);
        if (latest === null) open(to, scale.x(core ? core.to + 1 : (earliest ?? 0)));
        if (earliest === null) open(from, scale.x(core ? core.from : (latest ?? 0) + 1));
      }),
    ));

  const scale = timeScale({ from: 0, to: 999 }, 1104);
  const shapes = (item: TimelineItem): string[] =>
    marksOf(item, scale).map((mark) =>
      [
        mark.shape,
        mark.certainty,
        ...('edge' in mark ? [mark.edge] : []),
        ...('start' in mark ? [mark.start, mark.end] : []),
      ].join(' '),
    );
  const days = { earliest: 100, latest: 500, coreStart: 200, coreEnd: 400 };
  const none = { coreStart: null, coreEnd: null };

  it.each([
    [
      'a core with both ends unsure',
      itemAnswer(days),
      ['before possible stated', 'after possible stated', 'core sure'],
    ],
    ['an exact term', itemAnswer({ ...days, earliest: 200, latest: 400 }), ['core sure']],
    [
      'one that was seen on a day',
      itemAnswer({ earliest: null, latest: null, coreStart: 200, coreEnd: 200 }),
      ['before possible open', 'after possible open', 'point sure'],
    ],
    ['some day of a year', itemAnswer({ ...days, ...none }), ['whole possible stated stated']],
    ['some day of a week', itemAnswer({ earliest: 100, latest: 106, ...none }), ['point possible']],
    ['a plan', itemAnswer({ ...days, ...none }, { support: 'PLANNED' }), ['whole planned stated stated']],
    [
      'what a speaker says',
      itemAnswer({ ...days, ...none }, { support: 'ATTRIBUTED' }),
      ['whole attributed stated stated'],
    ],
    [
      'a withdrawn day',
      itemAnswer({ earliest: 5, latest: 5, ...none }, { support: 'WITHDRAWN' }),
      ['point withdrawn'],
    ],
    [
      'an end that is not recorded',
      itemAnswer({ ...days, ...none, latest: null }),
      ['whole possible stated open'],
    ],
  ])('of %s', (_title, answer, expected) => expect(shapes(itemOf(answer))).toEqual(expected));

  it('say which limits other facts set, and that a source saw no end', () => {
    const answer = itemAnswer({ ...days, latest: null });
    const interval = {
      ...answer.interval,
      endKind: 'ONGOING' as const,
      implied: [{ bound: 'START' as const, date: answer.interval.earliest ?? '', doubted: false }],
    };
    expect(shapes(itemOf({ ...answer, interval }))).toEqual([
      'before possible implied',
      'after possible ongoing',
      'core sure',
    ]);
  });

  it('show no limit of another fact where only a doubted date sets it', () => {
    const answer = itemAnswer({ ...days, latest: null });
    const implied = [{ bound: 'START' as const, date: answer.interval.earliest ?? '', doubted: true }];
    expect(shapes(itemOf({ ...answer, interval: { ...answer.interval, implied } }))[0]).toBe(
      'before possible stated',
    );
  });

  it.each([
    ['the start', days, ['START'], [152, 252]],
    ['the end', days, ['END'], [453, 553]],
    ['the number', days, ['VALUE'], [152, 553]],
    ['an end that nothing limits', { ...days, latest: null }, ['END'], [453, 497]],
  ] as const)('have a zigzag under the days in question: %s', (_title, days, disputed, expected) => {
    const marks = marksOf(itemOf(itemAnswer(days, { disputed })), scale);
    expect(
      marks.filter(({ shape }) => shape === 'disputed').map(({ from, to }) => [from, to].map(Math.round)),
    ).toEqual([expected]);
  });

  it('have a zigzag under the start or the end of what has no sure day', () => {
    const answer = itemAnswer({ ...days, ...none }, { disputed: ['START', 'END'] });
    const interval = {
      ...answer.interval,
      start: { uncertain: false, latest: '1970-10-28' },
      end: { uncertain: false, earliest: '1970-07-20' },
    };
    const marks = marksOf(itemOf({ ...answer, interval }), scale);
    expect(
      marks.filter(({ shape }) => shape === 'disputed').map(({ from, to }) => [from, to].map(Math.round)),
    ).toEqual([
      [152, 353],
      [252, 553],
    ]);
  });

  it('show bridged days apart', () => {
    const answer = itemAnswer({ ...days, earliest: 200, latest: 400 });
    const interval = { ...answer.interval, bridges: [{ from: '1970-10-28', to: '1970-12-07' }] };
    const marks = marksOf(itemOf({ ...answer, interval }), scale);
    expect(marks.map(({ certainty, from, to }) => [certainty, Math.round(from), Math.round(to)])).toEqual([
      ['sure', 252, 352],
      ['bridged', 352, 393],
      ['sure', 393, 453],
    ]);
  });
});
