/** Lanes with more items than rows: what is drawn together, and that nothing of it looks surer than it is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemAnswer } from '../../src/client/timeline/answer.ts';
import { clusterText, spokenCluster } from '../../src/client/timeline/cluster.ts';
import { MAX_ROWS } from '../../src/client/timeline/clusteredLane.ts';
import { layout } from '../../src/client/timeline/layout.ts';
import { extentOf, type Mark, marksOf } from '../../src/client/timeline/marks.ts';
import { timeScale, zoomed } from '../../src/client/timeline/scale.ts';
import { timelineSvg } from '../../src/client/timeline/svg.ts';
import { rangeOf, timelineView } from '../../src/client/timeline/view.ts';
import { check } from '../domain/property.ts';
import { itemAnswer, itemAnswers, timelineAnswer } from './timelines.ts';

/** Items of one lane, each with a key of its own. */
const dense = fc.array(itemAnswers, { minLength: 20, maxLength: 90 }).map((answers) =>
  answers.map(
    (answer, index): ItemAnswer => ({
      ...answer,
      laneKey: 'TENURE',
      fact: { ...answer.fact, recordId: `f${index}` },
    }),
  ),
);

const isSure = ({ certainty }: Mark): boolean => certainty === 'sure';

describe('a lane with too many items', () => {
  it('has each dated item once, alone or in a cluster, and no more rows than fit', () =>
    check(
      fc.property(
        dense,
        fc.integer({ min: 240, max: 1_400 }),
        fc.double({ min: 1, max: 500, noNaN: true }),
        (answers, width, factor) => {
          const view = timelineView(timelineAnswer(answers));
          const scale = zoomed(timeScale(rangeOf(view), width), factor, 0, width * factor);
          for (const { items, clusters, rowCount } of layout(view, scale, { language: 'en' })) {
            const keys = [
              ...items.map(({ item }) => item.key),
              ...clusters.flatMap(({ cluster }) => cluster.items.map(({ key }) => key)),
            ];
            const dated = view.items.filter((item) => marksOf(item, scale).length > 0);
            expect(keys.toSorted()).toEqual(dated.map(({ key }) => key).toSorted());
            expect(rowCount).toBeLessThanOrEqual(MAX_ROWS);
            const ends = new Map<number, number>();
            const placed = [...items, ...clusters].map((one) => ({
              ...one,
              at: 'item' in one ? extentOf(one.marks).from : one.cluster.from,
            }));
            for (const { row, from, to } of placed.toSorted((a, b) => a.at - b.at)) {
              expect(from).toBeGreaterThanOrEqual(ends.get(row) ?? Number.NEGATIVE_INFINITY);
              ends.set(row, to);
            }
          }
        },
      ),
      60,
    ));

  it('counts the sure items of a cluster, and is solid only where one of them is', () =>
    check(
      fc.property(dense, fc.integer({ min: 240, max: 1_400 }), (answers, width) => {
        const view = timelineView(timelineAnswer(answers));
        const scale = timeScale(rangeOf(view), width);
        for (const { clusters } of layout(view, scale, { language: 'en' }))
          for (const { cluster } of clusters) {
            const { items, sureCount, sure, from, to } = cluster;
            const marks = items.flatMap((item) => marksOf(item, scale));
            expect(sureCount).toBe(
              items.filter(({ time, support }) => support === 'ASSERTED' && time.core !== null).length,
            );
            expect(clusterText(cluster, 'en')).toBe(`${items.length} items, ${sureCount} sure`);
            expect({ from, to }).toEqual(extentOf(marks));
            if (sureCount === 0) expect(sure).toEqual([]);
            // Beyond the half width of a point nothing is solid that no sure mark covers.
            for (const days of sure)
              for (const x of [days.from, (days.from + days.to) / 2, days.to])
                expect(marks.filter(isSure).some((mark) => mark.from - 4 <= x && x <= mark.to + 4)).toBe(
                  true,
                );
          }
      }),
      60,
    ));

  const planned = Array.from({ length: 40 }, (_, index) =>
    itemAnswer(
      { earliest: 100, latest: 4_000, coreStart: null, coreEnd: null },
      { fact: { recordId: `f${index}`, kind: 'TENURE' } },
    ),
  );

  it('draws nothing solid for possible items, says how many there are, and explains it', () => {
    const view = timelineView(timelineAnswer(planned));
    const svg = timelineSvg(view, { width: 800, legend: false });
    expect(svg).toContain('>\u206840 items, 0 sure\u2069<');
    expect(svg).toContain('aria-label="40 items, 0 sure, 1970 – 1980"');
    expect(svg).not.toContain('class="sure"');
    expect(timelineSvg(view, { width: 800 })).toContain('several items; solid where one of them is sure');
  });

  it('shows all items where it is opened, without labels where there are many', () => {
    const view = timelineView(timelineAnswer(planned));
    const scale = timeScale(rangeOf(view), 800);
    const [lane] = layout(view, scale, { language: 'en', opened: new Set(['TENURE']) });
    expect([lane?.items.length, lane?.clusters.length, lane?.labelled]).toEqual([40, 0, true]);
    const more = timelineView(timelineAnswer([...planned, ...planned]));
    const [bare] = layout(more, scale, { language: 'en', opened: new Set(['TENURE']) });
    expect([bare?.rowCount, bare?.labelled]).toEqual([80, false]);
  });

  it('says its counts in Russian', () => {
    const [lane] = layout(timelineView(timelineAnswer(planned)), timeScale({ from: 0, to: 4_000 }, 800), {
      language: 'ru',
    });
    const [placed] = lane?.clusters ?? [];
    expect(placed && spokenCluster(placed.cluster, 'ru')).toBe(
      '40 записей, из них достоверно: 0, 1970–1980\u00a0гг.',
    );
  });
});
