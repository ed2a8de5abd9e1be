import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FONT_SIZE } from '../../src/client/timeline/itemLabel.ts';
import { layout } from '../../src/client/timeline/layout.ts';
import { timeScale } from '../../src/client/timeline/scale.ts';
import { shortened, textWidth } from '../../src/client/timeline/textWidth.ts';
import { ticks } from '../../src/client/timeline/ticks.ts';
import { rangeOf, timelineView } from '../../src/client/timeline/view.ts';
import { check } from '../domain/property.ts';
import { HOSTILE_NAMES, itemAnswer, itemAnswers, named, timelineAnswer } from './timelines.ts';

describe('rows', () => {
  it('hold no two items that overlap, and labels lie within the picture', () =>
    check(
      fc.property(
        fc.array(itemAnswers, { maxLength: 30 }),
        fc.integer({ min: 240, max: 2_000 }),
        (answers, width) => {
          const view = timelineView(timelineAnswer(answers));
          const lanes = layout(view, timeScale(rangeOf(view), width), { language: 'en' });
          for (const { items, rowCount } of lanes) {
            const ends = new Map<number, number>();
            for (const { row, from, to, label } of items) {
              expect(row).toBeLessThan(rowCount);
              expect(from).toBeGreaterThanOrEqual(ends.get(row) ?? Number.NEGATIVE_INFINITY);
              ends.set(row, to);
              if (label === null) continue;
              expect(label.x).toBeGreaterThanOrEqual(Math.min(from, 0) - 1e-6);
              expect(label.x).toBeGreaterThanOrEqual(from);
              expect(label.x + label.width).toBeLessThanOrEqual(to + 1e-6);
              expect(label.x + label.width).toBeLessThanOrEqual(width + 1e-6);
            }
          }
        },
      ),
      100,
    ));

  it('do not repeat the name of the lane', () => {
    const day = { earliest: 100, latest: 100, coreStart: 100, coreEnd: 100 };
    const answer = timelineAnswer([itemAnswer(day, { laneKey: 'mayor' })], {
      lanes: [{ key: 'mayor', label: 'Mayor', itemCount: 1, entity: { recordId: 'mayor' } }],
    });
    const view = timelineView(answer);
    const [lane] = layout(view, timeScale(rangeOf(view), 800), { language: 'en' });
    expect(lane?.items[0]?.label?.phrases.map(({ text }) => text)).toEqual(['Anna']);
  });

  it('do not repeat the name of the only entity that the picture is of, and have dates where no name is left', () => {
    const day = { earliest: 100, latest: 100, coreStart: 100, coreEnd: 100 };
    const labelIn = (laneKey: string, of: readonly string[]): string[] => {
      const view = timelineView(timelineAnswer([itemAnswer(day, { laneKey })]), of);
      const [lane] = layout(view, timeScale(rangeOf(view), 800), { language: 'en' });
      return lane?.items[0]?.label?.phrases.map(({ text }) => text) ?? [];
    };
    expect(labelIn('TENURE', ['mayor'])).toEqual(['Anna']);
    expect(labelIn('TENURE', ['anna'])).toEqual(['Mayor']);
    expect(labelIn('TENURE', ['anna', 'mayor'])).toEqual(['Anna', 'Mayor']);
    expect(labelIn('mayor', ['anna'])).toEqual(['surely 11 Apr 1970']);
  });
});

describe('texts', () => {
  it('of labels end in an ellipsis where a name is missing or cut', () => {
    const day = { earliest: 100, latest: 100, coreStart: 100, coreEnd: 100 };
    for (const length of [5, 28, 30, 31, 32, 33, 60]) {
      const holder = named('n'.repeat(length));
      const fact = { recordId: 'f', kind: 'TENURE', holder, office: named('Mayor') };
      const view = timelineView(timelineAnswer([itemAnswer(day, { fact })]));
      const [lane] = layout(view, timeScale(rangeOf(view), 300), { language: 'en' });
      const text = lane?.items[0]?.label?.phrases.map((one) => one.text).join(', ') ?? '';
      expect(text === `${holder.label}, Mayor` || text.endsWith('…')).toBe(true);
    }
  });

  it('are shortened to the room that they have', () =>
    check(
      fc.property(
        fc.oneof(fc.constantFrom(...HOSTILE_NAMES), fc.string()),
        fc.integer({ min: 0, max: 300 }),
        (text, width) => {
          const short = shortened(text, FONT_SIZE, width);
          expect(textWidth(short, FONT_SIZE)).toBeLessThanOrEqual(width + 1e-6);
          if (short !== text && short !== '') expect(short.endsWith('…')).toBe(true);
        },
      ),
    ));
});

describe('ticks', () => {
  const texts = (from: number, to: number, width = 800): string[] =>
    ticks(timeScale({ from, to }, width, 0), 'en').map(({ text }) => text);
  const year = (number: number): number => Math.floor((number - 1970) * 365.2425);

  it('stand apart from each other at every zoom, in order', () =>
    check(
      fc.property(
        fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }),
        fc.oneof(fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: 1, max: 1_000_000_000 })),
        fc.integer({ min: 240, max: 10_000 }),
        (from, days, width) => {
          const found = ticks(timeScale({ from, to: from + days }, width), 'en');
          expect(found.length).toBeLessThanOrEqual(400);
          for (const [index, tick] of found.entries()) {
            expect(tick.text).not.toBe('');
            const before = found[index - 1];
            if (before) expect(tick.x - before.x).toBeGreaterThan(30);
          }
        },
      ),
      100,
    ));

  it.each([
    ['days', 16_071, 16_076, ['1 Jan 2014', '2 Jan']],
    ['months', year(2014), year(2015), ['2014', 'Apr', 'Jul']],
    ['years', year(2000), year(2008), ['2000', '2001']],
    ['decades', year(1900.5), year(2008), ['1910', '1920']],
    [
      'years around the start of our era',
      year(-4),
      year(6),
      ['5 BC', '4 BC', '3 BC', '2 BC', '1 BC', '1', '2'],
    ],
    ['centuries before our era', year(-450), year(450), ['400 BC', '300 BC', '200 BC', '100 BC', '1', '100']],
    ['years of two digits', year(50), year(99), ['50', '55', '60']],
  ])('of %s', (_unit, from, to, start) => expect(texts(from, to).slice(0, start.length)).toEqual(start));
});
