import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedTime, type TenureTime } from '../../../src/domain/offices/coTenure.ts';
import { UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../../src/domain/time/day.ts';
import { check } from '../property.ts';

const held = (startMin: number, startMax: number, endMin: number, endMax: number): TenureTime => ({
  bounds: { startMin, startMax, endMin, endMax },
  support: 'ASSERTED',
});
const exact = (start: number, end: number): TenureTime => held(start, start, end, end);

/** Small bounds as they result from claims: the earliest start is not after the latest end. */
const small = fc
  .tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 0, max: 6 })))
  .map(([a = 0, b = 0, c = 0, d = 0]) => {
    const [startMin, startMax] = [Math.min(a, b), Math.max(a, b)];
    const [endMin, endMax] = [Math.min(c, d), Math.max(c, d)];
    return held(startMin, startMax, endMin, endMax);
  })
  .filter(({ bounds: { startMin, startMax, endMin, endMax } }) => startMin <= endMin && startMax <= endMax);

/** Every start and end that the bounds allow. */
function worlds({ bounds }: TenureTime): [start: number, end: number][] {
  const found: [number, number][] = [];
  for (let start = bounds.startMin; start <= bounds.startMax; start += 1)
    for (let end = Math.max(start, bounds.endMin); end <= bounds.endMax; end += 1) found.push([start, end]);
  return found;
}

/** The days that two exact tenures share: not the last of one that began earlier if it is the first of the other. */
function daysOf([a, b]: [number, number], [c, d]: [number, number]): number {
  let days = 0;
  for (let day = Math.max(a, c); day <= Math.min(b, d); day += 1)
    if (!((day === b && a < day && day === c) || (day === d && c < day && day === a))) days += 1;
  return days;
}

describe('the time that two tenures share', () => {
  it('is counted in days, including the first and the last', () => {
    expect(sharedTime(exact(10, 20), exact(15, 30))).toEqual({
      bounds: { startMin: 15, startMax: 15, endMin: 20, endMax: 20 },
      certainty: 'DEFINITE',
      daysMin: 6,
      daysMax: 6,
    });
  });

  it('is null if one begins on the last day of another that began earlier', () => {
    expect(sharedTime(exact(10, 20), exact(20, 30))).toBeNull();
    expect(sharedTime(exact(20, 30), exact(10, 20))).toBeNull();
    expect(sharedTime(exact(10, 20), exact(19, 30))?.daysMin).toBe(2);
  });

  it('is one day if one tenure lasted one day while the other held, also its first', () => {
    expect(sharedTime(exact(10, 20), exact(15, 15))).toMatchObject({ daysMin: 1, daysMax: 1 });
    expect(sharedTime(exact(10, 20), exact(10, 10))).toMatchObject({ daysMin: 1, daysMax: 1 });
    expect(sharedTime(exact(10, 10), exact(10, 10))).toMatchObject({ daysMin: 1, daysMax: 1 });
    expect(sharedTime(exact(10, 20), exact(20, 20))).toBeNull();
  });

  it('is surely the first day of two that began on it, however long they lasted', () => {
    const since = held(10, 10, 10, UNBOUNDED_MAX);
    expect(sharedTime(since, since)).toMatchObject({ certainty: 'DEFINITE', daysMin: 1, daysMax: null });
    const doubted = { ...since, bounds: { ...since.bounds, startMax: UNBOUNDED_MAX, saidStartMax: 10 } };
    expect(sharedTime(since, doubted)).toMatchObject({ certainty: 'POSSIBLE', daysMin: 0 });
  });

  it('has no maximum if a side is unbounded', () => {
    const since = held(10, 10, 12, UNBOUNDED_MAX);
    expect(sharedTime(since, since)).toMatchObject({ certainty: 'DEFINITE', daysMin: 3, daysMax: null });
    const undated = held(UNBOUNDED_MIN, UNBOUNDED_MAX, UNBOUNDED_MIN, UNBOUNDED_MAX);
    expect(sharedTime(undated, exact(1, 5))).toMatchObject({
      certainty: 'POSSIBLE',
      daysMin: 0,
      daysMax: 5,
    });
  });

  it('is not definite if no source asserts one of the tenures', () => {
    const planned: TenureTime = { ...exact(10, 20), support: 'PLANNED' };
    expect(sharedTime(planned, exact(10, 20))).toMatchObject({
      certainty: 'POSSIBLE',
      daysMin: 0,
      daysMax: 11,
    });
  });

  it('agrees with all starts and ends that the bounds allow', () => {
    check(
      fc.property(small, small, (a, b) => {
        const days = worlds(a).flatMap((one) => worlds(b).map((other) => daysOf(one, other)));
        const [least, most] = [Math.min(...days), Math.max(...days)];
        const time = sharedTime(a, b);
        if (most === 0) expect(time).toBeNull();
        else
          expect(time).toMatchObject({
            certainty: least > 0 ? 'DEFINITE' : 'POSSIBLE',
            daysMin: least,
            daysMax: most,
          });
        expect(sharedTime(b, a)).toEqual(time);
      }),
    );
  });
});
