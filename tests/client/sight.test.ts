/** What is possible while some days are in sight is shown once: as a mark, in the row of what is perhaps, or without a date. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isDated } from '../../src/client/timeline/item.ts';
import { perhapsIn, placeIn } from '../../src/client/timeline/sight.ts';
import { timelineSvg } from '../../src/client/timeline/svg.ts';
import { timelineView } from '../../src/client/timeline/view.ts';
import { check } from '../domain/property.ts';
import { itemAnswer, itemAnswers, named, timelineAnswer } from './timelines.ts';

/** From decades to millennia, often where no day of an item is known. */
const windows = fc
  .tuple(fc.integer({ min: -900_000, max: 900_000 }), fc.integer({ min: 0, max: 50_000 }))
  .map(([from, days]) => ({ from, to: from + days }));

const views = fc
  .array(itemAnswers, { maxLength: 12 })
  .map((answers) =>
    timelineView(
      timelineAnswer(
        answers.map((answer, i) => ({ ...answer, fact: { ...answer.fact, recordId: `f${i}` } })),
      ),
    ),
  );

it('in every window: what the strip counts is marks, that row and undated items together', () =>
  check(
    fc.property(views, windows, ({ items }, sight) => {
      const ids = (of: typeof items): string[] => of.map(({ key }) => key).sort();
      const overlaps = items.filter(
        ({ time }) => (time.earliest ?? sight.to) <= sight.to && (time.latest ?? sight.from) >= sight.from,
      );
      const marks = items.filter((item) => placeIn(item, sight) === 'mark');
      const row = perhapsIn(items, sight);
      const undated = items.filter((item) => !isDated(item));
      expect(ids([...marks, ...row, ...undated])).toEqual(ids([...new Set([...overlaps, ...undated])]));
    }),
    1_000,
  ));

const days = (earliest: number | null, latest: number | null, core: readonly [number, number] | null) => ({
  earliest,
  latest,
  coreStart: core?.[0] ?? null,
  coreEnd: core?.[1] ?? null,
});
const seen = (name: string, at: number) =>
  itemAnswer(days(null, null, [at, at]), {
    fact: { recordId: name, kind: 'TENURE', holder: named(name), office: named('Mayor') },
  });

it('is drawn for exactly the days that were asked for, also where none of them is attested', () => {
  const view = timelineView(timelineAnswer([seen('Anna', 10_000), seen('Bert', 20_000)]));
  const draw = (rows: boolean) =>
    timelineSvg(view, { width: 1_000, legend: false, rows, days: { from: 12_000, to: 14_000 } });
  const packed = draw(false);
  expect(packed.match(/data-key="\w+"/g)).toEqual(['data-key="Anna"', 'data-key="Bert"']);
  expect(packed).toContain('Anna');
  expect(packed).not.toMatch(/class="(?:sure|possible)/);
  const rows = draw(true);
  expect(rows.match(/<line class="open"/g)?.length).toBeGreaterThanOrEqual(2);
});

it('is drawn between a last start and a first end, and possible on both sides of them', () => {
  const answer = itemAnswer(days(null, null, null));
  const [start, end] = [
    { uncertain: true, latest: '1998-12-31' },
    { uncertain: false, earliest: '1980-01-01' },
  ];
  const view = timelineView(timelineAnswer([{ ...answer, interval: { ...answer.interval, start, end } }]));
  const svg = timelineSvg(view, { width: 1_000, legend: false });
  expect(svg).not.toContain('Without a date');
  expect(svg).toMatch(/class="possible fade".*class="possible" d=.*class="possible fade"/);
});

it('is counted in one row where it is more than three', () => {
  const many = Array.from({ length: 8 }, (_, i) => seen(`Holder ${i}`, i * 100));
  const view = timelineView(timelineAnswer(many));
  const svg = timelineSvg(view, { width: 1_000, legend: false, days: { from: 12_000, to: 14_000 } });
  expect(svg).toContain('>perhaps: 8<');
  expect(svg).not.toContain('Holder');
});

it('of an uncertain start with an open end is drawn over its whole range', () => {
  const answer = itemAnswer(days(1_000, null, null));
  const interval = { ...answer.interval, start: { uncertain: false, latest: '1980-01-01' } };
  const svg = timelineSvg(timelineView(timelineAnswer([{ ...answer, interval }])), { width: 1_000 });
  const [, from, to] = /class="possible" d="M([\d.]+) .*?H([\d.]+)L/.exec(svg) ?? [];
  expect(Number(to) - Number(from)).toBeGreaterThan(700);
});
