import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Certainty } from '../../../src/domain/model/kinds.ts';
import { type Bounds, hasCore } from '../../../src/domain/time/bounds.ts';
import {
  atLeast,
  certaintyAnd,
  certaintyAsOf,
  certaintyDuring,
  certaintyOr,
  coversRun,
  firmRunOf,
  windowOf,
} from '../../../src/domain/time/certainty.ts';
import { dayOf, isoOf, UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../../src/domain/time/day.ts';
import { bounds } from '../arbitraries.ts';
import { check } from '../property.ts';

const kleene = fc.constantFrom<(Certainty | null)[]>('DEFINITE', 'POSSIBLE', null);
const window = fc
  .tuple(fc.integer({ min: -3, max: 13 }), fc.nat(4))
  .map(([from, length]) => ({ from, to: from + length }));

/** Every interval that the bounds allow, with unbounded sides cut off outside the tested windows. */
function intervalsOf({ startMin, startMax, endMin, endMax }: Bounds): [number, number][] {
  const found: [number, number][] = [];
  for (let start = Math.max(startMin, -20); start <= Math.min(startMax, 30); start += 1)
    for (let end = Math.max(endMin, start, -20); end <= Math.min(endMax, 30); end += 1)
      found.push([start, end]);
  return found;
}

const verdict = (answers: boolean[]): Certainty | null =>
  answers.every(Boolean) ? 'DEFINITE' : answers.some(Boolean) ? 'POSSIBLE' : null;

describe('certainty', () => {
  it('agrees with every interval that the bounds allow, day by day', () =>
    check(
      fc.property(bounds, window, (b, w) => {
        const intervals = intervalsOf(b);
        const everyDay = intervals.map(([start, end]) => start <= w.from && end >= w.to);
        const someDay = intervals.map(([start, end]) => start <= w.to && end >= w.from);
        expect(certaintyAsOf(b, 'ASSERTED', w)).toBe(
          everyDay.every(Boolean) ? 'DEFINITE' : someDay.some(Boolean) ? 'POSSIBLE' : null,
        );
        const during = certaintyDuring(b, 'ASSERTED', w);
        if (during === 'DEFINITE' || during === null) expect(verdict(someDay)).toBe(during);
        else expect(verdict(someDay)).not.toBeNull();
      }),
    ));

  it('is never definite on attributed or planned support', () =>
    check(
      fc.property(
        bounds,
        window,
        fc.constantFrom('ATTRIBUTED' as const, 'PLANNED' as const),
        (b, w, support) => {
          for (const test of [certaintyAsOf, certaintyDuring]) {
            expect(test(b, support, w)).not.toBe('DEFINITE');
            expect(test(b, support, w) === null).toBe(test(b, 'ASSERTED', w) === null);
          }
        },
      ),
    ));

  it('obeys Kleene logic', () =>
    check(
      fc.property(kleene, kleene, kleene, (a, b, c) => {
        expect(certaintyAnd([a, b])).toBe(certaintyAnd([b, a]));
        expect(certaintyOr([a, b])).toBe(certaintyOr([b, a]));
        expect(certaintyAnd([a, certaintyOr([b, c])])).toBe(
          certaintyOr([certaintyAnd([a, b]), certaintyAnd([a, c])]),
        );
        expect(certaintyAnd([a, certaintyAnd([b, c])])).toBe(certaintyAnd([a, b, c]));
        expect(certaintyOr([a, certaintyOr([b, c])])).toBe(certaintyOr([a, b, c]));
      }),
    ));

  it('DEFINITE satisfies a request for POSSIBLE', () => {
    expect(atLeast('DEFINITE', 'POSSIBLE')).toBe(true);
    expect(atLeast('POSSIBLE', 'DEFINITE')).toBe(false);
    expect(atLeast(null, 'POSSIBLE')).toBe(false);
    expect(certaintyAnd([])).toBe('DEFINITE');
    expect(certaintyOr([])).toBeNull();
  });
});

describe('windows', () => {
  const today = dayOf(2026, 1, 31);
  it.each([
    ['today', today, today],
    ['2017', dayOf(2017, 1, 1), dayOf(2017, 12, 31)],
    ['2017~', dayOf(2016, 1, 1), dayOf(2018, 12, 31)],
    ['2016-03-01/2017', dayOf(2016, 3, 1), dayOf(2017, 12, 31)],
    ['2016/..', dayOf(2016, 1, 1), UNBOUNDED_MAX],
    ['/2016', UNBOUNDED_MIN, dayOf(2016, 12, 31)],
  ])('%s', (text, from, to) => expect(windowOf(text, today)).toEqual({ from, to }));

  it.each([
    ['2005', dayOf(2005, 1, 1), dayOf(2005, 12, 31)],
    ['2005-03', dayOf(2005, 3, 1), dayOf(2005, 3, 31)],
    ['2005-21', dayOf(2005, 3, 1), dayOf(2005, 5, 31)],
    ['199X', dayOf(1990, 1, 1), dayOf(1999, 12, 31)],
    ['2004-XX', dayOf(2004, 1, 1), dayOf(2004, 12, 31)],
    ['2001/2004', dayOf(2001, 1, 1), dayOf(2004, 12, 31)],
    ['2001-05/..', dayOf(2001, 5, 1), UNBOUNDED_MAX],
  ])('%s is one firm run of days', (text, from, to) => expect(firmRunOf(text)).toEqual({ from, to }));

  it.each([
    ['a day', '2005-03-01'],
    ['a day as a run', '2005-03-01/2005-03-01'],
    ['today', 'today'],
    ['a doubted year', '2005?'],
    ['about a year', '2005~'],
    ['both', '2001/2004%'],
    ['one of several years', '[2001,2004]'],
    ['several years', '{2001,2004}'],
    ['a day of an unknown year', '156X-12-25'],
    ['a side that nobody knows', '2001/'],
    ['a side with gaps', '156X-12-25/1570'],
    ['no date', 'the nineties'],
  ])('%s is none', (_, text) => expect(firmRunOf(text)).toBeNull());

  it('a fact covers a run if it surely held on each of its days', () =>
    check(
      fc.property(bounds, window, (b, run) => {
        const isSure = hasCore(b);
        const core = {
          coreStart: isSure ? isoOf(b.startMax) : null,
          coreEnd: isSure ? isoOf(b.endMin) : null,
        };
        fc.pre(!isSure || core.coreStart !== null || core.coreEnd !== null);
        expect(coversRun(core, run)).toBe(certaintyAsOf(b, 'ASSERTED', run) === 'DEFINITE');
      }),
    ));
});
