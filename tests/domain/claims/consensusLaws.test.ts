import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssessedClaim } from '../../../src/domain/claims/claimBounds.ts';
import { type Assessment, assess } from '../../../src/domain/claims/consensus.ts';
import { type StatedTime, statedTime } from '../../../src/domain/labels/statedTime.ts';
import { type Bounds, hasCore, isDoubted, saidBounds, sureBounds } from '../../../src/domain/time/bounds.ts';
import { dayOf, UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../../src/domain/time/day.ts';
import { readEdtf } from '../../../src/domain/time/edtf/readEdtf.ts';
import { check } from '../property.ts';
import { claim } from './claims.ts';
import { anyClaim } from './randomClaims.ts';

describe('laws of consensus', () => {
  const claims = fc.array(anyClaim, { maxLength: 6 });
  const sortedSaid = (a: Assessment) => ({
    ...a,
    saidStart: [...a.saidStart].sort(),
    saidEnd: [...a.saidEnd].sort(),
    stated: a.stated.map(({ of, min, max }) => `${of} ${min} ${max}`).sort(),
  });

  it('does not depend on the order of claims', () =>
    check(
      fc.property(claims, fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), (all, keys) => {
        const shuffled = all
          .map((one, i) => ({ one, key: keys[i] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        expect(sortedSaid(assess(shuffled))).toEqual(sortedSaid(assess(all)));
      }),
    ));

  it('never gives inverted bounds', () =>
    check(
      fc.property(claims, (all) => {
        const { bounds } = assess(all);
        for (const { startMin, startMax, endMin, endMax } of [saidBounds(bounds), sureBounds(bounds)]) {
          expect(startMin).toBeLessThanOrEqual(startMax);
          expect(endMin).toBeLessThanOrEqual(endMax);
          expect(startMin).toBeLessThanOrEqual(endMin);
          expect(startMax).toBeLessThanOrEqual(endMax);
        }
        const [said, sure] = [saidBounds(bounds), sureBounds(bounds)];
        expect(said.startMin).toBeGreaterThanOrEqual(sure.startMin);
        expect(said.endMax).toBeLessThanOrEqual(sure.endMax);
        if (hasCore(bounds)) {
          expect(said.startMin).toBeLessThanOrEqual(sure.startMax);
          expect(said.endMax).toBeGreaterThanOrEqual(sure.endMin);
        }
      }),
      5000,
    ));

  it('is sure of what follows without the doubted dates, and of nothing else', () =>
    check(
      fc.property(claims, (all) => {
        const isDoubted = (text: string | undefined): boolean => /[?%]/.test(text ?? '');
        const firm = all.map(({ start, end, attested, ...rest }) => ({
          ...rest,
          start: isDoubted(start) ? undefined : start,
          end: isDoubted(end) ? undefined : end,
          attested: isDoubted(attested) ? undefined : attested,
        }));
        const { startMax, endMin } = assess(firm).bounds;
        expect(assess(all).bounds).toMatchObject({ startMax, endMin });
      }),
    ));

  it('shows texts that give its bounds again when they are read as the dates of a claim', () =>
    check(
      fc.property(claims, (all) => {
        const { start, end, bounds } = assess(all);
        const again = assess([claim({ start: start ?? undefined, end: end ?? undefined })]);
        expect(saidBounds(again.bounds)).toEqual(saidBounds(bounds));
        saysNoMore(again.bounds, bounds);
      }),
      5000,
    ));

  it('is put in words that have exactly its bounds', () =>
    check(
      fc.property(claims, (all) => {
        const assessed = assess(all);
        const stated = boundsStated(statedTime(assessed));
        expect(stated).toMatchObject({
          startMin: assessed.bounds.startMin,
          endMax: assessed.bounds.endMax,
        });
        saysNoMore(stated, assessed.bounds);
        if (!isDoubted(assessed.bounds)) expect(stated).toEqual(assessed.bounds);
      }),
      5000,
    ));

  /** That what is shown makes no day sure that is not. */
  function saysNoMore(shown: Bounds, { startMax, endMin }: Bounds): void {
    expect(shown.startMax).toBeGreaterThanOrEqual(startMax);
    expect(shown.endMin).toBeLessThanOrEqual(endMin);
  }

  /** The bounds that the words of a label say: a date with a question mark never makes a day sure. */
  function boundsStated({ start, end }: StatedTime): Bounds {
    const first = { min: UNBOUNDED_MIN, max: UNBOUNDED_MAX };
    const last = { ...first };
    if (start && 'by' in start) first.max = start.by;
    if (end && 'notBefore' in end) last.min = end.notBefore;
    if (start && 'date' in start) {
      first.min = start.date.min;
      if (!start.date.uncertain) first.max = start.date.max;
    }
    if (end && 'date' in end) {
      last.max = end.date.max;
      if (!end.date.uncertain) last.min = end.date.min;
    }
    // A doubted date on the other side makes nothing sure either.
    const isFirm = (side: StatedTime['start' | 'end']): boolean =>
      side === null || !('date' in side) || !side.date.uncertain;
    return {
      startMin: first.min,
      startMax: isFirm(end) ? Math.min(first.max, last.max) : first.max,
      endMin: isFirm(start) ? Math.max(last.min, first.min) : last.min,
      endMax: last.max,
    };
  }

  const within = (inner: Bounds, outer: Bounds): void => {
    expect(inner.startMin).toBeGreaterThanOrEqual(outer.startMin);
    expect(inner.startMax).toBeLessThanOrEqual(outer.startMax);
    expect(inner.endMin).toBeGreaterThanOrEqual(outer.endMin);
    expect(inner.endMax).toBeLessThanOrEqual(outer.endMax);
  };
  const plain = anyClaim.map(
    (one) => ({ ...one, status: 'STATED', modality: 'ASSERTED', rank: 'NORMAL' }) as const,
  );

  it('only becomes narrower with a claim that agrees', () =>
    check(
      fc.property(fc.array(plain, { maxLength: 5 }), plain, (all, another) => {
        const before = assess(all);
        const after = assess([...all, another]);
        if (after.conflict) return;
        within(sureBounds(after.bounds), sureBounds(before.bounds));
        // A firm date leaves open what a doubted one did not.
        if (![before, after].some(({ bounds }) => isDoubted(bounds))) within(after.bounds, before.bounds);
      }),
    ));

  it('does not change with a claim that says less than the consensus', () =>
    check(
      fc.property(fc.array(plain, { maxLength: 5 }), (all) => {
        const before = assess(all);
        const wider = claim({ start: '[2019-01-01..2021-12-31]', end: '[2019-01-01..2021-12-31]' });
        const { startMin, startMax, endMin, endMax } = before.bounds;
        const [low, high] = [dayOf(2019, 1, 1), dayOf(2021, 12, 31)];
        const isWider = startMin >= low && startMax <= high && endMin >= low && endMax <= high;
        if (isWider && !isDoubted(before.bounds))
          expect(assess([...all, wider]).bounds).toEqual(before.bounds);
      }),
    ));

  it('agrees with every true interval that satisfies all claims', () =>
    check(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 4 }), (all) => {
        const { bounds, conflict } = assess(all);
        if (conflict) return;
        for (const [start, end] of truths(all)) {
          expect(start >= bounds.startMin && end <= bounds.endMax).toBe(true);
          if (all.every((one) => !/[?%]/.test(`${one.start}${one.end}`))) {
            expect(start).toBeLessThanOrEqual(bounds.startMax);
            expect(end).toBeGreaterThanOrEqual(bounds.endMin);
          }
        }
      }),
      1000,
    ));

  /** All intervals of days around February 2020 that satisfy the start and end of all claims. */
  function truths(all: readonly AssessedClaim[]): [number, number][] {
    const found: [number, number][] = [];
    const inSet = (text: string | undefined, one: number): boolean => {
      if (text === undefined || text === '..') return true;
      const { min, max } = readEdtf(text);
      return one >= min && one <= max;
    };
    for (let start = dayOf(2020, 1, 25); start <= dayOf(2020, 3, 5); start += 1) {
      if (!all.every((one) => inSet(one.start, start))) continue;
      for (let end = start; end <= dayOf(2020, 3, 5); end += 1)
        if (all.every((one) => inSet(one.end, end) && attests(one, start, end))) found.push([start, end]);
    }
    return found;
  }

  function attests(one: AssessedClaim, start: number, end: number): boolean {
    const holds = (text: string | undefined): boolean => {
      if (text === undefined) return true;
      const { min, max, members, form, uncertain } = readEdtf(text);
      if (uncertain) return true;
      const spans =
        form === 'LIST'
          ? members.map(({ from, to }) => ({ min: from?.min ?? min, max: to?.max ?? max }))
          : [{ min, max }];
      return spans.every((span) => start <= span.max && end >= span.min);
    };
    return holds(one.attested) && (one.end !== '..' || holds(one.sourceDate));
  }
});
