/** The strip: how many items there are at each time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centredOn, sightScale } from '../../src/client/timeline/camera.ts';
import { isoOfDay } from '../../src/client/timeline/dateText.ts';
import { timeScale } from '../../src/client/timeline/scale.ts';
import { drawStrip, frameOf, stripHeight, stripLabel, stripScale } from '../../src/client/timeline/strip.ts';
import { timelineSvg } from '../../src/client/timeline/svg.ts';
import { timelineView } from '../../src/client/timeline/view.ts';
import { check } from '../domain/property.ts';
import { itemAnswer, timelineAnswer } from './timelines.ts';

type Counts = readonly [from: number, to: number, definite: number, possible: number];

const viewOf = (counts: readonly Counts[], totalCount = 40) =>
  timelineView(
    timelineAnswer([itemAnswer({ earliest: 0, latest: 999, coreStart: 0, coreEnd: 999 })], {
      totalCount,
      clusters: counts.map(([from, to, definite, possible]) => ({
        from: isoOfDay(from),
        to: isoOfDay(to),
        definite,
        possible,
      })),
    }),
  );

const TWO: readonly Counts[] = [
  [0, 999, 2, 4],
  [1_000, 1_999, 0, 8],
];

const options = { width: 1_104, top: 0, language: 'en', sight: null };

/** The bars of a kind: left and right edge, and height. */
const bars = (svg: string, kind: string) =>
  [
    ...(new RegExp(`class="${kind}" d="([^"]*)"`).exec(svg)?.[1] ?? '').matchAll(/M(\S+) \S+v-(\S+)H(\S+)v/g),
  ].map(([, from, height, to]) => [Number(from), Number(to), Number(height)]);

describe('the strip', () => {
  it('has bars as high as there are items, solid as far as they are sure', () => {
    const svg = drawStrip(viewOf(TWO), options);
    const [left, half, right] = [52, 552, 1_052];
    expect(bars(svg, 'sure')).toEqual([[left, half, 7]]);
    expect(bars(svg, 'possible')).toEqual([
      [left, half, 7],
      [half, right, 28],
    ]);
  });

  it('draws nothing solid where nothing is sure, and counts always', () =>
    check(
      fc.property(
        fc.array(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 50 })), { minLength: 1, maxLength: 60 }),
        (counts) => {
          const parts = counts.map(
            ([sure, perhaps], i): Counts => [i * 10, i * 10 + 9, sure, sure + perhaps],
          );
          const svg = drawStrip(viewOf(parts), options);
          expect(bars(svg, 'sure')).toHaveLength(parts.filter(([, , definite]) => definite > 0).length);
          for (const [, , height] of bars(svg, 'sure')) expect(height).toBeLessThanOrEqual(28);
        },
      ),
      50,
    ));

  it('says in words what it shows', () => {
    expect(stripLabel(viewOf(TWO), 'en')).toBe(
      'All items, 1970 – 1975; most of them 27 Sept 1972 – 23 Jun 1975: 8 items, 0 sure',
    );
    expect(drawStrip(viewOf(TWO), options)).toContain('highest bar: 8');
  });

  it('stands above the axis only where there is more than a look takes in', () => {
    expect(stripHeight(viewOf(TWO, 24))).toBe(0);
    expect(drawStrip(viewOf(TWO, 24), options)).toBe('');
    expect(stripHeight(viewOf([]))).toBe(0);
    expect(stripHeight(viewOf(TWO, 25))).toBeGreaterThan(0);
  });

  it('covers items that are not loaded, and frames the days that the picture has', () => {
    const view = viewOf(TWO);
    expect(stripScale(view, 1_104).x(2_000)).toBe(1_052);
    const svg = timelineSvg(view, { width: 1_104 });
    expect(svg).toContain('<path class="frame" d="M26 18H578V50H26ZM26 50L0 62M578 50L1104 62"/>');
    expect(timelineSvg(view, { width: 1_104, days: { from: 0, to: 1_999 } })).not.toContain('class="frame"');
    const scale = stripScale(view, 1_104);
    expect(frameOf({ from: -9_999, to: 9_999 }, scale)).toEqual({ from: 1, to: 1_103 });
    const { from, to } = frameOf({ from: 1_000, to: 1_000 }, scale);
    expect(to - from).toBeGreaterThanOrEqual(2);
  });
});

it('what is in sight is moved to around a day, as close as it was', () => {
  const scale = timeScale({ from: 0, to: 9_999 }, 1_000);
  const near = centredOn(5_000, { factor: 4, offset: 0 }, scale);
  const { from, to } = sightScale(scale, near).days;
  expect(Math.abs((from + to) / 2 - 5_000)).toBeLessThan(5);
  expect(centredOn(9_000, near, scale).factor).toBe(4);
  expect(centredOn(99_999, near, scale).offset).toBe(3_000);
});
