import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bringing,
  panned,
  showing,
  sightScale,
  WHOLE,
  worldScale,
  zoomedAt,
} from '../../src/client/timeline/camera.ts';
import { timelineElement } from '../../src/client/timeline/elementMarkup.ts';
import { FONT_SIZE } from '../../src/client/timeline/itemLabel.ts';
import { layout } from '../../src/client/timeline/layout.ts';
import { timeScale } from '../../src/client/timeline/scale.ts';
import { textWidth } from '../../src/client/timeline/textWidth.ts';
import { timelineView } from '../../src/client/timeline/view.ts';
import { drawWindow } from '../../src/client/timeline/window.ts';
import { check } from '../domain/property.ts';
import { HOSTILE_NAMES, itemAnswer, named, timelineAnswer } from './timelines.ts';

const scale = timeScale({ from: 0, to: 100_000 }, 1_000);
const moves = fc.array(
  fc.tuple(fc.double({ min: 0.1, max: 10, noNaN: true }), fc.integer({ min: 0, max: 1_000 })),
  { maxLength: 6 },
);

describe('the camera', () => {
  it('keeps the day under the pointer while it zooms, and stays within the timeline', () =>
    check(
      fc.property(
        moves,
        fc.double({ min: 1, max: 10, noNaN: true }),
        fc.integer({ min: 0, max: 1_000 }),
        (before, by, x) => {
          const camera = before.reduce((so, [factor, at]) => zoomedAt(so, factor, at, scale), WHOLE);
          const next = zoomedAt(camera, by, x, scale);
          for (const { factor, offset } of [camera, next]) {
            expect(offset).toBeGreaterThanOrEqual(0);
            expect(offset).toBeLessThanOrEqual(scale.width * (factor - 1) + 1e-6);
          }
          const at = (camera.offset + x) / camera.factor;
          expect(Math.abs((next.offset + x) / next.factor - at)).toBeLessThan(1e-6);
        },
      ),
    ));

  it('shows the days that it is told to', () => {
    const days = { from: 20_000, to: 29_999 };
    const shown = sightScale(scale, showing(days, scale)).days;
    expect(Math.abs(shown.from - days.from)).toBeLessThanOrEqual(1);
    expect(Math.abs(shown.to - days.to)).toBeLessThanOrEqual(1);
  });

  it('brings an item into sight, and moves no further than the timeline goes', () => {
    const camera = { factor: 10, offset: 5_000 };
    expect(bringing(camera, 5_100, 5_200, scale)).toEqual(camera);
    expect(bringing(camera, 100, 200, scale).offset).toBeLessThan(100);
    const right = bringing(camera, 8_000, 8_100, scale).offset;
    expect(right).toBeGreaterThan(7_100);
    expect(right).toBeLessThan(8_000);
    expect(panned(camera, 1e9, scale).offset).toBe(9_000);
  });
});

describe('a window', () => {
  it('has the items in sight only, and their labels where they can be read', () => {
    const day = (at: number) => ({ earliest: at, latest: at + 20_000, coreStart: at, coreEnd: at + 20_000 });
    const nodes = [0, 30_000, 80_000].map((at) =>
      itemAnswer(day(at), {
        fact: { recordId: `f${at}`, kind: 'TENURE', holder: named(`Holder ${at}`), office: named('Mayor') },
      }),
    );
    const view = timelineView(timelineAnswer(nodes));
    const camera = { factor: 10, offset: 4_000 };
    const lanes = layout(view, worldScale(scale, camera), { language: 'en' });
    const options = { language: 'en', basePath: '', changes: new Map() };
    const { items, headings } = drawWindow(
      lanes,
      0,
      1_000,
      { from: 3_500, to: 5_500, left: 4_000, top: 0, bottom: 500 },
      { from: 40_000, to: 50_000 },
      options,
    );
    expect([...items.matchAll(/data-key="(\w+)"/g)].map(([, key]) => key)).toEqual(['f30000']);
    expect(items).toMatch(/<text x="500" /);
    expect(headings).toContain('TENURE');
    const above = drawWindow(
      lanes,
      0,
      1_000,
      { from: 0, to: 9_000, left: 0, top: 900, bottom: 1_000 },
      { from: 0, to: 90_000 },
      options,
    );
    expect(above).toEqual({ items: '', headings: '' });
  });

  it('cuts no label of what is in sight, and none of them stands on another', () =>
    check(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 90_000 }), fc.integer({ min: 0, max: 9_000 })), {
          minLength: 1,
          maxLength: 40,
        }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 39_000 }),
        (terms, factor, at) => {
          const nodes = terms.map(([from, length], index) => {
            const days = { earliest: from, latest: from + length, coreStart: from, coreEnd: from + length };
            const fact = {
              recordId: `f${index}`,
              kind: 'TENURE',
              holder: named('Anna Maria Example'),
              office: named('Mayor'),
            };
            return itemAnswer(days, { fact });
          });
          const camera = { factor, offset: Math.min(at, 1_000 * (factor - 1)) };
          const lanes = layout(timelineView(timelineAnswer(nodes)), worldScale(scale, camera), {
            language: 'en',
          });
          const left = camera.offset;
          const window = { from: left - 400, to: left + 1_400, left, top: 0, bottom: 5_000 };
          const options = { language: 'en', basePath: '', changes: new Map() };
          const { items } = drawWindow(lanes, 0, 1_000, window, { from: 0, to: 1 }, options);
          const labels = [...items.matchAll(/<text x="(.+?)" y="(.+?)".*?>(.*?)<\/text>/g)].map(
            ([, x, y, markup = '']) => {
              const text = markup.replace(/<[^>]+>|[\u2068\u2069]/g, '');
              return { row: y, from: Number(x), to: Number(x) + textWidth(text, FONT_SIZE), text };
            },
          );
          for (const { from, to, text } of labels)
            for (const edge of [400, 1_400])
              expect([text, from < edge - 0.1 && edge + 0.1 < to]).toEqual([text, false]);
          for (const one of labels)
            for (const other of labels)
              if (one !== other && one.row === other.row)
                expect(one.to <= other.from + 0.1 || other.to <= one.from + 0.1).toBe(true);
        },
      ),
    ));
});

describe('the markup of the element', () => {
  it.each(HOSTILE_NAMES)('keeps %j in its data', (name) => {
    const day = { earliest: 1, latest: 9, coreStart: 3, coreEnd: 4 };
    const fact = { recordId: 'f', kind: 'TENURE', holder: named(name), office: named('Mayor') };
    const answer = timelineAnswer([itemAnswer(day, { fact })]);
    const markup = timelineElement(
      answer,
      { of: [name] },
      { width: 390, title: name, days: { from: 0, to: 30 } },
    );
    const [, json = ''] =
      /<script type="application\/json">(.*)<\/script><\/fasti-timeline>$/s.exec(markup) ?? [];
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ variables: { of: [name] }, answer })));
    expect(markup).toContain('days="1970-01-01/1970-01-31"');
  });
});
